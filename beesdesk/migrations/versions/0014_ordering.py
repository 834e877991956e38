"""Until when a supplier takes orders, and as what kind of file."""

from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Add what a supplier wishes of orders."""
    for column in ("order_by TEXT", "order_file TEXT"):
        op.execute(f"ALTER TABLE supplier ADD COLUMN {column}")


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
