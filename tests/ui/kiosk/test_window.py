import gc
import random
import sys
from itertools import count
from uuid import UUID

import fake_swaps
import pytest
from fake_roster import worker
from fake_shop import FakeShop
from kiosk_hands import Hands
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.catalog.gtin import check_digit
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.kiosk import open_kiosk
from beesdesk.logs import start_log
from beesdesk.members.kiosk_door import KioskLocked
from beesdesk.members.model import Card, Member
from beesdesk.settings import Settings
from beesdesk.ui.kiosk.faults import KioskFaults
from beesdesk.ui.kiosk.typed import Typed
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.words import Act, CardStatus, Language, Mode


def card_of(shop: FakeShop, member: object) -> str:
    return str(shop.read(lambda one: one.value("SELECT code FROM card WHERE member_id = ?", (member,))))


def acts(shop: FakeShop) -> list[str]:
    return [row[0] for row in shop.read(lambda one: one.values("SELECT kind FROM act ORDER BY id"))]


def test_a_card_brings_its_members_page_in_the_members_language(hands: Hands, shop: FakeShop) -> None:
    hands.show_card(shop.member("Amélie", language=Language.FR))
    assert hands.sees_text("Bonjour Amélie")
    assert not hands.is_inviting

    hands.touch("NL")
    assert hands.sees_text("Dag Amélie")

    hands.touch("Klaar")
    assert hands.is_inviting
    assert hands.sees_text("Staff")


def test_the_page_goes_after_thirty_seconds_without_a_touch_and_counts_them(hands: Hands, shop: FakeShop) -> None:
    hands.show_card(shop.member("Amélie", language=Language.EN))

    hands.wait(12)
    assert hands.window.visit is not None
    assert hands.window.visit.finish.key_text == "in 18 s"

    hands.wait(29.9)
    assert not hands.is_inviting

    hands.wait(30)
    assert hands.is_inviting


def test_nothing_of_the_member_is_left_in_memory_after_the_timeout(hands: Hands, shop: FakeShop) -> None:
    backwards = "adeirfgyZ"  # so that the test itself does not hold the name
    hands.show_card(shop.member(backwards[::-1], language=Language.EN))
    assert hands.sees_text(backwards[::-1])
    assert held(backwards)

    hands.wait(30)

    assert hands.is_inviting
    assert held(backwards) == []
    assert shown(backwards) == []


def test_nothing_of_a_long_visit_is_left_on_screen_in_memory_in_the_clipboard_or_in_a_file(
    hands: Hands, shop: FakeShop
) -> None:
    """A regular member chooses a PIN, looks into everything, asks for an exchange, blocks the card, and walks away."""
    backwards, pin = "adeirfgyZ", "8306"
    start_log(shop.path.parent)
    member, partner = fake_swaps.member(shop), fake_swaps.member(shop)
    fake_swaps.slot(shop, 8, places=1, regulars=[member])
    fake_swaps.slot(shop, 10, places=1, regulars=[partner])
    shop.do(lambda one: one.change(Member, member, first_name=backwards[::-1], language=Language.EN))
    shop.do(lambda one: one.change(Member, partner, first_name=backwards[::-1]))
    hands.show_card(card_of(shop, member))
    for page in ("The whole story", "My calendar (QR)", "Exchange, solidarity", "Announce a leave"):
        hands.touch(page)
        hands.touch("Back")
    hands.touch("I cannot come")
    hands.touch("Exchange with somebody I know")
    hands.type(str(shop.read(lambda one: one.get(Member, partner)).number))
    hands.touch("Go on")
    hands.type(backwards[::-1].upper())
    hands.touch("Go on")
    hands.touch("Propose it")
    hands.choose_pin(pin)
    hands.touch("Messages, cards, PIN")
    hands.touch("Household and cards")
    hands.touch("It is lost: block it")
    hands.touch("Block it and ask for a new one")
    assert held(backwards)

    hands.wait(30)

    assert hands.is_inviting
    assert held(backwards) == []
    assert shown(backwards) == []
    assert not any(isinstance(one, Typed | Visit) for one in QApplication.allWidgets())
    clipboard = QApplication.clipboard()
    assert backwards[::-1] not in clipboard.text()
    files = [
        path for path in shop.path.parent.rglob("*") if path.is_file() and not path.name.startswith(shop.path.name)
    ]
    assert files
    assert [path.name for path in files if backwards[::-1].encode() in path.read_bytes()] == []


def held(backwards: str) -> list[str]:
    """Return what kind of objects hold a name, written backwards here."""
    gc.collect()
    return [
        type(one).__name__
        for one in gc.get_objects()
        for inner in gc.get_referents(one)
        if type(inner) is str and len(inner) < 400 and inner != backwards and backwards in inner[::-1]
    ]


def shown(backwards: str) -> list[str]:
    """Return what kind of objects of the screen say a name, written backwards here, in any text that they have."""
    name, found = backwards[::-1], []
    application = QApplication.instance()
    assert application is not None
    for top in (*QApplication.allWidgets(), application):
        for one in (top, *top.findChildren(QObject)):
            known = [one.metaObject().property(at) for at in range(one.metaObject().propertyCount())]
            own = [bytes(key.data()).decode() for key in one.dynamicPropertyNames()]
            ours = [key for key in own if not key.startswith("_")]
            words = [*(each.name() for each in known if each.typeName() == "QString"), *ours]
            found += [type(one).__name__ for word in words if name in str(one.property(word))]
    return found


def test_the_next_card_takes_the_place_of_the_page_that_is_open(hands: Hands, shop: FakeShop) -> None:
    hands.show_card(shop.member("Amélie", language=Language.EN))
    hands.show_card(shop.member("Bruno", language=Language.EN))

    assert hands.sees_text("Hello Bruno")
    assert not hands.sees_text("Amélie")


@pytest.mark.parametrize(
    ("status", "said"), [(CardStatus.BLOCKED, "no longer valid"), (CardStatus.REPLACED, "no longer valid")]
)
def test_a_card_that_ended_says_what_to_do_and_no_name(
    hands: Hands, shop: FakeShop, status: CardStatus, said: str
) -> None:
    hands.show_card(shop.member("Amélie", status=status))

    assert hands.is_inviting
    assert hands.sees_text(said)
    assert not hands.sees_text("Amélie")


def test_an_unknown_card_says_what_to_do_in_three_languages(hands: Hands) -> None:
    hands.show_card("0420009999005")

    for said in ("demandez à l'accueil", "vraag het aan de balie", "ask at the desk"):
        assert hands.sees_text(said)


def test_whoever_tries_out_numbers_has_to_wait(hands: Hands, shop: FakeShop) -> None:
    good = shop.member("Amélie", language=Language.EN)
    for number in range(5):
        hands.show_card(f"04200099990{number}0")
    hands.show_card(good)
    assert hands.sees_text("Too many unknown cards")
    assert hands.is_inviting

    shop.clock.pass_by(seconds=31)
    hands.show_card(good)
    assert hands.sees_text("Hello Amélie")


def test_an_eater_sees_the_right_to_shop_and_nothing_of_the_member(hands: Hands, shop: FakeShop) -> None:
    shop.member("Amélie", eaters=("Jules",), language=Language.EN)

    member, eater = shop.read(lambda one: one.values("SELECT member_id, id FROM eater"))[0]
    code = "042100000100" + str(check_digit("042100000100"))
    card = Card(uuid7(), code, UUID(bytes=member), UUID(bytes=eater), CardStatus.ACTIVE, None)
    shop.do(Session.insert, card)
    hands.show_card(code)

    assert hands.sees_text("Hello Jules")
    assert hands.sees_text("You may shop")
    assert not hands.sees_text("Amélie")
    assert [one.text() for one in hands.buttons()] == [
        "A card of the household is lost", "FR", "NL", "EN", "A A", "Finish",
    ]  # fmt: skip


def test_the_kiosk_is_left_by_an_administrators_pin_only_and_that_is_journaled(hands: Hands, shop: FakeShop) -> None:
    hands.touch("Staff")
    for digit in "1357":
        hands.touch(digit)
    hands.touch("Close the kiosk")
    assert hands.window.isVisible()
    assert hands.sees_text("wrong") or hands.sees_text("PIN")
    assert Act.KIOSK_LEFT not in acts(shop)

    for digit in "4831":
        hands.touch(digit)
    with hands.qtbot.waitSignal(hands.window.left):
        hands.touch("Close the kiosk")
    hands.qtbot.waitUntil(lambda: not hands.window.isVisible())
    assert acts(shop)[-1] == Act.KIOSK_LEFT


def test_staff_who_forget_the_page_of_the_pin_leave_it_to_the_clock(hands: Hands) -> None:
    hands.touch("Staff")
    hands.touch("4")
    hands.wait(30)
    assert hands.is_inviting


def test_the_kiosk_fills_the_screen_again_whatever_made_it_smaller(hands: Hands) -> None:
    window = hands.window
    window.bolt()
    window.showFullScreen()
    hands.settle()
    for state in (Qt.WindowState.WindowNoState, Qt.WindowState.WindowMinimized, Qt.WindowState.WindowMaximized):
        window.setWindowState(state)
        window.resize(100, 100)
        hands.wait(0)
        assert window.isFullScreen()
        assert window.size() == window.screen().size()
    QApplication.instance().removeEventFilter(window._bolt)  # type: ignore[union-attr]


def test_a_shop_without_an_administrators_pin_opens_no_kiosk(shop: FakeShop) -> None:
    with pytest.raises(KioskLocked):
        open_kiosk(shop.path.parent, Settings(scanner="none"))


def test_a_fault_of_the_program_ends_the_page_and_opens_no_dialog(
    hands: Hands, shop: FakeShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # as it was, after the test
    faults = KioskFaults(hands.window)
    hands.show_card(shop.member("Amélie", language=Language.EN))

    faults.catch(ValueError, ValueError("Amélie"), None)
    hands.settle()

    assert hands.is_inviting
    assert hands.sees_text("Something went wrong.")
    assert not hands.sees_text("Amélie")
    assert QApplication.activeModalWidget() is None


def test_random_touches_keys_and_cards_neither_leave_the_kiosk_nor_break_it(hands: Hands, shop: FakeShop) -> None:
    chance = random.Random(5)
    cards = [card_of(shop, worker(shop, mode)) for mode in (Mode.IRREGULAR, Mode.REGULAR)]
    cards += [shop.member(status=CardStatus.BLOCKED), "junk\x00", "9" * 300, ""]
    keys = [Qt.Key.Key_Escape, Qt.Key.Key_F4, Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Menu, Qt.Key.Key_Q]
    modifiers = [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier]
    window, steady = hands.window, count(step=500)
    window.router.clock = lambda _: float(next(steady))
    for turn in range(400):
        match chance.randrange(6):
            case 0 if turn % 3 == 0:
                shop.clock.pass_by(minutes=1)
                window.router.heard.emit(chance.choice(cards))
            case 1:
                QTest.keyClick(window.windowHandle(), chance.choice(keys), chance.choice(modifiers))
            case 2:
                QApplication.sendEvent(window, QCloseEvent())
            case _:
                at = QPoint(chance.randrange(window.width()), chance.randrange(window.height()))
                button = Qt.MouseButton.RightButton if turn % 7 == 0 else Qt.MouseButton.LeftButton
                QTest.mouseClick(window.windowHandle(), button, Qt.KeyboardModifier.NoModifier, at)
        hands.settle()
        assert window.isVisible()
        assert QApplication.activePopupWidget() is None
        assert QApplication.activeModalWidget() is None
    assert Act.KIOSK_LEFT not in acts(shop)
    hands.wait(30)
    assert hands.is_inviting
