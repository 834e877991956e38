"""The first step: in which language the machine speaks."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.wizard.desk import WizardDesk
from beesdesk.ui.wizard.step import Step
from beesdesk.words import Language

NAMES: Final = {Language.FR: "Français", Language.NL: "Nederlands", Language.EN: "English"}
_HEIGHT: Final = 104
_LARGE: Final = 1.4


class LanguageStep(Step):
    """Three languages, each by its own name. The screen speaks the chosen one at once."""

    NAME = "language"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.buttons = {language: Choice(NAMES[language], height=_HEIGHT, parent=self) for language in Language}
        for language, button in self.buttons.items():
            button.set_text_size(_LARGE)
            button.clicked.connect(partial(self.choose, language))
            self.column.addWidget(button)
        self.column.addStretch(1)
        self._retranslate()

    def choose(self, language: Language) -> None:
        """Speak a language."""
        self.desk.use(self.desk.settings.with_(language=language))
        self._mark()

    def begin(self) -> None:
        """Begin at the language that is spoken."""
        self._mark()
        self.buttons[self.desk.settings.language].setFocus()

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("Language")

    def lead(self) -> str:
        """Return what is to be chosen."""
        return self.tr("Welcome! In which language shall this machine speak? It can be changed at any time.")

    def _mark(self) -> None:
        for language, button in self.buttons.items():
            button.setChecked(language is self.desk.settings.language)
