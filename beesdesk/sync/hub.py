"""What a hub is to a device: a place that keeps the logs of all devices, and the keys of the persons they speak of.

A hub understands nothing of what it keeps, and nobody believes it: entries are signed, and checked by whoever takes them.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from beesdesk.db.log import Sealed
from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class HubUnreachable(ShopError):
    """The hub does not answer, or the way to it broke: nothing is lost, the next exchange goes on where this one ended."""

    hub: str
    what: str


@dataclass(eq=False)
class HubRefuses(ShopError):
    """The hub lets this device in no longer, or refuses what it asks: revoked, or not enrolled."""

    hub: str
    what: str


@dataclass(eq=False)
class HubFull(ShopError):
    """The hub has no room: the device goes on, and sends again."""

    hub: str


@dataclass(eq=False)
class HubForeign(ShopError):
    """No hub lies there, or another shop's."""

    hub: str


@dataclass(eq=False)
class Forked(ShopError):
    """The hub has another entry under a number of this device's log: this machine goes on from an old copy of itself.

    It must become a new device (`beesdesk restore`); nothing of it is sent.
    """

    seq: int


@dataclass(eq=False)
class ClockAhead(ShopError):
    """The hub takes no register that is dated so far (minutes) ahead of its own clock: this machine's is wrong."""

    minutes: int


@dataclass(frozen=True, slots=True)
class HubEnd:
    """How far the hub knows a device's log: the number and hash (32 bytes) of its last entry there."""

    seq: int
    hash: bytes


@dataclass(frozen=True, slots=True)
class Revisions:
    """What the hub's shop speaks: the least schema revision that may still pull registers, and the newest in use."""

    least: int
    newest: int


@dataclass(frozen=True, slots=True)
class Request:
    """What a new machine asks the office through the hub: to be let in under its own key.

    `proof` is the HMAC-SHA-256 of the other fields' canonical text under the one-time code, so that nobody who only
    reaches the hub can ask in its place. `verifier` is the SCRAM verifier of its login, empty where a hub has none.
    """

    ticket: str
    device_id: UUID
    name: str
    role: str
    public_key: bytes
    verifier: str
    proof: bytes


class Hub(Protocol):
    """The hub of one shop as an enrolled device sees it. Every method raises the refusals above."""

    name: str
    """Where it is, as people are told: an address or a folder, never a password."""
    shop_id: UUID

    def ends(self) -> dict[UUID, HubEnd]:
        """Return how far the hub knows every device's log; a device that has said nothing is not in it."""

    def push(self, rows: Sequence[Sealed]) -> None:
        """Store entries of this device's own log that follow one another; those that are there already change nothing.

        All of them are kept when this returns, or none. Raises `Forked` where the hub has another entry under a number.
        """

    def pull(self, device_id: UUID, after: int, most: int) -> list[Sealed]:
        """Return the next entries of a device's log after a number, in order and without a gap, at most so many."""

    def person_keys(self, persons: Sequence[UUID]) -> dict[UUID, bytes]:
        """Return the keys (32 bytes) of those of the persons whose key the hub has."""

    def put_person_keys(self, keys: dict[UUID, bytes]) -> None:
        """Store persons' keys; one that is there stays, one of somebody forgotten is not taken."""

    def forget_persons(self, persons: Sequence[UUID]) -> None:
        """Destroy persons' keys for good, and take none for them again."""

    def forgotten(self) -> set[UUID]:
        """Return the persons whose keys were destroyed."""

    def revisions(self) -> Revisions:
        """Return what the shop's devices speak."""

    def now(self) -> datetime | None:
        """Return the hub's own clock, UTC; None where it has none."""

    def put_snapshot(self, data: bytes, ends: dict[UUID, int]) -> None:
        """Keep a packed copy of the shop that holds the logs up to these ends, in place of an older one."""

    def snapshot(self) -> bytes | None:
        """Return the newest packed copy, or None: then a fresh machine pulls the logs from their beginning."""

    def open_ticket(self, ticket: str, code: str, until: datetime) -> None:
        """Let a machine that has the one-time code ask to be let in, until then."""

    def requests(self) -> list[Request]:
        """Return what new machines have asked for and nobody has answered."""

    def admit(self, request: Request) -> None:
        """Give the new device its place in the hub; its ticket is used up."""

    def revoke(self, device_id: UUID, last_seq: int) -> None:
        """Shut a device out at once; what it says after this number is not taken."""

    def close(self) -> None:
        """Let the connection go."""


class Refillable(Protocol):
    """A hub that takes a log from anybody: the entries say themselves whose they are.

    What only a copy of a machine that is no more has, and what an emptied hub has lost, comes back so.
    """

    def refill(self, rows: Sequence[Sealed]) -> None:
        """Store entries of another device's log that follow one another. Raises `Forked` where others are there."""


class Gate(Protocol):
    """The hub as a machine sees it that has an address and a one-time code, and nothing else."""

    def ask(self, request: Request) -> None:
        """Ask to be let in. Raises `HubRefuses` for a code that is none, is used up, or has run out."""

    def is_admitted(self, device_id: UUID) -> bool:
        """Tell whether the office has let the device in."""

    def close(self) -> None:
        """Let the connection go."""
