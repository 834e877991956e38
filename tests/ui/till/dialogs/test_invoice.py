from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import facturx
import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.pos.invoices import Business, invoice_of, invoice_sale
from beesdesk.pos.refunds import refund
from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.invoice import InvoiceDialog
from beesdesk.words import Language

Open = Callable[..., InvoiceDialog]
Show = Callable[[InvoiceDialog], InvoiceDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
BAKERY = Business("BE0403170701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")
ADDRESS = ("Le Fournil", "Rue Haute 3", "1000", "Bruxelles")


@pytest.fixture
def sold(till: FakeShop) -> FakeShop:
    """A till with two sales, 3.75 and 2.50 euro, whose shop says who it is."""
    till.name_seller()
    milk = till.product("Lait", "1.25")
    for pieces in (3, 2):
        till.scan_many(milk, pieces)
        till.pay("card")
    return till


@pytest.fixture
def open_invoice(window: QWidget, show: Show) -> Open:
    def opened(shop: FakeShop, number: int | None = None) -> InvoiceDialog:
        return show(InvoiceDialog(Desk(shop), window, number=number))

    return opened


def sale_ids(shop: FakeShop) -> list[UUID]:
    return [UUID(bytes=key) for (key,) in shop.read(lambda s: s.values("SELECT id FROM sale ORDER BY number"))]


def invoices(shop: FakeShop) -> list[tuple[str, str]]:
    return shop.read(lambda s: s.values("SELECT vat_number, name FROM invoice ORDER BY number"))


def saved(qtbot: QtBot, dialog: InvoiceDialog, press: Callable[[], object]) -> Path:
    with qtbot.waitSignal(dialog.answered) as answered:
        press()
    file: Path = answered.args[0]
    return file


def xml_of(file: Path) -> str:
    return facturx.get_xml_from_pdf(file.read_bytes())[1].decode()


def fill(dialog: InvoiceDialog, type_keys: Typing, number: str, *parts: str) -> None:
    """Type the number and the address as a person does: Enter goes from field to field."""
    dialog.vat.setFocus()
    for text in (number, *parts):
        type_keys(dialog, text, Qt.Key.Key_Return)


def test_the_last_sale_gets_its_invoice_in_the_folder_of_the_shop(
    qtbot: QtBot, sold: FakeShop, open_invoice: Open, type_keys: Typing
) -> None:
    dialog = open_invoice(sold)
    assert dialog.number.text() == "2"
    assert "\u20ac2.50" in dialog.state.text
    assert dialog.focusWidget() is dialog.vat

    fill(dialog, type_keys, "0403.170.701", *ADDRESS)
    assert dialog.vat.text() == "BE0403170701"
    assert dialog.parts["country"].text() == "BE"
    assert dialog.focusWidget() is dialog.parts["country"]
    file = saved(qtbot, dialog, lambda: QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return))

    assert file == sold.path.parent / "invoices" / "F1-1.pdf"
    assert "Le Fournil" in xml_of(file)
    assert not dialog.isVisible()
    assert invoices(sold) == [("BE0403170701", "Le Fournil")]


def test_a_wrong_number_is_said_when_the_field_is_left(sold: FakeShop, open_invoice: Open, type_keys: Typing) -> None:
    dialog = open_invoice(sold)

    type_keys(dialog, "0403.170.702", Qt.Key.Key_Return)

    assert dialog.error().startswith("“0403.170.702” is no VAT number (wrong check digit)")
    type_keys(dialog, "x")
    assert dialog.error() == ""


def test_a_known_business_is_filled_in_from_its_last_invoice(
    qtbot: QtBot, sold: FakeShop, open_invoice: Open, type_keys: Typing
) -> None:
    sold.do(invoice_sale, sale_ids(sold)[0], BAKERY, now=sold.now(), who="Nadia B.")
    dialog = open_invoice(sold)

    type_keys(dialog, "BE 0403 170 701", Qt.Key.Key_Tab)

    assert [field.text() for field in dialog.parts.values()] == [*ADDRESS, "BE"]
    assert dialog._known.text() == "Filled in from the last invoice. Check the address."
    file = saved(qtbot, dialog, dialog.act.click)
    assert file.name == "F1-2.pdf"


def test_another_number_empties_what_was_filled_in_but_not_what_was_typed(
    sold: FakeShop, open_invoice: Open, type_keys: Typing
) -> None:
    sold.do(invoice_sale, sale_ids(sold)[0], BAKERY, now=sold.now(), who="Nadia B.")
    dialog = open_invoice(sold)
    fill(dialog, type_keys, "BE0403170701")
    dialog.parts["street"].setText("Rue Basse 5")

    dialog.vat.setText("")
    fill(dialog, type_keys, "FR40303265045")

    assert [field.text() for field in dialog.parts.values()] == ["", "Rue Basse 5", "", "", "FR"]


def test_what_is_missing_is_asked_for_in_its_field(sold: FakeShop, open_invoice: Open, type_keys: Typing) -> None:
    dialog = open_invoice(sold)
    fill(dialog, type_keys, "0403170701", "Le Fournil", "", "1000", "Bruxelles")

    type_keys(dialog, "", Qt.Key.Key_F12)

    assert "the street is missing" in dialog.error()
    assert dialog.focusWidget() is dialog.parts["street"]
    assert invoices(sold) == []


def test_another_receipt_is_chosen_by_number_or_bar_code(
    sold: FakeShop, open_invoice: Open, type_keys: Typing, tap: Tap
) -> None:
    dialog = open_invoice(sold)
    dialog.number.setFocus()
    dialog.number.selectAll()
    type_keys(dialog, "1")
    tap(dialog.look)
    assert "\u20ac3.75" in dialog.state.text

    dialog.take_scan("]C0T1S2")
    assert "\u20ac2.50" in dialog.state.text
    dialog.take_scan("T9S1")
    assert dialog.error() == "This is no receipt of this till."
    dialog.number.setText("77")
    tap(dialog.look)
    assert dialog.error() == "This till has no receipt number 77."


def test_an_invoice_that_is_there_is_opened_not_written_again(qtbot: QtBot, sold: FakeShop, open_invoice: Open) -> None:
    sold.do(invoice_sale, sale_ids(sold)[1], BAKERY, now=sold.now(), who="Nadia B.")
    dialog = open_invoice(sold)
    assert dialog.state.state is State.OK
    assert dialog.state.text == "Receipt 2 has invoice F1-1."
    assert dialog.act.text() == "Open the invoice"
    assert dialog.vat.isReadOnly()

    file = saved(qtbot, dialog, dialog.act.click)
    before = file.read_bytes()
    other = open_invoice(sold, 2)
    again = saved(qtbot, other, other.act.click)

    assert (again, again.read_bytes()) == (file, before)
    assert len(invoices(sold)) == 1


def test_a_refunded_receipt_says_the_way_out(sold: FakeShop, open_invoice: Open) -> None:
    sold.do(refund, sale_ids(sold)[1], reason="abîmé", now=sold.now(), who="Nadia B.")

    dialog = open_invoice(sold, 2)

    assert dialog.state.state is State.BAD
    assert "Refund the rest, sell it again" in dialog.state.text
    assert not dialog.act.isVisible()


def test_the_credit_note_of_a_refund_is_made_the_same_way(qtbot: QtBot, sold: FakeShop, open_invoice: Open) -> None:
    key = sale_ids(sold)[1]
    sold.do(invoice_sale, key, BAKERY, now=sold.now(), who="Nadia B.")
    back = sold.do(refund, key, reason="abîmé", now=sold.now(), who="Nadia B.")

    dialog = open_invoice(sold, back.number)
    file = saved(qtbot, dialog, dialog.act.click)

    assert file.name == "F1-2.pdf"
    assert "<ram:TypeCode>381" in xml_of(file)


def test_a_shop_that_does_not_say_who_it_is_hears_it_at_once(till: FakeShop, open_invoice: Open) -> None:
    till.scan(till.product())
    till.pay("card")

    dialog = open_invoice(till)

    assert dialog.state.state is State.BAD
    assert "the address of the shop is missing" in dialog.state.text


def test_before_the_first_sale_it_asks_for_a_receipt(till: FakeShop, open_invoice: Open) -> None:
    till.name_seller()
    dialog = open_invoice(till)

    assert dialog.state.text == "Type the number of a receipt, or scan its bar code."
    assert not dialog.act.isVisible()
    assert dialog.focusWidget() is dialog.number


def test_the_paper_is_in_the_language_that_is_chosen(
    qtbot: QtBot, sold: FakeShop, open_invoice: Open, type_keys: Typing, tap: Tap
) -> None:
    dialog = open_invoice(sold)
    assert dialog.language.value is Language.FR
    fill(dialog, type_keys, "0403170701", *ADDRESS)
    tap(dialog.language.buttons[Language.NL])

    file = saved(qtbot, dialog, dialog.act.click)

    assert "Kasticket T1S2" in xml_of(file)


def test_the_language_of_the_buyer_is_proposed(till: FakeShop, window: QWidget, show: Show) -> None:
    till.name_seller()
    desk = Desk(till)
    desk.scan(till.member("Koen", "De Smet", language=Language.NL))
    desk.scan(till.product("Melk", "1.25"))
    desk.pay("card")

    assert show(InvoiceDialog(desk, window)).language.value is Language.NL


def test_a_paper_that_cannot_be_saved_is_said_and_made_again_later(
    qtbot: QtBot, sold: FakeShop, open_invoice: Open, type_keys: Typing
) -> None:
    place = sold.path.parent / "invoices"
    place.write_text("no folder")
    dialog = open_invoice(sold)
    fill(dialog, type_keys, "0403170701", *ADDRESS)

    dialog.act.click()
    qtbot.waitUntil(lambda: "could not be saved" in dialog.error())
    assert sold.read(invoice_of, sale_ids(sold)[1]) is not None
    place.unlink()

    assert saved(qtbot, dialog, dialog.act.click).exists()
    assert len(invoices(sold)) == 1


def test_pressing_twice_is_one_invoice(qtbot: QtBot, sold: FakeShop, open_invoice: Open, type_keys: Typing) -> None:
    dialog = open_invoice(sold)
    fill(dialog, type_keys, "0403170701", *ADDRESS)

    def press() -> None:
        dialog.act.click()
        assert dialog.making
        assert dialog.state.text == "Making the paper…"
        dialog.act.click()

    saved(qtbot, dialog, press)

    assert len(invoices(sold)) == 1


def test_whoever_may_not_write_invoices_has_it_allowed(
    qtbot: QtBot, sold: FakeShop, open_invoice: Open, type_keys: Typing
) -> None:
    sold.do(set_rule, "cashier_may", "", who="office", now=sold.now())
    dialog = open_invoice(sold)
    fill(dialog, type_keys, "0403170701", *ADDRESS)

    dialog.act.click()

    assert "Nobody has this right yet: writing an invoice" in dialog.error()


def test_the_words_follow_the_language(qtbot: QtBot, sold: FakeShop, open_invoice: Open, speaks: Languages) -> None:
    dialog = open_invoice(sold)

    speaks.use("nl")

    qtbot.waitUntil(lambda: dialog.act.text() == "De factuur maken")
    assert dialog.windowTitle() == "Factuur voor een onderneming"
    assert QApplication.activeModalWidget() is dialog
