"""Scanners that are not on a serial port: over a real network socket, and as key codes."""

import socket
import struct
import sys
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware.scanner import SerialScanner
from beesdesk.hardware.scanner_ports import EvdevPort, KeyCodes, OtherScanner, UdpPort, scanner_for, typed
from beesdesk.hardware.state import DeviceState, Reason

PATIENCE = 20  # seconds until a test gives up
MILK = "5400141000009"
ROW = {char: code for code, char in zip(range(2, 12), "1234567890", strict=True)}
LETTERS = {
    char: code
    for first, row in ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
    for code, char in enumerate(row, first)
}
ENTER, SHIFT, CTRL, BRACKET = 28, 42, 29, 27


def event(code: int, value: int, kind: int = 1) -> bytes:
    return struct.pack("llHHi", 0, 0, kind, code, value)


def press(code: int) -> bytes:
    return event(code, 1) + event(0, 0, kind=0) + event(code, 0)


@pytest.fixture
def listening() -> Iterator[tuple[Queue[str], Queue[tuple[DeviceState, Reason]], int]]:
    scans: Queue[str] = Queue()
    states: Queue[tuple[DeviceState, Reason]] = Queue()
    port = UdpPort(0, "127.0.0.1")
    scanner = OtherScanner("udp", lambda: port, scans.put, lambda state, reason: states.put((state, reason)))
    scanner.start()
    while states.get(timeout=PATIENCE) != (DeviceState.READY, Reason.NONE):
        pass
    yield scans, states, port.number
    scanner.stop()


def test_a_line_of_the_network_is_a_scan(
    listening: tuple[Queue[str], Queue[tuple[DeviceState, Reason]], int],
) -> None:
    scans, _, port = listening
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        for line in (MILK, MILK + "\r\n", "\x02" + MILK, "]C10112345\x1d10A"):
            sender.sendto(line.encode(), ("127.0.0.1", port))
    assert [scans.get(timeout=PATIENCE) for _ in range(4)] == [MILK, MILK, MILK, "]C10112345\x1d10A"]


def test_twenty_lines_in_a_burst_come_in_order(
    listening: tuple[Queue[str], Queue[tuple[DeviceState, Reason]], int],
) -> None:
    scans, _, port = listening
    codes = [f"code{number}" for number in range(20)]
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        for code in codes:
            sender.sendto(code.encode(), ("127.0.0.1", port))
    assert [scans.get(timeout=PATIENCE) for _ in codes] == codes


@pytest.mark.skipif(sys.platform != "linux", reason="input events are Linux's")
@pytest.mark.parametrize("address", ["evdev:/nowhere/event5", "udp:x", "udp:99999999"])
def test_what_is_not_there_is_said(address: str) -> None:
    states: Queue[tuple[DeviceState, Reason]] = Queue()
    scanner = scanner_for(address, lambda _: None, lambda state, reason: states.put((state, reason)))
    scanner.start()
    assert states.get(timeout=PATIENCE)[0] is DeviceState.OPENING
    state, reason = states.get(timeout=PATIENCE)
    scanner.stop()
    expected = (
        (DeviceState.ABSENT, Reason.NOT_FOUND) if address.startswith("evdev") else (DeviceState.ERROR, state and reason)
    )
    assert (state, reason) == expected


@pytest.mark.skipif(sys.platform != "linux", reason="input events are Linux's")
def test_what_is_no_keyboard_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="ioctl"):
        EvdevPort(str(tmp_path / "file"))


def test_an_address_names_its_kind() -> None:
    assert type(scanner_for("auto", lambda _: None, lambda *_: None)) is SerialScanner
    assert type(scanner_for("/dev/ttyACM0", lambda _: None, lambda *_: None)) is SerialScanner


# Key codes


def test_digits_are_digits_on_any_layout() -> None:
    assert typed(b"".join(press(ROW[char]) for char in MILK) + press(ENTER), KeyCodes()) == MILK.encode() + b"\r"


def test_shift_and_the_divider_of_gs1_are_read() -> None:
    data = event(SHIFT, 1) + press(LETTERS["a"]) + event(SHIFT, 0) + press(LETTERS["b"])
    data += event(CTRL, 1) + press(BRACKET) + event(CTRL, 0) + press(ROW["1"]) + event(ROW["2"], 2)
    assert typed(data, KeyCodes()) == b"Ab\x1d1"


@given(st.binary(max_size=500))
def test_any_events_are_text_or_nothing(data: bytes) -> None:
    typed(data, KeyCodes()).decode()
