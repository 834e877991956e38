"""Goods that leave unsold: noted by scan or search, listed by day or period with what each reason cost."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from beesdesk.messages import word
from beesdesk.stock.move_queries import MoveRow, sums
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.text_table import TextTable
from beesdesk.ui.stock.loss_dialog import LossDialog
from beesdesk.ui.stock.losses_deeds import MOST, LossesDeeds
from beesdesk.ui.stock.losses_export import LossesExportDialog
from beesdesk.ui.stock.receive_words import amount, lot_text
from beesdesk.ui.till.dialogs.register import DayField
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.sheet import Sheet
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MARGIN: Final = 16
_HEIGHT: Final = 44


class LossesPage(Page):
    """What was noted on the days chosen; a scan or F4 notes more."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = LossesDeeds(desk, self)
        self.rows: list[MoveRow] = []
        self._dialog: LossDialog | None = None
        today = desk.shop_day()
        self.first, self.last = DayField(today, self), DayField(today, self)
        for field in (self.first, self.last):
            field.clearMinimumDate()
            field.setMaximumDate(field.date())
            field.dateChanged.connect(lambda _: self.reload())
        self.fields = {"first": Field(self.first, self), "last": Field(self.last, self)}
        self.totals = label("", "strong", self, wrap=True)
        self.verdict = Banner(self)
        self.table = TextTable(self, wide=1)
        self.buttons = {
            name: KeyButton(key=key, height=_HEIGHT, tone=Tone.PRIMARY if name == "note" else Tone.PLAIN, parent=self)
            for name, key in (("note", "F4"), ("undo", "F5"), ("month", "F6"), ("today", "F7"), ("save", "F8"))
        }
        self.buttons["note"].clicked.connect(self._note)
        self.buttons["undo"].clicked.connect(self._undo)
        self.buttons["month"].clicked.connect(lambda: self._show_days(month=True))
        self.buttons["today"].clicked.connect(lambda: self._show_days(month=False))
        self.buttons["save"].clicked.connect(self._save)
        self._lay_out()
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("LossesPage", "Losses")

    def begin(self) -> None:
        """Have the keys where something is noted."""
        (self.table if self.rows else self.buttons["note"]).setFocus()

    def reload(self) -> None:
        """Show what was noted on the days chosen."""
        form, zone = formatting(), self.deeds.zone()
        self.rows = self.deeds.rows(self.first.day(), self.last.day())
        names = self.deeds.names(self.rows)
        written = form.clock if self.first.day() == self.last.day() else form.moment
        texts, states = [], []
        for row in self.rows:
            gone = row.undone or row.undoes is not None
            texts.append(
                (
                    written(row.at.astimezone(zone)),
                    row.name,
                    amount(row.quantity, row.unit),
                    "" if row.value is None else form.money(row.value),
                    ", ".join(filter(None, (row.said, row.source, lot_text(row.lot, row.expiry)))),
                    names[row.who],
                    self.tr("taken back") if gone else word(row.why, spoken()),
                )
            )
            states.append(State.OFF if gone else None)
        heads = (
            self.tr("When"), self.tr("Product"), self.tr("Quantity"), self.tr("Value"), self.tr("Detail"), self.tr("By"),
            self.tr("Reason"),
        )  # fmt: skip
        self.table.fill(heads, texts, states, figures=(2, 3))
        self.buttons["undo"].setEnabled(bool(self.rows))
        self._show_totals()

    def leave(self) -> None:
        """Let a file that is being written come to its end."""
        self.deeds.finish()

    def take_scan(self, text: str) -> bool:
        """Note what was scanned."""
        front = QApplication.activeModalWidget()
        if isinstance(front, TillDialog) and front is not self._dialog:
            front.scan_refused(self.tr("This was not noted. Close this window first, then scan."))
            return True
        if self._dialog is None:
            self._note()
        if self._dialog is not None:
            self._dialog.take_scan(text)
        return True

    def _show_totals(self) -> None:
        form, found = formatting(), sums(self.rows)
        if not found:
            self.totals.setText(self.tr("Nothing was noted on these days."))
            return
        parts = [f"{word(one.why, spoken())} {form.money(one.value)} ({one.count})" for one in found]
        total = sum((one.value for one in found), Decimal(0))
        text = self.tr("Together {amount}").format(amount=form.money(total))
        more = self.tr("only the last {count} are shown").format(count=MOST) if len(self.rows) == MOST else ""
        self.totals.setText(" · ".join(part for part in (text, *parts, more) if part))

    def _show_days(self, *, month: bool) -> None:
        today = self._desk.shop_day()
        self.last.set_day(today)
        self.first.set_day(today.replace(day=1) if month else today)
        self.reload()

    def _note(self) -> None:
        if self._dialog is not None:
            return
        self.verdict.clear()
        dialog = self._dialog = LossDialog(self.deeds, self.window())
        dialog.finished.connect(self._forget)
        self._open(dialog)

    def _forget(self) -> None:
        self._dialog = None
        self.reload()

    def _undo(self) -> None:
        place = self.table.place()
        if 0 <= place < len(self.rows) and self.deeds.undo(self.rows[place].id):
            row = self.rows[place]
            self._say(State.OK, self.tr("Taken back"), f"{row.name}, {amount(abs(row.quantity), row.unit)}")
            self.reload()

    def _save(self) -> None:
        self._open(LossesExportDialog(self.deeds, self.window(), first=self.first.day(), last=self.last.day()))

    def _say(self, state: State, title: str, text: str) -> None:
        self.verdict.show_message(state, title, text)
        announce(self.verdict, f"{title}. {text}")

    def _open(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _lay_out(self) -> None:
        days, acts = FlowLayout(16), FlowLayout(8)
        for field in self.fields.values():
            days.addWidget(field)
        for button in self.buttons.values():
            acts.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(days)
        column.addWidget(self.totals)
        column.addWidget(self.verdict)
        column.addWidget(self.table, 1)
        column.addLayout(acts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.addWidget(Sheet(column, self))

    def _retranslate(self) -> None:
        texts = {
            "note": self.tr("Note a loss"), "undo": self.tr("Take back"), "month": self.tr("This month"),
            "today": self.tr("Today"), "save": self.tr("Save list"),
        }  # fmt: skip
        for name, text in texts.items():
            self.buttons[name].show_text(text)
        self.fields["first"].show_words(self.tr("From"), "")
        self.fields["last"].show_words(self.tr("To"), "")
        self.table.setAccessibleName(self.tr("Goods that left unsold"))
        self.verdict.clear()
        if self.rows:
            self.reload()
