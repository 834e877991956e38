from uuid import UUID, uuid4

from beesdesk.shifts.promises import Deed, Seated, is_in_by_deeds, seated
from beesdesk.words import PlaceKind

A, B, C = uuid4(), uuid4(), uuid4()


def deed(left: UUID | None = None, entered: UUID | None = None, *, solidarity: bool = False) -> Deed:
    return Deed(left, entered, PlaceKind.REGULAR, solidarity)


def names(seats: list[Seated | None]) -> list[UUID | None]:
    return [seat and seat.member_id for seat in seats]


def test_regular_members_sit_first_and_the_rest_is_empty() -> None:
    assert names(seated([A, B], 3, [])) == [A, B, None]


def test_whoever_leaves_leaves_an_empty_seat_and_whoever_comes_takes_the_first() -> None:
    assert names(seated([A, B], 2, [deed(left=A)])) == [None, B]
    assert names(seated([A], 3, [deed(entered=B)])) == [A, B, None]


def test_in_an_exchange_one_sits_where_the_other_did() -> None:
    assert names(seated([A, B], 3, [deed(A, C)])) == [C, B, None]


def test_what_was_agreed_is_applied_in_its_order() -> None:
    assert names(seated([A], 1, [deed(left=A), deed(entered=B)])) == [B]
    assert names(seated([A], 1, [deed(entered=A), deed(left=A)])) == [None]
    assert names(seated([A], 1, [deed(left=A), deed(entered=A)])) == [A]


def test_who_was_promised_a_seat_has_one_even_if_the_slot_filled_up_since() -> None:
    assert names(seated([A], 1, [deed(entered=B)])) == [A, B]


def test_nobody_sits_in_a_slot_twice() -> None:
    assert names(seated([A], 2, [deed(entered=A), deed(entered=B), deed(entered=B)])) == [A, B]


def test_who_has_gone_since_comes_into_no_seat_but_still_leaves_theirs() -> None:
    assert names(seated([A], 1, [deed(left=A, entered=None)])) == [None]


def test_a_seat_says_whether_it_is_for_the_others() -> None:
    assert seated([], 1, [deed(entered=A, solidarity=True)]) == [Seated(A, PlaceKind.REGULAR, solidarity=True)]


def test_the_last_thing_agreed_says_whether_somebody_is_in() -> None:
    deeds = [deed(left=A), deed(B, A), deed(left=C)]
    assert is_in_by_deeds(A, deeds, otherwise=False)
    assert not is_in_by_deeds(B, deeds, otherwise=True)
    assert is_in_by_deeds(uuid4(), deeds, otherwise=True)
