"""What a device says about itself: its state, the reason of it, and its last exchanges."""

import errno
from collections import deque
from datetime import UTC, datetime
from enum import StrEnum
from threading import Lock
from typing import Final

from beesdesk.values import dataclass

KEPT: Final = 200  # exchanges, for the devices page


class DeviceState(StrEnum):
    """Where a device stands."""

    ABSENT = "absent"
    OPENING = "opening"
    READY = "ready"
    ERROR = "error"


class Reason(StrEnum):
    """Why a device is not ready; the screen has the sentence."""

    NONE = ""
    NOT_FOUND = "not_found"  # no such port, no device that looks like it
    NOT_ALLOWED = "not_allowed"  # the user of the machine may not open it
    IN_USE = "in_use"  # another program holds it
    UNPLUGGED = "unplugged"
    BAD_ADDRESS = "bad_address"
    GARBAGE = "garbage"  # bytes without end: most often a wrong speed
    OFFLINE = "offline"
    OUT_OF_PAPER = "out_of_paper"
    COVER_OPEN = "cover_open"
    PAPER_LOW = "paper_low"
    SAYS_NOTHING = "says_nothing"  # it takes what it is sent, and answers no question
    NO_ANSWER = "no_answer"  # nothing taken or answered in time
    NOT_APPROVED = "not_approved"  # a scale does not take the till's proof
    FAILED = "failed"  # anything else


class ExchangeKind(StrEnum):
    """What a run of bytes was."""

    FRAME = "frame"
    UNENDED = "unended"  # a frame that silence ended
    GARBAGE = "garbage"


@dataclass(frozen=True, slots=True)
class Exchange:
    """Bytes that went over the wire: when (UTC), what they were, in hex."""

    at: datetime
    kind: ExchangeKind
    hex: str


class Exchanges:
    """The last 200 exchanges of a device; written by its thread, read by any."""

    def __init__(self) -> None:
        self._ring: deque[Exchange] = deque(maxlen=KEPT)
        self._lock = Lock()

    def add(self, kind: ExchangeKind, data: bytes) -> None:
        """Keep an exchange; the oldest gives way."""
        with self._lock:
            self._ring.append(Exchange(datetime.now(UTC), kind, data.hex(" ")))

    def latest(self) -> list[Exchange]:
        """Return what is kept, the oldest first."""
        with self._lock:
            return list(self._ring)


_BY_NUMBER: Final = {
    errno.ENOENT: Reason.NOT_FOUND,
    errno.ENODEV: Reason.NOT_FOUND,
    errno.ENXIO: Reason.NOT_FOUND,
    errno.EACCES: Reason.NOT_ALLOWED,
    errno.EPERM: Reason.NOT_ALLOWED,
    errno.EBUSY: Reason.IN_USE,
    errno.EWOULDBLOCK: Reason.IN_USE,
    errno.EIO: Reason.UNPLUGGED,
    errno.EPIPE: Reason.UNPLUGGED,
    errno.ETIMEDOUT: Reason.NO_ANSWER,
    errno.ECONNREFUSED: Reason.OFFLINE,
    errno.ECONNRESET: Reason.OFFLINE,
    errno.ECONNABORTED: Reason.OFFLINE,
    errno.EHOSTUNREACH: Reason.OFFLINE,
    errno.ENETUNREACH: Reason.OFFLINE,
}


def reason_of(fault: Exception) -> Reason:
    """Return what a fault of the operating system means for a device."""
    if isinstance(fault, TimeoutError):
        return Reason.NO_ANSWER
    if isinstance(fault, OSError) and fault.errno in _BY_NUMBER:
        return _BY_NUMBER[fault.errno]
    # pyserial on Windows wraps the system's error in text without a number; there "permission" means held by another.
    text = repr(fault)
    if "FileNotFoundError" in text:
        return Reason.NOT_FOUND
    return Reason.IN_USE if "PermissionError" in text else Reason.FAILED
