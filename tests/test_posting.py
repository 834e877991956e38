"""From the outbox to a real server on this machine: whatever happens on the way, nothing is sent twice by itself."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from uuid import UUID

import pytest
from fake_shop import FakeShop
from mail_server import SENDER, CutsInData, MailServerHere, free_port

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.mail.actions import claim_next, hurry, queue, send_again
from beesdesk.mail.letter import Attachment, Letter
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.queries import OutboxCount, count_outbox, outbox
from beesdesk.mail.sending import MailNotSent, Trouble
from beesdesk.mail.sole import sole_sender
from beesdesk.members.actions import remember_receipt
from beesdesk.members.model import Member
from beesdesk.posting import Round, send_trial, send_waiting, settle_interrupted
from beesdesk.words import Language, ReceiptWish

ADDRESS = "amelie@exemple.be"
Serve = Callable[..., MailServerHere]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(MailServerHere(**options))


def buy(till: FakeShop, address: str = ADDRESS) -> UUID:
    """Sell something to a member who wants receipts by mail."""
    card = till.member()
    member = till.scan(card).basket.member_id
    assert member is not None

    def write_to(session: Session) -> None:
        session.change(Member, member, email=address)
        remember_receipt(session, member, ReceiptWish.MAIL)

    till.do(write_to)
    till.scan(till.product("Lait", "1.27"))
    sale = till.pay("card").sale_id
    assert sale is not None
    return sale


def only(till: FakeShop) -> Mail:
    (mail,) = till.read(outbox)
    return mail


def test_a_receipt_is_sent_once(till: FakeShop, serve: Serve) -> None:
    here = serve()
    buy(till)
    mail = only(till)

    assert send_waiting(till, here.account()) == Round(sent=1)
    assert send_waiting(till, here.account()) == Round(sent=0)

    (taken,) = here.answers.taken
    assert taken.recipients == [ADDRESS]
    assert taken.mail["Message-ID"] == mail.message_id
    assert taken.mail["From"].addresses[0].addr_spec == SENDER
    assert [file.get_filename() for file in taken.mail.iter_attachments()] == ["ticket-1.pdf"]
    assert till.read(outbox) == []
    assert till.read(lambda session: session.get(Mail, mail.id)).sent_at == till.now()


def test_a_server_that_is_down_gets_the_mail_once_it_is_up(till: FakeShop, serve: Serve) -> None:
    port = free_port()
    down = MailServerHere(port=port).account()
    buy(till)
    buy(till, "bo@exemple.be")

    assert send_waiting(till, down) == Round(trouble=Trouble.UNREACHABLE)
    tried, untried = sorted(till.read(outbox), key=lambda mail: -mail.tries)
    assert (tried.state, tried.tries, untried.tries) == (MailState.WAITING, 1, 0)
    assert (tried.error or "").startswith("mail_unreachable")

    here = serve(port=port)
    till.clock.pass_by(minutes=1)
    assert send_waiting(till, down) == Round(sent=2)
    assert sorted(taken.recipients for taken in here.answers.taken) == [[ADDRESS], ["bo@exemple.be"]]


def test_a_refused_recipient_does_not_hold_the_others_up_and_waits_for_a_person(till: FakeShop, serve: Serve) -> None:
    here = serve()
    here.answers.to_recipient[ADDRESS] = "550 5.1.1 no such user"
    buy(till)
    till.clock.pass_by(seconds=1)
    buy(till, "bo@exemple.be")

    assert send_waiting(till, here.account()) == Round(sent=1)

    failed = only(till)
    assert (failed.recipient, failed.state, failed.error) == (
        ADDRESS, MailState.FAILED, "mail_recipient: 550 5.1.1 no such user",
    )  # fmt: skip
    till.clock.pass_by(days=9)
    assert send_waiting(till, here.account()) == Round(sent=0)

    here.answers.to_recipient.clear()
    till.do(send_again, failed.id)
    assert send_waiting(till, here.account()) == Round(sent=1)
    assert [taken.recipients for taken in here.answers.taken] == [["bo@exemple.be"], [ADDRESS]]


def test_a_mail_cut_in_the_middle_is_sent_again_by_itself(till: FakeShop, serve: Serve) -> None:
    def large(_session: Session, _mail: Mail) -> Letter:
        return Letter("Bees", "Large", "", (Attachment("large.bin", "application/octet-stream", bytes(20_000_000)),))

    cutting = serve(kind=CutsInData)
    till.do(queue, "large", ADDRESS, subject=None, language=Language.FR, now=till.now())

    assert send_waiting(till, cutting.account(), writers={"large": large}) == Round(trouble=Trouble.CUT)
    assert (only(till).state, only(till).error) == (MailState.WAITING, "mail_cut")

    here = serve()
    till.clock.pass_by(minutes=1)
    assert send_waiting(till, here.account(), writers={"large": large}) == Round(sent=1)
    assert len(here.answers.taken) == 1


def test_a_mail_of_which_nobody_knows_is_sent_again_by_a_person_only(till: FakeShop, serve: Serve) -> None:
    here = serve()
    here.answers.before_answer = lambda server: server.transport.abort()
    buy(till)

    assert send_waiting(till, here.account()) == Round(trouble=Trouble.NO_ANSWER)
    here.answers.before_answer = lambda _: None
    assert till.read(count_outbox) == OutboxCount(unknown=1)
    till.do(hurry)
    till.clock.pass_by(days=9)
    assert send_waiting(till, here.account()) == Round(sent=0)

    till.do(send_again, only(till).id)
    assert send_waiting(till, here.account()) == Round(sent=1)
    first, second = here.answers.taken
    assert first.mail["Message-ID"] == second.mail["Message-ID"]


def test_a_program_killed_between_sending_and_sent_does_not_send_again(till: FakeShop, serve: Serve) -> None:
    here = serve()
    buy(till)
    folder, mail = till.path.parent, only(till)
    call = [sys.executable, "-m", "beesdesk", "--data", str(folder)]
    for name, value in (("host", "127.0.0.1"), ("port", here.port), ("security", "none"), ("sender", SENDER)):
        subprocess.run([*call, "device", "set", f"mail_{name}", str(value)], check=True)
    sending: list[subprocess.Popen[str]] = []
    here.answers.before_answer = lambda _: sending[0].kill()

    sending.append(subprocess.Popen([*call, "mail", "send"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
    out, err = sending[0].communicate()
    assert (sending[0].returncode < 0 or sys.platform == "win32", out, err) == (True, "", "")

    assert len(here.answers.taken) == 1
    assert only(till).state is MailState.SENDING
    here.answers.before_answer = lambda _: None
    settle_interrupted(till)
    assert till.read(count_outbox) == OutboxCount(unknown=1)
    again = subprocess.run([*call, "mail", "send"], check=False, capture_output=True, text=True)
    assert (again.returncode, len(here.answers.taken)) == (1, 1)

    subprocess.run([*call, "mail", "retry", str(mail.id)], check=True)
    subprocess.run([*call, "mail", "send"], check=True, capture_output=True)
    first, second = here.answers.taken
    assert first.mail["Message-ID"] == second.mail["Message-ID"]
    assert till.read(outbox) == []


def test_while_one_sends_another_one_does_not(till: FakeShop, serve: Serve) -> None:
    here = serve()
    buy(till)
    rounds: list[Round] = []
    here.answers.before_answer = lambda _: rounds.append(send_waiting(till, here.account()))

    assert send_waiting(till, here.account()) == Round(sent=1)

    assert rounds == [Round(alone=False)]
    assert len(here.answers.taken) == 1


def test_what_is_on_its_way_is_not_taken_for_interrupted(till: FakeShop) -> None:
    buy(till)
    with sole_sender(till.path.parent):
        till.do(claim_next, now=till.now())
        settle_interrupted(till)
        assert till.read(count_outbox) == OutboxCount(waiting=1)
    settle_interrupted(till)
    assert till.read(count_outbox) == OutboxCount(unknown=1)


def test_nothing_is_claimed_without_a_server_or_a_sender(till: FakeShop, serve: Serve) -> None:
    here = serve()
    buy(till)

    assert send_waiting(till, here.account(host="")) == Round(trouble=Trouble.NOT_SET)
    assert send_waiting(till, here.account(sender="bees")) == Round(trouble=Trouble.SENDER)
    assert (only(till).state, only(till).tries) == (MailState.WAITING, 0)


def test_a_mail_about_nothing_waits_for_a_person(till: FakeShop, serve: Serve) -> None:
    here = serve()
    for kind in ("receipt", "of a newer program"):
        till.do(queue, kind, ADDRESS, subject=uuid7(), language=Language.FR, now=till.now())

    assert send_waiting(till, here.account()) == Round(sent=0)

    assert [(mail.state, mail.error) for mail in till.read(outbox)] == [
        (MailState.FAILED, "mail_nothing_to_send"), (MailState.FAILED, "mail_nothing_to_send"),
    ]  # fmt: skip


def test_who_ends_the_program_ends_the_round(till: FakeShop, serve: Serve) -> None:
    here = serve()
    buy(till)
    buy(till, "bo@exemple.be")

    assert send_waiting(till, here.account(), wanted=lambda: not here.answers.taken) == Round(sent=1)
    assert till.read(count_outbox) == OutboxCount(waiting=1)


def test_a_test_mail_goes_to_the_sender_and_leaves_nothing_in_the_outbox(till: FakeShop, serve: Serve) -> None:
    here = serve()

    send_trial(here.account(), "Bees Coop", Language.FR, till.now())

    (taken,) = here.answers.taken
    assert taken.recipients == [SENDER]
    assert till.read(outbox) == []
    with pytest.raises(MailNotSent):
        send_trial(here.account(host=""), "Bees Coop", Language.FR, till.now())
    with pytest.raises(MailNotSent):
        send_trial(here.account(sender="bees"), "Bees Coop", Language.FR, till.now())
