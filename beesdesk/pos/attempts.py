"""Payments asked of a terminal: each attempt is written before anything is sent, and ends by an answer or by a person.

A lost answer is unknown. While an attempt of a basket is unknown nothing else may pay it and it cannot be given up; it
may be set aside. Only an accepted attempt becomes a payment, once.
"""

from datetime import datetime
from decimal import Decimal
from secrets import randbelow
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.types import cents
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.asked import answers_of, refuse_attempts, state_of
from beesdesk.pos.basket import till_session
from beesdesk.pos.gates import EVERYBODY
from beesdesk.pos.model import AttemptAnswer, PaymentAttempt
from beesdesk.pos.paying import Paid, pay, payable
from beesdesk.pos.queries import open_basket
from beesdesk.pos.right import RightToShop
from beesdesk.values import dataclass
from beesdesk.words import Act, AttemptState

_DIGITS: Final = 10**10


@dataclass(frozen=True, slots=True)
class TerminalSaid:
    """What a terminal answered, in the till's words: euro, the card's masked number, its own reference, code and slip."""

    state: AttemptState
    why: str = ""
    amount: Decimal | None = None
    card: str = ""
    reference: str = ""
    code: str = ""
    slip: str = ""


def begin_attempt(
    session: Session, tender: str, amount: Decimal, *, now: datetime, right: RightToShop = EVERYBODY, terminal: str
) -> PaymentAttempt:
    """Write that a terminal is about to be asked for `amount` euro of the open basket (below zero: to give them back).

    Raises `AttemptOpen` while another one is, and as `paying.pay` does for what could not be taken.
    """
    basket = payable(session, tender, amount, now=now, right=right)
    refuse_attempts(session, basket.id)
    till = till_session(session)
    attempt = PaymentAttempt(
        uuid7(), basket.id, till.id, tender, amount, f"{randbelow(_DIGITS):010d}", terminal, now, till.cashier
    )
    session.insert(attempt)
    return attempt


def answer_attempt(
    session: Session, attempt_id: UUID, said: TerminalSaid, *, now: datetime, right: RightToShop = EVERYBODY
) -> Paid | None:
    """Keep what the terminal said; an accepted attempt pays the basket in the same transaction: return what that did.

    What comes after the end, or after a doubt, is kept and changes nothing: a person decides about a doubt.
    """
    attempt, answers = session.get(PaymentAttempt, attempt_id), answers_of(session, attempt_id)
    if state_of(answers) is not AttemptState.SENT:
        late = AttemptState.LATE
        session.insert(_answer(attempt, said, state=late, code=f"{said.state} {said.code}".strip(), now=now))
        return None
    basket = open_basket(session, till_session(session).id)
    state = said.state
    if state is AttemptState.ACCEPTED and (basket is None or basket.id != attempt.basket_id):
        state = AttemptState.UNKNOWN  # what it pays is not there now: whoever brings it back decides
    session.insert(_answer(attempt, said, state=state, code=said.code, now=now))
    if state is not AttemptState.ACCEPTED:
        return None
    return _pay(session, attempt, said.reference or attempt.reference, now, right)


def decide_attempt(
    session: Session,
    attempt_id: UUID,
    *,
    is_paid: bool,
    reason: str,
    now: datetime,
    who: str,
    approved_by: str | None = None,
    right: RightToShop = EVERYBODY,
) -> Paid | None:
    """Say what became of an attempt whose answer was lost, as the terminal's paper or its screen shows.

    Paid, it pays the open basket: return what that did. Raises `AttemptEnded` for one that has its answer, `BasketGone`
    while its basket is not the open one, `ReasonNeeded`, `NotAllowed`.
    """
    attempt = session.get(PaymentAttempt, attempt_id)
    if state_of(answers_of(session, attempt_id)) not in {AttemptState.SENT, AttemptState.UNKNOWN}:
        raise no.AttemptEnded
    basket = open_basket(session, till_session(session).id)
    if is_paid and (basket is None or basket.id != attempt.basket_id):
        raise no.BasketGone
    if not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.ATTEMPT_DECIDED, who, approved_by)
    state = AttemptState.ACCEPTED if is_paid else AttemptState.REFUSED
    detail = canonical({"amount": cents(attempt.amount), "tender": attempt.tender, "state": str(state)})
    note(
        session, Act.ATTEMPT_DECIDED, now=now, who=who, reason=reason, subject=attempt.id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
    session.insert(_answer(attempt, TerminalSaid(state), state=state, code="", now=now, decided_by=who))
    return _pay(session, attempt, attempt.reference, now, right) if is_paid else None


def _pay(session: Session, attempt: PaymentAttempt, reference: str, now: datetime, right: RightToShop) -> Paid:
    return pay(
        session, attempt.tender, attempt.amount, now=now, right=right, reference=reference, attempt_id=attempt.id
    )


def _answer(
    attempt: PaymentAttempt,
    said: TerminalSaid,
    *,
    state: AttemptState,
    code: str,
    now: datetime,
    decided_by: str | None = None,
) -> AttemptAnswer:
    return AttemptAnswer(
        uuid7(), attempt.id, state, said.why or None, said.amount, said.card or None, said.reference or None,
        code or None, said.slip or None, decided_by, now,
    )  # fmt: skip
