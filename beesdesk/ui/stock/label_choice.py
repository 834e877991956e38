"""Which products are meant: by category, supplier, shelf, and since when their price has counted."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QSpinBox, QWidget

from beesdesk.catalog.label_queue import MOST_COPIES, Chosen
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.card import label
from beesdesk.ui.stock.label_deeds import MOST, LabelDeeds
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_HEIGHT: Final = 44
_INDENT: Final = "\u2003"
_LEAST: Final = 120
_DAYS: Final = 365


class ChoiceFields(Translated, QWidget):
    """Three lists beside each other, each of which narrows what is meant; `changed` when one of them does."""

    changed = Signal()

    def __init__(self, deeds: LabelDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.category, self.supplier, self.shelf = (QComboBox(self) for _ in range(3))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        for place, field in enumerate(self._fields):
            field.setMinimumHeight(_HEIGHT)
            field.setMinimumContentsLength(8)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.activated.connect(lambda _: self.changed.emit())
            self._grid.addWidget(field, 0, place)
        self.fill()

    @property
    def _fields(self) -> tuple[QComboBox, ...]:
        return self.category, self.supplier, self.shelf

    def fill(self) -> None:
        """Offer what there is; what is chosen stays chosen."""
        parents: dict[UUID, int] = {}
        categories: list[tuple[str, str]] = []
        for key, name, parent in self._deeds.categories():
            depth = parents[key] = parents.get(parent, -1) + 1 if parent else 0
            categories.append((_INDENT * depth + name, key.hex))
        suppliers = [(name, key.hex) for key, name in self._deeds.suppliers()]
        shelves = [(name, name) for name in self._deeds.shelves()]
        every = (self.tr("All categories"), self.tr("All suppliers"), self.tr("All shelves"))
        for field, known, word in zip(self._fields, (categories, suppliers, shelves), every, strict=True):
            _offer(field, [(word, ""), *known])
        self.shelf.setVisible(bool(shelves))
        self._retranslate()

    def chosen(self) -> Chosen:
        """Return what is meant."""
        category, supplier, shelf = (str(field.currentData() or "") for field in self._fields)
        return Chosen(UUID(hex=category) if category else None, UUID(hex=supplier) if supplier else None, shelf or None)

    def clear(self) -> None:
        """Mean everything."""
        for field in self._fields:
            field.setCurrentIndex(0)

    def set_narrow(self, *, narrow: bool) -> None:
        """Put the lists under each other, or beside each other."""
        for place, field in enumerate(self._fields):
            self._grid.addWidget(field, place if narrow else 0, 0 if narrow else place)

    def _retranslate(self) -> None:
        names = (self.tr("Category"), self.tr("Supplier"), self.tr("Shelf"))
        for field, name in zip(self._fields, names, strict=True):
            field.setAccessibleName(name)


def _offer(field: QComboBox, known: list[tuple[str, str]]) -> None:
    if [(field.itemText(place), field.itemData(place)) for place in range(field.count())] == known:
        return
    kept = field.currentData()
    field.blockSignals(True)
    field.clear()
    for text, key in known:
        field.addItem(text, key)
    field.setCurrentIndex(max(0, field.findData(kept)) if kept else 0)
    field.blockSignals(False)


class ChooseManyDialog(TillDialog):
    """Puts labels of many products into the queue; answers with of how many."""

    WIDTH = 760

    def __init__(self, deeds: LabelDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds = deeds
        self.choice = ChoiceFields(deeds, self)
        self.days, self.copies = QSpinBox(self), QSpinBox(self)
        self.days.setRange(0, _DAYS)
        self.copies.setRange(1, MOST_COPIES)
        self.never = QCheckBox(self)
        self.count = label("", "strong", self, wrap=True)
        self._captions = [label("", "strong", self) for _ in range(2)]
        self.content.addWidget(self.choice)
        for caption, field in zip(self._captions, (self.days, self.copies), strict=True):
            self.content.addWidget(caption)
            self.content.addWidget(field)
            field.setMinimumHeight(_HEIGHT)
        self.never.setMinimumHeight(_HEIGHT)
        self.content.addWidget(self.never)
        self.content.addWidget(self.count)
        self.content.addStretch(1)
        self.choice.changed.connect(self._count)
        self.days.valueChanged.connect(self._count)
        self.never.toggled.connect(self._count)
        self._retranslate()
        self.choice.category.setFocus()

    def chosen(self) -> Chosen:
        """Return what is meant."""
        narrowed, days = self.choice.chosen(), self.days.value()
        since = self._deeds.today - timedelta(days=days) if days else None
        return Chosen(narrowed.category_id, narrowed.supplier_id, narrowed.shelf, since, self.never.isChecked())

    def _count(self, *_: object) -> None:
        found = len(self._deeds.chosen(self.chosen()))
        text = self.tr("%n product(s) with a price", "", found)
        if found == MOST:
            text = self.tr("{said}: more than that is not taken at once").format(said=text)
        self.count.setText(text)

    def _do(self) -> None:
        found = self._deeds.chosen(self.chosen())
        if not found:
            self.show_error(self.tr("No product with a price is meant. Choose otherwise."))
            return
        self.answer(self._deeds.want(found, self.copies.value()))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Labels of many products"))
        names = (self.tr("Price changed in the last days (0: whenever)"), self.tr("Copies of each"))
        for caption, field, name in zip(self._captions, (self.days, self.copies), names, strict=True):
            caption.setText(name)
            field.setAccessibleName(name)
        self.never.setText(self.tr("Only those without a printed label"))
        self.act.show_text(self.tr("Put into the queue"))
        self._count()
