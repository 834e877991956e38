"""How a receipt reaches its buyer: on paper, by mail, or not at all.

The shop's rule says when paper comes out unasked, the device whether its printer can do so, the member what is wanted
always, and the buyer what is wanted this time.
"""

from datetime import datetime
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.members.model import Member
from beesdesk.pos import refusals as no
from beesdesk.pos.model import Basket, Sale
from beesdesk.pos.queries import open_basket, open_session
from beesdesk.pos.rules import Printing
from beesdesk.values import dataclass
from beesdesk.words import Language, ReceiptWish

RECEIPT: Final = "receipt"
"""The kind of a mail that brings the receipt of the sale `subject_id`."""


@dataclass(frozen=True, slots=True)
class Receiving:
    """How a member is written to: `address` is None where no mail can be sent. `wish` is None while nobody has asked."""

    member_id: UUID
    name: str
    language: Language
    address: str | None
    wish: ReceiptWish | None


def prints_itself(rule: Printing, standing: ReceiptWish | None, now: ReceiptWish | None, *, able: bool) -> bool:
    """Tell whether a receipt is printed without anybody touching a key after the sale.

    What the buyer says `now` goes before all. A member's `standing` wish for paper counts where the shop asks; where it
    never prints unasked, it does not. `able` is what the device says of its printer.
    """
    if now is not None:
        return now is ReceiptWish.PRINT
    wanted = {
        Printing.ALWAYS: standing in (None, ReceiptWish.PRINT),
        Printing.ASK: standing is ReceiptWish.PRINT,
        Printing.NEVER: False,
    }
    return able and wanted[rule]


def receiving(session: Session, member_id: UUID) -> Receiving:
    """Return how a member receives receipts."""
    from beesdesk.mail.addresses import is_address  # noqa: PLC0415 - as below

    member = session.get(Member, member_id)
    address = member.email if is_address(member.email) else None
    return Receiving(member.id, member.first_name, member.language, address, member.receipt)


def receiver(session: Session, sale_id: UUID) -> Receiving | None:
    """Return how the member of a sale receives receipts, None where nobody was named."""
    member = session.get(Sale, sale_id).member_id
    return receiving(session, member) if member else None


def wish_receipt(session: Session, wish: ReceiptWish | None) -> Basket:
    """Say how the receipt of the open basket is wanted this time (None: as always). Raises `BasketEmpty`."""
    till = open_session(session)
    basket = open_basket(session, till.id) if till else None
    if basket is None:
        raise no.BasketEmpty
    session.change(Basket, basket.id, receipt=wish)
    return session.get(Basket, basket.id)


def mail_as_wished(session: Session, basket: Basket, *, now: datetime) -> bool:
    """Put the receipt of a basket that is a sale now into the outbox if that is wished; tell whether.

    With the sale, or not at all. Somebody who cannot be written to stays without: a sale does not fail for that.
    """
    if basket.member_id is None or basket.receipt not in (None, ReceiptWish.MAIL):
        return False
    reach = receiving(session, basket.member_id)
    if reach.address is None or (basket.receipt or reach.wish) is not ReceiptWish.MAIL:
        return False
    from beesdesk.mail.actions import queue  # noqa: PLC0415 - a till starts without the outbox

    queue(session, RECEIPT, reach.address, subject=basket.id, language=reach.language, now=now)
    return True


def mail_receipt(
    session: Session, sale_id: UUID, address: str, *, language: Language, original: bool, now: datetime, who: str
) -> None:
    """Put the receipt of a sale into the outbox; one that is not the `original` is journaled as a duplicate.

    Raises `AddressImpossible`.
    """
    from beesdesk.mail.actions import queue  # noqa: PLC0415 - as above
    from beesdesk.pos.receipt import note_copy  # noqa: PLC0415 - what is on a receipt: not before somebody wants one

    if not original:
        note_copy(session, sale_id, now=now, who=who)
    queue(session, RECEIPT, address, subject=sale_id, language=language, now=now)
