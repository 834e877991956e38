"""Every page of the menu has its journey, begins with a focus, and lets the keyboard go wherever the mouse can."""

import ast
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from keyboard import ENTER, ESC, SPACE, TAB, Keyboard, called, written
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)

from beesdesk.pos.sessions import close_till
from beesdesk.training import prepare
from beesdesk.ui.parts.numpad import NumericPad
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.lock_page import LockPage
from beesdesk.ui.till.menu import TillMenu

K = Qt.Key
Seat = Callable[[FakeShop], Keyboard]
CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QAbstractItemView, QComboBox, QAbstractSpinBox)
COUNTERS = {"\u2212", "+"}  # for a finger: the field between them counts with keys
OPENED_BY = (
    K.Key_F1,
    K.Key_F2,
    K.Key_F3,
    K.Key_F4,
    K.Key_F5,
    K.Key_F6,
    K.Key_F7,
    K.Key_F8,
    K.Key_F9,
    K.Key_F11,
    K.Key_F12,
)


def stories() -> dict[str, str]:
    """Return the journey of each page, as the tests of this folder name them by `@pytest.mark.story`."""
    found = {}
    for file in Path(__file__).parent.glob("test_*.py"):
        for test in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(test, ast.FunctionDef):
                for mark in test.decorator_list:
                    if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.story":
                        found |= {ast.literal_eval(page): f"{file.name}::{test.name}" for page in mark.args}
    return found


@pytest.fixture
def furnished(till: FakeShop, bread: str, milk: str) -> FakeShop:
    """A shop with a sale, a basket, a member and a recall of nothing: every page has something to show."""
    till.member("Amélie", "Martin", number=412)
    till.name_seller()
    till.scan(milk)
    till.pay("card")
    till.scan(bread)
    return till


def pages(keys: Keyboard) -> list[str]:
    """Return the names of the tiles of the menu that can be chosen now."""
    keys.press(K.Key_M, held_down=Qt.KeyboardModifier.ControlModifier)
    keys.is_in(TillMenu)
    found = [name for name, tile in keys.dialog.tiles.items() if tile.isEnabled()]
    keys.leave()
    return found


def turn_to(keys: Keyboard, page: str) -> None:
    keys.press(K.Key_M, held_down=Qt.KeyboardModifier.ControlModifier)
    keys.choose(keys.dialog.tiles[page].text())


def test_no_page_of_the_menu_is_without_its_journey(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    keys.desk.mail_there = True
    there = set(pages(keys))
    practice = FakeShop.open(prepare(furnished), furnished.clock, ballast=0)
    there |= set(pages(sit(practice)))
    practice.close()

    assert there <= stories().keys(), f"without a journey: {sorted(there - stories().keys())}"
    assert stories().keys() <= there | {"open"}, "journeys of pages that are no more"


def stop_of(widget: QWidget) -> QWidget:
    """Return what has the focus where somebody gets to a control: the field of a box, not its frame."""
    while isinstance(widget.parentWidget(), QAbstractSpinBox | QComboBox):
        widget = widget.parentWidget()
    return widget.focusProxy() or widget


def controls(dialog: QWidget) -> set[QWidget]:
    """Return what the mouse could use just now, but for what has a key or a field that does the same."""
    found = set()
    for kind in CONTROLS:
        for widget in dialog.findChildren(kind):
            if not widget.isVisible() or not widget.isEnabled() or widget.window() is not dialog:
                continue
            if in_a(widget, NumericPad) or called(widget) in COUNTERS or in_a(widget, QAbstractItemView):
                continue
            if widget.objectName().startswith("qt_"):
                continue
            found.add(stop_of(widget))
    return found


def in_a(widget: QWidget, kind: type[QWidget]) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, kind) or in_a(parent, kind))


def round_of_tab(keys: Keyboard) -> list[QWidget]:
    """Press Tab until it comes round; return where it stopped."""
    first = QApplication.focusWidget()
    stops = [first]
    for _ in range(80):
        keys.press(TAB)
        here = QApplication.focusWidget()
        if here is first:
            return [stop_of(stop) for stop in stops if stop is not None]
        stops.append(here)
    raise AssertionError(f"Tab does not come back to {called(first)!r}: {[called(stop) for stop in stops]}")


def look_at(keys: Keyboard, page: str) -> None:
    """See that a page has a focus at once, and that Tab comes to all that the mouse could use, and round again."""
    dialog = keys.dialog
    focused = QApplication.focusWidget()
    assert focused is not None, f"{page}: nothing has the focus"
    assert focused.isVisible(), f"{page}: what has the focus is not seen"
    assert focused.window() is dialog, f"{page}: the focus is elsewhere"
    stops = round_of_tab(keys)
    assert all(stop.isVisible() and stop.isEnabled() for stop in stops), f"{page}: Tab stops where nothing is"
    missed = controls(dialog) - set(stops)
    assert not missed, f"{page}: by mouse only: {[(type(one).__name__, called(one)) for one in missed]}"
    nameless = [stop for stop in stops if not called(stop)]
    assert not nameless, f"{page}: without a name: {nameless}"


def test_tab_goes_everywhere_on_every_page_of_the_menu(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    keys.desk.mail_there = keys.desk.printer_there = True
    keys.press(K.Key_M, held_down=Qt.KeyboardModifier.ControlModifier)
    look_at(keys, "menu")
    keys.leave()
    for page in pages(keys):
        turn_to(keys, page)
        look_at(keys, page)
        if isinstance(keys.dialog, LockPage):
            keys.replace("Nadia B.")
            keys.press(K.Key_F12)
        keys.leave()


def test_tab_goes_everywhere_behind_every_key(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    for key in OPENED_BY:
        keys.press(key)
        look_at(keys, key.name)
        keys.leave()


def test_tab_goes_everywhere_on_the_till_itself(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    for lines in (True, False):
        keys.press(TAB)
        stops = set(round_of_tab(keys))
        missed = controls(keys.window) - stops
        assert not missed, f"by mouse only: {[called(one) for one in missed]}"
        if lines:
            keys.press(K.Key_F10, K.Key_F12)


def test_whoever_goes_backwards_comes_by_the_same(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    keys.press(K.Key_F4)
    onwards = round_of_tab(keys)
    backwards = [QApplication.focusWidget()]
    for _ in onwards[1:]:
        keys.press(K.Key_Backtab, held_down=Qt.KeyboardModifier.ShiftModifier)
        backwards.append(QApplication.focusWidget())

    assert [stop_of(stop) for stop in backwards if stop] == [onwards[0], *onwards[:0:-1]]


def test_tab_comes_down_a_page_to_its_act_and_to_the_way_out_at_last(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    turn_to(keys, "settings")

    assert [called(stop) for stop in round_of_tab(keys)] == [
        "Scanner", "Pause within a scan, ms", "Normal", "Less", "Scale", "Pole display", "Receipt printer", "Test",
        "By itself", "On request", "80", "58", "Off", "On", "Automatic", "Light", "Dark", "Contrast", "Text size, %",
        "Volume, %", "Save", "E-mail", "Back",
    ]  # fmt: skip


def test_the_act_keeps_the_focus_when_something_is_missing_or_not_allowed(furnished: FakeShop, sit: Seat) -> None:
    furnished.person("Luc", "shift_leader", pin="4711")
    keys = sit(furnished)
    turn_to(keys, "refund")
    keys.choose("Show the receipt")
    assert called(QApplication.focusWidget()) == "Show the receipt"
    keys.leave()

    keys.press(K.Key_F4)
    keys.write("10")
    keys.choose("Goodwill")
    keys.choose("Take 10% off")
    keys.press(ESC)
    assert called(QApplication.focusWidget()) == "Take 10% off"
    keys.press(ENTER)
    keys.is_in(ApprovalDialog)


def test_after_a_refund_the_act_has_the_focus(furnished: FakeShop, sit: Seat) -> None:
    keys = sit(furnished)
    turn_to(keys, "refund")
    keys.write("1")
    keys.press(ENTER, SPACE, ENTER)
    keys.write("dented")
    keys.press(ENTER)

    assert called(QApplication.focusWidget()) == "Done"


def count_the_float(keys: Keyboard) -> None:
    keys.go_to("How many of €50")
    keys.write("2")


def type_a_buyer(keys: Keyboard) -> None:
    keys.go_to("Name of the business")
    keys.write("Le Fournil")


def type_an_amount(keys: Keyboard) -> None:
    keys.write("20")


def choose_dark(keys: Keyboard) -> None:
    keys.choose("Dark")


@pytest.mark.parametrize(
    ("page", "fill"),
    [("open", count_the_float), ("invoice", type_a_buyer), ("cash_move", type_an_amount), ("settings", choose_dark)],
)
def test_one_esc_alone_loses_nothing_that_took_many_keys(
    furnished: FakeShop, sit: Seat, page: str, fill: Callable[[Keyboard], None]
) -> None:
    if page == "open":
        furnished.pay("card")
        furnished.do(close_till, Decimal(100), cashier="Nadia B.", now=furnished.now())
    keys = sit(furnished)
    turn_to(keys, page)
    fill(keys)
    entered = written(keys.dialog)
    keys.press(ESC)
    assert written(keys.dialog) == entered
    assert keys.dialog.error() == keys.dialog.leaving()

    keys.press(ESC)
    keys.is_done()
