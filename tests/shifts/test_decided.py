from datetime import date, timedelta

import pytest
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.shifts.decided import Decided, decided, decided_on, on_day
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.policies.parameters import Change, names, through_time

TODAY = date(2026, 11, 23)
BEFORE, LATER, MUCH_LATER = TODAY - timedelta(30), TODAY + timedelta(5), TODAY + timedelta(50)


@pytest.mark.parametrize(
    ("changes", "is_decided"),
    [
        ([], Decided("10", None)),
        ([("grace", "12", BEFORE)], Decided("12", BEFORE)),
        ([("grace", "12", TODAY)], Decided("12", TODAY)),
        ([("grace", "12", LATER)], Decided("10", None, "12", LATER)),
        (
            [("grace", "12", BEFORE), ("grace", "14", LATER), ("grace", "9", MUCH_LATER)],
            Decided("12", BEFORE, "14", LATER),
        ),
        ([("grace", "12", BEFORE), ("grace", "10", BEFORE)], Decided("10", None)),
        ([("alert_delay", "5", BEFORE), ("alert_delay", "6", LATER)], Decided("10", None)),
        ([("grace", "12", BEFORE), ("alert_delay", "6", TODAY)], Decided("12", BEFORE)),
    ],
)
def test_a_rule_has_its_value_since_its_last_turn_and_turns_next(
    changes: list[tuple[str, str, date]], is_decided: Decided
) -> None:
    dated = through_time(Change(*change) for change in changes)

    assert decided_on(dated, "grace", TODAY) == is_decided


def test_all_that_is_decided_is_known_by_name(shop: FakeShop) -> None:
    later = shop.today + timedelta(10)
    shop.do(set_parameter, "grace", "12", valid_from=later, now=shop.now(), who=OFFICE)

    known = shop.read(decided, now=shop.now())

    assert set(known) == set(names())
    assert known["grace"] == Decided("10", None, "12", later)
    assert [shop.read(on_day, "grace", day) for day in (shop.today, later)] == ["10", "12"]
