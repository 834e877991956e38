"""The till's deeds about people: who is there, who allows what, who works in the shop."""

from typing import TYPE_CHECKING
from uuid import UUID

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import patterns
from beesdesk.errors import ShopError
from beesdesk.members.people import is_badge
from beesdesk.pos.refusals import TillLocked
from beesdesk.ui.till.goods import Goods
from beesdesk.words import Act

if TYPE_CHECKING:
    from beesdesk.members.people_changes import Wish
    from beesdesk.members.recovery import Kept, Recovered
    from beesdesk.members.signing_in import Answer, Proof

# Nobody signs in, takes over or is added before the first paint: each deed brings along what it needs.


class Staff(Goods):
    """The deeds. What is refused is told by `refused`; a PIN that is still to be typed (`PinNeeded`) is only answered."""

    def sign_in(self, proof: "Proof") -> "Answer":
        """Say who takes the till, shown as the shop has decided."""
        from beesdesk.members.signing_in import sign_in  # noqa: PLC0415 - as said above

        how, now = self.rules.sign_in, self.now()
        return self._heard(self.shop.do(sign_in, proof, self._secret(proof), how=how, now=now))

    def approve(self, act: Act, proof: "Proof") -> "Answer":
        """Say who allows an act of the cashier."""
        from beesdesk.members.signing_in import approve  # noqa: PLC0415 - as said above

        how, now = self.rules.sign_in, self.now()
        return self._heard(self.shop.do(approve, act, proof, self._secret(proof), how=how, now=now))

    def hand_over(self, cashier: str) -> bool:
        """Let another cashier (a reference) go on; False where it is the same one."""
        from beesdesk.pos.sessions import hand_over  # noqa: PLC0415 - as said above

        done = self._try(hand_over, cashier, now=self.now())
        if done:
            self.reload()
        return bool(done)

    def refuse_article(self, text: str) -> bool:
        """Refuse a scan that can be nobody's card: an article goes into no basket of a locked till. Return whether it did."""
        code = read_code(text, self.shop.read(patterns), today=self.today())
        if code.kind is CodeKind.CARD or self.shop.read(is_badge, code.raw):
            return False
        return not self._refuse(TillLocked())

    def card_code(self, text: str) -> str:
        """Return the code that a scanned card is known by."""
        code = read_code(text, self.shop.read(patterns), today=self.today())
        return code.card or code.raw

    def may_change_people(self) -> bool:
        """Return whether the cashier may say who works here, alone or allowed (`Counter.attempt`)."""
        from beesdesk.members.people_changes import By, allow_change  # noqa: PLC0415 - as said above

        try:
            self.shop.read(allow_change, By(self.who, self.now(), self.approved_by))
        except ShopError as error:
            return self._refuse(error)
        return True

    def keep_person(self, person_id: UUID | None, wish: "Wish", approved_by: str | None) -> "Kept | None":
        """Add somebody who works here, or change what is wished otherwise; the first administrator has a recovery code."""
        from beesdesk.members.people_changes import By  # noqa: PLC0415 - as said above
        from beesdesk.members.recovery import keep_with_code  # noqa: PLC0415 - as said above

        return self._try(keep_with_code, person_id, wish, By(self.who, self.now(), approved_by or self.approved_by))

    def make_recovery_code(self, person_id: UUID, approved_by: str | None) -> str | None:
        """Make the recovery code of an administrator anew."""
        from beesdesk.members.people_changes import By  # noqa: PLC0415 - as said above
        from beesdesk.members.recovery import make_recovery_code  # noqa: PLC0415 - as said above

        return self._try(make_recovery_code, person_id, By(self.who, self.now(), approved_by or self.approved_by))

    def recover(self, person_id: UUID, code: str, pin: str) -> "Recovered":
        """Give an administrator who has the recovery code a new PIN."""
        from beesdesk.members.recovery import recover  # noqa: PLC0415 - as said above

        done = self.shop.do(recover, person_id, code, pin, self.shop.secret(), now=self.now())
        if done.refusal is not None:
            self._refuse(done.refusal)
        return done

    def withdraw_person(self, person_id: UUID, approved_by: str | None) -> bool:
        """Let somebody work here no longer."""
        from beesdesk.members.people_changes import By, withdraw  # noqa: PLC0415 - as said above

        return self._did(withdraw, person_id, By(self.who, self.now(), approved_by or self.approved_by))

    def _heard(self, answer: "Answer") -> "Answer":
        from beesdesk.members.signing_in import PinNeeded  # noqa: PLC0415 - as said above

        if answer.refusal is not None and not isinstance(answer.refusal, PinNeeded):
            self._refuse(answer.refusal)
        return answer

    def _secret(self, proof: "Proof") -> bytes:
        return self.shop.secret() if proof.pin else b""
