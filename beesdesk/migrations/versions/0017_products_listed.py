"""Products listed: in the order of their names in each language, by who delivers them, by what was sold of late."""

from alembic import op

revision = "0017"
down_revision = "0016"

STATEMENTS = (
    "CREATE TABLE stock_pace (id BLOB PRIMARY KEY NOT NULL REFERENCES product (id), sold INTEGER NOT NULL)",
    "CREATE INDEX stock_pace_sold ON stock_pace (sold)",
    "CREATE INDEX product_name_fr ON product (name_fr COLLATE NOCASE)",
    "CREATE INDEX product_name_nl ON product (name_nl COLLATE NOCASE)",
    "CREATE INDEX product_name_en ON product (name_en COLLATE NOCASE)",
    "CREATE INDEX product_supplier ON product (supplier_id)",
    "CREATE INDEX product_withdrawn ON product (withdrawn) WHERE withdrawn IS NOT NULL",
    "DROP INDEX stock_day_day",
    "CREATE INDEX stock_day_day ON stock_day (day, cause, product_id, quantity)",
)


def upgrade() -> None:
    """Make the indexes."""
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
