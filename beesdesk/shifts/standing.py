"""A standing is what a history adds up to under a cooperative's policy: a fold, with the reasons of every change.

The fold knows days and order; what a fact or a new day does is the policy's business (`policies/`).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Protocol, TypeVar
from uuid import UUID

from beesdesk.shifts.history import Dated, Fact
from beesdesk.values import dataclass
from beesdesk.words import Mode, Status


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a counter or the status changed on a day: `word` says what happened, `fact_id` which fact brought it about.

    `due` is the day of the shift or countdown that it is about, `changed` what each counter gained or lost.
    `before` and `after` are statuses, the same where only counters changed. `detail` has dates and numbers for the text.
    """

    day: date
    word: str
    fact_id: UUID | None
    due: date | None
    changed: Mapping[str, int]
    before: Status | None
    after: Status | None
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a history adds up to on a day, as every policy says it.

    `counters` and `dates` have the policy's own names. On `next_turn` something changes by itself.
    """

    day: date
    mode: Mode | None
    status: Status | None
    may_shop: bool
    counters: Mapping[str, int]
    dates: Mapping[str, date | None]
    next_turn: date | None


class State(Protocol):
    """What a policy remembers of a member while it folds; `day` is how far it has come."""

    day: date


S = TypeVar("S", bound=State)


class Policy(Protocol[S]):
    """A cooperative's rules. A state is only ever changed by `take` and `turn`, and only if `copy` or `begin` gave it."""

    def begin(self) -> S:
        """Return the state of somebody of whom nothing is known."""

    def copy(self, state: S) -> S:
        """Return the same state, to go on from."""

    def take(self, state: S, fact: Fact, reasons: list[Reason]) -> None:
        """Let a fact have its effect, on the state's day."""

    def turn(self, state: S, reasons: list[Reason]) -> None:
        """Let what depends on the day alone follow the state's day."""

    def next_turn(self, state: S) -> date | None:
        """Return the first day after the state's on which `turn` changes something."""

    def standing(self, state: S) -> Standing:
        """Return what the state means on its day."""


def fold(
    policy: Policy[S], history: Iterable[Dated], today: date, reasons: list[Reason], *, after: S | None = None
) -> S:
    """Return what a history (`history.in_order`) leads to on a day; append to `reasons` why.

    Facts that take effect after `today` wait. `after` is the state that earlier facts led to: folding in pieces is
    folding at once.
    """
    state = policy.begin() if after is None else policy.copy(after)
    for dated in history:
        if dated.day > today:
            break
        if dated.day > state.day:
            _pass_days(policy, state, dated.day, reasons)
        policy.take(state, dated.fact, reasons)
    if today > state.day:
        _pass_days(policy, state, today, reasons)
    return state


def _pass_days(policy: Policy[S], state: S, until: date, reasons: list[Reason]) -> None:
    while (turn := policy.next_turn(state)) is not None and turn <= until:
        state.day = turn
        policy.turn(state, reasons)
    state.day = until
