from uuid import UUID

import pytest
from fake_roster import WHO, worker
from fake_shop import FakeShop

from beesdesk.db.session import Session
from beesdesk.mail.actions import claim_next, mark_failed, mark_sent
from beesdesk.mail.model import Mail, MailState
from beesdesk.members.model import Member
from beesdesk.shifts.member_messages import NoAddress, OnItsWay, mail_again, messages_to
from beesdesk.shifts.messages import tell
from beesdesk.words import Language, MessageKind


def told(shop: FakeShop, *, email: str | None = "amelie@example.org") -> UUID:
    member = worker(shop)
    shop.do(Session.change, Member, member, email=email)
    shop.do(tell, MessageKind.SUSPENDED, member, "x", {}, now=shop.now())
    return member


def state(shop: FakeShop, member: UUID) -> tuple[MailState | None, UUID]:
    (sent,) = shop.read(messages_to, member, Language.EN)
    return (sent.mail.state if sent.mail else None), sent.told.id


def again(shop: FakeShop, message: UUID) -> None:
    shop.do(mail_again, message, now=shop.now(), who=WHO)


def leave(shop: FakeShop) -> Mail:
    mail = shop.do(claim_next, now=shop.now())
    assert mail is not None
    return mail


def test_a_message_that_was_sent_goes_once_more(shop: FakeShop) -> None:
    member = told(shop)
    waits, message = state(shop, member)
    assert waits is MailState.WAITING
    with pytest.raises(OnItsWay):
        again(shop, message)

    shop.do(mark_sent, leave(shop).id, now=shop.now())
    shop.clock.pass_by(minutes=5)
    again(shop, message)

    assert state(shop, member) == (MailState.WAITING, message)


def test_a_message_that_did_not_leave_is_tried_again_and_not_doubled(shop: FakeShop) -> None:
    member = told(shop)
    shop.do(mark_failed, leave(shop).id, "refused", lasting=True)
    again(shop, state(shop, member)[1])

    assert state(shop, member)[0] is MailState.WAITING
    assert shop.read(lambda session: session.value("SELECT count(*) FROM mail")) == 1


def test_without_an_address_nothing_is_sent(shop: FakeShop) -> None:
    member = told(shop, email=None)
    there, message = state(shop, member)
    assert there is None
    with pytest.raises(NoAddress):
        again(shop, message)
