"""Which payment terminal an address means."""

from typing import Final

from beesdesk.hardware.concert_terminal import ConcertTerminal
from beesdesk.hardware.journal import NO_JOURNAL, Journal
from beesdesk.hardware.lines import host_and_port
from beesdesk.hardware.terminal import BadTerminalAddress, PaymentTerminal
from beesdesk.hardware.zvt_terminal import PORT, ZvtTerminal

_NETWORK: Final = "tcp:"


def terminal_for(address: str, journal: Journal = NO_JOURNAL) -> PaymentTerminal | None:
    """Return the terminal of an address, None for `none`: then the amount is typed on it by hand.

    `concert:PORT`, `zvt:PORT`, `zvt:tcp:HOST` or `zvt:tcp:HOST:PORT`. Raises `BadTerminalAddress`.
    """
    kind, _, place = address.strip().partition(":")
    match kind.lower():
        case "none" if not place:
            return None
        case "concert" if place:
            return ConcertTerminal(place, journal)
        case "zvt" if place.startswith(_NETWORK):
            if found := host_and_port(place.removeprefix(_NETWORK), PORT):
                return ZvtTerminal.on_network(*found, journal)
        case "zvt" if place:
            return ZvtTerminal.on_port(place, journal)
    raise BadTerminalAddress(address)
