"""Devices on the command line: how they are, a trial of each, simulators, and the hardware journal."""

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from beesdesk.cli import run
from beesdesk.hardware.journal import FILE_NAME, Device, Direction, HardwareJournal
from beesdesk.hardware.printer import drawer_kick
from beesdesk.hardware.printer_simulator import PrinterSimulator, PrinterWhim
from beesdesk.hardware.reaching import NAMES
from beesdesk.hardware.simulators import ScaleSimulator
from beesdesk.hardware.terminal import Outcome
from beesdesk.hardware.terminal_simulators import ZvtNetworkSimulator
from beesdesk.hardware.zvt_terminal import ZvtTerminal
from beesdesk.settings import load_settings, save_settings
from beesdesk.words import Language

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A device's folder in which three codes were scanned."""
    journal = HardwareJournal(tmp_path / FILE_NAME)
    for code in (b"5410041000108", b"0420000012341", b"4111111111111111"):
        journal.note(Device.SCANNER, Direction.HEARD, code)
    journal.close()
    return tmp_path


def test_the_last_lines_are_printed(folder: Path, capsys: Captured) -> None:
    assert run(["hardware", "journal", "--lines", "2", "--data", str(folder)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split("|")[1] for line in lines] == ["*********2341", "411111******1111"]


def test_fifty_lines_are_printed_unless_said_otherwise(folder: Path, capsys: Captured) -> None:
    assert run(["hardware", "journal", "--data", str(folder)]) == 0

    assert len(capsys.readouterr().out.splitlines()) == 3


def test_no_number_of_lines_is_a_wrong_call(folder: Path, capsys: Captured) -> None:
    assert run(["hardware", "journal", "--lines", "0", "--data", str(folder)]) == 2
    assert capsys.readouterr().err == "beesdesk: --lines cannot be 0\n"


def test_a_till_without_a_journal_has_nothing_to_print(tmp_path: Path, capsys: Captured) -> None:
    assert run(["hardware", "journal", "--data", str(tmp_path)]) == 0
    assert capsys.readouterr().out == ""


def test_the_pole_display_is_set_like_any_device(tmp_path: Path) -> None:
    assert run(["device", "set", "pole_display", "escpos:/dev/ttyUSB0", "--data", str(tmp_path)]) == 0

    assert load_settings(tmp_path).pole_display == "escpos:/dev/ttyUSB0"


def set_device(folder: Path, **settings: str) -> None:
    save_settings(folder, load_settings(folder).with_(language=Language.EN, **settings))


def test_every_device_is_listed_for_people_and_for_programs(tmp_path: Path, capsys: Captured) -> None:
    with PrinterSimulator() as printer:
        set_device(tmp_path, scanner="none", printer=printer.address)
        assert run(["hardware", "list", "--data", str(tmp_path)]) == 0
        assert f"printer        {printer.address}" in capsys.readouterr().out
        printer.whim = PrinterWhim.OUT
        assert run(["hardware", "list", "--json", "--data", str(tmp_path)]) == 1
    said = {one["name"]: one for one in json.loads(capsys.readouterr().out)}
    assert set(said) == set(NAMES)
    assert (said["printer"]["reason"], said["printer"]["well"]) == ("out_of_paper", False)
    assert said["scale"]["well"]


def test_a_device_shows_that_it_works(tmp_path: Path, capsys: Captured) -> None:
    with PrinterSimulator() as printer, ZvtNetworkSimulator() as zvt:
        set_device(tmp_path, printer=printer.address, terminal=f"zvt:tcp:{zvt.host}:{zvt.port}")
        assert run(["hardware", "test", "printer", "--data", str(tmp_path)]) == 0
        assert run(["hardware", "test", "drawer", "--data", str(tmp_path)]) == 0
        assert run(["hardware", "test", "terminal", "--data", str(tmp_path)]) == 0
        assert b"BeesDesk" in printer.jobs[0]
        assert printer.jobs[1] == drawer_kick()
        assert zvt.brain.booked == []
    assert run(["hardware", "test", "printer", "--data", str(tmp_path)]) == 1
    assert run(["hardware", "test", "scale", "--data", str(tmp_path)]) == 1
    assert "none is set" in capsys.readouterr().out
    assert run(["hardware", "test", "toaster", "--data", str(tmp_path)]) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_a_weight_is_read(tmp_path: Path, capsys: Captured) -> None:
    with ScaleSimulator() as scale:
        scale.load = Decimal("1.250")
        set_device(tmp_path, scale=scale.port)
        assert run(["hardware", "test", "scale", "--data", str(tmp_path)]) == 0
    assert "1.250 kg" in capsys.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_simulators_are_there_for_any_program_and_do_what_is_typed(tmp_path: Path) -> None:
    set_device(tmp_path)
    call = [
        sys.executable,
        "-m",
        "beesdesk",
        "hardware",
        "simulate",
        "zvt",
        "scale",
        "printer",
        "--data",
        str(tmp_path),
    ]
    with subprocess.Popen(call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        lines = dict(process.stdout.readline().split() for _ in range(3))
        address = lines["zvt"].removeprefix("zvt:tcp:").split(":")
        answer = ZvtTerminal.on_network(address[0], int(address[1])).pay(1234, "1", lambda: True, lambda _: None)
        assert (answer.outcome, answer.cents) == (Outcome.ACCEPTED, 1234)
        process.stdin.write("zvt show\nscale load 0.500\nscale show\nscale dance\nzvt whim purple\n")
        process.stdin.close()
        said = process.stdout.read()
        assert process.wait(20) == 0
    assert "12.34" in said
    assert "0.500 kg" in said
    assert "scan, load" in said
    assert "purple" in said
