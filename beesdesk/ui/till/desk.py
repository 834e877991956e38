"""The till's deeds, between its window and the shop: each is carried out, or refused in a sentence; then it is told.

The desk also keeps what the window shows, so that a scan costs one line and not the whole basket.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import patterns
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.queries import Shopper, eaters_of, shopper_by_id
from beesdesk.messages import sentence
from beesdesk.pos import actions, paying, sessions
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import ONE, Amounts, Entry
from beesdesk.pos.model import Basket, CashMovement, TillSession, UnknownCode, ZReport
from beesdesk.pos.paying import Paid
from beesdesk.pos.queries import BasketView, tenders
from beesdesk.pos.receipt import local_time
from beesdesk.pos.right import EverybodyMay, Right, RightToShop
from beesdesk.pos.rules import ShopRules
from beesdesk.pos.sessions import Counted
from beesdesk.pos.till_state import TillState, till_state
from beesdesk.reports.elements import Slip
from beesdesk.shop import Shop
from beesdesk.ui.language import spoken
from beesdesk.words import Language, Source

P = ParamSpec("P")
T = TypeVar("T")
_SAME_CARD: Final = timedelta(seconds=2)
Enter = Callable[..., bool]
"""Repeats a scan with what was missing: `enter(gross=…, tare=…)` or `enter(price=…)`; False if that is refused."""


@dataclass(frozen=True, slots=True)
class LastSale:
    """The sale just paid: its total in euro, the tender that ended it, whether any of it was paid in cash, the buyer's tongue."""

    paid: Paid
    total: Decimal
    tender: str
    in_cash: bool
    language: Language


class Desk(QObject):
    """One till at work. A deed returns None (or False) when it is refused; `refused` then carries sentence and error."""

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
        self._card: tuple[str, datetime] | None = None

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
        return local_time(self.shop.now(), self.state.rules).date()

    def right(self) -> Right | None:
        """Return whether the shopper may shop today; None while nobody is named."""
        return self._right.right(self.state.shopper, self.today()) if self.state.shopper else None

    # The open basket

    def scan(self, text: str, amounts: Amounts = ONE, source: Source = Source.SCAN) -> bool:
        """Take in a code; True also while a weight or a price is asked for. A card twice within 2 s counts once."""
        if self._is_same_card(text):
            return True

        def deed(said: Amounts) -> Entry:
            return self.shop.do(
                actions.scan, text, said, now=self.now(), today=self.today(), language=self.language, source=source
            )

        return self._enter(deed, amounts, code=text if source is Source.SCAN else None)

    def scan_card(self, text: str) -> bool:
        """Take in a member's card; any other code is refused."""
        code = read_code(text, self.shop.read(patterns), today=self.today())
        if code.kind is not CodeKind.CARD:
            return self._refuse(no.CodeNotUsed(code.raw, code.kind))
        return self.scan(text, source=Source.KEYED)

    def pick(self, product_id: UUID, amounts: Amounts = ONE, *, unknown: UUID | None = None) -> bool:
        """Take in a product chosen on the screen; `unknown` is the kept code that is settled by it."""

        def deed(said: Amounts) -> Entry:
            now, today = self.now(), self.today()
            return self.shop.do(actions.pick, product_id, said, now=now, today=today, language=self.language)

        return self._enter(deed, amounts, settles=unknown)

    def take_back(self, position: int, quantity: Decimal | None = None, reason: str | None = None) -> Entry | None:
        """Take a line back, or so much of it."""
        entry = self._try(actions.take_back, position, quantity, now=self.now(), who=self.who, reason=reason)
        if entry is not None:
            self.state = self.state.with_lines(entry.basket, entry.lines)
            self.line_taken_back.emit(entry)
        return entry

    def name_shopper(self, member_id: UUID | None) -> Basket | None:
        """Say for whom the basket is."""
        basket = self._try(actions.name_shopper, member_id, now=self.now())
        if basket is not None:
            self.state = replace(self.state, basket=basket)
            self._name(self.shop.read(shopper_by_id, member_id) if member_id else None)
        return basket

    def settle_unknown(self, unknown_id: UUID) -> None:
        """Forget a code that named nothing."""
        if self._did(actions.settle_unknown, unknown_id):
            self._show_unknown(tuple(code for code in self.state.unknown if code.id != unknown_id))

    def park(self, name: str | None = None) -> Basket | None:
        """Set the basket aside."""
        return self._reloading(self._try(actions.park, name, now=self.now(), who=self.who))

    def recall(self, basket_id: UUID) -> Basket | None:
        """Take a basket back that was set aside."""
        return self._reloading(self._try(actions.recall, basket_id, now=self.now(), who=self.who))

    def cancel(self, reason: str) -> bool:
        """Give the basket up."""
        done = self._did(actions.cancel, reason=reason, now=self.now(), who=self.who)
        return bool(self._reloading(done or None))

    def may_pay(self) -> bool:
        """Return whether there is something to pay; refuse as paying would where there is not."""
        if self.state.till is None:
            return self._refuse(no.TillClosed())
        if not self.state.lines:
            return self._refuse(no.BasketEmpty())
        return True

    def pay(self, tender: str, handed: Decimal | None = None) -> Paid | None:
        """Take a payment; the last one makes the sale. Only when that is stored, drawer and receipt are asked for."""
        before = self.state
        paid = self._try(paying.pay, tender, handed, now=self.now())
        if paid is None:
            return None
        self.state = self.shop.read(till_state)
        if paid.number is None:
            self.part_paid.emit(paid)
            return paid
        cash = {known.code for known in self.shop.read(tenders) if known.gives_change}
        in_cash = not cash.isdisjoint({tender, *(payment.tender for payment in before.payments)})
        language = before.shopper.language if before.shopper else before.rules.language
        self.last_sale = LastSale(paid, before.total, tender, in_cash, language)
        if in_cash:
            self.drawer_wanted.emit()
        self.sold.emit(paid)
        return paid

    # The session

    def open_till(self, opening_float: Decimal, counted: Counted | None, cashier: str) -> TillSession | None:
        """Open the till with a counted float."""
        opened = self._try(sessions.open_till, opening_float, counted, cashier=cashier, now=self.now())
        return self._reloading(opened)

    def close_till(self, counted: Decimal, pieces: Counted | None) -> ZReport | None:
        """Close the till with a counted drawer."""
        closed = self._try(sessions.close_till, counted, pieces, cashier=self.who, now=self.now())
        return self._reloading(closed)

    def move_cash(self, amount: Decimal, reason: str) -> CashMovement | None:
        """Put cash in or take it out; the drawer opens."""
        moved = self._try(sessions.move_cash, amount, reason=reason, now=self.now(), who=self.who)
        if moved is not None:
            self.drawer_wanted.emit()
        return moved

    def open_drawer(self, reason: str) -> bool:
        """Open the drawer without a sale; the journal knows first."""
        done = self._did(sessions.open_drawer, reason=reason, now=self.now(), who=self.who)
        if done:
            self.drawer_wanted.emit()
        return done

    def print_receipt(self, number: int) -> None:
        """Have the receipt of a sale printed."""
        self.receipt_wanted.emit(number)

    def print_slip(self, make: Callable[[], Slip]) -> None:
        """Have an X or Z report printed; `make` is called beside the screen's thread."""
        self.slip_wanted.emit(make)

    # News

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

    # Within

    def _enter(
        self,
        deed: Callable[[Amounts], Entry],
        amounts: Amounts,
        *,
        code: str | None = None,
        settles: UUID | None = None,
    ) -> bool:
        """Put something into the basket; what it needs first is asked for, and the answer comes here again."""

        def again(**said: Decimal) -> bool:
            return self._enter(deed, replace(amounts, **said), code=code, settles=settles)

        try:
            entry = deed(amounts)
        except no.WeightNeeded as need:
            self.weight_needed.emit(need, again)
            return True
        except no.PriceNeeded as need:
            self.price_needed.emit(need, again)
            return True
        except ShopError as error:
            if code is not None and isinstance(error, no.CodeUnknown):
                self._keep(code)
            return self._refuse(error)
        self._took(entry)
        if settles is not None:
            self.settle_unknown(settles)
        return True

    def _took(self, entry: Entry) -> None:
        self.last_sale = None
        self.state = self.state.with_lines(entry.basket, entry.lines)
        if entry.shopper is not None:
            self._name(entry.shopper)
        self.line_added.emit(entry)

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

    def _keep(self, code: str) -> None:
        """Keep an unknown article's code beside the basket; an unknown card is no article."""
        if read_code(code, self.shop.read(patterns), today=self.today()).kind is CodeKind.CARD:
            return
        if self._try(actions.keep_unknown, code, now=self.now()) is not None:
            self.state = self.shop.read(till_state)
            self._show_unknown(self.state.unknown)

    def _show_unknown(self, unknown: tuple[UnknownCode, ...]) -> None:
        self.state = replace(self.state, unknown=unknown)
        self.unknown_changed.emit(unknown)

    def _name(self, shopper: Shopper | None) -> None:
        eaters = tuple(self.shop.read(eaters_of, shopper.member_id)) if shopper else ()
        self.state = replace(self.state, shopper=shopper, eaters=eaters)
        self.shopper_changed.emit(shopper)

    def _is_same_card(self, text: str) -> bool:
        """Say whether the card that names the shopper comes a second time within 2 s: scanners stutter."""
        last, self._card = self._card, (text, self.now())
        return bool(last and self.state.shopper and last[0] == text and self._names_shopper(text, last[1]))

    def _names_shopper(self, text: str, before: datetime) -> bool:
        if self.now() - before > _SAME_CARD:
            return False
        return read_code(text, self.shop.read(patterns), today=self.today()).kind is CodeKind.CARD
