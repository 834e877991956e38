"""A name for the basket that is set aside, so that it is found again."""

from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.ui.parts.card import label
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

LONGEST: Final = 60


class NameDialog(TillDialog):
    """Answers with the name, which may be empty."""

    def __init__(self, desk: Desk, parent: QWidget, *, proposed: str = "") -> None:
        super().__init__(desk, parent)
        self._hint = label("", "muted", self, wrap=True)
        self.name = QLineEdit(proposed, self)
        self.name.setMaxLength(LONGEST)
        self.content.addWidget(self._hint)
        self.content.addWidget(self.name)
        self._retranslate()
        self.name.setFocus()

    def _do(self) -> None:
        self.answer(self.name.text().strip())

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Set the basket aside"))
        self._hint.setText(self.tr("Under what name? It may stay empty."))
        self.name.setPlaceholderText(self.tr("For example: green coat"))
        self.name.setAccessibleName(self.tr("Name of the basket"))
        self.act.show_text(self.tr("Set aside"))
