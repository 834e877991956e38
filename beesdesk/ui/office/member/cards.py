"""The cards of a household."""

from collections.abc import Sequence
from typing import Any

from beesdesk.members.cards import HeldCard, cards_of
from beesdesk.members.lost_cards import CardWish
from beesdesk.members.member_pins import has_member_pin
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import formatting
from beesdesk.ui.office.member import card_acts as acts
from beesdesk.ui.office.member.section import Act, Section
from beesdesk.ui.parts.line_view import LineView
from beesdesk.words import CardStatus


class CardsSection(Section):
    """Each card with whose it is, and whether it is taken."""

    ACTS = (
        (acts.GiveCardDialog, "F2"), (acts.ReplaceCardDialog, "F3"), (acts.BlockCardDialog, "F4"),
        (acts.UnblockCardDialog, "F5"), (acts.PrintCardDialog, "F6"), (acts.PrintSheetDialog, "F7"),
        (acts.HandOverDialog, "F8"), (acts.ResetPinDialog, "F9"),
    )  # fmt: skip

    def _build(self) -> None:
        self.cards = self._list()
        self._asked, self.asked = self._text()
        self._waits = self._has_pin = False

    def chosen(self) -> Any:
        """Return the card that is chosen."""
        return self.cards.chosen()

    def _show(self, file: MemberFile) -> None:
        found = self.desk.shop.read(cards_of, file.member.id)
        self.cards.show_items(found, self._line, self.tr("No card yet. F2 gives one."))
        wishes = acts.wishes_of(self.desk, file.member.id)
        self._asked.setVisible(bool(wishes))
        self.asked.setText("\n".join(self._wish(one) for one in wishes))
        self._waits, self._has_pin = bool(wishes), self.desk.shop.read(has_member_pin, file.member.id)

    def _wish(self, wish: CardWish) -> str:
        day = formatting().numeric_date(wish.at.astimezone(self.desk.shop.read(zone_of)).date())
        return self.tr("{name}, since {day}").format(name=wish.eater or self.tr("the member"), day=day)

    def _line(self, card: HeldCard) -> LineView:
        holder = card.eater or self.tr("the member")
        signs = {CardStatus.ACTIVE: "✓", CardStatus.BLOCKED: "✕", CardStatus.REPLACED: "-"}
        issued = self.tr("since {day}").format(day=formatting().numeric_date(card.issued)) if card.issued else ""
        return LineView(signs[card.status], card.code, f"{holder} {issued}".strip(), "", self._state(card.status))

    def _state(self, status: CardStatus) -> str:
        return {
            CardStatus.ACTIVE: self.tr("valid"),
            CardStatus.REPLACED: self.tr("replaced"),
            CardStatus.BLOCKED: self.tr("blocked"),
        }[status]

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        chosen: HeldCard | None = self.cards.chosen()
        if kind is acts.GiveCardDialog:
            return file.member.erased is None
        if kind is acts.HandOverDialog:
            return self._waits
        if kind is acts.ResetPinDialog:
            return self._has_pin
        if kind is acts.PrintSheetDialog:
            return any(card.status is CardStatus.ACTIVE for card in self.cards.items)
        if chosen is None:
            return False
        if kind is acts.UnblockCardDialog:
            return chosen.status is not CardStatus.ACTIVE
        return kind is acts.ReplaceCardDialog or chosen.status is CardStatus.ACTIVE

    def _names(self) -> Sequence[str]:
        return (
            self.tr("Give"), self.tr("Replace"), self.tr("Block"), self.tr("Unblock"), self.tr("Print"),
            self.tr("Print A4"), self.tr("Handed over"), self.tr("Forget PIN"),
        )  # fmt: skip

    def _retranslate(self) -> None:
        self.cards.set_name(self.tr("Cards"))
        self._asked.set_title(self.tr("Waits for a new card"))
        super()._retranslate()
