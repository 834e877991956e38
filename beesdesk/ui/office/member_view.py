"""A member's file on the screen: who it is, and its sections, one of them open."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.shift_reasons import status_word
from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.office.member.cards import CardsSection
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.office.member.identity import IdentitySection
from beesdesk.ui.office.member.journal import JournalSection
from beesdesk.ui.office.member.messages import MessagesSection
from beesdesk.ui.office.member.section import ACROSS, Section
from beesdesk.ui.office.member.shares import SharesSection
from beesdesk.ui.office.member.shifts import ShiftsSection
from beesdesk.ui.office.member.standing import StandingSection
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.flow import EvenLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.words import Status

STATES: Final = {
    Status.OK: State.OK, Status.EXEMPTED: State.OK, Status.ALERT: State.WARN, Status.EXTENSION: State.WARN,
    Status.SUSPENDED: State.BAD, Status.UNSUBSCRIBED: State.BAD, Status.RESIGNING: State.BAD, Status.HOLIDAY: State.INFO,
}  # fmt: skip
SECTIONS: Final[tuple[type[Section], ...]] = (
    StandingSection, ShiftsSection, IdentitySection, CardsSection, SharesSection, MessagesSection, JournalSection,
)  # fmt: skip
"""The sections in the order of their keys, Alt+1 and so on."""
_HEIGHT: Final = 44


class MemberView(Translated, QWidget):
    """The file. A section is shown when it is opened, and anew whenever the shop changes.

    Where it is `narrow`, the sections are chosen from a list, and `left` leads back to the members.
    """

    left = Signal()

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.file: MemberFile | None = None
        self.name = label("", "heading", self, wrap=True)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.chip = StateChip(parent=self)
        self.back = KeyButton(key="F10", height=_HEIGHT, parent=self)
        self.back.clicked.connect(deeds.take_back)
        self.tabs = {
            kind: KeyButton(key=f"Alt+{place}", height=_HEIGHT, parent=self) for place, kind in enumerate(SECTIONS, 1)
        }
        self.choice = QComboBox(self)
        self.choice.activated.connect(lambda place: self.open_section(SECTIONS[place]))
        self.search = KeyButton(hint="Ctrl+F", height=_HEIGHT, parent=self)
        self.search.clicked.connect(self.left)
        self.sections = {kind: kind(deeds, self) for kind in SECTIONS}
        self.pages = QStackedWidget(self)
        for kind, tab in self.tabs.items():
            tab.setCheckable(True)
            tab.clicked.connect(lambda _=False, kind=kind: self.open_section(kind))
            self.pages.addWidget(self.sections[kind])
            self.choice.addItem("")
        for place, kind in enumerate(SECTIONS, 1):
            shortcut = QShortcut(QKeySequence(f"Alt+{place}"), self.choice)  # a tab that is hidden has no key
            shortcut.activated.connect(lambda kind=kind: self.open_section(kind))
        deeds.back_changed.connect(self._show_back)
        self._lay_out()
        self._retranslate()
        self._mark()
        self.be_narrow(narrow=False)

    def show_file(self, file: MemberFile) -> None:
        """Show a member as things are now."""
        self.file = file
        member, status = file.member, file.standing.status
        self.name.setText(f"{member.first_name} {member.family_name} · {member.number}")
        self.chip.show_state(STATES[status] if status else State.OFF, status_word(status, spoken()))
        self.section().show_file(file)

    def section(self) -> Section:
        """Return the section that is open."""
        return self.sections[SECTIONS[self.pages.currentIndex()]]

    def open_section(self, kind: type[Section]) -> None:
        """Open a section, and give it the keys."""
        self.pages.setCurrentWidget(self.sections[kind])
        self._mark()
        if self.file is not None:
            self.sections[kind].show_file(self.file)
        first = next((stop for stop in self.sections[kind].stops() if stop.isVisible() and stop.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def be_narrow(self, *, narrow: bool) -> None:
        """Take less room, or as much as there is beside the members."""
        for tab in self.tabs.values():
            tab.setVisible(not narrow)
        for part in (self.choice, self.search):
            part.setVisible(narrow)

    def _mark(self) -> None:
        self.choice.setCurrentIndex(self.pages.currentIndex())
        for place, tab in enumerate(self.tabs.values()):
            tab.setChecked(place == self.pages.currentIndex())

    def _show_back(self) -> None:
        self.back.setVisible(bool(self._deeds.what_back))
        self.back.setToolTip(self._deeds.what_back)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.name, 1)
        head.addWidget(self.chip)
        head.addWidget(self.back)
        tabs, above = EvenLayout(ACROSS), QHBoxLayout()
        for tab in self.tabs.values():
            tabs.addWidget(tab)
        above.setSpacing(8)
        above.addWidget(self.search)
        above.addWidget(self.choice, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addLayout(above)
        column.addLayout(tabs)
        column.addWidget(self.pages, 1)

    def _retranslate(self) -> None:
        names = (
            self.tr("Standing"), self.tr("Shifts"), self.tr("Identity"), self.tr("Cards"), self.tr("Shares"),
            self.tr("Messages"), self.tr("Journal"),
        )  # fmt: skip
        for place, (tab, name) in enumerate(zip(self.tabs.values(), names, strict=True)):
            tab.show_text(name)
            self.choice.setItemText(place, name)
        self.choice.setAccessibleName(self.tr("Parts of the file"))
        self.search.show_text(self.tr("Find"))
        self.back.show_text(self.tr("Undo"))
        self._show_back()
        if self.file is not None:
            self.show_file(self.file)
