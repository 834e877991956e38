"""The till's deeds on what is brought back and on what goods cost, and what the office decides about both."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from beesdesk.pos import actions, discounts, empties
from beesdesk.pos.actions import Amounts
from beesdesk.pos.basket import Entry
from beesdesk.pos.queries import every_tender
from beesdesk.ui.till.counter import Counter, deed

if TYPE_CHECKING:
    from beesdesk.pos.containers import ContainerWish
    from beesdesk.pos.empties import Returned
    from beesdesk.pos.refunds import Refunded
    from beesdesk.pos.tenders import TenderWish


class Goods(Counter):
    """The deeds. They return False (or None) when they are refused; `refused` then carries sentence and error."""

    @deed
    def return_empties(self, returned: "Sequence[Returned]") -> bool:
        """Take empties back as lines of the basket, all of them or none."""
        return self._entered(self._try(empties.return_deposits, returned, now=self.now(), approved_by=self.approved_by))

    @deed
    def take_off(self, position: int | None, percent: Decimal | None, amount: Decimal | None, reason: str) -> bool:
        """Take percent or euro off a line, or off the whole basket (None)."""
        entry = self._try(
            discounts.discount, position, percent=percent, amount=amount, reason=reason, now=self.now(), who=self.who,
            approved_by=self.approved_by,
        )  # fmt: skip
        return self._entered(entry)

    @deed
    def set_price(self, position: int, price: Decimal, reason: str) -> bool:
        """Give a line another unit price, euro."""
        entry = self._try(
            discounts.override, position, price, reason=reason, now=self.now(), who=self.who,
            approved_by=self.approved_by,
        )  # fmt: skip
        return self._entered(entry)

    @deed
    def return_goods(self, product_id: UUID, amounts: Amounts, reason: str) -> bool:
        """Take goods back without a receipt, as a line of the basket."""
        said = replace(amounts, approved_by=self.approved_by)
        entry = self._try(
            actions.return_goods, product_id, said, reason=reason, now=self.now(), today=self.today(),
            language=self.language,
        )  # fmt: skip
        return self._entered(entry)

    def top_up(self, amount: Decimal) -> bool:
        """Put money on the wallet of the basket's member, as a line that is paid with the rest."""
        return self._entered(self._try(actions.top_up, amount, now=self.now()))

    @deed
    def refund(self, sale_id: UUID, what: Mapping[UUID, Decimal], tender: str | None, reason: str) -> "Refunded | None":
        """Give goods of a sale back; the drawer opens where cash goes back. `tender` None: the way it was paid."""
        from beesdesk.pos.refunds import refund  # noqa: PLC0415 - sums of old sales: not at start

        done = self._try(
            refund, sale_id, what, tender=tender, reason=reason, now=self.now(), who=self.who,
            approved_by=self.approved_by,
        )  # fmt: skip
        if done is not None:
            self._open_for(done.amounts)
            self.refunded.emit(done)
        return done

    def _open_for(self, codes: Iterable[str]) -> None:
        """Open the drawer where one of the tenders lies in it."""
        cash = {known.code for known in self.shop.read(every_tender) if known.gives_change}
        if not cash.isdisjoint(codes):
            self.drawer_wanted.emit()

    # What the office decides

    @deed
    def keep_container(self, container_id: UUID | None, wish: "ContainerWish") -> UUID | None:
        """Change a container, or add one."""
        from beesdesk.pos.containers import keep_container  # noqa: PLC0415 - seldom used: not at start

        now, today = self.now(), self.today()
        return self._try(
            keep_container, container_id, wish, today=today, now=now, who=self.who, approved_by=self.approved_by
        )

    @deed
    def withdraw_container(self, container_id: UUID) -> bool:
        """Take a container back no more."""
        from beesdesk.pos.containers import withdraw_container  # noqa: PLC0415 - as above

        return self._did(withdraw_container, container_id, now=self.now(), who=self.who, approved_by=self.approved_by)

    @deed
    def begin_with_usual_containers(self) -> bool:
        """Take the usual Belgian containers over as a beginning."""
        from beesdesk.pos.containers import begin_with_usual  # noqa: PLC0415 - as above

        return self._did(
            begin_with_usual, today=self.today(), now=self.now(), who=self.who, approved_by=self.approved_by
        )

    @deed
    def keep_tender(self, tender_id: UUID | None, wish: "TenderWish") -> UUID | None:
        """Change a means of payment, or add one."""
        from beesdesk.pos.tenders import keep_tender  # noqa: PLC0415 - as above

        return self._try(keep_tender, tender_id, wish, now=self.now(), who=self.who, approved_by=self.approved_by)

    @deed
    def switch_tender(self, tender_id: UUID, *, on: bool) -> bool:
        """Take a means of payment from now on, or no more."""
        from beesdesk.pos.tenders import switch_tender  # noqa: PLC0415 - as above

        return self._did(switch_tender, tender_id, on=on, now=self.now(), who=self.who, approved_by=self.approved_by)

    @deed
    def recall_product(self, code: str, lot: str, reason: str) -> UUID | None:
        """Recall an article, or one lot of it, from today on."""
        from beesdesk.pos.recalls import recall_product  # noqa: PLC0415 - as above

        return self._try(
            recall_product, code, lot, reason, today=self.today(), now=self.now(), who=self.who,
            approved_by=self.approved_by,
        )  # fmt: skip

    @deed
    def lift_recall(self, recall_id: UUID) -> bool:
        """Let a recalled article be sold again."""
        from beesdesk.pos.recalls import lift_recall  # noqa: PLC0415 - as above

        return self._did(
            lift_recall, recall_id, today=self.today(), now=self.now(), who=self.who, approved_by=self.approved_by
        )

    def _entered(self, entry: Entry | None) -> bool:
        """Show the lines of a deed that was not refused."""
        if entry is None:
            return False
        self.last_sale = None
        self.state = self.state.with_lines(entry.basket, entry.lines)
        self.line_added.emit(entry)
        return True
