"""E-mails that wait or were not sent, the oldest first, and what a person does about them."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from beesdesk.db.session import Session
from beesdesk.mail.actions import give_up, send_again
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.queries import outbox
from beesdesk.messages import reason, word
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.pick_list import PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class MailsDialog(TillDialog):
    """Has one sent again, or gives it up; it stays open. It follows what the outbox does meanwhile."""

    WIDTH = 820
    HEIGHT = 600

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.mails: list[Mail] = []
        self._note = label("", "muted", self, wrap=True)
        self.said = label("", "body", self, wrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.rows = PickList(self)
        self.empty = EmptyState("mail", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self.empty)
        self.drop = KeyButton(tone=Tone.DANGER, parent=self)
        self.drop.setAutoDefault(False)
        self.content.addWidget(self._note)
        self.content.addWidget(self._pages, 1)
        self.content.addWidget(self.said)
        self.bar.insertWidget(1, self.drop, 1)
        self.drop.clicked.connect(self._give_up)
        self.rows.line_selected.connect(self._show_acts)
        desk.outbox_changed.connect(self._reload)
        self._retranslate()
        (self.rows if self.mails else self.back).setFocus()

    def _do(self) -> None:
        self._act(send_again)

    def _give_up(self) -> None:
        self.clear_error()
        self._act(give_up)

    def _act(self, action: Callable[[Session, UUID], None]) -> None:
        place = self.rows.selected()
        if 0 <= place < len(self.mails):
            self.desk.treat_mail(action, self.mails[place].id)
            self._reload()

    def _reload(self) -> None:
        """Show the outbox as it is now, the same mail chosen."""
        place = self.rows.selected()
        chosen = self.mails[place].id if 0 <= place < len(self.mails) else None
        self.mails = self.desk.shop.read(outbox)
        self.rows.offer([self._line(number, mail) for number, mail in enumerate(self.mails, 1)])
        ids = [mail.id for mail in self.mails]
        if chosen in ids:
            self.rows.select(ids.index(chosen))
        self._pages.setCurrentWidget(self.rows if self.mails else self.empty)
        self._show_acts()

    def _show_acts(self) -> None:
        place = self.rows.selected()
        mail = self.mails[place] if 0 <= place < len(self.mails) else None
        self.act.setVisible(bool(self.mails))
        self.drop.setVisible(bool(self.mails))
        self.said.setText(reason(mail.error, spoken()) if mail and mail.error else "")
        idle = mail is not None and (mail.state is not MailState.SENDING or mail.unknown)
        for button in (self.act, self.drop):
            button.setEnabled(idle)

    def _line(self, number: int, mail: Mail) -> LineView:
        at = formatting().moment(self.desk.state.local(mail.queued_at))
        why = word(mail.error.partition(":")[0], spoken()) if mail.error else ""
        detail = " \u00b7 ".join(part for part in (self._state(mail), why, at) if part)
        return LineView(str(number), mail.recipient, detail, "", "")

    def _state(self, mail: Mail) -> str:
        if mail.unknown:
            return self.tr("may have arrived")
        return {
            MailState.WAITING: self.tr("waiting"),
            MailState.SENDING: self.tr("on its way"),
            MailState.FAILED: self.tr("not sent"),
            MailState.SENT: self.tr("sent"),
        }[mail.state]

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("E-mails not sent yet"))
        self._note.setText(
            self.tr("What waits is sent by itself. What may have arrived is sent again only if somebody says so.")
        )
        self.rows.set_name(self.tr("E-mails not sent yet"))
        self.empty.show_message(self.tr("Nothing waits"), self.tr("Every e-mail was sent."))
        self.act.show_text(self.tr("Send again"))
        self.drop.show_text(self.tr("Give up"))
        self._reload()
