"""Nights: what each step of a night came to on this device, and which device does what is done once for the shop."""

from alembic import op

revision = "0021"
down_revision = "0018"

STATEMENTS = (
    """
CREATE TABLE night_step (
    id BLOB PRIMARY KEY NOT NULL,
    night TEXT NOT NULL,
    step TEXT NOT NULL,
    began INTEGER NOT NULL,
    ended INTEGER,
    result TEXT,
    said TEXT,
    understood INTEGER NOT NULL
)
""",
    "CREATE INDEX night_step_night ON night_step (night, step, began)",
    """
CREATE TABLE night_duty (
    id BLOB PRIMARY KEY NOT NULL,
    holder BLOB NOT NULL REFERENCES device (id),
    until INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
