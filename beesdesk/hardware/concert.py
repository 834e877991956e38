"""Concert v2 (Telium "E+"): the link of French and Belgian Ingenico terminals. 9600 baud, 8 bits; a body and its LRC.

The last byte of a frame, the exclusive or of all before it, may be any: frames are read by their length.
"""

from functools import reduce
from operator import xor
from typing import Final

from beesdesk.hardware.masking import masked
from beesdesk.hardware.terminal import Answer, Outcome, Why, judged
from beesdesk.values import dataclass

STX, ETX, EOT, ENQ, ACK, NAK = b"\x02", b"\x03", b"\x04", b"\x05", b"\x06", b"\x15"
EURO: Final = "978"
TILL: Final = "01"
_REPORT: Final = 55  # characters
SHORT_FRAME: Final = 28
LONG_FRAME: Final = SHORT_FRAME + _REPORT
_PAID, _NOT_PAID = "0", "7"


@dataclass(frozen=True, slots=True)
class Request:
    """What the till asks: an amount in cents to be paid or given back, under a name of ten characters."""

    cents: int
    private: str
    back: bool = False
    report: bool = True

    @property
    def body(self) -> bytes:
        """The 34 bytes: answered at the end of the payment, by card, without forcing an authorisation."""
        flag, kind = "1" if self.report else "0", "2" if self.back else "0"
        return f"{TILL}{self.cents:08d}{flag}1{kind}{EURO}{self.private:<10.10}A010B010".encode("ascii")


@dataclass(frozen=True, slots=True)
class Reply:
    """What the terminal answers; `report` is the card's number (masked) and what else it tells of the payment."""

    till: str
    status: str
    cents: int
    mode: str
    currency: str
    private: str
    report: str = ""


def lrc(data: bytes) -> int:
    """Return the check byte of a body and its ETX."""
    return reduce(xor, data, 0)


def frame(body: bytes) -> bytes:
    """Return a body as it goes over the line."""
    return STX + body + ETX + bytes((lrc(body + ETX),))


def body_of(data: bytes) -> bytes | None:
    """Return the body of a whole frame, None if it is none or its check byte says that it is not whole."""
    if len(data) < len(STX + ETX) + 1 or data[:1] != STX or data[-2:-1] != ETX or lrc(data[1:-1]) != data[-1]:
        return None
    return data[1:-2]


def reply_in(body: bytes) -> Reply | None:
    """Return the reply that a body is, short or with its report; None if it is none. No card number is left in it."""
    if len(body) not in {SHORT_FRAME - 3, LONG_FRAME - 3}:
        return None
    text = body[:12].decode("latin-1")
    till, status, cents, mode = text[:2], text[2], text[3:11], text[11]
    if not (cents.isascii() and cents.isdigit()):
        return None
    currency, private = body[-13:-10].decode("latin-1"), body[-10:].decode("latin-1")
    return Reply(till, status, int(cents), mode, currency, private, masked(body[12:-13]).decode("latin-1").rstrip())


def answer_to(request: Request, reply: Reply) -> Answer | None:
    """Return what a reply means for what was asked, None for one that belongs to another request."""
    if reply.private != f"{request.private:<10.10}" or reply.till != TILL:
        return None
    if reply.status == _PAID:
        if reply.currency != EURO:
            return Answer(Outcome.UNKNOWN, Why.UNCLEAR, reply.cents, code=reply.status, slip=reply.report)
        card = reply.report.split(" ")[0] if reply.report else ""
        return judged(
            request.cents, Answer(Outcome.ACCEPTED, Why.NONE, reply.cents, card, "", reply.status, reply.report)
        )
    if reply.status == _NOT_PAID:
        return Answer(Outcome.REFUSED, Why.DECLINED, reply.cents, code=reply.status, slip=reply.report)
    return Answer(Outcome.UNKNOWN, Why.UNCLEAR, reply.cents, code=reply.status, slip=reply.report)
