"""Scales that speak Checkout-Dialog 06: the bytes, and weighings over real pseudo-terminals."""

import sys
from collections.abc import Iterator
from decimal import Decimal
from queue import Queue

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware import dialog06
from beesdesk.hardware.dialog06 import DEMONSTRATION, Answer, Challenge, Checksum, Status, Weighed, answer_in, proof
from beesdesk.hardware.dialog06_scale import Dialog06Scale
from beesdesk.hardware.scale import Reading, Scale, ScaleState
from beesdesk.hardware.simulators import Dialog06Simulator, Whim
from beesdesk.hardware.state import DeviceState, Reason

PATIENCE = 20  # seconds until a test gives up; none waits so long unless it fails
APPLES = Reading(ScaleState.STABLE, Decimal("1.250"), Decimal("3.74"))
PRICE = 299

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


class Heard:
    """What a scale told."""

    def __init__(self) -> None:
        self.readings: Queue[tuple[Reading, int]] = Queue()
        self.states: Queue[tuple[DeviceState, Reason]] = Queue()

    def scale(self, port: str, patience: float = PATIENCE, checksum: Checksum = DEMONSTRATION) -> Dialog06Scale:
        return Dialog06Scale(
            port,
            lambda reading, of: self.readings.put((reading, of)),
            lambda state, reason: self.states.put((state, reason)),
            patience=patience,
            pause=0.01,
            checksum=checksum,
        )

    def until(self, reading: Reading, of: int = 1) -> list[Reading]:
        """Return the readings up to the one that is awaited."""
        passed = [told[0] for told in iter(lambda: self.readings.get(timeout=PATIENCE), (reading, of))]
        return [*passed, reading]

    def until_state(self, state: DeviceState, reason: Reason = Reason.NONE) -> None:
        for _ in iter(lambda: self.states.get(timeout=PATIENCE), (state, reason)):
            pass


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def plate() -> Iterator[Dialog06Simulator]:
    with Dialog06Simulator() as simulator:
        simulator.load = Decimal("1.250")
        yield simulator


@pytest.fixture
def scale(plate: Dialog06Simulator, heard: Heard) -> Iterator[Dialog06Scale]:
    reader = heard.scale(plate.port)
    reader.start()
    heard.until_state(DeviceState.READY)
    yield reader
    reader.stop()


# The bytes


def test_the_proof_is_the_published_one() -> None:
    assert dialog06.remainder(0x1234, 0x11021) == 0x13C6
    assert proof(DEMONSTRATION, Challenge(4, 7)) == bytes.fromhex("04 02 31 30 1B 32 33 34 31 38 43 32 37 03")


@given(st.integers(0, 0xFFFF), st.integers(0, 15), st.integers(0, 15))
def test_a_proof_turned_back_is_the_checksum_and_its_remainder(value: int, left: int, right: int) -> None:
    said = proof(Checksum(value, 0x11021), Challenge(left, right))[5:-1]
    turned, rest = int(said[:4], 16), int(said[4:], 16)
    assert (turned >> left | turned << (16 - left)) & 0xFFFF == value
    assert (rest << right | rest >> (16 - right)) & 0xFFFF == dialog06.remainder(value, 0x11021)


def test_a_weighing_is_asked_with_price_and_tare() -> None:
    assert dialog06.weigh(299) == b"\x04\x02" + b"01\x1b000299\x1b\x03"
    assert dialog06.weigh(299, 35) == b"\x04\x02" + b"03\x1b000299\x1b0035\x03"


@pytest.mark.parametrize(("price", "tare"), [(0, 0), (-1, 0), (1_000_000, 0), (1, -1), (1, 10_000)])
def test_what_has_no_place_in_a_record_is_refused(price: int, tare: int) -> None:
    with pytest.raises(ValueError, match=str(price)):
        dialog06.weigh(price, tare)


@pytest.mark.parametrize(
    ("data", "answer"),
    [
        (b"\x0202\x1b3\x1b01250\x1b000299\x1b000374\x03", Weighed(1250, 299, 374)),
        (b"\x0209\x1b20\x03", Status.MOVING),
        (b"\x0209\x1b32\x03", Status.OVERLOAD),
        (b"\x0211\x1b247\x03", Challenge(4, 7)),
        (b"\x0211\x1b1\x03", True),
        (b"\x0211\x1b0\x03", False),
        (b"\x0202\x1b1\x1b01250\x1b000299\x1b000374\x03", None),  # not kilograms
        (b"\x0202\x1b3\x1b1250\x1b000299\x1b000374\x03", None),
        (b"\x0209\x1b99\x03", None),
        (b"\x0211\x1b2GG\x03", None),
        (b"02\x1b3\x1b01250\x1b000299\x1b000374\x03", None),
        (b"\x02\x03", None),
        (b"", None),
    ],
)
def test_a_record_is_read(data: bytes, answer: Answer | None) -> None:
    assert answer_in(data) == answer


@given(st.binary(max_size=80))
def test_any_bytes_are_a_record_or_none(data: bytes) -> None:
    answer_in(data)
    answer_in(b"\x02" + data + b"\x03")


# Weighings


@needs_terminals
def test_nothing_is_weighed_before_there_is_a_price(plate: Dialog06Simulator, scale: Scale, heard: Heard) -> None:
    assert plate.weighings.empty()
    scale.weigh_anew(PRICE)
    heard.until(APPLES)


@needs_terminals
def test_the_amount_is_the_scales_own_and_its_tare_is_taken_off(
    plate: Dialog06Simulator, scale: Scale, heard: Heard
) -> None:
    scale.weigh_anew(PRICE, 250)
    heard.until(Reading(ScaleState.STABLE, Decimal("1.000"), Decimal("2.99")))


@needs_terminals
def test_a_scale_that_asks_in_the_middle_is_answered(plate: Dialog06Simulator, scale: Scale, heard: Heard) -> None:
    scale.weigh_anew(PRICE)
    heard.until(APPLES)
    plate.challenge(15, 1)
    plate.load = Decimal("2.000")
    heard.until(Reading(ScaleState.STABLE, Decimal("2.000"), Decimal("5.98")))


@needs_terminals
def test_a_scale_that_does_not_take_the_proof_weighs_nothing(plate: Dialog06Simulator, heard: Heard) -> None:
    other = heard.scale(plate.port, checksum=Checksum(0x4321, 0x11021))
    other.start()
    other.weigh_anew(PRICE)
    heard.until_state(DeviceState.ERROR, Reason.NOT_APPROVED)
    other.stop()
    assert all(told[0].weight is None for told in heard.readings.queue)


@needs_terminals
@pytest.mark.parametrize(
    ("load", "moving", "state"),
    [
        ("16.000", False, ScaleState.OVERLOAD),
        ("-0.010", False, ScaleState.BELOW_ZERO),
        ("0.500", True, ScaleState.UNSTABLE),
        ("0.000", False, ScaleState.UNSTABLE),
    ],
)
def test_what_cannot_be_weighed_says_so(
    plate: Dialog06Simulator, scale: Scale, heard: Heard, load: str, moving: bool, state: ScaleState
) -> None:
    plate.load, plate.moving = Decimal(load), moving
    scale.weigh_anew(PRICE)
    assert all(reading.weight is None for reading in heard.until(Reading(state)))


@needs_terminals
@pytest.mark.parametrize("whim", [Whim.SILENT, Whim.GARBAGE, Whim.HALF])
def test_a_scale_out_of_its_mind_gives_no_weight_and_is_heard_again_when_it_is_well(
    plate: Dialog06Simulator, heard: Heard, whim: Whim
) -> None:
    reader = heard.scale(plate.port, patience=0.1)
    reader.start()
    plate.whim = whim
    of = reader.weigh_anew(PRICE)
    heard.until(Reading(ScaleState.NO_ANSWER), of)
    plate.whim = Whim.NONE
    assert APPLES not in heard.until(APPLES, of)[:-1]
    reader.stop()


@needs_terminals
def test_a_doubled_answer_is_one(plate: Dialog06Simulator, scale: Scale, heard: Heard) -> None:
    plate.whim = Whim.TWICE
    scale.weigh_anew(PRICE)
    heard.until(APPLES)


@needs_terminals
def test_an_unplugged_scale_is_found_again(plate: Dialog06Simulator, scale: Scale, heard: Heard) -> None:
    scale.weigh_anew(PRICE)
    heard.until(APPLES)
    plate.unplug()
    heard.until(Reading(ScaleState.NO_ANSWER))
    plate.replug()
    heard.until(APPLES)
