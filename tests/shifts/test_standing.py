"""A standing is a fold: in pieces as at once, with nothing left of what was undone, and a reason for every change."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from shifts.histories import FIRST, histories, key
from thorough import examples

from beesdesk.shifts.history import Fact, follows, in_order
from beesdesk.shifts.policies.bees import BeesPolicy, BeesState, from_json, to_json
from beesdesk.shifts.standing import Reason, fold
from beesdesk.words import FactKind, PlaceKind, PlaceState

POLICY = BeesPolicy()
MANY = settings(max_examples=examples(2000), deadline=None)
LATER = st.integers(0, 120).map(timedelta)


def folded(facts: Sequence[Fact], today: date) -> tuple[BeesState, list[Reason]]:
    reasons: list[Reason] = []
    return fold(POLICY, in_order(facts, today), today, reasons), reasons


@MANY
@given(histories(), LATER, st.data())
def test_folding_in_pieces_is_folding_at_once(facts: list[Fact], later: timedelta, data: st.DataObject) -> None:
    today = facts[-1].day + later
    dated = in_order(facts, today)
    whole: list[Reason] = []
    at_once = fold(POLICY, dated, today, whole)
    cut = data.draw(st.integers(1, len(dated)))
    pieces: list[Reason] = []
    half = fold(POLICY, dated[:cut], dated[cut - 1].day, pieces)
    days = data.draw(st.lists(st.dates(half.day, dated[cut].day if cut < len(dated) else today), max_size=3))
    for day in sorted(days):
        half = fold(POLICY, (), day, pieces, after=from_json(POLICY, to_json(half)))

    assert fold(POLICY, dated[cut:], today, pieces, after=half) == at_once
    assert pieces == whole


@MANY
@given(histories(), LATER, st.sampled_from(PlaceState), st.booleans())
def test_undoing_an_attendance_leaves_no_trace(
    facts: list[Fact], later: timedelta, state: PlaceState, at_once: bool
) -> None:
    today = facts[-1].day + later
    place, at = key(5000), 1 if at_once else len(facts)
    kind = None if "irregular" in (facts[0].changes or "") else PlaceKind.COMPENSATION
    day = facts[at - 1].day
    marked = Fact(key(6000), FactKind.ATTENDANCE, 10_000, day, day, place, state, kind)
    undone = replace(marked, id=key(6001), noted=10_001, state=PlaceState.OPEN, day=facts[-1].day)

    state_then, reasons = folded([*facts[:at], marked, *facts[at:], undone], today)

    assert (state_then, reasons) == folded(facts, today)


@MANY
@given(histories(), LATER)
def test_every_change_has_a_reason_that_names_its_fact(facts: list[Fact], later: timedelta) -> None:
    state, reasons = folded(facts, facts[-1].day + later)
    ids = {fact.id for fact in facts}
    opening = facts[0].said

    assert state.sr == opening["sr"] + sum(
        reason.changed.get("sr", 0) for reason in reasons if reason.word != "opening"
    )
    assert state.sc == opening["sc"] + sum(
        reason.changed.get("sc", 0) for reason in reasons if reason.word != "opening"
    )
    statuses = [None, *(reason.after for reason in reasons)]
    assert [reason.before for reason in reasons] == statuses[:-1]
    assert statuses[-1] is state.status
    assert all(reason.fact_id in ids for reason in reasons)


@MANY
@given(histories(corrections=False), LATER)
def test_what_can_be_taken_on_top_leads_where_folding_all_does(facts: list[Fact], later: timedelta) -> None:
    today = facts[-1].day + later
    *before, last = facts
    if not before:
        return
    state, _ = folded(before, last.day)
    if not follows(before[-1].noted, state.day, last, known_place=False):
        return
    day = last.due if last.kind is FactKind.COUNTDOWN and last.due else last.day

    taken = fold(POLICY, in_order([replace(last, day=day)], today), today, [], after=state)

    assert taken == folded(facts, today)[0]


def test_a_standing_of_whom_nothing_is_known_says_nothing() -> None:
    standing = POLICY.standing(folded([], FIRST)[0])

    assert (standing.status, standing.mode, standing.may_shop) == (None, None, False)


def test_a_clock_that_ran_ahead_does_not_hold_up_what_is_noted_afterwards() -> None:
    ahead = FIRST + timedelta(365)
    facts = [
        Fact(key(0), FactKind.OPENING, 0, FIRST, changes='{"mode":"regular"}'),
        Fact(key(1), FactKind.ATTENDANCE, 1, ahead, FIRST, key(11), PlaceState.ABSENT_1, PlaceKind.REGULAR),
        Fact(key(2), FactKind.ATTENDANCE, 2, FIRST, FIRST, key(12), PlaceState.ABSENT_1, PlaceKind.REGULAR),
    ]

    assert folded(facts, FIRST + timedelta(1))[0].sr == -2


def test_a_clock_that_went_back_does_not_turn_the_order_round() -> None:
    later = FIRST + timedelta(10)
    facts = [
        Fact(key(0), FactKind.OPENING, 0, FIRST, changes='{"mode":"regular"}'),
        Fact(key(1), FactKind.ATTENDANCE, 1, later, later, key(11), PlaceState.ABSENT_1, PlaceKind.REGULAR),
        Fact(key(2), FactKind.ATTENDANCE, 2, FIRST, FIRST, key(11), PlaceState.DONE, PlaceKind.REGULAR),
    ]

    assert folded(facts, later)[0].sr == 0
