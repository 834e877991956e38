"""A member's shifts as a calendar file (RFC 5545) for phone and computer.

A shift keeps its name in the calendar from the day on which it is only planned, so that a newer file replaces what an
older one has brought: moved, cancelled, or now sure.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Final, cast
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from icalendar import CLASS, STATUS, TRANSP, Calendar, Event

from beesdesk.db.ids import COUNTER_BITS, milliseconds
from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.shifts.bookings import Booked, upcoming
from beesdesk.shifts.calendar import shift_id
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.model import ShiftTemplate
from beesdesk.shifts.wording import NAMELESS, shop_says, task_name
from beesdesk.values import dataclass
from beesdesk.words import Language, PlaceKind, PlaceState

_MAKER: Final = "-//BeesDesk//Shifts//EN"
_BEGINNING: Final = 1_577_836_800  # 2020: seconds since then fit into the 31 bits of a SEQUENCE until 2088
LONGEST_CODE: Final = 500  # bytes: a QR code of 81 squares a side, which a phone reads from an arm's length
_LONGEST_NAME: Final = 60
_WORDS: Final = {
    # French, Dutch, English
    "shift": ("Shift", "Shift", "Shift"),
    PlaceKind.COMPENSATION: ("Rattrapage", "Inhaalshift", "Compensation"),
    "planned": (
        "Prévu : ce shift n'est pas encore créé et peut changer.",
        "Gepland: deze shift is nog niet aangemaakt en kan wijzigen.",
        "Planned: this shift has not been made yet and may change.",
    ),
    "cancelled": ("Annulé", "Geschrapt", "Cancelled"),
    "replaced": ("Quelqu'un vous remplace", "Iemand vervangt u", "Somebody replaces you"),
}
_PLACES: Final = """
SELECT p.shift_id, s.starts, s.ends, p.kind, s.task_id, p.state, p.replaced_by, max(p.version, s.version) AS version
FROM place p JOIN shift s ON s.id = p.shift_id
WHERE (p.member_id = ? OR p.replaced_by = ?) AND p.state IN ('open', 'cancel') AND s.starts > ?
ORDER BY s.starts, p.id
"""


@dataclass(frozen=True, slots=True)
class _Held:
    """A place to come that a member holds, or comes to for somebody else."""

    shift_id: UUID
    starts: datetime
    ends: datetime
    kind: PlaceKind | None
    task_id: UUID | None
    state: PlaceState
    replaced_by: UUID | None
    version: int


def calendar_file(session: Session, member_id: UUID, now: datetime) -> bytes:
    """Return a member's shifts to come as an iCalendar file, in the member's language and the shop's time zone.

    What is only planned is tentative; a shift that is off, or that somebody else does instead, is marked cancelled.
    """
    maker = _Maker(session, session.get(Member, member_id), now)
    made = Calendar.new(
        prodid=_MAKER, method="PUBLISH", name=maker.shop, uid=uuid5(member_id, "calendar"), language=maker.language
    )
    for event in maker.events():
        made.add_component(event)
    made.add_missing_timezones(now.date() - timedelta(366), now.date() + timedelta(3 * 366))
    text: bytes = made.to_ical()
    return text


@dataclass(frozen=True, slots=True)
class CalendarCode:
    """One shift to come as a text that a phone reads from a QR code and puts into its calendar, without any network."""

    starts: datetime
    ends: datetime
    text: str


def calendar_codes(session: Session, member_id: UUID, now: datetime) -> list[CalendarCode]:
    """Return a member's shifts to come as texts for QR codes, the earliest first.

    One event each: phones read the first event of a code and ignore the others. By its name in the calendar the event is
    the one that the calendar file brings too.
    """
    maker = _Maker(session, session.get(Member, member_id), now)
    zone = zone_of(session)
    found = []
    for event in maker.events():
        if event.status != STATUS.CANCELLED:
            starts, ends = (moment.astimezone(zone) for moment in _hours(event))
            found.append(CalendarCode(starts, ends, _code(event, now)))
    return sorted(found, key=lambda one: one.starts)


def _code(event: Event, now: datetime) -> str:
    """Return an event as a calendar of its own, as short as it can be; the place is left out where it is too long."""
    starts, ends = _hours(event)
    for place in (event.get("LOCATION"), None):
        small = Event.new(
            uid=str(event["UID"]),
            summary=str(event["SUMMARY"])[:_LONGEST_NAME],
            start=starts.astimezone(UTC),
            end=ends.astimezone(UTC),
            stamp=now.replace(microsecond=0),
            location=None if place is None else str(place),
        )
        made = Calendar.new(prodid=_MAKER)
        made.pop("UID", None)
        made.add_component(small)
        text: str = made.to_ical().decode()
        if len(text.encode()) <= LONGEST_CODE:
            break
    return text


def _hours(event: Event) -> tuple[datetime, datetime]:
    """Return when an event of ours begins and ends: never whole days."""
    return cast("datetime", event.start), cast("datetime", event.end)


class _Maker:
    """What making events needs to know, asked once."""

    def __init__(self, session: Session, member: Member, now: datetime) -> None:
        self._session = session
        self._member = member
        self._now = now
        self._zone: ZoneInfo = zone_of(session)
        self._names: Counter[UUID] = Counter()
        self.language: Language = member.language
        self.shop = shop_says(session, "name", NAMELESS)

    def events(self) -> Iterator[Event]:
        """Give the places of shifts that are made, then the days that the template plans beyond them."""
        key = self._member.id
        for held in self._session.rows(_Held, _PLACES, (key, key, milliseconds(self._now))):
            yield self._event(
                held.shift_id, held.starts, held.ends, held.task_id,
                note=self._note(held),
                status=STATUS.CANCELLED if self._is_off(held) else STATUS.CONFIRMED,
                sequence=max((held.version >> COUNTER_BITS) // 1000 - _BEGINNING, 0),
            )  # fmt: skip
        for one in upcoming(self._session, key, now=self._now):
            if one.shift_id is None and one.template_id is not None:
                yield self._event(
                    self._shift_to_be(one, one.template_id), one.starts, one.ends, one.task_id,
                    note=self._word("planned"), status=STATUS.TENTATIVE, sequence=0,
                )  # fmt: skip

    def _event(
        self,
        shift: UUID,
        starts: datetime,
        ends: datetime,
        task: UUID | None,
        *,
        note: str,
        status: STATUS,
        sequence: int,
    ) -> Event:
        what = task_name(self._session, task, self.language) or self._word("shift")
        address = shop_says(self._session, "address")
        return Event.new(
            uid=self._uid(shift),
            summary=f"{what}, {self.shop}",
            start=starts.astimezone(self._zone),
            end=ends.astimezone(self._zone),
            stamp=self._now,
            location=address or None,
            description=note or None,
            classification=CLASS.PRIVATE,
            transparency=TRANSP.TRANSPARENT if status is STATUS.CANCELLED else TRANSP.OPAQUE,
            status=status,
            sequence=sequence,
        )

    def _uid(self, shift: UUID) -> str:
        """Return what calendars know a member's place in a shift by; a second place in the same one is another."""
        self._names[shift] += 1
        again = self._names[shift]
        return f"{shift.hex}-{self._member.id.hex}{f'-{again}' if again > 1 else ''}@beesdesk.invalid"

    def _shift_to_be(self, one: Booked, template_id: UUID) -> UUID:
        template = self._session.get(ShiftTemplate, template_id)
        return shift_id(template_id, one.day - timedelta(template.weekday - 1))

    def _is_off(self, held: _Held) -> bool:
        return held.state is PlaceState.CANCEL or held.replaced_by not in (None, self._member.id)

    def _note(self, held: _Held) -> str:
        if self._is_off(held):
            return self._word("cancelled" if held.state is PlaceState.CANCEL else "replaced")
        return self._word(held.kind) if held.kind is PlaceKind.COMPENSATION else ""

    def _word(self, key: str) -> str:
        return _WORDS[key][tuple(Language).index(self.language)]
