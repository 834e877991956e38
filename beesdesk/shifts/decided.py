"""What is decided of the policy's parameters: what each is, since when, and what it will be."""

from datetime import date, datetime

from beesdesk.db.session import Session
from beesdesk.shifts.known import policy_of, today_of
from beesdesk.shifts.policies.parameters import Dated, names
from beesdesk.shifts.what_if import written
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Decided:
    """The value of a parameter and since when (None: from the beginning); the next one and from when, if there is one."""

    value: str
    since: date | None
    next_value: str = ""
    next_day: date | None = None


def decided(session: Session, *, now: datetime) -> dict[str, Decided]:
    """Return what is decided of every parameter, by name."""
    parameters, today = policy_of(session).parameters, today_of(session, now)
    return {name: decided_on(parameters, name, today) for name in names()}


def on_day(session: Session, name: str, day: date) -> str:
    """Return the value of a parameter on a day, as far as it is decided by now."""
    return written(policy_of(session).parameters.on(day), name)


def decided_on(parameters: Dated, name: str, today: date) -> Decided:
    """Return what a parameter is on a day, and what it turns into next; a step that changes only others is none."""
    turns: list[tuple[date, str]] = []
    for day, known in parameters.steps:
        if not turns or turns[-1][1] != written(known, name):
            turns.append((day, written(known, name)))
    since, value = next(turn for turn in reversed(turns) if turn[0] <= today)
    next_day, next_value = next((turn for turn in turns if turn[0] > today), (None, ""))
    return Decided(value, None if since == date.min else since, next_value, next_day)
