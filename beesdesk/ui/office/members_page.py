"""The page of members: one is found, and everything known of them is shown, with what can be done."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.members.queries import Shopper, find_shoppers
from beesdesk.ui.office import member_acts as acts
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.member_view import MemberView
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList

_LONGEST: Final = 60
_ACROSS: Final = 4
_HEIGHT: Final = 44
_LIST: Final = 280  # px
_GAP: Final = 12


class MembersPage(Page):
    """Type a name or a number, or scan a card; Enter opens the file."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._found: list[Shopper] = []
        self.member: UUID | None = None
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.view = MemberView(self)
        self.empty = EmptyState("member", self)
        self.acts = {
            kind: KeyButton(key=key, height=_HEIGHT, parent=self)
            for kind, key in (
                (acts.LeaveDialog, "F2"), (acts.ExemptionDialog, "F3"), (acts.ExtensionDialog, "F4"),
                (acts.MoreTimeDialog, "F5"), (acts.SubscribeDialog, "F6"), (acts.UnsubscribeDialog, "F7"),
                (acts.CorrectDialog, "F8"),
            )
        }  # fmt: skip
        for kind, button in self.acts.items():
            button.clicked.connect(lambda _=False, kind=kind: self._open(kind))
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
        self._pages.setCurrentWidget(self._file)

    def reload(self) -> None:
        """Show the open file as it is now."""
        if self.member is not None:
            self.view.show_file(self._desk.file(self.member), self._desk.shop)

    def _look(self) -> None:
        self._found = self._desk.shop.read(find_shoppers, self.field.text())
        self.rows.offer([self._line(shopper) for shopper in self._found])

    def _take(self, place: int = -1) -> None:
        chosen = place if place >= 0 else self.rows.selected()
        if 0 <= chosen < len(self._found):
            self.show_member(self._found[chosen].member_id)

    def _open(self, kind: type[acts.ActDialog]) -> None:
        if self.member is None:
            return
        dialog = kind(self._desk, self.window(), file=self._desk.file(self.member))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _line(self, shopper: Shopper) -> LineView:
        initials = shopper.first_name[:1] + shopper.family_name[:1]
        return LineView(initials, shopper.name, self.tr("no. {number}").format(number=shopper.number), "", "")

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self.rows, 1)
        side = QWidget(self)
        side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        side.setFixedWidth(look().px(_LIST))
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        self.view.setProperty("role", "page")
        scroll.setWidget(self.view)
        buttons = QGridLayout()
        buttons.setSpacing(8)
        for place, button in enumerate(self.acts.values()):
            buttons.addWidget(button, place // _ACROSS, place % _ACROSS)
        self._file = QWidget(self)
        column = QVBoxLayout(self._file)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(buttons)
        column.addWidget(scroll, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._pages.addWidget(self._file)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(side)
        row.addWidget(self._pages, 1)

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name or number"))
        self.field.setAccessibleName(self.tr("Name or number of the member"))
        self.rows.set_name(self.tr("Members found"))
        self.empty.show_message(self.tr("Scan a card"), self.tr("or type a name or a number, and press Enter."))
        names = (
            self.tr("Leave"), self.tr("Exemption"), self.tr("Extension"), self.tr("More time"), self.tr("Mode"),
            self.tr("Unsubscribe"), self.tr("Correct"),
        )  # fmt: skip
        for button, name in zip(self.acts.values(), names, strict=True):
            button.show_text(name)
        self._look()
        self.reload()
