"""A cooperative with other ideas: points are charged each cycle, whoever stays under the threshold too long is frozen.

It is folded by the same fold as `bees`, which knows nothing of it.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.standing import Reason, Standing, fold
from beesdesk.words import FactKind, Mode, PlaceState, Status

FIRST = date(2024, 1, 1)
CHARGE, WORTH, THRESHOLD, PATIENCE, CYCLE = 3, 3, -4, timedelta(60), timedelta(28)


@dataclass(slots=True)
class Points:
    day: date = FIRST
    points: int = 0
    charged: date = FIRST
    under_since: date | None = None
    frozen: bool = False


class PointsPolicy:
    """Three points a cycle, three for a shift; sixty days under minus four freeze, until a shift brings them back."""

    def begin(self) -> Points:
        return Points()

    def copy(self, state: Points) -> Points:
        return replace(state)

    def take(self, state: Points, fact: Fact, reasons: list[Reason]) -> None:
        if fact.kind is FactKind.ATTENDANCE and fact.state is PlaceState.DONE:
            self._add(state, WORTH, "shift", fact.id, reasons)

    def turn(self, state: Points, reasons: list[Reason]) -> None:
        if state.day == state.charged + CYCLE:
            state.charged = state.day
            self._add(state, -CHARGE, "charge", None, reasons)
        self._settle(state, reasons)

    def next_turn(self, state: Points) -> date | None:
        turns = [state.charged + CYCLE]
        if state.under_since is not None and not state.frozen:
            turns.append(state.under_since + PATIENCE)
        return min(turn for turn in turns if turn > state.day)

    def standing(self, state: Points) -> Standing:
        status = Status.UNSUBSCRIBED if state.frozen else Status.ALERT if state.under_since else Status.OK
        dates = {"frozen_on": state.under_since + PATIENCE if state.under_since else None}
        return Standing(
            state.day, Mode.IRREGULAR, status, not state.frozen, {"points": state.points}, dates, self.next_turn(state)
        )

    def _add(self, state: Points, by: int, word: str, fact: UUID | None, reasons: list[Reason]) -> None:
        before = self.standing_status(state)
        state.points += by
        if state.points >= THRESHOLD:
            state.under_since, state.frozen = None, False
        else:
            state.under_since = state.under_since or state.day
        reasons.append(Reason(state.day, word, fact, None, {"points": by}, before, self.standing_status(state), {}))

    def _settle(self, state: Points, reasons: list[Reason]) -> None:
        if state.under_since is not None and not state.frozen and state.day >= state.under_since + PATIENCE:
            before, state.frozen = self.standing_status(state), True
            reasons.append(Reason(state.day, "day", None, None, {}, before, Status.UNSUBSCRIBED, {}))

    @staticmethod
    def standing_status(state: Points) -> Status:
        return Status.UNSUBSCRIBED if state.frozen else Status.ALERT if state.under_since else Status.OK


POLICY = PointsPolicy()


def done(number: int, day: date) -> Fact:
    return Fact(UUID(int=number), FactKind.ATTENDANCE, number, day, day, UUID(int=100 + number), PlaceState.DONE)


def standing(facts: list[Fact], today: date) -> Standing:
    return POLICY.standing(fold(POLICY, in_order(facts, today), today, []))


def test_a_cycle_costs_points_and_a_shift_brings_them() -> None:
    assert standing([], FIRST + timedelta(27)).counters == {"points": 0}
    assert standing([], FIRST + timedelta(28)).counters == {"points": -3}
    assert standing([done(1, FIRST + timedelta(5))], FIRST + timedelta(28)).counters == {"points": 0}


def test_too_long_under_the_threshold_freezes_until_a_shift_is_done() -> None:
    under = FIRST + timedelta(56)

    assert standing([], under - timedelta(1)).status is Status.OK
    assert standing([], under).status is Status.ALERT
    assert standing([], under + PATIENCE - timedelta(1)).may_shop
    assert standing([], under + PATIENCE).status is Status.UNSUBSCRIBED
    back = [done(number, under + PATIENCE + timedelta(1)) for number in range(1, 4)]
    assert standing(back, under + PATIENCE + timedelta(1)).status is Status.OK


def test_it_folds_in_pieces_too() -> None:
    facts = [done(1, FIRST + timedelta(40)), done(2, FIRST + timedelta(130))]
    end = FIRST + timedelta(200)
    dated, reasons, pieces = in_order(facts, end), list[Reason](), list[Reason]()
    half = fold(POLICY, dated[:1], FIRST + timedelta(90), pieces)

    assert fold(POLICY, dated[1:], end, pieces, after=half) == fold(POLICY, dated, end, reasons)
    assert pieces == reasons
