"""The lists of the office, from standings, sheets and shifts as they are."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from fake_roster import WHO, attend, on, shift, skill, task, worker
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.reports.list_columns import HEADS, columns_of, head, shown, sums, title, usual
from beesdesk.reports.list_papers import reader_of
from beesdesk.shifts import duties, leaves
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.lists import OF_MEMBERS, Row, lists
from beesdesk.shifts.member_list import RULES, MemberRow
from beesdesk.shifts.sheet_model import Sheet
from beesdesk.words import Language, ListName, Mode, PlaceKind, PlaceState, Status, TeamSize


def listed(shop: FakeShop, name: ListName) -> tuple[Any, ...]:
    found: tuple[Row, ...] = shop.read(lists, Language.EN, now=shop.now())[name]
    return found


def names(shop: FakeShop, name: ListName) -> list[str]:
    return [row.first_name for row in listed(shop, name)]


def sheet(shop: FakeShop, hours_ago: float, **said: Any) -> UUID:
    """A sheet of a slot of two hours that began so long ago."""
    starts = shop.now() - timedelta(hours=hours_ago)
    known: dict[str, Any] = {
        "team": None, "notes": None, "comments": None, "warnings": None, "attended": None, "validated": None,
        "validated_by": None, "notes_read": None,
    }  # fmt: skip
    row = Sheet(uuid7(), starts.date(), starts, starts + timedelta(hours=2), starts, 4, **{**known, **said})
    shop.do(Session.insert, row)
    return row.id


def test_a_missed_shift_puts_a_member_on_alert_with_its_last_day(shop: FakeShop) -> None:
    amelie = worker(shop, Mode.REGULAR)
    missed = shift(shop, on(shop, -1), of=[amelie], kind=PlaceKind.REGULAR)
    attend(shop, missed, PlaceState.ABSENT_1)

    (row,) = listed(shop, ListName.ALERT)

    assert (row.member_id, row.status, row.since, row.until) == (amelie, Status.ALERT, shop.today, on(shop, 28))
    assert (row.owed, row.booked, row.unbooked) == (1, 0, 1)
    assert names(shop, ListName.OWING) == ["Amélie"]


def test_a_booked_compensation_leaves_nothing_to_book(shop: FakeShop) -> None:
    amelie = worker(shop, Mode.REGULAR, sr=-1, sc=-1)
    shift(shop, on(shop, 3), of=[amelie], kind=PlaceKind.COMPENSATION)
    shift(shop, on(shop, 9), of=[amelie], kind=PlaceKind.REGULAR)

    (row,) = listed(shop, ListName.OWING)

    assert (row.owed, row.booked, row.unbooked, row.next_shift) == (2, 1, 1, on(shop, 3))


def test_of_irregular_members_every_shift_ahead_counts(shop: FakeShop) -> None:
    amelie = worker(shop, irregular_start=on(shop, -40), sr=-2)
    shift(shop, on(shop, 3), of=[amelie])

    (row,) = listed(shop, ListName.OWING)

    assert (row.owed, row.booked, row.unbooked) == (2, 1, 1)


def test_each_status_has_its_list(shop: FakeShop) -> None:
    worker(shop, Mode.REGULAR, first_name="Suspended", sr=-1, alert_start=on(shop, -60))
    worker(shop, Mode.REGULAR, first_name="Extended", sr=-1, alert_start=on(shop, -60), extension_start=on(shop, -2))
    worker(shop, Mode.REGULAR, first_name="Frozen", sr=-2, sc=-2)
    away = worker(shop, Mode.REGULAR, first_name="Away")
    shop.do(leaves.register_leave, away, on(shop, 1), on(shop, 10), now=shop.now(), who=WHO)
    exempt = worker(shop, Mode.REGULAR, first_name="Exempted")
    shop.do(leaves.register_exemption, exempt, on(shop, 1), None, "ill", now=shop.now(), who=WHO)
    assert listed(shop, ListName.AWAY) == ()
    shop.clock.pass_by(days=1)

    assert names(shop, ListName.SUSPENDED) == ["Suspended"]
    assert names(shop, ListName.EXTENSION) == ["Extended"]
    assert names(shop, ListName.FROZEN) == ["Frozen"]
    assert [(row.first_name, row.until) for row in listed(shop, ListName.AWAY)] == [
        ("Away", on(shop, 9)),
        ("Exempted", None),
    ]
    assert names(shop, ListName.OWING) == ["Extended", "Suspended"]


def test_an_ended_subscription_says_when_why_and_by_whom(shop: FakeShop) -> None:
    amelie = worker(shop, Mode.REGULAR)
    shop.do(duties.unsubscribe, amelie, resigning=True, reason="moves away", now=shop.now(), who=WHO)

    (row,) = listed(shop, ListName.ENDED)

    assert (row.ended, row.reason, row.who, row.status) == (shop.today, "moves away", "Ada", Status.RESIGNING)


def test_a_regular_member_without_a_place_is_listed_until_there_is_one(shop: FakeShop) -> None:
    amelie = worker(shop, Mode.REGULAR)
    worker(shop, first_name="Irregular")
    assert names(shop, ListName.PLACELESS) == ["Amélie"]

    template = new_template("A", 2, 600, 765, 3)
    shop.do(add_templates, [template], now=shop.now())
    told = duties.Subscription(Mode.REGULAR, template.id)
    shop.do(duties.subscribe, amelie, told, now=shop.now(), who=WHO)

    assert names(shop, ListName.PLACELESS) == []


def test_an_erased_member_is_in_no_list(shop: FakeShop) -> None:
    amelie = worker(shop, Mode.REGULAR, sr=-1)
    shop.do(Session.change, Member, amelie, erased=shop.today)

    found = shop.read(lists, Language.EN, now=shop.now())

    assert [name for name in OF_MEMBERS if found[name]] == []


def test_a_sheet_is_overdue_once_its_slot_is_over_unless_that_was_called_off(shop: FakeShop) -> None:
    shift(shop, shop.today, 7)  # by the clocks of Brussels: three hours ago
    overdue = sheet(shop, 3)
    sheet(shop, 1)
    sheet(shop, 30)

    assert [row.sheet_id for row in listed(shop, ListName.UNVALIDATED)] == [overdue]


def test_notes_and_warnings_stay_listed_until_they_are_read(shop: FakeShop) -> None:
    said = {"validated": shop.now(), "validated_by": "Luc", "attended": 3, "team": TeamSize.ENOUGH}
    noted = sheet(shop, 5, notes="The fridge is warm", **said)
    warned = sheet(shop, 4, warnings='[["left_open","00"]]', **said)
    sheet(shop, 3, **said)

    rows = listed(shop, ListName.NOTES)

    assert [(row.sheet_id, row.notes, row.warnings) for row in rows] == [
        (noted, "The fridge is warm", 0),
        (warned, None, 1),
    ]
    shop.do(Session.change, Sheet, noted, notes_read=shop.now())
    assert [row.sheet_id for row in listed(shop, ListName.NOTES)] == [warned]


def test_a_gap_says_what_is_missing_and_whether_somebody_leads(shop: FakeShop) -> None:
    amelie = worker(shop)
    till = task(shop, "Till", skill_id=skill(shop, "counting"))
    shift(shop, on(shop, 2), free=2, of=[amelie], task_id=till, leader=amelie)
    shift(shop, on(shop, 4), free=1)

    rows = listed(shop, ListName.GAPS)

    assert [(row.task, row.skill, row.free, row.held, row.led) for row in rows] == [
        ("Till", "counting", 2, 1, True),
        ("", "", 1, 0, False),
    ]


def test_a_member_in_two_shifts_at_once_is_listed(shop: FakeShop) -> None:
    amelie = worker(shop)
    shift(shop, on(shop, 2), 10, of=[amelie])
    shift(shop, on(shop, 2), 12, of=[amelie])

    (row,) = listed(shop, ListName.CLASHES)

    assert (row.member_id, row.day) == (amelie, on(shop, 2))
    assert row.other_starts - row.starts == timedelta(hours=2)


def test_questions_do_not_grow_with_the_members(shop: FakeShop) -> None:
    class Counted(Session):
        asked = 0

        def rows(self, *said: Any) -> Any:
            Counted.asked += 1
            return super().rows(*said)

        def values(self, *said: Any) -> Any:
            Counted.asked += 1
            return super().values(*said)

        def value(self, *said: Any) -> Any:
            Counted.asked += 1
            return super().value(*said)

    def asked(session: Session) -> int:
        Counted.asked = 0
        lists(Counted(session._connection, session.device), Language.EN, now=shop.now())
        return Counted.asked

    worker(shop, Mode.REGULAR, sr=-1)
    before = shop.read(asked)
    for _ in range(5):
        worker(shop, Mode.REGULAR, sr=-1)

    assert shop.read(asked) == before
    assert len(listed(shop, ListName.OWING)) == 6


# Columns


@pytest.mark.parametrize("name", ListName)
@pytest.mark.parametrize("language", Language)
def test_every_list_and_column_has_a_name(name: ListName, language: Language) -> None:
    assert title(name, language)
    assert all(head(column.key, language) for column in columns_of(name))
    assert set(usual(name)) <= {column.key for column in columns_of(name)}


def test_every_head_is_used() -> None:
    assert {column.key for name in ListName for column in columns_of(name)} == set(HEADS)


def test_every_list_of_members_has_its_rule() -> None:
    assert set(RULES) == {str(name) for name in OF_MEMBERS}


def test_a_cell_is_written_as_the_language_does_and_shifts_are_added_up(shop: FakeShop) -> None:
    worker(shop, Mode.REGULAR, sr=-1, sc=-1)
    worker(shop, Mode.REGULAR, sr=-1)
    rows: tuple[MemberRow, ...] = listed(shop, ListName.OWING)
    reader = shop.read(reader_of, Language.FR)
    columns = {column.key: column for column in columns_of(ListName.OWING)}

    assert columns["mode"].cell(rows[0], reader) == "régulier"
    assert shown(columns["until"].cell(rows[0], reader), reader.form) == ""
    assert shown(on(shop, 28), reader.form) == "21/12/2026"
    assert sums([columns["owed"], columns["mode"]], rows, reader) == [3, None]
