"""Where receipts go: real files, real sockets, a real pseudo-terminal that nobody reads."""

import os
import socket
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import (
    BadPrinterAddress,
    DevicePrinter,
    FilePrinter,
    NetworkPrinter,
    PaperState,
    PrinterUnavailable,
    ReceiptPrinter,
    SimulatedPrinter,
    drawer_kick,
    paper_state,
    printer_for,
)
from beesdesk.hardware.state import Reason

PATIENCE = 20  # seconds until a test gives up; none waits so long unless it fails
RECEIPT = b"\x1b@Pain 3,20\n\x1dV\x42\x00"

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.settimeout(PATIENCE)
        yield listening


@pytest.fixture
def stuck() -> Iterator[str]:
    """A printer that takes what its buffer holds and then no more."""
    ends = os.openpty()
    yield os.ttyname(ends[1])
    for end in ends:
        os.close(end)


def refused(printer: ReceiptPrinter, data: bytes = RECEIPT) -> PrinterUnavailable:
    with pytest.raises(PrinterUnavailable) as refusal:
        printer.print(data)
    return refusal.value


def whole_job(server: socket.socket) -> bytes:
    connection, _ = server.accept()
    with connection, connection.makefile("rb") as job:
        return job.read()


def in_background(server: socket.socket) -> "Future[bytes]":
    job: Future[bytes] = Future()
    threading.Thread(target=lambda: job.set_result(whole_job(server)), daemon=True).start()
    return job


# Files


def test_a_job_is_kept_under_its_name(tmp_path: Path) -> None:
    FilePrinter(tmp_path / "receipts").print(RECEIPT, "T1-000042")

    assert (tmp_path / "receipts" / "T1-000042.bin").read_bytes() == RECEIPT


def test_a_reprint_does_not_replace_the_first(tmp_path: Path) -> None:
    printer = FilePrinter(tmp_path)
    for copy in (b"first", b"second", b"third"):
        printer.print(copy, "T1-000042")

    kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    assert kept == {"T1-000042.bin": b"first", "T1-000042-2.bin": b"second", "T1-000042-3.bin": b"third"}


def test_jobs_without_a_name_are_all_kept(tmp_path: Path) -> None:
    jobs = [f"receipt {number}".encode() for number in range(20)]
    for job in jobs:
        FilePrinter(tmp_path).print(job)

    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == sorted(jobs)


def test_a_name_never_leaves_the_folder(tmp_path: Path) -> None:
    FilePrinter(tmp_path / "receipts").print(RECEIPT, "../../etc/T1:42")

    assert [path.name for path in (tmp_path / "receipts").iterdir()] == ["-etc-T1-42.bin"]


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()

    refusal = refused(FilePrinter(file / "receipts"))

    assert (refusal.printer, refusal.sent) == (str(file / "receipts"), 0)


# Device files


def test_jobs_are_added_to_a_file_that_is_there(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.touch()
    printer = DevicePrinter(str(device))

    printer.print(b"one")
    printer.print(b"two")

    assert device.read_bytes() == b"onetwo"


def test_a_printer_that_is_away_does_not_become_a_file(tmp_path: Path) -> None:
    device = tmp_path / "lp0"

    refusal = refused(DevicePrinter(str(device)))

    assert (refusal.printer, refusal.reason, refusal.sent) == (str(device), Reason.NOT_FOUND, 0)
    assert not device.exists()


@needs_terminals
def test_a_printer_that_takes_no_more_is_given_up_and_what_it_took_is_told(stuck: str) -> None:
    refusal = refused(DevicePrinter(stuck, timeout=0.05), b"x" * 1_000_000)

    assert refusal.reason is Reason.NO_ANSWER
    assert 0 < refusal.sent < 1_000_000


@needs_terminals
def test_a_small_job_fits_a_printer_that_is_slow(stuck: str) -> None:
    DevicePrinter(stuck, timeout=PATIENCE).print(RECEIPT)


# The network


def test_a_job_arrives_whole_and_the_connection_ends(server: socket.socket) -> None:
    job, big = in_background(server), bytes(range(256)) * 2000

    NetworkPrinter("127.0.0.1", server.getsockname()[1]).print(big)

    assert job.result(PATIENCE) == big


def test_a_printer_that_is_off_is_offline(server: socket.socket) -> None:
    port = server.getsockname()[1]
    server.close()

    refusal = refused(NetworkPrinter("127.0.0.1", port))

    assert (refusal.printer, refusal.reason, refusal.sent) == (f"127.0.0.1:{port}", Reason.OFFLINE, 0)


def test_a_printer_whose_buffer_is_full_gives_no_answer(server: socket.socket) -> None:
    refusal = refused(NetworkPrinter("127.0.0.1", server.getsockname()[1], timeout=0.05), b"x" * 50_000_000)

    assert refusal.reason is Reason.NO_ANSWER
    assert 0 < refusal.sent < 50_000_000


@pytest.mark.parametrize("host", ["no such host.invalid", "two..dots"])
def test_a_printer_that_no_network_knows_is_not_found(host: str) -> None:
    assert refused(NetworkPrinter(host)).reason is Reason.NOT_FOUND


# The simulator


def test_the_simulated_printer_keeps_its_jobs() -> None:
    printer = SimulatedPrinter()

    printer.print(RECEIPT)
    printer.print(drawer_kick())

    assert printer.jobs == [RECEIPT, b"\x1bp\x00\x32\x32"]


@pytest.mark.parametrize("trouble", [Reason.OUT_OF_PAPER, Reason.OFFLINE])
def test_the_simulated_printer_refuses_while_in_trouble(trouble: Reason) -> None:
    printer = SimulatedPrinter(trouble=trouble)

    assert refused(printer).reason is trouble
    assert printer.jobs == []

    printer.trouble = Reason.NONE
    printer.print(RECEIPT)
    assert printer.jobs == [RECEIPT]


# Bytes


def test_the_drawer_opens_on_either_pin_and_no_other() -> None:
    assert drawer_kick() == bytes.fromhex("1B 70 00 32 32")
    assert drawer_kick(1) == bytes.fromhex("1B 70 01 32 32")
    with pytest.raises(ValueError, match="2"):
        drawer_kick(2)


@pytest.mark.parametrize(
    ("reply", "state"),
    [
        (b"\x12", PaperState.PLENTY),
        (b"\x1e", PaperState.LOW),
        (b"\x72", PaperState.OUT),
        (b"\x7e", PaperState.OUT),
        (None, PaperState.UNKNOWN),
        (b"", PaperState.UNKNOWN),
        (b"\x00", PaperState.UNKNOWN),
        (b"\xff", PaperState.UNKNOWN),
        (b"\x12\x12", PaperState.UNKNOWN),
    ],
)
def test_the_paper_is_read_from_the_answer_and_no_answer_is_unknown(reply: bytes | None, state: PaperState) -> None:
    assert paper_state(reply) is state


# Addresses


def test_none_is_no_printer() -> None:
    assert printer_for("none") is None


def test_a_file_address_prints_into_its_folder(tmp_path: Path) -> None:
    printer = printer_for(f"file:{tmp_path}")

    assert printer is not None
    printer.print(RECEIPT)
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [RECEIPT]


def test_a_device_address_prints_to_its_file(tmp_path: Path) -> None:
    device = tmp_path / "lp0"
    device.touch()
    printer = printer_for(f"Device:{device} ")

    assert printer is not None
    printer.print(RECEIPT)
    assert device.read_bytes() == RECEIPT


def test_a_network_address_prints_to_its_host(server: socket.socket) -> None:
    job = in_background(server)
    printer = printer_for(f"tcp:127.0.0.1:{server.getsockname()[1]}")

    assert printer is not None
    printer.print(RECEIPT)
    assert job.result(PATIENCE) == RECEIPT


@pytest.mark.parametrize(
    ("address", "printer"),
    [
        ("tcp:printer.lan", NetworkPrinter("printer.lan", 9100)),
        ("tcp:[::1]:9101", NetworkPrinter("::1", 9101)),
        ("TCP:10.0.0.7:515", NetworkPrinter("10.0.0.7", 515)),
    ],
)
def test_a_network_address_has_a_host_and_perhaps_a_port(address: str, printer: NetworkPrinter) -> None:
    assert printer_for(address) == printer


@pytest.mark.parametrize(
    "address",
    [
        "",
        "file:",
        "device:",
        "tcp:",
        "tcp:host:",
        "tcp:host:0",
        "tcp:host:65536",
        "tcp:host:x",
        "usb:1",
        "lp0",
    ],
)
def test_an_address_that_names_no_printer_is_refused(address: str) -> None:
    with pytest.raises(BadPrinterAddress) as refusal:
        printer_for(address)

    assert isinstance(refusal.value, ShopError)
    assert refusal.value.address == address
