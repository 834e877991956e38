"""What the kiosk tells everybody: opening hours, news, the next assembly, in each language."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from beesdesk.pos.info_texts import InfoPart, info_written, set_all_infos
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.rule_fields import LongField
from beesdesk.ui.office.settings.section import Section
from beesdesk.words import Language

translate = QCoreApplication.translate


class KioskSection(Section):
    """Choose a language, write its texts; where one is empty, the shop's language stands for it."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.language = QComboBox(self)
        self.language.addItems(["Français", "Nederlands", "English"])
        self.language.setCurrentIndex(list(Language).index(spoken()))
        self.texts = {part: LongField(self) for part in InfoPart}
        self.fields = [self.field(part) for part in (self.language, *(text.widget for text in self.texts.values()))]
        self._open = self._chosen()
        self._shown: dict[InfoPart, str] = {}
        self._drafts: dict[Language, dict[InfoPart, str]] = {}
        self.language.currentIndexChanged.connect(lambda _: self._choose())
        self._retranslate()
        self._choose()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("KioskSection", "Kiosk")

    def reload(self) -> None:
        """Show what is kept, where nobody has typed."""
        if self._typed() == self._shown:
            self._choose()

    def begin(self) -> None:
        """Choose a language."""
        self.language.setFocus()

    def _chosen(self) -> Language:
        return list(Language)[self.language.currentIndex()]

    def _typed(self) -> dict[InfoPart, str]:
        return {part: text.take() or "" for part, text in self.texts.items()}

    def _lay_aside(self) -> None:
        """Remember what is typed of the language that is shown: it is saved with the others."""
        changed = {part: text for part, text in self._typed().items() if text != self._shown.get(part)}
        if changed:
            self._drafts[self._open] = changed
        else:
            self._drafts.pop(self._open, None)

    def _choose(self) -> None:
        if self._shown:
            self._lay_aside()
        self._open = self._chosen()
        kept = self.desk.shop.read(info_written, self._open)
        for part, text in self.texts.items():
            text.put(kept[part])
        self._shown = self._typed()
        for part, draft in self._drafts.get(self._open, {}).items():
            self.texts[part].put(draft)

    def _keep(self) -> None:
        self._lay_aside()
        before = {language: self.desk.shop.read(info_written, language) for language in self._drafts}
        if self._drafts and self._put(self._drafts):
            self.done(self.tr("Saved: the kiosk shows it now."), lambda: self._put(before))

    def _put(self, wanted: Mapping[Language, Mapping[InfoPart, str]]) -> bool:
        """Write the texts of several languages, all or none, and show what is kept then."""
        if not self.do(set_all_infos, wanted):
            return False
        self._drafts.clear()
        self._shown = {}
        self._choose()
        return True

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(
            self.tr(
                "The kiosk shows this to everybody who walks by. Its welcome desk, prices and weighing are switched there."
            )
        )
        words = (
            (self.tr("Language"), ""),
            (self.tr("Opening hours"), ""),
            (self.tr("News"), ""),
            (
                self.tr("Next assembly"),
                self.tr("An empty text is taken from another language; empty in all, it is left out."),
            ),
        )
        for field, (caption, hint) in zip(self.fields, words, strict=True):
            field.show_words(caption, hint)
