"""A PIN that is forgotten, at the till: the code is shown once, and gives a new PIN where a PIN is asked for."""

from collections.abc import Callable
from itertools import count
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.members.model import Person
from beesdesk.members.people import people
from beesdesk.members.people_changes import By
from beesdesk.members.pins import is_pin
from beesdesk.members.recovery import make_recovery_code
from beesdesk.pos.rules import set_rule
from beesdesk.reports.elements import Slip, Text
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.ui.till.dialogs.recovery import RecoverDialog, RecoveryCodeDialog
from beesdesk.ui.till.dialogs.sign_in import SignInDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

Show = Callable[[TillDialog], TillDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
PIN, NEW, ACT = "7093", "4826", Qt.Key.Key_F12


@pytest.fixture
def chef(shop: FakeShop) -> UUID:
    return UUID(shop.person("Chef", "administrator", pin=PIN))


@pytest.fixture
def desk_of(shop: FakeShop, chef: UUID) -> Desk:
    """A till at which the administrator sits, and where people choose their name and type a PIN."""
    shop.open_till(cashier=chef.hex)
    shop.do(set_rule, "sign_in", "pin", who="", now=shop.now())
    return Desk(shop)


def make(shop: FakeShop, chef: UUID) -> str:
    return shop.do(make_recovery_code, chef, By(chef.hex, shop.now()))


def kept(shop: FakeShop, name: str = "Chef") -> Person:
    return next(person for person in shop.read(people) if person.name == name)


def over(parent: QWidget, kind: type[TillDialog]) -> TillDialog:
    """Return the dialog of a kind that is shown over another."""
    (found,) = [dialog for dialog in parent.findChildren(kind) if dialog.isVisible()]
    return found


def asked(desk: Desk, window: QWidget, show: Show) -> SignInDialog:
    dialog = show(SignInDialog(desk, window, taking_over=True))
    assert isinstance(dialog, SignInDialog)
    return dialog


def opened(dialog: SignInDialog, qtbot: QtBot, tap: Tap) -> RecoverDialog:
    """Press the button for a forgotten PIN."""
    tap(dialog.identity.pin.forgotten)
    page = over(dialog, RecoverDialog)
    assert isinstance(page, RecoverDialog)
    qtbot.waitUntil(page.isActiveWindow)
    slow = count(step=1)
    for field in (page.pin, page.again):
        field.clock = lambda: float(next(slow))
    return page


def fill(page: RecoverDialog, type_keys: Typing, code: str, pin: str, again: str) -> None:
    for field, text in ((page.code, code), (page.pin, pin), (page.again, again)):
        field.setFocus()
        field.clear()
        type_keys(page, text)


def test_the_code_gives_a_new_pin_where_a_pin_is_asked_for_and_the_next_code_is_shown(
    qtbot: QtBot, shop: FakeShop, chef: UUID, desk_of: Desk, window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    code = make(shop, chef)
    dialog = asked(desk_of, window, show)
    page = opened(dialog, qtbot, tap)
    fill(page, type_keys, code.lower(), NEW, NEW)
    tap(page.act)

    shown = over(dialog, RecoveryCodeDialog)
    assert isinstance(shown, RecoveryCodeDialog)
    assert shown.code.text() != code
    assert is_pin(NEW, kept(shop).pin_hash or "", shop.secret())
    tap(shown.act)
    assert not shown.isVisible()
    assert dialog.isVisible()


def test_a_wrong_code_is_said_and_the_page_stays(
    qtbot: QtBot, shop: FakeShop, chef: UUID, desk_of: Desk, window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    make(shop, chef)
    page = opened(asked(desk_of, window, show), qtbot, tap)
    fill(page, type_keys, "0000", NEW, NEW)
    tap(page.act)

    assert page.error() == "Wrong recovery code. Read it from the paper; tries left: 4."
    assert is_pin(PIN, kept(shop).pin_hash or "", shop.secret())


def test_two_pins_that_differ_cost_no_try(
    qtbot: QtBot, shop: FakeShop, chef: UUID, desk_of: Desk, window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    code = make(shop, chef)
    page = opened(asked(desk_of, window, show), qtbot, tap)
    fill(page, type_keys, code, NEW, "8150")
    tap(page.act)
    assert page.error() == "The two PINs are not the same. Type them again."

    fill(page, type_keys, code, NEW, NEW)
    tap(page.act)
    assert is_pin(NEW, kept(shop).pin_hash or "", shop.secret())


def test_where_nobody_has_a_code_nothing_is_offered(desk_of: Desk, window: QWidget, show: Show) -> None:
    assert asked(desk_of, window, show).identity.pin.forgotten.isHidden()


def test_the_first_administrator_is_shown_the_code_at_once(
    shop: FakeShop, window: QWidget, show: Show, type_keys: Typing, tap: Tap
) -> None:
    shop.open_till()
    page = show(PeopleDialog(Desk(shop), window))
    assert isinstance(page, PeopleDialog)
    slow = count(step=1)
    for field in (page.pin, page.again):
        field.clock = lambda: float(next(slow))
    for field, text in ((page.name, "Zoe D."), (page.pin, NEW), (page.again, NEW)):
        field.setFocus()
        type_keys(page, text)
    type_keys(page, "", ACT)

    assert kept(shop, "Zoe D.").recovery_hash
    assert over(page, RecoveryCodeDialog).windowTitle() == "Recovery code of Zoe D."


def test_it_is_renewed_on_the_page_of_people(
    shop: FakeShop, chef: UUID, desk_of: Desk, window: QWidget, show: Show, tap: Tap
) -> None:
    code = make(shop, chef)
    shop.person("Luc", "cashier", badge="2990000000018")
    page = show(PeopleDialog(desk_of, window))
    assert isinstance(page, PeopleDialog)
    before = kept(shop).recovery_hash
    tap(page.code)

    shown = over(page, RecoveryCodeDialog)
    assert isinstance(shown, RecoveryCodeDialog)
    assert shown.code.text() != code
    assert kept(shop).recovery_hash != before
    tap(shown.act)
    page.rows.select(1)
    assert page.code.isHidden()


def test_a_code_that_is_shown_only_now_is_not_lost_by_one_key(
    desk_of: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(RecoveryCodeDialog(desk_of, window, name="Chef", code="ABCD-EFGH-JKMN-PQRS"))
    type_keys(dialog, "", Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.error() == "This code is shown only now. Once more, and it is gone."
    type_keys(dialog, "", Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("language", list(Language))
def test_it_is_printed_with_whom_it_is_for(
    qtbot: QtBot, desk_of: Desk, window: QWidget, show: Show, tap: Tap, speaks: Languages, language: Language
) -> None:
    speaks.use(language)
    desk_of.printer_there = True
    dialog = show(RecoveryCodeDialog(desk_of, window, name="Chef", code="ABCD-EFGH-JKMN-PQRS"))
    assert isinstance(dialog, RecoveryCodeDialog)
    with qtbot.waitSignal(desk_of.slip_wanted) as wanted:
        tap(dialog.print)
    slip: Slip = wanted.args[0]()
    texts = [element.text for element in slip.elements if isinstance(element, Text)]
    assert {"Chef", "ABCD-EFGH-JKMN-PQRS"} <= set(texts)
    assert slip.language is language
    speaks.use(Language.EN)
