import csv
from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.export import ExportDialog

Show = Callable[[ExportDialog], ExportDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


@pytest.fixture
def export(till: FakeShop, window: QWidget, show: Show) -> ExportDialog:
    till.scan(till.product(price="1.25"))
    till.pay("card")
    till.clock.pass_by(days=2)
    return show(ExportDialog(Desk(till), window, kind="journal"))


def written(qtbot: QtBot, dialog: ExportDialog) -> None:
    qtbot.waitUntil(lambda: dialog.outcome.isVisible() and dialog.outcome.state is State.OK)


def test_it_proposes_this_month_and_writes_a_workbook(
    qtbot: QtBot, till: FakeShop, export: ExportDialog, type_keys: Typing
) -> None:
    assert (export.first.day(), export.last.day()) == (date(2026, 11, 23), date(2026, 11, 25))
    type_keys(export, "", Qt.Key.Key_F12)
    written(qtbot, export)

    file = till.path.parent / "exports" / "journal-2026-11-23-2026-11-25.xlsx"
    assert export.outcome.text == f"3 rows written: {file}"
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert [Decimal(str(row[4])) for row in rows[1:]] == [Decimal("1.25"), Decimal(0), Decimal(0)]


def test_another_list_of_other_days_as_text(
    qtbot: QtBot, till: FakeShop, export: ExportDialog, type_keys: Typing, tap: Tap
) -> None:
    tap(export.kind.buttons["payments"])
    tap(export.ending.buttons["csv"])
    export.last.set_day(date(2026, 11, 23))
    type_keys(export, "", Qt.Key.Key_F12)
    written(qtbot, export)

    file = till.path.parent / "exports" / "payments-2026-11-23-2026-11-23.csv"
    with file.open(encoding="utf-8-sig", newline="") as text:
        rows = list(csv.reader(text, delimiter=";"))
    assert rows[1][4:6] == ["Card", "1.25"]


def test_days_in_the_wrong_order_are_refused(export: ExportDialog, type_keys: Typing) -> None:
    export.first.set_day(date(2026, 11, 25))
    export.last.set_day(date(2026, 11, 23))
    type_keys(export, "", Qt.Key.Key_F12)

    assert export.error() == "The first day comes after the last one."


def test_a_folder_that_cannot_be_made_is_said(
    qtbot: QtBot, till: FakeShop, export: ExportDialog, type_keys: Typing
) -> None:
    (till.path.parent / "exports").write_text("in the way")
    type_keys(export, "", Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: bool(export.error()))

    assert "cannot be written" in export.error()
    assert not export.outcome.isVisible()
