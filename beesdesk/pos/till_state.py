"""What a till stands at, read whole after a start and carried on line by line after that."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final, Self
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.session import Session
from beesdesk.members.people import name_of
from beesdesk.members.queries import Shopper, eaters_of, shopper_by_id
from beesdesk.pos.accounts import balance
from beesdesk.pos.model import Basket, BasketLine, BasketPayment, TillSession, UnknownCode
from beesdesk.pos.pricing import ZERO, round_cash
from beesdesk.pos.queries import basket_view, open_session, parked_baskets
from beesdesk.pos.rules import ShopRules, shop_rules
from beesdesk.values import dataclass
from beesdesk.words import Account, LineKind


@dataclass(frozen=True, slots=True)
class AboutShopper:
    """The eaters of a member's household, and what stands on the member's accounts, euro."""

    eaters: tuple[str, ...] = ()
    wallet: Decimal = ZERO
    debt: Decimal = ZERO


LONGEST_SESSION: Final = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class TillState:
    """The open session, its open basket with all that hangs on it, and how many baskets are set aside."""

    rules: ShopRules
    till: TillSession | None = None
    basket: Basket | None = None
    lines: tuple[BasketLine, ...] = ()
    payments: tuple[BasketPayment, ...] = ()
    unknown: tuple[UnknownCode, ...] = ()
    shopper: Shopper | None = None
    eaters: tuple[str, ...] = ()
    parked: int = 0
    cashier_name: str = ""
    """Who serves, by name."""
    wallet: Decimal = ZERO
    debt: Decimal = ZERO
    """What stands on the shopper's accounts, euro; what is owed is below zero."""

    @property
    def total(self) -> Decimal:
        """What the basket comes to, euro."""
        return self.basket.total if self.basket else ZERO

    @property
    def due(self) -> Decimal:
        """Euro still to pay, before cash rounding; a member's gift is added when the payment begins."""
        return self.total - sum((payment.amount for payment in self.payments), ZERO)

    @property
    def due_in_cash(self) -> Decimal:
        """Euro still to pay if all of it is paid in cash."""
        return round_cash(self.due, self.rules.cash_step)

    def local(self, at: datetime) -> datetime:
        """Return a moment as the shop's clocks show it."""
        return at.astimezone(ZoneInfo(self.rules.time_zone))

    def is_overdue(self, now: datetime) -> bool:
        """Return whether the session is open for so long that somebody has forgotten to close it."""
        return self.till is not None and now - self.till.opened_at > LONGEST_SESSION

    @property
    def last_item(self) -> BasketLine | None:
        """The last article of which something is left to take back."""
        return next((line for line in reversed(self.lines) if returnable(line)), None)

    def with_lines(self, basket: Basket, added: Iterable[BasketLine]) -> Self:
        """Return the state after new lines; those that take back are noted on the lines they correct."""
        lines = [*self.lines]
        for line in added:
            lines.append(line)
            if line.corrects is not None:
                old = lines[line.corrects - 1]
                lines[line.corrects - 1] = replace(old, taken_back=old.taken_back - line.quantity)
        return replace(self, basket=basket, lines=tuple(lines))


def returnable(line: BasketLine) -> bool:
    """Return whether a line is an article of which something is left to take back."""
    return line.kind is LineKind.ITEM and line.corrects is None and line.taken_back < line.quantity


def till_state(session: Session) -> TillState:
    """Return what this till stands at."""
    rules, till, parked = shop_rules(session), open_session(session), len(parked_baskets(session))
    cashier = name_of(session, till.cashier) if till else ""
    view = basket_view(session)
    if view is None:
        return TillState(rules, till, parked=parked, cashier_name=cashier)
    member = view.basket.member_id
    shopper = shopper_by_id(session, member) if member else None
    about = about_shopper(session, member)
    return TillState(
        rules, till, view.basket, view.lines, view.payments, view.unknown, shopper, about.eaters, parked, cashier,
        about.wallet, about.debt,
    )  # fmt: skip


def about_shopper(session: Session, member_id: UUID | None) -> AboutShopper:
    """Return what the till shows beside the name of a member; of nobody, nothing."""
    if member_id is None:
        return AboutShopper()
    accounts = (balance(session, member_id, account) for account in (Account.WALLET, Account.DEBT))
    return AboutShopper(tuple(eaters_of(session, member_id)), *accounts)
