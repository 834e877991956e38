"""The lists at the desk, by keys alone, in three languages."""

import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
import shiboken6
from fake_roster import on, shift, task, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.journal import ActEntry
from beesdesk.mail.queries import outbox
from beesdesk.members.lost_cards import request_card
from beesdesk.members.model import Member
from beesdesk.office_app import build_office
from beesdesk.pos.rules import set_rule
from beesdesk.reports.list_columns import TITLES, head, title
from beesdesk.settings import Settings
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.messages import set_wanted
from beesdesk.ui.office.list_dialogs import ColumnsDialog, ListExportDialog
from beesdesk.ui.office.lists_page import ListsPage
from beesdesk.ui.office.mailing_dialog import MailingDialog
from beesdesk.ui.office.member.cards import CardsSection
from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.words import Act, Language, ListName, MessageKind, Mode

pytestmark = pytest.mark.in_turn("language")

ENTER, ESC, TAB, DOWN, RIGHT, SPACE = (
    Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Space,
)  # fmt: skip
F2, F3, F4, F5, F6, F7, F8, F9, F12 = (
    Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F5, Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8,
    Qt.Key.Key_F9, Qt.Key.Key_F12,
)  # fmt: skip
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
Open = Callable[..., "Hands"]


class Hands:
    """Somebody at the desk's keyboard, slower than a scanner."""

    def __init__(self, window: OfficeWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot
        self.page = window.page(ListsPage)

    def press(self, *keys: Qt.Key | str, held: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            for one in key if isinstance(key, str) else (key,):
                for _ in range(3):
                    QApplication.processEvents()
                front = QApplication.activeModalWidget() or self.window
                if not front.isActiveWindow():
                    front.activateWindow()
                    self.qtbot.waitUntil(front.isActiveWindow)
                QTest.keyClick(front.windowHandle(), one, held)
                self.window.router.use(WedgeSettings())  # nothing more comes that would make it a scan
        for _ in range(3):
            QApplication.processEvents()

    def go_to(self, name: ListName) -> None:
        """Choose a list by the arrow keys and go into it."""
        self.press(Qt.Key.Key_Home, *[DOWN] * tuple(ListName).index(name), ENTER)
        assert self.page.name is name

    def tab_to(self, widget: QWidget) -> None:
        for _ in range(30):
            if widget.hasFocus():
                return
            self.press(TAB)
        raise AssertionError(f"Tab does not come to {widget.accessibleName()}")

    def wait(self, done: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(done()), timeout=20_000)
        QApplication.processEvents()

    @property
    def front(self) -> Any:
        return QApplication.activeModalWidget()

    def shown(self, key: str) -> list[str]:
        """Return a column as it is seen."""
        model = self.page.table.rows
        column = next(one for one in model.columns if one.key == key)
        return [model.text(column, row) for row in model.rows]

    def toasts(self) -> list[str]:
        return [toast.text for toast in self.window.toasts.toasts()]


@pytest.fixture
def open_desk(qapp: QApplication, qtbot: QtBot, shop: FakeShop) -> Iterator[Open]:
    """Opens the desk in a language on the page of lists, by its key, with Ada of the office before it."""
    windows: list[OfficeWindow] = []
    ada = shop.person("Ada", "office")
    shop.do(set_rule, "name", "La Ruche", who=ada, now=shop.now())

    def opened(
        language: Language = Language.EN,
        *,
        who: str = ada,
        size: tuple[int, int] = (1024, 768),
        opens: bool = True,
        **said: Any,
    ) -> Hands:
        settings = Settings(language=language, theme="light", reduced_motion=True, volume=0, scanner="none", **said)
        window = build_office(qapp, shop, settings)
        windows.append(window)
        window.resize(*size)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        assert window.desk.enter(who)
        window.pages.setEnabled(True)
        window.open_page(type(window.members))
        hands = Hands(window, qtbot)
        if not opens:
            return hands
        hands.press(Qt.Key(int(Qt.Key.Key_1) + PAGES.index(ListsPage)), held=CTRL)
        assert hands.page.isVisible()
        return hands

    yield opened
    for window in windows:
        window.close()
        shiboken6.delete(window)


def owing(
    shop: FakeShop, first_name: str, *, mail: bool = True, language: Language = Language.FR, **known: Any
) -> UUID:
    """A regular member on alert, who has an e-mail address."""
    key = worker(shop, Mode.REGULAR, first_name=first_name, **{"sr": -1, "alert_start": shop.today, **known})
    address = f"{first_name.lower().replace('é', 'e')}@exemple.be" if mail else None
    shop.do(Session.change, Member, key, email=address, language=language)
    return key


languages = pytest.mark.parametrize("language", Language)


@languages
def test_a_list_is_chosen_filtered_and_a_row_opened_by_keys(
    shop: FakeShop, open_desk: Open, language: Language
) -> None:
    owing(shop, "Zoé")
    bo = owing(shop, "Bo")
    hands = open_desk(language)
    assert hands.page.chooser.hasFocus()
    assert hands.page.chooser.item(0).text() == f"{TITLES[ListName.ALERT][tuple(Language).index(language)]} · 2"

    hands.go_to(ListName.OWING)
    assert hands.page.heading.text() == title(ListName.OWING, language)
    assert hands.page.table.hasFocus()
    hands.press("b", "o")
    assert hands.page.filter.text() == "bo"
    assert hands.shown("name") == ["Martin Bo"]
    hands.press(ENTER)

    assert hands.window.members.isVisible()
    assert hands.window.members.member == bo


@languages
def test_an_empty_list_says_why_and_what_comes_next(open_desk: Open, language: Language) -> None:
    hands = open_desk(language)
    said = set()
    for name in ListName:
        hands.page.chooser.choose(name)
        QApplication.processEvents()
        assert hands.page.empty.isVisible()
        said.add(hands.page.empty.accessibleName())
        assert hands.page.acts.buttons["save"].isHidden()
    assert len(said) >= len(ListName) - 1


def test_a_filter_that_matches_nothing_offers_to_show_all(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Zoé")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press("x", "x")
    assert hands.page.empty.isVisible()
    assert "xx" in hands.page.empty.accessibleName()

    hands.tab_to(hands.page.empty.act)
    hands.press(SPACE)

    assert hands.shown("name") == ["Martin Zoé"]
    assert hands.page.table.hasFocus()


def test_a_filter_is_taken_away_by_escape_and_left_by_the_down_arrow(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Zoé")
    owing(shop, "Bo")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press("zoe", DOWN)
    assert hands.page.table.hasFocus()
    hands.press(Qt.Key.Key_F, held=CTRL)
    assert hands.page.filter.hasFocus()
    hands.press(ESC)
    assert hands.shown("name") == ["Martin Bo", "Martin Zoé"]


@languages
def test_sorting_is_remembered(shop: FakeShop, open_desk: Open, language: Language) -> None:
    owing(shop, "Bo", alert_start=on(shop, -2))
    owing(shop, "Zoé", alert_start=on(shop, -9))
    hands = open_desk(language)
    hands.go_to(ListName.ALERT)
    hands.press(RIGHT, RIGHT)
    hands.press(F8)
    assert hands.shown("name") == ["Martin Zoé", "Martin Bo"]
    hands.press(F8)
    assert hands.shown("name") == ["Martin Bo", "Martin Zoé"]

    again = open_desk(language)
    again.go_to(ListName.ALERT)

    assert (again.page.table.rows.sorted_by, again.page.table.rows.descending) == ("until", True)
    again.press(RIGHT, RIGHT, F8)
    assert again.page.table.rows.sorted_by is None


@languages
def test_the_columns_chosen_are_remembered(shop: FakeShop, open_desk: Open, language: Language) -> None:
    owing(shop, "Bo")
    hands = open_desk(language)
    hands.go_to(ListName.ALERT)
    hands.press(F4)
    dialog = hands.front
    assert isinstance(dialog, ColumnsDialog)
    hands.tab_to(dialog.boxes["email"])
    hands.press(SPACE, F12)
    assert hands.front is None
    assert hands.shown("email") == ["bo@exemple.be"]
    assert head("email", language) in [
        hands.page.table.rows.headerData(place, Qt.Orientation.Horizontal) for place in range(6)
    ]

    again = open_desk(language)
    again.go_to(ListName.ALERT)
    assert again.shown("email") == ["bo@exemple.be"]
    again.press(F4, F4, F12)
    assert [column.key for column in again.page.table.rows.columns] == [
        "number",
        "name",
        "until",
        "unbooked",
        "next_shift",
    ]


def test_no_column_at_all_is_refused(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(F4)
    for box in hands.front.boxes.values():
        box.setChecked(False)
    hands.press(F12)
    assert "at least one" in hands.front.error()
    hands.press(ESC)


def test_totals_follow_filter_and_choice(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo", sr=-1, sc=-1)
    owing(shop, "Zoé")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    assert hands.page.totals.text() == "Total: 2 rows · To book: 3"
    hands.press(Qt.Key.Key_A, held=CTRL)
    assert hands.page.totals.text() == "Total: 2 rows · 2 chosen · To book: 3"
    hands.press("bo")
    assert hands.page.totals.text() == "Total: 1 of 2 rows · To book: 2"


def test_the_list_follows_the_shop_and_keeps_what_is_chosen(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo")
    zoe = owing(shop, "Zoé")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(DOWN)

    owing(shop, "Amélie")
    QApplication.processEvents()

    assert hands.shown("name") == ["Martin Amélie", "Martin Bo", "Martin Zoé"]
    assert [row.member_id for row in hands.page.table.picked()] == [zoe]


def test_a_gap_opens_its_week_and_a_sheet_is_asked_for(shop: FakeShop, open_desk: Open, qtbot: QtBot) -> None:
    shift(shop, on(shop, 9), free=2)
    hands = open_desk()
    hands.go_to(ListName.GAPS)
    hands.press(ENTER)

    assert hands.window.board.isVisible()
    assert hands.window.board.day == on(shop, 9)


def test_every_control_has_a_name(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo")
    page = open_desk().page
    for widget in (page.chooser, page.table, page.filter, *page.acts.buttons.values()):
        assert widget.accessibleName()


# Files


@languages
@pytest.mark.parametrize("ending", ["xlsx", "csv", "pdf"])
def test_what_is_shown_is_written_into_a_file(
    shop: FakeShop, open_desk: Open, tmp_path: Path, language: Language, ending: str
) -> None:
    owing(shop, "Bo")
    owing(shop, "=1+1")
    hands = open_desk(language)
    hands.go_to(ListName.ALERT)
    hands.press("b", "o", F3)
    dialog = hands.front
    assert isinstance(dialog, ListExportDialog)
    hands.tab_to(dialog.ending.buttons[ending])
    hands.press(SPACE)
    hands.tab_to(dialog.folder)
    hands.press(Qt.Key.Key_A, held=CTRL)
    hands.press(str(tmp_path / "out"), F12)
    file = tmp_path / "out" / f"alert-{shop.today}.{ending}"
    hands.wait(lambda: file.exists() and str(file) in dialog.outcome.text)
    hands.press(ESC)

    read = {"xlsx": in_xlsx, "csv": in_csv, "pdf": in_pdf}[ending](file)
    assert "Martin Bo" in read
    assert head("until", language) in read
    assert "1+1" not in read
    (entry,) = journal(shop, Act.MEMBERS_EXPORTED)
    assert entry.detail == f'{{"file":"{ending}","list":"alert","rows":1}}'


def in_csv(path: Path) -> str:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return "\n".join("|".join(row) for row in csv.reader(file, delimiter=";"))


def in_xlsx(path: Path) -> str:
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return "\n".join("|".join(map(str, row)) for row in rows)


def in_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as found:
        return "\n".join(page.get_textpage().get_text_range() for page in found)


def journal(shop: FakeShop, act: Act) -> list[ActEntry]:
    return shop.read(lambda session: session.rows(ActEntry, "SELECT * FROM act WHERE kind = ?", (act,)))


def test_a_folder_is_chosen_among_those_there_are(shop: FakeShop, open_desk: Open, tmp_path: Path) -> None:
    owing(shop, "Bo")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(F3)
    dialog = hands.front
    dialog.folder.setText(str(tmp_path / "not" / "there"))
    hands.press(F4)
    chooser = hands.front
    assert isinstance(chooser, QFileDialog)
    assert chooser.directory().absolutePath() == str(tmp_path)
    chooser.fileSelected.emit(str(tmp_path / "out"))
    chooser.reject()

    assert dialog.folder.text() == str(tmp_path / "out")
    hands.press(ESC)


def test_only_the_chosen_rows_are_written_where_somebody_says_so(
    shop: FakeShop, open_desk: Open, tmp_path: Path
) -> None:
    for name in ("Ann", "Bo", "Cem"):
        owing(shop, name)
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(DOWN, held=Qt.KeyboardModifier.ShiftModifier)
    hands.press(F3)
    dialog = hands.front
    dialog.folder.setText(str(tmp_path))
    hands.tab_to(dialog.only)
    hands.press(SPACE, F12)
    file = tmp_path / f"alert-{shop.today}.xlsx"
    hands.wait(lambda: str(file) in dialog.outcome.text)

    assert re.findall(r"Martin (\w+)", in_xlsx(file)) == ["Ann", "Bo"]
    hands.press(ESC)


def test_a_folder_that_cannot_be_written_is_refused_in_a_sentence(
    shop: FakeShop, open_desk: Open, tmp_path: Path
) -> None:
    owing(shop, "Bo")
    (tmp_path / "file").write_text("")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(F3)
    dialog = hands.front
    dialog.folder.setText(" ")
    hands.press(F12)
    assert "which folder" in dialog.error()
    dialog.folder.setText(str(tmp_path / "file"))
    hands.press(F12)
    hands.wait(lambda: str(tmp_path / "file") in dialog.error())
    hands.press(ESC)


# Letters


@languages
def test_a_letter_goes_to_the_chosen_members_once(shop: FakeShop, open_desk: Open, language: Language) -> None:
    owing(shop, "Bo", language=language)
    owing(shop, "Cem", mail=False)
    zoe = owing(shop, "Zoé", language=language)
    shop.do(set_wanted, zoe, MessageKind.LETTER, wanted=False)
    hands = open_desk(language)
    hands.go_to(ListName.ALERT)
    hands.press(Qt.Key.Key_A, held=CTRL)
    hands.press(F2)
    dialog = hands.front
    assert isinstance(dialog, MailingDialog)
    assert "Cem Martin" in dialog.left_out.text()
    assert "Zoé Martin" in dialog.left_out.text()
    assert "1" in dialog.act.text()
    assert dialog.language.currentData() == language

    hands.tab_to(dialog.text)
    hands.press(Qt.Key.Key_A, held=CTRL)
    hands.press("Cher {first_name}, {shop}")
    assert "Cher Bo, La Ruche" in dialog.seen.text()
    hands.press(F12)
    hands.wait(lambda: hands.front is None)

    assert [mail.recipient for mail in shop.read(outbox)] == ["bo@exemple.be"]
    assert len(journal(shop, Act.MEMBERS_MAILED)) == 1
    hands.press(F2)
    again = hands.front
    again.text.setPlainText("Cher {first_name}, {shop}")
    QApplication.processEvents()
    assert "Bo Martin" in again.left_out.text()
    assert not again.act.isEnabled()
    hands.press(ESC, ESC)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM mail")) == 1


def test_the_shops_own_text_is_shown_and_sent(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo", language=Language.EN)
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(F2)
    dialog = hands.front
    hands.press(DOWN, DOWN)
    assert dialog.kind.currentData() == MessageKind.ALERT
    assert dialog.text.isReadOnly()
    assert "Monday 21\u00a0December 2026" in dialog.seen.text()
    hands.press(F12)
    hands.wait(lambda: hands.front is None)

    assert len(shop.read(outbox)) == 1
    assert hands.toasts() == ["1 e-mail in the outbox"]


def test_a_letter_that_only_greets_or_misses_a_language_is_refused(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo", language=Language.NL)
    owing(shop, "Zoé", language=Language.FR)
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(Qt.Key.Key_A, held=CTRL)
    hands.press(F2)
    dialog = hands.front
    hands.press(F12)
    hands.wait(dialog.error)
    dialog.language.setCurrentIndex(tuple(Language).index(Language.FR))
    dialog.text.setPlainText("Bonjour")
    hands.press(F12)
    hands.wait(lambda: "Dutch (1)" in dialog.error())
    hands.tab_to(dialog.same)
    hands.press(SPACE, F12)
    hands.wait(lambda: hands.front is None)
    assert len(shop.read(outbox)) == 2


@pytest.mark.parametrize("host", ["", "mail.example.be"])
def test_that_e_mails_will_wait_is_said_beforehand(shop: FakeShop, open_desk: Open, host: str) -> None:
    owing(shop, "Bo")
    hands = open_desk(mail_host=host)
    hands.go_to(ListName.ALERT)
    hands.press(F2)
    assert hands.front.waits.isVisible() == (not host)
    hands.press(ESC)


def test_a_wrong_placeholder_is_named_while_it_is_typed(shop: FakeShop, open_desk: Open) -> None:
    owing(shop, "Bo")
    hands = open_desk()
    hands.go_to(ListName.ALERT)
    hands.press(F2)
    dialog = hands.front
    hands.tab_to(dialog.text)
    hands.press("{surname}")
    assert "{surname}" in dialog.seen.text()
    assert "first_name" in dialog.seen.text()
    hands.press(ESC)
    assert hands.front is dialog
    hands.press(ESC)
    assert hands.front is None


# Cards asked for


def test_a_card_asked_for_is_handed_over_and_taken_back_by_keys(shop: FakeShop, open_desk: Open) -> None:
    waits = owing(shop, "Bo")
    shop.do(request_card, waits, None, now=shop.now(), who=waits.hex)
    hands = open_desk()
    hands.go_to(ListName.CARDS)
    assert hands.shown("holder") == ["Bo Martin"]

    hands.press(F9)
    assert hands.page.table.rows.rows == []
    assert hands.toasts() == ["Bo Martin has the new card."]

    hands.window.toasts.toasts()[-1].act.click()
    QApplication.processEvents()
    assert hands.shown("asked") == [Format(Language.EN).numeric_date(shop.today)]


def test_a_card_asked_for_opens_the_file_where_the_cards_are(shop: FakeShop, open_desk: Open) -> None:
    waits = owing(shop, "Bo")
    shop.do(request_card, waits, None, now=shop.now(), who=waits.hex)
    hands = open_desk()
    hands.go_to(ListName.CARDS)

    hands.press(ENTER)

    members = hands.window.members
    assert members.isVisible()
    assert members.member == waits
    assert isinstance(members.view.section(), CardsSection)
    assert members.view.section().isAncestorOf(hands.window.focusWidget())


# A large shop


@pytest.fixture
def large(shop: FakeShop, open_desk: Open) -> Hands:
    """The page in a shop whose lists are read beside the window, just opened."""
    owing(shop, "Bo")
    hands = open_desk(opens=False)
    hands.page.reading.many = 0
    return hands


def test_a_large_shop_shows_at_once_which_list_is_being_read(shop: FakeShop, large: Hands) -> None:
    page = large.window.open_page(ListsPage)
    assert page.busy
    assert page.heading.text() == title(ListName.ALERT, Language.EN)
    assert page.empty.accessibleName().startswith("Reading…")
    assert page.waiting.isVisible()

    large.wait(lambda: not page.busy)
    assert not page.waiting.isVisible()
    assert large.shown("name") == ["Martin Bo"]

    owing(shop, "Zoé")
    page.reload()
    owing(shop, "Ida")
    page.reload()
    assert large.shown("name") == ["Martin Bo"]  # what is known stays while it is read anew
    large.wait(lambda: not page.busy)
    assert large.shown("name") == ["Martin Bo", "Martin Ida", "Martin Zoé"]


def test_reading_is_given_up_and_begun_again(large: Hands) -> None:
    page = large.window.open_page(ListsPage)
    page.waiting.cancel.click()
    assert not page.busy
    assert not page.waiting.isVisible()
    assert page.empty.accessibleName().startswith("The lists are not read yet.")

    large.tab_to(page.empty.act)
    large.press(SPACE)
    large.wait(lambda: not page.busy)

    assert large.shown("name") == ["Martin Bo"]


# Suggestions


@pytest.fixture
def gap(shop: FakeShop) -> UUID:
    """A shift that lacks two people, and two members who could come."""
    tell = task(shop, "Till")
    for name in ("Bo", "Zoé"):
        worker(shop, first_name=name, irregular_start=on(shop, -20))
    return shift(shop, on(shop, 4), free=2, task_id=tell)


@languages
def test_suggestions_are_searched_booked_and_declined_one_by_one(
    shop: FakeShop, open_desk: Open, gap: UUID, language: Language
) -> None:
    hands = open_desk(language)
    hands.go_to(ListName.SUGGESTIONS)
    assert hands.page.empty.act.hasFocus()
    hands.press(F5)
    hands.wait(lambda: hands.page.suggestions.rows is not None)
    assert hands.page.table.hasFocus()
    assert sorted(hands.shown("name")) == ["Bo Martin", "Zoé Martin"]
    first, second = (row.member_id for row in hands.page.table.rows.rows)
    assert hands.page.detail.isVisible()
    assert str(on(shop, 4).day) in hands.page.detail.text.text()

    hands.press(F6)
    assert len(shop.read(booked, first, now=shop.now())) == 1
    assert len(hands.page.table.rows.rows) == 1
    hands.press(F7)
    assert shop.read(booked, second, now=shop.now()) == []
    assert hands.page.table.rows.rows == []

    hands.press(F5)
    hands.wait(lambda: not hands.page.deeds.is_searching)
    assert hands.page.suggestions.rows == ()


def test_a_booking_and_a_refusal_can_be_undone(shop: FakeShop, open_desk: Open, gap: UUID) -> None:
    hands = open_desk()
    hands.go_to(ListName.SUGGESTIONS)
    hands.press(F5)
    hands.wait(lambda: hands.page.suggestions.rows)
    first = hands.page.table.rows.rows[0].member_id
    hands.press(F6)
    stack = hands.window.toasts
    stack.toasts()[-1].act.click()
    QApplication.processEvents()
    assert shop.read(booked, first, now=shop.now()) == []
    assert len(hands.page.table.rows.rows) == 2

    hands.press(F7)
    stack.toasts()[-1].act.click()
    QApplication.processEvents()
    assert len(hands.page.table.rows.rows) == 2
    assert hands.page.deeds.declined == frozenset()


def test_what_cannot_be_booked_any_more_is_refused_and_said_beforehand(
    shop: FakeShop, open_desk: Open, gap: UUID
) -> None:
    hands = open_desk()
    hands.go_to(ListName.SUGGESTIONS)
    hands.press(F5)
    hands.wait(lambda: hands.page.suggestions.rows)
    shop.clock.pass_by(days=30)
    hands.page.detail.tell(hands.page.table.current())
    said = hands.page.detail.text.text()

    hands.press(F6)

    assert hands.toasts()[-1] == said.splitlines()[0]
    assert len(hands.page.table.rows.rows) == 2


def test_a_search_that_was_cancelled_proposes_nothing(shop: FakeShop, open_desk: Open, gap: UUID) -> None:
    hands = open_desk()
    hands.go_to(ListName.SUGGESTIONS)
    hands.page.suggestions.search()
    hands.page.progress.cancelled.emit()
    hands.wait(lambda: not hands.page.deeds.is_searching)

    assert hands.page.suggestions.rows is None
    assert hands.page.progress.isHidden()
    assert hands.page.empty.act.isVisible()


# How it looks


@languages
@pytest.mark.parametrize(("size", "scale"), [((1024, 768), 100), ((1920, 1080), 100), ((1024, 768), 200)])
def test_nothing_is_cut_off(
    shop: FakeShop, open_desk: Open, language: Language, size: tuple[int, int], scale: int
) -> None:
    owing(shop, "Bo")
    hands = open_desk(language, size=size, text_scale=scale)
    page = hands.page
    for name in ListName:
        page.chooser.choose(name)
        for _ in range(3):
            QApplication.processEvents()
        metrics = page.chooser.fontMetrics()
        item = page.chooser.item(tuple(ListName).index(name))
        assert metrics.horizontalAdvance(item.text()) <= page.chooser.viewport().width() - 16
        for button in page.acts.buttons.values():
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width()
                assert button.height() >= 44
        for words in (page.heading, page.about, page.totals):
            if words.isVisible():
                assert words.height() >= words.heightForWidth(words.width())
        inner = page.chooser.parentWidget()
        assert inner is not None
        assert inner.width() <= page.width()
