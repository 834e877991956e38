"""Who sits in a place that machines wrote to apart: a function of what they wrote, whatever order it is learned in."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from beesdesk.shifts.place_clashes import Seating, seat_by_rule

A, B, C = (UUID(int=n) for n in (1, 2, 3))
MADE = Seating(False, 10, b"a", 0, None, ())


def write(hlc: int, member: UUID | None, base: int = 10, device: bytes = b"a") -> Seating:
    return Seating(True, hlc, device, base, member, ())


def test_the_first_who_booked_sits_there() -> None:
    seated = seat_by_rule([MADE, write(30, B, device=b"b"), write(20, A)])
    assert (seated.holds.member, [one.member for one in seated.turned_away]) == (A, [B])


def test_a_regular_member_goes_before_a_booking_on_a_machine_that_did_not_know_of_them() -> None:
    again = Seating(False, 50, b"b", 0, C, ())
    seated = seat_by_rule([MADE, write(20, A), again])
    assert (seated.holds.member, [one.member for one in seated.turned_away]) == (C, [A])


def test_a_place_made_anew_with_somebody_who_has_left_stays_empty() -> None:
    held, again = Seating(False, 10, b"a", 0, C, ()), Seating(False, 50, b"b", 0, C, ())
    assert seat_by_rule([held, write(20, None), again]).holds.member is None


def test_a_place_given_back_is_the_next_ones() -> None:
    seated = seat_by_rule([MADE, write(20, A), write(25, None, base=20), write(30, B, device=b"b")])
    assert (seated.holds.member, seated.turned_away) == (B, ())


def test_a_release_meant_for_another_frees_nobody() -> None:
    held = Seating(False, 10, b"a", 0, C, ())
    writes = [held, write(20, None), write(21, A, base=20), write(30, None, device=b"b")]
    assert seat_by_rule(writes).holds.member == A


def test_what_was_decided_with_both_in_sight_stands() -> None:
    writes = [MADE, write(20, A), write(30, B, device=b"b"), write(40, A, base=30), write(50, B, base=40)]
    assert seat_by_rule(writes).holds.member == B


writings = st.lists(
    st.tuples(
        st.integers(11, 40), st.sampled_from([A, B, C, None]), st.integers(0, 4), st.sampled_from([b"a", b"b", b"c"])
    ),
    unique_by=lambda one: (one[0], one[3]),
    max_size=8,
)


@given(writings, st.randoms())
def test_the_order_in_which_it_is_learned_does_not_matter_and_settling_changes_nothing(
    said: list[tuple[int, UUID | None, int, bytes]], dice: object
) -> None:
    writes = [MADE]
    for hlc, member, back, device in sorted(said, key=lambda one: (one[0], one[3])):
        known = [one.hlc for one in writes if one.hlc < hlc]
        writes.append(write(hlc, member, base=known[max(0, len(known) - 1 - back)], device=device))
    seated = seat_by_rule(writes)
    mixed = list(writes)
    dice.shuffle(mixed)  # type: ignore[attr-defined]

    assert seat_by_rule(mixed) == seated
    assert seated.holds.member not in {one.member for one in seated.turned_away}
    last = max(writes, key=lambda one: (one.hlc, one.device))
    settled = [*writes, write(50, seated.holds.member, base=last.hlc, device=b"z")]
    again = seat_by_rule(settled)
    assert again.holds.member == seated.holds.member
    assert {one.member for one in again.turned_away} == {one.member for one in seated.turned_away}
