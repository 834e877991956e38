"""Is the hardware there? Each kind against its simulator, over real pseudo-terminals and ports."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from beesdesk.hardware.pole_glass import escpos_glass
from beesdesk.hardware.printer_simulator import PrinterSimulator, PrinterWhim
from beesdesk.hardware.reaching import NAMES, Reached, reach, reach_all
from beesdesk.hardware.simulators import Dialog06Simulator, PoleSimulator, ScaleSimulator, ScannerSimulator, Whim
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.hardware.terminal_simulators import ConcertSimulator, TerminalWhim, ZvtNetworkSimulator
from beesdesk.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def test_where_none_is_set_nothing_is_wrong() -> None:
    found = reach_all(Settings(scanner="none"))
    assert [one.name for one in found] == list(NAMES)
    assert all(one.state is DeviceState.ABSENT and one.is_well for one in found)


def test_what_is_there_is_ready(stack: ExitStack) -> None:
    zvt = stack.enter_context(ZvtNetworkSimulator())
    settings = Settings(
        scanner=stack.enter_context(ScannerSimulator()).port,
        scale=stack.enter_context(ScaleSimulator()).port,
        printer=stack.enter_context(PrinterSimulator()).address,
        pole_display=f"escpos:{stack.enter_context(PoleSimulator(escpos_glass())).port}",
        terminal=f"zvt:tcp:{zvt.host}:{zvt.port}",
        label_printer="none",
    )
    assert [one.state for one in reach_all(settings)] == [DeviceState.READY] * 5 + [DeviceState.ABSENT]
    assert zvt.brain.booked == []


def test_other_kinds_are_ready_too(stack: ExitStack) -> None:
    scale = stack.enter_context(Dialog06Simulator())
    concert = stack.enter_context(ConcertSimulator())
    settings = Settings(scale=f"dialog06:{scale.port}", terminal=f"concert:{concert.port}", scanner="udp:0")
    assert reach("scale", settings).state is DeviceState.READY
    assert reach("terminal", settings).state is DeviceState.READY
    assert reach("scanner", settings).state is DeviceState.READY
    assert concert.booked == []


def test_what_is_wrong_is_said(stack: ExitStack) -> None:
    printer = stack.enter_context(PrinterSimulator())
    scale = stack.enter_context(ScaleSimulator())
    concert = stack.enter_context(ConcertSimulator())
    scale.whim, concert.whim = Whim.SILENT, TerminalWhim.DEAF
    concert.unplug()
    settings = Settings(
        scanner="/nowhere/scanner", scale=scale.port, terminal=f"concert:{concert.port}", printer=printer.address,
        pole_display="hp:COM1",
    )  # fmt: skip
    assert reach("scanner", settings) == Reached("scanner", "/nowhere/scanner", DeviceState.ABSENT, Reason.NOT_FOUND)
    assert reach("scale", settings).reason is Reason.NO_ANSWER
    assert reach("terminal", settings).reason is Reason.NO_ANSWER
    assert reach("pole_display", settings).reason is Reason.BAD_ADDRESS
    for whim, state, reason in (
        (PrinterWhim.OUT, DeviceState.ERROR, Reason.OUT_OF_PAPER),
        (PrinterWhim.OPEN, DeviceState.ERROR, Reason.COVER_OPEN),
        (PrinterWhim.LOW, DeviceState.READY, Reason.PAPER_LOW),
        (PrinterWhim.MUTE, DeviceState.READY, Reason.SAYS_NOTHING),
    ):
        printer.whim = whim
        assert reach("printer", settings) == Reached("printer", printer.address, state, reason)
    assert not any(reach(name, settings).is_well for name in ("scanner", "scale", "terminal", "pole_display"))
