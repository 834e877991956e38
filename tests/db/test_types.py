from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.db.types import Codec, Inexact, Money, Quantity, Rate, cents, codec, thousandths
from beesdesk.words import Unit

ID = UUID("0190b6b2-1111-7222-8333-444455556666")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def round_trip(kind: Codec, value: Any) -> Any:
    stored = value if kind.encode is None else kind.encode(value)
    return stored if kind.decode is None else kind.decode(stored)


@pytest.mark.parametrize(
    ("annotation", "value", "stored", "sql"),
    [
        (Money, Decimal("-12.34"), -1234, "INTEGER"),
        (Quantity, Decimal("1.060"), 1060, "INTEGER"),
        (Rate, Decimal(21), 2100, "INTEGER"),
        (Rate, Decimal("5.5"), 550, "INTEGER"),
        (UUID, ID, ID.bytes, "BLOB"),
        (datetime, NOON, 1795435200000, "INTEGER"),
        (date, date(2026, 2, 28), "2026-02-28", "TEXT"),
        (bool, True, 1, "INTEGER"),
        (Unit, Unit.KG, "kg", "TEXT"),
        (int, 7, 7, "INTEGER"),
        (str, "Pomme", "Pomme", "TEXT"),
        (bytes, b"\0\xff", b"\0\xff", "BLOB"),
    ],
)
def test_a_value_is_stored_so_and_comes_back_the_same(annotation: Any, value: Any, stored: Any, sql: str) -> None:
    kind = codec(annotation)
    encoded = value if kind.encode is None else kind.encode(value)

    assert (encoded, kind.sql, kind.nullable) == (stored, sql, False)
    assert type(encoded) is type(stored)
    assert round_trip(kind, value) == value
    assert type(round_trip(kind, value)) is type(value)


@pytest.mark.parametrize(
    "annotation", [Money | None, UUID | None, datetime | None, Unit | None, str | None, bool | None]
)
def test_what_may_be_empty_says_so(annotation: Any) -> None:
    assert codec(annotation).nullable


@pytest.mark.parametrize("annotation", [float, Decimal, list, object, Annotated[Decimal, "two"], Annotated[int, 2]])
def test_a_value_without_a_column_type_is_a_programmers_error(annotation: Any) -> None:
    with pytest.raises(TypeError):
        codec(annotation)


@pytest.mark.parametrize("amount", ["0.001", "1.005", "-0.005", "99999.999"])
def test_a_fraction_of_a_cent_is_never_stored(amount: str) -> None:
    with pytest.raises(Inexact):
        cents(Decimal(amount))


def test_less_than_a_thousandth_is_never_stored() -> None:
    with pytest.raises(Inexact):
        thousandths(Decimal("0.0005"))


@pytest.mark.parametrize("amount", ["1.1", "1.10", "1.100", "1.1000000000", "11E-1"])
def test_trailing_zeros_are_no_fraction(amount: str) -> None:
    assert cents(Decimal(amount)) == 110


@given(st.integers(-(10**15), 10**15))
@settings(deadline=None, max_examples=60)
def test_money_comes_back_to_the_cent(stored: int) -> None:
    kind = codec(Money)
    assert kind.decode is not None
    assert kind.encode is not None
    assert kind.encode(kind.decode(stored)) == stored
    assert kind.decode(stored).as_tuple().exponent == -2


@given(st.datetimes(datetime(1971, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds are naive
@settings(deadline=None, max_examples=60)
def test_a_moment_comes_back_to_the_millisecond(moment: datetime) -> None:
    kept = round_trip(codec(datetime), moment)
    assert abs(kept - moment) <= timedelta(milliseconds=1)
    assert round_trip(codec(datetime), kept) == kept


def test_a_moment_elsewhere_is_the_same_moment_in_utc() -> None:
    brussels = NOON.astimezone(timezone(timedelta(hours=1)))
    assert round_trip(codec(datetime), brussels) == NOON
    assert round_trip(codec(datetime), brussels).tzinfo is UTC


def test_a_moment_without_a_time_zone_is_a_programmers_error() -> None:
    with pytest.raises(ValueError, match="time zone"):
        round_trip(codec(datetime), NOON.replace(tzinfo=None))
