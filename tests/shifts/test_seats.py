import pytest
from fake_shop import FakeShop
from fake_swaps import member, shift, slot

from beesdesk.shifts.seats import filled, seats_of
from beesdesk.shifts.slots import Slot


def counted(shop: FakeShop, where: Slot) -> tuple[int, int]:
    seats = shop.read(seats_of, where, shop.today)
    return sum(seat.member_id is not None for seat in seats), len(seats)


@pytest.mark.parametrize("made", [True, False])
def test_seats_are_counted_as_they_are_told(shop: FakeShop, made: bool) -> None:
    where = slot(shop, 5, places=3, regulars=[member(shop), member(shop)], made=made)

    assert shop.read(filled, where, shop.today) == counted(shop, where) == (2, 3)


def test_a_shift_without_seats_has_none(shop: FakeShop) -> None:
    where = Slot(shift(shop, 5), None, shop.today)

    assert shop.read(filled, where, shop.today) == (0, 0)
