"""The tables of swaps, exchanges and solidarity.

Each names a dated slot by the id that its shift has or will have (`shift_id`), the template and the local day, so that a
slot whose shift is not made yet can be given and taken too. `noted` is the hybrid logical time at which it took effect:
what concerns a slot is applied in that order.
"""

from datetime import date, datetime
from uuid import UUID

from beesdesk.db.table import Nature, table
from beesdesk.values import dataclass
from beesdesk.words import ExchangeState, SolidarityState


# A slot is named by its three.
@table(
    "swap",
    Nature.REGISTER,
    groups=(("give_shift_id", "give_template_id", "give_day"), ("take_shift_id", "take_template_id", "take_day")),
)
@dataclass(frozen=True, slots=True)
class Swap:
    """A member has left a slot of theirs and taken an empty place in another one; membership of templates stays.

    Without a slot taken the shift was given up.
    """

    id: UUID
    member_id: UUID
    give_shift_id: UUID
    give_template_id: UUID | None
    give_day: date
    take_shift_id: UUID | None
    take_template_id: UUID | None
    take_day: date | None
    noted: int
    at: datetime
    who: str
    withdrawn: bool


# A slot is named by its three; an agreement is with whom, in answer to what, and since when.
@table(
    "exchange_request",
    Nature.REGISTER,
    groups=(("shift_id", "template_id", "day"), ("answers_id", "partner_id", "state", "settled")),
)
@dataclass(frozen=True, slots=True)
class ExchangeRequest:
    """A member would give a slot for one of those asked (`ExchangeAsk`), or gives it in answer to another request.

    `partner_id` is with whom it was agreed already, and who alone may answer. An exchange is a request and its answer, both
    done; `settled` is when it took effect, a hybrid logical time.
    """

    id: UUID
    member_id: UUID
    shift_id: UUID
    template_id: UUID | None
    day: date
    answers_id: UUID | None
    partner_id: UUID | None
    state: ExchangeState
    noted: int
    settled: int | None
    at: datetime
    who: str


# A slot is named by its three.
@table("exchange_ask", Nature.REGISTER, groups=(("shift_id", "template_id", "day"),))
@dataclass(frozen=True, slots=True)
class ExchangeAsk:
    """A slot that a request for an exchange asks for."""

    id: UUID
    request_id: UUID
    shift_id: UUID
    template_id: UUID | None
    day: date


# A slot is named by its three.
@table("solidarity_offer", Nature.REGISTER, groups=(("shift_id", "template_id", "day"),))
@dataclass(frozen=True, slots=True)
class SolidarityOffer:
    """A member does a shift for the others."""

    id: UUID
    member_id: UUID
    shift_id: UUID
    template_id: UUID | None
    day: date
    state: SolidarityState
    noted: int
    at: datetime
    who: str


# A slot is named by its three; what was given is given back when the request is withdrawn.
@table(
    "solidarity_request",
    Nature.REGISTER,
    groups=(("shift_id", "template_id", "day"), ("place_id", "given", "held", "state")),
)
@dataclass(frozen=True, slots=True)
class SolidarityRequest:
    """A member is relieved of a shift by the others: of one to come, of one missed (`place_id`), of one owed (no slot).

    `given` is what the counter of regular shifts gained. `held` says that the member had the place, to be given back when
    the request is withdrawn.
    """

    id: UUID
    member_id: UUID
    shift_id: UUID | None
    template_id: UUID | None
    day: date | None
    place_id: UUID | None
    given: int
    held: bool
    state: SolidarityState
    noted: int
    at: datetime
    who: str
