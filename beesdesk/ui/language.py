"""The language of the screens, switched while they are open.

Text in code is English in `self.tr("…")`; `pyside6-lupdate` gathers it into `resources/translations/beesdesk_*.ts` and
`pyside6-lrelease` compiles these to `.qm` files, which are committed beside them. Compiled files load in under a
millisecond and translate without a call into Python; reading the `.ts` at start would cost the import of an XML parser
(about 20 ms). `tests/ui/test_translations.py` fails when a string is not gathered, not translated or not compiled.
English has a file too: its singulars.
"""

from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.formats import Format
from beesdesk.ui.theme import RESOURCES
from beesdesk.words import Language

FOLDER: Final = RESOURCES / "translations"
_PROPERTY: Final = "beesdesk_language"
_PLACES: Final = {Language.FR: "fr_BE", Language.NL: "nl_BE", Language.EN: "en_IE"}


class Languages(QObject):
    """The languages of the application, one of them spoken."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, language: str) -> None:
        """Speak `fr`, `nl` or `en` from now on, in every open window; another word is a ValueError."""
        spoken = Language(language)
        self._app.setProperty(_PROPERTY, spoken.value)
        locale = QLocale(_PLACES[spoken])
        QLocale.setDefault(locale)
        for window in self._app.topLevelWidgets():
            window.setLocale(locale)
        for translator in self._installed:
            self._app.removeTranslator(translator)
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = (f"{qt_folder}/qtbase_{spoken}.qm", f"{FOLDER}/beesdesk_{spoken}.qm")
        self._installed = [self._install(file) for file in files]
        self.changed.emit()

    def _install(self, file: str) -> QTranslator:
        translator = QTranslator(self)
        # By its name Qt would map the file, and the program would end if an update wrote it anew.
        text = Path(file).read_bytes() if Path(file).exists() else b""
        translator.setProperty("text", text)
        translator.load(text)
        self._app.installTranslator(translator)
        return translator


def spoken() -> Language:
    """Return the language of the screens; English before `Languages.use`."""
    app = QApplication.instance()
    value = app.property(_PROPERTY) if app else None
    return Language(value) if value else Language.EN


def formatting() -> Format:
    """Return how the language of the screens writes figures and dates."""
    return Format(spoken())


class Translated:
    """A widget with words of its own: `class X(Translated, QFrame)` calls `_retranslate` on each change of language.

    The widget calls it once itself, at the end of its `__init__`.
    """

    def _retranslate(self) -> None:
        """Set every text of the widget anew."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        cast("QWidget", super()).changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
