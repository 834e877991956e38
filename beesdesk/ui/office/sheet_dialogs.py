"""Who comes besides, or instead; what somebody did; and what was wrong on a validated sheet."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.members.queries import Shopper, find_shoppers
from beesdesk.shift_reasons import counter_word
from beesdesk.shifts.lateness import minutes_late
from beesdesk.shifts.sheet_foresight import Consequence
from beesdesk.shifts.sheet_queries import LineRow
from beesdesk.ui.language import spoken
from beesdesk.ui.office.foreseen import foreseen
from beesdesk.ui.office.sheet_deeds import SheetDeeds
from beesdesk.ui.office.sheet_words import STATES, late_words, state_word
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import PlaceKind, PlaceState

LONGEST: Final = 60
_LATENESS: Final = 8
_ROWS: Final = 240
translate = QCoreApplication.translate


def consequences(found: Iterable[Consequence]) -> Iterator[str]:
    """Give a line for each whom something happens to, then those for whom nothing changes, all in one."""
    quiet = []
    for one in found:
        if one.foresight.is_nothing:
            quiet.append(one.name)
        else:
            yield f"{one.name}: {'; '.join(foreseen(one.foresight))}"
    if quiet:
        yield translate("Sheets", "Nothing changes today for: {names}").format(names=", ".join(quiet))


class SheetDialog(TillDialog):
    """A dialog about one sheet."""

    def __init__(self, deeds: SheetDeeds, parent: QWidget, sheet: UUID) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._sheet = deeds, sheet

    def _add(self, widget: QWidget, caption: str) -> None:
        self.content.addWidget(label(caption, "strong", self))
        self.content.addWidget(widget)
        widget.setAccessibleName(caption)

    def _task_field(self, chosen: UUID | None) -> QComboBox:
        field = QComboBox(self)
        field.addItem(self.tr("Not said yet"), None)
        tasks = self._deeds.tasks()
        for key, name in tasks.items():
            field.addItem(name, key)
        field.setCurrentIndex([None, *tasks].index(chosen))
        self._add(field, self.tr("Task"))
        return field


class PersonDialog(SheetDialog):
    """Somebody is found by name, number or card. Subclasses say what for."""

    accepts_scans = True
    WIDTH = 640

    def __init__(self, deeds: SheetDeeds, parent: QWidget, sheet: UUID) -> None:
        super().__init__(deeds, parent, sheet)
        self._found: list[Shopper] = []
        self.rows = PickList(self)
        self.rows.setMinimumHeight(_ROWS)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(LONGEST)
        self.content.addWidget(self.field)
        self.content.addWidget(self.rows, 1)
        self.field.textChanged.connect(self._look)
        self.rows.taken.connect(lambda _: self._press())
        self._fill()
        self._retranslate()
        self.field.setFocus()

    def take_scan(self, text: str) -> None:
        """Take whom a card names."""
        member = self._deeds.desk.member_of(text)
        if member is not None and self._take(member):
            self.answer(member)

    def _fill(self) -> None:
        """Add further fields."""

    def _take(self, member: UUID) -> bool:
        """Do what somebody was looked for; False where it is refused."""
        raise NotImplementedError

    def _do(self) -> None:
        chosen = self.rows.selected()
        if not 0 <= chosen < len(self._found):
            self.show_error(self.tr("Type the first letters of a name, or a number, and choose somebody."))
            self.field.setFocus()
        elif self._take(self._found[chosen].member_id):
            self.answer(self._found[chosen].member_id)

    def _look(self) -> None:
        self.clear_error()
        self._found = self._deeds.desk.shop.read(find_shoppers, self.field.text())
        self.rows.offer([self._line(one) for one in self._found])

    def _line(self, shopper: Shopper) -> LineView:
        initials = shopper.first_name[:1] + shopper.family_name[:1]
        return LineView(initials, shopper.name, self.tr("no. {number}").format(number=shopper.number), "", "")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.field.setPlaceholderText(self.tr("Name, number, or scan the card"))
        self.field.setAccessibleName(self.tr("Name or number of the member"))
        self.rows.set_name(self.tr("Members found"))


class AddDialog(PersonDialog):
    """Somebody comes who was not expected; answers with the member."""

    def _fill(self) -> None:
        tasks = {line.task_id for line in self._deeds.lines(self._sheet) if line.task_id is not None}
        self.task = self._task_field(tasks.pop() if len(tasks) == 1 else None)
        self.kind = QComboBox(self)
        for kind, counter in ((PlaceKind.COMPENSATION, "sc"), (PlaceKind.REGULAR, "sr")):
            self.kind.addItem(counter_word(counter, spoken()), kind)
        self._add(self.kind, self.tr("Counts for a regular member as"))

    def _take(self, member: UUID) -> bool:
        kind = PlaceKind(self.kind.currentData())
        return self._deeds.add(self._sheet, member, self.task.currentData(), kind) is not None

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Who comes besides?"))
        self.act.show_text(self.tr("Add, as present"))


class ReplaceDialog(PersonDialog):
    """Somebody comes instead of somebody who was expected; answers with the member."""

    def __init__(self, deeds: SheetDeeds, parent: QWidget, line: LineRow) -> None:
        self._line_row = line
        super().__init__(deeds, parent, line.sheet_id)

    def _take(self, member: UUID) -> bool:
        return self._deeds.replace(self._sheet, self._line_row.id, member)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Who comes instead of {name}?").format(name=self._line_row.name))
        self.act.show_text(self.tr("Came instead"))


class TaskDialog(SheetDialog):
    """What somebody did who was added."""

    def __init__(self, deeds: SheetDeeds, parent: QWidget, line: LineRow) -> None:
        super().__init__(deeds, parent, line.sheet_id)
        self._line_row = line
        self.task = self._task_field(line.task_id)
        self.task.setFocus()
        self._retranslate()

    def _do(self) -> None:
        if self._deeds.set_task(self._sheet, self._line_row.id, self.task.currentData()):
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("What did {name} do?").format(name=self._line_row.name))
        self.act.show_text(self.tr("Keep"))


class LateDialog(SheetDialog):
    """How late somebody was who was there; what that counts as is said beforehand."""

    def __init__(self, deeds: SheetDeeds, parent: QWidget, line: LineRow) -> None:
        super().__init__(deeds, parent, line.sheet_id)
        self._line_row = line
        self.late = QLineEdit(_late_text(deeds, line), self)
        self.late.setMaxLength(_LATENESS)
        self._add(self.late, self.tr("Minutes late, or time of arrival"))
        self.foresight = label("", "body", self, wrap=True)
        self.content.addWidget(self.foresight)
        self.late.textChanged.connect(self._foresee)
        self._retranslate()
        self.late.setFocus()
        self.late.selectAll()

    def _do(self) -> None:
        minutes = self._deeds.lateness(self._sheet, self.late.text())
        if isinstance(minutes, str):
            self.show_error(minutes)
        elif self._deeds.set_late(self._sheet, self._line_row.id, minutes):
            self.answer(None)

    def _foresee(self) -> None:
        self.clear_error()
        minutes = self._deeds.lateness(self._sheet, self.late.text())
        if isinstance(minutes, str):
            said = self.tr("Such as 20 or 10:20. It counts as present, and changes no standing.")
        else:
            said = f"{self._line_row.name}: {late_words(minutes) if minutes else state_word(PlaceState.DONE)}"
        self.foresight.setText(said)
        announce(self.foresight, said)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("How late was {name}?").format(name=self._line_row.replacement or self._line_row.name))
        self.act.show_text(self.tr("Note"))
        self._foresee()


def _late_text(deeds: SheetDeeds, line: LineRow) -> str:
    """Return what is offered as the lateness of a line: what is known, else the minutes since a slot began that is on."""
    sheet, now = deeds.sheet(line.sheet_id), deeds.desk.now()
    if line.late_now or sheet is None:
        return str(line.late_now or "")
    return str(minutes_late(sheet.starts, sheet.ends, now, 0) or "")


class CorrectLineDialog(SheetDialog):
    """Says anew what became of somebody, with a reason; what that changes is said beforehand."""

    WIDTH = 640

    def __init__(self, deeds: SheetDeeds, parent: QWidget, line: LineRow, state: PlaceState) -> None:
        super().__init__(deeds, parent, line.sheet_id)
        self._line_row = line
        self.state = QComboBox(self)
        offered: Sequence[PlaceState] = [one for one in STATES if not (line.added and one.absent)]
        for one in (*offered, PlaceState.OPEN):
            self.state.addItem(state_word(one), one)
        self.state.setCurrentIndex([*offered, PlaceState.OPEN].index(state))
        self._add(self.state, self.tr("What became of it"))
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(2 * LONGEST)
        self._add(self.reason, self.tr("Reason"))
        self.late = QLineEdit(str(line.late_now or ""), self)
        self.late.setMaxLength(_LATENESS)
        self._add(self.late, self.tr("Late: minutes or time of arrival; empty for in time"))
        self._title_of_foresight = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        self.foresight.setTextFormat(Qt.TextFormat.PlainText)
        self.content.addWidget(self._title_of_foresight)
        self.content.addWidget(self.foresight)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._foresee)
        self.state.currentIndexChanged.connect(lambda _: self._soon.start())
        self.late.textChanged.connect(lambda _: self._soon.start())
        for field in (self.reason, self.late):
            field.textChanged.connect(self.clear_error)
        self._retranslate()
        self.reason.setFocus()

    def _do(self) -> None:
        late = self._late()
        if isinstance(late, str):
            self.show_error(late)
        elif self._deeds.correct(self._line_row.id, self._chosen(), self.reason.text(), late):
            self.answer(None)

    def _chosen(self) -> PlaceState:
        return PlaceState(self.state.currentData())

    def _late(self) -> int | str:
        """Return by how many minutes, or why that is none; who was not there is not late."""
        text = self.late.text().strip()
        return self._deeds.lateness(self._sheet, text) if text and self._chosen() is PlaceState.DONE else 0

    def _foresee(self) -> None:
        late = self._late()
        self.late.setEnabled(self._chosen() is PlaceState.DONE)
        text = late if isinstance(late, str) else "\n".join(self._lines(late))
        if text != self.foresight.text():
            self.foresight.setText(text)
            announce(self.foresight, text)
            self._grow()

    def _lines(self, late: int) -> Iterator[str]:
        found = self._deeds.foresee_correction(self._line_row.id, self._chosen(), late)
        if late:
            yield f"{self._line_row.replacement or self._line_row.name}: {late_words(late)}"
        yield from [found] if isinstance(found, str) else consequences(found)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Correct: {name}").format(name=self._line_row.name))
        self._title_of_foresight.setText(self.tr("What this will change"))
        self.act.show_text(self.tr("Correct"))
        self._foresee()
