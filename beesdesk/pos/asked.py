"""What a payment terminal was asked for and what was said of it: the attempts of this till and their state."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.pos import refusals as no
from beesdesk.pos.model import AttemptAnswer, PaymentAttempt
from beesdesk.words import AttemptState

_ANSWERS: Final = f"SELECT {columns(AttemptAnswer)} FROM attempt_answer WHERE attempt_id = ? ORDER BY rowid"  # noqa: S608
_NO_END: Final = """NOT EXISTS (
    SELECT 1 FROM attempt_answer x WHERE x.attempt_id = a.id AND x.state IN ('accepted', 'refused')
)"""
_ATTEMPTS: Final = f"SELECT {columns(PaymentAttempt, 'a')} FROM payment_attempt a"  # noqa: S608 - names are ours
_OPEN: Final = f"{_ATTEMPTS} WHERE a.device_id = ? AND {_NO_END} ORDER BY a.rowid"
_OPEN_OF: Final = f"{_ATTEMPTS} WHERE a.basket_id = ? AND {_NO_END} ORDER BY a.rowid"


def state_of(answers: Sequence[AttemptAnswer]) -> AttemptState:
    """Return what became of an attempt: what was said first of yes and no stands, a decision like an answer.

    An unknown one that nobody has decided stays unknown, whatever else a terminal says later.
    """
    for answer in answers:
        if answer.state in {AttemptState.ACCEPTED, AttemptState.REFUSED}:
            return answer.state
    return AttemptState.UNKNOWN if answers else AttemptState.SENT


def answers_of(session: Session, attempt_id: UUID) -> list[AttemptAnswer]:
    """Return what was said of an attempt, in its order."""
    return session.rows(AttemptAnswer, _ANSWERS, (attempt_id,))


def open_attempts(session: Session) -> list[PaymentAttempt]:
    """Return the attempts of this till that have no end yet."""
    return session.rows(PaymentAttempt, _OPEN, (session.device.id,))


def attempts_of(session: Session, basket_id: UUID) -> list[PaymentAttempt]:
    """Return the attempts of a basket that have no end yet."""
    return session.rows(PaymentAttempt, _OPEN_OF, (basket_id,))


def refuse_attempts(session: Session, basket_id: UUID) -> None:
    """Raise `AttemptOpen` while an attempt of a basket has no end."""
    for attempt in attempts_of(session, basket_id):
        raise no.AttemptOpen(attempt.amount)
