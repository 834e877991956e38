"""Covers the till while nobody is at it. The basket waits under it; whoever signs in goes on."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.members.people import people
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.identity import identity_for
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import SignIn

_GAP = 48  # px between who was there and what is to be shown


class LockPage(TillDialog):
    """As large as the window. Only somebody who signs in makes it go: Esc does not, nor does the window manager.

    Answers with the reference of who is there; it has been handed over to them where somebody else was before.
    """

    accepts_scans = True

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self._lock = IconLabel("lock", 72, "muted", self)
        self._who = label("", "huge", self, wrap=True)
        self._who.setTextFormat(Qt.TextFormat.PlainText)
        self._basket = label("", "body", self, wrap=True)
        self._hint = label("", "muted", self, wrap=True)
        self.identity = identity_for(desk, desk.shop.read(people), self, proposed=desk.who)
        self._lay_out()
        self.back.setVisible(False)
        self.identity.ready.connect(self._press)
        self.identity.scanned.connect(self._say_scanned)
        self.identity.edited.connect(self.clear_error)
        parent.window().installEventFilter(self)
        self._retranslate()
        self.identity.setFocus()

    def take_scan(self, text: str) -> None:
        """Take a card; anything else is refused, aloud."""
        self.clear_error()
        if not self.desk.refuse_article(text):
            self.identity.take_card(text)

    def reject(self) -> None:
        """Stay."""

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay: closing the page is not signing in."""
        event.setAccepted(not self.isVisible())

    def fit(self) -> None:
        """Cover the window."""
        self.setGeometry(self._till.window().geometry())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's place and size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move} and self.isVisible():
            self.fit()
        return super().eventFilter(watched, event)

    def _do(self) -> None:
        answer = self.desk.sign_in(self.identity.proof())
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
            return
        self.desk.hand_over(answer.who)
        self.answer(answer.who)

    def _say_scanned(self) -> None:
        self.show_error(self.tr("That was a scan, not a PIN. Nothing of it was taken: scan the card again."))

    def _lay_out(self) -> None:
        """Put who was there at the left, what unlocks at the right, both in the middle of the page."""
        left, row = QVBoxLayout(), QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self._lock, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self._who, self._basket, self._hint):
            left.addWidget(part)
        left.addStretch(1)
        row.setSpacing(_GAP)
        row.addStretch(1)
        row.addLayout(left, 3)
        row.addWidget(self.identity, 5)
        row.addStretch(1)
        self.content.addStretch(1)
        self.content.addLayout(row)
        self.content.addStretch(2)
        self.bar.insertStretch(0, 1)
        self.bar.addStretch(1)

    def _retranslate(self) -> None:
        super()._retranslate()
        state = self.desk.state
        self.set_title(self.tr("The till is locked"))
        self._who.setText(state.cashier_name)
        items = state.basket.items if state.basket else 0
        amount = formatting().money(state.total)
        kept = self.tr("The basket is kept: %n article(s), {amount}.", "", items).format(amount=amount)
        self._basket.setText(kept)
        self._basket.setVisible(bool(state.lines))
        self._hint.setText(self._way())
        self.act.show_text(self.tr("Unlock"))

    def _way(self) -> str:
        match self.desk.rules.sign_in:
            case SignIn.NAME:
                return self.tr("Go on, or type another name: the till is then handed over.")
            case SignIn.PIN:
                return self.tr("Type your PIN. Somebody else who signs in takes the till over.")
        return self.tr("Show your card. Somebody else who signs in takes the till over.")
