"""All that is said of a product."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from beesdesk.catalog.article_words import ALLERGENS, LABELS
from beesdesk.stock.product_file import ProductFile
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.stock.product_section import FileSection
from beesdesk.ui.theme import look
from beesdesk.words import Language

_LARGE: Final = 1.5
"""From here on names go on in a second line, too."""
_PLACE: Final = {Language.FR: 0, Language.NL: 1, Language.EN: 2}


class DetailSection(FileSection):
    """All that is said of it: names, codes, where it stands, what its label says."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setColumnStretch(1, 1)
        holder = QWidget(self)
        holder.setLayout(self.grid)
        self._card(holder)
        self.body.addStretch(1)
        self._retranslate()

    def _show(self, file: ProductFile) -> None:
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for row, (name, value) in enumerate(self._said(file)):
            caption, text = (
                label(name, "strong", self, wrap=look().scale >= _LARGE),
                label(value, "body", self, wrap=True),
            )
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(text, row, 1)

    def _said(self, file: ProductFile) -> list[tuple[str, str]]:
        product, form, place = file.product, formatting(), _PLACE[spoken()]
        days = "" if product.shelf_life is None else self.tr("%n day(s)", "", product.shelf_life)
        category = "" if file.category is None else str(getattr(file.category, f"name_{spoken()}"))
        said = (
            (self.tr("French name"), product.name_fr), (self.tr("Dutch name"), product.name_nl),
            (self.tr("English name"), product.name_en), (self.tr("Our number"), product.article or ""),
            (self.tr("Barcodes"), ", ".join(code.lstrip("0") for code in file.gtins)), (self.tr("Category"), category),
            (self.tr("Shelf"), product.shelf or ""), (self.tr("Keeps"), days),
            (self.tr("Origin"), product.origin or ""), (self.tr("Allergens"), _words(product.allergens, ALLERGENS, place)),
            (self.tr("Marks"), _words(product.labels, LABELS, place)), (self.tr("Ingredients"), product.ingredients or ""),
            (self.tr("Age limit"), str(product.min_age or "")),
            (self.tr("No longer sold from"), form.numeric_date(product.withdrawn) if product.withdrawn else ""),
        )  # fmt: skip
        return [(name, value) for name, value in said if value]


def _words(kept: str | None, known: dict[str, tuple[str, str, str]] | object, place: int) -> str:
    words = [] if kept is None else [each for each in kept.split("|") if each]
    return ", ".join(known[each][place] if isinstance(known, dict) and each in known else each for each in words)
