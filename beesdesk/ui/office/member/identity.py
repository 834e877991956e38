"""Who a member is, and who belongs to the household."""

from collections.abc import Iterator, Sequence
from typing import Any

from beesdesk.members.households import eaters
from beesdesk.members.model import Eater
from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import formatting
from beesdesk.ui.office import member_acts
from beesdesk.ui.office.member import data_acts
from beesdesk.ui.office.member import identity_acts as acts
from beesdesk.ui.office.member.section import Act, Section
from beesdesk.ui.parts.line_view import LineView


class IdentitySection(Section):
    """What the shop knows of the member, and the eaters."""

    ACTS = (
        (acts.IdentityDialog, "F2"), (acts.AddEaterDialog, "F3"), (acts.RenameEaterDialog, "F4"),
        (acts.EndEaterDialog, "F5"), (acts.EaterBackDialog, "F6"), (member_acts.EndMembershipDialog, "F7"),
        (data_acts.ExportDataDialog, "F8"), (data_acts.EraseDialog, "F9"),
    )  # fmt: skip

    def _build(self) -> None:
        self._who, self.who = self._text()
        self.household = self._list()

    def chosen(self) -> Any:
        """Return the eater who is chosen."""
        return self.household.chosen()

    def _show(self, file: MemberFile) -> None:
        self.who.setText("\n".join(self._lines(file)))
        found = self.desk.shop.read(eaters, file.member.id)
        self.household.show_items(found, self._line, self.tr("Nobody but the member."))

    def _lines(self, file: MemberFile) -> Iterator[str]:
        member, form = file.member, formatting()
        yield self.tr("Member no. {number}").format(number=member.number)
        yield self.tr("Language: {language}").format(language=acts.language_word(member.language))
        for value in (member.email, member.phone, member.address):
            if value:
                yield value
        if member.born:
            yield self.tr("Born on {day}").format(day=form.numeric_date(member.born))
        if member.joined:
            yield self.tr("Member since {day}").format(day=form.numeric_date(member.joined))

    def _line(self, eater: Eater) -> LineView:
        day = eater.ended and formatting().numeric_date(eater.ended)
        detail = self.tr("until {day}").format(day=day) if day else self.tr("may shop")
        return LineView(eater.name[:1], eater.name, detail, "", "")

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        chosen: Eater | None = self.household.chosen()
        if kind in (acts.RenameEaterDialog, acts.EndEaterDialog):
            return chosen is not None and chosen.ended is None
        if kind is acts.EaterBackDialog:
            return chosen is not None and chosen.ended is not None
        return kind is data_acts.ExportDataDialog or file.member.erased is None

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Change"), self.tr("Add eater"), self.tr("Rename"), self.tr("End eater"), self.tr("Eater back"),
            self.tr("End membership"), self.tr("Hand over data"), self.tr("Erase"),
        )  # fmt: skip

    def _retranslate(self) -> None:
        self._who.set_title(self.tr("Member"))
        self.household.set_name(self.tr("Eaters of the household"))
        super()._retranslate()
