"""A page of the coordinator's desk: what the window asks of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.office.desk import OfficeDesk


class Page(Translated, QWidget):
    """Made when it is first opened; shown anew by `reload` whenever the shop changes while it is open.

    By its signals the window opens what somebody wants to see; what was done is told by the desk (`told`).
    """

    member_wanted = Signal(object)  # UUID
    cards_wanted = Signal(object)  # UUID of the member
    sheet_wanted = Signal(object)  # UUID
    week_wanted = Signal(object)  # date
    product_wanted = Signal(object)  # UUID

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def busy(self) -> bool:
        """True while something that it shows is still to come."""
        return False

    @classmethod
    def title(cls) -> str:
        """Return what the page is called, in the language of the screen."""
        raise NotImplementedError

    def reload(self) -> None:
        """Show what is so now."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the keys where work begins."""
        raise NotImplementedError

    def leave(self) -> None:
        """End what works for it beside the screen: the desk closes."""

    def take_scan(self, text: str) -> bool:
        """Take a scan; False leaves it to the members' page, which opens the file of whose card it is."""
        del text
        return False
