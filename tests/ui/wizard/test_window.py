from pathlib import Path

import pytest
from first_run_hand import ENTER, ESC, SPACE, TAB, FirstRun
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.session import Session
from beesdesk.members.people import administrators
from beesdesk.pos.introducing import Stocked, stocked
from beesdesk.pos.rules import shop_rules
from beesdesk.settings import DeviceRole, load_settings
from beesdesk.taking_in import Content
from beesdesk.tour.access import obstacles, tab_faults
from beesdesk.ui.background import Background
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.handbook import HandbookDialog
from beesdesk.ui.till.dialogs.recovery import RecoveryCodeDialog
from beesdesk.ui.wizard.administrator_step import AdministratorStep
from beesdesk.ui.wizard.devices_step import DevicesStep
from beesdesk.ui.wizard.import_step import ImportStep
from beesdesk.ui.wizard.language_step import LanguageStep
from beesdesk.ui.wizard.machine_step import DEMO, MachineStep
from beesdesk.ui.wizard.shop_step import ShopStep
from beesdesk.ui.wizard.sign_in import WizardSignIn
from beesdesk.ui.wizard.window import STEPS
from beesdesk.words import Act, Language

pytestmark = pytest.mark.in_turn("language")

PIN = "271828"
DRESSES = [("light", 100), ("dark", 100), ("contrast", 100), ("light", 200)]


def come_to(run: FirstRun, name: str) -> None:
    """Go on by Enter, as the first administrator of La Ruche, to a step."""
    while run.step != name:
        match run.step:
            case "shop":
                run.fill_shop("La Ruche")
                run.press(ENTER)
            case "administrator":
                run.name_administrator("Ada L.", PIN, PIN)
                run.press(ENTER)
                run.settle()
            case _:
                run.press(Qt.Key.Key_F12)


@pytest.mark.parametrize("language", list(Language))
def test_a_shop_is_set_up_by_the_keyboard_alone(
    first_run: FirstRun, qtbot: QtBot, products: Path, language: Language
) -> None:
    run, window = first_run, first_run.window
    step = window.step
    assert isinstance(step, LanguageStep)
    run.choose(step.buttons[language])
    assert load_settings(run.folder).language is language
    run.press(ENTER)

    machine = window.step
    assert isinstance(machine, MachineStep)
    run.choose(machine.role.buttons[DeviceRole.OFFICE])
    run.press(Qt.Key.Key_F12)

    run.fill_shop("La Ruche", "0403.170.701")
    run.press(ENTER)
    rules = run.shop.read(shop_rules)
    assert (rules.name, rules.address, rules.legal_form, rules.vat_number, rules.language) == (
        "La Ruche", "Rue Verte 1, 1030 Bruxelles", "SC", "BE0403170701", language,
    )  # fmt: skip

    run.name_administrator("Ada L.", PIN, PIN)
    shown = QApplication.activeModalWidget()
    assert isinstance(shown, RecoveryCodeDialog)
    assert len(shown.code.text().replace("-", "")) == 16
    run.press(ENTER)
    run.settle()
    assert [person.name for person in run.shop.read(administrators)] == ["Ada L."]

    devices = window.step
    assert isinstance(devices, DevicesStep)
    assert not devices.printer.isVisible(), "an office prints no receipts"
    run.press(Qt.Key.Key_F12)

    imports = window.step
    assert isinstance(imports, ImportStep)
    card = imports.cards[Content.PRODUCTS]
    run.write(str(products))
    run.choose(card.look)
    qtbot.waitUntil(lambda: not card.is_busy())
    assert run.shop.read(stocked) == Stocked(0, 0), "it was only looked at"
    run.press(SPACE)
    qtbot.waitUntil(lambda: not card.is_busy())
    assert run.shop.read(stocked) == Stocked(2, 0)
    assert card.outcome.state is State.WARN
    run.press(Qt.Key.Key_F12, ENTER)

    assert not window.isVisible()
    assert window.outcome is not None
    kept = load_settings(run.folder)
    assert (kept.role, kept.first_run, kept.language) == (DeviceRole.OFFICE, "", language)
    assert (window.outcome.folder, window.outcome.settings) == (run.folder, kept)


@pytest.mark.parametrize(("theme", "scale"), DRESSES)
@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_in_anybodys_way(first_run: FirstRun, language: Language, theme: str, scale: int) -> None:
    first_run.end()
    first_run.start(language=language, theme=theme, text_scale=scale)
    window, found = first_run.window, []
    for _ in STEPS:
        first_run.settle()
        found += [f"{first_run.step}: {what}" for what in (*obstacles(window), *tab_faults(window))]
        if first_run.step == "shop":
            assert isinstance(window.step, ShopStep)
            window.step.name.setText("La Ruche")
        if first_run.step == "administrator":
            window.desk.name_administrator("Ada L.", PIN)
        window.go_on() if first_run.step != "summary" else None

    assert first_run.step == "summary"
    assert found == []


def test_it_is_taken_up_where_it_was_left(first_run: FirstRun) -> None:
    come_to(first_run, "shop")
    first_run.end()

    first_run.start()

    assert first_run.step == "shop"


def test_once_there_is_an_administrator_it_goes_on_by_that_pin_only(first_run: FirstRun) -> None:
    come_to(first_run, "devices")
    first_run.end()
    first_run.start()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WizardSignIn)
    first_run.write("314159")
    first_run.press(ENTER)
    assert dialog.isVisible()
    assert dialog.error()
    first_run.press(ESC)
    assert not first_run.window.isVisible()
    assert first_run.window.outcome is None
    first_run.end()

    first_run.start()
    first_run.write(PIN)
    first_run.press(ENTER)
    first_run.settle()

    assert QApplication.activeModalWidget() is None
    assert first_run.step == "devices"
    assert first_run.window.desk.who == first_run.shop.read(administrators)[0].id.hex


def test_the_handbook_of_the_first_start_is_behind_its_key(first_run: FirstRun) -> None:
    first_run.press(Qt.Key.Key_F1)

    book = QApplication.activeModalWidget()
    assert isinstance(book, HandbookDialog)
    assert book.chapters.item(0).text() == "Language"
    first_run.press(Qt.Key.Key_F1)
    assert QApplication.activeModalWidget() is None


def test_back_keeps_what_was_set(first_run: FirstRun) -> None:
    come_to(first_run, "administrator")

    first_run.press(ESC)

    step = first_run.window.step
    assert isinstance(step, ShopStep)
    assert step.name.text() == "La Ruche"
    first_run.press(ESC, ESC, ESC, ESC)
    assert first_run.step == "language"


def test_a_shop_without_a_name_or_with_a_wrong_vat_number_sets_nothing(first_run: FirstRun) -> None:
    come_to(first_run, "shop")
    before = first_run.shop.read(shop_rules)

    first_run.press(ENTER)
    assert first_run.window.error() == "Give the shop a name: it stands on every receipt."
    first_run.fill_shop("La Ruche", "BE0403170702")
    assert not first_run.window.error(), "it is being put right"
    first_run.press(ENTER)

    assert first_run.step == "shop"
    assert "is no VAT number" in first_run.window.error()
    step = first_run.window.step
    assert isinstance(step, ShopStep)
    assert step.vat.hasFocus()
    assert first_run.shop.read(shop_rules) == before


def test_two_pins_that_differ_name_nobody(first_run: FirstRun) -> None:
    come_to(first_run, "administrator")

    first_run.name_administrator("Ada L.", PIN, "314159")

    assert first_run.step == "administrator"
    assert first_run.window.error() == "The two PINs are not the same. Type them again."
    assert first_run.shop.read(administrators) == []


def test_an_administrator_who_is_known_is_only_said(first_run: FirstRun) -> None:
    come_to(first_run, "devices")

    first_run.press(ESC)

    step = first_run.window.step
    assert isinstance(step, AdministratorStep)
    assert step.known.isVisible()
    assert step.known.text == "Ada L. is administrator"
    first_run.press(ENTER)
    assert first_run.step == "devices"


def test_a_scan_is_shown_where_it_is_tried_and_refused_elsewhere(first_run: FirstRun) -> None:
    first_run.window.router.scanned.emit("5412345678908")
    assert first_run.window.error() == "That was a scan. Nothing is scanned in this step."

    come_to(first_run, "devices")
    first_run.window.router.scanned.emit("5412345678908")

    step = first_run.window.step
    assert isinstance(step, DevicesStep)
    assert (step.scan.state, step.scan.text) == (State.OK, "The scanner works: 5412345678908")
    assert not first_run.window.error()


def test_the_printer_prints_a_line_and_is_kept(first_run: FirstRun, qtbot: QtBot, tmp_path: Path) -> None:
    come_to(first_run, "devices")
    step = first_run.window.step
    assert isinstance(step, DevicesStep)
    (tmp_path / "paper").mkdir()

    first_run.write(f"file:{tmp_path / 'paper'}")
    first_run.choose(step.test)
    qtbot.waitUntil(step.test.isEnabled)
    assert step.outcome.state is State.OK
    first_run.press(Qt.Key.Key_F12)

    (paper,) = (tmp_path / "paper").iterdir()
    assert b"BeesDesk prints here" in paper.read_bytes()
    assert load_settings(first_run.folder).printer == f"file:{tmp_path / 'paper'}"


def test_a_printer_that_is_none_is_refused(first_run: FirstRun) -> None:
    come_to(first_run, "devices")

    first_run.write("carrier pigeon")
    first_run.press(ENTER)

    assert first_run.step == "devices"
    assert "is no printer" in first_run.window.error()


def test_a_file_that_was_only_looked_at_is_asked_about(first_run: FirstRun, qtbot: QtBot, products: Path) -> None:
    come_to(first_run, "import")
    step = first_run.window.step
    assert isinstance(step, ImportStep)
    card = step.cards[Content.PRODUCTS]
    card.take_path(products)
    qtbot.waitUntil(lambda: not card.is_busy())
    assert card.outcome.text == "In the file: 2 new, 0 changed, 0 known already. Refused: 1."

    first_run.press(Qt.Key.Key_F12)
    assert first_run.step == "import"
    assert first_run.window.error().startswith("A file was only looked at")
    first_run.press(Qt.Key.Key_F12)

    assert first_run.step == "summary"
    assert first_run.shop.read(stocked) == Stocked(0, 0)


def test_what_is_taken_in_is_journaled_and_what_is_refused_is_kept(
    first_run: FirstRun, qtbot: QtBot, products: Path
) -> None:
    come_to(first_run, "import")
    step = first_run.window.step
    assert isinstance(step, ImportStep)
    card = step.cards[Content.PRODUCTS]
    card.take_path(products)
    qtbot.waitUntil(lambda: not card.is_busy())
    card.take_in()
    qtbot.waitUntil(lambda: not card.is_busy())

    noted = first_run.shop.read(
        lambda session: session.values("SELECT who FROM act WHERE kind = ?", (str(Act.IMPORTED),))
    )
    assert noted == [(first_run.window.desk.who,)]
    assert "beaucoup" in (first_run.folder / "products-rejects.csv").read_text("utf-8")


def test_a_file_that_is_none_is_said(first_run: FirstRun, qtbot: QtBot) -> None:
    come_to(first_run, "import")
    step = first_run.window.step
    assert isinstance(step, ImportStep)
    card = step.cards[Content.MEMBERS]

    card.take_path(Path("nowhere.csv"))
    qtbot.waitUntil(lambda: not card.is_busy())

    assert "nowhere.csv" in first_run.window.error()
    assert not card.take.isVisible()


def test_the_demo_shop_is_made_apart_and_the_real_one_waits(first_run: FirstRun, qtbot: QtBot) -> None:
    come_to(first_run, "machine")
    step = first_run.window.step
    assert isinstance(step, MachineStep)
    step.weeks = 0
    first_run.choose(step.shop.buttons[DEMO])
    first_run.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: first_run.window.outcome is not None, timeout=120_000)

    outcome = first_run.window.outcome
    assert outcome is not None
    assert outcome.folder == first_run.folder / "demo"
    assert load_settings(outcome.folder) == outcome.settings
    assert load_settings(first_run.folder).first_run == "machine"
    assert first_run.shop.read(Session.values, "SELECT 1 FROM person") == []


def test_a_demo_shop_that_is_cancelled_leaves_nothing(first_run: FirstRun, qtbot: QtBot) -> None:
    come_to(first_run, "machine")
    step = first_run.window.step
    assert isinstance(step, MachineStep)
    first_run.choose(step.shop.buttons[DEMO])
    first_run.press(Qt.Key.Key_F12)
    assert step.is_busy()
    assert not first_run.window.next.isEnabled()
    qtbot.waitUntil(step.panel.isVisible)

    first_run.choose(step.panel.cancel)

    assert first_run.window.next.isEnabled()
    (work,) = step.findChildren(Background)
    qtbot.waitUntil(lambda: not work.busy, timeout=60_000)
    assert not (first_run.folder / "demo").exists()
    assert not (first_run.folder / "demo.new").exists()
    assert first_run.window.outcome is None


def test_a_file_that_is_stopped_is_looked_at_again(first_run: FirstRun, products: Path, qtbot: QtBot) -> None:
    come_to(first_run, "import")
    step = first_run.window.step
    assert isinstance(step, ImportStep)
    card = step.cards[Content.PRODUCTS]
    card.take_path(products)

    card.panel.cancel.click()

    assert not card.is_busy()
    assert card.outcome.text == "Stopped. Look at the file again to begin anew."
    first_run.press(SPACE)
    qtbot.waitUntil(lambda: not card.is_busy())
    assert card.waits()


def test_what_comes_next_is_in_sight_with_large_text(first_run: FirstRun, products: Path, qtbot: QtBot) -> None:
    come_to(first_run, "import")
    first_run.end()
    first_run.start(text_scale=200)
    first_run.write(PIN)
    first_run.press(ENTER)
    first_run.settle()
    step = first_run.window.step
    assert isinstance(step, ImportStep)
    card = step.cards[Content.PRODUCTS]
    card.take_path(products)
    qtbot.waitUntil(lambda: not card.is_busy())
    first_run.settle()

    assert QApplication.activeModalWidget() is None
    assert first_run.window.focusWidget() is card.take
    assert card.take.visibleRegion().boundingRect().height() == card.take.height()


def test_by_finger_too(first_run: FirstRun) -> None:
    def tap(widget: QWidget) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=QPoint(widget.width() // 2, widget.height() // 2))
        first_run.settle()

    window = first_run.window
    step = window.step
    assert isinstance(step, LanguageStep)
    tap(step.buttons[Language.NL])
    tap(window.next)
    machine = window.step
    assert isinstance(machine, MachineStep)
    tap(machine.role.buttons[DeviceRole.KIOSK])
    tap(window.next)
    tap(window.back)

    assert (first_run.step, window.desk.settings.role) == ("machine", DeviceRole.KIOSK)
    assert window.desk.settings.language is Language.NL
    first_run.press(TAB)
