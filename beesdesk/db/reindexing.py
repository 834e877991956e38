"""What the logs say of registers and persons, worked out anew: after an upgrade, and in a file without what is local."""

import json
from typing import Any, Final

from beesdesk.db.projecting import MISSING, UNKNOWN, Projector, Written, synced
from beesdesk.db.registers import Write
from beesdesk.db.sealing import SEALED
from beesdesk.db.session import Session
from beesdesk.db.table import Nature, Table

_ALL: Final = "SELECT hlc, device_id, seq, revision, body FROM log ORDER BY hlc, device_id"
_WAIT: Final = "INSERT OR REPLACE INTO waiting (device_id, seq, why, missing) VALUES (?, ?, ?, NULL)"
_ANEW: Final = ("register_write", "unrevealed", "waiting")

Key = tuple[str, bytes]


def reindex(session: Session) -> None:
    """Note again who wrote what when, which entries wait, and whose keys are missing; then try what waits.

    Rows that stand in the tables are not touched: they were merged when their entries came, but those that waited till now.
    """
    waited = session.values("SELECT device_id, seq FROM waiting")
    for name in _ANEW:
        session.connection.execute(f"DELETE FROM {name}")  # noqa: S608 - names above
    _Index(session).fill()
    projector = Projector(session)
    projector.again(waited)
    projector.retry()


class _Index:
    def __init__(self, session: Session) -> None:
        self._session, self._projector = session, Projector(session)
        self._first: dict[Key, Write] = {}
        self._writers: dict[Key, set[bytes]] = {}
        self._alone = session.value("SELECT count(DISTINCT device_id) FROM log") < 2  # noqa: PLR2004 - more than one

    def fill(self) -> None:
        """Walk all logs in the order of their hybrid times."""
        clock = 0
        for row in self._session.each(_ALL):
            entry = Written(*row)
            clock = max(clock, entry.hlc)
            why = self._entry(entry)
            if why is not None:
                self._session.connection.execute(_WAIT, (entry.device, entry.seq, why))
        self._session.connection.execute("UPDATE sync_state SET clock = max(clock, ?)", (clock,))
        for (name, key), writers in self._writers.items():
            if len(writers) > 1:
                _, shape = synced()[name]
                self._projector.compare_all(shape, key)

    def _entry(self, entry: Written) -> str | None:
        why = None
        for row in json.loads(entry.body)["rows"]:
            deed, name, said, *rest = row
            found = synced().get(name)
            if found is None:
                why = why or UNKNOWN
                continue
            _, shape = found
            document = said if deed == "add" else rest[1]
            if not set(document) - {SEALED} <= set(shape.columns):
                why = why or UNKNOWN
            key = bytes.fromhex(said["id"] if deed == "add" else said)
            if not self._alone and not self._session.value(f"SELECT 1 FROM {name} WHERE id = ?", (key,)):  # noqa: S608
                why = MISSING
            elif shape.nature is Nature.REGISTER:
                self._register(entry, shape, key, row)
        return why

    def _register(self, entry: Written, shape: Table, key: bytes, row: list[Any]) -> None:
        place: Key = (shape.name, key)
        is_set = row[0] == "set"
        write = Write(is_set, entry.hlc, entry.device, entry.seq, (row[3] or 0) if is_set else 0)
        first = self._first.get(place)
        if first is None and not is_set:
            self._first[place] = write
            self._writers[place] = {entry.device}
        document = {**row[4], **dict.fromkeys(row[5])} if is_set else row[2]
        groups = self._projector.groups(entry, shape, key, document)
        if first is not None:
            self._writers[place].add(entry.device)
            self._projector.note(shape, key, "", first)
            for group in groups if is_set else [""]:
                self._projector.note(shape, key, group, write)
