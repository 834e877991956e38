"""Sections of things that the office names in three languages: tasks here, skills beside it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.shifts.model import Skill, Task
from beesdesk.shifts.tasks import Names, end_task, keep_task, name_in, skills, tasks
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.plain_table import PlainTable

translate = QCoreApplication.translate
_LONGEST = 60
_SEEN = 16  # characters of a skill's name that are seen at the least
_HEIGHT = 44


class NamedSection(Section):
    """A list; what is chosen is in the fields under it. F2 begins a new one, Ctrl+Del ends the chosen one."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.list = PlainTable(self, most=6)
        self.content.addWidget(self.list)
        self.names = [QLineEdit(self) for _ in range(3)]
        for edit in self.names:
            edit.setMaxLength(_LONGEST)
        self.fields = [self.field(edit) for edit in self.names]
        self.new = KeyButton(key="F2", height=_HEIGHT, parent=self)
        self.end = KeyButton(key="Ctrl+Del", tone=Tone.DANGER, height=_HEIGHT, parent=self)
        self.new.clicked.connect(self._begin_new)
        self.end.clicked.connect(lambda: self.desk.attempt(self._end))
        self.bar.insertWidget(0, self.new)
        self.bar.insertWidget(1, self.end)
        self._rows: Sequence[Task | Skill] = ()
        self._chosen: UUID | None = None
        self._filling = False
        self._more()
        self._shown = self._state()
        self.list.itemSelectionChanged.connect(self._selected)
        self._retranslate()
        self.reload()

    def _more(self) -> None:
        """Add fields of one's own."""

    def _read(self) -> Sequence[Task | Skill]:
        raise NotImplementedError

    def _state(self) -> tuple[Any, ...]:
        """Return what is typed."""
        return tuple(edit.text() for edit in self.names)

    def _cells(self, row: Any) -> tuple[str, ...]:
        return (name_in(row, spoken()),)

    def _heads(self) -> tuple[str, ...]:
        return (self.tr("Name"),)

    def reload(self) -> None:
        """Show the list as it is now; what is chosen stays chosen, and what is typed stays typed."""
        edited = self._state() != self._shown
        self._rows = self._read()
        keys = [row.id for row in self._rows]
        if self._chosen not in keys:
            self._chosen = None  # ended elsewhere: what is typed becomes a new one
        place = -1 if self._chosen is None else keys.index(self._chosen)
        self._filling = True
        self.list.fill(self._heads(), [self._cells(row) for row in self._rows])
        self.list.setCurrentCell(place, 0)
        self._filling = False
        if not edited:
            self._show_row(place)
        self._turn()

    def begin(self) -> None:
        """Go through the list; with nothing in it, name the first."""
        if self._rows:
            self.list.setFocus()
            if self._chosen is None and self._state() == self._shown:
                self.list.setCurrentCell(0, 0)
        else:
            self._begin_new()

    def _selected(self) -> None:
        # What is merely focused is not chosen: Tab must not overwrite what somebody has typed.
        chosen = self.list.selectionModel().selectedRows()
        if chosen and not self._filling:
            self._choose(chosen[0].row())

    def _choose(self, place: int) -> None:
        self._chosen = self._rows[place].id
        self._show_row(place)
        self._turn()

    def _show_row(self, place: int) -> None:
        """Put a thing into the fields, or nothing where there is no such place."""
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        names = ("", "", "") if row is None else (row.name_fr, row.name_nl, row.name_en)
        for edit, name in zip(self.names, names, strict=True):
            edit.setText(name)
        self._show_more(row)
        self._shown = self._state()

    def _show_more(self, row: Any) -> None:
        """Show the other fields of what is chosen (None: of a new one)."""

    def _turn(self) -> None:
        """Offer what can be done with what is chosen."""
        self.end.setEnabled(self._chosen is not None)

    def _begin_new(self) -> None:
        self._chosen = None
        self._filling = True
        self.list.setCurrentCell(-1, 0)
        self._filling = False
        self._show_row(-1)
        self._turn()
        self.names[0].setFocus()

    def _typed(self) -> Names:
        return Names(*(edit.text() for edit in self.names))

    def _row(self) -> Any:
        """Return what is chosen as it is kept; None for a new one."""
        return next((row for row in self._rows if row.id == self._chosen), None)

    def _end(self) -> None:
        raise NotImplementedError

    def _show_kept(self, chosen: UUID | None) -> None:
        """Show what is kept now of a thing, or of the first of all."""
        self._chosen = chosen
        self._shown = self._state()
        self.reload()

    def _gone(self) -> None:
        self._show_kept(None)
        self.begin()

    def _retranslate(self) -> None:
        super()._retranslate()
        hint = self.tr("Where one is missing, another language stands for it.")
        for field, (caption, said) in zip(
            self.fields,
            ((self.tr("In French"), ""), (self.tr("In Dutch"), ""), (self.tr("In English"), hint)),
            strict=True,
        ):
            field.show_words(caption, said)
        self.new.show_text(self.tr("New"))
        self.end.show_text(self.tr("End"))
        self.list.setAccessibleName(self.title())


def names_of(row: Task | Skill) -> Names:
    """Return what a task or a skill is called."""
    return Names(row.name_fr, row.name_nl, row.name_en)


class TasksSection(NamedSection):
    """What is done in shifts."""

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("TasksSection", "Tasks")

    def _more(self) -> None:
        self.skill = QComboBox(self)
        self.skill.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.skill.setMinimumContentsLength(_SEEN)
        self.skill_field = self.field(self.skill)

    def _state(self) -> tuple[Any, ...]:
        return (*super()._state(), self.skill.currentData())

    def _read(self) -> Sequence[Task | Skill]:
        known = self.desk.shop.read(skills)
        kept = self.skill.currentData()
        self.skill.clear()
        self.skill.addItem(self.tr("None: everybody can"), None)
        for skill in known:
            self.skill.addItem(name_in(skill, spoken()), skill.id.hex)
        self.skill.setCurrentIndex(0 if kept is None else max(0, self.skill.findData(kept)))
        self._skills = {skill.id: name_in(skill, spoken()) for skill in known}
        return self.desk.shop.read(tasks)

    def _cells(self, row: Any) -> tuple[str, ...]:
        return (name_in(row, spoken()), self._skills.get(row.skill_id, ""))

    def _heads(self) -> tuple[str, ...]:
        return (self.tr("Name"), self.tr("Skill"))

    def _show_more(self, row: Any) -> None:
        skill = None if row is None else row.skill_id
        self.skill.setCurrentIndex(0 if skill is None else max(0, self.skill.findData(skill.hex)))

    def _keep(self) -> None:
        skill, before = self.skill.currentData(), self._row()
        kept = self.give(keep_task, self._chosen, self._typed(), None if skill is None else UUID(hex=skill))
        if not self.was_refused(kept):
            self._show_kept(kept)
            self.done(self.tr("Saved."), lambda: self._put_back(kept, before))

    def _end(self) -> None:
        before = self._row()
        if before is not None and self.do(end_task, before.id):
            self._gone()
            self.done(
                self.tr("Ended: {name}.").format(name=name_in(before, spoken())),
                lambda: self._put_back(before.id, before),
            )

    def _put_back(self, task_id: UUID, before: Task | None) -> bool:
        """Have a task be what it was; one that was not there ends."""
        if before is None:
            is_back = self.do(end_task, task_id)
        else:
            is_back = self.do(keep_task, task_id, names_of(before), before.skill_id)
        if is_back:
            self._show_kept(None if before is None else task_id)
        return is_back

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What people come for: each regular slot and each shift has one."))
        self.skill_field.show_words(
            self.tr("Skill"), self.tr("Only who has it is proposed, and may take a place of this task.")
        )
