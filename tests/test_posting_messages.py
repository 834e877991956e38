"""Messages of the shifts on their way to a real server on this machine: each is taken once, whatever happens."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from fake_shop import FakeShop
from fake_tells import OFFICE, WHO, member, messages, office_reads, shift
from mail_server import MailServerHere, free_port

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.erasing import erase_member
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.queries import outbox
from beesdesk.members.model import Member
from beesdesk.pos.rules import set_rule
from beesdesk.posting import Round, send_waiting
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.nightly import nightly
from beesdesk.shifts.wording import set_text
from beesdesk.shop import Shop
from beesdesk.words import Language, MessageKind


@pytest.fixture
def server() -> Iterator[MailServerHere]:
    with MailServerHere() as here:
        yield here


def reminded(shop: FakeShop, language: Language = Language.FR) -> None:
    """Have somebody reminded of a shift in three days."""
    shift(shop, shop.now() + timedelta(days=3), member(shop, language=language))
    shop.do(nightly, shop.now())


def test_a_reminder_is_sent_once_with_what_it_is_about(shop: FakeShop, server: MailServerHere) -> None:
    shop.do(set_rule, "name", "La Ruche", who=WHO, now=shop.now())
    reminded(shop, Language.NL)
    (message,) = messages(shop)

    assert send_waiting(shop, server.account()) == Round(sent=1)
    shop.do(nightly, shop.now())
    assert send_waiting(shop, server.account()) == Round(sent=0)

    (taken,) = server.answers.taken
    assert taken.recipients == ["amelie@exemple.be"]
    assert taken.mail["Message-ID"] == f"<{message.id}@beesdesk.invalid>"
    assert taken.mail["Subject"] == "Uw shift: donderdag 26 november 2026"
    assert taken.mail["From"].addresses[0].display_name == "La Ruche"
    body = taken.mail.get_content()
    assert "Dag Amelie," in body
    assert "donderdag 26\u00a0november 2026, 10.00\u00a0\u2013 13.00\u00a0u." in body


def test_the_shops_own_words_are_what_is_sent(shop: FakeShop, server: MailServerHere) -> None:
    reminded(shop)
    office = shop.person("Olivier", "office")
    own = Text("À {day}\r\nBcc: spy@example.org", "Coucou {first_name}")
    shop.do(set_text, MessageKind.REMINDER, Language.FR, own, now=shop.now(), who=office)

    send_waiting(shop, server.account())

    (taken,) = server.answers.taken
    assert taken.mail["Subject"] == "À jeudi 26 novembre 2026 Bcc: spy@example.org"
    assert taken.mail["Bcc"] is None
    assert taken.mail.get_content().split() == ["Coucou", "Amelie"]


def test_a_message_waits_for_the_server_through_a_restart(shop: FakeShop) -> None:
    port = free_port()
    reminded(shop)
    assert send_waiting(shop, MailServerHere(port=port).account()).sent == 0

    shop.clock.pass_by(minutes=2)
    again = Shop.open(shop.path.parent, shop.clock, ballast=0)
    with MailServerHere(port=port) as here:
        assert send_waiting(again, here.account()) == Round(sent=1)
        again.do(nightly, shop.now())
        assert send_waiting(again, here.account()) == Round(sent=0)
        assert len(here.answers.taken) == 1
    again.close()


def test_a_message_of_which_nobody_knows_is_not_sent_again_by_the_next_night(
    shop: FakeShop, server: MailServerHere
) -> None:
    server.answers.before_answer = lambda smtp: smtp.transport.abort()
    reminded(shop)
    send_waiting(shop, server.account())
    server.answers.before_answer = lambda _: None

    for _ in range(3):
        shop.clock.pass_by(days=1)
        shop.do(nightly, shop.now())
        send_waiting(shop, server.account())

    assert len(server.answers.taken) == 1
    assert [mail.unknown for mail in shop.read(outbox)] == [True]


def test_the_office_gets_its_own(shop: FakeShop, server: MailServerHere) -> None:
    office_reads(shop)
    shift(shop, shop.now() + timedelta(days=3), None)
    shop.do(nightly, shop.now())

    send_waiting(shop, server.account())

    (taken,) = server.answers.taken
    assert taken.recipients == [OFFICE]
    assert taken.mail["Subject"] == "Shifts à compléter : 1"


def test_all_who_held_a_place_hear_that_it_is_off(shop: FakeShop, server: MailServerHere) -> None:
    held = shift(shop, shop.now() + timedelta(days=3), member(shop), member(shop, "bo"), None)
    shop.do(cancel_shift, held, now=shop.now())

    assert send_waiting(shop, server.account()) == Round(sent=2)
    assert sorted(taken.recipients for taken in server.answers.taken) == [["amelie@exemple.be"], ["bo@exemple.be"]]


def test_nothing_waits_for_who_is_erased_and_nothing_comes_after(shop: FakeShop, server: MailServerHere) -> None:
    amelie, bo = member(shop), member(shop, "bo")
    for who in (amelie, bo):
        shift(shop, shop.now() + timedelta(days=3), who)
    shop.do(nightly, shop.now())
    shop.do(Session.change, Member, amelie, email="another@exemple.be")
    office = shop.person("Olivier", "office")

    shop.do(erase_member, amelie, office, today=shop.today, now=shop.now())
    held = shift(shop, shop.now() + timedelta(days=4), amelie)
    shop.do(cancel_shift, held, now=shop.now())

    assert send_waiting(shop, server.account()) == Round(sent=1)
    assert [taken.recipients for taken in server.answers.taken] == [["bo@exemple.be"]]
    assert {message.member_id for message in messages(shop)} == {amelie, bo}


def test_a_message_that_is_gone_waits_for_a_person(shop: FakeShop, server: MailServerHere) -> None:
    reminded(shop)
    shop.do(Session.change, Mail, shop.read(outbox)[0].id, subject_id=uuid7())

    assert send_waiting(shop, server.account()) == Round(sent=0)
    assert [(mail.state, mail.error) for mail in shop.read(outbox)] == [(MailState.FAILED, "mail_nothing_to_send")]
