from collections.abc import Callable
from pathlib import Path

import pytest
from fake_shop import FakeShop
from pytestqt.qtbot import QtBot

from beesdesk.hardware.printer import FilePrinter, SimulatedPrinter, drawer_kick
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.pos.refusals import SaleUnknown
from beesdesk.ui.background import Background
from beesdesk.ui.till.printing import Printing
from beesdesk.words import Act, Language

Failed = list[tuple[str, Callable[[], None]]]


@pytest.fixture
def printer() -> SimulatedPrinter:
    return SimulatedPrinter()


@pytest.fixture
def printing(qtbot: QtBot, till: FakeShop, printer: SimulatedPrinter) -> Printing:
    printing = Printing(till, Background())
    printing.use(printer, 42)
    return printing


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


def test_jobs_are_printed_one_after_the_other_in_order(
    qtbot: QtBot, printing: Printing, printer: SimulatedPrinter, number: int
) -> None:
    printing.kick_drawer()
    printing.print_receipt(number, Language.FR, who="Nadia B.")
    printing.kick_drawer()

    qtbot.waitUntil(lambda: len(printer.jobs) == 3)
    assert [job == drawer_kick() for job in printer.jobs] == [True, False, True]


def test_a_job_that_fails_says_so_and_can_be_tried_again(
    qtbot: QtBot, till: FakeShop, printing: Printing, printer: SimulatedPrinter, failed: Failed, number: int
) -> None:
    states: list[DeviceState] = []
    printing.state_changed.connect(states.append)
    printer.trouble = Reason.OUT_OF_PAPER
    printing.expect(number)

    printing.print_receipt(number, Language.FR, who="Nadia B.")
    qtbot.waitUntil(lambda: len(failed) == 1)
    printer.trouble = Reason.NONE
    text, retry = failed[0]
    retry()

    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert text.startswith("The printer does not answer")
    qtbot.waitUntil(lambda: states == [DeviceState.ERROR, DeviceState.READY])
    assert copies(till) == 0


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
