"""Panels of the lists: which columns are seen, and a file of what is seen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from beesdesk.reports.list_columns import columns_of, head, title, usual
from beesdesk.reports.list_papers import ENDINGS
from beesdesk.shifts.lists import Row
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.list_deeds import ListDeeds
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import ListName

_ACROSS = 3


class ColumnsDialog(TillDialog):
    """Answers with the keys of the columns to be seen, in their usual order; at least one."""

    WIDTH = 760

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, name: ListName, seen: Sequence[str]) -> None:
        super().__init__(desk, parent)
        self._name = name
        self.boxes = {column.key: QCheckBox(self) for column in columns_of(name)}
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for place, (key, box) in enumerate(self.boxes.items()):
            box.setChecked(key in seen)
            box.toggled.connect(lambda _: self.clear_error())
            grid.addWidget(box, place // _ACROSS, place % _ACROSS)
        self.content.addLayout(grid)
        self.usual = KeyButton(key="F4", parent=self)
        self.usual.clicked.connect(self._as_usual)
        self.content.addWidget(self.usual)
        self._retranslate()
        next(iter(self.boxes.values())).setFocus()

    def _as_usual(self) -> None:
        for key, box in self.boxes.items():
            box.setChecked(key in usual(self._name))

    def _do(self) -> None:
        keys = tuple(key for key, box in self.boxes.items() if box.isChecked())
        if keys:
            self.answer(keys)
        else:
            self.show_error(self.tr("Choose at least one column."))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Columns: {list}").format(list=title(self._name, spoken())))
        for key, box in self.boxes.items():
            box.setText(head(key, spoken()))
        self.usual.show_text(self.tr("The usual ones"))
        self.act.show_text(self.tr("Show these"))


class ListExportDialog(TillDialog):
    """Writes what is seen into a file, in the language of the screen; it stays open for the next."""

    WIDTH = 760
    desk: OfficeDesk

    def __init__(
        self,
        desk: OfficeDesk,
        parent: QWidget,
        *,
        deeds: ListDeeds,
        name: ListName,
        keys: Sequence[str],
    ) -> None:
        super().__init__(desk, parent)
        self._deeds, self._name, self._keys = deeds, name, keys
        self._rows: Sequence[Row] = ()
        self._picked: Sequence[Row] = ()
        self.ending = Choices(ENDINGS, ENDINGS[0], self, columns=3)
        self.folder = QLineEdit(str(deeds.folder()), self)
        self.browse = KeyButton(key="F4", parent=self)
        self.browse.clicked.connect(self._browse)
        self.fields = {"ending": Field(self.ending, self), "folder": Field(self.folder, self, self.browse)}
        self.only = QCheckBox(self)
        self.only.toggled.connect(self._count)
        self.count = label("", "muted", self, wrap=True)
        self.outcome = StateLine(self)
        self.outcome.setVisible(False)
        for part in (self.fields["ending"], self.fields["folder"], self.only, self.count, self.outcome):
            self.content.addWidget(part)
        self.content.addStretch(1)
        self._retranslate()
        self.ending.buttons[ENDINGS[0]].setFocus()

    def take(self, rows: Sequence[Row], picked: Sequence[Row]) -> None:
        """Take the rows that are seen, and those of them that are chosen."""
        self._rows, self._picked = rows, picked
        self.only.setVisible(1 < len(picked) < len(rows))
        self._retranslate()

    def _browse(self) -> None:
        """Have a folder chosen among those there are, beginning with the nearest one that exists."""
        # Loads the dialogs for files: nobody waits for them who types.
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        typed = Path(self.folder.text().strip()).expanduser()
        begin = next((str(one) for one in (typed, *typed.parents) if one.is_dir()), "")
        dialog = QFileDialog(self, self.tr("In which folder?"), begin)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _taken(self) -> Sequence[Row]:
        return self._picked if self.only.isChecked() else self._rows

    def _do(self) -> None:
        rows, folder = self._taken(), self.folder.text().strip()
        if not folder:
            self.show_error(self.tr("Say in which folder the file is to be."))
            self.folder.setFocus()
            return
        file = Path(folder).expanduser() / f"{self._name}-{self.desk.shop_day()}.{self.ending.value}"
        self.outcome.show_state(State.INFO, self.tr("Writing the list…"))
        self.outcome.setVisible(True)
        self._deeds.export(
            self._name, self._keys, rows, file, self._while_here(self._written), self._while_here(self._failed)
        )

    def _written(self, file: Path) -> None:
        text = self.tr("%n row(s) written: {file}", "", len(self._taken())).format(file=file)
        self.outcome.show_state(State.OK, text)
        self._grow()

    def _failed(self, text: str) -> None:
        self.outcome.setVisible(False)
        self.show_error(text)

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the panel is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _refused(self, text: str, error: Any) -> None:
        self.outcome.setVisible(False)
        super()._refused(text, error)

    def _count(self) -> None:
        rows = self.tr("%n row(s)", "", len(self._taken()))
        columns = self.tr("%n column(s)", "", len(self._keys))
        said = self.tr("{rows}, {columns}, as they are shown and sorted. The journal keeps who took the list.")
        self.count.setText(said.format(rows=rows, columns=columns))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Save: {list}").format(list=title(self._name, spoken())))
        self.fields["ending"].show_words(self.tr("File"), "")
        self.fields["folder"].show_words(self.tr("Folder"), "")
        self.ending.show_words((self.tr("Workbook (XLSX)"), self.tr("Text (CSV)"), self.tr("Paper (PDF)")))
        self.browse.show_text(self.tr("Browse…"))
        self.only.setText(self.tr("Only the %n chosen", "", len(self._picked)))
        self.act.show_text(self.tr("Write the file"))
        self._count()
