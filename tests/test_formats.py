from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.formats import Format, read_number
from beesdesk.words import Language

FR, NL, EN = Format(Language.FR), Format(Language.NL), Format(Language.EN)
MARCH_5 = date(2026, 3, 5)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u2212", "-").replace("\u2013", "-")


@pytest.mark.parametrize(
    ("form", "euros", "text"),
    [
        (FR, "1234.5", "1 234,50 €"),
        (NL, "1234.5", "€ 1.234,50"),
        (EN, "1234.5", "€1,234.50"),
        (FR, "-1.25", "-1,25 €"),
        (NL, "-1.25", "€ -1,25"),
        (EN, "-1.25", "-€1.25"),
        (FR, "0", "0,00 €"),
        (FR, "-0.004", "0,00 €"),
        (FR, "0.005", "0,01 €"),
        (FR, "9999999.99", "9 999 999,99 €"),
    ],
)
def test_money_is_written_as_the_language_writes_it(form: Format, euros: str, text: str) -> None:
    assert plain(form.money(Decimal(euros))) == text


def test_figures_never_break_at_the_end_of_a_line() -> None:
    assert " " not in FR.money(Decimal("1234.50")) + NL.money(Decimal("1234.50")) + FR.weight(Decimal("1.25"))
    assert " " not in FR.clock(time(18, 30)) + NL.clock(time(18, 30)) + FR.day_month(MARCH_5)


def test_a_column_of_amounts_has_no_euro_sign() -> None:
    assert plain(FR.amount(Decimal("10.8"))) == "10,80"
    assert plain(EN.amount(Decimal("-1.25"))) == "-1.25"


def test_quantities_show_only_the_decimals_they_have() -> None:
    assert [FR.quantity(Decimal(value)) for value in ("6", "6.000", "0.5", "100", "0.1234")] == [
        "6",
        "6",
        "0,5",
        "100",
        "0,123",
    ]


def test_weights_show_every_gram() -> None:
    assert plain(FR.weight(Decimal("1.25"))) == "1,250 kg"
    assert plain(EN.weight(Decimal("0.78"))) == "0.780 kg"
    assert plain(NL.volume(Decimal("0.33"))) == "0,330 l"


def test_changes_carry_their_sign() -> None:
    assert [plain(FR.signed(Decimal(value))) for value in ("1", "-1", "0")] == ["+1", "-1", "0"]
    assert plain(FR.signed(Decimal("1.2"), 2)) == "+1,20"


def test_rates_are_percentages() -> None:
    assert [plain(form.percent(Decimal("0.06"))) for form in (FR, NL, EN)] == ["6 %", "6%", "6%"]


def test_days_have_the_names_of_the_language() -> None:
    assert [plain(form.day(MARCH_5)) for form in (FR, NL, EN)] == ["jeu. 5 mars", "do 5 maart", "Thu 5 March"]
    assert plain(FR.long_day(MARCH_5)) == "jeudi 5 mars 2026"
    assert plain(FR.day_month(date(2026, 4, 1))) == "1er avril"
    assert [form.short_month(date(2026, 2, 1)) for form in (FR, NL, EN)] == ["févr.", "feb.", "Feb"]
    assert FR.numeric_date(MARCH_5) == "05/03/2026"


def test_every_month_and_day_has_a_name_in_every_language() -> None:
    for form in (FR, NL, EN):
        assert len({form.month(date(2026, month, 1)) for month in range(1, 13)}) == 12
        assert len({form.short_month(date(2026, month, 1)) for month in range(1, 13)}) == 12
        assert len({form.weekday(date(2026, 3, day)) for day in range(1, 8)}) == 7
        assert len({form.short_weekday(date(2026, 3, day)) for day in range(1, 8)}) == 7


def test_a_span_of_days_names_the_month_once() -> None:
    assert plain(FR.days(date(2026, 3, 16), date(2026, 3, 22))) == "16 - 22 mars"
    assert plain(NL.days(date(2026, 3, 30), date(2026, 4, 5))) == "30 maart - 5 april"


def test_times_follow_belgian_habit() -> None:
    assert [plain(form.clock(time(8, 5))) for form in (FR, NL, EN)] == ["8 h 05", "8.05 u.", "8:05"]
    spans = [plain(form.clocks(time(18, 30), time(21, 15))) for form in (FR, NL, EN)]
    assert spans == ["18 h 30 - 21 h 15", "18.30 - 21.15 u.", "18:30 - 21:15"]
    assert plain(FR.moment(datetime(2026, 3, 5, 18, 30))) == "05/03/2026, 18 h 30"  # noqa: DTZ001  # a time of the shop


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12,34", "12.34"),
        ("12.34", "12.34"),
        (" 12,3 ", "12.30"),
        (",5", "0.50"),
        ("5,", "5.00"),
        ("-1,25", "-1.25"),
        ("1.234,50", "1234.50"),
        ("1,234.50", "1234.50"),
        ("12 €", "12.00"),
    ],
)
def test_both_decimal_marks_are_read(text: str, value: str) -> None:
    assert read_number(text, 2) == Decimal(value)


@pytest.mark.parametrize("text", ["", ",", "-", "1,234", "1,2,3", "12a", "1e5", "NaN", "1.23,45", "12345678901", "١٢"])
def test_what_is_not_an_amount_is_not_guessed(text: str) -> None:
    assert read_number(text, 2) is None


@given(st.decimals(min_value=-999999, max_value=999999, places=2))
def test_what_is_written_in_french_or_dutch_reads_back(value: Decimal) -> None:
    assert read_number(FR.money(value), 2) == value
    assert read_number(NL.amount(value), 2) == value
