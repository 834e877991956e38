"""Payments reconciled at closing: each means of payment as it came to elsewhere, the fees kept of it, and a note."""

from alembic import op

revision = "0003"
down_revision = "0002"

STATEMENTS = (
    """
CREATE TABLE reconciliation (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    tender TEXT NOT NULL,
    actual INTEGER,
    fees INTEGER,
    device_id BLOB NOT NULL, seq INTEGER NOT NULL
)
""",
    "CREATE UNIQUE INDEX reconciliation_tender ON reconciliation (session_id, tender)",
    "CREATE INDEX reconciliation_seq ON reconciliation (device_id, seq)",
    "ALTER TABLE z_report ADD COLUMN note TEXT",
)


def upgrade() -> None:
    """Add them; a closing of before has nothing in them."""
    for statement in STATEMENTS:
        op.execute(statement)
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER reconciliation_no_{deed.lower()} BEFORE {deed} ON reconciliation "
            "BEGIN SELECT RAISE(ABORT, 'reconciliation rows are facts'); END"
        )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
