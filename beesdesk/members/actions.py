"""What is done to members."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from uuid import UUID

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.members.imports import MemberRow
from beesdesk.members.model import Card, Eater, Member
from beesdesk.sheets.rejects import ImportRefused, ImportReport, Rejected, RowRefused
from beesdesk.words import CardStatus, Language, ReceiptWish

_MEMBERS: Final = f"SELECT {columns(Member)} FROM member"  # noqa: S608 - names are ours
_NOW_AND_THEN: Final = 200


def import_members(
    session: Session,
    rows: Iterable[MemberRow | Rejected],
    *,
    today: date,
    language: Language = Language.FR,
    keep_going: bool = False,
    progress: Callable[[int], object] = lambda _: None,
) -> ImportReport:
    """Take members in: new numbers are added, known ones changed where the file differs.

    A card that the member does not have yet takes the place of the one in use, which is marked as replaced; a card that
    the shop knows as replaced or blocked stays so. Eaters are only added. `language` is for new members of whom the file
    does not say it. `progress` is told now and then how many rows are done. Raises `ImportRefused` if a row is rejected,
    unless told to keep going.
    """
    run = _Import(session, today, language)
    for done, row in enumerate(rows, 1):
        run.take(row)
        if done % _NOW_AND_THEN == 0:
            progress(done)
    report = ImportReport(run.taken, run.updated, run.unchanged, tuple(run.rejected))
    if report.rejected and not keep_going:
        raise ImportRefused(report)
    return report


def remember_receipt(session: Session, member_id: UUID, wish: ReceiptWish) -> None:
    """Remember how a member wants receipts from now on."""
    session.change(Member, member_id, receipt=wish)


@dataclass
class _Import:
    """One import on its way, with the members of the shop by what they are known by."""

    session: Session
    today: date
    language: Language
    taken: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    seen: set[int | str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.members = {member.number: member for member in self.session.rows(Member, _MEMBERS)}
        self.cards = {
            card.code: card
            for card in self.session.rows(
                Card, "SELECT id, code, member_id, eater_id, status, issued FROM card ORDER BY status = 'active'"
            )
        }
        self.in_use: defaultdict[UUID, list[Card]] = defaultdict(list)
        for card in self.cards.values():
            if card.eater_id is None and card.status is CardStatus.ACTIVE:
                self.in_use[card.member_id].append(card)
        self.eaters: defaultdict[UUID, set[str]] = defaultdict(set)
        for eater in self.session.rows(Eater, f"SELECT {columns(Eater)} FROM eater"):  # noqa: S608 - names are ours
            self.eaters[eater.member_id].add(eater.name)

    def take(self, row: MemberRow | Rejected) -> None:
        """Take in one row."""
        if isinstance(row, Rejected):
            self.rejected.append(row)
            return
        try:
            self._refuse(row)
        except RowRefused as refused:
            self.rejected.append(row.line.rejected(refused.reason, refused.text))
            return
        member = self.members.get(row.number)
        if member is None:
            self._add(row)
            self.taken += 1
        elif self._update(row, member):
            self.updated += 1
        else:
            self.unchanged += 1

    def _refuse(self, row: MemberRow) -> None:
        """Raise `RowRefused` for a number or card that was in the file before, a card of somebody else, an erased member."""
        if row.number in self.seen:
            raise RowRefused("duplicate_number", str(row.number))
        known = self.members.get(row.number)
        if known is not None and known.erased is not None:
            raise RowRefused("erased_member", str(row.number))
        if row.card:
            if row.card in self.seen:
                raise RowRefused("duplicate_card", row.card)
            card = self.cards.get(row.card)
            if card and (known is None or card.member_id != known.id):
                raise RowRefused("card_taken", row.card)
            self.seen.add(row.card)
        self.seen.add(row.number)

    def _add(self, row: MemberRow) -> None:
        member = Member(
            uuid7(),
            row.number,
            row.first_name,
            row.family_name,
            row.language or self.language,
            row.email,
            row.joined,
            solidarity_rounding=False,
        )
        self.session.insert(member)
        self._add_eaters(row, member.id)
        self._give_card(row, member.id)

    def _update(self, row: MemberRow, member: Member) -> bool:
        """Write what a row says otherwise than the shop; tell whether there was anything."""
        said = {
            "first_name": row.first_name,
            "family_name": row.family_name,
            "language": row.language,
            "email": row.email,
            "joined": row.joined,
        }
        changes = {name: value for name, value in said.items() if value is not None and value != getattr(member, name)}
        if changes:
            self.session.change(Member, member.id, **changes)
        has_new_eaters, has_new_card = self._add_eaters(row, member.id), self._give_card(row, member.id)
        return bool(changes) or has_new_eaters or has_new_card

    def _add_eaters(self, row: MemberRow, member_id: UUID) -> bool:
        new = [name for name in row.eaters if name not in self.eaters[member_id]]
        for name in new:
            self.session.insert(Eater(uuid7(), member_id, name))
        return bool(new)

    def _give_card(self, row: MemberRow, member_id: UUID) -> bool:
        """Give the member the card of the row instead of the one in use, unless the shop knows it already."""
        if row.card is None or row.card in self.cards:
            return False
        for card in self.in_use[member_id]:
            self.session.change(Card, card.id, status=CardStatus.REPLACED)
        self.session.insert(Card(uuid7(), row.card, member_id, None, CardStatus.ACTIVE, self.today))
        return True
