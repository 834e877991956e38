"""What members do at the kiosk: their own PIN, and new cards asked for."""

from alembic import op

revision = "0006"
down_revision = "0005"

STATEMENTS = (
    """
CREATE TABLE member_pin (
    id BLOB PRIMARY KEY NOT NULL,
    pin_hash TEXT,
    device_id BLOB NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL
)
""",
    """
CREATE TABLE card_request (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    eater_id BLOB,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    given INTEGER,
    given_by TEXT,
    device_id BLOB NOT NULL, seq INTEGER NOT NULL, version INTEGER NOT NULL
)
""",
    "CREATE INDEX card_request_member ON card_request (member_id)",
)


def upgrade() -> None:
    """Add them; nobody has a PIN yet."""
    for statement in STATEMENTS:
        op.execute(statement)


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
