"""Acts on where a member stands, each in a panel that says what it will change while it is filled in."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDateEdit, QVBoxLayout

from beesdesk.shift_reasons import counter_word, mode_word
from beesdesk.shifts import duties, duty_ends, leaves
from beesdesk.shifts.duties import Subscription
from beesdesk.shifts.duty_undo import bookings_of, take_back_change
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.shifts.template_rows import FreeTemplate, free_templates
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.act_dialog import ActDialog
from beesdesk.ui.office.desk import Call
from beesdesk.ui.office.member.deeds import Deed, on_member
from beesdesk.ui.office.member.optional_day import OptionalDay
from beesdesk.words import Mode

translate = QCoreApplication.translate
__all__ = ["ActDialog"]
_MOST: Final = 99
_MONDAY: Final = date(2024, 1, 1)


class LeaveDialog(ActDialog):
    """A leave from one day to another."""

    def _fill(self) -> None:
        self.first = self._day(self.tr("First day"), 1)
        self.last = self._day(self.tr("Last day"), 14)

    def _call(self) -> Call:
        return Call(leaves.register_leave, (_date(self.first), _date(self.last)), {})

    def _pause(self) -> Sequence[str]:
        days = _span(_date(self.first), _date(self.last))
        return [self.tr("On leave: {days}. No shopping on these days.").format(days=days)]

    def _verb(self) -> str:
        return self.tr("Note a leave")

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(leaves.set_leave, self.file.leave or (None, None), {}))


class ExemptionDialog(ActDialog):
    """An exemption, with or without an end."""

    def _fill(self) -> None:
        self.first = self._day(self.tr("First day"), 1)
        self.last = self._day(self.tr("Last day"), 28)
        self.open_end = self._tick(self.tr("Until further notice"))
        self.open_end.toggled.connect(self.last.setDisabled)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        last = None if self.open_end.isChecked() else _date(self.last)
        return Call(leaves.register_exemption, (_date(self.first), last, self.reason.text()), {})

    def _pause(self) -> Sequence[str]:
        last = None if self.open_end.isChecked() else _date(self.last)
        return [self.tr("No shifts to do: {days}").format(days=_span(_date(self.first), last))]

    def _verb(self) -> str:
        return self.tr("Note an exemption")

    def _back(self) -> Deed:
        told = (*(self.file.exemption or (None, None)), None)
        return on_member(self.file.member.id, Call(leaves.set_exemption, told, {}))


class ExtensionDialog(ActDialog):
    """The desk's extension, given once."""

    def _call(self) -> Call:
        return Call(duties.extend, (), {})

    def _verb(self) -> str:
        return self.tr("Give an extension")

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(duty_ends.take_back_extension, (), {}))


class MoreTimeDialog(ActDialog):
    """The office's extension of so many days."""

    def _fill(self) -> None:
        self.days = self._number(self.tr("Days from today"), 14, least=1)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        return Call(duties.extend_more, (self.days.value(),), {"reason": self.reason.text().strip() or None})

    def _verb(self) -> str:
        return self.tr("Give more time")


class ParticipationDialog(ActDialog):
    """Another way to take part, or none, which is taken back as long as nothing else has followed."""

    def _do(self) -> None:
        self._had = self.desk.shop.read(bookings_of, self.file.member.id, now=self.desk.now())
        super()._do()

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(take_back_change, (self._had,), {}))


class SubscribeDialog(ParticipationDialog):
    """Another working mode."""

    def _fill(self) -> None:
        self.mode = self._choice(self.tr("Working mode"), [(mode_word(mode, spoken()), mode) for mode in Mode])
        rows = self.desk.shop.read(free_templates, self.desk.shop_day())
        offers = [(self.tr("None yet"), None), *((slot_words(row), row.id) for row in rows)]
        self.template = self._choice(self.tr("Regular slot"), offers)
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


class UnsubscribeDialog(ParticipationDialog):
    """Out of the shifts, or out of the cooperative."""

    LEAVES = False

    def _fill(self) -> None:
        self.resigning = self._tick(self.tr("Leaves the cooperative"), ticked=self.LEAVES)
        self.reason = self._line(self.tr("Reason"))

    def _call(self) -> Call:
        named = {"resigning": self.resigning.isChecked(), "reason": self.reason.text().strip() or None}
        return Call(duties.unsubscribe, (), named)

    def _verb(self) -> str:
        return self.tr("Unsubscribe")


class EndMembershipDialog(UnsubscribeDialog):
    """Out of the cooperative: the same, ticked from the beginning."""

    LEAVES = True

    def _verb(self) -> str:
        return self.tr("End the membership")


class TakeBackDialog(ActDialog):
    """A leave, an exemption or more time is no more."""

    def _fill(self) -> None:
        offers: list[tuple[str, Any]] = []
        if self.file.leave:
            offers.append((self.tr("The leave"), duty_ends.take_back_leave))
        if self.file.exemption:
            offers.append((self.tr("The exemption"), duty_ends.take_back_exemption))
        if self.file.by_hand["extension_start"] is not None:
            offers.append((self.tr("The extension"), duty_ends.take_back_extension))
        self.what = self._choice(
            self.tr("What is taken back"), offers or [(self.tr("The leave"), duty_ends.take_back_leave)]
        )

    def _call(self) -> Call:
        return Call(self.what.currentData(), (), {})

    def _pause(self) -> Sequence[str]:
        acts = {duty_ends.take_back_leave: self.file.leave, duty_ends.take_back_exemption: self.file.exemption}
        days = acts.get(self.what.currentData())
        return [self.tr("No longer: {days}").format(days=_span(*days))] if days else []

    def _verb(self) -> str:
        return self.tr("Take back")

    def _back(self) -> Deed | None:
        act = self.what.currentData()
        if act is duty_ends.take_back_leave:
            return on_member(self.file.member.id, Call(leaves.set_leave, self.file.leave or (None, None), {}))
        if act is duty_ends.take_back_exemption:
            told = (*(self.file.exemption or (None, None)), None)
            return on_member(self.file.member.id, Call(leaves.set_exemption, told, {}))
        return None


class CorrectDialog(ActDialog):
    """Counters, days and flags set by hand; what is left as it is stays untouched."""

    WIDTH = 860

    def _fill(self) -> None:
        known, irregular = self.file.by_hand, self.file.standing.mode is Mode.IRREGULAR
        left, right = self._two_columns()
        captions = {
            "sr": counter_word("sr", spoken(), irregular=irregular), "sc": counter_word("sc", spoken()),
            "extra_days": self.tr("Extra days"), "absence_counter": self.tr("Absences counted"),
        }  # fmt: skip
        self.counters = {
            name: self._number(text, known[name], least=-_MOST if name in ("sr", "sc") else 0)
            for name, text in captions.items()
        }
        self.reason = self._line(self.tr("Reason"))
        left.addStretch(1)
        self._into = right
        self.days = {name: self._optional(text, name, right) for name, text in self._days().items()}
        self.flags = {name: self._tick(text, ticked=bool(known[name])) for name, text in self._flags().items()}
        right.addStretch(1)

    def _optional(self, caption: str, name: str, column: QVBoxLayout) -> OptionalDay:
        field = OptionalDay(self.file.by_hand[name], self.desk.shop_day(), self)
        field.set_caption(caption)
        field.edited.connect(self._edited)
        column.addWidget(field)
        return field

    def _days(self) -> dict[str, str]:
        return {
            "alert_start": self.tr("In alert since"), "extension_start": self.tr("Extension since"),
            "irregular_start": self.tr("Shifts counted from"), "absence_date": self.tr("Last absence"),
        }  # fmt: skip

    def _flags(self) -> dict[str, str]:
        return {
            "unsubscribed": self.tr("Unsubscribed"), "resigning": self.tr("Leaves the cooperative"),
            "penalised": self.tr("Penalised already for no shift ahead"),
        }  # fmt: skip

    def _call(self) -> Call:
        said: dict[str, Any] = {name: field.value() for name, field in self.counters.items()}
        said |= {name: field.day() for name, field in self.days.items()}
        said |= {name: field.isChecked() for name, field in self.flags.items()}
        changed = {name: value for name, value in said.items() if value != self.file.by_hand[name]}
        return Call(duties.correct, (changed,), {"reason": self.reason.text()})

    def _verb(self) -> str:
        return self.tr("Correct by hand")

    def _back(self) -> Deed:
        (changed,) = self._call().told
        before = {name: self.file.by_hand[name] for name in changed}
        return on_member(self.file.member.id, Call(duties.correct, (before,), {"reason": self.tr("Taken back")}))


class JoinTemplateDialog(ActDialog):
    """One more regular place."""

    def _fill(self) -> None:
        held = {template.id for template in self.file.templates}
        rows = self.desk.shop.read(free_templates, self.desk.shop_day())
        offers = [(slot_words(row), row.id) for row in rows if row.id not in held]
        self.template = self._choice(self.tr("Regular slot"), offers)

    def _call(self) -> Call:
        return Call(duty_ends.join_template, (self.template.currentData(),), {})

    def _verb(self) -> str:
        return self.tr("Give a regular slot")

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(duty_ends.leave_template, (self.template.currentData(),), {}))


class LeaveTemplateDialog(ActDialog):
    """One regular place less."""

    def _fill(self) -> None:
        offers = [(slot_words(template), template.id) for template in self.file.templates]
        self.template = self._choice(self.tr("Regular slot"), offers)

    def _call(self) -> Call:
        return Call(duty_ends.leave_template, (self.template.currentData(),), {})

    def _verb(self) -> str:
        return self.tr("End a regular slot")

    def _back(self) -> Deed:
        return on_member(self.file.member.id, Call(duty_ends.join_template, (self.template.currentData(),), {}))


def _span(first: date, last: date | None) -> str:
    form = formatting()
    until = translate("MemberActs", "until further notice") if last is None else form.numeric_date(last)
    return f"{form.numeric_date(first)} → {until}"


def _date(field: QDateEdit) -> Any:
    return field.date().toPython()


def slot_words(row: FreeTemplate | ShiftTemplate) -> str:
    """Return a template by its week, weekday and hours."""
    form = formatting()
    start, end = (time(at // 60 % 24, at % 60) for at in (row.start, row.end))
    return f"{row.week} · {form.weekday(_MONDAY + timedelta(row.weekday - 1))} · {form.clocks(start, end)}"
