"""The open shop: `read` a query, `do` an action, `listen` to what changed. The one door between screens and the rest."""

import logging
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from beesdesk.db.file import (
    BALLAST_BYTES,
    FILE_NAME,
    DiskFault,
    DiskFull,
    FileCorrupt,
    FileMissing,
    give_up_ballast,
    keep_ballast,
    prepare_folder,
    refuse_unsafe_library,
    refusing,
)
from beesdesk.db.heads import Cause, SealedHead, Witness, seal_head
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KEY_FILE, KeySigner, create_key, device_secret
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.table import TABLES, Nature
from beesdesk.errors import ShopError
from beesdesk.migrations import HEAD
from beesdesk.migrations.upgrade import old_copies, upgrade
from beesdesk.pos.model import PeriodClosing, ZReport

if TYPE_CHECKING:
    from beesdesk.db.log import Sealed
    from beesdesk.db.merging import LogEnd, TakenIn

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[frozenset[type]], None]
NAMED_PAPERS = ("cards/*.pdf", "members/*", "sheets/*.pdf", "*-rejects.csv")
"""Files that name members and that the program makes again whenever they are wanted, or whose time is over."""
CLOSINGS = frozenset({ZReport, PeriodClosing})
_HAS_TABLES = "SELECT count(*) = 2 FROM sqlite_master WHERE type = 'table' AND name IN ('person', 'product')"
_IS_BEGUN = "SELECT EXISTS (SELECT 1 FROM person) OR EXISTS (SELECT 1 FROM product)"


def system_clock() -> datetime:
    """Return the present moment, UTC."""
    return datetime.now(UTC)


class Shop:
    """One shop's data on this device. Safe from several threads, and beside another process on the same file."""

    def __init__(self, store: Store, signer: KeySigner, clock: Callable[[], datetime] = system_clock) -> None:
        self._store = store
        self._signer = signer
        self._clock = clock
        self._listeners: list[Listener] = []
        self._lock = Lock()
        self._witness = Witness(store.path.parent)
        self._witnessing = Lock()
        self._version = store.data_version()

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Callable[[], datetime] = system_clock,
        *,
        preset: str = "bees",
        till: int = 1,
        ballast: int = BALLAST_BYTES,
        synchronous: str = "FULL",
    ) -> "Shop":
        """Open the shop in a folder; found an empty one where there is none, as this till's number.

        The file is brought to this program's schema first, after a copy. Raises the refusals of `db.file`.
        """
        refuse_unsafe_library()
        path = folder / FILE_NAME
        prepare_folder(path)
        _refuse_emptied(path)
        upgrade(path)
        founded = _is_founded(path)
        signer = KeySigner(folder / KEY_FILE) if founded else create_key(folder)
        if not founded:
            _name_device(path, till)
        store = Store(path, signer, clock, synchronous=synchronous)
        shop = cls(store, signer, clock)
        try:
            if not founded:
                from beesdesk.founding import found  # noqa: PLC0415 - once in the life of a shop

                shop.do(found, public_key=signer.public_key, preset=preset)
            shop._bring_up(anew=not founded)
        except ShopError:
            store.close()
            raise
        keep_ballast(folder, ballast)
        return shop

    @classmethod
    def open_existing(cls, folder: Path, clock: Callable[[], datetime] = system_clock) -> "Shop":
        """Open the shop in a folder; raise `FileMissing` where there is none, rather than founding one."""
        if not (folder / FILE_NAME).exists():
            raise FileMissing(folder)
        return cls.open(folder, clock)

    @property
    def path(self) -> Path:
        """The shop's file."""
        return self._store.path

    @property
    def till(self) -> int:
        """This device's number in the shop."""
        return self._store.device.number

    @property
    def device_id(self) -> UUID:
        """This device's identity."""
        return self._store.device.id

    def secret(self) -> bytes:
        """Return what this device mixes into PINs (32 bytes)."""
        return device_secret(self.path.parent)

    def now(self) -> datetime:
        """Return the present moment, UTC, by the shop's clock."""
        return self._clock()

    def read(self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what a query gives, seen at one consistent moment."""
        with self._store.read() as session:
            return query(session, *args, **kwargs)

    def do(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Carry out an action: all of it is committed and on the disk when this returns, or nothing is.

        Raises the action's refusals, and those of `db.file` when the disk says no.
        """
        try:
            result, changed = self._carry_out(action, *args, **kwargs)
        except DiskFull:
            # Nothing of the first attempt is left: with the room that was set aside, the day can be finished.
            if not give_up_ballast(self.path.parent):
                raise
            result, changed = self._carry_out(action, *args, **kwargs)
        self._note_head(changed)
        self._tell(changed)
        return result

    def try_out(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what an action would give, and leave nothing of it: no row, no log entry, no news. Raises its refusals."""
        with self._store.write(keep=False) as session:
            return action(session, *args, **kwargs)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the row classes of every change; return what ends it.

        It is called in the thread that made the change.
        """
        with self._lock:
            self._listeners.append(listener)

        def stop() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return stop

    def look_around(self) -> bool:
        """Tell the listeners if another process has changed the file since the last look; any class may be meant."""
        version = self._store.data_version()
        if version == self._version:
            return False
        self._version = version
        self._tell(frozenset(TABLES))
        return True

    # Other devices of the shop

    def take_in(self, rows: "Sequence[Sealed]") -> "TakenIn":
        """Keep entries of other devices' logs and put them into the tables, all in one transaction.

        What is wrong with them is in what this gives: nothing more of that device is taken, and it is shown.
        """
        from beesdesk.db import merging  # noqa: PLC0415 - not before machines talk to each other

        _know_all_tables()
        return self.do(merging.take_in, rows, now=self.now())

    def log_rows(self, device_id: UUID, after: int, most: int) -> "list[Sealed]":
        """Return the entries of a device's log after a number, in order, at most so many."""
        from beesdesk.db import merging  # noqa: PLC0415 - as in `take_in`

        return self.read(merging.log_rows, device_id, after, most)

    def log_ends(self) -> "dict[UUID, LogEnd]":
        """Return how far each device's log is here: number and hash of its last entry."""
        from beesdesk.db import merging  # noqa: PLC0415 - as in `take_in`

        return self.read(merging.log_ends)

    def pin(self, device_id: UUID, public_key: bytes) -> None:
        """Believe a device by itself: the shop's first one, when this machine joins; a restored office, by hand."""
        from beesdesk.db import merging  # noqa: PLC0415 - as in `take_in`

        self.do(merging.pin, device_id, public_key)

    def person_keys_to_send(self) -> dict[UUID, bytes]:
        """Return the keys of persons that were made here and that no other machine can have yet."""
        from beesdesk.db import persons  # noqa: PLC0415 - as in `take_in`

        return self.read(persons.keys_to_send)

    def person_keys_sent(self, ids: Iterable[UUID]) -> None:
        """Note that other machines can have these persons' keys now."""
        from beesdesk.db import persons  # noqa: PLC0415 - as in `take_in`

        self.do(persons.keys_sent, ids)

    def persons_without_key(self) -> list[UUID]:
        """Return the persons of whom entries that are here say something under a key that is not."""
        from beesdesk.db import persons  # noqa: PLC0415 - as in `take_in`

        return self.read(persons.without_key)

    def persons_forgotten(self) -> set[UUID]:
        """Return who was forgotten here: other machines, and the hub, are to forget them too."""
        from beesdesk.db import persons  # noqa: PLC0415 - as in `take_in`

        return self.read(persons.forgotten)

    def take_keys(self, keys: dict[UUID, bytes]) -> None:
        """Keep persons' keys (32 bytes) that another machine made, and show what was written under them."""
        from beesdesk.db import merging  # noqa: PLC0415 - as in `take_in`

        _know_all_tables()
        self.do(merging.take_keys, keys)

    def forget_persons(self, ids: Iterable[UUID]) -> None:
        """Blank what says who these persons were and destroy their keys, as another machine has done. `scrub` is next."""
        from beesdesk.db import merging  # noqa: PLC0415 - as in `take_in`

        _know_all_tables()
        self.do(merging.forget_persons, ids)

    def _bring_up(self, *, anew: bool) -> None:
        """Work out again what follows from the logs, where another program's schema did it last, or nobody has."""
        if self.read(lambda session: session.value("SELECT shape FROM sync_state")) == HEAD:
            return

        def bring_up(session: Session) -> None:
            if not anew:
                from beesdesk.db.reindexing import reindex  # noqa: PLC0415 - after an upgrade

                _know_all_tables()
                reindex(session)
            session.connection.execute("UPDATE sync_state SET shape = ?", (HEAD,))

        self.do(bring_up)

    def scrub(self) -> None:
        """Take the last traces of erased members out of the folder: free space, indexes, papers, backups, older copies.

        Raises `FileBusy` while another program reads the file: then it is to be done again.
        """
        folder = self.path.parent
        for copy in [*old_copies(self.path), *(file for kind in NAMED_PAPERS for file in folder.glob(kind))]:
            copy.unlink(missing_ok=True)
        from beesdesk.db import backup, forgetting  # noqa: PLC0415 - once in a while

        _know_all_tables()
        self.read(lambda live: forgetting.forget_in_copies(folder / backup.FOLDER, live))
        self.read(lambda live: forgetting.forget_aside(folder, live))
        self._store.scrub()

    @property
    def signer(self) -> KeySigner:
        """What signs for this device, also outside the log."""
        return self._signer

    def witness(self, cause: Cause) -> SealedHead | None:
        """Keep the log's present end beside the file, for good; return it. Raises `DiskFault`, `KeyMissing`."""
        with self._witnessing:
            head = self._head(cause)
            if head is not None:
                try:
                    self._witness.keep(head)
                except OSError as error:
                    raise DiskFault(self.path.parent, error.strerror or "") from error
        return head

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def _carry_out(
        self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T, frozenset[type]]:
        with self._store.write() as session:
            result = action(session, *args, **kwargs)
        return result, frozenset(session.changed)

    def _note_head(self, changed: frozenset[type]) -> None:
        """Remember the log's end outside the file. What was done is done: a folder that refuses this is only logged."""
        if all(TABLES[cls].nature is Nature.LOCAL for cls in changed):
            return
        try:
            with self._witnessing:
                closed = bool(changed & CLOSINGS)
                head = self._head(Cause.CLOSING if closed else Cause.ENTRY)
                if head is not None:
                    self._witness.remember(head)
                if head is not None and closed:
                    self._witness.keep(head)
        except (OSError, ShopError):
            logging.getLogger(__name__).exception("the log's end could not be kept outside the file")

    def _head(self, cause: Cause) -> SealedHead | None:
        return self.read(seal_head, cause, self._signer, now=self.now())

    def _tell(self, changed: frozenset[type]) -> None:
        if not changed:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(changed)


def is_untouched(folder: Path) -> bool:
    """Tell whether nobody has begun in the shop of a folder: there is none, or neither people nor products are in it.

    What is wrong with a file, an older schema too, is for `Shop.open`: such a shop has been begun.
    """
    path = folder / FILE_NAME
    if not path.exists():
        return True
    refuse_unsafe_library()
    with closing(connect(path)) as connection, refusing(path, sure=True):
        (there,) = connection.execute(_HAS_TABLES).fetchone()
        return bool(there) and not connection.execute(_IS_BEGUN).fetchone()[0]


def _refuse_emptied(path: Path) -> None:
    """Raise `FileCorrupt` for an empty file beside a key: it held a shop once, for the key is made after the tables.

    SQLite takes a file of one byte for an empty one.
    """
    if path.exists() and path.stat().st_size <= 1 and (path.parent / KEY_FILE).exists():
        raise FileCorrupt(path, "emptied")


def _know_all_tables() -> None:
    """Have every table declared: the till's start imports only those that it shows."""
    import beesdesk.models  # noqa: F401, PLC0415 - see above


def _is_founded(path: Path) -> bool:
    """Tell whether this installation's log has its first entry; founding that was cut short is taken up again."""
    with closing(connect(path)) as connection, refusing(path, sure=True):
        first = connection.execute("SELECT 1 FROM log WHERE device_id = (SELECT id FROM this_device)").fetchone()
    return first is not None


def _name_device(path: Path, number: int) -> None:
    """Give this installation its identity, before its log can have a first entry; it has only one."""
    with closing(connect(path)) as connection, refusing(path):
        connection.execute(
            "INSERT INTO this_device (id, shop_id, number) SELECT ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM this_device)",
            (uuid7(), uuid7(), number),
        )
