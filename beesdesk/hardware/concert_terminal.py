"""A payment terminal that speaks Concert v2, on a serial port that is opened for each payment."""

from collections.abc import Callable
from time import monotonic
from typing import Final

from beesdesk.hardware.concert import (
    ACK,
    ENQ,
    EOT,
    LONG_FRAME,
    NAK,
    STX,
    Request,
    answer_to,
    body_of,
    frame,
    reply_in,
)
from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.hardware.lines import ByteLine, LineGone, SerialLine, awaited, glance_line
from beesdesk.hardware.terminal import LOST, NOT_REACHED, SILENT, Answer, Step, refuse_amount
from beesdesk.values import dataclass

_TRIES: Final = 3


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for a word of the link, for the rest of a frame, and for the customer."""

    word: float = 3.0
    frame: float = 1.0
    customer: float = 150.0


class ConcertTerminal:
    """A terminal on a port. It cannot be told to break off: the customer presses its red key, and its answer counts."""

    def __init__(self, port: str, journal: Journal = NO_JOURNAL, patience: Patience | None = None) -> None:
        self._port, self._journal = port, journal
        self._patience = patience or Patience()

    def pay(
        self,
        cents: int,
        reference: str,
        wanted: Callable[[], bool],
        told: Callable[[Step], None],
        *,
        back: bool = False,
    ) -> Answer:
        """Ask for an amount, or give it back; return what became of it (`terminal.PaymentTerminal`)."""
        refuse_amount(cents)
        request = Request(cents, reference, back=back)
        told(Step.REACHING)
        try:
            line = SerialLine(self._port, glance_line(9600), self._journal)
        except LineGone:
            return NOT_REACHED
        with line:
            return self._paid(line, request, wanted, told)

    def answers(self) -> bool:
        """Tell whether the terminal is there and listens."""
        try:
            with SerialLine(self._port, glance_line(9600), self._journal) as line:
                if not self._greeted(line):
                    return False
                line.send(EOT)
                return True
        except LineGone:
            return False

    def last(self) -> Answer | None:
        """Return None: a terminal of this link does not say its last payment again."""
        return None

    def _paid(
        self, line: ByteLine, request: Request, wanted: Callable[[], bool], told: Callable[[Step], None]
    ) -> Answer:
        try:
            if not wanted() or not self._greeted(line):
                return NOT_REACHED
        except LineGone:
            return NOT_REACHED  # nothing of the amount was sent
        try:
            taken = self._handed_over(line, request)
            if taken is False:
                return NOT_REACHED
            told(Step.AT_TERMINAL)
            return self._answered(line, request, wanted, told)
        except LineGone:
            return LOST

    def _greeted(self, line: ByteLine) -> bool:
        """Tell whether the terminal says that it listens."""
        for _ in range(_TRIES):
            line.send(ENQ)
            if self._word(line, ACK + NAK) == ACK:
                return True
        line.send(EOT)
        return False

    def _handed_over(self, line: ByteLine, request: Request) -> bool | None:
        """Send the amount. False where the terminal says each time that it came damaged, None where it says nothing.

        What it did not say that it took is not sent again: it may have been only the word that was lost.
        """
        for _ in range(_TRIES):
            line.send(frame(request.body))
            word = self._word(line, ACK + NAK)
            if word != NAK:
                line.send(EOT)
                return True if word == ACK else None
        line.send(EOT)
        return False

    def _answered(
        self, line: ByteLine, request: Request, wanted: Callable[[], bool], told: Callable[[Step], None]
    ) -> Answer:
        """Wait for the terminal's answer to this request; one to an earlier request is taken, and left aside."""
        until, asked_off = monotonic() + self._patience.customer, False
        while monotonic() < until:
            if not asked_off and not wanted():
                asked_off = True
                told(Step.CANCELLING)
            if line.glance() != ENQ:
                continue
            line.send(ACK)
            answer = self._frame(line, request)
            if answer is not None:
                return answer
        return SILENT

    def _frame(self, line: ByteLine, request: Request) -> Answer | None:
        """Take one answer, told to come again while it comes damaged."""
        for _ in range(_TRIES):
            data = self._frame_bytes(line)
            body = body_of(data)
            if body is None:
                line.send(NAK)
                continue
            line.send(ACK)
            reply = reply_in(body)
            return answer_to(request, reply) if reply else None
        return None

    def _frame_bytes(self, line: ByteLine) -> bytes:
        """Return a frame, read by its length: short where it ends so, else with its report."""
        data = awaited(line, 1, self._patience.word)
        while data and data != STX:
            data = awaited(line, 1, self._patience.word)
        return data + awaited(line, LONG_FRAME - 1, self._patience.frame) if data else b""

    def _word(self, line: ByteLine, words: bytes) -> bytes:
        """Return the next of these words of the link, nothing if none comes in time; anything else is passed over."""
        until = monotonic() + self._patience.word
        while monotonic() < until:
            byte = line.glance()
            if byte and byte in words:
                return byte
        return b""
