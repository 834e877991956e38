"""Lists for the accountant: which, of which days, as which kind of file."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

import shiboken6
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.receipts_journal import first_day
from beesdesk.reports.exports import KINDS, ExportNotWritten, sheet, write
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.register import DayField
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

FOLDER: Final = "exports"
ENDINGS: Final = ("xlsx", "csv")


class ExportDialog(TillDialog):
    """Writes a list into a folder beside the shop's file, in the language of the screen; it stays open for the next."""

    WIDTH = 720

    def __init__(self, desk: Desk, parent: QWidget, *, kind: str) -> None:
        super().__init__(desk, parent)
        self._background = parent.window().findChild(Background) or Background(parent)
        self.kind = Choices(KINDS, kind, self)
        self.ending = Choices(ENDINGS, ENDINGS[0], self)
        today, began = desk.today(), desk.shop.read(first_day) or desk.today()
        self.first, self.last = DayField(min(began, today), self), DayField(min(began, today), self)
        for field in (self.first, self.last):
            field.setMaximumDate(QDate(today.year, today.month, today.day))
        self.first.set_day(max(began, today.replace(day=1)))
        self.last.set_day(today)
        self.fields = {
            name: Field(part, self)
            for name, part in (
                ("kind", self.kind), ("first", self.first), ("last", self.last), ("ending", self.ending),
            )
        }  # fmt: skip
        self.outcome = StateLine(self)
        self.outcome.setVisible(False)
        days = QHBoxLayout()
        days.setSpacing(16)
        days.addWidget(self.fields["first"])
        days.addWidget(self.fields["last"])
        self.content.addWidget(self.fields["kind"])
        self.content.addLayout(days)
        self.content.addWidget(self.fields["ending"])
        self.content.addWidget(self.outcome)
        self.content.addStretch(1)
        self._retranslate()
        self.first.setFocus()

    def _do(self) -> None:
        first, last = self.first.day(), self.last.day()
        if first > last:
            self.show_error(self.tr("The first day comes after the last one."))
            self.first.setFocus()
            return
        kind, ending = str(self.kind.value), str(self.ending.value)
        file = self.desk.shop.path.parent / FOLDER / f"{kind}-{first}-{last}.{ending}"
        self.outcome.show_state(State.INFO, self.tr("Writing the list…"))
        self.outcome.setVisible(True)
        self._background.run(
            partial(_written, self.desk.shop, kind, first, last, file, spoken()),
            self._while_here(self._done),
            self._while_here(self._failed),
        )

    def _done(self, done: tuple[Path, int]) -> None:
        file, rows = done
        text = self.tr("%n row(s) written: {file}", "", rows).format(file=file)
        self.outcome.show_state(State.OK, text)

    def _failed(self, fault: Exception) -> None:
        self.outcome.setVisible(False)
        if not isinstance(fault, ShopError):
            raise fault
        self.show_error(sentence(fault, spoken()))

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the dialog is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Lists for the accountant"))
        captions = {
            "kind": self.tr("List"), "first": self.tr("From"), "last": self.tr("To"), "ending": self.tr("File"),
        }  # fmt: skip
        for name, text in captions.items():
            self.fields[name].show_words(text, "")
        self.kind.show_words(
            (self.tr("Journal of receipts"), self.tr("Sales"), self.tr("Lines of sales"), self.tr("Payments"),
             self.tr("Z reports and closings"), self.tr("Payments reconciled"))
        )  # fmt: skip
        self.ending.show_words((self.tr("Workbook (XLSX)"), self.tr("Text (CSV)")))
        self.act.show_text(self.tr("Write the file"))


def _written(shop: Shop, kind: str, first: date, last: date, file: Path, language: Language) -> tuple[Path, int]:
    """Write a list; return its file and how many rows it has. Raises the refusals of `reports.exports.write`."""
    found = shop.read(sheet, kind, first, last, language, now=shop.now())
    try:
        file.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise ExportNotWritten(str(file), error.strerror or "") from error
    write(found, file, language)
    return file, len(found.rows)
