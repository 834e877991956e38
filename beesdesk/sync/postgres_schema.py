"""What a PostgreSQL hub is made of, as data: tables, policies, functions and rights.

It keeps to what Citus can spread over several servers: every key begins with the shop; no sequences, triggers, column
grants or foreign keys; one permissive policy per class with every condition inside, and in it nothing but
`current_user`, the clock and the row. (Citus 14 makes RESTRICTIVE policies permissive and drops column grants, silently.)
"""

from collections.abc import Iterator
from typing import Final

from beesdesk.sync.postgres_login import gate_sql, short_sql
from beesdesk.values import dataclass

VERSION: Final = 1
"""Of the hub's own tables. What is new in a later one stands in `STEPS`."""
OWNER: Final = "bees_owner"
"""Owns schema and tables. Nobody logs in as it."""
KEEPER: Final = "bees_keeper"
"""Runs the functions that let devices in and shut them out. Nobody logs in as it."""
CLASSES: Final = ("bees_tills", "bees_kiosks", "bees_offices")
GATES: Final = "bees_gates"
ROLES: Final = (OWNER, KEEPER, *CLASSES, GATES)

BODY_BYTES: Final = 16 << 20
"""No entry is longer: closing the count of a whole shop in one act makes some megabytes."""
KIOSK_BODY_BYTES: Final = 128 << 10
PIECE_BYTES: Final = 4 << 20
"""Bytes of a snapshot's piece."""
AHEAD_MINUTES: Final = 10
"""How far ahead of the hub's clock a register's change may be dated: a wrong clock would win against all others for days."""
KIOSK_SAYS: Final = ("act", "clash", "forgetting", "lateness", "mail_outcome", "message", "set", "standing_fact")
"""Kinds of entries that a kiosk writes: what members do there, the shifts' nightly work, and what every machine notes."""
OFFICES_ONLY: Final = ("admission", "revocation")
"""Kinds of entries by which devices are trusted."""


@dataclass(frozen=True, slots=True)
class HubTable:
    """A table of the hub. `key` is its primary key; `everywhere` marks one that each server of a Citus hub has whole."""

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    checks: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    everywhere: bool = False

    @property
    def ddl(self) -> str:
        """The statement that makes it."""
        parts = [*self.columns, f"PRIMARY KEY ({', '.join(self.key)})", *(f"CHECK ({check})" for check in self.checks)]
        return f"CREATE TABLE hub.{self.name} ({', '.join(parts)})"


@dataclass(frozen=True, slots=True)
class Policy:
    """What one class may do with a table's rows: `command` is SELECT, INSERT or ALL."""

    table: str
    role: str
    command: str
    condition: str

    @property
    def name(self) -> str:
        """Its name within its table."""
        return f"{self.role.removeprefix('bees_')}_{self.command.lower()}"

    @property
    def ddl(self) -> str:
        """The statement that makes it."""
        using = f" USING ({self.condition})" if self.command != "INSERT" else ""
        check = f" WITH CHECK ({self.condition})" if self.command != "SELECT" else ""
        return f"CREATE POLICY {self.name} ON hub.{self.table} FOR {self.command} TO {self.role}{using}{check}"


@dataclass(frozen=True, slots=True)
class HubFunction:
    """A function that acts with the keeper's rights. It looks itself at who calls; `callers` may try."""

    name: str
    parameters: str
    returns: str
    declares: str
    body: str
    callers: tuple[str, ...]

    @property
    def signature(self) -> str:
        """Its name with the types of its parameters."""
        types = ", ".join(part.split()[1] for part in self.parameters.split(", ") if part)
        return f"hub.{self.name}({types})"

    @property
    def ddl(self) -> str:
        """The statement that makes it, or makes it anew."""
        return (
            f"CREATE OR REPLACE FUNCTION hub.{self.name}({self.parameters}) RETURNS {self.returns} LANGUAGE plpgsql"
            f" SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$ {self.declares} BEGIN {self.body} END $body$"
        )


TABLES: Final = (
    HubTable(
        "meta",
        (
            "one boolean DEFAULT true",
            "version integer NOT NULL",
            "ca text NOT NULL",
            "made_at timestamptz DEFAULT now()",
        ),
        ("one",),
        ("one", "octet_length(ca) <= 65536"),
        everywhere=True,
    ),
    HubTable(
        "shop",
        (
            "shop_id uuid",
            "name text NOT NULL",
            "least_revision integer NOT NULL DEFAULT 1",
            "founded_at timestamptz NOT NULL DEFAULT now()",
        ),
        ("shop_id",),
    ),
    HubTable(
        "device",
        (
            "shop_id uuid",
            "device_id uuid",
            "login text NOT NULL",
            "class text NOT NULL",
            "role text NOT NULL",
            "name text NOT NULL",
            "public_key bytea NOT NULL",
            "admitted_at timestamptz NOT NULL DEFAULT now()",
            "revoked_at timestamptz",
            "last_seq bigint",
        ),
        ("shop_id", "device_id"),
        ("class IN ('tills', 'kiosks', 'offices')", "octet_length(public_key) = 32", "octet_length(name) <= 400"),
    ),
    HubTable(
        "log",
        (
            "shop_id uuid",
            "device_id uuid",
            "seq bigint",
            "kind text NOT NULL",
            "id uuid NOT NULL",
            "hlc bigint NOT NULL",
            "revision integer NOT NULL",
            "body text NOT NULL",
            "previous bytea NOT NULL",
            "hash bytea NOT NULL",
            "signature bytea NOT NULL",
            "received_at timestamptz NOT NULL DEFAULT now()",
        ),
        ("shop_id", "device_id", "seq"),
        (
            "seq > 0",
            "hlc > 0",
            "revision > 0",
            "octet_length(kind) BETWEEN 1 AND 60",
            f"octet_length(body) <= {BODY_BYTES}",
            "octet_length(previous) = 32",
            "octet_length(hash) = 32",
            "octet_length(signature) = 64",
        ),
    ),
    # A person without a key is forgotten: the row stays, so that no key is ever taken for that person again.
    HubTable(
        "person_key",
        ("shop_id uuid", "person_id uuid", "key bytea", "kept_at timestamptz NOT NULL DEFAULT now()"),
        ("shop_id", "person_id"),
        ("key IS NULL OR octet_length(key) = 32",),
        (
            "CREATE INDEX person_key_forgotten ON hub.person_key (shop_id, person_id) WHERE key IS NULL",
            # A destroyed key goes from the table's pages within the minute.
            "ALTER TABLE hub.person_key SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0)",
        ),
    ),
    HubTable(
        "snapshot",
        (
            "shop_id uuid",
            "snapshot_id uuid",
            "piece integer",
            "ends text NOT NULL",
            "data bytea NOT NULL",
            "kept_at timestamptz NOT NULL DEFAULT now()",
        ),
        ("shop_id", "snapshot_id", "piece"),
        (f"octet_length(data) BETWEEN 1 AND {PIECE_BYTES}", "piece >= 0", "octet_length(ends) <= 1000000"),
        ("ALTER TABLE hub.snapshot ALTER COLUMN data SET STORAGE EXTERNAL",),
    ),
    HubTable(
        "ticket",
        (
            "shop_id uuid",
            "ticket text",
            "login text NOT NULL",
            "until timestamptz NOT NULL",
            "opened_by text NOT NULL DEFAULT session_user",
            "used boolean NOT NULL DEFAULT false",
        ),
        ("shop_id", "ticket"),
        ("octet_length(ticket) BETWEEN 1 AND 200",),
    ),
    HubTable(
        "request",
        (
            "shop_id uuid",
            "ticket text",
            "device_id uuid NOT NULL",
            "name text NOT NULL",
            "role text NOT NULL",
            "public_key bytea NOT NULL",
            "verifier text NOT NULL",
            "proof bytea NOT NULL",
            "asked_at timestamptz NOT NULL DEFAULT now()",
            "answered_at timestamptz",
        ),
        ("shop_id", "ticket"),
        (
            "octet_length(public_key) = 32",
            "octet_length(proof) = 32",
            "octet_length(name) <= 400",
            "role IN ('till', 'kiosk', 'office', 'stock')",
            r"verifier ~ '^SCRAM-SHA-256\$4096:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'",
        ),
    ),
)

STEPS: Final[dict[int, tuple[str, ...]]] = {}
"""What brings an older hub's tables to a version: none yet."""

SHOP: Final = f"left(current_user::text, 24) = 'd_' || {short_sql('shop_id')}"
"""The row is of the shop of who asks: ids are 22 characters long in a name."""
OWN: Final = f"current_user = 'd_' || {short_sql('shop_id')} || '_' || {short_sql('device_id')}"
"""The row is of the device that asks."""
_NOW: Final = "received_at BETWEEN now() - interval '10 minutes' AND now() + interval '10 minutes'"
_IN_TIME: Final = (
    f"(kind <> 'set' OR hlc < ((extract(epoch FROM now()) * 1000)::bigint + {AHEAD_MINUTES * 60_000}) * 65536)"
)


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)


_TILLS, _KIOSKS, _OFFICES = CLASSES
_SAID: Final = f"{OWN} AND {_NOW} AND {_IN_TIME}"

POLICIES: Final = (
    *(Policy("meta", role, "SELECT", "true") for role in (*CLASSES, GATES)),
    *(
        Policy(table, role, "SELECT", SHOP)
        for table in ("shop", "device", "log", "person_key", "snapshot")
        for role in CLASSES
    ),
    Policy("log", _OFFICES, "INSERT", _SAID),
    Policy("log", _TILLS, "INSERT", f"{_SAID} AND kind NOT IN ({_list(OFFICES_ONLY)})"),
    Policy(
        "log",
        _KIOSKS,
        "INSERT",
        f"{_SAID} AND kind IN ({_list(KIOSK_SAYS)}) AND octet_length(body) <= {KIOSK_BODY_BYTES}",
    ),
    *(Policy("person_key", role, "INSERT", f"{SHOP} AND key IS NOT NULL") for role in CLASSES),
    # Made at night by whichever machine is first; whoever begins with one checks it against the logs.
    *(
        Policy("snapshot", role, "INSERT", f"{SHOP} AND {_NOW.replace('received_at', 'kept_at')}")
        for role in (_TILLS, _OFFICES)
    ),
    Policy("request", _OFFICES, "SELECT", SHOP),
    *(
        Policy(table, KEEPER, "ALL", "true")
        for table in ("shop", "device", "person_key", "snapshot", "ticket", "request")
    ),
)

_REFUSED: Final = "RAISE insufficient_privilege USING MESSAGE = 'refused'"


def _for(*classes: str) -> str:
    """Return what begins a function that serves these classes' devices of the shop alone."""
    return (
        "IF NOT EXISTS (SELECT FROM hub.device WHERE shop_id = p_shop AND login = session_user"
        f" AND class IN ({_list(classes)}) AND revoked_at IS NULL) THEN {_REFUSED}; END IF;"
    )


_FOR_OFFICES: Final = _for("offices")
_FOR_THE_TICKET: Final = f"IF session_user::text <> {gate_sql('p_shop', 'p_ticket')} THEN {_REFUSED}; END IF;"
_DEVICE_LOGIN: Final = f"'d_' || {short_sql('p_shop')} || '_' || {short_sql('p_device')}"
_VERIFIER: Final = r"'^SCRAM-SHA-256\$4096:[A-Za-z0-9+/]{22}==\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=$'"
_TICKETS: Final = 50
"""Open at once in one shop."""

LOGIN_SETTINGS: Final = {
    "idle_session_timeout": "15min",
    "idle_in_transaction_session_timeout": "1min",
    "statement_timeout": "15min",
    "lock_timeout": "1min",
    "tcp_keepalives_idle": "15",
    "tcp_keepalives_interval": "5",
    "tcp_keepalives_count": "3",
    "tcp_user_timeout": "30s",
}
"""What the server ends by itself: a cut connection would hold one of the device's places until somebody noticed."""
CONNECTIONS: Final = 4

_SETTINGS: Final = " ".join(
    f"EXECUTE format('ALTER ROLE %I SET {name} = %L', v_login, '{value}');" for name, value in LOGIN_SETTINGS.items()
)

FUNCTIONS: Final = (
    HubFunction(
        "enlist",
        "p_shop uuid, p_device uuid, p_class text, p_role text, p_name text, p_public_key bytea, p_verifier text",
        "void",
        "DECLARE v_login text; v_known hub.device;",
        f"v_login := {_DEVICE_LOGIN};"
        " SELECT * INTO v_known FROM hub.device WHERE shop_id = p_shop AND device_id = p_device;"
        " IF FOUND THEN"
        f" IF v_known.revoked_at IS NOT NULL OR v_known.public_key <> p_public_key THEN {_REFUSED}; END IF;"
        " RETURN; END IF;"
        f" IF p_verifier !~ {_VERIFIER} THEN {_REFUSED}; END IF;"
        " INSERT INTO hub.device (shop_id, device_id, login, class, role, name, public_key)"
        " VALUES (p_shop, p_device, v_login, p_class, p_role, p_name, p_public_key);"
        f" EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L CONNECTION LIMIT {CONNECTIONS} IN ROLE %I',"
        f" v_login, p_verifier, 'bees_' || p_class); {_SETTINGS}",
        (),
    ),
    HubFunction(
        "open_ticket",
        "p_shop uuid, p_ticket text, p_verifier text, p_until timestamptz",
        "void",
        "DECLARE v_login text; v_old text;",
        f"{_FOR_OFFICES}"
        f" IF p_verifier !~ {_VERIFIER} OR p_until <= now() OR p_until > now() + interval '1 day' THEN {_REFUSED}; END IF;"
        " FOR v_old IN SELECT login FROM hub.ticket WHERE shop_id = p_shop AND until < now() LOOP"
        " PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = v_old;"
        " EXECUTE format('DROP ROLE IF EXISTS %I', v_old); END LOOP;"
        " DELETE FROM hub.ticket WHERE shop_id = p_shop AND until < now();"
        " DELETE FROM hub.request WHERE shop_id = p_shop AND asked_at < now() - interval '2 days';"
        f" IF (SELECT count(*) FROM hub.ticket WHERE shop_id = p_shop) >= {_TICKETS} THEN {_REFUSED}; END IF;"
        f" v_login := {gate_sql('p_shop', 'p_ticket')};"
        " INSERT INTO hub.ticket (shop_id, ticket, login, until) VALUES (p_shop, p_ticket, v_login, p_until);"
        f" EXECUTE format('CREATE ROLE %I LOGIN PASSWORD %L VALID UNTIL %L CONNECTION LIMIT 2 IN ROLE {GATES}',"
        f" v_login, p_verifier, p_until); {_SETTINGS}",
        (_OFFICES,),
    ),
    HubFunction(
        "ask",
        "p_shop uuid, p_ticket text, p_device uuid, p_name text, p_role text, p_public_key bytea, p_verifier text,"
        " p_proof bytea",
        "void",
        "DECLARE v_asked hub.request;",
        f"{_FOR_THE_TICKET}"
        " IF NOT EXISTS (SELECT FROM hub.ticket WHERE shop_id = p_shop AND ticket = p_ticket AND NOT used AND until > now())"
        f" THEN {_REFUSED}; END IF;"
        " INSERT INTO hub.request (shop_id, ticket, device_id, name, role, public_key, verifier, proof) VALUES"
        " (p_shop, p_ticket, p_device, p_name, p_role, p_public_key, p_verifier, p_proof) ON CONFLICT DO NOTHING;"
        " SELECT * INTO v_asked FROM hub.request WHERE shop_id = p_shop AND ticket = p_ticket;"
        " IF (v_asked.device_id, v_asked.public_key, v_asked.verifier, v_asked.proof)"
        f" IS DISTINCT FROM (p_device, p_public_key, p_verifier, p_proof) THEN {_REFUSED}; END IF;",
        (GATES,),
    ),
    HubFunction(
        "is_admitted",
        "p_shop uuid, p_ticket text, p_device uuid",
        "boolean",
        "",
        f"{_FOR_THE_TICKET}"
        " RETURN EXISTS (SELECT FROM hub.device WHERE shop_id = p_shop AND device_id = p_device AND revoked_at IS NULL);",
        (GATES,),
    ),
    HubFunction(
        "admit",
        "p_shop uuid, p_ticket text, p_device uuid, p_class text, p_public_key bytea, p_verifier text",
        "void",
        "DECLARE v_asked hub.request;",
        f"{_FOR_OFFICES}"
        " SELECT * INTO v_asked FROM hub.request WHERE shop_id = p_shop AND ticket = p_ticket FOR UPDATE;"
        " IF NOT FOUND OR (v_asked.device_id, v_asked.public_key, v_asked.verifier)"
        f" IS DISTINCT FROM (p_device, p_public_key, p_verifier) THEN {_REFUSED}; END IF;"
        " PERFORM hub.enlist(p_shop, p_device, p_class, v_asked.role, v_asked.name, p_public_key, p_verifier);"
        " UPDATE hub.request SET answered_at = coalesce(answered_at, now()) WHERE shop_id = p_shop AND ticket = p_ticket;"
        " UPDATE hub.ticket SET used = true WHERE shop_id = p_shop AND ticket = p_ticket;",
        (_OFFICES,),
    ),
    HubFunction(
        "revoke",
        "p_shop uuid, p_device uuid, p_last_seq bigint",
        "void",
        "DECLARE v_login text; v_class text;",
        f"{_FOR_OFFICES}"
        " SELECT login, class INTO v_login, v_class FROM hub.device WHERE shop_id = p_shop AND device_id = p_device;"
        # Nobody shuts out the office that they sit at: the last one would leave a hub that nobody can enter.
        f" IF NOT FOUND OR v_login = session_user THEN {_REFUSED}; END IF;"
        " EXECUTE format('ALTER ROLE %I NOLOGIN', v_login);"
        " EXECUTE format('REVOKE %I FROM %I', 'bees_' || v_class, v_login);"
        " UPDATE hub.device SET revoked_at = coalesce(revoked_at, now()), last_seq = coalesce(last_seq, p_last_seq)"
        " WHERE shop_id = p_shop AND device_id = p_device;"
        " PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = v_login;",
        (_OFFICES,),
    ),
    HubFunction(
        "forget_persons",
        "p_shop uuid, p_persons uuid[]",
        "void",
        "",
        f"{_FOR_OFFICES}"
        " INSERT INTO hub.person_key (shop_id, person_id, key) SELECT p_shop, person, NULL FROM unnest(p_persons) person"
        " ON CONFLICT (shop_id, person_id) DO UPDATE SET key = NULL;",
        (_OFFICES,),
    ),
    HubFunction(
        "keep_only_snapshot",
        "p_shop uuid, p_snapshot uuid",
        "void",
        "",
        f"{_for('tills', 'offices')}"
        f" IF NOT EXISTS (SELECT FROM hub.snapshot WHERE shop_id = p_shop AND snapshot_id = p_snapshot) THEN {_REFUSED};"
        " END IF; DELETE FROM hub.snapshot WHERE shop_id = p_shop AND snapshot_id <> p_snapshot;",
        (_TILLS, _OFFICES),
    ),
)

LARGE_OBJECTS: Final = (
    "lo_creat(integer)",
    "lo_create(oid)",
    "lo_from_bytea(oid, bytea)",
    "lo_open(oid, integer)",
    "lo_put(oid, bigint, bytea)",
    "lo_truncate(integer, integer)",
    "lo_truncate64(integer, bigint)",
    "lo_unlink(oid)",
    "lowrite(integer, bytea)",
)
"""Whoever may call them can fill the disk past every limit above."""


def role_ddl(known: set[str]) -> Iterator[str]:
    """Give what makes the roles that the server does not know yet, and their memberships."""
    for role in ROLES:
        if role not in known:
            yield f"CREATE ROLE {role} NOLOGIN"
    yield f"ALTER ROLE {KEEPER} CREATEROLE"
    for role in (*CLASSES, GATES):
        yield f"GRANT {role} TO {KEEPER} WITH ADMIN OPTION"
    yield f"GRANT pg_signal_backend TO {KEEPER}"


def table_ddl(*, citus: bool = False) -> Iterator[str]:
    """Give what makes schema and tables of a new hub; `citus` spreads them over its servers, each shop whole on one."""
    yield f"CREATE SCHEMA hub AUTHORIZATION {OWNER}"
    for table in TABLES:
        yield table.ddl
        yield f"ALTER TABLE hub.{table.name} OWNER TO {OWNER}"
        yield from table.after
    if citus:
        yield from citus_ddl()


def citus_ddl() -> Iterator[str]:
    """Give what spreads the tables: first what every server has whole, then what lies by shop, all shops' tables alike."""
    for table in TABLES:
        if table.everywhere:
            yield f"SELECT create_reference_table('hub.{table.name}')"
    first, *others = (table for table in TABLES if not table.everywhere)
    yield f"SELECT create_distributed_table('hub.{first.name}', 'shop_id')"
    for table in others:
        yield f"SELECT create_distributed_table('hub.{table.name}', 'shop_id', colocate_with => 'hub.{first.name}')"


def rights_ddl(database: str, policies: list[tuple[str, str]]) -> Iterator[str]:
    """Give what says who may do what; again it changes nothing. `policies` are those there, as (table, name).

    `database` is quoted as an identifier.
    """
    yield f"REVOKE ALL ON DATABASE {database} FROM PUBLIC"
    yield f"GRANT CONNECT, TEMPORARY ON DATABASE {database} TO {', '.join(CLASSES)}"
    yield f"GRANT CONNECT ON DATABASE {database} TO {GATES}"
    yield "REVOKE ALL ON SCHEMA public FROM PUBLIC"
    yield "REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC"
    yield f"GRANT USAGE ON LANGUAGE plpgsql TO {KEEPER}"
    for large in LARGE_OBJECTS:
        yield f"REVOKE EXECUTE ON FUNCTION pg_catalog.{large} FROM PUBLIC"
    yield "REVOKE ALL ON SCHEMA hub FROM PUBLIC"
    yield f"GRANT USAGE ON SCHEMA hub TO {KEEPER}, {GATES}, {', '.join(CLASSES)}"
    for table, name in policies:
        yield f"DROP POLICY {name} ON hub.{table}"
    for one in TABLES:
        yield f"REVOKE ALL ON hub.{one.name} FROM PUBLIC, {', '.join(role for role in ROLES if role != OWNER)}"
        yield f"ALTER TABLE hub.{one.name} ENABLE ROW LEVEL SECURITY"
        yield f"ALTER TABLE hub.{one.name} FORCE ROW LEVEL SECURITY"
    for policy in POLICIES:
        what = "SELECT, INSERT, UPDATE, DELETE" if policy.command == "ALL" else policy.command
        yield f"GRANT {what} ON hub.{policy.table} TO {policy.role}"
        yield policy.ddl
    for function in FUNCTIONS:
        yield function.ddl
        yield f"ALTER FUNCTION {function.signature} OWNER TO {KEEPER}"
        yield f"REVOKE ALL ON FUNCTION {function.signature} FROM PUBLIC"
        for role in function.callers:
            yield f"GRANT EXECUTE ON FUNCTION {function.signature} TO {role}"
