"""Whatever members do in whatever order: no place of two bookings, nobody in two shifts at once, nobody twice in one."""

import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import combinations
from pathlib import Path
from typing import Any
from uuid import UUID

from fake_shop import FakeShop
from fake_swaps import WHO, in_slot, make, member, slot
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import staff_office

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.shifts import booking, solidarity, swapping
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.cannot_come import give_up
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.known import state_of
from beesdesk.shifts.slots import Slot
from beesdesk.shifts.taking import commitments
from beesdesk.words import Mode, PlaceKind, Status

Held = dict[UUID, UUID]
Pick = tuple[int, int, int, int]
CLASHING_HOURS = (9, 10, 11, 14)


@dataclass
class Town:
    """Four members and eight slots, many at the same time, half of them not made yet."""

    shop: FakeShop
    members: list[UUID] = field(default_factory=list)
    slots: list[Slot] = field(default_factory=list)
    requests: list[UUID] = field(default_factory=list)
    offers: list[UUID] = field(default_factory=list)
    reliefs: list[UUID] = field(default_factory=list)

    def furnish(self) -> None:
        staff_office(self.shop)
        self.shop.do(set_parameter, "solidarity_start", "100", valid_from=self.shop.today, now=self.shop.now(), who=WHO)
        self.shop.do(
            set_parameter, "solidarity_per_year", "100", valid_from=self.shop.today, now=self.shop.now(), who=WHO
        )
        regulars = [member(self.shop, sr=-2) for _ in range(2)]
        self.members = [*regulars, *(member(self.shop, Mode.IRREGULAR) for _ in range(2))]
        for number in range(8):
            holders = [regulars[number // 2]] if number in (0, 3) else []
            days, hour = 8 + number // 4, CLASHING_HOURS[number % 4]
            self.slots.append(slot(self.shop, days, hour, places=2, regulars=holders, made=number % 2 == 0))

    def places(self) -> list[tuple[UUID, UUID | None, UUID]]:
        rows = self.shop.read(lambda session: session.values("SELECT id, member_id, shift_id FROM place ORDER BY id"))
        return [(UUID(bytes=key), UUID(bytes=who) if who else None, UUID(bytes=shift)) for key, who, shift in rows]

    def held(self) -> Held:
        return {key: who for key, who, _ in self.places() if who}

    def doubled(self) -> Counter[tuple[UUID, UUID]]:
        """Who is in a shift how many times beyond once."""
        return Counter((who, shift) for _, who, shift in self.places() if who) - Counter(
            {(who, shift) for _, who, shift in self.places() if who}
        )

    def is_frozen(self, one: UUID) -> bool:
        return self.shop.read(state_of, one, self.shop.today).status is Status.UNSUBSCRIBED

    def clashes(self) -> set[tuple[UUID, UUID, UUID]]:
        """Who is, or will be, in which two shifts at once."""
        found = set()
        today = self.shop.today
        for one in self.members:
            spans = self.shop.read(commitments, one, today, today + timedelta(20), today=today)
            for a, b in combinations(spans, 2):
                if a.starts < b.ends and b.starts < a.ends:
                    found.add((one, a.shift_id, b.shift_id))
        return found

    def own(self, one: UUID, otherwise: Slot) -> Slot:
        """A slot that a member sits in, the one meant where they sit in none."""
        mine = [where for where in self.slots if one in in_slot(self.shop, where)]
        return mine[self.slots.index(otherwise) % len(mine)] if mine else otherwise

    def place(self, number: int) -> UUID:
        places = self.places()
        return places[number % len(places)][0]

    def do(self, act: Callable[..., Any], *args: Any, who: str | None = WHO, **named: Any) -> Any:
        named |= {} if who is None else {"who": who}
        return self.shop.do(act, *args, now=self.shop.now(), **named)


def book(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    kind = PlaceKind.COMPENSATION if one in town.members[:2] else None
    town.do(booking.book, town.place(number), one, kind)


def release(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.do(booking.release, town.place(number))


def swap(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.do(swapping.swap, one, town.own(one, a), b)


def ask(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.requests.append(town.do(swapping.request_exchange, one, town.own(one, a), [b]))


def exchange(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    one, other = town.members[:2]
    a, b = town.own(one, a), town.own(other, b)
    first = town.do(swapping.request_exchange, one, a, [b])
    town.requests.append(first)
    second = town.do(swapping.request_exchange, other, b, [a], answers=first)
    town.do(swapping.exchange, first, second, who=None)


def take_request_back(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    if town.requests:
        town.do(swapping.cancel_request, town.requests[number % len(town.requests)], who=None)


def offer(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.offers.append(town.do(solidarity.offer, one, a, office=True))


def withdraw_offer(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    if town.offers:
        town.do(solidarity.withdraw_offer, town.offers[number % len(town.offers)], who=None)


def relieve(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.reliefs.append(town.do(solidarity.request, one, town.own(one, a)))


def withdraw_relief(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    if town.reliefs:
        town.do(solidarity.withdraw_request, town.reliefs[number % len(town.reliefs)])


def leave_empty(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.do(give_up, one, town.own(one, a), "ill")


def generate(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    make(town.shop, a.template_id, a.day)


def office_holds(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.do(hold, town.place(number), one, PlaceKind.REGULAR)


def office_empties(town: Town, one: UUID, other: UUID, a: Slot, b: Slot, number: int) -> None:
    town.do(hold, town.place(number), None)


MEMBERS = (
    book, release, swap, ask, exchange, take_request_back, offer, withdraw_offer, relieve, withdraw_relief, leave_empty,
    generate,
)  # fmt: skip
MAY_TAKE_A_PLACE_AWAY = (release, swap, exchange, withdraw_offer, relieve, leave_empty)


def check(town: Town, act: Callable[..., None], pick: Pick) -> None:
    """Do one thing and see that it made nothing worse; what it refuses changes nothing."""
    one, other = town.members[pick[0] % 4], town.members[pick[1] % 4]
    a, b = town.slots[pick[2] % 8], town.slots[pick[3] % 8]
    held, doubled, clashes = town.held(), town.doubled(), town.clashes()
    try:
        act(town, one, other, a, b, pick[2] * 8 + pick[3])
    except ShopError:
        if act is not exchange:  # its requests may stand before the last step is refused
            assert town.held() == held
    if act in (office_holds, office_empties):
        return
    now_held = town.held()
    lost = {key for key, who in held.items() if now_held.get(key) != who}
    if act is leave_empty and town.is_frozen(one):  # who gives up once too often is freed of everything
        lost = {key for key in lost if held[key] != one}
    assert len(lost) <= (2 if act is exchange else 1 if act in MAY_TAKE_A_PLACE_AWAY else 0)
    assert all(key not in now_held or act is exchange for key in lost), "a place went from one to another"
    assert not town.doubled() - doubled
    assert town.clashes() <= clashes


picks = st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(0, 7), st.integers(0, 7))
everybody = st.tuples(st.sampled_from((*MEMBERS, office_holds, office_empties)), picks)
members_alone = st.tuples(st.sampled_from(MEMBERS), picks)
GENTLY = settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def play(template: Path, deeds: list[tuple[Callable[..., None], Pick]]) -> bool:
    """Do it all, then make every shift; return whether nobody is in two shifts at once, or twice in one."""
    with tempfile.TemporaryDirectory() as folder:
        shop = FakeShop.in_folder(Path(folder) / "shop", template)
        try:
            town = Town(shop)
            town.furnish()
            for act, pick in deeds:
                check(town, act, pick)
            assert (
                shop.read(Session.value, "SELECT count(*) FROM place WHERE solidarity = 1 AND member_id IS NULL") == 0
            )
            for where in town.slots:
                make(shop, where.template_id, where.day)
            return not town.doubled() and not town.clashes()
        finally:
            shop.close()


@GENTLY
@given(deeds=st.lists(members_alone, min_size=10, max_size=30))
def test_members_alone_leave_nobody_in_two_shifts_at_once_and_nobody_twice_in_one(
    template: Path, deeds: list[tuple[Callable[..., None], Pick]]
) -> None:
    assert play(template, deeds)


@GENTLY
@given(deeds=st.lists(everybody, min_size=10, max_size=30))
def test_after_whatever_the_office_does_members_make_nothing_worse(
    template: Path, deeds: list[tuple[Callable[..., None], Pick]]
) -> None:
    play(template, deeds)
