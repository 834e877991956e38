"""`make tamper`: change one byte of anything that is sealed, and see that it is named.

    python -m benchmarks.tamper [--trials 1000] [--seed 1]

A third of the trials changes a value of a sealed row (the log, any table of facts) in a copy of a shop's file, a third a
member of its archive (the file around it made anew), a third any byte of the archive's file. Every archive goes to both
verifiers, which must say the same. A trial is won if the sale or closing that the byte belongs to is named, or its entry
where it belongs to neither; where a byte belongs to no entry (a digest, the frame of the file) its member or the frame.
"""

import argparse
import hashlib
import importlib.util
import json
import re
import shutil
import struct
import sys
import tempfile
import time
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

from sqlcipher3 import dbapi2

from beesdesk.archives import form
from beesdesk.archives.checking import check_archive
from beesdesk.archives.writing import write_archive
from beesdesk.backups import witnesses
from beesdesk.db.file import FILE_NAME, StoreError
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, Nature
from beesdesk.pos.actions import Amounts, cancel, scan, take_back
from beesdesk.pos.audit import examine
from beesdesk.pos.paying import pay
from beesdesk.pos.sessions import close_till, move_cash, open_till
from beesdesk.pos.totals import session_totals
from beesdesk.shop import Shop
from beesdesk.words import Language
from benchmarks.catalogue import fill

LOG = ("device_id", "seq", "kind", "id", "hlc", "revision", "body", "previous", "hash", "signature")
WHO = "Nadia B."
_ENTRY = re.compile(r"(sale|z|day|month|year|entry) \d+")


@dataclass
class Clock:
    """A clock that goes on a minute at each look."""

    now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@dataclass(frozen=True)
class Trial:
    """What was changed, what should be named, what was, and whether that is right."""

    what: str
    wanted: str
    named: str

    @property
    def won(self) -> bool:
        return self.wanted == self.named


def stand_alone() -> ModuleType:
    """Return the verifier that knows nothing of ours."""
    path = Path(__file__).parents[1] / "tools" / "verify_archive.py"
    spec = importlib.util.spec_from_file_location("verify_archive", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_days(folder: Path, days: int = 3, sales: int = 4, after: int = 2) -> None:
    """Make a shop with some days of sales, each with its Z report and closing, and some sales after the last one."""
    clock = Clock()
    shop = Shop.open(folder, clock, ballast=0)
    codes = fill(shop, 5)
    for day in range(days):
        shop.do(open_till, Decimal(100), {Decimal(50): 2}, cashier=WHO, now=shop.now())
        for number in range(sales):
            _sell(shop, codes, day + number)
        shop.do(move_cash, Decimal(-20), reason="banque", now=shop.now(), who=WHO)
        shop.do(scan, codes[0], now=shop.now(), today=shop.now().date(), language=Language.FR)
        shop.do(cancel, reason="parti", now=shop.now(), who=WHO)
        cash = shop.read(_expected)
        shop.do(close_till, cash, {Decimal(1): 7}, cashier=WHO, now=shop.now())
        clock.now += timedelta(hours=20)
    shop.do(open_till, Decimal(100), cashier=WHO, now=shop.now())
    for number in range(after):
        _sell(shop, codes, number)
    shop.close()


def _sell(shop: Shop, codes: list[str], turn: int) -> None:
    for code in codes[: 1 + turn % 4]:
        amounts = Amounts(quantity=Decimal(1 + turn % 3))
        shop.do(scan, code, amounts, now=shop.now(), today=shop.now().date(), language=Language.FR)
    if turn % 2:
        shop.do(take_back, 1, Decimal(1), now=shop.now(), who=WHO)
        shop.do(scan, codes[4], now=shop.now(), today=shop.now().date(), language=Language.FR)
    shop.do(pay, ("cash", "card")[turn % 2], now=shop.now())


def _expected(session: Session) -> Decimal:
    from beesdesk.pos.queries import open_session  # noqa: PLC0415

    till = open_session(session)
    return session_totals(session, till).cash_expected if till else Decimal(0)


class Forger:
    """Changes single bytes of copies of one shop and its archive."""

    def __init__(self, folder: Path, shop: Path, seed: int) -> None:
        self._shop, self._chance = shop, Random(seed)
        self._work = folder / "work"
        self.archive = folder / "archive.zip"
        with_shop = Shop.open(shop, Clock(), ballast=0)
        with_shop.read(
            write_archive,
            self.archive,
            with_shop.signer,
            now=with_shop.now(),
            until=None,
            zone="Europe/Brussels",
            program="test",
        )
        self._names = with_shop.read(_names)
        self._device = with_shop.device_id
        with_shop.close()
        self._bytes = self.archive.read_bytes()
        with zipfile.ZipFile(self.archive) as opened:
            self._members = {info.filename: (info, opened.read(info)) for info in opened.infolist()}
        self._other = stand_alone()

    def trials(self, count: int) -> Iterator[Trial]:
        """Yield so many trials, the three kinds in turn."""
        for number in range(count):
            yield (self.row, self.member, self.file)[number % 3]()

    # The shop's file

    def row(self) -> Trial:
        """Change a byte of a value in a sealed row."""
        shutil.rmtree(self._work, ignore_errors=True)
        shutil.copytree(self._shop, self._work)
        path = self._work / FILE_NAME
        connection = dbapi2.connect(str(path), isolation_level=None)
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        tables = {"log": LOG} | {
            shape.name: (*shape.columns, *shape.extra) for shape in TABLES.values() if shape.nature is Nature.FACT
        }
        filled = sorted(name for name in tables if connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608
        what, seq = self._flip_value(connection, self._chance.choice(filled), tables)
        connection.close()
        return Trial(what, self._names.get(seq, f"entry {seq}"), self._examined())

    def _flip_value(self, connection: Any, table: str, tables: dict[str, tuple[str, ...]]) -> tuple[str, int]:
        while True:
            column = self._chance.choice(tables[table])
            rows = connection.execute(
                f"SELECT rowid, seq, CAST({column} AS BLOB), typeof({column}), {column} FROM {table} WHERE {column} IS NOT NULL"  # noqa: S608
            ).fetchall()
            rows = [row for row in rows if row[2]]
            if not rows:
                continue
            rowid, seq, stored, kind, value = self._chance.choice(rows)
            changed = bytearray(value.to_bytes(8, "big", signed=True) if kind == "integer" else stored)
            place, bit = self._chance.randrange(len(changed)), 1 << self._chance.randrange(8)
            changed[place] ^= bit
            new: Any = int.from_bytes(changed, "big", signed=True) if kind == "integer" else bytes(changed)
            cast = "CAST(? AS TEXT)" if kind == "text" else "?"
            try:
                connection.execute(f"UPDATE {table} SET {column} = {cast} WHERE rowid = ?", (new, rowid))  # noqa: S608
            except dbapi2.IntegrityError:
                continue  # another row has this value, and it may stand only once
            return f"{table}.{column} of entry {seq}, byte {place}, bit {bit}", seq

    def _examined(self) -> str:
        """Return what the shop's own verification names."""
        try:
            heads, _ = witnesses(self._work)
            shop = Shop.open(self._work, ballast=0)
            try:
                found = shop.read(examine, heads).verdict.first_break
            finally:
                shop.close()
        except StoreError as error:
            return repr(error)
        if found is None:
            return "nothing"
        named = "" if found.sale is None else f"sale {found.sale}"
        return named or found.closing or f"entry {found.seq}"

    # The archive

    def member(self) -> Trial:
        """Change a byte of a member; the file around it is made anew."""
        name = self._chance.choice(sorted(self._members))
        content = bytearray(self._members[name][1])
        place, bit = self._chance.randrange(len(content)), 1 << self._chance.randrange(8)
        content[place] ^= bit
        path = self._work.with_suffix(".zip")
        rebuild(path, {known: bytes(content) if known == name else text for known, (_, text) in self._members.items()})
        wanted, named = self._owner(name, place), self._checked(path)
        # Of a digest and what it is of, nobody can say which one was changed, where both fit no signature any more.
        if (wanted, named) == (form.MANIFEST, form.DEVICES):
            wanted = named
        return Trial(f"{name}, byte {place}, bit {bit}", wanted, named)

    def _owner(self, name: str, place: int) -> str:
        """Return what a byte of a member belongs to."""
        before = self._members[name][1][:place]
        number = before.count(b"\n") + 1
        if name.startswith("log-"):
            return self._names.get(number, f"entry {number}")
        line = self._members[name][1].split(b"\n")[number - 1].decode("utf-8", "replace").split(";")
        if name in form.VIEWS and number > 1:
            return f"sale {line[1]}" if name != form.CLOSINGS else f"{line[1]} {line[2]}"
        return {form.SIGNATURE: form.MANIFEST}.get(name, name)

    def file(self) -> Trial:
        """Change a byte of the archive's file."""
        content = bytearray(self._bytes)
        place, bit = self._chance.randrange(len(content)), 1 << self._chance.randrange(8)
        content[place] ^= bit
        path = self._work.with_suffix(".zip")
        path.write_bytes(content)
        named = self._checked(path)
        member = next((info.filename for info, _ in self._members.values() if self._holds(info, place)), "")
        where = f"the file, byte {place}, bit {bit}{f', in {member}' if member else ''}"
        if member.startswith("log-") and not self._unpacks(path, member):
            return Trial(where, named if _ENTRY.fullmatch(named) else "an entry", named)
        return Trial(where, named if named != "nothing" and "theirs" not in named else "anything", named)

    def _unpacks(self, path: Path, member: str) -> bool:
        """Tell whether a member is whole all the same: some bits of packed bytes mean nothing."""
        try:
            with zipfile.ZipFile(path) as opened:
                return opened.read(member) == self._members[member][1]
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
            return False

    def _holds(self, info: zipfile.ZipInfo, place: int) -> bool:
        """Tell whether a byte of the file is one of a member's packed bytes."""
        name, extra = struct.unpack("<HH", self._bytes[info.header_offset + 26 : info.header_offset + 30])
        start = info.header_offset + 30 + name + extra
        return start <= place < start + info.compress_size

    def _checked(self, path: Path) -> str:
        """Return what both verifiers name; a disagreement is told as one."""
        report, (theirs, _) = check_archive(path), self._other.verify(path)
        ours = report.flaws[0] if report.flaws else None
        said = (
            None
            if ours is None
            else (str(ours.fault), ours.what, ours.device_id.hex if ours.device_id else "", ours.seq)
        )
        other = None if theirs is None else (theirs.kind, theirs.what, theirs.device, theirs.entry)
        if said != other:
            return f"ours {said}, theirs {other}"
        if ours is None:
            return "nothing"
        return ours.what or (f"entry {ours.seq}" if ours.seq else str(ours.fault))


def rebuild(path: Path, members: dict[str, bytes]) -> None:
    """Pack members into an archive's file whose own digest is right."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(zipfile.ZipInfo(name), text, zipfile.ZIP_DEFLATED)
        made.comment = form.frame("0" * 64)
    content = path.read_bytes()[: -form.FRAME_BYTES]
    path.write_bytes(content + form.frame(hashlib.sha256(content).hexdigest()))


def _names(session: Session) -> dict[int, str]:
    """Return the sale or closing of each entry that has one."""
    closings = session.values("SELECT seq, period || ' ' || number FROM closing ORDER BY rowid DESC")
    sales = {seq: f"sale {number}" for seq, number in session.values("SELECT seq, number FROM sale")}
    return dict(closings) | sales | {seq: f"z {n}" for seq, n in session.values("SELECT seq, number FROM z_report")}


def main() -> int:
    """Print what became of the trials; 1 if one is lost."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--trials", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    start, kinds, lost = time.perf_counter(), Counter[str](), []
    with tempfile.TemporaryDirectory() as folder:
        make_days(Path(folder) / "shop")
        for trial in Forger(Path(folder), Path(folder) / "shop", chosen.seed).trials(chosen.trials):
            kinds[trial.what.split(",")[0].split(".")[0].split("-")[0]] += 1
            if not trial.won:
                lost.append(trial)
                print(f"LOST {trial.what}: wanted {trial.wanted}, named {trial.named}")
    print(json.dumps(dict(sorted(kinds.items()))))
    seconds = time.perf_counter() - start
    print(
        f"seed {chosen.seed}: {chosen.trials} changed bytes, {len(lost)} not named as they should be, {seconds:.0f} s"
    )
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
