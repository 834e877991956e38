"""A till's day beside its sales: signing in, the float, the lock, the next cashier, practising, settings."""

from collections.abc import Callable, Iterator

import pytest
from driving import names
from fake_shop import FakeShop
from keyboard import CTRL, DOWN, ENTER, ESC, Keyboard, held, rows
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beesdesk.pos.rules import set_rule
from beesdesk.settings import load_settings
from beesdesk.training import training_folder
from beesdesk.ui.till.dialogs.lock_page import LockPage
from beesdesk.ui.till.dialogs.opening import OpeningDialog
from beesdesk.ui.till.dialogs.practice import PracticeCardsDialog, PractiseDialog
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.words import SignIn

K = Qt.Key
NADIA, KARIM = "2990000000001", "2990000000018"
Seat = Callable[[FakeShop], Keyboard]
BREAD, MILK = "9529999111111", "9529999222220"


@pytest.fixture
def staffed(shop: FakeShop) -> FakeShop:
    """A shop with two cashiers and two articles, its till still closed."""
    shop.person("Nadia B.", "cashier", badge=NADIA, pin="4826")
    shop.person("Karim D.", "cashier", badge=KARIM, pin="5937")
    shop.product("Bread", "2.80", gtin=BREAD)
    shop.product("Milk", "1.25", gtin=MILK)
    return shop


def signing_in_by(shop: FakeShop, how: SignIn) -> None:
    shop.do(set_rule, "sign_in", how, who="", now=shop.now())


@pytest.fixture
def open_by_pin(staffed: FakeShop, sit: Seat) -> Keyboard:
    """A till that Nadia has opened, where people sign in by PIN."""
    signing_in_by(staffed, SignIn.PIN)
    (nadia,) = rows(staffed, "SELECT hex(id) FROM person WHERE name = 'Nadia B.'")
    staffed.open_till(cashier=nadia[0].lower())
    return sit(staffed)


@pytest.mark.story("open")
@pytest.mark.parametrize("how", list(SignIn))
def test_somebody_signs_in_counts_the_float_and_sells(staffed: FakeShop, sit: Seat, how: SignIn) -> None:
    signing_in_by(staffed, how)
    keys = sit(staffed)
    keys.turn_back(lambda: keys.open_menu("Open the till"), code=MILK)
    assert rows(staffed, "SELECT number FROM till_session") == []

    keys.press(ENTER)
    if how is SignIn.NAME:
        keys.is_in(OpeningDialog)
        keys.write("Nadia B.")
        keys.press(ENTER)
        if keys.dialog.identity.pin.isVisible():
            keys.write("4826")
            keys.press(ENTER)
    else:
        keys.is_in(SignInDialog)
        if how is not SignIn.PIN:
            keys.scan(NADIA)
        if how is SignIn.CARD_AND_PIN:
            keys.write("4826")
            keys.press(ENTER)
        if how is SignIn.PIN:
            chosen = [keys.dialog.identity.rows.lines.row(place).name for place in range(2)].index("Nadia B.")
            keys.press(*[K.Key_Up] * 2, *[DOWN] * chosen)
            keys.write("4826")
            keys.press(ENTER)
        keys.is_in(OpeningDialog)
    keys.go_to("How many of €50")
    keys.write("2")
    keys.press(ENTER)
    keys.write("1")
    keys.press(K.Key_F12)
    if not keys.at_the_till():
        keys.write("4826")
        keys.press(K.Key_F12)

    keys.is_done()
    assert rows(staffed, "SELECT opening_float FROM till_session") == [(12000,)]
    assert rows(staffed, "SELECT denomination, pieces FROM cash_count ORDER BY denomination") == [(2000, 1), (5000, 2)]
    keys.scan(BREAD)
    keys.press(K.Key_F10, ENTER)
    assert rows(staffed, "SELECT name FROM person JOIN sale ON lower(hex(person.id)) = sale.cashier") == [("Nadia B.",)]


@pytest.mark.story("lock")
def test_a_locked_till_keeps_its_basket_for_whoever_types_the_pin(open_by_pin: Keyboard, staffed: FakeShop) -> None:
    keys = open_by_pin
    keys.scan(BREAD)
    before = held(staffed)
    keys.open_menu("Lock the till")
    keys.is_in(LockPage)
    keys.interrupt(MILK)
    keys.press(ESC, ESC)
    keys.write("11")
    keys.press(ESC)
    keys.is_in(LockPage)
    keys.replace("4826")
    keys.press(ENTER)

    keys.is_done()
    assert held(staffed) == before
    keys.press(K.Key_L, held_down=CTRL)
    keys.scan(NADIA)
    keys.is_in(LockPage)
    keys.write("4826")
    keys.press(ENTER)
    keys.is_done()
    assert held(staffed) == before


@pytest.mark.story("hand_over")
def test_the_next_cashier_takes_over_with_the_basket_as_it_is(open_by_pin: Keyboard, staffed: FakeShop) -> None:
    keys = open_by_pin
    keys.scan(BREAD)
    keys.turn_back(lambda: (keys.press(K.Key_H, held_down=CTRL), keys.write("48")), code=MILK)

    keys.open_menu("Next cashier")
    keys.is_in(SignInDialog)
    chosen = [keys.dialog.identity.rows.lines.row(place).name for place in range(2)].index("Karim D.")
    keys.press(*[K.Key_Up] * 2, *[DOWN] * chosen)
    keys.write("5937")
    keys.press(ENTER)

    keys.is_done()
    taken = "SELECT person.name FROM handover JOIN person ON lower(hex(person.id)) = handover.cashier"
    assert rows(staffed, taken) == [("Karim D.",)]
    assert names(keys.window) == ["Bread"]


@pytest.fixture
def practice(qtbot: QtBot, till: FakeShop, keys: Keyboard, bread: str, milk: str) -> Iterator[FakeShop]:
    """The practice shop, gone into from a till with an article in its basket."""
    keys.scan(bread)
    keys.turn_back(lambda: keys.open_menu("Practise"), code=milk)
    keys.open_menu("Practise")
    keys.is_in(PractiseDialog)
    with qtbot.waitSignal(keys.window.elsewhere, timeout=20_000) as left:
        keys.press(ENTER)
    qtbot.waitUntil(lambda: not keys.window.isVisible())
    shop = FakeShop.open(left.args[0], till.clock, ballast=0)
    assert isinstance(shop, FakeShop)
    shop.clock = till.clock
    yield shop
    shop.close()


@pytest.mark.story("practise", "practice_cards", "real")
def test_somebody_practises_and_comes_back(practice: FakeShop, till: FakeShop, sit: Seat, milk: str) -> None:
    assert practice.path.parent == training_folder(till.path.parent)
    keys = sit(practice)
    keys.open_menu("Open the till")
    if isinstance(keys.dialog, SignInDialog):
        keys.write("1")
    keys.leave()
    practice.open_till()
    keys.desk.reload()
    keys.scan(milk)
    keys.turn_back(lambda: (keys.open_menu("Cards to practise with"), keys.press(DOWN)), code=milk)

    keys.open_menu("Cards to practise with")
    keys.is_in(PracticeCardsDialog)
    keys.press(ENTER)
    keys.is_done()
    keys.press(K.Key_F10, K.Key_F12)
    assert rows(practice, "SELECT total, member_id NOT NULL FROM sale") == [(125, 1)]
    keys.open_menu("Back to the real till")

    assert keys.program.elsewhere == till.path.parent
    assert rows(till, "SELECT number FROM sale") == []
    assert rows(till, "SELECT name FROM basket_line") == [("Bread",)]


@pytest.mark.story("settings")
def test_what_this_till_is_set_to_and_its_mail_server(
    qtbot: QtBot, till: FakeShop, keys: Keyboard, bread: str, milk: str
) -> None:
    keys.scan(bread)
    keys.turn_back(
        lambda: (keys.open_menu("Settings of this till"), keys.go_to("Receipt printer"), keys.write("tcp:x")), code=milk
    )
    assert keys.program.settings.printer == "none"

    keys.open_menu("Settings of this till")
    keys.is_in(SettingsDialog)
    keys.go_to("Text size, %")
    keys.replace("110")
    keys.choose("58")
    keys.choose("E-mail")
    keys.write("smtp.exemple.be")
    keys.go_to("Sender's address")
    keys.write("caisse@exemple.be")
    keys.interrupt(milk)
    keys.press(K.Key_F12)

    keys.is_done()
    kept = keys.program.settings
    assert (kept.text_scale, kept.receipt_columns) == (110, 32)
    assert (kept.mail_host, kept.mail_sender) == ("smtp.exemple.be", "caisse@exemple.be")
    assert load_settings(till.path.parent) == kept
    assert names(keys.window) == ["Bread"]
