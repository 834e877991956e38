"""Everything that happened to a standing, the latest first."""

from typing import Final

from beesdesk.shift_reasons import reason_line
from beesdesk.shifts.at_kiosk import page_of
from beesdesk.ui.kiosk.pieces import hairline, said
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.verdict import verdict
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import formatting, spoken
from beesdesk.words import Mode

_ALL: Final = 500


class WhyView(Step):
    """What the member owes and until when, then the whole story."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit, self.tr("What happened until now"))
        page = visit.shop.read(page_of, visit.shopper.member_id, spoken(), now=visit.shop.now(), reasons=_ALL)
        answer = verdict(page)
        card = self.card(answer.title)
        card.add(said(answer.text))
        if page.owed and page.until is not None:
            day = formatting().long_day(page.until)
            card.add(said(self.tr("%n shift(s) to do until {day}.", "", page.owed).format(day=day), "strong"))
        elif not page.owed:
            card.add(said(self.tr("You owe nothing."), "strong"))
        irregular = page.standing.mode is Mode.IRREGULAR
        card = self.card(self.tr("The latest first"))
        if not page.reasons:
            card.add(said(self.tr("Nothing has happened yet."), "muted"))
        for reason in reversed(page.reasons):
            card.add(hairline())
            card.add(said(reason_line(reason, spoken(), irregular=irregular)))
        self.done()
