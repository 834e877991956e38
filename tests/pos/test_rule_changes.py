import pytest
from fake_shop import FakeShop
from office import OFFICE, staff_office

from beesdesk.members.people import NotAllowed
from beesdesk.pos.refusals import RuleImpossible
from beesdesk.pos.rule_changes import change_rules
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.vat_numbers import VatNumberWrong


@pytest.fixture(autouse=True)
def office(shop: FakeShop) -> None:
    staff_office(shop)


def test_only_what_differs_is_changed(shop: FakeShop) -> None:
    assert shop.do(change_rules, {"name": "La Ruche", "lock_minutes": "5"}, now=shop.now(), who=OFFICE) == 1

    assert shop.read(shop_rules).name == "La Ruche"


@pytest.mark.parametrize(
    ("rule", "value", "refusal"),
    [
        ("vat_number", "BE 0403.170.702", VatNumberWrong),
        ("time_zone", "Europe/Nowhere", RuleImpossible),
        ("office_email", "office", RuleImpossible),
        ("cash_step", "much", RuleImpossible),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_changed(
    shop: FakeShop, rule: str, value: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        shop.do(change_rules, {"name": "La Ruche", rule: value}, now=shop.now(), who=OFFICE)

    assert shop.read(shop_rules).name != "La Ruche"


def test_only_who_may_changes_them(shop: FakeShop) -> None:
    with pytest.raises(NotAllowed):
        shop.do(change_rules, {"name": "La Ruche"}, now=shop.now(), who="Nadia B.")
