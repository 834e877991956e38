"""The texts of messages: the shop's own words for each kind and language, with what they may name."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.texts import PLACEHOLDERS, check, default_text, rendered
from beesdesk.shifts.wording import reset_text, sample, set_text, text_of
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.rule_fields import LongField
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.words import Language, MessageKind

translate = QCoreApplication.translate
_HEIGHT = 44
_LONGEST = 150
_KINDS = tuple(MessageKind)


class TextsSection(Section):
    """Choose a kind and a language; what the message will look like stands under its text while it is typed."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.kind, self.language = QComboBox(self), QComboBox(self)
        self.language.addItems(["Français", "Nederlands", "English"])
        self.language.setCurrentIndex(list(Language).index(spoken()))
        self.kind.addItems([""] * len(_KINDS))
        self.subject = QLineEdit(self)
        self.subject.setMaxLength(_LONGEST)
        self.body = LongField(self, height=220)
        self.preview = label("", "body", self, wrap=True)
        self.reset = KeyButton(key="Ctrl+R", height=_HEIGHT, parent=self)
        self.reset.clicked.connect(lambda: self.desk.attempt(self._reset))
        self.fields = [
            self.field(part) for part in (self.kind, self.language, self.subject, self.body.widget, self.preview)
        ]
        self.bar.insertWidget(0, self.reset)
        self._shown = Text("", "")
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

    def _chosen(self) -> tuple[MessageKind, Language]:
        return _KINDS[self.kind.currentIndex()], list(Language)[self.language.currentIndex()]

    def _typed(self) -> Text:
        return Text(self.subject.text(), self.body.take() or "")

    def _choose(self) -> None:
        kept = self.desk.shop.read(text_of, *self._chosen())
        self.subject.setText(kept.subject)
        self.body.put(kept.body)
        self._shown = self._typed()
        self._preview()

    def _preview(self) -> None:
        kind, language = self._chosen()
        text = self._typed()
        try:
            check(kind, text)
        except ShopError as error:
            self.preview.setText(sentence(error, spoken()))
            return
        seen = rendered(text, self.desk.shop.read(sample, language, now=self.desk.now()))
        self.preview.setText(f"{seen.subject}\n\n{seen.body}".rstrip())
        self.reset.setEnabled(self.desk.shop.read(text_of, kind, language) != default_text(kind, language))

    def _keep(self) -> None:
        if self.do(set_text, *self._chosen(), self._typed()):
            self._shown = self._typed()
            self._preview()
            self.said.emit(self.tr("Saved."))

    def _reset(self) -> None:
        if self.do(reset_text, *self._chosen()):
            self._choose()
            self.said.emit(self.tr("The program's own text is back."))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What members and the office are written, each in their own language."))
        for place, kind in enumerate(_KINDS):
            self.kind.setItemText(place, _kind_name(kind))
        self._say_fields()
        self.reset.show_text(self.tr("The program's own text"))

    def _say_fields(self) -> None:
        kind = _KINDS[max(0, self.kind.currentIndex())]
        allowed = " ".join(f"{{{name}}}" for name in PLACEHOLDERS[kind])
        hint = self.tr("In braces stands what is filled in: {names}").format(names=allowed)
        for field, (caption, said) in zip(
            self.fields,
            (
                (self.tr("When"), ""),
                (self.tr("Language"), ""),
                (self.tr("Subject"), ""),
                (self.tr("Text"), hint),
                (self.tr("What is read"), ""),
            ),
            strict=True,
        ):
            field.show_words(caption, said)


def _kind_name(kind: MessageKind) -> str:
    return {
        MessageKind.REMINDER: translate("MessageKinds", "Before a shift"),
        MessageKind.MISSED: translate("MessageKinds", "After a shift that was missed"),
        MessageKind.ALERT: translate("MessageKinds", "When an alert begins"),
        MessageKind.SUSPENDED: translate("MessageKinds", "When somebody is suspended"),
        MessageKind.FROZEN: translate("MessageKinds", "When somebody is frozen"),
        MessageKind.CANCELLED: translate("MessageKinds", "When a shift is cancelled"),
        MessageKind.REOPENED: translate("MessageKinds", "When a cancelled shift takes place after all"),
        MessageKind.MOVED: translate("MessageKinds", "When a shift has other hours"),
        MessageKind.SWAP: translate("MessageKinds", "News of an exchange"),
        MessageKind.UNMATCHED: translate("MessageKinds", "When nobody has answered a request"),
        MessageKind.UNVALIDATED: translate("MessageKinds", "To the office: a sheet nobody validated"),
        MessageKind.GAPS: translate("MessageKinds", "To the office: shifts that lack people"),
        MessageKind.LETTER: translate("MessageKinds", "A letter to chosen members"),
    }[kind]
