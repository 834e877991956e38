"""The page of e-mail in the settings, against a real server on this machine."""

from collections.abc import Callable
from pathlib import Path

import pytest
from mail_server import HOST, PASSWORD, SENDER, USER, MailServerHere, free_port
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.mail.password import FILE_NAME, password_of
from beesdesk.settings import MailSecurity, Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.settings import SettingsDialog

Open = Callable[..., SettingsDialog]
Show = Callable[[SettingsDialog], SettingsDialog]
Tap = Callable[[QWidget], None]


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk, window: QWidget, show: Show, tap: Tap) -> Open:
    """Open the settings and turn to the page of e-mail."""

    def opened(settings: Settings = Settings()) -> SettingsDialog:  # noqa: B008 - frozen
        dialog = show(SettingsDialog(desk, window, settings=settings, find=list))
        tap(dialog.turn)
        background = window.findChild(Background)
        assert background is not None
        qtbot.waitUntil(lambda: not background.busy)
        return dialog

    return opened


def saved(qtbot: QtBot, dialog: SettingsDialog) -> Settings:
    with qtbot.waitSignal(dialog.answered) as answered:
        dialog.act.click()
    wanted: Settings = answered.args[0]
    return wanted


def settings_for(port: int, *, user: str = "") -> Settings:
    return Settings(
        mail_host=HOST, mail_port=port, mail_security=MailSecurity.NONE, mail_sender=SENDER, mail_user=user
    )  # fmt: skip


def test_an_account_is_typed_and_saved_the_password_apart(qtbot: QtBot, desk: Desk, open_page: Open, tap: Tap) -> None:
    dialog = open_page()
    page, folder = dialog.mail, desk.shop.path.parent
    for field, text in (
        (page.host, "mail.bees.example.be"), (page.port, "2465"), (page.address, SENDER), (page.user, USER),
        (page.password, PASSWORD),
    ):  # fmt: skip
        field.setFocus()
        QTest.keyClicks(field, text)
    tap(page.security.buttons[MailSecurity.TLS])

    wanted = saved(qtbot, dialog)

    assert wanted == Settings(
        mail_host="mail.bees.example.be", mail_port=2465, mail_security=MailSecurity.TLS, mail_sender=SENDER,
        mail_user=USER,
    )  # fmt: skip
    assert password_of(folder, f"{USER}@mail.bees.example.be") == PASSWORD
    assert PASSWORD not in repr(wanted)


def test_what_is_not_touched_stays_the_password_too(qtbot: QtBot, desk: Desk, open_page: Open) -> None:
    (desk.shop.path.parent / FILE_NAME).write_text(f"{USER}@{HOST}\n{PASSWORD}", "utf-8")
    settings = settings_for(2525, user=USER)

    assert saved(qtbot, open_page(settings)) == settings

    assert password_of(desk.shop.path.parent, f"{USER}@{HOST}") == PASSWORD


def test_a_password_is_never_shown(desk: Desk, open_page: Open) -> None:
    (desk.shop.path.parent / FILE_NAME).write_text(f"{USER}@{HOST}\n{PASSWORD}", "utf-8")
    page = open_page(settings_for(2525, user=USER)).mail

    assert page.password.text() == ""
    assert page.password.echoMode() is page.password.EchoMode.Password


def test_it_says_where_the_password_is_kept(open_page: Open) -> None:
    assert open_page().mail.note.text() == (
        "This system has no keyring: the password is kept in a file that only this user can read."
    )


def test_the_usual_port_follows_the_encryption(open_page: Open, tap: Tap) -> None:
    page = open_page().mail
    assert page.port.placeholderText() == "587"

    tap(page.security.buttons[MailSecurity.TLS])

    assert page.port.placeholderText() == "465"


def test_a_sender_that_is_no_address_is_refused_where_a_server_is_set(qtbot: QtBot, open_page: Open, tap: Tap) -> None:
    dialog = open_page()
    dialog.mail.host.setText("mail.bees.example.be")
    dialog.mail.address.setText("bees")
    tap(dialog.turn)

    with qtbot.assertNotEmitted(dialog.answered):
        dialog.act.click()

    assert dialog.error() == "E-mail needs a sender's address, such as caisse@example.org."
    assert dialog.mail.address.hasFocus()
    QTest.keyClick(dialog.mail.address, Qt.Key.Key_X)
    assert dialog.error() == ""


def test_a_printer_that_is_none_is_refused_from_the_other_page_too(qtbot: QtBot, open_page: Open) -> None:
    dialog = open_page()
    dialog.printer.setText("lpt9")

    with qtbot.assertNotEmitted(dialog.answered):
        dialog.act.click()

    assert dialog.error().startswith("“lpt9” is no printer.")
    assert dialog.printer.hasFocus()


def test_a_test_mail_goes_to_the_sender_before_anything_is_saved(
    qtbot: QtBot, desk: Desk, open_page: Open, tap: Tap
) -> None:
    with MailServerHere(login=True) as here:
        dialog = open_page(settings_for(here.port, user=USER))
        dialog.mail.password.setText(PASSWORD)

        tap(dialog.mail.test)

        qtbot.waitUntil(lambda: dialog.mail.outcome.state is State.OK)
        assert [taken.recipients for taken in here.answers.taken] == [[SENDER]]
        assert here.answers.logins == [PASSWORD.encode()]
    assert dialog.mail.outcome.text == f"Sent: look into the mailbox of {SENDER}"
    assert dialog.mail.test.isEnabled()
    assert not (desk.shop.path.parent / FILE_NAME).exists()


def test_a_test_mail_uses_the_password_that_is_kept(qtbot: QtBot, desk: Desk, open_page: Open, tap: Tap) -> None:
    (desk.shop.path.parent / FILE_NAME).write_text(f"{USER}@{HOST}\n{PASSWORD}", "utf-8")
    with MailServerHere(login=True) as here:
        dialog = open_page(settings_for(here.port, user=USER))
        tap(dialog.mail.test)
        qtbot.waitUntil(lambda: dialog.mail.outcome.state is State.OK)
        assert here.answers.logins == [PASSWORD.encode()]


def test_a_test_mail_that_is_not_taken_says_why_in_the_servers_words(qtbot: QtBot, open_page: Open, tap: Tap) -> None:
    with MailServerHere(login=True) as here:
        dialog = open_page(settings_for(here.port, user=USER))
        dialog.mail.password.setText("wrong")
        tap(dialog.mail.test)
        qtbot.waitUntil(lambda: dialog.mail.outcome.state is State.BAD)
    assert dialog.mail.outcome.text.startswith("Not sent: user or password refused (535")

    dialog.mail.password.setFocus()
    QTest.keyClicks(dialog.mail.password, "x")
    assert not dialog.mail.outcome.isVisible()
    tap(dialog.mail.test)
    qtbot.waitUntil(lambda: dialog.mail.outcome.state is State.BAD)
    assert dialog.mail.outcome.text.startswith("Not sent: the server does not answer")


def test_a_test_mail_without_a_server_says_so(qtbot: QtBot, open_page: Open, tap: Tap) -> None:
    dialog = open_page()

    tap(dialog.mail.test)

    qtbot.waitUntil(lambda: dialog.mail.outcome.state is State.BAD)
    assert dialog.mail.outcome.text == "Not sent: no mail server is set"


def test_a_test_that_outlives_the_dialog_troubles_nobody(
    qtbot: QtBot, open_page: Open, window: QWidget, tap: Tap
) -> None:
    background = window.findChild(Background)
    dialog = open_page(settings_for(free_port()))
    background = window.findChild(Background)
    assert background is not None
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    tap(dialog.mail.test)

    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()

    qtbot.waitUntil(lambda: not background.busy)


def test_a_password_that_cannot_be_kept_is_said_and_nothing_saved(
    qtbot: QtBot, desk: Desk, open_page: Open, tmp_path: Path
) -> None:
    (desk.shop.path.parent / "mail.new").mkdir()  # in the way of the file
    dialog = open_page(settings_for(2525, user=USER))
    dialog.mail.password.setText(PASSWORD)

    with qtbot.assertNotEmitted(dialog.answered):
        dialog.act.click()
        qtbot.waitUntil(lambda: bool(dialog.error()))

    assert dialog.error().startswith("The password could not be kept:")


def test_every_field_is_explained_in_every_language(qtbot: QtBot, open_page: Open, speaks: Languages, tap: Tap) -> None:
    dialog = open_page()
    for language, title in (("fr", "E-mail de cette caisse"), ("nl", "E-mail van deze kassa")):
        speaks.use(language)
        qtbot.waitUntil(lambda title=title: dialog.windowTitle() == title)
        for field in dialog.mail.fields:
            assert field.field.accessibleName()
            assert field.field.accessibleDescription()
    tap(dialog.turn)
    assert dialog.windowTitle() == "Instellingen van deze kassa"
