"""What somebody may not do who has a device's password, and the hub's address: each as that device's own login."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from hub_devices import Device, HubShop, plain
from postgres_server import Server

from beesdesk.db.ids import uuid7
from beesdesk.sync.postgres_login import gate_of, new_password, verifier_of
from beesdesk.sync.postgres_schema import BODY_BYTES, CONNECTIONS, KIOSK_BODY_BYTES, TABLES

ENTRY = (
    "INSERT INTO hub.log (shop_id, device_id, seq, kind, id, hlc, revision, body, previous, hash, signature, received_at)"
    " VALUES ('{shop}', '{device}', 9, '{kind}', gen_random_uuid(), {hlc}, 1, {body}, decode(repeat('00', 32), 'hex'),"
    " decode(repeat('{byte}', {bytes}), 'hex'), decode(repeat('00', 64), 'hex'), {received})"
)
USUAL = {
    "shop": "{my_shop}", "device": "{me}", "kind": "act", "hlc": "1", "body": "'{{}}'", "byte": "00", "bytes": "32",
    "received": "now()",
}  # fmt: skip
HOUR_AHEAD = "((extract(epoch FROM now()) * 1000)::bigint + 3600000) * 65536"


def entry(**odd: str) -> str:
    """Return the SQL that says something as one's own, but for what is odd in it."""
    return ENTRY.format(**{**USUAL, **odd})


# Who, what it tries, and how. Where it ends in "->" it must find nothing; all others must be refused.
ATTACKS = {
    "write as another device": ("till", entry(device="{victim}")),
    "write in another shop": ("till", entry(shop="{other_shop}")),
    "write as a device of another shop": ("till", entry(shop="{other_shop}", device="{stranger}")),
    "admit devices as a till": ("till", entry(kind="admission")),
    "revoke devices as a till": ("till", entry(kind="revocation")),
    "admit devices as a kiosk": ("kiosk", entry(kind="admission")),
    "sell as a kiosk": ("kiosk", entry(kind="sale")),
    "give money as a kiosk": ("kiosk", entry(kind="account_move")),
    "fill the hub as a kiosk": ("kiosk", entry(body=f"repeat('x', {KIOSK_BODY_BYTES + 1})")),
    "fill the hub with one entry": ("till", entry(body=f"repeat('x', {BODY_BYTES + 1})")),
    "date a register ahead": ("till", entry(kind="set", hlc=HOUR_AHEAD)),
    "date a register ahead as the office": ("office", entry(kind="set", hlc=HOUR_AHEAD)),
    "say that it came long ago": ("till", entry(received="now() - interval '1 day'")),
    "say that it comes later": ("till", entry(received="now() + interval '1 day'")),
    "send a short hash": ("till", entry(bytes="31")),
    "send no kind": ("till", entry(kind="")),
    "change what was said": ("till", "UPDATE hub.log SET body = '' WHERE device_id = '{me}'"),
    "change it by a conflict": ("till", entry() + " ON CONFLICT (shop_id, device_id, seq) DO UPDATE SET body = ''"),
    "change it by a merge": (
        "till",
        "MERGE INTO hub.log USING (SELECT 1) one ON device_id = '{me}' WHEN MATCHED THEN UPDATE SET body = ''",
    ),
    "delete what was said": ("till", "DELETE FROM hub.log WHERE device_id = '{me}'"),
    "empty the log": ("office", "TRUNCATE hub.log"),
    "copy past the policies": ("till", "COPY hub.log FROM STDIN"),
    "lock the log": ("till", "BEGIN; LOCK TABLE hub.log IN ACCESS EXCLUSIVE MODE"),
    "lock its rows": ("till", "SELECT * FROM hub.log FOR UPDATE"),
    "read another shop's log ->": ("office", "SELECT * FROM hub.log WHERE shop_id = '{other_shop}'"),
    "read another shop's log by an error ->": (
        "office",
        "SELECT 1 / (seq - seq) FROM hub.log WHERE shop_id = '{other_shop}'",
    ),
    "read another shop's log by a cheap function ->": (
        "office",
        (
            "CREATE FUNCTION pg_temp.leak(bigint) RETURNS bigint LANGUAGE sql COST 0.000001 AS 'SELECT 1 / ($1 - $1)';"
            "SELECT * FROM hub.log WHERE pg_temp.leak(seq) = 1 AND shop_id = '{other_shop}'"
        ),
    ),
    "read another shop's keys ->": ("office", "SELECT * FROM hub.person_key WHERE shop_id = '{other_shop}'"),
    "read another shop's copy ->": ("office", "SELECT * FROM hub.snapshot WHERE shop_id = '{other_shop}'"),
    "read another shop's devices ->": ("office", "SELECT * FROM hub.device WHERE shop_id = '{other_shop}'"),
    "read another shop's name ->": ("office", "SELECT * FROM hub.shop WHERE shop_id = '{other_shop}'"),
    "read another shop's requests ->": ("office", "SELECT * FROM hub.request WHERE shop_id = '{other_shop}'"),
    "read samples of it ->": ("office", "ANALYZE hub.log; SELECT * FROM pg_stats WHERE schemaname = 'hub'"),
    "watch what others ask ->": (
        "office",
        "SELECT query FROM pg_stat_activity WHERE usename <> current_user AND query NOT IN ('', '<insufficient privilege>')",
    ),
    "do without the policies": ("till", "SET row_security = off; SELECT * FROM hub.log"),
    "be the class": ("till", "SET ROLE bees_tills; " + entry()),
    "be the offices' class": ("till", "SET ROLE bees_offices"),
    "be the keeper": ("office", "SET ROLE bees_keeper"),
    "be the owner": ("office", "SET ROLE bees_owner"),
    "be the administrator": ("office", "SET SESSION AUTHORIZATION postgres"),
    "be another device": ("office", 'SET ROLE "{victim_login}"'),
    "join the offices": ("till", 'GRANT bees_offices TO "{my_login}"'),
    "be renamed": ("till", 'ALTER ROLE "{my_login}" RENAME TO somebody'),
    "bypass the policies": ("till", 'ALTER ROLE "{my_login}" BYPASSRLS'),
    "have more connections": ("till", 'ALTER ROLE "{my_login}" CONNECTION LIMIT 100'),
    "take another's password": ("office", "ALTER ROLE \"{victim_login}\" PASSWORD 'mine'"),
    "make a login": ("office", "CREATE ROLE mine LOGIN"),
    "make a table": ("till", "CREATE TABLE public.mine (x text)"),
    "make a table in the hub": ("till", "CREATE TABLE hub.mine (x text)"),
    "make a schema": ("till", "CREATE SCHEMA mine"),
    "make a database": ("till", "CREATE DATABASE mine"),
    "make an extension": ("till", "CREATE EXTENSION pg_trgm SCHEMA pg_catalog"),
    "run code": ("till", "DO $$ BEGIN LOOP END LOOP; END $$"),
    "make a function": ("till", "CREATE FUNCTION hub.ask() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
    "put a function before the server's": (
        "till",
        "CREATE FUNCTION pg_temp.translate(text, text, text) RETURNS text LANGUAGE sql AS 'SELECT $1';"
        "SET search_path = pg_temp, pg_catalog; " + entry(device="{victim}"),
    ),
    "put a table before the hub's": (
        "till",
        (
            "CREATE TEMP TABLE device AS SELECT * FROM hub.device; SET search_path = pg_temp, hub;"
            "UPDATE device SET class = 'offices'; SELECT hub.forget_persons('{my_shop}', ARRAY['{person}'::uuid])"
        ),
    ),
    "fill the disk with an object": ("till", "SELECT lo_create(0)"),
    "fill the disk with a full object": ("till", "SELECT lo_from_bytea(0, 'x')"),
    "put into an object": ("till", "SELECT lo_put(1, 0, 'x')"),
    "switch the policies off": ("office", "ALTER TABLE hub.log DISABLE ROW LEVEL SECURITY"),
    "drop a policy": ("office", "DROP POLICY tills_insert ON hub.log"),
    "add a policy": ("office", "CREATE POLICY mine ON hub.log USING (true)"),
    "add a trigger": (
        "office",
        "CREATE TRIGGER t AFTER INSERT ON hub.log EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    ),
    "add a rule": ("office", "CREATE RULE r AS ON INSERT TO hub.log DO INSTEAD NOTHING"),
    "drop the log": ("office", "DROP TABLE hub.log"),
    "take what the owner has": ("office", "REASSIGN OWNED BY bees_owner TO bees_offices"),
    "quieten the triggers": ("office", "SET session_replication_role = replica"),
    "forget a member as a till": ("till", "SELECT hub.forget_persons('{my_shop}', ARRAY['{person}'::uuid])"),
    "forget another shop's member": ("office", "SELECT hub.forget_persons('{other_shop}', ARRAY['{person}'::uuid])"),
    "open a door as a till": (
        "till",
        "SELECT hub.open_ticket('{my_shop}', 'x', '{verifier}', now() + interval '1 minute')",
    ),
    "open a door to another shop": (
        "office",
        "SELECT hub.open_ticket('{other_shop}', 'x', '{verifier}', now() + interval '1 minute')",
    ),
    "open a door for years": (
        "office",
        "SELECT hub.open_ticket('{my_shop}', 'x', '{verifier}', now() + interval '1 year')",
    ),
    "open a door with a password of one's own making": (
        "office",
        "SELECT hub.open_ticket('{my_shop}', 'x', 'x'' SUPERUSER --', now() + interval '1 minute')",
    ),
    "let in who has not asked": (
        "office",
        "SELECT hub.admit('{my_shop}', 'none', gen_random_uuid(), 'offices', '{key}', '{verifier}')",
    ),
    "let in past the office": (
        "till",
        "SELECT hub.enlist('{my_shop}', gen_random_uuid(), 'offices', 'office', 'x', '{key}', '{verifier}')",
    ),
    "enlist past the asking": (
        "office",
        "SELECT hub.enlist('{my_shop}', gen_random_uuid(), 'offices', 'office', 'x', '{key}', '{verifier}')",
    ),
    "shut out as a till": ("till", "SELECT hub.revoke('{my_shop}', '{victim}', 0)"),
    "shut out another shop's till": ("office", "SELECT hub.revoke('{other_shop}', '{stranger}', 0)"),
    "ask without a ticket": (
        "till",
        "SELECT hub.ask('{my_shop}', 't', gen_random_uuid(), 'x', 'office', '{key}', '{verifier}', '{key}')",
    ),
    "make a device by hand": (
        "office",
        (
            "INSERT INTO hub.device (shop_id, device_id, login, class, role, name, public_key)"
            " VALUES ('{my_shop}', gen_random_uuid(), 'x', 'offices', 'office', 'x', '{key}')"
        ),
    ),
    "make oneself an office": ("till", "UPDATE hub.device SET class = 'offices' WHERE device_id = '{me}'"),
    "read the tickets": ("till", "SELECT * FROM hub.ticket"),
    "read the requests as a till": ("till", "SELECT * FROM hub.request"),
    "change a key": ("office", "UPDATE hub.person_key SET key = '{key}'"),
    "delete a key": ("office", "DELETE FROM hub.person_key"),
    "forget by hand": (
        "till",
        "INSERT INTO hub.person_key (shop_id, person_id) VALUES ('{my_shop}', gen_random_uuid())",
    ),
    "put a key into another shop": (
        "office",
        "INSERT INTO hub.person_key (shop_id, person_id, key) VALUES ('{other_shop}', gen_random_uuid(), '{key}')",
    ),
    "put a copy of the shop as a kiosk": (
        "kiosk",
        "INSERT INTO hub.snapshot (shop_id, snapshot_id, piece, ends, data) VALUES ('{my_shop}', gen_random_uuid(), 0, '', 'x')",
    ),
    "drop the copies as a kiosk": ("kiosk", "SELECT hub.keep_only_snapshot('{my_shop}', gen_random_uuid())"),
    "drop another shop's copies": ("till", "SELECT hub.keep_only_snapshot('{other_shop}', gen_random_uuid())"),
    "drop the copies for one that is none": ("office", "SELECT hub.keep_only_snapshot('{my_shop}', gen_random_uuid())"),
    "change the hub's authority": ("office", "UPDATE hub.meta SET ca = ''"),
    "end others' connections": (
        "office",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'",
    ),
    "read the server's files": ("office", "SELECT pg_read_file('postgresql.conf')"),
    "list the server's files": ("office", "SELECT pg_ls_dir('.')"),
    "read the passwords": ("office", "SELECT * FROM pg_authid"),
    "run a program": ("office", "COPY (SELECT 1) TO PROGRAM 'true'"),
    "write a file": ("office", "COPY (SELECT 1) TO '/tmp/mine'"),
    "set the server up anew": ("office", "ALTER SYSTEM SET fsync = off"),
    "load a library": ("office", "LOAD '/tmp/mine'"),
    "leave a transaction behind": ("till", "BEGIN; SELECT 1; PREPARE TRANSACTION 'mine'"),
    "read the log with a ticket": ("gate", "SELECT * FROM hub.log"),
    "make a table with a ticket": ("gate", "CREATE TEMP TABLE mine (x text)"),
    "ask with another's ticket": (
        "gate",
        "SELECT hub.ask('{my_shop}', 'another', gen_random_uuid(), 'x', 'office', '{key}', '{verifier}', '{key}')",
    ),
    "ask about others with a ticket": ("gate", "SELECT hub.is_admitted('{other_shop}', 'mine', '{stranger}')"),
    "let in with a ticket": (
        "gate",
        "SELECT hub.admit('{my_shop}', 'mine', gen_random_uuid(), 'offices', '{key}', '{verifier}')",
    ),
}


@dataclass
class Field:
    """Two shops on a hub, and what an attacker knows of them."""

    server: Server
    admin: psycopg.Connection[Any]
    ours: HubShop
    logins: dict[str, tuple[str, str]]
    words: dict[str, str]

    def state(self) -> list[Any]:
        """All that must stay as it is, on the hub and the whole server."""
        whole = "SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM hub.{} t"
        ours = f" WHERE shop_id IN ('{self.words['my_shop']}', '{self.words['other_shop']}')"
        queries = [
            *(whole.format(table.name) + ("" if table.everywhere else ours) for table in TABLES),
            "SELECT md5(string_agg(a::text, '' ORDER BY oid)) FROM pg_authid a",
            "SELECT md5(string_agg(m::text, '' ORDER BY m::text)) FROM pg_auth_members m",
            "SELECT md5(string_agg(p::text, '' ORDER BY oid)) FROM pg_policy p",
            (
                "SELECT md5(string_agg(oid::text || relacl::text || relrowsecurity || relforcerowsecurity, '' ORDER BY oid))"
                " FROM pg_class WHERE relnamespace = 'hub'::regnamespace"
            ),
            "SELECT count(*)::text FROM pg_largeobject_metadata",
            "SELECT count(*)::text FROM pg_database",
            "SELECT count(*)::text FROM pg_proc WHERE pronamespace = 'hub'::regnamespace",
        ]
        return list(self.admin.execute(" UNION ALL ".join(queries)))


@pytest.fixture(scope="module")
def field(postgres: Server, hub_admin: psycopg.Connection[Any]) -> Iterator[Field]:
    ours, theirs = HubShop(postgres, hub_admin), HubShop(postgres, hub_admin)
    till, kiosk, victim, stranger = ours.device(), ours.device("kiosk"), ours.device(), theirs.device()
    for device in (till, kiosk, victim, stranger, ours.office, theirs.office):
        device.hub().push(device.say(3))
    person = uuid7()
    for shop in (ours, theirs):
        shop.hub.put_person_keys({person: b"k" * 32})
        shop.hub.put_snapshot(b"everything", {})
    code = new_password()
    for shop in (ours, theirs):
        shop.hub.open_ticket("mine", code, datetime.now(UTC) + timedelta(minutes=5))
        asking = Device(postgres, shop.id, "till")
        shop.gate("mine", code).ask(asking.request("mine", code))
        shop.hub.open_ticket("another", new_password(), datetime.now(UTC) + timedelta(minutes=5))
    words = {
        "my_shop": str(ours.id), "other_shop": str(theirs.id), "victim": str(victim.id), "stranger": str(stranger.id),
        "victim_login": victim.login, "person": str(person), "verifier": verifier_of(new_password()),
        "key": r"\x" + "00" * 32,
    }  # fmt: skip
    logins = {
        "till": (till.login, till.password),
        "kiosk": (kiosk.login, kiosk.password),
        "office": (ours.office.login, ours.office.password),
        "gate": (gate_of(ours.id, "mine"), code),
    }
    mine = {"till": till, "kiosk": kiosk, "office": ours.office, "gate": till}
    found = Field(postgres, hub_admin, ours, logins, words)
    found.words |= {f"me_{who}": str(device.id) for who, device in mine.items()}
    yield found
    ours.close()
    theirs.close()


@pytest.mark.parametrize("attack", ATTACKS)
def test_the_hub_refuses_to(attack: str, field: Field) -> None:
    who, sql = ATTACKS[attack]
    login, password = field.logins[who]
    sql = sql.format(**field.words, me=field.words[f"me_{who}"], my_login=login)
    before = field.state()
    with plain(field.server, login, password) as connection:
        if attack.endswith("->"):
            cursor = connection.execute(sql.encode())
            while cursor.nextset():
                pass
            assert cursor.fetchall() == []
        else:
            with pytest.raises(
                (
                    psycopg.errors.InsufficientPrivilege,
                    psycopg.errors.CheckViolation,
                    psycopg.errors.FeatureNotSupported,
                    psycopg.errors.ObjectNotInPrerequisiteState,
                )
            ):
                connection.execute(sql.encode())

    assert field.state() == before


def test_what_is_said_as_one_may_is_taken(field: Field) -> None:
    """Else the entries above would be refused for something else."""
    for who in ("till", "kiosk", "office"):
        with plain(field.server, *field.logins[who]) as connection, connection.transaction(force_rollback=True):
            connection.execute(entry().format(**field.words, me=field.words[f"me_{who}"]).encode())


def test_a_device_has_so_many_connections_and_no_more(field: Field) -> None:
    login, password = field.logins["till"]
    field.ours.devices[1].close()
    opened = [plain(field.server, login, password) for _ in range(CONNECTIONS)]
    try:
        with pytest.raises(psycopg.OperationalError, match="too many"):
            plain(field.server, login, password)
    finally:
        for connection in opened:
            connection.close()
