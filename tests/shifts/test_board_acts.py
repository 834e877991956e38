from random import Random
from uuid import UUID

import pytest
from fake_roster import WHO, on, places, shift, skill, task, worker
from fake_shop import FakeShop

from beesdesk.errors import ShopError
from beesdesk.members.model import Person
from beesdesk.shifts import board_acts as acts
from beesdesk.shifts import refusals
from beesdesk.shifts import swap_refusals as no
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.board_foresight import BoardForesight, foresee_on_board
from beesdesk.shifts.board_undo import ShopMovedOn, take_back
from beesdesk.shifts.closing_days import close_day
from beesdesk.shifts.desk_access import NotAtDesk
from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.model import Place, Shift
from beesdesk.shifts.week_board import BoardShift, outline, shifts_of_member, week_board
from beesdesk.words import Mode, PlaceKind, Role


def seen(shop: FakeShop, shift_id: UUID, days: int = 1) -> BoardShift | None:
    """The shift as the board has it; None where it is not held."""
    week = shop.read(week_board, on(shop, days))
    return next((one for one in week.shifts if one.id == shift_id and not one.cancelled), None)


def names(shop: FakeShop, shift_id: UUID, days: int = 1) -> list[str | None]:
    found = seen(shop, shift_id, days)
    assert found is not None
    return [seat.name for seat in found.seats]


def did(shop: FakeShop, act: object, *told: object) -> acts.Done:
    return shop.do(act, *told, now=shop.now(), who=WHO)  # type: ignore[arg-type]


def test_a_member_is_added_and_that_is_taken_back_and_done_again(shop: FakeShop) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), free=2)

    done = did(shop, acts.add_member, key, amelie)
    assert names(shop, key) == ["Amélie Martin", None]
    undone = did(shop, take_back, done)
    assert names(shop, key) == [None, None]
    did(shop, take_back, undone)
    assert names(shop, key) == ["Amélie Martin", None]


def test_a_regular_member_comes_for_a_compensation(shop: FakeShop) -> None:
    amelie = worker(shop, Mode.REGULAR)
    key = shift(shop, on(shop, 1), free=1)
    did(shop, acts.add_member, key, amelie)
    assert shop.read(lambda s: s.get(Place, places(shop, key)[0])).kind is PlaceKind.COMPENSATION


@pytest.mark.parametrize("kind", [PlaceKind.REGULAR, PlaceKind.COMPENSATION])
def test_whoever_is_taken_off_comes_back_as_what_they_were(shop: FakeShop, kind: PlaceKind) -> None:
    amelie = worker(shop, Mode.REGULAR)
    key = shift(shop, on(shop, 1), of=[amelie], kind=kind)
    before = shop.read(lambda s: s.get(Place, places(shop, key)[0]))

    done = did(shop, acts.take_off, before.id)
    assert names(shop, key) == [None]
    did(shop, take_back, done)

    assert shop.read(lambda s: s.get(Place, before.id)) == before


def test_a_move_leaves_one_shift_for_the_other(shop: FakeShop) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    here = shift(shop, on(shop, 1), of=[amelie])
    there = shift(shop, on(shop, 1), of=[koen], free=1)

    done = did(shop, acts.move_member, places(shop, here)[0], there)
    assert (names(shop, here), names(shop, there)) == ([None], ["Koen Martin", "Amélie Martin"])
    did(shop, take_back, done)
    assert (names(shop, here), names(shop, there)) == (["Amélie Martin"], ["Koen Martin", None])


def test_a_move_into_a_full_shift_moves_nobody(shop: FakeShop) -> None:
    here = shift(shop, on(shop, 1), of=[worker(shop)])
    there = shift(shop, on(shop, 2), of=[worker(shop)])
    with pytest.raises(refusals.ShiftFull):
        did(shop, acts.move_member, places(shop, here)[0], there)
    assert names(shop, here) == ["Amélie Martin"]


def test_a_regular_member_is_named_as_replacement_and_anybody_else_has_the_place(shop: FakeShop) -> None:
    amelie, koen = worker(shop, Mode.REGULAR), worker(shop, Mode.REGULAR, first_name="Koen")
    zoe = worker(shop, first_name="Zoé")
    key = shift(shop, on(shop, 1), of=[amelie], kind=PlaceKind.REGULAR)

    named = did(shop, acts.replace_member, places(shop, key)[0], koen)
    found = seen(shop, key)
    assert found is not None
    assert [(seat.name, seat.replacement) for seat in found.seats] == [("Amélie Martin", "Koen Martin")]
    did(shop, take_back, named)

    given = did(shop, acts.replace_member, places(shop, key)[0], zoe)
    assert names(shop, key) == ["Zoé Martin"]
    did(shop, take_back, given)
    assert names(shop, key) == ["Amélie Martin"]


def test_a_leader_is_set_and_set_no_more(shop: FakeShop) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), free=1)
    done = did(shop, acts.set_shift_leader, key, amelie)
    assert shop.read(lambda s: s.get(Shift, key)).leader_id == amelie
    did(shop, take_back, done)
    assert shop.read(lambda s: s.get(Shift, key)).leader_id is None


def test_a_cancelled_shift_comes_back_as_it_was_and_both_times_it_is_told(shop: FakeShop) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), of=[amelie], free=2)
    did(shop, acts.drop_place, key)
    before = names(shop, key)

    done = did(shop, acts.cancel, key)
    assert seen(shop, key) is None
    undone = did(shop, take_back, done)
    assert names(shop, key) == before
    did(shop, take_back, undone)
    assert seen(shop, key) is None
    told = shop.read(lambda s: s.values("SELECT DISTINCT kind FROM message ORDER BY kind"))
    assert [row[0] for row in told] == ["cancelled", "reopened"]


def test_a_shift_cancelled_long_ago_takes_place_after_all_without_who_has_left(shop: FakeShop) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    key = shift(shop, on(shop, 1), of=[amelie, koen], free=1)
    did(shop, acts.cancel, key)
    shop.do(unsubscribe, koen, now=shop.now(), who=shop.person("Ada", "office"), resigning=True)

    did(shop, acts.reopen, key)

    assert names(shop, key) == ["Amélie Martin", None, None]
    told = shop.read(lambda s: s.values("SELECT member_id FROM message WHERE kind = 'reopened'"))
    assert [row[0] for row in told] == [amelie.bytes]
    with pytest.raises(acts.TakesPlace):
        did(shop, acts.reopen, key)


def test_no_shift_takes_place_on_a_closed_day(shop: FakeShop) -> None:
    key = shift(shop, on(shop, 1), free=1)
    shop.do(close_day, on(shop, 1), "inventory", now=shop.now())
    with pytest.raises(acts.DayClosed):
        did(shop, acts.reopen, key)


def test_places_come_and_go_but_one_stays(shop: FakeShop) -> None:
    key = shift(shop, on(shop, 1), free=1)
    done = did(shop, acts.add_place, key)
    assert len(names(shop, key)) == 2
    undone = did(shop, take_back, done)
    assert len(names(shop, key)) == 1
    did(shop, take_back, undone)
    did(shop, acts.drop_place, key)
    with pytest.raises(acts.LastPlace):
        did(shop, acts.drop_place, key)
    did(shop, acts.add_member, key, worker(shop))
    with pytest.raises(acts.EveryPlaceHeld):
        did(shop, acts.drop_place, key)


def test_what_somebody_has_changed_since_is_not_taken_back(shop: FakeShop) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    key = shift(shop, on(shop, 1), of=[amelie])
    done = did(shop, acts.take_off, places(shop, key)[0])
    shop.do(hold, places(shop, key)[0], koen, now=shop.now(), who=WHO)
    with pytest.raises(ShopMovedOn):
        did(shop, take_back, done)


def test_whoever_is_elsewhere_meanwhile_does_not_come_back(shop: FakeShop) -> None:
    amelie = worker(shop)
    key, other = shift(shop, on(shop, 1), of=[amelie]), shift(shop, on(shop, 1), free=1)
    done = did(shop, acts.take_off, places(shop, key)[0])
    did(shop, acts.add_member, other, amelie)
    with pytest.raises(no.ShiftsOverlap):
        did(shop, take_back, done)


def test_what_has_begun_is_the_sheets(shop: FakeShop) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), of=[amelie], free=1)
    done = did(shop, acts.drop_place, key)
    shop.clock.pass_by(days=2)
    for act, told in (
        (acts.add_member, (key, worker(shop))), (acts.take_off, (places(shop, key)[0],)), (acts.cancel, (key,)),
        (acts.add_place, (key,)), (acts.set_shift_leader, (key, amelie)), (take_back, (done,)),
    ):  # fmt: skip
        with pytest.raises(refusals.ShiftBegun):
            did(shop, act, *told)


def test_a_shift_leader_may_do_none_of_it(shop: FakeShop) -> None:
    luc = Person(UUID(int=7), None, "Luc", Role.SHIFT_LEADER, None, None, withdrawn=False)
    shop.do(lambda s: s.insert(luc))
    key = shift(shop, on(shop, 1), free=1)
    with pytest.raises(NotAtDesk):
        shop.do(acts.add_place, key, now=shop.now(), who=luc.id.hex)


def test_the_coordination_is_told_what_only_binds_members(shop: FakeShop) -> None:
    amelie = worker(shop)
    till = skill(shop)
    key = shift(shop, on(shop, 1), free=1, task_id=task(shop, skill_id=till))

    found: BoardForesight = shop.try_out(
        foresee_on_board, acts.add_member, key, amelie, concerning=(amelie,), coming=(amelie, key, None),
        now=shop.now(), who=WHO,
    )  # fmt: skip

    assert isinstance(found.caution, no.SkillNeeded)
    assert [len(foresight.given) for _, foresight in found.members] == [1]
    assert names(shop, key) == [None]
    did(shop, acts.add_member, key, amelie)
    shown = seen(shop, key)
    assert shown is not None
    assert shown.unskilled == 1


def test_who_is_away_is_refused_whoever_asks(shop: FakeShop) -> None:
    away = worker(shop, leave_first=on(shop, -1), leave_last=on(shop, 9))
    key = shift(shop, on(shop, 1), free=1)
    with pytest.raises(ShopError) as caught:
        did(shop, acts.add_member, key, away)
    assert isinstance(caught.value, no.AwayThatDay)


def test_both_members_of_a_replacement_are_looked_at(shop: FakeShop) -> None:
    amelie, zoe = worker(shop), worker(shop, first_name="Zoé")
    key = shift(shop, on(shop, 1), of=[amelie])
    place = places(shop, key)[0]
    found = shop.try_out(
        foresee_on_board,
        acts.replace_member,
        place,
        zoe,
        concerning=(amelie, zoe),
        leaving=place,
        now=shop.now(),
        who=WHO,
    )
    assert [(len(one.freed), len(one.given)) for _, one in found.members] == [(1, 0), (0, 1)]
    assert found.meaning is not None


def test_the_outline_has_hours_of_the_shop_and_counts_gaps_where_asked(shop: FakeShop) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), free=2, of=[amelie])
    later = shift(shop, on(shop, 30), leader=amelie)
    whole = shop.read(outline, on(shop, 0), on(shop, 40), counting=True)
    assert [(one.id, one.starts.hour, one.free) for one in whole] == [(key, 10, 2), (later, 10, 0)]
    assert [one.id for one in shop.read(outline, on(shop, 0), on(shop, 7))] == [key]
    assert shop.read(shifts_of_member, amelie) == {key, later}


@pytest.mark.parametrize("seed", range(4))
def test_whatever_was_done_all_of_it_can_be_taken_back_and_done_again(shop: FakeShop, seed: int) -> None:
    chance = Random(seed)
    members = [worker(shop, chance.choice([Mode.REGULAR, Mode.IRREGULAR]), first_name=f"M{at}") for at in range(5)]
    keys = [shift(shop, on(shop, 1 + at), free=2) for at in range(6)]

    def board() -> list[tuple[object, ...]]:
        rows = shop.read(lambda s: s.values("SELECT id, member_id, kind, replaced_by, state FROM place ORDER BY id"))
        led = shop.read(lambda s: s.values("SELECT id, leader_id, cancelled FROM shift ORDER BY id"))
        return [row for row in map(tuple, rows) if row[-1] != "cancel" or row[1]] + [tuple(row) for row in led]

    def try_one() -> acts.Done | None:
        key, member = chance.choice(keys), chance.choice(members)
        place = chance.choice(places(shop, chance.choice(keys)))
        act, told = chance.choice([
            (acts.add_member, (key, member)), (acts.add_member, (key, member)), (acts.take_off, (place,)),
            (acts.move_member, (place, key)), (acts.replace_member, (place, member)), (acts.cancel, (key,)),
            (acts.set_shift_leader, (key, member)), (acts.add_place, (key,)), (acts.drop_place, (key,)),
        ])  # fmt: skip
        shop.clock.pass_by(seconds=1)
        try:
            return did(shop, act, *told)
        except ShopError:
            return None

    states, past = [board()], []
    for _ in range(40):
        done = try_one()
        if done is not None:
            past.append(done)
            states.append(board())
    assert len(past) > 8
    future = []
    for before in reversed(states[:-1]):
        future.append(did(shop, take_back, past.pop()))
        assert board() == before
    for after in states[1:]:
        did(shop, take_back, future.pop())
        assert board() == after
