from datetime import timedelta
from uuid import UUID

import fake_roster
import fake_swaps
from fake_shop import FakeShop

from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.public_board import PublicDay, public_board
from beesdesk.words import Language, PlaceState


def board(shop: FakeShop) -> list[PublicDay]:
    return shop.read(public_board, Language.EN, now=shop.now())


def test_today_and_tomorrow_show_hours_task_first_names_and_free_places(shop: FakeShop) -> None:
    anna = fake_roster.worker(shop, first_name="Anna")
    fake_roster.shift(shop, shop.today, 14, of=[anna], free=2, task_id=fake_roster.task(shop, "Till"))
    fake_roster.shift(shop, shop.today + timedelta(1), 10, free=1)
    fake_roster.shift(shop, shop.today + timedelta(2), 10, free=1)

    today, tomorrow = board(shop)

    (one,) = today.shifts
    assert (one.starts.hour, one.ends.hour, one.task, one.names, one.free) == (14, 17, "Till", ("Anna",), 2)
    assert (tomorrow.day, [shift.free for shift in tomorrow.shifts]) == (shop.today + timedelta(1), [1])


def test_no_family_name_is_in_it(shop: FakeShop) -> None:
    fake_roster.shift(shop, shop.today, 14, of=[fake_roster.worker(shop, first_name="Anna")])
    assert "Martin" not in repr(board(shop))


def test_what_is_over_and_what_is_cancelled_is_left_out(shop: FakeShop) -> None:
    fake_roster.shift(shop, shop.today, 6, free=1)
    key = fake_roster.shift(shop, shop.today, 15, free=1)
    shop.do(lambda one: one.change(Shift, key, cancelled=True))

    assert [day.shifts for day in board(shop)] == [(), ()]


def test_who_comes_instead_is_named_and_who_does_not_come_is_not(shop: FakeShop) -> None:
    anna, bruno, carl = (fake_roster.worker(shop, first_name=name) for name in ("Anna", "Bruno", "Carl"))
    shift = fake_roster.shift(shop, shop.today, 14, of=[anna, bruno])
    places = shop.read(lambda one: one.values("SELECT id, member_id FROM place WHERE shift_id = ?", (shift,)))
    held = {UUID(bytes=member): UUID(bytes=place) for place, member in places}
    shop.do(lambda one: one.change(Place, held[anna], replaced_by=carl))
    shop.do(lambda one: one.change(Place, held[bruno], state=PlaceState.ABSENT_1))

    assert board(shop)[0].shifts[0].names == ("Carl",)


def test_a_member_in_a_slot_of_a_template_is_seen_once_the_shift_is_made(shop: FakeShop) -> None:
    member = fake_swaps.member(shop)
    fake_swaps.slot(shop, 1, 10, regulars=[member], places=3)

    tomorrow = board(shop)[1]

    assert [(len(one.names), one.free) for one in tomorrow.shifts] == [(1, 2)]
