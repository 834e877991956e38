import pytest
from fake_shop import FakeShop
from office import OFFICE, staff_office

from beesdesk.members.people import NotAllowed
from beesdesk.pos.info_texts import LONGEST, Info, InfoPart, info_page, info_written, set_all_infos, set_info
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.words import Language


def tell(shop: FakeShop, part: InfoPart, language: Language, text: str, who: str = OFFICE) -> None:
    shop.do(set_info, part, language, text, now=shop.now(), who=who)


def test_nothing_is_told_where_nothing_is_written(shop: FakeShop) -> None:
    assert shop.read(info_page, Language.FR) == Info("", "", "")


def test_a_text_is_told_in_its_language_and_else_in_that_of_the_shop(shop: FakeShop) -> None:
    staff_office(shop)
    shop.do(set_rule, "language", "nl", who="office", now=shop.now())
    tell(shop, InfoPart.HOURS, Language.FR, "9 h à 20 h")
    tell(shop, InfoPart.HOURS, Language.NL, "9 tot 20 uur")

    assert [shop.read(info_page, one).hours for one in Language] == ["9 h à 20 h", "9 tot 20 uur", "9 tot 20 uur"]


def test_a_text_is_changed_and_taken_away(shop: FakeShop) -> None:
    staff_office(shop)
    for text in ("Fête samedi", " " + "x" * 3000, ""):
        tell(shop, InfoPart.NEWS, Language.FR, text)
        assert shop.read(info_page, Language.FR).news == text.strip()[:LONGEST]
    assert shop.read(shop_rules).name


def test_who_may_not_change_settings_writes_nothing(shop: FakeShop) -> None:
    staff_office(shop)
    cashier = shop.person("Karim", "cashier", pin="4831")
    with pytest.raises(NotAllowed):
        tell(shop, InfoPart.NEWS, Language.FR, "Fête", who=cashier)


def test_texts_of_several_languages_are_written_together(shop: FakeShop) -> None:
    staff_office(shop)
    wanted = {
        Language.FR: {InfoPart.NEWS: "La soupe est là. "},
        Language.NL: {InfoPart.NEWS: "Er is soep.", InfoPart.HOURS: "9 - 19"},
    }

    shop.do(set_all_infos, wanted, now=shop.now(), who=OFFICE)

    assert [shop.read(info_page, one).news for one in (Language.FR, Language.NL)] == ["La soupe est là.", "Er is soep."]
    assert shop.read(info_written, Language.FR)[InfoPart.HOURS] == ""
