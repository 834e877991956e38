"""A question before something that cannot be taken back."""

from PySide6.QtWidgets import QWidget

from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import Tone
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class SureDialog(TillDialog):
    """Says what will happen; answers with True."""

    def __init__(self, desk: OfficeDesk, parent: QWidget, question: str, verb: str) -> None:
        super().__init__(desk, parent)
        self._verb = verb
        self.content.addWidget(label(question, "body", self, wrap=True))
        self.act.set_tone(Tone.DANGER)
        self._retranslate()
        self.back.setFocus()

    def _do(self) -> None:
        self.answer(True)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Are you sure?"))
        self.act.show_text(self._verb)
