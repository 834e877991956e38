import json
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.pos.model import Setting
from beesdesk.pos.rules import ShopRules, rule_names, set_rule, shop_rules
from beesdesk.words import Language


def put(shop: FakeShop, name: str, value: str) -> None:
    shop.do(set_rule, name, value, who="Nadia B.", now=shop.now())


def test_what_was_never_set_has_its_default(shop: FakeShop) -> None:
    assert shop.read(shop_rules) == ShopRules()
    assert ShopRules().cash_step == Decimal("0.05")


@pytest.mark.parametrize(
    ("name", "value", "parsed"),
    [
        ("name", "La Ruche", "La Ruche"),
        ("language", "nl", Language.NL),
        ("cash_step", "0", Decimal(0)),
        ("cash_step", "0.10", Decimal("0.10")),
        ("default_vat", "20", Decimal(20)),
        ("demo", "1", True),
        ("demo", "0", False),
        ("receipt_footer", "", ""),
        ("time_zone", "Europe/Paris", "Europe/Paris"),
        ("office_email", "bureau@exemple.be", "bureau@exemple.be"),
        ("office_email", "", ""),
    ],
)
def test_a_rule_that_was_set_holds(shop: FakeShop, name: str, value: str, parsed: object) -> None:
    put(shop, name, value)
    assert getattr(shop.read(shop_rules), name) == parsed


def test_setting_a_rule_twice_changes_it_and_the_journal_knows_both(shop: FakeShop) -> None:
    put(shop, "name", "La Ruche")
    put(shop, "name", "Les Abeilles")
    details = shop.read(lambda session: session.values("SELECT kind, who, detail FROM act ORDER BY seq"))

    assert shop.read(shop_rules).name == "Les Abeilles"
    assert [(kind, who, json.loads(detail)) for kind, who, detail in details] == [
        ("setting_changed", "Nadia B.", {"rule": "name", "before": None, "after": "La Ruche"}),
        ("setting_changed", "Nadia B.", {"rule": "name", "before": "La Ruche", "after": "Les Abeilles"}),
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cash_step", "five"),
        ("cash_step", ""),
        ("cash_step", "-0.05"),
        ("cash_step", "0.005"),
        ("cash_step", "NaN"),
        ("cash_step", "Infinity"),
        ("cash_step", "1E+400"),
        ("default_vat", "101"),
        ("default_vat", "0,21"),
        ("language", "de"),
        ("demo", "yes"),
        ("demo", ""),
        ("office_email", "bureau"),
    ],
)
def test_a_value_that_is_none_is_refused_and_nothing_is_written(shop: FakeShop, name: str, value: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        put(shop, name, value)
    assert shop.read(shop_rules) == ShopRules()
    assert shop.read(lambda session: session.value("SELECT count(*) FROM act")) == 0


def test_a_name_that_is_no_rule_is_refused(shop: FakeShop) -> None:
    with pytest.raises(KeyError):
        put(shop, "nmae", "La Ruche")


def test_a_rule_of_a_newer_program_is_kept_and_passed_over(shop: FakeShop) -> None:
    put(shop, "name", "La Ruche")
    key = shop.read(lambda session: session.value("SELECT id FROM setting"))
    shop.do(lambda session: session.change(Setting, UUID(bytes=key), name="of_tomorrow"))
    assert shop.read(shop_rules) == ShopRules()


def test_every_rule_has_a_name(shop: FakeShop) -> None:
    assert "cash_step" in rule_names()
    assert len(set(rule_names())) == len(rule_names())
