"""What can be given back of a sale, line by line, and how much of it comes back."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from beesdesk.formats import read_number
from beesdesk.messages import sentence
from beesdesk.pos.refunds import RefundLine
from beesdesk.pos.refusals import TooMuchRefunded
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.lines import TIMES, kind_name
from beesdesk.words import LineKind, Unit

_MOVES: Final = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_STEPS: Final = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_ONE: Final = Decimal(1)
_NONE: Final = Decimal(0)


class QuantityField(QLineEdit):
    """How much of the chosen line; arrows choose another line, plus and minus count, Space takes all of it or none.

    Ctrl+A, which a field takes for itself, means all lines here, as on the button beside it.
    """

    stepped = Signal(int)
    toggled = Signal()
    all_wanted = Signal()

    def __init__(self, rows: PickList, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMaxLength(7)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that mean something here; the rest is typing."""
        if event.key() in _MOVES:
            QCoreApplication.sendEvent(self._rows, event)
        elif event.key() in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_wanted.emit()
        else:
            super().keyPressEvent(event)


class RefundLines(Translated, QWidget):
    """The list, which a finger ticks off. `chosen` is what comes back by line; `fault` says what is wrong with it."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.chosen: dict[UUID, Decimal] = {}
        self.fault = ""
        self._lines: tuple[RefundLine, ...] = ()
        self._worth: Mapping[UUID, Decimal] = {}
        self.rows = PickList(self)
        self.quantity = QuantityField(self.rows, self)
        self.editor = self._editor()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.rows.line_selected.connect(self._show_line)
        self.rows.taken.connect(lambda _: self.toggle())
        self.quantity.textEdited.connect(self._typed)
        self.quantity.stepped.connect(self.step)
        self.quantity.toggled.connect(self.toggle)
        self.quantity.all_wanted.connect(self.choose_all)
        self._retranslate()

    def show_lines(self, lines: tuple[RefundLine, ...]) -> None:
        """Offer the lines of a sale, none of them chosen."""
        self._lines, self.chosen, self._worth, self.fault = lines, {}, {}, ""
        self.rows.offer([self._view(line) for line in lines])
        self._show_line(self.rows.selected())

    def show_worth(self, worth: Mapping[UUID, Decimal]) -> None:
        """Show what the chosen quantities bring back, euro by line."""
        self._worth = worth
        self._refresh()

    def choose_all(self) -> None:
        """Have everything that is left come back."""
        self._choose({line.id: line.left for line in self._lines})

    def choose_none(self) -> None:
        """Have nothing come back."""
        self._choose({})

    def add_article(self, product_id: UUID) -> bool:
        """Have one more of a scanned article come back (a weighed one wholly); False where none is left."""
        for place, line in enumerate(self._lines):
            if line.product_id == product_id and self._chosen(line) < line.left:
                self.rows.select(place)
                self.step(1)
                return True
        return False

    def step(self, by: int) -> None:
        """Have one more or one less of the chosen line come back; what is weighed goes wholly."""
        line = self._line
        if line is None:
            return
        if line.unit.weighed or line.left < 0:
            self._set(line, line.left if by > 0 else _NONE)
        else:
            self._set(line, min(line.left, max(_NONE, self._chosen(line) + by)))

    def toggle(self) -> None:
        """Have all of the chosen line come back, or nothing of it."""
        line = self._line
        if line is not None:
            self._set(line, _NONE if self._chosen(line) else line.left)

    @property
    def _line(self) -> RefundLine | None:
        place = self.rows.selected()
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def _chosen(self, line: RefundLine) -> Decimal:
        return self.chosen.get(line.id, _NONE)

    def _set(self, line: RefundLine, quantity: Decimal) -> None:
        self._choose({**self.chosen, line.id: quantity})
        announce(self.quantity, f"{self._name(line)}: {formatting().quantity(quantity)}")

    def _choose(self, quantities: dict[UUID, Decimal]) -> None:
        self.chosen = {key: quantity for key, quantity in quantities.items() if quantity}
        self.fault = ""
        self._refresh()
        self._show_line(self.rows.selected())
        self.changed.emit()

    def _typed(self, text: str) -> None:
        line = self._line
        if line is None:
            return
        quantity = read_number(text, 3 if line.unit.weighed else 0) if text.strip() else _NONE
        if quantity is None or quantity > line.left:
            self.fault = sentence(TooMuchRefunded(self._name(line), line.left), spoken())
        else:
            self.fault = ""
            self.chosen = {**self.chosen, line.id: quantity}
            if not quantity:
                del self.chosen[line.id]
        self.changed.emit()

    def _show_line(self, place: int) -> None:
        line = self._line
        for part in (self.quantity, self.less, self.more, self.all, self.none):
            part.setEnabled(line is not None)
        self._caption.setText("" if line is None else self._name(line))
        if line is None:
            self.quantity.clear()
            return
        self.quantity.setReadOnly(line.left < 0)
        self.quantity.setText(formatting().quantity(self._chosen(line)))
        self.quantity.selectAll()
        self.quantity.setAccessibleName(self.tr("How much comes back: {name}").format(name=self._name(line)))
        if self.fault:
            self.fault = ""
            self.changed.emit()
        if place >= 0:
            announce(self.quantity, self.rows.lines.row(place).spoken)

    def _refresh(self) -> None:
        for place, line in enumerate(self._lines):
            self.rows.lines.update(place, self._view(line))

    def _name(self, line: RefundLine) -> str:
        return line.name if line.kind is LineKind.ITEM else line.name or kind_name(line.kind)

    def _view(self, line: RefundLine) -> LineView:
        form, taken = formatting(), self._chosen(line)
        sold, left = self._measure(line, line.sold), self._measure(line, line.left)
        worth = form.money(line.amount)
        if line.left == line.sold:
            detail = self.tr("Bought: {count} ({amount})").format(count=sold, amount=worth)
        else:
            detail = self.tr("Left: {left} of {count} ({amount})").format(left=left, count=sold, amount=worth)
        if not taken:
            return LineView("", self._name(line), detail, "", "")
        amount = form.money(self._worth.get(line.id, _NONE))
        mark, quantity = (f"{form.quantity(taken)}{TIMES.rstrip()}", "") if line.unit is Unit.PIECE else (
            "\u2713", self._measure(line, taken),
        )  # fmt: skip
        return LineView(mark, self._name(line), detail, quantity, amount, marked=True)

    def _measure(self, line: RefundLine, quantity: Decimal) -> str:
        form = formatting()
        if line.unit is Unit.PIECE:
            return form.quantity(quantity)
        return form.weight(quantity) if line.unit is Unit.KG else form.volume(quantity)

    def _editor(self) -> QWidget:
        """Make the field with less and more, and the pad, for the dialog's other column."""
        editor = QWidget(self)
        self._caption = label("", "strong", editor, wrap=True)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self.less, self.more = KeyButton("\u2212", parent=editor), KeyButton("+", parent=editor)
        self.all, self.none = KeyButton(key="Ctrl+A", parent=editor), KeyButton(parent=editor)
        self.pad = FocusPad(editor)
        row, whole = QHBoxLayout(), QHBoxLayout()
        for part, share in ((self.less, 2), (self.quantity, 3), (self.more, 2)):
            row.addWidget(part, share)
        for button in (self.all, self.none):
            whole.addWidget(button)
        for button, by in ((self.less, -1), (self.more, 1)):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field itself counts with plus and minus
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _=False, by=by: self.step(by))
        for button, act in ((self.all, self.choose_all), (self.none, self.choose_none)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        column = QVBoxLayout(editor)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(whole)
        column.addWidget(self._caption)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self.pad)
        return editor

    def _retranslate(self) -> None:
        self.rows.set_name(self.tr("Lines of the receipt"))
        self.all.show_text(self.tr("All"), self.tr("All of it comes back"))
        self.none.show_text(self.tr("Nothing"), self.tr("Nothing comes back"))
        self.less.setAccessibleName(self.tr("One less"))
        self.more.setAccessibleName(self.tr("One more"))
        self._refresh()
        with QSignalBlocker(self):
            self._show_line(self.rows.selected())
