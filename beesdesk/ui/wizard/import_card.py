"""A file to take in: chosen, looked at, taken; what it would do is said before."""

from decimal import Decimal
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.sheets.rejects import ImportReport, write_rejects
from beesdesk.sheets.rejects import sentence as reason
from beesdesk.taking_in import Content, Looked, look_at, take_in
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.wizard.desk import WizardDesk

_SHOWN: Final = 3  # refused rows that are said here; all of them are in the file that is written
_LOW: Final = 48


class ImportCard(Translated, Card):
    """One kind of file. `changed` says that something was begun, found or done; `report` is what was taken in."""

    changed = Signal()

    def __init__(self, desk: WizardDesk, content: Content, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.desk, self.content = desk, content
        self.report: ImportReport | None = None
        self._looked: Looked | None = None
        self._rejects: Path | None = None
        self._is_stopped = False
        self.path = QLineEdit(self)
        self.choose = KeyButton(height=_LOW, parent=self)
        self.look = KeyButton(height=_LOW, parent=self)
        self.take = KeyButton(height=_LOW, parent=self)
        self.outcome = StateLine(self)
        self._rows = label("", "small", self, wrap=True)
        self.panel = ProgressPanel(self)
        self.work = LongWork(self.panel, self)
        self._doing = False
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        row.addWidget(self.look)
        self.body.addLayout(row)
        for part in (self.panel, self.outcome, self._rows, self.take):
            self.body.addWidget(part)
        self.path.textEdited.connect(self._forget)
        self.choose.clicked.connect(self._choose)
        self.look.clicked.connect(self.look_at)
        self.take.clicked.connect(self.take_in)
        self.panel.cancelled.connect(self._stopped)
        self._retranslate()

    def is_busy(self) -> bool:
        """Tell whether a file is being read or taken in."""
        return self._doing

    def waits(self) -> bool:
        """Tell whether a file was looked at and not taken in."""
        return self._looked is not None

    def take_path(self, path: Path) -> None:
        """Take a file that somebody has chosen, and look at it."""
        self.path.setText(str(path))
        self._forget()
        self.look_at()

    def look_at(self) -> None:
        """Read the file that is named, beside the screen."""
        text = self.path.text().strip()
        if not text:
            self.path.setFocus()
            self.desk.refused.emit(self.tr("Name a file first, or choose one."), None)
            return
        shop, content = self.desk.shop, self.content
        self._begin()

        def work(step: Step) -> Looked:
            return look_at(shop, content, Path(text).expanduser(), step)

        self.work.run(self.tr("Looking at the file"), work, self._show_looked, self._failed)

    def take_in(self) -> None:
        """Take in what is good in the file, beside the screen; what is refused is written beside the file."""
        looked = self._looked
        if looked is None:
            return
        shop, who, language = self.desk.shop, self.desk.who, spoken()
        self._begin()

        def work(step: Step) -> tuple[ImportReport, Path | None]:
            report = take_in(shop, looked, step, who=who)
            if not report.rejected:
                return report, None
            rejects = shop.path.parent / f"{looked.file.stem}-rejects.csv"
            write_rejects(rejects, report.rejected, language)
            return report, rejects

        self.work.run(self.tr("Taking in"), work, self._show_taken, self._failed)

    def _begin(self) -> None:
        self._doing, self._is_stopped = True, False
        self.changed.emit()
        self._show()

    def _show_looked(self, looked: Looked) -> None:
        self._doing, self._looked, self.report = False, looked, None
        self._show()
        self.changed.emit()
        (self.take if self.take.isVisible() else self.path).setFocus()

    def _show_taken(self, done: tuple[ImportReport, Path | None]) -> None:
        self._doing, self._looked = False, None
        self.report, self._rejects = done
        self._show()
        self.changed.emit()

    def _failed(self, fault: Exception) -> None:
        if not shiboken6.isValid(self):
            return
        self._forget()
        if not isinstance(fault, ShopError):
            raise fault
        self.path.setFocus()
        self.desk.refuse(fault)

    def _stopped(self) -> None:
        self._forget()
        self._is_stopped = True
        self._show()
        self.look.setFocus()

    def _forget(self) -> None:
        self._doing, self._is_stopped = False, False
        self._looked = self.report = self._rejects = None
        self._show()
        self.changed.emit()

    def _choose(self) -> None:
        # Loads the dialogs for files: nobody waits for them who types, or skips this.
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        dialog = QFileDialog(self, self.tr("Which file?"))
        dialog.setNameFilter(self.tr("Tables (*.csv *.xlsx *.ods)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take_path(Path(path)))
        dialog.open()

    def _show(self) -> None:
        report = self._looked.report if self._looked else self.report
        for part in (self.path, self.choose, self.look):
            part.setEnabled(not self._doing)
        can = self._looked is not None and not self._doing and bool(report and report.taken + report.updated)
        self.take.setVisible(can)
        self.outcome.setVisible((report is not None or self._is_stopped) and not self._doing)
        self._rows.setVisible(bool(report and report.rejected) and not self._doing)
        if self._is_stopped:
            self.outcome.show_state(State.OFF, self.tr("Stopped. Look at the file again to begin anew."))
        if report is None:
            return
        self._rows.setText("\n".join(self._refused(report)))
        state = State.WARN if report.rejected else State.OK if self._looked is None else State.INFO
        self.outcome.show_state(state, self._counts(report))
        self.take.show_text(self.tr("Take in {count} rows").format(count=_whole(report.taken + report.updated)))

    def _counts(self, report: ImportReport) -> str:
        """Return what the file would do, or has done."""
        counts = {
            "new": _whole(report.taken), "changed": _whole(report.updated), "same": _whole(report.unchanged),
            "refused": _whole(len(report.rejected)),
        }  # fmt: skip
        if self._looked is None:
            return self.tr("Taken in: {new} new, {changed} changed. Refused: {refused}.").format(**counts)
        return self.tr("In the file: {new} new, {changed} changed, {same} known already. Refused: {refused}.").format(
            **counts
        )

    def _refused(self, report: ImportReport) -> list[str]:
        lines = [
            self.tr("Line {line}: {reason}").format(line=row.line, reason=reason(row, spoken()))
            for row in report.rejected[:_SHOWN]
        ]
        if self._rejects is not None:
            lines.append(self.tr("All refused rows, to be put right: {path}").format(path=self._rejects))
        elif len(report.rejected) > _SHOWN:
            lines.append(self.tr("and %n more", "", len(report.rejected) - _SHOWN))
        return lines

    def _retranslate(self) -> None:
        products = self.content is Content.PRODUCTS
        self.set_title(self.tr("Products") if products else self.tr("Members"))
        name = self.tr("File with the products") if products else self.tr("File with the members")
        self.path.setAccessibleName(name)
        self.path.setPlaceholderText(self.tr("CSV, XLSX or ODS"))
        self.choose.show_text(self.tr("Choose…"), f"{name}: {self.tr('Choose…')}")
        self.look.show_text(self.tr("Look"), f"{name}: {self.tr('Look')}")
        self._show()


def _whole(count: int) -> str:
    return formatting().number(Decimal(count), 0)
