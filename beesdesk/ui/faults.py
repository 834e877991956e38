"""What happens when the program is wrong: the fault is logged whole and said in one dialog; the window goes on."""

import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.logs import log_fault

if TYPE_CHECKING:
    from beesdesk.ui.fault_dialog import FaultDialog


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
            # Not before there is a fault to be said.
            from beesdesk.ui.fault_dialog import FaultDialog  # noqa: PLC0415

            self.dialog = FaultDialog(fault, self._log, QApplication.activeModalWidget() or self._window)
            self.dialog.finished.connect(self._forget)
            self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
