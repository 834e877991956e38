"""The page of labels: by keys and by scans alone, in three languages."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import let_pass, sit_down

from beesdesk.catalog.label_formats import BUILT_IN, LabelField
from beesdesk.catalog.label_queue import note_printed
from beesdesk.catalog.model import Price, Product
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.stock.label_format_acts import label_formats
from beesdesk.tour.access import obstacles
from beesdesk.ui.language import Languages
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.label_choice import ChooseManyDialog
from beesdesk.ui.stock.label_format_dialog import LabelFormatDialog
from beesdesk.ui.stock.label_printer_dialog import LabelPrinterDialog
from beesdesk.ui.stock.labels_page import LabelsPage
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")

MILK, BREAD = "5400000000010", "5400000000027"
KEY = Qt.Key
Press = Callable[..., None]


def product(shop: FakeShop, code: str) -> UUID:
    key = shop.read(
        lambda session: session.value("SELECT product_id FROM product_code WHERE gtin = ?", (code.zfill(14),))
    )
    return UUID(bytes=key)


@pytest.fixture
def page(shop: FakeShop, stock_desk: OfficeWindow) -> LabelsPage:
    """The labels of a shop with two products, both of them printed a day ago; milk became dearer since."""
    for name, code, price in (("Milk", MILK, "2.10"), ("Bread", BREAD, "3.00")):
        shop.product(name, price=price, gtin=code)
    keys = [product(shop, code) for code in (MILK, BREAD)]
    shop.do(
        note_printed, [(key, 1) for key in keys], BUILT_IN["shelf-60x38"], language=Language.FR,
        today=shop.today, now=shop.now() - timedelta(days=1), who="Sam",
    )  # fmt: skip
    shop.do(Session.insert, Price(uuid7(), keys[0], shop.today, Decimal("2.25"), demo=False))
    sit_down(shop, stock_desk, "Sam")
    opened = stock_desk.open_page(LabelsPage)
    let_pass()
    return opened


def rows(page: LabelsPage) -> list[list[str]]:
    return page.table.rows() if page.rows else []


def papers(shop: FakeShop) -> list[Path]:
    return sorted((shop.path.parent / "labels").glob("*.pdf"))


def codes(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [one.text for sheet in document for one in zxingcpp.read_barcodes(sheet.render(scale=4).to_pil())]


def test_what_is_due_stands_there_with_its_reason_and_is_gone_once_printed(
    shop: FakeShop, page: LabelsPage, press: Press, qtbot: QtBot
) -> None:
    assert rows(page) == [["Milk", "price €2.10 → €2.25", "1"]]
    assert "2,25 €" in page.preview.accessibleName().replace("\u00a0", " ")

    press("+")
    page.buttons["all"].click()
    qtbot.waitUntil(lambda: not page.rows)

    (file,) = papers(shop)
    assert codes(file) == [MILK] * 2
    assert page.empty.isVisible()


def test_a_scan_asks_for_a_label_and_again_for_another(
    page: LabelsPage, stock_desk: OfficeWindow, shop: FakeShop
) -> None:
    for times in (1, 2):
        shop.clock.pass_by(seconds=1)
        stock_desk.router.scanned.emit(BREAD)
        let_pass()
        assert page.current is not None
        assert (page.current.name, page.current.copies) == ("Bread", times)
    stock_desk.router.scanned.emit("5400000000034")
    assert len(page.rows) == 2


def test_a_product_is_found_by_its_name(page: LabelsPage, press: Press, shop: FakeShop) -> None:
    shop.clock.pass_by(seconds=1)
    press("", KEY.Key_F2)
    press("bread", KEY.Key_Return)
    assert page.current is not None
    assert page.current.name == "Bread"


def test_a_label_that_is_right_is_taken_out_and_can_be_put_back(
    page: LabelsPage, press: Press, stock_desk: OfficeWindow, shop: FakeShop
) -> None:
    shop.clock.pass_by(seconds=1)
    press("", KEY.Key_F8)
    assert rows(page) == []
    shop.clock.pass_by(seconds=1)
    stock_desk.toasts.toasts()[-1].undo()
    let_pass()
    assert [one[:2] for one in rows(page)] == [["Milk", "asked for"]]


def test_many_are_chosen_at_once(page: LabelsPage, press: Press, shop: FakeShop) -> None:
    shop.clock.pass_by(seconds=1)
    press("", KEY.Key_F3)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ChooseManyDialog)
    assert dialog.count.text() == "2 products with a price"
    dialog.never.setChecked(True)
    press("", KEY.Key_F12)
    assert dialog.error() == "No product with a price is meant. Choose otherwise."
    dialog.never.setChecked(False)
    press("", KEY.Key_F12)
    assert [row.name for row in page.rows] == ["Bread", "Milk"]


def test_a_sheet_is_gone_on_with_where_the_last_one_ended(
    shop: FakeShop, page: LabelsPage, press: Press, qtbot: QtBot
) -> None:
    page.format.setCurrentIndex(1)
    page.format.activated.emit(1)
    assert page.form.code == "a4"
    page.start.setValue(21)
    page.sheet.picked.emit(21)
    page.table.setFocus()
    press("", KEY.Key_F9)
    qtbot.waitUntil(lambda: not page.rows)
    assert page.start.value() == 1
    assert codes(papers(shop)[0]) == [MILK]


def test_without_a_label_printer_nothing_is_printed_and_that_is_said(
    page: LabelsPage, press: Press, stock_desk: OfficeWindow, shop: FakeShop, tmp_path: Path, qtbot: QtBot
) -> None:
    press("", KEY.Key_F11)
    assert len(page.rows) == 1
    press("", KEY.Key_F10)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LabelPrinterDialog)
    press("nowhere", KEY.Key_F12)
    assert "nowhere" in dialog.error()
    dialog.address.setText(f"file:{tmp_path / 'jobs'}")
    press("", KEY.Key_F12)
    press("", KEY.Key_F11)
    qtbot.waitUntil(lambda: not page.rows)
    (job,) = (tmp_path / "jobs").iterdir()
    assert b"2,25" in job.read_bytes()


def test_a_format_is_changed_and_the_label_follows(shop: FakeShop, page: LabelsPage, press: Press) -> None:
    press("", KEY.Key_F4)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LabelFormatDialog)
    before = dialog.preview.accessibleName()
    assert "Milk" in before

    dialog.shown.setChecked(False)
    assert "Milk" not in dialog.preview.accessibleName()
    dialog.shown.setChecked(True)
    dialog.figures["width"].setValue(100)
    assert "does not lie on the label" in dialog.fault.text()
    press("", KEY.Key_F12)
    assert "does not lie on the label" in dialog.error()
    dialog.figures["width"].setValue(30)
    dialog.name.setText("Narrow name")
    press("", KEY.Key_F12)

    saved = next(form for form in shop.read(label_formats) if form.code == "narrow-name")
    assert next(place.width for place in saved.places if place.field is LabelField.NAME) == 30
    assert page.form == saved
    press("", KEY.Key_F4)
    press("", KEY.Key_F8)
    assert page.form.code == "shelf-60x38"


def test_size_and_sheet_are_changed_too(shop: FakeShop, page: LabelsPage, press: Press) -> None:
    press("", KEY.Key_F4)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, LabelFormatDialog)

    def choose(part: str) -> list[str]:
        dialog.field.setCurrentIndex(dialog.field.findData(part))
        dialog.field.activated.emit(dialog.field.currentIndex())
        return [field.accessibleName() for field in dialog.figures.values() if field.isVisible()]

    assert choose("label") == ["Width, mm", "Height, mm"]
    dialog.figures["width"].setValue(66)
    assert choose("sheet")[-2:] == ["Labels across", "Labels down"]
    dialog.shown.setChecked(True)
    dialog.figures["size"].setValue(4)
    assert "do not lie on the sheet" in dialog.fault.text()
    dialog.figures["size"].setValue(3)
    assert dialog.fault.text() == ""
    dialog.name.setText("Sheets of 66")
    press("", KEY.Key_F12)
    assert (page.form.width, page.form.a_page, page.start.maximum()) == (66, 21, 21)


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_in_the_way_in_any_language(page: LabelsPage, stock_desk: OfficeWindow, language: Language) -> None:
    languages = stock_desk.findChild(Languages)
    assert isinstance(languages, Languages)
    languages.use(language)
    let_pass()
    assert [fault for fault in obstacles(stock_desk) if "Vergrendelen" not in fault] == []  # the bar is the window's


def test_a_change_elsewhere_is_seen(shop: FakeShop, page: LabelsPage) -> None:
    shop.do(Session.change, Product, product(shop, BREAD), name_fr="Pain", brand="Ruche")
    let_pass()
    assert {row.name for row in page.rows} == {"Milk", "Bread"}
    assert rows(page)[0][1] == "brand; name"
