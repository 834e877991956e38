"""Scanners on a serial port, over real pseudo-terminals."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from queue import Queue

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from serial import SerialException
from serial.tools.list_ports_common import ListPortInfo

from beesdesk.hardware.scanner import (
    AUTO,
    LONGEST,
    FoundScanner,
    Frames,
    SerialScanner,
    decode,
    find_scanners,
    scanners_among,
)
from beesdesk.hardware.serial_thread import backoff
from beesdesk.hardware.simulators import NoPseudoTerminals, ScannerSimulator
from beesdesk.hardware.state import KEPT, DeviceState, ExchangeKind, Exchanges, Reason, reason_of

PATIENCE = 20  # seconds until a test gives up; none waits so long unless it fails
MILK = "5410228142010"

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


class Heard:
    """What a scanner told."""

    def __init__(self) -> None:
        self.scans: Queue[str] = Queue()
        self.states: Queue[tuple[DeviceState, Reason]] = Queue()

    def scan(self) -> str:
        return self.scans.get(timeout=PATIENCE)

    def state(self) -> tuple[DeviceState, Reason]:
        return self.states.get(timeout=PATIENCE)

    def on_state(self, state: DeviceState, reason: Reason) -> None:
        self.states.put((state, reason))

    def scanner(self, port: str, *found: FoundScanner) -> SerialScanner:
        return SerialScanner(port, self.scans.put, self.on_state, find=lambda: list(found))

    def until_ready(self) -> None:
        assert self.state() == (DeviceState.OPENING, Reason.NONE)
        assert self.state() == (DeviceState.READY, Reason.NONE)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def gun() -> Iterator[ScannerSimulator]:
    with ScannerSimulator() as simulator:
        yield simulator


@pytest.fixture
def scanner(gun: ScannerSimulator, heard: Heard) -> Iterator[SerialScanner]:
    reader = heard.scanner(gun.port)
    reader.start()
    heard.until_ready()
    yield reader
    reader.stop()


# Frames


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b"\x03"])
def test_every_usual_end_ends_a_frame(end: bytes) -> None:
    assert Frames().feed(b"1234" + end + b"5678" + end) == [b"1234", b"5678"]


def test_a_start_mark_is_dropped_and_a_group_separator_kept() -> None:
    assert Frames().feed(b"\x02]C10112345\x1d10A\x03") == [b"]C10112345\x1d10A"]


def test_a_frame_in_two_halves_is_one_frame() -> None:
    frames = Frames()

    assert frames.feed(b"54102281") == []
    assert frames.feed(b"42010\r") == [MILK.encode()]


def test_what_has_no_end_is_flushed_once() -> None:
    frames = Frames()
    frames.feed(b"1234")

    assert frames.flush() == b"1234"
    assert frames.flush() == b""


def test_a_carriage_return_and_its_line_feed_may_come_apart() -> None:
    frames = Frames()

    assert frames.feed(b"1234\r") == [b"1234"]
    assert frames.feed(b"\n5678\r") == [b"5678"]


def test_the_longest_frame_passes_and_one_byte_more_is_thrown_away() -> None:
    frames = Frames()
    longest = b"7" * LONGEST

    assert frames.feed(longest + b"\r") == [longest]
    assert frames.feed(longest + b"7" + b"7\r1234\r") == [b"1234"]
    assert frames.dropped == LONGEST + 2


def test_garbage_that_falls_silent_does_not_eat_the_next_frame() -> None:
    frames = Frames()
    frames.feed(b"x" * (LONGEST + 1))

    assert frames.flush() == b""
    assert frames.feed(b"1234\r") == [b"1234"]


@settings(deadline=None)
@given(st.lists(st.binary()))
def test_how_the_bytes_are_cut_up_changes_nothing(pieces: list[bytes]) -> None:
    whole, cut = Frames(), Frames()

    at_once = whole.feed(b"".join(pieces))
    bit_by_bit = [frame for piece in pieces for frame in cut.feed(piece)]

    assert bit_by_bit == at_once
    assert cut.flush() == whole.flush()


@settings(deadline=None)
@given(st.lists(st.tuples(st.binary(max_size=40), st.sampled_from([1, 300])), max_size=8))
def test_every_byte_is_a_frame_an_end_or_dropped(pieces: list[tuple[bytes, int]]) -> None:
    data = b"".join(piece * times for piece, times in pieces)
    frames = Frames()

    found = [*frames.feed(data), frames.flush()]

    marks = sum(data.count(mark) for mark in b"\r\n\t\x02\x03")
    assert sum(map(len, found)) + frames.dropped + marks == len(data)
    assert all(len(frame) <= LONGEST for frame in found)


@settings(deadline=None)
@given(st.binary())
def test_any_bytes_have_a_text(data: bytes) -> None:
    assert decode(data).encode() == data or decode(data).encode("latin-1") == data


# The scanner


@needs_terminals
def test_five_hundred_scans_at_once_arrive_in_order(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    codes = [f"{number:013}" for number in range(500)]

    for code in codes:
        gun.scan(code)

    assert [heard.scan() for _ in codes] == codes
    assert heard.scans.empty()


@needs_terminals
def test_a_code_without_an_end_is_delivered_after_a_silence(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    gun.scan(MILK, terminator="")

    assert heard.scan() == MILK
    assert [exchange.kind for exchange in scanner.exchanges()] == [ExchangeKind.UNENDED]


@needs_terminals
def test_a_code_in_two_halves_loses_nothing(gun: ScannerSimulator, scanner: SerialScanner, heard: Heard) -> None:
    gun.scan(MILK[:6], terminator="")
    gun.scan(MILK[6:], terminator="\r\n")

    heard_so_far = heard.scan()
    while len(heard_so_far) < len(MILK):  # a slow machine may take the gap for a silence
        heard_so_far += heard.scan()
    assert heard_so_far == MILK
    assert heard.scans.empty()


@needs_terminals
def test_bytes_that_a_terminal_would_eat_come_through(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    eaten = bytes(byte for byte in range(256) if byte not in b"\r\n\t\x02\x03")

    gun.garbage(eaten + b"\r")

    assert heard.scan() == eaten.decode("latin-1")


@needs_terminals
def test_garbage_is_reported_and_the_next_code_read(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    gun.garbage(b"\xfe\x00" * LONGEST)
    assert heard.state() == (DeviceState.ERROR, Reason.GARBAGE)

    gun.scan("")
    gun.scan(MILK)

    assert heard.scan() == MILK
    assert heard.state() == (DeviceState.READY, Reason.NONE)
    garbage, code = scanner.exchanges()
    assert garbage.kind is ExchangeKind.GARBAGE
    assert code.hex == MILK.encode().hex(" ")


@needs_terminals
def test_an_unplugged_scanner_reads_again_once_replugged(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    gun.scan("before")
    assert heard.scan() == "before"

    gun.unplug()
    assert heard.state()[0] is DeviceState.ABSENT
    gun.replug()
    assert wait_for(heard, DeviceState.READY)
    gun.scan("after")

    assert heard.scan() == "after"
    assert heard.scans.empty()


@needs_terminals
def test_half_a_code_from_before_an_unplug_does_not_spoil_the_next(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    gun.scan("before", terminator="\rhalf")
    assert heard.scan() == "before"

    gun.unplug()
    gun.replug()
    assert wait_for(heard, DeviceState.ABSENT)
    assert wait_for(heard, DeviceState.READY)
    gun.scan("after")

    first = heard.scan()
    assert (heard.scan() if first == "half" else first) == "after"  # "half" if the silence came before the unplug


@needs_terminals
def test_a_scanner_may_be_plugged_in_after_the_start(gun: ScannerSimulator, heard: Heard) -> None:
    gun.unplug()
    scanner = heard.scanner(gun.port)
    scanner.start()
    assert heard.state() == (DeviceState.OPENING, Reason.NONE)
    assert heard.state() == (DeviceState.ABSENT, Reason.NOT_FOUND)

    gun.replug()
    assert wait_for(heard, DeviceState.READY)
    gun.scan(MILK)

    assert heard.scan() == MILK
    scanner.stop()


@needs_terminals
def test_a_port_that_another_holds_is_said_to_be_in_use(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    second = Heard()
    late = second.scanner(gun.port)
    late.start()
    assert second.state() == (DeviceState.OPENING, Reason.NONE)
    assert second.state() == (DeviceState.ERROR, Reason.IN_USE)

    scanner.stop()

    assert second.state() == (DeviceState.READY, Reason.NONE)
    late.stop()


@pytest.mark.parametrize(
    ("port", "state", "reason"),
    [
        ("nothing-here", DeviceState.ABSENT, Reason.NOT_FOUND),
        ("nonsense://1", DeviceState.ERROR, Reason.BAD_ADDRESS),
        pytest.param(__file__, DeviceState.ERROR, Reason.FAILED, marks=needs_terminals),
        (AUTO, DeviceState.ABSENT, Reason.NOT_FOUND),
    ],
)
def test_a_port_that_does_not_open_says_why(port: str, state: DeviceState, reason: Reason, heard: Heard) -> None:
    scanner = heard.scanner(port)
    scanner.start()

    assert heard.state() == (DeviceState.OPENING, Reason.NONE)
    assert heard.state() == (state, reason)
    scanner.stop()


@needs_terminals
def test_the_automatic_port_is_the_likeliest_scanner(gun: ScannerSimulator, heard: Heard) -> None:
    scanner = heard.scanner(AUTO, FoundScanner(gun.port, "Xenon", "Honeywell"), FoundScanner("other", "Scanner"))
    scanner.start()
    heard.until_ready()

    gun.scan(MILK)

    assert heard.scan() == MILK
    scanner.stop()


@needs_terminals
def test_a_stopped_scanner_leaves_no_thread_and_frees_the_port(
    gun: ScannerSimulator, scanner: SerialScanner, heard: Heard
) -> None:
    scanner.stop()
    scanner.stop()

    assert f"scanner {gun.port}" not in {thread.name for thread in threading.enumerate()}
    assert heard.states.empty()


def test_a_scanner_that_never_started_can_be_stopped(heard: Heard) -> None:
    scanner = heard.scanner("nothing-here")

    scanner.stop()

    assert heard.states.empty()


@needs_terminals
def test_a_fault_of_the_listener_turns_the_light_red(
    gun: ScannerSimulator, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    faults: Queue[BaseException | None] = Queue()
    monkeypatch.setattr(threading, "excepthook", lambda fault: faults.put(fault.exc_value))

    def fail(text: str) -> None:
        raise ValueError(text)

    scanner = SerialScanner(gun.port, fail, heard.on_state)
    scanner.start()
    heard.until_ready()

    gun.scan(MILK)

    assert heard.state() == (DeviceState.ERROR, Reason.FAILED)
    assert isinstance(faults.get(timeout=PATIENCE), ValueError)
    scanner.stop()


@needs_terminals
def test_the_last_two_hundred_frames_are_kept(gun: ScannerSimulator, scanner: SerialScanner, heard: Heard) -> None:
    for number in range(KEPT + 5):
        gun.scan(f"{number:04}")
    for _ in range(KEPT + 5):
        heard.scan()

    kept = [bytes.fromhex(exchange.hex).decode() for exchange in scanner.exchanges()]

    assert kept == [f"{number:04}" for number in range(5, KEPT + 5)]


def test_exchanges_are_stamped_in_order() -> None:
    exchanges = Exchanges()
    exchanges.add(ExchangeKind.FRAME, b"\x01")
    exchanges.add(ExchangeKind.FRAME, b"\x02")

    first, second = exchanges.latest()

    assert first.at <= second.at
    assert (first.hex, second.hex) == ("01", "02")


def test_the_port_is_tried_again_at_growing_intervals() -> None:
    assert list(islice(backoff(), 7)) == [0.2, 0.4, 0.8, 1.6, 3.2, 5.0, 5.0]


# Finding and naming


def port(device: str, description: str, vendor: int | None = None) -> ListPortInfo:
    found = ListPortInfo(device)
    found.vid = vendor
    found.description = description
    return found


def test_known_makers_come_first_and_strangers_not_at_all() -> None:
    ports = [
        port("COM1", "Communications Port"),
        port("COM5", "NT USB Virtual COM"),
        port("COM3", "Xenon 1900", 0x0C2E),
        port("COM4", "Arduino Uno", 0x2341),
        port("COM2", "Bar Code Reader", 0x05F9),
    ]

    assert scanners_among(ports) == [
        FoundScanner("COM2", "Bar Code Reader", "Datalogic"),
        FoundScanner("COM3", "Xenon 1900", "Honeywell"),
        FoundScanner("COM5", "NT USB Virtual COM"),
    ]


def test_this_machine_can_be_searched() -> None:
    assert all(isinstance(found, FoundScanner) for found in find_scanners())


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (SerialException("could not open port 'COM9': FileNotFoundError(2, '...', None, 2)"), Reason.NOT_FOUND),
        (SerialException("could not open port 'COM3': PermissionError(13, '...', None, 5)"), Reason.IN_USE),
        (PermissionError(13, "refused"), Reason.NOT_ALLOWED),
        (TimeoutError(), Reason.NO_ANSWER),
        (ConnectionRefusedError(111, "refused"), Reason.OFFLINE),
        (SerialException("something else"), Reason.FAILED),
    ],
)
def test_a_fault_of_the_system_has_a_reason(fault: OSError, reason: Reason) -> None:
    assert reason_of(fault) is reason


# The simulator


@needs_terminals
def test_an_unplugged_simulator_cannot_scan(gun: ScannerSimulator) -> None:
    gun.unplug()
    gun.unplug()

    assert not Path(gun.port).exists()
    with pytest.raises(RuntimeError):
        gun.scan(MILK)


def test_the_simulator_says_where_it_cannot_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("os.openpty", raising=False)

    with pytest.raises(NoPseudoTerminals) as refusal:
        ScannerSimulator()

    assert refusal.value.platform == sys.platform


def test_the_simulators_can_be_imported_without_terminals() -> None:
    windows = (
        "import sys, tempfile; sys.platform = 'win32'; sys.modules.update(termios=None, tty=None, pty=None);"
        "import beesdesk.hardware.simulators as simulators; print(simulators.ScannerSimulator.__name__)"
    )

    done = subprocess.run([sys.executable, "-c", windows], capture_output=True, text=True, check=True)

    assert done.stdout == "ScannerSimulator\n"


def wait_for(heard: Heard, wanted: DeviceState) -> bool:
    """Skip the states that an unplug may pass through."""
    return any(state is wanted for state, _ in iter(heard.state, None))
