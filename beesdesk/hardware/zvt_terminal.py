"""A payment terminal that speaks ZVT, over TCP or on a serial port, opened for each payment."""

from collections.abc import Callable
from time import monotonic
from typing import Final, Protocol

from beesdesk.hardware import zvt
from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.hardware.lines import ByteLine, LineGone, NetworkLine, SerialLine, glance_line
from beesdesk.hardware.terminal import LOST, NOT_REACHED, SILENT, Answer, Outcome, Step, Why, judged, refuse_amount
from beesdesk.hardware.zvt import ACK, NAK, Apdu, Status, Unframer
from beesdesk.values import dataclass

PORT: Final = 20007
_TRIES: Final = 3
_DONE: Final = Apdu(zvt.DONE, b"")


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: for a word of the link, for a reply to a command, and for the customer."""

    word: float = 5.0
    reply: float = 15.0
    customer: float = 180.0


class _Talk(Protocol):
    """Messages both ways. Raises `LineGone`."""

    def say(self, message: Apdu) -> bool:
        """Send a message; tell whether it was taken, as far as the link can know."""

    def hear(self) -> Apdu | None:
        """Return the next message, None if none comes within a moment."""


class _OverNetwork:
    """Messages as they are: TCP itself sees to it that they come whole."""

    def __init__(self, line: ByteLine) -> None:
        self._line = line
        self._data = b""

    def say(self, message: Apdu) -> bool:
        self._line.send(message.wire)
        return True

    def hear(self) -> Apdu | None:
        size = zvt.length_of(self._data)
        wanted = (size or (3 if len(self._data) < 3 else 5)) - len(self._data)  # noqa: PLR2004 - see `zvt.length_of`
        if wanted > 0:
            self._data += self._line.glance(wanted)
        if zvt.length_of(self._data) != len(self._data):
            return None
        whole, self._data = self._data, b""
        return zvt.apdu_in(whole)


class _OverSerial:
    """Framed messages, each answered by ACK or NAK."""

    def __init__(self, line: ByteLine, patience: Patience) -> None:
        self._line, self._patience = line, patience
        self._unframer = Unframer()
        self._early: list[Apdu] = []
        self._last: Apdu | None = None

    def say(self, message: Apdu) -> bool:
        """Send a message; again where the terminal says that it came damaged, and only then."""
        for _ in range(_TRIES):
            self._line.send(zvt.framed(message))
            word = self._word()
            if word != NAK:
                return word == ACK
        return False

    def hear(self) -> Apdu | None:
        if self._early:
            return self._early.pop(0)
        found = self._next()
        return found if isinstance(found, Apdu) else None

    def _word(self) -> bytes:
        until = monotonic() + self._patience.word
        while monotonic() < until:
            found = self._next()
            if isinstance(found, Apdu):
                self._early.append(found)  # it speaks already: it has taken what was said
                return ACK
            if found in {ACK, NAK}:
                return found
        return b""

    def _next(self) -> Apdu | bytes:
        byte = self._line.glance()
        if not byte:
            return b""
        found = self._unframer.feed(byte[0])
        if isinstance(found, Apdu):
            self._line.send(ACK)
        elif found == b"":
            self._line.send(NAK)
        return found or b""


class ZvtTerminal:
    """A terminal at `open_line`'s other end. The till logs on, asks, hears the states, and answers each message."""

    def __init__(self, open_talk: Callable[[], tuple[_Talk, NetworkLine | SerialLine]], patience: Patience) -> None:
        self._open, self._patience = open_talk, patience

    @classmethod
    def on_network(
        cls, host: str, port: int = PORT, journal: Journal = NO_JOURNAL, patience: Patience | None = None
    ) -> "ZvtTerminal":
        """Return the terminal at an address."""

        def open_talk() -> tuple[_Talk, NetworkLine]:
            line = NetworkLine(host, port, journal)
            return _OverNetwork(line), line

        return cls(open_talk, patience or Patience())

    @classmethod
    def on_port(cls, port: str, journal: Journal = NO_JOURNAL, patience: Patience | None = None) -> "ZvtTerminal":
        """Return the terminal on a serial port (9600 baud, 8 bits; two stop bits are sent as a pause)."""
        waits = patience or Patience()

        def open_talk() -> tuple[_Talk, SerialLine]:
            line = SerialLine(port, glance_line(9600), journal)
            return _OverSerial(line, waits), line

        return cls(open_talk, waits)

    def pay(
        self,
        cents: int,
        reference: str,  # noqa: ARG002 - this link carries no name of an attempt
        wanted: Callable[[], bool],
        told: Callable[[Step], None],
        *,
        back: bool = False,
    ) -> Answer:
        """Ask for an amount, or give it back; return what became of it (`terminal.PaymentTerminal`)."""
        refuse_amount(cents)
        told(Step.REACHING)
        try:
            talk, line = self._open()
        except LineGone:
            return NOT_REACHED
        with line:
            try:
                if not self._logged_on(talk) or not wanted():
                    return NOT_REACHED
            except LineGone:
                return NOT_REACHED  # nothing of the amount was sent
            try:
                return judged(cents, self._asked(talk, cents, wanted, told, back=back))
            except LineGone:
                return LOST

    def answers(self) -> bool:
        """Tell whether the terminal is there and lets the till log on."""
        try:
            talk, line = self._open()
            with line:
                return self._logged_on(talk)
        except LineGone:
            return False

    def last(self) -> Answer | None:
        """Return the last payment as the terminal says it once more."""
        try:
            talk, line = self._open()
            with line:
                if not self._logged_on(talk):
                    return None
                talk.say(zvt.repetition())
                return self._ended(talk, lambda: True, lambda _: None, self._patience.reply)
        except LineGone:
            return None

    def _logged_on(self, talk: _Talk) -> bool:
        if not talk.say(zvt.registration()):
            return False
        end = self._until(talk, {zvt.COMPLETED, zvt.ABORTED}, self._patience.reply)
        return end is not None and end.command == zvt.COMPLETED

    def _asked(
        self, talk: _Talk, cents: int, wanted: Callable[[], bool], told: Callable[[Step], None], *, back: bool
    ) -> Answer:
        talk.say(zvt.refund(cents) if back else zvt.authorisation(cents))
        told(Step.AT_TERMINAL)
        return self._ended(talk, wanted, told, self._patience.customer) or SILENT

    def _ended(
        self, talk: _Talk, wanted: Callable[[], bool], told: Callable[[Step], None], patience: float
    ) -> Answer | None:
        """Return what the terminal says at its end, None if it says nothing more in time; then what it has said counts."""
        status: Status | None = None
        until, broken_off = monotonic() + patience, False
        while monotonic() < until:
            if not broken_off and not wanted():
                broken_off = True
                told(Step.CANCELLING)
                talk.say(Apdu(zvt.ABORT))
            message = talk.hear()
            if message is None:
                continue
            if message.command[:1] == zvt.REFUSED_COMMAND and not broken_off:
                return Answer(Outcome.REFUSED, Why.DECLINED, code=message.command[1:].hex().upper())
            if message.command == zvt.STATUS:
                status = zvt.status_in(message.data)
            if message.command[:1] != zvt.DONE[:1] and message.command[:1] != zvt.REFUSED_COMMAND:
                talk.say(_DONE)
            if message.command in {zvt.COMPLETED, zvt.ABORTED}:
                return zvt.answer_of(status, message)
        return None

    def _until(self, talk: _Talk, commands: set[bytes], patience: float) -> Apdu | None:
        """Answer messages until one of these commands comes; None if none does in time, or the terminal refuses."""
        until = monotonic() + patience
        while monotonic() < until:
            message = talk.hear()
            if message is None:
                continue
            if message.command[:1] == zvt.REFUSED_COMMAND:
                return None
            if message.command[:1] != zvt.DONE[:1]:
                talk.say(_DONE)
            if message.command in commands:
                return message
        return None
