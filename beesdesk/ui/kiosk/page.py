"""A page of the kiosk that nobody needs a card for: prices, weighing, the shifts, news."""

from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.settings import Settings
from beesdesk.shifts.known import today_of
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.pieces import TouchScroll, key, lie, said, swap
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.words import Language

_NARROW = 900  # px at 100 %: the buttons go under the title


class KioskPage(Translated, QWidget):
    """A title, the languages, the way back, what has to be said, and a view that is turned by touch.

    A subclass is registered in `modes.PAGES`, makes its views in `_build`, and takes scans while it is open.
    """

    icon: ClassVar[str] = "info"
    patience_ms: ClassVar[int] = 30_000  # without a touch, until the page goes by itself
    finished = Signal()
    language_wanted = Signal(str)

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.booth, self.shop = booth, booth.shop
        self._left = 0
        self._title = said("", "heading", self)
        self._note = Banner(self)
        self._view = QWidget()
        self._inside = self._make_inside()
        self._scroll = TouchScroll(self)
        self.back = key("", self._go_back, icon="back")
        tools = QHBoxLayout()
        tools.setSpacing(12)
        for language in Language:
            tools.addWidget(key(language.upper(), partial(self.language_wanted.emit, str(language))))
        tools.addWidget(self.back)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self._head.addWidget(self._title, 5)
        self._head.addLayout(tools, 6)
        self._foot = QHBoxLayout()
        self._foot.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 36, 24)
        column.setSpacing(16)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)
        column.addLayout(self._foot)
        page = QWidget()
        page.setLayout(self._inside)
        self._scroll.show_page(page)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @classmethod
    def title(cls) -> str:
        """Return what the button that opens the page says."""
        raise NotImplementedError

    @classmethod
    def is_offered(cls, settings: Settings) -> bool:  # noqa: ARG003 - others ask it
        """Return whether this kiosk has the page."""
        return True

    @property
    def today(self) -> date:
        """The shop's day."""
        return self.shop.read(today_of, self.shop.now())

    def take_scan(self, text: str) -> bool:  # noqa: ARG002 - others read it
        """Take what was scanned; false: it is taken for a member's card."""
        return False

    def show_left(self, seconds: int) -> None:
        """Show in how many seconds the page goes by itself."""
        if seconds != self._left:
            self._left = seconds
            self._show_back()

    def say(self, state: State, title: str, text: str = "") -> None:
        """Say what is done, or what is the matter."""
        self._note.show_message(state, title, text)
        self._scroll.go_to_top()
        announce(self, f"{title} {text}".strip(), urgent=state is State.BAD)

    def refuse(self, error: ShopError) -> None:
        """Say why something is not done, and what to do."""
        self.booth.sounds.refused()
        self.say(State.BAD, sentence(error, spoken()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the title, or under it."""
        super().resizeEvent(event)
        lie(self._head, across=self.width() >= look().px(_NARROW))

    def _go_back(self) -> None:
        """Go back by a step; from the first view the page is left."""
        self.finished.emit()

    def _show_back(self) -> None:
        self.back.show_text(self.tr("Back"))
        self.back.set_hint(self.tr("in {seconds} s").format(seconds=self._left) if self._left else "")

    def _build(self) -> QWidget:
        """Return the view as it is now."""
        raise NotImplementedError

    def _show(self) -> None:
        """Show the view anew, from its top."""
        former, self._view = self._view, self._build()
        swap(self._inside, former, self._view)
        self._scroll.go_to_top()

    def _make_inside(self) -> QVBoxLayout:
        """Return what is turned by touch: what has to be said, then the view."""
        inside = QVBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        inside.addWidget(self._note)
        inside.addWidget(self._view, 1)
        return inside

    def _begin(self) -> None:
        """Show the first view: at the end of a subclass's `__init__`."""
        self._retranslate()
        self._show()

    def _retranslate(self) -> None:
        self._title.setText(self.title())
        self._note.clear()
        self._show_back()
        if self.isVisible():  # a page that is gone already makes no other view
            self._show()


def column_of(*widgets: QWidget) -> QWidget:
    """Return a view of widgets one under the other, at its top."""
    view = QWidget()
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return view
