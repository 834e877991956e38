from datetime import timedelta
from uuid import UUID

from fake_shop import FakeShop
from fake_swaps import WHO, member, place_of, shift, skill, slot, task

from beesdesk.shifts.attendance import mark
from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.stand_ins import StandIn, find_stand_ins, rank, reasons_for
from beesdesk.words import Mode, PlaceKind, PlaceState, Status, Why


def found(shop: FakeShop, shift_id: UUID, of: UUID | None = None, most: int = 20) -> list[StandIn]:
    return shop.read(find_stand_ins, place_of(shop, shift_id, of), now=shop.now(), most=most)


def ids(shop: FakeShop, shift_id: UUID, of: UUID | None = None) -> list[UUID]:
    return [one.member_id for one in found(shop, shift_id, of)]


def test_reasons_are_said_the_weightiest_first() -> None:
    known = reasons_for(owed=1, status=Status.ALERT, is_usual=True, is_skilled=True, ahead=0)
    assert known == (Why.OWES, Why.USUAL, Why.PRESSED, Why.SKILLED, Why.NOTHING_AHEAD)
    assert reasons_for(owed=0, status=Status.OK, is_usual=False, is_skilled=False, ahead=2) == ()


def test_a_weightier_reason_outweighs_each_lighter_one() -> None:
    assert rank([Why.OWES]) > rank([Why.USUAL]) > rank([Why.PRESSED]) > rank([Why.SKILLED]) > rank([Why.NOTHING_AHEAD])
    assert rank([]) == 0


def test_who_owes_a_shift_comes_before_who_does_not(shop: FakeShop) -> None:
    ahead = member(shop, Mode.IRREGULAR, sr=2)
    owes = member(shop, Mode.IRREGULAR, sr=-1)
    assert ids(shop, shift(shop, 9, free=1)) == [owes, ahead]


def test_the_reasons_of_a_candidate_are_told(shop: FakeShop) -> None:
    member(shop, sr=-1, alert_start=shop.today)
    [one] = found(shop, shift(shop, 9, free=1))
    assert (one.name, one.mode, one.status, one.owed) == ("Amélie Martin", Mode.REGULAR, Status.ALERT, 1)
    assert one.reasons == (Why.OWES, Why.PRESSED, Why.NOTHING_AHEAD)


def test_who_usually_comes_at_that_time_comes_first(shop: FakeShop) -> None:
    member(shop)
    usual = member(shop)
    slot(shop, 16, 10, regulars=[usual], made=False)
    assert ids(shop, shift(shop, 9, 11, free=1))[0] == usual


def test_who_came_at_that_time_of_late_comes_first(shop: FakeShop) -> None:
    _, often, once = (member(shop, Mode.IRREGULAR) for _ in range(3))
    for days, who in ((-5, often), (-12, often), (-5, once)):
        past = shift(shop, days, 10, of=[who])
        shop.do(mark, place_of(shop, past, who), PlaceState.DONE, now=shop.now(), who=WHO)
    first = found(shop, shift(shop, 9, 10, free=1))[0]
    assert first.member_id == often
    assert Why.USUAL in first.reasons


def test_candidates_may_really_come(shop: FakeShop) -> None:
    holder, busy, gone, away, unskilled, fit = (member(shop, Mode.IRREGULAR) for _ in range(6))
    at_the_till = task(shop, skill=skill(shop, holder, busy, gone, away, fit))
    where = shift(shop, 9, of=[holder], task_id=at_the_till)
    shift(shop, 9, 11, of=[busy])
    shop.do(unsubscribe, gone, now=shop.now(), who=WHO)
    shop.do(register_leave, away, shop.today + timedelta(9), shop.today + timedelta(9), now=shop.now(), who=WHO)

    assert ids(shop, where, holder) == [fit]
    assert unskilled not in ids(shop, where, holder)


def test_who_is_in_the_shift_is_no_candidate(shop: FakeShop) -> None:
    holder, other, third = member(shop), member(shop), member(shop)
    where = shift(shop, 9, of=[holder, other], kind=PlaceKind.REGULAR)
    assert ids(shop, where, holder) == [third]


def test_no_more_are_named_than_asked_for(shop: FakeShop) -> None:
    for _ in range(4):
        member(shop)
    assert len(found(shop, shift(shop, 9, free=1), most=3)) == 3
