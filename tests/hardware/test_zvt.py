"""ZVT: its bytes, and payments with simulated terminals over a real network port and a real pseudo-terminal."""

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware import zvt
from beesdesk.hardware.terminal import Answer, Outcome, Step, Why
from beesdesk.hardware.terminal_simulators import Booked, TerminalWhim, ZvtNetworkSimulator, ZvtSerialSimulator
from beesdesk.hardware.zvt import Apdu, Status, Unframer, apdu_in, crc, framed, status_in
from beesdesk.hardware.zvt_terminal import Patience, ZvtTerminal

PATIENCE = Patience(word=20, reply=20, customer=20)
BRIEF = Patience(word=0.1, reply=0.2, customer=0.4)
Simulator = ZvtNetworkSimulator | ZvtSerialSimulator

VECTORS = [
    (zvt.registration(bytes.fromhex("123456")), "10 02 06 00 06 12 34 56 BA 09 78 10 03 24 C3"),
    (zvt.authorisation(1234), "10 02 06 01 0A 04 00 00 00 00 12 34 49 09 78 10 03 B0 91"),
    (zvt.authorisation(1010), "10 02 06 01 0A 04 00 00 00 00 10 10 10 10 49 09 78 10 03 67 D4"),
    (Apdu(zvt.STATE, b"\x04"), "10 02 04 FF 01 04 10 03 E5 E7"),
    (Apdu(zvt.COMPLETED), "10 02 06 0F 00 10 03 C6 33"),
    (Apdu(zvt.DONE), "10 02 80 00 00 10 03 F5 1F"),
    (Apdu(zvt.ABORTED, b"\x6c"), "10 02 06 1E 01 6C 10 03 C9 F2"),
]


def always() -> bool:
    return True


def unheard(_: Step) -> None:
    """Nobody looks."""


def unframed(data: bytes) -> list[Apdu | bytes]:
    unframer = Unframer()
    return [found for byte in data if (found := unframer.feed(byte)) is not None]


# The bytes


def test_the_check_is_kermits() -> None:
    assert crc(b"123456789") == bytes.fromhex("8921")


@pytest.mark.parametrize(("message", "wire"), VECTORS)
def test_a_message_is_framed_and_read_back(message: Apdu, wire: str) -> None:
    data = bytes.fromhex(wire)
    assert framed(message) == data
    assert unframed(data) == [message]


def test_a_message_whose_length_counts_a_byte_more_is_not_whole_though_its_check_holds() -> None:
    data = bytes.fromhex("10 02 04 0F 0A 27 00 04 00 00 00 00 12 34 10 03 A2 24")
    assert crc(data[2:-4] + b"\x03") == data[-2:]
    assert unframed(data) == [b""]


@given(st.binary(min_size=2, max_size=2), st.binary(max_size=600))
def test_any_message_comes_through_whole(command: bytes, data: bytes) -> None:
    message = Apdu(command, data)
    assert apdu_in(message.wire) == message
    assert unframed(b"\x06" + framed(message) + b"\x15") == [b"\x06", message, b"\x15"]


@given(st.binary(max_size=200))
def test_any_bytes_are_messages_or_none(data: bytes) -> None:
    unframed(data)
    status_in(data)
    apdu_in(data)


@given(st.integers(0, 40), st.integers(1, 255))
def test_a_changed_byte_never_makes_another_message(place: int, change: int) -> None:
    message = zvt.authorisation(1010)
    data = bytearray(framed(message))
    data[place % len(data)] ^= change
    assert all(found == message for found in unframed(bytes(data)) if isinstance(found, Apdu))


def test_a_status_tells_amount_result_and_the_end_of_the_card() -> None:
    data = bytes.fromhex("27 00 04 00 00 00 00 12 34 0B 00 01 23 22 F0 F8 49 70 10 00 00 00 01 54 87 00 42 49 09 78")
    assert status_in(data) == Status(0, 1234, "*" * 12 + "0154", "0042", "000123")


@pytest.mark.parametrize(
    ("status", "end", "outcome", "why"),
    [
        (Status(0, 1234), Apdu(zvt.COMPLETED), Outcome.ACCEPTED, Why.NONE),
        (Status(0x6C, 1234), Apdu(zvt.COMPLETED), Outcome.REFUSED, Why.CANCELLED),
        (Status(5, 1234), Apdu(zvt.COMPLETED), Outcome.REFUSED, Why.DECLINED),
        (None, Apdu(zvt.COMPLETED), Outcome.UNKNOWN, Why.UNCLEAR),
        (None, Apdu(zvt.ABORTED, b"\x6c"), Outcome.REFUSED, Why.CANCELLED),
        (None, Apdu(zvt.ABORTED, b"\x05"), Outcome.REFUSED, Why.DECLINED),
        (Status(0, 1234), Apdu(zvt.ABORTED, b"\x05"), Outcome.UNKNOWN, Why.UNCLEAR),
    ],
)
def test_a_payment_is_accepted_only_when_it_was_said_and_completed(
    status: Status | None, end: Apdu, outcome: Outcome, why: Why
) -> None:
    answer = zvt.answer_of(status, end)
    assert (answer.outcome, answer.why) == (outcome, why)


# Payments


@pytest.fixture(
    params=["network", pytest.param("serial", marks=pytest.mark.skipif(sys.platform == "win32", reason="no pty"))]
)
def make(request: pytest.FixtureRequest) -> Iterator[Callable[..., Simulator]]:
    """What makes a simulated terminal on one of the two lines."""
    made: list[Simulator] = []

    def simulator(*, waits: bool = False) -> Simulator:
        one: Simulator = (
            ZvtNetworkSimulator(waits=waits) if request.param == "network" else ZvtSerialSimulator(waits=waits)
        )
        made.append(one)
        return one

    yield simulator
    for one in made:
        one.close()


def till(terminal: Simulator, patience: Patience = PATIENCE) -> ZvtTerminal:
    if isinstance(terminal, ZvtNetworkSimulator):
        return ZvtTerminal.on_network(terminal.host, terminal.port, patience=patience)
    return ZvtTerminal.on_port(terminal.port, patience=patience)


def pay(terminal: Simulator, patience: Patience = PATIENCE, *, back: bool = False) -> Answer:
    return till(terminal, patience).pay(1010, "0000000001", always, unheard, back=back)


@pytest.mark.parametrize(
    "whim", [TerminalWhim.NONE, TerminalWhim.TWICE, TerminalWhim.DAMAGED, TerminalWhim.REFUSES_ONCE]
)
def test_an_amount_is_paid_once(make: Callable[..., Simulator], whim: TerminalWhim) -> None:
    terminal = make()
    terminal.brain.whim = whim
    answer = pay(terminal)
    assert (answer.outcome, answer.cents, answer.reference) == (Outcome.ACCEPTED, 1010, "000123")
    assert terminal.brain.booked == [Booked(1010, "")]
    assert "497012" not in answer.card


def test_an_amount_is_given_back(make: Callable[..., Simulator]) -> None:
    terminal = make()
    assert pay(terminal, back=True).outcome is Outcome.ACCEPTED
    assert terminal.brain.booked == [Booked(-1010, "")]


@pytest.mark.parametrize(
    ("whim", "outcome", "why"),
    [
        (TerminalWhim.DECLINE, Outcome.REFUSED, Why.DECLINED),
        (TerminalWhim.UNCLEAR, Outcome.UNKNOWN, Why.UNCLEAR),
        (TerminalWhim.OTHER, Outcome.UNKNOWN, Why.OTHER_AMOUNT),
    ],
)
def test_what_is_not_accepted_says_why(
    make: Callable[..., Simulator], whim: TerminalWhim, outcome: Outcome, why: Why
) -> None:
    terminal = make()
    terminal.brain.whim = whim
    answer = pay(terminal)
    assert (answer.outcome, answer.why) == (outcome, why)


def test_a_terminal_that_takes_nothing_has_been_paid_nothing(make: Callable[..., Simulator]) -> None:
    terminal = make()
    terminal.brain.whim = TerminalWhim.DEAF
    assert pay(terminal, BRIEF) == Answer(Outcome.REFUSED, Why.NOT_REACHED)
    assert terminal.brain.booked == []


@pytest.mark.parametrize(("whim", "why"), [(TerminalWhim.SILENT, Why.NO_ANSWER), (TerminalWhim.CUT, Why.LINE_LOST)])
def test_a_lost_answer_is_unknown_and_the_terminal_says_it_again(
    make: Callable[..., Simulator], whim: TerminalWhim, why: Why
) -> None:
    terminal = make()
    terminal.brain.whim = whim
    waits = Patience(20, 20, 0.4) if whim is TerminalWhim.SILENT else PATIENCE
    assert pay(terminal, waits) == Answer(Outcome.UNKNOWN, why)
    assert len(terminal.brain.booked) == 1
    terminal.brain.whim = TerminalWhim.NONE
    if isinstance(terminal, ZvtSerialSimulator):
        terminal.settle()
    again = till(terminal).last()
    assert again
    assert (again.outcome, again.cents) == (Outcome.ACCEPTED, 1010)
    assert len(terminal.brain.booked) == 1


def test_a_payment_that_is_called_off_reaches_the_terminal(make: Callable[..., Simulator]) -> None:
    terminal = make(waits=True)
    steps: list[Step] = []
    answers: list[Answer] = []
    off = threading.Event()
    paying = threading.Thread(
        target=lambda: answers.append(till(terminal).pay(1010, "1", lambda: not off.is_set(), steps.append))
    )
    paying.start()
    terminal.brain.asked.get(timeout=20)
    off.set()
    paying.join(20)
    assert (answers[0].outcome, answers[0].why) == (Outcome.REFUSED, Why.CANCELLED)
    assert terminal.brain.booked == []
    assert steps == [Step.REACHING, Step.AT_TERMINAL, Step.CANCELLING]
