import ast
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from mail_server import SENDER, MailServerHere
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.app import Program, build
from beesdesk.hardware.journal import last_lines
from beesdesk.hardware.pole_glass import vt100_glass
from beesdesk.hardware.scale import ScaleState
from beesdesk.hardware.simulators import PoleSimulator, ScaleSimulator, ScannerSimulator
from beesdesk.logs import FILE_NAME, start_log
from beesdesk.mail.queries import OutboxCount, count_outbox
from beesdesk.settings import MailSecurity, Settings, load_settings, save_settings
from beesdesk.ui.faults import Faults
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.words import Language

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
QUIET = Settings(language=Language.EN, theme="light", volume=0, scanner="none")


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, till: FakeShop) -> Iterator[Program]:
    window = build(qapp, till, QUIET)
    program = window.findChild(Program)
    assert program is not None
    window.show()
    yield program
    program.use(QUIET)
    window.close()
    window.deleteLater()


def test_settings_are_followed_at_once_and_kept(qtbot: QtBot, till: FakeShop, program: Program) -> None:
    chosen = QUIET.with_(language=Language.NL, theme="dark", text_scale=150, reduced_motion=True, printer="file:out")

    program.window.settings_chosen.emit(chosen)

    assert load_settings(till.path.parent) == chosen
    assert (look().theme.name, look().scale, look().reduced_motion) == ("dark", 1.5, True)
    qtbot.waitUntil(lambda: program.window.windowTitle() == "BeesDesk, kassa 1")
    assert program.printing.has_printer
    assert program.desk.printer_there


def test_what_is_chosen_in_the_header_is_followed(qtbot: QtBot, till: FakeShop, program: Program) -> None:
    header = program.window.header
    header.theme_chosen.emit("contrast")
    header.text_size_chosen.emit(125)
    header.language_chosen.emit("fr")

    kept = load_settings(till.path.parent)
    assert (kept.theme, kept.text_scale, kept.language) == ("contrast", 125, Language.FR)
    qtbot.waitUntil(lambda: program.window.windowTitle() == "BeesDesk, caisse 1")


def test_a_setting_that_cannot_be_is_said_and_has_no_effect(program: Program) -> None:
    program.use(QUIET.with_(printer="carrier pigeon", wedge_gap=500))

    gap, pigeon = (toast.text for toast in program.window.toasts.toasts())
    assert gap.startswith("Impossible scanner setting")
    assert pigeon.startswith("“carrier pigeon” is no printer")
    assert program.window.header._devices["printer"].state is State.BAD


def test_a_scanner_on_a_port_scans_and_can_be_changed(qtbot: QtBot, till: FakeShop, program: Program) -> None:
    milk = till.product("Milk")
    with ScannerSimulator() as simulator:
        program.use(QUIET.with_(scanner=simulator.port))
        chip = program.window.header._devices["scanner"]
        qtbot.waitUntil(lambda: chip.state is State.OK)

        simulator.scan(milk)
        qtbot.waitUntil(lambda: len(program.desk.state.lines) == 1)
        simulator.unplug()
        qtbot.waitUntil(lambda: chip.state is State.OFF)
        program.use(QUIET)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_scale_on_a_port_weighs_and_can_be_changed(qtbot: QtBot, program: Program) -> None:
    devices = program.window.header._devices
    assert "scale" not in devices
    with ScaleSimulator() as simulator:
        simulator.load = Decimal("1.250")
        program.use(QUIET.with_(scale=simulator.port))
        weighing = program.desk.weighing
        assert weighing is not None
        qtbot.waitUntil(lambda: weighing.plate.weight == Decimal("1.250"))
        assert devices["scale"].state is State.OK

        simulator.unplug()
        qtbot.waitUntil(lambda: devices["scale"].state is State.OFF)
        assert weighing.plate.weight is None
        program.use(QUIET)

    assert "scale" not in devices
    assert program.desk.weighing is None


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_what_was_sold_is_sold_also_for_another_scale(qtbot: QtBot, program: Program) -> None:
    with ScaleSimulator() as first, ScaleSimulator() as second:
        first.load = second.load = Decimal("1.250")
        program.use(QUIET.with_(scale=first.port))
        assert program.desk.weighing is not None
        program.desk.weighing.take("Apples")

        program.use(QUIET.with_(scale=second.port))
        weighing = program.desk.weighing
        qtbot.waitUntil(lambda: weighing.plate.reading.state is ScaleState.STABLE)

        assert (weighing.plate.weight, weighing.plate.sold_as) == (None, "Apples")
        program.use(QUIET)


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_pole_display_on_a_port_shows_the_basket_and_can_be_changed(
    qtbot: QtBot, till: FakeShop, program: Program
) -> None:
    devices = program.window.header._devices
    assert "pole_display" not in devices
    with PoleSimulator(vt100_glass()) as simulator:
        program.use(QUIET.with_(pole_display=f"vt100:{simulator.port}"))
        qtbot.waitUntil(lambda: simulator.lines == ("Bienvenue           ", "BeesDesk            "))
        qtbot.waitUntil(lambda: devices["pole_display"].state is State.OK)
        program.desk.scan(till.product("Lait", "1.95"))
        qtbot.waitUntil(lambda: simulator.lines == ("Lait          1,95 €", "Total         1,95 €"))

        simulator.unplug()
        qtbot.waitUntil(lambda: devices["pole_display"].state is State.OFF)
        program.desk.scan(till.product("Pain", "3.20"))
        simulator.replug()
        qtbot.waitUntil(lambda: simulator.lines == ("Pain          3,20 €", "Total         5,15 €"))
        program.use(QUIET)
        qtbot.waitUntil(lambda: simulator.lines == (" " * 20, " " * 20))

    assert "pole_display" not in devices
    assert program.pole is None


def test_a_pole_display_that_cannot_be_is_said_and_has_no_effect(program: Program) -> None:
    program.use(QUIET.with_(pole_display="totem"))

    (toast,) = (toast.text for toast in program.window.toasts.toasts())
    assert toast == "“totem” is no pole display. Write escpos:PORT, vt100:PORT or none."
    assert program.window.header._devices["pole_display"].state is State.BAD
    assert program.pole is None


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_what_goes_over_the_wires_is_in_the_hardware_journal_and_no_badge(
    qtbot: QtBot, till: FakeShop, program: Program
) -> None:
    milk = till.product("Milk")
    till.person("Bo", badge="BO-77-1234")
    with ScannerSimulator() as simulator:
        program.use(QUIET.with_(scanner=simulator.port, printer=f"file:{till.path.parent}/jobs"))
        qtbot.waitUntil(lambda: program.window.header._devices["scanner"].state is State.OK)
        simulator.scan(milk)
        qtbot.waitUntil(lambda: len(program.desk.state.lines) == 1)
        simulator.scan("BO-77-1234")
        program.router.typed.emit("BO-77-1234")
        program.router.typed.emit("4111111111111111")
        program.printing.kick_drawer()
        qtbot.waitUntil(lambda: not program.background.busy)
        program.stop()

    lines = last_lines(till.path.parent / "hardware.log", 99)
    said = {(*line.split(" ")[1:3], line.split("|")[1]) for line in lines}
    assert said >= {
        ("scanner", "heard", milk),
        ("keyboard", "heard", "******1234"),
        ("keyboard", "heard", "411111******1111"),
        ("drawer", "sent", ".p.22"),
    }
    assert not [line for line in lines if "BO-77" in line]


def test_receipts_leave_by_mail_once_a_server_is_set_and_the_header_follows(
    qtbot: QtBot, till: FakeShop, program: Program
) -> None:
    program.start_outbox()
    chip = program.window.header
    assert chip._mail is None
    assert not program.desk.mail_there

    with MailServerHere() as here:
        program.use(
            QUIET.with_(mail_host="127.0.0.1", mail_port=here.port, mail_security=MailSecurity.NONE, mail_sender=SENDER)
        )
        assert program.desk.mail_there
        program.desk.scan(till.product("Milk"))
        program.desk.pay("card")
        assert program.desk.mail_receipt(1, "amelie@exemple.be")
        qtbot.waitUntil(lambda: len(here.answers.taken) == 1 and program.desk.mails_kept == 0)

    assert chip._mail is not None
    assert (chip._mail.word, chip._mail.state) == ("E-mail", State.OK)
    program.desk.mail_receipt(1, "bo@exemple.be")
    qtbot.waitUntil(lambda: chip._mail is not None and chip._mail.word == "E-mail (1)" and program.desk.mails_kept == 1)
    program.use(QUIET)
    qtbot.waitUntil(lambda: chip._mail is not None and chip._mail.state is State.WARN)
    assert program.outbox is not None
    program.stop()
    assert program.outbox.finish()


def test_no_address_comes_into_the_log_of_the_program(
    qtbot: QtBot, tmp_path: Path, till: FakeShop, program: Program
) -> None:
    start_log(tmp_path)
    with MailServerHere() as here:
        here.answers.to_recipient["amelie@exemple.be"] = "550 <amelie@exemple.be>: no such user"
        program.use(
            QUIET.with_(mail_host="127.0.0.1", mail_port=here.port, mail_security=MailSecurity.NONE, mail_sender=SENDER)
        )
        program.start_outbox()
        program.desk.scan(till.product("Milk"))
        program.desk.pay("card")
        program.desk.mail_receipt(1, "amelie@exemple.be")
        qtbot.waitUntil(lambda: till.read(count_outbox) == OutboxCount(failed=1))
        assert program.outbox is not None
        assert program.outbox.finish()

    logging.getLogger("beesdesk").critical("the log is there")
    assert "the log is there" in (tmp_path / FILE_NAME).read_text()
    assert "exemple.be" not in (tmp_path / FILE_NAME).read_text()


def test_a_fault_is_logged_whole_and_said_in_one_dialog_while_the_window_goes_on(
    qtbot: QtBot, tmp_path: Path, till: FakeShop, program: Program, capsys: pytest.CaptureFixture[str]
) -> None:
    hook = sys.excepthook
    try:
        faults = Faults(start_log(tmp_path), program.window)
        for number in (1, 2):
            _fail(number)
        assert faults.dialog is not None
        faults.dialog.accept()
    finally:
        sys.excepthook = hook

    entries = [json.loads(line) for line in (tmp_path / FILE_NAME).read_text().splitlines()]
    assert [entry["level"] for entry in entries] == ["CRITICAL", "CRITICAL"]
    assert "ZeroDivisionError" in entries[0]["fault"]
    assert "_fail" in entries[0]["fault"]
    assert faults.dialog is None
    assert program.window.isVisible()
    program.desk.scan(till.product("Milk"))
    assert len(program.desk.state.lines) == 1


def _fail(number: int) -> None:
    """Let a fault reach the last resort, as Qt does with one of a slot."""
    try:
        number / 0
    except ZeroDivisionError as fault:
        sys.excepthook(type(fault), fault, fault.__traceback__)


def test_the_till_opens_in_an_empty_folder_and_ends_when_it_is_closed(tmp_path: Path) -> None:
    code = (
        "import sys, threading\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QMetaObject, Qt\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from beesdesk.app import open_till\n"
        "from beesdesk.settings import Settings\n"
        "ended = threading.Event()\n"
        "def ask():\n"
        "    while not ended.wait(0.5):\n"
        "        app = QApplication.instance()\n"
        "        if app and app.property('beesdesk_look'):\n"
        "            QMetaObject.invokeMethod(app, 'quit', Qt.ConnectionType.QueuedConnection)\n"
        "threading.Thread(target=ask, daemon=True).start()\n"
        "code = open_till(Path(sys.argv[1]), Settings(scanner='none', volume=0))\n"
        "ended.set()\n"
        "sys.exit(code)\n"
    )
    environ = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, str(tmp_path / "shop")],
        check=False, capture_output=True, text=True, env=environ, timeout=300,
    )  # fmt: skip

    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])
    assert (tmp_path / "shop" / "beesdesk.db").exists() or list((tmp_path / "shop").iterdir())


ROUND_TRIP = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from beesdesk.app import open_till
from beesdesk.settings import Settings
from beesdesk.training import prepare
from beesdesk.ui.till.window import TillWindow

seen = []

def ready():
    (window,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, TillWindow)]
    shop = window.desk.shop
    lines = [line.name for line in window.desk.state.lines]
    seen.append((window.desk.rules.training, shop.till, window.settings.printer, lines, window.windowTitle()))
    if len(seen) == 1:
        window.elsewhere.emit(prepare(shop))
    elif len(seen) == 2:
        window.acts.stop_practising()
    else:
        print(seen)
        window.close()

sys.exit(open_till(Path(sys.argv[1]), Settings(scanner="none", volume=0, printer="file:out"), on_ready=ready))
"""


def test_who_practises_comes_back_to_the_real_till(till: FakeShop) -> None:
    till.scan(till.product("Milk"))
    save_settings(till.path.parent, Settings(scanner="none", volume=0, printer="file:out"))

    done = subprocess.run(
        [sys.executable, "-c", ROUND_TRIP, str(till.path.parent)],
        check=False, capture_output=True, text=True, cwd=till.path.parent, timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip

    assert done.returncode == 0, done.stderr
    assert ast.literal_eval(done.stdout) == [
        (False, 1, "file:out", ["Milk"], "BeesDesk, caisse 1"),
        (True, 99, "none", [], "EXERCICE : BeesDesk, caisse 99"),
        (False, 1, "file:out", ["Milk"], "BeesDesk, caisse 1"),
    ]
    assert load_settings(till.path.parent).printer == "file:out"
    assert not (till.path.parent / "training" / "ballast").exists()
