"""The devices that the program simulates itself."""

import sys
from decimal import Decimal

import pytest

from beesdesk.hardware.printer import PrinterState, printer_for, state_of
from beesdesk.hardware.simulated import (
    SETTINGS,
    SIMULATED,
    SimulatedCounter,
    SimulatedForPracticeOnly,
    refuse_simulated,
)
from beesdesk.hardware.terminals import terminal_for

NONE = dict.fromkeys(SETTINGS, "none")


def test_what_is_wanted_stands_there_under_a_real_address_and_goes_when_it_is_wanted_no_more() -> None:
    counter = SimulatedCounter()
    wanted = NONE | {"printer": SIMULATED, "terminal": SIMULATED, "scale": "/dev/ttyUSB0"}
    placed = counter.use(wanted)

    assert counter.names == ("printer", "terminal")
    assert placed["scale"] == "/dev/ttyUSB0"
    printer, terminal = printer_for(placed["printer"]), terminal_for(placed["terminal"])
    assert printer is not None
    assert state_of(printer) is PrinterState.READY
    assert terminal is not None
    assert terminal.answers()
    assert counter.use(wanted) == placed, "one that stands there stays where it is"

    counter.take_paper_away()
    assert state_of(printer) is PrinterState.OUT
    counter.use(NONE)
    assert counter.names == ()
    assert not terminal.answers()


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
def test_the_plate_is_loaded_by_hand() -> None:
    counter = SimulatedCounter()
    counter.use(NONE | {"scale": SIMULATED})
    counter.load(Decimal("0.520"))

    assert counter.scale is not None
    assert counter.scale.answer() == b"\x0200.520\r"
    counter.close()


@pytest.mark.parametrize("device", SETTINGS)
def test_no_device_is_simulated_where_sales_are_real(device: str) -> None:
    with pytest.raises(SimulatedForPracticeOnly):
        refuse_simulated(NONE | {device: SIMULATED}, nothing_is_real=False)
    refuse_simulated(NONE | {device: SIMULATED}, nothing_is_real=True)
    refuse_simulated(NONE | {device: "tcp:127.0.0.1"}, nothing_is_real=False)
