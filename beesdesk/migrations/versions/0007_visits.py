"""The welcome desk counts who comes in."""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Add the counts; they begin at nothing."""
    op.execute(
        """
CREATE TABLE visit_count (
    id BLOB PRIMARY KEY NOT NULL,
    day TEXT NOT NULL,
    hour INTEGER NOT NULL,
    kind TEXT NOT NULL,
    visits INTEGER NOT NULL,
    UNIQUE (day, hour, kind)
)
"""
    )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
