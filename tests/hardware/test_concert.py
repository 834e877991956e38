"""Concert v2: its bytes, and payments with a simulated terminal over a real pseudo-terminal."""

import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.hardware.concert import Reply, Request, answer_to, body_of, frame, lrc, reply_in
from beesdesk.hardware.concert_terminal import ConcertTerminal, Patience
from beesdesk.hardware.terminal import Answer, Outcome, Step, Why
from beesdesk.hardware.terminal_simulators import Booked, ConcertSimulator, TerminalWhim

PATIENCE = Patience(word=20, frame=0.2, customer=20)
BRIEF = Patience(word=0.1, frame=0.1, customer=0.3)
ONE = "0000000001"
ASKED = bytes.fromhex(
    "02 30 31 30 30 30 30 31 32 33 34 30 31 30 39 37 38 20 20 20 20 20 20 20 20 20 20 41 30 31 30 42 30 31 30 03 02"
)

needs_terminals = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")


def always() -> bool:
    return True


def unheard(_: Step) -> None:
    """Nobody looks."""


def reply(status: str, cents: int = 1234, private: str = "", report: str = "") -> bytes:
    text = f"01{status}{cents:08d}1" + (f"{report:<55}" if report else "") + f"978{private:<10}"
    return text.encode()


# The bytes


def test_a_request_is_framed_though_its_check_byte_is_that_of_a_beginning() -> None:
    assert frame(Request(1234, "", report=False).body) == ASKED
    assert body_of(ASKED) == ASKED[1:-2]


@pytest.mark.parametrize(("status", "check"), [("0", 0x31), ("7", 0x36)])
def test_an_answer_has_the_check_byte_of_the_terminal(status: str, check: int) -> None:
    assert frame(reply(status))[-1] == check == lrc(reply(status) + b"\x03")


@pytest.mark.parametrize(
    ("said", "outcome", "why"),
    [
        (reply("0", private=ONE), Outcome.ACCEPTED, Why.NONE),
        (reply("7", private=ONE), Outcome.REFUSED, Why.DECLINED),
        (reply("9", private=ONE), Outcome.UNKNOWN, Why.UNCLEAR),
        (reply("0", 1334, ONE), Outcome.UNKNOWN, Why.OTHER_AMOUNT),
        (reply("0", private=ONE).replace(b"978", b"840"), Outcome.UNKNOWN, Why.UNCLEAR),
    ],
)
def test_only_the_whole_amount_in_euro_is_paid(said: bytes, outcome: Outcome, why: Why) -> None:
    found = reply_in(said)
    assert found
    answer = answer_to(Request(1234, ONE), found)
    assert answer
    assert (answer.outcome, answer.why) == (outcome, why)


def test_an_answer_to_another_request_answers_nothing() -> None:
    found = reply_in(reply("0", private="0000000002"))
    assert found
    assert answer_to(Request(1234, ONE), found) is None


def test_a_card_number_is_masked_before_anybody_sees_it() -> None:
    found = reply_in(reply("0", private=ONE, report="4970100000000154"))
    assert isinstance(found, Reply)
    assert found.report == "497010******0154"


@given(st.binary(max_size=120))
def test_any_bytes_are_a_reply_or_none(data: bytes) -> None:
    body = body_of(data)
    assert body is None or frame(body) == data
    reply_in(data)


# Payments


@pytest.fixture
def terminal() -> Iterator[ConcertSimulator]:
    with ConcertSimulator() as simulator:
        yield simulator


def pay(
    terminal: ConcertSimulator,
    patience: Patience = PATIENCE,
    reference: str = ONE,
    wanted: Callable[[], bool] = always,
    *,
    back: bool = False,
) -> Answer:
    return ConcertTerminal(terminal.port, patience=patience).pay(1234, reference, wanted, unheard, back=back)


@needs_terminals
@pytest.mark.parametrize(
    "whim", [TerminalWhim.NONE, TerminalWhim.DAMAGED, TerminalWhim.HALF, TerminalWhim.REFUSES_ONCE]
)
def test_an_amount_is_paid_once(terminal: ConcertSimulator, whim: TerminalWhim) -> None:
    terminal.whim = whim
    answer = pay(terminal)
    assert (answer.outcome, answer.cents, answer.card) == (Outcome.ACCEPTED, 1234, "497012******3456")
    assert terminal.booked == [Booked(1234, ONE)]


@needs_terminals
def test_an_amount_is_given_back(terminal: ConcertSimulator) -> None:
    assert pay(terminal, back=True).outcome is Outcome.ACCEPTED
    assert terminal.booked == [Booked(-1234, ONE)]


@needs_terminals
@pytest.mark.parametrize(
    ("whim", "outcome", "why", "booked"),
    [
        (TerminalWhim.DECLINE, Outcome.REFUSED, Why.DECLINED, 0),
        (TerminalWhim.UNCLEAR, Outcome.UNKNOWN, Why.UNCLEAR, 0),
        (TerminalWhim.OTHER, Outcome.UNKNOWN, Why.OTHER_AMOUNT, 1),
    ],
)
def test_what_is_not_accepted_says_why(
    terminal: ConcertSimulator, whim: TerminalWhim, outcome: Outcome, why: Why, booked: int
) -> None:
    terminal.whim = whim
    answer = pay(terminal)
    assert (answer.outcome, answer.why, len(terminal.booked)) == (outcome, why, booked)


@needs_terminals
def test_a_terminal_that_takes_nothing_has_been_paid_nothing(terminal: ConcertSimulator) -> None:
    terminal.whim = TerminalWhim.DEAF
    assert pay(terminal, BRIEF) == Answer(Outcome.REFUSED, Why.NOT_REACHED)
    terminal.unplug()
    assert pay(terminal, BRIEF) == Answer(Outcome.REFUSED, Why.NOT_REACHED)


@needs_terminals
@pytest.mark.parametrize(("whim", "why"), [(TerminalWhim.SILENT, Why.NO_ANSWER), (TerminalWhim.CUT, Why.LINE_LOST)])
def test_a_lost_answer_is_unknown_though_it_was_paid(terminal: ConcertSimulator, whim: TerminalWhim, why: Why) -> None:
    terminal.whim = whim
    assert pay(terminal, Patience(20, 0.1, 0.3 if whim is TerminalWhim.SILENT else 20)) == Answer(Outcome.UNKNOWN, why)
    assert len(terminal.booked) == 1


@needs_terminals
def test_an_answer_that_comes_late_is_not_taken_for_the_next_one(terminal: ConcertSimulator) -> None:
    terminal.whim = TerminalWhim.TWICE
    assert pay(terminal).outcome is Outcome.ACCEPTED
    terminal.whim = TerminalWhim.DECLINE
    answer = pay(terminal, reference="0000000002")
    assert (answer.outcome, answer.why) == (Outcome.REFUSED, Why.DECLINED)


@needs_terminals
def test_what_the_customer_pays_after_it_was_called_off_counts() -> None:
    with ConcertSimulator(waits=True) as terminal:
        steps: list[Step] = []
        answers: list[Answer] = []
        off, seen = threading.Event(), threading.Event()

        def told(step: Step) -> None:
            steps.append(step)
            if step is Step.CANCELLING:
                seen.set()

        till = ConcertTerminal(terminal.port, patience=PATIENCE)
        paying = threading.Thread(target=lambda: answers.append(till.pay(1234, ONE, lambda: not off.is_set(), told)))
        paying.start()
        terminal.asked.get(timeout=20)
        off.set()
        assert seen.wait(20)
        terminal.customer()
        paying.join(20)
    assert answers[0].outcome is Outcome.ACCEPTED
    assert steps == [Step.REACHING, Step.AT_TERMINAL, Step.CANCELLING]


@needs_terminals
@pytest.mark.parametrize("cents", [0, -1, 100_000_000])
def test_an_amount_that_is_none_is_a_programmers_error(terminal: ConcertSimulator, cents: int) -> None:
    with pytest.raises(ValueError, match=str(cents)):
        ConcertTerminal(terminal.port).pay(cents, ONE, always, unheard)
