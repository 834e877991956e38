from collections.abc import Callable
from decimal import Decimal
from typing import Any

from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from python_calamine import CalamineWorkbook

from beesdesk.pos.closings import catch_up
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.journal import JournalDialog

Show = Callable[[Any], Any]


def shown(dialog: JournalDialog) -> list[list[str]]:
    table = dialog.table
    head = [table.horizontalHeaderItem(column).text() for column in range(table.columnCount())]
    return [head] + [
        [table.item(row, column).text() for column in range(table.columnCount())] for row in range(table.rowCount())
    ]


def a_day(till: FakeShop) -> None:
    till.scan(till.product(price="1.25"))
    till.pay("card")
    till.clock.pass_by(days=2)
    till.do(catch_up, now=till.now())


def test_each_day_has_its_line_also_without_a_sale(till: FakeShop, desk: Desk, window: QWidget, show: Show) -> None:
    a_day(till)
    assert shown(show(JournalDialog(desk, window))) == [
        ["Day", "Receipts", "Total", "6 % with VAT", "6 % VAT", "Card"],
        ["24/11/2026", "0", "0.00", "0.00", "0.00", "0.00"],
        ["23/11/2026", "1", "1.25", "1.25", "0.07", "1.25"],
    ]


def test_closings_and_sales_are_a_touch_away(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, tap: Any, speaks: Languages
) -> None:
    a_day(till)
    dialog = show(JournalDialog(desk, window))
    tap(dialog.kinds["closings"])
    assert shown(dialog)[1][:3] == ["Day", "2", "24/11/2026"]
    tap(dialog.kinds["sales"])
    assert shown(dialog)[1][:2] == ["1", "1"]


def test_it_writes_what_it_shows(till: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Any) -> None:
    a_day(till)
    dialog = show(JournalDialog(desk, window))
    type_keys(dialog, "", Qt.Key.Key_F12)
    (file,) = (till.path.parent / "exports").iterdir()
    rows = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()

    assert [Decimal(str(row[2])) for row in rows[1:]] == [Decimal("1.25"), Decimal(0)]
    assert dialog.error() == ""


def test_a_shop_of_today_says_why_there_is_nothing(desk: Desk, window: QWidget, show: Show) -> None:
    dialog = show(JournalDialog(desk, window))
    assert dialog.table.rowCount() == 0
    assert "once it is over" in dialog._note.text()
