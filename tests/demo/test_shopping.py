from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from itertools import islice, pairwise
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.demo.catalogue import read_products
from beesdesk.demo.opening import opening_hours
from beesdesk.demo.people import make_members
from beesdesk.demo.shopping import DemoSale, make_days
from beesdesk.pos.pricing import ZERO, line_amount, round_cash
from beesdesk.words import Unit

MONDAY, SATURDAY = date(2026, 11, 16), date(2026, 11, 21)
FORTNIGHT = (date(2026, 11, 9), SATURDAY)
PRODUCTS = read_products()
BY_KEY = {product.key: product for product in PRODUCTS}
MEMBERS = make_members(1, today=SATURDAY)


@pytest.fixture(scope="module")
def sales() -> list[DemoSale]:
    return list(make_days(1, PRODUCTS, MEMBERS, *FORTNIGHT))


def owed(sale: DemoSale) -> Decimal:
    goods = (line_amount(BY_KEY[line.product].price, line.quantity) for line in sale.lines)
    deposits = (line_amount(BY_KEY[line.product].deposit, line.quantity) for line in sale.lines)
    return round_cash(sum(goods, ZERO) + sum(deposits, ZERO), Decimal("0.05"))


def test_the_same_seed_makes_the_same_sales_and_another_makes_others() -> None:
    week = [list(make_days(seed, PRODUCTS, MEMBERS, MONDAY, SATURDAY, scale=0.2)) for seed in (1, 1, 2)]

    assert week[0] == week[1]
    assert week[0] != week[2]


def test_a_day_is_the_same_whatever_the_days_around_it(sales: list[DemoSale]) -> None:
    alone = list(make_days(1, PRODUCTS, MEMBERS, SATURDAY, SATURDAY))

    assert alone == [sale for sale in sales if sale.at.date() == SATURDAY]


def test_days_are_worked_out_only_when_they_are_reached() -> None:
    endless = make_days(1, PRODUCTS, MEMBERS, MONDAY, date(2099, 12, 31))

    assert len(list(islice(endless, 10))) == 10


def test_every_sale_falls_within_opening_hours(sales: list[DemoSale]) -> None:
    for sale in sales:
        hours = opening_hours(sale.at.date())
        assert hours is not None
        assert hours[0] < sale.at.time() <= hours[1]


def test_the_shop_rests_on_sundays_and_on_armistice_day(sales: list[DemoSale]) -> None:
    days = {sale.at.date() for sale in sales}

    assert len(days) == 11
    assert date(2026, 11, 11) not in days
    assert date(2026, 11, 15) not in days


def test_sales_come_in_order_of_time_and_no_till_serves_two_at_once(sales: list[DemoSale]) -> None:
    assert [sale.at for sale in sales] == sorted(sale.at for sale in sales)
    for till in {sale.till for sale in sales}:
        served = [sale.at for sale in sales if sale.till == till]
        assert min(later - sooner for sooner, later in pairwise(served)) > timedelta(seconds=25)


def test_a_full_shop_sells_some_180_times_a_day_and_260_on_saturday(sales: list[DemoSale]) -> None:
    count = Counter(sale.at.date() for sale in sales)
    full_days = [count[day] for day in count if day.weekday() in (1, 2, 3, 4)]

    assert 150 < sum(full_days) / len(full_days) < 215
    assert 220 < count[SATURDAY] < 300
    assert count[MONDAY] < 130


def test_noon_and_the_way_home_are_busy(sales: list[DemoSale]) -> None:
    hours = Counter(sale.at.hour for sale in sales if sale.at.weekday() in (1, 2, 3, 4))

    assert hours[11] + hours[12] > 1.3 * (hours[13] + hours[14])
    assert hours[17] + hours[18] > 1.5 * (hours[14] + hours[15])


def test_the_usual_basket_has_nine_lines_and_some_have_many_more(sales: list[DemoSale]) -> None:
    lines = [len(sale.lines) for sale in sales]

    assert 8 <= median(lines) <= 10
    assert min(lines) >= 1
    assert 30 <= max(lines) <= 60


def test_no_product_stands_twice_in_a_basket(sales: list[DemoSale]) -> None:
    assert all(len({line.product for line in sale.lines}) == len(sale.lines) for sale in sales)


def test_lines_name_products_in_quantities_that_their_unit_allows(sales: list[DemoSale]) -> None:
    for line in (line for sale in sales for line in sale.lines):
        assert line.quantity > 0
        assert BY_KEY[line.product].unit is not Unit.PIECE or line.quantity == int(line.quantity)


def test_four_in_five_pay_by_card(sales: list[DemoSale]) -> None:
    assert sum(sale.tender == "card" for sale in sales) / len(sales) == pytest.approx(0.78, abs=0.04)


def test_cash_covers_what_is_owed_and_a_card_hands_nothing(sales: list[DemoSale]) -> None:
    for sale in sales:
        if sale.tender == "card":
            assert sale.handed is None
        else:
            assert sale.handed is not None
            assert sale.handed == owed(sale) or (sale.handed > owed(sale) and sale.handed % 5 == 0)
            assert sale.handed - owed(sale) < 50


def test_few_people_shop_without_a_card(sales: list[DemoSale]) -> None:
    assert 0 < sum(sale.member_number is None for sale in sales) / len(sales) < 0.08


def test_members_come_back_for_what_they_like(sales: list[DemoSale]) -> None:
    visits = Counter(sale.member_number for sale in sales if sale.member_number)
    regular = [number for number, count in visits.items() if count >= 5]
    again = Counter((s.member_number, line.product) for s in sales if s.member_number in regular for line in s.lines)

    assert len(regular) > 20
    assert sum(count >= 3 for count in again.values()) > 2 * len(regular)


def test_nobody_shops_before_joining() -> None:
    joined = {member.number: member.joined for member in MEMBERS}
    early = list(make_days(1, PRODUCTS, MEMBERS, date(2017, 5, 2), date(2017, 5, 6)))

    assert early
    assert all(sale.member_number is None or joined[sale.member_number] <= sale.at.date() for sale in early)


def test_without_members_everybody_is_unknown() -> None:
    assert {sale.member_number for sale in make_days(1, PRODUCTS, [], SATURDAY, SATURDAY, scale=0.1)} == {None}


def test_days_in_the_wrong_order_give_no_sales() -> None:
    assert list(make_days(1, PRODUCTS, MEMBERS, SATURDAY, MONDAY)) == []


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(), day=st.dates(date(2016, 1, 1), date(2030, 12, 31)), scale=st.floats(0, 0.3))
def test_any_seed_day_and_size_give_sales_that_hold(seed: int, day: date, scale: float) -> None:
    for sale in make_days(seed, PRODUCTS, MEMBERS[:50], day, day, scale=scale):
        hours = opening_hours(day)
        assert hours is not None
        assert hours[0] < sale.at.time() <= hours[1]
        assert sale.at.date() == day
        assert 1 <= sale.till <= 3
        assert {line.product for line in sale.lines} <= BY_KEY.keys()
        assert sale.handed is None or sale.handed >= owed(sale)
