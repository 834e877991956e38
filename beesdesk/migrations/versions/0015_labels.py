"""Labels: formats, what was printed, what is wanted, and what is due."""

from alembic import op

revision = "0015"
down_revision = "0014"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"

STATEMENTS = (
    f"""
CREATE TABLE label_format (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    layout TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    {OWN}, version INTEGER NOT NULL
)
""",
    f"""
CREATE TABLE label_print (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    at INTEGER NOT NULL,
    format TEXT NOT NULL,
    copies INTEGER NOT NULL,
    shown TEXT NOT NULL,
    who TEXT NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE label_wish (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    at INTEGER NOT NULL,
    copies INTEGER NOT NULL,
    who TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    {OWN}, version INTEGER NOT NULL
)
""",
    """
CREATE TABLE label_due (
    id BLOB PRIMARY KEY NOT NULL REFERENCES product (id),
    copies INTEGER,
    was TEXT
)
""",
    """
CREATE TABLE label_cursor (
    id TEXT PRIMARY KEY NOT NULL,
    folded INTEGER NOT NULL,
    day TEXT NOT NULL
)
""",
    "CREATE INDEX label_print_product ON label_print (product_id, at)",
    "CREATE INDEX label_print_seq ON label_print (device_id, seq)",
    "CREATE INDEX product_shelf ON product (shelf) WHERE shelf IS NOT NULL",
    "CREATE INDEX label_wish_product ON label_wish (product_id, at)",
)


def upgrade() -> None:
    """Make the tables; facts refuse UPDATE and DELETE from their first day."""
    for statement in STATEMENTS:
        op.execute(statement)
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER label_print_no_{deed.lower()} BEFORE {deed} ON label_print "
            "BEGIN SELECT RAISE(ABORT, 'label_print rows are facts'); END"
        )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
