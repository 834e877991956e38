"""Receiving: prices and containers of a delivery note, what goes back to a supplier, moves that are taken back."""

from alembic import op

revision = "0013"
down_revision = "0011"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL"

REGISTERS = {
    "receipt_price": (
        "receipt_id BLOB NOT NULL REFERENCES goods_receipt (id)",
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "before INTEGER",
        "amount INTEGER NOT NULL",
        "kept INTEGER NOT NULL",
        "sale INTEGER",
    ),
    "receipt_container": (
        "receipt_id BLOB NOT NULL REFERENCES goods_receipt (id)",
        "container_id BLOB NOT NULL REFERENCES container (id)",
        "came INTEGER NOT NULL",
        "given_back INTEGER NOT NULL",
        "amount INTEGER NOT NULL",
    ),
}
COLUMNS = {
    "stock_move": ("supplier_id BLOB", "credit INTEGER", "undoes BLOB"),
    "goods_receipt": ("paper_total INTEGER",),
}
INDEXES = (
    "CREATE INDEX receipt_price_receipt ON receipt_price (receipt_id)",
    "CREATE INDEX receipt_container_receipt ON receipt_container (receipt_id)",
    "CREATE INDEX stock_move_at ON stock_move (at)",
    "CREATE INDEX stock_move_undoes ON stock_move (undoes) WHERE undoes IS NOT NULL",
    "CREATE INDEX goods_receipt_open ON goods_receipt (opened_at) WHERE closed_at IS NULL",
)


def upgrade() -> None:
    """Make the tables, and add what moves and deliveries know from now on."""
    for name, columns in REGISTERS.items():
        op.execute(f"CREATE TABLE {name} (id BLOB PRIMARY KEY NOT NULL, {', '.join(columns)}, {OWN})")
    for name, columns in COLUMNS.items():
        for column in columns:
            op.execute(f"ALTER TABLE {name} ADD COLUMN {column}")
    for statement in INDEXES:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
