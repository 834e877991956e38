"""What the till stands at, and how it is told: the ground under the desk's deeds."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.members.people import NotAllowed
from beesdesk.members.queries import Shopper
from beesdesk.messages import sentence
from beesdesk.pos.issuing import Receiving, prints_itself
from beesdesk.pos.model import Tender, TillSession
from beesdesk.pos.paying import Paid
from beesdesk.pos.queries import BasketView
from beesdesk.pos.right import EverybodyMay, Right, RightToShop
from beesdesk.pos.rules import ShopRules
from beesdesk.pos.till_state import TillState, till_state
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.language import spoken
from beesdesk.ui.till.device_states import DeviceStates
from beesdesk.values import dataclass
from beesdesk.words import Language, ReceiptWish

if TYPE_CHECKING:
    from beesdesk.hardware.terminal import PaymentTerminal
    from beesdesk.hardware.wedge import Key
    from beesdesk.ui.exchanging import Exchanging
    from beesdesk.ui.till.weighing import Weighing

P = ParamSpec("P")
T = TypeVar("T")
C = TypeVar("C", bound="Counter")
Study = Callable[["Callable[[tuple[Key, ...]], bool] | None"], None]
"""Hands runs of keys to whoever studies a scanner: `ScanRouter.study`."""
Again = Callable[[str], object]
"""Repeats a deed with the reference of somebody who allows it."""


@dataclass(frozen=True, slots=True)
class LastSale:
    """The sale just paid: its total in euro, the tender that ended it, whether any of it was paid in cash, the buyer's tongue.

    `receiving` is how its member receives receipts, `wish` how this one was wanted, `given` what became of it so far.
    `wallet` is what the member's wallet holds then, if the sale touched it.
    """

    paid: Paid
    total: Decimal
    tender: str
    in_cash: bool
    language: Language
    receiving: Receiving | None = None
    wish: ReceiptWish | None = None
    given: ReceiptWish | None = None
    wallet: Decimal | None = None


class Counter(QObject):
    """What the window shows of one till, and the news of it; `Desk` adds the deeds."""

    line_added = Signal(object)  # Entry
    line_taken_back = Signal(object)  # Entry
    basket_changed = Signal(object)  # BasketView | None: to be shown anew, whole
    shopper_changed = Signal(object)  # Shopper | None
    unknown_changed = Signal(object)  # tuple[UnknownCode, ...]
    session_changed = Signal(object)  # TillSession | None
    parked_changed = Signal(int)
    part_paid = Signal(object)  # Paid
    sold = Signal(object)  # Paid
    refused = Signal(str, object)  # sentence, ShopError
    weight_needed = Signal(object, object)  # WeightNeeded, Enter
    price_needed = Signal(object, object)  # PriceNeeded, Enter
    question = Signal(object, object)  # ShopError that a person can answer, Callable[[bool], object] with the answer
    approval_wanted = Signal(str, object)  # the word of an act, Again
    refund_wanted = Signal(object)  # the id of the sale whose receipt was scanned
    refunded = Signal(object)  # Refunded
    drawer_wanted = Signal()
    receipt_wanted = Signal(int)  # the number of a sale
    receipt_given = Signal(object)  # LastSale
    outbox_changed = Signal()
    slip_wanted = Signal(object)  # Callable[[], Slip]
    file_wanted = Signal(object)  # Path of a paper that was saved

    def __init__(self, shop: Shop, right: RightToShop | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shop = shop
        self.state: TillState = shop.read(till_state)
        self.printer_there = self.printer_able = self.mail_there = False
        self.mails_kept = 0  # in the outbox: waiting, or not sent
        self.originals: set[int] = set()  # sales whose first receipt is still to come: theirs is no duplicate
        self.weighing: Weighing | None = None  # where a scale is set
        self.terminal: PaymentTerminal | None = None  # where one is set: else amounts are typed on it
        self.terminal_address = "none"
        self.terminal_tenders: frozenset[str] = frozenset()
        self.exchanging: Exchanging | None = None  # once the window is painted
        self.hardware_journal: Journal = NO_JOURNAL
        self.devices = DeviceStates(self)
        self.study: Study | None = None
        self.placed: Callable[[], Settings] | None = None  # this machine's, with real addresses for what is simulated
        self.pole_trial: Callable[[str, str], None] | None = None  # shows two lines for a while, where one is in use
        self.last_sale: LastSale | None = None
        self._right = right or EverybodyMay()
        self._answer: tuple[Shopper, date, Right] | None = None
        self.approved_by: str | None = None
        """Who allows what is being repeated just now: every deed that needs a right hands it on."""
        self._deed: Callable[[], object] | None = None

    def terminal_for(self, tender: Tender) -> "PaymentTerminal | None":
        """Return the terminal that asks for payments by this tender, None where they are typed on it by hand."""
        return self.terminal if tender.code in self.terminal_tenders else None

    @property
    def nothing_is_real(self) -> bool:
        """Whether this is the practice shop or the demo: there a device may be simulated."""
        return self.rules.training or self.rules.demo

    @property
    def language(self) -> Language:
        """The language of the screens."""
        return spoken()

    @property
    def till(self) -> TillSession | None:
        """The open session."""
        return self.state.till

    @property
    def rules(self) -> ShopRules:
        """What the shop has decided."""
        return self.state.rules

    @property
    def who(self) -> str:
        """The cashier of the open session; nobody before it."""
        return self.state.till.cashier if self.state.till else ""

    @property
    def view(self) -> BasketView | None:
        """The open basket whole."""
        state = self.state
        return BasketView(state.basket, state.lines, state.payments, state.unknown) if state.basket else None

    @property
    def prints_alone(self) -> bool:
        """Whether a paper comes by itself where nobody has said anything."""
        return prints_itself(self.rules.receipt_print, None, None, able=self.printer_able)

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return self.shop.now()

    def today(self) -> date:
        """Return the day on the shop's calendar."""
        return self.state.local(self.shop.now()).date()

    def right(self) -> Right | None:
        """Return whether the shopper may shop today; None while nobody is named.

        It is asked once for a shopper and a day: a screen that is only painted anew, or on its way out, asks nothing. The
        payment asks again.
        """
        shopper, today = self.state.shopper, self.today()
        if shopper is None:
            return None
        if self._answer is None or self._answer[0] is not shopper or self._answer[1] != today:
            self._answer = (shopper, today, self._right.right(shopper, today))
        return self._answer[2]

    def look_around(self) -> None:
        """Follow what another process has done to the file."""
        if self.shop.look_around():
            self.reload()

    def reload(self) -> None:
        """Read everything anew and show it."""
        self._answer = None
        self.state = self.shop.read(till_state)
        self.session_changed.emit(self.state.till)
        self.basket_changed.emit(self.view)
        self.shopper_changed.emit(self.state.shopper)
        self.unknown_changed.emit(self.state.unknown)
        self.parked_changed.emit(self.state.parked)

    # Approvals

    def attempt(self, deed: Callable[[], T]) -> T:
        """Do what may need somebody's approval: then `approval_wanted` tells, and the whole is done again once it is given.

        Of attempts within one another the outermost is repeated: a dialog's whole act, not only what it asked of the desk.
        """
        if self._deed is not None:
            return deed()
        self._deed = deed
        try:
            return deed()
        finally:
            self._deed = None

    def deny(self, act: str) -> None:
        """Say that an act was not allowed: nobody came."""
        self._refuse(NotAllowed(act))

    def _want_approval(self, act: str, deed: Callable[[], object]) -> None:
        def again(approved_by: str) -> None:
            self.approved_by = approved_by
            try:
                self.attempt(deed)
            finally:
                self.approved_by = None

        self.approval_wanted.emit(act, again)

    # For the deeds

    def _try(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return self.shop.do(action, *args, **kwargs)
        except ShopError as error:
            self._refuse(error)
            return None

    def _did(self, action: Callable[Concatenate[Session, P], None], *args: P.args, **kwargs: P.kwargs) -> bool:
        try:
            self.shop.do(action, *args, **kwargs)
        except ShopError as error:
            return self._refuse(error)
        return True

    def _reloading(self, done: T | None) -> T | None:
        if done is not None:
            self.last_sale = None
            self.reload()
        return done

    def _refuse(self, error: ShopError) -> bool:
        if isinstance(error, NotAllowed) and self._deed is not None:
            self._want_approval(error.act, self._deed)
            return False
        self.refused.emit(sentence(error, self.language), error)
        return False


def deed(method: Callable[Concatenate[C, P], T]) -> Callable[Concatenate[C, P], T]:
    """Make a method of the desk a deed that somebody may have to allow (`Counter.attempt`)."""

    @wraps(method)
    def attempted(counter: C, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return counter.attempt(lambda: method(counter, *args, **kwargs))

    return attempted
