"""What the shop keeps a list of, with a form for one of it beside the list: change it, add one, take one out."""

from collections.abc import Sequence
from datetime import date
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import QDate, QSignalBlocker
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.ui.language import spoken
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

Row = TypeVar("Row")


class DayField(QDateEdit):
    """A day from today on, typed in figures or taken from a calendar."""

    def __init__(self, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setDisplayFormat("dd/MM/yyyy")
        self.setMinimumDate(QDate(today.year, today.month, today.day))

    def day(self) -> date:
        """Return the day."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        """Show a day."""
        self.setDate(QDate(day.year, day.month, day.day))


class RegisterDialog(TillDialog, Generic[Row]):
    """The list at the left, the form at the right. It stays open after each change and answers nothing.

    A page gives `_read`, `_key`, `_line`, `_fill`, `_said`, `_save` and `_take_out`, puts its fields into `form`, and
    calls `_begin` when it has them all. What was typed into the form is lost only at the second wish in a row.
    """

    WIDTH = 980
    HEIGHT = 680

    def __init__(self, desk: Desk, parent: QWidget, *, icon: str) -> None:
        super().__init__(desk, parent)
        self._rows: Sequence[Row] = ()
        self.chosen: Row | None = None
        self._place = -1
        self._filled: object = None
        self.rows = PickList(self)
        self.empty = EmptyState(icon, self)
        self._pages = QStackedWidget(self)
        for page in (self.rows, self.empty):
            self._pages.addWidget(page)
        self.new = KeyButton(parent=self)
        self.new.setAutoDefault(False)
        self.take_out = KeyButton(tone=Tone.DANGER, parent=self)
        self.take_out.setAutoDefault(False)
        self.form = QVBoxLayout()
        self.form.setSpacing(10)
        self.outcome = StateChip(parent=self)
        self.outcome.setVisible(False)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.new)
        left.addWidget(self._pages, 1)
        right.addLayout(self.form)
        right.addStretch(1)
        right.addWidget(self.outcome)
        self.set_columns(left, right)
        self.bar.insertWidget(1, self.take_out, 1)
        self.rows.line_selected.connect(self._choose)
        self.new.clicked.connect(self._begin_new)
        self.take_out.clicked.connect(lambda: desk.attempt(self._press_take_out))

    def unsaved(self) -> bool:
        """Tell whether the form says otherwise than what it was filled with."""
        return self._said() != self._filled

    # What a page gives

    def _read(self) -> Sequence[Row]:
        """Return what the shop keeps, in order."""
        raise NotImplementedError

    def _key(self, row: Row) -> UUID:
        """Return what names a row."""
        raise NotImplementedError

    def _line(self, row: Row) -> LineView:
        """Return a row as the list shows it."""
        raise NotImplementedError

    def _fill(self, row: Row | None) -> None:
        """Fill the form with a row, or for a new one."""
        raise NotImplementedError

    def _said(self) -> object:
        """Return what the form says, to be compared."""
        raise NotImplementedError

    def _save(self) -> UUID | None:
        """Do what the form says; return what names the row then, None if it was refused."""
        raise NotImplementedError

    def _take_out(self, row: Row) -> bool:
        """Take a row out of use; False if that was refused."""
        raise NotImplementedError

    def _told(self, *, out: bool = False) -> str:
        """Return what is said once a row was saved, or taken out of use."""
        return self.tr("No longer in use") if out else self.tr("Saved")

    # Within

    def _begin(self) -> None:
        """Show the list and its first row."""
        self._retranslate()
        self._load(None)
        (self.rows if self._rows else self.new).setFocus()

    def _load(self, key: UUID | None) -> None:
        """Read the list anew, and choose the row with this key, or the first."""
        self._rows = self._read()
        keys = [self._key(row) for row in self._rows]
        place = keys.index(key) if key in keys else 0 if keys else -1
        with QSignalBlocker(self.rows):
            self.rows.offer([self._line(row) for row in self._rows])
            self.rows.select(place)
        self._pages.setCurrentWidget(self.rows if self._rows else self.empty)
        self._show(place)

    def _choose(self, place: int) -> None:
        if place == self._place:
            return
        if self._may_leave():
            self._show(place)
        else:
            with QSignalBlocker(self.rows):
                self.rows.select(self._place)

    def _show(self, place: int) -> None:
        self._place = place
        self.chosen = self._rows[place] if place >= 0 else None
        self._fill(self.chosen)
        self._filled = self._said()
        self.take_out.setEnabled(self.chosen is not None)

    def _begin_new(self) -> None:
        self.outcome.setVisible(False)
        if self._may_leave():
            with QSignalBlocker(self.rows):
                self.rows.select(-1)
            self._show(-1)
            self._first_field().setFocus()

    def _first_field(self) -> QWidget:
        """Return where a new row begins to be typed."""
        return self.rows

    def _may_leave(self) -> bool:
        """Return whether the form may show something else; said once where that loses what was typed."""
        warning = self.leaving()
        if self.unsaved() and self.error() != warning:
            self.show_error(warning)
            return False
        self.clear_error()
        return True

    def _do(self) -> None:
        self.outcome.setVisible(False)
        key = self._save()
        if key is not None:
            self._done(key, self._told())

    def _press_take_out(self) -> None:
        self.outcome.setVisible(False)
        self.clear_error()
        if self.chosen is not None and self._take_out(self.chosen):
            self._done(self._key(self.chosen), self._told(out=True))

    def _done(self, key: UUID | None, text: str) -> None:
        self._load(key)
        self.outcome.show_state(State.OK, text)
        self.outcome.setVisible(True)
        (self.rows if self._rows else self.new).setFocus()

    def _show_lines(self) -> None:
        """Put the list into the language of the screen."""
        with QSignalBlocker(self.rows):
            self.rows.offer([self._line(row) for row in self._rows])
            self.rows.select(self._place)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.act.show_text(self.tr("Save"))
        self._show_lines()


def side_by_side(*fields: QWidget) -> QHBoxLayout:
    """Return fields beside each other, all of one width."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for field in fields:
        row.addWidget(field, 1)
    return row


def in_order(names: Sequence[str]) -> str:
    """Return the name in the language of the screen, of names in the order of the languages."""
    return names[tuple(Language).index(spoken())]
