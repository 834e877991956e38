"""A plain shared folder as the hub: a stick, a share, or one that Nextcloud or Syncthing carries about.

Each device writes only into its own folder, so that nothing can be in conflict: parts of its log, the keys of the persons
whom it knows (sealed for the devices that may read them), whom it forgot. All that is whole and signed is used, wherever
it lies and whatever it is called. Small parts of a log are packed together by their writer as they grow in number.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol, TypeVar
from uuid import UUID

from beesdesk.db.ids import milliseconds
from beesdesk.db.keys import signature_check
from beesdesk.db.log import GENESIS, Sealed, canonical
from beesdesk.sync.hub import Forked, HubEnd, HubRefuses, Request, Revisions
from beesdesk.sync.letters import open_letter, seal
from beesdesk.sync.parcels import Kind, Unusable, Why, entries, pack, written
from beesdesk.sync.shelf import ENDING, Found, Marker, Shelf, Skipped, read_marker, write_marker
from beesdesk.values import dataclass

T = TypeVar("T")
CLOSED_BYTES: Final = 1024 * 1024
"""A part of a log that has grown to so much, packed, stays as it is."""
_GROWTH: Final = 2
"""A part is packed together with the next one unless it is more than so many times as large: the parts of a day are few,
and each entry is written again only a few times."""
_REVOKED: Final = "a revoked device"


@dataclass(frozen=True, slots=True)
class Roll:
    """The shop's devices as this one knows them: their public keys, and those of them that may read persons' names."""

    keys: Mapping[UUID, bytes]
    readers: frozenset[UUID]


class OwnKey(Protocol):
    """A device's own key."""

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes of an Ed25519 signature."""

    def agree(self, public_key: bytes) -> bytes:
        """Return what this key has in common with an X25519 public key (32 bytes)."""


class _Unsigned:
    """Signs for a machine that is not in the shop yet: its one-time code proves what it asks."""

    def sign(self, _: bytes) -> bytes:
        return bytes(64)


def init_folder(folder: Path, shop_id: UUID, revision: int) -> None:
    """Make a folder the hub of a shop; one that is already stays as it is. Raises `HubForeign`, `HubFull`, `HubUnreachable`."""
    write_marker(folder, Marker(shop_id, revision, revision))


def need_revision(folder: Path, least: int) -> None:
    """Say that devices of an older schema revision pull no longer. Raises `HubForeign`, `HubFull`, `HubUnreachable`."""
    marker = read_marker(folder)
    write_marker(folder, Marker(marker.shop_id, least, max(least, marker.newest)))


class FolderHub:
    """A folder as a device of the shop sees it: see `Hub`.

    `roll` gives the devices whose signatures count. `notes` is a file of this machine that spares reading again what an
    earlier process has read. `skipped` are the files that were of no use, and why.
    """

    def __init__(
        self,
        folder: Path,
        shop_id: UUID,
        device_id: UUID,
        own: OwnKey,
        roll: Callable[[], Roll],
        notes: Path | None = None,
    ) -> None:
        self.name, self.shop_id = str(folder), shop_id
        self._device_id, self._own, self._ask_roll = device_id, own, roll
        self._roll: Roll | None = None
        self._shelf = Shelf(folder, shop_id, notes)
        self._read: tuple[Found, list[Sealed]] | None = None
        self._said: dict[bytes, bool] = {}

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The files that were not used when the folder was last looked through."""
        return tuple(self._shelf.skipped)

    # Logs

    def ends(self) -> dict[UUID, HubEnd]:
        """Return the ends of the logs; this device's own up to the first entry that is missing: it is sent again."""
        self._look()
        ends, last = {}, self._shut_out()
        for device_id in {one.parcel.device_id for one in self._shelf.all(Kind.LOG)}:
            own = device_id == self._device_id
            end = self._end_without_gap(device_id) if own else self._far_end(device_id)
            if end is not None and end.seq <= last.get(device_id, end.seq):
                ends[device_id] = end
            elif end is not None and (row := self._row(device_id, last[device_id])):
                ends[device_id] = HubEnd(row.seq, row.hash)
        return ends

    def push(self, rows: Sequence[Sealed]) -> None:
        """Store entries, in as few files as they need together with those before them."""
        if not rows:
            return
        if self._device_id in self._shut_out():
            raise HubRefuses(self.name, _REVOKED)
        self._refuse_fork(rows)
        end = self._end_without_gap(self._device_id)
        if end is not None and rows[-1].seq <= end.seq:
            return
        self._sweep()
        self._store(rows)

    def refill(self, rows: Sequence[Sealed]) -> None:
        """Store entries of another device's log in this device's own folder, until that one has them in its own."""
        if not rows:
            return
        shut = self._shut_out()
        if self._device_id in shut:
            raise HubRefuses(self.name, _REVOKED)
        self._refuse_fork(rows)
        last = shut.get(rows[0].device_id, rows[-1].seq)
        if rows[-1].seq <= last:
            self._store(rows)

    def _store(self, rows: Sequence[Sealed]) -> None:
        """Write entries, with those before them where these are in small files of this device's own.

        Those files stay until the next time: where a synchroniser carries them about, nobody is to miss what they hold.
        """
        whole, packed = list(rows), self._packed(rows)
        while (found := self._to_absorb(whole[0], len(packed))) is not None:
            before = self._entries(found)
            if before is not None:
                whole = [*before, *whole]
                packed = self._packed(whole)
        of = "" if whole[0].device_id == self._device_id else f"of-{whole[0].device_id.hex}-"
        self._shelf.write(f"{self._device_id.hex}/{of}{whole[0].seq:010}-{whole[-1].seq:010}{ENDING}", packed)

    def _sweep(self) -> None:
        """Remove own files that nobody needs: all of what they hold is in another file of the log's own device."""
        self._shelf.tidy(self._device_id.hex)
        owners = {one.parcel.device_id for one in self._shelf.all(Kind.LOG) if self._is_own(one)}
        for device_id in owners:
            reach = 0
            for one in sorted(self._parts(device_id), key=_by_place):
                if one.parcel.last <= reach and self._is_own(one):
                    self._shelf.remove(one)
                elif _writer(one) == device_id:
                    reach = max(reach, one.parcel.last)

    def pull(self, device_id: UUID, after: int, most: int) -> list[Sealed]:
        """Return the next entries, from whatever files hold them; none where the next one is missing."""
        found: list[Sealed] = []
        most = min(most, self._shut_out().get(device_id, after + most) - after)
        while len(found) < most:
            more = self._next(device_id, found[-1] if found else None, after + len(found))
            if not more:
                break
            found += more[: most - len(found)]
        return found

    # Persons

    def person_keys(self, persons: Sequence[UUID]) -> dict[UUID, bytes]:
        """Return the keys of persons from all devices' files that are sealed for this one."""
        self._roll = None  # what came meanwhile may have let devices in
        wanted = set(persons)
        known: dict[UUID, bytes] = {}
        for found in self._signed(Kind.KEYS):
            for person, key in self._opened(found).items():
                if person in wanted:
                    known.setdefault(person, key)
        for person in self.forgotten():
            known.pop(person, None)
        return known

    def put_person_keys(self, keys: dict[UUID, bytes]) -> None:
        """Store keys in this device's own file; it is sealed anew where other devices may read it than before."""
        gone, readers = self.forgotten(), self._readers()
        own = [found for found in self._signed(Kind.KEYS) if found.parcel.device_id == self._device_id]
        held: dict[UUID, bytes] = {}
        for found in own:
            held = {**self._opened(found), **held}
        keys = {**self._unread_by_some(readers), **keys}
        wanted = {person: key for person, key in {**keys, **held}.items() if person not in gone}
        sealed_for = sorted(reader.hex for reader in readers)
        if not wanted and not own:
            return
        if wanted != held or len(own) != 1 or own[0].parcel.facts.get("to") != sealed_for:
            said = canonical({person.hex: key.hex() for person, key in wanted.items()})
            self._write(Kind.KEYS, canonical(seal(said.encode(), readers)), to=sealed_for)
            self._remove_others(own)

    def _unread_by_some(self, readers: Mapping[UUID, bytes]) -> dict[UUID, bytes]:
        """Return the keys in files that are not sealed for all who may read them: their writers may be no more."""
        found: dict[UUID, bytes] = {}
        for one in self._signed(Kind.KEYS):
            if one.parcel.device_id != self._device_id and not {reader.hex for reader in readers} <= _sealed_for(one):
                found |= self._opened(one)
        return found

    def forget_persons(self, persons: Sequence[UUID]) -> None:
        """Note whom nobody may know any more, and take their keys out of this device's file; each device does so."""
        known = self.forgotten()
        if not set(persons) <= known:
            own = [one for one in self._signed(Kind.FORGOTTEN) if one.parcel.device_id == self._device_id]
            mine = {person for one in own for person in self._persons(one)} | set(persons)
            self._write(Kind.FORGOTTEN, canonical(sorted(person.hex for person in mine)))
            self._remove_others(own)
        self.put_person_keys({})

    def forgotten(self) -> set[UUID]:
        """Return whom any device of the shop has forgotten."""
        return {person for found in self._signed(Kind.FORGOTTEN) for person in self._persons(found)}

    # The shop

    def revisions(self) -> Revisions:
        """Return the least revision that the folder's mark says, and the newest that entries have."""
        marker = read_marker(self._shelf.folder)
        seen = [int(found.parcel.facts.get("revision", 0)) for found in self._shelf.all(Kind.LOG)]
        return Revisions(marker.least, max([marker.newest, *seen]))

    def now(self) -> datetime | None:
        """Return None: a folder has no clock."""
        return None

    def put_snapshot(self, data: bytes, ends: dict[UUID, int]) -> None:
        """Keep a copy of the shop in place of this device's older one."""
        own = [one for one in self._signed(Kind.SNAPSHOT) if one.parcel.device_id == self._device_id]
        self._write(Kind.SNAPSHOT, data, ends={device.hex: seq for device, seq in sorted(ends.items())})
        self._remove_others(own)

    def snapshot(self) -> bytes | None:
        """Return the copy that holds the most entries; a machine that knows no device yet takes any."""
        self._look()
        whole = self._signed(Kind.SNAPSHOT) if self._known().keys else self._shelf.all(Kind.SNAPSHOT)
        for found in sorted(whole, key=lambda one: (-_held(one), one.place)):
            content = self._shelf.content(found)
            if content is not None:
                return content
        return None

    # Devices

    def open_ticket(self, ticket: str, code: str, until: datetime) -> None:
        """Let whoever has the code ask. The code is in no file: the ticket names it, and the request is proved by it."""
        del code
        self._write(Kind.TICKET, "", f"ticket-{ticket[:32]}", ticket=ticket, until=milliseconds(until))

    def requests(self) -> list[Request]:
        """Return what is asked with an open ticket; whoever has the code checks the proof."""
        self._look()
        now = milliseconds(datetime.now(UTC))
        tickets = {
            one.parcel.facts.get("ticket")
            for one in self._signed(Kind.TICKET)
            if one.parcel.facts.get("until", 0) > now
        }
        answered = {one.parcel.facts.get("ticket") for one in self._signed(Kind.ADMISSION)}
        found = [self._request(one) for one in self._shelf.all(Kind.REQUEST)]
        return [one for one in found if one is not None and one.ticket in tickets - answered]

    def admit(self, request: Request) -> None:
        """Note that a device was let in, and seal the keys of persons for it, those of other devices' files too."""
        self._write(
            Kind.ADMISSION,
            "",
            f"admitted-{request.device_id.hex}",
            admitted=request.device_id.hex,
            ticket=request.ticket,
        )
        self._roll = None
        every: dict[UUID, bytes] = {}
        for found in self._signed(Kind.KEYS):
            every = {**self._opened(found), **every}
        self.put_person_keys(every)

    def revoke(self, device_id: UUID, last_seq: int) -> None:
        """Note that a device is shut out, and seal the keys of persons for the others only."""
        own = [one for one in self._signed(Kind.REVOKED) if one.parcel.device_id == self._device_id]
        known: dict[str, int] = {}
        for one in own:
            known |= {device.hex: seq for device, seq in self._told(one, partial(_revocations, one))}
        self._write(Kind.REVOKED, "", revoked={**known, device_id.hex: last_seq})
        self._remove_others(own)
        self._roll = None
        self.put_person_keys({})

    def close(self) -> None:
        """Forget what was read."""
        self._read = None

    # Parts of logs

    def _look(self) -> None:
        self._shelf.look()
        self._roll, self._read = None, None

    def _known(self) -> Roll:
        if self._roll is None:
            self._roll = self._ask_roll()
        return self._roll

    def _parts(self, device_id: UUID) -> list[Found]:
        """Return the parts of a device's log that it signed; of a device that this one does not know yet, all.

        Parts that another device has written count where the last entry of them is signed by the log's own device.
        """
        key = self._known().keys.get(device_id)
        found = [one for one in self._shelf.all(Kind.LOG) if one.parcel.device_id == device_id]
        return [one for one in found if self._counts_for(one, key)]

    def _counts_for(self, found: Found, key: bytes | None) -> bool:
        if _writer(found) == found.parcel.device_id:
            return key is None or self._counts(found, key)
        by = self._known().keys.get(_writer(found))
        if key is None or by is None:
            return False
        return self._counts(found, by) and self._is_said(found, key)

    def _is_said(self, found: Found, key: bytes) -> bool:
        """Tell whether a part that another device wrote is what the owner of a key has said."""
        if found.head not in self._said:
            rows = self._entries(found)
            self._said[found.head] = rows is not None and _is_signed(rows[-1], self.shop_id, key)
            if not self._said[found.head]:
                self._shelf.drop(found, Why.FORGED)
        return self._said[found.head]

    def _counts(self, found: Found, key: bytes) -> bool:
        if self._shelf.is_signed(found, key):
            return True
        self._shelf.drop(found, Why.FORGED)
        return False

    def _end_without_gap(self, device_id: UUID) -> HubEnd | None:
        """Return how far a device's log is here from its beginning on."""
        end = HubEnd(0, GENESIS)
        parts = sorted(self._parts(device_id), key=lambda one: one.parcel.first)
        for one in parts:
            if one.parcel.first <= end.seq + 1 and one.parcel.last > end.seq:
                end = HubEnd(one.parcel.last, one.parcel.hash)
        return end if end.seq else None

    def _far_end(self, device_id: UUID) -> HubEnd | None:
        parts = self._parts(device_id)
        if not parts:
            return None
        last = max(parts, key=lambda one: (one.parcel.last, one.parcel.hash))
        return HubEnd(last.parcel.last, last.parcel.hash)

    def _refuse_fork(self, rows: Sequence[Sealed]) -> None:
        """Raise `Forked` where files have another entry of the same device under a number, or before the first."""
        first, wanted = rows[0], {row.seq: row.hash for row in rows}
        wanted[first.seq - 1] = first.previous
        for one in self._parts(first.device_id):
            if one.parcel.last in wanted and one.parcel.hash == wanted[one.parcel.last]:
                continue  # what comes before in it is chained to this
            if one.parcel.last < first.seq - 1 or one.parcel.first > rows[-1].seq:
                continue
            for row in self._entries(one) or ():
                if wanted.get(row.seq, row.hash) != row.hash:
                    raise Forked(row.seq)

    def _to_absorb(self, first: Sealed, size: int) -> Found | None:
        """Return the own file that ends where entries begin, if it is small enough to be packed together with them."""
        for one in self._parts(first.device_id):
            small = one.parcel.size <= _GROWTH * size and one.parcel.size + size <= CLOSED_BYTES
            if small and one.parcel.last == first.seq - 1 and self._is_own(one):
                return one
        return None

    def _is_own(self, found: Found) -> bool:
        return found.place.startswith(f"{self._device_id.hex}/")

    def _next(self, device_id: UUID, before: Sealed | None, after: int) -> list[Sealed]:
        """Return what some part has after an entry, chained to it; the longest is tried first."""
        parts = [one for one in self._parts(device_id) if one.parcel.first <= after + 1 <= one.parcel.last]
        for one in sorted(parts, key=lambda one: (-one.parcel.last, one.parcel.hash)):
            rows = self._entries(one) or []
            rows = rows[after + 1 - one.parcel.first :]
            if rows and (before is None or rows[0].previous == before.hash):
                return rows
        return []

    def _row(self, device_id: UUID, seq: int) -> Sealed | None:
        return next(iter(self._next(device_id, None, seq - 1)), None) if seq else None

    def _entries(self, found: Found) -> list[Sealed] | None:
        """Return the entries of a part, None where the file is no longer what it was."""
        if self._read is not None and self._read[0] == found:
            return self._read[1]
        content = self._shelf.content(found)
        if content is None:
            return None
        try:
            rows = entries(found.parcel, content)
        except Unusable as error:
            self._shelf.drop(found, error.why)
            return None
        self._read = (found, rows)
        return rows

    def _packed(self, rows: Sequence[Sealed]) -> bytes:
        by = {} if rows[0].device_id == self._device_id else {"by": self._device_id.hex}
        return pack(
            Kind.LOG, self.shop_id, rows[0].device_id, self._own, written(rows), first=rows[0].seq, last=rows[-1].seq,
            previous=rows[0].previous.hex(), hash=rows[-1].hash.hex(), revision=max(row.revision for row in rows), **by,
        )  # fmt: skip

    # Other parcels

    def _signed(self, kind: Kind) -> list[Found]:
        """Return the parcels of a kind that a device of the shop signed."""
        keys = self._known().keys
        found = [(one, keys.get(one.parcel.device_id)) for one in self._shelf.all(kind)]
        return [one for one, key in found if key is not None and self._counts(one, key)]

    def _readers(self) -> dict[UUID, bytes]:
        roll, out = self._known(), self._shut_out()
        readers = (roll.readers | {self._device_id}) - (out.keys() - {self._device_id})
        return {device: roll.keys[device] for device in readers if device in roll.keys}

    def _shut_out(self) -> dict[UUID, int]:
        """Return the last entry of each device that was shut out; the earliest where devices differ."""
        last: dict[UUID, int] = {}
        for found in self._signed(Kind.REVOKED):
            for device, seq in self._told(found, partial(_revocations, found)):
                last[device] = min(seq, last.get(device, seq))
        return last

    def _opened(self, found: Found) -> dict[UUID, bytes]:
        """Return the keys in a file; none where it is not for this device."""
        content = self._shelf.content(found)
        try:
            said = open_letter(json.loads(content or b"{}"), self._device_id, self._own)
        except ValueError:
            return {}
        return dict(
            self._told(found, lambda: [(UUID(person), bytes.fromhex(key)) for person, key in json.loads(said).items()])
        )

    def _persons(self, found: Found) -> set[UUID]:
        content = self._shelf.content(found) or b"[]"
        return set(self._told(found, lambda: [UUID(person) for person in json.loads(content)]))

    def _told(self, found: Found, read: Callable[[], list[T]]) -> list[T]:
        """Return what is read out of a file, nothing where a faulty program of the shop has written nonsense into it."""
        try:
            return read()
        except (ValueError, TypeError, AttributeError, RecursionError):
            self._shelf.drop(found)
            return []

    def _request(self, found: Found) -> Request | None:
        try:
            said = json.loads(self._shelf.content(found) or b"")
            return Request(
                said["ticket"], UUID(said["device_id"]), said["name"], said["role"], bytes.fromhex(said["public_key"]),
                said["verifier"], bytes.fromhex(said["proof"]),
            )  # fmt: skip
        except (ValueError, KeyError, TypeError):
            return None

    def _write(self, kind: Kind, content: str | bytes, name: str = "", **facts: Any) -> None:
        data = content.encode() if isinstance(content, str) else content
        parcel = pack(kind, self.shop_id, self._device_id, self._own, data, **facts)
        self._shelf.all(kind)  # before the first word of a process, the folder is looked through
        self._shelf.write(f"{self._device_id.hex}/{name or kind}{ENDING}", parcel)

    def _remove_others(self, before: Sequence[Found]) -> None:
        """Remove what this device wrote before; of keys no old copy stays."""
        for one in before:
            if one.place != f"{self._device_id.hex}/{one.parcel.kind}{ENDING}":
                self._shelf.remove(one)


class FolderGate:
    """A folder as a machine sees it that is not in the shop yet: see `Gate`."""

    def __init__(self, folder: Path) -> None:
        self._name = str(folder)
        self._shop_id = read_marker(folder).shop_id
        self._shelf = Shelf(folder, self._shop_id)

    @property
    def shop_id(self) -> UUID:
        """The shop whose hub the folder is."""
        return self._shop_id

    def ask(self, request: Request) -> None:
        """Ask to be let in."""
        self._shelf.look()
        now = milliseconds(datetime.now(UTC))
        tickets = [one.parcel.facts for one in self._shelf.all(Kind.TICKET)]
        if not any(one.get("ticket") == request.ticket and one.get("until", 0) > now for one in tickets):
            raise HubRefuses(self._name, "no such code")
        if any(one.parcel.facts.get("ticket") == request.ticket for one in self._shelf.all(Kind.ADMISSION)):
            raise HubRefuses(self._name, "used")
        said = canonical(
            {
                "ticket": request.ticket,
                "device_id": request.device_id.hex,
                "name": request.name,
                "role": request.role,
                "public_key": request.public_key.hex(),
                "verifier": request.verifier,
                "proof": request.proof.hex(),
            }
        )
        parcel = pack(Kind.REQUEST, self._shop_id, request.device_id, _Unsigned(), said.encode())
        self._shelf.write(f"{request.device_id.hex}/{Kind.REQUEST}{ENDING}", parcel)

    def is_admitted(self, device_id: UUID) -> bool:
        """Tell whether an office has noted that the device is let in; its own log is what the others believe."""
        self._shelf.look()
        return any(one.parcel.facts.get("admitted") == device_id.hex for one in self._shelf.all(Kind.ADMISSION))

    def close(self) -> None:
        """Nothing is held."""


def _is_signed(row: Sealed, shop_id: UUID, key: bytes) -> bool:
    return row.entry(shop_id).hash == row.hash and signature_check(key)(row.signature, row.hash)


def _revocations(found: Found) -> list[tuple[UUID, int]]:
    return [(UUID(device), int(seq)) for device, seq in found.parcel.facts.get("revoked", {}).items()]


def _sealed_for(found: Found) -> set[str]:
    return {str(reader) for reader in found.parcel.facts.get("to", [])}


def _by_place(found: Found) -> tuple[int, int, bool]:
    """Return what puts parts in order so that none comes before one that holds all of it, of two alike the log's own first."""
    return (found.parcel.first, -found.parcel.last, _writer(found) != found.parcel.device_id)


def _writer(found: Found) -> UUID:
    """Return which device wrote a part of a log: its own, or one that keeps it for the others."""
    return UUID(found.parcel.facts.get("by", found.parcel.device_id.hex))


def _held(found: Found) -> int:
    """Return how many entries a copy of the shop says that it holds."""
    ends = found.parcel.facts.get("ends", {})
    return sum(seq for seq in ends.values() if isinstance(seq, int))
