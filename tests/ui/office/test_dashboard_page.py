from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from fake_roster import attend, on, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import open_page, settled, sit_down

from beesdesk.shifts.nightly import nightly
from beesdesk.ui.office.board_page import BoardPage
from beesdesk.ui.office.dashboard_page import DashboardPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import Language, Mode, PlaceKind, PlaceState

Press = Callable[..., None]
ENTER, DOWN, F4 = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_F4


@pytest.fixture
def furnished(shop: FakeShop) -> FakeShop:
    """A shop with a week gone by in which somebody stayed away, and two gaps to come."""
    came, missed = worker(shop, Mode.REGULAR, sr=0), worker(shop, Mode.REGULAR, sr=0)
    attend(
        shop,
        shift(shop, on(shop, -7), of=[came, missed], free=2, kind=PlaceKind.REGULAR),
        PlaceState.DONE,
        PlaceState.ABSENT_2,
    )
    shift(shop, on(shop, 2), of=[came], free=1)
    shift(shop, on(shop, 9), of=[came], free=3)
    shop.do(nightly, shop.now())
    return shop


@pytest.fixture
def page(furnished: FakeShop, office: OfficeWindow, qtbot: QtBot) -> DashboardPage:
    """The page, with everything counted."""
    sit_down(furnished, office)
    opened = open_page(office, DashboardPage)
    settled(qtbot, opened)
    return opened


@pytest.mark.parametrize("language", list(Language))
def test_a_gap_is_chosen_by_arrow_keys_and_enter_opens_its_week(
    furnished: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, language: Language
) -> None:
    sit_down(furnished, office, language=language)
    page = open_page(office, DashboardPage)
    settled(qtbot, page)
    assert QApplication.focusWidget() is page.gaps
    assert [row[3] for row in page.gaps.rows()] == ["1/2", "1/4"]

    press("", DOWN, ENTER)

    board = office.page(BoardPage)
    assert board.isVisible()
    assert board.day == on(furnished, 9)


def test_nothing_moves_when_the_charts_come(furnished: FakeShop, office: OfficeWindow, qtbot: QtBot) -> None:
    sit_down(furnished, office)
    page = office.page(DashboardPage)
    office.open_page(DashboardPage)
    QApplication.sendPostedEvents()
    cards = (page.gaps_card, page.staffing, page.absences, page.statuses)
    before = [card.geometry() for card in cards]
    assert page.busy
    assert page.staffing.chart.data is None

    settled(qtbot, page)

    assert [card.geometry() for card in cards] == before
    assert page.staffing.chart.data is not None
    assert page.statuses.chart.data is not None


def test_today_stands_in_figures_with_a_word_each(page: DashboardPage) -> None:
    told = [(tile.number.text(), tile.chip.word) for tile in page.today.tiles]

    assert told == [
        ("2", "may shop"),
        ("0", "nobody"),
        ("1", "owe shifts"),
        ("0", "away"),
        ("0", "all validated"),
        ("✓", "done"),
    ]
    assert page.today.tiles[2].accessibleName() == "On alert or with an extension: 1, owe shifts"


def test_work_that_the_night_left_is_said(furnished: FakeShop, page: DashboardPage) -> None:
    furnished.clock.pass_by(days=29)
    page.reload()

    night = page.today.tiles[5]
    assert (night.number.text(), night.chip.word) == ("✕", "not finished")
    assert night.name.text() == "Last night's work (statuses: 1, weeks to make: 4)"


def test_every_chart_is_a_table_too(page: DashboardPage, press: Press) -> None:
    assert page.staffing.chart.isVisible()
    assert not page.staffing.table.isVisible()

    press("", F4)

    assert not page.staffing.chart.isVisible()
    assert page.staffing.table.rows()[11] == ["C · 16/11/2026", "2", "4", "50%"]
    assert page.absences.table.rows()[11] == ["C · 16/11/2026", "1", "0", "0", "1", "50%"]
    assert page.statuses.table.rows()[-1] == ["23/11/2026", "1", "1"]
    heads = page.statuses.table
    assert [heads.horizontalHeaderItem(place).text() for place in range(3)] == ["Day", "up to date", "alert"]

    press("", F4)
    assert page.staffing.chart.isVisible()


def test_who_hears_the_screen_is_told_the_table_of_a_chart(page: DashboardPage) -> None:
    assert page.staffing.chart.accessibleName() == "Staffing"
    assert "C · 16/11/2026, Held 2, Places 4, Staffing 50%" in page.staffing.chart.accessibleDescription()


def test_statuses_are_counted_anew_once_facts_have_come(furnished: FakeShop, page: DashboardPage, qtbot: QtBot) -> None:
    assert page.statuses.chart.accessibleDescription().endswith("23/11/2026, up to date 1, alert 1")
    worker(furnished, Mode.REGULAR, sr=0)
    page.reload()
    settled(qtbot, page)

    assert page.statuses.chart.accessibleDescription().endswith("23/11/2026, up to date 2, alert 1")


def test_what_is_cancelled_is_counted_when_the_page_is_opened_again(
    furnished: FakeShop, office: OfficeWindow, page: DashboardPage, qtbot: QtBot
) -> None:
    worker(furnished, Mode.REGULAR, sr=0)
    page.reload()
    while not page.work.busy:
        QApplication.processEvents()
    page.progress.cancel.click()
    settled(qtbot, page)
    page.reload()
    settled(qtbot, page)
    assert page.statuses.chart.accessibleDescription().endswith("up to date 1, alert 1")

    settled(qtbot, open_page(office, DashboardPage))

    assert page.statuses.chart.accessibleDescription().endswith("up to date 2, alert 1")


def test_a_shop_without_shifts_says_so(shop: FakeShop, office: OfficeWindow, qtbot: QtBot) -> None:
    sit_down(shop, office)
    page = open_page(office, DashboardPage)
    settled(qtbot, page)

    assert page.no_gaps.isVisible()
    assert page.statuses.chart.text() == "Nothing is known of any member yet."


@pytest.mark.parametrize("language", list(Language))
def test_figures_and_charts_are_printed(
    furnished: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, language: Language
) -> None:
    sit_down(furnished, office, language=language)
    page = open_page(office, DashboardPage)
    settled(qtbot, page)
    seen: list[Path] = []
    office.desk.file_wanted.connect(seen.append)

    press("", Qt.Key.Key_F7)
    settled(qtbot, page)

    (file,) = seen
    pages = list(pypdfium2.PdfDocument(file))
    text = "\n".join(one.get_textpage().get_text_bounded() for one in pages)
    assert page.today.tiles[0].name.text() in text
    assert page.staffing.note.text().rstrip(".") in text.replace("\r\n", " ")
    assert sum(len(list(one.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))) for one in pages) == 3
