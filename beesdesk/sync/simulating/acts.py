"""What people do on a machine on a played day: real acts of all rooms, and rows written and changed by themselves."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlcipher3 import dbapi2

from beesdesk.catalog.model import Product, ProductCode
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, Nature
from beesdesk.erasing import erase_member
from beesdesk.errors import ShopError
from beesdesk.members.cards import block_lost_card, check_digit, give_card, unblock_card
from beesdesk.members.files import Identity, add_member, change_member, identity_of
from beesdesk.members.households import add_eater, rename_eater
from beesdesk.members.model import Member
from beesdesk.pos.actions import park, scan, take_back
from beesdesk.pos.paying import pay
from beesdesk.pos.rules import set_rule
from beesdesk.shifts.booking import book_in
from beesdesk.shifts.generating import generate_ahead, set_places
from beesdesk.shop import Shop
from beesdesk.stock.counting import Scope, enter, open_count
from beesdesk.stock.moving import By, Goods, write_off
from beesdesk.stock.product_acts import add_product, change_product, price_product
from beesdesk.sync.simulating.rows import WORDS, any_row, any_value
from beesdesk.words import CountScope, Language, LossReason, Source, Unit

Deed = Callable[[Shop, Random, str], object]
ZONE: Final = ZoneInfo("Europe/Brussels")
_NEVER_RAW: Final = frozenset({
    "admission", "revocation", "device", "setting", "conflict_settled", "standing_fact", "policy_change", "z_report",
    "closing", "till_session", "rotation",
})  # fmt: skip
"""Tables whose rows decide who is believed, or how everything else is read: only acts write them."""

_HOT: Final = ("name_fr", "brand", "content", "deposit")
_NEVER_CHANGED: Final = ("erased", "member_id", "number", "roles")


def some(session: Session, sql: str, dice: Random) -> UUID:
    """Return the id of some row of a query. Raises `LookupError` where there is none."""
    ids = session.values(sql)
    if not ids:
        raise LookupError(sql)
    return UUID(bytes=dice.choice(ids)[0])


def sell(shop: Shop, dice: Random, who: str) -> None:
    """Scan some goods, take one back now and then, be paid, or set the basket aside."""
    codes = [
        code for (code,) in shop.read(lambda session: session.values("SELECT gtin FROM product_code ORDER BY gtin"))
    ]
    now = shop.now()
    for _ in range(dice.randint(1, 3)):
        shop.do(scan, dice.choice(codes), now=now, today=now.date(), language=Language.FR, source=Source.SCAN)
    if dice.random() < 0.2:  # noqa: PLR2004 - now and then
        shop.do(take_back, 1, now=now, who=who)
    if dice.random() < 0.1:  # noqa: PLR2004 - as above
        shop.do(park, now=now, who=who)
    else:
        shop.do(pay, "card", None, now=now)


def price(shop: Shop, dice: Random, who: str) -> None:
    """Say what something costs from today on."""
    amount, now = Decimal(dice.randrange(1, 900)).scaleb(-2), shop.now()
    product = shop.read(some, "SELECT id FROM product ORDER BY id", dice)
    shop.do(price_product, product, amount, now.date() + timedelta(dice.randrange(3)), now=now, who=who)


def new_product(shop: Shop, dice: Random, who: str) -> None:
    """Take a product in, with a code and a price."""
    now = shop.now()
    names = {f"name_{language}": f"{dice.choice(WORDS)} {dice.randrange(99)}" for language in Language}

    def act(session: Session) -> None:
        key = add_product(session, {**names, "unit": Unit.PIECE}, now=now, who=who)
        body = f"952{dice.randrange(10**9):09}"
        session.insert(ProductCode(uuid7(), key, (body + check_digit(body)).zfill(14), Decimal(1)))
        price_product(session, key, Decimal(dice.randrange(1, 900)).scaleb(-2), now.date(), now=now, who=who)

    shop.do(act)


def rename_product(shop: Shop, dice: Random, who: str) -> None:
    """Call a product otherwise, in one language."""
    product = shop.read(some, "SELECT id FROM product ORDER BY id", dice)
    name = f"name_{dice.choice(list(Language))}"
    shop.do(change_product, product, {name: f"{dice.choice(WORDS)} {dice.randrange(99)}"}, now=shop.now(), who=who)


def join(shop: Shop, dice: Random, who: str) -> None:
    """Take a member in, with a card and an eater."""
    now = shop.now()
    identity = Identity(
        dice.choice(WORDS), f"Du{dice.choice(WORDS)}", dice.choice(list(Language)), "", "", "", None, None
    )

    def act(session: Session) -> None:
        number = session.device.number * 1000 + dice.randrange(1000)
        member = add_member(session, identity, number, today=now.date(), now=now, who=who)
        body = f"042{session.device.number:02}{dice.randrange(10**7):07}"
        give_card(session, member, body + check_digit(body), today=now.date(), now=now, who=who)
        if dice.random() < 0.5:  # noqa: PLR2004 - as often as not
            add_eater(session, member, dice.choice(WORDS), now=now, who=who)

    shop.do(act)


def change_file(shop: Shop, dice: Random, who: str) -> None:
    """Change something of a member's file."""
    now = shop.now()
    key = shop.read(some, "SELECT id FROM member WHERE erased IS NULL ORDER BY id", dice)

    def act(session: Session) -> None:
        was = identity_of(session.get(Member, key))
        changes: list[dict[str, Any]] = [
            {"phone": f"+3247{dice.randrange(10**7):07}"}, {"first_name": dice.choice(WORDS)},
            {"address": f"Rue {dice.choice(WORDS)} {dice.randrange(99)}"}, {"email": f"a{dice.randrange(999)}@example.org"},
            {"phone": ""}, {"language": dice.choice(list(Language))},
        ]  # fmt: skip
        change = dice.choice(changes)
        fields = {name: change.get(name, getattr(was, name)) for name in Identity.__dataclass_fields__}
        change_member(session, key, Identity(**fields), today=now.date(), now=now, who=who)

    shop.do(act)


def household(shop: Shop, dice: Random, who: str) -> None:
    """Call an eater otherwise."""
    eater = shop.read(some, "SELECT id FROM eater WHERE ended IS NULL AND name != '' ORDER BY id", dice)
    shop.do(rename_eater, eater, f"{dice.choice(WORDS)} {dice.randrange(99)}", now=shop.now(), who=who)


def card(shop: Shop, dice: Random, who: str) -> None:
    """Block a card, or let it be valid again."""
    if dice.random() < 0.5:  # noqa: PLR2004 - as often as not
        key = shop.read(some, "SELECT id FROM card WHERE status = 'active' ORDER BY id", dice)
        shop.do(block_lost_card, key, "lost", now=shop.now(), who=who)
    else:
        key = shop.read(some, "SELECT id FROM card WHERE status = 'blocked' ORDER BY id", dice)
        shop.do(unblock_card, key, now=shop.now(), who=who)


def erase(shop: Shop, dice: Random, who: str) -> None:
    """Forget a member."""
    key = shop.read(some, "SELECT id FROM member WHERE erased IS NULL AND number > 3 ORDER BY id", dice)
    shop.do(erase_member, key, who, today=shop.now().date(), now=shop.now())


def lose(shop: Shop, dice: Random, who: str) -> None:
    """Write goods off."""
    product = shop.read(some, "SELECT id FROM product WHERE unit = 'piece' ORDER BY id", dice)
    by = By(who, shop.now(), ZONE, Language.FR)
    shop.do(write_off, Goods(product, Decimal(dice.randint(1, 5))), LossReason.BROKEN, by)


def count(shop: Shop, dice: Random, who: str) -> None:
    """Begin a count, and enter what is there."""
    product = shop.read(some, "SELECT id FROM product WHERE unit = 'piece' ORDER BY id", dice)

    def act(session: Session) -> None:
        opened = open_count(session, Scope(CountScope.LIST, products=(product,)), now=shop.now(), who=who)
        enter(session, opened, product, Decimal(dice.randrange(50)), now=shop.now(), who=who)

    shop.do(act)


def rule(shop: Shop, dice: Random, who: str) -> None:
    """Set a rule of the shop."""
    name, value = dice.choice([
        ("name", dice.choice(WORDS)), ("address", f"Rue {dice.choice(WORDS)}"), ("receipt_footer", dice.choice(WORDS)),
    ])  # fmt: skip
    shop.do(set_rule, name, value, who=who, now=shop.now())


def shifts(shop: Shop, dice: Random, who: str) -> None:
    """Make the shifts ahead, change how many a slot has, or book somebody in."""
    match dice.randrange(3):
        case 0:
            shop.do(generate_ahead, now=shop.now())
        case 1:
            template = shop.read(some, "SELECT id FROM shift_template ORDER BY id", dice)
            shop.do(set_places, template, dice.randint(1, 4), now=shop.now())
        case _:
            shift = shop.read(some, "SELECT id FROM shift WHERE cancelled = 0 ORDER BY id", dice)
            member = shop.read(some, "SELECT id FROM member WHERE erased IS NULL ORDER BY id", dice)
            shop.do(book_in, shift, member, now=shop.now(), who=who)


def raw_rows() -> list[type]:
    """Return the synced tables whose rows are also written by themselves."""
    return sorted(
        (cls for cls, shape in TABLES.items() if shape.nature is not Nature.LOCAL and shape.name not in _NEVER_RAW),
        key=lambda cls: TABLES[cls].name,
    )


def raw_add(shop: Shop, dice: Random, _: str) -> None:
    """Write a new row of any table."""
    cls = dice.choice(raw_rows())
    shop.do(lambda session: session.insert(any_row(session, cls, dice)))


def raw_change(shop: Shop, dice: Random, _: str) -> None:
    """Change some columns of a row of any register; few rows, so that machines meet."""
    registers = [cls for cls in raw_rows() if TABLES[cls].nature is Nature.REGISTER]
    change_some(shop, dice.choice(registers), dice)


def hot_change(shop: Shop, dice: Random, _: str) -> None:
    """Change one of two products in one of a few columns: everybody's machine does so all day."""
    change_some(shop, Product, dice, rows=2, columns=_HOT)


def change_some(shop: Shop, cls: type, dice: Random, *, rows: int = 3, columns: Sequence[str] = ()) -> None:
    """Change one or two columns of one of the first rows of a register; not what ties it to others, nor whose it is."""
    shape = TABLES[cls]

    def act(session: Session) -> None:
        ids = session.values(f"SELECT id FROM {shape.name} ORDER BY id LIMIT ?", (rows,))  # noqa: S608 - names are ours
        if not ids:
            raise LookupError(shape.name)
        free = columns or [name for name in shape.columns[1:] if name not in (shape.owner, *_NEVER_CHANGED)]
        names = dice.sample(free, min(len(free), dice.randint(1, 2)))
        changes: dict[str, Any] = {name: any_value(session, cls, name, dice) for name in names}
        session.change(cls, UUID(bytes=dice.choice(ids)[0]), **changes)

    shop.do(act)


DEEDS: Final[tuple[tuple[Deed, int], ...]] = (
    (sell, 6), (price, 3), (new_product, 1), (rename_product, 3), (join, 2), (change_file, 4), (household, 1), (card, 2),
    (erase, 1), (lose, 2), (count, 1), (rule, 2), (shifts, 3), (raw_add, 4), (raw_change, 8), (hot_change, 8),
)  # fmt: skip
"""What is done, and how often beside the rest."""


def do_something(shop: Shop, dice: Random, who: str) -> str:
    """Do one thing; return its name, with a question mark where the shop refused it."""
    (deed,) = dice.choices([deed for deed, _ in DEEDS], [weight for _, weight in DEEDS])
    try:
        deed(shop, dice, who)
    except (ShopError, LookupError, ArithmeticError, dbapi2.IntegrityError):
        return f"{deed.__name__}?"
    return deed.__name__
