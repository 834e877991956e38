"""A name in the three languages."""

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.words import Language

_LONGEST = 60


class NamesForm(Translated, QWidget):
    """A field for each language; those left empty are called as in the first that is not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.edits = [QLineEdit(self) for _ in Language]
        self._captions = [label("", "strong", self) for _ in Language]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for row, (edit, caption) in enumerate(zip(self.edits, self._captions, strict=True)):
            edit.setMaxLength(_LONGEST)
            grid.addWidget(caption, row, 0)
            grid.addWidget(edit, row, 1)
        self.setFocusProxy(self.edits[0])
        self._retranslate()

    def names(self) -> tuple[str, str, str]:
        """Return what is written, in the order of the languages."""
        french, dutch, english = (edit.text() for edit in self.edits)
        return french, dutch, english

    def set_names(self, names: tuple[str, str, str]) -> None:
        """Write the names of something else."""
        for edit, name in zip(self.edits, names, strict=True):
            edit.setText(name)

    def _retranslate(self) -> None:
        words = self.tr("In French"), self.tr("In Dutch"), self.tr("In English")
        for edit, caption, word in zip(self.edits, self._captions, words, strict=True):
            caption.setText(word)
            edit.setAccessibleName(self.tr("Name, {language}").format(language=word))
