"""Each device writes what goes over its wire into one file, which never grows large and never fails towards the till."""

import logging
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from queue import Queue
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.db.file import FileBusy
from beesdesk.hardware.journal import (
    FILE_NAME,
    KEPT,
    NO_JOURNAL,
    SHOWN,
    Device,
    Direction,
    HardwareJournal,
    Journal,
    Noted,
    last_exchanges,
    last_lines,
    line_of,
)
from beesdesk.hardware.printer import (
    FilePrinter,
    JournaledPrinter,
    PrinterUnavailable,
    SimulatedPrinter,
    drawer_kick,
    printer_for,
)
from beesdesk.hardware.scale import Reading, ScaleState
from beesdesk.hardware.scanner import SerialScanner
from beesdesk.hardware.simulators import ScaleSimulator, ScannerSimulator
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.hardware.toledo import ToledoScale

PATIENCE = 20  # seconds until a test gives up; none waits so long unless it fails
AT = datetime(2026, 11, 26, 9, 15, 0, 123_000, tzinfo=UTC)
LINE = re.compile(
    r"2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (scanner|keyboard|scale|printer|terminal|drawer|pole_display) (sent|heard) "
    r"([0-9a-f]{2}( [0-9a-f]{2})*)? \|[ -~]*\|( \(.*\))?"
)

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hardware.log"


@pytest.fixture
def journal(file: Path) -> Iterator[HardwareJournal]:
    journal = HardwareJournal(file)
    yield journal
    journal.close()


def written(journal: HardwareJournal, file: Path) -> list[str]:
    """Return what stands in the journal, without the time, once all of it is written."""
    journal.close()
    lines = last_lines(file, 999)
    assert all(LINE.fullmatch(line) for line in lines)
    return [line.partition(" ")[2] for line in lines]


# The file


def test_a_line_says_when_who_which_way_and_what() -> None:
    assert line_of(AT, Device.SCALE, Direction.HEARD, b"\x0201.250\r", "3 times more") == (
        "2026-11-26T09:15:00.123Z scale heard 02 30 31 2e 32 35 30 0d |.01.250.| (3 times more)"
    )
    assert line_of(AT, Device.SCALE, Direction.HEARD, b"") == "2026-11-26T09:15:00.123Z scale heard  ||"


@given(st.binary(max_size=2 * SHOWN), st.sampled_from(Device), st.sampled_from(Direction))
def test_a_line_is_one_line_of_ascii(data: bytes, device: Device, direction: Direction) -> None:
    assert LINE.fullmatch(line_of(AT, device, direction, data))


def test_of_a_long_exchange_the_beginning_is_shown_and_how_long_it_was() -> None:
    line = line_of(AT, Device.PRINTER, Direction.SENT, b"7" * 1000, "taken")

    assert line.endswith("|" + "7" * SHOWN + "| (1000 bytes, taken)")


def test_nothing_is_made_before_there_is_something_to_note(file: Path, journal: HardwareJournal) -> None:
    assert written(journal, file) == []
    assert not file.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are others there")
def test_only_the_till_may_read_it(file: Path, journal: HardwareJournal) -> None:
    journal.note(Device.SCANNER, Direction.HEARD, b"5410041000108")
    journal.close()

    assert file.stat().st_mode & 0o777 == 0o600


def test_old_lines_go_and_the_files_stay_small(file: Path) -> None:
    journal = HardwareJournal(file, largest=400)
    for number in range(100):
        journal.note(Device.SCANNER, Direction.HEARD, f"{number:04}".encode())
    journal.close()

    files = sorted(file.parent.iterdir())
    assert [one.name for one in files] == ["hardware.log", *(f"hardware.log.{age}" for age in range(1, KEPT + 1))]
    assert all(one.stat().st_size <= 400 for one in files)
    lines = last_lines(file, 999)
    assert [int(line.split("|")[1]) for line in lines] == list(range(100 - len(lines), 100))
    assert last_lines(file, 3) == lines[-3:]


def test_the_journal_goes_on_where_it_ended(file: Path) -> None:
    for code in (b"one", b"two"):
        journal = HardwareJournal(file)
        journal.note(Device.SCANNER, Direction.HEARD, code)
        journal.close()

    assert [line.split("|")[1] for line in last_lines(file, 9)] == ["one", "two"]


def test_what_is_noted_after_the_end_is_forgotten(file: Path, journal: HardwareJournal) -> None:
    journal.close()
    journal.note(Device.SCANNER, Direction.HEARD, b"late")

    assert written(journal, file) == []


def test_a_disk_that_takes_nothing_is_logged_and_what_is_missing_is_counted(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = tmp_path / "not there"
    failed = Event()
    watch = logging.Handler()
    watch.emit = lambda _: failed.set()  # type: ignore[method-assign]
    logging.getLogger("beesdesk.hardware.journal").addHandler(watch)
    journal = HardwareJournal(folder / "hardware.log")

    journal.note(Device.SCANNER, Direction.HEARD, b"lost")
    assert failed.wait(PATIENCE)
    folder.mkdir()
    journal.note(Device.SCANNER, Direction.HEARD, b"kept")
    journal.close()

    logging.getLogger("beesdesk.hardware.journal").removeHandler(watch)
    assert ["not written" in record.message for record in caplog.records] == [True]
    line, missing = last_lines(folder / "hardware.log", 9)
    assert (line.split("|")[1], missing) == ("kept", "# 1 exchanges are missing")


def test_whoever_notes_never_waits(file: Path) -> None:
    begun, go_on = Event(), Event()

    def is_badge(_: str) -> bool:
        begun.set()
        return not go_on.wait(PATIENCE)

    journal = HardwareJournal(file, is_badge, waiting=3)
    journal.note(Device.SCANNER, Direction.HEARD, b"first")
    assert begun.wait(PATIENCE)
    for number in range(5):
        journal.note(Device.SCANNER, Direction.HEARD, str(number).encode())
    go_on.set()
    journal.close()

    lines = last_lines(file, 9)
    assert [line.split("|")[1] for line in lines if "|" in line] == ["first", "0", "1", "2"]
    assert [line for line in lines if "|" not in line] == ["# 2 exchanges are missing"]


# What may not stand there


@given(
    st.sampled_from([Device.SCANNER, Device.SCALE, Device.POLE_DISPLAY, Device.PRINTER]),
    st.text("0123456789 -", max_size=300), st.integers(0, 300),
)  # fmt: skip
def test_no_card_number_is_read_off_a_line(
    tmp_path_factory: pytest.TempPathFactory, device: Device, noise: str, at: int
) -> None:
    file = tmp_path_factory.mktemp("journal") / "hardware.log"
    journal = HardwareJournal(file)
    journal.note(device, Direction.SENT, f"{noise[:at]}x4111111111111111x{noise[at:]}".encode())
    journal.close()

    (line,) = last_lines(file, 9)
    text = line.split("|")[1]
    sent = bytes.fromhex(line.split(" sent ")[1].split("|")[0]).decode()
    assert text == sent
    assert "11111111" not in text


def test_a_badge_is_masked_and_so_is_every_code_while_that_cannot_be_known(file: Path) -> None:
    def is_badge(code: str) -> bool:
        if code == "busy":
            raise FileBusy(file)
        return code == "NADIA-7781"

    journal = HardwareJournal(file, is_badge)
    for code in (b"NADIA-7781", b"busy", b"busier"):
        journal.note(Device.SCANNER, Direction.HEARD, code)
        journal.note(Device.KEYBOARD, Direction.HEARD, code)

    assert [line.split("|")[1] for line in written(journal, file)] == ["******7781"] * 2 + ["****"] * 2 + ["busier"] * 2


def test_a_pin_typed_as_fast_as_a_scanner_types_is_not_there(file: Path, journal: HardwareJournal) -> None:
    journal.note(Device.KEYBOARD, Direction.HEARD, b"73914682")

    assert written(journal, file) == ["keyboard heard 2a 2a 2a 2a 2a 2a 2a 2a |********|"]


# Each device


@needs_terminals
def test_the_scanner_writes_each_code(file: Path, journal: HardwareJournal) -> None:
    codes: Queue[str] = Queue()
    states: Queue[DeviceState] = Queue()
    with ScannerSimulator() as simulator:
        scanner = SerialScanner(simulator.port, codes.put, lambda state, _: states.put(state), journal=journal)
        scanner.start()
        while states.get(timeout=PATIENCE) is not DeviceState.READY:
            pass
        for code in ("5410041000108", "0420000012341"):
            simulator.scan(code)
            assert codes.get(timeout=PATIENCE) == code
        scanner.stop()

    assert [line.split("|")[1] for line in written(journal, file)] == ["5410041000108", "*********2341"]


@needs_terminals
def test_the_scale_writes_what_changes_and_how_often_it_was_the_same(file: Path, journal: HardwareJournal) -> None:
    readings: Queue[Reading] = Queue()
    with ScaleSimulator() as plate:
        scale = ToledoScale(
            plate.port, lambda one, _: readings.put(one), lambda _, __: None, pause=0.01, journal=journal
        )
        scale.start()
        for load in ("0.000", "1.250"):
            plate.load = Decimal(load)
            while readings.get(timeout=PATIENCE) != Reading(ScaleState.STABLE, Decimal(load)):
                pass
        scale.stop()

    lines = written(journal, file)
    assert lines[:2] == ["scale sent 57 |W|", "scale heard 02 30 30 2e 30 30 30 0d |.00.000.|"]
    assert re.fullmatch(r"scale heard .* \|\.00\.000\.\| \(\d+ times more\)", lines[2])
    assert lines[3:] == ["scale sent 57 |W|", "scale heard 02 30 31 2e 32 35 30 0d |.01.250.|"]


def test_printer_and_drawer_write_each_job_and_what_became_of_it(file: Path, journal: HardwareJournal) -> None:
    paper = SimulatedPrinter()
    printer = JournaledPrinter(paper, journal)
    printer.print(b"\x1b@Marie D. 12,50")
    printer.print(drawer_kick(1))
    paper.trouble = Reason.OUT_OF_PAPER
    with pytest.raises(PrinterUnavailable):
        printer.print(b"\x1b@12,50")

    assert paper.jobs == [b"\x1b@Marie D. 12,50", drawer_kick(1)]
    assert [re.sub("(sent) [0-9a-f ]+", r"\1 ", line) for line in written(journal, file)] == [
        "printer sent |.@xxxxx x. 12,50| (taken)",
        "drawer sent |.p.22| (taken)",
        "printer sent |.@12,50| (out_of_paper: 0 of 7 bytes taken)",
    ]


def test_the_printer_of_an_address_is_journaled_where_there_is_a_journal(
    tmp_path: Path, journal: HardwareJournal
) -> None:
    address = f"file:{tmp_path}/jobs"
    assert printer_for(address) == FilePrinter(tmp_path / "jobs")
    assert printer_for(address, journal) == JournaledPrinter(FilePrinter(tmp_path / "jobs"), journal)
    assert printer_for("none", journal) is None


def test_a_device_without_a_journal_works_as_well() -> None:
    journal: Journal = NO_JOURNAL
    printer = SimulatedPrinter()
    JournaledPrinter(printer, journal).print(b"!")

    assert printer.jobs == [b"!"]


def test_the_last_exchange_of_each_device_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    at = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    lines = [
        line_of(at, Device.SCALE, Direction.SENT, b"W"),
        line_of(at, Device.SCALE, Direction.HEARD, b"\x0201.250 | x\r"),
        "# 3 exchanges are missing",
        line_of(at, Device.PRINTER, Direction.SENT, b"\x1b@", "taken"),
        "2026-11-23T09:00:00.000Z scale sen",
    ]
    path.write_text("".join(f"{line}\n" for line in lines), "ascii")

    assert last_exchanges(path) == {
        Device.SCALE: Noted(at, Device.SCALE, Direction.HEARD, "02 30 31 2e 32 35 30 20 7c 20 78 0d"),
        Device.PRINTER: Noted(at, Device.PRINTER, Direction.SENT, "1b 40"),
    }
    assert last_exchanges(tmp_path / "none") == {}
