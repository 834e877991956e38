"""Who a member is, and who belongs to the household: panels of the desk."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.members import households
from beesdesk.members.cards import cards_of
from beesdesk.members.files import Identity, Twin, add_member, change_member, find_twins, identity_of, next_number
from beesdesk.members.model import Eater
from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import spoken
from beesdesk.ui.office.act_dialog import FileDialog, FormDialog
from beesdesk.ui.office.member.deeds import Deed, MemberDeeds
from beesdesk.ui.office.member.optional_day import OptionalDay
from beesdesk.words import CardStatus, Language

translate = QCoreApplication.translate
_GREATEST: Final = 999_999_999
_TWINS: Final = 3


class IdentityForm(FormDialog):
    """The fields of who a member is, beside each other."""

    WIDTH = 860

    def _fields(self, known: Identity) -> None:
        left, right = self._two_columns()
        self.first_name = self._line(self.tr("First name"), known.first_name)
        self.family_name = self._line(self.tr("Family name"), known.family_name)
        self.address = self._line(self.tr("Address"), known.address)
        self.born = self._optional(self.tr("Born on"), known.born, left)
        left.addStretch(1)
        self._into = right
        self.email = self._line(self.tr("E-mail"), known.email)
        self.phone = self._line(self.tr("Telephone"), known.phone)
        offers = [(language_word(one), one) for one in Language]
        self.language = self._choice(self.tr("Language"), offers, known.language)
        self.joined = self._optional(self.tr("Member since"), known.joined, right)
        right.addStretch(1)

    def _optional(self, caption: str, day: date | None, column: QVBoxLayout) -> OptionalDay:
        field = OptionalDay(day, self.desk.shop_day(), self)
        field.set_caption(caption)
        field.edited.connect(self._edited)
        column.addWidget(field)
        return field

    def _wanted(self) -> Identity:
        return Identity(
            self.first_name.text(), self.family_name.text(), Language(self.language.currentData()),
            self.email.text(), self.phone.text(), self.address.text(), self.born.day(), self.joined.day(),
        )  # fmt: skip

    def _like(self, but: UUID | None) -> Iterator[str]:
        for twin in self.desk.shop.read(find_twins, self._wanted(), but=but)[:_TWINS]:
            text = self.tr("Perhaps the same person: no. {number}, {name} ({same})")
            yield text.format(number=twin.number, name=twin.name, same=", ".join(self._same(twin)))

    def _same(self, twin: Twin) -> Iterator[str]:
        words = {"name": self.tr("same name"), "email": self.tr("same e-mail"), "phone": self.tr("same telephone")}
        for one in twin.same:
            yield words[one]

    def unsaved(self) -> bool:
        """Tell whether something was typed, which takes long to type again."""
        return self._wanted() != self._known()

    def _known(self) -> Identity:
        raise NotImplementedError


class NewMemberDialog(IdentityForm):
    """Somebody new. Answers with the member's id."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        self._empty = Identity("", "", spoken(), joined=deeds.desk.shop_day())
        super().__init__(deeds, parent)

    def _fill(self) -> None:
        self._fields(self._empty)
        self._into = self.content
        number = self.desk.shop.read(next_number)
        self.number = self._number(self.tr("Member's number"), number, least=1, most=_GREATEST)

    def _known(self) -> Identity:
        return self._empty

    def _deed(self) -> Deed:
        return Deed(add_member, (self._wanted(), self.number.value()), {"today": self.desk.shop_day()})

    def _said(self) -> str:
        return "\n".join([*self._like(None), super()._said()])

    def _will(self) -> Sequence[str]:
        text = self.tr("{name} becomes member no. {number}, without shares, a card or shifts yet.")
        name = f"{self.first_name.text()} {self.family_name.text()}"
        return [text.format(name=name, number=self.number.value())]

    def _verb(self) -> str:
        return self.tr("Take in")


class IdentityDialog(IdentityForm):
    """Who the member is, written anew."""

    def __init__(self, deeds: MemberDeeds, parent: QWidget, *, file: MemberFile, row: Any = None) -> None:
        del row
        self.file = file
        super().__init__(deeds, parent)

    def _whose(self) -> str:
        return f"{self.file.member.first_name} {self.file.member.family_name}"

    def _fill(self) -> None:
        self._fields(self._known())

    def _known(self) -> Identity:
        return identity_of(self.file.member)

    def _deed(self) -> Deed:
        return Deed(change_member, (self.file.member.id, self._wanted()), {"today": self.desk.shop_day()})

    def _back(self) -> Deed:
        return Deed(change_member, (self.file.member.id, self._known()), {"today": self.desk.shop_day()})

    def _said(self) -> str:
        return "\n".join([*self._like(self.file.member.id), super()._said()])

    def _will(self) -> Sequence[str]:
        before, after = self._known(), self._wanted()
        names = {
            "first_name": self.tr("First name"), "family_name": self.tr("Family name"), "language": self.tr("Language"),
            "email": self.tr("E-mail"), "phone": self.tr("Telephone"), "address": self.tr("Address"),
            "born": self.tr("Born on"), "joined": self.tr("Member since"),
        }  # fmt: skip
        changed = [text for name, text in names.items() if getattr(before, name) != getattr(after, name)]
        if not changed:
            return [self.tr("Nothing changes.")]
        return [self.tr("Written anew: {fields}").format(fields=", ".join(changed))]

    def _verb(self) -> str:
        return self.tr("Change who it is")


class EaterDialog(FileDialog):
    """An act on the eater who was chosen."""

    row: Eater

    def _today(self) -> dict[str, Any]:
        return {"today": self.desk.shop_day()}


class AddEaterDialog(FileDialog):
    """One eater more."""

    def _fill(self) -> None:
        self.name = self._line(self.tr("Name of the eater"))

    def _deed(self) -> Deed:
        return Deed(households.add_eater, (self.file.member.id, self.name.text()))

    def _will(self) -> Sequence[str]:
        text = self.tr("{name} may shop on this member's right. A card is given under Cards.")
        return [text.format(name=self.name.text().strip())]

    def _back(self) -> Deed:
        return Deed(households.end_eater, (self.given,), {"today": self.desk.shop_day()})

    def _verb(self) -> str:
        return self.tr("Add an eater")


class RenameEaterDialog(EaterDialog):
    """An eater by another name."""

    def _fill(self) -> None:
        self.name = self._line(self.tr("Name of the eater"), self.row.name)

    def _deed(self) -> Deed:
        return Deed(households.rename_eater, (self.row.id, self.name.text()))

    def _back(self) -> Deed:
        return Deed(households.rename_eater, (self.row.id, self.row.name))

    def _will(self) -> Sequence[str]:
        return [self.tr("{before} is called {after} from now on.").format(before=self.row.name, after=self.name.text())]

    def _verb(self) -> str:
        return self.tr("Rename the eater")


class EndEaterDialog(EaterDialog):
    """An eater less."""

    def _deed(self) -> Deed:
        return Deed(households.end_eater, (self.row.id,), self._today())

    def _back(self) -> Deed:
        return Deed(households.take_eater_back, (self.row.id,))

    def _will(self) -> Sequence[str]:
        cards = self.desk.shop.read(cards_of, self.file.member.id)
        count = sum(card.eater_id == self.row.id and card.status is CardStatus.ACTIVE for card in cards)
        return [
            self.tr("{name} may no longer shop on this member's right.").format(name=self.row.name),
            self.tr("Cards blocked: {count}").format(count=count),
        ]

    def _verb(self) -> str:
        return self.tr("End the eater")


class EaterBackDialog(EaterDialog):
    """An eater belongs to the household again."""

    def _deed(self) -> Deed:
        return Deed(households.take_eater_back, (self.row.id,))

    def _back(self) -> Deed:
        return Deed(households.end_eater, (self.row.id,), self._today())

    def _will(self) -> Sequence[str]:
        text = self.tr("{name} may shop on this member's right again. Blocked cards stay blocked.")
        return [text.format(name=self.row.name)]

    def _verb(self) -> str:
        return self.tr("Take the eater back")


def language_word(one: Language) -> str:
    """Return what a language is called."""
    return {
        Language.FR: translate("IdentityDialog", "French"),
        Language.NL: translate("IdentityDialog", "Dutch"),
        Language.EN: translate("IdentityDialog", "English"),
    }[one]
