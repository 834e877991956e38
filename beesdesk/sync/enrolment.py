"""How a machine joins the shop, and how it is shut out again: what the office does.

An office makes a one-time code; the new machine asks the hub with it; the office compares a short fingerprint of its key
and lets it in. That it may is a fact in the office's own signed log: the others believe it, not the hub.
"""

import logging
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.merging import is_office
from beesdesk.db.model import Admission, Revocation
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.settings import DeviceRole
from beesdesk.shop import Shop
from beesdesk.sync.devices import devices, free_number, shop_seal
from beesdesk.sync.hub import Hub, Request
from beesdesk.sync.hubs import is_server
from beesdesk.sync.invites import Invite, fingerprint, is_proved, new_code, ticket_of
from beesdesk.sync.model import HubDuty, Invitation
from beesdesk.values import dataclass
from beesdesk.words import Act, WhyRevoked

LASTS: Final = timedelta(minutes=15)
_NAME: Final = 40
_INVITATIONS = f"SELECT {columns(Invitation)} FROM invitation ORDER BY until DESC, id"  # noqa: S608 - names are ours
_DUTIES = f"SELECT {columns(HubDuty)} FROM hub_duty ORDER BY id"  # noqa: S608 - names are ours
_ADMITTED = "SELECT number FROM admission WHERE admitted_id = ?"
_REVOKED = "SELECT 1 FROM revocation WHERE revoked_id = ?"
_END = "SELECT coalesce(max(seq), 0) FROM log WHERE device_id = ?"


@dataclass(eq=False)
class RequestGone(ShopError):
    """Nobody asks any more: the code has run out, or somebody else has answered."""


@dataclass(eq=False)
class AlreadyShutOut(ShopError):
    """The machine of this number was shut out before."""

    number: int


@dataclass(eq=False)
class NotItself(ShopError):
    """A machine does not shut itself out: another one does."""

    number: int


@dataclass(eq=False)
class NotAnOffice(ShopError):
    """Only a machine that was let in as an office may let others in and shut them out: the others believe no other one."""


@dataclass(eq=False)
class MachineNameless(ShopError):
    """A machine needs a name by which people know it."""


@dataclass(frozen=True, slots=True)
class By:
    """Who does it (a reference), and who allows it where that is needed."""

    who: str
    approved_by: str | None = None


@dataclass(frozen=True, slots=True)
class Asking:
    """A new machine that asks to be let in: what it calls itself, and the fingerprint that its own screen shows, too."""

    request: Request
    name: str
    role: str
    fingerprint: str


def may_let_in(session: Session, by: By) -> str | None:
    """Return who has to be named as having allowed it. Raises what `allow` raises, and `NotAnOffice`."""
    if not is_office(session):
        raise NotAnOffice
    return allow(session, Act.DEVICES_CHANGED, by.who, by.approved_by)


def invite(shop: Shop, hub: Hub, by: By) -> Invitation:
    """Make a one-time code that is valid for a quarter of an hour; the hub knows of it when this returns.

    Raises what `allow` raises, and the refusals of the hub.
    """
    shop.read(may_let_in, by)
    code, now = new_code(), shop.now()
    made = Invitation(uuid7(), ticket_of(code), code, now + LASTS, by.who)
    hub.open_ticket(made.ticket, code, made.until)
    shop.do(_keep_invitation, made, now=now)
    return made


def invitation_of(shop: Shop, hub: str, made: Invitation) -> Invite:
    """Return what a new machine is told of a code: a server's address alone does not say whose hub it is."""
    shop_id = shop.read(lambda session: session.device.shop_id) if is_server(hub) else None
    return Invite(hub, made.code, shop_id, shop.read(shop_seal))


def open_invitations(session: Session, now: datetime) -> list[Invitation]:
    """Return the codes of this office that are valid, the newest first."""
    return [one for one in session.rows(Invitation, _INVITATIONS) if one.until > now]


def asking(shop: Shop, hub: Hub) -> list[Asking]:
    """Return which machines ask with a code of this office. Raises the refusals of the hub.

    What cannot be proved by the code was not said by whoever has it, and is not shown; the log of the program has it.
    """
    codes = {one.ticket: one.code for one in shop.read(open_invitations, shop.now())}
    if not codes:
        return []
    found = []
    for request in hub.requests():
        code = codes.get(request.ticket)
        if code is None:
            continue  # another office's
        if not is_proved(code, request):
            logging.getLogger(__name__).warning("a request to be let in was not made with the code: %r", request.name)
            continue
        found.append(Asking(request, request.name, request.role, fingerprint(request.public_key)))
    return found


def let_in(shop: Shop, hub: Hub, asked: Asking, by: By, *, name: str = "") -> int:
    """Let a machine in, under a name of the office's choice if one is given; return its number.

    The shop's own log says so first; where the hub is away then, doing it again does the rest. Raises what `allow` raises,
    `RequestGone`, `MachineNameless`, and the refusals of the hub.
    """
    number = shop.do(_admit, asked.request, (name or asked.name).strip()[:_NAME], by, now=shop.now())
    hub.admit(asked.request)
    shop.do(_use_up, asked.request.ticket)
    return number


def turn_away(session: Session, asked: Asking) -> None:
    """Let nobody in with the code that was used: it counts no longer here."""
    _use_up(session, asked.request.ticket)


def shut_out(session: Session, device_id: UUID, why: WhyRevoked, by: By, *, now: datetime) -> None:
    """Believe a machine no longer, from the last entry of it that is here; `tell_hub` carries it on.

    Raises what `allow` raises, `AlreadyShutOut`, `NotItself`.
    """
    allowed = may_let_in(session, by)
    row = next(row for row in devices(session) if row.id == device_id)
    if row.is_this:
        raise NotItself(row.number)
    if row.revoked:
        raise AlreadyShutOut(row.number)
    last = int(session.value(_END, (device_id,)))
    session.insert(Revocation(uuid7(), device_id, last, now, by.who, why))
    session.insert(HubDuty(device_id, last))
    detail = canonical({"change": "revoked", "number": row.number, "last": last})
    note(
        session, Act.DEVICES_CHANGED, now=now, who=by.who, reason=why, subject=device_id, detail=detail,
        approved_by=allowed,
    )  # fmt: skip


def tell_hub(shop: Shop, hub: Hub) -> int:
    """Have the hub shut out whom this office has shut out; return how many. Raises the refusals of the hub."""
    duties = shop.read(_duties)
    for duty in duties:
        hub.revoke(duty.id, duty.last_seq)
        shop.do(Session.delete, HubDuty, duty.id)
    return len(duties)


def is_shut_out(session: Session, device_id: UUID) -> bool:
    """Tell whether a machine was shut out."""
    return session.value(_REVOKED, (device_id,)) is not None


def _keep_invitation(session: Session, made: Invitation, *, now: datetime) -> None:
    for one in session.rows(Invitation, _INVITATIONS):
        if one.until <= now:
            session.delete(Invitation, one.id)
    session.insert(made)


def _admit(session: Session, request: Request, name: str, by: By, *, now: datetime) -> int:
    allowed = may_let_in(session, by)
    if not name:
        raise MachineNameless
    before = session.value(_ADMITTED, (request.device_id,))
    if before is not None:
        return int(before)  # the hub was away when it was let in
    if request.ticket not in {one.ticket for one in open_invitations(session, now)}:
        raise RequestGone
    number = free_number(session)
    role = DeviceRole(request.role) if request.role in set(DeviceRole) else DeviceRole.TILL
    session.insert(Admission(uuid7(), request.device_id, request.public_key, role, number, name, now, by.who))
    detail = canonical({"change": "admitted", "number": number, "name": name, "role": str(role)})
    note(
        session, Act.DEVICES_CHANGED, now=now, who=by.who, subject=request.device_id, detail=detail,
        approved_by=allowed,
    )  # fmt: skip
    return number


def _use_up(session: Session, ticket: str) -> None:
    for one in session.rows(Invitation, _INVITATIONS):
        if one.ticket == ticket:
            session.delete(Invitation, one.id)


def _duties(session: Session) -> list[HubDuty]:
    return session.rows(HubDuty, _DUTIES)
