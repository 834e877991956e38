"""Opening the till: who sits there, and what is in the drawer."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.members.people import name_of
from beesdesk.members.signing_in import NobodyNamed
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.denominations import NOTES, DenominationPanel
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.identity import Naming
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class OpeningDialog(TillDialog):
    """Answers with the `TillSession` that was opened, by `who` (a reference) if somebody has signed in before.

    Else a name is typed, or a card is scanned.
    """

    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget, *, who: str = "") -> None:
        super().__init__(desk, parent)
        self._who = who
        self.accepts_scans = not who
        self.identity = Naming(desk, self, name=desk.shop.read(name_of, who) if who else "", goes_on=True)
        self.identity.name.setEnabled(not who)
        self.identity.pin.pad.setVisible(False)  # one pad will do: that of the coins
        self.cashier = self.identity.name
        self.count = DenominationPanel(self)
        self._hint = label("", "muted", self, wrap=True)
        self.pad = FocusPad(self, decimals=False)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.count)
        left.addStretch(1)
        right.setSpacing(8)
        for part in (self.identity, self._hint):
            right.addWidget(part)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(5, 2))
        self.count.total_changed.connect(self._show)
        self.identity.edited.connect(self._begin_anew)
        self.identity.ready.connect(self._sign_in)
        self.identity.scanned.connect(self._say_scanned)
        self._retranslate()
        (self.count.fields[NOTES[0]] if who else self.cashier).setFocus()

    def take_scan(self, text: str) -> None:
        """Take a card: whoever it names opens the till."""
        self.clear_error()
        self.identity.take_card(text)

    def unsaved(self) -> bool:
        """Tell whether something was counted."""
        return bool(self.count.total())

    def _do(self) -> None:
        if self._who or self._sign_in():
            pieces = {worth: count for worth, count in self.count.counts().items() if count}
            opened = self.desk.open_till(self.count.total(), pieces or None, self._who)
            if opened is not None:
                self.answer(opened)

    def _sign_in(self) -> bool:
        """Find out who is there; what is missing is asked for."""
        answer = self.desk.sign_in(self.identity.proof())
        self._who = answer.who
        if answer.refusal is not None:
            self.identity.take_refusal(answer.refusal)
            if isinstance(answer.refusal, NobodyNamed):
                self.show_error(self.tr("Say who is at the till: the name stands on the receipts."))
            return False
        self.cashier.setText(self.desk.shop.read(name_of, self._who))
        return True

    def _begin_anew(self) -> None:
        self._who = ""
        self.clear_error()

    def _say_scanned(self) -> None:
        self.show_error(self.tr("That was a scan, not a PIN. Nothing of it was taken: scan the card again."))

    def _stops_within(self) -> list[QWidget]:
        """Come from the name to the float, which stands at its left."""
        who = self.identity
        return sorted(super()._stops_within(), key=lambda stop: stop is not who and not who.isAncestorOf(stop))

    def _show(self) -> None:
        amount = formatting().money(self.count.total())
        self.act.show_text(self.tr("Open with {amount}").format(amount=amount))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Open the till"))
        self._hint.setText(self.tr("Count the float: how many of each note and coin are in the drawer."))
        self._show()
