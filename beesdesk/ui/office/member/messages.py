"""What a member was told, how, and whether it left."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from beesdesk.mail.model import MailState
from beesdesk.messages import word
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.member_file import MemberFile
from beesdesk.shifts.member_messages import Sent, mail_again, messages_to
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.act_dialog import FileDialog
from beesdesk.ui.office.member.deeds import Deed
from beesdesk.ui.office.member.section import Act, Section
from beesdesk.ui.parts.line_view import LineView

translate = QCoreApplication.translate


class MailAgainDialog(FileDialog):
    """A message mailed once more."""

    row: Sent

    def _deed(self) -> Deed:
        return Deed(mail_again, (self.row.told.id,))

    def _will(self) -> Sequence[str]:
        text = self.tr("“{subject}” goes to {address} once more.")
        return [text.format(subject=self.row.told.text.subject, address=self.file.member.email or "")]

    def _verb(self) -> str:
        return self.tr("Send again")


class MessagesSection(Section):
    """The messages; the chosen one is read under the list."""

    ACTS = ((MailAgainDialog, "F2"),)

    def _build(self) -> None:
        self.messages = self._list()
        self._said, self.said = self._text()
        self.messages.rows.line_selected.connect(lambda _: self._read())

    def chosen(self) -> Any:
        """Return the message that is chosen."""
        return self.messages.chosen()

    def _show(self, file: MemberFile) -> None:
        found = self.desk.shop.read(messages_to, file.member.id, spoken())
        self.messages.show_items(found, self._line, self.tr("Nothing was sent yet."), lambda sent: sent.told.id)
        self._read()

    def _read(self) -> None:
        sent: Sent | None = self.messages.chosen()
        self._said.setVisible(sent is not None)
        if sent is not None:
            self.said.setText("\n".join(self._lines(sent)))

    def _lines(self, sent: Sent) -> Iterator[str]:
        if sent.mail is not None:
            yield self.tr("By e-mail to {address}: {state}").format(address=sent.mail.recipient, state=_state(sent))
        else:
            yield self.tr("Not in the outbox: to be read at the kiosk, or sent more than 30 days ago.")
        yield ""
        yield sent.told.text.body

    def _line(self, sent: Sent) -> LineView:
        at = formatting().moment(sent.told.at.astimezone(self.desk.shop.read(zone_of)))
        kind = word(f"message_{sent.told.kind}", spoken())
        return LineView("", sent.told.text.subject, f"{at} · {kind}", "", _state(sent))

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        del kind
        return bool(file.member.email) and self.messages.chosen() is not None

    def _names(self) -> Sequence[str]:
        return (self.tr("Send again"),)

    def _retranslate(self) -> None:
        self.messages.set_name(self.tr("Messages"))
        self._said.set_title(self.tr("What it says"))
        super()._retranslate()


def _state(sent: Sent) -> str:
    mail = sent.mail
    if mail is None:
        return translate("MessagesSection", "kiosk")
    if mail.unknown:
        return translate("MessagesSection", "perhaps sent")
    return {
        MailState.WAITING: translate("MessagesSection", "waiting"),
        MailState.SENDING: translate("MessagesSection", "being sent"),
        MailState.SENT: translate("MessagesSection", "sent"),
        MailState.FAILED: translate("MessagesSection", "not sent"),
    }[mail.state]
