"""The Mettler-Toledo 8217 protocol, which many scales speak: 9600 baud, 7 bits, even parity; asked, it answers."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from beesdesk.hardware.journal import NO_JOURNAL, Device, Direction, Journal
from beesdesk.hardware.scale import Answer, Reading, ScaleState, after
from beesdesk.hardware.serial_thread import Line, SerialThread
from beesdesk.hardware.state import DeviceState, ExchangeKind, Reason

if TYPE_CHECKING:
    from serial import Serial

ASK: Final = b"W"
PATIENCE: Final = 0.4
"""Seconds in which a scale must have answered; it takes 0.1 at most."""
PAUSE: Final = 0.2
"""Seconds between an answer and the next question."""
_CALM: Final = 1.5  # of patience, after a question without answer: a late one is not to be taken for the next
_LOST: Final = 2  # questions without answer, one after the other, until the scale is said not to answer
_KEPT: Final = 64  # bytes of what was heard: an answer has nine at most
_LINE: Final = Line(9600, 7, "E", silence=0.05)

# The byte of a status may be any, also STX or CR: it is told by its place.
_ANSWER: Final = re.compile(rb"\x02(?:\?(?P<status>.)|(?P<weight>[0-9]{2}\.[0-9]{3})(?P<net>N?))\r", re.DOTALL)
_MOVING, _OVER, _UNDER, _ZERO = 1, 2, 4, 16  # bits of the status; 5 and 6 are each maker's own, 7 is the parity


def answer_in(data: bytes) -> Answer | None:
    """Return the last whole answer in what a scale sent, None if there is none. Pounds (`1.25`) are no answer."""
    answers = [*_ANSWER.finditer(data)]
    if not answers:
        return None
    found = answers[-1]
    if found["weight"]:
        return Answer(Decimal(found["weight"].decode()), net=bool(found["net"]))
    status = found["status"][0]
    return Answer(
        moving=bool(status & _MOVING), over=bool(status & _OVER), under=bool(status & _UNDER), zero=bool(status & _ZERO)
    )


class ToledoScale(SerialThread):
    """A scale on a serial port, asked five times a second by a thread of its own.

    `on_reading` gets each other reading with its round, `on_state` how the device is, both on the scale's thread: hand
    them over at once and raise nothing.
    """

    works_out_amounts = False

    def __init__(
        self,
        port: str,
        on_reading: Callable[[Reading, int], None],
        on_state: Callable[[DeviceState, Reason], None],
        *,
        patience: float = PATIENCE,
        pause: float = PAUSE,
        journal: Journal = NO_JOURNAL,
    ) -> None:
        super().__init__("scale", port, on_state, _LINE, journal=journal)
        self._on_reading = on_reading
        self._patience, self._pause = patience, pause
        self._lock = Lock()
        self._wanted = 0  # the round asked for last
        self._round = 0  # the round of the question that was just put
        self._told: tuple[Reading, int] = (Reading(ScaleState.NO_ANSWER), 0)
        self._lost = 0
        self._last_heard = b""
        self._again = 0  # times that the same was heard since

    def weigh_anew(self, price: int = 0, tare: int = 0) -> int:  # noqa: ARG002 - it knows no prices
        """Begin a round of readings, for which nothing counts that was measured before; return its number."""
        with self._lock:
            self._wanted += 1
            return self._wanted

    def _listen(self, port: "Serial") -> Iterator[bytes]:
        """Ask again and again; yield what came of each question, perhaps nothing."""
        self._lost = 0
        while not self._stopped.is_set():
            self._catch_up()
            port.reset_input_buffer()  # what came too late, or twice
            port.write(ASK)
            heard = self._answer(port)
            yield heard
            self._stopped.wait(self._pause if answer_in(heard) else self._patience * _CALM)

    def _answer(self, port: "Serial") -> bytes:
        heard, until = b"", monotonic() + self._patience
        while monotonic() < until and answer_in(heard) is None and not self._stopped.is_set():
            heard = (heard + port.read(max(1, port.in_waiting)))[-_KEPT:]
        return heard

    def _take(self, data: bytes) -> None:
        answer = answer_in(data)
        self._note(data, ExchangeKind.GARBAGE if answer is None else ExchangeKind.FRAME)
        if answer is None:
            self._miss(data)
            return
        self._lost = 0
        before, of = self._told
        # The first answer of a round may be a late one: it only opens the round.
        self._tell(after(before, answer) if of == self._round else Reading(ScaleState.UNSTABLE))
        self._report(DeviceState.READY)

    def _miss(self, data: bytes) -> None:
        """Believe no weight any more; after a second question without answer, say so."""
        self._lost += 1
        if self._lost >= _LOST:
            self._report(DeviceState.ERROR, Reason.GARBAGE if data else Reason.NO_ANSWER)
        elif self._told[0].state is not ScaleState.NO_ANSWER:
            self._tell(Reading(ScaleState.UNSTABLE))

    def _report(self, state: DeviceState, reason: Reason = Reason.NONE) -> bool:
        """Say a change; what lies on a scale that is not there is not known."""
        if state is not DeviceState.READY:
            self._catch_up()
            self._tell(Reading(ScaleState.NO_ANSWER))
        return super()._report(state, reason)

    def _catch_up(self) -> None:
        """Be in the round that was asked for last."""
        with self._lock:
            self._round = self._wanted

    def _tell(self, reading: Reading) -> None:
        if self._told != (reading, self._round):
            self._told = (reading, self._round)
            self._on_reading(reading, self._round)

    def _note(self, data: bytes, kind: ExchangeKind) -> None:
        """Keep what was heard, as long as it is something else than before."""
        if data == self._last_heard:
            self._again += 1
            return
        if self._again:
            self._journal.note(Device.SCALE, Direction.HEARD, self._last_heard, f"{self._again} times more")
        self._last_heard, self._again = data, 0
        self._exchanges.add(kind, data)
        self._journal.note(Device.SCALE, Direction.SENT, ASK)
        self._journal.note(Device.SCALE, Direction.HEARD, data)
