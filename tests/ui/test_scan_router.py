from collections.abc import Callable, Iterator
from itertools import count

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.hardware.scanner import SerialScanner
from beesdesk.hardware.simulators import ScannerSimulator
from beesdesk.hardware.wedge import KeyKind, WedgeSettings
from beesdesk.ui.parts.dialog import Dialog
from beesdesk.ui.scan_router import ScanRouter, key_of

ENTER = Qt.Key.Key_Return
MILK = "5400000000003"
Keys = Callable[..., None]


class Taker(QDialog):
    """A dialog that can use scans."""

    accepts_scans = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.taken: list[str] = []

    def take_scan(self, text: str) -> None:
        self.taken.append(text)


class Screen(QWidget):
    """A window with a field, which has the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.field = QLineEdit(self)
        self.pressed: list[str] = []
        QVBoxLayout(self).addWidget(self.field)
        self.resize(400, 300)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressed.append(event.text())


@pytest.fixture
def router(qapp: QApplication) -> Iterator[ScanRouter]:
    router = ScanRouter(qapp)
    router.listen()
    steady = count(step=5)  # a busy machine must not stretch a burst
    router.clock = lambda _: float(next(steady))
    yield router
    router.close()
    router.deleteLater()


@pytest.fixture
def scans(router: ScanRouter) -> list[str]:
    scans: list[str] = []
    router.scanned.connect(scans.append)
    return scans


@pytest.fixture
def refused(router: ScanRouter) -> list[str]:
    refused: list[str] = []
    router.refused.connect(refused.append)
    return refused


@pytest.fixture
def screen(qtbot: QtBot) -> Screen:
    screen = Screen()
    qtbot.addWidget(screen)
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.field.setFocus()
    return screen


@pytest.fixture
def press(screen: Screen) -> Keys:
    """Presses keys without a pause, as a scanner does, on the window that is in front."""

    def pressed(text: str = "", *keys: Qt.Key) -> None:
        handle = (QApplication.activeWindow() or screen).windowHandle()
        for key in (*text, *keys):
            QTest.keyClick(handle, key)

    return pressed


def opened(qtbot: QtBot, dialog: QDialog) -> QLineEdit:
    """Open a dialog with a field that has the focus."""
    field = QLineEdit(dialog)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    field.setFocus()
    return field


def test_a_burst_ended_by_enter_is_a_scan_and_no_field_sees_it(
    qtbot: QtBot, screen: Screen, scans: list[str], press: Keys
) -> None:
    press(MILK, ENTER)

    qtbot.waitUntil(lambda: scans == [MILK])
    assert (screen.field.text(), screen.pressed) == ("", [])


def test_a_code_with_letters_keeps_its_capitals(qtbot: QtBot, screen: Screen, scans: list[str]) -> None:
    handle = screen.windowHandle()
    for char in "T1S42":
        shift = Qt.KeyboardModifier.ShiftModifier if char.isalpha() else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(handle, char, shift)
    QTest.keyClick(handle, ENTER)

    qtbot.waitUntil(lambda: scans == ["T1S42"])


def test_typed_keys_reach_the_field_that_has_the_focus_in_order(
    qtbot: QtBot, screen: Screen, scans: list[str], press: Keys
) -> None:
    press("12")
    assert screen.field.text() == ""

    qtbot.waitUntil(lambda: screen.field.text() == "12")
    press("3", Qt.Key.Key_Backspace)
    press("4", Qt.Key.Key_Home)
    press("5")
    qtbot.waitUntil(lambda: screen.field.text() == "5124")
    assert scans == []


def test_enter_after_a_few_typed_keys_is_enter(qtbot: QtBot, screen: Screen, scans: list[str], press: Keys) -> None:
    returned: list[str] = []
    screen.field.returnPressed.connect(lambda: returned.append(screen.field.text()))

    press("24", ENTER)

    assert (returned, scans) == (["24"], [])


def test_a_key_that_a_program_makes_is_not_held_back(qtbot: QtBot, screen: Screen, router: ScanRouter) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_7, Qt.KeyboardModifier.NoModifier, "7")
    QApplication.sendEvent(screen.field, event)

    assert screen.field.text() == "7"


def test_a_held_space_presses_and_releases_a_button(qtbot: QtBot, screen: Screen, router: ScanRouter) -> None:
    # The release of a key that was held back must not come before its press.
    QTest.keyClick(screen.windowHandle(), Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: screen.field.text() == " ")


def test_a_shortcut_works_after_what_was_typed_before_it(
    qtbot: QtBot, screen: Screen, router: ScanRouter, press: Keys
) -> None:
    seen: list[str] = []
    QShortcut("F9", screen).activated.connect(lambda: seen.append(screen.field.text()))

    press("20", Qt.Key.Key_F9)

    assert seen == ["20"]


def test_a_programmed_prefix_is_no_shortcut(
    qtbot: QtBot, screen: Screen, router: ScanRouter, scans: list[str], press: Keys
) -> None:
    router.use(WedgeSettings(prefix="F9"))
    seen: list[str] = []
    QShortcut("F9", screen).activated.connect(lambda: seen.append("F9"))

    QTest.keyClick(screen.windowHandle(), Qt.Key.Key_F9)
    press("7", ENTER)

    qtbot.waitUntil(lambda: scans == ["7"])
    assert seen == []


def test_a_long_burst_without_an_end_is_a_scan_after_a_silence(
    qtbot: QtBot, screen: Screen, scans: list[str], press: Keys
) -> None:
    press(MILK)

    qtbot.waitUntil(lambda: scans == [MILK])
    assert screen.field.text() == ""


def test_a_burst_that_waited_while_the_screen_was_busy_is_still_a_scan(
    qtbot: QtBot, screen: Screen, router: ScanRouter, scans: list[str], press: Keys
) -> None:
    press(MILK[:6])
    router._silence.timeout.emit()  # the timer is served before the keys that came meanwhile
    press(MILK[6:], ENTER)

    qtbot.waitUntil(lambda: scans == [MILK])


def test_a_hundred_bursts_come_in_order(qtbot: QtBot, screen: Screen, scans: list[str], press: Keys) -> None:
    codes = [f"2{number:05}" for number in range(100)]

    for code in codes:
        press(code, ENTER)

    qtbot.waitUntil(lambda: len(scans) == 100)
    assert scans == codes
    assert screen.field.text() == ""


def test_a_dialog_that_takes_no_scan_gets_none_of_its_keys(
    qtbot: QtBot, screen: Screen, scans: list[str], refused: list[str], press: Keys
) -> None:
    dialog = QDialog(screen)
    field = opened(qtbot, dialog)

    press(MILK, ENTER)

    qtbot.waitUntil(lambda: refused == [MILK])
    assert (field.text(), scans, dialog.isVisible()) == ("", [], True)


def test_a_dialog_that_takes_scans_gets_them(
    qtbot: QtBot, screen: Screen, scans: list[str], refused: list[str], press: Keys
) -> None:
    dialog = Taker(screen)
    opened(qtbot, dialog)

    press(MILK, ENTER)

    qtbot.waitUntil(lambda: dialog.taken == [MILK])
    assert scans == refused == []


def test_a_taker_that_wants_none_now_is_as_any_other(
    qtbot: QtBot, screen: Screen, refused: list[str], press: Keys
) -> None:
    dialog = Taker(screen)
    dialog.accepts_scans = False
    opened(qtbot, dialog)

    press(MILK, ENTER)

    qtbot.waitUntil(lambda: refused == [MILK])


def coming_up(screen: Screen) -> tuple[Dialog, QLineEdit]:
    """Show a dialog with a field, on a desktop that does not give it the keyboard yet."""
    dialog = Dialog("Name of the basket", screen)
    dialog.setWindowFlags(Qt.WindowType.ToolTip)  # the only windows that the offscreen plugin gives no keyboard at once
    field = QLineEdit(dialog)
    dialog.body.addWidget(field)
    dialog.open()
    field.setFocus()
    return dialog, field


def test_keys_typed_before_a_dialog_has_the_keyboard_are_its_own(
    qtbot: QtBot, screen: Screen, router: ScanRouter, press: Keys
) -> None:
    dialog, field = coming_up(screen)

    press("12", Qt.Key.Key_Backspace)
    press("3")
    qtbot.waitUntil(lambda: field.text() == "13")
    press("", Qt.Key.Key_Escape)

    assert (screen.field.text(), dialog.isVisible()) == ("", False)


def test_a_scan_before_a_dialog_has_the_keyboard_is_whole_and_the_dialogs(
    qtbot: QtBot, screen: Screen, scans: list[str], refused: list[str], press: Keys
) -> None:
    _, field = coming_up(screen)

    press(MILK, ENTER)

    qtbot.waitUntil(lambda: refused == [MILK])
    assert (scans, screen.field.text(), field.text()) == ([], "", "")


def test_a_shortcut_before_a_dialog_has_the_keyboard_is_the_dialogs(
    screen: Screen, router: ScanRouter, press: Keys
) -> None:
    done: list[str] = []
    dialog, field = coming_up(screen)
    QShortcut("F12", dialog).activated.connect(lambda: done.append(field.text()))

    press("20", Qt.Key.Key_F9, Qt.Key.Key_F12)

    assert (done, screen.pressed) == (["20"], [])


def test_the_mouse_does_nothing_behind_a_dialog_that_has_not_the_keyboard_yet(
    screen: Screen, router: ScanRouter
) -> None:
    button = QPushButton("Pay", screen)
    button.show()
    clicked: list[bool] = []
    button.clicked.connect(lambda: clicked.append(True))
    QTest.mouseClick(screen.windowHandle(), Qt.MouseButton.LeftButton, pos=button.geometry().center())
    assert len(clicked) == 1

    coming_up(screen)
    QTest.mouseClick(screen.windowHandle(), Qt.MouseButton.LeftButton, pos=button.geometry().center())

    assert len(clicked) == 1


def test_what_was_typed_before_a_finger_moves_the_focus_stays_where_it_was(screen: Screen, router: ScanRouter) -> None:
    other = QLineEdit(screen)
    screen.layout().addWidget(other)
    other.show()
    QTest.keyClick(screen.windowHandle(), Qt.Key.Key_5)
    QTest.keyClick(screen.windowHandle(), Qt.Key.Key_0)
    QTest.mouseClick(screen.windowHandle(), Qt.MouseButton.LeftButton, pos=other.geometry().center())

    assert (screen.field.text(), other.text()) == ("50", "")


def test_enter_is_for_the_dialog_that_the_key_before_it_has_opened(
    qtbot: QtBot, screen: Screen, router: ScanRouter, press: Keys
) -> None:
    made: list[QLineEdit] = []
    entered: list[str] = []

    def search(text: str) -> None:
        _, field = coming_up(screen)
        field.returnPressed.connect(lambda: entered.append(text + field.text()))
        made.append(field)

    screen.field.textEdited.connect(search)
    screen.field.returnPressed.connect(lambda: entered.append("behind"))

    press("b", ENTER)

    assert (len(made), entered) == (1, ["b"])


def test_keys_on_their_way_to_a_closed_dialog_are_for_what_it_leaves(
    qtbot: QtBot, screen: Screen, scans: list[str], press: Keys
) -> None:
    dialog, _ = coming_up(screen)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    handle = dialog.windowHandle()
    before: list[str] = []
    QShortcut("F9", screen).activated.connect(lambda: before.append(screen.field.text()))

    dialog.reject()
    for key in ("4", "2", Qt.Key.Key_F9):
        QTest.keyClick(handle, key)

    assert (screen.field.text(), before, scans) == ("42", ["42"], [])


@pytest.mark.qt_log_ignore("does not support")
def test_a_scan_closes_an_open_menu_and_counts(qtbot: QtBot, screen: Screen, scans: list[str], press: Keys) -> None:
    menu = QMenu(screen)
    menu.addAction("Close the till")
    menu.popup(screen.pos())
    qtbot.waitUntil(menu.isVisible)

    press(MILK, ENTER)

    qtbot.waitUntil(lambda: scans == [MILK])
    assert not menu.isVisible()


def test_a_scan_that_fails_does_not_stop_the_next(qtbot: QtBot, screen: Screen, router: ScanRouter) -> None:
    seen: list[str] = []

    def fail_once(text: str) -> None:
        seen.append(text)
        if text == "1":
            raise ZeroDivisionError

    router.scanned.connect(fail_once)
    with qtbot.captureExceptions() as faults:
        for text in "123":
            router.heard.emit(text)
        qtbot.waitUntil(lambda: seen == ["1", "2", "3"])

    assert [fault[0] for fault in faults] == [ZeroDivisionError]


def test_five_hundred_codes_from_a_port_come_in_order(qtbot: QtBot, router: ScanRouter, scans: list[str]) -> None:
    codes = [f"3{number:012}" for number in range(500)]
    with ScannerSimulator() as simulator:
        states: list[str] = []
        scanner = SerialScanner(simulator.port, router.heard.emit, lambda state, _: states.append(state))
        scanner.start()
        qtbot.waitUntil(lambda: "ready" in states)
        for start in range(0, 500, 50):
            for code in codes[start : start + 50]:
                simulator.scan(code)
            qtbot.waitUntil(lambda: len(scans) >= start + 50)  # noqa: B023 - waited for at once
        scanner.stop()

    assert scans == codes


def test_a_closed_router_lets_every_key_pass(qtbot: QtBot, screen: Screen, router: ScanRouter, press: Keys) -> None:
    router.close()
    press(MILK)
    assert screen.field.text() == MILK


@pytest.mark.parametrize(
    ("key", "modifiers", "text", "kind", "modified"),
    [
        (Qt.Key.Key_5, Qt.KeyboardModifier.NoModifier, "5", KeyKind.CHAR, False),
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", KeyKind.ENTER, False),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, "\r", KeyKind.ENTER, False),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "\t", KeyKind.TAB, False),
        (Qt.Key.Key_Shift, Qt.KeyboardModifier.ShiftModifier, "", KeyKind.MODIFIER, False),
        (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier, "", KeyKind.MODIFIER, False),
        (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier, "\x1a", KeyKind.OTHER, True),
        (Qt.Key.Key_BracketRight, Qt.KeyboardModifier.ControlModifier, "\x1d", KeyKind.CHAR, True),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "", KeyKind.OTHER, False),
        (0x0142, Qt.KeyboardModifier.NoModifier, "ł", KeyKind.CHAR, False),
    ],
)
def test_a_key_is_what_the_decoder_wants(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str, kind: KeyKind, modified: bool
) -> None:
    told = key_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text), 1.0)
    assert (told.kind, told.modified, told.at) == (kind, modified, 1.0)


def test_a_key_without_text_has_its_name_and_every_key_its_place() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, 75, 0, 0, "")
    assert key_of(event, 1.0).text == "F9"
