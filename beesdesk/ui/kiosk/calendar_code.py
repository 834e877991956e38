"""The next shifts as QR codes: a phone takes each into its calendar, without any network."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.shifts.calendar_file import CalendarCode, calendar_codes
from beesdesk.ui.kiosk.pieces import key, said
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.qr_code import QrCode

_PART: Final = 0.45  # of the window's height: all of it is seen at once, also beside large text
_LEAST: Final = 310  # px


class CalendarCodeView(QWidget):
    """One shift at a time: a phone reads one from a code. The code comes first, so that it is never cut."""

    def __init__(self, visit: Visit, place: int = 0) -> None:
        super().__init__()
        self._visit, self._place = visit, place
        codes = visit.shop.read(calendar_codes, visit.shopper.member_id, visit.shop.now())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        words = QVBoxLayout()
        words.setSpacing(12)
        if codes:
            self._place = min(place, len(codes) - 1)
            row.addWidget(self._code(codes[self._place]), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        words.addWidget(said(self.tr("My calendar on my phone"), "heading", self))
        if codes:
            self._tell(words, codes)
        else:
            words.addWidget(said(self.tr("No shift lies before you."), "muted", self))
        words.addWidget(key(self.tr("Back"), visit.show_home, icon="back"))
        words.addStretch(1)

    def _code(self, one: CalendarCode) -> QrCode:
        made = QrCode(one.text, max(_LEAST, int(self._visit.height() * _PART)), self)
        made.setAccessibleName(self.tr("QR code of the shift {shift}").format(shift=_shift(one)))
        return made

    def _tell(self, words: QVBoxLayout, codes: list[CalendarCode]) -> None:
        place = self._place
        words.addWidget(said(_shift(codes[place]), "title", self))
        count = self.tr("Shift {number} of {count}").format(number=place + 1, count=len(codes))
        words.addWidget(said(count, "muted", self))
        how = self.tr("Open the camera of your phone, point it at the code, and touch what the phone proposes.")
        words.addWidget(said(how, "body", self))
        for text, to, icon in (
            (self.tr("Next shift"), place + 1, "down"),
            (self.tr("Shift before"), place - 1, "up"),
        ):
            turn = key(text, partial(self._turn, to), icon=icon)
            turn.setEnabled(0 <= to < len(codes))
            words.addWidget(turn)

    def _turn(self, place: int) -> None:
        self._visit.open(partial(CalendarCodeView, place=place))


def _shift(one: CalendarCode) -> str:
    form = formatting()
    return f"{form.long_day(one.starts.date())}, {form.clocks(one.starts, one.ends)}"
