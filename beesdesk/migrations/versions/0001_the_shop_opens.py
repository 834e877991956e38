"""The first tables: catalogue, members, till, log."""

from alembic import op

revision = "0001"
down_revision = None

TABLES = (
    """
CREATE TABLE this_device (id BLOB PRIMARY KEY NOT NULL, shop_id BLOB NOT NULL, number INTEGER NOT NULL)
""",
    """
CREATE TABLE device (
    id BLOB PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    public_key BLOB NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE log (
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id BLOB NOT NULL,
    hlc INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    body TEXT NOT NULL,
    previous BLOB NOT NULL,
    hash BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (device_id, seq)
)
""",
    """
CREATE TABLE category (
    id BLOB PRIMARY KEY NOT NULL,
    slug TEXT NOT NULL,
    parent_id BLOB REFERENCES category (id),
    name_fr TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE supplier (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    city TEXT,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE product (
    id BLOB PRIMARY KEY NOT NULL,
    article TEXT,
    name_fr TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    brand TEXT,
    content TEXT,
    unit TEXT NOT NULL,
    category_id BLOB REFERENCES category (id),
    supplier_id BLOB REFERENCES supplier (id),
    deposit INTEGER,
    tags TEXT,
    min_age INTEGER,
    allergens TEXT,
    labels TEXT,
    origin TEXT,
    picture TEXT,
    withdrawn TEXT,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE product_code (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    gtin TEXT NOT NULL,
    units INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE price (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    valid_from TEXT NOT NULL,
    amount INTEGER NOT NULL,
    demo INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE vat (
    id BLOB PRIMARY KEY NOT NULL,
    product_id BLOB NOT NULL REFERENCES product (id),
    valid_from TEXT NOT NULL,
    rate INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE barcode_pattern (
    id BLOB PRIMARY KEY NOT NULL,
    prefix TEXT NOT NULL,
    item_digits INTEGER NOT NULL,
    kind TEXT NOT NULL,
    value_digits INTEGER NOT NULL,
    decimals INTEGER NOT NULL,
    value_check TEXT NOT NULL,
    valid_from TEXT,
    priority INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE member (
    id BLOB PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    first_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    language TEXT NOT NULL,
    email TEXT,
    joined TEXT,
    solidarity_rounding INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE eater (
    id BLOB PRIMARY KEY NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    name TEXT NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE card (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    member_id BLOB NOT NULL REFERENCES member (id),
    eater_id BLOB REFERENCES eater (id),
    status TEXT NOT NULL,
    issued TEXT,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE till_session (
    id BLOB PRIMARY KEY NOT NULL,
    number INTEGER NOT NULL,
    opened_at INTEGER NOT NULL,
    cashier TEXT NOT NULL,
    opening_float INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE cash_count (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    moment TEXT NOT NULL,
    denomination INTEGER NOT NULL,
    pieces INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE cash_movement (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    at INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    reason TEXT NOT NULL,
    cashier TEXT NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE z_report (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    number INTEGER NOT NULL,
    closed_at INTEGER NOT NULL,
    cashier TEXT NOT NULL,
    counted INTEGER NOT NULL,
    expected INTEGER NOT NULL,
    difference INTEGER NOT NULL,
    turnover INTEGER NOT NULL,
    perpetual_before INTEGER NOT NULL,
    perpetual_after INTEGER NOT NULL,
    totals TEXT NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE sale (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    cashier TEXT NOT NULL,
    member_id BLOB REFERENCES member (id),
    total INTEGER NOT NULL,
    rounding INTEGER NOT NULL,
    change INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE sale_line (
    id BLOB PRIMARY KEY NOT NULL,
    sale_id BLOB NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    corrects INTEGER,
    product_id BLOB REFERENCES product (id),
    gtin TEXT,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    price INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    vat_rate INTEGER NOT NULL,
    tare INTEGER,
    tags TEXT,
    source TEXT NOT NULL,
    lot TEXT,
    at INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE sale_vat (
    id BLOB PRIMARY KEY NOT NULL,
    sale_id BLOB NOT NULL REFERENCES sale (id),
    rate INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE payment (
    id BLOB PRIMARY KEY NOT NULL,
    sale_id BLOB NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    handed INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE act (
    id BLOB PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    reason TEXT,
    subject_id BLOB,
    detail TEXT,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL
)
""",
    """
CREATE TABLE tender (
    id BLOB PRIMARY KEY NOT NULL,
    code TEXT NOT NULL,
    name_fr TEXT NOT NULL,
    name_nl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    position INTEGER NOT NULL,
    gives_change INTEGER NOT NULL,
    rounds INTEGER NOT NULL,
    tag TEXT,
    withdrawn INTEGER NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE setting (
    id BLOB PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    device_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    version INTEGER NOT NULL
)
""",
    """
CREATE TABLE basket (
    id BLOB PRIMARY KEY NOT NULL,
    session_id BLOB NOT NULL REFERENCES till_session (id),
    status TEXT NOT NULL,
    name TEXT,
    member_id BLOB REFERENCES member (id),
    eater_id BLOB REFERENCES eater (id),
    opened_at INTEGER NOT NULL,
    parked_at INTEGER,
    tare INTEGER,
    positions INTEGER NOT NULL,
    items INTEGER NOT NULL,
    total INTEGER NOT NULL
)
""",
    """
CREATE TABLE basket_line (
    id BLOB PRIMARY KEY NOT NULL,
    basket_id BLOB NOT NULL REFERENCES basket (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    corrects INTEGER,
    product_id BLOB REFERENCES product (id),
    gtin TEXT,
    name TEXT NOT NULL,
    unit TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    price INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    vat_rate INTEGER NOT NULL,
    tare INTEGER,
    tags TEXT,
    source TEXT NOT NULL,
    lot TEXT,
    at INTEGER NOT NULL,
    taken_back INTEGER NOT NULL
)
""",
    """
CREATE TABLE basket_payment (
    id BLOB PRIMARY KEY NOT NULL,
    basket_id BLOB NOT NULL REFERENCES basket (id),
    position INTEGER NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    handed INTEGER NOT NULL
)
""",
    """
CREATE TABLE unknown_code (
    id BLOB PRIMARY KEY NOT NULL,
    basket_id BLOB NOT NULL REFERENCES basket (id),
    code TEXT NOT NULL,
    at INTEGER NOT NULL
)
""",
)

INDEXES = (
    "CREATE UNIQUE INDEX category_slug ON category (slug)",
    "CREATE UNIQUE INDEX supplier_code ON supplier (code)",
    "CREATE UNIQUE INDEX product_article ON product (article) WHERE article IS NOT NULL",
    "CREATE INDEX product_category ON product (category_id)",
    "CREATE UNIQUE INDEX product_code_gtin ON product_code (gtin)",
    "CREATE INDEX product_code_product ON product_code (product_id)",
    "CREATE INDEX price_product ON price (product_id, valid_from)",
    "CREATE INDEX vat_product ON vat (product_id, valid_from)",
    "CREATE UNIQUE INDEX member_number ON member (number)",
    "CREATE INDEX eater_member ON eater (member_id)",
    "CREATE INDEX card_code ON card (code)",
    "CREATE INDEX card_member ON card (member_id)",
    "CREATE UNIQUE INDEX till_session_number ON till_session (device_id, number)",
    "CREATE UNIQUE INDEX z_report_session ON z_report (session_id)",
    "CREATE UNIQUE INDEX z_report_number ON z_report (device_id, number)",
    "CREATE INDEX cash_count_session ON cash_count (session_id)",
    "CREATE INDEX cash_movement_session ON cash_movement (session_id)",
    "CREATE UNIQUE INDEX sale_number ON sale (device_id, number)",
    "CREATE INDEX sale_session ON sale (session_id)",
    "CREATE INDEX sale_at ON sale (at)",
    "CREATE UNIQUE INDEX sale_line_position ON sale_line (sale_id, position)",
    "CREATE UNIQUE INDEX payment_position ON payment (sale_id, position)",
    "CREATE INDEX sale_vat_sale ON sale_vat (sale_id)",
    "CREATE INDEX act_at ON act (at)",
    "CREATE INDEX act_subject ON act (subject_id)",
    "CREATE UNIQUE INDEX tender_code ON tender (code)",
    "CREATE UNIQUE INDEX setting_name ON setting (name)",
    "CREATE UNIQUE INDEX basket_open ON basket (session_id) WHERE status = 'open'",
    "CREATE UNIQUE INDEX basket_line_position ON basket_line (basket_id, position)",
    "CREATE UNIQUE INDEX basket_payment_position ON basket_payment (basket_id, position)",
    "CREATE INDEX unknown_code_basket ON unknown_code (basket_id)",
)

FACTS = ("till_session", "cash_count", "cash_movement", "z_report", "sale", "sale_line", "sale_vat", "payment", "act", "log")

SEARCH = (
    """
CREATE VIRTUAL TABLE product_search USING fts5(
    name_fr, name_nl, name_en, brand,
    content='product', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
)
""",
    "CREATE VIRTUAL TABLE product_words USING fts5vocab('product_search', 'row')",
    """
CREATE TRIGGER product_search_add AFTER INSERT ON product BEGIN
    INSERT INTO product_search (rowid, name_fr, name_nl, name_en, brand)
    VALUES (new.rowid, new.name_fr, new.name_nl, new.name_en, new.brand);
END
""",
    """
CREATE TRIGGER product_search_change AFTER UPDATE OF name_fr, name_nl, name_en, brand ON product BEGIN
    INSERT INTO product_search (product_search, rowid, name_fr, name_nl, name_en, brand)
    VALUES ('delete', old.rowid, old.name_fr, old.name_nl, old.name_en, old.brand);
    INSERT INTO product_search (rowid, name_fr, name_nl, name_en, brand)
    VALUES (new.rowid, new.name_fr, new.name_nl, new.name_en, new.brand);
END
""",
    """
CREATE VIRTUAL TABLE member_search USING fts5(
    number, first_name, family_name,
    content='member', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
)
""",
    """
CREATE TRIGGER member_search_add AFTER INSERT ON member BEGIN
    INSERT INTO member_search (rowid, number, first_name, family_name)
    VALUES (new.rowid, new.number, new.first_name, new.family_name);
END
""",
    """
CREATE TRIGGER member_search_change AFTER UPDATE OF number, first_name, family_name ON member BEGIN
    INSERT INTO member_search (member_search, rowid, number, first_name, family_name)
    VALUES ('delete', old.rowid, old.number, old.first_name, old.family_name);
    INSERT INTO member_search (rowid, number, first_name, family_name)
    VALUES (new.rowid, new.number, new.first_name, new.family_name);
END
""",
)


def upgrade() -> None:
    """Make every table; facts refuse UPDATE and DELETE from their first day."""
    for statement in (*TABLES, *INDEXES, *SEARCH):
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
