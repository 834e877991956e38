"""The page of what runs out by keys and scanner alone."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from fake_sales import note_move, note_sale, product_id
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.desk_keys import front, let_pass, settled, sit_down

from beesdesk.mail.model import Mail
from beesdesk.members.model import Member
from beesdesk.pos.recalls import recall_product, recall_rows
from beesdesk.ui.language import Languages
from beesdesk.ui.office.mailing_dialog import MailingDialog
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.expiry_dialogs import MarkDownDialog, RecallReportDialog, WriteOffDialog
from beesdesk.ui.stock.expiry_page import ExpiryPage
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.recalls import RecallsDialog
from beesdesk.words import Language, MoveCause

pytestmark = pytest.mark.in_turn("language")

CREAM, YOGHURT = "5400000000010", "5400000000027"
Key = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def page(shop: FakeShop, stock_desk: OfficeWindow) -> ExpiryPage:
    """The page of a shop with four of cream past their date, and ten of yoghurt for tomorrow, of which one a day is sold."""
    shop.open_till()
    shop.member(number=5)
    for name, code, quantity, days in (("Cream", CREAM, "4", -1), ("Yoghurt", YOGHURT, "20", 1)):
        shop.product(name, price="2.00", gtin=code)
        key, at = product_id(shop, code), shop.now() - timedelta(days=10)
        expiry = shop.today + timedelta(days=days)
        shop.do(note_move, key, MoveCause.RECEIPT, quantity, at, value=quantity, lot=f"L{days}", expiry=expiry)
    for days in range(10):
        member = shop.member_id(5) if days == 3 else None
        shop.do(note_sale, product_id(shop, YOGHURT), "1", shop.now() - timedelta(days=days, hours=1), member=member)
    sit_down(shop, stock_desk, "Sam")
    made = stock_desk.open_page(ExpiryPage)
    let_pass()
    return made


@pytest.fixture
def shown(stock_desk: OfficeWindow) -> list[Path]:
    """The papers that were shown."""
    files: list[Path] = []
    stock_desk.desk.file_wanted.connect(files.append)
    return files


def rows(page: ExpiryPage) -> list[list[str]]:
    return [[row[0], row[1].split(" · ")[1], row[2], *row[3].split(" · ")] for row in page.rows.rows()]


@pytest.mark.parametrize("language", list(Language))
def test_what_runs_out_is_marked_down_by_a_scan_and_two_keys(
    stock_desk: OfficeWindow, page: ExpiryPage, press: Press, qtbot: QtBot, shown: list[Path], language: Language
) -> None:
    languages = stock_desk.findChild(Languages)
    assert languages is not None
    languages.use(language)
    assert [row[:5] for row in rows(page)] == [["Cream", "L-1", "4", "0", "4"], ["Yoghurt", "L1", "10", "1", "9"]]

    stock_desk.router.scanned.emit(YOGHURT)
    press("", Key.Key_Return)
    dialog = front(MarkDownDialog)
    assert (dialog.percent.value(), dialog.copies.value()) == (50, 9)  # type: ignore[attr-defined]
    press("3", Key.Key_F12)
    settled(qtbot, page)

    with pypdfium2.PdfDocument(shown[0]) as document:
        assert len(document) == 3
    assert page.found[1].stickers == 6


def test_what_is_past_its_date_is_written_off(page: ExpiryPage, press: Press) -> None:
    press("", Key.Key_F3)
    assert [row[0] for row in front(WriteOffDialog).table.rows()] == ["Cream"]  # type: ignore[attr-defined]
    press("", Key.Key_F12)
    assert [row[0] for row in rows(page)] == ["Yoghurt"]
    press("", Key.Key_F3)
    assert QApplication.activeModalWidget() is None


def test_goods_are_recalled_by_a_scan(shop: FakeShop, page: ExpiryPage, press: Press) -> None:
    press("", Key.Key_F5)
    dialog = front(RecallsDialog)
    dialog.take_scan(CREAM)  # type: ignore[attr-defined]
    assert dialog.code.text() == CREAM  # type: ignore[attr-defined]
    dialog.reason.setText("glass")  # type: ignore[attr-defined]
    press("", Key.Key_F12)
    assert [row.reason for row in shop.read(recall_rows)] == ["glass"]


def test_a_recall_is_saved_once_somebody_who_may_allows_it_and_its_buyers_are_written_to(
    shop: FakeShop, stock_desk: OfficeWindow, page: ExpiryPage, press: Press, qtbot: QtBot, shown: list[Path]
) -> None:
    luc, office = shop.person("Vera", "shift_leader"), shop.person("Olga", "office")
    shop.do(recall_product, YOGHURT, None, "glass", today=shop.today, now=shop.now(), who=luc)
    shop.do(lambda session: session.change(Member, shop.member_id(5), email="amelie@example.org"))
    press("", Key.Key_F4)
    assert "members: 1" in front(RecallReportDialog).said.text()  # type: ignore[attr-defined]

    press("", Key.Key_F6)
    let_pass()
    assert isinstance(front(ApprovalDialog), ApprovalDialog)
    press("", Key.Key_Escape)
    assert not shown

    press("", Key.Key_F6)
    let_pass()
    front(ApprovalDialog).answer(office)
    let_pass()
    settled(qtbot, page)
    assert [file.suffix for file in shown] == [".csv"]
    assert "Amélie Martin" in shown[0].read_text("utf-8-sig")

    press("", Key.Key_F4)
    press("", Key.Key_F7)
    assert isinstance(front(MailingDialog), MailingDialog)
    assert "1 member gets it" in front(MailingDialog).who.text()  # type: ignore[attr-defined]
    assert shop.read(lambda session: session.rows(Mail, "SELECT * FROM mail")) == []
    press("", Key.Key_Escape)
    press("", Key.Key_Escape)
