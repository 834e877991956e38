"""The pole display says in two lines what the customer display shows, and no more."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
import shiboken6
from fake_shop import FakeShop
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.db.ids import uuid7
from beesdesk.hardware.pole_text import PoleLine, PoleLines, fitted
from beesdesk.pos.refunds import Refunded
from beesdesk.pos.rules import set_rule
from beesdesk.pos.till_state import till_state
from beesdesk.ui.display.pole import SHORTER, PoleScreen, pole_lines
from beesdesk.ui.display.showing import Showing
from beesdesk.ui.display.shown import Bill, Idle, Sum, Thanks, bill, greeting, refunded, sold
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.words import Language


class Glass:
    """A pole display that keeps what it is told."""

    def __init__(self) -> None:
        self.wanted: list[PoleLines] = []
        self.runs = self.waited = False

    def start(self) -> None:
        self.runs = True

    def let_go(self) -> None:
        self.runs = False

    def stop(self) -> None:
        self.runs = False
        self.waited = True

    def show(self, lines: PoleLines) -> None:
        self.wanted.append(lines)

    def lines(self) -> tuple[str, str]:
        first, second = self.wanted[-1]
        return fitted(first, "cp858"), fitted(second, "cp858")


IDLE = ("Bienvenue           ", "BeesDesk            ")


@pytest.fixture
def desk(till: FakeShop) -> Desk:
    return Desk(till)


@pytest.fixture
def glass() -> Glass:
    return Glass()


@pytest.fixture
def screen(dressed: QApplication, speaks: Languages, desk: Desk, glass: Glass) -> Iterator[PoleScreen]:
    screen = PoleScreen(desk, glass)
    yield screen
    shiboken6.delete(screen)


def test_nobody_shops_and_it_greets_in_the_language_of_the_shop(glass: Glass, screen: PoleScreen) -> None:
    assert glass.runs
    assert glass.lines() == IDLE


def test_a_scan_shows_the_article_its_amount_and_the_total(
    qtbot: QtBot, till: FakeShop, desk: Desk, glass: Glass, screen: PoleScreen
) -> None:
    desk.scan(till.product("Crème fraîche épaisse", "1.95"))
    desk.scan(till.product("Pain de campagne aux noix", "3.20"))

    qtbot.waitUntil(lambda: glass.lines() == ("Pain de campa 3,20 €", "Total         5,15 €"))


def test_paying_in_parts_says_what_was_given_and_what_remains(
    qtbot: QtBot, till: FakeShop, desk: Desk, glass: Glass, screen: PoleScreen
) -> None:
    desk.scan(till.product("Lait", "12.50"))
    desk.pay("card", Decimal("2.50"))

    qtbot.waitUntil(lambda: glass.lines() == ("Reçu          2,50 €", "Reste        10,00 €"))


def test_a_paid_sale_says_what_is_given_back_until_somebody_else_comes(
    qtbot: QtBot, till: FakeShop, desk: Desk, glass: Glass, screen: PoleScreen
) -> None:
    desk.scan(till.product("Lait", "12.50"))
    desk.pay("cash", Decimal(20))
    qtbot.waitUntil(lambda: glass.lines() == ("Reçu         20,00 €", "À vous rendre 7,50 €"))

    desk.scan(till.product("Pain", "3.20"))

    qtbot.waitUntil(lambda: glass.lines() == ("Pain          3,20 €", "Total         3,20 €"))


def test_a_sale_paid_by_card_is_thanked_for_and_forgotten_after_a_while(
    qtbot: QtBot, till: FakeShop, desk: Desk, glass: Glass, screen: PoleScreen
) -> None:
    desk.scan(till.product("Lait", "12.50"))
    desk.pay("card")
    qtbot.waitUntil(lambda: glass.lines() == ("Merci, à bientôt    ", "Payé         12,50 €"))

    showing = screen.findChild(Showing)
    assert showing is not None
    showing.thanks.timeout.emit()

    assert glass.lines() == IDLE


def test_it_speaks_the_language_of_the_member_and_never_a_name(
    qtbot: QtBot, till: FakeShop, desk: Desk, glass: Glass, screen: PoleScreen
) -> None:
    desk.scan(till.member("Zénobie", language=Language.NL))
    desk.scan(till.product("Brood", "3.20"))
    qtbot.waitUntil(lambda: glass.lines() == ("Brood         € 3,20", "Totaal        € 3,20"))
    desk.pay("card")
    qtbot.waitUntil(lambda: glass.lines() == ("Bedankt             ", "Betaald       € 3,20"))

    assert "nobie" not in repr([(one.words, two.words) for one, two in glass.wanted])


def test_a_refusal_is_not_there(qtbot: QtBot, till: FakeShop, desk: Desk, glass: Glass, screen: PoleScreen) -> None:
    desk.scan(till.product("Lait", "1.95"))
    qtbot.waitUntil(lambda: glass.lines() == ("Lait          1,95 €", "Total         1,95 €"))
    before = len(glass.wanted)

    with qtbot.waitSignal(desk.refused):
        desk.scan("5400000000027")

    showing = screen.findChild(Showing)
    assert showing is not None
    assert not showing.soon.isActive()
    assert len(glass.wanted) == before


def test_what_is_refunded_is_said(qtbot: QtBot, desk: Desk, glass: Glass, screen: PoleScreen) -> None:
    desk.refunded.emit(Refunded(uuid7(), 7, Decimal("-3.50"), {"card": Decimal("3.50")}))

    qtbot.waitUntil(lambda: glass.lines() == ("Merci, à bientôt    ", "Remboursé     3,50 €"))


def test_it_goes_dark_with_the_till(desk: Desk, dressed: QApplication, speaks: Languages) -> None:
    for wait in (True, False):
        glass = Glass()
        PoleScreen(desk, glass).stop(wait=wait)

        assert (glass.runs, glass.waited) == (False, wait)


def test_the_practice_shop_says_that_it_is_one() -> None:
    assert [greeting(language, training=True) for language in Language] == ["Exercice", "Oefening", "Practice"]


def test_each_shorter_word_stands_for_a_caption_and_leaves_room_for_an_amount(till: FakeShop, desk: Desk) -> None:
    words, captions = set(), set()
    for language in Language:
        desk.scan(till.member(language=language))
        desk.scan(till.product("Milk", "12.50"))
        desk.pay("card", Decimal("2.50"))
        captions |= {one.caption for one in _sums(desk)}
        desk.pay("cash", Decimal(20))
        assert desk.last_sale is not None
        thanks = sold(desk.state, desk.last_sale)
        words.add(thanks.words)
        captions |= {one.caption for one in thanks.sums}
        till.do(set_rule, "language", language, who="Nadia B.", now=till.now())
        done = refunded(till.read(till_state), Refunded(uuid7(), 7, Decimal("-3.50"), {"card": Decimal("3.50")}))
        captions |= {one.caption for one in done.sums}

    assert set(SHORTER) <= words | captions
    assert all(len(SHORTER.get(one, one)) <= 20 for one in words)
    assert all(len(SHORTER.get(caption, caption)) <= 20 - len(" 1 234,56 €") for caption in captions)


def test_two_lines_are_made_of_whatever_is_shown() -> None:
    total, back = Sum("Total", "12,50 €"), Sum("À vous rendre", "7,50 €")
    assert pole_lines(Idle("Coop"), "Welkom") == (PoleLine("Welkom"), PoleLine("Coop"))
    assert pole_lines(Thanks("Merci", (total, back), "Coop"), "") == (
        PoleLine("Total", "12,50 €"),
        PoleLine("À vous rendre", "7,50 €", "À rendre"),
    )


def _sums(desk: Desk) -> tuple[Sum, ...]:
    shown = bill(desk.state, desk.bill().due)
    assert isinstance(shown, Bill)
    return shown.sums
