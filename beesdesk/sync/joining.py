"""How a new machine joins a shop that exists: it asks with a code, waits to be let in, and takes over what the shop knows.

All of it happens in a folder of its own beside the shop that was founded here and nobody has begun in; only what is whole
takes that one's place. What is left half-done is made anew: the key has signed nothing yet.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from beesdesk.db.file import FILE_NAME, prepare_folder, refusing, sync_folder
from beesdesk.db.heads import HEADS_NAME, LAST_NAME
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KEY_FILE, KeySigner, create_key
from beesdesk.db.model import Admission
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.founding import join
from beesdesk.migrations import HEAD
from beesdesk.migrations.upgrade import upgrade
from beesdesk.settings import FILE_NAME as SETTINGS_FILE
from beesdesk.settings import DeviceRole, Settings, save_settings
from beesdesk.shop import Shop, is_untouched, system_clock
from beesdesk.sync.exchange import Progress, exchange
from beesdesk.sync.hub import Gate, Hub, HubForeign, Request
from beesdesk.sync.hubs import is_server, open_gate, open_hub
from beesdesk.sync.invites import Invite, asked_with, fingerprint, ticket_of
from beesdesk.sync.secrets import CA_FILE, keep_hub_password
from beesdesk.sync.secrets import FILE_NAME as PASSWORD_FILE
from beesdesk.sync.seeding import bring_up, is_to_be_believed, unpack_seed
from beesdesk.sync.state import note_done
from beesdesk.values import dataclass

AT_WORK: Final = "joining"
_READY: Final = "ready"
_ROUNDS: Final = 4
"""Exchanges until all is believed that is: a machine's log may come before the word that it was let in."""
_OF_SHOP: Final = (f"{FILE_NAME}-wal", f"{FILE_NAME}-shm", HEADS_NAME, LAST_NAME, FILE_NAME, KEY_FILE)
_ADMITTED: Final = f"SELECT {columns(Admission)} FROM admission WHERE admitted_id = ? ORDER BY at DESC LIMIT 1"  # noqa: S608
_NOBODY: Final = UUID(int=0)


@dataclass(eq=False)
class ShopBegun(ShopError):
    """Somebody has begun in the shop of this folder: it cannot give its place to another one's."""

    folder: Path


@dataclass(eq=False)
class SealOther(ShopError):
    """The shop at this hub is not the one whose seal the office has shown."""

    hub: str
    found: str


@dataclass(eq=False)
class NotLetIn(ShopError):
    """The office has not let this machine in, or its word has not come through the hub yet."""

    hub: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A machine on its way into a shop: what it asks, and the fingerprint that the office's screen shows, too."""

    folder: Path
    invite: Invite
    shop_id: UUID
    request: Request

    @property
    def fingerprint(self) -> str:
        """The signs to be compared on both screens."""
        return fingerprint(self.request.public_key)


@dataclass(frozen=True, slots=True)
class Joined:
    """The machine's number and name in the shop, and the shop's seal."""

    number: int
    name: str
    seal: str


def ask(folder: Path, invite: Invite, name: str, role: DeviceRole) -> Candidate:
    """Make this machine's key and ask to be let in. Raises `ShopBegun`, and the refusals of the hub."""
    if not is_untouched(folder):
        raise ShopBegun(folder)
    work = folder / AT_WORK
    shutil.rmtree(work, ignore_errors=True)
    prepare_folder(work / FILE_NAME)
    key, device_id = create_key(work).public_key, uuid7()
    with _gate(invite) as (gate, shop_id):
        verifier = _make_login(work, invite.hub, device_id, gate)
        request = asked_with(invite.code, device_id, name.strip(), role, key, verifier)
        gate.ask(request)
    return Candidate(folder, invite, shop_id, request)


def ask_as_restored(shop: Shop, invite: Invite, name: str, role: DeviceRole) -> Candidate:
    """Ask for a machine that has the shop already, from a backup, and that the others do not know yet.

    Raises `HubForeign` where the hub is another shop's, and the refusals of the hub.
    """
    folder = shop.path.parent
    with _gate(invite) as (gate, shop_id):
        if shop_id != shop.read(lambda session: session.device.shop_id):
            raise HubForeign(invite.hub)
        verifier = _make_login(folder, invite.hub, shop.device_id, gate)
        request = asked_with(invite.code, shop.device_id, name.strip(), role, shop.signer.public_key, verifier)
        gate.ask(request)
    return Candidate(folder, invite, shop_id, request)


def trust(shop: Shop, hub: Hub, signs: str) -> None:
    """Believe a machine by itself, as an office, whose key has this fingerprint: the only office was brought back from a backup.

    Nobody else can let it in; who does this has compared the signs. Raises `SealOther` where no such machine is at the hub.
    """
    found = {fingerprint(key): (device, key) for _, device, key in _firsts(hub)}
    if signs not in found:
        raise SealOther(hub.name, ", ".join(sorted(found)))
    shop.pin(*found[signs])


def is_let_in(candidate: Candidate) -> bool:
    """Tell whether the office has let the machine in. Raises the refusals of the hub."""
    with _gate(candidate.invite) as (gate, _):
        return gate.is_admitted(candidate.request.device_id)


def take_over(
    candidate: Candidate,
    settings: Settings,
    *,
    progress: Progress | None = None,
    wanted: Callable[[], bool] = lambda: True,
    clock: Callable[[], datetime] = system_clock,
) -> Joined | None:
    """Take over what the shop knows; None where nobody wants it any more. `settings` are those that the machine will have.

    Then `take_place` puts it in its place. Raises `SealOther`, `NotLetIn`, and the refusals of hub and file.
    """
    work = candidate.folder / AT_WORK
    path, signer = work / FILE_NAME, KeySigner(work / KEY_FILE)
    for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
        (work / name).unlink(missing_ok=True)
    seal = _begin(path, candidate, signer, clock)
    with _opened(path, signer, clock) as shop, closing(open_hub(candidate.invite.hub, shop)) as hub:
        admission = _fill(shop, hub, progress, wanted)
    if admission is None:
        return None
    _number(path, admission.number)
    with _opened(path, signer, clock) as shop, closing(open_hub(candidate.invite.hub, shop)) as hub:
        shop.do(join, public_key=signer.public_key, name=admission.name)
        if exchange(shop, hub, wanted=wanted).whole:
            shop.do(note_done, candidate.invite.hub, shop.read(lambda session: session.head.seq), now=shop.now())
    save_settings(work, settings.with_(hub=candidate.invite.hub, role=DeviceRole(admission.role), first_run=""))
    (work / _READY).touch()
    sync_folder(work)
    return Joined(admission.number, admission.name, seal)


def take_place(folder: Path, now: datetime) -> bool:
    """Put a shop that was taken over in the place of the one that nobody has begun in; return whether there was one.

    To be done while nothing has the shop open, and again after a power cut: it goes on where it was.
    """
    work = folder / AT_WORK
    if not (work / _READY).exists():
        return False
    if (work / FILE_NAME).exists() and (folder / FILE_NAME).exists():
        aside = folder / now.astimezone(UTC).strftime("before-%Y%m%d-%H%M%S")
        aside.mkdir(exist_ok=True)
        for name in _OF_SHOP:
            if (folder / name).exists():
                (folder / name).replace(aside / name)
    # A key without a file does no harm, a file without its key does; the settings end the first run.
    for name in (KEY_FILE, PASSWORD_FILE, CA_FILE, LAST_NAME, HEADS_NAME, FILE_NAME, SETTINGS_FILE):
        if (work / name).exists():
            (work / name).replace(folder / name)
    sync_folder(folder)
    shutil.rmtree(work)
    return True


def give_up(folder: Path) -> None:
    """Forget a machine that was on its way."""
    shutil.rmtree(folder / AT_WORK, ignore_errors=True)


@contextmanager
def _gate(invite: Invite) -> Iterator[tuple[Gate, UUID]]:
    """Give the hub as a guest sees it, and the shop whose it is."""
    gate = open_gate(invite.hub, invite.shop_id or _NOBODY, ticket_of(invite.code), invite.code)
    try:
        shop_id = invite.shop_id or getattr(gate, "shop_id", None)
        if shop_id is None:
            raise HubForeign(invite.hub)
        yield gate, shop_id
    finally:
        gate.close()


def _make_login(work: Path, hub: str, device_id: UUID, gate: Gate) -> str:
    """Make the password of this machine's login at a server, keep it, and return its verifier; empty where there is none.

    The server has proved by the code that it is the office's: the authority that it names is believed from now on.
    """
    if not is_server(hub):
        return ""
    # The library is only there where somebody uses a server.
    from beesdesk.sync.postgres_hub import PostgresGate  # noqa: PLC0415
    from beesdesk.sync.postgres_login import new_password, verifier_of  # noqa: PLC0415

    if isinstance(gate, PostgresGate):
        authority = gate.authority()
        if authority:
            (work / CA_FILE).write_bytes(authority)
    password = new_password()
    keep_hub_password(work, hub, device_id, password)
    return verifier_of(password)


@contextmanager
def _opened(path: Path, signer: KeySigner, clock: Callable[[], datetime]) -> Iterator[Shop]:
    """Give the shop in a file that has no log of this machine yet: `Shop.open` would found one."""
    shop = Shop(Store(path, signer, clock), signer, clock)
    try:
        yield shop
    finally:
        shop.close()


def _begin(path: Path, candidate: Candidate, signer: KeySigner, clock: Callable[[], datetime]) -> str:
    """Begin with the packed copy that the hub has, if that is to be believed, else with nothing; return the shop's seal."""
    upgrade(path)
    _name(path, candidate)
    with _opened(path, signer, clock) as shop, closing(open_hub(candidate.invite.hub, shop)) as hub:
        seal = _pin(shop, hub, candidate.invite)
        data = hub.snapshot()
    seeded = path.with_name("seed.part")
    seed = None if data is None else unpack_seed(data, seeded, candidate.shop_id)
    if seed is None:
        return seal
    _name(seeded, candidate)
    with _opened(seeded, signer, clock) as shop, closing(open_hub(candidate.invite.hub, shop)) as hub:
        _pin(shop, hub, candidate.invite)
        is_right = shop.read(is_to_be_believed, seed)
        if is_right:
            bring_up(shop)
    if is_right:
        seeded.replace(path)
    seeded.unlink(missing_ok=True)
    return seal


def _name(path: Path, candidate: Candidate) -> None:
    with closing(connect(path)) as connection, refusing(path):
        connection.execute(
            "INSERT INTO this_device (id, shop_id, number) VALUES (?, ?, 0)",
            (candidate.request.device_id, candidate.shop_id),
        )
        connection.execute("UPDATE sync_state SET shape = ?", (HEAD,))


def _number(path: Path, number: int) -> None:
    with closing(connect(path)) as connection, refusing(path):
        connection.execute("UPDATE this_device SET number = ?", (number,))


def _pin(shop: Shop, hub: Hub, invite: Invite) -> str:
    """Believe the shop's first machine, and return its seal. Raises `SealOther`."""
    first = sorted(_firsts(hub))
    right = [one for one in first if invite.seal in {"", fingerprint(one[2])}]
    if not right:
        raise SealOther(invite.hub, fingerprint(first[0][2]) if first else "")
    _, device, key = right[0]
    shop.pin(device, key)
    return fingerprint(key)


def _firsts(hub: Hub) -> Iterator[tuple[int, UUID, bytes]]:
    """Yield when each machine of the hub began, with the key that it says it has."""
    for device in hub.ends():
        for row in hub.pull(device, 0, 1):
            for document in json.loads(row.body)["rows"]:
                key = _key_in(document, device)
                if key is not None:
                    yield row.hlc, device, key


def _key_in(document: Any, device: UUID) -> bytes | None:
    match document:
        case ["add", "device", {"id": key, "public_key": str(public_key)}] if key == device.hex:
            return bytes.fromhex(public_key)
    return None


def _fill(shop: Shop, hub: Hub, progress: Progress | None, wanted: Callable[[], bool]) -> Admission | None:
    """Take in all that the shop has said; return the word by which this machine was let in, None where nobody waits."""
    for _ in range(_ROUNDS):
        done = exchange(shop, hub, progress=progress, wanted=wanted)
        if not done.whole:
            return None
        if not done.refused:
            break
    found = shop.read(_admission)
    if found is None:
        raise NotLetIn(hub.name)
    return found


def _admission(session: Session) -> Admission | None:
    return session.row(Admission, _ADMITTED, (session.device.id,))
