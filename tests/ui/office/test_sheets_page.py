"""The attendance page by keys alone, in three languages; by card; by a finger."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import fake_sheets as sheets
import pypdfium2
import pytest
from fake_roster import task
from fake_sheets import Worker, counters
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.shifts.lists import lists
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_papers import sheet_paper
from beesdesk.shifts.sheet_queries import lines_of, sheet_row, why_corrected
from beesdesk.shifts.validating import Feedback
from beesdesk.ui.language import Languages
from beesdesk.ui.office.sheet_words import late_words, there
from beesdesk.ui.office.sheets_page import SheetsPage
from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import Appearance, look
from beesdesk.words import Language, ListName, PlaceKind, PlaceState, TeamSize

pytestmark = pytest.mark.in_turn("language")

Press = Callable[..., None]
Control = Callable[[Qt.Key], None]
Key = Qt.Key
ENTER, UP, DOWN, TAB, ESCAPE = Key.Key_Return, Key.Key_Up, Key.Key_Down, Key.Key_Tab, Key.Key_Escape
PIN = "271828"
BAR = 160  # px of the window that its pages do not have
DONE, EXCUSED, ONE, TWO = PlaceState.DONE, PlaceState.ABSENT_0, PlaceState.ABSENT_1, PlaceState.ABSENT_2


def front() -> object:
    return QApplication.activeModalWidget()


@pytest.fixture(params=list(Language))
def language(request: pytest.FixtureRequest, office: OfficeWindow) -> Iterator[Language]:
    languages = office.findChild(Languages)
    assert languages is not None
    languages.use(request.param)
    yield request.param
    languages.use("en")


@pytest.fixture
def control(office: OfficeWindow) -> Control:
    """Press a key with Ctrl."""

    def pressed(key: Qt.Key) -> None:
        window = QApplication.activeModalWidget() or office
        window.activateWindow()
        QApplication.processEvents()
        office.router.use(WedgeSettings())
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
        for _ in range(3):
            QApplication.processEvents()

    return pressed


@pytest.fixture
def team(shop: FakeShop) -> tuple[UUID, Worker, Worker]:
    """A shift of Anna and Bea that began five minutes ago, and its sheet."""
    anna, bea = sheets.worker(shop, "Anna"), sheets.worker(shop, "Bea")
    sheets.shift(shop, [bea, anna, None], task=task(shop, "Till"))
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    shop.clock.pass_by(minutes=15)
    return sheet, anna, bea


@pytest.fixture
def page(office: OfficeWindow, press: Press, control: Control) -> SheetsPage:
    """The page, after Ada has signed in."""
    field = front().identity.pin.field  # type: ignore[attr-defined]
    seconds = iter(range(100))
    field.clock = lambda: float(next(seconds))  # a person's pace
    press(PIN, ENTER)
    control(Key(int(Key.Key_1) + PAGES.index(SheetsPage)))
    found = office.pages.currentWidget()
    assert isinstance(found, SheetsPage)
    return found


def said(shop: FakeShop, sheet: UUID) -> list[tuple[str, PlaceState, str | None]]:
    return [(row.name, row.state, row.replacement) for row in shop.read(lines_of, sheet)]


def test_a_sheet_is_marked_validated_and_corrected_by_keys_alone(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, press: Press,
    control: Control,
) -> None:  # fmt: skip
    sheet, anna, bea = team
    press("", ENTER)
    assert page.sheet == sheet

    press("p", DOWN)
    press("1")
    assert said(shop, sheet) == [("Anna Martin", DONE, None), ("Bea Martin", ONE, None)]
    control(Key.Key_Z)
    assert said(shop, sheet)[1] == ("Bea Martin", TWO, None)
    control(Key.Key_Z)
    assert said(shop, sheet)[0] == ("Anna Martin", TWO, None)
    press("", UP)
    press("p")

    press("", Key.Key_F12)
    text = front().foresight.text()  # type: ignore[attr-defined]
    assert "Bea Martin: " in text
    assert "Anna Martin" in text
    press("", Key.Key_F12)
    assert front().error()  # type: ignore[attr-defined]
    press("", Key.Key_F7, TAB)
    for _ in range(3):
        if not front().notes.hasFocus():  # type: ignore[attr-defined]
            press("", TAB)
    press("cold", Key.Key_F12)

    row = shop.read(sheet_row, sheet)
    assert front() is None
    assert row is not None
    assert (row.attended, row.team, row.notes) == (1, TeamSize.TOO_MANY, "cold")
    assert (counters(shop, anna), counters(shop, bea)) == ((0, 0), (-1, -1))

    press("", DOWN, Key.Key_F8)
    press("", Key.Key_F12)
    assert front().error()  # type: ignore[attr-defined]
    front().state.setFocus()  # type: ignore[attr-defined]
    press("", Key.Key_Home, TAB)
    press("was there", Key.Key_F12)

    (_, line) = shop.read(lines_of, sheet)
    assert front() is None
    assert line.stands is DONE
    assert line.place_id is not None
    assert shop.read(why_corrected, line.place_id) == "was there"
    assert counters(shop, bea) == (0, 0)
    assert "was there" in page.view.said.text()


def test_who_came_late_is_noted_undone_and_corrected_by_keys_alone(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, press: Press,
    control: Control,
) -> None:  # fmt: skip
    sheet, anna, bea = team

    def late() -> list[tuple[PlaceState, int | None]]:
        return [(row.stands or row.state, row.late_now) for row in shop.read(lines_of, sheet)]

    press("", ENTER)
    press("l")
    assert front().late.text() == "5"  # type: ignore[attr-defined]
    press("soon", ENTER)
    assert front().error()  # type: ignore[attr-defined]
    press("20")
    said_before = front().foresight.text()  # type: ignore[attr-defined]
    assert said_before == f"Anna Martin: {late_words(20)}"
    press("", ENTER)
    assert front() is None
    row = page.view.lines.rows[0]
    assert row.late.isChecked()
    assert row.buttons[DONE].isChecked()
    assert "20 min" in row.detail.text()
    assert late_words(20) in row.spoken
    assert late() == [(DONE, 20), (TWO, None)]
    control(Key.Key_Z)
    assert late()[0] == (TWO, None)
    press("", Key.Key_F6)
    press("1 l 12")
    assert front().meant.text() == f"Anna Martin: {late_words(12)}"  # type: ignore[attr-defined]
    press("", ENTER, ESCAPE)
    press("", DOWN)
    press("p")
    assert late() == [(DONE, 12), (DONE, None)]
    assert there(page.view.sheet) in page.view.sums.text()

    press("", Key.Key_F12, Key.Key_F6, Key.Key_F12)
    assert (counters(shop, anna), counters(shop, bea)) == ((0, 0), (0, 0))
    press("l")
    press("7", TAB)
    assert late_words(7) in front().foresight.text()  # type: ignore[attr-defined]
    front().reason.setFocus()  # type: ignore[attr-defined]
    press("seen", Key.Key_F12)
    assert front() is None
    assert late() == [(DONE, 12), (DONE, 7)]
    assert (counters(shop, bea), page.view.lines.rows[1].line.corrected) == ((0, 0), True)  # type: ignore[union-attr]
    office_list = shop.read(lists, language, now=shop.now())[ListName.LATE]
    assert [(one.name, one.minutes) for one in office_list] == [("Anna Martin", 12), ("Bea Martin", 7)]


def test_a_card_after_the_tolerance_says_loudly_that_it_is_late(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], page: SheetsPage, press: Press
) -> None:
    sheet, anna, _ = team
    press("", ENTER)
    shop.clock.pass_by(minutes=9)
    page.take_scan(anna.card)

    assert page.verdict.state is State.WARN
    assert "14 minutes late" in page.verdict.accessibleName()
    assert [row.late for row in shop.read(lines_of, sheet)] == [14, None]


def test_people_are_added_and_replaced_by_name(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, press: Press,
    control: Control,
) -> None:  # fmt: skip
    sheet, _, _ = team
    sheets.worker(shop, "Dora"), sheets.worker(shop, "Emil")
    press("", ENTER)

    press("", Key.Key_F2)
    press("emi", ENTER)
    added = shop.read(lines_of, sheet)[-1]
    assert (added.name, added.state, added.kind, added.added) == ("Emil Martin", DONE, PlaceKind.COMPENSATION, True)
    assert added.task_id is not None

    press("", Key.Key_Home, Key.Key_F3)
    press("dor", ENTER)
    assert said(shop, sheet)[0] == ("Anna Martin", DONE, "Dora Martin")
    press("", Key.Key_F3)
    assert said(shop, sheet)[0] == ("Anna Martin", TWO, None)
    control(Key.Key_Z)
    assert said(shop, sheet)[0] == ("Anna Martin", DONE, "Dora Martin")

    press("", Key.Key_End, Key.Key_Delete)
    assert len(said(shop, sheet)) == 2
    control(Key.Key_Z)
    assert said(shop, sheet)[2][0] == "Emil Martin"


def test_somebody_is_on_a_sheet_once_and_is_told_so_in_the_dialog(
    team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, press: Press
) -> None:
    press("", ENTER, Key.Key_F2)
    press("anna", ENTER)

    assert "Anna Martin" in front().error()  # type: ignore[attr-defined]
    press("", ESCAPE)
    assert front() is None


def test_a_card_checks_somebody_in_loudly_or_says_why_not(
    shop: FakeShop, office: OfficeWindow, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage
) -> None:
    sheet, anna, _ = team

    office.router.scanned.emit(anna.card)
    assert page.sheet == sheet
    assert page.verdict.state is State.OK
    assert page.verdict.accessibleName().startswith("Anna Martin")
    assert said(shop, sheet)[0] == ("Anna Martin", DONE, None)

    office.router.scanned.emit(anna.card)
    assert page.verdict.state is State.INFO
    office.router.scanned.emit("0420999999990")
    assert page.verdict.state is State.BAD
    office.router.scanned.emit(sheets.worker(shop, "Zoé").card)
    assert page.verdict.state is State.OK
    assert said(shop, sheet)[-1] == ("Zoé Martin", DONE, None)

    page.view.acts["undo"].click()
    assert len(said(shop, sheet)) == 2


def test_without_an_open_sheet_a_card_opens_the_members_file(
    shop: FakeShop, office: OfficeWindow, page: SheetsPage
) -> None:
    card = sheets.worker(shop, "Anna")

    office.router.scanned.emit(card.card)

    assert office.pages.currentWidget() is office.members
    assert office.members.member == card.id


def test_the_card_of_the_shift_leader_validates(
    shop: FakeShop, office: OfficeWindow, team: tuple[UUID, Worker, Worker], page: SheetsPage, press: Press
) -> None:
    sheet, anna, _ = team
    leader = sheets.worker(shop, "Lea", leader=True)
    press("", ENTER, Key.Key_F12)
    press("", Key.Key_F6)

    front().take_scan(anna.card)  # type: ignore[attr-defined]
    assert "Anna Martin" in front().error()  # type: ignore[attr-defined]
    front().take_scan(leader.card)  # type: ignore[attr-defined]

    row = shop.read(sheet_row, sheet)
    assert front() is None
    assert row is not None
    assert row.validated_by == leader.id.hex


def test_a_paper_is_typed_in_line_by_line(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, press: Press,
    control: Control,
) -> None:  # fmt: skip
    sheet, _, _ = team
    sheets.worker(shop, "Dora")
    paper = shop.read(sheet_paper, sheet, Language.FR)
    assert paper is not None

    press("", Key.Key_F6)
    press(paper.code, ENTER)
    dialog = front()
    assert dialog.paper == sheet  # type: ignore[attr-defined]
    press("2 1")
    assert dialog.meant.text().startswith("Bea Martin: ")  # type: ignore[attr-defined]
    press("", ENTER)
    press("1 p", ENTER)
    press("+ 3", ENTER)
    press("9 p", ENTER)
    assert "9" in dialog.error()  # type: ignore[attr-defined]
    assert [row[:2] for row in said(shop, sheet)] == [("Anna Martin", DONE), ("Bea Martin", ONE), ("Dora Martin", DONE)]
    assert dialog.rows.lines.rowCount() == 3  # type: ignore[attr-defined]

    control(Key.Key_Z)
    assert len(said(shop, sheet)) == 2
    press("", Key.Key_F9)
    assert front() is not dialog
    press("", Key.Key_F6, Key.Key_F12)

    row = shop.read(sheet_row, sheet)
    assert row is not None
    assert row.validated is not None


def test_a_sheet_is_picked_and_one_that_has_changed_wants_members_numbers(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], page: SheetsPage, press: Press
) -> None:
    sheet, _, bea = team
    paper = shop.read(sheet_paper, sheet, Language.FR)
    assert paper is not None
    press("", Key.Key_F6)
    press("", ENTER)
    assert front().paper == sheet  # type: ignore[attr-defined]
    assert not front().by_member  # type: ignore[attr-defined]
    press("", ESCAPE)

    page.show_sheet(sheet)
    page.deeds.add(sheet, sheets.worker(shop, "Ada").id, None, None)
    press("", Key.Key_F6)
    front().take_scan(paper.code)  # type: ignore[attr-defined]
    assert front().by_member  # type: ignore[attr-defined]
    assert front().warning.isVisible()  # type: ignore[attr-defined]
    number = next(row.number for row in shop.read(lines_of, sheet) if row.member_id == bea.id)
    press(f"{number} p", ENTER)
    assert [row.state for row in shop.read(lines_of, sheet) if row.member_id == bea.id] == [DONE]


def test_a_scanned_paper_opens_its_sheet(
    shop: FakeShop, office: OfficeWindow, team: tuple[UUID, Worker, Worker], page: SheetsPage
) -> None:
    paper = shop.read(sheet_paper, team[0], Language.FR)
    assert paper is not None

    office.router.scanned.emit(paper.code)

    assert page.sheet == team[0]


def test_the_day_is_printed_and_shown(
    office: OfficeWindow, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, qtbot: QtBot,
    control: Control,
) -> None:  # fmt: skip
    shown: list[Path] = []
    office.desk.file_wanted.connect(shown.append)

    control(Key.Key_P)
    qtbot.waitUntil(lambda: bool(shown))

    with pypdfium2.PdfDocument(shown[0]) as document:
        text = document[0].get_textpage().get_text_range()
    assert "Anna M." in text
    assert "Martin" not in text
    assert shown[0].name in page.verdict.accessibleName()


def test_a_day_without_sheets_says_what_to_do(
    shop: FakeShop, language: Language, page: SheetsPage, press: Press, control: Control
) -> None:
    assert page.list.empty.isVisible()
    control(Key.Key_P)
    assert page.verdict.state is State.WARN

    shop.clock.pass_by(days=-1)
    sheets.shift(shop, [sheets.worker(shop, "Anna")])
    shop.clock.pass_by(days=1)
    control(Key.Key_Left)
    press("", Key.Key_Space)

    assert len(page.list.sheets) == 1


def test_what_was_left_behind_and_what_is_to_be_read_is_counted_and_reached(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, press: Press,
    control: Control,
) -> None:  # fmt: skip
    sheet, _, _ = team
    shop.clock.pass_by(days=2)
    page.list.show_day(shop.today)
    assert page.list.left.text().endswith("1")

    control(Key.Key_U)
    press("", ENTER)
    assert page.sheet == sheet
    press("", Key.Key_F12)
    press("", Key.Key_F6, TAB)
    while not front().notes.hasFocus():  # type: ignore[attr-defined]
        press("", TAB)
    press("the fridge", Key.Key_F12)
    press("", ESCAPE)
    assert page.list.left.text().endswith("0")
    assert page.list.unread.text().endswith("1")

    control(Key.Key_R)
    press("", ENTER)
    assert "the fridge" in page.view.said.text()
    press("", Key.Key_F9)
    press("", ESCAPE)
    assert page.list.unread.text().endswith("0")


def test_a_finger_marks_a_line_and_every_target_is_large_enough(
    shop: FakeShop, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, qtbot: QtBot
) -> None:
    page.show_sheet(team[0])
    QApplication.processEvents()
    row = page.view.lines.rows[1]

    qtbot.mouseClick(row.buttons[EXCUSED], Qt.MouseButton.LeftButton)

    assert said(shop, team[0])[1] == ("Bea Martin", EXCUSED, None)
    assert [state for state, button in row.buttons.items() if button.isChecked()] == [EXCUSED]
    small = [one for one in (*row.buttons.values(), *page.view.acts.values()) if one.isVisible() and one.height() < 48]
    assert small == []


def test_what_may_not_be_corrected_alone_asks_for_somebody(
    shop: FakeShop, office: OfficeWindow, team: tuple[UUID, Worker, Worker], page: SheetsPage
) -> None:
    asked: list[str] = []
    office.desk.approval_wanted.connect(lambda act, _: asked.append(act))
    sheet, _, _ = team
    page.show_sheet(sheet)
    assert page.deeds.validate(sheet, Feedback(TeamSize.ENOUGH))
    office.desk.enter(shop.person("Cora", "coordinator"))
    line = shop.read(lines_of, sheet)[0]

    assert not office.desk.attempt(lambda: page.deeds.correct(line.id, DONE, "was there"))

    assert asked == ["attendance_corrected"]


@pytest.mark.parametrize("theme", ["light", "contrast"])
def test_everything_has_room_with_large_text(
    office: OfficeWindow, team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage, theme: str
) -> None:
    appearance = office.findChild(Appearance)
    assert appearance is not None
    appearance.use(theme, 2.0, reduced_motion=True)
    try:
        office.resize(1024, 768)
        QApplication.processEvents()
        page.show_sheet(team[0])
        QApplication.processEvents()

        assert page.minimumSizeHint().width() <= 1024 - look().px(BAR)
        lines = page.view.lines
        assert all(row.width() <= lines.viewport().width() for row in lines.rows)
        assert lines.viewport().height() >= lines.rows[0].height()
        for button in (*lines.rows[0].buttons.values(), lines.rows[0].late, *page.view.acts.values()):
            assert button.isHidden() or button.width() >= button.minimumSizeHint().width()
    finally:
        appearance.use("light", 1.0, reduced_motion=True)


def test_everything_on_the_page_has_a_name(
    team: tuple[UUID, Worker, Worker], language: Language, page: SheetsPage
) -> None:
    for open_one in (lambda: None, lambda: page.show_sheet(team[0])):
        open_one()
        QApplication.processEvents()
        reached = [
            one for one in page.findChildren(QWidget) if one.isVisible() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        assert reached
        assert [one for one in reached if not one.accessibleName()] == []


def test_another_page_has_a_sheet_opened(
    office: OfficeWindow, team: tuple[UUID, Worker, Worker], page: SheetsPage
) -> None:
    office.open_page(type(office.members)).sheet_wanted.emit(team[0])

    assert office.pages.currentWidget() is page
    assert page.sheet == team[0]
