"""What this machine keeps for itself of what all machines say, brought up to what was taken in.

Each of these is a projection that could be dropped and made anew: it comes to the same, and done again it changes nothing.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.catalog.label_model import LabelCursor
from beesdesk.catalog.label_queue import settle_labels
from beesdesk.db.session import Session
from beesdesk.shifts import keeping
from beesdesk.shifts.known import today_of, zone_of
from beesdesk.shop import Shop
from beesdesk.stock import levels
from beesdesk.values import dataclass

_STANDINGS: Final = "SELECT DISTINCT member_id FROM standing_fact WHERE rowid > ? AND device_id <> ?"
_AHEAD: Final = "SELECT min(rowid) FROM standing_fact WHERE rowid > ? AND device_id <> ? AND day > ?"
_POLICY: Final = "SELECT 1 FROM policy_change WHERE rowid > ? AND device_id <> ?"
_MARK: Final = """
INSERT INTO follow_cursor (id, folded) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET folded = excluded.folded
"""


@dataclass(frozen=True, slots=True)
class Followed:
    """What has followed: members whose status has changed, stock moves folded, products whose labels were looked at."""

    turned: tuple[UUID, ...]
    moves: int
    labels: int


def follow(shop: Shop) -> Followed:
    """Bring up what follows from what was taken in: standings and the roster, stock, labels due.

    Where nothing came it costs a few look-ups. Each step is committed by itself: what is cut short goes on at the next call.
    """
    turned = shop.do(follow_standings, now=shop.now())
    moves = shop.do(_follow_stock)
    labels = shop.do(_follow_labels, now=shop.now())
    return Followed(tuple(turned), moves, labels)


def follow_standings(session: Session, *, now: datetime) -> list[UUID]:
    """Have standings follow the facts, and the rules, that other machines wrote; return whose status has changed."""
    turned: dict[UUID, None] = {}
    own = session.device.id
    if session.value(_POLICY, (_mark(session, "policy_change"), own)) or _is_rewritten(session):
        turned |= dict.fromkeys(keeping.refold_all(session, now=now))
    members = [UUID(bytes=key) for (key,) in session.values(_STANDINGS, (_mark(session, "standing_fact"), own))]
    turned |= dict.fromkeys(keeping.follow(session, sorted(members), now=now))
    _set_mark(session, "policy_change", _end(session, "policy_change"))
    # What a clock ahead of ours has noted counts from its own day on only once that has come here: it is followed till then.
    ahead = session.value(_AHEAD, (_mark(session, "standing_fact"), own, today_of(session, now)))
    _set_mark(session, "standing_fact", _end(session, "standing_fact") if ahead is None else ahead - 1)
    return list(turned)


def _follow_stock(session: Session) -> int:
    """Fold what came; from the beginning, where a move has turned out to be another one."""
    zone = zone_of(session)
    if _is_rewritten(session):
        levels.rebuild(session, zone)
        session.connection.execute("DELETE FROM follow_cursor WHERE id = 'rewritten'")
    return levels.settle(session, zone)


def _follow_labels(session: Session, *, now: datetime) -> int:
    """Look at the products that something was written about; at those too of entries that had waited longer than that."""
    released = session.value("SELECT folded FROM follow_cursor WHERE id = 'released'")
    if released is not None:
        session.execute_local(LabelCursor, "UPDATE label_cursor SET folded = min(folded, ?)", (released - 1,))
        session.connection.execute("DELETE FROM follow_cursor WHERE id = 'released'")
    return settle_labels(session, today_of(session, now))


def _is_rewritten(session: Session) -> bool:
    """Tell whether a fact of two machines turned out to say what the other had said: it is seen by no cursor."""
    return session.value("SELECT 1 FROM follow_cursor WHERE id = 'rewritten'") is not None


def _mark(session: Session, name: str) -> int:
    return int(session.value("SELECT folded FROM follow_cursor WHERE id = ?", (name,)) or 0)


def _end(session: Session, name: str) -> int:
    return int(session.value(f"SELECT max(rowid) FROM {name}") or 0)  # noqa: S608 - names above


def _set_mark(session: Session, name: str, end: int) -> None:
    if _mark(session, name) != end:
        session.connection.execute(_MARK, (name, end))
