"""Pole displays of both dialects, over real pseudo-terminals: the bytes are read back into what stands on the glass."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware.journal import HardwareJournal, last_lines
from beesdesk.hardware.pole_display import DIALECTS, BadPoleDisplay, PoleDisplay, SerialPoleDisplay, pole_display_for
from beesdesk.hardware.pole_glass import Glass, escpos_glass, vt100_glass
from beesdesk.hardware.pole_text import PoleLine, fitted
from beesdesk.hardware.simulators import PoleSimulator
from beesdesk.hardware.state import DeviceState, Reason

PATIENCE = 20  # seconds until a test gives up; none waits so long unless it fails
GLASSES: dict[str, Callable[[], Glass]] = {"escpos": escpos_glass, "vt100": vt100_glass}
MILK = (PoleLine("Crème fraîche", "1,95 €"), PoleLine("Total", "12,50 €"))
MILK_SHOWN = ("Crème fraîche 1,95 €", "Total        12,50 €")
BREAD = (PoleLine("Brood, België", "€ 3,20"), PoleLine("Totaal", "€ 15,70"))
BREAD_SHOWN = ("Brood, België € 3,20", "Totaal       € 15,70")
DARK = (" " * 20, " " * 20)

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


class Said:
    """What a display told of itself."""

    def __init__(self) -> None:
        self.states: Queue[tuple[DeviceState, Reason]] = Queue()

    def on_state(self, state: DeviceState, reason: Reason) -> None:
        self.states.put((state, reason))

    def until(self, state: DeviceState, reason: Reason = Reason.NONE) -> None:
        while self.states.get(timeout=PATIENCE) != (state, reason):
            pass


def seen(simulator: PoleSimulator, lines: tuple[str, str]) -> None:
    """Wait until so much can be read on the glass."""
    while simulator.seen.get(timeout=PATIENCE) != lines:
        pass


@pytest.fixture
def said() -> Said:
    return Said()


@pytest.fixture(params=sorted(GLASSES))
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def simulator(kind: str) -> Iterator[PoleSimulator]:
    with PoleSimulator(GLASSES[kind]()) as simulator:
        yield simulator


@pytest.fixture
def display(kind: str, simulator: PoleSimulator, said: Said) -> Iterator[SerialPoleDisplay]:
    """A display on which something stands."""
    display = SerialPoleDisplay(DIALECTS[kind], simulator.port, said.on_state, again=3)
    display.show(MILK)
    display.start()
    seen(simulator, MILK_SHOWN)
    said.until(DeviceState.READY)
    yield display
    display.stop()


# The bytes


def test_the_bytes_of_an_image() -> None:
    first, second = "Lait          1,95 €", "Total         1,95 €"
    assert DIALECTS["escpos"].image(first, second) == (
        b"\x1bt\x10\x1f\x01\x1fC\x00\x1f$\x01\x01Lait          1,95 \x80\x1f$\x01\x02Total         1,95 \x80"
    )
    assert DIALECTS["vt100"].image(first, second) == (
        b"\x1bR4\x1b[1;1HLait          1,95 \xd5\x1b[2;1HTotal         1,95 \xd5"
    )


@given(st.sampled_from(sorted(GLASSES)), st.tuples(st.text(), st.text()), st.integers(1, 9))
def test_the_glass_shows_what_was_written_however_the_bytes_come(kind: str, texts: tuple[str, str], size: int) -> None:
    dialect, glass = DIALECTS[kind], GLASSES[kind]()
    first, second = (fitted(PoleLine(text), dialect.encoding) for text in texts)
    data = dialect.opening + dialect.image("-" * 20, "-" * 20) + dialect.image(first, second)

    for place in range(0, len(data), size):
        glass.feed(data[place : place + size])

    assert (glass.lines, glass.garbage) == ((first, second), b"")


def test_the_glass_knows_what_is_no_command() -> None:
    glass = escpos_glass()
    glass.feed(b"\x1f$\x15\x01" + b"\x1b?" + b"abcdefghij")

    assert glass.garbage.startswith(b"\x01\x15\x1b")


@pytest.mark.parametrize("kind", GLASSES)
def test_an_image_heals_a_lost_byte(kind: str) -> None:
    dialect, glass = DIALECTS[kind], GLASSES[kind]()
    image = dialect.image(*MILK_SHOWN)
    glass.feed(dialect.opening + image[:7] + image[8:])
    glass.feed(image)

    assert glass.lines == MILK_SHOWN


def test_an_address_names_kind_and_port(said: Said) -> None:
    assert pole_display_for("none", said.on_state) is None
    for address in ("", "escpos", "escpos:", "/dev/ttyUSB0", "none:COM1", "led:COM1"):
        with pytest.raises(BadPoleDisplay):
            pole_display_for(address, said.on_state)
    shown: PoleDisplay | None = pole_display_for(" VT100:socket://10.0.0.9:4001", said.on_state)
    assert isinstance(shown, SerialPoleDisplay)
    assert (shown._port, shown._dialect) == ("socket://10.0.0.9:4001", DIALECTS["vt100"])


# Over the wire


@needs_terminals
def test_it_shows_what_it_is_told(simulator: PoleSimulator, display: SerialPoleDisplay) -> None:
    display.show(BREAD)

    seen(simulator, BREAD_SHOWN)
    assert simulator.glass.garbage == b""


@needs_terminals
def test_a_display_without_accents_gets_none(kind: str, simulator: PoleSimulator, said: Said) -> None:
    display = pole_display_for(f"{kind}-ascii:{simulator.port}", said.on_state)
    assert display is not None
    display.show(MILK)
    display.start()

    seen(simulator, ("Creme fraic 1,95 EUR", "Total      12,50 EUR"))
    display.stop()


@needs_terminals
def test_it_comes_back_after_an_unplug_with_what_stands_there_then(
    simulator: PoleSimulator, display: SerialPoleDisplay, said: Said
) -> None:
    simulator.unplug()
    said.until(DeviceState.ABSENT, Reason.UNPLUGGED)
    display.show(BREAD)
    simulator.glass.reset()

    simulator.replug()

    seen(simulator, BREAD_SHOWN)
    said.until(DeviceState.READY)


@needs_terminals
def test_one_that_is_not_there_is_said_and_found_later(kind: str, said: Said) -> None:
    with PoleSimulator(GLASSES[kind]()) as simulator:
        simulator.unplug()
        display = SerialPoleDisplay(DIALECTS[kind], simulator.port, said.on_state)
        display.show(MILK)
        display.start()
        said.until(DeviceState.ABSENT, Reason.NOT_FOUND)

        simulator.replug()

        seen(simulator, MILK_SHOWN)
        display.stop()


@needs_terminals
def test_one_that_lost_its_power_is_written_again(simulator: PoleSimulator, display: SerialPoleDisplay) -> None:
    simulator.switch_off_and_on()

    seen(simulator, MILK_SHOWN)


@needs_terminals
def test_slow_bytes_make_the_same_lines(kind: str, said: Said) -> None:
    with PoleSimulator(GLASSES[kind](), slow=True) as simulator:
        display = SerialPoleDisplay(DIALECTS[kind], simulator.port, said.on_state)
        display.start()
        for lines, shown in ((MILK, MILK_SHOWN), (BREAD, BREAD_SHOWN)):
            display.show(lines)
            seen(simulator, shown)
        display.stop()

        assert simulator.glass.garbage == b""


@needs_terminals
def test_a_display_that_takes_nothing_holds_nobody_up_and_shows_the_last_once_it_does(
    kind: str, simulator: PoleSimulator, said: Said
) -> None:
    # so many bytes that the line is full at once
    wide = DIALECTS[kind]
    stuffed = type(wide)(wide.line, wide.encoding, wide.opening, wide.closing, lambda a, b: 300 * wide.write(a, b))
    simulator.turn_deaf()
    display = SerialPoleDisplay(stuffed, simulator.port, said.on_state)
    display.show(MILK)
    display.start()
    said.until(DeviceState.ERROR, Reason.NO_ANSWER)
    display.show(BREAD)

    simulator.turn_deaf(deaf=False)

    seen(simulator, BREAD_SHOWN)
    said.until(DeviceState.READY)
    display.stop()


@needs_terminals
@pytest.mark.parametrize("end", [SerialPoleDisplay.stop, SerialPoleDisplay.let_go], ids=lambda end: end.__name__)
def test_it_goes_dark_at_the_end_and_says_nothing_more(
    simulator: PoleSimulator, display: SerialPoleDisplay, said: Said, end: Callable[[SerialPoleDisplay], None]
) -> None:
    end(display)
    seen(simulator, DARK)
    simulator.unplug()
    display.stop()

    assert said.states.empty()


@needs_terminals
def test_it_is_in_the_hardware_journal_once_for_each_image(
    kind: str, simulator: PoleSimulator, said: Said, tmp_path: Path
) -> None:
    journal = HardwareJournal(tmp_path / "hardware.log")
    display = SerialPoleDisplay(DIALECTS[kind], simulator.port, said.on_state, again=1, journal=journal)
    display.show(MILK)
    display.start()
    seen(simulator, MILK_SHOWN)
    simulator.garbage(b"BA63")
    for _ in range(3):  # after each image it is asked whether the display says anything
        simulator.switch_off_and_on()
        seen(simulator, MILK_SHOWN)
    display.stop()
    journal.close()

    lines = last_lines(tmp_path / "hardware.log", 99)
    assert sum("Total        12,50" in line for line in lines) == 1
    assert all(" pole_display sent " in line or " pole_display heard 42 41 36 33 |BA63|" in line for line in lines)
