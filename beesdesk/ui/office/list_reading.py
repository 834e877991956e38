"""The rows of all lists, read at once in a shop of some size, beside the window in a large one."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.reports.list_columns import Reader
from beesdesk.reports.list_papers import reader_of
from beesdesk.shifts.lists import Row, lists
from beesdesk.shifts.statistics import Step, unwatched
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.long_work import LongWork
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.words import ListName

MANY: Final = 1500
"""Members that are read within a moment."""
Found = tuple[Mapping[ListName, tuple[Row, ...]], Reader]


class ListReading(QObject):
    """`came` carries lists and who reads them; `turned` where reading begins or was given up."""

    came = Signal(object)  # Found
    turned = Signal()

    def __init__(self, desk: OfficeDesk, panel: ProgressPanel, parent: QObject) -> None:
        super().__init__(parent)
        self.many = MANY
        self.is_on = False
        self._desk = desk
        self._is_known = self._is_stale = False
        self._work = LongWork(panel, self)
        panel.cancelled.connect(self._give_up)

    def read(self) -> None:
        """Read how things are now; while that goes on already, again after it."""
        if self.is_on:
            self._is_stale = True
        elif self._desk.shop.read(_members) <= self.many:
            self._take(self._found(unwatched))
        else:
            self.is_on, self._is_stale = True, False
            title = self.tr("Reading the lists")
            self._work.run(title, self._found, self._came, self._failed, at_once=not self._is_known)
            self.turned.emit()

    def stop(self) -> None:
        """Read no more: the desk closes."""
        self.is_on = False
        self._work.stop()

    def _found(self, step: Step) -> Found:
        shop, language = self._desk.shop, self._desk.language
        found = shop.read(lists, language, now=self._desk.now(), step=step)
        return found, shop.read(reader_of, language)

    def _came(self, found: Found) -> None:
        self.is_on = False
        self._take(found)
        if self._is_stale:
            self.read()

    def _take(self, found: Found) -> None:
        self._is_known = True
        self.came.emit(found)

    def _give_up(self) -> None:
        """Leave it at what is known: it is read again at the next change, or when the page is opened anew."""
        self.is_on = False
        self.turned.emit()

    def _failed(self, fault: Exception) -> None:
        self._give_up()
        if not isinstance(fault, ShopError):
            raise fault
        self._desk.refuse(fault)


def _members(session: Session) -> int:
    return int(session.value("SELECT count(*) FROM member"))
