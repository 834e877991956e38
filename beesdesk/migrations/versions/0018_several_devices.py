"""Several devices: who is believed, what came from whom, who wrote what when; rows that two devices may make at once."""

from alembic import op

revision = "0018"
down_revision = "0017"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"
FACTS = {
    "admission": (
        "admitted_id BLOB NOT NULL",
        "public_key BLOB NOT NULL",
        "role TEXT NOT NULL",
        "number INTEGER NOT NULL",
        "name TEXT NOT NULL",
        "at INTEGER NOT NULL",
        "who TEXT NOT NULL",
    ),
    "revocation": (
        "revoked_id BLOB NOT NULL",
        "last_seq INTEGER NOT NULL",
        "at INTEGER NOT NULL",
        "who TEXT NOT NULL",
        "reason TEXT",
    ),
}

def upgrade() -> None:
    """Make the tables; facts refuse UPDATE and DELETE from their first day."""
    for name, columns in FACTS.items():
        op.execute(f"CREATE TABLE {name} (id BLOB PRIMARY KEY NOT NULL, {', '.join(columns)}, {OWN})")
        op.execute(f"CREATE INDEX {name}_seq ON {name} (device_id, seq)")
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{name} rows are facts'); END"
            )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
