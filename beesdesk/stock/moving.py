"""Goods that leave without being sold: written off, used up, sent back, made into something else, carried away.

Nothing is refused for want of stock: what is below zero is shown as what it is. What a move is worth is worked out from what
is known at that moment, told beforehand, and kept with it. A move is taken back by its contrary, never deleted.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from beesdesk.catalog.model import Supplier
from beesdesk.db.ids import from_milliseconds, uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents, thousandths
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.stock.levels import level_of, settle
from beesdesk.stock.model import StockMove
from beesdesk.stock.valuing import ZERO, move
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, LossReason, MoveCause, Unit

MOST: Final = Decimal(99_999)
"""Units of one move: more is a code that was typed for a quantity."""

_GRAM: Final = Decimal("0.001")


@dataclass(eq=False)
class MoveImpossible(ShopError):
    """No so much of a product can be moved: nothing, less than nothing, or part of a piece."""

    name: str
    quantity: Decimal


@dataclass(eq=False)
class ReasonMissing(ShopError):
    """Whoever writes goods off for another reason has to say it."""

    name: str


@dataclass(eq=False)
class SameProduct(ShopError):
    """A product cannot be made into itself."""

    name: str


@dataclass(eq=False)
class MoveNotUndone(ShopError):
    """A delivery or a count is no move that is taken back: the next count puts it right."""

    name: str


@dataclass(eq=False)
class MoveUndone(ShopError):
    """The move has been taken back already."""

    name: str


@dataclass(eq=False)
class MoveCounted(ShopError):
    """The product was counted since: what the count found is right, whatever came before."""

    name: str
    day: date


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, when, by which clock the shop goes, in which language, and who allows it where somebody has to."""

    who: str
    now: datetime
    zone: ZoneInfo
    language: Language
    approved_by: str | None = None

    @property
    def today(self) -> date:
        """The day on the shop's calendar."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, slots=True)
class Goods:
    """So much of a product, units of sale, of one lot where it is known."""

    product_id: UUID
    quantity: Decimal
    lot: str | None = None
    expiry: date | None = None


def name_in(session: Session, product_id: UUID, language: Language) -> str:
    """Return what a product is called."""
    return str(session.value(f"SELECT name_{language} FROM product WHERE id = ?", (product_id,)))  # noqa: S608 - a StrEnum


def refuse_impossible(session: Session, goods: Goods, language: Language) -> None:
    """Raise `MoveImpossible` unless so much of a product can be there: above nothing, pieces whole, weights to the gram."""
    unit = Unit(session.value("SELECT unit FROM product WHERE id = ?", (goods.product_id,)))
    step = _GRAM if unit.weighed else Decimal(1)
    if not 0 < goods.quantity <= MOST or goods.quantity % step:
        raise MoveImpossible(name_in(session, goods.product_id, language), goods.quantity)


def worth_of(session: Session, goods: Goods) -> Decimal | None:
    """Return what goods that leave are worth, euro without VAT; None where nobody knows what they cost (`settle` first)."""
    level = level_of(session, goods.product_id)
    return None if level.cost is None else -move(level, -goods.quantity).value


def write_off(session: Session, goods: Goods, reason: LossReason, by: By, *, said: str = "") -> UUID:
    """Write goods off; return the move. Raises `MoveImpossible`, `ReasonMissing`, `NotAllowed`."""
    if reason is LossReason.OTHER and not said.strip():
        raise ReasonMissing(name_in(session, goods.product_id, by.language))
    return _leave(session, goods, MoveCause.LOSS, by, reason=_with(reason, said))


def use_up(session: Session, goods: Goods, by: By, *, said: str = "") -> UUID:
    """Note goods used in the shop itself; return the move. Raises `MoveImpossible`, `NotAllowed`."""
    return _leave(session, goods, MoveCause.OWN_USE, by, reason=said.strip() or None)


def send_back(
    session: Session, goods: Goods, supplier_id: UUID, by: By, *, credit: Decimal | None = None, said: str = ""
) -> UUID:
    """Send goods back to a supplier, who owes the shop `credit` for them (euro without VAT; None: not settled yet).

    Return the move. Raises `MoveImpossible`, `NotAllowed`.
    """
    session.get(Supplier, supplier_id)
    return _leave(
        session, goods, MoveCause.RETURN, by, reason=said.strip() or None, supplier_id=supplier_id, credit=credit
    )


def carry_away(session: Session, goods: Goods, shop: str, by: By) -> UUID:
    """Note goods carried to another shop; return the move. Raises `MoveImpossible`, `ReasonMissing`, `NotAllowed`."""
    if not shop.strip():
        raise ReasonMissing(name_in(session, goods.product_id, by.language))
    return _leave(session, goods, MoveCause.TRANSFER, by, reason=shop.strip())


def make_into(session: Session, goods: Goods, into: Goods, by: By) -> tuple[UUID, UUID]:
    """Make goods into another product: what leaves and what comes in have the same value. Return both moves.

    Raises `MoveImpossible`, `SameProduct`, `NotAllowed`.
    """
    if goods.product_id == into.product_id:
        raise SameProduct(name_in(session, goods.product_id, by.language))
    refuse_impossible(session, into, by.language)
    pair = uuid7()
    left = _leave(session, goods, MoveCause.TRANSFER, by, source_id=pair)
    value = session.get(StockMove, left).value
    came = StockMove(
        uuid7(), into.product_id, MoveCause.TRANSFER, by.now, into.quantity, ZERO if value is None else -value,
        into.lot, into.expiry, pair, None, by.who, by.approved_by,
    )  # fmt: skip
    session.insert(came)
    return left, came.id


def undo_move(session: Session, move_id: UUID, by: By) -> UUID:
    """Take a move back, of a pair both, by moving the contrary; return the counter-move.

    Raises `MoveNotUndone`, `MoveUndone`, `MoveCounted`, `NotAllowed`.
    """
    undone = session.get(StockMove, move_id)
    approved = allow(session, Act.STOCK_MOVED, by.who, by.approved_by)
    both = _pair(session, undone)
    for one in both:
        _refuse_not_last(session, one, by)
    for one in both:
        _contrary(session, one, by, approved)
    return _counter_id(move_id)


def _leave(
    session: Session,
    goods: Goods,
    cause: MoveCause,
    by: By,
    *,
    reason: str | None = None,
    supplier_id: UUID | None = None,
    credit: Decimal | None = None,
    source_id: UUID | None = None,
) -> UUID:
    refuse_impossible(session, goods, by.language)
    approved = allow(session, Act.STOCK_MOVED, by.who, by.approved_by)
    settle(session, by.zone)
    value = worth_of(session, goods)
    made = StockMove(
        uuid7(), goods.product_id, cause, by.now, -goods.quantity, None if value is None else -value, goods.lot,
        goods.expiry, source_id, reason, by.who, approved, supplier_id=supplier_id, credit=credit,
    )  # fmt: skip
    session.insert(made)
    _note(session, made, by, approved)
    return made.id


def _note(session: Session, made: StockMove, by: By, approved: str | None) -> None:
    said = {
        "cause": made.cause.value,
        "product": made.product_id.hex,
        "quantity": thousandths(made.quantity),
        "value": None if made.value is None else cents(made.value),
    }
    note(
        session, Act.STOCK_MOVED, now=by.now, who=by.who, reason=made.reason, subject=made.id, detail=canonical(said),
        approved_by=approved,
    )  # fmt: skip


def _contrary(session: Session, undone: StockMove, by: By, approved: str | None) -> None:
    made = StockMove(
        _counter_id(undone.id), undone.product_id, undone.cause, by.now, -undone.quantity,
        None if undone.value is None else -undone.value, undone.lot, undone.expiry, undone.source_id, undone.reason,
        by.who, approved, supplier_id=undone.supplier_id, credit=None if undone.credit is None else -undone.credit,
        undoes=undone.id,
    )  # fmt: skip
    session.insert(made)
    _note(session, made, by, approved)


def _counter_id(move_id: UUID) -> UUID:
    """Return the id of what takes a move back: two machines that do so take it back once."""
    return uuid5(move_id, "taken back")


def _pair(session: Session, one: StockMove) -> list[StockMove]:
    if one.cause is not MoveCause.TRANSFER or one.source_id is None:
        return [one]
    keys = session.values("SELECT id FROM stock_move WHERE source_id = ? AND undoes IS NULL", (one.source_id,))
    return [session.get(StockMove, UUID(bytes=key)) for (key,) in keys]


_COUNTED: Final = """
SELECT max(at) FROM stock_move WHERE product_id = ? AND counted IS NOT NULL AND at >= ?
"""


def _refuse_not_last(session: Session, one: StockMove, by: By) -> None:
    name = name_in(session, one.product_id, by.language)
    if one.cause in (MoveCause.RECEIPT, MoveCause.COUNT) or one.undoes is not None:
        raise MoveNotUndone(name)
    if session.find(StockMove, _counter_id(one.id)) is not None:
        raise MoveUndone(name)
    counted = session.value(_COUNTED, (one.product_id, one.at))
    if counted is not None:
        raise MoveCounted(name, from_milliseconds(counted).astimezone(by.zone).date())


def _with(reason: LossReason, said: str) -> str:
    return f"{reason}: {said.strip()}" if said.strip() else reason.value
