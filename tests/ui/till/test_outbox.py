"""The outbox beside the screen, against a real server on this machine. The shop's clock stands still unless it is told."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from threading import Event, current_thread, main_thread
from typing import Any
from uuid import UUID

import pytest
from fake_shop import FakeShop
from mail_server import HOST, PASSWORD, SENDER, USER, MailServerHere, free_port
from pytestqt.qtbot import QtBot

from beesdesk.mail.actions import claim_next, queue
from beesdesk.mail.model import Mail
from beesdesk.mail.password import keep_password
from beesdesk.mail.queries import OutboxCount, count_outbox, outbox
from beesdesk.mail.sending import Trouble
from beesdesk.mail.sole import sole_sender
from beesdesk.pos.issuing import RECEIPT
from beesdesk.settings import MailSecurity, Settings
from beesdesk.ui.till.outbox import Outbox
from beesdesk.words import Language

Serve = Callable[..., MailServerHere]
Make = Callable[[Settings], Outbox]


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(MailServerHere(**options))


@pytest.fixture
def make(qtbot: QtBot, till: FakeShop) -> Iterator[Make]:
    """Make an outbox that ends before its shop closes."""
    made: list[Outbox] = []

    def outbox(settings: Settings) -> Outbox:
        made.append(Outbox(till, settings))
        return made[-1]

    yield outbox
    for one in made:
        assert one.finish()


def at(port: int, *, user: str = "") -> Settings:
    return Settings(
        mail_host=HOST, mail_port=port, mail_security=MailSecurity.NONE, mail_sender=SENDER, mail_user=user
    )  # fmt: skip


def queued(till: FakeShop, address: str = "amelie@exemple.be", sale: UUID | None = None) -> Mail:
    if sale is None:
        till.scan(till.product("Lait", "1.27"))
        sale = till.pay("card").sale_id
    return till.do(queue, RECEIPT, address, subject=sale, language=Language.FR, now=till.now())


def said(outbox: Outbox) -> list[tuple[OutboxCount, Trouble | None]]:
    heard: list[Any] = []
    outbox.counted.connect(lambda *news: heard.append(news))
    return heard


def test_what_waits_at_the_start_is_sent(qtbot: QtBot, till: FakeShop, make: Make, serve: Serve) -> None:
    here = serve()
    queued(till)
    outbox_ = make(at(here.port))
    heard = said(outbox_)

    outbox_.start()

    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == (OutboxCount(), None))
    assert len(here.answers.taken) == 1


def test_what_comes_later_is_sent_at_once_and_beside_the_screen(
    qtbot: QtBot, till: FakeShop, make: Make, serve: Serve
) -> None:
    here = serve()
    make(at(here.port)).start()
    threads: list[Any] = []
    till.listen(lambda changed: threads.append(current_thread()) if Mail in changed else None)

    queued(till)

    qtbot.waitUntil(lambda: till.read(outbox) == [])
    assert len(here.answers.taken) == 1
    assert threads[0] is main_thread()
    assert main_thread() not in threads[1:]


def test_several_are_sent_each_once(qtbot: QtBot, till: FakeShop, make: Make, serve: Serve) -> None:
    here = serve()
    make(at(here.port)).start()
    for number in range(5):
        queued(till, f"member{number}@exemple.be")

    qtbot.waitUntil(lambda: till.read(outbox) == [])
    assert sorted(taken.recipients[0] for taken in here.answers.taken) == [
        f"member{number}@exemple.be" for number in range(5)
    ]


def test_a_server_that_is_away_is_told_and_left_alone_for_a_while(
    qtbot: QtBot, till: FakeShop, make: Make, serve: Serve
) -> None:
    port = free_port()
    outbox_ = make(at(port))
    heard = said(outbox_)
    queued(till)
    outbox_.start()
    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == (OutboxCount(waiting=1), Trouble.UNREACHABLE))

    queued(till, "bo@exemple.be")
    qtbot.waitUntil(lambda: heard[-1] == (OutboxCount(waiting=2), Trouble.UNREACHABLE))
    assert sorted(mail.tries for mail in till.read(outbox)) == [0, 1]
    assert outbox_._timer.isActive()

    here = serve(port=port)
    till.clock.pass_by(minutes=1)
    outbox_.look()
    qtbot.waitUntil(lambda: heard[-1] == (OutboxCount(), None))
    assert len(here.answers.taken) == 2


def test_a_server_that_stays_away_is_asked_more_and_more_seldom(qtbot: QtBot, till: FakeShop, make: Make) -> None:
    outbox_ = make(at(free_port()))
    queued(till)
    outbox_.start()
    pauses = []
    for tries in range(1, 5):
        qtbot.waitUntil(lambda tries=tries: [mail.tries for mail in till.read(outbox)] == [tries])
        qtbot.waitUntil(lambda: not outbox_._at_work)
        pauses.append((outbox_._not_before - till.now()).total_seconds() / 60)
        till.clock.now = outbox_._not_before
        outbox_.look()

    assert pauses == [1, 2, 5, 15]


def test_another_setting_is_tried_at_once(qtbot: QtBot, till: FakeShop, make: Make, serve: Serve) -> None:
    outbox_ = make(at(free_port()))
    queued(till)
    outbox_.start()
    qtbot.waitUntil(lambda: outbox_.trouble is Trouble.UNREACHABLE)

    here = serve()
    outbox_.use(at(here.port))

    qtbot.waitUntil(lambda: till.read(outbox) == [])
    assert outbox_.trouble is None


def test_the_password_that_is_kept_is_used(qtbot: QtBot, till: FakeShop, make: Make, serve: Serve) -> None:
    here = serve(login=True)
    keep_password(till.path.parent, f"{USER}@{HOST}", PASSWORD)
    queued(till)

    make(at(here.port, user=USER)).start()

    qtbot.waitUntil(lambda: till.read(outbox) == [])
    assert here.answers.logins == [PASSWORD.encode()]


def test_without_a_server_mail_waits_and_is_counted(qtbot: QtBot, till: FakeShop, make: Make) -> None:
    outbox_ = make(Settings())
    heard = said(outbox_)
    outbox_.start()

    queued(till)

    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == (OutboxCount(waiting=1), None))
    assert till.read(outbox)[0].tries == 0


def test_what_a_crash_left_behind_is_told_at_the_start_also_without_a_server(
    qtbot: QtBot, till: FakeShop, make: Make
) -> None:
    queued(till)
    till.do(claim_next, now=till.now())
    outbox_ = make(Settings())
    heard = said(outbox_)

    outbox_.start()

    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == (OutboxCount(unknown=1), None))


def test_while_another_process_sends_it_waits(qtbot: QtBot, till: FakeShop, make: Make, serve: Serve) -> None:
    here = serve()
    queued(till)
    outbox_ = make(at(here.port))
    with sole_sender(till.path.parent):
        outbox_.look()
        qtbot.waitUntil(lambda: not outbox_._at_work)
        assert here.answers.taken == []
        assert outbox_._timer.isActive()
    till.clock.pass_by(minutes=1)
    outbox_.look()
    qtbot.waitUntil(lambda: till.read(outbox) == [])


def test_the_end_of_the_program_waits_for_the_mail_on_its_way_and_begins_no_other(
    qtbot: QtBot, till: FakeShop, make: Make, serve: Serve
) -> None:
    here = serve()
    queued(till)
    queued(till, "bo@exemple.be")
    outbox_ = make(at(here.port))
    arrived, go = Event(), Event()

    def hold(_: Any) -> None:
        arrived.set()
        go.wait()

    here.answers.before_answer = hold
    outbox_.look()
    assert arrived.wait(10)
    outbox_.stop()
    go.set()
    assert outbox_.finish()

    assert len(here.answers.taken) == 1
    assert till.read(count_outbox) == OutboxCount(waiting=1)


def test_after_its_end_nothing_is_told(qtbot: QtBot, till: FakeShop, make: Make) -> None:
    outbox_ = make(Settings())
    heard = said(outbox_)
    outbox_.stop()

    queued(till)
    outbox_.look()

    assert heard == []
