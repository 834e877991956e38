"""The page of templates: the weeks that go round, with the slots of each; what changes there, changes the shifts to come."""

from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.template_changes import SlotRow, letters, slot_rows
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.closing_days_dialog import ClosingDaysDialog
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.roster_act import Act, Done, RosterActDialog, take_back
from beesdesk.ui.office.slot_acts import ChangeSlotDialog, CopySlotDialog, EndSlotDialog, NewSlotDialog, SlotDialog
from beesdesk.ui.office.slot_fields import hours_text, weekday_name
from beesdesk.ui.office.template_grid import TemplateGrid, slot_line
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.long_work import LongWork
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.theme import look

_HEIGHT: Final = 44
_SIDE: Final = 230  # px at 100 %
_GRID: Final = 500
_LEAST: Final = 260  # px high
_ACT: Final = 150
_SLOTS: Final = 4
_FIRST: Final = (1, 9 * 60, 12 * 60, 4)  # what a first slot begins with: Monday, nine to noon, four places


class TemplatesPage(Page):
    """Arrow keys go through the cells, Ctrl+Left and Ctrl+Right through the weeks, Tab to the slots of the chosen cell."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._slots: list[SlotRow] = []
        self._weeks: list[tuple[str, date]] = []
        self._week = 0
        self._shown = False
        self._across = 0
        self.heading = label("", "heading", self, wrap=True)
        self.sums = label("", "muted", self, wrap=True)
        self.before = KeyButton(key="Ctrl+Left", height=_HEIGHT, parent=self)
        self.after = KeyButton(key="Ctrl+Right", height=_HEIGHT, parent=self)
        self.acts: dict[type[RosterActDialog], KeyButton] = {
            kind: KeyButton(key=key, height=_HEIGHT, parent=self)
            for kind, key in (
                (NewSlotDialog, "F2"), (ChangeSlotDialog, "F3"), (CopySlotDialog, "F7"), (EndSlotDialog, "F8"),
                (ClosingDaysDialog, "F9"),
            )
        }  # fmt: skip
        for kind, button in self.acts.items():
            button.clicked.connect(lambda _=False, kind=kind: self._open(kind))
        self.grid = TemplateGrid(self)
        self.card = Card(parent=self)
        self.list = PlainTable(self.card, most=_SLOTS)
        self.told = label("", "body", self.card, wrap=True)
        self.empty = EmptyState("search", self)
        self.progress = ProgressPanel(self)
        self.work = LongWork(self.progress, self)
        self._lay_out()
        self.before.clicked.connect(lambda: self._turn(-1))
        self.after.clicked.connect(lambda: self._turn(1))
        self.grid.cell_chosen.connect(self._show_cell)
        self.list.chosen.connect(lambda _: self._tell())
        self.list.taken.connect(lambda _: self._open(ChangeSlotDialog))
        self.empty.acted.connect(lambda: self._open(NewSlotDialog))
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("TemplatesPage", "Templates")

    def begin(self) -> None:
        """Go through the cells, or make the first slot."""
        (self.grid if self._slots else self.empty.act).setFocus()

    @property
    def busy(self) -> bool:
        """True while something is worked out beside the screen."""
        return self.work.busy

    def leave(self) -> None:
        """Work nothing out any more: the desk closes."""
        self.work.stop()

    def reload(self) -> None:
        """Show the week as it is planned now; the chosen cell stays chosen."""
        today = self._desk.shop_day()
        self._shown = True
        self._slots = self._desk.shop.read(slot_rows, today)
        self._weeks = self._desk.shop.read(letters, today)
        self._pages.setCurrentWidget(self.empty if not self._slots else self._plan)
        self._fill()

    @property
    def letter(self) -> str:
        """The letter of the week that is shown."""
        return self._weeks[self._week % len(self._weeks)][0]

    @property
    def chosen(self) -> SlotRow | None:
        """The slot that an act would be on."""
        slots = self.grid.chosen
        row = self.list.currentRow()
        return slots[row] if 0 <= row < len(slots) else None

    def undo(self, act: Act) -> None:
        """Take something back that was done here."""
        take_back(self._desk, act, self.work, self.tr("Taking it back"))

    # Acts

    def _open(self, kind: type[RosterActDialog]) -> None:
        slot = self.chosen
        if issubclass(kind, SlotDialog):
            if slot is None and kind is not NewSlotDialog:
                self._desk.refused.emit(self.tr("Choose a slot first: go to its cell by the arrow keys."), None)
                return
            all_letters = "".join(letter for letter, _ in self._weeks)
            dialog: RosterActDialog = kind(self._desk, self.window(), letters=all_letters, slot=slot or self._first())
        else:
            dialog = kind(self._desk, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._done)
        dialog.open()

    def _first(self) -> SlotRow:
        """Return what a new slot begins with: the hours of the chosen cell, or those of a morning."""
        weekday, start, end, places = _FIRST
        if self.grid.hours is not None:
            weekday, (start, end) = self.grid.weekday, self.grid.hours
        return SlotRow(
            self._desk.shop.device_id, self.letter, weekday, start, end, None, places, None, None, None, None, ()
        )

    def _done(self, done: Done) -> None:
        undo = done.undo
        self._desk.told.emit(done.text, None if undo is None else lambda: self.undo(undo))

    # What is shown

    def _turn(self, by: int) -> None:
        self._week = (self._week + by) % max(1, len(self._weeks))
        self._fill()

    def _of_week(self) -> list[SlotRow]:
        return [slot for slot in self._slots if slot.week == self.letter]

    def _fill(self) -> None:
        slots = self._of_week()
        form = formatting()
        first = self._weeks[self._week % len(self._weeks)][1]
        text = self.tr("Week {letter} · next on {day}")
        self.heading.setText(text.format(letter=self.letter, day=form.day_month(first)))
        held, places = sum(len(slot.members) for slot in slots), sum(slot.places for slot in slots)
        sums = self.tr("Slots: {slots} · regular members: {held} / {places} places")
        self.sums.setText(sums.format(slots=len(slots), held=held, places=places))
        names = self._desk.shop.read(task_names, spoken())
        self.grid.show_slots(slots, names, self.tr("no slot"))

    def _show_cell(self) -> None:
        """Show the slots of the chosen cell beside."""
        slots, hours = self.grid.chosen, self.grid.hours
        names = self._desk.shop.read(task_names, spoken())
        self.card.set_title("" if hours is None else f"{weekday_name(self.grid.weekday)}\n{hours_text(*hours)}")
        rows = [
            (names.get(slot.task_id, "") if slot.task_id else self.tr("(no task)"), slot_line(slot)) for slot in slots
        ]
        self.list.fill((self.tr("Task"), self.tr("Regulars")), rows)
        self.list.setVisible(bool(slots))
        self._tell()

    def _tell(self) -> None:
        """Tell the chosen slot whole."""
        slot, form = self.chosen, formatting()
        if slot is None:
            self.told.setText(self.tr("No slot here. F2 makes one."))
            return
        lines = [self.tr("Leader: {name}").format(name=slot.leader) if slot.leader else self.tr("Nobody leads it")]
        if slot.valid_from is not None:
            lines.append(self.tr("From {day}").format(day=form.numeric_date(slot.valid_from)))
        if slot.valid_until is not None:
            lines.append(self.tr("Until {day}").format(day=form.numeric_date(slot.valid_until)))
        lines += ["", *slot.members, *[self.tr("(empty)")] * slot.free]
        self.told.setText("\n".join(lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chosen cell under the grid where there is no room beside it."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        worn, direction = look(), QBoxLayout.Direction
        beside = self.width() >= worn.px(_SIDE) + worn.px(_GRID)
        for row in (self._head, self._body):
            row.setDirection(direction.LeftToRight if beside else direction.TopToBottom)
        self.card.setMaximumWidth(worn.px(_SIDE) if beside else self.width())
        self.card.setMinimumWidth(worn.px(_SIDE) if beside else 0)
        self.grid.setMinimumHeight(worn.px(_LEAST))
        room = (self.width() - 32) // worn.px(_ACT)
        across = next((count for count in (5, 3, 2) if count <= room), 1)
        if across != self._across:
            self._across = across
            for place, button in enumerate(self.acts.values()):
                self._acts_grid.addWidget(button, place // across, place % across)

    def _lay_out(self) -> None:
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.card.add(self.list)
        self.card.add(self.told)
        self.card.body.addStretch(1)
        turning = QHBoxLayout()
        self._head, self._body = (QBoxLayout(QBoxLayout.Direction.LeftToRight) for _ in range(2))
        self._acts_grid = QGridLayout()
        for row in (turning, self._head, self._body, self._acts_grid):
            row.setSpacing(12)
        turning.addWidget(self.before)
        turning.addWidget(self.after)
        self._head.addWidget(self.heading, 1)
        self._head.addLayout(turning)
        self._body.addWidget(self.grid, 1)
        self._body.addWidget(self.card)
        inner = QWidget(self)
        inner.setProperty("role", "page")
        plan = QVBoxLayout(inner)
        plan.setContentsMargins(0, 0, 0, 0)
        plan.setSpacing(12)
        plan.addLayout(self._head)
        plan.addWidget(self.sums)
        plan.addLayout(self._body, 1)
        self._plan = QScrollArea(self)
        self._plan.setWidgetResizable(True)
        self._plan.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._plan.setWidget(inner)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._plan)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addLayout(self._acts_grid)
        column.addWidget(self.progress)
        column.addWidget(self._pages, 1)
        between = (self.progress.cancel, self.empty.act, self.before, self.after)
        set_order([*self.acts.values(), *between, self.grid, self.list])
        self._place()

    def _retranslate(self) -> None:
        self.before.show_text(self.tr("Week before"))
        self.after.show_text(self.tr("Week after"))
        names = (
            self.tr("New slot"), self.tr("Change"), self.tr("Copy"), self.tr("End"), self.tr("Closing days"),
        )  # fmt: skip
        for button, name in zip(self.acts.values(), names, strict=True):
            button.show_text(name)
        self.grid.setAccessibleName(self.tr("Slots of the week"))
        self.list.setAccessibleName(self.tr("Slots of the chosen cell"))
        self.list.setAccessibleDescription(self.tr("Enter changes the slot"))
        self.empty.show_message(
            self.tr("No slot yet"),
            self.tr("Slots come back every four weeks; the shifts are made of them."),
            self.tr("New slot"),
        )
        if self._shown:
            self.reload()
