"""The formats of labels that a shop has: the built-in ones, and those that it made or changed."""

from datetime import datetime
from uuid import UUID

from beesdesk.catalog.label_formats import BUILT_IN, BadLabelFormat, LabelFormat, as_text, from_text, refuse_undrawable
from beesdesk.catalog.label_model import LabelFormatRow
from beesdesk.catalog.label_refusals import LabelFormatUnknown
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.words import Act

_ROWS = "SELECT id, code, name, layout, withdrawn FROM label_format WHERE withdrawn = 0 ORDER BY name, id"


def label_formats(session: Session) -> list[LabelFormat]:
    """Return every format, the built-in ones first, each as the shop has it; one that cannot be read is left out."""
    own: dict[str, LabelFormat] = {}
    for row in session.rows(LabelFormatRow, _ROWS):
        try:
            own[row.code] = from_text(row.code, row.name, row.layout)
        except BadLabelFormat:
            continue  # written by a newer program, perhaps: the built-in one stands
    built_in = [own.pop(code, form) for code, form in BUILT_IN.items()]
    return [*built_in, *own.values()]


def label_format(session: Session, code: str) -> LabelFormat:
    """Return a format by its code. Raises `LabelFormatUnknown`."""
    found = next((form for form in label_formats(session) if form.code == code), None)
    if found is None:
        raise LabelFormatUnknown(code)
    return found


def save_label_format(
    session: Session, form: LabelFormat, *, now: datetime, who: str, approved_by: str | None = None
) -> None:
    """Keep a format under its code. Raises `BadLabelFormat`, `NotAllowed`, `NobodyMayAllow`."""
    refuse_undrawable(form)
    allowed = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    known = _row_of(session, form.code)
    if known is None:
        session.insert(LabelFormatRow(uuid7(), form.code, form.name, as_text(form), withdrawn=False))
    else:
        session.change(LabelFormatRow, known, name=form.name, layout=as_text(form), withdrawn=False)
    _note(session, form.code, "saved", now, who, allowed)


def drop_label_format(session: Session, code: str, *, now: datetime, who: str, approved_by: str | None = None) -> None:
    """Give up a format of the shop's own, or its own form of a built-in one. Raises `LabelFormatUnknown`, `NotAllowed`."""
    allowed = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    known = _row_of(session, code)
    if known is None:
        raise LabelFormatUnknown(code)
    session.change(LabelFormatRow, known, withdrawn=True)
    _note(session, code, "dropped", now, who, allowed)


def is_own(session: Session, code: str) -> bool:
    """Tell whether the shop made or changed a format itself."""
    return session.value("SELECT 1 FROM label_format WHERE code = ? AND withdrawn = 0", (code,)) is not None


def _row_of(session: Session, code: str) -> UUID | None:
    key = session.value("SELECT id FROM label_format WHERE code = ? ORDER BY id LIMIT 1", (code,))
    return None if key is None else UUID(bytes=key)


def _note(session: Session, code: str, deed: str, now: datetime, who: str, approved_by: str | None) -> None:
    detail = canonical({"label_format": code, "deed": deed})
    note(session, Act.CATALOGUE_CHANGED, now=now, who=who, detail=detail, approved_by=approved_by)
