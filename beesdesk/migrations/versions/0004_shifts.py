"""Shifts: templates, the roster, the facts that standings follow from."""

from alembic import op

revision = "0004"
down_revision = "0003"

OWN = "device_id BLOB NOT NULL, seq INTEGER NOT NULL"
REGISTER = f"{OWN}, version INTEGER NOT NULL"
SLOT = "shift_id BLOB NOT NULL, template_id BLOB REFERENCES shift_template (id), day TEXT NOT NULL"
NAMES = "name_fr TEXT NOT NULL, name_nl TEXT NOT NULL, name_en TEXT NOT NULL"

TABLES = (
    f"""
CREATE TABLE share_type (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    {NAMES},
    price INTEGER NOT NULL,
    may_work INTEGER NOT NULL,
    may_shop INTEGER NOT NULL,
    eaters INTEGER,
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE share_movement (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    type_id BLOB NOT NULL REFERENCES share_type (id),
    count INTEGER NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    reason TEXT,
    {OWN}
)
""",
    f"""
CREATE TABLE skill (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    {NAMES},
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE member_skill (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    skill_id BLOB NOT NULL REFERENCES skill (id),
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE task (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    {NAMES},
    skill_id BLOB REFERENCES skill (id),
    position INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE worker (
    id BLOB PRIMARY KEY NOT NULL REFERENCES member (id),
    leader INTEGER NOT NULL,
    forced INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE shift_template (
    id BLOB PRIMARY KEY NOT NULL,
    week TEXT NOT NULL,
    weekday INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    task_id BLOB REFERENCES task (id),
    places INTEGER NOT NULL,
    leader_id BLOB REFERENCES member (id),
    valid_from TEXT,
    valid_until TEXT,
    {REGISTER}
)
""",
    f"""
CREATE TABLE regular_place (
    id BLOB PRIMARY KEY NOT NULL,
    template_id BLOB NOT NULL REFERENCES shift_template (id),
    member_id BLOB NOT NULL REFERENCES member (id),
    since INTEGER NOT NULL,
    ended INTEGER,
    cause_id BLOB,
    {REGISTER}
)
""",
    f"""
CREATE TABLE shift (
    id BLOB PRIMARY KEY NOT NULL,
    template_id BLOB REFERENCES shift_template (id),
    task_id BLOB REFERENCES task (id),
    day TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    leader_id BLOB REFERENCES member (id),
    cancelled INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE place (
    id BLOB PRIMARY KEY NOT NULL,
    shift_id BLOB NOT NULL REFERENCES shift (id),
    position INTEGER NOT NULL,
    member_id BLOB REFERENCES member (id),
    kind TEXT,
    replaced_by BLOB REFERENCES member (id),
    solidarity INTEGER NOT NULL,
    state TEXT NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE rotation (
    id BLOB PRIMARY KEY NOT NULL,
    reference TEXT NOT NULL,
    letters TEXT NOT NULL,
    next_week TEXT NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE closing_day (
    id BLOB PRIMARY KEY NOT NULL,
    day TEXT NOT NULL,
    reason TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE standing_fact (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    kind TEXT NOT NULL,
    noted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    day TEXT NOT NULL,
    due TEXT,
    place_id BLOB,
    state TEXT,
    place_kind TEXT,
    solidarity INTEGER,
    changes TEXT,
    reason TEXT,
    who TEXT NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE policy_change (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    noted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE message (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    member_id BLOB REFERENCES member (id),
    subject_id BLOB,
    at INTEGER NOT NULL,
    about TEXT NOT NULL,
    {OWN}
)
""",
    f"""
CREATE TABLE message_text (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    language TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE sheet (
    id BLOB PRIMARY KEY NOT NULL,
    day TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    made INTEGER NOT NULL,
    places INTEGER NOT NULL,
    team TEXT,
    notes TEXT,
    comments TEXT,
    warnings TEXT,
    attended INTEGER,
    validated INTEGER,
    validated_by TEXT,
    notes_read INTEGER,
    {REGISTER}
)
""",
    f"""
CREATE TABLE message_opt_out (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    kind TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE swap (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    give_shift_id BLOB NOT NULL,
    give_template_id BLOB REFERENCES shift_template (id),
    give_day TEXT NOT NULL,
    take_shift_id BLOB,
    take_template_id BLOB REFERENCES shift_template (id),
    take_day TEXT,
    noted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    withdrawn INTEGER NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE exchange_request (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    {SLOT},
    answers_id BLOB REFERENCES exchange_request (id),
    partner_id BLOB REFERENCES member (id),
    state TEXT NOT NULL,
    noted INTEGER NOT NULL,
    settled INTEGER,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE exchange_ask (
    id BLOB PRIMARY KEY NOT NULL,
    request_id BLOB NOT NULL REFERENCES exchange_request (id),
    {SLOT},
    {REGISTER}
)
""",
    f"""
CREATE TABLE solidarity_offer (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    {SLOT},
    state TEXT NOT NULL,
    noted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE solidarity_request (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    shift_id BLOB,
    template_id BLOB REFERENCES shift_template (id),
    day TEXT,
    place_id BLOB REFERENCES place (id),
    given INTEGER NOT NULL,
    held INTEGER NOT NULL,
    state TEXT NOT NULL,
    noted INTEGER NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    {REGISTER}
)
""",
    f"""
CREATE TABLE sheet_line (
    id BLOB PRIMARY KEY NOT NULL,
    sheet_id BLOB NOT NULL REFERENCES sheet (id),
    member_id BLOB NOT NULL REFERENCES member (id),
    place_id BLOB REFERENCES place (id),
    replaced_by BLOB REFERENCES member (id),
    task_id BLOB REFERENCES task (id),
    kind TEXT,
    state TEXT NOT NULL,
    added INTEGER NOT NULL,
    removed INTEGER NOT NULL,
    {REGISTER}
)
""",
    """
CREATE TABLE standing (
    id BLOB PRIMARY KEY NOT NULL REFERENCES member (id),
    mode TEXT,
    status TEXT,
    may_shop INTEGER NOT NULL,
    day TEXT NOT NULL,
    next_turn TEXT,
    next_due TEXT,
    noted INTEGER NOT NULL,
    state TEXT NOT NULL
)
""",
)

INDEXES = (
    "CREATE UNIQUE INDEX share_type_code ON share_type (code)",
    "CREATE INDEX share_movement_member ON share_movement (member_id)",
    "CREATE UNIQUE INDEX skill_code ON skill (code)",
    "CREATE INDEX member_skill_member ON member_skill (member_id)",
    "CREATE UNIQUE INDEX task_code ON task (code)",
    "CREATE INDEX regular_place_template ON regular_place (template_id)",
    "CREATE INDEX regular_place_member ON regular_place (member_id)",
    "CREATE INDEX shift_starts ON shift (starts)",
    "CREATE INDEX shift_template_starts ON shift (template_id, starts)",
    "CREATE UNIQUE INDEX place_position ON place (shift_id, position)",
    "CREATE INDEX place_member ON place (member_id) WHERE member_id IS NOT NULL",
    "CREATE INDEX place_replaced_by ON place (replaced_by) WHERE replaced_by IS NOT NULL",
    "CREATE INDEX shift_leader ON shift (leader_id) WHERE leader_id IS NOT NULL",
    "CREATE INDEX standing_fact_member ON standing_fact (member_id, noted)",
    "CREATE INDEX standing_fact_place ON standing_fact (place_id) WHERE place_id IS NOT NULL",
    "CREATE INDEX standing_fact_seq ON standing_fact (device_id, seq)",
    "CREATE INDEX message_seq ON message (device_id, seq)",
    "CREATE UNIQUE INDEX standing_fact_due ON standing_fact (member_id, due)"
    " WHERE kind = 'countdown' AND due IS NOT NULL",
    "CREATE INDEX swap_member ON swap (member_id)",
    "CREATE INDEX swap_give ON swap (give_shift_id)",
    "CREATE INDEX swap_take ON swap (take_shift_id) WHERE take_shift_id IS NOT NULL",
    "CREATE INDEX exchange_request_member ON exchange_request (member_id)",
    "CREATE INDEX exchange_request_shift ON exchange_request (shift_id)",
    "CREATE INDEX exchange_request_answers ON exchange_request (answers_id) WHERE answers_id IS NOT NULL",
    "CREATE INDEX exchange_ask_request ON exchange_ask (request_id)",
    "CREATE INDEX exchange_ask_shift ON exchange_ask (shift_id)",
    "CREATE INDEX solidarity_offer_member ON solidarity_offer (member_id)",
    "CREATE INDEX solidarity_offer_shift ON solidarity_offer (shift_id)",
    "CREATE INDEX solidarity_request_member ON solidarity_request (member_id)",
    "CREATE INDEX solidarity_request_shift ON solidarity_request (shift_id) WHERE shift_id IS NOT NULL",
    "CREATE INDEX standing_next_turn ON standing (next_turn) WHERE next_turn IS NOT NULL",
    "CREATE INDEX standing_next_due ON standing (next_due) WHERE next_due IS NOT NULL",
    "CREATE INDEX standing_status ON standing (status)",
    "CREATE INDEX sheet_starts ON sheet (starts)",
    "CREATE INDEX sheet_day ON sheet (day)",
    "CREATE INDEX sheet_unvalidated ON sheet (day) WHERE validated IS NULL",
    "CREATE INDEX sheet_line_sheet ON sheet_line (sheet_id)",
    "CREATE INDEX sheet_line_place ON sheet_line (place_id) WHERE place_id IS NOT NULL",
    "CREATE INDEX message_member ON message (member_id, at)",
    "CREATE INDEX message_subject ON message (subject_id) WHERE subject_id IS NOT NULL",
    "CREATE INDEX message_opt_out_member ON message_opt_out (member_id)",
)

FACTS = ("share_movement", "standing_fact", "policy_change", "message")


def upgrade() -> None:
    """Make the tables; facts refuse UPDATE and DELETE from their first day."""
    for statement in (*TABLES, *INDEXES):
        op.execute(statement)
    for name in FACTS:
        for deed in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {name}_no_{deed.lower()} BEFORE {deed} ON {name} "
                f"BEGIN SELECT RAISE(ABORT, '{name} rows are facts'); END"
            )


def downgrade() -> None:
    """Going back is restoring the copy that was made before the upgrade."""
    raise RuntimeError("restore the copy made before the upgrade")
