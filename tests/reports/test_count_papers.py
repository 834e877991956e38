"""Count sheets, markdown stickers and recall reports, read back by another library."""

import ast
import csv
import string
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pypdfium2
import pytest
from fake_shop import FakeShop

from beesdesk.catalog.model import Recall
from beesdesk.catalog.queries import offer_by_id
from beesdesk.reports import count_sheet, markdown_stickers, recall_papers
from beesdesk.reports.count_sheet import CountPaper, write_count_sheet
from beesdesk.reports.count_texts import WORDS
from beesdesk.reports.exports import ExportKindUnknown
from beesdesk.reports.markdown_stickers import write_stickers
from beesdesk.reports.recall_papers import RecallPaper, write_recall
from beesdesk.stock.count_lines import Counted
from beesdesk.stock.marking_down import Sticker
from beesdesk.stock.recalled import Hit, RecallReport, SoldPart
from beesdesk.words import Language, Unit

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
BRUSSELS = ZoneInfo("Europe/Brussels")


def texts(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_range() for page in document]


def test_the_papers_use_every_word_and_no_other() -> None:
    trees = [
        ast.parse(Path(str(paper.__file__)).read_text("utf-8"))
        for paper in (count_sheet, markdown_stickers, recall_papers)
    ]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    assert {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)} >= set(
        WORDS
    )
    for said in WORDS.values():
        assert len({frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name) for text in said}) == 1


@pytest.mark.parametrize("language", list(Language))
def test_a_count_sheet_says_shelf_and_name_and_nothing_of_what_is_expected(tmp_path: Path, language: Language) -> None:
    products = [
        Counted(UUID(int=number), f"Riz {number}", f"Rijst {number}", f"Rice {number} {'x' * number * 9}", "500 g", Unit.PIECE, shelf, None)
        for number, shelf in [(number, "A1") for number in range(30)] + [(99, "B2"), (100, None)]
    ]  # fmt: skip
    file = tmp_path / "papers" / "sheet.pdf"
    write_count_sheet(CountPaper("Dry <b>goods</b>", "La Ruche", NOON, tuple(products)), language, file)

    pages = texts(file)
    whole = "\n".join(pages)
    assert len(pages) == 3
    assert "Dry <b>goods</b>" in pages[1]
    assert all(product.name(language).split()[1] in whole for product in products)
    assert whole.count("A1") == 1
    assert whole.index("A1") < whole.index("B2")


@pytest.mark.parametrize("language", list(Language))
def test_a_sticker_says_both_prices_and_the_date_once_a_copy(
    shop: FakeShop, tmp_path: Path, language: Language
) -> None:
    shop.product("Yoghurt " * 9, price="2.49")
    key = UUID(bytes=shop.read(lambda session: session.value("SELECT id FROM product")))
    offer = shop.read(offer_by_id, key, shop.today)
    assert offer is not None
    sticker = Sticker("2990100500008", offer, Decimal(50), Decimal("2.49"), Decimal("1.24"), date(2026, 11, 24), 2)
    file = tmp_path / "stickers.pdf"
    write_stickers([sticker], language, file)

    pages = texts(file)
    assert len(pages) == 2
    for text in pages:
        assert {"2,49", "1,24"} <= set(text.replace(".", ",").replace("€", " ").split())
        assert "24" in text
        assert "-50" in text


@pytest.mark.parametrize("language", list(Language))
def test_a_recall_is_written_with_who_bought_what(tmp_path: Path, language: Language) -> None:
    recall = Recall(UUID(int=1), "05400000000010", "A", "glass", date(2026, 11, 23), None)
    part = SoldPart(UUID(int=2), NOON, 1, 7, "A", Decimal(2), UUID(int=3), 12, "=Amélie Martin")
    other = SoldPart(UUID(int=4), NOON, 1, 8, None, Decimal(1), None, None, None)
    report = RecallReport(
        recall, None, Decimal(10), date(2026, 11, 20), None, Decimal(7), (Hit(part, sure=True), Hit(other, sure=False))
    )
    paper = RecallPaper(report, "La Ruche", NOON, BRUSSELS, training=False)
    for ending in ("pdf", "csv", "xlsx"):
        write_recall(paper, language, tmp_path / "exports" / f"recall.{ending}")

    (text,) = texts(tmp_path / "exports" / "recall.pdf")
    assert {"glass", "12"} <= set(text.split())
    rows = list(csv.reader((tmp_path / "exports" / "recall.csv").read_text("utf-8-sig").splitlines(), delimiter=";"))
    assert [row[2] for row in rows[1:]] == ["7", "8"]
    assert rows[1][6] == "'=Amélie Martin"
    assert rows[1][7] != rows[2][7]
    with pytest.raises(ExportKindUnknown):
        write_recall(paper, language, tmp_path / "recall.txt")
