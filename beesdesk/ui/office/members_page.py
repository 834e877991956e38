"""The page of members: one is found, and everything known of them is shown, with what can be done."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.members.queries import Shopper, find_shoppers
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.office.member.identity import IdentitySection
from beesdesk.ui.office.member.identity_acts import NewMemberDialog
from beesdesk.ui.office.member_view import MemberView
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList

_LONGEST: Final = 60
_HEIGHT: Final = 44
_LIST: Final = 280  # px


class MembersPage(Page):
    """Type a name or a number, or scan a card; Enter opens the file."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._found: list[Shopper] = []
        self.member: UUID | None = None
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.deeds = MemberDeeds(desk, self)
        self.view = MemberView(self.deeds, self)
        self.empty = EmptyState("member", self)
        self.new = KeyButton(key="Ctrl+N", height=_HEIGHT, parent=self)
        self.new.clicked.connect(self._take_in)
        self._lay_out()
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._take)
        self.rows.taken.connect(self._take)
        self.rows.activated.connect(lambda index: self._take(index.row()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.begin)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("MembersPage", "Members")

    def begin(self) -> None:
        """Look for somebody."""
        self.field.setFocus()
        self.field.selectAll()

    def take_scan(self, text: str) -> bool:
        """Open the file of whom a card names."""
        found = self._desk.member_of(text)
        if found is not None:
            self.show_member(found)
        return True

    def show_member(self, member_id: UUID) -> None:
        """Open a member's file."""
        self.member = member_id
        self.reload()
        self._pages.setCurrentWidget(self.view)

    def reload(self) -> None:
        """Show the open file as it is now."""
        if self.member is not None:
            self.view.show_file(self._desk.file(self.member))

    def _look(self) -> None:
        self._found = self._desk.shop.read(find_shoppers, self.field.text())
        self.rows.offer([self._line(shopper) for shopper in self._found])

    def _take(self, place: int = -1) -> None:
        chosen = place if place >= 0 else self.rows.selected()
        if 0 <= chosen < len(self._found):
            self.show_member(self._found[chosen].member_id)

    def _take_in(self) -> None:
        dialog = NewMemberDialog(self.deeds, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._show_new)
        dialog.open()

    def _show_new(self, member_id: UUID) -> None:
        self.show_member(member_id)
        self.view.open_section(IdentitySection)

    def _line(self, shopper: Shopper) -> LineView:
        initials = shopper.first_name[:1] + shopper.family_name[:1]
        return LineView(initials, shopper.name, self.tr("no. {number}").format(number=shopper.number), "", "")

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self.rows, 1)
        left.addWidget(self.new)
        side = QWidget(self)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(look().px(_LIST))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(side)
        row.addWidget(self._pages, 1)
        set_order([self.field, self.rows, self.new, self.view.back])

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name or number"))
        self.field.setAccessibleName(self.tr("Name or number of the member"))
        self.rows.set_name(self.tr("Members found"))
        self.empty.show_message(self.tr("Scan a card"), self.tr("or type a name or a number, and press Enter."))
        self.new.show_text(self.tr("New member"))
        self._look()
        self.reload()
