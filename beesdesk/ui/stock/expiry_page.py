"""The page of what runs out: what is there of it, what will be left over, and what is done about it."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.stock.expiring import Expiring
from beesdesk.stock.marking_down import NothingPastDate, Sticker, WrittenOff
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.stock.count_words import short
from beesdesk.ui.stock.expiry_deeds import ExpiryDeeds
from beesdesk.ui.stock.expiry_dialogs import MarkDownDialog, RecallReportDialog, WriteOffDialog
from beesdesk.ui.till.dialogs.recalls import RecallsDialog
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MARGIN: Final = 16
_HEIGHT: Final = 48
_USUAL: Final = 7
_MOST_DAYS: Final = 365
_MOST: Final = 200
_NAME: Final = 26  # characters of a product's name
_FIGURES: Final = (2, 3, 4)


class ExpiryPage(Page):
    """Enter marks the chosen lot down. A scan chooses the first lot of its product."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = ExpiryDeeds(desk, self)
        self.work = Background(self)
        self.found: list[Expiring] = []
        self.verdict = Banner(self)
        self.heading = label("", "heading", self, wrap=True)
        self.sums = label("", "strong", self, wrap=True)
        self.days = QSpinBox(self)
        self.days.setRange(0, _MOST_DAYS)
        self.days.setValue(_USUAL)
        self._days_field = Field(self.days, self)
        self.rows = PlainTable(self)
        self.empty = EmptyState("search", self)
        self.empty.act.setVisible(False)
        self._pages = QStackedWidget(self)
        self.mark = KeyButton(key="F2", tone=Tone.PRIMARY, height=_HEIGHT, parent=self)
        self.lose = KeyButton(key="F3", height=_HEIGHT, parent=self)
        self.recalls = KeyButton(key="F4", height=_HEIGHT, parent=self)
        self.recall = KeyButton(key="F5", height=_HEIGHT, parent=self)
        self.days.valueChanged.connect(lambda _: self.reload())
        self.rows.taken.connect(lambda _: self._mark_down())
        self.mark.clicked.connect(self._mark_down)
        self.lose.clicked.connect(self._write_off)
        self.recalls.clicked.connect(self._report)
        self.recall.clicked.connect(lambda: self._open(RecallsDialog(self._desk, self.window())))
        self._lay_out()
        self._retranslate()

    @property
    def busy(self) -> bool:
        """True while a paper is still to come."""
        return self.work.busy

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("ExpiryPage", "Expiry")

    def begin(self) -> None:
        """Put the keys into the list."""
        (self.rows if self.found else self.days).setFocus()

    def reload(self) -> None:
        """Show what is so now."""
        self.found = self.deeds.rows(self.days.value())
        form, language = formatting(), spoken()
        states = [self._state(row) for row in self.found[:_MOST]]
        rows = [
            (
                short(row.product.name(language), _NAME),
                self._until(row),
                form.quantity(row.out.lot.quantity),
                f"{form.quantity(row.sold)} · {form.quantity(row.over)}",
                form.money(row.value),
                text,
            )
            for row, (_, text) in zip(self.found, states, strict=False)
        ]
        heads = (
            self.tr("Product"), self.tr("Until, lot"), self.tr("There"),
            self.tr("Sold · left"), self.tr("Value"), self.tr("Proposal"),
        )  # fmt: skip
        self.rows.fill(heads, rows, [state for state, _ in states], figures=_FIGURES)
        self._pages.setCurrentWidget(self.rows if self.found else self.empty)
        for button in (self.mark, self.lose):
            button.setEnabled(bool(self.found))
        self.sums.setText(self._summed())

    def leave(self) -> None:
        """Let a paper that is being written come to its end."""
        self.work.finish()

    def take_scan(self, text: str) -> bool:
        """Choose the first lot of a scanned product; False where none of it runs out."""
        product = self.deeds.product(text)
        place = next((place for place, row in enumerate(self.found) if row.product.id == product), None)
        if place is None:
            return False
        self.rows.setCurrentCell(place, 0)
        self.rows.setFocus()
        announce(self.rows, ", ".join(self.rows.text_of(place)))
        return True

    def _until(self, row: Expiring) -> str:
        """Return until when a lot keeps, in short, and its number."""
        lot = row.out.lot
        day = formatting().numeric_date(lot.expiry) if lot.expiry else ""
        return " · ".join(part for part in (day, lot.lot) if part)

    def _state(self, row: Expiring) -> tuple[State, str]:
        """Return what is to be done about a lot, in a sign and words."""
        form = formatting()
        if row.is_past:
            return State.BAD, self.tr("✕ past date")
        if row.percent is not None and row.stickers:
            text = self.tr("! {percent} off {stickers}")
            return State.WARN, text.format(percent=form.percent(Decimal(row.percent) / 100), stickers=row.stickers)
        if row.percent is not None:
            return State.INFO, self.tr("✓ marked down")
        if row.over > 0:
            return State.INFO, self.tr("… will be left over")
        return State.OK, self.tr("✓ will be sold")

    def _summed(self) -> str:
        form = formatting()
        value = sum((row.value for row in self.found), Decimal(0))
        past = sum((row.value for row in self.found if row.is_past), Decimal(0))
        given, stickers = self.deeds.given()
        text = self.tr("Worth {value}, of it past its date {past} · given by stickers this month: {given} ({stickers})")
        return text.format(value=form.money(value), past=form.money(past), given=form.money(given), stickers=stickers)

    def _mark_down(self) -> None:
        place = self.rows.currentRow()
        if not 0 <= place < len(self.found):
            return
        dialog = MarkDownDialog(self.deeds, self.window(), self.found[place])
        dialog.answered.connect(self._marked)
        self._open(dialog)

    def _marked(self, sticker: Sticker) -> None:
        self.reload()
        self._print(self.deeds.stickers(sticker))

    def _write_off(self) -> None:
        if not any(row.is_past for row in self.found):
            self._desk.refuse(NothingPastDate())
            return
        dialog = WriteOffDialog(self.deeds, self.window(), self.found)
        dialog.answered.connect(self._lost)
        self._open(dialog)

    def _lost(self, lost: WrittenOff) -> None:
        self.reload()
        text = self.tr("Lots written off: {lots}, worth {value}.")
        self._say(State.OK, self.tr("Written off"), text.format(lots=lost.lots, value=formatting().money(lost.value)))

    def _report(self) -> None:
        dialog = RecallReportDialog(self.deeds, self.window())
        dialog.paper_wanted.connect(self._print)
        self._open(dialog)

    def _print(self, work: Callable[[], Path]) -> None:
        self.work.run(work, self._printed, self._unprinted)

    def _printed(self, file: Path) -> None:
        if shiboken6.isValid(self):
            self._say(State.OK, self.tr("Ready"), self.tr("Saved and shown: {file}").format(file=file))
            self._desk.show_file(file)

    def _unprinted(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self._say(State.BAD, self.tr("Not saved"), sentence(fault, spoken()))

    def _say(self, state: State, title: str, text: str) -> None:
        self.verdict.show_message(state, title, text)
        announce(self.verdict, f"{title}. {text}", urgent=state is State.BAD)

    def _open(self, dialog: TillDialog) -> None:
        self.verdict.clear()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _lay_out(self) -> None:
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self.empty)
        head = QHBoxLayout()
        head.setSpacing(16)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.heading)
        words.addWidget(self.sums)
        head.addLayout(words, 1)
        head.addWidget(self._days_field)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.mark, self.lose, self.recalls, self.recall):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(10)
        column.addWidget(self.verdict)
        column.addLayout(head)
        column.addLayout(buttons)
        column.addWidget(self._pages, 1)
        set_order([self.days, self.mark, self.lose, self.recalls, self.recall, self.rows])

    def _retranslate(self) -> None:
        self.verdict.clear()
        self.heading.setText(self.tr("What runs out"))
        self._days_field.show_words(self.tr("Days ahead"), "")
        self.mark.show_text(self.tr("Mark down"))
        self.lose.show_text(self.tr("Write off past dates"))
        self.recalls.show_text(self.tr("Recalls"), self.tr("Recalls: what became of the goods"))
        self.recall.show_text(self.tr("Recall goods"))
        self.rows.setAccessibleName(self.tr("Lots that run out"))
        self.empty.show_message(
            self.tr("Nothing runs out"),
            self.tr("No lot in stock has a date within these days. Dates come with deliveries."),
        )
        self.reload()
