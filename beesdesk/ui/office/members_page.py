"""The page of members: one is found, and everything known of them is shown, with what can be done."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.members.queries import Shopper, find_shoppers
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.member.cards import CardsSection
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.office.member.identity import IdentitySection
from beesdesk.ui.office.member.identity_acts import NewMemberDialog
from beesdesk.ui.office.member_view import MemberView
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList

_LONGEST: Final = 60
_HEIGHT: Final = 44
_LIST: Final = 280  # px
_BOTH: Final = 720  # px from which the members and a file stand beside each other
_LEAST: Final = 300  # px
_UNBOUND: Final = 16_777_215


class MembersPage(Page):
    """Type a name or a number, or scan a card; Enter opens the file: beside the members, or in their place."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._found: list[Shopper] = []
        self.member: UUID | None = None
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.nobody = label("", "muted", self, wrap=True)
        self.field.setMaxLength(_LONGEST)
        self.deeds = MemberDeeds(desk, self)
        self.view = MemberView(self.deeds, self)
        self.empty = EmptyState("member", self)
        self.new = KeyButton(key="Ctrl+N", height=_HEIGHT, parent=self)
        self.new.clicked.connect(self._take_in)
        self._looks_for = True
        self._lay_out()
        self.view.left.connect(self.begin)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._take)
        self.rows.taken.connect(self._take)
        self.rows.activated.connect(lambda index: self._take(index.row()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.begin)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Esc"), self._side, context=within).activated.connect(self._back)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("MembersPage", "Members")

    def minimumSizeHint(self) -> QSize:
        """Return the size with one thing after the other: what stands beside another now need not."""
        return QSize(look().px(_LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See whether there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def begin(self) -> None:
        """Look for somebody."""
        self._look_for(somebody=True)
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
        self._look_for(somebody=False)

    def show_cards(self, member_id: UUID) -> None:
        """Open a member's file where the cards are."""
        self.show_member(member_id)
        self.view.open_section(CardsSection)

    def reload(self) -> None:
        """Show the open file as it is now."""
        if self.member is not None:
            self.view.show_file(self._desk.file(self.member))

    def _back(self) -> None:
        """Leave the members for the file that is open."""
        if self.member is not None:
            self._look_for(somebody=False)

    def _look_for(self, *, somebody: bool) -> None:
        self._looks_for = somebody
        self._fit()

    def _fit(self) -> None:
        """Show members and file, or the one that is in use where there is no room for both."""
        narrow = self.width() < look().px(_BOTH)
        had_keys = self._side.isAncestorOf(self.focusWidget())
        self._side.setMinimumWidth(0 if narrow else look().px(_LIST))
        self._side.setMaximumWidth(_UNBOUND if narrow else look().px(_LIST))
        self.view.be_narrow(narrow=narrow)
        self._side.setVisible(not narrow or self._looks_for)
        self._pages.setVisible(not narrow or not self._looks_for)
        if had_keys and self._side.isHidden():
            self.view.choice.setFocus()

    def _look(self) -> None:
        self._found = self._desk.shop.read(find_shoppers, self.field.text())
        self.rows.offer([self._line(shopper) for shopper in self._found])
        self.nobody.setVisible(bool(self.field.text()) and not self._found)

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
        left.addWidget(self.nobody)
        left.addWidget(self.rows, 1)
        left.addWidget(self.new)
        self._side = QWidget(self)
        self._side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self.view)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        set_order([self.field, self.rows, self.new, self.view.back, self.view.search, self.view.choice])
        self._fit()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name or number"))
        self.field.setAccessibleName(self.tr("Name or number of the member"))
        self.rows.set_name(self.tr("Members found"))
        self.nobody.setText(self.tr("Nobody found. Try a part of the name, or the number."))
        self.empty.show_message(self.tr("Scan a card"), self.tr("or type a name or a number, and press Enter."))
        self.new.show_text(self.tr("New member"))
        self._look()
        self.reload()
