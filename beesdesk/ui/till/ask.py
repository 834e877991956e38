"""Opens the till's dialogs, one in front of the window at a time, and passes on what they answer.

Importing them all takes about as long as the rest of the till: the window does so once it is shown.
"""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.pos.actions import ONE, Amounts
from beesdesk.pos.model import BasketLine, UnknownCode
from beesdesk.pos.refusals import PriceNeeded, WeightNeeded
from beesdesk.settings import Settings
from beesdesk.ui.till.counter import Again
from beesdesk.ui.till.desk import Desk, Enter
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.cash_move import CashMoveDialog
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.ui.till.dialogs.containers import ContainersDialog
from beesdesk.ui.till.dialogs.devices import DevicesDialog
from beesdesk.ui.till.dialogs.empties import EmptiesDialog
from beesdesk.ui.till.dialogs.goods_return import ReturnDialog
from beesdesk.ui.till.dialogs.handbook import HandbookDialog
from beesdesk.ui.till.dialogs.help import HelpDialog
from beesdesk.ui.till.dialogs.invoice import InvoiceDialog
from beesdesk.ui.till.dialogs.journal import JournalDialog
from beesdesk.ui.till.dialogs.lock_page import LockPage
from beesdesk.ui.till.dialogs.mail_receipt import MailReceiptDialog
from beesdesk.ui.till.dialogs.mails import MailsDialog
from beesdesk.ui.till.dialogs.member import MemberDialog
from beesdesk.ui.till.dialogs.name import NameDialog
from beesdesk.ui.till.dialogs.opening import OpeningDialog
from beesdesk.ui.till.dialogs.parked import ParkedDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.ui.till.dialogs.practice import PracticeCardsDialog, PractiseDialog
from beesdesk.ui.till.dialogs.price import PriceDialog
from beesdesk.ui.till.dialogs.price_change import PRICE_CHECK, PriceChangeDialog
from beesdesk.ui.till.dialogs.price_check import PriceCheckDialog
from beesdesk.ui.till.dialogs.quantity import QuantityDialog
from beesdesk.ui.till.dialogs.question import QuestionDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.recalls import RecallsDialog
from beesdesk.ui.till.dialogs.refund import RefundDialog
from beesdesk.ui.till.dialogs.report import ReportDialog
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.ui.till.dialogs.tenders import TendersDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.ui.till.dialogs.top_up import TopUpDialog
from beesdesk.ui.till.dialogs.unknown import UnknownDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.ui.till.menu import TillMenu
from beesdesk.words import Act

if TYPE_CHECKING:
    from beesdesk.ui.till.acts import Acts

Then = Callable[[Any], object]


class Ask:
    """The questions of one till's window."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        self._desk, self._window = desk, window

    def opening(self, who: str = "") -> None:
        """Count the float and open the till, by somebody who has signed in or who says so now."""
        self._open(OpeningDialog(self._desk, self._window, who=who))

    def sign_in(self, then: Then, *, taking_over: bool) -> None:
        """Ask who takes the till."""
        self._open(SignInDialog(self._desk, self._window, taking_over=taking_over), then)

    def lock(self, then: Callable[[], object]) -> None:
        """Cover the till until somebody signs in."""
        page = LockPage(self._desk, self._window)
        page.finished.connect(then)
        self._open(page)

    def people(self, approved_by: str | None) -> None:
        """Say who works in the shop."""
        self._open(PeopleDialog(self._desk, self._window, approved_by=approved_by))

    def menu(self, acts: "Acts", settings: Settings) -> None:
        """Show all that can be done."""
        self._open(TillMenu(self._desk, self._window, acts=acts, settings=settings))

    def empties(self) -> None:
        """Count the empties that were brought back."""
        self._open(EmptiesDialog(self._desk, self._window))

    def refund(self, sale_id: UUID | None = None) -> None:
        """Give goods of a sale back."""
        self._open(RefundDialog(self._desk, self._window, sale_id=sale_id))

    def goods_return(self) -> None:
        """Take goods back without a receipt."""
        self._open(ReturnDialog(self._desk, self._window))

    def top_up(self) -> None:
        """Put money on a wallet."""
        self._open(TopUpDialog(self._desk, self._window))

    def closing(self) -> None:
        """Count the drawer and close the till."""
        self._open(ClosingDialog(self._desk, self._window))

    def payment(self, tender: str | None = None, handed: Decimal | None = None, *, then: Then | None = None) -> None:
        """Take the payment."""
        self._open(PaymentDialog(self._desk, self._window, tender=tender, handed=handed), then)

    def search(
        self,
        words: str = "",
        amounts: Amounts = ONE,
        *,
        weighed: bool = False,
        unknown: UnknownCode | None = None,
        then: Then | None = None,
    ) -> None:
        """Find an article by name."""
        dialog = SearchDialog(self._desk, self._window, words=words, weighed=weighed, amounts=amounts, unknown=unknown)
        self._open(dialog, then)

    def weight(self, need: WeightNeeded, enter: Enter) -> None:
        """Ask for a weight."""
        self._open(WeighDialog(self._desk, self._window, need=need, enter=enter))

    def price(self, need: PriceNeeded, enter: Enter) -> None:
        """Ask for a price."""
        self._open(PriceDialog(self._desk, self._window, need=need, enter=enter))

    def quantity(self, then: Then) -> None:
        """Ask how many there are of the next article."""
        self._open(QuantityDialog(self._desk, self._window), then)

    def parked(self) -> None:
        """Choose a basket that was set aside."""
        self._open(ParkedDialog(self._desk, self._window))

    def name(self, proposed: str, then: Then) -> None:
        """Ask for the name of a basket to set aside."""
        self._open(NameDialog(self._desk, self._window, proposed=proposed), then)

    def reason(self, act: Act, then: Then) -> None:
        """Ask why."""
        self._open(ReasonDialog(self._desk, self._window, act=act), then)

    def approval(self, act: Act, again: Again) -> None:
        """Have somebody who may allow an act, which is then done again."""
        dialog = ApprovalDialog(self._desk, self._window, act=act)
        dialog.rejected.connect(lambda: self._desk.deny(act))
        # Not before this dialog is gone: what is done again may close another one, or need another approval.
        self._open(dialog, lambda who: QTimer.singleShot(0, self._desk, lambda: again(who)))

    def cash_move(self) -> None:
        """Put cash in or take it out."""
        self._open(CashMoveDialog(self._desk, self._window))

    def member(self, then: Then | None) -> None:
        """Find a member; `then` is told once the basket is hers."""
        self._open(MemberDialog(self._desk, self._window), then)

    def question(self, about: ShopError, then: Then) -> None:
        """Ask what a person has to see."""
        self._open(QuestionDialog(self._desk, self._window, about=about), then)

    def price_change(self, line: BasketLine) -> None:
        """Ask for a discount or another price; or show prices after all."""
        dialog = PriceChangeDialog(self._desk, self._window, line=line)

        def then(answer: object) -> None:
            if answer == PRICE_CHECK:
                QTimer.singleShot(0, self._window, self.price_check)

        self._open(dialog, then)

    def price_check(self) -> None:
        """Show prices without selling."""
        self._open(PriceCheckDialog(self._desk, self._window))

    def report(self, kind: Literal["x", "z", "receipt"]) -> None:
        """Show an X or Z report, or a receipt."""
        self._open(ReportDialog(self._desk, self._window, kind=kind))

    def invoice(self, number: int | None = None) -> None:
        """Make the invoice of a receipt, of the last where none is named, and show it."""
        self._open(InvoiceDialog(self._desk, self._window, number=number), self._desk.show_file)

    def mail_receipt(self, number: int, then: Then) -> None:
        """Ask where the receipt of a sale is to be mailed, and queue it."""
        self._open(MailReceiptDialog(self._desk, self._window, number=number), then)

    def mails(self) -> None:
        """Show the e-mails that wait or were not sent."""
        self._open(MailsDialog(self._desk, self._window))

    def unknown(self, then: Then) -> None:
        """Settle the codes that named nothing."""
        self._open(UnknownDialog(self._desk, self._window), then)

    def help(self) -> None:
        """Show the keys."""
        self._open(HelpDialog(self._desk, self._window), lambda _: QTimer.singleShot(0, self._window, self.handbook))

    def journal(self) -> None:
        """Show closings and the journal of receipts."""
        self._open(JournalDialog(self._desk, self._window))

    def handbook(self) -> None:
        """Open the handbook."""
        self._open(HandbookDialog(self._desk, self._window))

    def recalls(self) -> None:
        """Show what is recalled; recall something, or lift it."""
        self._open(RecallsDialog(self._desk, self._window))

    def tenders(self) -> None:
        """Show the means of payment, to be changed."""
        self._open(TendersDialog(self._desk, self._window))

    def exchange(self) -> None:
        """Show how the exchange with the other machines stands, or do it now."""
        if self._desk.exchanging is not None:
            # Brings the network along: few ask for it.
            from beesdesk.ui.exchange_dialog import ExchangeDialog  # noqa: PLC0415

            self._open(ExchangeDialog(self._desk, self._window, exchanging=self._desk.exchanging))

    def containers(self) -> None:
        """Show the shop's containers, to be changed."""
        self._open(ContainersDialog(self._desk, self._window))

    def practise(self, then: Then) -> None:
        """Make the practice shop ready; `then` gets its folder."""
        self._open(PractiseDialog(self._desk, self._window), then)

    def practice_cards(self, then: Then) -> None:
        """Show the cards of the practice shop; `then` gets the code of one."""
        self._open(PracticeCardsDialog(self._desk, self._window), then)

    def settings(self, settings: Settings, then: Then) -> None:
        """Change this device's settings."""
        self._open(SettingsDialog(self._desk, self._window, settings=settings), then)

    def devices(self, settings: Settings, used: Then) -> None:
        """Show this machine's devices; `used` gets the settings each time that they are to be followed."""
        dialog = DevicesDialog(self._desk, self._window, settings=settings)
        dialog.used.connect(used)
        self._open(dialog)

    @staticmethod
    def _open(dialog: TillDialog, then: Then | None = None) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if then is not None:
            dialog.answered.connect(then)
        dialog.open()
