from collections.abc import Callable
from uuid import UUID

import pytest
from fake_shop import FakeShop
from PySide6.QtWidgets import QWidget

from beesdesk.db.session import Session
from beesdesk.members.actions import remember_receipt
from beesdesk.members.model import Member
from beesdesk.pos.queries import basket_view
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.wish_bar import WishBar
from beesdesk.words import ReceiptWish

Open = Callable[[], WishBar]
PRINT, MAIL, NONE = ReceiptWish.PRINT, ReceiptWish.MAIL, ReceiptWish.NONE


@pytest.fixture
def amelie(till: FakeShop) -> UUID:
    """A member with an address, at the till with a basket."""
    till.scan(till.member(number=412))
    till.scan(till.product("Lait", "1.27"))
    member = till.member_id(412)

    def write_to(session: Session) -> None:
        session.change(Member, member, email="amelie@exemple.be")

    till.do(write_to)
    return member


@pytest.fixture
def open_bar(
    amelie: UUID, desk: Desk, window: QWidget, show: Callable[[PaymentDialog], PaymentDialog]
) -> Callable[[], WishBar]:
    """Open the payment on a till that prints and sends e-mail."""
    desk.printer_there = desk.mail_there = True

    def opened() -> WishBar:
        desk.reload()
        return show(PaymentDialog(desk, window)).wish

    return opened


def wished(till: FakeShop) -> ReceiptWish | None:
    view = till.read(basket_view)
    assert view is not None
    return view.basket.receipt


def chosen(bar: WishBar) -> list[ReceiptWish]:
    return [wish for wish, button in bar.choices.items() if button.isChecked()]


def test_nothing_is_chosen_until_somebody_says_so(till: FakeShop, open_bar: Open) -> None:
    bar = open_bar()
    assert (chosen(bar), wished(till)) == ([], None)

    for wish in (MAIL, NONE, PRINT):
        bar.choices[wish].click()
        assert (chosen(bar), wished(till)) == ([wish], wish)


def test_what_the_member_always_wants_is_chosen_already(till: FakeShop, amelie: UUID, open_bar: Open) -> None:
    till.do(remember_receipt, amelie, MAIL)

    bar = open_bar()
    assert (chosen(bar), wished(till)) == ([MAIL], None)
    bar.choices[NONE].click()
    assert (chosen(bar), wished(till)) == ([NONE], NONE)


def test_the_same_once_more_takes_it_back(till: FakeShop, amelie: UUID, open_bar: Open) -> None:
    till.do(remember_receipt, amelie, MAIL)
    bar = open_bar()
    bar.choices[PRINT].click()

    bar.choices[PRINT].click()

    assert (chosen(bar), wished(till)) == ([MAIL], None)


def test_only_what_is_possible_is_offered(till: FakeShop, amelie: UUID, desk: Desk, open_bar: Open) -> None:
    def offered() -> list[ReceiptWish]:
        return [wish for wish, button in open_bar().choices.items() if button.isVisible()]

    assert offered() == [PRINT, MAIL, NONE]
    desk.printer_there = False
    assert offered() == [MAIL, NONE]
    desk.mail_there = False
    assert offered() == []
    desk.mail_there = desk.printer_there = True

    def forget(session: Session) -> None:
        session.change(Member, amelie, email=None)

    till.do(forget)
    assert offered() == [PRINT, NONE]


def test_a_wish_is_said_even_when_a_part_is_paid(till: FakeShop, open_bar: Open) -> None:
    till.pay("card", "1.00")

    open_bar().choices[MAIL].click()

    assert wished(till) is MAIL
    assert till.pay("card").mailed
