"""What the welcome desk says of whoever shows a card at the entrance: yes or no, and as little else as possible."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.queries import Shopper, eaters_of
from beesdesk.shifts.at_kiosk import recognise
from beesdesk.shifts.known import known_standing, state_of, today_of
from beesdesk.shifts.right import shopping_right
from beesdesk.shifts.solidarity import owed
from beesdesk.shifts.visits import count_visit
from beesdesk.values import dataclass
from beesdesk.words import Language, VisitKind


@dataclass(frozen=True, slots=True)
class Greeting:
    """Whoever is at the entrance, as first name and initial: whether they may shop, and with whom of their household.

    Why not is no part of it: that is for staff, see `reason_for`.
    """

    member_id: UUID
    name: str
    is_eater: bool
    may_shop: bool
    household: tuple[str, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Welcomed:
    """What came of a card: a greeting, or why there is none."""

    greeting: Greeting | None = None
    card: str = ""
    refusal: ShopError | None = None


@dataclass(frozen=True, slots=True)
class DoorReason:
    """Why somebody is expected at the desk: the word of the right (empty: all is well), and the shifts owed."""

    word: str
    owed: int


def short_name(first: str, family: str) -> str:
    """Return a first name with the initial of the family's: `Amélie M.`."""
    initial = family.strip()[:1]
    return f"{first.strip()} {initial}." if initial else first.strip()


def welcome(session: Session, text: str, device_id: UUID, *, shown: str = "", now: datetime) -> Welcomed:
    """Say whether whoever shows a card may go in, and count them; the card that is `shown` still is not counted twice.

    The refusal is in the answer, not raised, as with `recognise`.
    """
    found = recognise(session, text, device_id, now=now)
    shopper = found.shopper
    if found.refusal is not None or shopper is None:
        return Welcomed(refusal=found.refusal)
    may_shop = shopping_right(session, shopper.member_id, today_of(session, now)).may_shop
    if found.card != shown:
        count_visit(session, _kind(shopper, may_shop=may_shop), now=now)
    eaters = [_first(name) for name in eaters_of(session, shopper.member_id)]
    if shopper.eater_id is None:
        name = short_name(shopper.first_name, shopper.family_name)
        household = tuple(eaters)
    else:
        whole = shopper.eater_name or ""
        name = short_name(_first(whole), whole.strip().partition(" ")[2])
        household = tuple(one for one in eaters if one != _first(whole))
    is_eater = shopper.eater_id is not None
    greeting = Greeting(shopper.member_id, name, is_eater, may_shop, household, shopper.language)
    return Welcomed(greeting, found.card)


def reason_for(session: Session, member_id: UUID, *, now: datetime) -> DoorReason:
    """Return why a member is expected at the desk, for staff alone."""
    today = today_of(session, now)
    right = shopping_right(session, member_id, today)
    known = known_standing(session, member_id) is not None
    return DoorReason(right.word, max(owed(state_of(session, member_id, today)), 0) if known else 0)


def _kind(shopper: Shopper, *, may_shop: bool) -> VisitKind:
    if not may_shop:
        return VisitKind.TURNED_AWAY
    return VisitKind.MEMBER if shopper.eater_id is None else VisitKind.EATER


def _first(name: str) -> str:
    return name.strip().partition(" ")[0]
