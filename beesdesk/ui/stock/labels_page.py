"""The page of labels: those that are due and why, what each will look like, and their printing."""

from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QComboBox, QGridLayout, QLabel, QScrollArea, QSpinBox, QVBoxLayout, QWidget

from beesdesk.catalog.label_formats import LabelFormat, LabelKind
from beesdesk.catalog.label_queue import MOST_COPIES, DueLabel
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.parts.tab_order import set_order, stops
from beesdesk.ui.stock.label_choice import ChoiceFields, ChooseManyDialog
from beesdesk.ui.stock.label_deeds import MOST, LabelDeeds
from beesdesk.ui.stock.label_format_dialog import LabelFormatDialog
from beesdesk.ui.stock.label_printer_dialog import LabelPrinterDialog
from beesdesk.ui.stock.label_views import LabelPreview, SheetPicture
from beesdesk.ui.stock.label_words import why
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog

SEEN: Final = 100
"""Rows of the queue that are shown; all are printed."""
_HEIGHT: Final = 44
_SIDE: Final = 290
_ACROSS, _FEW = 4, 2  # buttons beside each other
_NARROW: Final = 780  # px at 100 % of both columns
_LEAST: Final = 220
_MARGIN: Final = 16
_KEYS: Final = {
    "add": "F2", "many": "F3", "format": "F4", "out": "F8", "one": "F9", "printer": "F10", "zpl": "F11", "all": "Ctrl+P",
}  # fmt: skip


class LabelTable(PlainTable):
    """Plus and minus change how many copies of the chosen row are wanted."""

    def __init__(self, parent: "LabelsPage") -> None:
        super().__init__(parent, wide=0, wrap=True)
        self._page = parent

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take plus and minus."""
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._page.copies.stepBy(step)


class LabelsPage(Page):
    """Scan or find a product to ask for its label; Ctrl+P prints all that are due, F9 the chosen one."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = LabelDeeds(desk, self)
        self.rows: list[DueLabel] = []
        self._formats: list[LabelFormat] = []
        self._chosen_format = "shelf-60x38"
        self._seen: object = None
        self.count = label("", "title", self, wrap=True)
        self.choice = ChoiceFields(self.deeds, self)
        self.table = LabelTable(self)
        self.empty = EmptyState("check", self)
        self.format = QComboBox(self)
        self.start, self.copies = QSpinBox(self), QSpinBox(self)
        self.sheet = SheetPicture(self)
        self.preview = LabelPreview(self)
        self.reason = label("", "muted", self, wrap=True)
        self._captions: list[tuple[QLabel, QWidget]] = [
            (label("", "strong", self), field) for field in (self.format, self.copies, self.start)
        ]
        self.buttons = {act: KeyButton(key=key, height=_HEIGHT, parent=self) for act, key in _KEYS.items()}
        self.buttons["all"].set_tone(Tone.PRIMARY)
        self.copies.setRange(1, MOST_COPIES)
        self._lay_out()
        self._connect()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("LabelsPage", "Labels")

    def begin(self) -> None:
        """Go through the queue."""
        self.choice.fill()
        (self.table if self.rows else self.buttons["add"]).setFocus()

    def reload(self) -> None:
        """Show what is due now; the chosen row stays chosen."""
        self.deeds.bring_up()
        self._fill_formats()
        self._show_rows()

    def take_scan(self, text: str) -> bool:
        """Ask for a label of the product that a code names."""
        product = self.deeds.product_of(text)
        if product is not None:
            self.ask_for(product)
        return True

    def ask_for(self, product: UUID) -> None:
        """Put a product into the queue; its row is chosen, and one label more is wanted each time."""
        known = next((row for row in self.rows if row.id == product), None)
        self.deeds.want([product], (known.copies or 0) + 1 if known else 1)
        self.choice.clear()
        self.reload()
        self._choose(product)

    @property
    def form(self) -> LabelFormat:
        """The format that labels are printed in."""
        return next((one for one in self._formats if one.code == self._chosen_format), self._formats[0])

    @property
    def current(self) -> DueLabel | None:
        """The row that the keys are on."""
        row = self.table.currentRow()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the size of the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._seen = None
            self._arrange()
            if self._formats:
                self._show_rows()

    # What is shown

    def _fill_formats(self) -> None:
        self._formats = [form for form in self.deeds.formats() if form.kind in {LabelKind.SHELF, LabelKind.LOOSE}]
        self.format.blockSignals(True)
        self.format.clear()
        for form in self._formats:
            self.format.addItem(form.name, form.code)
        self.format.setCurrentIndex(self._formats.index(self.form))
        self.format.blockSignals(False)
        self._follow_format()

    def _show_rows(self) -> None:
        at = self.current.id if self.current else None
        chosen = self.choice.chosen()
        self.rows = self.deeds.due(chosen, SEEN)
        self._total = self.deeds.due_count(chosen)
        heads = (self.tr("Product"), self.tr("Why"), self.tr("Copies"))
        cells = [
            (", ".join(part for part in (row.name, row.content) if part), why(row), str(row.copies or 1))
            for row in self.rows
        ]
        if self._seen != (heads, cells):  # to fill a table costs ten times what it takes to see that nothing changed
            self._seen = (heads, cells)
            self.table.fill(heads, cells, figures=(2,))
        self._choose(at)
        text = self.tr("%n label(s) to print", "", self._total)
        if self._total > len(self.rows):
            text = self.tr("{count}, the first {seen} shown").format(count=text, seen=len(self.rows))
        self.count.setText(text)
        self.table.setVisible(bool(self.rows))
        self.empty.setVisible(not self.rows)
        for act in ("out", "one", "all", "zpl"):
            self.buttons[act].setEnabled(bool(self.rows))
        self._follow()

    def _choose(self, product: UUID | None) -> None:
        places = [place for place, row in enumerate(self.rows) if row.id == product]
        if places:
            self.table.setCurrentCell(places[0], 0)

    def _follow(self, *_: object) -> None:
        """Show the chosen label."""
        row = self.current
        self.copies.setEnabled(row is not None)
        self.copies.blockSignals(True)
        self.copies.setValue((row.copies or 1) if row else 1)
        self.copies.blockSignals(False)
        self.preview.show_label(self.deeds.laid_out(row.id if row else None, self.form), name=self.tr("Label"))
        self.reason.setText(why(row) if row else "")
        self.reason.setVisible(row is not None)
        self._follow_sheet()

    def _follow_format(self) -> None:
        self.start.setRange(1, self.form.a_page)
        is_sheet = self.form.sheet is not None
        for part in (self.start, self._captions[2][0], self.sheet):
            part.setVisible(is_sheet)
        self._follow_sheet()

    def _follow_sheet(self, *_: object) -> None:
        labels = sum(row.copies or 1 for row in self.rows)
        self.sheet.show_sheet(self.form, self.start.value(), labels)

    # Acts

    def _take_format(self, place: int) -> None:
        self._chosen_format = self._formats[place].code
        self.start.setValue(1)
        self._follow_format()
        self._follow()

    def _set_copies(self, copies: int) -> None:
        row = self.current
        if row is not None and copies != (row.copies or 1):
            self.deeds.want([row.id], copies)

    def _find(self) -> None:
        dialog = ChooseArticleDialog(self._desk, self.window())
        dialog.answered.connect(self.ask_for)
        self._open(dialog)

    def _choose_many(self) -> None:
        dialog = ChooseManyDialog(self.deeds, self.window())
        dialog.answered.connect(self._wanted)
        self._open(dialog)

    def _wanted(self, count: int) -> None:
        text = self.tr("%n product(s) put into the queue", "", count)
        if count == MOST:
            text = self.tr("{said}; print these before you choose the others").format(said=text)
        self._desk.told.emit(text, None)

    def _edit_format(self) -> None:
        row = self.current
        dialog = LabelFormatDialog(self.deeds, self.window(), form=self.form, product=row.id if row else None)
        dialog.answered.connect(self._took_format)
        self._open(dialog)

    def _set_printer(self) -> None:
        dialog = LabelPrinterDialog(self._desk, self.window())
        dialog.answered.connect(
            lambda address: self._desk.told.emit(self.tr("Label printer: {place}").format(place=address), None)
        )
        self._open(dialog)

    def _took_format(self, code: str) -> None:
        self._chosen_format = code
        self.reload()

    def _take_out(self) -> None:
        row = self.current
        if row is not None:
            self.deeds.take_out(row.id, self.form)
            self._desk.told.emit(
                self.tr("Taken out: {name}").format(name=row.name), lambda: self.deeds.want([row.id], row.copies or 1)
            )

    def _print_one(self, *_: object) -> None:
        row = self.current
        if row is not None and not self.deeds.is_printing:
            self.deeds.print_labels([(row.id, row.copies or 1)], self.form, self.start.value())

    def _print_all(self, *, zpl: bool = False) -> None:
        if self.deeds.is_printing:
            return
        wanted = [(row.id, row.copies or 1) for row in self.deeds.due(self.choice.chosen(), None)]
        if wanted:
            self.deeds.print_labels(wanted, self.form, self.start.value(), zpl=zpl)

    def _printed(self, count: int, undo: object) -> None:
        """Say what was printed; the next sheet goes on where this one ended."""
        form = self.form
        if form.sheet is not None and undo is not None:
            self.start.setValue((self.start.value() - 1 + count) % form.a_page + 1)
        self._desk.told.emit(self.tr("%n label(s) printed", "", count), undo)

    def _open(self, dialog: Any) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # Within

    def _connect(self) -> None:
        self.choice.changed.connect(self._show_rows)
        self.empty.acted.connect(self._find)
        self.table.chosen.connect(self._follow)
        self.table.taken.connect(self._print_one)
        self.format.activated.connect(self._take_format)
        self.copies.valueChanged.connect(self._set_copies)
        self.start.valueChanged.connect(self._follow_sheet)
        self.sheet.picked.connect(self.start.setValue)
        self.deeds.printed.connect(self._printed)
        deeds = {
            "add": self._find, "many": self._choose_many, "format": self._edit_format,
            "out": self._take_out, "one": self._print_one, "printer": self._set_printer, "zpl": lambda: self._print_all(zpl=True), "all": self._print_all,
        }  # fmt: skip
        for act, deed in deeds.items():
            self.buttons[act].clicked.connect(lambda _=False, deed=deed: deed())

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.table, 1)
        left.addWidget(self.empty, 1)
        for caption, field in self._captions:
            right.addWidget(caption)
            right.addWidget(field)
            field.setMinimumHeight(_HEIGHT)
        right.addWidget(self.sheet)
        right.addWidget(self.preview)
        right.addWidget(self.reason)
        right.addStretch(1)
        self._right = QWidget(self)
        self._right.setLayout(right)
        right.setContentsMargins(0, 0, 0, 0)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.setSpacing(16)
        self._halves.addLayout(left, 1)
        self._halves.addWidget(self._right)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(10)
        column.addWidget(self.count)
        column.addWidget(self.choice)
        column.addLayout(self._halves, 1)
        column.addLayout(self._grid)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
        set_order(list(stops(column)))

    def _arrange(self) -> None:
        """Put the side under the list where there is little room beside it."""
        narrow = self.width() < look().px(_NARROW)
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        self._right.setMaximumWidth(16_777_215 if narrow else look().px(_SIDE))
        self._right.setMinimumWidth(0 if narrow else look().px(_SIDE))
        if self.table.wordWrap() == narrow:
            self.table.setWordWrap(not narrow)
            self._seen = None
            if self._formats:
                self._show_rows()
        self.table.setMinimumHeight(look().px(_LEAST))
        self.empty.setMinimumHeight(look().px(_LEAST))
        self.choice.set_narrow(narrow=narrow)
        across = _FEW if narrow else _ACROSS
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // across, place % across)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Labels to print"))
        names = (self.tr("Format"), self.tr("Copies of this label"), self.tr("First free place on the sheet"))
        for (caption, field), name in zip(self._captions, names, strict=True):
            caption.setText(name)
            field.setAccessibleName(name)
        texts = {
            "add": self.tr("Find a product"), "many": self.tr("Choose many"), "format": self.tr("Change the format"),
            "out": self.tr("Label is right"), "one": self.tr("Print this one"), "printer": self.tr("Set the printer"), "zpl": self.tr("Label printer"),
            "all": self.tr("Print all"),
        }  # fmt: skip
        for act, text in texts.items():
            self.buttons[act].show_text(text)
        self.empty.show_message(
            self.tr("No label to print"),
            self.tr("What changes on a printed label comes here by itself. Scan a product to ask for its label."),
            self.tr("Find a product"),
        )
        if self._formats:
            self._show_rows()
