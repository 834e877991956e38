"""What the shop has told the member, and which of it comes by e-mail too."""

from functools import partial
from typing import Final

from beesdesk.messages import word
from beesdesk.shifts.messages import ALWAYS_MAILED, set_wanted, wants
from beesdesk.shifts.wording import told
from beesdesk.ui.kiosk.pieces import hairline, key, said
from beesdesk.ui.kiosk.proof import prove
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import formatting, spoken
from beesdesk.words import MessageKind

MOST: Final = 10
OFFICE: Final = frozenset({MessageKind.UNVALIDATED, MessageKind.GAPS})


class LettersView(Step):
    """The latest messages, then the kinds that one may decline by mail."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit, self.tr("My messages"))
        member, language = visit.shopper.member_id, spoken()
        messages = visit.shop.read(told, member, language, MOST)
        card = self.card()
        if not messages:
            card.add(said(self.tr("There are no messages."), "muted"))
        for place, message in enumerate(messages):
            if place:
                card.add(hairline())
            card.add(said(formatting().day(message.at.date()), "small"))
            card.add(said(message.text.subject, "strong"))
            card.add(said(message.text.body.strip()))
        card = self.card(self.tr("By e-mail too"))
        for kind in MessageKind:
            if kind not in ALWAYS_MAILED | OFFICE:
                wanted = visit.shop.read(wants, member, kind)
                name = word(f"message_{kind}", language)
                text = self.tr("{message}: yes") if wanted else self.tr("{message}: no")
                turn = partial(_turn, visit, kind, wanted=not wanted)
                button = key(text.format(message=name), partial(prove, visit, turn))
                card.add(button)
        self.done()


def _turn(visit: Visit, kind: MessageKind, *, wanted: bool) -> None:
    """Say whether a kind comes by mail too, and show the list anew."""
    visit.shop.do(set_wanted, visit.shopper.member_id, kind, wanted=wanted)
    visit.rebuild()
