from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from fake_roster import task, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import CTRL, front, go_to, let_pass, open_page, settled, sit_down

from beesdesk.db.session import Session
from beesdesk.shifts.closing_days import closing_days
from beesdesk.shifts.duties import set_worker
from beesdesk.shifts.generating import add_templates, generate_next, keep_rotation, new_template
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Rotation, Shift
from beesdesk.shifts.roster import join
from beesdesk.shifts.template_changes import SlotRow, slot_rows
from beesdesk.ui.office import slot_acts as acts
from beesdesk.ui.office.closing_days_dialog import ClosingDaysDialog
from beesdesk.ui.office.roster_act import RosterActDialog
from beesdesk.ui.office.templates_page import TemplatesPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import Language, Mode

pytestmark = pytest.mark.in_turn("language")

Press = Callable[..., None]
UP, DOWN, TAB, SPACE, ESC = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Escape
F2, F3, F7, F8, F9, F12 = (getattr(Qt.Key, f"Key_F{number}") for number in (2, 3, 7, 8, 9, 12))


@pytest.fixture
def slot(shop: FakeShop) -> UUID:
    """Six weeks that are made, with a slot of three places on Tuesdays of week A, led by nobody, with one regular member."""
    shop.do(keep_rotation, Rotation(ROTATION, shop.today, "ABCD", shop.today))
    template = new_template("A", 2, 540, 720, 3, task(shop))
    shop.do(add_templates, [template], now=shop.now())
    shop.do(join, template.id, worker(shop, Mode.REGULAR, first_name="Zoé"), now=shop.now())
    for _ in "ABCDAB":
        shop.do(generate_next)
    return template.id


def opened(shop: FakeShop, office: OfficeWindow, language: Language = Language.EN) -> TemplatesPage:
    sit_down(shop, office, language=language)
    return open_page(office, TemplatesPage)


def dialog(press: Press, qtbot: QtBot, key: Qt.Key, kind: type[RosterActDialog]) -> RosterActDialog:
    """Open an act by its key, and wait for what it says it would change."""
    press("", key)
    found = front(kind)
    assert isinstance(found, kind)
    foreseen(qtbot, found)
    return found


def foreseen(qtbot: QtBot, found: RosterActDialog) -> str:
    """Return what an act would change as it is filled in now."""
    qtbot.waitUntil(lambda: not found._soon.isActive() and not found.work.busy)
    let_pass()
    return found.foresight.text()


def carried_out(press: Press, qtbot: QtBot) -> None:
    press("", F12)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    let_pass()


def slots(shop: FakeShop) -> list[SlotRow]:
    return shop.read(slot_rows, shop.today)


def shifts(shop: FakeShop) -> list[str]:
    rows = shop.read(Session.rows, Shift, "SELECT * FROM shift WHERE cancelled = 0 ORDER BY starts")
    return [f"{row.starts:%d/%m %H:%M}" for row in rows]


@pytest.mark.parametrize("language", list(Language))
def test_a_slot_moves_to_other_hours_once_it_is_seen_what_that_moves(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID, language: Language
) -> None:
    opened(shop, office, language)
    found = dialog(press, qtbot, F3, acts.ChangeSlotDialog)
    assert isinstance(found, acts.ChangeSlotDialog)
    go_to(press, found.weekday)
    press("", DOWN)

    text = foreseen(qtbot, found)
    assert "2 (" in text
    assert "Zoé Martin (2)" in text
    assert shifts(shop) == ["24/11 08:00", "22/12 08:00"]

    carried_out(press, qtbot)
    assert shifts(shop) == ["25/11 08:00", "23/12 08:00"]
    assert slots(shop)[0].weekday == 3

    (toast,) = office.toasts.toasts()
    toast.undo()
    settled(qtbot, office.page(TemplatesPage))
    assert shifts(shop) == ["24/11 08:00", "22/12 08:00"]


@pytest.mark.parametrize("language", list(Language))
def test_slots_are_made_for_several_weeks_at_once(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID, language: Language
) -> None:
    opened(shop, office, language)
    found = dialog(press, qtbot, F2, acts.NewSlotDialog)
    assert isinstance(found, acts.NewSlotDialog)
    go_to(press, found.weeks.boxes["B"])
    press("", SPACE)

    assert "4 (" in foreseen(qtbot, found)  # two in week A, two in week B
    carried_out(press, qtbot)

    assert [(row.week, row.weekday, row.start) for row in slots(shop)] == [("A", 2, 540), ("A", 2, 540), ("B", 2, 540)]
    assert shifts(shop) == ["24/11 08:00", "24/11 08:00", "01/12 08:00", "22/12 08:00", "22/12 08:00", "29/12 08:00"]


@pytest.mark.parametrize("language", list(Language))
def test_a_slot_is_copied_without_its_members(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID, language: Language
) -> None:
    opened(shop, office, language)
    found = dialog(press, qtbot, F7, acts.CopySlotDialog)
    assert isinstance(found, acts.CopySlotDialog)
    go_to(press, found.weeks.boxes["C"])
    press("", SPACE)
    foreseen(qtbot, found)
    carried_out(press, qtbot)

    assert [(row.week, row.members) for row in slots(shop)] == [("A", ("Zoé Martin",)), ("C", ())]


@pytest.mark.parametrize("language", list(Language))
def test_a_slot_ends_after_a_day_and_says_who_loses_a_place(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID, language: Language
) -> None:
    opened(shop, office, language)
    found = dialog(press, qtbot, F8, acts.EndSlotDialog)
    assert "Zoé Martin (2)" in found.foresight.text()

    press("", UP)
    assert "Zoé Martin" in foreseen(qtbot, found)
    carried_out(press, qtbot)

    assert slots(shop)[0].valid_until == shop.today + timedelta(1)
    assert shifts(shop) == ["24/11 08:00"]

    (toast,) = office.toasts.toasts()
    toast.undo()
    settled(qtbot, office.page(TemplatesPage))
    assert slots(shop)[0].valid_until is None
    assert shifts(shop) == ["24/11 08:00", "22/12 08:00"]


@pytest.mark.parametrize("language", list(Language))
def test_a_bank_holiday_is_closed_and_opened_again(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID, language: Language
) -> None:
    shop.do(add_templates, [new_template("A", 5, 540, 720, 2)], now=shop.now())
    opened(shop, office, language)
    found = dialog(press, qtbot, F9, ClosingDaysDialog)
    assert isinstance(found, ClosingDaysDialog)
    assert [row.day.isoformat() for row in found._rows[:2]] == ["2026-12-25", "2027-01-01"]

    assert "1 (" in foreseen(qtbot, found)
    press("", F12)
    foreseen(qtbot, found)
    assert [one.day.isoformat() for one in shop.read(closing_days)] == ["2026-12-25"]
    assert found.list.text_of(0)[2].startswith("✕")
    assert "25/12 08:00" not in shifts(shop)

    press("", F12)
    foreseen(qtbot, found)
    assert shop.read(closing_days) == []
    assert "25/12 08:00" in shifts(shop)
    press("", ESC)
    assert QApplication.activeModalWidget() is None


def test_the_shops_own_closing_day_wants_a_reason(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID
) -> None:
    opened(shop, office)
    found = dialog(press, qtbot, F9, ClosingDaysDialog)
    assert isinstance(found, ClosingDaysDialog)
    go_to(press, found.day)
    press("", DOWN)
    go_to(press, found.reason)
    found.reason.selectAll()
    press("", Qt.Key.Key_Delete, F12)
    assert found.error() == "Say why the shop is closed on that day."

    press("inventory", F12)
    foreseen(qtbot, found)

    assert [(one.day.isoformat(), one.reason) for one in shop.read(closing_days)] == [("2026-12-24", "inventory")]


def test_impossible_hours_are_refused_before_and_when_it_is_done(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID
) -> None:
    opened(shop, office)
    found = dialog(press, qtbot, F3, acts.ChangeSlotDialog)
    assert isinstance(found, acts.ChangeSlotDialog)
    go_to(press, found.hours.end)
    press("", *[DOWN] * 4)  # eight o'clock, before it begins

    assert foreseen(qtbot, found).startswith("These hours are impossible")
    press("", F12)
    foreseen(qtbot, found)
    assert found.error().startswith("These hours are impossible")
    assert shifts(shop) == ["24/11 08:00", "22/12 08:00"]


def test_places_task_and_leader_change_together(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID
) -> None:
    leader, cheese = worker(shop, Mode.REGULAR, first_name="Ines"), task(shop, "Cheese")
    shop.do(set_worker, leader, leader=True)
    opened(shop, office)
    found = dialog(press, qtbot, F3, acts.ChangeSlotDialog)
    assert isinstance(found, acts.ChangeSlotDialog)
    go_to(press, found.places)
    press("", UP, UP)
    go_to(press, found.task)
    press("Cheese")
    go_to(press, found.leader)
    press("Ines")

    assert foreseen(qtbot, found).splitlines() == [
        "Places more: 4",
        "Shifts with another task: 2",
        "Shifts with another leader: 2",
    ]
    carried_out(press, qtbot)

    (row,) = slots(shop)
    assert (row.places, row.task_id, row.leader) == (5, cheese, "Ines Martin")


def test_the_grid_shows_each_week_and_tells_the_chosen_cell_whole(
    shop: FakeShop, office: OfficeWindow, press: Press, slot: UUID
) -> None:
    page = opened(shop, office)
    assert QApplication.focusWidget() is page.grid
    assert page.heading.text() == "Week A · next on 23\u00a0November"
    assert page.sums.text() == "Slots: 1 · regular members: 1 / 3 places"
    item = page.grid.item(0, 1)
    assert item is not None
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == "Tuesday: ○\u00a01/3 Till"
    assert page.list.rows() == [["Till", "○\u00a01/3"]]
    assert page.told.text().splitlines() == ["Nobody leads it", "", "Zoé Martin", "(empty)", "(empty)"]

    QTest.keyClick(office.windowHandle(), Qt.Key.Key_Right, CTRL)
    let_pass()

    assert page.heading.text() == "Week B · next on 30\u00a0November"
    assert page.grid.rowCount() == 0
    press("", F3)
    assert QApplication.activeModalWidget() is None
    assert "Choose a slot first" in office.toasts.toasts()[0].text


def test_a_shop_without_slots_is_offered_the_first(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot
) -> None:
    page = opened(shop, office)
    assert QApplication.focusWidget() is page.empty.act

    press("", SPACE)
    foreseen(qtbot, front(acts.NewSlotDialog))  # type: ignore[arg-type]
    carried_out(press, qtbot)

    assert [(row.week, row.weekday, row.start, row.end, row.places) for row in slots(shop)] == [("A", 1, 540, 720, 4)]
    assert page.grid.isVisible()


def test_nothing_is_left_of_what_was_only_tried(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, slot: UUID
) -> None:
    opened(shop, office)
    before = shop.read(Session.values, "SELECT count(*) FROM log"), slots(shop), shifts(shop)
    for key, kind in ((F2, acts.NewSlotDialog), (F3, acts.ChangeSlotDialog), (F8, acts.EndSlotDialog)):
        dialog(press, qtbot, key, kind)
        press("", ESC)
        assert QApplication.activeModalWidget() is None

    assert (shop.read(Session.values, "SELECT count(*) FROM log"), slots(shop), shifts(shop)) == before
