"""Closing the till: a blind count, the other means of payment beside what is expected, then what it shows."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.messages import sentence
from beesdesk.pos.model import ZReport
from beesdesk.pos.pricing import MOST_CASH
from beesdesk.pos.queries import parked_baskets
from beesdesk.pos.reconciling import to_reconcile
from beesdesk.pos.refusals import BasketsWaiting
from beesdesk.pos.sessions import counted_apart
from beesdesk.pos.till_report import z_by_id
from beesdesk.reports.slips import z_slip
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.denominations import NOTES, DenominationPanel
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.actuals import ActualsPanel
from beesdesk.ui.till.dialogs.closed_page import ClosedPage
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.tender_bar import tender_name
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

ARMED_MS: Final = 6000  # in which a second press closes the till: less is too short for a slow hand


class ClosingDialog(TillDialog):
    """Counts without saying what is expected; two presses close. Answers with the `ZReport` when its page is left.

    Where other means of payment were taken, one press goes on to them first: each may be compared, none has to be.
    """

    WIDTH = 1000

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.report: ZReport | None = None
        self._waiting = tuple(basket.name or "" for basket in desk.shop.read(parked_baskets))
        self._sure = False
        self.count = DenominationPanel(self)
        self._tenders = desk.shop.read(counted_apart) if desk.till else []
        self.apart = {tender.code: AmountEdit(most=MOST_CASH, parent=self) for tender in self._tenders}
        self._names = {tender.code: label("", "strong", self) for tender in self._tenders}
        self.actuals = ActualsPanel(desk.shop.read(to_reconcile) if desk.till else [], self)
        self.actuals.setVisible(False)
        self._hint = label("", "muted", self, wrap=True)
        self.notice = StateLine(self)
        self.pad = FocusPad(self, decimals=bool(self.apart or self.actuals.rows))
        self.closed = ClosedPage(self)
        self.closed.setVisible(False)
        self.print = KeyButton(icon="printer", parent=self)
        self.print.clicked.connect(self._print)
        self.print.setVisible(False)
        self._armed = QTimer(self, interval=ARMED_MS, singleShot=True)
        self._armed.timeout.connect(self._show)
        self._lay_out()
        self.count.total_changed.connect(self._disarm)
        for field in self.apart.values():
            field.value_changed.connect(self._disarm)
        self.actuals.changed.connect(self._disarm)
        for enter in (self.actuals.finished, self.closed.note.returnPressed):
            enter.connect(self.act.setFocus)
        self._retranslate()
        self.count.fields[NOTES[0]].setFocus()

    def reject(self) -> None:
        """Go back a page, or leave; once the till is closed that is an answer too."""
        if self.report:
            if self._kept_note(self.report):
                self.answer(self.report)
        elif self._comparing:
            self._turn(comparing=False)
        else:
            super().reject()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.count)
        left.addWidget(self.actuals)
        left.addStretch(1)
        right.setSpacing(8)
        right.addWidget(self._hint)
        for code, field in self.apart.items():
            right.addWidget(self._names[code])
            right.addWidget(field)
        right.addWidget(self.notice)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(5, 2))
        self.content.addWidget(self.closed)
        self.bar.insertWidget(1, self.print, 1)

    def _do(self) -> None:
        if self.report:
            if self._kept_note(self.report):
                self.answer(self.report)
        elif self._sure or self._armed.isActive():
            self._close_till()
        elif self._uncounted():
            self._ask_for(self._uncounted()[0])
        elif self.actuals.rows and not self._comparing:
            self._turn(comparing=True)
        else:
            self._armed.start()
            self._show()

    @property
    def _comparing(self) -> bool:
        """Whether the other means of payment are shown, not the drawer."""
        return not self.actuals.isHidden()

    def _turn(self, *, comparing: bool) -> None:
        """Show the drawer, or the other means of payment."""
        self._disarm()
        self.actuals.setVisible(comparing)
        for part in (self.count, *self.apart.values(), *self._names.values()):
            part.setVisible(not comparing)
        self._retranslate()
        if comparing:
            self.actuals.begin()
        else:
            self.count.fields[NOTES[0]].setFocus()

    def _uncounted(self) -> list[str]:
        """Return the codes of what was not counted yet; nothing there is a count too."""
        return [code for code, field in self.apart.items() if field.value() is None]

    def _ask_for(self, code: str) -> None:
        """Have a sum typed; what is wrong with what stands there is said at its field."""
        self.apart[code].setFocus()
        if self.apart[code].edit.text().strip():
            self.apart[code].check()
        else:
            text = self.tr("Count this too: {name}. Type 0 where there is none.")
            self.show_error(text.format(name=self._names[code].text()))

    def _close_till(self) -> None:
        self._disarm()
        self._sure = True  # somebody may have to allow it first: then all of this is done again
        pieces = {worth: count for worth, count in self.count.counts().items() if count}
        apart = {code: amount for code, field in self.apart.items() if (amount := field.value()) is not None}
        self.report = self.desk.close_till(
            self.count.total(), pieces or None, apart, self.actuals.values(), self.actuals.note.text()
        )
        if self.report:
            self._show_report(self.report)

    def _show_report(self, report: ZReport) -> None:
        for part in (self.columns, self.back):
            part.setVisible(False)
        compared = [row.one.tender for row in self.actuals.rows]
        self.closed.show_report(report, self.desk.rules.count_tolerance, [*self._tenders, *compared])
        self.closed.setVisible(True)
        self.print.setVisible(self.desk.printer_there)
        self._retranslate()
        self.act.setEnabled(True)  # a button that is disabled takes no focus
        (self.closed.note if self.closed.differs else self.act).setFocus()

    def _print(self) -> None:
        if self.report and self._kept_note(self.report):
            self.print.setEnabled(False)  # once: a second paper would pass for a second report
            shop, report, language = self.desk.shop, self.report, spoken()
            if self.desk.note_print(report.id, report.cashier):
                self.desk.print_slip(lambda: z_slip(shop.read(z_by_id, report.id, language), language))

    def _kept_note(self, report: ZReport) -> bool:
        """Keep the note, once; return False where that is refused. None is fine too."""
        note = self.closed.note
        if note.isReadOnly() or not note.text().strip():
            return True
        note.setReadOnly(self.desk.remark(report.id, note.text(), report.cashier))
        return note.isReadOnly()

    def _disarm(self) -> None:
        self._armed.stop()
        self._sure = False
        self.clear_error()
        self._show()

    def _show(self) -> None:
        """Say what the next press does."""
        amount = formatting().money(self.count.total())
        if self.report:
            self.act.show_text(self.tr("Done"))
        elif self._armed.isActive():
            self.act.show_text(self.tr("Press again to close with {amount}").format(amount=amount))
            self.notice.show_state(State.WARN, self._last_words())
        elif self.actuals.rows and not self._comparing:
            self.act.show_text(self.tr("Go on with {amount}").format(amount=amount))
            self.notice.show_state(State.WARN, sentence(BasketsWaiting(self._waiting), spoken()))
        else:
            self.act.show_text(self.tr("Close with {amount}").format(amount=amount))
            self.notice.show_state(State.WARN, sentence(BasketsWaiting(self._waiting), spoken()))
        said = not self.report and (self._armed.isActive() or bool(self._waiting))
        self.notice.setVisible(said)
        self._hint.setVisible(not said)  # in its place

    def _last_words(self) -> str:
        """Return what is said before the till closes for good."""
        if self.actuals.faulty():
            return self.tr("What is no amount is kept as not counted. A closed day is not opened again.")
        return self.tr("A closed day is not opened again. Is everything counted?")

    def _heading(self) -> str:
        if self.report:
            return self.tr("The till is closed")
        return self.tr("Close the till: other payments") if self._comparing else self.tr("Close the till")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._heading())
        if self._comparing:
            self._hint.setText(
                self.tr("Type what the card terminal or the provider says. What is left empty is kept as not counted.")
            )
        else:
            self._hint.setText(self.tr("Count what is in the drawer. What should be there is shown afterwards."))
        self.print.show_text(self.tr("Print"), self.tr("Print the Z report"))
        for tender in self._tenders:
            name = self.tr("{tender}, in all").format(tender=tender_name(tender, spoken()))
            self._names[tender.code].setText(name)
            self.apart[tender.code].set_name(name)
        self._show()
