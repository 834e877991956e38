"""Scales that speak the 8217 protocol, over real pseudo-terminals."""

import sys
import threading
from collections.abc import Iterator
from decimal import Decimal
from queue import Queue

import pytest
import serial
from hypothesis import example, given, settings
from hypothesis import strategies as st

from beesdesk.hardware.scale import Answer, Reading, Scale, ScaleState
from beesdesk.hardware.simulators import ScaleSimulator, Whim
from beesdesk.hardware.state import DeviceState, ExchangeKind, Reason
from beesdesk.hardware.toledo import ToledoScale, answer_in

PATIENCE = 20  # seconds until a test gives up; none waits so long unless it fails
APPLES, PEARS = Decimal("1.250"), Decimal("0.890")

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


class Heard:
    """What a scale told."""

    def __init__(self) -> None:
        self.readings: Queue[tuple[Reading, int]] = Queue()
        self.states: Queue[tuple[DeviceState, Reason]] = Queue()

    def scale(self, port: str, patience: float = PATIENCE) -> ToledoScale:
        return ToledoScale(port, self.on_reading, self.on_state, patience=patience, pause=0.01)

    def on_reading(self, reading: Reading, of: int) -> None:
        self.readings.put((reading, of))

    def on_state(self, state: DeviceState, reason: Reason) -> None:
        self.states.put((state, reason))

    def state(self) -> tuple[DeviceState, Reason]:
        return self.states.get(timeout=PATIENCE)

    def until(self, state: ScaleState, weight: Decimal | None = None, of: int = 0) -> list[Reading]:
        """Return the readings up to the one that is awaited."""
        awaited = (Reading(state, weight), of)
        passed = [told[0] for told in iter(lambda: self.readings.get(timeout=PATIENCE), awaited)]
        return [*passed, awaited[0]]


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def plate() -> Iterator[ScaleSimulator]:
    with ScaleSimulator() as simulator:
        yield simulator


@pytest.fixture
def scale(plate: ScaleSimulator, heard: Heard) -> Iterator[ToledoScale]:
    """A scale that has answered: its plate is empty."""
    reader = heard.scale(plate.port)
    reader.start()
    heard.until(ScaleState.STABLE, Decimal("0.000"))
    assert [heard.state(), heard.state()] == [(DeviceState.OPENING, Reason.NONE), (DeviceState.READY, Reason.NONE)]
    yield reader
    reader.stop()


def asked(plate: ScaleSimulator, times: int) -> None:
    """Wait until the scale was asked so many times more."""
    while not plate.questions.empty():
        plate.questions.get_nowait()
    for _ in range(times):
        assert plate.questions.get(timeout=PATIENCE) == b"W"


# The bytes


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        ("02 30 31 2E 32 35 30 0D", Answer(APPLES)),
        ("02 3F 01 0D", Answer(moving=True)),
        ("02 3F 61 0D", Answer(moving=True)),
        ("02 30 31 2E 32 35 30 4E 0D", Answer(APPLES, net=True)),
        ("02 3F 02 0D", Answer(over=True)),  # the status is STX
        ("02 3F 0D 0D", Answer(moving=True, under=True)),  # the status is CR
        ("02 3F E4 0D", Answer(under=True)),  # with its parity bit
        ("02 3F 70 0D", Answer(zero=True)),
        ("02 3F 60 0D", Answer()),
        ("02 3F 08 0D", Answer()),
        ("02 30 30 2E 30 30 30 0D", Answer(Decimal("0.000"))),
    ],
)
def test_an_answer_is_read(data: str, answer: Answer) -> None:
    assert answer_in(bytes.fromhex(data)) == answer


@pytest.mark.parametrize(
    "data",
    [
        "",
        "30 31 2E 32 35 30 0D",  # without its beginning
        "02 30 31 2E 32 35 30",  # without its end
        "02 30 31 2E 32",
        "02 30 32 2E 37 36 0D",  # pounds
        "02 30 31 2E 32 35 30 30 0D",  # a digit too many
        "02 B0 B1 2E B2 B5 30 0D",  # another line setting
        "02 3F 0D",
        "57",
    ],
)
def test_anything_else_is_no_answer(data: str) -> None:
    assert answer_in(bytes.fromhex(data)) is None


def test_a_broken_answer_does_not_spoil_the_next() -> None:
    assert answer_in(b"\x0201.\x0200.890\r") == Answer(PEARS)
    assert answer_in(b"\x02?\x0200.890\r") == Answer(PEARS)


def test_of_two_answers_the_last_counts() -> None:
    assert answer_in(b"\x0201.250\r\x0200.890\r") == Answer(PEARS)


@settings(deadline=None)
@given(st.binary())
@example(b"\x02\xb2\xb2.123\r")
@example("\x02\u0662\u0662.123\r".encode())
def test_only_bytes_of_the_protocol_make_an_answer(data: bytes) -> None:
    answer = answer_in(data)

    if answer is None:
        return
    status = answer.moving | answer.over << 1 | answer.under << 2 | answer.zero << 4
    written = f"\x02{answer.weight}{'N' * answer.net}\r".encode()
    noises = [bytes((2, 0x3F, other, 13)) for other in range(256) if other & 0b10111 == status]
    assert (answer.weight is not None and written in data) or any(noise in data for noise in noises)


ENDS = (b"", b"\x02", b"\r", b"\x02?", b"\x0201.2", b"00.890\r")
PIECES = st.one_of(
    st.sampled_from(ENDS),
    st.binary(max_size=6),
    st.builds(lambda grams: f"\x02{grams / 1000:06.3f}\r".encode(), st.integers(0, 99_999)),
)


@settings(deadline=None)
@given(st.lists(PIECES), st.integers(0, 99_999))
def test_a_whole_answer_after_any_noise_is_read(noise: list[bytes], grams: int) -> None:
    weight = f"{grams // 1000:02}.{grams % 1000:03}"
    before = b"".join(noise)
    if before.endswith(b"\x02?"):
        before += b"a"  # else STX is the byte of a status, which nobody could know

    assert answer_in(before + f"\x02{weight}\r".encode()) == Answer(Decimal(weight))


@given(st.binary(max_size=200))
def test_a_weight_has_three_decimals_and_two_figures_before(data: bytes) -> None:
    answer = answer_in(b"\x02" + data + b"\r")

    if answer is not None and answer.weight is not None:
        assert answer.weight.as_tuple().exponent == -3
        assert 0 <= answer.weight < 100


# The scale


@needs_terminals
def test_a_load_is_unstable_first_and_then_stable(plate: ScaleSimulator, scale: ToledoScale, heard: Heard) -> None:
    plate.load = APPLES

    assert heard.until(ScaleState.STABLE, APPLES) == [
        Reading(ScaleState.UNSTABLE, APPLES),
        Reading(ScaleState.STABLE, APPLES),
    ]


@needs_terminals
def test_it_says_what_else_the_plate_is(plate: ScaleSimulator, scale: ToledoScale, heard: Heard) -> None:
    plate.moving = True
    heard.until(ScaleState.UNSTABLE)
    plate.moving, plate.load = False, Decimal("15.005")
    heard.until(ScaleState.OVERLOAD)
    plate.load = Decimal("-0.005")
    heard.until(ScaleState.BELOW_ZERO)
    plate.load, plate.tared = APPLES, True
    heard.until(ScaleState.TARED, APPLES)
    plate.tared = False
    heard.until(ScaleState.STABLE, APPLES)

    assert heard.states.empty()


@needs_terminals
def test_a_scale_that_tells_a_weight_once_is_understood(
    plate: ScaleSimulator, scale: ToledoScale, heard: Heard
) -> None:
    plate.whim, plate.load = Whim.ONCE, APPLES
    heard.until(ScaleState.STABLE, APPLES)
    asked(plate, 3)
    assert heard.readings.empty()

    plate.load = Decimal("0.000")
    heard.until(ScaleState.STABLE, Decimal("0.000"))


@needs_terminals
@pytest.mark.parametrize(
    ("whim", "reason"),
    [
        (Whim.SILENT, Reason.NO_ANSWER),
        (Whim.GARBAGE, Reason.GARBAGE),
        (Whim.HALF, Reason.GARBAGE),
        (Whim.POUNDS, Reason.GARBAGE),
    ],
)
def test_a_scale_that_makes_no_sense_is_not_believed_and_then_read_again(
    plate: ScaleSimulator, heard: Heard, whim: Whim, reason: Reason
) -> None:
    scale = heard.scale(plate.port, patience=0.15)
    scale.start()
    plate.load = APPLES
    heard.until(ScaleState.STABLE, APPLES)

    plate.whim = whim
    passed = heard.until(ScaleState.NO_ANSWER)
    assert passed[-2:] == [Reading(ScaleState.UNSTABLE), Reading(ScaleState.NO_ANSWER)]
    assert any(said == (DeviceState.ERROR, reason) for said in iter(heard.state, None))

    plate.whim = Whim.NONE
    heard.until(ScaleState.STABLE, APPLES)
    assert any(state is DeviceState.READY for state, _ in iter(heard.state, None))
    scale.stop()


@needs_terminals
def test_an_answer_given_twice_is_one_answer(plate: ScaleSimulator, scale: ToledoScale, heard: Heard) -> None:
    plate.whim = Whim.TWICE
    asked(plate, 2)
    plate.load = APPLES
    assert len(heard.until(ScaleState.STABLE, APPLES)) == 2

    plate.load = PEARS
    assert heard.until(ScaleState.STABLE, PEARS) == [
        Reading(ScaleState.UNSTABLE, PEARS),
        Reading(ScaleState.STABLE, PEARS),
    ]


@needs_terminals
def test_an_answer_that_comes_while_nobody_asks_is_thrown_away(plate: ScaleSimulator, heard: Heard) -> None:
    scale = heard.scale(plate.port, patience=0.1)
    plate.whim, plate.load = Whim.SILENT, APPLES
    with serial.Serial(plate.port, timeout=0.05) as port:
        answers = scale._listen(port)
        assert next(answers) == b""

        plate.garbage(b"\x0209.999\r")
        plate.whim = Whim.NONE

        while (answer := next(answers)) == b"":  # a busy machine may take longer than the patience
            pass
        assert answer == plate.answer()


@needs_terminals
def test_late_answers_settle_on_what_lies_there(plate: ScaleSimulator, heard: Heard) -> None:
    scale = heard.scale(plate.port, patience=0.2)
    scale.start()
    plate.whim, plate.load = Whim.LATE, APPLES
    heard.until(ScaleState.STABLE, APPLES)
    plate.load = PEARS

    passed = heard.until(ScaleState.STABLE, PEARS)

    assert {reading.weight for reading in passed if reading.state is ScaleState.STABLE} <= {APPLES, PEARS}
    scale.stop()


@needs_terminals
def test_a_new_round_measures_anew(plate: ScaleSimulator, scale: ToledoScale, heard: Heard) -> None:
    plate.load = APPLES
    heard.until(ScaleState.STABLE, APPLES)

    first = scale.weigh_anew()
    passed = heard.until(ScaleState.STABLE, APPLES, of=first)

    assert first == 1
    assert passed == [
        Reading(ScaleState.UNSTABLE),
        Reading(ScaleState.UNSTABLE, APPLES),
        Reading(ScaleState.STABLE, APPLES),
    ]
    assert scale.weigh_anew() == 2


@needs_terminals
def test_a_round_does_not_count_an_answer_to_an_older_question(plate: ScaleSimulator, heard: Heard) -> None:
    scale = heard.scale(plate.port, patience=0.2)
    scale.start()
    plate.whim, plate.load = Whim.LATE, APPLES
    heard.until(ScaleState.STABLE, APPLES)
    asked(plate, 1)

    plate.load = PEARS  # the answer about the apples is still owed
    first = scale.weigh_anew()
    passed = heard.until(ScaleState.STABLE, PEARS, of=first)

    of_this_round = passed[passed.index(Reading(ScaleState.UNSTABLE)) :]
    assert Reading(ScaleState.STABLE, APPLES) not in of_this_round
    scale.stop()


@needs_terminals
def test_an_unplugged_scale_weighs_again_once_replugged(
    plate: ScaleSimulator, scale: ToledoScale, heard: Heard
) -> None:
    plate.load = APPLES
    heard.until(ScaleState.STABLE, APPLES)

    plate.unplug()
    heard.until(ScaleState.NO_ANSWER)
    assert heard.state()[0] is DeviceState.ABSENT
    plate.replug()

    assert heard.until(ScaleState.STABLE, APPLES)[-2] == Reading(ScaleState.UNSTABLE, APPLES)
    assert any(state is DeviceState.READY for state, _ in iter(heard.state, None))


@needs_terminals
def test_a_scale_may_be_unplugged_while_it_is_weighed_anew(
    plate: ScaleSimulator, scale: ToledoScale, heard: Heard
) -> None:
    plate.unplug()
    first = scale.weigh_anew()

    heard.until(ScaleState.NO_ANSWER, of=first)


@needs_terminals
def test_a_scale_may_be_plugged_in_after_the_start(plate: ScaleSimulator, heard: Heard) -> None:
    plate.unplug()
    scale = heard.scale(plate.port)
    scale.start()
    assert heard.state() == (DeviceState.OPENING, Reason.NONE)
    assert heard.state() == (DeviceState.ABSENT, Reason.NOT_FOUND)

    plate.replug()

    heard.until(ScaleState.STABLE, Decimal("0.000"))
    scale.stop()


@needs_terminals
def test_a_scale_that_was_never_there_is_said_not_to_answer(plate: ScaleSimulator, heard: Heard) -> None:
    plate.whim = Whim.SILENT
    scale = heard.scale(plate.port, patience=0.1)
    scale.start()

    assert heard.state() == (DeviceState.OPENING, Reason.NONE)
    assert heard.state() == (DeviceState.ERROR, Reason.NO_ANSWER)
    assert heard.readings.empty()  # nobody has heard of it before
    scale.stop()


@needs_terminals
def test_a_stopped_scale_leaves_no_thread_and_frees_the_port(
    plate: ScaleSimulator, scale: ToledoScale, heard: Heard
) -> None:
    scale.stop()
    assert f"scale {plate.port}" not in {thread.name for thread in threading.enumerate()}

    second = Heard()
    other = second.scale(plate.port)
    other.start()
    second.until(ScaleState.STABLE, Decimal("0.000"))
    other.stop()


@needs_terminals
def test_what_was_heard_is_kept_once_for_as_long_as_it_stays_the_same(
    plate: ScaleSimulator, scale: ToledoScale, heard: Heard
) -> None:
    asked(plate, 3)
    plate.load = APPLES
    heard.until(ScaleState.STABLE, APPLES)

    kept = [(exchange.kind, exchange.hex) for exchange in scale.exchanges()]

    assert kept == [
        (ExchangeKind.FRAME, "02 30 30 2e 30 30 30 0d"),
        (ExchangeKind.FRAME, "02 30 31 2e 32 35 30 0d"),
    ]


@settings(deadline=None, max_examples=20)
@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_on_the_wire_are_survived(noise: bytes) -> None:
    heard = Heard()
    with ScaleSimulator() as plate:
        plate.load = APPLES
        scale = heard.scale(plate.port)
        scale.start()
        plate.garbage(noise)
        heard.until(ScaleState.STABLE, APPLES)
        scale.stop()


def test_a_driver_is_a_scale() -> None:
    scale: Scale = Heard().scale("nothing-here")
    scale.stop()


# The simulator


@needs_terminals
def test_the_simulated_scale_speaks_the_real_bytes(plate: ScaleSimulator) -> None:
    plate.load = APPLES
    assert plate.answer() == bytes.fromhex("02 30 31 2E 32 35 30 0D")
    plate.moving = True
    assert plate.answer() == bytes.fromhex("02 3F 61 0D")
    plate.moving, plate.tared = False, True
    assert plate.answer() == bytes.fromhex("02 30 31 2E 32 35 30 4E 0D")


@needs_terminals
def test_an_unplugged_simulator_says_nothing(plate: ScaleSimulator) -> None:
    plate.unplug()
    plate.unplug()

    with pytest.raises(RuntimeError):
        plate.garbage(b"x")
