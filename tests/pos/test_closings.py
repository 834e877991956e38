"""Days, months and years are closed by themselves, each once, whatever the clock does."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.pos.actions import cancel
from beesdesk.pos.books import Books, books_in
from beesdesk.pos.closings import catch_up, open_days
from beesdesk.pos.model import Invoice, PeriodClosing
from beesdesk.pos.receipt import note_copy
from beesdesk.pos.refunds import refund
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import close_till, open_drawer
from beesdesk.pos.totals import CashierTotal, TenderTotal, VatTotal
from beesdesk.words import Period

WHO = "Nadia B."


def sell(shop: FakeShop, price: str, vat: str = "6", tender: str = "card", **more: str) -> UUID:
    shop.scan(shop.product(price=price, vat=vat, **more))  # type: ignore[arg-type]
    paid = shop.pay(tender)
    assert paid.sale_id is not None
    return paid.sale_id


def close(shop: FakeShop) -> None:
    shop.do(close_till, Decimal(100), cashier=WHO, now=shop.now())


def invoice(shop: FakeShop, sale: UUID) -> None:
    last = shop.read(lambda session: session.value("SELECT max(number) FROM invoice")) or 0
    row = Invoice(uuid7(), sale, last + 1, shop.now(), "BE0403170701", "Le Fournil", "1 rue", "1030", "Bruxelles", "BE")
    shop.do(lambda session: session.insert(row))


def catch(shop: FakeShop, *, sure: bool = False) -> list[PeriodClosing]:
    return shop.do(catch_up, shop.now(), sure=sure)


def closings(shop: FakeShop, period: Period = Period.DAY) -> list[PeriodClosing]:
    def read(session: Session) -> list[PeriodClosing]:
        return session.rows(PeriodClosing, "SELECT * FROM closing WHERE period = ? ORDER BY number", (period,))

    return shop.read(read)


def books(shop: FakeShop, number: int, period: Period = Period.DAY) -> Books:
    return books_in(closings(shop, period)[number - 1])


def at(moment: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone(UTC)


# When


def test_a_shop_without_a_session_has_nothing_to_close(shop: FakeShop) -> None:
    shop.clock.pass_by(days=3)
    assert catch(shop) == []


def test_a_day_is_closed_once_it_is_over(till: FakeShop) -> None:
    sell(till, "3.75")
    assert catch(till) == []

    till.clock.pass_by(days=1)
    (made,) = catch(till)

    assert (made.period, made.number, made.first_day, made.last_day) == (Period.DAY, 1, *[date(2026, 11, 23)] * 2)
    assert (made.sales, made.turnover, made.closed_at) == (1, Decimal("3.75"), till.now())
    assert catch(till) == []


def test_days_without_a_sale_are_closed_too(till: FakeShop) -> None:
    sell(till, "3.75")
    till.clock.pass_by(days=4)

    days = catch(till)

    assert [(day.number, day.last_day.day, day.sales, day.turnover) for day in days] == [
        (1, 23, 1, Decimal("3.75")),
        (2, 24, 0, Decimal(0)),
        (3, 25, 0, Decimal(0)),
        (4, 26, 0, Decimal(0)),
    ]
    assert [day.perpetual_after for day in days] == [Decimal("3.75")] * 4


def test_months_and_years_are_closed_when_they_are_over(till: FakeShop) -> None:
    sell(till, "1.00")
    till.clock.now = at("2026-12-24T10:00+01:00")
    sell(till, "2.00", "21")
    till.clock.now = at("2027-02-03T10:00+01:00")
    sell(till, "4.00")

    made = [(one.period, one.number, str(one.first_day), str(one.last_day)) for one in catch(till)]

    assert len(made) == 72 + 3 + 1
    assert [one for one in made if one[0] is not Period.DAY] == [
        (Period.MONTH, 1, "2026-11-01", "2026-11-30"),
        (Period.MONTH, 2, "2026-12-01", "2026-12-31"),
        (Period.YEAR, 1, "2026-01-01", "2026-12-31"),
        (Period.MONTH, 3, "2027-01-01", "2027-01-31"),
    ]
    year = closings(till, Period.YEAR)[0]
    assert (year.sales, year.turnover, year.perpetual_before) == (2, Decimal("3.00"), Decimal(0))
    assert books(till, 1, Period.YEAR).totals.vat == (
        VatTotal(Decimal(6), Decimal("1.00"), Decimal("0.06")),
        VatTotal(Decimal(21), Decimal("2.00"), Decimal("0.35")),
    )
    december = closings(till, Period.MONTH)[1]
    assert (december.perpetual_before, december.perpetual_after) == (Decimal("1.00"), Decimal("3.00"))


def test_a_day_is_the_shops_day_not_that_of_greenwich(till: FakeShop) -> None:
    till.clock.now = at("2026-11-24T00:10+01:00")  # 23:10 the day before in Greenwich
    sell(till, "1.00")
    till.clock.now = at("2026-11-25T00:10+01:00")

    assert [(day.last_day.day, day.sales) for day in catch(till)] == [(23, 0), (24, 1)]


def test_a_session_over_midnight_is_in_two_days(till: FakeShop) -> None:
    till.clock.now = at("2026-11-23T23:50+01:00")
    sell(till, "1.00")
    till.clock.now = at("2026-11-24T00:20+01:00")
    sell(till, "2.00")
    close(till)
    assert [day.turnover for day in closings(till)] == [Decimal("1.00")]

    till.clock.pass_by(days=1)
    till.open_till()
    assert [day.turnover for day in closings(till)] == [Decimal("1.00"), Decimal("2.00")]


@pytest.mark.parametrize(
    ("late", "early"),
    [("2027-03-28T23:30+02:00", "2027-03-29T00:30+02:00"), ("2026-10-25T23:30+01:00", "2026-10-26T00:30+01:00")],
    ids=["to summer time", "to winter time"],
)
def test_the_day_that_changes_the_time_ends_at_its_own_midnight(shop: FakeShop, late: str, early: str) -> None:
    shop.clock.now = at(late)
    shop.open_till()
    sell(shop, "1.00")
    shop.clock.now = at(early)
    sell(shop, "2.00")
    assert [day.turnover for day in catch(shop)] == [Decimal("1.00")]

    shop.clock.pass_by(days=1)
    assert [day.turnover for day in catch(shop)] == [Decimal("2.00")]


def test_a_clock_set_back_loses_no_sale_and_opens_no_day_again(till: FakeShop) -> None:
    sell(till, "1.00")
    till.clock.pass_by(days=1)
    sell(till, "2.00")
    catch(till)
    till.clock.now = at("2020-03-01T08:00+01:00")
    sell(till, "4.00")
    assert catch(till) == []

    till.clock.now = at("2026-11-26T10:00+01:00")
    sell(till, "8.00")
    catch(till)
    till.clock.pass_by(days=1)
    catch(till)

    assert [(day.last_day.day, day.turnover) for day in closings(till)] == [
        (23, Decimal("1.00")),
        (24, Decimal("6.00")),
        (25, Decimal("0.00")),
        (26, Decimal("8.00")),
    ]


def test_a_clock_years_ahead_closes_nothing(till: FakeShop) -> None:
    """It would close every day to come, and each sale of the years until then would be in one day."""
    sell(till, "1.00")
    till.clock.now = at("2031-05-01T08:00+02:00")
    sell(till, "2.00")
    assert catch(till) == []
    assert till.read(open_days, till.device_id, till.now()).doubtful

    till.clock.now = at("2026-11-24T10:00+01:00")
    sell(till, "4.00")
    till.clock.pass_by(days=1)

    assert [day.turnover for day in catch(till)] == [Decimal("3.00"), Decimal("4.00")]


def test_a_till_put_away_for_long_is_closed_once_somebody_is_sure(till: FakeShop) -> None:
    sell(till, "1.00")
    till.clock.pass_by(days=120)
    assert catch(till) == []

    assert len([one for one in catch(till, sure=True) if one.period is Period.DAY]) == 120


def test_another_time_zone_counts_from_the_next_day_on(till: FakeShop) -> None:
    till.clock.pass_by(days=1)
    catch(till)
    till.do(set_rule, "time_zone", "Pacific/Honolulu", who=WHO, now=till.now())
    sell(till, "1.00")
    assert catch(till) == []

    till.clock.pass_by(days=2)
    assert [(day.last_day.day, day.turnover) for day in catch(till)] == [(24, Decimal("1.00"))]


# What


def test_a_day_says_what_was_sold_by_rate_by_tender_and_by_cashier(till: FakeShop) -> None:
    sell(till, "3.75")
    sell(till, "3.49", "21", tender="cash")
    sell(till, "1.10", "21", deposit="0.10")
    till.clock.pass_by(days=1)
    catch(till)
    totals = books(till, 1).totals

    assert (totals.first_sale, totals.last_sale, totals.deposits) == (1, 3, Decimal("0.10"))
    assert totals.rounding == Decimal("0.01")
    assert totals.vat == (
        VatTotal(Decimal(6), Decimal("3.75"), Decimal("0.21")),
        VatTotal(Decimal(21), Decimal("4.59"), Decimal("0.80")),
    )
    assert totals.tenders == (TenderTotal("card", Decimal("4.95"), 2), TenderTotal("cash", Decimal("3.50"), 1))
    assert totals.cashiers == (CashierTotal(WHO, 3, Decimal("8.34"), Decimal("3.50")),)


def test_a_day_counts_what_is_to_be_looked_at(till: FakeShop) -> None:
    sale = sell(till, "3.75")
    till.do(refund, sale, reason="abîmé", now=till.now(), who=WHO)
    till.do(open_drawer, reason="monnaie", now=till.now(), who=WHO)
    till.do(note_copy, sale, now=till.now(), who=WHO)
    till.scan(till.product())
    till.do(cancel, reason="parti", now=till.now(), who=WHO)
    till.clock.pass_by(days=1)
    till.do(open_drawer, reason="monnaie", now=till.now(), who=WHO)
    catch(till)
    totals = books(till, 1).totals

    assert (totals.sales, totals.refunds, totals.refunded, totals.turnover) == (1, 1, Decimal("-3.75"), Decimal("0.00"))
    assert (totals.drawer_openings, totals.copies, totals.cancelled) == (1, 1, 1)


def test_the_perpetual_total_runs_on_by_rate_and_tender(till: FakeShop) -> None:
    sell(till, "1.00")
    till.clock.pass_by(days=1)
    sell(till, "2.00", "21", tender="cash")
    till.clock.pass_by(days=1)
    catch(till)
    second = books(till, 2)

    assert (second.totals.perpetual_before, second.totals.perpetual_after) == (Decimal("1.00"), Decimal("3.00"))
    assert second.ever_vat == (
        VatTotal(Decimal(6), Decimal("1.00"), Decimal("0.06")),
        VatTotal(Decimal(21), Decimal("2.00"), Decimal("0.35")),
    )
    assert second.ever_tenders == (TenderTotal("card", Decimal("1.00"), 1), TenderTotal("cash", Decimal("2.00"), 1))


def test_what_is_invoiced_before_its_day_is_closed_is_told_apart(till: FakeShop) -> None:
    first, second = sell(till, "5.00"), sell(till, "7.00")
    invoice(till, first)
    till.clock.pass_by(days=1)
    catch(till)
    sealed = books(till, 1)
    invoice(till, second)
    till.clock.pass_by(days=1)
    catch(till)

    assert (sealed.totals.turnover, sealed.totals.invoiced) == (Decimal("12.00"), Decimal("5.00"))
    assert sealed.invoiced.vat == (VatTotal(Decimal(6), Decimal("5.00"), Decimal("0.28")),)
    assert (books(till, 1), books(till, 2).totals.invoiced) == (sealed, Decimal("0.00"))


def test_figures_are_read_back_as_they_were_sealed(till: FakeShop) -> None:
    sell(till, "3.49", "21", tender="cash", deposit="0.10")
    till.clock.pass_by(days=1)
    (made,) = catch(till)

    assert books_in(made).as_text() == made.totals


# Sealed


def test_each_closing_names_the_end_of_the_log_before_it(till: FakeShop) -> None:
    sell(till, "1.00")
    till.clock.now = at("2026-12-02T10:00+01:00")
    made = catch(till)

    for one in made:
        found = till.read(
            lambda session, key=one.id: session.values(
                "SELECT l.seq - 1, l.previous FROM closing c JOIN log l ON l.seq = c.seq WHERE c.id = ?", (key,)
            )
        )
        assert found == [(one.head_seq, one.head_hash)]
    assert len({one.head_seq for one in made}) == len(made)
    assert till.read(verify).first_break is None


def test_a_day_cannot_be_closed_twice(till: FakeShop) -> None:
    till.clock.pass_by(days=1)
    (made,) = catch(till)
    for again in (
        {"number": 2},
        {"first_day": date(2026, 11, 24), "last_day": date(2026, 11, 24)},
    ):
        values = {name: getattr(made, name) for name in PeriodClosing.__slots__} | {"id": uuid7()} | again
        row = PeriodClosing(**values)
        with pytest.raises(dbapi2.IntegrityError):
            till.do(lambda session, row=row: session.insert(row))


def test_catching_up_costs_the_open_days_only(till: FakeShop) -> None:
    """What is closed is not looked at again: the work does not grow with the past."""
    work: list[int] = []
    for _ in range(12):
        for _ in range(4):
            sell(till, "1.00")
        till.clock.pass_by(days=1)
        work.append(till.do(_steps, till.now()))
    assert work[-1] < work[1] * 1.5


def _steps(session: Session, now: datetime) -> int:
    """Return how much the database worked to catch up, in hundreds of its own steps."""
    steps = [0]

    def count() -> int:
        steps[0] += 1
        return 0

    connection = session._connection
    connection.set_progress_handler(count, 100)  # type: ignore[attr-defined]
    catch_up(session, now)
    connection.set_progress_handler(None, 100)  # type: ignore[attr-defined]
    return steps[0]


def test_a_week_of_silence_is_quick(till: FakeShop) -> None:
    till.clock.pass_by(days=7)
    assert [day.perpetual_after for day in catch(till)] == [Decimal(0)] * 7
    assert till.read(open_days, till.device_id, till.now() + timedelta(days=1)).over == 1
