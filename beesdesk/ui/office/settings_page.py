"""The settings page: its sections at the left, the chosen one beside them."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.office.settings.kiosk_section import KioskSection
from beesdesk.ui.office.settings.machine_sections import MachineSection, PeopleSection
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
)
_LIST: Final = 230  # px at 100 %
_ROW: Final = 44
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
        self.heading = label("", "heading", self)
        self.stack = QStackedWidget(self)
        self._made: dict[type[Section], Section] = {}
        for _ in SECTIONS:
            self.chooser.addItem("")
        self.chooser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.chooser.currentRowChanged.connect(self._show)
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

    def open_section(self, kind: type[Section]) -> Section:
        """Show a section; return it."""
        made = self._made.get(kind)
        if made is None:
            made = self._made[kind] = kind(self._desk, self)
            made.said.connect(self.said)
            self.stack.addWidget(made)
            made.order()
        self.stack.setCurrentWidget(made)
        self.heading.setText(kind.title())
        row = SECTIONS.index(kind)
        if self.chooser.currentRow() != row:
            self.chooser.setCurrentRow(row)
        return made

    def reload(self) -> None:
        """Show the section as things are now."""
        self.section.reload()

    def begin(self) -> None:
        """Choose a section."""
        self.chooser.setFocus()

    def take_scan(self, text: str) -> bool:
        """Leave a scan to the section."""
        return self.section.take_scan(text)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _show(self, row: int) -> None:
        if row >= 0:
            self.open_section(SECTIONS[row]).reload()

    def _measure(self) -> None:
        self.chooser.setFixedWidth(look().px(_LIST))
        for place in range(self.chooser.count()):
            item = self.chooser.item(place)
            if item is not None:
                item.setSizeHint(QSize(0, look().px(_ROW)))

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.heading)
        right.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self.chooser)
        row.addLayout(right, 1)
        self._measure()

    def _retranslate(self) -> None:
        self.chooser.setAccessibleName(self.tr("Sections"))
        for place, kind in enumerate(SECTIONS):
            item = self.chooser.item(place)
            if item is not None:
                item.setText(kind.title())
        if self._made:
            self.heading.setText(SECTIONS[max(0, self.chooser.currentRow())].title())
