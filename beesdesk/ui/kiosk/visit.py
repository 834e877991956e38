"""One person at the kiosk, from the card to the end: the frame of the page, the acts, and what they came to.

Whatever is known of the person is held by this widget and its views alone: with it, all of it goes.
"""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.queries import Shopper
from beesdesk.messages import sentence
from beesdesk.shop import Shop
from beesdesk.ui.kiosk.pieces import TouchScroll, key, lie, said
from beesdesk.ui.kiosk.stay_bar import StayBar
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.words import Language

Build = Callable[["Visit"], QWidget]
_NARROW: Final = 900  # px at 100 %: the buttons go under the greeting
_SOON: Final = 10  # seconds: the end is said louder


class Visit(QWidget):
    """The page of whoever showed a card. `build` makes the first view; each act leads back to it.

    `is_proven`: the member's PIN was typed, and is not asked for again; see `proof`.
    """

    language_wanted = Signal(str)
    larger_wanted = Signal()
    finished = Signal()

    def __init__(self, shop: Shop, shopper: Shopper, card: str, build: Build, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shop, self.shopper, self.card = shop, shopper, card
        self._home = self._build = build
        self.is_proven = False
        self._left = 0
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._greeting, self._detail = said("", "huge", self), said("", "muted", self)
        self._tools = [key(language.upper(), self._speaker(language)) for language in Language]
        self._size = key("A A", self.larger_wanted.emit)
        self.finish = key("", self.finished.emit)
        self._note = Banner(self)
        self._scroll = TouchScroll(self)
        self.stay = StayBar(self)
        self._arrange()
        self.show_home()

    @property
    def home(self) -> Build:
        """What makes the first view."""
        return self._home

    @property
    def view(self) -> Build:
        """What makes the view that is shown, so that one can come back to it."""
        return self._build

    @property
    def who(self) -> str:
        """The reference by which facts and the journal know the person."""
        return self.shopper.member_id.hex

    def show_home(self) -> None:
        """Show the first view anew."""
        self.open(self._home)

    def open(self, build: Build) -> None:
        """Show another view; what was said before is put away."""
        self._note.clear()
        self._show(build)

    def rebuild(self) -> None:
        """Show the same view in another language."""
        self._note.clear()
        self._show(self._build)

    def keep(self, build: Build) -> None:
        """Make the view that is shown by this from now on: with what was chosen in it."""
        self._build = build

    def act(self, done: str | Callable[[Any], str], action: Callable[..., Any], *args: Any, **more: Any) -> bool:
        """Do something; say that it is done on the first view, or why not where one is. Return whether it is done.

        `done` may be worded by what the action gives.
        """
        try:
            given = self.shop.do(action, *args, **more)
        except ShopError as error:
            self.refuse(error)
            return False
        self.show_home()
        self._say(State.OK, done if isinstance(done, str) else done(given))
        return True

    def refuse(self, error: ShopError) -> None:
        """Say why something is not done, and what to do."""
        self._say(State.BAD, sentence(error, spoken()))

    def say_done(self, text: str) -> None:
        """Say that something is done."""
        self._say(State.OK, text)

    def greet(self, greeting: str, detail: str) -> None:
        """Say whose page it is."""
        self._greeting.setText(greeting)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))

    def show_left(self, seconds: int) -> None:
        """Show in how many seconds the page goes by itself."""
        if seconds == self._left:
            return
        self._left = seconds
        self._show_finish()
        self.stay.show_left(seconds if seconds <= _SOON else 0)
        if seconds == _SOON:
            announce(self, self.tr("This page closes in %n second(s). Touch the screen to stay.", "", seconds))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the greeting, or under it."""
        super().resizeEvent(event)
        self._turn()
        self.stay.lie_on_top()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._turn()

    def _turn(self) -> None:
        lie(self._head, across=self.width() >= look().px(_NARROW))

    def _show(self, build: Build) -> None:
        self._build = build
        try:
            view = build(self)
        except ShopError as error:
            if build is self._home:
                raise
            self._show(self._home)
            self.refuse(error)
            return
        self._scroll.show_page(view)
        self._show_finish()

    def _say(self, state: State, text: str) -> None:
        self._note.show_message(state, text)
        announce(self, text, urgent=state is State.BAD)

    def _speaker(self, language: Language) -> Callable[[], None]:
        return lambda: self.language_wanted.emit(str(language))

    def _show_finish(self) -> None:
        self.finish.show_text(self.tr("Finish"))
        self.finish.set_hint(self.tr("in {seconds} s").format(seconds=self._left) if self._left else "")

    def _arrange(self) -> None:
        words, tools = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._greeting)
        words.addWidget(self._detail)
        tools.setSpacing(12)
        for tool in (*self._tools, self._size, self.finish):
            tools.addWidget(tool, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(12)
        self._head.addLayout(words, 5)
        self._head.addLayout(tools, 8)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 24, 36, 24)
        column.setSpacing(16)
        column.addLayout(self._head)
        column.addWidget(self._note)
        column.addWidget(self._scroll, 1)
