from fake_roster import WHO, worker
from fake_shop import FakeShop

from beesdesk.shifts.duties import Subscription, subscribe
from beesdesk.shifts.generating import add_templates, end_template, new_template
from beesdesk.shifts.template_rows import free_templates
from beesdesk.words import Mode


def test_only_templates_with_room_can_be_chosen(shop: FakeShop) -> None:
    full, roomy = new_template("A", 2, 600, 765, 1), new_template("B", 1, 600, 765, 3)
    shop.do(add_templates, [roomy, full], now=shop.now())
    assert [row.id for row in shop.read(free_templates, shop.today)] == [full.id, roomy.id]

    shop.do(subscribe, worker(shop), Subscription(Mode.REGULAR, full.id), now=shop.now(), who=WHO)

    assert [(row.id, row.free) for row in shop.read(free_templates, shop.today)] == [(roomy.id, 3)]


def test_a_template_that_has_ended_is_left_out(shop: FakeShop) -> None:
    template = new_template("A", 2, 600, 765, 1)
    shop.do(add_templates, [template], now=shop.now())
    shop.do(end_template, template.id, shop.today.replace(day=1), now=shop.now())
    assert shop.read(free_templates, shop.today) == []
