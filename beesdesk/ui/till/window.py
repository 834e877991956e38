"""The till's window: it shows what the desk holds, and forwards keys, touches and scans."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QPushButton, QVBoxLayout, QWidget

from beesdesk.pos.basket import Entry
from beesdesk.pos.model import BasketLine
from beesdesk.settings import Settings
from beesdesk.ui.language import Translated
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.theme import Room, look
from beesdesk.ui.till.acts import Acts
from beesdesk.ui.till.basket_panel import LARGE, BasketPanel
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.header import Header
from beesdesk.ui.till.hints import what_next
from beesdesk.ui.till.printing import Printing
from beesdesk.ui.till.side_panel import SidePanel
from beesdesk.ui.till.typed import Typed

if TYPE_CHECKING:
    from beesdesk.ui.parts.toast import ToastStack

_LOOK_AROUND_MS: Final = 1000
_NARROWEST: Final = 400  # px at 100 %: a list that would be narrower has the side panel under it
_MARGIN: Final = 16
_SMALLEST: Final = (800, 600)
_LIST_SHARE, _SIDE_SHARE = 12, 7
_ENTERS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TillWindow(Translated, QWidget):
    """One till on the screen. `settings_chosen` carries this device's settings as a person wants them."""

    settings_chosen = Signal(object)  # Settings
    elsewhere = Signal(object)  # Path: the folder of the shop to go on with
    closing = Signal()

    def __init__(self, desk: Desk, router: ScanRouter, printing: Printing, sounds: Sounds, settings: Settings) -> None:
        super().__init__()
        self.desk, self.router, self.printing, self.sounds = desk, router, printing, sounds
        self.settings = settings
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setProperty("room", Room.TILL.value)  # before there is anything in it: nothing to restyle
        self._refusal = ""
        self._basket: UUID | None = None  # whose lines are shown
        self._is_practice = desk.rules.training
        self._overdue = False
        self.header = Header(desk.shop.till, self)
        self.panel = BasketPanel(self)
        self.side = SidePanel(self)
        self.acts = Acts(desk, self, self.panel.selected)
        self._arrange()
        self._connect_desk()
        self._connect_keys()
        self._look_around = QTimer(self, interval=_LOOK_AROUND_MS)
        self._look_around.timeout.connect(desk.look_around)
        self._look_around.timeout.connect(self._remind)
        self._look_around.start()
        self._retranslate()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocus()

    @cached_property
    def toasts(self) -> "ToastStack":
        """Short messages over the list."""
        # Not before there is one: it brings the screen reader's part of Qt along, 10 ms.
        from beesdesk.ui.parts.toast import ToastStack  # noqa: PLC0415

        return ToastStack(self.panel.stage, free_below=self.panel.free_below)

    def show_settings(self, settings: Settings) -> None:
        """Follow other settings."""
        self.settings = settings
        self.header.show_choices(settings.theme, settings.text_scale)
        self._choose_side()

    # What the desk tells

    def _connect_desk(self) -> None:
        desk = self.desk
        desk.line_added.connect(self._line_added)
        desk.line_taken_back.connect(self._line_taken_back)
        desk.basket_changed.connect(self._show_all)
        desk.part_paid.connect(self._show_all)
        desk.sold.connect(self._sold)
        desk.receipt_given.connect(self.panel.show_given)
        desk.refused.connect(self._refused)
        desk.shopper_changed.connect(self._show_shopper)
        desk.unknown_changed.connect(self._show_unknown)
        desk.parked_changed.connect(self.side.keys.show_parked)
        desk.weight_needed.connect(self.sounds.attention)
        desk.price_needed.connect(self.sounds.attention)
        desk.question.connect(self.sounds.attention)
        self.printing.failed.connect(self.panel.show_trouble)

    def _line_added(self, entry: Entry) -> None:
        self._refusal = ""
        self.panel.add(entry)
        self._make_way()
        self._show_due()
        self._hint()
        self.sounds.scanned()

    def _line_taken_back(self, entry: Entry) -> None:
        self._refusal = ""
        self.panel.take_back(entry, self.desk.state.lines)
        self._make_way()
        self._show_due()
        self._hint()

    def _make_way(self) -> None:
        """Keep messages off the newest line; what another basket had taken back is undone no more."""
        basket = self.desk.state.basket.id if self.desk.state.basket else None
        before, self._basket = self._basket, basket
        if "toasts" in vars(self):
            if basket != before:
                self.toasts.forget_undos()
            self.toasts.place()

    def _sold(self) -> None:
        self._show_all()
        if self.desk.last_sale is not None:
            self.side.show_sold(self.desk.last_sale)

    def _refused(self, sentence: str) -> None:
        self.sounds.refused()
        if QApplication.activeModalWidget() is None:  # a dialog says it itself
            self._refusal = sentence
            self._hint()

    def _scan_refused(self) -> None:
        self.sounds.refused()
        dialog = QApplication.activeModalWidget()
        say = getattr(dialog, "scan_refused", None)
        if say is not None:
            say(self.tr("This scan was not taken. Close the dialog first (Esc)."))

    def _show_shopper(self) -> None:
        state = self.desk.state
        self.side.member.show_shopper(
            state.shopper, state.eaters, self.desk.right(), wallet=state.wallet, debt=state.debt
        )

    def _show_unknown(self) -> None:
        self.panel.show_unknown(self.desk.state)

    def _show_due(self) -> None:
        state = self.desk.state
        self.side.show_due(state.due, state.due_in_cash, state.basket.items if state.basket else 0)

    def _show_all(self) -> None:
        state = self.desk.state
        self._refusal = ""
        self.panel.show_state(
            state, self.desk.last_sale, can_print=self.printing.has_printer, can_mail=self.desk.mail_there
        )
        self._make_way()
        opened = state.local(state.till.opened_at) if state.till else None
        self.header.show_session(opened, state.cashier_name, demo=state.rules.demo and not self._is_practice)
        self._remind()
        self._show_due()
        self._show_shopper()
        self.side.keys.show_parked(state.parked)
        self._hint()

    def _remind(self) -> None:
        """Say that the till is open for too long, as long as it is."""
        state, overdue = self.desk.state, self.desk.state.is_overdue(self.desk.now())
        if overdue != self._overdue:
            self._overdue = overdue
            self.panel.show_overdue(state.local(state.till.opened_at) if overdue and state.till else None)

    def _hint(self) -> None:
        if self._refusal:
            self.panel.hint.show_refusal(self._refusal)
        else:
            text = what_next(self.desk.state, self.acts.typed, brief=look().scale >= LARGE)
            self.panel.hint.show_hint(text, self.acts.typed.shown())

    # Keys, touches, scans

    def _connect_keys(self) -> None:
        keys, acts = self.side.keys, self.acts
        pairs = (
            (keys.quantity, acts.quantity), (keys.take_back, acts.take_back), (keys.search, acts.search),
            (keys.member, acts.member), (keys.price, acts.price), (keys.weigh, acts.weigh), (keys.park, acts.park),
            (keys.recall, acts.recall), (keys.empties, acts.empties), (keys.cash, acts.pay_cash),
            (keys.card, acts.pay_card), (keys.menu, self._open_menu),
            (self.side.member.wanted, acts.member), (self.side.pay, acts.pay),
            (self.panel.open_wanted, acts.open_till), (self.panel.invoice_wanted, acts.invoice),
            (self.panel.close_wanted, acts.close_till),
            (self.panel.unknown_wanted, acts.settle_unknown), (self.header.help_wanted, acts.help),
        )  # fmt: skip
        for signal, act in pairs:
            signal.connect(self._calmly(act))
        for key, act in (
            (QKeySequence.StandardKey.Undo, acts.undo),
            (Qt.Key.Key_F8, acts.drawer),
            ("Ctrl+H", acts.hand_over),
            ("Ctrl+L", acts.lock),
            ("Ctrl+D", lambda: acts.devices(self.settings)),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(self._calmly(act))
        acts.typed_changed.connect(self._typed)
        acts.taken_back.connect(self._offer_undo)
        acts.settings_chosen.connect(self.settings_chosen)
        acts.told.connect(self._inform)
        self.panel.receipt_chosen.connect(acts.give_receipt)
        self.panel.receipt_remembered.connect(acts.remember_receipt)
        acts.elsewhere.connect(self.elsewhere)
        self.router.scanned.connect(self._scanned)
        self.router.refused.connect(self._scan_refused)
        self.header.language_chosen.connect(lambda language: self._choose(language=language))
        self.header.theme_chosen.connect(lambda theme: self._choose(theme=theme))
        self.header.text_size_chosen.connect(lambda percent: self._choose(text_scale=percent))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what is typed without any field."""
        acts = self.acts
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Backspace: acts.erase, Qt.Key.Key_Escape: self._calm, Qt.Key.Key_Plus: acts.one_more,
            Qt.Key.Key_Minus: acts.one_less, Qt.Key.Key_Up: self._to_list, Qt.Key.Key_Down: self._to_list,
        }  # fmt: skip
        modified = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in _ENTERS:
            self._enter()
        elif event.key() in keys and not modified:
            keys[event.key()]()
        elif modified or len(event.text()) != 1 or not acts.type_key(event.text()):
            super().keyPressEvent(event)

    def _enter(self) -> None:
        """Take what was typed; with nothing typed, press the button that has the focus."""
        button = self.focusWidget()
        if self.acts.typed:
            self._refusal = ""
            self.acts.enter()
        elif isinstance(button, QPushButton):
            button.click()
        elif self.desk.till is None:
            self.acts.open_till()

    def _to_list(self) -> None:
        self.panel.list.setFocus()
        self.panel.list.select(self.panel.list.lines.rowCount() - 1)

    def _calm(self) -> None:
        """Esc: put away what was typed, then what was refused, then the choice of a line."""
        if self.acts.typed:
            self.acts.forget_typed()
        elif self._refusal:
            self._refusal = ""
            self._hint()
        elif self.panel.selected() >= 0:
            self.panel.list.select(-1)

    def _scanned(self, text: str) -> None:
        self._refusal = ""
        self.acts.scan(text)

    def _typed(self, _: Typed) -> None:
        self._refusal = ""
        self._hint()

    def _calmly(self, act: Callable[[], None]) -> Callable[[], None]:
        """Return an act that first puts the last refusal away."""

        def acted() -> None:
            self._refusal = ""
            self._hint()
            act()

        return acted

    def _offer_undo(self, line: BasketLine, again: Callable[[], None]) -> None:
        self.toasts.say(self.tr("Taken back: {name}").format(name=line.name), again)

    def _inform(self, text: str) -> None:
        self.toasts.inform(text)

    def show_saved(self, file: Path) -> None:
        """Say where a paper was saved."""
        self._inform(self.tr("Saved: {file}").format(file=file))

    def _open_menu(self) -> None:
        self.acts.ask.menu(self.acts, self.settings)

    def _choose(self, **changes: object) -> None:
        self.settings_chosen.emit(self.settings.with_(**changes))

    # The place of things

    def _arrange(self) -> None:
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._body.setSpacing(_MARGIN)
        self._body.addWidget(self.panel, _LIST_SHARE)
        self._body.addWidget(self.side, _SIDE_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # A wide arrangement must not keep the window from becoming narrow: only then is the side panel put under the list.
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(*_SMALLEST)
        column.addWidget(self.header)
        column.addLayout(self._body, 1)
        if self._is_practice:
            from beesdesk.ui.till.practice import mark_window  # noqa: PLC0415 - no real till waits for it

            self.band = mark_window(self, column)
        self._choose_side(self.screen().availableSize().width())  # for the first paint; then the window's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side panel beside the list, or under it."""
        super().resizeEvent(event)
        self._choose_side()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop looking around: the basket is stored."""
        self._look_around.stop()
        self.closing.emit()
        super().closeEvent(event)

    def _choose_side(self, width: int = 0) -> None:
        under = (width or self.width()) - self.side.column_width - 3 * _MARGIN < look().px(_NARROWEST)
        direction = QBoxLayout.Direction.TopToBottom if under else QBoxLayout.Direction.LeftToRight
        if direction == self._body.direction():
            return
        self._body.setDirection(direction)
        margin = _MARGIN // 2 if under else _MARGIN
        self._body.setContentsMargins(margin, margin, margin, margin)
        self._body.setSpacing(margin)
        self._body.setStretch(1, 0 if under else _SIDE_SHARE)
        self.side.lie_under(under=under)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._choose_side()
            self._hint()  # large text has room for a few words only

    def _retranslate(self) -> None:
        title = self.tr("BeesDesk, till {number}").format(number=self.desk.shop.till)
        self.setWindowTitle(self.tr("PRACTICE: {title}").format(title=title) if self._is_practice else title)
        self.header.show_choices(self.settings.theme, self.settings.text_scale)
        self._show_all()
        if self.desk.last_sale is not None:
            self.side.show_sold(self.desk.last_sale)
