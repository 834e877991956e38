from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.help import HelpDialog
from beesdesk.ui.till.dialogs.sheet import Sheet
from beesdesk.ui.till.keys import Keys

Show = Callable[[HelpDialog], HelpDialog]
Typing = Callable[..., None]


@pytest.fixture
def sheet(desk: Desk, window: QWidget, show: Show) -> HelpDialog:
    """The dialog as F1 opens it."""
    return show(HelpDialog(desk, window))


def rows(dialog: HelpDialog) -> list[str]:
    labels = (widget.accessibleName() for widget in dialog.findChildren(QLabel))
    return [name for name in labels if ": " in name]


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_the_sheet_fits_a_small_screen_in_each_language(
    sheet: HelpDialog, speaks: Languages, language: str, desk: Desk, window: QWidget, show: Show
) -> None:
    speaks.use(language)
    dialog = show(HelpDialog(desk, window))

    assert dialog.width() <= window.width()
    assert dialog.height() <= window.height()
    assert dialog.findChild(Sheet).verticalScrollBar().maximum() == 0
    assert len(rows(dialog)) == 29


def test_every_key_of_the_till_is_on_the_sheet(sheet: HelpDialog, window: QWidget) -> None:
    keys = Keys(window)
    printed = {button.key_text for button in keys.buttons} | {"F1", "F12"}

    named = {name for row in rows(sheet) for name in row.split(": ")[0].split(" ")}

    assert printed <= named


def test_each_key_is_read_out_with_its_meaning(sheet: HelpDialog) -> None:
    assert "F6: Set the basket aside" in rows(sheet)
    assert "0\u20139 Enter: Type a code, then Enter" in rows(sheet)


def test_keys_are_named_as_the_language_names_them(qtbot: QtBot, sheet: HelpDialog, speaks: Languages) -> None:
    speaks.use("fr")

    qtbot.waitUntil(lambda: sheet.windowTitle() == "Touches de la caisse")
    name = QKeySequence(Qt.Key.Key_Delete).toString(QKeySequence.SequenceFormat.NativeText)
    assert name == "Suppr"
    assert f"{name}: Reprendre la ligne" in rows(sheet)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F1, Qt.Key.Key_Return])
def test_it_is_put_away_by_the_keys_at_hand(sheet: HelpDialog, type_keys: Typing, key: Qt.Key) -> None:
    type_keys(sheet, "", key)

    assert not sheet.isVisible()
