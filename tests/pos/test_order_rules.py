import pytest
from fake_shop import FakeShop

from beesdesk.pos.order_rules import order_rules
from beesdesk.pos.rules import set_rule


@pytest.mark.parametrize(
    ("days", "service", "known"),
    [("28", "99.7", (28, 0.997)), ("0", "100", (1, 0.9999)), ("9999", "0", (126, 0.5)), ("14", "95", (14, 0.95))],
)
def test_rules_of_ordering_stay_within_what_can_be_reckoned_with(
    shop: FakeShop, days: str, service: str, known: tuple[int, float]
) -> None:
    shop.do(set_rule, "order_days", days, who="", now=shop.now())
    shop.do(set_rule, "order_service", service, who="", now=shop.now())
    found = shop.read(order_rules)
    assert (found.days, found.service) == known
