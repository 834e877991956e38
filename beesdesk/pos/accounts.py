"""A member's money with the shop: the wallet, and what was bought on account. Balances are sums of facts."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.model import AccountMove
from beesdesk.pos.pricing import CENT
from beesdesk.words import Account, Act

_BALANCE = "SELECT coalesce(sum(amount), 0) FROM account_move WHERE member_id = ? AND account = ?"


def balance(session: Session, member_id: UUID, account: Account) -> Decimal:
    """Return what stands on a member's account, euro; what is owed is below zero."""
    return Decimal(session.value(_BALANCE, (member_id, account.value))).scaleb(-2)


_AFTER = """
SELECT sum(m.amount) FROM account_move m JOIN (
    SELECT member_id, account, at, id FROM account_move WHERE sale_id = ? AND account = ? ORDER BY at DESC, id DESC LIMIT 1
) last ON m.member_id = last.member_id AND m.account = last.account AND (m.at, m.id) <= (last.at, last.id)
"""


def balance_after(session: Session, sale_id: UUID, account: Account) -> Decimal | None:
    """Return what stood on an account right after a sale, euro; None where the sale did not touch it."""
    after = session.value(_AFTER, (sale_id, account.value))
    return None if after is None else Decimal(after).scaleb(-2)


def move(
    session: Session,
    member_id: UUID,
    account: Account,
    amount: Decimal,
    cause: str,
    *,
    sale_id: UUID | None,
    now: datetime,
    who: str,
    reason: str | None = None,
) -> None:
    """Write money on or off a member's account, euro."""
    session.insert(AccountMove(uuid7(), member_id, account, now, amount, cause, sale_id, who, reason))


def correct_account(
    session: Session,
    member_id: UUID,
    account: Account,
    amount: Decimal,
    *,
    reason: str,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> Decimal:
    """Correct an account by hand, or note that a debt was settled; return the balance then.

    Raises `ReasonNeeded`, `AmountImpossible` (also for a wallet below zero), `NotAllowed`.
    """
    if not reason.strip():
        raise no.ReasonNeeded
    after = balance(session, member_id, account) + amount
    if not amount or amount % CENT or (account is Account.WALLET and after < 0):
        raise no.AmountImpossible(amount)
    approved = allow(session, Act.ACCOUNT_CORRECTED, who, approved_by)
    move(session, member_id, account, amount, "correction", sale_id=None, now=now, who=who, reason=reason)
    detail = canonical({"account": account.value, "amount": cents(amount)})
    note(
        session, Act.ACCOUNT_CORRECTED, now=now, who=who, reason=reason, subject=member_id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
    return after
