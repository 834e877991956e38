"""The whole till: tenders with accounts, deposits by container, people and their rights, refunds, closings, invoices, mail."""

from alembic import op

revision = "0002"
down_revision = "0001"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"

TABLES = (
    f"""
CREATE TABLE container (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position INTEGER NOT NULL,
    bottle_id BLOB REFERENCES container (id),
    bottles INTEGER,
    withdrawn INTEGER NOT NULL,
    {OWN}, version INTEGER NOT NULL
)
""",
    f"""
CREATE TABLE container_amount (
    id BLOB PRIMARY KEY NOT NULL,
    container_id BLOB NOT NULL REFERENCES container (id),
    valid_from TEXT NOT NULL,
    amount INTEGER NOT NULL,
    {OWN}, version INTEGER NOT NULL
)
""",
    f"""
CREATE TABLE empties_ticket (
    id BLOB PRIMARY KEY NOT NULL,
    sale_id BLOB NOT NULL REFERENCES sale (id),
    code TEXT NOT NULL,
    at INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE recall (
    id BLOB PRIMARY KEY NOT NULL,
    gtin TEXT NOT NULL,
    lot TEXT,
    reason TEXT NOT NULL,
    since TEXT NOT NULL,
    lifted TEXT,
    {OWN}, version INTEGER NOT NULL
)
""",
    f"""
CREATE TABLE person (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB REFERENCES member (id),
    name TEXT NOT NULL,
    roles TEXT NOT NULL,
    badge TEXT,
    pin_hash TEXT,
    withdrawn INTEGER NOT NULL,
    recovery_hash TEXT,
    {OWN}, version INTEGER NOT NULL
)
""",
    f"""
CREATE TABLE handover (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    at INTEGER NOT NULL,
    previous TEXT NOT NULL,
    cashier TEXT NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE account_move (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    account TEXT NOT NULL,
    at INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    cause TEXT NOT NULL,
    sale_id BLOB REFERENCES sale (id),
    who TEXT NOT NULL,
    reason TEXT,
    {OWN}
)
""",
    f"""
CREATE TABLE closing (
    id BLOB PRIMARY KEY NOT NULL,
    period TEXT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    number INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    sales INTEGER NOT NULL,
    turnover INTEGER NOT NULL,
    perpetual_before INTEGER NOT NULL,
    perpetual_after INTEGER NOT NULL,
    totals TEXT NOT NULL,
    head_seq INTEGER NOT NULL,
    head_hash BLOB NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE invoice (
    id BLOB PRIMARY KEY NOT NULL,
    sale_id BLOB NOT NULL REFERENCES sale (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    vat_number TEXT NOT NULL,
    name TEXT NOT NULL,
    street TEXT NOT NULL,
    postcode TEXT NOT NULL,
    city TEXT NOT NULL,
    country TEXT NOT NULL,
    {OWN}
)
""",
    """
CREATE TABLE pin_guard (
    id BLOB PRIMARY KEY NOT NULL,
    failures INTEGER NOT NULL,
    until INTEGER
)
""",
    """
CREATE TABLE person_key (
    id BLOB PRIMARY KEY NOT NULL,
    key BLOB NOT NULL
) WITHOUT ROWID
""",
    """
CREATE TABLE mail (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    subject_id BLOB,
    language TEXT NOT NULL,
    state TEXT NOT NULL,
    queued_at INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    tried_at INTEGER,
    sent_at INTEGER,
    error TEXT
)
""",
)

_LINE = (
    "concerns INTEGER", "percent INTEGER", "refunds BLOB", "container_id BLOB", "expiry TEXT", "who TEXT",
)  # fmt: skip
COLUMNS = {
    "product": ("container_id BLOB REFERENCES container (id)", "tare INTEGER", "most_per_sale INTEGER"),
    "member": ("receipt TEXT", "erased TEXT"),
    "tender": ("account TEXT", "multiple INTEGER", "counted INTEGER"),
    "sale": ("refund_of BLOB REFERENCES sale (id)", "reason TEXT", "approved_by TEXT"),
    "sale_line": _LINE,
    "payment": ("reference TEXT",),
    "cash_count": ("tender TEXT",),
    "cash_movement": ("approved_by TEXT",),
    "z_report": ("head_seq INTEGER", "head_hash BLOB"),
    "act": ("approved_by TEXT",),
    "basket": ("confirmed TEXT", "age_checked INTEGER", "no_tip INTEGER", "buyer TEXT", "receipt TEXT"),
    "basket_line": (*_LINE, "min_age INTEGER", "ticket TEXT"),
    "basket_payment": ("reference TEXT",),
}

INDEXES = (
    "CREATE UNIQUE INDEX container_code ON container (code)",
    "CREATE INDEX container_amount_container ON container_amount (container_id, valid_from)",
    "CREATE INDEX empties_ticket_code ON empties_ticket (code)",
    "CREATE INDEX recall_gtin ON recall (gtin)",
    "CREATE INDEX person_member ON person (member_id)",
    "CREATE INDEX handover_session ON handover (session_id)",
    "CREATE INDEX account_move_member ON account_move (member_id, account)",
    "CREATE UNIQUE INDEX closing_first_day ON closing (device_id, period, first_day)",
    "CREATE UNIQUE INDEX closing_number ON closing (device_id, period, number)",
    "CREATE UNIQUE INDEX invoice_sale ON invoice (sale_id)",
    "CREATE UNIQUE INDEX invoice_number ON invoice (device_id, number)",
    "CREATE INDEX mail_state ON mail (state, queued_at)",
    "CREATE INDEX sale_seq ON sale (device_id, seq)",
    "CREATE INDEX act_seq ON act (device_id, seq)",
    "CREATE INDEX sale_refund_of ON sale (refund_of) WHERE refund_of IS NOT NULL",
    "CREATE INDEX sale_line_refunds ON sale_line (refunds) WHERE refunds IS NOT NULL",
)

FACTS = ("empties_ticket", "handover", "account_move", "closing", "invoice")


def upgrade() -> None:
    """Add tables and columns; what was written before keeps its text and its seal: new columns of facts are empty in it."""
    for statement in TABLES:
        op.execute(statement)
    for table, columns in COLUMNS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    # Until now a deposit was known by its place after its article.
    op.execute("UPDATE basket_line SET concerns = position - 1 WHERE kind = 'deposit' AND corrects IS NULL")
    for statement in INDEXES:
        op.execute(statement)
    for name in FACTS:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{name} rows are facts'); END"
            )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
