"""ZVT (PA00P015): the link of German terminals, and of Belgian and Dutch ones by CCV and Worldline.

A message (APDU) is class, instruction, length, data. Over TCP it goes as it is; over a serial line it is framed, its
DLE bytes doubled, and closed by a CRC.
"""

from collections.abc import Iterator
from typing import Final

from beesdesk.hardware.terminal import Answer, Outcome, Why
from beesdesk.values import dataclass

DLE, STX, ETX, ACK, NAK = b"\x10", b"\x02", b"\x03", b"\x06", b"\x15"
EURO: Final = b"\x09\x78"
PASSWORD: Final = bytes(3)
CONFIG: Final = 0xBA
"""Receipts are the till's own business, states in between are told, payments begin at the till."""
_LONG: Final = 0xFF  # as a length: two bytes of it follow
_POLYNOMIAL: Final = 0x8408

REGISTER, AUTHORISE, LOG_OFF, REPEAT, REFUND, REVERSE, ABORT = (
    b"\x06\x00", b"\x06\x01", b"\x06\x02", b"\x06\x20", b"\x06\x31", b"\x06\x30", b"\x06\xb0"
)  # fmt: skip
DONE, REFUSED_COMMAND, STATE, STATUS, COMPLETED, ABORTED = (
    b"\x80\x00", b"\x84", b"\x04\xff", b"\x04\x0f", b"\x06\x0f", b"\x06\x1e"
)  # fmt: skip
PRINT_LINE, PRINT_TEXT = b"\x06\xd1", b"\x06\xd3"
BROKEN_OFF: Final = 0x6C
"""The result of a payment that was broken off, at the terminal or by the till."""
_OK: Final = 0

# How long what follows each tag is: so many bytes, or as many as one (LL) or two digits (LLL) in its first bytes say.
_FIXED: Final = {
    0x01: 1, 0x02: 1, 0x03: 1, 0x04: 6, 0x05: 1, 0x0B: 3, 0x0C: 3, 0x0D: 2, 0x0E: 2, 0x17: 2, 0x19: 1, 0x27: 1,
    0x29: 4, 0x2A: 15, 0x37: 3, 0x3A: 2, 0x3B: 8, 0x49: 2, 0x87: 2, 0x88: 3, 0x8A: 1, 0x8C: 1, 0xA0: 1,
    0xAA: 3, 0xBA: 5,
}  # fmt: skip
_LL: Final = frozenset({0x22, 0x23, 0x2D, 0x8B, 0xA7})
_LLL: Final = frozenset({0x24, 0x3C, 0x60, 0x92, 0x9A, 0xAF})
_TLV: Final = 0x06


@dataclass(frozen=True, slots=True)
class Apdu:
    """One message: two bytes of what it is, and its data."""

    command: bytes
    data: bytes = b""

    @property
    def wire(self) -> bytes:
        """The message as it goes over TCP."""
        size = len(self.data)
        length = bytes((size,)) if size < _LONG else bytes((_LONG,)) + size.to_bytes(2, "little")
        return self.command + length + self.data


@dataclass(frozen=True, slots=True)
class Status:
    """What a status message tells of a payment: amount in cents, result (0 is paid), card (masked), receipt and trace."""

    result: int | None = None
    cents: int | None = None
    card: str = ""
    receipt: str = ""
    trace: str = ""
    terminal: str = ""
    text: str = ""


def crc(data: bytes) -> bytes:
    """Return the two bytes that close a frame (CRC-16/KERMIT, the low one first)."""
    value = 0
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ _POLYNOMIAL if value & 1 else value >> 1
    return value.to_bytes(2, "little")


def framed(message: Apdu) -> bytes:
    """Return a message as it goes over a serial line."""
    wire = message.wire
    return DLE + STX + wire.replace(DLE, DLE * 2) + DLE + ETX + crc(wire + ETX)


def length_of(data: bytes) -> int | None:
    """Return how many bytes the message has that these begin, None if they are too few to tell."""
    if len(data) < 3:  # noqa: PLR2004 - class, instruction, length
        return None
    if data[2] != _LONG:
        return 3 + data[2]
    return None if len(data) < 5 else 5 + int.from_bytes(data[3:5], "little")  # noqa: PLR2004 - and two of length


def apdu_in(data: bytes) -> Apdu | None:
    """Return the message that bytes are, None if they are not one whole message."""
    size = length_of(data)
    if size is None or size != len(data):
        return None
    return Apdu(data[:2], data[5:] if data[2] == _LONG else data[3:])


class Unframer:
    """Takes bytes of a serial line one by one and gives whole messages; what does not check is said, and dropped."""

    def __init__(self) -> None:
        self._body: bytearray | None = None
        self._escaped = False
        self._check: bytearray | None = None

    def feed(self, byte: int) -> Apdu | bytes | None:
        """Take a byte; return a message, `ACK` or `NAK` between messages, `b""` for a broken frame, None to go on."""
        if self._check is not None and self._body is not None:
            return self._checked(self._check, self._body, byte)
        if self._escaped:
            return self._after_escape(byte)
        if byte == DLE[0]:
            self._escaped = True
        elif self._body is not None:
            self._body.append(byte)
        elif byte in {ACK[0], NAK[0]}:
            return bytes((byte,))
        return None

    def _after_escape(self, byte: int) -> bytes | None:
        self._escaped = False
        if byte == STX[0]:
            broken, self._body = self._body is not None, bytearray()
            return b"" if broken else None
        if self._body is None:
            return None
        if byte == DLE[0]:
            self._body.append(byte)
            return None
        if byte == ETX[0]:
            self._check = bytearray()
            return None
        self._body = None
        return b""

    def _checked(self, check: bytearray, body: bytearray, byte: int) -> Apdu | bytes | None:
        check.append(byte)
        if len(check) < 2:  # noqa: PLR2004 - bytes of a CRC
            return None
        wire, self._body, self._check = bytes(body), None, None
        found = apdu_in(wire)
        return found if found is not None and crc(wire + ETX) == bytes(check) else b""


def amount(cents: int) -> bytes:
    """Return an amount as its field: six bytes, two digits to a byte."""
    return bytes.fromhex(f"{cents:012d}")


def registration(password: bytes = PASSWORD) -> Apdu:
    """Return what logs the till on."""
    return Apdu(REGISTER, password + bytes((CONFIG,)) + EURO)


def authorisation(cents: int) -> Apdu:
    """Return what asks for a payment."""
    return Apdu(AUTHORISE, b"\x04" + amount(cents) + b"\x49" + EURO)


def refund(cents: int, password: bytes = PASSWORD) -> Apdu:
    """Return what gives an amount back."""
    return Apdu(REFUND, password + b"\x04" + amount(cents) + b"\x49" + EURO)


def repetition(password: bytes = PASSWORD) -> Apdu:
    """Return what asks for the last payment once more."""
    return Apdu(REPEAT, password)


def fields(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the tags and values of a status; what cannot be read ends it."""
    at = 0
    while at < len(data):
        tag, at = data[at], at + 1
        size, at = _size(tag, data, at)
        if size is None or at + size > len(data):
            return
        yield tag, data[at : at + size]
        at += size


def _size(tag: int, data: bytes, at: int) -> tuple[int | None, int]:
    """Return how many bytes a value has, and where it begins."""
    if tag in _FIXED:
        return _FIXED[tag], at
    digits = 2 if tag in _LL else 3 if tag in _LLL else 0
    if digits:
        figures = data[at : at + digits]
        if len(figures) < digits or any(figure & 0xF0 != 0xF0 or figure & 0x0F > 9 for figure in figures):  # noqa: PLR2004
            return None, at
        return int("".join(str(figure & 0x0F) for figure in figures)), at + digits
    if tag == _TLV:
        return _tlv_size(data, at)
    return None, at


def _tlv_size(data: bytes, at: int) -> tuple[int | None, int]:
    first = data[at : at + 1]
    if not first:
        return None, at
    if first[0] < 0x80:  # noqa: PLR2004 - a length by itself
        return first[0], at + 1
    more = first[0] & 0x7F
    figures = data[at + 1 : at + 1 + more]
    return (int.from_bytes(figures, "big") if len(figures) == more and more in {1, 2} else None), at + 1 + more


def status_in(data: bytes) -> Status:
    """Return what a status message tells; a card's number keeps its last four digits."""
    said = dict(fields(data))
    cents = said.get(0x04)
    pan = said.get(0x22, b"").hex().rstrip("f")
    digits = "".join(sign if sign.isdigit() else "*" for sign in pan)
    return Status(
        result=result[0] if (result := said.get(0x27)) else None,
        cents=int(cents.hex()) if cents is not None and cents.hex().isdigit() else None,
        card="*" * max(0, len(digits) - 4) + digits[-4:],
        receipt=said.get(0x87, b"").hex(),
        trace=said.get(0x0B, b"").hex(),
        terminal=said.get(0x29, b"").hex(),
        text=said.get(0x3C, b"").decode("latin-1").strip(),
    )


def answer_of(status: Status | None, end: Apdu) -> Answer:
    """Return what the last message of a payment means, with the status that came before it.

    A payment is accepted only where the status said so and the terminal then completed it.
    """
    if end.command == ABORTED:
        code = end.data[0] if end.data else None
        why = Why.CANCELLED if code == BROKEN_OFF else Why.DECLINED
        text = "" if code is None else f"{code:02X}"
        if status is not None and status.result == _OK:
            return Answer(Outcome.UNKNOWN, Why.UNCLEAR, status.cents, status.card, status.trace, text, status.text)
        return Answer(Outcome.REFUSED, why, None, code=text)
    if status is None or status.result is None:
        return Answer(Outcome.UNKNOWN, Why.UNCLEAR)
    result, rest = f"{status.result:02X}", (status.cents, status.card, status.trace)
    if status.result == _OK:
        return Answer(Outcome.ACCEPTED, Why.NONE, *rest, result, status.text)
    return Answer(
        Outcome.REFUSED, Why.CANCELLED if status.result == BROKEN_OFF else Why.DECLINED, *rest, result, status.text
    )
