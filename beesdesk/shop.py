"""The open shop: `read` a query, `do` an action, `listen` to what changed. The one door between screens and the rest."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from beesdesk.db.file import BALLAST_BYTES, FILE_NAME, FileMissing, keep_ballast, prepare_folder, refuse_unsafe_library
from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KEY_FILE, KeySigner, create_key
from beesdesk.db.session import Session
from beesdesk.db.store import Store, connect
from beesdesk.db.table import TABLES
from beesdesk.founding import found
from beesdesk.migrations.upgrade import upgrade

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[frozenset[type]], None]


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
        self._version = store.data_version()

    @classmethod
    def open(
        cls,
        folder: Path,
        clock: Callable[[], datetime] = system_clock,
        *,
        preset: str = "bees",
        ballast: int = BALLAST_BYTES,
        synchronous: str = "FULL",
    ) -> "Shop":
        """Open the shop in a folder; found an empty one where there is none.

        The file is brought to this program's schema first, after a copy. Raises the refusals of `db.file`.
        """
        refuse_unsafe_library()
        path = folder / FILE_NAME
        prepare_folder(path)
        is_new = not path.exists()
        upgrade(path)
        create = is_new or not _has_device(path)
        signer = create_key(folder) if create else KeySigner(folder / KEY_FILE)
        if create:
            _name_device(path)
        shop = cls(Store(path, signer, clock, synchronous=synchronous), signer, clock)
        if create:
            shop.do(found, public_key=signer.public_key, preset=preset)
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

    def now(self) -> datetime:
        """Return the present moment, UTC, by the shop's clock."""
        return self._clock()

    def read(
        self, query: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Return what a query gives, seen at one consistent moment."""
        with self._store.read() as session:
            return query(session, *args, **kwargs)

    def do(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Carry out an action: all of it is committed and on the disk when this returns, or nothing is.

        Raises the action's refusals, and those of `db.file` when the disk says no.
        """
        with self._store.write() as session:
            result = action(session, *args, **kwargs)
        self._tell(frozenset(session.changed))
        return result

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

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    def _tell(self, changed: frozenset[type]) -> None:
        if not changed:
            return
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener(changed)


def _has_device(path: Path) -> bool:
    connection = connect(path)
    try:
        return connection.execute("SELECT 1 FROM this_device").fetchone() is not None
    finally:
        connection.close()


def _name_device(path: Path, number: int = 1) -> None:
    """Give this installation its identity, before its log can have a first entry."""
    connection = connect(path)
    try:
        connection.execute("INSERT INTO this_device (id, shop_id, number) VALUES (?, ?, ?)", (uuid7(), uuid7(), number))
    finally:
        connection.close()
