"""The texts of messages: the shop's own words for each kind and language, with what they may name."""

from collections.abc import Mapping
from difflib import ndiff

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.texts import PLACEHOLDERS, check, default_text, rendered
from beesdesk.shifts.wording import Worded, sample, text_of, word_texts
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.kind_words import kind_name
from beesdesk.ui.office.settings.rule_fields import LongField
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.words import Language, MessageKind

translate = QCoreApplication.translate
_HEIGHT = 44
_LONGEST = 150
_SEEN = 16  # characters of a choice that are seen at the least
_KINDS = tuple(MessageKind)


class TextsSection(Section):
    """Choose a kind and a language; what the message will look like stands under its text while it is typed.

    What is typed stays while another kind or language is looked at, and is saved with it.
    """

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.kind, self.language = QComboBox(self), QComboBox(self)
        self.language.addItems(["Français", "Nederlands", "English"])
        self.language.setCurrentIndex(list(Language).index(spoken()))
        self.kind.addItems([""] * len(_KINDS))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(_SEEN)
        self.subject = QLineEdit(self)
        self.subject.setMaxLength(_LONGEST)
        self.body = LongField(self, height=220)
        self.preview, self.difference = label("", "body", self, wrap=True), label("", "body", self, wrap=True)
        self.reset = KeyButton(key="Ctrl+R", height=_HEIGHT, parent=self)
        self.reset.clicked.connect(lambda: self.desk.attempt(self._reset))
        self.fields = [
            self.field(part)
            for part in (self.kind, self.language, self.subject, self.body.widget, self.preview, self.difference)
        ]
        self.bar.insertWidget(0, self.reset)
        self._open: Worded = self._chosen()
        self._shown: Text | None = None
        self._drafts: dict[Worded, Text] = {}
        for box in (self.kind, self.language):
            box.currentIndexChanged.connect(lambda _: self._choose())
        self.subject.textChanged.connect(lambda _: self._preview())
        self.body.changed.connect(self._preview)
        self._retranslate()
        self._choose()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("TextsSection", "Message texts")

    def reload(self) -> None:
        """Show the text as it is kept, where nobody has typed."""
        if self._typed() == self._shown:
            self._choose()

    def begin(self) -> None:
        """Choose a kind."""
        self.kind.setFocus()

    def _chosen(self) -> Worded:
        return _KINDS[max(0, self.kind.currentIndex())], list(Language)[max(0, self.language.currentIndex())]

    def _typed(self) -> Text:
        return Text(self.subject.text(), self.body.take() or "")

    def _lay_aside(self) -> None:
        """Remember what is typed of the text that is shown: it is saved with the others."""
        if self._shown is not None and self._typed() != self._shown:
            self._drafts[self._open] = self._typed()
        else:
            self._drafts.pop(self._open, None)

    def _choose(self) -> None:
        self._lay_aside()
        self._open = self._chosen()
        self._put_in(self.desk.shop.read(text_of, *self._open))
        self._shown = self._typed()
        if self._open in self._drafts:
            self._put_in(self._drafts[self._open])
        self._say_fields()
        self._preview()

    def _put_in(self, text: Text) -> None:
        self.subject.setText(text.subject)
        self.body.put(text.body)

    def _preview(self) -> None:
        kind, language = self._open
        text, own = self._typed(), default_text(kind, language)
        self.reset.setEnabled(text != own)
        self.difference.setText(_difference(own, text))
        self.fields[-1].setVisible(text != own)
        try:
            check(kind, text)
        except ShopError as error:
            self.preview.setText(sentence(error, spoken()))
            return
        seen = rendered(text, self.desk.shop.read(sample, language, now=self.desk.now()))
        self.preview.setText(f"{seen.subject}\n\n{seen.body}".rstrip())

    def _keep(self) -> None:
        self._lay_aside()
        if self._drafts:
            self._word(dict(self._drafts), self.tr("Saved."))

    def _reset(self) -> None:
        kind, language = self._open
        self._word({self._open: default_text(kind, language)}, self.tr("The program's own text is back."))

    def _word(self, wanted: Mapping[Worded, Text], said: str) -> None:
        before = {key: self.desk.shop.read(text_of, *key) for key in wanted}
        if self._put(wanted):
            self.done(said, lambda: self._put(before))

    def _put(self, wanted: Mapping[Worded, Text]) -> bool:
        """Keep texts, and show those that are kept then; one that is refused is shown."""
        wrong = next((key for key, text in wanted.items() if _is_wrong(key[0], text)), None)
        if wrong is not None and wrong != self._open:
            self.kind.setCurrentIndex(_KINDS.index(wrong[0]))
            self.language.setCurrentIndex(list(Language).index(wrong[1]))
        if not self.do(word_texts, wanted):
            return False
        for key in wanted:
            self._drafts.pop(key, None)
        if self._open in wanted:
            self._shown = None
            self._choose()
        return True

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What members and the office are written, each in their own language."))
        for place, kind in enumerate(_KINDS):
            self.kind.setItemText(place, kind_name(kind))
        self._say_fields()
        self.reset.show_text(self.tr("The program's own text"))

    def _say_fields(self) -> None:
        allowed = " ".join(f"{{{name}}}" for name in PLACEHOLDERS[self._open[0]])
        hint = self.tr("In braces stands what is filled in: {names}").format(names=allowed)
        words = (
            (self.tr("When"), ""),
            (self.tr("Language"), ""),
            (self.tr("Subject"), ""),
            (self.tr("Text"), hint),
            (self.tr("What is read"), self.tr("As if it were about the next shift.")),
            (
                self.tr("Beside the program's own text"),
                self.tr("\u2212 is what the program says by itself, + what the shop says."),
            ),
        )
        for field, (caption, said) in zip(self.fields, words, strict=True):
            field.show_words(caption, said)


def _difference(own: Text, text: Text) -> str:
    """Return the lines in which a text differs from the program's own, each with its sign."""
    lines = ndiff([own.subject, *own.body.splitlines()], [text.subject, *text.body.splitlines()])
    return "\n".join(line.replace("-", "\u2212", 1) for line in lines if line[0] in "+-" and line[2:].strip())


def _is_wrong(kind: MessageKind, text: Text) -> bool:
    try:
        check(kind, text)
    except ShopError:
        return True
    return False
