from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.handbook import (
    DESK_PAGES,
    DEVICE_PAGES,
    FIRST_PAGES,
    PAGES,
    STOCK_PAGES,
    HandbookDialog,
    handbook_folder,
)
from beesdesk.ui.till.dialogs.help import HelpDialog
from beesdesk.words import Language

Show = Callable[[Any], Any]


def pictures_of(page: Path) -> list[Path]:
    found = [line.split("(")[1].rstrip(")") for line in page.read_text("utf-8").splitlines() if line.startswith("![")]
    return [page.parent / name for name in found]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("book", "chapters"), [(PAGES, 10), (DESK_PAGES, 6), (FIRST_PAGES, 7), (STOCK_PAGES, 9), (DEVICE_PAGES, 6)]
)
def test_every_language_has_the_same_chapters_and_its_own_pictures(
    book: Mapping[Language, str], chapters: int, language: Language
) -> None:
    folder = handbook_folder()
    text = {one: (folder / page).read_text("utf-8") for one, page in book.items()}
    assert text[language].count("\n## ") == text[Language.EN].count("\n## ") >= chapters
    pictures = pictures_of(folder / book[language])
    assert len(pictures) == len(pictures_of(folder / book[Language.EN])) > 0
    for picture in pictures:
        assert picture.name.startswith(f"{language}-")
        assert QImage(str(picture)).width() > 600


def test_a_chapter_is_reached_by_the_arrow_keys(
    qtbot: QtBot, desk: Desk, window: QWidget, show: Show, type_keys: Any
) -> None:
    handbook = show(HandbookDialog(desk, window))
    handbook.chapters.setCurrentRow(0)
    type_keys(handbook, "", Qt.Key.Key_Down, Qt.Key.Key_Down)

    assert handbook.chapters.currentItem().text() == "Take back, other prices"
    qtbot.waitUntil(lambda: handbook.book.verticalScrollBar().value() > 0)


def test_it_follows_the_language_of_the_screen(
    qtbot: QtBot, desk: Desk, window: QWidget, show: Show, speaks: Languages
) -> None:
    handbook = show(HandbookDialog(desk, window))
    speaks.use("nl")
    qtbot.waitUntil(lambda: handbook.chapters.item(0).text() == "Openen")
    assert handbook.chapters.item(1).text() == "Scannen"


def test_the_sheet_of_keys_leads_to_it(
    qtbot: QtBot, desk: Desk, window: QWidget, show: Show, type_keys: Any, till: FakeShop
) -> None:
    sheet = show(HelpDialog(desk, window))
    with qtbot.waitSignal(sheet.answered) as answered:
        type_keys(sheet, "", Qt.Key.Key_F12)
    assert answered.args == [True]


def test_f1_leads_back(qtbot: QtBot, desk: Desk, window: QWidget, show: Show, type_keys: Any) -> None:
    handbook = show(HandbookDialog(desk, window))
    with qtbot.waitSignal(handbook.rejected):
        type_keys(handbook, "", Qt.Key.Key_F1)
