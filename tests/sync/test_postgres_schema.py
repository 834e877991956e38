"""What the hub's tables are made of: the door to engines that spread them stays open, and no right is left lying about."""

import re
from base64 import b64decode
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from uuid import UUID

import psycopg
import pytest
from hub_devices import DATABASE, HubShop
from postgres_server import Server

import beesdesk.models  # noqa: F401 - all tables are looked at
from beesdesk.db.ids import uuid7
from beesdesk.db.table import TABLES as SHOP_TABLES
from beesdesk.db.table import Nature
from beesdesk.sync import postgres_setup
from beesdesk.sync.hub import HubForeign
from beesdesk.sync.postgres_hub import COLUMNS
from beesdesk.sync.postgres_link import Place
from beesdesk.sync.postgres_login import gate_of, gate_sql, login_of, new_password, short_sql, verifier_of
from beesdesk.sync.postgres_schema import (
    CLASSES,
    FUNCTIONS,
    GATES,
    KIOSK_SAYS,
    OFFICES_ONLY,
    OWNER,
    POLICIES,
    ROLES,
    TABLES,
    rights_ddl,
    role_ddl,
    table_ddl,
)
from beesdesk.sync.postgres_setup import HubTooNew, NotAdministrator, make_hub, open_doors, other_doors

KIOSK_NEVER = {
    "account_move", "admission", "attempt_answer", "cash_count", "cash_movement", "clash_seen", "closing", "conflict_settled", "count_entry", "count_item",
    "empties_ticket", "handover", "invoice", "label_print", "mailing", "markdown", "payment", "payment_attempt", "policy_change",
    "reconciliation", "revocation", "sale", "sale_line", "sale_vat", "share_movement", "stock_move", "till_session",
    "z_report",
}  # fmt: skip
EVERYTHING = [*role_ddl(set()), *table_ddl(citus=True), *rights_ddl('"hub"', [])]


def test_every_key_and_index_begins_with_the_shop() -> None:
    for table in TABLES:
        assert table.everywhere or table.key[0] == "shop_id", table.name
        assert table.columns[0].startswith("shop_id uuid") or table.everywhere
        for statement in table.after:
            assert "INDEX" not in statement or "(shop_id" in statement


@pytest.mark.parametrize(
    "word", ["SERIAL", "IDENTITY", "SEQUENCE", "TRIGGER", "REFERENCES", "FOREIGN KEY", "RESTRICTIVE", "UNIQUE", "RULE"]
)
def test_nothing_stands_in_the_hub_that_cannot_be_spread(word: str) -> None:
    said = [statement for statement in EVERYTHING if not statement.startswith("CREATE OR REPLACE FUNCTION")]
    assert [statement for statement in said if re.search(rf"\b{word}", statement, re.IGNORECASE)] == []


def test_a_policy_looks_nothing_up_and_no_class_has_two_for_one_deed() -> None:
    known = {"left", "translate", "encode", "uuid_send", "now", "extract", "octet_length"}
    for policy in POLICIES:
        assert "SELECT" not in policy.condition, policy
        called = set(re.findall(r"(\w+)\(", policy.condition)) - {"IN", "AND", "OR"}
        assert called <= known, policy
    deeds = [(policy.table, policy.role, policy.command) for policy in POLICIES]
    assert len(set(deeds)) == len(deeds)


def test_rights_are_given_on_whole_tables_and_to_nobody_by_default() -> None:
    grants = [statement for statement in EVERYTHING if statement.startswith("GRANT")]
    assert grants
    assert not [grant for grant in grants if re.search(r"(SELECT|INSERT|UPDATE) *\(", grant) or "PUBLIC" in grant]
    for role in CLASSES:
        given = {statement.split(" ON ")[0] for statement in grants if statement.endswith(f"TO {role}")}
        assert given <= {"GRANT SELECT", "GRANT INSERT", "GRANT EXECUTE"}


def test_functions_look_only_where_the_server_itself_is() -> None:
    for function in FUNCTIONS:
        assert "SECURITY DEFINER SET search_path = pg_catalog, pg_temp" in function.ddl
        assert "session_user" in function.body or not function.callers, "it looks who calls"
        tables = re.findall(r"(?:FROM|INTO|UPDATE|JOIN) (\w+[.]?)", function.body)
        assert set(tables) <= {"hub.", "pg_stat_activity", "unnest", "v_known", "v_asked", "v_login", "SET"}, (
            function.name
        )


def test_on_citus_tables_are_spread_before_anything_refers_to_them_and_all_of_a_shop_lie_together() -> None:
    statements = list(table_ddl(citus=True))
    made = [place for place, statement in enumerate(statements) if statement.startswith("CREATE TABLE")]
    spread = [statement for statement in statements if "create_" in statement]

    assert statements.index(spread[0]) > max(made)
    assert spread == [
        "SELECT create_reference_table('hub.meta')",
        "SELECT create_distributed_table('hub.shop', 'shop_id')",
        *(
            f"SELECT create_distributed_table('hub.{name}', 'shop_id', colocate_with => 'hub.shop')"
            for name in ("device", "log", "person_key", "snapshot", "ticket", "request")
        ),
    ]
    assert not any("create_" in statement for statement in table_ddl())
    assert not any("POLICY" in statement or "ROW LEVEL" in statement for statement in statements), "these come after"


def test_it_is_decided_for_every_kind_of_fact_whether_a_kiosk_may_say_it() -> None:
    facts = {shape.name for shape in SHOP_TABLES.values() if shape.nature is Nature.FACT}

    assert facts == KIOSK_NEVER | set(KIOSK_SAYS) - {"set"}
    assert set(OFFICES_ONLY) < KIOSK_NEVER


# As the server has it


def test_the_server_has_it_so(hub_admin: psycopg.Connection[Any]) -> None:
    def column(query: str, *values: Any) -> list[Any]:
        return [row[0] for row in hub_admin.execute(query.encode(), values or None)]

    in_hub = "(SELECT oid FROM pg_class WHERE relnamespace = 'hub'::regnamespace)"
    assert (
        column("SELECT relname FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind IN ('S', 'v', 'm')")
        == []
    )
    assert column(f"SELECT tgname FROM pg_trigger WHERE tgrelid IN {in_hub}") == []  # noqa: S608 - from above
    assert column(f"SELECT attname FROM pg_attribute WHERE attacl IS NOT NULL AND attrelid IN {in_hub}") == []  # noqa: S608
    assert column(
        "SELECT relname FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind = 'r'"
        " AND NOT (relrowsecurity AND relforcerowsecurity AND relowner = %s::regrole)",
        OWNER,
    ) == []  # fmt: skip
    assert column("SELECT policyname FROM pg_policies WHERE schemaname = 'hub' AND permissive <> 'PERMISSIVE'") == []
    assert column("SELECT rolname FROM pg_roles WHERE rolname = ANY(%s) AND rolcanlogin", [*ROLES]) == []
    assert column(
        "SELECT rolname FROM pg_roles WHERE rolname = ANY(%s) AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls)",
        [*CLASSES, GATES, OWNER],
    ) == []  # fmt: skip
    for shape in TABLES:
        keys = column(
            "SELECT pg_get_indexdef(indexrelid, 1, true) FROM pg_index WHERE indrelid = %s::regclass",
            f"hub.{shape.name}",
        )
        assert set(keys) == {"one" if shape.everywhere else "shop_id"}


def test_a_log_has_its_columns_on_both_sides(hub_admin: psycopg.Connection[Any]) -> None:
    columns = hub_admin.execute("SELECT * FROM hub.log LIMIT 0").description or []

    assert [column.name for column in columns] == ["shop_id", *COLUMNS.split(", "), "received_at"]


def test_names_are_made_alike_on_both_sides_and_fit(hub_admin: psycopg.Connection[Any]) -> None:
    edges = [UUID(int=0), UUID(int=(1 << 128) - 1), UUID(bytes=b"\xfb\xff\xbf" * 5 + b"\xff"), uuid7()]
    for shop in edges:
        for device in edges:
            (made,) = hub_admin.execute(  # type: ignore[misc]
                f"SELECT 'd_' || {short_sql('%s::uuid')} || '_' || {short_sql('%s::uuid')}".encode(), (shop, device)
            ).fetchone()
            assert made == login_of(shop, device)
            assert len(made) <= 63
    ticket = "ABCD-É" * 20
    (gate,) = hub_admin.execute(f"SELECT {gate_sql('%s::uuid', '%s')}".encode(), (edges[2], ticket)).fetchone()  # type: ignore[misc]
    assert gate == gate_of(edges[2], ticket)
    assert len(gate) <= 63


def test_a_verifier_is_made_as_the_server_makes_it(hub_admin: psycopg.Connection[Any]) -> None:
    theirs = hub_admin.pgconn.encrypt_password(b"pencil", b"somebody", b"scram-sha-256").decode()
    salt = b64decode(theirs.split(":")[1].split("$")[0])

    assert verifier_of("pencil", salt) == theirs
    assert verifier_of("pencil") != verifier_of("pencil")


@pytest.fixture
def fresh(postgres: Server, hub_admin: psycopg.Connection[Any]) -> Iterator[tuple[psycopg.Connection[Any], Place]]:
    """An empty database of a server that has hubs already."""
    with postgres.admin() as admin:
        admin.execute("CREATE DATABASE fresh")
    with postgres.admin("fresh") as connection:
        yield connection, Place(str(postgres.folder), postgres.port, "fresh", "postgres", clear=True)
    with postgres.admin() as admin:
        admin.execute("DROP DATABASE fresh WITH (FORCE)")


def test_making_a_hub_again_changes_nothing(fresh: tuple[psycopg.Connection[Any], Place]) -> None:
    connection, place = fresh
    assert make_hub(connection, place, ca="one")
    before = _all_of(connection)
    assert not make_hub(connection, place)

    assert _all_of(connection) == before
    make_hub(connection, place, ca="other")
    assert connection.execute("SELECT version, ca FROM hub.meta").fetchone() == (postgres_setup.VERSION, "other")


def test_an_older_hub_is_brought_up_step_by_step_and_a_newer_one_left_alone(
    fresh: tuple[psycopg.Connection[Any], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    connection, place = fresh
    make_hub(connection, place)
    steps = {2: ("ALTER TABLE hub.shop ADD COLUMN a text",), 3: ("ALTER TABLE hub.shop ADD COLUMN b text",)}
    with monkeypatch.context() as later:
        later.setattr(postgres_setup, "STEPS", steps)
        later.setattr(postgres_setup, "VERSION", 3)
        make_hub(connection, place)
        assert connection.execute("SELECT version FROM hub.meta").fetchone() == (3,)
        connection.execute("SELECT a, b FROM hub.shop")
        make_hub(connection, place)
    with pytest.raises(HubTooNew):
        make_hub(connection, place)


def test_a_hub_that_cannot_be_made_whole_is_not_made_at_all(
    fresh: tuple[psycopg.Connection[Any], Place], monkeypatch: pytest.MonkeyPatch
) -> None:
    connection, place = fresh
    with monkeypatch.context() as broken:
        broken.setattr(postgres_setup, "rights_ddl", lambda *_: ["SELECT 1 / 0"])
        with pytest.raises(psycopg.errors.DivisionByZero):
            make_hub(connection, place)

    assert connection.execute("SELECT to_regnamespace('hub')").fetchone() == (None,)
    connection.execute("CREATE SCHEMA hub")
    with pytest.raises(HubForeign):
        make_hub(connection, place)


def test_only_the_servers_administrator_makes_a_hub(fresh: tuple[psycopg.Connection[Any], Place]) -> None:
    connection, place = fresh
    connection.execute("SET ROLE bees_keeper")
    with pytest.raises(NotAdministrator):
        make_hub(connection, place)
    connection.execute("RESET ROLE")


def test_what_is_left_open_beside_the_hub_is_told(hub_admin: psycopg.Connection[Any], postgres: Server) -> None:
    assert "postgres" in other_doors(hub_admin)
    assert DATABASE not in other_doors(hub_admin)
    assert open_doors(hub_admin) == [], "this server is reached from this machine alone"


def test_a_shop_founded_again_has_a_new_password_and_nothing_else(hub_shop: HubShop) -> None:
    office = hub_shop.office
    hub_shop.hub.push(office.say(2))
    office.password = new_password()
    postgres_setup.found_shop(
        hub_shop.admin,
        postgres_setup.Founder(
            hub_shop.id, "Bees", office.id, "office", "office", office.public_key, verifier_of(office.password)
        ),
    )
    with closing(office.hub(patience=30)) as hub:
        assert hub.ends()[office.id].seq == 2


def _all_of(connection: psycopg.Connection[Any]) -> list[Any]:
    queries = [
        "SELECT policyname, tablename, roles, cmd, qual, with_check FROM pg_policies WHERE schemaname = 'hub' ORDER BY 2, 1",
        "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'hub'::regnamespace ORDER BY 1",
        "SELECT proname, proacl::text, prosrc FROM pg_proc WHERE pronamespace = 'hub'::regnamespace ORDER BY 1",
        "SELECT datacl::text FROM pg_database WHERE datname = current_database()",
        "SELECT version, ca FROM hub.meta",
    ]
    return [connection.execute(query).fetchall() for query in queries]
