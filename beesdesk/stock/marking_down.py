"""Goods that run out are marked down by a sticker that the till understands, or written off once their date is past."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.queries import ProductOffer, offer_by_id
from beesdesk.db.ids import milliseconds, uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents, thousandths
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.stock.expiring import Expiring
from beesdesk.stock.expiry_model import Markdown
from beesdesk.stock.model import StockMove
from beesdesk.stock.running_out import reduced
from beesdesk.stock.stickers import give_number, sticker_number
from beesdesk.values import dataclass
from beesdesk.words import Act, Language, MoveCause

PAST_DATE: Final = "past_date"
"""The reason of a loss of what was past its date."""
_MOST_STICKERS: Final = 999
_STICKER_MOST: Final = Decimal(50)
_GIVEN: Final = """
SELECT -coalesce(sum(amount), 0), coalesce(sum(CASE WHEN corrects IS NULL THEN 1 ELSE -1 END), 0) FROM sale_line
WHERE source = 'sticker' AND kind = 'discount' AND at >= ? AND at < ?
"""


@dataclass(eq=False)
class MarkdownImpossible(ShopError):
    """No sticker takes so many percent off, or there is no such number of them: `most` is what one may take off."""

    percent: Decimal
    most: Decimal


@dataclass(eq=False)
class NothingToMarkDown(ShopError):
    """`name` has no price, so there is nothing to take off."""

    name: str


@dataclass(eq=False)
class StickerNumberMissing(ShopError):
    """None of the shop's numbers names `name` on a sticker that takes something off."""

    name: str


@dataclass(eq=False)
class NothingPastDate(ShopError):
    """Nothing of what was chosen is past its date."""


@dataclass(frozen=True, slots=True)
class Sticker:
    """What stands on a markdown sticker: 13 digits, prices a unit in euro with VAT, the date; so many of them."""

    code: str
    product: ProductOffer
    percent: Decimal
    before: Decimal
    after: Decimal
    expiry: date | None
    copies: int


@dataclass(frozen=True, slots=True)
class WrittenOff:
    """So many lots were lost, worth so much (euro without VAT)."""

    lots: int
    value: Decimal


def mark_down(
    session: Session,
    product_id: UUID,
    percent: Decimal,
    copies: int,
    *,
    expiry: date | None,
    lot: str | None,
    language: Language,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Sticker:
    """Note that so many stickers are put on a lot, and return what stands on them.

    A product without a number of its own gets one, for its sticker has to name it. Raises `MarkdownImpossible`,
    `NothingToMarkDown`, `StickerNumberMissing`, and what `allow` raises.
    """
    most = _sticker_most(session)
    if not 1 <= percent <= most or percent % 1 or not 1 <= copies <= _MOST_STICKERS:
        raise MarkdownImpossible(percent, most)
    offer = offer_by_id(session, product_id, today)
    if offer is None or not offer.price:
        raise NothingToMarkDown("" if offer is None else offer.name(language))
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    if offer.article is None:
        give_number(session, product_id)
    code = sticker_number(session, product_id, percent, today)
    if code is None:
        raise StickerNumberMissing(offer.name(language))
    after = reduced(offer.price, percent)
    row = Markdown(
        uuid7(), product_id, expiry, lot, percent, offer.price, after, Decimal(copies), now, who
    )  # fmt: skip
    session.insert(row)
    detail = canonical({"product": product_id.hex, "percent": cents(percent), "stickers": copies})
    note(session, Act.CATALOGUE_CHANGED, now=now, who=who, subject=product_id, detail=detail, approved_by=approved)
    return Sticker(code, offer, percent, offer.price, after, expiry, copies)


def write_off_past(
    session: Session, rows: Sequence[Expiring], *, now: datetime, who: str, approved_by: str | None = None
) -> WrittenOff:
    """Lose what is past its date of these lots in one act. Raises `NothingPastDate`, and what `allow` raises."""
    past = [row for row in rows if row.is_past and row.out.lot.quantity > 0]
    if not past:
        raise NothingPastDate
    approved = allow(session, Act.STOCK_MOVED, who, approved_by)
    for row in past:
        lot = row.out.lot
        session.insert(
            StockMove(
                uuid7(), row.product.id, MoveCause.LOSS, now, -lot.quantity, None, lot.lot, lot.expiry, None, PAST_DATE,
                who, approved,
            )
        )  # fmt: skip
    value = sum((row.value for row in past), Decimal(0))
    detail = canonical(
        {
            "lots": len(past),
            "quantity": thousandths(sum((row.out.lot.quantity for row in past), Decimal(0))),
            "value": cents(value),
        }
    )
    note(session, Act.STOCK_MOVED, now=now, who=who, reason=PAST_DATE, detail=detail, approved_by=approved)
    return WrittenOff(len(past), value)


def given_by_stickers(session: Session, first: datetime, end: datetime) -> tuple[Decimal, int]:
    """Return what stickers took off at the tills from one moment to another (euro with VAT), and how many were scanned."""
    ((amount, lines),) = session.values(_GIVEN, (milliseconds(first), milliseconds(end)))
    return Decimal(amount).scaleb(-2), lines


def _sticker_most(session: Session) -> Decimal:
    stored = session.value("SELECT value FROM setting WHERE name = 'sticker_most' ORDER BY id")
    return _STICKER_MOST if stored is None else Decimal(str(stored))
