"""Who is there: somebody shows a card, types a PIN, or both, as the shop has decided.

What comes of it is an `Answer`, not a refusal that is raised: a wrong PIN must be counted and journaled, so the action is
committed either way.
"""

import dataclasses
from datetime import datetime
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.model import Person
from beesdesk.members.people import may_do, people, roles_of
from beesdesk.members.pins import check_pin
from beesdesk.values import dataclass
from beesdesk.words import Act, CardStatus, Role, SignIn

LONGEST_NAME = 60
_BADGE = f"SELECT {columns(Person)} FROM person WHERE badge = ? AND withdrawn = 0"  # noqa: S608 - names are ours
_CARD = (
    "SELECT status, member_id FROM card WHERE code = ? AND eater_id IS NULL ORDER BY status = 'active' DESC, id LIMIT 1"
)
_OF_MEMBER = f"SELECT {columns(Person)} FROM person WHERE member_id = ? AND withdrawn = 0"  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class Proof:
    """What somebody shows: a card's code, a PIN, and who they say they are (a person chosen, or a name typed)."""

    card: str | None = None
    person_id: UUID | None = None
    name: str | None = None
    pin: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The reference of the person who is there; or why nobody is."""

    who: str = ""
    refusal: ShopError | None = None


@dataclass(eq=False)
class CardUnknown(ShopError):
    """The card names nobody who works here."""


@dataclass(eq=False)
class CardEnded(ShopError):
    """The card was replaced or blocked (`status`)."""

    status: str


@dataclass(eq=False)
class CardNeeded(ShopError):
    """Here somebody shows who they are by a card."""


@dataclass(eq=False)
class PinNeeded(ShopError):
    """The person has to type the PIN as well."""

    name: str


@dataclass(eq=False)
class NobodyNamed(ShopError):
    """Nothing was shown and nobody was named."""


@dataclass(eq=False)
class MayNotAllow(ShopError):
    """The person may not do this act (`act` is its word) either."""

    name: str
    act: str


def sign_in(session: Session, proof: Proof, secret: bytes, *, how: SignIn, now: datetime) -> Answer:
    """Say who takes the till; the journal keeps it, also where it is refused.

    `how` is the shop's rule. A name that nobody has becomes a cashier's, where a name is enough.
    """
    return _Door(session, proof, secret, how, now).answer()


def approve(session: Session, act: Act, proof: Proof, secret: bytes, *, how: SignIn, now: datetime) -> Answer:
    """Say who allows one act of somebody else. A typed name proves nothing here; a refusal is journaled."""
    return _Door(session, proof, secret, how, now, act).answer()


def who_may(session: Session, act: Act) -> list[Person]:
    """Return those who may allow an act, by name."""
    return [person for person in people(session) if may_do(session, act, person.id.hex)]


def person_by_card(session: Session, code: str) -> Person:
    """Return who works here with this badge or member's card. Raises `CardUnknown`, `CardEnded`."""
    badge = session.row(Person, _BADGE, (code,))
    if badge is not None:
        return badge
    card = next(iter(session.values(_CARD, (code,))), None)
    if card is None:
        raise CardUnknown
    status, member = card
    if status != CardStatus.ACTIVE:
        raise CardEnded(status)
    person = session.row(Person, _OF_MEMBER, (member,))
    if person is None:
        raise CardUnknown
    return person


@dataclasses.dataclass
class _Door:
    """One try to say who is there: to sign in, or to allow an act."""

    session: Session
    proof: Proof
    secret: bytes
    how: SignIn
    now: datetime
    act: Act | None = None
    person: Person | None = None
    """Whoever it seems to be, as soon as that is known."""

    def answer(self) -> Answer:
        """Return who it is, and journal it; of an approval, the act that is allowed tells by itself."""
        try:
            who = self._prove().id.hex
        except ShopError as refusal:
            if not isinstance(refusal, PinNeeded | CardNeeded | NobodyNamed):  # still on the way
                self._note(Act.SIGN_IN_REFUSED, reason=type(refusal).__name__, act=self.act)
            return Answer(refusal=refusal)
        if self.act is None:
            self._note(Act.SIGNED_IN)
        return Answer(who)

    def _prove(self) -> Person:
        if self.act is None:
            return self._cashier()
        person = self._proven()
        if not may_do(self.session, self.act, person.id.hex):
            raise MayNotAllow(person.name, self.act)
        return person

    def _cashier(self) -> Person:
        if self.how is SignIn.NAME and self.proof.card is None and self.proof.name is not None:
            return self._named(" ".join(self.proof.name.split())[:LONGEST_NAME])
        if self.how is SignIn.CARD and self.proof.card is None:
            raise CardNeeded
        return self._proven()

    def _named(self, name: str) -> Person:
        """Return who has this name; a new cashier where nobody has. Who could do more than a cashier must prove it."""
        if not name:
            raise NobodyNamed
        found = next((one for one in people(self.session) if one.name.casefold() == name.casefold()), None)
        if found is None:
            self.person = Person(uuid7(), None, name, Role.CASHIER, None, None, withdrawn=False)
            self.session.insert(self.person)
            return self.person
        self.person = found
        if found.pin_hash is not None:
            self._check_pin(found)
        elif roles_of(found) - {Role.CASHIER}:
            raise CardNeeded
        return found

    def _proven(self) -> Person:
        """Return who showed a card or typed a PIN, or did both where both are needed."""
        if self.proof.card is not None:
            self.person = person = person_by_card(self.session, self.proof.card)
            if self.how not in {SignIn.PIN, SignIn.CARD_AND_PIN}:
                return person
        elif self.how is SignIn.CARD_AND_PIN:
            raise CardNeeded
        else:
            self.person = person = self._chosen()
        self._check_pin(person)
        return person

    def _chosen(self) -> Person:
        person = self.session.find(Person, self.proof.person_id) if self.proof.person_id else None
        if person is None or person.withdrawn:
            raise NobodyNamed
        return person

    def _check_pin(self, person: Person) -> None:
        if not self.proof.pin:
            raise PinNeeded(person.name)
        check_pin(self.session, person, self.proof.pin, self.secret, self.now)

    def _note(self, kind: Act, **more: str | None) -> None:
        kinds = {"card": self.proof.card, "name": self.proof.name, "pin": self.proof.pin}
        detail = {"how": "|".join(kind for kind, shown in kinds.items() if shown), **more}
        who = self.person.id.hex if self.person else ""
        note(self.session, kind, now=self.now, who=who, detail=canonical(detail))
