"""The left side of the till: the lines of the basket, what went wrong, and the line that says what to do next."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from beesdesk.pos.basket import Entry
from beesdesk.pos.model import BasketLine
from beesdesk.pos.till_state import TillState
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.theme import look, restyle
from beesdesk.ui.till.counter import LastSale
from beesdesk.ui.till.lines import LineTexts

if TYPE_CHECKING:
    from beesdesk.sync.morning import Morning
    from beesdesk.ui.till.basket_list import BasketList
    from beesdesk.ui.till.night_strip import NightStrip
    from beesdesk.ui.till.sold_page import SoldPage

Page = TypeVar("Page", bound=QWidget)
LARGE: Final = 1.5
"""From this scale of text on, there is no room for a second line of hints."""


class Strip(QFrame):
    """A band with a state, a sentence and an act; hidden while there is nothing to say."""

    acted = Signal()
    closed = Signal()

    def __init__(self, *, closable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._icon = IconLabel("info", 24, parent=self)
        self._text = label("", "body", self, wrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.act = QPushButton(self)
        self.close_button = QPushButton(self)
        self.close_button.setVisible(closable)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._text, 1)
        for button, signal in ((self.act, self.acted), (self.close_button, self.closed)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.setVisible(False)

    def show_message(self, state: State, text: str, act: str = "", close: str = "") -> None:
        """Show a sentence in the colour and with the sign of a state."""
        self.setProperty("state", state.value)
        self._icon.show_icon(state.picture, state.value)
        self._text.setText(text)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self.close_button.setText(close)
        self.setAccessibleName(text)
        restyle(self)
        restyle(self._text)
        self.setVisible(True)

    @property
    def text(self) -> str:
        """The sentence."""
        return self._text.text()


class HintBar(QFrame):
    """The last line: what to do next, what was typed so far, or why something was refused. Its height stays."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        self._state = ""
        self._icon = IconLabel("scanner", 28, "muted", self)
        self._typed = label("", "heading", self)
        self._text = label("", "body", self, wrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 4, 16, 4)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._typed)
        row.addWidget(self._text, 1)
        self._reserve()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._reserve()

    def _reserve(self) -> None:
        """Keep room for two lines, so that nothing above moves when a sentence is long; large text has none to spare."""
        self.setMinimumHeight(look().px(60) if look().scale < LARGE else 0)

    def show_hint(self, text: str, typed: str = "") -> None:
        """Say what to do next, beside what was typed."""
        self._show("", "scanner", "muted", text, typed)

    def show_refusal(self, text: str) -> None:
        """Say why something was refused."""
        # The screen reader's part of Qt takes 7 ms to load: not before there is something to say.
        from beesdesk.ui.parts.announce import announce  # noqa: PLC0415

        self._show(State.BAD.value, State.BAD.picture, State.BAD.value, text, "")
        announce(self, text, urgent=True)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    @property
    def typed(self) -> str:
        """What was typed, as it is shown."""
        return self._typed.text()

    def _show(self, state: str, icon: str, ink: str, text: str, typed: str) -> None:
        self._typed.setText(typed)
        self._typed.setVisible(bool(typed))
        self._text.setText(text)
        if self._state != state:
            self._state = state
            self.setProperty("state", state)
            self._icon.show_icon(icon, ink)
            restyle(self)
            restyle(self._text)


def hairline(parent: QWidget) -> QFrame:
    """Return a thin line that only divides."""
    line = QFrame(parent)
    line.setProperty("role", "hairline")
    return line


class Stage(QWidget):
    """The place of the pages. None of them, shown or not, asks for height that the keys need: each fits its room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def hasHeightForWidth(self) -> bool:
        """Tell that the height is whatever is left."""
        return False


class BasketPanel(Translated, QFrame):
    """The card with the lines. Before the first one it says what the till waits for."""

    open_wanted = Signal()
    receipt_chosen = Signal(object)  # ReceiptWish
    receipt_remembered = Signal(object)  # ReceiptWish
    invoice_wanted = Signal()
    unknown_wanted = Signal()
    close_wanted = Signal()
    night_wanted = Signal()
    night_understood = Signal()
    night_untold = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.unknown = Strip(parent=self)
        self.unknown.acted.connect(self.unknown_wanted)
        self.trouble = Strip(closable=True, parent=self)
        self.trouble.acted.connect(self._retry)
        self.trouble.closed.connect(self.trouble.hide)
        self.hint = HintBar(self)
        self._texts = LineTexts(formatting())
        self._state: TillState | None = None
        self._last: LastSale | None = None
        self._can_print = self._can_mail = False
        self._since: datetime | None = None
        self._retries: list[Callable[[], None]] = []
        self.stage = Stage(self)
        self._stack = QStackedLayout(self.stage)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 8, 1, 1)  # the list has corners, the card has none
        column.setSpacing(0)
        column.addWidget(self.stage, 1)
        self._bands = bands = QVBoxLayout()
        bands.setContentsMargins(8, 6, 8, 8)
        bands.setSpacing(6)
        for band in (self.unknown, self.trouble, self.hint):
            bands.addWidget(band)
        column.addWidget(hairline(self))
        column.addLayout(bands)

    @cached_property
    def list(self) -> "BasketList":
        """The lines, once there are any."""
        # A start with an empty basket does without: the first list of a program takes Qt 60 ms.
        from beesdesk.ui.till.basket_list import BasketList  # noqa: PLC0415

        return self._with_page(BasketList(self))

    @cached_property
    def closed(self) -> EmptyState:
        """The page of a till that is not open."""
        made = EmptyState("cash", self)
        made.act.setProperty("tone", "primary")  # before it is in a layout, and with that styled
        made.acted.connect(self.open_wanted)
        return self._with_page(made)

    @cached_property
    def empty(self) -> EmptyState:
        """The page before the first line."""
        return self._with_page(EmptyState("scanner", self))

    @cached_property
    def paid(self) -> "SoldPage":
        """The page between two baskets."""
        from beesdesk.ui.till.sold_page import SoldPage  # noqa: PLC0415 - not before something is sold

        made = self._with_page(SoldPage(self))
        made.chosen.connect(self.receipt_chosen)
        made.remembered.connect(self.receipt_remembered)
        made.invoice_wanted.connect(self.invoice_wanted)
        return made

    @cached_property
    def overdue(self) -> Strip:
        """The band of a till that nobody closed, once there is one."""
        made = Strip(parent=self)
        made.acted.connect(self.close_wanted)
        self._bands.insertWidget(0, made)
        return made

    @cached_property
    def night(self) -> "NightStrip":
        """The band that says how the night went, once there is something to say."""
        from beesdesk.ui.till.night_strip import NightStrip  # noqa: PLC0415 - after the first paint

        made = NightStrip(self)
        made.again.connect(self.night_wanted)
        made.understood.connect(self.night_understood)
        made.language_turned.connect(self.night_untold)
        self._bands.insertWidget(0, made)
        return made

    def show_night(self, morning: "Morning | None") -> None:
        """Say how the night went, while no basket is open; None: nothing is to be said."""
        if morning is not None or "night" in vars(self):
            self.night.show_morning(morning, there=not self._has_lines())

    def free_below(self) -> int:
        """Return how many px are free under the last line; all where a page says what to do."""
        lists = "list" in vars(self) and self._stack.currentWidget() is self.list
        return self.list.free_below if lists else self.stage.height()

    def selected(self) -> int:
        """Return the place of the chosen line, -1 if none is."""
        return self.list.selected() if "list" in vars(self) else -1

    def show_state(self, state: TillState, last: LastSale | None, *, can_print: bool, can_mail: bool = False) -> None:
        """Show a till whole: its lines, or what it waits for."""
        self._state, self._last, self._can_print, self._can_mail = state, last, can_print, can_mail
        form = formatting()
        self._texts = LineTexts(form, state.lines)
        newest = len(state.lines) - 1
        views = [self._texts.view(line, marked=place == newest) for place, line in enumerate(state.lines)]
        if views or "list" in vars(self):
            self.list.show_lines(views)
        self._choose_page()
        self._make_way(there=not self._has_lines())
        self._say_unknown()

    def _has_lines(self) -> bool:
        return self._state is not None and bool(self._state.lines)

    def _make_way(self, *, there: bool) -> None:
        """Keep what was in the night away from what is sold."""
        if "night" in vars(self):
            self.night.be_there(there)

    def add(self, entry: Entry) -> None:
        """Add the lines of a scan, the first of them marked."""
        for line in entry.lines:
            self._append(line, marked=line is entry.lines[0])
        if entry.lines:
            self._stack.setCurrentWidget(self.list)
            self._make_way(there=False)

    def show_given(self, last: LastSale) -> None:
        """Show what became of the receipt of the sale just paid."""
        self._last = last
        self.paid.show_sale(last, can_print=self._can_print, can_mail=self._can_mail)

    def take_back(self, entry: Entry, lines: Sequence[BasketLine]) -> None:
        """Add the lines that take back, and say so on those they correct; `lines` is the basket as it is now."""
        self.add(entry)
        for line in entry.lines:
            place = (line.corrects or 0) - 1
            self.list.update_line(place, self._texts.view(lines[place]))
        self.list.scrollToBottom()

    def show_trouble(self, text: str, retry: Callable[[], None]) -> None:
        """Say what failed beside the sale, until it is tried again or put away."""
        self._retries.append(retry)
        self.trouble.show_message(State.WARN, text, self.tr("Try again"), self.tr("Close"))

    def show_unknown(self, state: TillState) -> None:
        """Say which codes named nothing so far."""
        self._state = state
        self._say_unknown()

    def show_overdue(self, since: datetime | None) -> None:
        """Remind of a session that is open since `since` (local time) and ought to be closed; None: there is none."""
        self._since = since
        if since is not None:
            text = self.tr("The till is open since {day}, {time}. Close it once the shop is closed.")
            form = formatting()
            text = text.format(day=form.day(since), time=form.clock(since))
            self.overdue.show_message(State.WARN, text, self.tr("Close the till"))
        elif "overdue" in vars(self):
            self.overdue.hide()

    def _with_page(self, page: Page) -> Page:
        page.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._stack.addWidget(page)
        return page

    def _append(self, line: BasketLine, *, marked: bool) -> None:
        self._texts.count(line)
        self.list.append_line(self._texts.view(line, marked=marked))

    def _retry(self) -> None:
        retries, self._retries = self._retries, []
        self.trouble.hide()
        for retry in retries:
            retry()

    def _choose_page(self) -> None:
        state = self._state
        if state is None:
            return
        if state.lines:
            self._stack.setCurrentWidget(self.list)
        elif state.till is None:
            text = self.tr("Count the float to begin.")
            self.closed.show_message(self.tr("The till is closed"), text, self.tr("Open the till"))
            self._stack.setCurrentWidget(self.closed)
        elif self._last is None:
            self.empty.show_message(self.tr("The basket is empty"), self.tr("Scan a member's card or an article."))
            self._stack.setCurrentWidget(self.empty)
        else:
            self.paid.show_sale(self._last, can_print=self._can_print, can_mail=self._can_mail)
            self._stack.setCurrentWidget(self.paid)

    def _say_unknown(self) -> None:
        codes = [kept.code for kept in self._state.unknown] if self._state else []
        if not codes:
            self.unknown.hide()
            return
        text = self.tr("%n unknown code(s): {codes}", "", len(codes)).format(codes=", ".join(codes))
        self.unknown.show_message(State.WARN, text, self.tr("Look them up"))

    def _retranslate(self) -> None:
        if self._state is not None:
            self.show_state(self._state, self._last, can_print=self._can_print, can_mail=self._can_mail)
            self.show_overdue(self._since)
