"""Lists are read back as they were meant, and nothing that people type becomes a formula."""

import csv
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from beesdesk.db.ids import uuid7
from beesdesk.members.model import Person
from beesdesk.pos.closings import catch_up
from beesdesk.pos.model import Invoice
from beesdesk.pos.reconciling import Actual
from beesdesk.pos.sessions import close_till
from beesdesk.reports import exports
from beesdesk.reports.columns import COLUMNS
from beesdesk.reports.exports import KINDS, ExportKindUnknown, ExportNotWritten, ExportTooLong, Sheet, sheet, write
from beesdesk.words import Language

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
HOSTILE = ("=1+1", "+32", "-cmd|' /C calc'!A0", "@SUM(A1)", "\tx", "bell\x07")


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """A day with one sale of six articles at 1.25 euro, closed."""
    for name in HOSTILE:
        till.scan(till.product(name, "1.25"))
    till.pay("cash", "10")
    till.do(close_till, Decimal("107.50"), cashier="Nadia B.", now=till.now())
    till.clock.pass_by(days=1)
    till.do(catch_up, till.now())
    return till


def listed(shop: FakeShop, kind: str, language: Language = Language.EN) -> Sheet:
    return shop.read(sheet, kind, FIRST, LAST, language, now=shop.now())


def rows(found: Sheet) -> list[dict[str, object]]:
    return [dict(zip(found.head, row, strict=True)) for row in found.rows]


def in_csv(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))


def in_xlsx(path: Path) -> list[list[object]]:
    found: list[list[object]] = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()
    return found


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_every_list_is_read_back(sold: FakeShop, tmp_path: Path, kind: str, ending: str) -> None:
    path, found = tmp_path / f"{kind}.{ending}", listed(sold, kind)
    write(found, path, Language.FR)
    read = in_csv(path) if ending == "csv" else in_xlsx(path)

    assert found.rows
    assert tuple(read[0]) == found.head
    assert len(read) == len(found.rows) + 1
    assert [one for one in tmp_path.iterdir() if one.is_file()] == [path]


def test_names_stay_text(sold: FakeShop, tmp_path: Path) -> None:
    found = listed(sold, "lines")
    write(found, tmp_path / "lines.csv", Language.NL)
    write(found, tmp_path / "lines.xlsx", Language.NL)
    names = [row[5] for row in in_csv(tmp_path / "lines.csv")[1:]]
    cells = in_xlsx(tmp_path / "lines.xlsx")

    assert names == ["'=1+1", "'+32", "'-cmd|' /C calc'!A0", "'@SUM(A1)", "' x", "bell"]
    assert [row[5] for row in cells[1:]] == ["=1+1", "+32", "-cmd|' /C calc'!A0", "@SUM(A1)", " x", "bell"]
    assert [row[9] for row in cells[1:]] == [1.25] * len(HOSTILE)


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_no_text_begins_a_formula_or_hides_anything(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("cells") / "cells.csv"
    write(Sheet((text,), ((text,),)), path, Language.EN)

    for ((cell,),) in ([row] for row in in_csv(path) or [[""]] if row):
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
        assert all(one.isprintable() or one.isspace() for one in cell if ord(one) < 0xA0)
        assert "\n" not in cell


def test_amounts_are_figures_with_the_decimal_mark_of_the_language(sold: FakeShop, tmp_path: Path) -> None:
    for language, gross in ((Language.FR, "7,50"), (Language.NL, "7,50"), (Language.EN, "7.50")):
        write(listed(sold, "sales", language), tmp_path / "sales.csv", language)
        (row,) = in_csv(tmp_path / "sales.csv")[1:]
        assert (row[1], row[2], row[3], row[5]) == ("1", "2026-11-23 10:00:00", "Nadia B.", gross)


def test_a_csv_is_what_a_spreadsheet_of_the_country_opens(sold: FakeShop, tmp_path: Path) -> None:
    write(listed(sold, "sales"), tmp_path / "sales.csv", Language.FR)
    data = (tmp_path / "sales.csv").read_bytes()

    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == 2


def test_a_workbook_has_figures_and_dates(sold: FakeShop, tmp_path: Path) -> None:
    write(listed(sold, "sales"), tmp_path / "sales.xlsx", Language.FR)
    (row,) = in_xlsx(tmp_path / "sales.xlsx")[1:]

    assert (row[1], row[2], row[5]) == (1.0, datetime(2026, 11, 23, 10, 0), 7.5)  # noqa: DTZ001 - as the file has it


def test_the_journal_has_a_line_for_every_day_and_a_column_for_every_rate(sold: FakeShop) -> None:
    first, second = rows(listed(sold, "journal"))

    assert (first["Day"], first["State"], first["Received"]) == (date(2026, 11, 23), "closed", Decimal("7.50"))
    assert (first["6% with VAT"], first["6% without VAT"], first["6% VAT"]) == (
        Decimal("7.50"), Decimal("7.08"), Decimal("0.42"),
    )  # fmt: skip
    assert (first["21% VAT"], first["12% VAT"], first["0% VAT"], first["Cash"]) == (*[Decimal(0)] * 3, Decimal("7.50"))
    assert (second["Day"], second["State"], second["Received"]) == (date(2026, 11, 24), "open", Decimal(0))


def test_closings_and_z_reports_say_all_their_figures(sold: FakeShop) -> None:
    z, day = rows(listed(sold, "closings"))

    assert [one["Kind"] for one in (z, day)] == ["Z", "day"]
    for one in (z, day):
        assert (one["Number"], one["First receipt"], one["Last receipt"], one["Sales"]) == (1, 1, 1, 1)
        assert (one["Turnover"], one["6% VAT"], one["Cash"]) == (Decimal("7.50"), Decimal("0.42"), Decimal("7.50"))
        assert one["Perpetual total after"] == Decimal("7.50")
        assert one["By cashier"] == "Nadia B. 7.50 (1)"


@pytest.fixture
def compared(till: FakeShop) -> FakeShop:
    """A closed day of 5.00 by card, of which the terminal has 4.90, 2.00 in meal vouchers, and 1.00 in cash."""
    for price, tender in (("5.00", "card"), ("2.00", "meal_voucher"), ("1.00", "cash")):
        till.scan(till.product(price=price))
        till.pay(tender)
    till.do(
        close_till, Decimal("100.80"), actuals={"card": Actual(Decimal("4.90"), Decimal("0.12"))}, remark="=1+1",
        cashier="Nadia B.", now=till.now(),
    )  # fmt: skip
    till.clock.pass_by(days=1)
    till.do(catch_up, till.now())
    return till


def test_how_each_means_of_payment_compares_is_a_list(compared: FakeShop) -> None:
    found = listed(compared, "reconciliations")
    names = ("Till", "Number", "Means of payment", "State", "Expected", "Actual", "Difference", "Fees kept", "Note")

    assert [tuple(row[name] for name in names) for row in rows(found)] == [
        (1, 1, "Cash", "counted", Decimal("101.00"), Decimal("100.80"), Decimal("-0.20"), None, "=1+1"),
        (1, 1, "Card", "counted", Decimal("5.00"), Decimal("4.90"), Decimal("-0.10"), Decimal("0.12"), "=1+1"),
        (1, 1, "Meal vouchers", "not counted", Decimal("2.00"), None, None, None, "=1+1"),
    ]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_nobody_counted_is_an_empty_cell_and_a_note_no_formula(
    compared: FakeShop, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"reconciliations.{ending}"
    write(listed(compared, "reconciliations"), path, Language.FR)
    last = (in_csv(path) if ending == "csv" else in_xlsx(path))[-1]

    assert last[6:9] == ["", "", ""]
    assert last[9] == ("'=1+1" if ending == "csv" else "=1+1")


def test_closings_and_the_journal_have_the_fees_in_a_column_of_their_own(compared: FakeShop) -> None:
    z, day = rows(listed(compared, "closings"))
    line = rows(listed(compared, "journal"))[0]

    for one in (z, day):
        assert (one["Fees kept"], one["Turnover"], one["Card"]) == (Decimal("0.12"), Decimal("8.00"), Decimal("5.00"))
    assert (z["Note"], day["Note"]) == ("=1+1", None)
    assert (line["Fees kept"], line["Received"]) == (Decimal("0.12"), Decimal("8.00"))


def test_cashiers_have_their_names(till: FakeShop) -> None:
    key = uuid7()
    till.do(lambda session: session.insert(Person(key, None, "Karim D.", "", None, None, False)))
    till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())
    till.open_till(cashier=key.hex)
    till.scan(till.product())
    till.pay()

    assert rows(listed(till, "sales"))[0]["Cashier"] == "Karim D."


def test_a_sale_names_its_invoice(sold: FakeShop) -> None:
    sale = UUID(bytes=sold.read(lambda session: session.value("SELECT id FROM sale")))
    row = Invoice(uuid7(), sale, 3, sold.now(), "BE0403170701", "Le Fournil", "1 rue", "1030", "Bruxelles", "BE")
    sold.do(lambda session: session.insert(row))

    assert rows(listed(sold, "sales"))[0]["Invoice"] == 3


@pytest.mark.parametrize("language", Language)
def test_heads_and_words_are_in_the_language(sold: FakeShop, language: Language) -> None:
    heads = {name for kind in KINDS for name in listed(sold, kind, language).head}
    wanted = {words[list(Language).index(language)] for words in COLUMNS.values()}

    assert wanted <= heads


def test_another_ending_and_a_folder_that_is_none_are_refused(sold: FakeShop, tmp_path: Path) -> None:
    found = listed(sold, "sales")
    with pytest.raises(ExportKindUnknown):
        write(found, tmp_path / "sales.pdf", Language.FR)
    with pytest.raises(ExportNotWritten):
        write(found, tmp_path / "nowhere" / "sales.csv", Language.FR)
    assert list(tmp_path.glob("*sales*")) == []


def test_a_list_that_no_workbook_holds_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exports, "MOST_ROWS", 2)
    with pytest.raises(ExportTooLong):
        write(Sheet(("a",), ((1,), (2,), (3,))), tmp_path / "long.xlsx", Language.FR)
    write(Sheet(("a",), ((1,), (2,), (3,))), tmp_path / "long.csv", Language.FR)


def test_an_unknown_list_is_a_programmers_error(sold: FakeShop) -> None:
    with pytest.raises(KeyError):
        listed(sold, "everything")
