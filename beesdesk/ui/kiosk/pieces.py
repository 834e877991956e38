"""What the kiosk's pages are made of: large buttons, plain words, a day, a page that is turned by touch."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.numpad import NumericPad
from beesdesk.ui.theme import look

_ROW: Final = 470  # px at 100 %: day, hours and a button beside each other
HEIGHT: Final = 72  # px of a button that a finger hits from where one stands


def said(text: str, role: str = "body", parent: QWidget | None = None) -> QLabel:
    """Return words as they are, broken into lines: Qt would read markup in a name."""
    made = label("", role, parent, wrap=True)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    return made


def key(text: str, act: Callable[[], object], *, tone: Tone = Tone.PLAIN, icon: str = "") -> KeyButton:
    """Return a button for a finger that does something."""
    made = KeyButton(text, tone=tone, icon=icon, height=HEIGHT)
    made.clicked.connect(lambda: act())  # noqa: PLW0108 - without what Qt says of it
    return made


def digit_pad() -> NumericPad:
    """Return a pad for digits alone, its keys as large as all others."""
    pad = NumericPad()
    pad.mark.setVisible(False)
    for button in pad.findChildren(KeyButton):
        button.setMinimumHeight(HEIGHT)
    return pad


def hairline() -> QFrame:
    """Return a line that divides."""
    made = QFrame()
    made.setProperty("role", "hairline")
    return made


def card(title: str = "", parent: QWidget | None = None) -> Card:
    """Return a card whose title is broken into lines."""
    made = Card(parent=parent)
    if title:
        made.add(said(title, "title"))
        made.setAccessibleName(title)
    return made


class DayTile(QFrame):
    """A day as on a calendar: weekday, number, month."""

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "tile")
        form = formatting()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(0)
        for text, role in (
            (form.short_weekday(day), "small"),
            (str(day.day), "title"),
            (form.short_month(day), "small"),
        ):
            line = label(text, role, self)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(line)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(form.long_day(day))

    def sizeHint(self) -> QSize:
        """Return the same width for every day."""
        hint = super().sizeHint()
        return QSize(max(hint.width(), look().px(96)), hint.height())


class DayRow(QWidget):
    """A day, lines about it, and the button that does something about it: beside them, or under them."""

    def __init__(self, day: date, lines: Sequence[QLabel], button: KeyButton) -> None:
        super().__init__()
        words, inner = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(2)
        for line in lines:
            words.addWidget(line)
        words.addStretch(1)
        inner.setSpacing(16)
        inner.addWidget(DayTile(day, self))
        inner.addLayout(words, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 4, 0, 4)
        self._row.setSpacing(16)
        self._row.addLayout(inner, 3)
        self._row.addWidget(button, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the button where there is room."""
        super().resizeEvent(event)
        lie(self._row, across=self.width() >= look().px(_ROW))


def lie(row: QBoxLayout, *, across: bool) -> None:
    """Let parts stand beside each other, or one under the other."""
    way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
    if way != row.direction():
        row.setDirection(way)


class KeyRow(QWidget):
    """A few buttons, beside each other or one under the other."""

    def __init__(self, buttons: Sequence[KeyButton], each: int) -> None:
        super().__init__()
        self._least = each * len(buttons)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        for button in buttons:
            self._row.addWidget(button)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put them where there is room for each."""
        super().resizeEvent(event)
        lie(self._row, across=self.width() >= look().px(self._least))


def swap(column: QVBoxLayout, former: QWidget, later: QWidget) -> None:
    """Put a widget in the place of another one, which is gone; no item of the layout is left over to Python."""
    place, stretch = column.indexOf(former), column.stretch(column.indexOf(former))
    column.removeWidget(former)
    column.insertWidget(place, later, stretch)
    former.hide()
    former.deleteLater()


class TouchScroll(Translated, QWidget):
    """A page that may be longer than the screen: turned by two buttons, which are there when they are needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.up = key("", lambda: self._turn(-1), icon="up")
        self.down = key("", lambda: self._turn(1), icon="down")
        self._turns = QWidget(self)
        row = QHBoxLayout(self._turns)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.up)
        row.addWidget(self.down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._area, 1)
        column.addWidget(self._turns)
        bar = self._area.verticalScrollBar()
        bar.rangeChanged.connect(self._show_turns)
        bar.valueChanged.connect(self._show_turns)
        self._retranslate()
        self._show_turns()

    def go_to_top(self) -> None:
        """Turn the page back to its beginning."""
        self._area.verticalScrollBar().setValue(0)

    def show_page(self, page: QWidget) -> None:
        """Show a page from its top; the former one is gone."""
        former = self._area.takeWidget()
        if former is not None:
            former.hide()
            former.deleteLater()
        page.setProperty("role", "page")
        page.setMinimumWidth(0)
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(0)
        self._show_turns()

    def _turn(self, by: int) -> None:
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + by * max(self._area.viewport().height() - look().px(72), 40))

    def _show_turns(self) -> None:
        bar = self._area.verticalScrollBar()
        self._turns.setVisible(bar.maximum() > 0)
        self.up.setEnabled(bar.value() > 0)
        self.down.setEnabled(bar.value() < bar.maximum())

    def _retranslate(self) -> None:
        self.up.show_text(self.tr("Back up"))
        self.down.show_text(self.tr("Further down"))


class Bolt(QObject):
    """Takes away whatever could open something beside the kiosk: menus of a long press or a right click, dropped files."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Drop such an event."""
        return event.type() in _BOLTED or super().eventFilter(watched, event)


_BOLTED: Final = {
    QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop, QEvent.Type.ToolTip,
    QEvent.Type.WhatsThis, QEvent.Type.EnterWhatsThisMode,
}  # fmt: skip
