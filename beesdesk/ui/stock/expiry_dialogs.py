"""The dialogs about what runs out: markdown stickers, writing off, and what became of recalled goods."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QWidget

from beesdesk.pos.recalls import RecallRow
from beesdesk.stock.expiring import Expiring
from beesdesk.stock.recalled import RecallReport
from beesdesk.stock.running_out import reduced
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.list_deeds import ListDeeds
from beesdesk.ui.office.mailing_dialog import MailingDialog
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.stock.expiry_deeds import ExpiryDeeds
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MOST_STICKERS: Final = 999
_MOST_PERCENT: Final = 99
_USUAL: Final = 20
_SEEN: Final = 5
_SHOWN: Final = 200
_HEIGHT: Final = 48


class MarkDownDialog(TillDialog):
    """So many stickers for a lot, so many percent off; answers with what stands on them."""

    def __init__(self, deeds: ExpiryDeeds, parent: QWidget, row: Expiring) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._row = deeds, row
        self.about = label("", "body", self, wrap=True)
        self.percent, self.copies = QSpinBox(self), QSpinBox(self)
        self.percent.setRange(1, _MOST_PERCENT)
        self.copies.setRange(1, _MOST_STICKERS)
        self.percent.setValue(row.percent or _USUAL)
        self.copies.setValue(row.stickers or 1)
        self._fields = Field(self.percent, self), Field(self.copies, self)
        self.price = label("", "title", self, wrap=True)
        for part in (self.about, *self._fields, self.price):
            self.content.addWidget(part)
        self.percent.valueChanged.connect(self._say)
        self._retranslate()
        self.copies.setFocus()
        self.copies.selectAll()

    def _do(self) -> None:
        sticker = self._deeds.mark_down(self._row, Decimal(self.percent.value()), self.copies.value())
        if sticker is not None:
            self.answer(sticker)

    def _say(self) -> None:
        self.clear_error()
        price, form = self._row.price, formatting()
        if price is not None:
            after = reduced(price, Decimal(self.percent.value()))
            text = self.tr("{after} instead of {before}")
            self.price.setText(text.format(after=form.money(after), before=form.money(price)))

    def _retranslate(self) -> None:
        super()._retranslate()
        form, lot = formatting(), self._row.out.lot
        self.set_title(self.tr("Mark down: {name}").format(name=self._row.product.name(spoken())))
        day = form.numeric_date(lot.expiry) if lot.expiry else ""
        text = self.tr("Until {day}: {quantity} are there, {over} will be left over.")
        self.about.setText(
            text.format(day=day, quantity=form.quantity(lot.quantity), over=form.quantity(self._row.over))
        )
        self._fields[0].show_words(self.tr("Percent off"), "")
        self._fields[1].show_words(self.tr("Stickers"), self.tr("Stick one on each: the till reads product and price."))
        self.act.show_text(self.tr("Make the stickers"))
        self._say()


class WriteOffDialog(TillDialog):
    """Says what is past its date and will be lost; answers with what was."""

    WIDTH = 760

    def __init__(self, deeds: ExpiryDeeds, parent: QWidget, rows: Sequence[Expiring]) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._rows = deeds, tuple(row for row in rows if row.is_past)
        self.said = label("", "body", self, wrap=True)
        self.table = PlainTable(self, most=_SEEN)
        self.content.addWidget(self.said)
        self.content.addWidget(self.table)
        self._retranslate()
        self.act.setFocus()

    def _do(self) -> None:
        lost = self._deeds.write_off(self._rows)
        if lost is not None:
            self.answer(lost)

    def _retranslate(self) -> None:
        super()._retranslate()
        form, language = formatting(), spoken()
        self.set_title(self.tr("Write off what is past its date"))
        self.act.show_text(self.tr("Write off"))
        value = sum((row.value for row in self._rows), Decimal(0))
        text = self.tr("These lots leave the stock as a loss, worth {value} without VAT.")
        self.said.setText(text.format(value=form.money(value)))
        rows = [
            (
                row.product.name(language), row.out.lot.lot or "",
                form.numeric_date(row.out.lot.expiry) if row.out.lot.expiry else "",
                form.quantity(row.out.lot.quantity), form.money(row.value),
            )
            for row in self._rows[:_SHOWN]
        ]  # fmt: skip
        heads = (self.tr("Product"), self.tr("Lot"), self.tr("Until"), self.tr("Quantity"), self.tr("Value"))
        self.table.fill(heads, rows, figures=(3, 4))
        self.table.setAccessibleName(self.tr("Past their date"))


class RecallReportDialog(TillDialog):
    """What became of what is recalled: choose one above, see who bought it below; save it, or write to the members."""

    WIDTH = 1000
    paper_wanted = Signal(object)  # Callable that writes it

    def __init__(self, deeds: ExpiryDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds = deeds
        self._office = deeds.desk
        self._recalls: list[RecallRow] = deeds.recalls()
        self.report: RecallReport | None = None
        self.list = PlainTable(self, most=3)
        self.said = label("", "strong", self, wrap=True)
        self.sales = PlainTable(self, wide=4, most=_SEEN)
        self.csv = KeyButton(key="F6", height=_HEIGHT, parent=self)
        self.letter = KeyButton(key="F7", height=_HEIGHT, parent=self)
        for part in (self.list, self.said, self.sales):
            self.content.addWidget(part)
        row = QHBoxLayout()
        for button in (self.csv, self.letter):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.content.addLayout(row)
        self.list.chosen.connect(lambda _: self._show())
        self.csv.clicked.connect(lambda: self.desk.attempt(lambda: self._save("csv")))
        self.letter.clicked.connect(self._write)
        self._retranslate()
        self.list.setFocus()

    def _do(self) -> None:
        self._save("pdf")

    def _save(self, ending: str) -> None:
        if self.report is None:
            self.show_error(self.tr("Nothing is recalled."))
            return
        work = self._deeds.recall_file(self.report, ending)
        if work is not None:
            self.paper_wanted.emit(work)
            self.answer(ending)

    def _write(self) -> None:
        """Write to the members concerned, as the office writes to members."""
        if self.report is None or not self.report.members:
            self.show_error(self.tr("No member is known to have bought any."))
            return
        office = self._office
        dialog = MailingDialog(office, self, deeds=ListDeeds(office, self), chosen=self.report.members)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _show(self) -> None:
        place = self.list.currentRow()
        form = formatting()
        self.clear_error()
        if not 0 <= place < len(self._recalls):
            self.report = None
            self.said.setText(self.tr("Nothing is recalled."))
            return
        self.report = report = self._deeds.report(self._recalls[place].id)
        zone = self._deeds.zone()
        text = self.tr(
            "Received {came}, left {left} · sales for certain: {sure}, possibly: {possibly} · members: {members}"
        )
        sure = sum(hit.sure for hit in report.hits)
        self.said.setText(
            text.format(
                came=form.quantity(report.came), left=form.quantity(report.left), sure=sure,
                possibly=len(report.hits) - sure, members=len(report.members),
            )
        )  # fmt: skip
        rows = [
            (
                form.moment(hit.sold.at.astimezone(zone)), f"{hit.sold.till}-{hit.sold.number}", hit.sold.lot or "",
                form.quantity(hit.sold.quantity), hit.sold.name or "",
                self.tr("✓ certain") if hit.sure else self.tr("? possibly"),
            )
            for hit in report.hits[-_SHOWN:]
        ]  # fmt: skip
        heads = (
            self.tr("Sold"), self.tr("Receipt"), self.tr("Lot"), self.tr("Quantity"), self.tr("Member"),
            self.tr("Certainty"),
        )  # fmt: skip
        self.sales.fill(heads, rows, figures=(3,))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("What became of what is recalled"))
        self.act.show_text(self.tr("Save as PDF"))
        self.csv.show_text(self.tr("Save as CSV"))
        self.letter.show_text(self.tr("Write to the members"))
        self.list.setAccessibleName(self.tr("Recalls"))
        self.sales.setAccessibleName(self.tr("Sales concerned"))
        form, language = formatting(), spoken()
        rows = [
            (
                row.name(language), row.lot or self.tr("all of it"), row.reason, form.numeric_date(row.since),
                self.tr("lifted") if row.lifted else self.tr("stands"),
            )
            for row in self._recalls
        ]  # fmt: skip
        heads = (self.tr("Product"), self.tr("Lot"), self.tr("Reason"), self.tr("Since"), self.tr("State"))
        self.list.fill(heads, rows)
        self._show()
