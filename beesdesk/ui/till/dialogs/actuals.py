"""What each means of payment came to elsewhere, typed beside what the till took by it, with the fees that are kept of it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from beesdesk.pos.pricing import MOST_CASH
from beesdesk.pos.reconciling import Actual, ToReconcile
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.reason import LONGEST
from beesdesk.ui.till.dialogs.tender_bar import tender_name

_WIDTH = 128  # px at 100 % of an amount: as wide as 10 000,00 needs
_LARGE = 1.5  # from here on a row takes two lines
_DIFFERENCE = 3  # its column
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EnterField(QLineEdit):
    """A line of text whose Enter is heard, and does not press the dialog's act as well."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter, once however long it is held."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.returnPressed.emit()


class OptionalAmount(AmountEdit):
    """An amount that may be left out."""

    FIELD = EnterField

    def is_empty(self) -> bool:
        """Return whether nothing is written."""
        return not self.edit.text().strip()

    def take_focus(self) -> None:
        """Begin here, so that typing replaces what is written."""
        self.edit.setFocus(Qt.FocusReason.TabFocusReason)
        self.edit.selectAll()

    def _fault(self) -> str:
        return "" if self.is_empty() else super()._fault()


class ActualRow:
    """One means of payment: its name, what is expected, what it came to, the difference, the fees."""

    def __init__(self, one: ToReconcile, parent: QWidget) -> None:
        self.one = one
        self.name, self.expected = label("", "strong", parent, wrap=True), label("", "body", parent)
        self.expected.setAlignment(_RIGHT)
        self.actual = OptionalAmount("", least=-MOST_CASH, most=MOST_CASH, parent=parent)
        self.difference = StateChip(parent=parent)
        self.difference.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # never cut with dots
        self.fees = OptionalAmount("", most=MOST_CASH, parent=parent)

    @property
    def value(self) -> Actual:
        """What was typed; what is no amount is not counted."""
        return Actual(self.actual.value(), self.fees.value())

    @property
    def faulty(self) -> bool:
        """Whether something is written that is no amount."""
        return any(not field.is_empty() and field.value() is None for field in (self.actual, self.fees))


class ActualsPanel(Translated, QWidget):
    """A row for each means of payment, and a note under them; Enter goes on, on an empty amount to the next row.

    `changed` is emitted for every change, `finished` by Enter in the note.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, found: Sequence[ToReconcile], parent: QWidget) -> None:
        super().__init__(parent)
        self._heads = [label("", "muted", self) for _ in range(5)]
        self.rows = [ActualRow(one, self) for one in found]
        self._caption = label("", "strong", self)
        self.note = EnterField(self)
        self.note.setMaxLength(LONGEST)
        self._large = look().scale > _LARGE
        self._grid = QGridLayout(self)
        self._lay_out()
        for place, row in enumerate(self.rows, 1):
            for field in (row.actual, row.fees):
                field.setMinimumWidth(look().px(_WIDTH))
                field.value_changed.connect(partial(self._typed, row))
            row.actual.edit.returnPressed.connect(partial(self._enter, place, row.actual))
            row.fees.edit.returnPressed.connect(partial(self._enter, place, row.fees))
        self.note.textChanged.connect(self.changed)
        self.note.returnPressed.connect(self.finished)
        self._retranslate()

    def values(self) -> dict[str, Actual]:
        """Return what was typed by the codes of the tenders."""
        return {row.one.tender.code: row.value for row in self.rows}

    def faulty(self) -> bool:
        """Return whether something is written that is no amount; it is said at its field."""
        for row in self.rows:
            for field in (row.actual, row.fees):
                field.check()
        return any(row.faulty for row in self.rows)

    def begin(self) -> None:
        """Go to the first amount."""
        self.rows[0].actual.take_focus()

    def _lay_out(self) -> None:
        """Give each row a line, or two where the text is large: name and expected above what is typed."""
        grid = self._grid
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        above = 2 if self._large else 0
        for column, head in enumerate(self._heads):
            head.setVisible(column >= above)
            if column >= above:
                grid.addWidget(head, 0, column - above)
            head.setAlignment(Qt.AlignmentFlag.AlignLeft if column in {0, _DIFFERENCE} else _RIGHT)
        for place, row in enumerate(self.rows):
            parts = row.name, row.expected, row.actual, row.difference, row.fees
            line = 1 + place * (2 if self._large else 1)
            if self._large:
                grid.addWidget(row.name, line, 0, 1, 2)
                grid.addWidget(row.expected, line, 2)
            for column, part in enumerate(parts[above:]):
                grid.addWidget(part, line + self._large, column)
        last = grid.rowCount()
        grid.addWidget(self._caption, last, 0, 1, 5 - above)
        grid.addWidget(self.note, last + 1, 0, 1, 5 - above)
        grid.setRowMinimumHeight(last, look().px(40))

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the room of the widest word, so that nothing moves as somebody types."""
        super().showEvent(event)
        widest = max((row.difference.sizeHint().width() for row in self.rows), default=0)
        self._grid.setColumnMinimumWidth(1 if self._large else _DIFFERENCE, widest)

    def _enter(self, place: int, field: OptionalAmount) -> None:
        """Go on from a row (from 1): to its fees where an amount stands, else to the next; stay where something is wrong."""
        row = self.rows[place - 1]
        if field.error():
            field.take_focus()
        elif field is row.actual and not field.is_empty():
            row.fees.take_focus()
        elif place < len(self.rows):
            self.rows[place].actual.take_focus()
        else:
            self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def _typed(self, row: ActualRow, _amount: object) -> None:
        self._show(row)
        self.changed.emit()

    def _show(self, row: ActualRow) -> None:
        actual, form = row.actual.value(), formatting()
        amount = form.money(row.one.expected)
        row.expected.setText(self.tr("{amount} expected").format(amount=amount) if self._large else amount)
        if actual is None:
            row.difference.show_state(State.OFF, self.tr("not counted"))
        elif actual == row.one.expected:
            row.difference.show_state(State.OK, self.tr("right"))
        else:
            row.difference.show_state(State.WARN, form.signed(actual - row.one.expected, 2))

    def _retranslate(self) -> None:
        heads = (
            self.tr("Means of payment"),
            self.tr("Expected"),
            self.tr("Actual"),
            self.tr("Difference"),
            self.tr("Fees"),
        )
        for head, text in zip(self._heads, heads, strict=True):
            head.setText(text)
        for row in self.rows:
            name = tender_name(row.one.tender, spoken())
            row.name.setText(name)
            row.actual.set_name(self.tr("{tender}: actual total").format(tender=name))
            row.fees.set_name(self.tr("{tender}: fees kept").format(tender=name))
            self._show(row)
        self._caption.setText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setPlaceholderText(self.tr("Why something differs, in a few words"))
