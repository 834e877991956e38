"""Looks at machines and their hub after a kill: is anything lost, doubled or half there?"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from beesdesk.backups import witnesses
from beesdesk.db.log import GENESIS, Sealed
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.db.witnessed import Break, compare
from beesdesk.shop import Shop
from beesdesk.sync.exchange import exchange
from beesdesk.sync.fingerprint import fingerprint, table_digests
from beesdesk.sync.hub import Hub
from beesdesk.sync.rebuilding import differences
from benchmarks.crash.check import Verdict
from benchmarks.crash.sync_device import Ground

PAGE = 1000
MOST_ROUNDS = 8


class Faulty(Exception):
    """Something is half there, doubled or broken."""


@dataclass
class Told:
    """What a machine has said to be done: hashes of its log by number, and up to where the hub has said that it has it."""

    ends: dict[int, str] = field(default_factory=dict)
    pushed: int = 0


def look(folders: Sequence[Path], ground: Ground, told: Mapping[Path, Told]) -> Verdict:
    """Look at all machines as they would find themselves after a restart, and at the hub."""
    lost, owners, others = 0, {}, []
    try:
        for folder in folders:
            with closing(Shop.open(folder, ballast=0)) as shop:
                shop.read(_refuse_damage)
                logs = {device: _whole(shop.log_rows, device) for device in shop.log_ends()}
                own = logs.pop(shop.device_id)
                others.append(logs)
                owners[shop.device_id] = own
                with closing(ground.hub(shop)) as hub:
                    lost += _lost(own, _kept(hub, shop.device_id), told[folder])
        for logs in others:
            for device, rows in logs.items():
                _refuse_other(rows, owners[device], "a machine")
    except Faulty as fault:
        return Verdict(lost, str(fault))
    return Verdict(lost)


def settle(folders: Sequence[Path], ground: Ground) -> Verdict:
    """Let all exchange, undisturbed, until nothing moves, and look whether all say the same, and what the logs say."""
    shops = [Shop.open(folder, ballast=0) for folder in folders]
    try:
        _rest(shops, ground)
        _refuse_difference(shops)
        for shop in shops:
            shop.read(_refuse_broken, shop.path.parent)
        _refuse_unfounded(shops[0])  # the others are the same
    except Faulty as fault:
        return Verdict(fault=str(fault))
    finally:
        for shop in shops:
            shop.close()
    return Verdict()


def _lost(own: Sequence[Sealed], kept: Sequence[Sealed], told: Told) -> int:
    """Count what was acknowledged and is gone, here or on the hub. Raises `Faulty`."""
    _refuse_other(kept, own, "the hub")
    here = {row.seq: row.hash.hex() for row in own}
    return sum(here.get(seq) != said for seq, said in told.ends.items()) + max(0, told.pushed - len(kept))


def _kept(hub: Hub, device_id: UUID) -> list[Sealed]:
    """Return what the hub has of a log; its own word for where that ends must be so."""
    rows, end = _whole(hub.pull, device_id), hub.ends().get(device_id)
    if (end.seq, end.hash) != (rows[-1].seq, rows[-1].hash) if end and rows else bool(end or rows):
        raise Faulty(f"the hub has {len(rows)} entries of a log and says that it ends at {end}")
    return rows


def _whole(more: Callable[[UUID, int, int], list[Sealed]], device_id: UUID) -> list[Sealed]:
    """Return a log from its first entry on. Raises `Faulty` where it has a gap or something twice."""
    rows: list[Sealed] = []
    while page := more(device_id, len(rows), PAGE):
        rows += page
    before = GENESIS
    for number, row in enumerate(rows, 1):
        if row.seq != number or row.previous != before:
            raise Faulty(f"entry {row.seq} stands at place {number} of a log")
        before = row.hash
    return rows


def _refuse_other(rows: Sequence[Sealed], own: Sequence[Sealed], whose: str) -> None:
    """Raise `Faulty` unless what is somewhere of a log is its beginning, as its owner has it."""
    if list(rows) != list(own[: len(rows)]):
        raise Faulty(f"{whose} has something else or more of a log than its owner")


def _refuse_damage(session: Session) -> None:
    whole = session.value("PRAGMA integrity_check")
    if whole != "ok":
        raise Faulty(f"integrity_check: {whole}")
    if session.values("PRAGMA foreign_key_check"):
        raise Faulty("a row refers to none")


def _rest(shops: Sequence[Shop], ground: Ground) -> None:
    moves: list[int] = []
    for _ in range(MOST_ROUNDS):
        moves = []
        for shop in shops:
            with closing(ground.hub(shop)) as hub:
                done = exchange(shop, hub)
            if done.refused or done.lacking:
                raise Faulty(f"refused {done.refused}, lacking {done.lacking}")
            moves += (done.sent, done.refilled, done.entries, done.keys_received, done.forgotten)
        if not any(moves):
            return
    raise Faulty(f"the machines never come to rest: sent, refilled, received, keys, forgotten by each are {moves}")


def _refuse_difference(shops: Sequence[Shop]) -> None:
    first = shops[0]
    for shop in shops[1:]:
        if shop.log_ends() != first.log_ends():
            raise Faulty("two machines do not have the same logs")
        if shop.read(fingerprint) != first.read(fingerprint):
            one, other = first.read(table_digests), shop.read(table_digests)
            raise Faulty(f"two machines differ in {[name for name in one if one[name] != other[name]]}")


def _refuse_unfounded(shop: Shop) -> None:
    if other := differences(shop):
        raise Faulty(f"the logs alone give something else: {other[:3]}")


def _refuse_broken(session: Session, folder: Path) -> None:
    _refuse_damage(session)
    if waiting := session.value("SELECT count(*) FROM waiting"):
        raise Faulty(f"{waiting} entries still wait")
    if broken := verify(session).first_break:
        raise Faulty(f"log: {broken}")
    for one in compare(session, witnesses(folder)[0]):
        if isinstance(one, Break):
            raise Faulty(f"log: {one}")
