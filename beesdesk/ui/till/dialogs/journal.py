"""Closings and the journal of receipts: what stands in them, and files for the accountant."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.queries import tenders
from beesdesk.reports.exports import Cell, Sheet, sheet, write
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.tender_bar import tender_name
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

KINDS: Final = ("journal", "closings", "sales")
FOLDER: Final = "exports"
_SHOWN: Final = timedelta(days=92)
"""How far back the list on the screen goes; a file holds the same days."""
_MOST_ROWS: Final = 500


class JournalDialog(TillDialog):
    """A table of the days, closings or sales of the last three months; the act writes it as a workbook."""

    WIDTH = 1180
    HEIGHT = 800

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.kind = KINDS[0]
        self._found = Sheet((), ())
        self.kinds = {kind: Choice(parent=self) for kind in KINDS}
        row = QHBoxLayout()
        row.setSpacing(8)
        for kind, button in self.kinds.items():
            button.clicked.connect(partial(self.show_kind, kind))
            row.addWidget(button)
        self.table = QTableWidget(self)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.verticalHeader().setVisible(False)
        self.table.setTabKeyNavigation(False)
        self._note = label("", "muted", self, wrap=True)
        self.content.addLayout(row)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self._note)
        self._retranslate()
        self.table.setFocus()

    def show_kind(self, kind: str) -> None:
        """Show the journal, the closings or the sales."""
        self.kind = kind
        for known, button in self.kinds.items():
            button.setChecked(known == kind)
        self._found = self.desk.shop.read(sheet, kind, *self._span())
        self._fill()

    def _span(self) -> tuple[date, date]:
        today = self.desk.today()
        return today - _SHOWN, today

    def _fill(self) -> None:
        rows = self._found.rows[::-1][:_MOST_ROWS]
        heads, names = self._heads(), {one.code: tender_name(one, spoken()) for one in self.desk.shop.read(tenders)}
        self.table.setColumnCount(len(self._found.head))
        self.table.setHorizontalHeaderLabels([heads.get(name, names.get(name, name)) for name in self._found.head])
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, cell in enumerate(row):
                self.table.setItem(place, column, self._item(cell, self._found.head[column]))
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        empty = self.tr("Nothing yet: a day has its line once it is over.")
        self._note.setText(self.tr("The last three months, the newest first.") if rows else empty)

    def _item(self, cell: Cell, column: str) -> QTableWidgetItem:
        form = formatting()
        match cell:
            case Decimal():
                text = form.amount(cell)
            case datetime():
                text = form.moment(cell)
            case date():
                text = form.numeric_date(cell)
            case None:
                text = ""
            case str() if column == "period":
                text = self._periods().get(cell, cell)
            case _:
                text = str(cell)
        item = QTableWidgetItem(text)
        if isinstance(cell, (Decimal, int)):
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return item

    def _do(self) -> None:
        first, last = self._span()
        folder = self.desk.shop.path.parent / FOLDER
        folder.mkdir(exist_ok=True)
        path = folder / f"{self.kind}-{first}-{last}.xlsx"
        try:
            write(self._found, path, spoken())
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return
        self._note.setText(self.tr("Written: {file}").format(file=path))

    def _periods(self) -> dict[str, str]:
        return {"day": self.tr("Day"), "month": self.tr("Month"), "year": self.tr("Year")}

    def _heads(self) -> dict[str, str]:
        """Return the names of the columns; those of rates and tenders come by themselves."""
        heads = {
            "day": self.tr("Day"), "receipts": self.tr("Receipts"), "gross": self.tr("Total"),
            "period": self.tr("Period"), "number": self.tr("No."), "first_day": self.tr("From"), "last_day": self.tr("To"),
            "sales": self.tr("Sales"), "turnover": self.tr("Turnover"), "perpetual_before": self.tr("Perpetual before"),
            "perpetual_after": self.tr("Perpetual after"), "till": self.tr("Till"), "receipt": self.tr("Receipt"),
            "at": self.tr("At"), "cashier": self.tr("Cashier"), "member": self.tr("Member"), "total": self.tr("Total"),
            "rounding": self.tr("Rounding"), "vat": self.tr("VAT"), "refund_of": self.tr("Refund of"),
            "invoice": self.tr("Invoice"),
        }  # fmt: skip
        words = {"gross": self.tr("with VAT"), "vat": self.tr("VAT")}
        for name in self._found.head:
            word, _, rate = name.partition(" ")
            if rate:
                heads[name] = f"{rate} {words[word]}"
        return heads

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Closings and journal"))
        titles = (self.tr("Journal of receipts"), self.tr("Closings"), self.tr("Sales"))
        for button, text in zip(self.kinds.values(), titles, strict=True):
            button.show_text(text)
        self.table.setAccessibleName(self.tr("List"))
        self.act.show_text(self.tr("Write a workbook (XLSX)"))
        self.show_kind(self.kind)
