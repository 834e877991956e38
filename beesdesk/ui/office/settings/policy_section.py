"""The rules that standings follow from: what each does, what it is, and what it is from a day on."""

from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication, QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QStackedWidget, QWidget

from beesdesk.shifts.decided import Decided, decided, on_day
from beesdesk.shifts.keeping import set_parameters
from beesdesk.shifts.policies.parameters import Change
from beesdesk.ui.language import formatting
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.parameter_words import Rule, rules, shown
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.plain_table import PlainTable

translate = QCoreApplication.translate


class PolicySection(Section):
    """Choose a rule, give it another value from a day on. Who would stand otherwise is asked on the dashboard, first."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.list = PlainTable(self, most=len(rules()), wrap=True)
        self.number, self.switch = QSpinBox(self), QComboBox(self)
        self.switch.addItems(["", ""])
        self.value = QStackedWidget(self)
        for part in (self.number, self.switch):
            self.value.addWidget(part)
        self.day = QDateEdit(self)
        self.day.setDisplayFormat("dd/MM/yyyy")
        self.day.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.content.addWidget(self.list)
        self.fields = [self.field(part) for part in (self.value, self.day)]
        self._known: dict[str, Decided] = {}
        self._shown = ""
        self.list.currentCellChanged.connect(lambda row, *_: self._choose(row))
        self._retranslate()
        self.reload()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("PolicySection", "Rules of standing")

    def reload(self) -> None:
        """Show the rules as they are today."""
        today = self.desk.shop_day()
        if self.day.minimumDate().toPython() != today:
            self.day.setDate(QDate(today.year, today.month, today.day))
            self.day.setMinimumDate(self.day.date())
        self._known = self.desk.shop.read(decided, now=self.desk.now())
        row, typed = max(self.list.currentRow(), 0), self._typed() if self._shown else ""
        edited = typed != self._shown
        self.list.fill((self.tr("Rule"), self.tr("Now")), [(rule.title, self._now_of(rule)) for rule in rules()])
        self.list.setCurrentCell(row, 0)
        self._choose(row)
        if edited:  # somebody is at it: what changed meanwhile stands in the list
            self._put(typed)

    def begin(self) -> None:
        """Choose a rule."""
        self.list.setFocus()

    def _choose(self, row: int) -> None:
        rule = rules()[max(row, 0)]
        if rule.name not in self._known:
            return
        value = self._known[rule.name].value
        if not rule.switch:
            self.number.setRange(rule.least, rule.most)
        self._put(value)
        self._shown = self._typed()
        self.value.setCurrentWidget(self.switch if rule.switch else self.number)
        self.fields[0].show_words(rule.title, f"{rule.text} {self._history_of(rule)}")
        for part in (self.number, self.switch):
            part.setAccessibleName(rule.title)

    def _now_of(self, rule: Rule) -> str:
        """Return the value of a rule, and what it is going to be where that is decided."""
        known = self._known[rule.name]
        now = shown(rule, known.value)
        return now if known.next_day is None else f"{now} \u2192 {shown(rule, known.next_value)}"

    def _history_of(self, rule: Rule) -> str:
        """Say since when a rule is what it is, and from when it is going to be something else."""
        known, day = self._known[rule.name], formatting().day
        if known.since is None:
            since = self.tr("So since the beginning.")
        else:
            since = self.tr("So since {day}.").format(day=day(known.since))
        if known.next_day is None:
            return since
        then = self.tr("From {day}: {value}.").format(value=shown(rule, known.next_value), day=day(known.next_day))
        return f"{since} {then}"

    def _rule(self) -> Rule:
        return rules()[max(self.list.currentRow(), 0)]

    def _typed(self) -> str:
        return str(self.switch.currentIndex() if self._rule().switch else self.number.value())

    def _put(self, value: str) -> None:
        if self._rule().switch:
            self.switch.setCurrentIndex(int(value))
        else:
            self.number.setValue(int(value))

    def _keep(self) -> None:
        rule, day = self._rule(), self._day()
        before = self.desk.shop.read(on_day, rule.name, day)
        if before == self._typed():
            self.desk.told.emit(self.tr("It is so on that day already: nothing was changed."), None)
        elif self.do(set_parameters, [Change(rule.name, self._typed(), day)]):
            self._show_anew()
            self.done(
                self.tr("Saved: {rule}.").format(rule=rule.title),
                lambda: self._put_back(Change(rule.name, before, day)),
            )

    def _put_back(self, before: Change) -> bool:
        """Have a rule be, from that day on, what it was then."""
        if not self.do(set_parameters, [before]):
            return False
        self._show_anew()
        return True

    def _show_anew(self) -> None:
        self._shown = ""
        self.reload()

    def _day(self) -> date:
        return cast(date, self.day.date().toPython())

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(
            self.tr("They decide about members' rights. See first who would stand otherwise: dashboard, What if (F6).")
        )
        self.list.setAccessibleName(self.title())
        self.switch.setItemText(0, self.tr("No"))
        self.switch.setItemText(1, self.tr("Yes"))
        self.fields[1].show_words(self.tr("From"), self.tr("Earlier days keep the rules that they had."))
        if self._known:
            self.reload()
