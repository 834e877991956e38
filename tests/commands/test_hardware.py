"""The hardware journal, as the command line prints it."""

from pathlib import Path

import pytest

from beesdesk.cli import run
from beesdesk.hardware.journal import FILE_NAME, Device, Direction, HardwareJournal
from beesdesk.settings import load_settings

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
