"""The practice shop cannot be taken for the real one, in any theme, language or size."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
import shiboken6
from driving import dialog_of, gone, names
from fake_shop import FakeShop
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program, build
from beesdesk.members.practice import practitioners
from beesdesk.settings import Settings
from beesdesk.training import prepare, training_folder
from beesdesk.ui.display.window import CustomerDisplay
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.mail_page import MailPage
from beesdesk.ui.till.dialogs.practice import PracticeCardsDialog, PractiseDialog
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.ui.till.menu import TillMenu
from beesdesk.ui.till.practice import TAPE
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language

SETTINGS = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")


@pytest.fixture
def practice(till: FakeShop) -> Iterator[FakeShop]:
    """The practice shop of a real one, its till open."""
    till.product("Milk", "1.25", gtin="9529999000019")
    shop = FakeShop.open(prepare(till), till.clock, ballast=0)
    assert isinstance(shop, FakeShop)
    shop.clock = till.clock
    shop.open_till()
    yield shop
    shop.close()


@pytest.fixture
def practising(qapp: QApplication, qtbot: QtBot, practice: FakeShop) -> Iterator[TillWindow]:
    window = build(qapp, practice, SETTINGS)
    program = window.findChild(Program)
    assert program is not None
    steady = count(step=5)
    program.router.clock = lambda _: float(next(steady))
    window.resize(1280, 800)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield window
    program.use(SETTINGS)
    window.close()
    window.deleteLater()


def colours_at_the_edges(window: TillWindow) -> list[set[str]]:
    """Return the colours along the left, right and lower edge, in the middle of the tape."""
    image = window.grab().toImage()
    ratio = image.devicePixelRatio()
    width, height, inset = image.width(), image.height(), round(TAPE / 2 * ratio)
    left = {image.pixelColor(inset, y).name() for y in range(0, height, 2)}
    right = {image.pixelColor(width - 1 - inset, y).name() for y in range(0, height, 2)}
    below = {image.pixelColor(x, height - 1 - inset).name() for x in range(0, width, 2)}
    return [left, right, below]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("scale", [100, 200])
def test_tape_runs_around_the_window_in_every_theme(
    qtbot: QtBot, practising: TillWindow, theme: str, scale: int
) -> None:
    practising.settings_chosen.emit(SETTINGS.with_(theme=theme, text_scale=scale))

    qtbot.waitUntil(lambda: look().theme.name == theme and look().scale == scale / 100)
    tape = {QColor(look().theme.accent).name(), QColor(look().theme.accent_ink).name()}
    assert all(tape <= colours for colours in colours_at_the_edges(practising))


def test_a_real_till_has_no_tape(window: TillWindow) -> None:
    assert not hasattr(window, "band")
    assert QColor(look().theme.accent).name() not in set().union(*colours_at_the_edges(window))


@pytest.mark.parametrize(
    ("language", "title", "words"),
    [
        (Language.FR, "EXERCICE : BeesDesk, caisse 99", "Exercice : rien ici n'est une vraie vente"),
        (Language.NL, "OEFENING: BeesDesk, kassa 99", "Oefening: niets hier is een echte verkoop"),
        (Language.EN, "PRACTICE: BeesDesk, till 99", "Practice: nothing here is a real sale"),
    ],
)
def test_band_and_title_say_so(
    qtbot: QtBot, practising: TillWindow, language: Language, title: str, words: str
) -> None:
    practising.settings_chosen.emit(SETTINGS.with_(language=language))

    qtbot.waitUntil(lambda: practising.windowTitle() == title)
    assert practising.band.text.startswith(words)
    assert practising.band.accessibleName() == practising.band.text


def test_large_text_leaves_room_for_the_basket(qtbot: QtBot, practising: TillWindow) -> None:
    practising.settings_chosen.emit(SETTINGS.with_(text_scale=200))

    qtbot.waitUntil(lambda: practising.band.text == "Practice: not a real sale")
    assert practising.minimumSizeHint().height() <= 768


def test_dialogs_have_tape_too(qtbot: QtBot, practising: TillWindow) -> None:
    practising._open_menu()
    menu = dialog_of(qtbot, TillMenu)

    image = menu.grab().toImage()

    edge = {image.pixelColor(2, y).name() for y in range(0, image.height(), 2)}
    assert {QColor(look().theme.accent).name(), QColor(look().theme.accent_ink).name()} <= edge
    menu.reject()


def test_touches_go_through_the_tape(practising: TillWindow) -> None:
    pay = practising.side.pay_button

    assert practising.childAt(pay.mapTo(practising, pay.rect().center())) is pay


def test_a_card_is_shown_to_the_till(qtbot: QtBot, practice: FakeShop, practising: TillWindow) -> None:
    practising._open_menu()
    menu = dialog_of(qtbot, TillMenu)
    assert "practise" not in menu.tiles
    menu.tiles["practice_cards"].click()
    dialog = dialog_of(qtbot, PracticeCardsDialog)
    assert dialog.act.isEnabled()

    dialog.act.click()

    gone(qtbot, practising)
    first = next(one for one in practice.read(practitioners) if one.number)
    qtbot.waitUntil(lambda: practising.desk.state.shopper is not None)
    assert practising.desk.state.shopper is not None
    assert practising.desk.state.shopper.number == first.number


def test_who_works_there_shows_how_to_allow_something(qtbot: QtBot, practising: TillWindow) -> None:
    practising.acts.practice_cards()
    dialog = dialog_of(qtbot, PracticeCardsDialog)
    assert dialog.rows.lines.row(0).name == "Camille"
    dialog.rows.select(0)
    assert not dialog.act.isEnabled()

    dialog.rows.taken.emit(0)

    assert dialog.error().startswith("Somebody who works here")
    dialog.reject()


def test_all_cards_are_saved_to_be_printed(qtbot: QtBot, practice: FakeShop, practising: TillWindow) -> None:
    practising.acts.practice_cards()
    dialog = dialog_of(qtbot, PracticeCardsDialog)

    practising.desk.file_wanted.disconnect()
    with qtbot.waitSignal(practising.desk.file_wanted) as wanted:
        dialog.paper.click()

    file: Path = wanted.args[0]
    assert file == practice.path.parent / "cards.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    dialog.reject()


def test_the_way_back_is_in_the_menu(qtbot: QtBot, till: FakeShop, practising: TillWindow) -> None:
    practising._open_menu()
    menu = dialog_of(qtbot, TillMenu)

    with qtbot.waitSignal(practising.elsewhere) as left:
        menu.tiles["real"].click()

    assert left.args == [till.path.parent]


def test_practising_makes_the_other_shop_ready_and_leaves_the_basket(
    qtbot: QtBot, till: FakeShop, window: TillWindow
) -> None:
    window.desk.scan(till.product("Milk"))
    window._open_menu()
    dialog_of(qtbot, TillMenu).tiles["practise"].click()
    dialog = dialog_of(qtbot, PractiseDialog)
    assert not dialog.anew.isVisible()

    with qtbot.waitSignal(window.elsewhere) as left:
        dialog.act.click()
        assert dialog.preparing
        assert dialog.state.isVisible()

    assert left.args == [training_folder(till.path.parent)]
    assert (training_folder(till.path.parent) / "shop.db").exists()
    assert names(window) == ["Milk"]


def test_it_can_begin_anew(qtbot: QtBot, till: FakeShop, practice: FakeShop, window: TillWindow) -> None:
    practice.close()
    window.acts.practise()
    dialog = dialog_of(qtbot, PractiseDialog)

    with qtbot.waitSignal(window.elsewhere):
        dialog.anew.click()

    assert len(list(training_folder(till.path.parent).glob("before-*/shop.db"))) == 1


def test_a_folder_that_cannot_be_used_is_said(qtbot: QtBot, till: FakeShop, window: TillWindow) -> None:
    training_folder(till.path.parent).write_text("a file")
    window.acts.practise()
    dialog = dialog_of(qtbot, PractiseDialog)

    dialog.act.click()

    qtbot.waitUntil(lambda: bool(dialog.error()))
    assert "cannot be written to" in dialog.error()
    assert not dialog.preparing
    dialog.reject()


def test_the_customer_display_says_so_too(qtbot: QtBot, practising: TillWindow) -> None:
    display = CustomerDisplay(practising.desk)
    display.resize(960, 600)
    display.show()

    image = display.grab().toImage()

    edge = {image.pixelColor(x, 3).name() for x in range(0, image.width(), 2)}
    assert {QColor(look().theme.accent).name(), QColor(look().theme.accent_ink).name()} <= edge
    said = {image.pixelColor(image.width() // 2 + x, image.height() - 6).name() for x in range(-40, 40)}
    assert said == {QColor(look().theme.accent).name()}
    shiboken6.delete(display)


def test_no_mail_server_can_be_set(qtbot: QtBot, practising: TillWindow) -> None:
    practising.acts.settings(SETTINGS)
    page = dialog_of(qtbot, SettingsDialog).findChild(MailPage)

    assert page is not None
    assert page.outcome.text == "The practice shop writes to nobody."
    assert not page.test.isEnabled()
    assert not page.host.isEnabled()
    assert not page.password.isEnabled()
    dialog_of(qtbot, SettingsDialog).reject()
