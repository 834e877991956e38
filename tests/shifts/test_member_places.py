from uuid import UUID

import pytest
from fake_roster import WHO, on, places, shift, worker
from fake_shop import FakeShop

from beesdesk.members.member_journal import deeds_on
from beesdesk.shifts import member_places, refusals
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.known import standing_of
from beesdesk.shifts.member_places import reliefs_of
from beesdesk.shifts.model import Place
from beesdesk.words import Mode, PlaceKind, PlaceState


def place(shop: FakeShop, key: UUID) -> Place:
    return shop.read(lambda session: session.get(Place, key))


def sr(shop: FakeShop, member: UUID) -> int:
    return shop.read(standing_of, member, shop.today).counters["sr"]


def test_a_member_is_taken_off_a_place_and_put_on_it_again(shop: FakeShop) -> None:
    member = worker(shop)
    (key,) = places(shop, shift(shop, on(shop, 5), of=[member]))

    shop.do(member_places.take_off, member, key, now=shop.now(), who=WHO)
    assert shop.read(booked, member, now=shop.now()) == []
    with pytest.raises(refusals.PlaceEmpty):
        shop.do(member_places.take_off, member, key, now=shop.now(), who=WHO)

    shop.do(member_places.put_on, member, key, None, now=shop.now(), who=WHO)
    assert [one.place_id for one in shop.read(booked, member, now=shop.now())] == [key]
    with pytest.raises(refusals.PlaceTaken):
        shop.do(member_places.put_on, worker(shop), key, None, now=shop.now(), who=WHO)


def test_a_shift_is_booked_for_a_member(shop: FakeShop) -> None:
    member = worker(shop)
    coming = shift(shop, on(shop, 5), free=1)
    shop.do(set_parameter, "beginner_shifts", "0", valid_from=shop.today, now=shop.now(), who=WHO)

    key = shop.do(member_places.book_for, member, coming, now=shop.now(), who=WHO)

    assert place(shop, key).member_id == member


def test_what_became_of_a_place_is_said_anew_with_a_reason(shop: FakeShop) -> None:
    member = worker(shop, Mode.REGULAR)
    (key,) = places(shop, shift(shop, on(shop, -3), of=[member], kind=PlaceKind.REGULAR))
    shop.do(member_places.say_attendance, member, key, PlaceState.ABSENT_1, now=shop.now(), who=WHO)
    assert sr(shop, member) == -1

    shop.do(member_places.say_attendance, member, key, PlaceState.ABSENT_0, "was ill", now=shop.now(), who=WHO)

    assert sr(shop, member) == 0
    said = {(deed.change, deed.reason) for deed in shop.read(deeds_on, member)}
    assert said == {("absent_0", "was ill"), ("absent_1", "")}


def test_somebody_comes_instead(shop: FakeShop) -> None:
    member, other = worker(shop, Mode.REGULAR), worker(shop, Mode.REGULAR)
    (key,) = places(shop, shift(shop, on(shop, 3), of=[member], kind=PlaceKind.REGULAR))

    shop.do(member_places.name_replacement, member, key, other, now=shop.now(), who=WHO)
    assert place(shop, key).replaced_by == other
    shop.do(member_places.name_replacement, member, key, None, now=shop.now(), who=WHO)
    assert place(shop, key).replaced_by is None


def test_an_irregular_member_is_relieved_of_a_shift_and_owes_it_again(shop: FakeShop) -> None:
    member = worker(shop)

    key = shop.do(member_places.relieve, member, None, now=shop.now(), who=WHO)
    assert sr(shop, member) == 1
    assert [one.id for one in shop.read(reliefs_of, member)] == [key]

    shop.do(member_places.take_relief_back, member, key, now=shop.now(), who=WHO)
    assert sr(shop, member) == 0
    assert shop.read(reliefs_of, member) == []
