"""What an e-mail address must look like before anything is sent to it."""

import re
from dataclasses import dataclass
from typing import Final

from beesdesk.errors import ShopError

LONGEST: Final = 254  # characters that fit between < and > (RFC 5321)
_LONGEST_LOCAL: Final = 64
_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LOCAL: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*")
_DOMAIN: Final = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]")


@dataclass(eq=False)
class AddressImpossible(ShopError):
    """No mail can be sent to this text."""

    address: str


def address_of(text: str) -> str:
    """Return the address in a text as it is written to the server: ASCII, its domain in small letters.

    An address may be right and belong to nobody; quoted names and addresses by number are not taken. Raises
    `AddressImpossible`.
    """
    local, _, domain = text.strip().rpartition("@")
    try:
        plain = domain.encode("idna").decode().lower()
    except UnicodeError as error:
        raise AddressImpossible(text) from error
    if not (_LOCAL.fullmatch(local) and _DOMAIN.fullmatch(plain) and len(local) <= _LONGEST_LOCAL):
        raise AddressImpossible(text)
    if len(local) + len(plain) >= LONGEST:
        raise AddressImpossible(text)
    return f"{local}@{plain}"


def is_address(text: str | None) -> bool:
    """Tell whether mail can be sent to a text."""
    try:
        return text is not None and bool(address_of(text))
    except AddressImpossible:
        return False
