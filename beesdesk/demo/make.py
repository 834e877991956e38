"""The demo shop in a folder: catalogue, members, their shifts, and some weeks of sales with their Z reports."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby
from pathlib import Path
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.catalog.containers import add_usual
from beesdesk.catalog.model import Category, Price, Product, ProductCode, Vat
from beesdesk.db.file import BALLAST_BYTES, FILE_NAME, ShopThere
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.demo.buying import put_items, terms_of
from beesdesk.demo.catalogue import DemoProduct, read_categories, read_products, read_suppliers
from beesdesk.demo.clock import MovingClock
from beesdesk.demo.counting import put_counts
from beesdesk.demo.goods import put_goods
from beesdesk.demo.labelling import put_labels
from beesdesk.demo.people import DemoCard, DemoMember, make_members
from beesdesk.demo.real import put_real_catalogue
from beesdesk.demo.roster import DemoShifts, begins
from beesdesk.demo.shopping import DemoSale, make_days
from beesdesk.demo.staff import put_staff
from beesdesk.members.model import Card, Eater, Member
from beesdesk.pos.model import Payment, Sale, SaleLine, TillSession
from beesdesk.pos.paying import next_number, record_sale
from beesdesk.pos.pricing import CENT, ZERO, line_amount, settle
from beesdesk.pos.queries import open_session
from beesdesk.pos.reconciling import Actual, to_reconcile
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.pos.sessions import close_till, move_cash, open_till
from beesdesk.pos.totals import session_totals
from beesdesk.shop import Shop, system_clock
from beesdesk.words import LineKind, Source

MEMBERS = 1200
FLOAT = Decimal("150.00")
CARD_FEES = Decimal("0.0035")
"""Of what is paid by card."""
BRUSSELS = ZoneInfo("Europe/Brussels")
RULES = {
    "name": "La Ruche, coopérative de démonstration",
    "legal_form": "SC",
    "address": "Rue de l'Exemple 12, 1030 Bruxelles",
    "vat_number": "BE 0000.000.097",
    "demo": "1",
    "receipt_footer": "Merci, et à bientôt · Dank u, tot ziens",
}


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made: how many products, members and sales, up to which day."""

    products: int
    members: int
    sales: int
    until: date


def make_demo(
    folder: Path,
    *,
    seed: int = 1,
    today: date,
    weeks: int = 3,
    products_file: Path | None = None,
    ballast: int = BALLAST_BYTES,
    progress: Callable[[str, int], None] = lambda _stage, _done: None,
) -> Demo:
    """Make the demo shop in an empty folder, the same for the same seed and day.

    `products_file` puts real products in place of the demo catalogue. Raises `ShopThere`, and what the import raises.
    """
    if (folder / FILE_NAME).exists():
        raise ShopThere(folder)
    first, begin = today - timedelta(weeks=weeks), begins(today, weeks)
    clock = MovingClock(datetime.combine(begin, time(4), UTC))
    products, members = read_products(), make_members(seed, MEMBERS, today=today)
    shop = Shop.open(folder, clock, ballast=ballast)
    try:
        keys = shop.do(put_catalogue, products, first) if products_file is None else []
        taken = len(products)
        if products_file is not None:
            shelves = sorted({product.category for product in products if not product.unit.weighed})
            vat = shop.read(shop_rules).default_vat
            keys, products, taken = shop.do(
                put_real_catalogue, products_file, first, shelves, seed=seed, default_vat=vat
            )
        progress("catalogue", taken)
        progress("members", len(members))
        shop.do(put_members, members)
        staff = shop.do(put_staff, shop.secret())
        for name, value in RULES.items():
            shop.do(set_rule, name, value, who="demo", now=clock())
        sales = 0
        goods = {product.gtin or product.article: (keys[index], product) for index, product in enumerate(products)}
        by_number = _member_ids(shop)
        shifts = DemoShifts(seed, members, begin, today)
        shop.do(shifts.begin, by_number, office=staff[-1], now=clock())
        chance = Random(seed)  # noqa: S311 - a story, not a secret
        history = make_days(seed, products, members, first, today - timedelta(days=1))
        for day, group in groupby(history, key=lambda sale: sale.at.date()):
            done = shop.do(_live_day, day, shifts, list(group), goods, by_number, staff, chance, clock)
            sales += done
            progress(str(day), sales)
        shop.do(shifts.finish, clock)
        shop.do(put_goods, seed=seed, today=today, who=staff[-1])
        shop.do(put_labels, keys, today=today, now=clock())
        shop.do(put_counts, list(zip(keys, products, strict=True)), staff[-1], today=today, now=clock())
    finally:
        clock.now = system_clock()
        shop.close()
    return Demo(taken, len(members), sales, today)


def put_catalogue(session: Session, products: list[DemoProduct], first: date) -> list[UUID]:
    """Write the demo catalogue; return the products' ids in their order."""
    slugs = {category.slug: uuid7() for category in read_categories()}
    session.insert_many(
        Category(slugs[c.slug], c.slug, slugs[c.parent] if c.parent else None, c.name_fr, c.name_nl, c.name_en)
        for c in read_categories()
    )
    suppliers = {
        one.code: terms_of(one.code, place, uuid7(), one.name, one.city) for place, one in enumerate(read_suppliers())
    }
    session.insert_many(suppliers.values())
    codes = {code: supplier.id for code, supplier in suppliers.items()}
    containers = add_usual(session, first)
    keys = [uuid7() for _ in products]
    session.insert_many(
        Product(
            key, p.article, p.name_fr, p.name_nl, p.name_en, p.brand, p.content, p.unit, slugs[p.category],
            codes[p.supplier], p.deposit or None, "|".join(p.tags) or None, p.min_age, "|".join(p.allergens) or None,
            "|".join(p.labels) or None, p.origin, None, None, containers[p.container] if p.container else None,
        )
        for key, p in zip(keys, products, strict=True)
    )  # fmt: skip
    pairs = list(zip(keys, products, strict=True))
    session.insert_many(ProductCode(uuid7(), key, p.gtin.zfill(14), Decimal(1)) for key, p in pairs if p.gtin)
    session.insert_many(Price(uuid7(), key, first, p.price, True) for key, p in pairs)
    session.insert_many(Vat(uuid7(), key, first, p.vat) for key, p in pairs)
    put_items(session, keys, products, suppliers, first)
    return keys


def put_members(session: Session, members: Iterable[DemoMember]) -> None:
    """Write the demo members with their eaters and cards."""
    people = [(uuid7(), member) for member in members]
    session.insert_many(
        Member(key, m.number, m.first_name, m.family_name, m.language, m.email, m.joined, m.solidarity_rounding)
        for key, m in people
    )
    eaters = [(uuid7(), key, eater) for key, member in people for eater in member.eaters]
    session.insert_many(Eater(eater_key, key, eater.name) for eater_key, key, eater in eaters)
    session.insert_many(_card(card, key, None) for key, member in people for card in member.cards)
    session.insert_many(_card(eater.card, key, eater_key) for eater_key, key, eater in eaters)


def _card(card: DemoCard, member_id: UUID, eater_id: UUID | None) -> Card:
    return Card(uuid7(), card.code, member_id, eater_id, card.status, card.issued)


def _member_ids(shop: Shop) -> dict[int, UUID]:
    rows = shop.read(lambda session: session.values("SELECT number, id FROM member"))
    return {number: UUID(bytes=key) for number, key in rows}


Goods = dict[str | None, tuple[UUID, DemoProduct]]


def _live_day(
    session: Session,
    day: date,
    shifts: DemoShifts,
    sales: list[DemoSale],
    goods: Goods,
    members: dict[int, UUID],
    staff: list[str],
    chance: Random,
    clock: MovingClock,
) -> int:
    """Write one day, and those since the last one: who may shop by now does, then the shifts are validated."""
    shifts.dawn(session, day, clock)
    shopping = [sale for sale in sales if sale.member_number is None or shifts.may_shop(sale.member_number)]
    done = _sell_day(session, shopping, goods, members, staff, chance, clock) if shopping else 0
    session.finish()
    shifts.dusk(session, day, clock)
    return done


def _sell_day(
    session: Session,
    sales: list[DemoSale],
    goods: Goods,
    members: dict[int, UUID],
    staff: list[str],
    chance: Random,
    clock: MovingClock,
) -> int:
    """Write one day of the till: opening, sales, the walk to the bank, closing with its Z report."""
    cashier = chance.choice(staff)
    clock.now = _moment(sales[0]) - timedelta(minutes=20)
    till = open_till(session, FLOAT, cashier=cashier, now=clock.now)
    session.finish()
    step = shop_rules(session).cash_step
    for sale in sales:
        clock.now = _moment(sale)
        _sell(session, till, sale, goods, members, step)
        session.finish()
    _close(session, chance, clock, cashier)
    return len(sales)


def _close(session: Session, chance: Random, clock: MovingClock, cashier: str) -> None:
    till = open_session(session)
    if till is None:
        raise AssertionError("the day lost its session")
    clock.now += timedelta(minutes=25)
    expected = session_totals(session, till).cash_expected
    bank = (expected - FLOAT) // 50 * 50
    if bank > 0:
        move_cash(session, Decimal(-bank), reason="banque", now=clock.now, who=cashier)
        session.finish()
        expected -= bank
    slip = chance.choice((0, 0, 0, 0, 5, -5, -10, 20, -50)) * Decimal("0.01")
    close_till(session, expected + slip, actuals=_read_off(session), cashier=cashier, now=clock.now)


def _read_off(session: Session) -> dict[str, Actual]:
    """Return what the card terminal's end of day says; what issuers of vouchers list comes later, so it is not counted."""
    cards = [one for one in to_reconcile(session) if one.tender.code == "card"]
    return {
        one.tender.code: Actual(one.expected, (one.expected * CARD_FEES).quantize(CENT, ROUND_HALF_UP)) for one in cards
    }


def _sell(
    session: Session, till: TillSession, sale: DemoSale, goods: Goods, members: dict[int, UUID], step: Decimal
) -> None:
    key, at = uuid7(), _moment(sale)
    lines: list[SaleLine] = []
    for wanted in sale.lines:
        product_id, product = goods[wanted.product]
        lines += _lines(key, product_id, product, wanted.quantity, len(lines), at)
    total = sum((line.amount for line in lines), ZERO)
    is_cash = sale.tender == "cash"
    handed = sale.handed if is_cash else None
    done = settle(total, handed, gives_change=is_cash, step=step if is_cash else ZERO)
    if done is None or done.due:
        done = settle(total, None, gives_change=is_cash, step=step if is_cash else ZERO)
    if done is None:
        raise AssertionError("all that is due is always taken")
    record_sale(
        session,
        Sale(
            key, till.id, next_number(session), at, till.cashier,
            members.get(sale.member_number) if sale.member_number else None, total, done.rounding, done.change,
        ),
        lines,
        [Payment(uuid7(), key, 1, sale.tender, done.kept, done.kept + done.change)],
    )  # fmt: skip


def _lines(
    sale_id: UUID, product_id: UUID, product: DemoProduct, quantity: Decimal, before: int, at: datetime
) -> list[SaleLine]:
    source = Source.PRICE_CODE if product.unit.weighed else Source.SCAN
    item = SaleLine(
        uuid7(), sale_id, before + 1, LineKind.ITEM, None, product_id, product.gtin and product.gtin.zfill(14),
        product.name_fr, product.unit, quantity, product.price, line_amount(product.price, quantity), product.vat, None,
        "|".join(product.tags) or None, source, None, at,
    )  # fmt: skip
    if not product.deposit:
        return [item]
    due = line_amount(product.deposit, quantity)
    deposit = SaleLine(
        uuid7(), sale_id, before + 2, LineKind.DEPOSIT, None, product_id, item.gtin, product.name_fr, product.unit,
        quantity, product.deposit, due, ZERO, None, None, source, None, at,
    )  # fmt: skip
    return [item, deposit]


def _moment(sale: DemoSale) -> datetime:
    return sale.at.replace(tzinfo=BRUSSELS).astimezone(UTC)
