from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from beesdesk.stock.history import Span, begins, first_of, following, pieces
from beesdesk.stock.model import StockDay
from beesdesk.words import MoveCause

TODAY = date(2026, 11, 27)
DAYS = st.dates(min_value=date(2026, 1, 1), max_value=TODAY)
MOVES = st.lists(st.tuples(DAYS, st.sampled_from(MoveCause), st.integers(-40, 40), st.integers(-900, 900)), max_size=40)


def test_pieces_begin_where_weeks_and_months_do() -> None:
    assert begins(TODAY, Span.WEEK) == date(2026, 11, 23)
    assert begins(TODAY, Span.MONTH) == date(2026, 11, 1)
    assert following(date(2026, 12, 1), Span.MONTH) == date(2027, 1, 1)
    assert first_of(TODAY, Span.MONTH, 12) == date(2025, 12, 1)
    assert first_of(TODAY, Span.DAY, 1) == TODAY


@given(MOVES, st.sampled_from(Span), st.integers(1, 15))
def test_what_was_left_is_what_was_left_before_and_what_came_and_went(
    moves: list[tuple[date, MoveCause, int, int]], span: Span, number: int
) -> None:
    days = [
        StockDay(UUID(int=place), UUID(int=1), day, cause, Decimal(quantity), Decimal(value) / 100)
        for place, (day, cause, quantity, value) in enumerate(moves)
    ]
    first = first_of(TODAY, span, number)
    seen = [day for day in days if day.day >= first]
    on_hand = sum((day.quantity for day in days), Decimal(0))
    value = sum((day.value for day in days), Decimal(0))
    found = pieces(seen, on_hand, value, today=TODAY, span=span, count=number)

    assert len(found) == number
    assert found[-1].on_hand == on_hand
    assert found[-1].value == value
    for piece in found:
        end = following(piece.first, span) - timedelta(days=1)
        assert piece.on_hand == sum((day.quantity for day in days if day.day <= end), Decimal(0))
        assert piece.value == sum((day.value for day in days if day.day <= end), Decimal(0))
    priced = sum((day.quantity for day in seen if day.cause is MoveCause.PRICE), Decimal(0))
    change = sum((one.received - one.sold - one.lost + one.found for one in found), Decimal(0))
    assert change + priced == sum((day.quantity for day in seen), Decimal(0))
