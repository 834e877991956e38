"""Markdown stickers: percent off, until when, how many; the till takes that off when it reads one."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QComboBox, QDateEdit, QSpinBox, QWidget

from beesdesk.catalog.label_formats import LabelFormat, LabelKind
from beesdesk.catalog.label_queue import MOST_COPIES
from beesdesk.ui.office.roster_act import day_of
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.stock.label_deeds import LabelDeeds
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_HEIGHT: Final = 44
_USUAL: Final = 30
_MOST: Final = 99


class StickerDialog(TillDialog):
    """F12 prints on paper, F11 on the label printer; it answers with how many stickers that were."""

    WIDTH = 560

    def __init__(self, deeds: LabelDeeds, parent: QWidget, *, product: UUID) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._product = deeds, product
        self._formats = [form for form in deeds.formats() if form.kind is LabelKind.MARKDOWN]
        self.percent, self.copies, self.start = (QSpinBox(self) for _ in range(3))
        self.expiry, self.format = QDateEdit(self), QComboBox(self)
        today = deeds.today
        self.expiry.setDate(QDate(today.year, today.month, today.day))
        self.expiry.setDisplayFormat("dd/MM/yyyy")
        self.percent.setRange(1, _MOST)
        self.percent.setValue(_USUAL)
        self.percent.setSuffix(" %")
        self.copies.setRange(1, MOST_COPIES)
        for form in self._formats:
            self.format.addItem(form.name, form.code)
        self._captions = {part: label("", "strong", self) for part in self._parts()}
        for part, caption in self._captions.items():
            part.setMinimumHeight(_HEIGHT)
            self.content.addWidget(caption)
            self.content.addWidget(part)
        self.zpl = KeyButton(key="F11", parent=self)
        self.bar.insertWidget(1, self.zpl, 1)
        self.zpl.clicked.connect(lambda: self._print(zpl=True))
        self.format.currentIndexChanged.connect(self._follow_format)
        self._follow_format()
        self._retranslate()
        self.percent.setFocus()
        self.percent.selectAll()

    @property
    def form(self) -> LabelFormat:
        """The format of the stickers."""
        return self._formats[self.format.currentIndex()]

    def _parts(self) -> tuple[QWidget, ...]:
        return self.percent, self.expiry, self.copies, self.format, self.start

    def _follow_format(self, *_: object) -> None:
        self.start.setRange(1, self.form.a_page)
        for part in (self.start, self._captions[self.start]):
            part.setVisible(self.form.sheet is not None)

    def _do(self) -> None:
        self._print(zpl=False)

    def _print(self, *, zpl: bool) -> None:
        copies, day = self.copies.value(), day_of(self.expiry)
        if self._deeds.print_stickers(
            self._product, self.percent.value(), self.form, copies=copies, expiry=day, start=self.start.value(), zpl=zpl
        ):  # fmt: skip
            self.answer(copies)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Markdown stickers"))
        names = (
            self.tr("Percent off"), self.tr("Use by"), self.tr("Copies"), self.tr("Format"),
            self.tr("First free place on the sheet"),
        )  # fmt: skip
        for part, name in zip(self._parts(), names, strict=True):
            self._captions[part].setText(name)
            part.setAccessibleName(name)
        self.zpl.show_text(self.tr("Label printer"))
        self.act.show_text(self.tr("Print the stickers"))
