"""Cards given, replaced, blocked, taken again and printed: panels of the desk."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.patterns import PatternKind
from beesdesk.catalog.queries import patterns
from beesdesk.db.session import Session
from beesdesk.members import cards
from beesdesk.members.cards import HeldCard, cards_of, free_number
from beesdesk.members.households import eaters
from beesdesk.members.lost_cards import CardWish, card_not_given, card_requests, end_card_request
from beesdesk.members.member_pins import reset_member_pin
from beesdesk.reports.member_cards import CardFace, write_card, write_card_sheet
from beesdesk.shifts.wording import NAMELESS, shop_says
from beesdesk.ui.language import spoken
from beesdesk.ui.office.act_dialog import FileDialog
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.member.deeds import Deed
from beesdesk.words import CardStatus

FOLDER: Final = "cards"
_USUAL: Final = "042"
_LONGEST: Final = 20
_END: Final = 4


class CardNumberDialog(FileDialog):
    """Asks for a card's number: scanned, typed, or the one that was drawn."""

    accepts_scans = True

    def _fill(self) -> None:
        self.code = self._line(self.tr("Number of the card: scan it, or keep the one drawn"), self._drawn())
        self.code.setMaxLength(_LONGEST)

    def take_scan(self, text: str) -> None:
        """Take the card that is to be given."""
        self.code.setText(self.desk.card_code(text))

    def _drawn(self) -> str:
        rows = self.desk.shop.read(patterns)
        prefix = next((row.prefix for row in rows if row.kind is PatternKind.CARD), _USUAL)
        return self.desk.shop.read(free_number, prefix)

    def _today(self) -> dict[str, Any]:
        return {"today": self.desk.shop_day()}


class GiveCardDialog(CardNumberDialog):
    """A card for the member, or for an eater who has none."""

    def _fill(self) -> None:
        member = self.file.member
        known = self.desk.shop.read(cards_of, member.id)
        active = {card.eater_id for card in known if card.status is CardStatus.ACTIVE}
        everybody: list[tuple[str, UUID | None]] = [(f"{member.first_name} {member.family_name}", None)]
        living = (one for one in self.desk.shop.read(eaters, member.id) if one.ended is None)
        everybody += [(one.name, one.id) for one in living]
        without = [(name, key) for name, key in everybody if key not in active]
        self.holder = self._choice(self.tr("For whom"), without or everybody)
        super()._fill()

    def _deed(self) -> Deed:
        told = (self.file.member.id, self.code.text().strip(), self.holder.currentData())
        return Deed(cards.give_card, told, self._today())

    def _will(self) -> Sequence[str]:
        text = self.tr("Card {code} opens the shop for {name}.")
        return [text.format(code=self.code.text().strip(), name=self.holder.currentText())]

    def _verb(self) -> str:
        return self.tr("Give a card")


class ReplaceCardDialog(CardNumberDialog):
    """Another card instead of one that is lost or worn."""

    row: HeldCard

    def _deed(self) -> Deed:
        return Deed(cards.replace_card, (self.row.id, self.code.text().strip()), self._today())

    def _will(self) -> Sequence[str]:
        lines = [self.tr("Card {code} opens the shop for {name}.")]
        if self.row.status is CardStatus.ACTIVE:
            lines.append(self.tr("The card that ends in {end} is no longer valid."))
        name = self.row.eater or self._whose()
        return [line.format(code=self.code.text().strip(), name=name, end=self.row.code[-_END:]) for line in lines]

    def _verb(self) -> str:
        return self.tr("Replace the card")


class BlockCardDialog(FileDialog):
    """A card that is lost."""

    row: HeldCard

    def _fill(self) -> None:
        self.reason = self._line(self.tr("Reason"), self.tr("lost"))

    def _deed(self) -> Deed:
        return Deed(cards.block_lost_card, (self.row.id, self.reason.text()))

    def _back(self) -> Deed:
        return Deed(cards.unblock_card, (self.row.id,))

    def _will(self) -> Sequence[str]:
        text = self.tr("The card that ends in {end} is refused at till and kiosk from now on.")
        return [text.format(end=self.row.code[-_END:])]

    def _verb(self) -> str:
        return self.tr("Block the card")


class UnblockCardDialog(FileDialog):
    """A card that was found."""

    row: HeldCard

    def _deed(self) -> Deed:
        return Deed(cards.unblock_card, (self.row.id,))

    def _back(self) -> Deed:
        return Deed(cards.block_lost_card, (self.row.id, self.tr("Taken back")))

    def _will(self) -> Sequence[str]:
        text = self.tr("The card that ends in {end} opens the shop for {name} again.")
        return [text.format(end=self.row.code[-_END:], name=self.row.eater or self._whose())]

    def _verb(self) -> str:
        return self.tr("Take the card again")


class PrintCardDialog(FileDialog):
    """The card that is chosen as a page of a card printer."""

    row: HeldCard

    def _cards(self) -> list[HeldCard]:
        return [self.row]

    def _deed(self) -> Deed:
        return Deed(_nothing, named={})

    def _will(self) -> Sequence[str]:
        return [self.tr("A PDF of one card (85.6 by 54 mm) opens, to be printed on a card printer.")]

    def _do(self) -> None:
        faces = [self._face(card) for card in self._cards()]
        file = self._write(faces)
        self.desk.show_file(file)
        self.desk.told.emit(self.tr("Saved: {file}").format(file=file), None)
        self.answer(file)

    def _write(self, faces: Sequence[CardFace]) -> Path:
        file = self.desk.shop.path.parent / FOLDER / f"card-{faces[0].number}.pdf"
        write_card(faces[0], self.file.member.language, file)
        return file

    def _face(self, card: HeldCard) -> CardFace:
        shop = self.desk.shop.read(shop_says, "name", NAMELESS)
        name = card.eater or self._whose()
        return CardFace(shop, name, self.file.member.number, card.code, is_eater=card.eater_id is not None)

    def _verb(self) -> str:
        return self.tr("Print the card")


class PrintSheetDialog(PrintCardDialog):
    """The valid cards of the household on A4."""

    def _cards(self) -> list[HeldCard]:
        found = self.desk.shop.read(cards_of, self.file.member.id)
        return [card for card in found if card.status is CardStatus.ACTIVE]

    def _will(self) -> Sequence[str]:
        return [self.tr("A PDF on A4 with %n card(s) opens, to be printed and cut out.", "", len(self._cards()))]

    def _write(self, faces: Sequence[CardFace]) -> Path:
        file = self.desk.shop.path.parent / FOLDER / f"cards-{self.file.member.number}.pdf"
        write_card_sheet(faces, spoken(), file)
        return file

    def _verb(self) -> str:
        return self.tr("Print all on A4")


class HandOverDialog(FileDialog):
    """A card that was asked for."""

    def _fill(self) -> None:
        self._wishes = wishes_of(self.desk, self.file.member.id)
        self.holder = self._choice(self.tr("For whom"), [(one.eater or self._whose(), one) for one in self._wishes])

    def _wish(self) -> CardWish:
        return self._wishes[max(0, self.holder.currentIndex())]

    def _deed(self) -> Deed:
        return Deed(end_card_request, (self._wish().request_id,))

    def _back(self) -> Deed:
        return Deed(card_not_given, (self._wish().request_id,))

    def _will(self) -> Sequence[str]:
        return [self.tr("{name} waits for no card any longer.").format(name=self.holder.currentText())]

    def _verb(self) -> str:
        return self.tr("Card handed over")


class ResetPinDialog(FileDialog):
    """A PIN of the kiosk that was forgotten."""

    def _deed(self) -> Deed:
        return Deed(reset_member_pin, (self.file.member.id,))

    def _will(self) -> Sequence[str]:
        return [
            self.tr("The PIN that {name} chose is no longer taken at the kiosk.").format(name=self._whose()),
            self.tr("The next time something there asks for it, a new one is chosen. Nothing takes this back."),
        ]

    def _verb(self) -> str:
        return self.tr("Forget the PIN")


def wishes_of(desk: OfficeDesk, member_id: UUID) -> list[CardWish]:
    """Return the new cards that a household waits for."""
    return [one for one in desk.shop.read(card_requests) if one.member_id == member_id]


def _nothing(session: Session, **_: object) -> None:
    """Change nothing: a paper is only written."""
    del session
