"""How values are written: money in cents, quantities in thousandths, times in UTC milliseconds, ids in 16 bytes."""

import types
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import partial
from operator import mul
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from beesdesk.db.ids import from_milliseconds, milliseconds, uuid_of
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """So many decimal digits are kept: the database has the integer."""

    digits: int


Money = Annotated[Decimal, Scale(2)]
"""Euro in code, integer cents in the database."""
Quantity = Annotated[Decimal, Scale(3)]
"""Pieces, kilograms or litres in code, integer thousandths in the database."""
Cost = Annotated[Decimal, Scale(4)]
"""What one unit costs, euro in code, integer hundredths of a cent in the database: packs do not divide evenly."""
Rate = Annotated[Decimal, Scale(2)]
"""Percent in code (21 is twenty-one percent), integer hundredths of a percent in the database."""

type_name = {
    int: "INTEGER",
    str: "TEXT",
    bytes: "BLOB",
    bool: "INTEGER",
    UUID: "BLOB",
    datetime: "INTEGER",
    date: "TEXT",
}

Value = int | str | bytes | None


class Inexact(ValueError):
    """An amount has more digits than its column keeps: rounding is a rule's business, not the store's."""


@dataclass(frozen=True, slots=True)
class Codec:
    """How one kind of value goes into the database (None: as it is) and comes out of it."""

    sql: str
    nullable: bool
    encode: Callable[[Any], Any] | None
    decode: Callable[[Any], Any] | None


def cents(amount: Decimal) -> int:
    """Return euro as integer cents. Raises `Inexact` for a fraction of a cent."""
    return _scaled(amount, 2)


def thousandths(quantity: Decimal) -> int:
    """Return a quantity as integer thousandths. Raises `Inexact` for less than a thousandth."""
    return _scaled(quantity, 3)


def codec(annotation: Any) -> Codec:
    """Return how a field of this annotation is stored."""
    nullable = False
    if get_origin(annotation) in (Union, types.UnionType):
        inner = [part for part in get_args(annotation) if part is not type(None)]
        nullable = len(inner) < len(get_args(annotation))
        annotation = inner[0]
    if get_origin(annotation) is Annotated:
        base, scale = get_args(annotation)[:2]
        if base is not Decimal or not isinstance(scale, Scale):
            raise TypeError(f"no column type for {annotation}")
        return Codec("INTEGER", nullable, _encoder(scale.digits), _decoder(scale.digits))
    if annotation is UUID:
        return Codec("BLOB", nullable, lambda value: value.int.to_bytes(16, "big"), uuid_of)
    if annotation is datetime:
        return Codec("INTEGER", nullable, milliseconds, from_milliseconds)
    if annotation is date:
        return Codec("TEXT", nullable, date.isoformat, date.fromisoformat)
    if annotation is bool:
        return Codec("INTEGER", nullable, int, bool)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return Codec("TEXT", nullable, str, annotation)
    if annotation in (int, str, bytes):
        return Codec(type_name[annotation], nullable, None, None)
    raise TypeError(f"no column type for {annotation}")


def _encoder(digits: int) -> Callable[[Decimal], int]:
    return lambda amount: _scaled(amount, digits)


def _decoder(digits: int) -> Callable[[int], Decimal]:
    return partial(mul, Decimal(1).scaleb(-digits))


def _scaled(amount: Decimal, digits: int) -> int:
    scaled = amount.scaleb(digits)
    whole = int(scaled)
    if whole != scaled:
        raise Inexact(str(amount))
    return whole
