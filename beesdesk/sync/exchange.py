"""One exchange with the hub: what this device has said goes there, what the others have said comes here.

Each step may be cut off at any moment and is taken up again by the next exchange: what is kept on either side says by
itself how far it got. Nothing that the hub says is believed: entries are checked where they are taken in.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import COUNTER_BITS, from_milliseconds
from beesdesk.db.log import GENESIS, SCHEMA_REVISION, Sealed
from beesdesk.db.merging import Refused, Why, beliefs, is_office
from beesdesk.db.session import Session
from beesdesk.shop import Shop
from beesdesk.sync.following import follow
from beesdesk.sync.hub import Forked, Hub, HubEnd
from beesdesk.values import dataclass

PAGE: Final = 500
"""Entries that are sent, or taken in, together."""
SAY_SKEW: Final = timedelta(minutes=2)
"""A clock that is off by more is told of."""
DOUBT_DAY: Final = timedelta(hours=24)
"""With a clock that is off by more, no day is closed."""
PERSONS: Final = 500
"""Persons whose keys are asked for together."""
SAMPLE: Final = 50
"""Persons of whom an exchange looks whether the hub still has their keys."""
_MINUTE: Final = 60
_ALL: Final = 1 << 62

Progress = Callable[[int, int], object]
"""Called with how many entries of how many were sent or taken in."""


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What an exchange did.

    `sent` and `received` count entries, the latter by device, `refilled` those of others that the hub had lost; `lacking`
    are devices of whose log the hub has a later part and not the next one. `waiting` and `carried` stand in the log and not, or not wholly, in the tables
    (`db.merging.TakenIn`). `refused` says of which devices nothing more is taken, and why.
    `clock` is how far the hub's clock is ahead of ours; of a hub without one, how far what came is ahead: None if it is not.
    `too_old` tells that the shop speaks a newer revision: what is said here was sent, nothing was taken in.
    `whole` is False where the exchange was given up in between: the next one goes on.
    """

    hub: str
    sent: int
    refilled: int
    received: tuple[tuple[UUID, int], ...]
    lacking: tuple[UUID, ...]
    waiting: int
    carried: int
    refused: tuple[Refused, ...]
    keys_sent: int
    keys_received: int
    forgotten: int
    clock: timedelta | None
    too_old: bool
    whole: bool

    @property
    def entries(self) -> int:
        """How many entries came."""
        return sum(count for _, count in self.received)

    @property
    def says_clock(self) -> bool:
        """Tell whether somebody has to be told that a clock is off."""
        return self.clock is not None and abs(self.clock) > SAY_SKEW

    @property
    def doubts_clock(self) -> bool:
        """Tell whether the clock is off by so much that no day is closed by it."""
        return self.clock is not None and abs(self.clock) > DOUBT_DAY


class _GivenUp(Exception):
    """Somebody wants the exchange no longer."""


def exchange(
    shop: Shop,
    hub: Hub,
    *,
    progress: Progress | None = None,
    wanted: Callable[[], bool] = lambda: True,
) -> Exchanged:
    """Send and take in all that is new; `wanted` is asked before each page, `progress` told after each.

    Raises `Forked`, before anything is sent, where this device's log at the hub is another one, and what the hub and the
    shop's file refuse: what was done until then stays done.
    """
    one = _Exchange(shop, hub, progress or (lambda _, __: None), wanted)
    try:
        one.run()
    except _GivenUp:
        return one.result(whole=False)
    return one.result(whole=True)


class _Exchange:
    """One run; its figures grow as it goes on."""

    def __init__(self, shop: Shop, hub: Hub, progress: Progress, wanted: Callable[[], bool]) -> None:
        self._shop, self._hub, self._progress, self._wanted = shop, hub, progress, wanted
        self._sent = self._refilled = self._keys_sent = self._keys_received = self._forgotten = 0
        self._waiting = self._carried = 0
        self._received: dict[UUID, int] = {}
        self._lacking: list[UUID] = []
        self._refused: list[Refused] = []
        self._clock: timedelta | None = None
        self._too_old = self._has_clock = False
        self._done = self._total = 0

    def run(self) -> None:
        """Do all of it, in an order in which nothing is lost by a cut: a person's key is there before the name."""
        now = self._hub.now()
        self._has_clock = now is not None
        if now is not None:
            self._clock = now - self._shop.now()
        ends = self._hub.ends()
        mine = ends.pop(self._shop.device_id, HubEnd(0, GENESIS))
        self._refuse_fork(mine)
        self._too_old = self._hub.revisions().least > SCHEMA_REVISION
        have, last = self._here(ends), self._own_end()
        missing = {device: end.seq - have[device] for device, end in ends.items() if end.seq > have[device]}
        self._total = last - mine.seq + (0 if self._too_old else sum(missing.values()))
        self._forget()
        self._send_keys(everything=mine.seq == 0)
        self._send(mine)
        if not self._too_old:
            self._receive(have, missing)
        self._refill(ends)
        if not self._too_old:
            self._receive_keys()
            follow(self._shop)

    def result(self, *, whole: bool) -> Exchanged:
        """Return what was done."""
        return Exchanged(
            hub=self._hub.name,
            sent=self._sent,
            refilled=self._refilled,
            received=tuple(sorted(self._received.items())),
            lacking=tuple(self._lacking),
            waiting=self._waiting,
            carried=self._carried,
            refused=tuple(self._refused),
            keys_sent=self._keys_sent,
            keys_received=self._keys_received,
            forgotten=self._forgotten,
            clock=self._clock,
            too_old=self._too_old,
            whole=whole,
        )

    # Ours

    def _refuse_fork(self, mine: HubEnd) -> None:
        """Raise `Forked` where the hub has more of this device than itself, or another entry under its last number."""
        if mine.seq == 0:
            return
        here = self._shop.log_rows(self._shop.device_id, mine.seq - 1, 1)
        if not here or here[0].hash != mine.hash:
            raise Forked(mine.seq if here else self._own_end() + 1)

    def _own_end(self) -> int:
        end = self._shop.log_ends().get(self._shop.device_id)
        return end.seq if end else 0

    def _send(self, mine: HubEnd) -> None:
        for rows in self._pages(self._shop.log_rows, self._shop.device_id, mine.seq):
            self._hub.push(rows)
            self._sent += len(rows)
            self._tell(len(rows))

    def _refill(self, ends: Mapping[UUID, HubEnd]) -> None:
        """Give a hub that takes it what it lacks of others' logs: of machines that are no more, or once it was emptied."""
        refill: Callable[[Sequence[Sealed]], None] | None = getattr(self._hub, "refill", None)
        if refill is None:
            return
        counts = self._shop.read(_counting)
        for device, here in sorted(self._shop.log_ends().items()):
            there = ends.get(device, HubEnd(0, GENESIS))
            if device == self._shop.device_id or there.seq >= min(here.seq, counts.get(device, 0)):
                continue
            try:
                for rows in self._pages(self._shop.log_rows, device, there.seq):
                    refill(rows)
                    self._refilled += len(rows)
            except Forked:
                continue  # two logs of one device: who takes both in says so

    # Others'

    def _here(self, ends: Mapping[UUID, HubEnd]) -> dict[UUID, int]:
        here = self._shop.log_ends()
        return {device: here[device].seq if device in here else 0 for device in ends}

    def _receive(self, have: Mapping[UUID, int], missing: Mapping[UUID, int]) -> None:
        """Take in what the hub has; of strangers once more, where what came meanwhile may have let them in."""
        waiting = sorted(missing)
        while waiting:
            before = self._done
            for device in waiting:
                self._receive_log(device, have[device], missing[device])
            strangers = [one.device_id for one in self._refused if one.why is Why.STRANGER]
            waiting = strangers if self._done > before else []
            self._refused = [one for one in self._refused if one.device_id not in waiting]

    def _receive_log(self, device: UUID, after: int, missing: int) -> None:
        came = 0
        for rows in self._pages(self._hub.pull, device, after):
            taken = self._take_in(device, rows)
            came += taken
            self._tell(taken)
            if taken < len(rows):
                break  # what is refused stands in the result; the rest of this log would be, too
        if came < missing and all(one.device_id != device for one in self._refused):
            self._lacking.append(device)

    def _take_in(self, device: UUID, rows: Sequence[Sealed]) -> int:
        taken = self._shop.take_in(rows)
        if taken.entries:
            self._received[device] = self._received.get(device, 0) + taken.entries
        self._waiting, self._carried = taken.waiting, taken.carried
        self._refused += taken.refused
        if not self._has_clock:
            self._look_at_clock(rows, self._shop.now())
        return taken.entries

    def _look_at_clock(self, rows: Sequence[Sealed], now: datetime) -> None:
        """Notice that what comes is of a time to come: either clock is wrong."""
        ahead = from_milliseconds(max(row.hlc for row in rows) >> COUNTER_BITS) - now
        if ahead > SAY_SKEW and (self._clock is None or ahead > self._clock):
            self._clock = ahead

    def _pages(
        self, more: Callable[[UUID, int, int], list[Sealed]], device: UUID, after: int
    ) -> Iterator[list[Sealed]]:
        """Yield a log's entries after a number, page by page. Raises `_GivenUp`."""
        while True:
            self._go_on()
            rows = more(device, after, PAGE)
            if not rows:
                return
            yield rows
            after = rows[-1].seq

    def _tell(self, more: int) -> None:
        self._done += more
        self._progress(self._done, max(self._total, self._done))

    def _go_on(self) -> None:
        if not self._wanted():
            raise _GivenUp

    # Persons

    def _forget(self) -> None:
        """Have the same persons forgotten on both sides; the hub is told by an office, which hears of it from any machine."""
        there, here = self._hub.forgotten(), self._shop.persons_forgotten()
        by_office = self._shop.read(lambda session: is_office(session))  # noqa: PLW0108 - a name more than a lambda has
        if here - there and by_office:
            self._hub.forget_persons(sorted(here - there))
        if there - here:
            self._shop.forget_persons(sorted(there - here))
            self._forgotten = len(there - here)

    def _send_keys(self, *, everything: bool) -> None:
        """Send the keys that were made here; all that are here to a hub that knows nothing of this device, or lost some."""
        new = self._shop.person_keys_to_send()
        known = self._shop.read(_all_keys)
        keys = known if everything or self._lacks_some(known.keys() - new.keys()) else new
        self._hub.put_person_keys(keys)
        if new:
            self._shop.person_keys_sent(list(new))
        self._keys_sent = len(keys)

    def _lacks_some(self, persons: Iterable[UUID]) -> bool:
        """Tell whether the hub has lost keys. It is asked for a few of them, at each exchange for others."""
        ordered = sorted(persons)
        turns = -(-len(ordered) // SAMPLE) or 1
        start = int(self._shop.now().timestamp()) // _MINUTE % turns * SAMPLE
        sample = ordered[start : start + SAMPLE]
        return bool(sample) and len(self._hub.person_keys(sample)) < len(sample)

    def _receive_keys(self) -> None:
        persons = self._shop.persons_without_key()
        for start in range(0, len(persons), PERSONS):
            self._go_on()
            keys = self._hub.person_keys(persons[start : start + PERSONS])
            if keys:
                self._shop.take_keys(keys)
                self._keys_received += len(keys)


def _counting(session: Session) -> dict[UUID, int]:
    """Return up to which entry each device is believed here."""
    return {
        UUID(bytes=device): _ALL if belief.last_seq is None else belief.last_seq
        for device, belief in beliefs(session).items()
    }


def _all_keys(session: Session) -> dict[UUID, bytes]:
    return {UUID(bytes=person): key for person, key in session.values("SELECT id, key FROM person_key")}
