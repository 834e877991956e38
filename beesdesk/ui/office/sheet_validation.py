"""The last look at an attendance sheet: what validating it will mean for each, and what there is to say of the shift."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from beesdesk.members.people import name_of
from beesdesk.messages import word
from beesdesk.shifts.validating import Feedback
from beesdesk.ui.language import spoken
from beesdesk.ui.office.sheet_deeds import SheetDeeds
from beesdesk.ui.office.sheet_dialogs import SheetDialog, consequences
from beesdesk.ui.parts.card import label
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.words import TeamSize

_LONGEST: Final = 500
_KEYS: Final = ("F5", "F6", "F7", "F8")


class ValidateDialog(SheetDialog):
    """Validates by whoever sits at the desk, or by the card of the shift leader, which is scanned here."""

    accepts_scans = True
    WIDTH = 720

    def __init__(self, deeds: SheetDeeds, parent: QWidget, sheet: UUID) -> None:
        super().__init__(deeds, parent, sheet)
        self._title_of_foresight = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        self._question = label("", "strong", self, wrap=True)
        self.sizes = {size: Choice(key=key, parent=self) for size, key in zip(TeamSize, _KEYS, strict=True)}
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (size, button) in enumerate(self.sizes.items()):
            grid.addWidget(button, place // 2, place % 2)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, size=size: self._choose(size))
        self._team: TeamSize | None = None
        self.notes, self.comments = QLineEdit(self), QLineEdit(self)
        self._notes_caption, self._comments_caption = label("", "strong", self), label("", "strong", self)
        self._by = label("", "muted", self, wrap=True)
        for text in (self.foresight, self._by):
            text.setTextFormat(Qt.TextFormat.PlainText)
        self.content.addWidget(self._title_of_foresight)
        self.content.addWidget(self.foresight)
        self.content.addWidget(self._question)
        self.content.addLayout(grid)
        for caption, field in ((self._notes_caption, self.notes), (self._comments_caption, self.comments)):
            field.setMaxLength(_LONGEST)
            self.content.addWidget(caption)
            self.content.addWidget(field)
        self.content.addWidget(self._by)
        self._retranslate()
        self.sizes[TeamSize.ENOUGH].setFocus()

    def take_scan(self, text: str) -> None:
        """Validate by the card of a shift leader."""
        self.clear_error()
        if self._deeds.validate_by_card(self._sheet, self._said(), text):
            self.answer(None)

    def unsaved(self) -> bool:
        """Tell whether something was written to the office."""
        return bool(self.notes.text().strip() or self.comments.text().strip())

    def _do(self) -> None:
        if self._deeds.validate(self._sheet, self._said()):
            self.answer(None)

    def _said(self) -> Feedback:
        return Feedback(self._team, self.notes.text(), self.comments.text())

    def _choose(self, size: TeamSize) -> None:
        self._team = size
        self.clear_error()
        for one, button in self.sizes.items():
            button.setChecked(one is size)

    def _retranslate(self) -> None:
        super()._retranslate()
        found = self._deeds.foresee(self._sheet)
        self.set_title(self.tr("Validate the sheet"))
        self._title_of_foresight.setText(self.tr("What this will change"))
        self.foresight.setText(found if isinstance(found, str) else "\n".join(consequences(found)))
        self._question.setText(self.tr("Was the team big enough?"))
        for size, button in self.sizes.items():
            text = word(f"team_{size}", spoken())
            button.show_text(f"{text[:1].upper()}{text[1:]}")
        for caption, field, text in (
            (self._notes_caption, self.notes, self.tr("Notes for the office")),
            (self._comments_caption, self.comments, self.tr("Comments on the shift")),
        ):
            caption.setText(text)
            field.setAccessibleName(text)
        name = self.desk.shop.read(name_of, self.desk.who)
        self._by.setText(
            self.tr("Validated by {name}, or by the shift leader whose card is scanned now.").format(name=name)
        )
        self.act.show_text(self.tr("Validate and lock"))
