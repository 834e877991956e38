"""What somebody decides about the means of payment: what they are called, what they may pay, which are taken."""

import unicodedata
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.pos.model import Tender
from beesdesk.pos.names import filled
from beesdesk.pos.pricing import CENT
from beesdesk.pos.queries import every_tender
from beesdesk.values import dataclass
from beesdesk.words import Act

MOST_MULTIPLE = Decimal(1000)
"""Euro of the largest smallest piece."""
_KNOWN_TAGS = ("meal", "eco")


@dataclass(frozen=True, slots=True)
class TenderWish:
    """A means of payment as it shall be: names in the order of the languages, the goods that it pays (None: all).

    An amount is a multiple of `multiple` euro, where it has pieces; what is `counted` lies in the drawer, apart from euro.
    """

    names: tuple[str, str, str]
    tag: str | None = None
    multiple: Decimal | None = None
    counted: bool = False


def keep_tender(
    session: Session,
    tender_id: UUID | None,
    wish: TenderWish,
    *,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Change a means of payment, or add one (None) that is exact and gives no change. Return its id.

    What gives change, or draws on an account, pays for everything in any amount and is counted otherwise: of those only
    the names change. Raises `NameMissing`, `AmountImpossible`, `NotAllowed`.
    """
    names = filled(wish.names)
    if wish.multiple is not None and (not 0 < wish.multiple <= MOST_MULTIPLE or wish.multiple % CENT):
        raise no.AmountImpossible(wish.multiple)
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    known = every_tender(session)
    tender = next((one for one in known if one.id == tender_id), None)
    if tender is None:
        place = max((one.position for one in known), default=0) + 1
        code = _code(names[0], {one.code for one in known})
        tender = Tender(
            uuid7(), code, *names, place, gives_change=False, rounds=False, tag=wish.tag, withdrawn=False,
            multiple=wish.multiple, counted=wish.counted,
        )  # fmt: skip
        session.insert(tender)
    else:
        changes = _changes(tender, names, wish)
        if changes:
            session.change(Tender, tender.id, **changes)
    _note(session, tender.code, {"name": names[0]}, now, who, approved)
    return tender.id


def switch_tender(
    session: Session, tender_id: UUID, *, on: bool, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Take a means of payment from now on, or no more. Raises `TenderNeeded` for the last that gives change, `NotAllowed`."""
    tender = session.get(Tender, tender_id)
    others = [one for one in every_tender(session) if one.id != tender_id and not one.withdrawn]
    if not on and tender.gives_change and not any(one.gives_change for one in others):
        raise no.TenderNeeded(tender.name_fr)
    approved = allow(session, Act.SETTING_CHANGED, who, approved_by)
    session.change(Tender, tender_id, withdrawn=not on)
    _note(session, tender.code, {"on": int(on)}, now, who, approved)


def known_tags(session: Session) -> list[str]:
    """Return what groups of goods a means of payment can be kept to: those of vouchers, and those of tenders and articles."""
    found = {tag for one in every_tender(session) if one.tag for tag in (one.tag,)}
    for (tags,) in session.values("SELECT DISTINCT tags FROM product WHERE tags IS NOT NULL"):
        found.update(tags.split("|"))
    return [*_KNOWN_TAGS, *sorted(found - {*_KNOWN_TAGS, ""})]


def is_fixed(tender: Tender) -> bool:
    """Tell whether only the names of a means of payment can be changed."""
    return tender.gives_change or tender.account is not None


def _changes(tender: Tender, names: tuple[str, str, str], wish: TenderWish) -> dict[str, object]:
    wanted: dict[str, object] = dict(zip(("name_fr", "name_nl", "name_en"), names, strict=True))
    if not is_fixed(tender):
        wanted |= {"tag": wish.tag, "multiple": wish.multiple or None, "counted": wish.counted}
    return {name: value for name, value in wanted.items() if (getattr(tender, name) or None) != (value or None)}


def _code(name: str, taken: set[str]) -> str:
    """Return what facts will know a new means of payment by: its name in plain letters, with a number if it is taken."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    stem = "-".join("".join(sign if sign.isalnum() else " " for sign in plain).split()) or "tender"
    codes = (stem if not number else f"{stem}-{number + 1}" for number in range(len(taken) + 1))
    return next(code for code in codes if code not in taken)


def _note(session: Session, code: str, what: dict[str, object], now: datetime, who: str, approved: str | None) -> None:
    detail = canonical({"tender": code, **what})
    note(session, Act.SETTING_CHANGED, now=now, who=who, detail=detail, approved_by=approved)
