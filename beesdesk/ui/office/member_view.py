"""A member's file on the screen."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beesdesk.shift_reasons import counter_word, mode_word, reason_line, status_word
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.member_file import MemberFile
from beesdesk.shop import Shop
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.words import CardStatus, Mode, PlaceState, Status

_STATES: Final = {
    Status.OK: State.OK, Status.EXEMPTED: State.OK, Status.ALERT: State.WARN, Status.EXTENSION: State.WARN,
    Status.SUSPENDED: State.BAD, Status.UNSUBSCRIBED: State.BAD, Status.RESIGNING: State.BAD, Status.HOLIDAY: State.INFO,
}  # fmt: skip


class MemberView(Translated, QWidget):
    """Who it is and where they stand, why, their shifts, and what they were told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = label("", "heading", self, wrap=True)
        self.chip = StateChip(parent=self)
        self.cards = {key: Card(parent=self) for key in ("identity", "standing", "why", "ahead", "past", "messages")}
        self.texts: dict[str, QLabel] = {}
        for key, card in self.cards.items():
            self.texts[key] = text = label("", "body", card, wrap=True)
            text.setAlignment(Qt.AlignmentFlag.AlignTop)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.add(text)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        column.addLayout(head)
        for left, right in (("identity", "standing"), ("ahead", "past")):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(self.cards[left], 1)
            row.addWidget(self.cards[right], 1)
            column.addLayout(row)
            if left == "identity":
                column.addWidget(self.cards["why"])
        column.addWidget(self.cards["messages"])
        column.addStretch(1)
        self._retranslate()

    def show_file(self, file: MemberFile, shop: Shop) -> None:
        """Show a member."""
        member, status = file.member, file.standing.status
        self.name.setText(f"{member.first_name} {member.family_name}")
        self.chip.show_state(_STATES[status] if status else State.OFF, status_word(status, spoken()))
        irregular = file.standing.mode is Mode.IRREGULAR
        zone, form = shop.read(zone_of), formatting()
        self._say("identity", [*self._identity(file)])
        self._say("standing", [*self._standing(file)])
        self._say("why", [reason_line(reason, spoken(), irregular=irregular) for reason in file.reasons])

        def clocks(one: object) -> str:
            starts, ends = one.starts, one.ends  # type: ignore[attr-defined]
            return form.clocks(starts.astimezone(zone), ends.astimezone(zone))

        self._say("ahead", [f"{form.day(one.day)} · {clocks(one)}" for one in file.ahead])
        past = [f"{form.numeric_date(one.day)} · {clocks(one)} · {self._became(one.state)}" for one in file.past]
        self._say("past", past)
        told = [f"{form.moment(one.at.astimezone(zone))} · {one.text.subject}" for one in file.messages]
        self._say("messages", told)

    def _say(self, key: str, lines: Sequence[str]) -> None:
        self.texts[key].setText("\n".join(lines) or self.tr("Nothing yet"))

    def _identity(self, file: MemberFile) -> Iterator[str]:
        member = file.member
        yield self.tr("Member no. {number}").format(number=member.number)
        if member.email:
            yield member.email
        for eater in file.eaters:
            yield self.tr("Eater: {name}").format(name=eater)
        for card in file.cards:
            of = f" ({card.eater})" if card.eater else ""
            yield self.tr("Card {code}{of}: {status}").format(code=card.code, of=of, status=self._card(card.status))
        for share in file.shares:
            yield self.tr("Shares {code}: {count}").format(code=share.type.code, count=share.count)
        if file.leads:
            yield self.tr("Leads shifts")

    def _standing(self, file: MemberFile) -> Iterator[str]:
        standing, form = file.standing, formatting()
        irregular = standing.mode is Mode.IRREGULAR
        yield self.tr("Mode: {mode}").format(mode=mode_word(standing.mode, spoken()))
        yield self.tr("May shop") if standing.may_shop else self.tr("May not shop")
        for name, value in standing.counters.items():
            if name == "sr" or not irregular:
                yield f"{form.signed(Decimal(value))} {counter_word(name, spoken(), irregular=irregular)}"
        dates = {
            "alert_until": self.tr("Alert ends on {day}"),
            "extension_until": self.tr("Extension ends on {day}"),
            "next_countdown": self.tr("Next countdown on {day}"),
            "future_alert": self.tr("Next alert on {day}"),
        }
        for name, day in standing.dates.items():
            if day is not None and name in dates:
                yield dates[name].format(day=form.numeric_date(day))
        if file.leave:
            yield self.tr("Leave: {days}").format(days=self._span(*file.leave))
        if file.exemption:
            yield self.tr("Exemption: {days}").format(days=self._span(*file.exemption))

    def _span(self, first: date, last: date | None) -> str:
        form = formatting()
        until = self.tr("until further notice") if last is None else form.numeric_date(last)
        return f"{form.numeric_date(first)} → {until}"

    def _card(self, status: CardStatus) -> str:
        return {
            CardStatus.ACTIVE: self.tr("valid"),
            CardStatus.REPLACED: self.tr("replaced"),
            CardStatus.BLOCKED: self.tr("blocked"),
        }[status]

    def _became(self, state: PlaceState) -> str:
        return {
            PlaceState.OPEN: self.tr("not yet noted"),
            PlaceState.DONE: self.tr("done"),
            PlaceState.ABSENT_0: self.tr("excused"),
            PlaceState.ABSENT_1: self.tr("missed, 1 owed"),
            PlaceState.ABSENT_2: self.tr("missed, 2 owed"),
        }.get(state, "")

    def _retranslate(self) -> None:
        titles = {
            "identity": self.tr("Member and household"),
            "standing": self.tr("Standing"),
            "why": self.tr("Why this status"),
            "ahead": self.tr("Shifts to come"),
            "past": self.tr("Shifts past"),
            "messages": self.tr("Messages sent"),
        }
        for key, title in titles.items():
            self.cards[key].set_title(title)
