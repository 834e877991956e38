"""Counts and what they found, and markdowns of what runs out."""

from alembic import op

revision = "0016"
down_revision = "0015"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"

COUNT = f"""
CREATE TABLE stock_count (
    id BLOB PRIMARY KEY NOT NULL,
    scope TEXT NOT NULL,
    category_id BLOB REFERENCES category (id),
    supplier_id BLOB REFERENCES supplier (id),
    shelf TEXT,
    name TEXT,
    state TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    who TEXT NOT NULL,
    closed_at INTEGER,
    closed_by TEXT,
    {OWN},
    version INTEGER NOT NULL
)
"""
FACTS = {
    "count_item": (
        "count_id BLOB NOT NULL REFERENCES stock_count (id)",
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "position INTEGER NOT NULL",
    ),
    "count_entry": (
        "count_id BLOB NOT NULL REFERENCES stock_count (id)",
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "turn INTEGER NOT NULL",
        "at INTEGER NOT NULL",
        "quantity INTEGER",
        "back INTEGER NOT NULL",
        "who TEXT NOT NULL",
        "corrects BLOB",
    ),
    "markdown": (
        "product_id BLOB NOT NULL REFERENCES product (id)",
        "expiry TEXT",
        "lot TEXT",
        "percent INTEGER NOT NULL",
        "before INTEGER NOT NULL",
        "after INTEGER NOT NULL",
        "quantity INTEGER NOT NULL",
        "at INTEGER NOT NULL",
        "who TEXT NOT NULL",
    ),
}
INDEXES = (
    "CREATE INDEX stock_count_state ON stock_count (state, opened_at)",
    "CREATE INDEX count_item_count ON count_item (count_id)",
    "CREATE INDEX count_entry_count ON count_entry (count_id, product_id)",
    "CREATE INDEX markdown_product ON markdown (product_id, at)",
    "CREATE INDEX stock_move_expiry ON stock_move (expiry) WHERE expiry IS NOT NULL",
    "CREATE INDEX sale_line_sticker ON sale_line (at) WHERE source = 'sticker'",
)


def upgrade() -> None:
    """Make the tables; facts refuse UPDATE and DELETE from their first day."""
    op.execute(COUNT)
    for name, columns in FACTS.items():
        op.execute(f"CREATE TABLE {name} (id BLOB PRIMARY KEY NOT NULL, {', '.join(columns)}, {OWN})")
        op.execute(f"CREATE INDEX {name}_seq ON {name} (device_id, seq)")
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{name} rows are facts'); END"
            )
    for statement in INDEXES:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
