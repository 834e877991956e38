"""What a row is called by people: a product by its name, a price by its product, a place by its shift."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, columns
from beesdesk.db.types import Money, Rate
from beesdesk.formats import Format
from beesdesk.members.people import name_of
from beesdesk.messages import word
from beesdesk.shifts.known import zone_of
from beesdesk.sync.conflict_texts import simple_word
from beesdesk.words import Language

_REFERS: Final[Mapping[str, str]] = {
    "product_id": "product", "category_id": "category", "parent_id": "category", "supplier_id": "supplier",
    "container_id": "container", "bottle_id": "container", "item_id": "supplier_item", "member_id": "member",
    "leader_id": "member", "replaced_by": "member", "partner_id": "member", "eater_id": "eater", "shift_id": "shift",
    "template_id": "shift_template", "give_shift_id": "shift", "take_shift_id": "shift", "task_id": "task",
    "skill_id": "skill", "place_id": "place", "sheet_id": "sheet", "order_id": "purchase_order",
    "receipt_id": "goods_receipt", "request_id": "exchange_request",
}  # fmt: skip
"""Which table a column points to."""
_BY_NAME: Final = ("name", "code", "slug", "number", "prefix")
_FOLLOWED: Final = ("product_id", "item_id", "member_id", "shift_id", "template_id", "container_id", "sheet_id", "receipt_id",
                    "order_id", "request_id")  # fmt: skip
_PEOPLE: Final = frozenset({"who", "closed_by", "given_by", "validated_by"})
_DEPTH: Final = 3
_MINUTES: Final = frozenset({"start", "end"})


def thing_name(session: Session, name: str, row_id: UUID, language: Language, depth: int = _DEPTH) -> str:
    """Return what the row of a table is called; nothing where it is not here."""
    cls = class_of(name)
    row = session.row(cls, f"SELECT {columns(cls)} FROM {name} WHERE id = ?", (row_id,))  # noqa: S608 - names are ours
    if row is None:
        return ""
    if name == "member":
        return f"{row.first_name} {row.family_name}".strip() + f" ({row.number})"
    own = getattr(row, f"name_{language}", None) or _own_name(session, row, language)
    if own:
        return own
    for column in _FOLLOWED:
        key = getattr(row, column, None)
        if key is not None and depth:
            return thing_name(session, _REFERS[column], key, language, depth - 1)
    return ""


def _own_name(session: Session, row: Any, language: Language) -> str:
    form = Format(language)
    starts = getattr(row, "starts", None)
    if isinstance(starts, datetime):
        return form.moment(starts.astimezone(zone_of(session)))
    if hasattr(row, "weekday") and hasattr(row, "week"):
        return f"{row.week}, {form.weekday(date(2024, 1, row.weekday))} {row.start // 60:02}:{row.start % 60:02}"
    for column in _BY_NAME:
        value = getattr(row, column, None)
        if value not in (None, ""):
            return str(value)
    day = getattr(row, "day", None)
    return form.numeric_date(day) if isinstance(day, date) and not hasattr(row, "member_id") else ""


def class_of(name: str) -> type[Any]:
    """Return the row class of a table. An unknown name is a `KeyError`."""
    found = next((cls for cls, shape in TABLES.items() if shape.name == name), None)
    if found is None:
        raise KeyError(name)
    return found


def decoded(cls: type, column: str, value: Any) -> Any:
    """Return a value of a column, as the log has it, as the row class has it."""
    shape = TABLES[cls]
    kind = shape.codecs[shape.columns.index(column)]
    if value is None:
        return None
    raw = bytes.fromhex(value) if kind.sql == "BLOB" and isinstance(value, str) else value
    return raw if kind.decode is None else kind.decode(raw)


def value_words(session: Session, cls: type, column: str, value: Any, language: Language) -> str:
    """Return a value of a column (as the row class has it) as people read it."""
    form = Format(language)
    if value is None or value == "":
        return simple_word("nothing", language)
    if column in _PEOPLE:
        return name_of(session, str(value))
    if column in _MINUTES and isinstance(value, int):
        return f"{value // 60:02}:{value % 60:02}"
    return _shown(session, cls, column, value, form)


def _shown(session: Session, cls: type, column: str, value: Any, form: Format) -> str:
    language = form.language
    match value:
        case bool():
            return simple_word("yes" if value else "no", language)
        case datetime():
            return form.moment(value.astimezone(zone_of(session)))
        case date():
            return form.numeric_date(value)
        case Decimal():
            return _amount(cls, column, value, form)
        case UUID():
            name = _REFERS.get(column)
            return (thing_name(session, name, value, language) if name else "") or str(value)
    return word(str(value), language)


def _amount(cls: type, column: str, value: Decimal, form: Format) -> str:
    hint = get_type_hints(cls, include_extras=True)[column]
    kinds = (
        [hint] if get_origin(hint) is Annotated else [part for part in get_args(hint) if get_origin(part) is Annotated]
    )
    if Money in kinds and column not in ("rate", "margin"):
        return form.money(value)
    if Rate in kinds and column in ("rate", "margin"):
        return form.percent(value / 100)
    return form.quantity(value)
