"""What was done to a member, by whom."""

from beesdesk.members.member_journal import Deed, deeds_on
from beesdesk.messages import word
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.member.section import Section
from beesdesk.ui.parts.line_view import LineView


class JournalSection(Section):
    """The acts, the latest first."""

    def _build(self) -> None:
        self.deeds_done = self._list()

    def _show(self, file: MemberFile) -> None:
        found = self.desk.shop.read(deeds_on, file.member.id)
        self.deeds_done.show_items(found, self._line, self.tr("Nothing was done here yet."))

    def _line(self, deed: Deed) -> LineView:
        at = formatting().moment(deed.at.astimezone(self.desk.shop.read(zone_of)))
        what = word(f"change_{deed.change}" if deed.change else deed.kind, spoken())
        who = self.tr("{who}, allowed by {other}").format(who=deed.who, other=deed.allowed_by)
        said = [at, who if deed.allowed_by else deed.who, deed.reason]
        return LineView("", what[:1].upper() + what[1:], " · ".join(part for part in said if part), "", "")

    def _retranslate(self) -> None:
        self.deeds_done.set_name(self.tr("Journal"))
        super()._retranslate()
