"""What a task may ask for, and who can do it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from beesdesk.members.queries import shopper_by_card
from beesdesk.shifts.model import Skill, Task
from beesdesk.shifts.skilled import Holder, give_skill, holders, take_skill
from beesdesk.shifts.tasks import end_skill, keep_skill, name_in, skills
from beesdesk.ui.language import spoken
from beesdesk.ui.office.settings.named_section import NamedSection, names_of
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.till.dialogs.people import MemberField

translate = QCoreApplication.translate
_HEIGHT = 44


class SkillsSection(NamedSection):
    """Under the names stands who has the skill. F5 gives it to the member who is named or scanned, F6 takes it back."""

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("SkillsSection", "Skills")

    def take_scan(self, text: str) -> bool:
        """Name the member whose card is scanned, where a skill is chosen."""
        found = None if self._chosen is None else self.desk.shop.read(shopper_by_card, self.desk.card_code(text))
        if found is None:
            return False
        self.member.take(found)
        self.give_it.setFocus()
        return True

    def _more(self) -> None:
        self.member = MemberField(self.desk, self)
        self.give_it = KeyButton(key="F5", height=_HEIGHT, parent=self)
        self.take_it = KeyButton(key="F6", height=_HEIGHT, parent=self)
        self.give_it.clicked.connect(lambda: self.desk.attempt(self._give))
        self.take_it.clicked.connect(lambda: self.desk.attempt(self._take))
        self.member_field = self.field(self.member)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        for act in (self.give_it, self.take_it):
            acts.addWidget(act)
        self.content.addLayout(acts)
        self._heading = label("", "strong", self)
        self.holders = PlainTable(self, most=6)
        self.content.addWidget(self._heading)
        self.content.addWidget(self.holders)
        self._able: list[Holder] = []

    def _read(self) -> Sequence[Task | Skill]:
        return self.desk.shop.read(skills)

    def reload(self) -> None:
        """Show who has the skill by now, too."""
        super().reload()
        self._show_holders()

    def _show_more(self, row: Any) -> None:
        del row
        self._show_holders()

    def _show_holders(self) -> None:
        self._able = [] if self._chosen is None else self.desk.shop.read(holders, self._chosen)
        self.holders.fill((self.tr("Name"), self.tr("Number")), [(one.name, str(one.number)) for one in self._able])
        self._heading.setText(self.tr("%n member(s) can do it", "", len(self._able)))

    def _turn(self) -> None:
        super()._turn()
        for part in (self.member, self.give_it, self.take_it):
            part.setEnabled(self._chosen is not None)

    def _give(self) -> None:
        member, skill = self.member.member, self._chosen
        if skill is None or member is None:
            self._show_error(self.tr("Name a member first: type a name or a number and choose from the list."))
            self.member.setFocus()
        elif self.do(give_skill, member.member_id, skill):
            self.member.take(None)
            self._show_holders()
            self.done(
                self.tr("{name} can do it now.").format(name=member.name),
                lambda: self._turn_back(take_skill, member.member_id, skill),
            )

    def _take(self) -> None:
        row, skill = self.holders.currentRow(), self._chosen
        if skill is None or not 0 <= row < len(self._able):
            self._show_error(self.tr("Choose in the list who can do it no longer."))
            self.holders.setFocus()
            return
        holder = self._able[row]
        if self.do(take_skill, holder.id, skill):
            self._show_holders()
            self.done(
                self.tr("{name} can do it no longer; places already taken stay.").format(name=holder.name),
                lambda: self._turn_back(give_skill, holder.id, skill),
            )

    def _turn_back(self, act: Any, member_id: UUID, skill_id: UUID) -> bool:
        is_back = self.do(act, member_id, skill_id)
        if is_back:
            self._show_holders()
        return is_back

    def _keep(self) -> None:
        before = self._row()
        kept = self.give(keep_skill, self._chosen, self._typed())
        if not self.was_refused(kept):
            self._show_kept(kept)
            self.done(self.tr("Saved."), lambda: self._put_back(kept, before))

    def _end(self) -> None:
        before = self._row()
        if before is not None and self.do(end_skill, before.id):
            self._gone()
            self.done(
                self.tr("Ended: {name}.").format(name=name_in(before, spoken())),
                lambda: self._put_back(before.id, before),
            )

    def _put_back(self, skill_id: UUID, before: Skill | None) -> bool:
        """Have a skill be what it was; one that was not there ends."""
        is_back = self.do(end_skill, skill_id) if before is None else self.do(keep_skill, skill_id, names_of(before))
        if is_back:
            self._show_kept(None if before is None else skill_id)
        return is_back

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What not everybody can, such as working the till. A task asks for one."))
        self.member_field.show_words(
            self.tr("Member"),
            self.tr("Who is to have the skill: type a name or a number, or scan the card."),
        )
        self.give_it.show_text(self.tr("Can do it"))
        self.take_it.show_text(self.tr("Can no longer"))
        self.holders.setAccessibleName(self.tr("Who can do it"))
