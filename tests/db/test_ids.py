from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.db.ids import COUNTER_BITS, milliseconds, tick, uuid7, uuid7s

MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive


def test_ids_are_version_seven_and_no_two_are_the_same() -> None:
    ids = [uuid7() for _ in range(2000)]
    assert len(set(ids)) == len(ids)
    assert {one.version for one in ids} == {7}
    assert {one.variant for one in ids} == {"specified in RFC 4122"}


def test_ids_sort_by_the_millisecond_they_were_made_in() -> None:
    stamps = [uuid7().int >> 80 for _ in range(2000)]
    assert stamps == sorted(stamps)


def test_many_ids_at_once_are_in_order_and_like_any_others() -> None:
    before, ids, after = uuid7(), uuid7s(2000), uuid7()
    assert ids == sorted(set(ids))
    assert {one.version for one in ids} == {7}
    assert before.int >> 80 <= ids[0].int >> 80 <= after.int >> 80
    assert uuid7s(0) == []


@given(st.lists(MOMENTS, min_size=2, max_size=30))
@settings(deadline=None, max_examples=60)
def test_hybrid_time_only_grows_whatever_the_clock_does(moments: list[datetime]) -> None:
    last, seen = 0, []
    for moment in moments:
        last = tick(last, moment)
        seen.append(last)
    assert seen == sorted(set(seen))
    assert last >= milliseconds(max(moments)) << COUNTER_BITS


def test_hybrid_time_fits_an_integer_column_for_centuries() -> None:
    far = datetime(2900, 1, 1, tzinfo=UTC) + timedelta(days=1)
    assert tick(0, far) < 2**63
