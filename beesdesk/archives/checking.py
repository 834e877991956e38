"""Check an archive by itself, without the shop: name the first thing in it that is not as it was sealed.

What names a sale, a closing or an entry comes before what only names a member, and that before the file around it.
"""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from beesdesk.archives import form
from beesdesk.archives.books import Books, Wrong, whole
from beesdesk.archives.form import Damage
from beesdesk.archives.reading import Member, Opened, Unfit
from beesdesk.archives.views import header, lines_of
from beesdesk.archives.writing import ODD
from beesdesk.db.keys import signature_check
from beesdesk.db.log import GENESIS, Entry, Head, canonical
from beesdesk.db.verify import Fault, rows_in

_ENTRY: Final = {
    "seq": int, "kind": str, "id": 32, "hlc": int, "revision": int, "body": str, "previous": 64, "hash": 64,
    "signature": 128,
}  # fmt: skip
_DIGITS: Final = frozenset("0123456789abcdef")
_FINGERPRINT: Final = 16
_FEWEST: Final = 14  # cells of a line
_NAME: Final = re.compile("[a-z]{1,10} [0-9]{1,12}")


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong: of an entry its device and number; `what` names a sale, a closing or a member."""

    fault: Fault | Damage
    what: str = ""
    device_id: UUID | None = None
    seq: int = 0


@dataclass(slots=True)
class Checked:
    """A device as far as its log was walked. The fingerprint is that of its key."""

    id: UUID
    number: int
    public_key: str
    entries: int = 0
    head: Head = field(default_factory=lambda: Head(0, GENESIS, 0))
    books: Books = field(default_factory=Books)

    @property
    def fingerprint(self) -> str:
        """The first digits of the key's SHA-256, to compare by eye."""
        return sha256(self.public_key.encode()).hexdigest()[:_FINGERPRINT]


@dataclass(frozen=True, slots=True)
class Report:
    """What an archive is found to be: whole where it has no flaws; the first one says most."""

    flaws: tuple[Flaw, ...]
    devices: tuple[Checked, ...] = ()

    @property
    def whole(self) -> bool:
        """True if nothing is wrong."""
        return not self.flaws


def check_archive(path: Path, known: Path | None = None) -> Report:
    """Check an archive; `known` is the `devices.json` of an older one, whose keys must be the same.

    Raises `FileNotFoundError` where there is none.
    """
    try:
        with Opened(path) as opened:
            framed = opened.is_framed()
            try:
                report = _Check(opened, known).report()
            except Unfit as unfit:
                report = Report((Flaw(unfit.damage, unfit.what),))
    except Unfit as unfit:
        return Report((Flaw(unfit.damage, unfit.what),))
    if framed:
        return report
    return Report((*report.flaws, Flaw(Damage.FRAME)), report.devices)


class _Check:
    """One archive's check."""

    def __init__(self, opened: Opened, known: Path | None) -> None:
        self._opened = opened
        texts = {name: opened.member(name).read() for name in (form.MANIFEST, form.DEVICES, form.SIGNATURE)}
        self._manifest = _manifest(texts[form.MANIFEST])
        self.shop_id, self.devices = _devices(texts[form.DEVICES])
        listed = {"sha256": sha256(texts[form.DEVICES]).hexdigest(), "bytes": len(texts[form.DEVICES])}
        if self._manifest["members"].get(form.DEVICES) != listed:
            raise Unfit(Damage.MEMBER, form.DEVICES)
        self._signed = self._is_signed(texts[form.MANIFEST], texts[form.SIGNATURE])
        self._known = {} if known is None else {one.id: one.public_key for one in _devices(known.read_bytes())[1]}
        self._views = {name: _View(opened.member(name)) for name in form.VIEWS}
        self._members: dict[str, Member] = {}

    def report(self) -> Report:
        """Walk everything; return what was found."""
        flaws = [*self._first(self._flaws())]
        if not self._signed:
            flaws.append(Flaw(Damage.MANIFEST, form.MANIFEST))
        return Report(tuple(flaws), tuple(self.devices))

    @staticmethod
    def _first(flaws: Iterator[Flaw]) -> Iterator[Flaw]:
        with suppress(StopIteration):
            yield next(flaws)

    def _flaws(self) -> Iterator[Flaw]:
        logs = {form.log_name(one.id) for one in self.devices}
        members = {form.README, form.DEVICES, *logs, *form.VIEWS}
        for name in sorted(self._opened.names ^ (members | {form.MANIFEST, form.SIGNATURE})):
            raise Unfit(Damage.MEMBER, name)
        for name, view in self._views.items():
            if view.next() != header(name):
                yield Flaw(Damage.VIEW, name)
            view.go_on()
        for device in self.devices:
            yield from self._walk(device)
        if self._signed:
            yield from self._cut()
        yield from self._left_over()
        if self._signed:
            yield from self._other_digests(members - {form.DEVICES})
            yield from self._other_figures()

    def _walk(self, device: Checked) -> Iterator[Flaw]:
        """Yield the first flaw of a device's log, named by what the tables say of that entry where they can."""
        member = self._members[form.log_name(device.id)] = self._opened.member(form.log_name(device.id))
        if self._known.get(device.id, device.public_key) != device.public_key:
            yield self._named(device, 1, Fault.DEVICE)
            return
        check: Callable[[bytes, bytes], bool] | None = None
        try:
            for line in member.lines():
                document = _entry(line)
                fault = _misplaced(document, device.head)
                if document is None or fault is not None:
                    at = device.head.seq + 1 if document is None or fault is Fault.SEQUENCE else document["seq"]
                    yield self._named(device, at, fault or Damage.UNREADABLE)
                    return
                rows = rows_in(document["body"])
                if self._seal(device, document) != document["hash"]:
                    yield self._named(device, document["seq"], Fault.SEAL)
                    return
                check = check or _key(device, rows or [])
                seal = bytes.fromhex(document["hash"])
                if check is None or not check(bytes.fromhex(document["signature"]), seal):
                    yield self._named(device, document["seq"], Fault.SIGNATURE if check else Fault.DEVICE)
                    return
                yield from self._look_at(device, document, rows)
                device.head = Head(document["seq"], seal, document["hlc"])
                device.entries += 1
        except Unfit:
            yield self._named(device, device.head.seq + 1, Damage.UNREADABLE)

    def _seal(self, device: Checked, document: dict[str, Any]) -> str:
        return Entry(
            self.shop_id, device.id, document["seq"], document["kind"], UUID(document["id"]), document["hlc"],
            document["revision"], document["body"], bytes.fromhex(document["previous"]),
        ).hash.hex()  # fmt: skip

    def _look_at(self, device: Checked, document: dict[str, Any], rows: list[Any] | None) -> Iterator[Flaw]:
        """Enter a whole entry into the books, and compare what the tables say of it."""
        seq, seal = document["seq"], document["hash"]
        try:
            if rows is None:
                raise ValueError(seq)
            device.books.take(seq, document["previous"], rows)
            lines = list(lines_of(device.number, seq, seal, rows))
        except Wrong as wrong:
            found = self._named(device, seq, wrong.fault)
            yield replace(found, what=wrong.what or found.what)
            return
        except ODD:
            yield self._named(device, seq, Fault.BODY)
            return
        for name, what, line in lines:
            if self._views[name].next() != line:
                yield Flaw(Damage.VIEW, what, device.id, seq)
            self._views[name].go_on()

    def _named(self, device: Checked, seq: int, fault: Fault | Damage) -> Flaw:
        """Return a flaw with the sale or closing that the tables have at this entry."""
        sale = self._views[form.SALES].about(device.number, seq, -2)
        closing = self._views[form.CLOSINGS].about(device.number, seq, -4)
        names = [f"sale {cells[1]}" for cells in (sale,) if cells] + [" ".join(closing[1:3])]
        return Flaw(fault, next(filter(_NAME.fullmatch, names), ""), device.id, seq)

    def _cut(self) -> Iterator[Flaw]:
        """Yield the logs that are shorter than the manifest says, with the last sale or Z report that it knows."""
        try:
            for said, device in zip(self._manifest["devices"], self.devices, strict=False):
                if whole(said["last"]) > device.head.seq:
                    sale, z, books = whole(said["sales"]), whole(said["z_reports"]), device.books
                    last = f"sale {sale}" if sale > books.sales else f"z {z}" if z > books.z_reports else ""
                    yield Flaw(Fault.CUT, last, device.id, device.head.seq + 1)
        except ODD:
            yield Flaw(Damage.MANIFEST, form.MANIFEST)

    def _left_over(self) -> Iterator[Flaw]:
        for name, view in self._views.items():
            if view.next() is not None:
                yield Flaw(Damage.VIEW, name)

    def _other_digests(self, names: set[str]) -> Iterator[Flaw]:
        for name in sorted(names):
            member = self._members.get(name) or (self._views[name].member if name in self._views else None)
            if member is None:
                member = self._opened.member(name)
                member.read()
            if self._manifest["members"].get(name) != {"sha256": member.sha256, "bytes": member.size}:
                yield Flaw(Damage.MEMBER, name)

    def _other_figures(self) -> Iterator[Flaw]:
        found = [
            {"device": one.id.hex, "number": one.number, "last": one.head.seq, "head": one.head.hash.hex(),
             **one.books.summary()}
            for one in self.devices
        ]  # fmt: skip
        names = {form.README, form.DEVICES, *form.VIEWS, *(form.log_name(one.id) for one in self.devices)}
        if (found, self.shop_id.hex, names) != (
            self._manifest["devices"], self._manifest["shop"], set(self._manifest["members"]),
        ):  # fmt: skip
            yield Flaw(Damage.MANIFEST, form.MANIFEST)

    def _is_signed(self, manifest: bytes, signature: bytes) -> bool:
        text = signature.decode("ascii", "replace")
        key = next((one.public_key for one in self.devices if one.id.hex == self._manifest["signed_by"]), None)
        if key is None or not text.endswith("\n") or not _is_hex(text[:-1], 128):
            return False
        return signature_check(bytes.fromhex(key))(bytes.fromhex(text[:-1]), form.signed(manifest))


class _View:
    """A table's lines, one of them in sight."""

    def __init__(self, member: Member) -> None:
        self.member = member
        self._lines = member.lines()
        self._seen: bytes | None = None
        self.go_on()

    def next(self) -> bytes | None:
        """Return the line in sight; None at the end, and where the bytes are damaged."""
        return self._seen

    def go_on(self) -> None:
        """Look at the next line."""
        try:
            self._seen = next(self._lines, None)
        except Unfit:
            self._seen = None

    def about(self, till: int, seq: int, column: int) -> list[str]:
        """Return the cells of the line in sight if it is about this entry, whose number stands in that column."""
        cells = (self._seen or b"").decode("utf-8", "replace").split(";")
        return cells if len(cells) >= _FEWEST and (cells[0], cells[column]) == (str(till), str(seq)) else []


def _manifest(text: bytes) -> dict[str, Any]:
    """Return a manifest. Raises `Unfit` for what has not its shape."""
    found = _json(text, form.MANIFEST)
    if (
        not isinstance(found, dict)
        or found.get("format") != form.FORMAT
        or type(found.get("members")) is not dict
        or not {"devices", "shop", "signed_by"} <= found.keys()
    ):
        raise Unfit(Damage.MANIFEST, form.MANIFEST)
    return found


def _devices(text: bytes) -> tuple[UUID, list[Checked]]:
    """Return the shop and its devices. Raises `Unfit` for what has not their shape."""
    found = _json(text, form.DEVICES)
    try:
        listed = found["devices"]
        good = _is_hex(found["shop"], 32) and all(
            _is_hex(one["device"], 32)
            and type(one["number"]) is int
            and type(one["name"]) is str
            and _is_hex(one["public_key"], 64)
            for one in listed
        )
    except ODD:
        good = False
    if not good or len({one["device"] for one in listed}) != len(listed):
        raise Unfit(Damage.MEMBER, form.DEVICES)
    return UUID(found["shop"]), [Checked(UUID(one["device"]), one["number"], one["public_key"]) for one in listed]


def _json(text: bytes, name: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unfit(Damage.MANIFEST if name == form.MANIFEST else Damage.MEMBER, name) from error


def _entry(line: bytes) -> dict[str, Any] | None:
    """Return the entry that a line is, None where it is none."""
    try:
        found = json.loads(line)
        good = (
            isinstance(found, dict)
            and found.keys() == _ENTRY.keys()
            and all(
                _is_hex(found[name], kind) if isinstance(kind, int) else type(found[name]) is kind
                for name, kind in _ENTRY.items()
            )
            and (canonical(found) + "\n").encode() == line
        )
    except (ValueError, RecursionError):
        return None
    return found if good else None


def _misplaced(document: dict[str, Any] | None, head: Head) -> Fault | None:
    """Return how an entry fails to follow the one before it."""
    if document is None:
        return None
    if document["seq"] == head.seq and document["hash"] != head.hash.hex():
        return Fault.FORK
    if document["seq"] != head.seq + 1:
        return Fault.SEQUENCE
    if document["previous"] != head.hash.hex():
        return Fault.CHAIN
    return None if document["hlc"] > head.hlc else Fault.CLOCK


def _key(device: Checked, rows: list[Any]) -> Callable[[bytes, bytes], bool] | None:
    """Return the check with the key that the log's first entry names; it must be that of the device list."""
    for deed, table, document, *_ in rows:
        if (deed, table) == ("add", "device") and document["id"] == device.id.hex:
            same = document.get("public_key") == device.public_key
            return signature_check(bytes.fromhex(device.public_key)) if same else None
    return None


def _is_hex(value: object, digits: int) -> bool:
    return isinstance(value, str) and len(value) == digits and _DIGITS.issuperset(value)
