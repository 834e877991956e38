"""The next shifts as QR codes: a phone takes each into its calendar, without any network."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout

from beesdesk.shifts.calendar_file import calendar_codes
from beesdesk.ui.kiosk.pieces import key, said
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.qr_code import QrCode

_SIDE = 440  # px: some 10 cm


class CalendarCodeView(Step):
    """One shift at a time: a phone reads one from a code."""

    def __init__(self, visit: Visit, place: int = 0) -> None:
        super().__init__(visit, self.tr("My calendar on my phone"))
        codes = visit.shop.read(calendar_codes, visit.shopper.member_id, visit.shop.now())
        card = self.card()
        if not codes:
            card.add(said(self.tr("No shift lies before you."), "muted"))
            self.done()
            return
        one, form = codes[min(place, len(codes) - 1)], formatting()
        self.code = QrCode(one.text, _SIDE)
        shift = f"{form.long_day(one.starts.date())}, {form.clocks(one.starts, one.ends)}"
        self.code.setAccessibleName(self.tr("QR code of the shift {shift}").format(shift=shift))
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addWidget(said(shift, "title", self))
        count = self.tr("Shift {number} of {count}").format(number=place + 1, count=len(codes))
        words.addWidget(said(count, "muted", self))
        how = self.tr("Open the camera of your phone, point it at the code, and touch what the phone proposes.")
        words.addWidget(said(how, "body", self))
        later = key(self.tr("Next shift"), partial(self._turn, place + 1), icon="down")
        later.setEnabled(place + 1 < len(codes))
        sooner = key(self.tr("Shift before"), partial(self._turn, place - 1), icon="up")
        sooner.setEnabled(place > 0)
        words.addWidget(later)
        words.addWidget(sooner)
        words.addStretch(1)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(24)
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        card.body.addLayout(row)
        self.done()

    def _turn(self, place: int) -> None:
        self.visit.open(partial(CalendarCodeView, place=place))
