"""Nothing is cut, too small for a finger or wider than the screen: in every view, language, size and text size."""

from datetime import timedelta

import fake_swaps
import pytest
from fake_shop import FakeShop
from kiosk_hands import Hands
from PySide6.QtWidgets import QScrollArea

from beesdesk.members.lost_cards import household_cards
from beesdesk.members.model import Member
from beesdesk.shifts.at_kiosk import ShiftAhead, page_of
from beesdesk.shifts.messages import tell
from beesdesk.ui.kiosk.booking import BookView
from beesdesk.ui.kiosk.calendar_code import CalendarCodeView
from beesdesk.ui.kiosk.exchange import ExchangeView
from beesdesk.ui.kiosk.giving_back import CannotComeView
from beesdesk.ui.kiosk.household import BlockView, HouseholdView
from beesdesk.ui.kiosk.leave import LeaveView
from beesdesk.ui.kiosk.letters import LettersView
from beesdesk.ui.kiosk.modes import PAGES
from beesdesk.ui.kiosk.more import MoreView
from beesdesk.ui.kiosk.partner import PartnersShiftsView, PartnerView
from beesdesk.ui.kiosk.price_page import PriceCheckPage
from beesdesk.ui.kiosk.proof import AskPinView, ChoosePinView
from beesdesk.ui.kiosk.solidarity import OfferView
from beesdesk.ui.kiosk.visit import Build, Visit
from beesdesk.ui.kiosk.why import WhyView
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.weighing import Weighing
from beesdesk.words import Language, MessageKind

pytestmark = pytest.mark.in_turn("language")

FINGER = 72


def flaws(hands: Hands) -> list[str]:
    """Return what a finger or an eye would miss on the page that is shown."""
    found = []
    for area in hands.window.findChildren(QScrollArea):
        page = area.widget()
        if area.isVisible() and page is not None and page.width() > area.viewport().width():
            found.append(f"the page is {page.width()} wide in {area.viewport().width()}")
    for button in hands.buttons():
        least = button.minimumSizeHint()
        if min(button.width(), button.height()) < FINGER:
            found.append(f"{button.text()!r} is {button.width()} by {button.height()}")
        if button.width() < least.width():
            found.append(f"{button.text()!r} is cut: {button.width()} of {least.width()}")
        if isinstance(button, KeyButton) and button.height() < button.heightForWidth(button.width()):
            found.append(f"{button.text()!r} is too low: {button.height()} of {button.heightForWidth(button.width())}")
        at = button.mapTo(hands.window, button.rect().topLeft())
        if at.x() < 0 or at.x() + button.width() > hands.window.width():
            found.append(f"{button.text()!r} leaves the screen")
    return found


@pytest.mark.parametrize("hands", [100, 200], indirect=True, ids=["100 %", "200 %"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", Language)
def test_every_view_fits(hands: Hands, shop: FakeShop, language: Language, size: tuple[int, int]) -> None:
    member = fake_swaps.member(shop, sr=-1, sc=-1, alert_start=shop.today)
    fake_swaps.slot(shop, 8, 18, regulars=[member], places=3)
    fake_swaps.slot(shop, 10, 14, places=4)
    shop.do(tell, MessageKind.ALERT, member, "1", {"until": "2026-12-21"}, now=shop.now())
    window = hands.window
    window.resize(*size)
    hands.settle()
    assert flaws(hands) == []

    hands.show_card(shop.read(lambda one: one.value("SELECT code FROM card WHERE member_id = ?", (member,))))
    window._speak(language)
    hands.wait(2)
    assert flaws(hands) == []
    visit = window.visit
    assert visit is not None
    ahead = next(iter(upcoming(visit)))
    views: list[Build] = [
        BookView, LeaveView, LettersView, lambda one: CannotComeView(one, ahead), ExchangeView, OfferView, WhyView,
        HouseholdView, MoreView, CalendarCodeView, lambda one: AskPinView(one, one.home, int),
        lambda one: ChoosePinView(one, one.home, int), lambda one: PartnerView(one, ahead.slot),
        lambda one: PartnerView(one, ahead.slot, "7"), lambda one: PartnersShiftsView(one, ahead.slot, one.shopper),
        lambda one: BlockView(one, shop.read(household_cards, member)[0]),
    ]  # fmt: skip
    for view in views:
        visit.open(view)
        hands.settle()
        assert flaws(hands) == []
    hands.wait(22)
    assert visit.stay.isVisible()
    assert flaws(hands) == []
    window._open_staff()
    hands.settle()
    assert flaws(hands) == []
    window._open_lost_card()
    hands.settle()
    assert flaws(hands) == []
    hands.touch("7")
    hands.touch("Go on")
    assert flaws(hands) == []


def upcoming(visit: Visit) -> tuple[ShiftAhead, ...]:
    page = visit.shop.read(page_of, visit.shopper.member_id, Language.EN, now=visit.shop.now())
    return page.ahead


def test_larger_text_fits_the_moment_it_is_chosen(hands: Hands, shop: FakeShop) -> None:
    hands.window.resize(1024, 768)
    hands.show_card(shop.member("Amélie", language=Language.EN))
    for _ in range(2):
        hands.touch("A A")
        assert flaws(hands) == []
    hands.touch("Finish")
    assert flaws(hands) == []


@pytest.mark.parametrize("hands", [100, 200], indirect=True, ids=["100 %", "200 %"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", Language)
def test_every_open_page_fits(hands: Hands, shop: FakeShop, language: Language, size: tuple[int, int]) -> None:
    code = shop.product("Confiture extra de framboises sauvages", "4.95", deposit="0.30", brand="La Ferme du Chemin")
    window = hands.window
    window.resize(*size)
    window.booth.weighing = Weighing(window.booth)
    window._languages.use(language)
    for page in PAGES:
        window._open_page(page)
        hands.settle()
        assert flaws(hands) == []
        if page is PriceCheckPage:
            hands.show_card(code)
            assert flaws(hands) == []
            hands.window._page._open_search()
            hands.settle()
            assert flaws(hands) == []


@pytest.mark.parametrize("hands", [100, 200], indirect=True, ids=["100 %", "200 %"])
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("language", Language)
def test_the_welcome_desk_fits(hands: Hands, shop: FakeShop, language: Language, size: tuple[int, int]) -> None:
    window = hands.window
    window.resize(*size)
    window._switch()
    window._languages.use(language)
    hands.settle()
    assert flaws(hands) == []
    for days in (0, 60):
        member = fake_swaps.member(shop, sr=-2, sc=0, alert_start=shop.today - timedelta(days))
        shop.do(lambda one, key=member: one.change(Member, key, language=language))
        hands.show_card(
            shop.read(lambda one, key=member: one.value("SELECT code FROM card WHERE member_id = ?", (key,)))
        )
        assert flaws(hands) == []
    window._open_reason()
    hands.settle()
    assert flaws(hands) == []
