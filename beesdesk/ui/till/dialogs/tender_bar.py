"""The means of payment, one to be chosen."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from beesdesk.pos.model import Tender
from beesdesk.pos.paying import Way
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.words import Language

_KEYS: Final = {"cash": "F9", "card": "F10"}
_PICTURES: Final = {"cash": "cash", "card": "card"}
_GAP: Final = 8
_FEW: Final = 4
_MANY: Final = 6  # more of them stand three beside each other, where there is room


def tender_name(tender: Tender, language: Language) -> str:
    """Return the name of a means of payment in a language."""
    return {Language.FR: tender.name_fr, Language.NL: tender.name_nl, Language.EN: tender.name_en}[language]


class TenderBar(Translated, QWidget):
    """A button for each means of payment, cash on F9 and card on F10. `chosen` carries the `Tender`."""

    chosen = Signal(object)

    def __init__(self, tenders: Sequence[Tender], parent: QWidget) -> None:
        super().__init__(parent)
        self.tender: Tender | None = None
        self._tenders = {tender.code: tender for tender in tenders}
        height = 72 if len(tenders) <= _FEW else 52
        self.buttons = {tender.code: self._button(tender, height) for tender in tenders}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._columns = 0
        self._retranslate()
        self._lay(3 if len(tenders) > _MANY else 2)

    def name(self, code: str) -> str:
        """Return what a means of payment is called; one that is taken no more by its code."""
        tender = self._tenders.get(code)
        return tender_name(tender, spoken()) if tender else code

    def show_limits(self, ways: Iterable[Way], due: Decimal) -> None:
        """Say on each button how much of what is due (euro) it may pay; one that may pay nothing cannot be chosen."""
        for way in ways:
            button = self.buttons.get(way.tender.code)
            if button is not None:
                button.setEnabled(bool(way.most))
                limited = due > way.most
                button.set_hint(
                    self.tr("up to {amount}").format(amount=formatting().money(way.most)) if limited else ""
                )

    def minimumSizeHint(self) -> QSize:
        """Return room for two beside each other."""
        return QSize(self._width_of(2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put three of many beside each other where they fit, else two."""
        super().resizeEvent(event)
        many = len(self.buttons) > _MANY
        self._lay(3 if many and self._width_of(3) <= self.width() else 2)

    def _width_of(self, columns: int) -> int:
        """Return how wide so many columns are at least, each as wide as the widest in it."""
        widths = [button.minimumSizeHint().width() for button in self.buttons.values()]
        return sum(max(widths[column::columns], default=0) for column in range(columns)) + (columns - 1) * _GAP

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // columns, place % columns)
        self.updateGeometry()

    def choose(self, code: str | None) -> None:
        """Choose one by its code, or none."""
        self.tender = self._tenders.get(code or "")
        for known, button in self.buttons.items():
            button.setChecked(known == code)
        if self.tender:
            self.chosen.emit(self.tender)

    def giving_change(self) -> str | None:
        """Return the code of the first that gives change."""
        return next((code for code, tender in self._tenders.items() if tender.gives_change), None)

    def _button(self, tender: Tender, height: int) -> Choice:
        many = len(self._tenders) > _MANY
        icon = "" if many else _PICTURES.get(tender.code, "")
        button = Choice(key=_KEYS.get(tender.code, ""), icon=icon, height=height, parent=self)
        button.clicked.connect(partial(self.choose, tender.code))
        if many:
            button.set_text_size(0.9)
        return button

    def _retranslate(self) -> None:
        for code, button in self.buttons.items():
            button.show_text(self.name(code))
