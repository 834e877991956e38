"""The panel of an act in a member's file: what is to be filled in, and under it what that will change."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QComboBox, QDateEdit, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.office.desk import Call, OfficeDesk
from beesdesk.ui.office.foreseen import foreseen
from beesdesk.ui.office.member.deeds import Deed, MemberDeeds, on_member
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.tab_order import stops
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_DATE: Final = "dd/MM/yyyy"
_MOST: Final = 99
_LONGEST: Final = 200


class FormDialog(TillDialog):
    """One act. Subclasses add fields, say what is to be done, what that will change, and what takes it back."""

    WIDTH = 640
    desk: OfficeDesk

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self.deeds = deeds
        self.given: Any = None
        self._into: QBoxLayout = self.content
        self._fill()
        next(stops(self.content), self.act).setFocus()
        self._title_of_foresight = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        self.foresight.setTextFormat(Qt.TextFormat.PlainText)
        self.content.addWidget(self._title_of_foresight)
        self.content.addWidget(self.foresight)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._foresee)
        self._retranslate()

    def _fill(self) -> None:
        """Add the fields."""

    def _deed(self) -> Deed:
        """Return what is to be done."""
        raise NotImplementedError

    def _will(self) -> Sequence[str]:
        """Return what it will change, a sentence a line."""
        raise NotImplementedError

    def _verb(self) -> str:
        """Return what the act is called."""
        raise NotImplementedError

    def _whose(self) -> str:
        """Return on whom it is done."""
        return ""

    def _back(self) -> Deed | None:
        """Return what would take it back, where something does; `given` is what the act gave."""
        return None

    def _done(self) -> str:
        """Return what is said when it is done."""
        return " · ".join(part for part in (self._verb(), self._whose()) if part)

    def _said(self) -> str:
        return self.deeds.refusal(self._deed()) or "\n".join(self._will())

    def unsaved(self) -> bool:
        """Nothing that takes long to enter again."""
        return False

    def _do(self) -> None:
        given = self.deeds.do(self._deed(), self._done(), self._back_of)
        if given is not None:
            self.answer(given[0])

    def _back_of(self, given: Any) -> Deed | None:
        self.given = given
        return self._back()

    def _foresee(self) -> None:
        text = self._said()
        if text != self.foresight.text():
            self.foresight.setText(text)
            announce(self.foresight, text)
            if self.isVisible():  # before, it has not the width that its columns need
                self._grow()

    def _edited(self, *_: object) -> None:
        self.clear_error()
        self._soon.start()

    # Fields

    def _two_columns(self) -> tuple[QVBoxLayout, QVBoxLayout]:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        self.set_columns(left, right)
        self._into = left
        return left, right

    def _add(self, widget: QWidget, caption: str) -> None:
        self._into.addWidget(label(caption, "strong", self))
        self._into.addWidget(widget)
        widget.setAccessibleName(caption)

    def _day(self, caption: str, days_ahead: int) -> QDateEdit:
        today = self.desk.shop_day()
        field = QDateEdit(QDate(today.year, today.month, today.day).addDays(days_ahead), self)
        field.setDisplayFormat(_DATE)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.dateChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _line(self, caption: str, text: str = "") -> QLineEdit:
        field = QLineEdit(text, self)
        field.setMaxLength(_LONGEST)
        field.textChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _number(self, caption: str, value: int, *, least: int, most: int = _MOST) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(least, most)
        field.setValue(value)
        field.valueChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _choice(self, caption: str, offers: Sequence[tuple[str, Any]], chosen: Any = None) -> QComboBox:
        field = QComboBox(self)
        for text, value in offers:
            field.addItem(text, value)
        values = [value for _, value in offers]
        if chosen in values:
            field.setCurrentIndex(values.index(chosen))
        field.currentIndexChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _tick(self, caption: str, *, ticked: bool = False) -> QCheckBox:
        field = QCheckBox(caption, self)
        field.setChecked(ticked)
        field.toggled.connect(self._edited)
        self._into.addWidget(field)
        return field

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(" · ".join(part for part in (self._verb(), self._whose()) if part))
        self._title_of_foresight.setText(self.tr("What this will change"))
        self.act.show_text(self._verb())
        self._foresee()


class FileDialog(FormDialog):
    """An act on the member whose file is open; `row` is what was chosen in the section."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, file: MemberFile, row: Any = None) -> None:
        self.file, self.row = file, row
        super().__init__(deeds, parent)

    def _whose(self) -> str:
        return f"{self.file.member.first_name} {self.file.member.family_name}"


class ActDialog(FileDialog):
    """An act that changes where the member stands: what it would do to status, counters and roster is tried out."""

    def _call(self) -> Call:
        """Return what is to be done."""
        raise NotImplementedError

    def _pause(self) -> Sequence[str]:
        """Return what it changes beyond standing and roster of today, a sentence a line."""
        return ()

    def _deed(self) -> Deed:
        return on_member(self.file.member.id, self._call())

    def _said(self) -> str:
        found = self.desk.foresee(self.file.member.id, self._call())
        if isinstance(found, str):
            return found
        own = self._pause()
        return "\n".join([*own, *(() if own and found.is_nothing else foreseen(found))])
