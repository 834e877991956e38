"""The one dialog about a fault of the program."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

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
