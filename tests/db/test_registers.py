"""What the writes of several devices come to is the same in whatever order they are learned."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from beesdesk.db.registers import Unreadable, Write, conflicts, winner

A, B, C = b"A", b"B", b"C"


def added(hlc: int, device: bytes) -> Write:
    return Write(is_set=False, hlc=hlc, device=device, seq=hlc, base=0)


def changed(hlc: int, device: bytes, base: int) -> Write:
    return Write(is_set=True, hlc=hlc, device=device, seq=hlc, base=base)


def lost(values: dict[Write, Any]) -> list[tuple[int, int]]:
    return [(loser.hlc, by.hlc) for loser, by in conflicts(values, lambda write: values[write])]


@st.composite
def histories(draw: st.DrawFn) -> dict[Write, Any]:
    """Writes of one group as devices may make them: each with a time of its own device, and a base before it."""
    found: dict[Write, Any] = {}
    for device in (A, B, C):
        hlc = 0
        for _ in range(draw(st.integers(0, 4))):
            hlc += draw(st.integers(1, 4))
            is_set = draw(st.booleans())
            base = draw(st.integers(0, hlc - 1)) if is_set else 0
            found[Write(is_set, hlc, device, hlc, base)] = draw(st.integers(0, 2))
    return found


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_learning_changes_nothing(values: dict[Write, Any], dice: Any) -> None:
    shuffled = list(values)
    dice.shuffle(shuffled)
    again = {write: values[write] for write in shuffled}

    assert lost(again) == lost(values)
    if values:
        assert winner(again) == winner(values)


@given(histories())
def test_who_lost_was_never_seen_by_who_won(values: dict[Write, Any]) -> None:
    for loser, by in conflicts(values, lambda write: values[write]):
        assert by.base < loser.hlc
        assert by.device != loser.device
        assert values[by] != values[loser]
        assert by.rank > loser.rank


@given(histories(), st.integers(0, 2))
def test_whoever_has_seen_everything_wins_and_is_in_no_conflict(values: dict[Write, Any], value: int) -> None:
    last = max((write.hlc for write in values), default=0)
    knowing = changed(last + 1, B, last)

    assert winner([*values, knowing]) == knowing
    assert lost({**values, knowing: value}) == lost(values)


def test_the_later_write_wins_and_of_two_at_once_the_greater_device() -> None:
    assert winner([changed(5, A, 1), changed(4, B, 1)]).device == A
    assert winner([changed(5, A, 1), changed(5, B, 1)]).device == B


def test_a_change_beats_a_row_that_a_second_machine_made_anew_later() -> None:
    assert winner([added(1, A), changed(2, A, 1), added(9, B)]) == changed(2, A, 1)
    assert winner([added(1, A), added(9, B)]) == added(9, B)


def test_two_who_did_not_know_each_other_are_a_conflict_and_one_who_did_is_none() -> None:
    first = added(1, A)
    assert lost({first: "x", changed(2, A, 1): "y", changed(3, B, 1): "z"}) == [(2, 3)]
    assert lost({first: "x", changed(2, A, 1): "y", changed(3, B, 2): "z"}) == []
    assert lost({first: "x", changed(2, A, 1): "same", changed(3, B, 1): "same"}) == []
    assert lost({first: "x", changed(2, A, 1): "y", changed(3, A, 1): "z"}) == []


def test_the_conflict_that_one_saw_and_another_did_not_is_between_neighbours() -> None:
    said = {added(1, A): "x", changed(2, A, 1): "a", changed(3, B, 1): "b", changed(4, C, 3): "c"}
    assert lost(said) == [(2, 3)]


def test_a_row_made_anew_is_a_conflict_only_where_it_says_what_the_change_did_not_know() -> None:
    first, change, anew = added(1, A), changed(2, A, 1), added(3, B)
    assert lost({first: "free", change: "taken", anew: "free"}) == []
    assert lost({first: "free", change: "taken", anew: "other"}) == [(1, 3), (3, 2)]
    assert lost({first: "free", anew: "other"}) == [(1, 3)]


def test_what_nobody_can_read_is_in_no_conflict() -> None:
    assert lost({added(1, A): "x", changed(2, A, 1): Unreadable, changed(3, B, 1): "z"}) == []
    assert lost({added(1, A): "x", changed(2, A, 1): "y", changed(3, B, 1): Unreadable}) == []
