from decimal import Decimal
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.members.queries import Shopper
from beesdesk.pos.right import Right
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.member_card import MemberCard
from beesdesk.words import Language

AMELIE = Shopper(uuid4(), 412, "Amélie", "Martin", Language.FR, False, None, None, None)
PAUL = Shopper(uuid4(), 412, "Amélie", "Martin", Language.FR, False, uuid4(), "Paul", None)


@pytest.fixture
def card(qtbot: QtBot, dressed: QApplication, speaks: Languages) -> MemberCard:
    card = MemberCard()
    qtbot.addWidget(card)
    card.resize(450, 66)
    card.show()
    return card


def test_it_asks_for_a_member_first(card: MemberCard) -> None:
    assert card.accessibleName() == "No member yet, Scan a card, or look for a name (F3)"
    assert not card._chip.isVisible()


def test_it_shows_the_member_and_the_eaters_and_the_right(card: MemberCard) -> None:
    card.show_shopper(AMELIE, ("Inès", "Paul"), Right(may_shop=True))

    assert card.accessibleName() == "Amélie Martin, no. 412, eaters: Inès, Paul"
    assert (card._chip.state, card._chip.word) == (State.OK, "may shop")


def test_an_eater_is_shown_beside_the_member(card: MemberCard) -> None:
    card.show_shopper(PAUL, ("Paul",), None)

    assert card.accessibleName() == "Paul, no. 412, eater of Amélie Martin"
    assert not card._chip.isVisible()


def test_a_right_that_is_missing_is_said_without_the_reason(card: MemberCard) -> None:
    card.show_shopper(AMELIE, (), Right(may_shop=False, word="suspended"))

    assert (card._chip.state, card._chip.word) == (State.WARN, "see the desk")
    assert "suspended" not in card.accessibleName() + card._chip.toolTip()


def test_it_says_what_stands_on_the_accounts_as_far_as_that_is_not_nothing(card: MemberCard) -> None:
    card.show_shopper(AMELIE, (), None, wallet=Decimal("12.50"), debt=Decimal("-7.50"))
    assert card.accessibleName() == "Amélie Martin, no. 412, wallet €12.50, on account \u2212€7.50"

    card.show_shopper(AMELIE, ("Inès",), None)
    assert card.accessibleName() == "Amélie Martin, no. 412, eaters: Inès"


def test_a_name_is_no_markup(card: MemberCard) -> None:
    card.show_shopper(Shopper(uuid4(), 1, "<b>", "<img src=x>", Language.FR, False, None, None, None), (), None)

    assert card._name.text() == "<b> <img src=x>"
    assert card._name.textFormat() is Qt.TextFormat.PlainText


def test_a_name_too_long_is_whole_in_its_tooltip(qtbot: QtBot, card: MemberCard) -> None:
    card.resize(300, 66)
    card.show_shopper(AMELIE, ("Inès", "Paul", "Maximilienne", "Bartholomée"), Right(may_shop=True))
    card.grab()

    assert card._detail.toolTip() == "no. 412, eaters: Inès, Paul, Maximilienne, Bartholomée"


def test_a_touch_asks_for_another_member(qtbot: QtBot, card: MemberCard) -> None:
    with qtbot.waitSignal(card.wanted):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_it_speaks_another_language_at_once(qtbot: QtBot, card: MemberCard, speaks: Languages) -> None:
    card.show_shopper(AMELIE, ("Inès",), Right(may_shop=True))
    speaks.use("nl")

    qtbot.waitUntil(lambda: card.accessibleName() == "Amélie Martin, nr. 412, eters: Inès")
    assert card._chip.word == "mag winkelen"


def test_the_chip_goes_under_the_name_where_both_would_be_cut(qtbot: QtBot, card: MemberCard) -> None:
    def chip_is_under() -> bool:
        return card._chip.y() > card._name.geometry().bottom()

    def nothing_is_cut() -> bool:
        return all(part.width() >= part.sizeHint().width() for part in (card._name, card._chip))

    card.show_shopper(AMELIE, (), Right(may_shop=True))
    qtbot.waitUntil(lambda: not chip_is_under() and nothing_is_cut())
    card.resize(260, 90)
    qtbot.waitUntil(lambda: chip_is_under() and nothing_is_cut())
    card.resize(450, 66)
    qtbot.waitUntil(lambda: not chip_is_under() and nothing_is_cut())
