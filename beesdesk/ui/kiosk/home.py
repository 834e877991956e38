"""The first view of a visit: may I shop, why, what comes next, and everything that can be done about it."""

from decimal import Decimal
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from beesdesk.shift_reasons import reason_line
from beesdesk.shifts.at_kiosk import MemberPage, ShiftAhead, eater_page, page_of
from beesdesk.shifts.check_in import CheckedIn, check_in
from beesdesk.ui.kiosk.booking import BookView
from beesdesk.ui.kiosk.calendar_code import CalendarCodeView
from beesdesk.ui.kiosk.exchange import ExchangeView
from beesdesk.ui.kiosk.giving_back import CannotComeView, ReleaseView
from beesdesk.ui.kiosk.household import HouseholdView
from beesdesk.ui.kiosk.leave import LeaveView
from beesdesk.ui.kiosk.more import MoreView
from beesdesk.ui.kiosk.pieces import DayRow, card, hairline, key, lie, said
from beesdesk.ui.kiosk.proof import prove
from beesdesk.ui.kiosk.verdict import eater_verdict, verdict
from beesdesk.ui.kiosk.verdict_banner import VerdictBanner
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.kiosk.why import WhyView
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import Card
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.theme import look
from beesdesk.words import Mode, PlaceKind

FIRST: Final = 3  # shifts that are shown at once
_TWO_COLUMNS: Final = 1050  # px at 100 %
_ACTS_IN_A_ROW: Final = 230  # px at 100 % for each act


class EaterView(QWidget):
    """What an eater sees: the right to shop, nothing else."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        page = visit.shop.read(eater_page, visit.shopper, now=visit.shop.now())
        visit.greet(self.tr("Hello {name}").format(name=page.name), "")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(VerdictBanner(eater_verdict(page), None, self))
        column.addWidget(
            key(self.tr("A card of the household is lost"), partial(prove, visit, partial(_open_cards, visit)))
        )
        column.addStretch(1)


def _open_cards(visit: Visit) -> None:
    visit.open(HouseholdView)


class HomeView(QWidget):
    """A member's page."""

    def __init__(self, visit: Visit, most: int = FIRST) -> None:
        super().__init__()
        self._visit, self._most = visit, most
        page = visit.shop.read(page_of, visit.shopper.member_id, spoken(), now=visit.shop.now())
        self._greet(page)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._cards.setSpacing(16)
        self._cards.addWidget(self._ahead(page), 11)
        self._cards.addWidget(self._why(page), 10)
        self._acts = QGridLayout()
        self._acts.setSpacing(12)
        self._buttons = self._make_acts(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(VerdictBanner(verdict(page), self._first_act(page), self))
        column.addLayout(self._acts)
        column.addLayout(self._cards)
        column.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside each other, or one under the other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= look().px(_TWO_COLUMNS)
        lie(self._cards, across=wide)
        columns = max(1, min(len(self._buttons), self.width() // look().px(_ACTS_IN_A_ROW)))
        for place, button in enumerate(self._buttons):
            self._acts.addWidget(button, place // columns, place % columns)

    def _greet(self, page: MemberPage) -> None:
        parts = [
            self.tr("no. {number}").format(number=page.number),
            self.tr("week {letter}").format(letter=page.letter),
            formatting().day(page.today),
        ]
        if page.household:
            parts.append(self.tr("household: {names}").format(names=", ".join(page.household)))
        self._visit.greet(self.tr("Hello {name}").format(name=page.first_name), " · ".join(parts))

    def _first_act(self, page: MemberPage) -> KeyButton | None:
        """Return the one act that comes first: to check in, else to book what is owed."""
        now = page.check_in
        if now is not None:
            act = partial(self._check_in, now.sheet_id)
            button = key(self.tr("I am here: check in"), act, tone=Tone.PRIMARY, icon="check")
            button.set_hint(formatting().clocks(now.starts, now.ends))
            return button
        if page.owed and page.may_book:
            return key(self._book_text(page), self._open_booking, tone=Tone.PRIMARY)
        return None

    def _book_text(self, page: MemberPage) -> str:
        return self.tr("Book a shift") if page.standing.mode is Mode.IRREGULAR else self.tr("Book a compensation")

    def _make_acts(self, page: MemberPage) -> list[KeyButton]:
        made = []
        if page.may_book and (page.check_in is not None or not page.owed):
            made.append(key(self._book_text(page), self._open_booking))
        if page.may_leave:
            made.append(key(self.tr("Announce a leave"), self._open_leave))
        visit = self._visit
        if page.standing.mode in (Mode.REGULAR, Mode.IRREGULAR):
            made.append(key(self.tr("Exchange, solidarity"), partial(visit.open, ExchangeView), icon="exchange"))
        if page.ahead:
            made.append(key(self.tr("My calendar (QR)"), partial(visit.open, CalendarCodeView), icon="calendar"))
        made.append(key(self.tr("Messages, cards, PIN"), partial(visit.open, MoreView), icon="mail"))
        return made

    def _ahead(self, page: MemberPage) -> Card:
        made = card(self.tr("My next shifts"))
        if not page.ahead:
            made.add(said(self.tr("Nothing is booked."), "muted"))
        for one in page.ahead[: self._most]:
            made.add(hairline())
            made.add(_Ahead(self._visit, one))
        if len(page.ahead) > self._most:
            every = partial(HomeView, most=len(page.ahead))
            made.add(key(self.tr("Show all"), partial(self._visit.open, every)))
        made.body.addStretch(1)
        return made

    def _why(self, page: MemberPage) -> Card:
        made = card(self.tr("Why this status"))
        irregular = page.standing.mode is Mode.IRREGULAR
        counters, form = page.standing.counters, formatting()
        if irregular:
            text = self.tr("Today: {shifts} in advance").format(shifts=form.signed(Decimal(counters["sr"])))
        else:
            text = self.tr("Today: {regular} regular, {compensation} compensation").format(
                regular=form.signed(Decimal(counters["sr"])), compensation=form.signed(Decimal(counters["sc"]))
            )
        made.add(said(text, "strong"))
        if not page.reasons:
            made.add(said(self.tr("Nothing has happened yet."), "muted"))
        for reason in reversed(page.reasons):
            made.add(hairline())
            made.add(said(reason_line(reason, spoken(), irregular=irregular)))
        made.add(key(self.tr("The whole story"), partial(self._visit.open, WhyView)))
        made.body.addStretch(1)
        return made

    def _check_in(self, sheet_id: UUID) -> None:
        visit = self._visit
        visit.act(self._checked_in, check_in, sheet_id, visit.card, now=visit.shop.now())

    def _checked_in(self, came: CheckedIn) -> str:
        done = self.tr("You are checked in. Have a good shift!")
        late = self.tr("You are %n minute(s) late: that is noted, and counts as present.", "", came.late or 0)
        return f"{done} {late}" if came.late else done

    def _open_booking(self) -> None:
        self._visit.open(BookView)

    def _open_leave(self) -> None:
        self._visit.open(LeaveView)


class _Ahead(DayRow):
    """One shift to come: day, hours, with whom, and the way out of it."""

    def __init__(self, visit: Visit, one: ShiftAhead) -> None:
        self._visit, self._one = visit, one
        form = formatting()
        lines = [said(form.clocks(one.starts, one.ends), "strong")]
        kind = self.tr("compensation") if one.kind is PlaceKind.COMPENSATION else ""
        about = " · ".join(part for part in (one.task, kind) if part)
        lines += [said(text, "small") for text in (about, self._with(one)) if text]
        text = self.tr("Give back") if one.releasable else self.tr("I cannot come")
        button = key(text, self._leave)
        button.setAccessibleName(f"{text}: {form.long_day(one.starts.date())}")
        super().__init__(one.starts.date(), lines, button)

    def _with(self, one: ShiftAhead) -> str:
        names = ", ".join(one.people)
        said_of = self.tr("with {names}").format(names=names) if names else ""
        leader = self.tr("leader {name}").format(name=one.leader) if one.leader else ""
        return " · ".join(part for part in (said_of, leader) if part)

    def _leave(self) -> None:
        one = self._one
        if one.releasable and one.place_id is not None:
            self._visit.open(partial(ReleaseView, one=one, place_id=one.place_id))
        else:
            self._visit.open(partial(CannotComeView, one=one))
