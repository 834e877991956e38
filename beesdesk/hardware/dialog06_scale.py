"""A scale that speaks Checkout-Dialog 06, on a serial port: it weighs once the till has said a price per kilogram."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Final

from beesdesk.hardware import dialog06
from beesdesk.hardware.dialog06 import ACK, AGAIN, ETX, NAK, STX, Answer, Challenge, Checksum, Status, Weighed
from beesdesk.hardware.journal import NO_JOURNAL, Device, Direction, Journal
from beesdesk.hardware.scale import Reading, ScaleState
from beesdesk.hardware.serial_thread import Line, SerialThread
from beesdesk.hardware.state import DeviceState, ExchangeKind, Reason

if TYPE_CHECKING:
    from serial import Serial

PATIENCE: Final = 0.5
"""Seconds in which a scale must have answered."""
PAUSE: Final = 0.2
_KEPT: Final = 64  # bytes: no record is longer
_LOST: Final = 2  # questions without answer, one after the other, until the scale is said not to answer
_LINE: Final = Line(9600, 7, "O", silence=0.05)
_STATES: Final = {
    Status.MOVING: ScaleState.UNSTABLE,
    Status.NOT_READY: ScaleState.UNSTABLE,
    Status.BELOW_LEAST: ScaleState.UNSTABLE,
    Status.BELOW_ZERO: ScaleState.BELOW_ZERO,
    Status.OVERLOAD: ScaleState.OVERLOAD,
}


class Dialog06Scale(SerialThread):
    """A scale that is asked again and again while there is a price to weigh for (`scale.Scale`).

    A reading carries the amount that the scale worked out; what it does not move from is sold as it was weighed.
    """

    works_out_amounts = True

    def __init__(
        self,
        port: str,
        on_reading: Callable[[Reading, int], None],
        on_state: Callable[[DeviceState, Reason], None],
        *,
        checksum: Checksum = dialog06.DEMONSTRATION,
        patience: float = PATIENCE,
        pause: float = PAUSE,
        journal: Journal = NO_JOURNAL,
    ) -> None:
        super().__init__("scale", port, on_state, _LINE, journal=journal)
        self._on_reading = on_reading
        self._checksum = checksum
        self._patience, self._pause = patience, pause
        self._lock = Lock()
        self._wanted: tuple[int, int, int] = (0, 0, 0)  # round, cents per kilogram, grams of tare
        self._told: tuple[Reading, int] | None = None
        self._lost = 0

    def weigh_anew(self, price: int = 0, tare: int = 0) -> int:
        """Begin a round of readings; return its number. Without a price (cents per kilogram) the last one stays."""
        with self._lock:
            of, before, before_tare = self._wanted
            self._wanted = (of + 1, price or before, tare if price else before_tare)
            return of + 1

    def _listen(self, port: "Serial") -> Iterator[bytes]:
        """Ask again and again; yield each record that comes, nothing for an answer that does not."""
        self._lost = 0
        while not self._stopped.is_set():
            of, price, tare = self._now()
            if not price:
                self._report(DeviceState.READY)
                self._stopped.wait(self._pause)
                continue
            port.reset_input_buffer()  # what came too late
            heard = self._asked(port, dialog06.weigh(price, tare))
            self._round = of
            yield heard
            self._stopped.wait(self._pause)

    _round = 0

    def _now(self) -> tuple[int, int, int]:
        with self._lock:
            return self._wanted

    def _asked(self, port: "Serial", question: bytes) -> bytes:
        """Return the record that answers a question, proving who asks where the scale wants to know."""
        for _ in range(2):
            record = self._answered(port, question)
            challenge = dialog06.answer_in(record)
            if not isinstance(challenge, Challenge):
                return record
            if dialog06.answer_in(self._answered(port, dialog06.proof(self._checksum, challenge))) is not True:
                return record
        return record

    def _answered(self, port: "Serial", question: bytes) -> bytes:
        word = self._word(port, question)
        if word == ACK:
            return self._record(port, dialog06.NEXT_PLEASE)
        return self._record(port, dialog06.STATUS_PLEASE) if word == NAK else b""

    def _word(self, port: "Serial", question: bytes) -> bytes:
        self._say(port, question)
        until = monotonic() + self._patience
        while monotonic() < until and not self._stopped.is_set():
            if (byte := port.read(1)) in {ACK, NAK}:
                return byte
        return b""

    def _record(self, port: "Serial", question: bytes) -> bytes:
        """Return the next record, from STX to ETX; words of the link before it are passed over."""
        self._say(port, question)
        heard, until = b"", monotonic() + self._patience
        while monotonic() < until and not self._stopped.is_set() and len(heard) < _KEPT:
            byte = port.read(1)
            heard += byte if heard or byte == STX else b""
            if byte == ETX and heard:
                break
        self._journal.note(Device.SCALE, Direction.HEARD, heard)
        return heard

    def _say(self, port: "Serial", question: bytes) -> None:
        self._journal.note(Device.SCALE, Direction.SENT, question)
        port.write(question)

    def _take(self, data: bytes) -> None:
        answer = dialog06.answer_in(data)
        self._exchanges.add(ExchangeKind.GARBAGE if answer is None else ExchangeKind.FRAME, data)
        if answer is None:
            self._lost += 1
            self._tell(Reading(ScaleState.NO_ANSWER if self._lost >= _LOST else ScaleState.UNSTABLE))
            if self._lost >= _LOST:
                self._report(DeviceState.ERROR, Reason.GARBAGE if data else Reason.NO_ANSWER)
            return
        self._lost = 0
        self._take_answer(answer)

    def _take_answer(self, answer: Answer) -> None:
        _, price, _ = self._now()
        if isinstance(answer, Weighed):
            fits = answer.price == price and answer.grams > 0
            self._tell(_stable(answer) if fits else Reading(ScaleState.UNSTABLE))
            self._report(DeviceState.READY)
        elif answer is Status.SAME_LOAD:
            self._report(DeviceState.READY)  # it was told already
        elif isinstance(answer, Status) and answer in _STATES:
            self._tell(Reading(_STATES[answer]))
            self._report(DeviceState.READY)
        elif isinstance(answer, Challenge) or answer is False:
            self._tell(Reading(ScaleState.NO_ANSWER))
            self._report(DeviceState.ERROR, Reason.NOT_APPROVED)
        elif answer in AGAIN or answer is True:
            self._tell(Reading(ScaleState.UNSTABLE))
        else:
            self._tell(Reading(ScaleState.NO_ANSWER))
            self._report(DeviceState.ERROR, Reason.FAILED)

    def _tell(self, reading: Reading) -> None:
        if self._told != (reading, self._round):
            self._told = (reading, self._round)
            self._on_reading(reading, self._round)

    def _report(self, state: DeviceState, reason: Reason = Reason.NONE) -> bool:
        """Say a change; what lies on a scale that is not there is not known."""
        if state is not DeviceState.READY:
            self._tell(Reading(ScaleState.NO_ANSWER))
        return super()._report(state, reason)


def _stable(weighed: Weighed) -> Reading:
    return Reading(ScaleState.STABLE, weighed.kilograms, Decimal(weighed.cents).scaleb(-2))
