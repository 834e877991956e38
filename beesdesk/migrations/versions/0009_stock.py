"""Stock: moves that no sale makes, and what the moves come to."""

from alembic import op

revision = "0009"
down_revision = "0008"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"

STATEMENTS = (
    f"""
CREATE TABLE stock_move (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    cause TEXT NOT NULL,
    at INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER,
    lot TEXT,
    expiry TEXT,
    source_id BLOB,
    reason TEXT,
    who TEXT NOT NULL,
    approved_by TEXT,
    {OWN}
)
""",
    """
CREATE TABLE stock_level (
    id BLOB PRIMARY KEY NOT NULL REFERENCES product (id),
    on_hand INTEGER NOT NULL,
    value INTEGER NOT NULL,
    cost INTEGER,
    last_at INTEGER NOT NULL,
    last_id BLOB NOT NULL
)
""",
    """
CREATE TABLE stock_day (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    day TEXT NOT NULL,
    cause TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    value INTEGER NOT NULL
)
""",
    """
CREATE TABLE stock_cursor (
    id TEXT PRIMARY KEY NOT NULL,
    folded INTEGER NOT NULL
)
""",
    "CREATE INDEX stock_move_product ON stock_move (product_id, at)",
    "CREATE INDEX stock_move_seq ON stock_move (device_id, seq)",
    "CREATE INDEX stock_day_product ON stock_day (product_id, day)",
    "CREATE INDEX stock_day_day ON stock_day (day)",
    "CREATE INDEX sale_line_product ON sale_line (product_id) WHERE product_id IS NOT NULL",
)


def upgrade() -> None:
    """Make the tables; facts refuse UPDATE and DELETE from their first day."""
    for statement in STATEMENTS:
        op.execute(statement)
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER stock_move_no_{deed.lower()} BEFORE {deed} ON stock_move "
            "BEGIN SELECT RAISE(ABORT, 'stock_move rows are facts'); END"
        )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
