"""The list of losses as a file."""

from datetime import date
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.ui.stock.losses_deeds import LossesDeeds
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_ENDINGS: Final = ("xlsx", "csv", "pdf")


class LossesExportDialog(TillDialog):
    """Writes what was noted on some days into a file, in the language of the screen; it stays open for the next."""

    WIDTH = 720

    def __init__(self, deeds: LossesDeeds, parent: QWidget, *, first: date, last: date) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._first, self._last = deeds, first, last
        self.ending = Choices(_ENDINGS, _ENDINGS[0], self, columns=3)
        self.folder = QLineEdit(str(deeds.folder()), self)
        self.fields = {"ending": Field(self.ending, self), "folder": Field(self.folder, self)}
        self.outcome = StateLine(self)
        self.outcome.setVisible(False)
        for part in (*self.fields.values(), self.outcome):
            self.content.addWidget(part)
        self._retranslate()
        self.ending.buttons[_ENDINGS[0]].setFocus()

    def _do(self) -> None:
        folder = self.folder.text().strip()
        if not folder:
            self.show_error(self.tr("Say in which folder the file is to be."))
            return
        file = Path(folder).expanduser() / f"losses-{self._first}-{self._last}.{self.ending.value}"
        self.outcome.show_state(State.INFO, self.tr("Writing the list…"))
        self.outcome.setVisible(True)
        self._deeds.export(self._first, self._last, file, self._written, self._failed)

    def _written(self, file: Path) -> None:
        if shiboken6.isValid(self):
            self.outcome.show_state(State.OK, self.tr("Written: {file}").format(file=file))
            self._grow()

    def _failed(self, text: str) -> None:
        if shiboken6.isValid(self):
            self.outcome.setVisible(False)
            self.show_error(text)

    def _retranslate(self) -> None:
        super()._retranslate()
        form = formatting()
        self.set_title(
            self.tr("Save the losses from {first} to {last}").format(
                first=form.numeric_date(self._first), last=form.numeric_date(self._last)
            )
        )
        self.fields["ending"].show_words(self.tr("File"), "")
        self.fields["folder"].show_words(self.tr("Folder"), "")
        self.ending.show_words((self.tr("Workbook (XLSX)"), self.tr("Text (CSV)"), self.tr("Paper (PDF)")))
        self.act.show_text(self.tr("Write the file"))
