"""What the board says of a shift and of a place: in its cells, beside them, and to who hears the screen."""

from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from beesdesk.shifts.week_board import BoardSeat, BoardShift
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.values import dataclass
from beesdesk.words import PlaceKind, Why

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CellView:
    """A shift as its cell shows it, every text ready. `filled` is thousandths of the places.

    `people` are the short names of who comes, each with the place that is meant by it; `leader` is empty where nobody leads.
    """

    id: UUID
    task: str
    figures: str
    state: State
    filled: int
    leader: str
    people: tuple[tuple[str, UUID], ...]
    unskilled: int
    spoken: str
    cancelled: bool = False


def state_of_shift(shift: BoardShift) -> State:
    """Return how a shift is staffed."""
    if shift.cancelled:
        return State.OFF
    if not shift.free:
        return State.OK
    return State.BAD if shift.lacks_many else State.WARN


def cell_view(shift: BoardShift, task: str, zone: ZoneInfo) -> CellView:
    """Return what a cell shows of a shift."""
    places = len(shift.seats)
    leader = next((seat.short for seat in shift.seats if seat.member_id == shift.leader_id and seat.short), None)
    return CellView(
        shift.id,
        task or translate("Board", "Shift"),
        "" if shift.cancelled else f"{shift.held}/{places}",
        state_of_shift(shift),
        1000 * shift.held // places if places else 0 if shift.cancelled else 1000,
        leader or _shortened(shift.leader),
        tuple((_comes(seat), seat.id) for seat in shift.seats if seat.short and seat.member_id != shift.leader_id),
        shift.unskilled,
        spoken_of(shift, task, zone),
        shift.cancelled,
    )


def spoken_of(shift: BoardShift, task: str, zone: ZoneInfo) -> str:
    """Return a shift as it is read out: when, what, how many, who leads, who comes."""
    people = ", ".join(seat.name for seat in shift.seats if seat.name)
    parts = (
        f"{formatting().day(shift.day)} {hours_of(shift, zone)}",
        task,
        staffing_words(shift),
        "" if shift.cancelled else leader_words(shift),
        people,
    )
    return ", ".join(part for part in parts if part)


def hours_of(shift: BoardShift, zone: ZoneInfo) -> str:
    """Return the hours of a shift by the shop's clocks."""
    return formatting().clocks(shift.starts.astimezone(zone), shift.ends.astimezone(zone))


def title_of(shift: BoardShift, task: str, zone: ZoneInfo) -> str:
    """Return a shift by its day, the hour at which it begins, and its task."""
    form = formatting()
    begins = f"{form.day(shift.day)} · {hours_of(shift, zone)}"
    return f"{begins} · {task}" if task else begins


def regular_title_of(shift: BoardShift, task: str, zone: ZoneInfo, letter: str) -> str:
    """Return a regular slot by its week, its weekday, the hour at which it begins, and its task."""
    week = translate("Board", "Week {letter}").format(letter=letter)
    parts = (week, formatting().weekday(shift.day), hours_of(shift, zone), task)
    return " · ".join(part for part in parts if part)


def staffing_words(shift: BoardShift) -> str:
    """Return how many are there, and how many are missing."""
    if shift.cancelled:
        return translate("Board", "cancelled")
    count = f"{shift.held}\u00a0/\u00a0{len(shift.seats)}"
    if not shift.free:
        return translate("Board", "{count}, complete").format(count=count)
    return translate("Board", "{count}, {missing} missing").format(count=count, missing=shift.free)


def leader_words(shift: BoardShift) -> str:
    """Return who leads a shift."""
    if shift.leader is None:
        return translate("Board", "Nobody leads it")
    return translate("Board", "Leader: {name}").format(name=shift.leader)


def seat_words(seat: BoardSeat) -> str:
    """Return a place in full: who holds it, as what, and who comes instead."""
    if seat.name is None:
        return translate("Board", "(empty)")
    if seat.replacement:
        return translate("Board", "{name}, replaced by {other}").format(name=seat.name, other=seat.replacement)
    return f"{seat.name} · {kind_word(seat.kind)}"


def kind_word(kind: PlaceKind | None) -> str:
    """Return as what a place is held."""
    if kind is None:
        return translate("Board", "booked")
    return {
        PlaceKind.REGULAR: translate("Board", "regular"),
        PlaceKind.COMPENSATION: translate("Board", "compensation"),
    }[kind]


def why_words(why: Why, owed: int) -> str:
    """Return what speaks for somebody who could come."""
    return {
        Why.OWES: translate("Board", "shifts owed: {count}").format(count=owed),
        Why.USUAL: translate("Board", "often here at this hour"),
        Why.PRESSED: translate("Board", "in alert or suspended"),
        Why.SKILLED: translate("Board", "has the skill"),
        Why.NOTHING_AHEAD: translate("Board", "nothing planned yet"),
    }[why]


def _comes(seat: BoardSeat) -> str:
    """Return the short name of who comes for a place."""
    return _shortened(seat.replacement) if seat.replacement else seat.short or ""


def _shortened(name: str | None) -> str:
    first, _, family = (name or "").rpartition(" ")
    return f"{first} {family[:1]}." if first else family
