"""Payments asked of a terminal: attempts, what was said of them, which payment came of which; papers to be printed."""

from alembic import op

revision = "0024"
down_revision = "0023"

STATEMENTS = (
    """
CREATE TABLE payment_attempt (
    id BLOB PRIMARY KEY NOT NULL,
    basket_id BLOB NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reference TEXT NOT NULL,
    terminal TEXT NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    device_id BLOB NOT NULL, seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE attempt_answer (
    id BLOB PRIMARY KEY NOT NULL,
    attempt_id BLOB NOT NULL REFERENCES payment_attempt (id),
    state TEXT NOT NULL,
    why TEXT,
    amount INTEGER,
    card TEXT,
    reference TEXT,
    code TEXT,
    slip TEXT,
    decided_by TEXT,
    at INTEGER NOT NULL,
    device_id BLOB NOT NULL, seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE print_job (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    data BLOB NOT NULL,
    state TEXT NOT NULL,
    at INTEGER NOT NULL
)
""",
    "CREATE INDEX payment_attempt_seq ON payment_attempt (device_id, seq)",
    "CREATE INDEX payment_attempt_basket ON payment_attempt (basket_id)",
    "CREATE INDEX attempt_answer_seq ON attempt_answer (device_id, seq)",
    "CREATE INDEX attempt_answer_attempt ON attempt_answer (attempt_id)",
    "ALTER TABLE payment ADD COLUMN attempt_id BLOB",
    "ALTER TABLE basket_payment ADD COLUMN attempt_id BLOB",
    "CREATE UNIQUE INDEX payment_attempt_once ON payment (device_id, attempt_id) WHERE attempt_id IS NOT NULL",
    "CREATE UNIQUE INDEX basket_payment_attempt ON basket_payment (attempt_id) WHERE attempt_id IS NOT NULL",
)


def upgrade() -> None:
    """Add them; what was paid before came of no attempt."""
    for statement in STATEMENTS:
        op.execute(statement)
    for name in ("payment_attempt", "attempt_answer"):
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{name} rows are facts'); END"
            )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
