"""Against a real server on this machine."""

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP
from mail_server import PASSWORD, CutsInData, MailServerHere, free_port, make_certificate

from beesdesk.db.ids import uuid7
from beesdesk.mail.letter import Attachment, Letter, message
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.sending import MailNotSent, MailServer, Trouble, account_of, plain_answer
from beesdesk.settings import MailSecurity, Settings
from beesdesk.words import Language

TO = "amelie@exemple.be"
Serve = Callable[..., MailServerHere]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start servers that end with the test."""
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(MailServerHere(**options))


def a_mail(recipient: str = TO) -> Mail:
    now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    return Mail(uuid7(), "receipt", recipient, None, Language.FR, MailState.SENDING, now, 1, now, None, None)


def a_message(text: str = "Bonjour\n", attachments: tuple[Attachment, ...] = ()) -> EmailMessage:
    return message(a_mail(), Letter("Bees Coop", "Votre ticket 12", text, attachments), "caisse@bees.example.be")


def trouble(server: MailServer, sent: EmailMessage | None = None) -> MailNotSent:
    with pytest.raises(MailNotSent) as refused:
        server.send(sent or a_message(), TO)
    return refused.value


def test_a_mail_arrives_as_it_was_written(serve: Serve) -> None:
    here = serve()
    text = "Bonjour Amélie,\n.un point au début\n..deux\n\n3,50 €\n" + "long " * 300 + "\n"

    MailServer(here.account()).send(
        a_message(text, (Attachment("ticket.pdf", "application/pdf", b"%PDF\r\n.\r\n"),)), TO
    )

    (taken,) = here.answers.taken
    body = taken.mail.get_body()
    assert taken.recipients == [TO]
    assert body is not None
    assert body.get_content().splitlines() == text.splitlines()
    (file,) = taken.mail.iter_attachments()
    assert (file.get_filename(), file.get_content()) == ("ticket.pdf", b"%PDF\r\n.\r\n")
    assert taken.raw.isascii()


def test_with_a_certificate_that_holds_all_is_encrypted_and_somebody_logs_in(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = make_certificate(tmp_path / "server.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    here = serve(certificate=certificate, login=True)

    MailServer(here.account()).send(a_message(), TO)

    assert here.answers.logins == [PASSWORD.encode()]
    assert len(here.answers.taken) == 1


def test_a_certificate_that_nobody_vouches_for_is_refused_before_any_password(serve: Serve, tmp_path: Path) -> None:
    here = serve(certificate=make_certificate(tmp_path / "server.pem"), login=True)

    refused = trouble(MailServer(here.account()))

    assert refused.trouble is Trouble.CERTIFICATE
    assert (here.answers.logins, here.answers.taken) == ([], [])


def test_a_certificate_of_another_server_is_refused(
    serve: Serve, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = make_certificate(tmp_path / "server.pem", "192.0.2.7")
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    here = serve(certificate=certificate, login=True)

    assert trouble(MailServer(here.account())).trouble is Trouble.CERTIFICATE
    assert (here.answers.logins, here.answers.taken) == ([], [])


def test_a_server_that_does_not_encrypt_gets_nothing(serve: Serve) -> None:
    here = serve(login=True)

    assert trouble(MailServer(here.account(security=MailSecurity.STARTTLS))).trouble is Trouble.NOT_ENCRYPTED
    assert trouble(MailServer(here.account(security=MailSecurity.TLS))).trouble is Trouble.NOT_ENCRYPTED
    assert (here.answers.logins, here.answers.taken) == ([], [])


def test_nothing_goes_in_clear_to_another_machine(serve: Serve) -> None:
    here = serve(login=True)
    elsewhere = here.account(host="0.0.0.0")  # noqa: S104 - reaches this machine, and does not say so

    assert trouble(MailServer(elsewhere)).trouble is Trouble.NOT_ENCRYPTED
    assert (here.answers.logins, here.answers.taken) == ([], [])


def test_a_wrong_password_is_said_in_the_servers_words(serve: Serve) -> None:
    here = serve(login=True)

    refused = trouble(MailServer(here.account(password="wrong")))  # noqa: S106

    assert refused.trouble is Trouble.LOGIN
    assert refused.said.startswith("535")


def test_a_password_that_no_server_can_be_told_is_refused_without_showing_it(serve: Serve) -> None:
    refused = trouble(MailServer(serve(login=True).account(password="gehëim")))  # noqa: S106

    assert (refused.trouble, refused.said) == (Trouble.LOGIN, "")


def test_a_server_that_is_not_there() -> None:
    account = MailServerHere(port=free_port()).account()

    assert trouble(MailServer(account)).trouble is Trouble.UNREACHABLE
    assert trouble(MailServer(MailServerHere().account(host="no such host"))).trouble is Trouble.UNREACHABLE


@pytest.mark.parametrize(
    ("answer", "why"),
    [("550 5.1.1 no such user", Trouble.RECIPIENT), ("450 4.2.0 greylisted", Trouble.LATER)],
)
def test_a_refused_recipient(serve: Serve, answer: str, why: Trouble) -> None:
    here = serve()
    here.answers.to_recipient[TO] = answer

    refused = trouble(MailServer(here.account()))

    assert (refused.trouble, refused.said) == (why, answer)
    assert here.answers.taken == []


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ("554 5.7.1 looks like spam", Trouble.REFUSED),
        ("452 4.3.1 disk full", Trouble.LATER),
        ("299 fine", None),
        ("999 what", Trouble.NO_ANSWER),
    ],
)
def test_the_answer_to_a_whole_mail_is_what_counts(serve: Serve, answer: str, why: Trouble | None) -> None:
    here = serve()
    here.answers.to_mail = answer

    if why is None:
        MailServer(here.account()).send(a_message(), TO)
    else:
        assert trouble(MailServer(here.account())).trouble is why


def test_a_mail_cut_before_it_was_whole_was_certainly_not_taken(serve: Serve) -> None:
    here = serve(kind=CutsInData)
    large = Attachment("large.bin", "application/octet-stream", bytes(20_000_000))  # more than the network holds

    refused = trouble(MailServer(here.account()), a_message(attachments=(large,)))

    assert refused.trouble is Trouble.CUT
    assert not refused.trouble.unknown


def test_after_the_last_dot_nobody_knows(serve: Serve) -> None:
    here = serve()
    here.answers.before_answer = lambda server: server.transport.abort()

    refused = trouble(MailServer(here.account()))

    assert refused.trouble is Trouble.NO_ANSWER
    assert refused.trouble.unknown
    assert len(here.answers.taken) == 1


def test_a_server_that_hangs_up_at_once(serve: Serve) -> None:
    class HangsUp(SMTP):
        def connection_made(self, transport: Any) -> None:
            transport.abort()

    assert trouble(MailServer(serve(kind=HangsUp).account())).trouble is Trouble.UNREACHABLE


def test_what_a_server_says_is_one_line_that_can_be_shown() -> None:
    assert plain_answer(550, b"no\r\n\x1b[31mred\x00 \xff") == "550 no [31mred \ufffd"
    assert len(plain_answer(550, b"x" * 5000)) == 200


def test_a_refusal_has_no_fault_behind_it_that_could_hold_an_address(serve: Serve) -> None:
    here = serve()
    here.answers.to_recipient[TO] = f"550 <{TO}>: no such user"

    refused = trouble(MailServer(here.account()))

    assert refused.__cause__ is None
    assert refused.__context__ is None or refused.__suppress_context__


def test_sending_writes_nothing_into_any_log(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "beesdesk")
    here = serve()
    MailServer(here.account()).send(a_message(), TO)

    assert [record for record in caplog.records if record.name.startswith("beesdesk")] == []


def test_the_usual_ports() -> None:
    settings = Settings(mail_host="mail.bees.example.be")

    assert account_of(settings, "").port == 587
    assert account_of(settings.with_(mail_security=MailSecurity.TLS), "").port == 465
    assert account_of(settings.with_(mail_port=2525), "").port == 2525


def test_no_server_and_no_sender_are_said_before_the_network_is_touched() -> None:
    here = MailServerHere()

    assert trouble(MailServer(here.account(host=""))).trouble is Trouble.NOT_SET
    assert trouble(MailServer(here.account(sender="bees"))).trouble is Trouble.SENDER


def test_a_password_is_not_shown_where_an_account_is() -> None:
    assert PASSWORD not in repr(MailServerHere().account())
