"""Empties that are brought back: each container with its amount, counted by finger, by keyboard or by scanning one."""

from decimal import Decimal
from functools import partial
from typing import Final, NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import containers, offer_by_code, patterns
from beesdesk.pos.empties import MOST_DEPOSIT, Returned
from beesdesk.pos.pricing import ZERO
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.amount import BigTotal
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.denominations import CountField
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.ui.till.lines import TIMES

_COLUMNS: Final = 2
_CELLS: Final = 4  # of one container: its tile, less, how many, and a gap
_FOR_BASKET: Final = {CodeKind.CARD, CodeKind.EMPTIES}


class Kind(NamedTuple):
    """What is counted: a container of the shop, or whatever else an article says has a deposit (euro)."""

    name: str
    amount: Decimal
    container_id: UUID | None = None


class Counted:
    """The widgets of one kind: a tile that adds one, less, and how many there are."""

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        self.kind = kind
        self.tile = KeyButton(parent=parent)
        self.less = KeyButton("\u2212", parent=parent)
        self.field = CountField(parent)
        for button, by in ((self.tile, 1), (self.less, -1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field itself counts with the arrow keys
            button.setAutoRepeat(True)
            button.clicked.connect(partial(self._step, by))
        self.field.counted.connect(self._show_worth)

    @property
    def worth(self) -> Decimal:
        """What they come to, euro."""
        return self.kind.amount * self.field.count()

    def show_words(self, one_less: str) -> None:
        """Write name and amount on the tile."""
        amount = formatting().money(self.kind.amount)
        self.tile.show_text(self.kind.name, f"{self.kind.name}, {amount}")
        self.less.setAccessibleName(one_less)
        self.field.setAccessibleName(f"{self.kind.name}, {amount}")
        self._show_worth()

    def _show_worth(self) -> None:
        form, count = formatting(), self.field.count()
        one = form.money(self.kind.amount)
        many = f"{count}{TIMES}{form.amount(self.kind.amount)} = {form.money(self.worth)}"
        self.tile.set_hint(many if count else one)

    def _step(self, by: int) -> None:
        self.field.step(by)
        self.field.setFocus()


class CountGrid(Translated, QWidget):
    """The kinds in two columns. More may come while it is open."""

    def __init__(self, kinds: list[Kind], parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[Counted] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(6)
        self._grid.setVerticalSpacing(8)
        for side in range(_COLUMNS):
            self._grid.setColumnStretch(side * _CELLS, 1)
        self._grid.setColumnMinimumWidth(_CELLS - 1, 12)
        for kind in kinds:
            self.add(kind)

    def add(self, kind: Kind) -> Counted:
        """Offer one more kind."""
        row, place = Counted(kind, self), len(self.rows)
        for cell, widget in enumerate((row.tile, row.less, row.field)):
            self._grid.addWidget(widget, place // _COLUMNS, place % _COLUMNS * _CELLS + cell)
        self.rows.append(row)
        self.show_words()
        return row

    def show_words(self) -> None:
        """Write names and amounts as they are now."""
        for row in self.rows:
            row.show_words(self.tr("One less: {name}").format(name=row.kind.name))

    def _retranslate(self) -> None:
        self.show_words()


class EmptiesDialog(TillDialog):
    """Takes what was counted off the basket; it answers with None.

    A scanned bottle or crate is counted; a ticket of the machine or a member's card goes to the basket at once.
    """

    accepts_scans = True
    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._language = spoken()
        self.grid = CountGrid(self._kinds(), self)
        self.other = AmountEdit(most=MOST_DEPOSIT, parent=self)
        self._other_caption = label("", "strong", self)
        self._caption = label("", "muted", self)
        self.total = BigTotal(parent=self)
        self.note = StateLine(self)
        self._hint = label("", "muted", self, wrap=True)
        self.pad = FocusPad(self)
        self.set_columns(self._left(), self._right(), shares=(5, 2))
        for row in self.grid.rows:
            row.field.counted.connect(self._show)
        self.other.value_changed.connect(self._show)
        self._retranslate()
        (self.grid.rows[0].field if self.grid.rows else self.other).setFocus()

    def take_scan(self, text: str) -> None:
        """Count the container of a scanned article; hand tickets and cards on."""
        self.clear_error()
        today, shop = self.desk.today(), self.desk.shop
        code = shop.read(lambda session: read_code(text, patterns(session), today=today))
        if code.kind in _FOR_BASKET:
            if self.desk.scan(text) and code.kind is CodeKind.EMPTIES:
                self.note.setVisible(True)
                self.note.show_state(State.OK, self.tr("The ticket is in the basket."), code.price)
            return
        offer = None if code.kind is CodeKind.INVALID else shop.read(offer_by_code, code, today)
        if offer is None or not offer.deposit:
            self.show_error(self.tr("Nothing with a deposit has the code {code}.").format(code=code.raw))
            return
        row = self._row(Kind(offer.name(spoken()), offer.deposit, offer.container_id))
        row.field.step(int(offer.units))
        announce(row.field, f"{row.kind.name}: {row.field.count()}")

    def returned(self) -> list[Returned]:
        """Return what was counted, ready for the basket."""
        counted = [
            Returned(row.kind.amount, Decimal(row.field.count()), row.kind.name, row.kind.container_id)
            for row in self.grid.rows
            if row.field.count()
        ]
        other = self.other.value()
        return [*counted, Returned(other, Decimal(1))] if other else counted

    def unsaved(self) -> bool:
        """Tell whether something was counted."""
        return bool(self.returned())

    def _left(self) -> QLayout:
        column, other = QVBoxLayout(), QGridLayout()
        column.setSpacing(16)
        other.setHorizontalSpacing(12)
        other.setColumnStretch(1, 1)
        other.addWidget(self._other_caption, 0, 0)
        other.addWidget(self.other, 0, 1)
        column.addWidget(self.grid)
        column.addLayout(other)
        column.addStretch(1)
        column.addWidget(self.note)
        self.note.setVisible(False)
        return column

    def _right(self) -> QLayout:
        column, card = QVBoxLayout(), Card(parent=self)
        column.setSpacing(12)
        for part in (self._caption, self.total):
            card.add(part)
        column.addWidget(card)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addWidget(self.pad)
        return column

    def _kinds(self) -> list[Kind]:
        found = self.desk.shop.read(containers, self.desk.today())
        return [Kind(one.name(spoken()), one.amount, one.id) for one in found if one.amount]

    def _row(self, kind: Kind) -> Counted:
        """Return the row of a kind; what the shop has no container for is known by its amount and name."""
        for row in self.grid.rows:
            same = row.kind.container_id == kind.container_id if kind.container_id else row.kind == kind
            if same:
                return row
        row = self.grid.add(kind)
        row.field.counted.connect(self._show)
        return row

    def _do(self) -> None:
        if self.other.edit.text().strip() and self.other.check() is None:
            self.other.setFocus()
        elif not self.returned():
            self.show_error(self.tr("Count first what was brought back."))
        elif self.desk.return_empties(self.returned()):
            self.answer(None)

    def _show(self) -> None:
        self.clear_error()
        total = sum((one.amount * one.quantity for one in self.returned()), ZERO)
        self.total.show_amount(total)
        self.act.show_text(self.tr("Give back {amount}").format(amount=formatting().money(total)))

    def _rename(self) -> None:
        """Name the containers in another language."""
        names = {kind.container_id: kind for kind in self._kinds()}
        for row in self.grid.rows:
            row.kind = names.get(row.kind.container_id, row.kind) if row.kind.container_id else row.kind
        self._language = spoken()

    def _retranslate(self) -> None:
        super()._retranslate()
        if self._language != spoken():
            self._rename()
            self.grid.show_words()
        self.set_title(self.tr("Empties"))
        self._other_caption.setText(self.tr("Another amount"))
        self.other.set_name(self.tr("Another amount"))
        self._caption.setText(self.tr("To give back"))
        self.total.set_caption(self.tr("To give back"))
        self._hint.setText(
            self.tr(
                "Press a container for each one, or type how many. A bottle can be scanned, a ticket of the machine too."
            )
        )
        self._show()
