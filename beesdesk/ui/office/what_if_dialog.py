"""What if: other rules tried on everybody, in memory, before anybody is held to them."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.members.people import allow
from beesdesk.shifts import refusals as no
from beesdesk.shifts.policies.parameters import Change
from beesdesk.shifts.what_if import Outcome, adopt, changes, present, what_if, written
from beesdesk.ui.language import formatting
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.outcome_view import OutcomeView
from beesdesk.ui.office.parameter_words import moving_rules, shown
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Act

_DATE: Final = "dd/MM/yyyy"
_LIST: Final = 360  # px that the rules need to be read
_OUTCOME: Final = 260
_SETTLE_MS: Final = 250


class WhatIfDialog(TillDialog):
    """Choose a rule, give it another value: who would stand otherwise is worked out beside the screen.

    Nothing is written before F12, which wants a reason and somebody who may. Answers with a sentence of what was done.
    """

    WIDTH = 1100
    HEIGHT = 900
    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._wanted: dict[str, str] = {}
        self._outcome: Outcome | None = None
        self._tried: list[Change] = []
        known = desk.shop.read(present, now=desk.now())
        self._known = {rule.name: written(known, rule.name) for rule in moving_rules()}
        self.list = PlainTable(self, most=len(moving_rules()), wrap=True)
        self.list.setMinimumWidth(look().px(_LIST))  # where that is too much, the outcome goes under it
        self.text = label("", "body", self, wrap=True)
        self.number, self.switch = QSpinBox(self), QComboBox(self)
        self.switch.addItems(["", ""])
        self.field = QStackedWidget(self)
        for part in (self.number, self.switch):
            self.field.addWidget(part)
        today = desk.shop_day()
        self.day = QDateEdit(QDate(today.year, today.month, today.day), self)
        self.day.setMinimumDate(self.day.date())
        self.day.setDisplayFormat(_DATE)
        self.day.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.reason = QLineEdit(self)
        self.captions = [label("", "strong", self, wrap=True) for _ in range(3)]
        self.outcome = OutcomeView(self)
        self.outcome.setMinimumWidth(look().px(_OUTCOME))
        self.progress = ProgressPanel(self)
        self.work = LongWork(self.progress, self)
        self._soon = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._soon.timeout.connect(self._work_out)
        self._lay_out()
        self._connect()
        # Enter ends a number; it must not adopt a rule for everybody.
        self.act.setDefault(False)
        self.act.setAutoDefault(False)
        self.back.setAutoDefault(False)
        self._retranslate()
        self.list.setFocus()

    @property
    def tried(self) -> list[Change]:
        """What is to be changed, as chosen so far."""
        return self.desk.shop.read(changes, self._wanted, self._from())

    def unsaved(self) -> bool:
        """Tell whether something was tried."""
        return bool(self._wanted)

    def done(self, result: int) -> None:
        """Work nothing out any more."""
        self._soon.stop()
        self.work.stop()
        super().done(result)

    def _from(self) -> date:
        day: date = self.day.date().toPython()  # type: ignore[assignment]
        return day

    # Choosing

    def _choose(self, row: int) -> None:
        """Show what a rule does, and its value."""
        rule = moving_rules()[max(row, 0)]
        self.text.setText(rule.text)
        value = self._wanted.get(rule.name, self._known[rule.name])
        self.captions[0].setText(rule.title)
        field: QWidget = self.switch if rule.switch else self.number
        field.setAccessibleName(rule.title)
        field.setAccessibleDescription(rule.text)
        for part in (self.number, self.switch):
            part.blockSignals(True)
        if rule.switch:
            self.switch.setCurrentIndex(int(value))
        else:
            self.number.setRange(rule.least, rule.most)
            self.number.setValue(int(value))
        for part in (self.number, self.switch):
            part.blockSignals(False)
        self.field.setCurrentWidget(field)

    def _edited(self, value: int) -> None:
        rule = moving_rules()[max(self.list.currentRow(), 0)]
        self._wanted[rule.name] = str(value)
        if self._wanted[rule.name] == self._known[rule.name]:
            del self._wanted[rule.name]
        self._fill()
        self._again()

    def _again(self, *_: object) -> None:
        """Have it worked out anew once nothing has been typed for a moment."""
        self.clear_error()
        self._outcome = None
        self._name_act()
        self._soon.start()

    def _fill(self) -> None:
        rows = []
        for rule in moving_rules():
            value = self._known[rule.name]
            tried = self._wanted.get(rule.name)
            rows.append((rule.title, shown(rule, value), "" if tried is None else f"→ {shown(rule, tried)}"))
        self.list.fill((self.tr("Rule"), self.tr("Now"), self.tr("Tried")), rows)

    # Working out

    def _work_out(self) -> None:
        tried = self.tried
        self._tried = tried
        if not tried:
            self.work.stop()
            self.outcome.show_nothing()
            return
        now, day = self.desk.now(), self._from()

        def work(step: Step) -> Outcome:
            return self.desk.shop.read(what_if, tried, now=now, day=day, step=step)

        self.work.run(self.tr("Working out how everybody would stand"), work, self._show, self._fail)

    def _show(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self.outcome.show_outcome(outcome)
        self._name_act()
        announce(self.outcome, self.outcome.said.text())

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.desk.refuse(fault)

    # Adopting

    def _do(self) -> None:
        """Have the rules hold, once it is known for whom, why, and that somebody may."""
        if not self._wanted:
            self.show_error(self.tr("No rule has another value yet: choose one and change it."))
        elif self._outcome is None:
            self.show_error(
                self.tr("What it would change is still being worked out. Wait for it, then press F12 again.")
            )
        elif not self.reason.text().strip():
            self.desk.refuse(no.WhyNeeded())
            self.reason.setFocus()
        elif self._may():
            self._adopt(self._tried, self.desk.approved_by)

    def _may(self) -> bool:
        try:
            self.desk.shop.read(allow, Act.SETTING_CHANGED, self.desk.who, self.desk.approved_by)
        except ShopError as error:
            self.desk.refuse(error)
            return False
        return True

    def _adopt(self, tried: list[Change], approved_by: str | None) -> None:
        """Write it beside the screen: everybody's standing follows, which takes its time."""
        shop, now, who, reason = self.desk.shop, self.desk.now(), self.desk.who, self.reason.text().strip()
        day = formatting().numeric_date(self._from())

        def work(_: Step) -> int:
            return len(shop.do(adopt, tried, now=now, who=who, reason=reason, approved_by=approved_by))

        def then(turned: int) -> None:
            text = self.tr("The rules hold from {day}; statuses that changed today: {count}")
            self.answer(text.format(day=day, count=turned))

        self.work.run(self.tr("Having everybody's standing follow"), work, then, self._fail, may_cancel=False)

    # What is seen

    def _connect(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.taken.connect(lambda _: self.focusNextChild())
        self.number.valueChanged.connect(self._edited)
        self.switch.currentIndexChanged.connect(self._edited)
        self.day.dateChanged.connect(self._again)
        self.reason.textChanged.connect(lambda _: self.clear_error())

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        left.addWidget(self.list)
        left.addWidget(self.captions[0])
        left.addWidget(self.text)
        left.addWidget(self.field)
        for caption, widget in zip(self.captions[1:], (self.day, self.reason), strict=True):
            left.addWidget(caption)
            left.addWidget(widget)
        left.addStretch(1)
        right.addWidget(self.progress)
        right.addWidget(self.outcome, 1)
        self.set_columns(left, right, shares=(4, 5))

    def _name_act(self) -> None:
        self.act.show_text(self.tr("Adopt from {day}").format(day=formatting().numeric_date(self._from())))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("What if other rules held?"))
        self.back.show_text(self.tr("Discard"))
        self.list.setAccessibleName(self.tr("Rules that standings follow from"))
        names = (self.tr("Holds from"), self.tr("Reason, for the journal"))
        for caption, widget, name in zip(self.captions[1:], (self.day, self.reason), names, strict=True):
            caption.setText(name)
            widget.setAccessibleName(name)
        for place, word in enumerate((self.tr("no"), self.tr("yes"))):
            self.switch.setItemText(place, word)
        self._fill()
        self._choose(self.list.currentRow())
        self._name_act()
        if self._outcome is None:
            self.outcome.show_nothing()
        else:
            self.outcome.show_outcome(self._outcome)
