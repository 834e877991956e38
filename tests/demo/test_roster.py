from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from beesdesk.db.table import columns
from beesdesk.demo.make import make_demo
from beesdesk.demo.parts import make_parts
from beesdesk.demo.people import make_members
from beesdesk.demo.roster import WEEKS, ZONE, begins
from beesdesk.demo.slots import LENGTH, weekly_slots
from beesdesk.mail.queries import count_outbox
from beesdesk.shifts.calendar import day_begins
from beesdesk.shifts.generating import generate_ahead
from beesdesk.shifts.keeping import count_down, move_day, refold_all
from beesdesk.shifts.lateness import late_members
from beesdesk.shifts.model import KnownStanding
from beesdesk.shifts.reminders import remind
from beesdesk.shop import Shop
from beesdesk.words import Mode

TODAY = date(2026, 11, 26)
MORNING = day_begins(TODAY, ZONE) + timedelta(hours=6)


def made(folder: Path, seed: int = 1) -> Shop:
    make_demo(folder, seed=seed, today=TODAY, weeks=0, ballast=0)
    return Shop.open_existing(folder, lambda: MORNING)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    shop = made(tmp_path_factory.mktemp("demo"))
    yield shop
    shop.close()


def rows(shop: Shop, sql: str) -> list[Any]:
    return shop.read(lambda session: session.values(sql))


def shop_places(shop: Shop, first: date, last: date) -> list[Any]:
    """The places of these days: who holds them, and what became of them."""
    sql = "SELECT p.member_id, p.state FROM place p JOIN shift s ON s.id = p.shift_id WHERE s.day BETWEEN ? AND ?"
    return shop.read(lambda session: session.values(sql, (first, last)))


def standings(shop: Shop) -> list[KnownStanding]:
    sql = f"SELECT {columns(KnownStanding)} FROM standing ORDER BY id"  # noqa: S608 - names are ours
    return shop.read(lambda session: session.rows(KnownStanding, sql))


def told(shop: Shop) -> list[Any]:
    """Who stands where, and who sits where: what two shops of one seed have in common, ids left out."""
    stand = (
        "SELECT m.number, k.mode, k.status, k.day, k.next_turn FROM standing k JOIN member m ON m.id = k.id ORDER BY 1"
    )
    seats = (
        "SELECT s.starts, t.code, p.position, m.number, p.kind, p.state FROM place p JOIN shift s ON s.id = p.shift_id"
        " JOIN task t ON t.id = s.task_id LEFT JOIN member m ON m.id = p.member_id ORDER BY 1, 2, 3"
    )
    return [*rows(shop, stand), *rows(shop, seats)]


def test_what_was_written_at_once_is_what_the_facts_add_up_to(demo: Shop) -> None:
    before = standings(demo)

    assert demo.do(refold_all, now=MORNING) == []
    assert standings(demo) == before


def test_the_night_has_nothing_left_to_do(demo: Shop) -> None:
    assert demo.do(count_down, now=MORNING) == []
    assert demo.do(move_day, now=MORNING) == []
    assert demo.do(generate_ahead, now=MORNING) == 0


def test_the_first_start_leaves_no_mails_that_wait_for_ever(demo: Shop) -> None:
    assert demo.do(remind, now=MORNING) > 0
    assert demo.read(count_outbox).waiting == 0


def test_most_are_up_to_date_and_every_status_is_met(demo: Shop) -> None:
    count = Counter(row[0] for row in rows(demo, "SELECT status FROM standing"))

    assert count.total() == 1200
    assert 0.80 < count["ok"] / 1200 < 0.93
    assert 25 < count["alert"] < 90
    assert 10 < count["suspended"] < 60
    assert min(count[status] for status in ("extension", "unsubscribed", "exempted", "holiday", "resigning")) >= 3


def test_seventy_in_a_hundred_are_regular_and_a_quarter_irregular(demo: Shop) -> None:
    count = Counter(row[0] for row in rows(demo, "SELECT mode FROM standing"))

    assert 0.66 < count["regular"] / 1200 < 0.74
    assert 0.21 < count["irregular"] / 1200 < 0.29
    assert 0.03 < count["exempt"] / 1200 < 0.08


def test_nobody_who_is_gone_or_away_holds_a_place(demo: Shop) -> None:
    held = "SELECT count(*) FROM place p JOIN shift s ON s.id = p.shift_id JOIN standing k ON k.id = p.member_id"
    gone = "WHERE p.state = 'open' AND k.status IN ('unsubscribed', 'resigning')"

    assert rows(demo, f"{held} {gone}") == [(0,)]
    assert rows(
        demo,
        "SELECT count(*) FROM regular_place r JOIN standing k ON k.id = r.member_id"
        " WHERE r.ended IS NULL AND k.status IN ('unsubscribed', 'resigning')",
    ) == [(0,)]


def test_weeks_lie_behind_and_eight_ahead_with_gaps(demo: Shop) -> None:
    ((first, last),) = rows(demo, "SELECT min(day), max(day) FROM shift")
    soon = shop_places(demo, TODAY, TODAY + timedelta(7))
    free = sum(member is None for member, _ in soon)

    assert first == begins(TODAY, 0).isoformat()
    assert TODAY - date.fromisoformat(first) >= WEEKS * timedelta(7)
    assert date.fromisoformat(last) >= TODAY + timedelta(56)
    assert 0.05 < free / len(soon) < 0.35
    before = shop_places(demo, date.fromisoformat(first), TODAY - timedelta(1))
    assert not [state for member, state in before if member is not None and state == "open"]


def test_nobody_is_twice_in_a_shift_and_closing_days_have_none(demo: Shop) -> None:
    twice = "SELECT 1 FROM place WHERE member_id IS NOT NULL GROUP BY shift_id, member_id HAVING count(*) > 1"
    closed = "SELECT count(*) FROM shift s JOIN closing_day c ON c.day = s.day WHERE s.cancelled = 0"

    assert rows(demo, twice) == []
    assert rows(demo, closed) == [(0,)]


def test_some_came_late_and_were_there(demo: Shop) -> None:
    found = demo.read(late_members, now=demo.now())

    assert 10 < len(found) < 200
    assert {one.times for one in found} > {1}
    assert rows(demo, "SELECT count(*) FROM lateness l JOIN place p ON p.id = l.place_id WHERE p.state <> 'done'") == [
        (0,)
    ]


def test_everybody_holds_a_working_share(demo: Shop) -> None:
    sql = "SELECT count(DISTINCT s.member_id) FROM share_movement s JOIN share_type t ON t.id = s.type_id WHERE t.code = '{}'"

    assert rows(demo, sql.format("A")) == [(1200,)]
    assert 30 < rows(demo, sql.format("B"))[0][0] < 150


def test_the_same_seed_makes_the_same_shifts_and_another_makes_others(demo: Shop, tmp_path: Path) -> None:
    again, other = made(tmp_path / "again"), made(tmp_path / "other", seed=2)

    assert told(again) == told(demo)
    assert told(other) != told(demo)
    again.close()
    other.close()


def test_a_week_has_places_for_everybody_and_no_team_is_larger_than_its_slot() -> None:
    slots = weekly_slots()
    parts = make_parts(1, make_members(1, today=TODAY), slots, begins(TODAY, 0))
    teams = Counter(part.template for part in parts if part.template is not None)

    assert 28 <= len(slots) <= 40
    assert {slot.end - slot.start for slot in slots} == {LENGTH}
    assert 4 * sum(slot.places for slot in slots) > sum(part.mode is not Mode.EXEMPT for part in parts)
    assert all(count <= slots[place].places for (_, place), count in teams.items())
