"""Price lists as suppliers send them, whole and broken."""

import os
import tracemalloc
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from price_list_files import MILK, TEA, an_odin_product, bnn, odin, ods, record
from thorough import examples

from beesdesk.catalog import price_lists, price_rows
from beesdesk.catalog.price_lists import read_price_list
from beesdesk.catalog.price_rows import PriceListUnreadable, PriceRow, Remark
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.sheets.columns import MappingNeeded
from beesdesk.sheets.reading import SheetUnreadable
from beesdesk.sheets.rejects import sentence as why
from beesdesk.words import Language, Unit

D = Decimal
HEAD = "Bestelnummer;Naam;Inkoopprijs;Per doos;EAN"


def only(path: Path) -> PriceRow:
    (row,) = read_price_list(path).rows
    return row


def prices(row: PriceRow) -> list[tuple[str, str]]:
    return [(str(step.from_packs), str(step.amount)) for step in row.steps]


def refused(path: Path) -> list[tuple[int, str]]:
    return [(one.line, one.reason) for one in read_price_list(path).rejected]


def unreadable(path: Path) -> str:
    """Return why a file is no list; the sentence stands in three languages."""
    with pytest.raises((PriceListUnreadable, SheetUnreadable)) as caught:
        read_price_list(path)
    assert isinstance(caught.value, ShopError)
    assert len({sentence(caught.value, language) for language in Language}) == 3
    return str(getattr(caught.value, "reason", ""))


# BNN


def test_a_bnn_record_is_an_article_with_its_prices(tmp_path: Path) -> None:
    row = only(
        bnn(
            tmp_path / "PL.BNN",
            [record(price="2,89", steps=[("12", "2,75"), ("60", "2,60"), ("6", "3,00")], least="2")],
        )
    )

    assert (row.order_code, row.gtin, row.name) == ("10", f"0{MILK}", "Lait demi-écrémé")
    assert (row.pack, row.least_packs, row.content, row.unit, row.vat) == (6, 2, "1 l", None, 6)
    assert prices(row) == [("1", "2.8900"), ("2.000", "2.7500"), ("10.000", "2.6000")]  # a dearer step is none
    assert (row.valid_from, row.until, row.listed) == (date(2026, 11, 1), None, True)


def test_a_step_within_the_first_pack_is_the_price(tmp_path: Path) -> None:
    row = only(bnn(tmp_path / "PL.BNN", [record(price="2,89", steps=[("2", "2,75")])]))
    assert prices(row) == [("1", "2.7500")]


@pytest.mark.parametrize(
    ("said", "unit", "pack", "cost"),
    [
        ({"unit": "kg", "pack": "25", "weighed": "J", "price": "1,10"}, Unit.KG, "25", "1.1000"),
        ({"unit": "kg", "factor": "0,1", "price": "1,10"}, Unit.KG, "6", "11.0000"),  # asked for 100 g
        ({"unit": "100 g", "factor": "10", "price": "2,89"}, None, "6", "0.2890"),
        ({"unit": "Stück", "weighed": "J"}, Unit.KG, "6", "1.2500"),
        ({"pack": ""}, None, "1", "1.2500"),
    ],
)
def test_a_price_is_for_one_unit_of_sale(
    tmp_path: Path, said: dict[str, str], unit: Unit | None, pack: str, cost: str
) -> None:
    row = only(bnn(tmp_path / "PL.BNN", [record(**said)]))  # type: ignore[arg-type]  # texts
    assert (row.unit, row.pack, row.steps[0].amount) == (unit, D(pack), D(cost))


@pytest.mark.parametrize("charset", ["0", "1"])
@pytest.mark.parametrize("encoding", ["cp850", "cp1252", "utf-8", "utf-8-sig"])
def test_bnn_is_read_in_the_set_that_it_is_in_whatever_it_says(tmp_path: Path, charset: str, encoding: str) -> None:
    name = "Kräuter-Müsli, Öl; « crème »"
    assert only(bnn(tmp_path / "PL.BNN", [record(name=name)], encoding=encoding, charset=charset)).name == name


def test_an_offer_has_days_of_its_own(tmp_path: Path) -> None:
    row = only(bnn(tmp_path / "PL.BNN", [record(offer=("20261201", "20261215"))]))
    assert (row.valid_from, row.until) == (date(2026, 12, 1), date(2026, 12, 15))


def test_what_is_delisted_needs_no_price(tmp_path: Path) -> None:
    rows = read_price_list(bnn(tmp_path / "PL.BNN", [record("1", mark="X", price=""), record("2", mark="V")])).rows
    assert [row.listed for row in rows] == [False, False]


def test_each_refused_record_says_why_in_three_languages(tmp_path: Path) -> None:
    path = bnn(
        tmp_path / "PL.BNN",
        [
            record("1"),
            record(""),
            record("3", name=""),
            record("4", price=""),
            record("5", price="dear"),
            record("6", gtin="9529999000010"),
            record("7", gtin="abc"),
            record("8", pack="0"),
            record("9", mark="Q"),
            record("10", kind="P"),
            record("11", fields=40),
            record("12", offer=("20261399", "")),
            record("13", name="Cr\ufffdme"),
            record("14", factor="x"),
        ],
        encoding="utf-8",
    )

    found = read_price_list(path)
    assert [row.order_code for row in found.rows] == ["1"]
    assert [(one.line, one.reason) for one in found.rejected] == [
        (3, "missing_order_code"), (4, "missing_name"), (5, "missing_price"), (6, "price"), (7, "check_digit"),
        (8, "gtin_digits"), (9, "pack"), (10, "change_mark"), (11, "deposit_line"), (12, "few_fields"), (13, "date"),
        (14, "garbled"), (15, "factor"),
    ]  # fmt: skip
    for one in found.rejected:
        assert len({why(one, language) for language in Language}) == 3


def test_the_end_of_a_bnn_file_is_looked_for(tmp_path: Path) -> None:
    assert read_price_list(bnn(tmp_path / "a.bnn", [record()])).remarks == ()
    assert read_price_list(bnn(tmp_path / "b.bnn", [record()], end=";;02")).remarks == (Remark.NEXT_FILE,)
    assert read_price_list(bnn(tmp_path / "c.bnn", [record()], end=None)).remarks == (Remark.NO_END,)
    assert unreadable(bnn(tmp_path / "d.bnn", [record(), record("2", fields=30)], end=None)) == "list_cut_off"
    assert unreadable(bnn(tmp_path / "e.bnn", [], end=None)) == "list_cut_off"


@given(st.data())
@settings(max_examples=examples(120), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_bnn_file_cut_anywhere_is_refused_or_says_that_its_end_is_missing(
    tmp_path: Path, data: st.DataObject
) -> None:
    whole = bnn(tmp_path / "whole.bnn", [record("1"), record("2", steps=[("12", "1,10")]), record("3")]).read_bytes()
    cut = tmp_path / "cut.bnn"
    cut.write_bytes(whole[: data.draw(st.integers(1, len(whole) - 5))])
    try:
        found = read_price_list(cut)
    except (PriceListUnreadable, MappingNeeded, SheetUnreadable):
        return
    assert Remark.NO_END in found.remarks
    complete = {(row.order_code, row.steps) for row in read_price_list(tmp_path / "whole.bnn").rows}
    assert {(row.order_code, row.steps) for row in found.rows} <= complete


@pytest.mark.parametrize(
    ("head", "reason"),
    [("BNN;2;0;X;T;;EUR;;;20261120;0900;1", "list_version"), ("BNN;3;0;X;T;;CHF;;;20261120;0900;1", "list_currency")],
)
def test_another_version_or_currency_is_refused(tmp_path: Path, head: str, reason: str) -> None:
    path = tmp_path / "PL.BNN"
    path.write_text(f"{head}\n{record()}\n;;99\n", "utf-8")
    assert unreadable(path) == reason


# Tables


def test_a_table_is_read_by_what_its_columns_are_called(tmp_path: Path) -> None:
    path = tmp_path / "prijzen.csv"
    path.write_text(f"{HEAD}\nA1;Melk;1,2345;6 x 1 l;{MILK}\nA2;Thee;2.40;;\n", "utf-8")

    milk, tea = read_price_list(path).rows
    assert (milk.order_code, milk.gtin, milk.pack, milk.steps[0].amount) == ("A1", f"0{MILK}", 6, D("1.2345"))
    assert (tea.order_code, tea.gtin, tea.pack, tea.steps[0].amount) == ("A2", None, 1, D("2.40"))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850", "utf-16"])
def test_a_table_is_read_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "prix.csv"
    path.write_bytes(
        "Référence;Désignation;Prix d'achat\nA1;Crème brûlée à l'œuf;1,20\n".replace("œ", "oe").encode(encoding)
    )
    assert only(path).name == "Crème brûlée à l'oeuf"


def test_a_price_for_the_pack_is_shared_among_its_units(tmp_path: Path) -> None:
    path = tmp_path / "prix.csv"
    path.write_text("ref;nom;colisage;prix colis;valable dès\nA1;Thé;6;10,00;01/12/2026\n", "utf-8")
    row = only(path)
    assert (row.steps[0].amount, row.valid_from) == (D("1.6667"), date(2026, 12, 1))


def test_cells_with_formulas_refuse_their_line_and_are_never_run(tmp_path: Path) -> None:
    rows = [HEAD.split(";"), ["A1", "Melk", "1,20", "6", MILK], ["A2", "Thee", "2,40", "6", TEA]]
    text = tmp_path / "a.csv"
    text.write_text(f"{HEAD}\nA1;Melk;1,20;6;\nA2;=HYPERLINK(1);2,40;6;\nA3;@SUM(1);1;1;\n", "utf-8")
    book = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(book) as made:
        made.add_worksheet()  # nothing on it: the list is on the second
        sheet = made.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        sheet.write_formula(2, 2, "=1+1", None, 2)

    assert refused(text) == [(3, "formula"), (4, "formula")]
    assert refused(book) == [(3, "formula")]
    assert refused(ods(tmp_path / "a.ods", rows, formula=(2, 2))) == [(3, "formula")]
    for path in (text, book, tmp_path / "a.ods"):
        assert [row.order_code for row in read_price_list(path).rows] == ["A1"]


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}\nA1;Melk;1,20;6;{MILK}\nA2;Th",
        f'{HEAD}\nA1;Melk;1,20;6;{MILK}\nA2;"The',
        f'{HEAD}\nA1;"Melk;1,20;6;{MILK}\nA2;Thee;1;1;\n',
    ],
)
def test_a_table_cut_off_in_a_line_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "prijzen.csv"
    path.write_text(text, "utf-8")
    assert unreadable(path) == "list_cut_off"


def test_a_table_without_its_last_end_of_line_comes_in_with_a_remark(tmp_path: Path) -> None:
    path = tmp_path / "prijzen.csv"
    path.write_text(f"{HEAD}\nA1;Melk;1,20;6;{MILK}", "utf-8")
    assert read_price_list(path).remarks == (Remark.NO_NEWLINE,)
    path.write_text(f"{HEAD}\nA1;Melk;1,20;6;{MILK}\n", "utf-8")
    assert read_price_list(path).remarks == ()


def test_a_workbook_cut_off_anywhere_is_refused(tmp_path: Path) -> None:
    whole = ods(tmp_path / "a.ods", [HEAD.split(";"), ["A1", "Melk", "1,20", "6", MILK]]).read_bytes()
    for share in (0.1, 0.5, 0.9):
        path = tmp_path / "cut.ods"
        path.write_bytes(whole[: int(len(whole) * share)])
        assert unreadable(path) == "damaged"


def test_a_text_in_the_wrong_set_throughout_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "prix.csv"
    text = "ref;nom;prix\nA1;Crème;1\nA2;Pâté;2\nA3;riz;3\n".encode().decode("cp850")
    path.write_text(text, "utf-8")
    assert unreadable(path) == "list_garbled"


def test_unknown_columns_want_a_mapping_and_have_one(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("what;how much\nTea;2,40\n", "utf-8")
    with pytest.raises(MappingNeeded):
        read_price_list(path)
    mapping = {"order_code": "what", "name": "what", "price": "how much"}
    assert read_price_list(path, mapping).rows[0].steps[0].amount == D("2.40")


# XML


@pytest.mark.parametrize("written", ["ISO-8859-1", "utf-8"])
def test_an_odin_list_is_read_whatever_it_says_of_its_encoding(tmp_path: Path, written: str) -> None:
    row = only(odin(tmp_path / "a.xml", [an_odin_product(merk="De röde hof")], written=written))
    assert (row.order_code, row.brand, row.pack, row.vat) == ("77", "De röde hof", 12, 6)
    assert (row.steps[0].amount, row.valid_from, row.content) == (D("2.4"), date(2026, 11, 1), "100 g")


def test_what_is_not_active_is_no_longer_to_be_had(tmp_path: Path) -> None:
    path = odin(tmp_path / "a.xml", [an_odin_product(status="Non Actief"), an_odin_product(bestelnummer="")])
    assert [row.listed for row in read_price_list(path).rows] == [False]
    assert refused(path) == [(2, "missing_order_code")]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><xmlproduct>&b;</xmlproduct>', "list_entities"),
        ('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><xmlproduct>&c;</xmlproduct>', "list_entities"),
        ("<html><body>no</body></html>", "list_other_xml"),
        ("<xmlproduct><product><eancode>1</eanc", "damaged"),
        ("<xmlproduct></xmlproduct>", "empty"),
    ],
)
def test_other_xml_is_refused(tmp_path: Path, text: str, reason: str) -> None:
    path = tmp_path / "a.xml"
    path.write_text(text, "utf-8")
    assert unreadable(path) == reason


# What is no list


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "list_no_table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "list_no_table"),
        (b'{"a": 1}', "list_no_table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "list_old_book"),
        (b"PK\x03\x04 and nothing", "damaged"),
        (b"MZ\x90\0\x03", "list_no_table"),
    ],
)
def test_what_is_no_list_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(data)
    assert unreadable(path) == reason


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsb"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"binary")
    assert unreadable(path) == "list_old_book"


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert unreadable(tmp_path / "none.csv") == "missing"
    assert unreadable(tmp_path) == "damaged"


def test_200_megabytes_are_refused_before_anything_is_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("wb") as file:
        file.write(f"{HEAD}\n".encode())
        file.truncate(200 * 1024**2)
    tracemalloc.start()
    try:
        assert unreadable(path) == "too_large"
        assert tracemalloc.get_traced_memory()[1] < 1024**2
    finally:
        tracemalloc.stop()


def test_workbooks_that_would_fill_the_memory_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repeat = ' table:number-columns-repeated="16000"'
    rows = [HEAD.split(";"), *([["A1"]] * 700)]
    assert unreadable(ods(tmp_path / "wide.ods", rows, repeat=repeat)) == "too_large"
    monkeypatch.setattr(price_rows, "MOST_CELLS", 10)
    assert unreadable(ods(tmp_path / "many.ods", [HEAD.split(";")] * 3)) == "too_large"
    monkeypatch.setattr(price_lists, "MOST_UNPACKED", 1000)
    assert unreadable(ods(tmp_path / "deep.ods", [["x" * 2000]])) == "too_large"


def test_a_workbook_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lie.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", b"x" * 100_000)
    data = path.read_bytes().replace((100_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(data)
    assert unreadable(path) == "damaged"


@given(st.binary(max_size=300), st.sampled_from([b"", b"BNN;", b"<xmlproduct>", b"PK\x03\x04", HEAD.encode() + b"\n"]))
@settings(max_examples=examples(200), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused_in_words(tmp_path: Path, data: bytes, start: bytes) -> None:
    path = tmp_path / "any"
    path.write_bytes(start + data)
    said = []
    try:
        said += [why(one, language) for one in read_price_list(path).rejected for language in Language]
    except ShopError as error:
        said += [sentence(error, language) for language in Language]
    assert all(said)


@pytest.mark.skipif("BEES_SUPPLIER_FILES" not in os.environ, reason="no files of suppliers are named")
def test_real_files_come_in_or_say_why(capsys: pytest.CaptureFixture[str]) -> None:
    lists = {".bnn": True, ".csv": True, ".xlsx": True, ".xml": True, ".pdf": False, ".yml": False, ".json": False}
    for path in sorted(Path(os.environ["BEES_SUPPLIER_FILES"]).rglob("*.*")):
        try:
            found = read_price_list(path)
        except ShopError as error:
            said = sentence(error, Language.EN)
            assert not lists[path.suffix.lower()], said
        else:
            assert lists[path.suffix.lower()]
            said = f"{len(found.rows)} rows; " + "; ".join(
                f"{one.line}: {why(one, Language.EN)}" for one in found.rejected
            )
        with capsys.disabled():
            print(f"{path.name:50} {said}")  # noqa: T201 - the table is what the test is run for
