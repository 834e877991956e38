"""Who could fill all gaps of the coming weeks: worked out beside the window, accepted one by one."""

from collections.abc import Sequence
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shift_reasons import semicolon, suggestion_line
from beesdesk.shifts.board_acts import add_member
from beesdesk.shifts.gaps import task_names
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.search import Search
from beesdesk.shifts.suggesting import Proposal, proposals
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.board_deeds import BoardCall, BoardDeeds
from beesdesk.ui.office.board_foreseen import foreseen_on_board
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LIST = 260  # px


class PlanDialog(TillDialog):
    """The proposals, the earliest shift first. Nothing is booked until one of them is accepted; the panel stays for the next."""

    WIDTH = 820

    def __init__(self, desk: OfficeDesk, parent: QWidget, deeds: BoardDeeds) -> None:
        super().__init__(desk, parent)
        self._desk, self._deeds = desk, deeds
        self._zone: ZoneInfo = desk.shop.read(zone_of)
        self._tasks = desk.shop.read(task_names, spoken())
        self.found: list[Proposal] = []
        self.progress = ProgressPanel(self)
        self.said = label("", "body", self, wrap=True)
        self.rows = PickList(self)
        self.rows.setMinimumHeight(_LIST)
        self.why, self.foresight = (label("", "body", self, wrap=True) for _ in range(2))
        for part in (self.progress, self.said, self.rows, self.why, self.foresight):
            self.content.addWidget(part)
        self.progress.cancelled.connect(self.reject)
        self._search = Search()
        self.finished.connect(self._search.end)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._say)
        self.rows.line_selected.connect(lambda _: self._soon.start())
        self._background = Background(self)
        self._retranslate()
        self._begin()

    @property
    def busy(self) -> bool:
        """True while it is worked out."""
        return self._background.busy

    def _begin(self) -> None:
        shop, now = self._desk.shop, self._desk.now()
        self.act.setEnabled(False)
        self.progress.start(self.tr("Working out who could fill the gaps of four weeks"))
        self._background.run(
            partial(shop.read, proposals, now=now, search=self._search, apart=True), self._show, self._failed
        )

    def _show(self, found: Sequence[Proposal]) -> None:
        self.progress.finish()
        self.found = list(found)
        self._offer(0)
        self.rows.setFocus()

    def _failed(self, fault: Exception) -> None:
        self.progress.finish()
        if not isinstance(fault, ShopError):
            raise fault
        self.show_error(sentence(fault, spoken()))

    def _offer(self, place: int) -> None:
        self.rows.offer([self._line(one) for one in self.found])
        if self.found:
            self.rows.select(min(place, len(self.found) - 1))
        self.act.setEnabled(bool(self.found))
        none = self.tr("Nobody can be proposed: there are no gaps, or nobody who could fill them.")
        self.said.setText(self.tr("%n proposal(s)", "", len(self.found)) if self.found else none)
        self._soon.start()

    def _say(self) -> None:
        place = self.rows.selected()
        if not 0 <= place < len(self.found):
            self.why.setText("")
            self.foresight.setText("")
            return
        one = self.found[place]
        reasons = (suggestion_line(because.word, because.figures, spoken()) for because in one.why)
        self.why.setText(semicolon(spoken()).join(reasons))
        self.foresight.setText(foreseen_on_board(self._deeds.foresee(self._call(one)), {one.member_id: one.name}))
        announce(self.why, f"{self.why.text()}. {self.foresight.text()}")
        self._grow()

    def _do(self) -> None:
        place = self.rows.selected()
        if 0 <= place < len(self.found) and self._deeds.carry_out(self._call(self.found[place])):
            del self.found[place]
            self._offer(place)

    def _call(self, one: Proposal) -> BoardCall:
        said = self.tr("{name} added to {shift}").format(name=one.name, shift=self._when(one))
        told = (one.shift_id, one.member_id, one.kind)
        return BoardCall(add_member, told, said, (one.member_id,), coming=(one.member_id, one.shift_id, None))

    def _line(self, one: Proposal) -> LineView:
        initials = "".join(part[:1] for part in one.name.split()[:2])
        return LineView(initials, one.name, self._when(one), "", "")

    def _when(self, one: Proposal) -> str:
        hours = formatting().clocks(one.starts.astimezone(self._zone), one.ends.astimezone(self._zone))
        task = self._tasks.get(one.task_id, "") if one.task_id else ""
        return " · ".join(part for part in (formatting().day(one.day), hours, task) if part)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Proposals for all gaps"))
        self.act.show_text(self.tr("Accept"))
        self.rows.set_name(self.tr("Proposals"))
