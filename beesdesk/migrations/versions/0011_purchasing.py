"""Purchasing: what suppliers offer and on what terms, orders, goods receipts, and what labels and orders ask of a product."""

from alembic import op

revision = "0011"
down_revision = "0010"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL"

REGISTERS = {
    "supplier_item": (
        "supplier_id BLOB NOT NULL REFERENCES supplier (id)",
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "order_code TEXT",
        "called TEXT",
        "gtin TEXT",
        "pack INTEGER NOT NULL",
        "least_packs INTEGER NOT NULL",
        "main INTEGER NOT NULL",
        "withdrawn TEXT",
    ),
    "purchase_price": (
        "item_id BLOB NOT NULL REFERENCES supplier_item (id)",
        "valid_from TEXT NOT NULL",
        "amount INTEGER NOT NULL",
        "from_packs INTEGER NOT NULL",
    ),
    "purchase_order": (
        "supplier_id BLOB NOT NULL REFERENCES supplier (id)",
        "number TEXT NOT NULL",
        "state TEXT NOT NULL",
        "made_at INTEGER NOT NULL",
        "who TEXT NOT NULL",
        "due TEXT",
        "sent_at INTEGER",
        "note TEXT",
    ),
    "order_line": (
        "order_id BLOB NOT NULL REFERENCES purchase_order (id)",
        "item_id BLOB NOT NULL REFERENCES supplier_item (id)",
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "position INTEGER NOT NULL",
        "packs INTEGER NOT NULL",
        "pack INTEGER NOT NULL",
        "price INTEGER",
        "proposed INTEGER",
    ),
    "goods_receipt": (
        "supplier_id BLOB NOT NULL REFERENCES supplier (id)",
        "order_id BLOB REFERENCES purchase_order (id)",
        "number TEXT NOT NULL",
        "paper TEXT",
        "opened_at INTEGER NOT NULL",
        "who TEXT NOT NULL",
        "closed_at INTEGER",
        "closed_by TEXT",
    ),
    "receipt_line": (
        "receipt_id BLOB NOT NULL REFERENCES goods_receipt (id)",
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "item_id BLOB REFERENCES supplier_item (id)",
        "order_line_id BLOB REFERENCES order_line (id)",
        "position INTEGER NOT NULL",
        "at INTEGER NOT NULL",
        "quantity INTEGER NOT NULL",
        "price INTEGER",
        "lot TEXT",
        "expiry TEXT",
    ),
}
COLUMNS = {
    "category": ("margin INTEGER", "price_step INTEGER", "rounding TEXT"),
    "supplier": (
        "email TEXT",
        "phone TEXT",
        "language TEXT",
        "customer_number TEXT",
        "gln TEXT",
        "order_minimum INTEGER",
        "free_delivery_from INTEGER",
        "delivery_days TEXT",
        "lead_days INTEGER",
        "margin INTEGER",
        "note TEXT",
        "ended TEXT",
    ),
    "product": (
        "shelf TEXT",
        "shelf_life INTEGER",
        "cover_days INTEGER",
        "measured INTEGER",
        "measured_in TEXT",
        "drained INTEGER",
        "ingredients TEXT",
        "ratings TEXT",
    ),
    "stock_move": ("counted INTEGER",),
}
INDEXES = (
    "CREATE INDEX supplier_item_product ON supplier_item (product_id)",
    "CREATE INDEX supplier_item_supplier ON supplier_item (supplier_id, order_code)",
    "CREATE INDEX purchase_price_item ON purchase_price (item_id, valid_from)",
    "CREATE INDEX purchase_order_supplier ON purchase_order (supplier_id, made_at)",
    "CREATE INDEX purchase_order_state ON purchase_order (state)",
    "CREATE INDEX order_line_order ON order_line (order_id)",
    "CREATE INDEX order_line_product ON order_line (product_id)",
    "CREATE INDEX goods_receipt_order ON goods_receipt (order_id)",
    "CREATE INDEX goods_receipt_supplier ON goods_receipt (supplier_id, opened_at)",
    "CREATE INDEX receipt_line_receipt ON receipt_line (receipt_id)",
    "CREATE INDEX receipt_line_order_line ON receipt_line (order_line_id)",
)


def upgrade() -> None:
    """Make the tables, and add what products, suppliers, categories and moves know from now on."""
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
