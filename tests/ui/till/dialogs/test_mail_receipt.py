from collections.abc import Callable
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.session import Session
from beesdesk.mail.queries import outbox
from beesdesk.members.model import Member
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.mail_receipt import MailReceiptDialog
from beesdesk.words import Language

Show = Callable[[MailReceiptDialog], MailReceiptDialog]
Typing = Callable[..., None]


@pytest.fixture
def amelie(till: FakeShop) -> UUID:
    till.member(number=412, language=Language.NL)
    return till.member_id(412)


def sell(till: FakeShop, desk: Desk, member: UUID | None, address: str | None = None) -> int:
    def write_to(session: Session) -> None:
        if member is not None:
            session.change(Member, member, email=address)

    till.do(write_to)
    desk.scan(till.product("Lait", "1.27"))
    desk.name_shopper(member)
    paid = desk.pay("card")
    assert paid is not None
    assert paid.number is not None
    return paid.number


def addresses(till: FakeShop) -> list[str]:
    return [mail.recipient for mail in till.read(outbox)]


def test_enter_sends_to_the_members_address(
    qtbot: QtBot, till: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing, amelie: UUID
) -> None:
    dialog = show(MailReceiptDialog(desk, window, number=sell(till, desk, amelie, "amelie@exemple.be")))

    with qtbot.waitSignal(dialog.answered) as answered:
        type_keys(dialog, "", Qt.Key.Key_Return)

    assert answered.args == ["amelie@exemple.be"]
    assert addresses(till) == ["amelie@exemple.be"]


def test_what_is_typed_takes_its_place(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing, amelie: UUID
) -> None:
    dialog = show(MailReceiptDialog(desk, window, number=sell(till, desk, amelie, "amelie@exemple.be")))

    type_keys(dialog, "bo@exemple.be ", Qt.Key.Key_F12)

    assert addresses(till) == ["bo@exemple.be"]
    member = till.read(lambda session: session.get(Member, amelie))
    assert member.email == "amelie@exemple.be"


def test_what_is_no_address_is_refused_and_can_be_typed_over(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing
) -> None:
    dialog = show(MailReceiptDialog(desk, window, number=sell(till, desk, None)))
    type_keys(dialog, "", Qt.Key.Key_Return)
    assert dialog.error() == "Type an address first."

    type_keys(dialog, "bo@exemple", Qt.Key.Key_Return)
    assert dialog.error().startswith("“bo@exemple” is no e-mail address.")
    assert addresses(till) == []
    type_keys(dialog, "bo@exemple.be")
    assert dialog.error() == ""
    type_keys(dialog, "", Qt.Key.Key_Return)

    assert addresses(till) == ["bo@exemple.be"]


def test_an_older_sale_finds_its_member_too_and_is_a_duplicate(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, type_keys: Typing, amelie: UUID
) -> None:
    number = sell(till, desk, amelie, "amelie@exemple.be")
    desk.scan(till.product("Savon", "3.49"))

    dialog = show(MailReceiptDialog(desk, window, number=number))
    type_keys(dialog, "", Qt.Key.Key_Return)

    (mail,) = till.read(outbox)
    assert (mail.recipient, mail.language) == ("amelie@exemple.be", Language.NL)
    assert till.read(lambda session: session.value("SELECT count(*) FROM act WHERE kind = 'receipt_copied'")) == 1


def test_it_says_whose_address_it_is_in_the_language_of_the_screen(
    qtbot: QtBot, till: FakeShop, desk: Desk, window: QWidget, show: Show, amelie: UUID, speaks: Languages
) -> None:
    for address, hint in (
        ("amelie@exemple.be", "The address of Amélie. Another one can be typed for this time."),
        (None, "The shop has no address of Amélie. What is typed here is for this receipt only."),
    ):
        dialog = show(MailReceiptDialog(desk, window, number=sell(till, desk, amelie, address)))
        assert dialog._hint.text() == hint
        dialog.reject()

    dialog = show(MailReceiptDialog(desk, window, number=sell(till, desk, None)))
    speaks.use("nl")
    qtbot.waitUntil(lambda: dialog.windowTitle() == "Kasticket 3 per e-mail")
    assert dialog._hint.text() == "Wat hier getypt wordt, dient enkel voor dit kasticket."
