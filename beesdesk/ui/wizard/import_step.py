"""The sixth step: products and members from the files that the shop has."""

from PySide6.QtWidgets import QWidget

from beesdesk.taking_in import Content
from beesdesk.ui.wizard.desk import WizardDesk
from beesdesk.ui.wizard.import_card import ImportCard
from beesdesk.ui.wizard.step import Step


class ImportStep(Step):
    """Both may be skipped, and taken in later."""

    NAME = "import"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.cards = {content: ImportCard(desk, content, self) for content in Content}
        for card in self.cards.values():
            card.changed.connect(self.changed)
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._warned = False
        self._retranslate()

    def begin(self) -> None:
        """Begin at the products."""
        self.cards[Content.PRODUCTS].path.setFocus()

    def keep(self) -> bool:
        """Go on; a file that was only looked at is asked about once."""
        waiting = any(card.waits() for card in self.cards.values())
        if waiting and not self._warned:
            self._warned = True
            text = self.tr("A file was only looked at: take it in, or go on once more without it.")
            self.desk.refused.emit(text, None)
            return False
        return True

    def is_busy(self) -> bool:
        """Tell whether a file is being read or taken in."""
        return any(card.is_busy() for card in self.cards.values())

    def leave(self) -> None:
        """End what is being read or taken in: nothing of it stays."""
        for card in self.cards.values():
            card.work.stop()

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("Products and members")

    def lead(self) -> str:
        """Return what can be taken in."""
        return self.tr(
            "Take over what you have in a spreadsheet. Nothing is written before you have seen what it does."
        )

    def act(self) -> str:
        """Return what Next is called while nothing was taken in."""
        if any(card.report for card in self.cards.values()):
            return ""
        return self.tr("Skip")
