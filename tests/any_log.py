"""A device with a key and a log that says nothing in particular: for what carries logs about without reading them."""

from itertools import count
from pathlib import Path
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.keys import KeySigner, create_key
from beesdesk.db.log import GENESIS, Entry, Sealed, canonical


class AnyDevice:
    """A device of a shop; `rows` is what it has said."""

    def __init__(self, folder: Path, shop_id: UUID) -> None:
        folder.mkdir(parents=True)
        self.id, self.shop_id = uuid7(), shop_id
        self.key: KeySigner = create_key(folder)
        self.rows: list[Sealed] = []
        self._words = count(1)

    def say(self, times: int = 1, *, word: str = "x") -> list[Sealed]:
        """Go on with the log; return the new entries."""
        return [self._say(f"{word} {next(self._words)}") for _ in range(times)]

    def back_at(self, seq: int) -> None:
        """Forget what was said after an entry, as a device does that goes on from an old copy of itself."""
        del self.rows[seq:]

    def _say(self, text: str) -> Sealed:
        seq = len(self.rows) + 1
        previous = self.rows[-1].hash if self.rows else GENESIS
        body = canonical({"rows": [["add", "word", {"id": f"{seq:032x}", "text": text}]]})
        entry = Entry(self.shop_id, self.id, seq, "set", uuid7(), seq << 16, 1, body, previous)
        row = Sealed(self.id, seq, "set", entry.id, entry.hlc, 1, body, previous, entry.hash, self.key.sign(entry.hash))
        self.rows.append(row)
        return row
