"""Machines join: codes that an office has made, what the hub must still hear, and how the last exchange went."""

from alembic import op

revision = "0022"
down_revision = "0021"

STATEMENTS = (
    "CREATE TABLE invitation (id BLOB PRIMARY KEY NOT NULL, ticket TEXT NOT NULL, code TEXT NOT NULL,"
    " until INTEGER NOT NULL, who TEXT NOT NULL)",
    "CREATE TABLE hub_duty (id BLOB PRIMARY KEY NOT NULL, last_seq INTEGER NOT NULL)",
    "CREATE TABLE last_exchange (id BLOB PRIMARY KEY NOT NULL, hub TEXT NOT NULL, tried_at INTEGER NOT NULL,"
    " done_at INTEGER, failing_since INTEGER, sent_seq INTEGER NOT NULL, trouble TEXT, facts TEXT)",
)


def upgrade() -> None:
    """Make the tables."""
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
