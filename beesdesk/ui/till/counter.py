"""What the till stands at, and how it is told: the ground under the desk's deeds."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.model import TillSession
from beesdesk.pos.paying import Paid
from beesdesk.pos.queries import BasketView
from beesdesk.pos.right import EverybodyMay, Right, RightToShop
from beesdesk.pos.rules import ShopRules
from beesdesk.pos.till_state import TillState, till_state
from beesdesk.shop import Shop
from beesdesk.ui.language import spoken
from beesdesk.values import dataclass
from beesdesk.words import Language

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LastSale:
    """The sale just paid: its total in euro, the tender that ended it, whether any of it was paid in cash, the buyer's tongue."""

    paid: Paid
    total: Decimal
    tender: str
    in_cash: bool
    language: Language


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
    drawer_wanted = Signal()
    receipt_wanted = Signal(int)  # the number of a sale
    slip_wanted = Signal(object)  # Callable[[], Slip]

    def __init__(self, shop: Shop, right: RightToShop | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shop = shop
        self.state: TillState = shop.read(till_state)
        self.printer_there = False
        self.last_sale: LastSale | None = None
        self._right = right or EverybodyMay()

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

    def now(self) -> datetime:
        """Return the present moment, UTC."""
        return self.shop.now()

    def today(self) -> date:
        """Return the day on the shop's calendar."""
        return self.state.local(self.shop.now()).date()

    def right(self) -> Right | None:
        """Return whether the shopper may shop today; None while nobody is named."""
        return self._right.right(self.state.shopper, self.today()) if self.state.shopper else None

    def look_around(self) -> None:
        """Follow what another process has done to the file."""
        if self.shop.look_around():
            self.reload()

    def reload(self) -> None:
        """Read everything anew and show it."""
        self.state = self.shop.read(till_state)
        self.session_changed.emit(self.state.till)
        self.basket_changed.emit(self.view)
        self.shopper_changed.emit(self.state.shopper)
        self.unknown_changed.emit(self.state.unknown)
        self.parked_changed.emit(self.state.parked)

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
        self.refused.emit(sentence(error, self.language), error)
        return False
