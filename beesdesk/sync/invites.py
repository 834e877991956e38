"""The one-time code by which an office lets a new machine ask: how it is made, written, scanned, and proved.

Whoever has the code may ask once; it opens nothing by itself. It is written in groups of four signs, the last two of
which tell a misread one. The ticket names it to the hub, which learns nothing of the code from it.
"""

import hashlib
import hmac
import secrets
from typing import Final
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.errors import ShopError
from beesdesk.sync.hub import Request
from beesdesk.values import dataclass

_SIGNS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no letter that is read as another or as a digit
_READ_AS: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_BITS: Final = 5  # a sign
_CODE: Final = 26  # signs: 130 bits, 128 of them random
_CHECK: Final = 2  # signs: a misread code is told from a right one, 1023 times of 1024
_GROUP: Final = 4
_MARK: Final = "BEESDESK1"
_NONE: Final = "-"
_PARTS: Final = 5
_SHOWN: Final = 8  # signs of a fingerprint: 40 bits, read out from one screen to the other


@dataclass(eq=False)
class CodeMisread(ShopError):
    """No such code can be: a sign was read or typed wrong, or is missing."""

    code: str


@dataclass(eq=False)
class NoInvite(ShopError):
    """What was scanned or entered is no invitation of an office."""


@dataclass(frozen=True, slots=True)
class Invite:
    """What an office tells a new machine: the hub's address, the code, the shop whose it is, and the shop's seal.

    A folder says itself whose it is; a server is asked under the shop's id. `seal` is the fingerprint of the key of the
    shop's first machine, by which the new one knows the shop from an invented one; empty where it was not typed.
    """

    hub: str
    code: str
    shop_id: UUID | None = None
    seal: str = ""


def new_code() -> str:
    """Return a code of 128 random bits."""
    return _with_check(secrets.randbits(128))


def read_code(text: str) -> str:
    """Return a code as it was made, however it was written. Raises `CodeMisread`."""
    return _with_check(_number(text))


def shop_code(shop_id: UUID) -> str:
    """Return a shop's id as it is typed where a server is asked: written as a code is, and no secret."""
    return _with_check(shop_id.int)


def shop_of(text: str) -> UUID:
    """Return the shop that a `shop_code` names. Raises `CodeMisread`."""
    try:
        return UUID(int=_number(text))
    except ValueError as error:  # 130 bits do not fit into an id
        raise CodeMisread(text) from error


def written(code: str) -> str:
    """Return a code as it is read out and typed: in groups of four."""
    return "-".join(code[at : at + _GROUP] for at in range(0, len(code), _GROUP))


def invite_text(invite: Invite) -> str:
    """Return what the QR code of an invitation holds: no sign in it that a scanner types wrong on a Belgian keyboard."""
    shop = _NONE if invite.shop_id is None else shop_code(invite.shop_id)
    return " ".join((_MARK, invite.code, shop, invite.seal or _NONE, invite.hub))


def read_invite(text: str) -> Invite:
    """Return the invitation in what was scanned. Raises `NoInvite`, and `CodeMisread` where only its code is off."""
    parts = text.strip().split(" ", _PARTS - 1)
    if len(parts) != _PARTS or parts[0].upper() != _MARK:
        raise NoInvite
    _, code, shop, seal, hub = parts
    return Invite(
        hub.strip(),
        read_code(code),
        None if shop == _NONE else shop_of(shop),
        "" if seal == _NONE else read_fingerprint(seal),
    )


def invite_shown(invite: Invite) -> tuple[str, str, str, str]:
    """Return address, code, seal and shop of an invitation as they are read out and typed; empty ones are not needed."""
    shop = "" if invite.shop_id is None else written(shop_code(invite.shop_id))
    return invite.hub, written(invite.code), invite.seal, shop


def ticket_of(code: str) -> str:
    """Return the name of a code at the hub: 32 hexadecimal signs."""
    return hashlib.sha256(f"beesdesk ticket {code}".encode()).hexdigest()[:32]


def proof_of(code: str, request: Request) -> bytes:
    """Return what proves that whoever asks has the code: the HMAC-SHA-256 of what is asked."""
    fields = {
        "ticket": request.ticket,
        "device_id": request.device_id.hex,
        "name": request.name,
        "role": request.role,
        "public_key": request.public_key.hex(),
        "verifier": request.verifier,
    }
    return hmac.digest(code.encode(), canonical(fields).encode(), "sha256")


def is_proved(code: str, request: Request) -> bool:
    """Tell whether a request was made by somebody who has the code."""
    return hmac.compare_digest(proof_of(code, request), request.proof)


def asked_with(code: str, device_id: UUID, name: str, role: str, public_key: bytes, verifier: str = "") -> Request:
    """Return a new machine's request, proved by the code."""
    bare = Request(ticket_of(code), device_id, name, role, public_key, verifier, b"")
    return Request(bare.ticket, device_id, name, role, public_key, verifier, proof_of(code, bare))


def fingerprint(public_key: bytes) -> str:
    """Return what both screens show of a key, to be compared: two groups of four signs."""
    number = int.from_bytes(hashlib.sha256(public_key).digest()[: _SHOWN * _BITS // 8], "big")
    return written("".join(_SIGNS[number >> _BITS * place & 31] for place in reversed(range(_SHOWN))))


def read_fingerprint(text: str) -> str:
    """Return a fingerprint as `fingerprint` gives it, however it was written. Raises `CodeMisread`."""
    plain = "".join(text.split()).replace("-", "").upper().translate(_READ_AS)
    if len(plain) != _SHOWN or set(plain) - set(_SIGNS):
        raise CodeMisread(text)
    return written(plain)


def _number(text: str) -> int:
    plain = "".join(text.split()).replace("-", "").upper().translate(_READ_AS)
    if len(plain) != _CODE + _CHECK or set(plain) - set(_SIGNS):
        raise CodeMisread(text)
    number = 0
    for sign in plain[:_CODE]:
        number = number << _BITS | _SIGNS.index(sign)
    if _with_check(number) != plain:
        raise CodeMisread(text)
    return number


def _with_check(number: int) -> str:
    plain = "".join(_SIGNS[number >> _BITS * place & 31] for place in reversed(range(_CODE)))
    digest = hashlib.sha256(plain.encode()).digest()
    return plain + _SIGNS[digest[0] & 31] + _SIGNS[digest[1] & 31]
