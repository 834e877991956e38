from uuid import UUID

from fake_roster import WHO, on, worker
from fake_shop import FakeShop

from beesdesk.shifts.board_leaders import leaders
from beesdesk.shifts.duties import Subscription, set_worker, subscribe
from beesdesk.shifts.generating import add_templates, end_template, new_template, set_leader
from beesdesk.shifts.template_board import template_weeks
from beesdesk.words import Mode


def regular(shop: FakeShop, template: UUID, name: str) -> UUID:
    member = worker(shop, first_name=name)
    shop.do(subscribe, member, Subscription(Mode.REGULAR, template), now=shop.now(), who=WHO)
    return member


def test_every_letter_has_a_week_of_its_slots_with_who_holds_them(shop: FakeShop) -> None:
    late, early = new_template("B", 3, 1080, 1245, 3), new_template("B", 3, 480, 645, 1)
    shop.do(add_templates, [late, early], now=shop.now())
    zoe = regular(shop, late.id, "Zoé")
    shop.do(set_leader, late.id, zoe, now=shop.now())

    weeks = shop.read(template_weeks, shop.today)

    assert [week.letter for week in weeks] == ["A", "B", "C", "D"]
    assert [len(week.shifts) for week in weeks] == [0, 2, 0, 0]
    assert [one.id for one in weeks[1].shifts] == [early.id, late.id]
    slot = weeks[1].shifts[1]
    assert [seat.name for seat in slot.seats] == ["Zoé Martin", None, None]
    assert (slot.leader, slot.held, slot.free, slot.day.isoweekday()) == ("Zoé Martin", 1, 2, 3)


def test_what_has_ended_is_left_out(shop: FakeShop) -> None:
    ended = new_template("A", 1, 480, 645, 1)
    shop.do(add_templates, [ended], now=shop.now())
    shop.do(end_template, ended.id, on(shop, -1), now=shop.now())
    assert all(week.shifts == () for week in shop.read(template_weeks, shop.today))


def test_leaders_are_listed_by_name(shop: FakeShop) -> None:
    for name in ("Zoé", "Amélie"):
        shop.do(set_worker, worker(shop, first_name=name), leader=True)
    worker(shop, first_name="Koen")
    assert [row.name for row in shop.read(leaders)] == ["Amélie Martin", "Zoé Martin"]
