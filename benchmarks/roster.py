"""A year of shifts of 2,000 members: each step in seconds, and as a multiple of the same rows in bare `sqlite3`.

What is written through the shop is noted and written again into a copy of the file through the standard library's module,
in the same transactions and as durably. What is read is read there by one plain SELECT.
"""

import argparse
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from uuid import UUID

from beesdesk.db.ids import uuid7, uuid7s
from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.shifts import keeping
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.duties import open_history
from beesdesk.shifts.generating import every, generate_next, keep_rotation
from beesdesk.shifts.known import ROTATION, fold_all
from beesdesk.shifts.model import RegularPlace, Rotation
from beesdesk.shifts.nightly import nightly
from beesdesk.shifts.refusals import PlaceEmpty
from beesdesk.shop import Shop
from beesdesk.words import Language, Mode, PlaceState
from benchmarks.sale import Noted, bare

FIRST = date(2026, 1, 5)
WEEKS = 52
CYCLES = 14
PLACES = 17
LIMITS = {"generate": 10.0, "attend": 6.0, "roll": 10.0, "standing": 10.0, "nightly": 0.2}
FACTS = "SELECT * FROM standing_fact ORDER BY member_id, noted"
HOURS = ((7 * 60, 9 * 60 + 45), (9 * 60 + 45, 12 * 60 + 30), (12 * 60 + 30, 15 * 60 + 15), (15 * 60 + 15, 18 * 60),
         (18 * 60, 20 * 60 + 45))  # fmt: skip


class Bench:
    """A shop and its bare copy, side by side."""

    def __init__(self, folder: Path, members: int) -> None:
        self.now = datetime(2026, 1, 4, 3, tzinfo=UTC)
        self.shop = Shop.open(folder / "shop", lambda: self.now, ballast=0)
        self.members = [uuid7() for _ in range(members)]
        self.folder = folder
        self.broken: list[str] = []

    @contextmanager
    def noted(self) -> Iterator[Noted]:
        """Note what is written meanwhile."""
        store = self.shop._store  # noqa: SLF001 - the benchmark listens at the door
        noted = Noted(store._writer)  # noqa: SLF001
        store._writer = noted  # noqa: SLF001
        try:
            yield noted
        finally:
            store._writer = noted._connection  # noqa: SLF001

    def written(self, name: str, text: str, deeds: Callable[[], object]) -> None:
        """Measure what deeds write against the same writes in a bare copy made before them."""
        copy = self.copy(name)
        with self.noted() as noted:
            start = time.perf_counter()
            deeds()
            ours = time.perf_counter() - start
        floor, writes = bare(copy), noted.writes
        start = time.perf_counter()
        for kind, sql, values in writes:
            getattr(floor, kind)(sql, values)
        theirs = time.perf_counter() - start
        floor.close()
        self.say(name, text, ours, theirs)

    def copy(self, name: str) -> Path:
        """Return a copy of the file as it is now."""
        path = self.folder / f"{name}.db"
        self.shop._store._writer.execute("VACUUM INTO ?", (str(path),))  # noqa: SLF001
        return path

    def say(self, name: str, text: str, ours: float, floor: float) -> None:
        """Print a figure, and remember whether its limit is passed."""
        ratio, limit = ours / floor, LIMITS[name]
        print(f"{text}: {ours:.2f} s, floor {floor:.2f} s: {ratio:.2f} times (at most {limit:g})", flush=True)
        if ratio > limit:
            self.broken.append(name)

    def furnish(self, mode: Mode) -> None:
        """Put the members in, the first standing of each, and the templates with their regular members."""
        self.shop.do(_put_members, self.members)
        for at, member in enumerate(self.members):
            known = {"mode": mode}
            if mode is Mode.IRREGULAR:
                known |= {"irregular_start": FIRST - timedelta(1 + at % 28), "sr": at % 3}
            self.shop.do(open_history, member, known, now=self.now, who="bench")
        if mode is Mode.REGULAR:
            self.shop.do(_put_templates, self.members)

    def record(self, attendances: int) -> None:
        """Mark places one by one in the order of their shifts: most come, some do not."""
        chance = Random(1)
        states = chance.choices(list(PlaceState)[1:5], (90, 3, 4, 3), k=attendances)
        rows = self.shop.read(
            Session.values,
            "SELECT p.id, s.ends FROM place p JOIN shift s ON s.id = p.shift_id WHERE p.member_id IS NOT NULL"
            " ORDER BY s.starts, p.id LIMIT ?",
            (attendances,),
        )
        for (key, ends), state in zip(rows, states, strict=False):
            self.now = datetime.fromtimestamp(ends / 1000, UTC)
            try:
                self.shop.do(mark, UUID(bytes=key), state, now=self.now, who="bench")
            except PlaceEmpty:
                continue  # whoever held it was frozen meanwhile

    def roll(self) -> None:
        """Let every night of so many cycles pass."""
        for _ in range(CYCLES * 28):
            self.now += timedelta(1)
            self.shop.do(_night, self.now)


def _night(session: Session, now: datetime) -> None:
    keeping.count_down(session, now=now)
    keeping.move_day(session, now=now)


def _put_members(session: Session, members: list[UUID]) -> None:
    session.insert_many(
        Member(key, number, f"First {number}", f"Family {number}", Language.FR, None, None, solidarity_rounding=False)
        for number, key in enumerate(members, 1)
    )


def _put_templates(session: Session, members: list[UUID]) -> None:
    keep_rotation(session, Rotation(ROTATION, FIRST, "ABCD", FIRST))
    templates = every("ABCD", range(1, 7), HOURS, PLACES, None)
    for template in templates:
        session.insert(template)
    since = datetime(2025, 1, 1, tzinfo=UTC)
    places = count()
    seats = [templates[place // PLACES].id for place in (next(places) for _ in members)]
    session.insert_many(
        RegularPlace(key, seat, member, since, None, None)
        for key, seat, member in zip(uuid7s(len(members)), seats, members, strict=True)
    )


def regular(folder: Path, members: int, attendances: int) -> list[str]:
    """Measure the year of regular members."""
    bench = Bench(folder, members)
    bench.furnish(Mode.REGULAR)
    bench.written(
        "generate", f"{WEEKS} weeks of shifts made", lambda: [bench.shop.do(generate_next) for _ in range(WEEKS)]
    )
    bench.written("attend", f"{attendances} attendances, one by one", lambda: bench.record(attendances))
    copy = sqlite3.connect(bench.copy("facts"))
    start = time.perf_counter()
    rows = copy.execute(FACTS).fetchall()
    floor = time.perf_counter() - start
    copy.close()
    today = bench.now.date()
    start = time.perf_counter()
    states = bench.shop.read(fold_all, today)
    ours = time.perf_counter() - start
    if len(states) != members or len(rows) < attendances * 0.95:
        raise RuntimeError("not everybody was folded")
    bench.say("standing", f"standing of {members} from {len(rows)} facts", ours, floor)
    bench.shop.do(nightly, bench.now)  # the first one makes eight weeks of shifts: no ordinary night
    nights = []
    for _ in range(5):
        bench.now += timedelta(1)
        start = time.perf_counter()
        bench.shop.do(nightly, bench.now)
        nights.append(time.perf_counter() - start)
    bench.say("nightly", "the night of an ordinary day, beside that", sorted(nights)[2], ours)
    bench.shop.close()
    return bench.broken


def irregular(folder: Path, members: int) -> list[str]:
    """Measure the countdowns of a year in which everybody is irregular and comes now and then."""
    bench = Bench(folder, members)
    bench.furnish(Mode.IRREGULAR)
    bench.written("roll", f"{CYCLES} cycles of {members} members", bench.roll)
    bench.shop.close()
    return bench.broken


def main() -> int:
    """Print the figures; 1 if a limit is passed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--members", type=int, default=2000)
    options.add_argument("--attendances", type=int, default=26_000)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        broken = regular(Path(one), chosen.members, chosen.attendances) + irregular(Path(other), chosen.members)
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
