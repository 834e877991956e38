"""The open file: connections, transactions, and who else is writing to it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlcipher3 import dbapi2

from beesdesk.db.file import FileBusy, FileCorrupt, FileMissing, StoreError, refusing
from beesdesk.db.ids import milliseconds
from beesdesk.db.log import Recorder, Signer
from beesdesk.db.session import Device, Session
from beesdesk.db.table import TABLES

WAIT_SECONDS = 5.0

SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA foreign_keys=ON",
    # Without it a REPLACE would delete a fact past the trigger that refuses it.
    "PRAGMA recursive_triggers=ON",
    "PRAGMA fullfsync=ON",
    "PRAGMA checkpoint_fullfsync=ON",
    "PRAGMA journal_size_limit=67108864",
    "PRAGMA trusted_schema=OFF",
    # What is deleted is overwritten, or an erased member's name would lie in the free space.
    "PRAGMA secure_delete=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA cell_size_check=ON",
)

_INDEXES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%USING fts5(%'"

dbapi2.register_adapter(UUID, lambda value: value.bytes)
dbapi2.register_adapter(datetime, milliseconds)
dbapi2.register_adapter(date, date.isoformat)
# What needs no adapting, said: or the driver looks for an adapter of every such value anew, for longer than SQLite takes.
dbapi2.register_adapter(bytes, bytes)
dbapi2.register_adapter(type(None), lambda nothing: nothing)


def connect(path: Path, *, synchronous: str = "FULL", checkpoint_pages: int = 1000) -> dbapi2.Connection:
    """Open one connection with the settings that lose nothing acknowledged in a power cut (see `docs/decisions`)."""
    settings = (*SETTINGS, f"PRAGMA synchronous={synchronous}", f"PRAGMA wal_autocheckpoint={checkpoint_pages}")
    with refusing(path, sure=True):
        connection = dbapi2.connect(
            str(path), timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False, cached_statements=512
        )
        try:
            for setting in settings:
                connection.execute(setting)
        except (dbapi2.Error, UnicodeDecodeError):
            connection.close()
            raise
    return connection


def merge_indexes(connection: dbapi2.Connection) -> None:
    """Merge the parts of every search index: until then a word that was taken out is only marked as gone."""
    for (name,) in connection.execute(_INDEXES).fetchall():
        connection.execute(f"INSERT INTO {name} ({name}) VALUES ('optimize')")  # noqa: S608 - from the schema


class Store:
    """A shop's file, safe from several threads and beside a second process.

    One connection writes (one transaction at a time, `BEGIN IMMEDIATE`); each read takes an idle reader or opens one,
    and sees the file as it was when its transaction began. Raises the refusals of `db.file`.
    """

    def __init__(self, path: Path, signer: Signer, clock: Callable[[], datetime], *, synchronous: str = "FULL") -> None:
        if not path.exists():
            raise FileMissing(path)
        self.path = path
        self._signer = signer
        self._clock = clock
        self._synchronous = synchronous
        self._lock = threading.RLock()
        self._idle: list[dbapi2.Connection] = []
        self._closed = False
        self._writer = connect(path, synchronous=synchronous)
        self.device = self._this_device()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one consistent state."""
        with refusing(self.path):
            connection = self._reader()
            try:
                connection.execute("BEGIN")
                yield Session(connection, self.device)
                connection.execute("ROLLBACK")
            except BaseException:
                # What was interrupted may still hold a question open, and with it the state that it saw.
                connection.close()
                raise
            self._give_back(connection)

    @contextmanager
    def write(self, *, keep: bool = True) -> Iterator[Session]:
        """Give a session whose changes and log entries are committed together, or not at all: not where `keep` is False."""
        with self._lock, refusing(self.path):
            connection = self._writer
            try:
                connection.execute("BEGIN IMMEDIATE")
                recorder = Recorder(connection, self.device.shop_id, self.device.id, self._signer, self._clock)
                session = Session(connection, self.device, recorder)
                yield session
                if keep:
                    session.finish()
                    connection.execute("COMMIT")
            finally:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")

    def data_version(self) -> int:
        """Return a number that differs once another process has committed; own commits do not change it."""
        with self._lock, refusing(self.path):
            row: tuple[int] = self._writer.execute("PRAGMA data_version").fetchone()
        return row[0]

    def scrub(self) -> None:
        """Leave nothing of what was deleted or overwritten in the file, its indexes and its write-ahead log.

        Takes seconds and as much room as the file. Raises `FileBusy` while another program reads the file.
        """
        with self._lock, refusing(self.path):
            merge_indexes(self._writer)
            busy, *_ = self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if busy:
                raise FileBusy(self.path)

    def close(self) -> None:
        """Close every connection; the last one folds the write-ahead log into the file."""
        with self._lock:
            self._closed = True
            while self._idle:
                self._idle.pop().close()
            self._writer.close()

    def _reader(self) -> dbapi2.Connection:
        if self._closed:
            raise dbapi2.ProgrammingError("the shop is closed")
        try:
            return self._idle.pop()
        except IndexError:
            connection = connect(self.path, synchronous=self._synchronous, checkpoint_pages=0)
            connection.execute("PRAGMA query_only=ON")
            return connection

    def _give_back(self, connection: dbapi2.Connection) -> None:
        if self._closed:
            connection.close()
        else:
            self._idle.append(connection)

    def _this_device(self) -> Device:
        try:
            with refusing(self.path, sure=True):
                for shape in TABLES.values():
                    self._writer.execute(f"SELECT {', '.join(shape.columns)} FROM {shape.name} LIMIT 0")  # noqa: S608
                row = self._writer.execute("SELECT id, shop_id, number FROM this_device").fetchone()
            if row is None:
                raise FileMissing(self.path)
            return Device(UUID(bytes=row[0]), UUID(bytes=row[1]), row[2])
        except StoreError:
            self.close()
            raise
        except (TypeError, ValueError) as error:
            self.close()
            raise FileCorrupt(self.path, "this_device") from error
