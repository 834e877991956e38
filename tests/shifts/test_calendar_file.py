"""Calendar files are read back by another library than the one that wrote them."""

from datetime import UTC, date, timedelta
from typing import Any
from uuid import UUID

import pytest
import vobject
from fake_shop import FakeShop
from fake_tells import WHO, member, place_of, shift, task

from beesdesk.db.session import Session
from beesdesk.pos.rules import set_rule
from beesdesk.shifts.calendar_file import calendar_file
from beesdesk.shifts.duties import Subscription, subscribe
from beesdesk.shifts.generating import (
    add_templates,
    cancel_shift,
    generate_next,
    keep_rotation,
    new_template,
    set_hours,
)
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Place, Rotation
from beesdesk.words import Language, Mode, PlaceKind

MONDAY = date(2026, 11, 23)


def read(shop: FakeShop, member_id: UUID) -> Any:
    return vobject.readOne(shop.read(calendar_file, member_id, shop.now()).decode())


def events(shop: FakeShop, member_id: UUID) -> list[Any]:
    return list(getattr(read(shop, member_id), "vevent_list", []))


def test_a_place_is_an_event_in_the_shops_own_time(shop: FakeShop) -> None:
    for name, value in (("name", "La Ruche"), ("address", "Rue de l'Exemple 12; 1030, Bruxelles")):
        shop.do(set_rule, name, value, who=WHO, now=shop.now())
    amelie = member(shop)
    starts = shop.now() + timedelta(days=3)
    shift(shop, starts, amelie, task_id=task(shop, "Caisse, à deux"))

    calendar = read(shop, amelie)
    event = calendar.vevent

    assert calendar.version.value == "2.0"
    assert calendar.x_wr_calname.value == "La Ruche"
    assert event.summary.value == "Caisse, à deux, La Ruche"
    assert event.location.value == "Rue de l'Exemple 12; 1030, Bruxelles"
    assert event.status.value == "CONFIRMED"
    assert event.dtstart.params["X-VOBJ-ORIGINAL-TZID"] == ["Europe/Brussels"]
    assert (event.dtstart.value.hour, event.dtstart.value.astimezone(UTC)) == (10, starts)
    assert event.dtend.value.astimezone(UTC) == starts + timedelta(hours=3)
    assert calendar.vtimezone.tzid.value == "Europe/Brussels"


def test_ten_o_clock_stays_ten_o_clock_across_the_change_to_summer_time(shop: FakeShop) -> None:
    amelie = member(shop)
    shop.clock.now = shop.clock.now.replace(year=2027, month=3, day=22)
    for starts in (shop.now() + timedelta(days=1), shop.now() + timedelta(days=8, hours=-1)):
        shift(shop, starts, amelie)

    before, after = (event.dtstart.value for event in events(shop, amelie))

    assert (before.hour, before.utcoffset()) == (10, timedelta(hours=1))
    assert (after.hour, after.utcoffset()) == (10, timedelta(hours=2))


def test_every_line_is_as_the_standard_wants_it(shop: FakeShop) -> None:
    amelie = member(shop)
    shift(shop, shop.now() + timedelta(days=3), amelie, task_id=task(shop, "Réassort " * 20))

    raw = shop.read(calendar_file, amelie, shop.now())

    assert raw.startswith(b"BEGIN:VCALENDAR\r\n")
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_the_file_of_the_same_moment_is_the_same(shop: FakeShop) -> None:
    amelie = member(shop)
    shift(shop, shop.now() + timedelta(days=3), amelie, amelie)

    assert shop.read(calendar_file, amelie, shop.now()) == shop.read(calendar_file, amelie, shop.now())
    assert len({event.uid.value for event in events(shop, amelie)}) == 2


def test_a_cancelled_shift_keeps_its_name_and_is_marked(shop: FakeShop) -> None:
    amelie = member(shop)
    off = shift(shop, shop.now() + timedelta(days=3), amelie)
    (before,) = events(shop, amelie)
    shop.do(cancel_shift, off, now=shop.now() + timedelta(hours=1))

    (after,) = events(shop, amelie)

    assert after.uid.value == before.uid.value
    assert (after.status.value, after.transp.value, after.description.value) == ("CANCELLED", "TRANSPARENT", "Annulé")
    assert int(after.sequence.value) >= int(before.sequence.value) > 0


def test_a_planned_shift_keeps_its_name_once_it_is_made(shop: FakeShop) -> None:
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    template = new_template("A", 3, 600, 780, 2)
    shop.do(add_templates, [template], now=shop.now())
    amelie = member(shop, language=Language.EN)
    shop.do(subscribe, amelie, Subscription(Mode.REGULAR, template.id), now=shop.now(), who=WHO)
    shop.do(generate_next)
    before = {event.dtstart.value.date(): event for event in events(shop, amelie)}
    for _ in range(4):
        shop.do(generate_next)
    after = {event.dtstart.value.date(): event for event in events(shop, amelie)}

    day = date(2026, 12, 23)
    assert (before[day].status.value, after[day].status.value) == ("TENTATIVE", "CONFIRMED")
    assert before[day].uid.value == after[day].uid.value
    assert before[day].description.value.startswith("Planned: ")
    assert len({event.uid.value for event in before.values()}) == len(before) == 7


def test_a_moved_shift_keeps_its_name_at_its_new_hours(shop: FakeShop) -> None:
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    template = new_template("A", 3, 600, 780, 2)
    shop.do(add_templates, [template], now=shop.now())
    amelie = member(shop)
    shop.do(subscribe, amelie, Subscription(Mode.REGULAR, template.id), now=shop.now(), who=WHO)
    shop.do(generate_next)
    before = events(shop, amelie)[0]
    shop.do(set_hours, template.id, 4, 900, 1080, now=shop.now())

    after = events(shop, amelie)[0]

    assert after.uid.value == before.uid.value
    assert (after.dtstart.value.date(), after.dtstart.value.hour) == (date(2026, 11, 26), 15)


def test_who_is_replaced_does_not_come_and_who_replaces_does(shop: FakeShop) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    shift(shop, shop.now() + timedelta(days=3), amelie, replaced_by=bo)

    assert [event.status.value for event in events(shop, amelie)] == ["CANCELLED"]
    assert [event.status.value for event in events(shop, bo)] == ["CONFIRMED"]
    assert events(shop, amelie)[0].uid.value != events(shop, bo)[0].uid.value


@pytest.mark.parametrize(
    ("language", "said"), [(Language.FR, "Rattrapage"), (Language.NL, "Inhaalshift"), (Language.EN, "Compensation")]
)
def test_a_compensation_says_so_in_the_members_language(shop: FakeShop, language: Language, said: str) -> None:
    amelie = member(shop, language=language)
    held = shift(shop, shop.now() + timedelta(days=3), amelie)
    shop.do(Session.change, Place, place_of(shop, held), kind=PlaceKind.COMPENSATION)

    assert events(shop, amelie)[0].description.value == said


def test_what_is_over_is_no_more_in_the_file(shop: FakeShop) -> None:
    amelie = member(shop)
    shift(shop, shop.now() - timedelta(days=3), amelie)

    assert events(shop, amelie) == []
    assert b"VEVENT" not in shop.read(calendar_file, amelie, shop.now())
