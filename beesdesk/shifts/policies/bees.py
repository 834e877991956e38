"""The rules of BEES coop: two counters, alert after a shift missed, suspension after the delay, freeze at minus four.

`sr` counts regular shifts (of irregular members: shifts ahead), `sc` compensations owed; both are numbers of shifts.
Sources: BEES coop's own program, and where it is plainly wrong the design.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from beesdesk.shifts.history import Fact
from beesdesk.shifts.policies.parameters import Dated, Parameters
from beesdesk.shifts.standing import Reason, Standing
from beesdesk.words import FactKind, Mode, PlaceKind, PlaceState, Status

MAY_SHOP: Final = frozenset({Status.OK, Status.ALERT, Status.EXTENSION, Status.EXEMPTED})
GONE: Final = frozenset({Status.UNSUBSCRIBED, Status.RESIGNING})
"""With these a member holds no places."""
_NONE: Final[Mapping[str, Any]] = {}


@dataclass(slots=True)
class BeesState:
    """What is remembered of a member. `leave` and `exemption` are first and last day; an exemption may have no last one."""

    day: date
    mode: Mode | None
    status: Status | None
    sr: int
    sc: int
    alert_start: date | None
    extension_start: date | None
    extra_days: int
    irregular_start: date | None
    counted: date | None
    """The last countdown day that was dealt with."""
    leave_first: date | None
    leave_last: date | None
    exemption_first: date | None
    exemption_last: date | None
    unsubscribed: bool
    resigning: bool
    penalised: bool
    absence_counter: int
    absence_date: date | None
    alert_fact: UUID | None
    extension_fact: UUID | None
    leave_fact: UUID | None
    exemption_fact: UUID | None

    @property
    def on_leave(self) -> bool:
        """True on a day of a leave that has both its ends."""
        return self._in_leave(self.day)

    @property
    def exempted(self) -> bool:
        """True on a day of an exemption, which may have no end."""
        return self._in_exemption(self.day)

    def covered(self, day: date) -> bool:
        """Tell whether a day lies in the leave or the exemption."""
        return self._in_leave(day) or self._in_exemption(day)

    def _in_leave(self, day: date) -> bool:
        first, last = self.leave_first, self.leave_last
        return first is not None and last is not None and first <= day <= last

    def _in_exemption(self, day: date) -> bool:
        first, last = self.exemption_first, self.exemption_last
        return first is not None and first <= day and (last is None or day <= last)

    @property
    def half_dated(self) -> bool:
        """True if the leave or the exemption has only one of its days."""
        return (self.leave_first is None) != (self.leave_last is None) or (self.exemption_first is None) != (
            self.exemption_last is None
        )


_FIELDS: Final = tuple(BeesState.__dataclass_fields__)
_DATES: Final = frozenset(
    {
        "day", "alert_start", "extension_start", "irregular_start", "counted", "leave_first", "leave_last",
        "exemption_first", "exemption_last", "absence_date",
    }
)  # fmt: skip
_IDS: Final = frozenset({"alert_fact", "extension_fact", "leave_fact", "exemption_fact"})
BY_HAND: Final = frozenset(
    {
        "mode", "alert_start", "extension_start", "extra_days", "irregular_start", "unsubscribed", "resigning",
        "penalised", "absence_counter", "absence_date",
    }
)  # fmt: skip


class BeesPolicy:
    """BEES coop's rules under the parameters of one shop."""

    def __init__(self, parameters: Dated | None = None) -> None:
        self.parameters = parameters or Dated()

    def begin(self) -> BeesState:
        """Return the state of somebody who has no mode yet."""
        return BeesState(
            date.min, None, None, 0, 0, None, None, 0, None, None, None, None, None, None,
            False, False, False, 0, None, None, None, None, None,
        )  # fmt: skip

    def copy(self, state: BeesState) -> BeesState:
        """Return the same state, to go on from."""
        return BeesState(*[getattr(state, name) for name in _FIELDS])

    # Facts

    def take(self, state: BeesState, fact: Fact, reasons: list[Reason]) -> None:
        """Let a fact have its effect, on the state's day."""
        sr, sc, status = state.sr, state.sc, state.status
        word, detail = _EFFECTS[fact.kind](self, state, fact)
        if fact.kind is FactKind.OPENING:
            state.status = self._status(state)
        else:
            self._settle(state, fact.id)
        if state.sr != sr or state.sc != sc or state.status is not status or detail:
            changed = {name: by for name, by in (("sr", state.sr - sr), ("sc", state.sc - sc)) if by}
            reasons.append(Reason(state.day, word, fact.id, fact.due, changed, status, state.status, detail))

    def _open(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        for name, value in fact.said.items():
            setattr(state, name, _decoded(name, value))
        state.counted = state.day - timedelta(1)
        state.alert_fact = fact.id if state.alert_start else None
        state.extension_fact = fact.id if state.extension_start else None
        state.leave_fact = fact.id if state.leave_first else None
        state.exemption_fact = fact.id if state.exemption_first else None
        return "opening", {"sr": state.sr, "sc": state.sc}

    def _attend(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        said = fact.state or PlaceState.OPEN
        if not said.closed or self.parameters.on(state.day).always_ok:
            return said, _NONE
        if fact.place_kind is None:
            return _attend_irregular(state, fact, said), _NONE
        if said is PlaceState.DONE:
            return _done_regular(state, fact), _NONE
        if said in _COST_SR:
            state.sr -= 1
        if said is PlaceState.ABSENT_2:
            state.sc -= 1
        return f"{fact.place_kind}_{said}", _NONE

    def _count_down(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        """One countdown: on its day, or by hand whatever the day."""
        parameters = self.parameters.on(state.day)
        if fact.due is not None:
            state.counted = max(state.counted or date.min, fact.due)
            if not self._is_hit(state, fact.due, parameters):
                return "countdown_skipped", _NONE
        if parameters.always_ok:
            return "countdown_skipped", _NONE
        if not parameters.irregular_penalty or state.sr > 0:
            state.penalised = state.penalised and not parameters.irregular_penalty
            state.sr -= 1
            return "countdown", _NONE
        if state.alert_start is not None or state.penalised:
            state.sr -= 1
            return "countdown", _NONE
        state.sr -= 2
        state.penalised = True
        return "countdown_penalty", _NONE

    @staticmethod
    def _is_hit(state: BeesState, due: date, parameters: Parameters) -> bool:
        start = state.irregular_start
        return (
            state.mode is Mode.IRREGULAR
            and start is not None
            and due > start
            and (due - start).days % parameters.countdown_period == 0
            and state.status not in (Status.UNSUBSCRIBED, Status.EXEMPTED)
            and not state.on_leave
        )

    def _correct(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        changes = fact.said
        state.sr += changes.get("sr_by", 0)
        state.sc += changes.get("sc_by", 0)
        for name in changes.keys() & BY_HAND:
            setattr(state, name, _decoded(name, changes[name]))
        if "alert_start" in changes:
            state.alert_fact = fact.id
        if "extension_start" in changes:
            state.extension_fact = fact.id
        if "irregular_start" in changes:
            state.counted = state.day - timedelta(1)
        return "correction", changes

    def _leave(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        state.leave_first, state.leave_last = _day(fact, "first"), _day(fact, "last")
        state.leave_fact = fact.id
        return "leave", fact.said

    def _exempt(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        state.exemption_first, state.exemption_last = _day(fact, "first"), _day(fact, "last")
        state.exemption_fact = fact.id
        return "exemption", fact.said

    def _extend(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        """Without `days` the desk's extension begins; with them the office's ends so many days from today."""
        days = fact.said.get("days")
        state.extension_fact = fact.id
        if days is None or state.extension_start is None:
            state.extension_start = state.day
        if days is not None:
            grace = self.parameters.on(state.day).grace
            state.extra_days = days + (state.day - state.extension_start).days - grace
        return "extension", {"until": self._extension_end(state)}

    def _subscribe(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        changes = fact.said
        state.mode = Mode(changes["mode"])
        start = _decoded("irregular_start", changes.get("irregular_start"))
        if start is not None:
            state.irregular_start = start
            state.counted = max(start, state.day - timedelta(1))
        state.unsubscribed = False
        state.absence_date, state.absence_counter = None, 0
        if changes.get("reset_counter"):
            state.sr = 0
            state.alert_start = state.extension_start = None
            state.extra_days = 0
        if changes.get("reset_compensation"):
            state.sc = 0
        return "subscription", {"mode": state.mode}

    def _unsubscribe(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        state.unsubscribed = True
        state.resigning = state.resigning or bool(fact.said.get("resigning"))
        return "unsubscription", fact.said

    def _share(self, state: BeesState, fact: Fact) -> tuple[str, Mapping[str, Any]]:
        by = fact.said["sr_by"]
        state.sr += by
        return "solidarity_given" if by > 0 else "solidarity_back", _NONE

    # Days

    def turn(self, state: BeesState, reasons: list[Reason]) -> None:
        """Let the status follow the day."""
        before = state.status
        cause = self._cause(state)
        self._settle(state, cause)
        if state.status is not before:
            reasons.append(Reason(state.day, "day", cause, None, _NONE, before, state.status, _NONE))

    def _cause(self, state: BeesState) -> UUID | None:
        """Return the fact that makes the status change on this day, before it has changed."""
        if state.on_leave or state.status is Status.HOLIDAY:
            return state.leave_fact
        if state.exempted or state.status is Status.EXEMPTED:
            return state.exemption_fact
        if state.status is Status.EXTENSION:
            return state.extension_fact
        return state.alert_fact

    def next_turn(self, state: BeesState) -> date | None:
        """Return the first day on which the day alone can change the status."""
        day = state.day
        turns: list[date] = []
        if state.leave_first is not None and state.leave_last is not None:
            turns += (state.leave_first, state.leave_last + _DAY)
        if state.exemption_first is not None:
            turns.append(state.exemption_first)
            if state.exemption_last is not None:
                turns.append(state.exemption_last + _DAY)
        if state.alert_start is not None:
            turns.append(state.alert_start + timedelta(self.parameters.on(day).alert_delay + 1))
        if state.extension_start is not None:
            turns.append(self._extension_end(state) + _DAY)
        change = self.parameters.next_change(day)
        if change is not None:
            turns.append(change)
        return min((turn for turn in turns if turn > day), default=None)

    def _extension_end(self, state: BeesState) -> date:
        """Return the last day of the extension. `ValueError` where none was given."""
        if state.extension_start is None:
            raise ValueError("no extension")
        return state.extension_start + timedelta(self.parameters.on(state.day).grace + state.extra_days)

    # Status

    def _settle(self, state: BeesState, cause: UUID | None) -> None:
        """Let the status follow the counters, dates and flags, and the alert and the extension follow the status."""
        before = state.status
        status = state.status = self._status(state)
        if status is not before:
            if status is Status.ALERT:
                state.alert_start, state.alert_fact = state.day, cause
                state.extension_start, state.extra_days = None, 0
            elif status is Status.OK:
                state.alert_start = state.extension_start = None
                state.extra_days = 0
        if state.alert_start is not None:
            if status is Status.HOLIDAY:
                state.alert_start = state.leave_last
            elif status is Status.EXEMPTED:
                state.alert_start = state.exemption_last

    def _status(self, state: BeesState) -> Status | None:
        """Return the status; the order of the questions is the cooperative's own decision."""
        parameters = self.parameters.on(state.day)
        if parameters.always_ok:
            return Status.OK
        if state.resigning:
            return Status.RESIGNING
        if state.mode is Mode.EXEMPT or state.mode is None:
            return None if state.mode is None else Status.OK
        if state.leave_first is not None and state.on_leave:
            return Status.HOLIDAY
        if state.exemption_first is not None and state.exempted:
            return Status.EXEMPTED
        is_regular = state.mode is Mode.REGULAR
        good = state.sr >= 0 and (state.sc >= 0 or not is_regular)
        return self._working_status(state, parameters, good=good, is_regular=is_regular)

    def _working_status(self, state: BeesState, parameters: Parameters, *, good: bool, is_regular: bool) -> Status:
        """Return the status of somebody who is neither away nor exempted."""
        day, alert, extension = state.day, state.alert_start, state.extension_start
        in_debt = not good and alert is not None
        extended = in_debt and extension is not None and day <= self._extension_end(state)
        if extended:
            return Status.EXTENSION
        total, limit = (
            (state.sr + state.sc, parameters.freeze_regular) if is_regular else (state.sr, parameters.freeze_irregular)
        )
        if total <= limit or state.unsubscribed:
            return Status.UNSUBSCRIBED
        if alert is not None and in_debt:
            late = extension is not None or day > alert + timedelta(parameters.alert_delay)
            return Status.SUSPENDED if late else Status.ALERT
        return Status.ALERT if state.sr < 0 else Status.OK

    # What it means

    def standing(self, state: BeesState) -> Standing:
        """Return what the state means on its day."""
        status = state.status
        return Standing(
            state.day,
            state.mode,
            status,
            status in MAY_SHOP,
            {"sr": state.sr, "sc": state.sc},
            {
                "alert_until": self.alert_until(state),
                "extension_until": self._extension_end(state) if state.extension_start else None,
                "next_countdown": self.next_countdown(state),
                "future_alert": self.future_alert(state),
            },
            self.next_turn(state),
        )

    def alert_until(self, state: BeesState) -> date | None:
        """Return the last day before the suspension, while an alert runs."""
        if state.status is not Status.ALERT or state.alert_start is None:
            return None
        return state.alert_start + timedelta(self.parameters.on(state.day).alert_delay)

    def next_countdown(self, state: BeesState) -> date | None:
        """Return the next day from today on, which counts, that finds an irregular member neither away nor exempted."""
        if state.irregular_start is None or state.half_dated:
            return None
        return self._uncovered(state, state.day)

    def future_alert(self, state: BeesState) -> date | None:
        """Return the countdown day that will find no shift ahead, if nothing is done until then; None while in alert."""
        if state.irregular_start is None or state.alert_start is not None or state.half_dated:
            return None
        day = state.day
        for _ in range(max(state.sr, 0)):
            day = self._uncovered(state, day) + _DAY
        return self._multiple(state, day)

    def _multiple(self, state: BeesState, day: date) -> date:
        start = state.irregular_start or day
        period = self.parameters.on(state.day).countdown_period
        return start + timedelta(max(0, -((start - day).days // period)) * period)

    def _uncovered(self, state: BeesState, day: date) -> date:
        found = self._multiple(state, day)
        while state.covered(found):
            found = self._multiple(state, found + _DAY)
        return found

    def next_due(self, state: BeesState) -> date | None:
        """Return the first countdown day not dealt with yet, whether or not it will cost anything."""
        if state.mode is not Mode.IRREGULAR or state.irregular_start is None or state.status is Status.UNSUBSCRIBED:
            return None
        return self._multiple(state, max(state.counted or state.irregular_start, state.irregular_start) + _DAY)


_DAY: Final = timedelta(1)
_COST_SR: Final = frozenset({PlaceState.ABSENT_1, PlaceState.ABSENT_2})
_EFFECTS: Final = {
    FactKind.OPENING: BeesPolicy._open,  # noqa: SLF001 - the table of its own methods
    FactKind.ATTENDANCE: BeesPolicy._attend,  # noqa: SLF001
    FactKind.COUNTDOWN: BeesPolicy._count_down,  # noqa: SLF001
    FactKind.CORRECTION: BeesPolicy._correct,  # noqa: SLF001
    FactKind.LEAVE: BeesPolicy._leave,  # noqa: SLF001
    FactKind.EXEMPTION: BeesPolicy._exempt,  # noqa: SLF001
    FactKind.EXTENSION: BeesPolicy._extend,  # noqa: SLF001
    FactKind.SUBSCRIPTION: BeesPolicy._subscribe,  # noqa: SLF001
    FactKind.UNSUBSCRIPTION: BeesPolicy._unsubscribe,  # noqa: SLF001
    FactKind.SOLIDARITY: BeesPolicy._share,  # noqa: SLF001
}


def _done_regular(state: BeesState, fact: Fact) -> str:
    """Let a regular shift done change nothing, a compensation repay a debt or be kept as a bonus."""
    if fact.solidarity or fact.place_kind is PlaceKind.REGULAR:
        return "regular_done"
    if state.sr < 0 or state.sc >= 0:
        state.sr += 1
    else:
        state.sc += 1
    return "compensation_done"


def _attend_irregular(state: BeesState, fact: Fact, said: PlaceState) -> str:
    """Count coming, or being excused, as a shift ahead; remember absences for the desk to see."""
    if said in _COST_SR:
        state.absence_counter -= 1
        state.absence_date = fact.due
        if said is PlaceState.ABSENT_2:
            state.sr -= 1
    else:
        state.absence_counter += state.absence_counter < 0
        state.absence_date = None
        if not fact.solidarity:
            state.sr += 1
    return f"irregular_{said}"


def _day(fact: Fact, name: str) -> date | None:
    value = fact.said.get(name)
    return None if value is None else date.fromisoformat(value)


def _decoded(name: str, value: Any) -> Any:
    """Return a field of the state from its JSON."""
    if value is None:
        return None
    if name in _DATES:
        return date.fromisoformat(value)
    if name in _IDS:
        return UUID(hex=value)
    return {"mode": Mode, "status": Status}.get(name, lambda same: same)(value)


def to_json(state: BeesState) -> str:
    """Return a state as text; what is empty is left out."""
    document: dict[str, Any] = {}
    for name in _FIELDS:
        value = getattr(state, name)
        if value is None or value is False or value == 0:
            continue
        document[name] = value.isoformat() if name in _DATES else value.hex if name in _IDS else value
    return json.dumps(document, separators=(",", ":"))


def from_json(policy: BeesPolicy, text: str) -> BeesState:
    """Return the state that `to_json` wrote."""
    state = policy.begin()
    for name, value in json.loads(text).items():
        setattr(state, name, _decoded(name, value))
    return state
