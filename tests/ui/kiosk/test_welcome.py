"""The welcome desk by touch and card, in the three languages."""

import gc
from datetime import timedelta

import fake_swaps
import pytest
from fake_shop import FakeShop
from kiosk_hands import Hands
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.kiosk import KioskProgram
from beesdesk.members.model import Member
from beesdesk.settings import Settings
from beesdesk.shifts.visits import visits
from beesdesk.ui.kiosk.big_word import BigWord
from beesdesk.words import Act, CardStatus, Language

WORDS = {
    Language.FR: ("OUI", "NON", "Entrez", "Passez d'abord à l'accueil"),
    Language.NL: ("JA", "NEE", "Kom binnen", "Ga eerst naar de balie"),
    Language.EN: ("YES", "NO", "Come in", "Please go to the desk first"),
}


@pytest.fixture
def door(hands: Hands) -> Hands:
    """A kiosk that staff has made the welcome desk."""
    hands.touch("Staff")
    for digit in "4831":
        hands.touch(digit)
    hands.touch("Make it the welcome desk")
    return hands


def suspended(shop: FakeShop, language: Language) -> str:
    member = fake_swaps.member(shop, sr=-2, sc=0, alert_start=shop.today - timedelta(60))
    shop.do(lambda one: one.change(Member, member, language=language))
    return str(shop.read(lambda one: one.value("SELECT code FROM card WHERE member_id = ?", (member,))))


def acts(shop: FakeShop) -> list[str]:
    return [row[0] for row in shop.read(lambda one: one.values("SELECT kind FROM act ORDER BY id"))]


def word_of(hands: Hands) -> BigWord:
    return next(one for one in hands.window.findChildren(BigWord) if one.isVisible())


@pytest.mark.parametrize("language", Language)
def test_a_member_sees_a_large_yes_and_the_household(door: Hands, shop: FakeShop, language: Language) -> None:
    yes, _, come_in, _ = WORDS[language]
    door.show_card(shop.member("Amélie", "Martin", eaters=("Jules Petit",), language=language))

    assert door.sees_text(yes)
    assert door.sees_text(come_in)
    assert door.sees_text("Amélie M.")
    assert door.sees_text("Jules")
    assert not door.sees_text("Martin")
    assert not door.sees_text("Petit")
    assert word_of(door).height() > 200


@pytest.mark.parametrize("language", Language)
def test_who_may_not_shop_sees_a_large_no_and_what_to_do_but_no_reason(
    door: Hands, shop: FakeShop, language: Language
) -> None:
    _, no, _, desk = WORDS[language]
    door.show_card(suspended(shop, language))

    assert door.sees_text(no)
    assert door.sees_text(desk)
    assert not any(word in line for line in door.sees() for word in ("rattraper", "in te halen", "make up"))


def test_staff_see_the_reason_after_a_pin_and_it_goes_with_the_answer(door: Hands, shop: FakeShop) -> None:
    door.show_card(suspended(shop, Language.EN))
    door.touch("Staff: why?")
    assert not door.sees_text("make up")
    for digit in "1357":
        door.touch(digit)
    door.touch("Show why")
    assert not door.sees_text("make up")
    for digit in "4831":
        door.touch(digit)
    door.touch("Show why")

    assert door.sees_text("For staff: a shift to make up")
    assert door.sees_text("Shifts to make up: 2.")
    door.wait(8)
    assert not door.sees_text("make up")


def test_the_answer_goes_by_itself_and_nothing_of_the_member_stays(door: Hands, shop: FakeShop) -> None:
    backwards = "adeirfgyZ"  # so that the test itself does not hold the name
    door.show_card(shop.member(backwards[::-1], language=Language.EN))
    assert door.sees_text(backwards[::-1])

    door.wait(8)

    assert door.sees_text("Show your card")
    assert not door.sees_text("YES")
    gc.collect()
    assert not any(backwards[::-1] in text for widget in QApplication.allWidgets() for text in texts(widget))


def texts(widget: QWidget) -> list[str]:
    text = getattr(widget, "text", None)
    return [widget.accessibleName(), str(text()) if callable(text) else ""]


def test_the_next_card_takes_the_place_of_the_answer(door: Hands, shop: FakeShop) -> None:
    door.show_card(shop.member("Amélie", language=Language.EN))
    door.show_card(shop.member("Bruno", language=Language.EN))

    assert door.sees_text("Bruno M.")
    assert not door.sees_text("Amélie")


def test_an_unknown_or_ended_card_is_told_what_to_do_in_three_languages(door: Hands, shop: FakeShop) -> None:
    door.show_card("0420009999005")
    for said in ("demandez à l'accueil", "vraag het aan de balie", "ask at the desk"):
        assert door.sees_text(said)

    door.show_card(shop.member("Amélie", status=CardStatus.BLOCKED))
    assert door.sees_text("no longer valid")
    assert not door.sees_text("Amélie")


def test_visits_are_counted_and_guests_by_a_key(door: Hands, shop: FakeShop) -> None:
    card = shop.member("Amélie", language=Language.EN)
    door.show_card(card)
    door.show_card(card)
    door.show_card(suspended(shop, Language.EN))
    door.wait(8)
    door.touch("Count a guest")
    assert door.sees_text("One guest is counted.")
    door.touch("Count a guest")

    (hour,) = shop.read(visits, shop.today, shop.today)
    assert (hour.members, hour.guests, hour.turned_away) == (1, 2, 1)


def test_staff_make_it_a_kiosk_again_and_both_are_journaled(door: Hands, shop: FakeShop) -> None:
    assert not door.is_inviting
    door.touch("Staff")
    for digit in "4831":
        door.touch(digit)
    door.touch("Make it a kiosk")

    assert door.is_inviting
    assert acts(shop).count(Act.KIOSK_SWITCHED) == 2
    door.show_card(shop.member("Amélie", language=Language.EN))
    assert door.sees_text("Hello Amélie")


def test_a_kiosk_set_so_begins_as_the_welcome_desk(qapp: QApplication, qtbot: QtBot, shop: FakeShop) -> None:
    settings = Settings(language=Language.NL, theme="light", volume=0, scanner="none", kiosk_welcome=True)
    program = KioskProgram(qapp, shop, settings, untouched=lambda: 0)
    qtbot.addWidget(program.window)
    program.window.show()

    assert program.window.welcome.isVisible()
    assert not program.window.attract.isVisible()
    program.router.close()
    program.window._may_close = True


def test_a_wrong_pin_switches_nothing(hands: Hands, shop: FakeShop) -> None:
    hands.touch("Staff")
    for digit in "1357":
        hands.touch(digit)
    hands.touch("Make it the welcome desk")

    assert Act.KIOSK_SWITCHED not in acts(shop)
    assert hands.sees_text("Wrong PIN")
