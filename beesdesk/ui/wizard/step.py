"""A step of the first run: what the window asks of each."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.ui.wizard.desk import WizardDesk


class Step(Translated, QWidget):
    """`changed` says that Next means something else by now, `passed` that the step has done what it had begun.

    NAME is what the settings remember of where the first run was left.
    """

    changed = Signal()
    passed = Signal()
    NAME = ""

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setProperty("role", "page")
        self._lead = label("", "body", self, wrap=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 8, 0)
        self.column.setSpacing(14)
        self.column.addWidget(self._lead)

    def title(self) -> str:
        """Return what the step is called, in the language of the screen."""
        raise NotImplementedError

    def lead(self) -> str:
        """Return what is to be done here, and why."""
        raise NotImplementedError

    def act(self) -> str:
        """Return what Next is called; empty where it only goes on."""
        return ""

    def begin(self) -> None:
        """Show what is so, and put the keys where the step begins."""
        raise NotImplementedError

    def keep(self) -> bool:
        """Do what the step is for; False where it is refused, or still to be done."""
        return True

    def is_busy(self) -> bool:
        """Tell whether something is being done that Next waits for."""
        return False

    def leave(self) -> None:
        """End what works for the step beside the screen: the window closes."""

    def take_scan(self, text: str) -> bool:
        """Take a scan; False where it means nothing here."""
        del text
        return False

    def _retranslate(self) -> None:
        self._lead.setText(self.lead())
