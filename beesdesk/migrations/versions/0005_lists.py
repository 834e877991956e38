"""Lists of the office: how each is shown on this device, and what was written to many members at once."""

from alembic import op

revision = "0005"
down_revision = "0004"

STATEMENTS = (
    """
CREATE TABLE list_view (
    id BLOB PRIMARY KEY NOT NULL,
    columns TEXT NOT NULL,
    sorted_by TEXT,
    descending INTEGER NOT NULL
)
""",
    """
CREATE TABLE mailing (
    id BLOB PRIMARY KEY NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    texts TEXT NOT NULL,
    device_id BLOB NOT NULL, seq INTEGER NOT NULL
)
""",
    "CREATE INDEX mailing_seq ON mailing (device_id, seq)",
)


def upgrade() -> None:
    """Add them; a mailing is a fact and refuses UPDATE and DELETE."""
    for statement in STATEMENTS:
        op.execute(statement)
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER mailing_no_{deed.lower()} BEFORE {deed} ON mailing "
            "BEGIN SELECT RAISE(ABORT, 'mailing rows are facts'); END"
        )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
