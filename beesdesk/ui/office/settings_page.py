"""The settings page: its sections at the left, the chosen one beside them."""

from typing import Final, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.settings.devices_section import DevicesSection
from beesdesk.ui.office.settings.hub_section import HubSection
from beesdesk.ui.office.settings.kiosk_section import KioskSection
from beesdesk.ui.office.settings.machine_sections import MachineSection, PeopleSection
from beesdesk.ui.office.settings.machines_section import MachinesSection
from beesdesk.ui.office.settings.named_section import TasksSection
from beesdesk.ui.office.settings.policy_section import PolicySection
from beesdesk.ui.office.settings.rules_section import ShopSection, TillRulesSection
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.office.settings.skills_section import SkillsSection
from beesdesk.ui.office.settings.texts_section import TextsSection
from beesdesk.ui.parts.card import label
from beesdesk.ui.theme import look

SECTIONS: Final[tuple[type[Section], ...]] = (
    ShopSection,
    PolicySection,
    TasksSection,
    SkillsSection,
    TextsSection,
    KioskSection,
    PeopleSection,
    TillRulesSection,
    MachineSection,
    DevicesSection,
    MachinesSection,
    HubSection,
)
S = TypeVar("S", bound=Section)
_LIST: Final = 230  # px at 100 %
_ROW: Final = 44
_BOTH: Final = 640  # px at 100 % of list and section: with less, the sections are chosen above
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}


class _Chooser(QListWidget):
    """Arrow keys choose a section, Enter goes into it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go in at Enter and at the right arrow."""
        if event.key() in _ENTER:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class SettingsPage(Page):
    """Arrow keys choose a section, Enter goes into it, F12 saves it."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.chooser = _Chooser(self)
        self.choice = QComboBox(self)
        self.heading = label("", "heading", self, wrap=True)
        self.stack = QStackedWidget(self)
        self._made: dict[type[Section], Section] = {}
        for _ in SECTIONS:
            self.chooser.addItem("")
            self.choice.addItem("")
        self.chooser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.chooser.currentRowChanged.connect(self._show)
        self.chooser.currentRowChanged.connect(self.choice.setCurrentIndex)
        self.choice.activated.connect(self.chooser.setCurrentRow)
        self.chooser.activated.connect(lambda _: self.section.begin())
        self._retranslate()
        self.chooser.setCurrentRow(0)

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("SettingsPage", "Settings")

    @property
    def section(self) -> Section:
        """The chosen section."""
        return self.open_section(SECTIONS[max(0, self.chooser.currentRow())])

    def open_section(self, kind: type[S]) -> S:
        """Show a section; return it."""
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind(self._desk, self)
            self.stack.addWidget(made)
            made.order()
        self.stack.setCurrentWidget(made)
        self.heading.setText(kind.title())
        row = SECTIONS.index(kind)
        if self.chooser.currentRow() != row:
            self.chooser.setCurrentRow(row)
        return cast(S, made)

    def reload(self) -> None:
        """Show the section as things are now."""
        self.section.reload()

    def begin(self) -> None:
        """Choose a section."""
        self._list.setFocus()

    def leave(self) -> None:
        """Let every section end what works for it."""
        for section in self._made.values():
            section.leave()

    def take_scan(self, text: str) -> bool:
        """Leave a scan to the section."""
        return self.section.take_scan(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose above the section where there is no room beside it."""
        super().resizeEvent(event)
        self._measure()

    def _show(self, row: int) -> None:
        if row >= 0:
            self.open_section(SECTIONS[row]).reload()

    def _measure(self) -> None:
        is_narrow = self.width() < look().px(_BOTH)
        has_keys = self.chooser.hasFocus() or self.choice.hasFocus()
        for part, shown in ((self.choice, is_narrow), (self.chooser, not is_narrow), (self.heading, not is_narrow)):
            part.setVisible(shown)
        if has_keys:
            self._list.setFocus()
        self.chooser.setFixedWidth(look().px(_LIST))
        for place in range(self.chooser.count()):
            item = self.chooser.item(place)
            if item is not None:
                item.setSizeHint(QSize(0, look().px(_ROW)))

    @property
    def _list(self) -> QWidget:
        """Where a section is chosen."""
        return self.choice if self.chooser.isHidden() else self.chooser

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.choice)
        right.addWidget(self.heading)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.chooser)
        row.addLayout(right, 1)
        self._measure()

    def _retranslate(self) -> None:
        for part in (self.chooser, self.choice):
            part.setAccessibleName(self.tr("Sections"))
        for place, kind in enumerate(SECTIONS):
            item = self.chooser.item(place)
            if item is not None:
                item.setText(kind.title())
            self.choice.setItemText(place, kind.title())
        self._measure()
        if self._made:
            self.heading.setText(SECTIONS[max(0, self.chooser.currentRow())].title())
