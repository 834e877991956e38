"""The member's file: how to reach a member, when they were born, and until when an eater belongs to the household."""

from alembic import op

revision = "0008"
down_revision = "0007"

STATEMENTS = (
    "ALTER TABLE member ADD COLUMN phone TEXT",
    "ALTER TABLE member ADD COLUMN address TEXT",
    "ALTER TABLE member ADD COLUMN born TEXT",
    "ALTER TABLE eater ADD COLUMN ended TEXT",
)


def upgrade() -> None:
    """Add them; of members and eaters of before nothing of it is known."""
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
