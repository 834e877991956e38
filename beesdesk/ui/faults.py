"""What happens when the program is wrong: the fault is logged whole and said in one dialog; the window goes on."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.logs import log_fault
from beesdesk.ui.parts.dialog import Dialog
from beesdesk.ui.theme import Room, dress


class FaultDialog(Dialog):
    """Says that something went wrong, that nothing stored is lost, and where the details are."""

    def __init__(self, fault: BaseException, log: Path, parent: QWidget | None) -> None:
        super().__init__("", parent)
        dress(self, Room.TILL)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Something went wrong in the program"))
        self.say(self.tr("The basket and all sales are stored. You can go on; if it comes back, start BeesDesk again."))
        code = f"{type(fault).__name__}: {fault}"[:200]
        self.say(self.tr("For whoever looks after the machines: {code}, in {file}").format(code=code, file=log))
        self.set_buttons(self.tr("Go on"), self.tr("Close the program"))
        self.rejected.connect(QApplication.quit)


class Faults(QObject):
    """Catches what nobody else did, from now on; more faults while the dialog is open are only logged."""

    def __init__(self, log: Path, window: QWidget) -> None:
        super().__init__(window)
        self._log, self._window = log, window
        self.dialog: FaultDialog | None = None
        sys.excepthook = self._catch

    def _catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log_fault(kind, fault, trace)
        if self.dialog is None:
            self.dialog = FaultDialog(fault, self._log, QApplication.activeModalWidget() or self._window)
            self.dialog.finished.connect(self._forget)
            self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
