from collections.abc import Callable

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.mail.actions import claim_next, mark_failed, mark_sent, mark_unknown, queue
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.queries import outbox
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.mails import MailsDialog
from beesdesk.words import Language

Show = Callable[[MailsDialog], MailsDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]


def queued(till: FakeShop, address: str) -> Mail:
    till.clock.pass_by(minutes=1)
    return till.do(queue, "receipt", address, subject=None, language=Language.FR, now=till.now())


def claimed(till: FakeShop) -> Mail:
    mail = till.do(claim_next, now=till.now())
    assert mail is not None
    return mail


@pytest.fixture
def mails(till: FakeShop) -> list[Mail]:
    """One refused, one that may have arrived, one that waits."""
    queued(till, "refused@exemple.be")
    till.do(mark_failed, claimed(till).id, "mail_recipient: 550 no such user", lasting=True)
    queued(till, "unknown@exemple.be")
    till.do(mark_unknown, claimed(till).id, "mail_no_answer")
    queued(till, "waiting@exemple.be")
    return till.read(outbox)


@pytest.fixture
def dialog(mails: list[Mail], desk: Desk, window: QWidget, show: Show) -> MailsDialog:
    return show(MailsDialog(desk, window))


def rows(dialog: MailsDialog) -> list[tuple[str, str]]:
    model = dialog.rows.lines
    return [(model.row(place).name, model.row(place).detail) for place in range(model.rowCount())]


def test_each_says_where_it_stands_and_why(dialog: MailsDialog) -> None:
    assert rows(dialog) == [
        ("refused@exemple.be", "not sent \u00b7 the address is refused \u00b7 23/11/2026, 10:01"),
        ("unknown@exemple.be", "may have arrived \u00b7 the server did not confirm \u00b7 23/11/2026, 10:02"),
        ("waiting@exemple.be", "waiting \u00b7 23/11/2026, 10:03"),
    ]
    assert dialog.said.text() == "the address is refused (550 no such user)"


def test_the_arrow_keys_choose_and_enter_sends_again(
    till: FakeShop, dialog: MailsDialog, mails: list[Mail], type_keys: Typing
) -> None:
    type_keys(dialog, "", Qt.Key.Key_Down)
    assert dialog.said.text() == "the server did not confirm"

    type_keys(dialog, "", Qt.Key.Key_Return)

    again = till.read(lambda session: session.get(Mail, mails[1].id))
    assert (again.state, again.tries, again.error) == (MailState.WAITING, 0, None)
    assert dialog.isVisible()
    assert rows(dialog)[1][1].startswith("waiting")


def test_one_is_given_up_by_finger_and_its_address_forgotten(
    till: FakeShop, dialog: MailsDialog, mails: list[Mail], tap: Tap
) -> None:
    tap(dialog.drop)

    assert [mail.recipient for mail in till.read(outbox)] == ["unknown@exemple.be", "waiting@exemple.be"]
    assert len(rows(dialog)) == 2
    tap(dialog.drop)
    tap(dialog.drop)
    assert dialog.empty.isVisible()
    assert not dialog.act.isVisible()


def test_what_is_on_its_way_can_only_be_watched(till: FakeShop, desk: Desk, window: QWidget, show: Show) -> None:
    mail = queued(till, "amelie@exemple.be")
    dialog = show(MailsDialog(desk, window))
    claimed(till)
    desk.outbox_changed.emit()
    assert rows(dialog)[0][1].startswith("on its way")
    assert (dialog.act.isEnabled(), dialog.drop.isEnabled()) == (False, False)

    till.do(mark_sent, mail.id, now=till.now())
    desk.outbox_changed.emit()

    assert dialog.empty.isVisible()


def test_one_that_left_meanwhile_is_said(
    till: FakeShop, dialog: MailsDialog, mails: list[Mail], type_keys: Typing
) -> None:
    till.do(mark_sent, mails[0].id, now=till.now())

    type_keys(dialog, "", Qt.Key.Key_Return)

    assert dialog.error().startswith("This e-mail waits no more")
    assert [name for name, _ in rows(dialog)] == ["unknown@exemple.be", "waiting@exemple.be"]


def test_another_language_keeps_the_choice(
    qtbot: QtBot, dialog: MailsDialog, type_keys: Typing, speaks: Languages
) -> None:
    type_keys(dialog, "", Qt.Key.Key_Down)
    speaks.use("fr")

    qtbot.waitUntil(lambda: dialog.windowTitle() == "E-mails pas encore partis")
    assert dialog.rows.selected() == 1
    assert dialog.said.text() == "le serveur n'a pas confirmé"
