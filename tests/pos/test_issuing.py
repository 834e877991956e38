from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.mail.addresses import AddressImpossible
from beesdesk.mail.model import Mail
from beesdesk.mail.queries import outbox
from beesdesk.members.actions import remember_receipt
from beesdesk.members.model import Member
from beesdesk.pos.issuing import RECEIPT, mail_receipt, prints_itself, receiving, wish_receipt
from beesdesk.pos.paying import Paid
from beesdesk.pos.paying import pay as take_payment
from beesdesk.pos.receipt import receipt
from beesdesk.pos.refusals import BasketEmpty
from beesdesk.pos.rules import Printing
from beesdesk.words import Language, ReceiptWish

ADDRESS = "amelie@exemple.be"
ALWAYS, ASK, NEVER = Printing.ALWAYS, Printing.ASK, Printing.NEVER
PRINT, MAIL, NONE = ReceiptWish.PRINT, ReceiptWish.MAIL, ReceiptWish.NONE


@pytest.fixture
def amelie(till: FakeShop) -> UUID:
    """A Dutch-speaking member with an address, who is at the till with a basket."""
    till.scan(till.member(number=412, language=Language.NL))
    till.scan(till.product("Lait", "1.27"))
    set_address(till, ADDRESS)
    return till.member_id(412)


def set_address(till: FakeShop, address: str | None) -> None:
    def change(session: Session) -> None:
        session.change(Member, till.member_id(412), email=address)

    till.do(change)


def mails(till: FakeShop) -> list[Mail]:
    return till.read(outbox)


def pay(till: FakeShop) -> Paid:
    paid = till.pay("card")
    assert paid.sale_id is not None
    return paid


@pytest.mark.parametrize("able", [True, False])
@pytest.mark.parametrize("standing", [None, PRINT, MAIL, NONE])
@pytest.mark.parametrize("rule", list(Printing))
def test_what_is_said_now_goes_before_all(rule: Printing, standing: ReceiptWish | None, able: bool) -> None:
    assert prints_itself(rule, standing, PRINT, able=able)
    assert not prints_itself(rule, standing, MAIL, able=able)
    assert not prints_itself(rule, standing, NONE, able=able)


@pytest.mark.parametrize(
    ("rule", "standing", "printed"),
    [
        (ALWAYS, None, True), (ALWAYS, PRINT, True), (ALWAYS, MAIL, False), (ALWAYS, NONE, False),
        (ASK, None, False), (ASK, PRINT, True), (ASK, MAIL, False), (ASK, NONE, False),
        (NEVER, None, False), (NEVER, PRINT, False), (NEVER, MAIL, False), (NEVER, NONE, False),
    ],
)  # fmt: skip
def test_unasked_the_shops_rule_decides_and_the_device_must_be_able(
    rule: Printing, standing: ReceiptWish | None, printed: bool
) -> None:
    assert prints_itself(rule, standing, None, able=True) == printed
    assert not prints_itself(rule, standing, None, able=False)


def test_a_member_who_wants_mail_gets_one_with_the_sale(till: FakeShop, amelie: UUID) -> None:
    till.do(remember_receipt, amelie, MAIL)

    paid = pay(till)

    (mail,) = mails(till)
    assert paid.mailed
    assert (mail.kind, mail.recipient, mail.subject_id, mail.language) == (RECEIPT, ADDRESS, paid.sale_id, Language.NL)


def test_a_wish_for_this_time_goes_before_the_standing_one(till: FakeShop, amelie: UUID) -> None:
    till.do(remember_receipt, amelie, MAIL)
    assert till.do(wish_receipt, PRINT).receipt is PRINT
    assert not pay(till).mailed

    assert mails(till) == []


def test_a_wish_for_this_time_is_kept_until_the_sale_and_no_longer(till: FakeShop, amelie: UUID) -> None:
    till.do(wish_receipt, MAIL)
    till.pay("card", "1.00")
    assert mails(till) == []

    assert pay(till).mailed
    till.scan(till.product())
    assert not pay(till).mailed
    assert len(mails(till)) == 1


def test_a_wish_can_be_taken_back(till: FakeShop, amelie: UUID) -> None:
    till.do(wish_receipt, MAIL)
    till.do(wish_receipt, None)

    assert not pay(till).mailed


def test_there_is_nothing_to_wish_without_a_basket(till: FakeShop) -> None:
    with pytest.raises(BasketEmpty):
        till.do(wish_receipt, MAIL)


@pytest.mark.parametrize("address", [None, "", "amelie", "amelie@exemple.be\r\nBcc: spy@example.org"])
def test_a_sale_does_not_fail_for_an_address_that_is_none(till: FakeShop, amelie: UUID, address: str | None) -> None:
    set_address(till, address)
    till.do(remember_receipt, amelie, MAIL)

    assert not pay(till).mailed
    assert mails(till) == []
    assert till.read(receiving, amelie).address is None


def test_a_sale_to_nobody_in_particular_is_mailed_to_nobody(till: FakeShop) -> None:
    till.scan(till.product())
    till.do(wish_receipt, MAIL)

    assert not pay(till).mailed


def test_a_sale_that_is_not_stored_leaves_no_mail(till: FakeShop, amelie: UUID) -> None:
    def pay_and_fail(session: Session) -> None:
        assert take_payment(session, "card", now=till.now()).mailed
        raise ZeroDivisionError

    till.do(remember_receipt, amelie, MAIL)
    with pytest.raises(ZeroDivisionError):
        till.do(pay_and_fail)

    assert mails(till) == []


def test_how_a_member_receives_receipts(till: FakeShop, amelie: UUID) -> None:
    till.do(remember_receipt, amelie, MAIL)

    reach = till.read(receiving, amelie)

    assert (reach.name, reach.language, reach.address, reach.wish) == ("Amélie", Language.NL, ADDRESS, MAIL)


def test_the_original_is_mailed_as_such_whatever_is_printed_later(till: FakeShop, amelie: UUID) -> None:
    sale = pay(till).sale_id
    assert sale is not None

    till.do(mail_receipt, sale, "bo@exemple.be", language=Language.FR, original=True, now=till.now(), who="Nadia B.")
    till.clock.pass_by(minutes=1)
    till.do(mail_receipt, sale, "bo@exemple.be", language=Language.FR, original=False, now=till.now(), who="Nadia B.")
    till.clock.pass_by(minutes=1)
    till.do(mail_receipt, sale, "bo@exemple.be", language=Language.FR, original=False, now=till.now(), who="Nadia B.")

    copies = [till.read(receipt, sale, Language.FR, as_of=mail.queued_at).copy for mail in mails(till)]
    assert copies == [0, 1, 2]
    assert till.read(receipt, sale, Language.FR).copy == 2


def test_a_duplicate_is_not_journaled_for_what_is_no_address(till: FakeShop, amelie: UUID) -> None:
    sale = pay(till).sale_id
    assert sale is not None

    with pytest.raises(AddressImpossible):
        till.do(mail_receipt, sale, "bo", language=Language.FR, original=False, now=till.now(), who="Nadia B.")

    assert till.read(receipt, sale, Language.FR).copy == 0
    assert mails(till) == []
