from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fake_shop import FakeShop
from pytestqt.qtbot import QtBot

from beesdesk.hardware.printer import FilePrinter, SimulatedPrinter, drawer_kick
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.pos.print_jobs import mark_sending, next_job, queue_job
from beesdesk.pos.refusals import SaleUnknown
from beesdesk.ui.background import Background
from beesdesk.ui.till.printing import Printing
from beesdesk.words import Act, Language

Failed = list[tuple[str, Callable[[], None]]]


@pytest.fixture
def printer() -> SimulatedPrinter:
    return SimulatedPrinter()


@pytest.fixture
def printing(qtbot: QtBot, till: FakeShop, printer: SimulatedPrinter) -> Iterator[Printing]:
    background = Background()
    printing = Printing(till, background)
    printing.use(printer, 42)
    yield printing
    printing.stop()
    background.finish()


@pytest.fixture
def failed(printing: Printing) -> Failed:
    failed: Failed = []
    printing.failed.connect(lambda text, retry: failed.append((text, retry)))
    return failed


@pytest.fixture
def number(till: FakeShop) -> int:
    """The number of a sale that was just paid."""
    till.scan(till.product("Milk", "1.27"))
    number = till.pay("cash", "2.00").number
    assert number is not None
    return number


def copies(till: FakeShop) -> int:
    kind = str(Act.RECEIPT_COPIED)
    count: int = till.read(lambda session: session.value("SELECT count(*) FROM act WHERE kind = ?", (kind,)))
    return count


def test_the_first_receipt_of_a_sale_is_the_original_and_the_next_a_journaled_copy(
    qtbot: QtBot, till: FakeShop, printing: Printing, printer: SimulatedPrinter, number: int
) -> None:
    printing.expect(number)

    printing.print_receipt(number, Language.FR, who="Nadia B.")
    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert copies(till) == 0
    printing.print_receipt(number, Language.FR, who="Nadia B.")
    qtbot.waitUntil(lambda: len(printer.jobs) == 2)

    assert copies(till) == 1
    assert all(b"1,27" in job for job in printer.jobs)
    assert b"DUPLICATA" not in printer.jobs[0].upper()
    assert printer.jobs[0] != printer.jobs[1]


def test_a_receipt_speaks_the_buyers_language(
    qtbot: QtBot, printing: Printing, printer: SimulatedPrinter, number: int
) -> None:
    printing.print_receipt(number, Language.NL, who="Nadia B.")

    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert b"Wisselgeld" in printer.jobs[0] or b"Terug" in printer.jobs[0]


def test_papers_are_printed_one_after_the_other_and_the_drawer_waits_for_none(
    qtbot: QtBot, till: FakeShop, printing: Printing, printer: SimulatedPrinter
) -> None:
    printer.trouble = Reason.OFFLINE
    for name in (b"one", b"two", b"three"):
        till.do(queue_job, name.decode(), name, now=till.now())
    printing.begin()
    qtbot.waitUntil(lambda: printing.reason is Reason.OFFLINE)
    printer.trouble = Reason.NONE
    printing.kick_drawer()

    qtbot.waitUntil(lambda: len(printer.jobs) == 4)
    assert printer.jobs == [drawer_kick(), b"one", b"two", b"three"]


def test_a_paper_that_the_printer_does_not_take_is_said_once_and_comes_out_by_itself(
    qtbot: QtBot, till: FakeShop, printing: Printing, printer: SimulatedPrinter, failed: Failed, number: int
) -> None:
    states: list[DeviceState] = []
    printing.state_changed.connect(states.append)
    printer.trouble = Reason.OUT_OF_PAPER
    printing.expect(number)

    printing.print_receipt(number, Language.FR, who="Nadia B.")
    qtbot.waitUntil(lambda: len(failed) == 1)
    text, retry = failed[0]
    assert text.startswith("The printer takes nothing (out of paper)")
    assert printing.reason is Reason.OUT_OF_PAPER
    retry()  # in vain: it is not said again
    printer.trouble = Reason.NONE

    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    qtbot.waitUntil(lambda: states[-1] is DeviceState.READY)
    assert len(failed) == 1
    assert copies(till) == 0


def test_what_was_being_printed_at_a_power_cut_is_asked_about(
    qtbot: QtBot, till: FakeShop, printing: Printing, printer: SimulatedPrinter, failed: Failed
) -> None:
    till.do(queue_job, "receipt 1", b"receipt", now=till.now())
    job = till.read(next_job)
    assert job
    till.do(mark_sending, job.id)
    printing.begin()
    qtbot.waitUntil(lambda: len(failed) == 1)
    assert printer.jobs == []
    failed[0][1]()
    qtbot.waitUntil(lambda: printer.jobs == [b"receipt"])


def test_a_failure_does_not_hold_the_next_job_up(
    qtbot: QtBot, tmp_path: Path, printing: Printing, printer: SimulatedPrinter, failed: Failed
) -> None:
    (tmp_path / "file").write_text("")
    printing.use(FilePrinter(tmp_path / "file"), 42)
    printing.kick_drawer()
    qtbot.waitUntil(lambda: len(failed) == 1)
    printing.use(printer, 42)

    printing.kick_drawer()

    qtbot.waitUntil(lambda: printer.jobs == [drawer_kick()])


def test_without_a_printer_nothing_is_printed_and_nothing_fails(
    qtbot: QtBot, printing: Printing, failed: Failed, number: int
) -> None:
    printing.use(None, 42)

    printing.kick_drawer()
    printing.print_receipt(number, Language.FR, who="Nadia B.")

    assert not printing.has_printer
    assert failed == []


def test_a_sale_that_never_was_has_no_receipt(printing: Printing) -> None:
    with pytest.raises(SaleUnknown):
        printing.print_receipt(99, Language.FR, who="Nadia B.")
