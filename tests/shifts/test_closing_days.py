"""Days without shifts."""

from datetime import UTC, date, datetime

import pytest
from fake_shop import FakeShop
from office import OFFICE
from shifts.test_keeping import regular

from beesdesk.db.session import Session
from beesdesk.shifts import roster
from beesdesk.shifts.closing_days import bank_holidays, close_day, closing_days, reopen_day
from beesdesk.shifts.duties import unsubscribe
from beesdesk.shifts.generating import (
    add_templates,
    all_templates,
    end_template,
    generate_next,
    keep_rotation,
    new_template,
    set_hours,
    set_places,
)
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Rotation, Shift
from beesdesk.words import Language

MONDAY = date(2024, 4, 1)
NOW = datetime(2024, 3, 20, 9, tzinfo=UTC)


@pytest.fixture
def roster_shop(shop: FakeShop) -> FakeShop:
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "A", MONDAY))
    template = new_template("A", 1, 600, 720, 2)
    shop.do(add_templates, [template], now=NOW)
    shop.do(roster.join, template.id, regular(shop), now=NOW)
    return shop


def places(shop: FakeShop) -> list[tuple[str, str, bool]]:
    sql = (
        "SELECT s.day, p.state, p.member_id IS NOT NULL FROM place p JOIN shift s ON s.id = p.shift_id"
        " ORDER BY s.starts, p.position"
    )
    return [(day, state, bool(held)) for day, state, held in shop.read(Session.values, sql)]


@pytest.mark.parametrize(
    ("language", "name"),
    [(Language.FR, "Lundi de Pâques"), (Language.NL, "Paasmaandag"), (Language.EN, "Easter Monday")],
)
def test_bank_holidays_are_those_of_the_law_in_the_users_language(
    shop: FakeShop, language: Language, name: str
) -> None:
    shop.do(close_day, MONDAY, "Pâques", now=NOW)

    found = shop.read(bank_holidays, date(2024, 4, 1), date(2024, 5, 1), language)

    assert [(one.day, one.closed) for one in found] == [(MONDAY, True), (date(2024, 5, 1), False)]
    assert found[0].name == name


def test_a_closed_day_gets_no_shifts(roster_shop: FakeShop) -> None:
    roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)
    roster_shop.do(generate_next)

    assert places(roster_shop) == []


def test_closing_a_day_cancels_its_shifts_and_says_whose(roster_shop: FakeShop) -> None:
    roster_shop.do(generate_next)

    assert len(roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)) == 1
    assert roster_shop.do(close_day, MONDAY, "Pâques", now=NOW) == []
    assert [state for _, state, _ in places(roster_shop)] == ["cancel", "cancel"]
    assert [one.reason for one in roster_shop.read(closing_days)] == ["Pâques"]


def test_reopening_gives_the_places_back(roster_shop: FakeShop) -> None:
    roster_shop.do(generate_next)
    roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)

    assert roster_shop.do(reopen_day, MONDAY, now=NOW) == 1
    assert places(roster_shop) == [("2024-04-01", "open", True), ("2024-04-01", "open", False)]


def test_reopening_a_day_that_was_closed_before_its_week_was_made_makes_its_shifts(roster_shop: FakeShop) -> None:
    roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)
    roster_shop.do(generate_next)

    assert roster_shop.do(reopen_day, MONDAY, now=NOW) == 1
    assert len(places(roster_shop)) == 2


def test_who_has_gone_meanwhile_does_not_come_back_with_the_day(roster_shop: FakeShop) -> None:
    roster_shop.do(generate_next)
    (one,) = roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)
    roster_shop.do(unsubscribe, one, now=NOW, who=OFFICE)
    roster_shop.do(reopen_day, MONDAY, now=NOW)

    assert [held for _, _, held in places(roster_shop)] == [False, False]


def test_a_day_reopens_with_the_hours_and_places_that_its_template_has_by_now(roster_shop: FakeShop) -> None:
    roster_shop.do(generate_next)
    roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)
    template = roster_shop.read(all_templates)[0].id
    roster_shop.do(set_hours, template, 1, 540, 660, now=NOW)
    roster_shop.do(set_places, template, 3, now=NOW)

    assert roster_shop.do(reopen_day, MONDAY, now=NOW) == 1

    (shift,) = roster_shop.read(Session.rows, Shift, "SELECT * FROM shift")
    assert f"{shift.starts:%H:%M}" == "07:00"
    assert len(places(roster_shop)) == 3


def test_a_slot_that_has_ended_meanwhile_does_not_come_back_with_the_day(roster_shop: FakeShop) -> None:
    roster_shop.do(generate_next)
    roster_shop.do(close_day, MONDAY, "Pâques", now=NOW)
    roster_shop.do(end_template, roster_shop.read(all_templates)[0].id, NOW.date(), now=NOW)

    assert roster_shop.do(reopen_day, MONDAY, now=NOW) == 0
    assert {state for _, state, _ in places(roster_shop)} == {"cancel"}
