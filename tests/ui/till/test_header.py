from datetime import datetime

import pytest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from beesdesk.hardware.state import DeviceState
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.ui.till.header import Header

has_popups = pytest.mark.qt_log_ignore("does not support")  # the offscreen plugin has no menus of its own


@pytest.fixture
def header(qtbot: QtBot, dressed: QApplication, speaks: Languages) -> Header:
    header = Header(1)
    qtbot.addWidget(header)
    header.resize(1280, 64)
    header.show_session(datetime(2026, 11, 23, 8, 5), "Nadia B.", demo=False)  # noqa: DTZ001 - the shop's clock
    header.show_device("scanner", DeviceState.READY)
    header.show_device("printer", DeviceState.READY)
    header.show()
    return header


def menu_of(header: Header) -> list[str]:
    """Open the menu of looks and return its words."""
    header._look.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return words


def test_it_says_which_till_since_when_and_who_serves(header: Header) -> None:
    assert header._till.text() == "Till 1"
    assert (header._session.word, header._session.state) == ("Open since 8:05", State.INFO)
    assert header._cashier.text() == "Nadia B."
    assert not header._demo.isVisible()


def test_a_closed_till_and_a_demo_say_so(header: Header) -> None:
    header.show_session(None, "", demo=True)

    assert (header._session.word, header._session.state) == ("Closed", State.OFF)
    assert header._demo.isVisible()


def test_what_is_in_order_gives_way_and_what_is_wrong_stays(header: Header) -> None:
    header.show_device("printer", DeviceState.ERROR, "out of paper")
    header.resize(700, 64)

    scanner, printer = header._devices["scanner"], header._devices["printer"]
    assert (scanner.isVisible(), printer.isVisible()) == (False, True)
    assert (printer.state, printer.toolTip()) == (State.BAD, "out of paper")


def test_a_scale_is_spoken_of_only_where_there_is_one(header: Header) -> None:
    assert list(header._devices) == ["scanner", "printer"]

    header.show_device("scale", DeviceState.READY)
    chip = header._devices["scale"]
    assert (chip.word, chip.state, chip.isVisible()) == ("Scale", State.OK, True)
    assert header._devices["printer"].x() < chip.x() < header._cashier.x()

    header.forget_device("scale")
    header.forget_device("scale")
    assert list(header._devices) == ["scanner", "printer"]


@has_popups
def test_languages_without_room_are_in_the_menu(dressed: QApplication, header: Header) -> None:
    assert "FR" not in menu_of(header)

    apply(dressed, LIGHT, 2.0, reduced_motion=True)
    header.resize(800, 80)
    QApplication.processEvents()

    assert not any(button.isVisible() for button in header._languages.values())
    assert menu_of(header)[:3] == ["FR", "NL", "EN"]


@has_popups
def test_choices_are_told(qtbot: QtBot, header: Header) -> None:
    with qtbot.waitSignal(header.language_chosen) as chosen:
        next(iter(header._languages.values())).click()
    assert chosen.args == ["fr"]

    header._look.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(header.theme_chosen) as chosen:
        actions["Dark"].trigger()
    assert chosen.args == ["dark"]
    with qtbot.waitSignal(header.text_size_chosen) as chosen:
        actions["Text 150 %"].trigger()
    assert chosen.args == [150]
    menu.close()


@has_popups
def test_what_is_chosen_is_ticked(header: Header) -> None:
    header.show_choices("dark", 125)
    header._look.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)

    assert [action.text() for action in menu.actions() if action.isChecked()] == ["Dark", "Text 125 %"]
    assert [button.isChecked() for button in header._languages.values()] == [False, False, True]
    menu.close()


def test_a_till_without_mail_says_nothing_of_it(header: Header) -> None:
    header.show_mail(0, 0, is_set=False)

    assert header._mail is None


@pytest.mark.parametrize(
    ("waiting", "stuck", "is_set", "state", "word", "tip"),
    [
        (0, 0, True, State.OK, "E-mail", "E-mail"),
        (2, 0, True, State.INFO, "E-mail (2)", "the server does not answer"),
        (1, 0, False, State.WARN, "E-mail (1)", "No mail server is set: see the menu, Settings."),
        (2, 1, True, State.WARN, "E-mail (3)", "1 e-mail not sent: see the menu, E-mails."),
    ],
)
def test_e_mails_that_wait_or_are_stuck_are_counted(
    header: Header, waiting: int, stuck: int, is_set: bool, state: State, word: str, tip: str
) -> None:
    header.show_mail(waiting, stuck, is_set=is_set, tip="the server does not answer" if waiting and is_set else "")

    assert header._mail is not None
    assert (header._mail.state, header._mail.word, header._mail.toolTip()) == (state, word, tip)
    assert header._mail.isVisible()


def test_a_stuck_e_mail_stays_where_there_is_little_room(dressed: QApplication, header: Header) -> None:
    apply(dressed, LIGHT, 2.0, reduced_motion=True)
    header.show_mail(0, 1, is_set=True)
    header.resize(800, 80)
    QApplication.processEvents()

    assert header._mail is not None
    assert header._mail.isVisible()
    assert not header._session.isVisible()
    assert header.minimumSizeHint().width() <= 800
    header.show_mail(0, 0, is_set=True)
    assert not header._mail.isVisible()
    assert header._session.isVisible()


def test_no_key_is_cut_for_the_hour_at_which_the_till_was_opened(dressed: QApplication, header: Header) -> None:
    apply(dressed, LIGHT, scale=2, reduced_motion=True)
    header.show_session(datetime(2026, 11, 23, 22, 22), "Nadia B.", demo=True)  # noqa: DTZ001 - the shop's clock
    for width in range(1100, 500, -20):
        header.resize(width, 100)
        header._row.activate()
        shown = [part for part in header._parts() if part.isVisible()]
        assert header._session.isVisible() or width < 1000
        assert [part for part in shown if part.width() < part.minimumSizeHint().width()] == []
    apply(dressed, LIGHT, reduced_motion=True)
