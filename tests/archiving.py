"""Archives for tests: written, taken apart, forged, and judged by both verifiers."""

import json
import zipfile
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from beesdesk.archives.checking import check_archive
from beesdesk.archives.form import DEVICES, MANIFEST, SIGNATURE, signed
from beesdesk.archives.writing import Archive, write_archive
from beesdesk.db.log import Entry, canonical
from beesdesk.db.session import Session
from beesdesk.shop import Shop
from benchmarks.tamper import rebuild, stand_alone

Members = dict[str, bytes]


def write(shop: Shop, path: Path, until: date | None = None) -> Archive:
    """Write a shop's archive."""

    def written(session: Session) -> Archive:
        return write_archive(
            session, path, shop.signer, now=shop.now(), until=until, zone="Europe/Brussels", program="BeesDesk 0"
        )

    return shop.read(written)


def read_members(path: Path) -> Members:
    """Return an archive's members in their order."""
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def log_of(members: Members) -> str:
    """Return the name of the only log."""
    (name,) = [name for name in members if name.startswith("log-")]
    return name


def forge(path: Path, change: Callable[[Members], object], sign: Callable[[bytes], bytes] | None = None) -> None:
    """Change members of an archive; with a key make its manifest right again, but for the figures."""
    members = read_members(path)
    change(members)
    if sign is not None:
        manifest = json.loads(members[MANIFEST])
        for name in manifest["members"]:
            if name in members:
                manifest["members"][name] = {
                    "sha256": sha256(members[name]).hexdigest(),
                    "bytes": len(members[name]),
                }
        members[MANIFEST] = json.dumps(manifest).encode()
        members[SIGNATURE] = sign(signed(members[MANIFEST])).hex().encode() + b"\n"
    rebuild(path, members)


def resign(path: Path, shop: Shop, line: int, body: str) -> None:
    """Put another text into an entry, and chain, seal and sign the log anew from there on."""

    def change(members: Members) -> None:
        name = log_of(members)
        rows = members[name].splitlines(keepends=True)
        previous = json.loads(rows[line])["previous"]
        for place in range(line, len(rows)):
            said = json.loads(rows[place])
            said["previous"] = previous
            if place == line:
                said["body"] = body
            entry = Entry(
                UUID(json.loads(members[DEVICES])["shop"]), shop.device_id, said["seq"], said["kind"], UUID(said["id"]),
                said["hlc"], said["revision"], said["body"], bytes.fromhex(previous),
            )  # fmt: skip
            previous = said["hash"] = entry.hash.hex()
            said["signature"] = shop.signer.sign(entry.hash).hex()
            rows[place] = (canonical(said) + "\n").encode()
        members[name] = b"".join(rows)

    forge(path, change, shop.signer.sign)


def verdict(path: Path, known: Path | None = None) -> tuple[str, str, int] | None:
    """Return what both verifiers find first: fault, sale, closing or member, entry; None for a whole archive."""
    report = check_archive(path, known)
    theirs, _ = stand_alone().verify(path, known.read_bytes() if known else None)
    ours = report.flaws[0] if report.flaws else None
    mine = None if ours is None else (str(ours.fault), ours.what, ours.seq)
    other = None if theirs is None else (theirs.kind, theirs.what, theirs.entry)
    assert mine == other
    if ours is not None and theirs is not None:
        assert (ours.device_id.hex if ours.device_id else "") == theirs.device
    return mine
