"""A member's shares, and what they came from."""

from collections.abc import Sequence
from decimal import Decimal

from beesdesk.members.shares import ShareMove, share_moves, share_types
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import formatting
from beesdesk.ui.office.member import share_acts as acts
from beesdesk.ui.office.member.section import Act, Section
from beesdesk.ui.parts.line_view import LineView


class SharesSection(Section):
    """How many of each kind, their worth, and each movement."""

    ACTS = ((acts.BuySharesDialog, "F2"), (acts.RepaySharesDialog, "F3"), (acts.TransferSharesDialog, "F4"))

    def _build(self) -> None:
        self._held, self.held = self._text()
        self.moves = self._list()

    def _show(self, file: MemberFile) -> None:
        lines = [f"{row.count} \u00d7 {acts.share_name(row.type)}" for row in file.shares]
        worth = sum((row.count * row.type.price for row in file.shares), Decimal(0))
        if lines:
            lines.append(self.tr("Together: {amount}").format(amount=formatting().money(worth)))
        self.held.setText("\n".join(lines) or self.tr("No shares."))
        self.moves.show_items(
            self.desk.shop.read(share_moves, file.member.id), self._line, self.tr("No movement yet.")
        )  # fmt: skip

    def _line(self, move: ShareMove) -> LineView:
        form = formatting()
        at = form.numeric_date(move.at.astimezone(self.desk.shop.read(zone_of)).date())
        sign = form.signed(Decimal(move.count))
        said = " · ".join(part for part in (acts.share_name(move.type), move.reason) if part)
        return LineView(sign, at, said, "", form.money(move.amount))

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        if kind is acts.BuySharesDialog:
            return bool(self.desk.shop.read(share_types)) and file.member.erased is None
        return bool(file.shares)

    def _names(self) -> Sequence[str]:
        return self.tr("Subscribe"), self.tr("Pay back"), self.tr("Transfer")

    def _retranslate(self) -> None:
        self._held.set_title(self.tr("Shares held"))
        self.moves.set_name(self.tr("Movements of shares"))
        super()._retranslate()
