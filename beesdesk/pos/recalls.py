"""Recalls: an article, or one lot of it, that may not be sold for a reason, until somebody lifts that."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from beesdesk.catalog.gtin import to_gtin14, valid_gtin
from beesdesk.catalog.model import Recall
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.pos import refusals as no
from beesdesk.values import dataclass
from beesdesk.words import Act, Language


@dataclass(frozen=True, slots=True)
class RecallRow:
    """A recall with the article that it means; without names the shop does not know it (yet)."""

    id: UUID
    gtin: str
    lot: str | None
    reason: str
    since: date
    lifted: date | None
    name_fr: str | None
    name_nl: str | None
    name_en: str | None

    def name(self, language: Language) -> str:
        """Return what the article is called, else its number."""
        names = (self.name_fr, self.name_nl, self.name_en)
        return names[tuple(Language).index(language)] or self.gtin

    def stands(self, today: date) -> bool:
        """Tell whether it keeps the article from being sold on a day."""
        return self.since <= today and (self.lifted is None or self.lifted > today)


_MOST_LIFTED = 50
_ROWS = """
SELECT r.id, r.gtin, r.lot, r.reason, r.since, r.lifted, p.name_fr, p.name_nl, p.name_en
FROM recall r LEFT JOIN product_code k ON k.id = (SELECT min(id) FROM product_code WHERE gtin = r.gtin)
LEFT JOIN product p ON p.id = coalesce(k.product_id, (SELECT min(id) FROM product WHERE article = r.gtin))
ORDER BY r.lifted IS NOT NULL, coalesce(r.lifted, r.since) DESC, r.id DESC
"""


def recall_rows(session: Session) -> list[RecallRow]:
    """Return the recalls that stand, the newest first, then those lifted last."""
    rows = session.rows(RecallRow, _ROWS)
    lifted = [row for row in rows if row.lifted is not None]
    return [*(row for row in rows if row.lifted is None), *lifted[:_MOST_LIFTED]]


def recall_product(
    session: Session,
    gtin: str,
    lot: str | None,
    reason: str,
    *,
    today: date,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> UUID:
    """Recall an article from today on, by its trade item number or the shop's own number, wholly or one `lot` of it.

    An article that the shop does not know yet can be recalled by its trade item number. Raises `CodeUnknown`,
    `ReasonNeeded`, `RecallStands`, `NotAllowed`.
    """
    key, lot = _key(session, gtin), (lot or "").strip() or None
    if not reason.strip():
        raise no.ReasonNeeded
    approved = allow(session, Act.RECALLED, who, approved_by)
    if any(row.gtin == key and row.lot == lot for row in _standing(recall_rows(session), today)):
        raise no.RecallStands(key)
    recall = Recall(uuid7(), key, lot, reason.strip(), today, None)
    session.insert(recall)
    detail = canonical({"gtin": key, "lot": lot})
    note(
        session, Act.RECALLED, now=now, who=who, reason=recall.reason, subject=recall.id, detail=detail,
        approved_by=approved,
    )  # fmt: skip
    return recall.id


def lift_recall(
    session: Session,
    recall_id: UUID,
    *,
    today: date,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> None:
    """Let an article be sold again from today on. Raises `RecallOver`, `NotAllowed`."""
    recall = session.get(Recall, recall_id)
    if recall.lifted is not None:
        raise no.RecallOver(recall.gtin)
    approved = allow(session, Act.RECALL_LIFTED, who, approved_by)
    session.change(Recall, recall_id, lifted=today)
    detail = canonical({"gtin": recall.gtin, "lot": recall.lot})
    note(
        session, Act.RECALL_LIFTED, now=now, who=who, reason=reason, subject=recall_id, detail=detail,
        approved_by=approved,
    )  # fmt: skip


def standing_recall(session: Session, code: str, lot: str | None, *, today: date) -> UUID:
    """Return the recall of an article (or of one lot) that stands. Raises `CodeUnknown`, `RecallOver`."""
    key = _key(session, code)
    for row in _standing(recall_rows(session), today):
        if row.gtin == key and row.lot == lot:
            return row.id
    raise no.RecallOver(key)


def _standing(rows: Iterable[RecallRow], today: date) -> list[RecallRow]:
    return [row for row in rows if row.stands(today)]


def _key(session: Session, code: str) -> str:
    """Return what names an article in a recall: 14 digits, or the shop's own number. Raises `CodeUnknown`."""
    text = code.strip()
    if valid_gtin(text):
        return to_gtin14(text)
    if session.value("SELECT 1 FROM product WHERE article = ?", (text,)):
        return text
    raise no.CodeUnknown(text)
