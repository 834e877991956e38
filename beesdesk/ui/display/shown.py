"""What the customer display shows, made from what the till stands at: plain values, in the language of who shops."""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from beesdesk.formats import Format
from beesdesk.pos.model import BasketLine
from beesdesk.pos.till_state import TillState
from beesdesk.reports.texts import word as paper_word
from beesdesk.ui.till.counter import LastSale
from beesdesk.ui.till.lines import TIMES
from beesdesk.values import dataclass
from beesdesk.words import Language, LineKind, Source, Unit

if TYPE_CHECKING:
    from beesdesk.pos.refunds import Refunded

MOST_ROWS: Final = 8
"""Lines of the basket, the last ones: what a screen has room for at most."""
_WORDS: Final = {
    # key: French, Dutch, English
    "total": ("Total", "Totaal", "Total"),
    "rounding": ("Arrondi", "Afronding", "Rounding"),
    "received": ("Reçu", "Ontvangen", "Received"),
    "left": ("Reste à payer", "Nog te betalen", "Still to pay"),
    "paid": ("Payé", "Betaald", "Paid"),
    "back": ("À vous rendre", "U krijgt terug", "You get back"),
    "welcome": ("Bienvenue", "Welkom", "Welcome"),
    "practice": ("Exercice", "Oefening", "Practice"),
    "thanks": ("Merci, à bientôt", "Bedankt, tot binnenkort", "Thank you, see you soon"),
    "refunded": ("Remboursé", "Terugbetaald", "Refunded"),
}
_KINDS: Final = {
    LineKind.DEPOSIT: "deposit", LineKind.DISCOUNT: "discount", LineKind.OVERRIDE: "override", LineKind.TIP: "tip",
    LineKind.TOPUP: "topup",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the basket: what it is, how its amount comes about, the amount in euro."""

    name: str
    detail: str
    amount: str


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount and what it is, as in `Total 12,50 €`."""

    caption: str
    amount: str


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody shops: the name of the shop."""

    shop: str


@dataclass(frozen=True, slots=True)
class Bill:
    """A basket: its last lines, the newest last, and what it comes to; the last sum is the large one."""

    rows: tuple[Row, ...]
    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Thanks:
    """A sale that is paid: thanks, and what it came to; the last sum is the large one."""

    words: str
    sums: tuple[Sum, ...]
    shop: str


Shown = Idle | Bill | Thanks


def language_of(state: TillState) -> Language:
    """Return the language of who shops: the member's, else the shop's."""
    return state.shopper.language if state.shopper else state.rules.language


def bill(state: TillState, due: Decimal) -> Shown:
    """Return the open basket, with `due` euro still to pay; the name of the shop where there is none."""
    if not state.lines:
        return Idle(state.rules.name)
    language = language_of(state)
    rows = tuple(_row(line, language) for line in state.lines[-MOST_ROWS:])
    given = sum((payment.handed for payment in state.payments), Decimal(0))
    if not state.payments:
        return Bill(rows, (_sum("back" if state.total < 0 else "total", abs(state.total), language),))
    total = sum((payment.amount for payment in state.payments), due)
    return Bill(
        rows,
        (_sum("total", total, language), _sum("received", given, language), _sum("left", due, language)),
    )


def sold(state: TillState, last: LastSale) -> Thanks:
    """Return a sale that was just paid, with what was given and what is given back."""
    language, paid = last.language, last.paid
    to_pay = last.total + paid.rounding
    sums = [_sum("total", last.total, language)]
    if paid.rounding:
        sums.append(_sum("rounding", paid.rounding, language))
    if to_pay < 0:
        sums.append(_sum("back", -to_pay, language))
    elif paid.change:
        sums += [_sum("received", to_pay + paid.change, language), _sum("back", paid.change, language)]
    else:
        sums = [*sums[1:], _sum("paid", to_pay, language)]
    return Thanks(_word("thanks", language), tuple(sums), state.rules.name)


def refunded(state: TillState, done: "Refunded") -> Thanks:
    """Return what was given back for goods of an earlier sale."""
    language = state.rules.language
    back = sum(done.amounts.values(), Decimal(0))
    return Thanks(_word("thanks", language), (_sum("refunded", back, language),), state.rules.name)


def greeting(language: Language, *, training: bool) -> str:
    """Return what is said to whoever comes; in the practice shop, that it is one."""
    return _word("practice" if training else "welcome", language)


def _sum(key: str, amount: Decimal, language: Language) -> Sum:
    return Sum(_word(key, language), Format(language).money(amount))


def _word(key: str, language: Language) -> str:
    return _WORDS[key][list(Language).index(language)]


def _row(line: BasketLine, language: Language) -> Row:
    name = _name(line, language)
    if line.corrects is not None:
        name = paper_word("taken_back", language).format(name=name)
    return Row(name, " ".join(_detail(line, language)), Format(language).money(line.amount))


def _name(line: BasketLine, language: Language) -> str:
    match line.kind:
        case LineKind.ITEM if line.source is Source.RETURNED:
            return paper_word("returned", language).format(name=line.name)
        case LineKind.ITEM:
            return line.name
        case LineKind.DEPOSIT if line.concerns is None and line.name:
            return line.name
        case LineKind.DISCOUNT if line.percent is not None:
            return paper_word("discount_percent", language).format(percent=Format(language).percent(line.percent / 100))
    return paper_word(_KINDS[line.kind], language)


def _detail(line: BasketLine, language: Language) -> Iterator[str]:
    """Yield how the amount comes about: for weighed goods net weight, unit price and tare (EN 45501)."""
    form = Format(language)
    if line.kind in {LineKind.DISCOUNT, LineKind.TIP, LineKind.TOPUP}:
        return
    if not line.unit.weighed:
        price = line.amount / line.quantity if line.source is Source.PRICE_CODE else line.price
        yield f"{form.quantity(line.quantity)}{TIMES}{form.money(price)}"
        return
    measure, sign = (form.weight, "kg") if line.unit is Unit.KG else (form.volume, "l")
    yield f"{measure(line.quantity)}{TIMES}{form.money(line.price)}/{sign}"
    if line.tare:
        yield f"({paper_word('tare', language).format(weight=measure(line.tare))})"
