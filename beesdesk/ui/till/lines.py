"""The lines of a basket in words: what `parts.rows` shows, made from what the shop knows."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication

from beesdesk.formats import NBSP, Format
from beesdesk.pos.model import BasketLine
from beesdesk.ui.parts.line_view import LineView
from beesdesk.words import LineKind, Source, Unit

translate = QCoreApplication.translate
TIMES: Final = f"{NBSP}\u00d7{NBSP}"


class LineTexts:
    """Puts lines into words one after the other, as they come: it counts the articles.

    A deposit has the number of its article, unprinted; a correction names the number that it takes back.
    """

    def __init__(self, form: Format, lines: Iterable[BasketLine] = ()) -> None:
        self._form = form
        self._numbers: dict[int, int] = {}  # of articles, by position
        self._articles = 0
        for line in lines:
            self.count(line)

    def count(self, line: BasketLine) -> None:
        """Give a line its number; to be told of each line once, in order."""
        if line.kind is LineKind.ITEM and line.corrects is None:
            self._articles += 1
        self._numbers[line.position] = self._articles if line.corrects is None else self._numbers[line.corrects]

    def view(self, line: BasketLine, *, marked: bool = False) -> LineView:
        """Return a line that was counted, in words."""
        correction = line.corrects is not None
        numbered = line.kind is LineKind.ITEM and not correction
        beside = line.kind is not LineKind.ITEM
        return LineView(
            position=str(self._numbers[line.position]) if numbered else "",
            name=_name(line, self._form),
            detail=self._detail(line),
            quantity=self._quantity(line),
            amount=self._form.amount(line.amount),
            kind="correction" if correction else "deposit" if beside else "item",
            marked=marked,
        )

    def _detail(self, line: BasketLine) -> str:
        if line.corrects is not None:
            return translate("Lines", "taken back, line {number}").format(number=self._numbers[line.corrects])
        if line.kind in {LineKind.DISCOUNT, LineKind.OVERRIDE} and line.concerns is not None:
            about = translate("Lines", "line {number}, {name}").format(
                number=self._numbers[line.concerns], name=line.name
            )
            return ", ".join(part for part in (about, self._taken(line)) if part)
        if line.kind is not LineKind.ITEM:
            return self._taken(line)
        parts = [_origin(line, self._form), self._taken(line)]
        return ", ".join(part for part in parts if part)

    def _taken(self, line: BasketLine) -> str:
        """Say how much of a line was taken back."""
        if not line.taken_back:
            return ""
        if line.taken_back == line.quantity:
            return translate("Lines", "taken back")
        return translate("Lines", "{quantity} taken back").format(quantity=self._form.quantity(line.taken_back))

    def _quantity(self, line: BasketLine) -> str:
        if line.unit.weighed and line.kind is not LineKind.DISCOUNT:
            measure = self._form.weight if line.unit is Unit.KG else self._form.volume
            return f"{measure(line.quantity)}{TIMES}{self._form.amount(line.price)}"
        if line.kind in {LineKind.DISCOUNT, LineKind.TOPUP}:
            return ""
        price = line.amount / line.quantity if line.source is Source.PRICE_CODE else line.price
        return f"{self._form.quantity(line.quantity)}{TIMES}{self._form.amount(price)}"


def _name(line: BasketLine, form: Format) -> str:
    """Return what a line is called: an item by its name, the others by what they are."""
    match line.kind:
        case LineKind.ITEM:
            return line.name
        case LineKind.DEPOSIT if line.concerns is None and line.name:
            return line.name
        case LineKind.DISCOUNT if line.percent is not None:
            return translate("Lines", "Discount {percent}").format(percent=form.percent(line.percent / 100))
    return kind_name(line.kind)


def kind_name(kind: LineKind) -> str:
    """Return what a line is called that has no name of its own."""
    match kind:
        case LineKind.DEPOSIT:
            return translate("Lines", "Deposit")
        case LineKind.DISCOUNT:
            return translate("Lines", "Discount")
        case LineKind.OVERRIDE:
            return translate("Lines", "Another price")
        case LineKind.TIP:
            return translate("Lines", "Solidarity rounding")
        case LineKind.TOPUP:
            return translate("Lines", "Put on the wallet")
    return ""


def _origin(line: BasketLine, form: Format) -> str:
    """Say where the measure of a line comes from, as far as that is not plain."""
    match line.source:
        case Source.WEIGHT_CODE:
            return translate("Lines", "label of the scale")
        case Source.PRICE_CODE:
            return translate("Lines", "price on the label")
        case Source.RETURNED:
            return translate("Lines", "brought back, no receipt")
        case _ if line.unit.weighed and line.tare:
            return translate("Lines", "weighed, tare {weight}").format(weight=_grams(line.tare, form))
        case _ if line.unit.weighed:
            return translate("Lines", "weighed")
    return ""


def _grams(kilograms: Decimal, form: Format) -> str:
    return f"{form.number(kilograms * 1000, 0)}{NBSP}g"
