"""The welcome desk: a card at the entrance, and a large yes or no."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import right_word, sentence, word
from beesdesk.shifts.visits import count_visit
from beesdesk.shifts.welcome import Greeting, reason_for, welcome
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.answer import Answer
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.pieces import TouchScroll, key, said
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.words import Language, VisitKind


class WelcomePage(Translated, QWidget):
    """Invites to show a card, then answers until `calm`. `reason_wanted` is for staff, whose PIN comes first."""

    staff_wanted = Signal()
    reason_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._booth, self._shop = booth, booth.shop
        self._greeting: Greeting | None = None
        self._card = ""
        self._note = Banner(self)
        self._scroll = TouchScroll(self)
        self.guest = key("", self._count_guest, icon="member")
        self.reason = key("", self.reason_wanted.emit, icon="help")
        self.staff = key("", self.staff_wanted.emit, icon="lock")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.guest, 2)
        row.addStretch(1)
        row.addWidget(self.reason, 2)
        row.addWidget(self.staff, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 32, 48, 32)
        column.setSpacing(16)
        column.addWidget(self._note)
        column.addWidget(self._scroll, 1)
        column.addLayout(row)
        self._retranslate()
        self._show()

    @property
    def is_calm(self) -> bool:
        """True while nobody is at the entrance."""
        return self._greeting is None and not self._note.isVisibleTo(self)

    def take_card(self, text: str) -> None:
        """Answer whoever shows a card."""
        found = self._shop.do(welcome, text, self._shop.device_id, shown=self._card, now=self._shop.now())
        if found.greeting is None:
            self.calm()
            if found.refusal is not None:
                self.refuse(found.refusal)
            return
        self._note.clear()
        self._greeting, self._card = found.greeting, found.card
        sounds = self._booth.sounds
        (sounds.scanned if found.greeting.may_shop else sounds.refused)()
        self.language_wanted.emit(str(found.greeting.language))
        self._show()

    def refuse(self, error: ShopError) -> None:
        """Say why a card is not taken, and what to do, in three languages."""
        self._booth.sounds.refused()
        lines = [sentence(error, language) for language in Language]
        self._note.show_message(State.BAD, lines[0], "\n".join(lines[1:]))
        announce(self, "\n".join(lines), urgent=True)

    def calm(self) -> None:
        """Forget who was there, and invite the next one."""
        self._note.clear()
        if self._greeting is not None:
            self._greeting, self._card = None, ""
            self._show()

    def show_reason(self) -> None:
        """Say to staff why whoever is there may not shop."""
        greeting = self._greeting
        if greeting is None:
            return
        reason = self._shop.read(reason_for, greeting.member_id, now=self._shop.now())
        why = right_word(reason.word or "blocked", spoken())
        owed = self.tr("Shifts to make up: {count}.").format(count=reason.owed) if reason.owed else ""
        self._note.show_message(State.INFO, self.tr("For staff: {why}").format(why=why), owed)

    def _count_guest(self) -> None:
        self._shop.do(count_visit, VisitKind.GUEST, now=self._shop.now())
        self._booth.sounds.scanned()
        self._note.show_message(State.OK, self.tr("One guest is counted."))

    def _show(self) -> None:
        greeting = self._greeting
        self.reason.setVisible(greeting is not None and not greeting.may_shop)
        self.guest.setVisible(greeting is None)
        self._scroll.show_page(self._invitation() if greeting is None else Answer(greeting))

    def _invitation(self) -> QWidget:
        view = QWidget()
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addStretch(2)
        column.addWidget(IconLabel("card", 120, "text", view), 0, Qt.AlignmentFlag.AlignHCenter)
        for language in Language:
            column.addWidget(_centred(said(word("kiosk_show_card", language), "huge", view)))
        column.addStretch(3)
        return view

    def _retranslate(self) -> None:
        self.guest.show_text(self.tr("Count a guest"))
        self.reason.show_text(self.tr("Staff: why?"))
        self.staff.show_text(self.tr("Staff"))
        if self._greeting is not None:  # the invitation speaks every language
            self._show()


def _centred(line: QLabel) -> QLabel:
    line.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return line
