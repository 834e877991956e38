"""What the members' kiosk shows of whoever stands in front of it: whose card it is, and the page of a member."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Final, Protocol
from uuid import UUID

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import patterns
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.pins import PinWait, count_failure, forget_failures, refuse_waiting
from beesdesk.members.queries import Shopper, eaters_of, shopper_by_card, shopper_by_id
from beesdesk.shifts import roster
from beesdesk.shifts.booking import free_shifts, may_compensate
from beesdesk.shifts.bookings import Booked, upcoming
from beesdesk.shifts.calendar import day_begins
from beesdesk.shifts.cannot_come import Choice, cannot_come
from beesdesk.shifts.known import cycle_of, policy_of, standing_then, state_of, today_of, zone_of
from beesdesk.shifts.right import ShoppingRight, shopping_right
from beesdesk.shifts.seats import seats_of
from beesdesk.shifts.sheet_lines import people_on
from beesdesk.shifts.sheet_seats import sheets_between
from beesdesk.shifts.slots import Slot, dated_slot, look, slot_of, slot_of_shift
from beesdesk.shifts.solidarity import owed
from beesdesk.shifts.standing import Reason, Standing
from beesdesk.shifts.swap_refusals import SlotUnknown
from beesdesk.shifts.wording import task_name
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, Language, Mode, PlaceKind, Status, Way

_LONGEST: Final = timedelta(days=1)  # no shift lasts longer
_OF_CODE: Final = "SELECT count(DISTINCT member_id) FROM card WHERE code = ? AND status = 'active'"


@dataclass(eq=False)
class KioskCardUnknown(ShopError):
    """The code is nobody's card."""


@dataclass(eq=False)
class KioskCardEnded(ShopError):
    """The card was replaced or blocked."""


@dataclass(eq=False)
class KioskCardShared(ShopError):
    """The code is the card of several members."""


@dataclass(eq=False)
class KioskWait(ShopError):
    """Too many codes in a row were nobody's card: none counts before `until`."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Recognised:
    """Whose card was shown, or why nobody's."""

    shopper: Shopper | None = None
    card: str = ""
    refusal: ShopError | None = None


@dataclass(frozen=True, slots=True)
class ShiftAhead:
    """A shift that a member has before them, in the shop's hours, with the first names of those who come too.

    `releasable`: booked, so that its place can be given back; a regular one is left in other ways.
    """

    slot: Slot
    place_id: UUID | None
    starts: datetime
    ends: datetime
    task: str
    kind: PlaceKind | None
    releasable: bool
    people: tuple[str, ...]
    leader: str


@dataclass(frozen=True, slots=True)
class CheckInNow:
    """The sheet of a slot that is on now or begins soon, and on which the member is expected."""

    sheet_id: UUID
    starts: datetime
    ends: datetime


@dataclass(frozen=True, slots=True)
class MemberPage:
    """All that a member's page says.

    `owed` shifts are to be done until `until`. `may_book` says whether any can be booked, `may_leave` whether a leave can
    be announced.
    """

    member_id: UUID
    number: int
    first_name: str
    today: date
    letter: str
    right: ShoppingRight
    standing: Standing
    away_until: date | None
    owed: int
    until: date | None
    reasons: tuple[Reason, ...]
    ahead: tuple[ShiftAhead, ...]
    household: tuple[str, ...]
    check_in: CheckInNow | None
    may_book: bool
    may_leave: bool


@dataclass(frozen=True, slots=True)
class EaterPage:
    """What an eater's card shows: the right to shop, and nothing of the member."""

    name: str
    right: ShoppingRight


@dataclass(frozen=True, slots=True)
class Option:
    """A shift that a member could come to, in the shop's hours. `request_id`: whose wish for an exchange would be answered."""

    slot: Slot
    starts: datetime
    ends: datetime
    task: str
    free: int
    is_lacking: bool = False
    request_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class WaysOut:
    """What a member who cannot come is offered, in its order, and what there is to choose from on each way."""

    ways: tuple[Way, ...]
    matching: tuple[Option, ...]
    under_populated: tuple[Option, ...]
    free: tuple[Option, ...]
    further: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Leave:
    """The leave that a member has announced, or the days to begin with where there is none."""

    first: date
    last: date
    is_known: bool
    has_begun: bool
    today: date


def recognise(session: Session, text: str, device_id: UUID, *, now: datetime) -> Recognised:
    """Say whose card was scanned; codes that are nobody's are counted, so that nobody tries out numbers.

    The refusal is in the answer, not raised: the count must be kept.
    """
    try:
        refuse_waiting(session, device_id, now)
    except PinWait as wait:
        return Recognised(refusal=KioskWait(wait.until))
    code = read_code(text, patterns(session), today=today_of(session, now))
    card = code.card or code.raw
    shopper = shopper_by_card(session, card) if code.kind is CodeKind.CARD else None
    if shopper is None:
        return Recognised(refusal=_miss(session, device_id, now))
    if shopper.card_status is not CardStatus.ACTIVE:
        return Recognised(refusal=KioskCardEnded())
    if session.value(_OF_CODE, (card,)) != 1:
        return Recognised(refusal=KioskCardShared())
    forget_failures(session, device_id)
    return Recognised(shopper, card)


def page_of(session: Session, member_id: UUID, language: Language, *, now: datetime, reasons: int = 8) -> MemberPage:
    """Return a member's page, in a language, with so many of the latest reasons."""
    today = today_of(session, now)
    policy = policy_of(session)
    state = state_of(session, member_id, today, policy)
    standing, why = standing_then(session, member_id, today)
    shopper = shopper_by_id(session, member_id)
    dates = standing.dates
    until = dates["extension_until"] if standing.status is Status.EXTENSION else dates["alert_until"]
    is_free = state.mode is Mode.IRREGULAR or may_compensate(session, member_id, state, now=now)
    return MemberPage(
        member_id,
        shopper.number if shopper else 0,
        shopper.first_name if shopper else "",
        today,
        cycle_of(session).letter(today),
        shopping_right(session, member_id, today),
        standing,
        state.leave_last if state.on_leave else None,
        max(owed(state), 0),
        until,
        tuple(why[-reasons:]),
        tuple(_ahead(session, member_id, one, language, today) for one in upcoming(session, member_id, now=now)),
        tuple(eaters_of(session, member_id)),
        check_in_now(session, member_id, now=now),
        state.mode is not None and state.status is not Status.UNSUBSCRIBED and not state.exempted and is_free,
        state.mode in (Mode.REGULAR, Mode.IRREGULAR) and state.status not in (Status.UNSUBSCRIBED, Status.RESIGNING),
    )


def eater_page(session: Session, shopper: Shopper, *, now: datetime) -> EaterPage:
    """Return what an eater sees."""
    right = shopping_right(session, shopper.member_id, today_of(session, now))
    return EaterPage(shopper.eater_name or "", right)


def check_in_now(session: Session, member_id: UUID, *, now: datetime) -> CheckInNow | None:
    """Return the open sheet on which a member is expected now: of a shift that begins soon, or is not over."""
    zone = zone_of(session)
    lead = timedelta(minutes=policy_of(session).parameters.on(today_of(session, now)).sheet_lead)
    for sheet in sheets_between(session, now - _LONGEST, now + lead):
        if sheet.ends > now and sheet.validated is None and member_id in people_on(session, sheet.id):
            return CheckInNow(sheet.id, sheet.starts.astimezone(zone), sheet.ends.astimezone(zone))
    return None


def mode_of(session: Session, member_id: UUID, *, now: datetime) -> Mode | None:
    """Return a member's working mode."""
    return state_of(session, member_id, today_of(session, now)).mode


def options(
    session: Session, member_id: UUID, language: Language, *, now: datetime, instead_of: UUID | None = None
) -> list[Option]:
    """Return what a member may book, also in place of a place of theirs: first where people are lacking, last where not."""
    zone = zone_of(session)
    found = free_shifts(session, member_id, now=now, instead_of=instead_of)
    found.sort(key=lambda one: (one.is_hidden, not one.is_highlighted, one.starts))
    return [
        Option(
            slot_of_shift(session, one.shift_id), one.starts.astimezone(zone), one.ends.astimezone(zone),
            task_name(session, one.task_id, language), one.free, one.is_highlighted,
        )
        for one in found
    ]  # fmt: skip


def ways_out(session: Session, member_id: UUID, give: Slot, language: Language, *, now: datetime) -> WaysOut:
    """Return what a member may do about a regular shift that they cannot come to. Raises what `cannot_come` does."""
    found = cannot_come(session, member_id, give, now=now)

    def choices(of: Iterable[Choice]) -> tuple[Option, ...]:
        return tuple(
            Option(one.slot, *_hours(session, one), task_name(session, one.task_id, language), one.places - one.taken)
            for one in of
        )

    asked = []
    for request in found.matching:
        slot = slot_of(request)
        hours = look(session, slot)
        task = task_name(session, hours.task_id, language)
        asked.append(Option(slot, *_hours(session, hours), task, 0, request_id=request.id))
    few, free, further = (choices(of) for of in (found.under_populated, found.free, found.ask_slots))
    return WaysOut(found.ways, tuple(asked), few, free, further)


def leave_of(session: Session, member_id: UUID, *, now: datetime) -> Leave:
    """Return a member's leave, while it is not over; else a week from tomorrow on."""
    today = today_of(session, now)
    state = state_of(session, member_id, today)
    if state.leave_first is not None and state.leave_last is not None and state.leave_last >= today:
        return Leave(
            state.leave_first, state.leave_last, is_known=True, has_begun=state.leave_first <= today, today=today
        )
    return Leave(today + timedelta(1), today + timedelta(7), is_known=False, has_begun=False, today=today)


def freed_by_leave(session: Session, member_id: UUID, first: date, last: date, *, now: datetime) -> int:
    """Return how many of a member's places a leave would free."""
    zone = zone_of(session)
    begin, end = day_begins(first, zone), day_begins(last + timedelta(1), zone)
    return len(roster.open_places(session, member_id, max(begin, now) - timedelta(milliseconds=1), end))


def _miss(session: Session, device_id: UUID, now: datetime) -> ShopError:
    try:
        count_failure(session, device_id, now)
    except PinWait as wait:
        return KioskWait(wait.until)
    return KioskCardUnknown()


class _Timed(Protocol):
    """A row with hours."""

    @property
    def starts(self) -> datetime:
        """When it begins."""

    @property
    def ends(self) -> datetime:
        """When it ends."""


def _hours(session: Session, one: _Timed) -> tuple[datetime, datetime]:
    """Return hours as the shop's clocks show them."""
    zone = zone_of(session)
    return one.starts.astimezone(zone), one.ends.astimezone(zone)


def _ahead(session: Session, member_id: UUID, one: Booked, language: Language, today: date) -> ShiftAhead:
    slot = _slot(session, one)
    hours = look(session, slot)
    others = [seat.member_id for seat in seats_of(session, slot, today) if seat.member_id not in (None, member_id)]
    names = [_first_name(session, other) for other in others if other is not None and other != hours.leader_id]
    starts, ends = _hours(session, one)
    leader = "" if hours.leader_id in (None, member_id) else _first_name(session, hours.leader_id)
    booked = one.place_id is not None and one.kind is not PlaceKind.REGULAR
    task = task_name(session, one.task_id, language)
    return ShiftAhead(slot, one.place_id, starts, ends, task, one.kind, booked, tuple(names), leader)


def _slot(session: Session, one: Booked) -> Slot:
    if one.shift_id is not None:
        return slot_of_shift(session, one.shift_id)
    if one.template_id is None:
        raise SlotUnknown(one.day)
    return dated_slot(session, one.template_id, one.day)


def _first_name(session: Session, member_id: UUID | None) -> str:
    found = None if member_id is None else shopper_by_id(session, member_id)
    return "" if found is None else found.first_name
