"""After a sale, through the till's window: paper, e-mail or nothing."""

from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from driving import dialog_of, gone
from fake_shop import FakeShop
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.db.session import Session
from beesdesk.hardware.printer import SimulatedPrinter
from beesdesk.mail.model import Mail
from beesdesk.mail.queries import outbox
from beesdesk.members.actions import remember_receipt
from beesdesk.members.model import Member
from beesdesk.pos.issuing import receiving
from beesdesk.pos.rules import set_rule
from beesdesk.ui.till.dialogs.mail_receipt import MailReceiptDialog
from beesdesk.ui.till.sold_page import SoldPage
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Act, Language, ReceiptWish

ADDRESS = "amelie@exemple.be"
PRINT, MAIL, NONE = ReceiptWish.PRINT, ReceiptWish.MAIL, ReceiptWish.NONE


@pytest.fixture
def printer(program: Program) -> SimulatedPrinter:
    """A printer, on a till that prints by itself and sends e-mail."""
    printer = SimulatedPrinter()
    program.desk.printer_able = True
    program.printing.use(printer, 42)
    program.desk.printer_there = program.desk.mail_there = True
    return printer


@pytest.fixture
def amelie(till: FakeShop, printer: SimulatedPrinter) -> UUID:
    """A member with an address."""
    till.member(number=412, language=Language.NL)
    set_address(till, ADDRESS)
    return till.member_id(412)


def set_address(till: FakeShop, address: str | None) -> None:
    def change(session: Session) -> None:
        session.change(Member, till.member_id(412), email=address)

    till.do(change)


def set_printing(till: FakeShop, program: Program, value: str) -> None:
    till.do(set_rule, "receipt_print", value, who="Nadia B.", now=till.now())
    program.desk.reload()


def sell(till: FakeShop, program: Program, member: UUID | None = None) -> SoldPage:
    program.desk.scan(till.product("Lait", "1.27"))
    if member is not None:
        program.desk.name_shopper(member)
    program.desk.pay("card")
    return program.window.panel.paid


def mails(till: FakeShop) -> list[Mail]:
    return till.read(outbox)


def copies(till: FakeShop) -> int:
    kind = str(Act.RECEIPT_COPIED)
    count: int = till.read(lambda session: session.value("SELECT count(*) FROM act WHERE kind = ?", (kind,)))
    return count


def offered(page: SoldPage) -> list[ReceiptWish]:
    return [wish for wish, button in page.choices.items() if button.isVisible()]


def test_a_till_that_can_do_nothing_with_a_receipt_offers_nothing(till: FakeShop, program: Program) -> None:
    page = sell(till, program)

    assert page.isVisible()
    assert page.title.text() == "Sale 1 is paid"
    assert (offered(page), page.outcome.isVisible(), page.remember.isVisible()) == ([], False, False)


def test_what_the_till_can_do_is_offered(till: FakeShop, program: Program, amelie: UUID) -> None:
    page = sell(till, program, amelie)
    assert (offered(page), page.outcome.text()) == ([PRINT, MAIL, NONE], "A receipt?")
    assert page.remember.text() == "Always like this for Amélie"

    assert not sell(till, program).remember.isVisible()
    program.desk.mail_there = False
    assert offered(sell(till, program)) == [PRINT, NONE]


def test_paper_is_printed_once_somebody_says_so(
    qtbot: QtBot, till: FakeShop, program: Program, printer: SimulatedPrinter
) -> None:
    page = sell(till, program)
    assert printer.jobs == []

    page.choices[PRINT].click()

    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert (page.outcome.text(), copies(till)) == ("The receipt is printed.", 0)


def test_a_receipt_goes_to_the_members_address_after_a_look_at_it(
    qtbot: QtBot, till: FakeShop, program: Program, amelie: UUID
) -> None:
    page = sell(till, program, amelie)
    page.choices[MAIL].click()
    dialog = dialog_of(qtbot, MailReceiptDialog)
    assert dialog.address.text() == ADDRESS

    dialog.act.click()

    gone(qtbot, program.window)
    (mail,) = mails(till)
    assert (mail.recipient, mail.language, mail.subject_id) == (
        ADDRESS, Language.NL, program.desk.last_sale and program.desk.last_sale.paid.sale_id,
    )  # fmt: skip
    assert page.outcome.text() == "The receipt goes out by e-mail."
    assert copies(till) == 0


def test_esc_leaves_the_question_open(qtbot: QtBot, till: FakeShop, program: Program, amelie: UUID) -> None:
    page = sell(till, program, amelie)
    page.remember.click()
    page.choices[MAIL].click()
    dialog_of(qtbot, MailReceiptDialog).reject()

    gone(qtbot, program.window)
    assert (mails(till), page.outcome.text()) == ([], "A receipt?")
    assert till.read(receiving, amelie).wish is None


def test_the_first_receipt_is_the_original_on_whichever_way_and_the_next_a_journaled_duplicate(
    qtbot: QtBot, till: FakeShop, program: Program, printer: SimulatedPrinter, amelie: UUID
) -> None:
    page = sell(till, program, amelie)
    page.choices[MAIL].click()
    dialog_of(qtbot, MailReceiptDialog).act.click()
    gone(qtbot, program.window)
    assert copies(till) == 0
    till.clock.pass_by(seconds=1)
    page.choices[PRINT].click()
    qtbot.waitUntil(lambda: len(printer.jobs) == 1)
    assert copies(till) == 1
    assert b"DUPLICAAT" in printer.jobs[0]

    page = sell(till, program, amelie)
    page.choices[PRINT].click()
    qtbot.waitUntil(lambda: len(printer.jobs) == 2)
    page.choices[MAIL].click()
    dialog_of(qtbot, MailReceiptDialog).act.click()
    gone(qtbot, program.window)
    assert copies(till) == 2


@pytest.mark.parametrize("wish", [PRINT, NONE])
@pytest.mark.parametrize("remember_first", [True, False])
def test_a_choice_is_remembered_before_or_after_it_is_made(
    till: FakeShop, program: Program, amelie: UUID, wish: ReceiptWish, remember_first: bool
) -> None:
    page = sell(till, program, amelie)
    buttons = [page.remember, page.choices[wish]]
    for button in buttons if remember_first else reversed(buttons):
        button.click()

    assert till.read(receiving, amelie).wish is wish
    assert [toast.text for toast in program.window.toasts.toasts()] == ["Remembered for Amélie."]


def test_mail_is_remembered_once_the_address_is_confirmed(
    qtbot: QtBot, till: FakeShop, program: Program, amelie: UUID
) -> None:
    page = sell(till, program, amelie)
    page.remember.click()
    page.choices[MAIL].click()
    dialog = dialog_of(qtbot, MailReceiptDialog)
    assert till.read(receiving, amelie).wish is None
    dialog.act.click()
    gone(qtbot, program.window)

    assert till.read(receiving, amelie).wish is MAIL


def test_mail_is_not_remembered_for_somebody_without_an_address(
    qtbot: QtBot, till: FakeShop, program: Program, amelie: UUID
) -> None:
    set_address(till, None)
    page = sell(till, program, amelie)
    page.remember.click()
    page.choices[MAIL].click()
    dialog = dialog_of(qtbot, MailReceiptDialog)
    dialog.address.setText("bo@exemple.be")
    dialog.act.click()
    gone(qtbot, program.window)

    assert till.read(receiving, amelie).wish is None
    assert [mail.recipient for mail in mails(till)] == ["bo@exemple.be"]
    assert program.window.toasts.toasts()[0].text.startswith("Not remembered: the office has no e-mail address of")


def test_nothing_is_remembered_into_the_next_sale(till: FakeShop, program: Program, amelie: UUID) -> None:
    sell(till, program, amelie).remember.click()

    page = sell(till, program, amelie)

    assert not page.remember.isChecked()
    page.choices[NONE].click()
    assert till.read(receiving, amelie).wish is None


def test_a_member_who_always_wants_mail_is_told_so(
    till: FakeShop, program: Program, printer: SimulatedPrinter, amelie: UUID
) -> None:
    set_printing(till, program, "always")
    till.do(remember_receipt, amelie, MAIL)

    page = sell(till, program, amelie)

    assert page.outcome.text() == "The receipt goes to Amélie by e-mail."
    assert [mail.recipient for mail in mails(till)] == [ADDRESS]
    assert printer.jobs == []
    program.desk.mail_there = False
    assert sell(till, program, amelie).outcome.text() == "The receipt waits: this till has no mail server yet."


def test_a_member_who_wants_none_gets_none(
    till: FakeShop, program: Program, printer: SimulatedPrinter, amelie: UUID
) -> None:
    set_printing(till, program, "always")
    till.do(remember_receipt, amelie, NONE)

    page = sell(till, program, amelie)

    assert (page.outcome.text(), printer.jobs, mails(till)) == ("No receipt.", [], [])


@pytest.mark.parametrize(("rule", "jobs"), [("ask", 1), ("always", 1), ("never", 0)])
def test_a_member_who_wants_paper_gets_it_unless_the_shop_never_prints_unasked(
    qtbot: QtBot, till: FakeShop, program: Program, printer: SimulatedPrinter, amelie: UUID, rule: str, jobs: int
) -> None:
    set_printing(till, program, rule)
    till.do(remember_receipt, amelie, PRINT)

    page = sell(till, program, amelie)

    assert page.outcome.text() == ("The receipt is printed." if jobs else "A receipt?")
    qtbot.waitUntil(lambda: not program.background.busy)
    assert len(printer.jobs) == jobs


def test_a_till_whose_printer_does_not_print_by_itself_waits_to_be_asked(
    qtbot: QtBot, till: FakeShop, program: Program, printer: SimulatedPrinter
) -> None:
    set_printing(till, program, "always")
    program.desk.printer_able = False

    page = sell(till, program)

    qtbot.waitUntil(lambda: not program.background.busy)
    assert (page.outcome.text(), printer.jobs) == ("A receipt?", [])


def test_what_was_said_while_paying_is_done(
    qtbot: QtBot, till: FakeShop, program: Program, printer: SimulatedPrinter, amelie: UUID
) -> None:
    set_printing(till, program, "never")
    for wish, outcome in (
        (PRINT, "The receipt is printed."),
        (MAIL, "The receipt goes to Amélie by e-mail."),
        (NONE, "No receipt."),
    ):
        program.desk.scan(till.product("Lait", "1.27"))
        program.desk.name_shopper(amelie)
        assert program.desk.wish_receipt(wish)
        program.desk.pay("cash", Decimal(2))
        assert program.window.panel.paid.outcome.text() == outcome

    assert len(mails(till)) == 1
    qtbot.waitUntil(lambda: sum(b"Lait" in job for job in printer.jobs) == 1)


@pytest.mark.parametrize(("size", "text_size"), [((1024, 768), 150), ((1024, 768), 200), ((1280, 800), 100)])
def test_nothing_is_cut_where_text_is_large(
    qtbot: QtBot, till: FakeShop, program: Program, amelie: UUID, size: tuple[int, int], text_size: int
) -> None:
    program.use(program.settings.with_(text_scale=text_size))
    program.desk.mail_there = program.desk.printer_there = True
    program.printing.use(SimulatedPrinter(), 42)
    program.window.resize(*size)
    page = sell(till, program, amelie)
    shown: Callable[[], bool] = lambda: page.height() >= page.layout().totalMinimumHeightForWidth(page.width())  # noqa: E731

    qtbot.waitUntil(shown)

    assert offered(page) == [PRINT, MAIL, NONE]
    assert all(button.height() >= button.minimumSizeHint().height() for button in page.choices.values())
    assert page.remember.y() >= page.choices[PRINT].geometry().bottom()
    program.use(program.settings.with_(text_scale=100))


def test_what_is_offered_is_named_for_who_hears_the_screen(
    till: FakeShop, window: TillWindow, program: Program, amelie: UUID
) -> None:
    page = sell(till, program, amelie)

    assert [button.accessibleName() for button in page.choices.values()] == [
        "Receipt: Print", "Receipt: E-mail", "Receipt: None",
    ]  # fmt: skip
