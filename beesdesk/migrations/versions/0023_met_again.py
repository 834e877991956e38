"""What machines that meet again have to tell: mails that are sent, what clashed, who was forgotten where."""

from alembic import op

revision = "0023"
down_revision = "0022"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"
FACTS = {
    "mail_outcome": ("at INTEGER NOT NULL", "sent INTEGER NOT NULL"),
    "clash": (
        "kind TEXT NOT NULL",
        "at INTEGER NOT NULL",
        "subject_id BLOB NOT NULL",
        "other_id BLOB",
        "member_id BLOB REFERENCES member (id)",
        "about TEXT NOT NULL",
    ),
    "clash_seen": (
        "clash_id BLOB NOT NULL REFERENCES clash (id)",
        "at INTEGER NOT NULL",
        "who TEXT NOT NULL",
    ),
    "forgetting": ("person_id BLOB NOT NULL", "at INTEGER NOT NULL"),
}
INDEXES = (
    "CREATE INDEX clash_at ON clash (at)",
    "CREATE INDEX clash_seen_clash ON clash_seen (clash_id)",
    "CREATE INDEX forgetting_person ON forgetting (person_id)",
)
# Whoever was erased before machines told one another of it.
ERASED = (
    "INSERT OR IGNORE INTO forgotten (id) SELECT id FROM member WHERE erased IS NOT NULL",
    "INSERT OR IGNORE INTO forgotten (id) SELECT p.id FROM person p JOIN member m ON m.id = p.member_id"
    " WHERE m.erased IS NOT NULL",
)


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
    for statement in (*INDEXES, *ERASED):
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
