"""Acts on a member, each in a panel that says what it will change while it is filled in."""

from datetime import date, time, timedelta
from typing import Any

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget

from beesdesk.shift_reasons import counter_word, mode_word
from beesdesk.shifts import duties
from beesdesk.shifts.duties import Subscription
from beesdesk.shifts.member_file import MemberFile
from beesdesk.shifts.template_rows import FreeTemplate, free_templates
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import Call, OfficeDesk
from beesdesk.ui.office.foreseen import foreseen
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.tab_order import stops
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Mode

_DATE = "dd/MM/yyyy"
_MOST = 99
_MONDAY = date(2024, 1, 1)


class ActDialog(TillDialog):
    """One act. Subclasses add fields and say what is to be called; `foresight` says what that will change."""

    WIDTH = 640
    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, file: MemberFile) -> None:
        super().__init__(desk, parent)
        self.file = file
        self._fill()
        next(stops(self.content), self.act).setFocus()
        self._title_of_foresight = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        self.content.addWidget(self._title_of_foresight)
        self.content.addWidget(self.foresight)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._foresee)
        self._retranslate()

    def _fill(self) -> None:
        """Add the fields."""

    def _call(self) -> Call:
        """Return what is to be done."""
        raise NotImplementedError

    def _verb(self) -> str:
        """Return what the act is called."""
        raise NotImplementedError

    def unsaved(self) -> bool:
        """Nothing that takes long to enter again."""
        return False

    def _do(self) -> None:
        if self.desk.carry_out(self.file.member.id, self._call()):
            self.answer(None)

    def _foresee(self) -> None:
        found = self.desk.foresee(self.file.member.id, self._call())
        text = found if isinstance(found, str) else "\n".join(foreseen(found))
        if text != self.foresight.text():
            self.foresight.setText(text)
            announce(self.foresight, text)
            self._grow()

    def _edited(self, *_: object) -> None:
        self.clear_error()
        self._soon.start()

    def _add(self, widget: QWidget, caption: str) -> None:
        text = label(caption, "strong", self)
        self.content.addWidget(text)
        self.content.addWidget(widget)
        widget.setAccessibleName(caption)

    def _day(self, caption: str, days_ahead: int) -> QDateEdit:
        today = self.desk.shop_day()
        field = QDateEdit(QDate(today.year, today.month, today.day).addDays(days_ahead), self)
        field.setDisplayFormat(_DATE)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.dateChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _line(self, caption: str) -> QLineEdit:
        field = QLineEdit(self)
        field.textChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _number(self, caption: str, value: int, *, least: int) -> QSpinBox:
        field = QSpinBox(self)
        field.setRange(least, _MOST)
        field.setValue(value)
        field.valueChanged.connect(self._edited)
        self._add(field, caption)
        return field

    def _retranslate(self) -> None:
        super()._retranslate()
        member = self.file.member
        self.set_title(f"{self._verb()} · {member.first_name} {member.family_name}")
        self._title_of_foresight.setText(self.tr("What this will change"))
        self.act.show_text(self._verb())
        self._foresee()


class LeaveDialog(ActDialog):
    """A leave from one day to another."""

    def _fill(self) -> None:
        self.first = self._day(self.tr("First day"), 1)
        self.last = self._day(self.tr("Last day"), 14)

    def _call(self) -> Call:
        return Call(duties.register_leave, (_date(self.first), _date(self.last)), {})

    def _verb(self) -> str:
        return self.tr("Note a leave")


class ExemptionDialog(ActDialog):
    """An exemption, with or without an end."""

    def _fill(self) -> None:
        self.first = self._day(self.tr("First day"), 1)
        self.last = self._day(self.tr("Last day"), 28)
        self.open_end = QCheckBox(self.tr("Until further notice"), self)
        self.open_end.toggled.connect(self.last.setDisabled)
        self.open_end.toggled.connect(self._edited)
        self.content.addWidget(self.open_end)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        last = None if self.open_end.isChecked() else _date(self.last)
        return Call(duties.register_exemption, (_date(self.first), last, self.reason.text()), {})

    def _verb(self) -> str:
        return self.tr("Note an exemption")


class ExtensionDialog(ActDialog):
    """The desk's extension, given once."""

    def _call(self) -> Call:
        return Call(duties.extend, (), {})

    def _verb(self) -> str:
        return self.tr("Give an extension")


class MoreTimeDialog(ActDialog):
    """The office's extension of so many days."""

    def _fill(self) -> None:
        self.days = self._number(self.tr("Days from today"), 14, least=1)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        named = {"reason": self.reason.text().strip() or None, "approved_by": self.desk.approved_by}
        return Call(duties.extend_more, (self.days.value(),), named)

    def _verb(self) -> str:
        return self.tr("Give more time")


class SubscribeDialog(ActDialog):
    """Another working mode."""

    def _fill(self) -> None:
        self.mode = QComboBox(self)
        for mode in Mode:
            self.mode.addItem(mode_word(mode, spoken()), mode)
        self.mode.currentIndexChanged.connect(self._edited)
        self._add(self.mode, self.tr("Working mode"))
        self.template = QComboBox(self)
        self.template.addItem(self.tr("None yet"), None)
        for row in self.desk.shop.read(free_templates, self.desk.shop_day()):
            self.template.addItem(_slot(row), row.id)
        self.template.currentIndexChanged.connect(self._edited)
        self._add(self.template, self.tr("Regular slot"))
        self._follow_mode()
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        mode = Mode(self.mode.currentData())
        template = self.template.currentData() if mode is Mode.REGULAR else None
        return Call(duties.subscribe, (Subscription(mode, template, reason=self.reason.text().strip() or None),), {})

    def _edited(self, *_: object) -> None:
        self._follow_mode()
        super()._edited()

    def _follow_mode(self) -> None:
        self.template.setEnabled(Mode(self.mode.currentData()) is Mode.REGULAR)

    def _verb(self) -> str:
        return self.tr("Change the mode")


class UnsubscribeDialog(ActDialog):
    """Out of the shifts, or out of the cooperative."""

    def _fill(self) -> None:
        self.resigning = QCheckBox(self.tr("Leaves the cooperative"), self)
        self.resigning.toggled.connect(self._edited)
        self.content.addWidget(self.resigning)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        named = {"resigning": self.resigning.isChecked(), "reason": self.reason.text().strip() or None}
        return Call(duties.unsubscribe, (), named)

    def _verb(self) -> str:
        return self.tr("Unsubscribe")


class CorrectDialog(ActDialog):
    """Counters set by hand."""

    def _fill(self) -> None:
        counters, irregular = self.file.standing.counters, self.file.standing.mode is Mode.IRREGULAR
        self.counters = {
            name: self._number(counter_word(name, spoken(), irregular=irregular), counters[name], least=-_MOST)
            for name in ("sr", "sc")
        }
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        fields: dict[str, Any] = {name: field.value() for name, field in self.counters.items()}
        named = {"reason": self.reason.text(), "approved_by": self.desk.approved_by}
        return Call(duties.correct, (fields,), named)

    def _verb(self) -> str:
        return self.tr("Correct by hand")


def _date(field: QDateEdit) -> Any:
    return field.date().toPython()


def _slot(row: FreeTemplate) -> str:
    """Return a template by its week, weekday and hours."""
    form = formatting()
    start, end = (time(at // 60 % 24, at % 60) for at in (row.start, row.end))
    return f"{row.week} · {form.weekday(_MONDAY + timedelta(row.weekday - 1))} · {form.clocks(start, end)}"
