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
    "conflict_settled": (
        "conflict_id BLOB NOT NULL",
        "turned INTEGER NOT NULL",
        "at INTEGER NOT NULL",
        "who TEXT NOT NULL",
    ),
}
LOCAL = (
    # One row: the greatest hybrid time taken in, and for which program's tables the rows below were worked out.
    "CREATE TABLE sync_state (id TEXT PRIMARY KEY NOT NULL, clock INTEGER NOT NULL, shape TEXT NOT NULL)",
    "INSERT INTO sync_state (id, clock, shape) VALUES ('sync', 0, '')",
    # Who wrote a group of a register when; '' for a new row. What was written stands in the log.
    """
CREATE TABLE register_write (
    row_id BLOB NOT NULL,
    name TEXT NOT NULL,
    grp TEXT NOT NULL,
    hlc INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    base INTEGER NOT NULL,
    PRIMARY KEY (row_id, name, grp, hlc, device_id)
) WITHOUT ROWID
""",
    """
CREATE TABLE conflict (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    row_id BLOB NOT NULL,
    grp TEXT NOT NULL,
    lost_hlc INTEGER NOT NULL,
    lost_device BLOB NOT NULL,
    lost_seq INTEGER NOT NULL,
    won_hlc INTEGER NOT NULL,
    won_device BLOB NOT NULL,
    won_seq INTEGER NOT NULL
)
""",
    "CREATE INDEX conflict_row ON conflict (row_id)",
    # Entries that are in the log and not, or not wholly, in the tables.
    """
CREATE TABLE waiting (
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    why TEXT NOT NULL,
    missing BLOB,
    PRIMARY KEY (device_id, seq)
) WITHOUT ROWID
""",
    "CREATE INDEX waiting_missing ON waiting (missing) WHERE missing IS NOT NULL",
    # Entries that say something under the key of a person whose key has not come.
    """
CREATE TABLE unrevealed (
    person_id BLOB NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    PRIMARY KEY (person_id, device_id, seq)
) WITHOUT ROWID
""",
    "CREATE TABLE forgotten (id BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID",
    "CREATE TABLE key_to_send (id BLOB PRIMARY KEY NOT NULL) WITHOUT ROWID",
    "INSERT INTO key_to_send (id) SELECT id FROM person_key",
    "CREATE TABLE anchor (id BLOB PRIMARY KEY NOT NULL, public_key BLOB NOT NULL) WITHOUT ROWID",
    """
CREATE TABLE quarantine (
    id BLOB PRIMARY KEY NOT NULL,
    seq INTEGER NOT NULL,
    why TEXT NOT NULL,
    at INTEGER NOT NULL
)
""",
    "CREATE TABLE follow_cursor (id TEXT PRIMARY KEY NOT NULL, folded INTEGER NOT NULL)",
)

# Two devices may each make such a row before they hear of one another: the acts look before they write, on one device.
PLAIN = {
    "category_slug": "category (slug)",
    "supplier_code": "supplier (code)",
    "product_article": "product (article) WHERE article IS NOT NULL",
    "product_code_gtin": "product_code (gtin)",
    "member_number": "member (number)",
    "tender_code": "tender (code)",
    "setting_name": "setting (name)",
    "container_code": "container (code)",
    "share_type_code": "share_type (code)",
    "skill_code": "skill (code)",
    "task_code": "task (code)",
    "place_position": "place (shift_id, position)",
}
# What one device says twice of one thing is a mistake of its program still.
BY_DEVICE = {
    "z_report_session": "z_report (session_id, device_id)",
    "sale_line_position": "sale_line (sale_id, position, device_id)",
    "payment_position": "payment (sale_id, position, device_id)",
    "invoice_sale": "invoice (sale_id, device_id)",
    "reconciliation_tender": "reconciliation (session_id, tender, device_id)",
    "standing_fact_due": "standing_fact (member_id, due, device_id) WHERE kind = 'countdown' AND due IS NOT NULL",
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
    for statement in LOCAL:
        op.execute(statement)
    for unique, indexes in (("", PLAIN), ("UNIQUE ", BY_DEVICE)):
        for name, on in indexes.items():
            op.execute(f"DROP INDEX {name}")
            op.execute(f"CREATE {unique}INDEX {name} ON {on}")


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
