"""What the kiosk offers to everybody, by touch and scanner: prices, the shifts, news; and how it is read."""

from uuid import UUID

import fake_roster
import pytest
from fake_shop import FakeShop
from kiosk_hands import Hands
from office import OFFICE, staff_office

from beesdesk.catalog.model import Product, Recall
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.pos.info_texts import InfoPart, set_info
from beesdesk.ui.language import spoken
from beesdesk.ui.theme import ThemeName, look
from beesdesk.words import Language, Unit

NAMES = {Language.FR: "Français", Language.NL: "Nederlands", Language.EN: "English"}
PRICE = {Language.FR: "Combien ça coûte ?", Language.NL: "Wat kost het?", Language.EN: "What does it cost?"}
MILK = {
    Language.FR: ("1,25 €", "Soit 1,25 €/l", "Belgique", "bio", "lait", "+ vidange 0,30 €"),
    Language.NL: ("€ 1,25", "Dat is € 1,25/l", "België", "bio", "melk", "+ leeggoed € 0,30"),
    Language.EN: ("€1.25", "That is €1.25/l", "Belgium", "organic", "milk", "+ deposit €0.30"),
}


@pytest.mark.parametrize("language", Language)
def test_a_scanned_article_shows_what_it_costs_and_what_it_is(hands: Hands, shop: FakeShop, language: Language) -> None:
    code = shop.product("Lait entier", "1.25", deposit="0.30")
    change(shop, content="1 l", origin="BE", labels="organic", allergens="milk")
    hands.touch(NAMES[language])
    hands.touch(PRICE[language])
    hands.show_card(code)

    assert hands.sees_text("Lait entier")
    price, *facts = MILK[language]
    assert any(price in one.accessibleName().replace("\u00a0", " ") for one in hands.named())
    assert [fact for fact in facts if not hands.sees_text(fact)] == []


def change(shop: FakeShop, **values: object) -> None:
    def write(session: Session) -> None:
        key = UUID(bytes=session.value("SELECT id FROM product ORDER BY id DESC"))
        session.change(Product, key, **values)

    shop.do(write)


def test_a_label_with_a_price_shows_that_price(hands: Hands, shop: FakeShop) -> None:
    shop.product("Pommes", "2.95", article="12345", unit=Unit.KG)
    hands.touch("What does it cost?")
    hands.show_card("0212345002650")

    assert hands.sees_text("per kilogram")
    assert hands.sees_text("On its label: €2.65")


def test_a_weight_in_a_gs1_code_shows_what_this_piece_costs(hands: Hands, shop: FakeShop) -> None:
    gtin = shop.product("Comté", "25.00", unit=Unit.KG).zfill(14)
    hands.touch("What does it cost?")
    hands.show_card(f"]d201{gtin}3103000250")

    assert hands.sees_text("0.250 kg here: €6.25")


def test_several_articles_are_asked_one_after_the_other(hands: Hands, shop: FakeShop) -> None:
    first, second = shop.product("Lait"), shop.product("Beurre", "3.10")
    hands.touch("What does it cost?")
    hands.show_card(first)
    hands.show_card(second)

    assert hands.sees_text("Beurre")
    assert not hands.sees_text("Lait")


def test_a_gs1_code_with_a_lot_says_that_this_one_is_recalled(hands: Hands, shop: FakeShop) -> None:
    gtin = shop.product("Lait").zfill(14)
    shop.do(Session.insert, Recall(uuid7(), gtin, "A1", "glass", shop.today, None))
    hands.touch("What does it cost?")
    hands.show_card(f"]d201{gtin}10B2")
    assert not hands.sees_text("recalled")

    hands.show_card(f"]d201{gtin}10A1")
    assert hands.sees_text("Recalled")
    assert hands.sees_text("It may not be sold or eaten: glass.")

    hands.show_card(gtin)
    assert hands.sees_text("One lot is recalled")
    assert hands.sees_text("lot A1")


def test_what_is_not_known_or_no_longer_sold_is_said_in_words(hands: Hands, shop: FakeShop) -> None:
    hands.touch("What does it cost?")
    hands.show_card("5410188031072")
    assert hands.sees_text("This code is not known here")
    hands.show_card("5410188031077")
    assert hands.sees_text("not read well")
    hands.show_card("0700000010053")
    assert hands.sees_text("This is no article")

    code = shop.product("Lait")
    change(shop, withdrawn=shop.today)
    hands.show_card(code)
    assert hands.sees_text("No longer sold")


def test_an_article_is_found_by_letters_and_the_way_back_leads_there(hands: Hands, shop: FakeShop) -> None:
    shop.product("Pommes Jonagold", "2.95", article="10002", unit=Unit.KG)
    hands.touch("What does it cost?")
    hands.touch("Search by name")
    for letter in "JONA":
        hands.touch(letter)
    hands.touch("Pommes Jonagold")
    assert hands.sees_text("per kilogram")

    hands.touch("Back")
    assert hands.sees_text("JONA")
    for letter in "ZZ":
        hands.touch(letter)
    assert hands.sees_text("Nothing is called that")


def test_a_card_on_the_price_page_opens_its_owners_page(hands: Hands, shop: FakeShop) -> None:
    card = shop.member("Amélie", language=Language.EN)
    hands.touch("What does it cost?")
    hands.show_card(card)
    assert hands.sees_text("Hello Amélie")


@pytest.mark.parametrize("title", ["What does it cost?", "Hours and news"])
def test_a_page_goes_by_itself_after_thirty_seconds(hands: Hands, title: str) -> None:
    hands.touch(title)
    hands.wait(12)
    assert not hands.is_inviting
    hands.wait(30)
    assert hands.is_inviting


def test_the_invitation_shows_todays_shifts_by_first_names(hands: Hands, shop: FakeShop) -> None:
    anna = fake_roster.worker(shop, first_name="Anna")
    fake_roster.shift(shop, shop.today, 14, of=[anna], free=2)
    hands.touch("Staff")
    hands.touch("Back")

    assert hands.sees_text("Today, Mon 23 November")
    assert hands.sees_text("Anna · 2 free places")
    assert not hands.sees_text("Martin")


def test_a_small_screen_has_a_way_to_the_shifts(hands: Hands, shop: FakeShop) -> None:
    fake_roster.shift(shop, shop.today, 14, free=2)
    hands.window.resize(1024, 768)
    hands.settle()
    assert not hands.sees_text("2 free places")

    hands.touch("Shifts today and tomorrow")
    assert hands.sees_text("2 free places")


@pytest.mark.parametrize("language", Language)
def test_what_the_office_wrote_is_read_in_each_language(hands: Hands, shop: FakeShop, language: Language) -> None:
    staff_office(shop)
    for one, text in zip(Language, ("De 9 h à 20 h", "Van 9 tot 20 uur", "From 9 to 8"), strict=True):
        shop.do(set_info, InfoPart.HOURS, one, text, now=shop.now(), who=OFFICE)
    titles = {Language.FR: "Horaires et nouvelles", Language.NL: "Uren en nieuws", Language.EN: "Hours and news"}
    hands.touch(NAMES[language])
    hands.touch(titles[language])

    told = {Language.FR: "De 9 h à 20 h", Language.NL: "Van 9 tot 20 uur", Language.EN: "From 9 to 8"}
    assert hands.sees_text(told[language])


def test_language_size_and_contrast_go_back_when_nobody_is_there(hands: Hands) -> None:
    hands.touch("Nederlands")
    hands.touch("A A")
    hands.touch("Contrast")
    assert (spoken(), look().scale, look().theme.name) == (Language.NL, 1.5, ThemeName.CONTRAST)

    hands.wait(29)
    assert spoken() is Language.NL
    hands.wait(30)
    assert (spoken(), look().scale, look().theme.name) == (Language.EN, 1.0, ThemeName.LIGHT)


def test_who_chose_large_text_keeps_it_on_their_own_page(hands: Hands, shop: FakeShop) -> None:
    hands.touch("A A")
    hands.touch("Contrast")
    hands.show_card(shop.member("Amélie", language=Language.EN))
    assert (look().scale, look().theme.name) == (1.5, ThemeName.CONTRAST)

    hands.touch("Finish")
    assert (look().scale, look().theme.name) == (1.0, ThemeName.LIGHT)


def test_the_invitation_leads_to_the_help_for_a_lost_card(hands: Hands) -> None:
    hands.touch("Carte perdue · Kaart verloren · Lost card")
    assert hands.sees_text("Your member number")
