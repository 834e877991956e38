from uuid import UUID

import fake_swaps
import pytest
from fake_shop import FakeShop

from beesdesk.shifts.bookings import booked
from beesdesk.shifts.kiosk_exchanges import ExchangePage, exchange_page, offerable, partners_shifts, slot_of_booked
from beesdesk.shifts.slots import Slot
from beesdesk.shifts.solidarity import offer
from beesdesk.shifts.swap_refusals import NotItsAnswer, RequestClosed
from beesdesk.shifts.swapping import decline, propose, request_exchange
from beesdesk.words import Language, Mode

WHO = fake_swaps.WHO


def page(shop: FakeShop, member: UUID) -> ExchangePage:
    return shop.read(exchange_page, member, Language.EN, now=shop.now())


def slot(shop: FakeShop, member: UUID) -> Slot:
    return shop.read(slot_of_booked, shop.read(booked, member, now=shop.now())[0])


@pytest.fixture
def pair(shop: FakeShop) -> tuple[UUID, UUID]:
    """Two regular members, the one in a slot in 8 days, the other in one in 10 days."""
    first, second = fake_swaps.member(shop), fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, places=1, regulars=[first])
    fake_swaps.slot(shop, 10, places=1, regulars=[second])
    return first, second


def test_a_proposal_is_shown_to_its_partner_alone(shop: FakeShop, pair: tuple[UUID, UUID]) -> None:
    first, second = pair
    give, take = slot(shop, first), slot(shop, second)
    shop.do(propose, first, give, second, take, now=shop.now(), who=WHO)

    (one,) = page(shop, second).offered
    assert (one.is_for_me, one.give.slot, one.take.slot) == (True, take, give)
    assert page(shop, fake_swaps.member(shop)).offered == ()
    (asked,) = page(shop, first).asked
    assert (asked.give.slot, asked.is_answer, asked.answers) == (give, False, ())


def test_only_the_partner_declines_and_once(shop: FakeShop, pair: tuple[UUID, UUID]) -> None:
    first, second = pair
    request = shop.do(propose, first, slot(shop, first), second, slot(shop, second), now=shop.now(), who=WHO)
    with pytest.raises(NotItsAnswer):
        shop.do(decline, request, first, now=shop.now())

    shop.do(decline, request, second, now=shop.now())

    assert fake_swaps.news(shop, first) == {"exchange_declined"}
    assert (page(shop, first).asked, page(shop, second).offered) == ((), ())
    with pytest.raises(RequestClosed):
        shop.do(decline, request, second, now=shop.now())


def test_a_request_shows_its_answers_and_the_answer_that_it_waits(shop: FakeShop, pair: tuple[UUID, UUID]) -> None:
    first, second = pair
    give, take = slot(shop, first), slot(shop, second)
    request = shop.do(request_exchange, first, give, [take], now=shop.now(), who=WHO)
    shop.do(request_exchange, second, take, [give], answers=request, now=shop.now(), who=WHO)

    (asked,) = page(shop, first).asked
    assert [one.take.slot for one in asked.answers] == [take]
    (answer,) = page(shop, second).asked
    assert answer.is_answer


def test_what_others_may_take_over_is_shown_until_it_begins(shop: FakeShop) -> None:
    member = fake_swaps.member(shop, Mode.IRREGULAR)
    free = fake_swaps.slot(shop, 5, places=2)
    assert free in [one.slot for one in shop.read(offerable, member, Language.EN, now=shop.now())]
    shop.do(offer, member, free, now=shop.now(), who=WHO)
    assert [one.shift.slot for one in page(shop, member).offers if one.shift] == [free]
    assert free not in [one.slot for one in shop.read(offerable, member, Language.EN, now=shop.now())]

    shop.clock.pass_by(days=6)
    assert page(shop, member).offers == ()


def test_who_owes_offers_nothing_and_an_irregular_one_owes_no_shift_in_particular(shop: FakeShop) -> None:
    found = page(shop, fake_swaps.member(shop, Mode.IRREGULAR, sr=-2))
    assert (found.owed, found.owes_any, found.may_offer) == (2, True, False)
    assert found.relief_refusal is not None


def test_of_a_partner_only_what_one_can_take_is_shown(shop: FakeShop, pair: tuple[UUID, UUID]) -> None:
    first, second = pair
    give = slot(shop, first)
    found = shop.read(partners_shifts, first, second, give, Language.EN, now=shop.now())
    assert slot(shop, second) in [one.slot for one in found]
    assert shop.read(partners_shifts, first, first, give, Language.EN, now=shop.now()) == []
    irregular = fake_swaps.member(shop, Mode.IRREGULAR)
    assert shop.read(partners_shifts, first, irregular, give, Language.EN, now=shop.now()) == []
