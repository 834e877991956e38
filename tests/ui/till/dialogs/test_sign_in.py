from collections.abc import Callable
from itertools import count

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.members.people import name_of
from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.identity import Choosing, Naming
from beesdesk.ui.till.dialogs.sign_in import SignInDialog

Show = Callable[[SignInDialog], SignInDialog]
Typing = Callable[..., None]
Open = Callable[..., SignInDialog]
PIN, BADGE, ENTER = "4826", "2990000000001", Qt.Key.Key_Return


@pytest.fixture
def ask(till: FakeShop, window: QWidget, show: Show) -> Open:
    """Ask who is there, as the shop has decided."""

    def asked(rule: str, *, taking_over: bool = True) -> SignInDialog:
        till.do(set_rule, "sign_in", rule, who="", now=till.now())
        dialog = show(SignInDialog(Desk(till, parent=window), window, taking_over=taking_over))
        slow = count(step=1)
        dialog.identity.pin.field.clock = lambda: float(next(slow))
        return dialog

    return asked


def test_a_name_will_do_where_names_are_the_rule(qtbot: QtBot, till: FakeShop, ask: Open, type_keys: Typing) -> None:
    dialog = ask("name")
    assert isinstance(dialog.identity, Naming)
    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, "Karim D.", ENTER)
    assert till.read(name_of, answered.args[0]) == "Karim D."


def test_a_badge_will_do_too_where_names_are_the_rule(qtbot: QtBot, till: FakeShop, ask: Open) -> None:
    luc = till.person("Luc", badge=BADGE)
    dialog = ask("name")
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.take_scan(BADGE)
    assert answered.args == [luc]


def test_another_name_asks_no_longer_for_the_pin_of_the_first(till: FakeShop, ask: Open, type_keys: Typing) -> None:
    till.person("Chef", "administrator", pin=PIN)
    dialog = ask("name")
    type_keys(dialog, "Chef", ENTER)
    assert dialog.identity.pin.isVisible()

    assert isinstance(dialog.identity, Naming)
    dialog.identity.name.setFocus()
    type_keys(dialog, "s")
    assert not dialog.identity.pin.isVisible()


def test_where_cards_are_the_rule_there_is_nothing_to_type(qtbot: QtBot, till: FakeShop, ask: Open) -> None:
    luc = till.person("Luc", badge=BADGE)
    dialog = ask("card")
    assert not dialog.identity.pin.isVisible()

    dialog.take_scan(till.member())
    assert "belongs to nobody who works here" in dialog.error()
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.take_scan(BADGE)
    assert answered.args == [luc]


def test_where_pins_are_the_rule_a_person_is_chosen(qtbot: QtBot, till: FakeShop, ask: Open, type_keys: Typing) -> None:
    till.person("Ann", "cashier")
    luc = till.person("Luc", pin=PIN)
    dialog = ask("pin", taking_over=False)
    assert isinstance(dialog.identity, Choosing)
    assert dialog.identity.rows.selected() == 1, "the first who has a PIN"

    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, PIN, ENTER)
    assert answered.args == [luc]


def test_where_both_are_the_rule_the_pin_follows_the_card(
    qtbot: QtBot, till: FakeShop, ask: Open, type_keys: Typing
) -> None:
    luc = till.person("Luc", badge=BADGE, pin=PIN)
    dialog = ask("card_and_pin")
    dialog.take_scan(BADGE)
    assert (dialog.error(), dialog.focusWidget()) == ("", dialog.identity.pin.field)

    type_keys(dialog, "1111", ENTER)
    assert dialog.error() == "Wrong PIN. Tries left: 4."
    assert not dialog.identity.pin.isVisible(), "the card is to be shown again"
    dialog.take_scan(BADGE)
    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, PIN, ENTER)
    assert answered.args == [luc]


def test_the_language_changes_while_it_is_open(qtbot: QtBot, ask: Open, speaks: Languages) -> None:
    dialog = ask("name")
    speaks.use("nl")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "De volgende kassier")
    assert dialog._hint.text() == "Nadia B. zit er nu. Het mandje blijft zoals het is."
