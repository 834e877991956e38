"""The shop says who it is: what stands at the head of its papers."""

from datetime import datetime
from typing import Final

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.people import administrators
from beesdesk.pos.rule_changes import change_rules, set_rules
from beesdesk.pos.vat_numbers import vat_number
from beesdesk.values import dataclass
from beesdesk.words import Language

LONGEST: Final = 120
"""Letters of a name or an address: more would not fit on a receipt."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """Who the shop is; an empty text is not known yet. `language` is that of its receipts."""

    name: str
    address: str
    legal_form: str
    vat_number: str
    language: Language


@dataclass(frozen=True, slots=True)
class Stocked:
    """How much of what a shop begins with is there."""

    products: int
    members: int


@dataclass(eq=False)
class ShopNameNeeded(ShopError):
    """A shop without a name."""


def introduce(session: Session, said: Introduction, *, who: str, now: datetime) -> None:
    """Set what the shop says of itself, all or nothing; what is so already is left as it is.

    Before there is an administrator anybody may. Raises `ShopNameNeeded`, `VatNumberWrong` and what `allow` raises.
    """
    wanted = {
        "name": _line(said.name),
        "address": _line(said.address),
        "legal_form": _line(said.legal_form),
        "vat_number": vat_number(said.vat_number) if said.vat_number.strip() else "",
        "language": str(said.language),
    }
    if not wanted["name"]:
        raise ShopNameNeeded
    change = change_rules if administrators(session) else set_rules
    change(session, wanted, who=who, now=now)


def stocked(session: Session) -> Stocked:
    """Return how many products and members the shop has."""
    products, members = session.value("SELECT count(*) FROM product"), session.value("SELECT count(*) FROM member")
    return Stocked(products or 0, members or 0)


def _line(text: str) -> str:
    return " ".join(text.split())[:LONGEST]
