"""Closing the till: a blind count, then what it shows."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.messages import sentence
from beesdesk.pos.model import ZReport
from beesdesk.pos.pricing import MOST_CASH, ZERO
from beesdesk.pos.queries import parked_baskets, tenders
from beesdesk.pos.refusals import BasketsWaiting
from beesdesk.pos.till_report import z_by_session
from beesdesk.reports.elements import Slip
from beesdesk.reports.slips import z_slip
from beesdesk.shop import Shop
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.denominations import NOTES, DenominationPanel
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.closed_page import ClosedPage
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.tender_bar import tender_name
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

ARMED_MS: Final = 6000  # in which a second press closes the till: less is too short for a slow hand


class ClosingDialog(TillDialog):
    """Counts without saying what is expected; two presses close. Answers with the `ZReport` when its page is left."""

    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.report: ZReport | None = None
        self._waiting = tuple(basket.name or "" for basket in desk.shop.read(parked_baskets))
        self.count = DenominationPanel(self)
        self._counted = [tender for tender in desk.shop.read(tenders) if tender.counted]
        self.apart = {tender.code: AmountEdit(most=MOST_CASH, parent=self) for tender in self._counted}
        self._names = {code: label("", "strong", self) for code in self.apart}
        self._hint = label("", "muted", self, wrap=True)
        self.notice = StateLine(self)
        self.pad = FocusPad(self, decimals=bool(self.apart))
        self.closed = ClosedPage(self)
        self.closed.setVisible(False)
        self.print = KeyButton(icon="printer", parent=self)
        self.print.clicked.connect(self._print)
        self.print.setVisible(False)
        self._armed = QTimer(self, interval=ARMED_MS, singleShot=True)
        self._armed.timeout.connect(self._show)
        self._lay_out()
        self.count.total_changed.connect(self._disarm)
        self._retranslate()
        self.count.fields[NOTES[0]].setFocus()

    def reject(self) -> None:
        """Leave; once the till is closed that is an answer too."""
        if self.report:
            self.answer(self.report)
        else:
            super().reject()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.count)
        left.addStretch(1)
        right.setSpacing(8)
        right.addWidget(self._hint)
        for code, field in self.apart.items():
            right.addWidget(self._names[code])
            right.addWidget(field)
            field.value_changed.connect(self._disarm)
        right.addWidget(self.notice)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(5, 2))
        self.content.addWidget(self.closed)
        self.bar.insertWidget(1, self.print, 1)

    def _do(self) -> None:
        if self.report:
            self.answer(self.report)
        elif not all(self._is_amount(field) for field in self.apart.values()):
            return
        elif self._armed.isActive():
            self._close_till()
        else:
            self._armed.start()
            self._show()

    def _is_amount(self, field: AmountEdit) -> bool:
        """Tell whether a sum counted apart is none or an amount; what is wrong with it is said at the field."""
        if not field.edit.text().strip() or field.check() is not None:
            return True
        field.setFocus()
        return False

    def _close_till(self) -> None:
        self._disarm()
        pieces = {worth: count for worth, count in self.count.counts().items() if count}
        apart = {code: field.value() or ZERO for code, field in self.apart.items()}
        self.report = self.desk.close_till(self.count.total(), pieces or None, apart)
        if self.report:
            self._show_report(self.report)

    def _show_report(self, report: ZReport) -> None:
        for part in (self.columns, self.back):
            part.setVisible(False)
        self.closed.show_report(report)
        self.closed.setVisible(True)
        self.print.setVisible(self.desk.printer_there)
        self._retranslate()
        self.act.setFocus()

    def _print(self) -> None:
        if self.report:
            self.print.setEnabled(False)  # once: a second paper would pass for a second report
            shop, session, language = self.desk.shop, self.report.session_id, spoken()
            self.desk.print_slip(lambda: _slip(shop, session, language))

    def _disarm(self) -> None:
        self._armed.stop()
        self.clear_error()
        self._show()

    def _show(self) -> None:
        """Say what the next press does."""
        amount = formatting().money(self.count.total())
        if self.report:
            self.act.show_text(self.tr("Done"))
        elif self._armed.isActive():
            self.act.show_text(self.tr("Press again to close with {amount}").format(amount=amount))
            self.notice.show_state(State.WARN, self.tr("A closed day is not opened again. Is everything counted?"))
        else:
            self.act.show_text(self.tr("Close with {amount}").format(amount=amount))
            self.notice.show_state(State.WARN, sentence(BasketsWaiting(self._waiting), spoken()))
        said = not self.report and (self._armed.isActive() or bool(self._waiting))
        self.notice.setVisible(said)
        self._hint.setVisible(not said)  # in its place

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("The till is closed") if self.report else self.tr("Close the till"))
        self._hint.setText(self.tr("Count what is in the drawer. What should be there is shown afterwards."))
        self.print.show_text(self.tr("Print"), self.tr("Print the Z report"))
        for tender in self._counted:
            name = self.tr("{tender}, in all").format(tender=tender_name(tender, spoken()))
            self._names[tender.code].setText(name)
            self.apart[tender.code].set_name(name)
        self._show()


def _slip(shop: Shop, session: UUID, language: Language) -> Slip:
    """Read the report of a closed session and lay it out."""
    report = shop.read(z_by_session, session, language)
    if report is None:
        raise AssertionError("a closed session without its report")
    return z_slip(report, language)
