"""A supplier's price list: chosen, read beside the window, looked through, and taken over line by line."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QSpinBox, QWidget

from beesdesk.catalog.model import Supplier
from beesdesk.catalog.price_lists import read_price_list
from beesdesk.catalog.price_preview import LineState, Preview, PreviewLine
from beesdesk.errors import ShopError
from beesdesk.members.people import allow
from beesdesk.messages import word
from beesdesk.pos.rules import shop_rules
from beesdesk.sheets.rejects import Rejected, sentence
from beesdesk.stock.price_lists import Pricing, TakenOver, look_at, take_over
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.stock.price_list_table import PriceListTable, Show, can_sell, can_take
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Act

_NOW_AND_THEN: Final = 100  # lines
_LOW: Final = 44
_MOST_MARGIN: Final = 200
_LARGE: Final = 1.4
_LEAST: Final = 140  # px at 100 %


class PriceListDialog(TillDialog):
    """Nothing is written before F12. Answers with a sentence of what was taken over."""

    WIDTH = 1400
    HEIGHT = 1000
    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, supplier: Supplier) -> None:
        super().__init__(desk, parent)
        self.supplier = supplier
        rules = desk.shop.read(shop_rules)
        self._pricing = Pricing(rules.margin_on, rules.default_vat)
        self._today = desk.shop_day()
        self.path = QLineEdit(self)
        self.choose = KeyButton(key="F3", height=_LOW, parent=self)
        self.read = KeyButton(height=_LOW, parent=self)
        self.panel = ProgressPanel(self)
        self.work = LongWork(self.panel, self)
        self.summary = label("", "body", self, wrap=True)
        self.show_what = QComboBox(self)
        self.below = QSpinBox(self)
        self.below.setRange(0, _MOST_MARGIN)
        self.below.setValue(int(supplier.margin or 20))
        self.complete = QCheckBox(self)
        self.all = KeyButton(key="F7", height=_LOW, parent=self)
        self.all_sale = KeyButton(key="F8", height=_LOW, parent=self)
        self.table = PriceListTable(self)
        self.about = label("", "muted", self, wrap=True)
        for part in (self.summary, self.about):
            part.setTextFormat(Qt.TextFormat.PlainText)
        for show in Show:
            self.show_what.addItem("", str(show))
        self._lay_out()
        self._connect()
        # Enter reads the file that is named; it must not take a list over.
        for button in (self.act, self.back, self.choose, self.read, self.all, self.all_sale):
            button.setDefault(False)
            button.setAutoDefault(False)
        self._retranslate()
        self._show_preview(None)
        self.path.setFocus()

    @property
    def preview(self) -> Preview | None:
        """What was read."""
        return self.table.lines.preview

    def unsaved(self) -> bool:
        """Tell whether a list was read and not taken over."""
        return self.preview is not None and bool(self.table.lines.lines or self.table.lines.sale)

    def done(self, result: int) -> None:
        """Read nothing any more."""
        self.work.stop()
        super().done(result)

    def take_path(self, path: Path) -> None:
        """Take a file that somebody has chosen, and read it."""
        self.path.setText(str(path))
        self.look()

    def look(self) -> None:
        """Read the file that is named, beside the window."""
        text = self.path.text().strip()
        if not text:
            self.show_error(self.tr("Name a file first, or choose one."))
            self.path.setFocus()
            return
        self.clear_error()
        self._show_preview(None)
        shop, supplier_id, pricing, today = self.desk.shop, self.supplier.id, self._pricing, self._today

        def work(step: Step) -> Preview:
            told = lambda done: None if done % _NOW_AND_THEN else step(0, 1)  # noqa: E731 - how far is not known
            listed = read_price_list(Path(text).expanduser(), None, told)
            return shop.read(look_at, supplier_id, listed, pricing, today=today, step=step)

        self.work.run(self.tr("Reading the price list"), work, self._show_preview, self._fail)

    def _look_again(self, *_: object) -> None:
        """See what the list lacks, where it is all that the supplier has."""
        if self.preview is None:
            return
        shop, supplier_id, pricing, today = self.desk.shop, self.supplier.id, self._pricing, self._today
        listed = replace(self.preview.listed, whole=self.complete.isChecked())

        def work(step: Step) -> Preview:
            return shop.read(look_at, supplier_id, listed, pricing, today=today, step=step)

        self.work.run(self.tr("Reading the price list"), work, self._show_preview, self._fail)

    # What is seen

    def _show_preview(self, preview: Preview | None) -> None:
        self.table.lines.use(preview)
        self.show_what.setCurrentIndex(0)
        for part in (self.show_what, self.below, self.complete, self.all, self.all_sale, self.table):
            part.setEnabled(preview is not None)
        self.complete.setChecked(preview is not None and preview.listed.whole)
        self.table.settle()
        self._name()
        if preview is not None:
            announce(self.summary, self.summary.text())
            self.table.setFocus()

    def _name(self) -> None:
        """Say what was found, and what F12 would do."""
        preview, lines = self.preview, self.table.lines
        if preview is None:
            self.summary.setText(
                self.tr("CSV, XLSX, ODS, BNN-3 or the XML of Odin. Nothing is written before you say so.")
            )
            self.act.show_text(self.tr("Take over"))
            self.act.setEnabled(False)
            return
        count = {state: _whole(preview.count(state)) for state in LineState}
        text = self.tr(
            "{up} dearer, {down} cheaper, {new} new articles, {added} new here, {same} unchanged, {no} refused."
        )
        said = text.format(
            up=count[LineState.DEARER], down=count[LineState.CHEAPER], new=count[LineState.NEW],
            added=count[LineState.ADDED], same=count[LineState.SAME], no=_whole(len(preview.rejected)),
        )  # fmt: skip
        self.summary.setText(" ".join([said, *(f"! {word(remark, spoken())}" for remark in preview.remarks)]))
        text = self.tr("Take over {lines} lines, {sale} sale prices")
        self.act.show_text(text.format(lines=_whole(len(lines.lines)), sale=_whole(len(lines.sale))))
        self.act.setEnabled(bool(lines.lines or lines.sale))

    def _say_line(self) -> None:
        """Say what the line is that the keys are on."""
        row = self.table.current()
        if row is None:
            self.about.setText("")
        elif isinstance(row, Rejected):
            cells = " · ".join(cell for cell in row.cells if cell)
            text = self.tr("Line {line} is refused: {reason}. It says: {cells}")
            self.about.setText(text.format(line=row.line, reason=sentence(row, spoken()), cells=cells))
        else:
            self.about.setText(" · ".join(self._facts(row)))

    def _facts(self, line: PreviewLine) -> list[str]:
        form, row = formatting(), line.row
        if row is None:
            return [self.tr("The list does not name it any more"), line.name]
        facts = [self.tr("Line {line}").format(line=line.line), line.name]
        if row.order_code:
            facts.append(self.tr("order number {code}").format(code=row.order_code))
        if row.gtin:
            facts.append(row.gtin.lstrip("0"))
        facts.append(self.tr("pack of {count}").format(count=form.quantity(line.pack)))
        if line.new is not None:
            facts.append(self.tr("from {day}").format(day=form.day(line.day)))
        if row.until is not None:
            facts.append(self.tr("until {day}").format(day=form.day(row.until)))
        for step in line.steps[1:]:
            text = self.tr("from {packs} packs: {price}")
            facts.append(text.format(packs=form.quantity(step.from_packs), price=form.money(step.amount, 4)))
        if line.then is not None:
            text = self.tr("at the suggested price it leaves {margin}")
            facts.append(text.format(margin=form.percent(line.then / 100)))
        return facts

    def _filter(self, *_: object) -> None:
        self.table.lines.filter(Show(self.show_what.currentData()), Decimal(self.below.value()))
        self.table.settle()

    def _filter_below(self, *_: object) -> None:
        self.show_what.setCurrentIndex(list(Show).index(Show.BELOW))
        self._filter()

    def _tick_all(self) -> None:
        lines = self.table.lines
        lines.tick(lines.rows, on=not all(lines.is_ticked(row) for row in lines.rows if can_take(row)))

    def _tick_all_sale(self) -> None:
        lines = self.table.lines
        lines.tick_sale(lines.rows, on=not all(lines.is_sale_ticked(row) for row in lines.rows if can_sell(row)))

    # Taking over

    def _do(self) -> None:
        preview = self.preview
        if preview is None or not self._may():
            return
        shop, supplier_id, pricing, today = self.desk.shop, self.supplier.id, self._pricing, self._today
        chosen, now, who, by = self.table.lines.chosen(), self.desk.now(), self.desk.who, self.desk.approved_by

        def work(step: Step) -> TakenOver:
            return shop.do(
                take_over, supplier_id, preview.listed, pricing, chosen, today=today, step=step, now=now, who=who,
                approved_by=by,
            )  # fmt: skip

        self.work.run(self.tr("Taking the price list over"), work, self._taken, self._fail)

    def _may(self) -> bool:
        try:
            self.desk.shop.read(allow, Act.CATALOGUE_CHANGED, self.desk.who, self.desk.approved_by)
        except ShopError as error:
            self.desk.refuse(error)
            return False
        return True

    def _taken(self, done: TakenOver) -> None:
        text = self.tr(
            "Taken over: {prices} purchase prices, {added} new here, {new} new articles, {gone} delisted, {sale} sale prices."
        )
        counts = {name: _whole(getattr(done, name)) for name in ("prices", "added", "new", "gone", "sale")}
        self.answer(text.format(**counts))

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.desk.refuse(fault)

    def _browse(self) -> None:
        # Loads the dialogs for files: nobody waits for them who types a path.
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415

        dialog = QFileDialog(self, self.tr("Which price list?"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([self.tr("Price lists (*.csv *.xlsx *.ods *.bnn *.BNN *.xml)"), self.tr("All files (*)")])
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.take_path(Path(path)))
        dialog.open()

    def _connect(self) -> None:
        self.path.returnPressed.connect(self.look)
        self.path.textEdited.connect(lambda _: self.clear_error())
        self.read.clicked.connect(self.look)
        self.choose.clicked.connect(self._browse)
        self.show_what.activated.connect(self._filter)
        self.complete.clicked.connect(self._look_again)
        self.below.valueChanged.connect(self._filter_below)
        self.all.clicked.connect(self._tick_all)
        self.all_sale.clicked.connect(self._tick_all_sale)
        self.table.lines.ticked.connect(self._name)
        self.table.chosen.connect(self._say_line)
        self.panel.cancelled.connect(self.path.setFocus)

    def _lay_out(self) -> None:
        naming = QHBoxLayout()
        naming.setSpacing(8)
        naming.addWidget(self.path, 1)
        naming.addWidget(self.read)
        naming.addWidget(self.choose)
        self.below_caption = label("", "body", self)
        filters, ticks = QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (filters, (self.show_what, self.below_caption, self.below)),
            (ticks, (self.all, self.all_sale)),
        ):
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part)
        filters.setStretch(0, 1)
        is_large = look().scale > _LARGE
        if not is_large:
            filters.addLayout(ticks)
        self.content.addLayout(naming)
        self.content.addWidget(self.panel)
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.summary, 1)
        said.addWidget(self.complete)
        self.content.addLayout(said)
        self.content.addLayout(filters)
        if is_large:
            self.content.addLayout(ticks)
        self.table.setMinimumHeight(look().px(_LEAST))
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self.about)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Price list of {supplier}").format(supplier=self.supplier.name))
        self.back.show_text(self.tr("Close"))
        self.path.setAccessibleName(self.tr("File with the price list"))
        self.path.setPlaceholderText(self.tr("File with the price list"))
        self.choose.show_text(self.tr("Choose a file"))
        self.read.show_text(self.tr("Read"))
        self.complete.setText(self.tr("Complete list"))
        self.complete.setAccessibleDescription(self.tr("All that the supplier has: what it does not name is gone"))
        self.complete.setToolTip(self.complete.accessibleDescription())
        self.all.show_text(self.tr("Tick all shown"))
        self.all_sale.show_text(self.tr("Sale prices of all shown"))
        self.below_caption.setText(self.tr("Margin below, %"))
        self.below.setAccessibleName(self.tr("Margin below, %"))
        self.show_what.setAccessibleName(self.tr("Which lines are shown"))
        names = (
            self.tr("All lines"), self.tr("Dearer"), self.tr("Cheaper"), self.tr("New articles"),
            self.tr("New here or otherwise packed"), self.tr("No longer to be had"), self.tr("Refused"),
            self.tr("Margin below a limit"),
        )  # fmt: skip
        for place, name in enumerate(names):
            self.show_what.setItemText(place, name)
        self.table.setAccessibleName(self.tr("Lines of the price list: Space ticks one, + its suggested sale price"))
        self.table.lines.translate()
        self._name()
        self._say_line()


def _whole(count: int) -> str:
    return formatting().number(Decimal(count), 0)
