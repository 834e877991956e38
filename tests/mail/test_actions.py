from datetime import timedelta
from uuid import uuid4

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.mail.actions import (
    MailNotThere,
    claim_next,
    forget_sent,
    give_up,
    hurry,
    mark_failed,
    mark_interrupted,
    mark_sent,
    mark_unknown,
    queue,
    send_again,
)
from beesdesk.mail.addresses import AddressImpossible
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.pauses import MOST_TRIES, PAUSES
from beesdesk.mail.queries import OutboxCount, count_outbox, next_due, outbox
from beesdesk.shop import Shop
from beesdesk.words import Language


def queued(shop: FakeShop, recipient: str = "amelie@exemple.be") -> Mail:
    return shop.do(queue, "receipt", recipient, subject=uuid7(), language=Language.FR, now=shop.now())


def claimed(shop: FakeShop) -> Mail:
    mail = shop.do(claim_next, now=shop.now())
    assert mail is not None
    return mail


def state(shop: FakeShop, mail: Mail) -> MailState:
    return shop.read(lambda session: session.get(Mail, mail.id)).state


def test_a_mail_waits_until_it_is_claimed_and_sent(shop: FakeShop) -> None:
    mail = queued(shop)
    assert shop.read(outbox) == [mail]

    claim = claimed(shop)
    assert (claim.id, claim.state, claim.tries, claim.tried_at) == (mail.id, MailState.SENDING, 1, shop.now())
    assert shop.read(outbox) == [claim]
    shop.do(mark_sent, mail.id, now=shop.now())

    assert shop.read(outbox) == []
    assert shop.do(claim_next, now=shop.now()) is None


def test_nothing_is_queued_for_what_is_no_address(shop: FakeShop) -> None:
    with pytest.raises(AddressImpossible):
        queued(shop, "amelie@exemple.be\r\nBcc: spy@example.org")

    assert shop.read(outbox) == []


def test_the_log_of_the_shop_knows_no_address(shop: FakeShop) -> None:
    before = shop.read(lambda session: session.value("SELECT count(*) FROM log"))
    mail = queued(shop)
    claimed(shop)
    shop.do(mark_failed, mail.id, "mail_cut", lasting=False)

    assert shop.read(lambda session: session.value("SELECT count(*) FROM log")) == before


def test_a_claim_is_on_the_disk_for_whoever_opens_the_shop_next(shop: FakeShop) -> None:
    queued(shop)
    claim = claimed(shop)

    other = Shop.open(shop.path.parent, shop.clock, ballast=0)
    assert other.do(claim_next, now=shop.now()) is None
    assert other.read(outbox) == [claim]
    other.close()


def test_a_mail_that_was_not_taken_waits_longer_and_longer(shop: FakeShop) -> None:
    mail = queued(shop)
    for pause in PAUSES:
        claimed(shop)
        shop.do(mark_failed, mail.id, "mail_unreachable", lasting=False)
        assert shop.read(next_due) == shop.now() + pause
        shop.clock.now += pause - timedelta(milliseconds=1)
        assert shop.do(claim_next, now=shop.now()) is None
        shop.clock.pass_by(milliseconds=1)

    assert state(shop, mail) is MailState.WAITING
    assert list(PAUSES) == sorted(PAUSES)


def test_the_one_that_waits_for_its_next_try_does_not_hold_the_others_up(shop: FakeShop) -> None:
    first = queued(shop)
    claimed(shop)
    shop.do(mark_failed, first.id, "mail_later: 450 greylisted", lasting=False)

    second = queued(shop, "bo@exemple.be")

    assert claimed(shop).id == second.id


def test_after_days_a_person_has_to_look(shop: FakeShop) -> None:
    mail = queued(shop)
    begun = shop.now()
    while state(shop, mail) is MailState.WAITING:
        claimed(shop)
        shop.do(mark_failed, mail.id, "mail_unreachable", lasting=False)
        shop.clock.now = shop.read(next_due) or shop.now()

    (failed,) = shop.read(outbox)
    assert (failed.state, failed.tries, failed.error) == (MailState.FAILED, MOST_TRIES, "mail_unreachable")
    assert timedelta(days=2) < shop.now() - begun < timedelta(days=4)


def test_what_would_fail_again_is_not_tried_again(shop: FakeShop) -> None:
    mail = queued(shop)
    claimed(shop)
    shop.do(mark_failed, mail.id, "mail_recipient: 550 no such user", lasting=True)
    shop.clock.pass_by(days=1)

    assert shop.do(claim_next, now=shop.now()) is None
    assert shop.read(count_outbox) == OutboxCount(failed=1)


def test_what_was_being_sent_at_a_crash_is_unknown_and_sent_again_by_a_person_only(shop: FakeShop) -> None:
    mail = queued(shop)
    claimed(shop)
    assert shop.read(count_outbox) == OutboxCount(waiting=1)

    assert shop.do(mark_interrupted) == 1
    shop.clock.pass_by(days=9)
    assert shop.do(claim_next, now=shop.now()) is None
    assert shop.read(count_outbox) == OutboxCount(unknown=1)
    shop.do(send_again, mail.id)

    again = claimed(shop)
    assert (again.id, again.message_id, again.tries, again.error) == (mail.id, mail.message_id, 1, None)


def test_an_unknown_mail_keeps_its_reason_at_the_next_crash(shop: FakeShop) -> None:
    mail = queued(shop)
    claimed(shop)
    shop.do(mark_unknown, mail.id, "mail_no_answer")

    assert shop.do(mark_interrupted) == 0
    assert shop.read(outbox)[0].error == "mail_no_answer"


def test_whoever_mends_the_server_has_all_that_waits_tried_at_once(shop: FakeShop) -> None:
    mail, other = queued(shop), queued(shop)
    for _ in range(2):
        shop.do(mark_failed, claimed(shop).id, "mail_unreachable", lasting=False)
    assert shop.do(claim_next, now=shop.now()) is None

    shop.do(hurry)

    assert {claimed(shop).id, claimed(shop).id} == {mail.id, other.id}


def test_a_mail_given_up_leaves_no_address_behind(shop: FakeShop) -> None:
    mail = queued(shop)

    shop.do(give_up, mail.id)

    assert shop.read(lambda session: session.value("SELECT count(*) FROM mail")) == 0


@pytest.mark.parametrize("act", [send_again, give_up])
def test_what_is_sent_or_on_its_way_is_left_alone(shop: FakeShop, act: object) -> None:
    mail = queued(shop)
    claimed(shop)
    with pytest.raises(MailNotThere):
        shop.do(act, mail.id)  # type: ignore[arg-type]
    shop.do(mark_sent, mail.id, now=shop.now())
    with pytest.raises(MailNotThere):
        shop.do(act, mail.id)  # type: ignore[arg-type]
    with pytest.raises(MailNotThere):
        shop.do(act, uuid4())  # type: ignore[arg-type]


def test_a_sent_mail_is_forgotten_after_a_month(shop: FakeShop) -> None:
    mail = queued(shop)
    claimed(shop)
    waiting = queued(shop)
    shop.do(mark_sent, mail.id, now=shop.now())

    shop.clock.pass_by(days=29)
    shop.do(forget_sent, now=shop.now())
    assert state(shop, mail) is MailState.SENT
    shop.clock.pass_by(days=2)
    shop.do(forget_sent, now=shop.now())

    assert shop.read(lambda session: session.find(Mail, mail.id)) is None
    assert shop.read(outbox) == [waiting]


def test_a_recipient_erased_while_the_mail_is_on_its_way_is_no_fault(shop: FakeShop) -> None:
    mail = queued(shop)
    claimed(shop)
    shop.do(lambda session: session.delete(Mail, mail.id))

    shop.do(mark_sent, mail.id, now=shop.now())
    shop.do(mark_failed, mail.id, "mail_cut", lasting=False)
    shop.do(mark_unknown, mail.id, "mail_no_answer")

    assert shop.read(outbox) == []
