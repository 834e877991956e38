"""What several machines did, each rightly, before they met, and that cannot stand together: settled, and told.

Each kind has a rule that gives the same on every machine (`words.ClashKind`), so it does not matter which one applies it,
or how often. Whom it concerns is told by a message; the office sees it in a list until somebody has looked at it.
"""

import json
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.clashes import second_articles, second_codes
from beesdesk.catalog.model import Product, ProductCode
from beesdesk.clash_facts import Clash, mark_seen, note_clash
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import cents
from beesdesk.members.clashes import second_cards, second_numbers
from beesdesk.members.files import next_number
from beesdesk.members.model import Card, Member
from beesdesk.pos.clashes import overdrawn, second_tickets
from beesdesk.shifts.meeting import settle_shifts
from beesdesk.shifts.messages import tell
from beesdesk.stock.clashes import receipts_twice
from beesdesk.values import dataclass
from beesdesk.words import CardStatus, ClashKind, MessageKind

__all__ = ["OpenClash", "mark_seen", "open_clashes", "settle_clashes"]

_COUNT: Final = "SELECT count(*) FROM clash"
_NOT_SEEN: Final = f"""
SELECT {columns(Clash, "c")} FROM clash c
WHERE NOT EXISTS (SELECT 1 FROM clash_seen s WHERE s.clash_id = c.id) ORDER BY c.at DESC, c.id
"""  # noqa: S608 - names are ours


@dataclass(frozen=True, slots=True)
class OpenClash:
    """A clash that nobody of the office has looked at: whom it concerns (name and number), and what it is about."""

    id: UUID
    kind: ClashKind
    at: datetime
    number: int | None
    name: str
    about: dict[str, Any]


def settle_clashes(session: Session, *, now: datetime, goods: bool = True) -> int:
    """Settle whatever clashes since machines met; return how many clashes are new. Done again it changes nothing.

    `goods` False: no code clashes, as `goods_clash` has found; it takes a look at all of them, so a till does not wait for it.
    """
    before = int(session.value(_COUNT))
    _settle_cards(session, now)
    _settle_numbers(session, now)
    if goods:
        _settle_codes(session, now)
    _name_money(session, now)
    for closed in receipts_twice(session):
        about = {"receipt": closed.number}
        note_clash(session, ClashKind.RECEIPT_TWICE, closed.id.hex, subject=closed.id, about=about, now=now)
    settle_shifts(session, now=now)
    return int(session.value(_COUNT)) - before


def goods_clash(session: Session) -> bool:
    """Tell whether a bar code or an article number stands for two products."""
    return bool(second_codes(session) or second_articles(session))


def open_clashes(session: Session) -> list[OpenClash]:
    """Return the clashes that the office has not looked at, the latest first."""
    found = []
    for one in session.rows(Clash, _NOT_SEEN):
        member = None if one.member_id is None else session.find(Member, one.member_id)
        name = "" if member is None else f"{member.first_name} {member.family_name}".strip()
        number = None if member is None else member.number
        found.append(OpenClash(one.id, one.kind, one.at, number, name, json.loads(one.about)))
    return found


def _settle_cards(session: Session, now: datetime) -> None:
    """Block the cards whose code somebody else's earlier card has."""
    for one in second_cards(session):
        session.change(Card, one.id, status=CardStatus.BLOCKED)
        note_clash(
            session, ClashKind.CARD_TWICE, one.id.hex, subject=one.id, other=one.first_id, member=one.member_id,
            about={"code": one.said}, now=now,
        )  # fmt: skip
        tell(session, MessageKind.CLASH, one.member_id, f"card {one.id.hex}", {"news": "card_twice"}, now=now)


def _settle_numbers(session: Session, now: datetime) -> None:
    """Give members whose number an earlier one has the next free one."""
    for one in second_numbers(session):
        number = next_number(session)
        session.change(Member, one.member_id, number=number)
        key = f"{one.member_id.hex} {one.said}"
        note_clash(
            session, ClashKind.NUMBER_TWICE, key, subject=one.member_id, other=one.first_id, member=one.member_id,
            about={"before": int(one.said), "after": number}, now=now,
        )  # fmt: skip
        tell(session, MessageKind.CLASH, one.member_id, f"number {key}", {"news": "number_twice"}, now=now)


def _settle_codes(session: Session, now: datetime) -> None:
    """Have a bar code mean the product that had it first, and an article number too."""
    for code in second_codes(session):
        session.change(ProductCode, code.id, product_id=code.first_product)
        note_clash(
            session, ClashKind.CODE_TWICE, code.id.hex, subject=code.product_id, other=code.first_product,
            about={"code": code.said}, now=now,
        )  # fmt: skip
    for article in second_articles(session):
        session.change(Product, article.id, article=None)
        note_clash(
            session, ClashKind.ARTICLE_TWICE, article.id.hex, subject=article.product_id, other=article.first_product,
            about={"code": article.said}, now=now,
        )  # fmt: skip


def _name_money(session: Session, now: datetime) -> None:
    """Tell of wallets below zero and of tickets paid out twice: what was sold stays sold."""
    for wallet in overdrawn(session):
        key = wallet.move_id.hex
        note_clash(
            session, ClashKind.WALLET_BELOW, key, subject=wallet.move_id, member=wallet.member_id,
            about={"amount": cents(wallet.amount)}, now=now,
        )  # fmt: skip
        tell(session, MessageKind.CLASH, wallet.member_id, f"wallet {key}", {"news": "wallet_below"}, now=now)
    for ticket in second_tickets(session):
        note_clash(
            session, ClashKind.TICKET_TWICE, ticket.id.hex, subject=ticket.id, other=ticket.first_id,
            about={"code": ticket.code, "amount": cents(ticket.amount)}, now=now,
        )  # fmt: skip
