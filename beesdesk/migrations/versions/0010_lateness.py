"""Who came late, and by how much: on attendance sheets, and beside what became of a place."""

from alembic import op

revision = "0010"
down_revision = "0009"

STATEMENTS = (
    "ALTER TABLE sheet_line ADD COLUMN late INTEGER",
    """
CREATE TABLE lateness (
    id BLOB PRIMARY KEY NOT NULL,
    place_id BLOB NOT NULL REFERENCES place (id),
    member_id BLOB NOT NULL REFERENCES member (id),
    minutes INTEGER NOT NULL,
    noted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT,
    who TEXT NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    "CREATE INDEX lateness_place ON lateness (place_id)",
    "CREATE INDEX lateness_member ON lateness (member_id)",
    "CREATE INDEX lateness_seq ON lateness (device_id, seq)",
)


def upgrade() -> None:
    """Make the table; of shifts before nothing is known. Facts refuse UPDATE and DELETE from their first day."""
    for statement in STATEMENTS:
        op.execute(statement)
    for deed in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER lateness_no_{deed.lower()} BEFORE {deed} ON lateness "
            "BEGIN SELECT RAISE(ABORT, 'lateness rows are facts'); END"
        )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
