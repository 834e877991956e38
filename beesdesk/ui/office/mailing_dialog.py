"""A letter to the members chosen: who gets it and who cannot, what it says, and how the first one will read it."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from typing import Any, Final
from uuid import UUID

import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from beesdesk.messages import word
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.mailing import KINDS, Addressee, Letter, Reach
from beesdesk.shifts.texts import PLACEHOLDERS
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.list_deeds import ListDeeds
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language, MessageKind

_NAMED: Final = 6
_TEXT: Final = 140  # px at 100 %


class MailingDialog(TillDialog):
    """Answers with how many the letter went to. Nothing leaves before F12; what has left is in the outbox."""

    WIDTH = 980

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, deeds: ListDeeds, chosen: Collection[UUID]) -> None:
        super().__init__(desk, parent)
        self._deeds, self._chosen = deeds, tuple(dict.fromkeys(chosen))
        self._began = {language: deeds.shop_text(MessageKind.LETTER, language) for language in Language}
        self._texts = dict(self._began)
        self._people: list[Addressee] = []
        self.who = label("", "strong", self, wrap=True)
        self.left_out = label("", "body", self, wrap=True)
        self.waits = label("", "body", self, wrap=True)
        self.waits.setVisible(not desk.mail_there)
        self.kind, self.language = QComboBox(self), QComboBox(self)
        self.same = QCheckBox(self)
        self.subject, self.text = QLineEdit(self), QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(look().px(_TEXT))
        self.names = label("", "small", self, wrap=True)
        self.seen_by, self.seen = label("", "strong", self, wrap=True), label("", "body", self, wrap=True)
        self.outcome = StateLine(self)
        self.outcome.setVisible(False)
        self.fields = {
            name: Field(part, self)
            for name, part in (
                ("kind", self.kind), ("language", self.language), ("subject", self.subject), ("text", self.text),
            )
        }  # fmt: skip
        self._lay_out()
        for kind in KINDS:
            self.kind.addItem("", kind)
        for language in Language:
            self.language.addItem("", language)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_people)
        self._retranslate()
        self.language.setCurrentIndex(max(0, self.language.findData(self._most_read())))
        self._show_text()
        self.kind.currentIndexChanged.connect(self._show_text)
        self.language.currentIndexChanged.connect(self._show_text)
        self.same.toggled.connect(self._show_text)
        self.subject.textEdited.connect(lambda _: self._edited())
        self.text.textChanged.connect(self._edited)
        self.kind.setFocus()

    def unsaved(self) -> bool:
        """Tell whether a text of one's own stands here."""
        return self._texts != self._began

    def letter(self) -> Letter:
        """Return what is to be sent; of one's own text what was written, and nothing that only greets."""
        kind = MessageKind(self.kind.currentData())
        if kind is not MessageKind.LETTER:
            return Letter(kind, {})
        shown = Language(self.language.currentData())
        if self.same.isChecked():
            return Letter(kind, dict.fromkeys(Language, self._texts[shown]))
        written = {language: text for language, text in self._texts.items() if text.body != self._began[language].body}
        return Letter(kind, written or {shown: self._texts[shown]})

    def _do(self) -> None:
        self.outcome.show_state(State.INFO, self.tr("Writing to the outbox…"))
        self.outcome.setVisible(True)
        self._deeds.write_to(self.letter(), self._chosen, self._while_here(self.answer), self._while_here(self._failed))

    def _failed(self, text: str) -> None:
        self.outcome.setVisible(False)
        self.show_error(text)

    def _while_here(self, then: Callable[[Any], object]) -> Callable[[Any], object]:
        """Return what hears of work in the background only as long as the panel is there."""
        return lambda outcome: then(outcome) if shiboken6.isValid(self) else None

    def _edited(self) -> None:
        if MessageKind(self.kind.currentData()) is MessageKind.LETTER:
            language = Language(self.language.currentData())
            self._texts[language] = Text(self.subject.text(), self.text.toPlainText())
            self.clear_error()
            self._soon.start()

    def _show_text(self) -> None:
        """Show the text of the kind and the language; only one's own can be typed over."""
        kind, language = MessageKind(self.kind.currentData()), Language(self.language.currentData())
        is_own = kind is MessageKind.LETTER
        text = self._texts[language] if is_own else self._deeds.shop_text(kind, language)
        for field in (self.subject, self.text):
            field.setReadOnly(not is_own)
            field.blockSignals(True)
        self.subject.setText(text.subject)
        self.text.setPlainText(text.body)
        for field in (self.subject, self.text):
            field.blockSignals(False)
        self.same.setVisible(is_own)
        self.names.setVisible(is_own)
        self.clear_error()
        self._show_people()

    def _show_people(self) -> None:
        """Say who gets the letter, who does not and why, and what the first one reads."""
        letter = self.letter()
        self._people = self._deeds.addressees(letter, self._chosen)
        reached = [one for one in self._people if one.reach is Reach.YES]
        read = Counter(one.language for one in reached)
        by = ", ".join(f"{word(f'language_{language}', spoken())} {count}" for language, count in read.items())
        self.who.setText(self.tr("%n member(s) get it", "", len(reached)) + (f" ({by})" if by else ""))
        self.left_out.setText("\n".join(self._left_out()))
        self.left_out.setVisible(len(reached) < len(self._people))
        self.act.show_text(self.tr("Send to %n member(s)", "", len(reached)))
        self.act.setEnabled(bool(reached))
        first = next(
            (one for one in reached if letter.kind is not MessageKind.LETTER or one.language in letter.texts), None
        )
        first = first or next(iter(reached), None)
        self.seen_by.setVisible(first is not None)
        self.seen.setVisible(first is not None)
        if first is not None:
            self.seen_by.setText(self.tr("So {name} reads it").format(name=first.name))
            found = self._deeds.preview(letter, first)
            said = found if isinstance(found, str) else f"{found.subject}\n\n{found.body.rstrip()}"
            if said != self.seen.text():
                self.seen.setText(said)
                announce(self.seen, said)
        self._grow()

    def _left_out(self) -> Iterator[str]:
        """Give a line for each reason that somebody does not get it, with the first names."""
        for reach in (Reach.NO_ADDRESS, Reach.OPTED_OUT, Reach.TOLD):
            names = [one.name for one in self._people if one.reach is reach]
            if names:
                more = ["…"] if len(names) > _NAMED else []
                yield self._why_not(reach, len(names)).format(names=", ".join([*names[:_NAMED], *more]))

    def _why_not(self, reach: Reach, count: int) -> str:
        if reach is Reach.NO_ADDRESS:
            return self.tr("%n without an e-mail address: {names}", "", count)
        if reach is Reach.OPTED_OUT:
            return self.tr("%n want no such e-mails: {names}", "", count)
        return self.tr("%n got this very text today already: {names}", "", count)

    def _most_read(self) -> Language:
        read = Counter(one.language for one in self._people if one.reach is Reach.YES)
        return read.most_common(1)[0][0] if read else spoken()

    def _lay_out(self) -> None:
        for words in (self.seen, self.left_out, self.seen_by, self.who):
            words.setTextFormat(Qt.TextFormat.PlainText)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, parts in (
            (left, (self.fields["subject"], self.fields["text"], self.names)),
            (right, (self.seen_by, self.seen)),
        ):  # fmt: skip
            column.setSpacing(8)
            for part in parts:
                column.addWidget(part)
        right.addStretch(1)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for name in ("kind", "language"):
            choices.addWidget(self.fields[name], 1)
        for words in (self.who, self.left_out, self.waits):
            self.content.addWidget(words)
        self.content.addLayout(choices)
        self.content.addWidget(self.same)
        self.set_columns(left, right, shares=(3, 2))
        self.content.addWidget(self.outcome)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Write to the chosen members"))
        captions = {
            "kind": self.tr("Text"), "language": self.tr("Language"), "subject": self.tr("Subject"),
            "text": self.tr("Message"),
        }  # fmt: skip
        for name, caption in captions.items():
            self.fields[name].show_words(caption, "")
        for place, kind in enumerate(KINDS):
            own = self.tr("A text of your own")
            said = word(f"message_{kind}", spoken())
            self.kind.setItemText(place, own if kind is MessageKind.LETTER else said[:1].upper() + said[1:])
        for place, language in enumerate(Language):
            said = word(f"language_{language}", spoken())
            self.language.setItemText(place, said[:1].upper() + said[1:])
        self.waits.setText(self.tr("! No mail server is set here: the e-mails wait in the outbox until one is."))
        self.same.setText(self.tr("The same text for everybody"))
        allowed = " ".join(f"{{{name}}}" for name in PLACEHOLDERS[MessageKind.LETTER])
        self.names.setText(self.tr("Filled in for each member: {names}").format(names=allowed))
        self._show_people()
