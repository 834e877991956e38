"""The people on an attendance sheet, a line each, with a big button for each thing that can have become of them, and for late."""

from collections.abc import Mapping, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from beesdesk.formats import NBSP
from beesdesk.shifts.quick_entry import LATE, MARKS
from beesdesk.shifts.sheet_queries import LineRow
from beesdesk.ui.language import Translated
from beesdesk.ui.office.sheet_words import STATES, about, button_word, line_words, state_word
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import Look, look
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.words import PlaceState

_FINGER: Final = 52
_NARROW: Final = 760  # px at 100 %: with less, the buttons stand under the name
_NARROWEST: Final = 560  # px at 100 %: with less, they stand in two rows
_PLACE: Final = 34
_RADIUS: Final = 12
_WIDE, _TIGHT = 12, 1
_AHEAD: Final = 24
_FEW: Final = 3
_PLACES: Final = tuple((0, column, 1, 1) for column in range(len(STATES) + 1))
_TIGHT_PLACES: Final = ((0, 0, 1, 1), (0, 1, 1, 2), *((1, column, 1, 1) for column in range(_FEW)))
"""Row, column and what they span of the buttons: the longest word, which is not late, has room of two."""
_KEYS: Final = {sign: state for state, sign in MARKS.items()}
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class StateButton(Choice):
    """One thing that can be said of somebody; chosen, it has its colour, a tick, and its word as ever."""

    def __init__(self, shown: State, sign: str, parent: QWidget) -> None:
        super().__init__(height=_FINGER, parent=parent)
        self._shown = shown
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.set_hint(sign)

    def _fill(self, worn: Look) -> QColor:
        return worn.color(self._shown.tint) if self.isChecked() else super()._fill(worn)

    def _inks(self, worn: Look) -> tuple[QColor, QColor]:
        ink = worn.color(self._shown)
        return (ink, ink) if self.isChecked() and self.isEnabled() else super()._inks(worn)


class SheetLineRow(Translated, QFrame):
    """One line. A touch on it chooses it."""

    chosen = Signal()
    marked = Signal(object)  # PlaceState
    late_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.is_current = self.has_keys = False
        self.line: LineRow | None = None
        self._task = ""
        self.place = label("", "title", self)
        self.place.setFixedWidth(look().px(_PLACE))
        self.name = label("", "strong", self, wrap=True)
        self.detail = label("", "small", self, wrap=True)
        for text in (self.name, self.detail):
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons = {state: StateButton(shown, MARKS[state], self) for state, shown in STATES.items()}
        self.late = StateButton(State.WARN, LATE, self)
        self.late.clicked.connect(lambda _=False: self._press(None))
        for state, button in self.buttons.items():
            button.clicked.connect(lambda _=False, state=state: self._press(state))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.name)
        words.addWidget(self.detail)
        words.addStretch(1)
        who = QHBoxLayout()
        who.setSpacing(8)
        who.addWidget(self.place)
        who.addLayout(words, 1)
        self._states = QGridLayout()
        self._states.setSpacing(8)
        self._is_tight: bool | None = None
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._body.setContentsMargins(12, 8, 12, 8)
        self._body.addLayout(who, 2)
        self._body.addLayout(self._states, 3)
        self._place_buttons(tight=False)
        self._retranslate()

    def show_line(self, place: int, line: LineRow, task: str, *, locked: bool) -> None:
        """Show what a line says; of who was added, only that they were there."""
        self.line, self._task = line, task
        self.place.setText(str(place))
        self.name.setText(line.name)
        now = line.stands or line.state
        for state, button in self.buttons.items():
            button.setChecked(state is now)
            button.setEnabled(not (line.added and state.absent) and (line.place_id is not None or not locked))
        self.late.setChecked(bool(line.late_now))
        self.late.setEnabled(self.buttons[PlaceState.DONE].isEnabled())
        self._retranslate()

    @property
    def spoken(self) -> str:
        """The line as it is read out."""
        if self.line is None:
            return ""
        return f"{self.place.text()}, {self.line.name}, {line_words(self.line)}, {self.detail.text()}"

    def set_current(self, *, current: bool, keys: bool) -> None:
        """Show whether the keys go to this line."""
        if (current, keys) != (self.is_current, self.has_keys):
            self.is_current, self.has_keys = current, keys
            self.update()

    def fit(self, room: int) -> None:
        """Put the buttons under the name, and in two rows, where so many px are too few for all beside each other."""
        narrow = room < look().px(_NARROW)
        self._body.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
        self._place_buttons(tight=room < look().px(_NARROWEST))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the line."""
        super().mousePressEvent(event)
        self.chosen.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the chosen line."""
        super().paintEvent(event)
        if not self.is_current:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look().color("focus" if self.has_keys else "edge"), 3))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), _RADIUS, _RADIUS)

    def _place_buttons(self, *, tight: bool) -> None:
        if tight is self._is_tight:
            return
        self._is_tight = tight
        present, excused, *missed = self.buttons.values()
        order = (present, excused, self.late, *missed) if tight else (present, self.late, excused, *missed)
        for button, place in zip(order, _TIGHT_PLACES if tight else _PLACES, strict=True):
            self._states.addWidget(button, *place)
        for column in range(len(_PLACES)):
            self._states.setColumnStretch(column, int(column < _FEW or not tight))
        gap = _TIGHT if tight else _WIDE
        self._body.setContentsMargins(12, min(gap, 8), 12, min(gap, 8))
        self._body.setSpacing(gap)
        self._states.setVerticalSpacing(gap)

    def _press(self, state: PlaceState | None) -> None:
        """Ask for a state, or None for late."""
        if self.line is not None:  # what is shown follows from what is kept, not from the touch
            for one, button in self.buttons.items():
                button.setChecked(one is (self.line.stands or self.line.state))
            self.late.setChecked(bool(self.line.late_now))
        self.chosen.emit()
        if state is None:
            self.late_wanted.emit()
        else:
            self.marked.emit(state)

    def _retranslate(self) -> None:
        for state, button in self.buttons.items():
            word = state_word(state)
            button.show_text(button_word(state), f"{word}, {self.line.name}" if self.line else word)
            button.setToolTip(word)
        late = self.tr("Late")
        self.late.show_text(late.replace(" ", NBSP), f"{late}, {self.line.name}" if self.line else late)
        if self.line is not None:
            self.detail.setText(about(self.line, self._task))
            self.setAccessibleName(self.spoken)


class SheetLines(Translated, QScrollArea):
    """All lines. Arrow keys choose one; the keys on its buttons say what became of it."""

    marked = Signal(object, object)  # LineRow, PlaceState
    late_wanted = Signal(object)  # LineRow
    line_chosen = Signal(object)  # LineRow | None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget(self)
        page.setProperty("role", "page")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self.setWidget(page)
        self.rows: list[SheetLineRow] = []
        self._spare: list[SheetLineRow] = []
        self._current = 0
        # A large sheet would take a tenth of a second to open: its lines are made one by one before anybody asks.
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._make_spare)
        self._ahead.start()
        self._retranslate()

    def show_lines(self, lines: Sequence[LineRow], tasks: Mapping[UUID, str], *, locked: bool) -> None:
        """Show lines; the chosen one stays chosen, wherever it stands now."""
        before = self.current()
        while len(self.rows) < len(lines):
            self._append()
        while len(self.rows) > len(lines):
            gone = self.rows.pop()
            self._column.removeWidget(gone)
            gone.setVisible(False)
            self._spare.append(gone)
        for place, (row, line) in enumerate(zip(self.rows, lines, strict=True), 1):
            row.fit(self.viewport().width())
            row.show_line(place, line, tasks.get(line.task_id, "") if line.task_id else "", locked=locked)
        kept = next((at for at, line in enumerate(lines) if before and line.id == before.id), self._current)
        self._choose(min(kept, len(lines) - 1), aloud=False)

    def current(self) -> LineRow | None:
        """Return the chosen line."""
        return self.rows[self._current].line if 0 <= self._current < len(self.rows) else None

    def choose_line(self, key: UUID) -> None:
        """Choose a line by its id, and bring it into sight."""
        found = next((at for at, row in enumerate(self.rows) if row.line and row.line.id == key), None)
        if found is not None:
            self._choose(found)

    def choose_first(self) -> None:
        """Begin at the top."""
        self._choose(0, aloud=False)
        self.verticalScrollBar().setValue(0)

    def put_above(self, widget: QWidget) -> None:
        """Put something above the lines, which scrolls with them."""
        self._column.insertWidget(0, widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the lines, and say what became of them."""
        step, state = _STEPS.get(Qt.Key(event.key())), _KEYS.get(event.text().upper())
        if step is not None:
            self._choose(min(max(0, self._current + step), len(self.rows) - 1))
        elif event.key() == Qt.Key.Key_Home:
            self._choose(0)
        elif event.key() == Qt.Key.Key_End:
            self._choose(len(self.rows) - 1)
        elif state is not None and not event.isAutoRepeat():
            self._mark(state)
        elif event.text().upper() == LATE and not event.isAutoRepeat():
            self._ask_how_late()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the lines into the width that there is."""
        super().resizeEvent(event)
        for row in self.rows:
            row.fit(self.viewport().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show which line the keys go to, and read it out."""
        super().focusInEvent(event)
        self._choose(self._current)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self._choose(self._current, aloud=False)

    def _append(self) -> None:
        if not self._spare:
            self._make_spare()
        row = self._spare.pop()
        self._column.insertWidget(self._column.count() - 1, row)
        row.setVisible(True)
        self.rows.append(row)

    def _make_spare(self) -> None:
        row = SheetLineRow(self)
        row.setVisible(False)
        row.chosen.connect(lambda: self._touch(row))
        row.marked.connect(lambda state: self.marked.emit(row.line, state))
        row.late_wanted.connect(lambda: self.late_wanted.emit(row.line))
        self._spare.append(row)
        if len(self.rows) + len(self._spare) >= _AHEAD:
            self._ahead.stop()

    def _touch(self, row: SheetLineRow) -> None:
        self.setFocus()
        self._choose(self.rows.index(row), aloud=False)

    def _mark(self, state: PlaceState) -> None:
        if 0 <= self._current < len(self.rows) and self.rows[self._current].buttons[state].isEnabled():
            self.marked.emit(self.rows[self._current].line, state)

    def _ask_how_late(self) -> None:
        if 0 <= self._current < len(self.rows) and self.rows[self._current].late.isEnabled():
            self.late_wanted.emit(self.rows[self._current].line)

    def _choose(self, place: int, *, aloud: bool = True) -> None:
        self._current = place
        for at, row in enumerate(self.rows):
            row.set_current(current=at == place, keys=self.hasFocus())
        if 0 <= place < len(self.rows):
            self.ensureWidgetVisible(self.rows[place], 0, 12)
            if aloud:
                announce(self, self.rows[place].spoken)
        self.line_chosen.emit(self.current())

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("People on the sheet"))
