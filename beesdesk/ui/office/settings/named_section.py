"""Sections of things that the office names in three languages: tasks, and the skills they ask for."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.shifts.model import Skill, Task
from beesdesk.shifts.tasks import Names, end_skill, end_task, keep_skill, keep_task, name_in, skills, tasks
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.plain_table import PlainTable

translate = QCoreApplication.translate
_LONGEST = 60
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
        self._more()
        self.list.currentCellChanged.connect(lambda row, *_: self._choose(row))
        self._retranslate()
        self.reload()

    def _more(self) -> None:
        """Add fields of one's own."""

    def _read(self) -> Sequence[Task | Skill]:
        raise NotImplementedError

    def _cells(self, row: Any) -> tuple[str, ...]:
        return (name_in(row, spoken()),)

    def _heads(self) -> tuple[str, ...]:
        return (self.tr("Name"),)

    def reload(self) -> None:
        """Show the list as it is now; what is chosen stays chosen, and what is typed stays typed."""
        self._rows = self._read()
        self.list.blockSignals(True)
        self.list.fill(self._heads(), [self._cells(row) for row in self._rows])
        keys = [row.id for row in self._rows]
        if self._chosen in keys:
            self.list.setCurrentCell(keys.index(self._chosen), 0)
        self.list.blockSignals(False)
        self.end.setEnabled(self._chosen is not None)

    def begin(self) -> None:
        """Go through the list; with nothing in it, name the first."""
        if self._rows:
            self.list.setFocus()
            self.list.setCurrentCell(max(0, self.list.currentRow()), 0)
            self._choose(self.list.currentRow())
        else:
            self._begin_new()

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._rows):
            row = self._rows[place]
            self._chosen = row.id
            for edit, name in zip(self.names, (row.name_fr, row.name_nl, row.name_en), strict=True):
                edit.setText(name)
            self._show_more(row)
        self.end.setEnabled(self._chosen is not None)

    def _show_more(self, row: Any) -> None:
        """Show the other fields of what is chosen (None: of a new one)."""

    def _begin_new(self) -> None:
        self._chosen = None
        self.list.clearSelection()
        self._show_more(None)
        for edit in self.names:
            edit.clear()
        self.end.setEnabled(False)
        self.names[0].setFocus()

    def _typed(self) -> Names:
        return Names(*(edit.text() for edit in self.names))

    def _end(self) -> None:
        raise NotImplementedError

    def _kept(self) -> None:
        self.said.emit(self.tr("Saved."))
        self.reload()

    def _gone(self) -> None:
        self._chosen = None
        self.reload()
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


class TasksSection(NamedSection):
    """What is done in shifts."""

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("TasksSection", "Tasks")

    def _more(self) -> None:
        self.skill = QComboBox(self)
        self.skill_field = self.field(self.skill)

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
        skill = self.skill.currentData()
        if self.do(keep_task, self._chosen, self._typed(), None if skill is None else UUID(hex=skill)):
            self._kept()

    def _end(self) -> None:
        if self._chosen is not None and self.do(end_task, self._chosen):
            self._gone()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What people come for: each regular slot and each shift has one."))
        self.skill_field.show_words(
            self.tr("Skill"), self.tr("Only who has it is proposed, and may take a place of this task.")
        )


class SkillsSection(NamedSection):
    """What a task may ask for."""

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("SkillsSection", "Skills")

    def _read(self) -> Sequence[Task | Skill]:
        return self.desk.shop.read(skills)

    def _keep(self) -> None:
        if self.do(keep_skill, self._chosen, self._typed()):
            self._kept()

    def _end(self) -> None:
        if self._chosen is not None and self.do(end_skill, self._chosen):
            self._gone()

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What not everybody can, such as working the till. A task asks for one."))
