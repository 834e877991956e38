"""The outbox from the command line."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from fake_shop import FakeShop
from mail_server import PASSWORD, SENDER, USER, MailServerHere, free_port

from beesdesk.cli import run
from beesdesk.db.ids import uuid7
from beesdesk.mail.actions import claim_next, queue
from beesdesk.mail.model import Mail
from beesdesk.mail.password import FILE_NAME, password_of
from beesdesk.mail.queries import outbox
from beesdesk.pos.issuing import RECEIPT
from beesdesk.settings import MailSecurity, load_settings
from beesdesk.words import Language

Captured = pytest.CaptureFixture[str]
Call = Callable[..., int]


@pytest.fixture
def sale(till: FakeShop) -> Mail:
    """A mail that waits to bring the receipt of a sale."""
    till.scan(till.product("Lait", "1.27"))
    sale = till.pay("card").sale_id
    return till.do(queue, RECEIPT, "amelie@exemple.be", subject=sale, language=Language.FR, now=till.now())


@pytest.fixture
def call(till: FakeShop, capsys: Captured) -> Call:
    """Run a command on the shop; what was said before is forgotten."""

    def called(*words: str) -> int:
        capsys.readouterr()
        return run(["--data", str(till.path.parent), "--lang", "en", *words])

    return called


def set_up(call: Call, port: int, **more: str) -> None:
    for name, value in {"host": "127.0.0.1", "port": str(port), "security": "none", "sender": SENDER, **more}.items():
        assert call("device", "set", f"mail_{name}", value) == 0


def test_what_waits_is_listed_and_sent(call: Call, till: FakeShop, sale: Mail, capsys: Captured) -> None:
    assert call("mail", "list") == 0
    assert capsys.readouterr().out == f"{sale.id}  waiting  0  amelie@exemple.be\n"

    with MailServerHere() as here:
        set_up(call, here.port)
        assert call("mail", "send") == 0
        assert capsys.readouterr().out == "1 sent, 0 waiting, 0 failed, 0 may have arrived\n"
        assert len(here.answers.taken) == 1

    assert call("mail", "list") == 0
    assert capsys.readouterr() == ("", "No e-mail is waiting.\n")


def test_a_server_that_is_away_is_said_and_is_no_success(call: Call, sale: Mail, capsys: Captured) -> None:
    set_up(call, free_port())

    assert call("mail", "send") == 1
    said = capsys.readouterr()
    assert said.out == "0 sent, 1 waiting, 0 failed, 0 may have arrived\n"
    assert said.err == "The e-mail was not sent: the server does not answer.\n"
    assert call("mail", "list") == 0
    assert "the server does not answer (Connection refused)" in capsys.readouterr().out


def test_without_a_server_nothing_is_tried(call: Call, sale: Mail, capsys: Captured) -> None:
    assert call("mail", "send") == 1

    assert capsys.readouterr().err == "The e-mail was not sent: no mail server is set.\n"


def test_what_may_have_arrived_is_shown_as_such_and_sent_again_on_demand(
    call: Call, till: FakeShop, sale: Mail, capsys: Captured
) -> None:
    till.do(claim_next, now=till.now())

    assert call("mail", "list") == 0
    assert "may have arrived  1  amelie@exemple.be  interrupted" in capsys.readouterr().out
    assert call("mail", "retry", str(sale.id)) == 0
    assert call("mail", "list") == 0
    assert "waiting" in capsys.readouterr().out


def test_a_mail_is_given_up(call: Call, till: FakeShop, sale: Mail, capsys: Captured) -> None:
    assert call("mail", "drop", str(sale.id)) == 0

    assert till.read(outbox) == []
    assert call("mail", "drop", str(sale.id)) == 1
    assert "waits no more" in capsys.readouterr().err


@pytest.mark.parametrize("act", ["retry", "drop"])
def test_what_is_no_id_is_a_wrong_call(call: Call, act: str, capsys: Captured) -> None:
    assert call("mail", act, "12") == 2
    assert "mail list" in capsys.readouterr().err
    assert call("mail", act, str(uuid7())) == 1


def test_a_password_comes_in_by_a_pipe_and_is_kept_out_of_sight(
    call: Call, till: FakeShop, sale: Mail, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = till.path.parent
    with MailServerHere(login=True) as here:
        set_up(call, here.port, user=USER)
        monkeypatch.setattr(sys, "stdin", io.StringIO(f"{PASSWORD}\n"))
        assert call("mail", "password") == 0
        assert "no keyring" in capsys.readouterr().err
        assert call("mail", "send") == 0
        assert here.answers.logins == [PASSWORD.encode()]

    assert password_of(folder, f"{USER}@127.0.0.1") == PASSWORD
    assert call("device", "list") == 0
    assert PASSWORD not in capsys.readouterr().out
    assert [file.name for file in folder.iterdir() if PASSWORD.encode() in file.read_bytes()] == [FILE_NAME]


def test_the_way_to_the_server_is_one_that_there_is(call: Call, tmp_path: Path, till: FakeShop) -> None:
    assert call("device", "set", "mail_security", "tls") == 0
    assert load_settings(till.path.parent).mail_security is MailSecurity.TLS
    assert call("device", "set", "mail_security", "pigeon") == 2


def test_settings_with_a_way_that_there_is_not_are_refused(call: Call, till: FakeShop, capsys: Captured) -> None:
    (till.path.parent / "device.toml").write_text('mail_security = "pigeon"\n', "utf-8")

    assert call("mail", "list") == 1
    assert "mail_security" in capsys.readouterr().err
