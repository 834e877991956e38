"""A goods receipt on paper: what was ordered and what came, to be signed, or sent to the supplier."""

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.messages import word as said
from beesdesk.pos.rules import shop_rules
from beesdesk.reports.delivery_texts import delivery_word as word
from beesdesk.reports.exports import TRAINING_MARK
from beesdesk.reports.saving import save
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.wording import NAMELESS, shop_says
from beesdesk.stock.comparing import CENT
from beesdesk.stock.receipt_closing import Closing
from beesdesk.stock.receipt_view import CrateRow, Delivery, DeliveryRow
from beesdesk.values import dataclass
from beesdesk.words import Language

_HEAD: Final = ("code", "product", "ordered", "came", "mark", "lot", "price", "value")
_FIGURES: Final = (False, False, True, True, False, False, True, True)


@dataclass(frozen=True, slots=True)
class SlipOf:
    """Whose slip it is: the shop by its name and its clock, and whether it only practises."""

    shop: str
    zone: ZoneInfo
    training: bool


def slip_of(session: Session) -> SlipOf:
    """Return whose papers this shop's are."""
    return SlipOf(shop_says(session, "name", NAMELESS), zone_of(session), shop_rules(session).training)


def slip_pdf(found: Delivery, of: SlipOf, language: Language) -> bytes:
    """Return a goods receipt as a PDF."""
    form, head = Format(language), found.head
    at = (head.closed_at or head.opened_at).astimezone(of.zone)
    rows = (*(_row(row, form) for row in found.rows), *(_crate(one, form) for one in found.crates))
    total = found.ending.value + found.ending.deposits
    marked = f"{TRAINING_MARK} · " if of.training else ""
    paper = Paper(
        marked + word("title", language).format(number=head.number),
        of.shop,
        tuple(word(key, language) for key in _HEAD),
        rows,
        ("", word("total", language), "", "", "", "", "", form.money(total)),
        _FIGURES,
        tuple(_notes(found, at, language)),
        (word("shop_signature", language), word("supplier_signature", language)),
    )
    return table_pdf(paper, language)


def save_slip(found: Delivery, of: SlipOf, language: Language, file: Path) -> Path:
    """Write a goods receipt into a PDF; return it. Raises `PaperNotSaved`."""
    save(slip_pdf(found, of, language), file)
    return file


def differences_line(ending: Closing, language: Language) -> str:
    """Return in a line how a delivery differs from its order."""
    if not ending.differs:
        return word("no_differences", language)
    return word("differences", language).format(
        short=ending.short,
        missing=ending.missing,
        over=ending.over,
        extra=ending.not_ordered,
        changed=ending.changed,
    )


def _notes(found: Delivery, at: datetime, language: Language) -> Iterator[str]:
    head, form = found.head, Format(language)
    whose = [word("supplier", language).format(name=head.supplier)]
    if head.order:
        whose.append(word("order", language).format(number=head.order))
    if head.paper:
        whose.append(word("paper", language).format(number=head.paper))
    yield " · ".join(whose)
    received = word("received", language).format(name=found.who, moment=form.moment(at))
    yield received if head.closed_at else f"{received} ({word('open', language)})"
    yield differences_line(found.ending, language)


def _row(row: DeliveryRow, form: Format) -> tuple[str, ...]:
    one, known = row.compared, row.known
    language = form.language
    price = "" if one.price is None else _unit_price(one.price, form)
    if one.dearer and one.known is not None:
        price = word("was", language).format(new=price, old=_unit_price(one.known, form))
    lots = "; ".join(
        ", ".join(part for part in (lot, form.numeric_date(day) if day else None) if part) for lot, day in one.lots
    )
    return (
        known.order_code or "",
        known.name,
        "" if one.ordered is None else form.quantity(one.ordered),
        f"{form.quantity(one.came)} {said(known.unit, language)}",
        said(f"mark_{one.mark}", language) if one.mark.differs else "",
        lots,
        price,
        "" if one.value is None else form.money(one.value),
    )


def _unit_price(price: Decimal, form: Format) -> str:
    """Return a purchase price to the cent, and finer where it is."""
    return form.money(price, 2 if price == price.quantize(CENT) else 4)


def _crate(one: CrateRow, form: Format) -> tuple[str, ...]:
    text = word("crates", form.language).format(name=one.name, came=one.came, back=one.given_back)
    return ("", text, "", str(one.came - one.given_back), "", "", form.money(one.amount), form.money(one.total))
