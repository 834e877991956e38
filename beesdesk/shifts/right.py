"""May this member shop? The standing answers for those who work, the kind of share for the others."""

from datetime import date
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.members.shares import held_types, shares_kept, shops, works
from beesdesk.shifts.known import known_standing, standing_of
from beesdesk.shifts.model import Worker
from beesdesk.values import dataclass
from beesdesk.words import Status


@dataclass(frozen=True, slots=True)
class ShoppingRight:
    """Whether a member may shop; `word` is the status that says why not, or what is coming, empty where all is well."""

    may_shop: bool
    word: str


_SAID = frozenset({Status.ALERT, Status.SUSPENDED, Status.UNSUBSCRIBED, Status.HOLIDAY, Status.RESIGNING})


def decide(
    status: Status | None, *, may_shop: bool, works: bool, share_shops: bool, shares_kept: bool
) -> ShoppingRight:
    """Return the right of somebody with this status (None: without a standing).

    Who works has the right of the standing; who does not, that of the share. A shop that keeps no shares here asks the
    standing alone, and lets everybody shop of whom it knows none. Source: rules, section 3.
    """
    if status is not None and (works or not shares_kept):
        return ShoppingRight(may_shop, str(status) if status in _SAID else "")
    if not shares_kept or share_shops:
        return ShoppingRight(may_shop=True, word="")
    return ShoppingRight(may_shop=False, word="unpaid")


def shopping_right(session: Session, member_id: UUID, today: date) -> ShoppingRight:
    """Return whether a member may shop on a day; an eater has the member's right."""
    known = known_standing(session, member_id) is not None
    standing = standing_of(session, member_id, today) if known else None
    held = held_types(session, member_id)
    worker = session.find(Worker, member_id)
    return decide(
        standing.status if standing else None,
        may_shop=standing.may_shop if standing else False,
        works=works(held) or (worker is not None and worker.forced),
        share_shops=shops(held),
        shares_kept=shares_kept(session),
    )
