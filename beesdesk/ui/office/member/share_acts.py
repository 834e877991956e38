"""Shares bought, paid back and transferred: panels of the desk."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QSpinBox

from beesdesk.members.shares import ShareType, held_count, move_shares, share_types, transfer_shares
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.act_dialog import FileDialog
from beesdesk.ui.office.member.deeds import Deed
from beesdesk.ui.till.dialogs.people import MemberField
from beesdesk.words import Language

_MOST: Final = 9999


class BuySharesDialog(FileDialog):
    """Shares subscribed."""

    def _fill(self) -> None:
        self.type: QComboBox = self._choice(
            self.tr("Kind of share"), [(share_name(one), one) for one in self.desk.shop.read(share_types)]
        )
        self.count: QSpinBox = self._number(self.tr("Number of shares"), 1, least=1, most=_MOST)
        self._more()
        self.reason = self._line(self.tr("Remark"))

    def _more(self) -> None:
        """Add what else is asked."""

    def _by(self) -> int:
        return self.count.value()

    def _kind(self) -> ShareType:
        kind: ShareType = self.type.currentData()
        return kind

    def _move(self, by: int) -> Deed:
        said: dict[str, Any] = {"reason": self.reason.text().strip() or None}
        return Deed(move_shares, (self.file.member.id, self._kind().id, by), said)

    def _deed(self) -> Deed:
        return self._move(self._by())

    def _back(self) -> Deed | None:
        return self._move(-self._by())

    def _will(self) -> Sequence[str]:
        held = self.desk.shop.read(held_count, self.file.member.id, self._kind().id)
        return [self._paid(), self._held(held, held + self._by())]

    def _paid(self) -> str:
        return self.tr("To be paid by the member: {amount}").format(amount=self._amount())

    def _amount(self) -> str:
        return formatting().money(Decimal(self.count.value()) * self._kind().price)

    def _held(self, before: int, after: int) -> str:
        return self.tr("Shares: {before} → {after}").format(before=before, after=after)

    def _verb(self) -> str:
        return self.tr("Subscribe shares")


class RepaySharesDialog(BuySharesDialog):
    """Shares paid back."""

    def _by(self) -> int:
        return -self.count.value()

    def _paid(self) -> str:
        return self.tr("To be paid back to the member: {amount}").format(amount=self._amount())

    def _verb(self) -> str:
        return self.tr("Pay shares back")


class TransferSharesDialog(BuySharesDialog):
    """Shares that go to another member."""

    def _more(self) -> None:
        self.to = MemberField(self.desk, self)
        self.to.textEdited.connect(self._edited)
        self.to.editingFinished.connect(self._edited)
        self._add(self.to, self.tr("To which member: name or number"))

    def _by(self) -> int:
        return -self.count.value()

    def _to(self) -> UUID:
        return self.to.member.member_id if self.to.member else self.file.member.id

    def _deed(self) -> Deed:
        said = {"reason": self.reason.text().strip() or None}
        return Deed(transfer_shares, (self.file.member.id, self._to(), self._kind().id, self.count.value()), said)

    def _back(self) -> Deed:
        told = (self._to(), self.file.member.id, self._kind().id, self.count.value())
        return Deed(transfer_shares, told, {"reason": self.tr("Taken back")})

    def _said(self) -> str:
        if self.to.member is None:
            return self.tr("Say first to which member the shares go.")
        return super()._said()

    def _paid(self) -> str:
        name = self.to.member.name if self.to.member else ""
        return self.tr("{name} receives shares worth {amount}.").format(name=name, amount=self._amount())

    def _do(self) -> None:
        if self.to.member is None:
            self.to.setFocus()
            self.show_error(self.tr("Say first to which member the shares go."))
            return
        super()._do()

    def _verb(self) -> str:
        return self.tr("Transfer shares")


def share_name(kind: ShareType) -> str:
    """Return what a kind of share is called, with its price."""
    name = {Language.FR: kind.name_fr, Language.NL: kind.name_nl, Language.EN: kind.name_en}[spoken()]
    return f"{kind.code} · {name} · {formatting().money(kind.price)}"
