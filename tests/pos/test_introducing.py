import pytest
from fake_shop import FakeShop

from beesdesk.members.people import NotAllowed
from beesdesk.pos.introducing import Introduction, ShopNameNeeded, Stocked, introduce, stocked
from beesdesk.pos.rules import ShopRules, shop_rules
from beesdesk.pos.vat_numbers import VatNumberWrong
from beesdesk.words import Language

SAID = Introduction(" La  Ruche ", "Rue Verte 1, 1030 Bruxelles", "SC", "0403.170.701", Language.NL)


def say(shop: FakeShop, said: Introduction, who: str = "") -> None:
    shop.do(introduce, said, who=who, now=shop.now())


def test_a_shop_says_who_it_is(shop: FakeShop) -> None:
    say(shop, SAID)

    rules = shop.read(shop_rules)
    assert (rules.name, rules.address, rules.legal_form) == ("La Ruche", "Rue Verte 1, 1030 Bruxelles", "SC")
    assert (rules.vat_number, rules.language) == ("BE0403170701", Language.NL)


def test_what_is_so_already_is_not_journaled_again(shop: FakeShop) -> None:
    say(shop, SAID)
    noted = shop.read(lambda session: session.value("SELECT count(*) FROM act"))

    say(shop, SAID)

    assert shop.read(lambda session: session.value("SELECT count(*) FROM act")) == noted


@pytest.mark.parametrize(
    ("said", "refusal"),
    [
        (Introduction(" ", "Rue Verte 1", "SC", "", Language.FR), ShopNameNeeded),
        (Introduction("La Ruche", "Rue Verte 1", "SC", "BE0403170702", Language.FR), VatNumberWrong),
    ],
)
def test_what_is_refused_sets_nothing(shop: FakeShop, said: Introduction, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        say(shop, said)

    assert shop.read(shop_rules) == ShopRules()


def test_once_there_is_an_administrator_not_everybody_may(shop: FakeShop) -> None:
    boss = shop.person("Ada", "administrator", pin="271828")

    with pytest.raises(NotAllowed):
        say(shop, SAID)
    say(shop, SAID, str(boss))

    assert shop.read(shop_rules).name == "La Ruche"


def test_what_a_shop_has_is_counted(shop: FakeShop) -> None:
    assert shop.read(stocked) == Stocked(0, 0)

    shop.product("Milk")

    assert shop.read(stocked) == Stocked(1, 0)
