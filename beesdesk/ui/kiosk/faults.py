"""What happens at the kiosk when the program is wrong: the fault is logged, the page goes, nobody gets a dialog.

A dialog would say to the public what only the log should, and offer a way out.
"""

import sys
from types import TracebackType

from PySide6.QtCore import QObject

from beesdesk.errors import ShopError
from beesdesk.logs import log_fault
from beesdesk.ui.kiosk.window import KioskWindow
from beesdesk.values import dataclass


@dataclass(eq=False)
class KioskFault(ShopError):
    """Something is wrong with the program."""


class KioskFaults(QObject):
    """Catches what nobody else did, from now on."""

    def __init__(self, window: KioskWindow) -> None:
        super().__init__(window)
        self._window = window
        sys.excepthook = self.catch

    def catch(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Log a fault, and invite the next one."""
        log_fault(kind, fault, trace)
        self._window.go_home()
        self._window.attract.refuse(KioskFault())
