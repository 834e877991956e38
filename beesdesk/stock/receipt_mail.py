"""A delivery's slip goes to the supplier by mail: what came, what did not, what costs another price than before."""

from typing import Final
from uuid import UUID

from beesdesk.catalog.model import Supplier
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.mail.actions import queue
from beesdesk.stock.model import GoodsReceipt
from beesdesk.stock.moving import By
from beesdesk.values import dataclass

DELIVERY: Final = "delivery"
"""The kind of such a mail; it is about the goods receipt."""


@dataclass(eq=False)
class SupplierWithoutAddress(ShopError):
    """Nobody has noted the supplier's address."""

    name: str


def mail_slip(session: Session, receipt_id: UUID, by: By) -> str:
    """Put the slip of a delivery into the outbox, in the supplier's language; return to which address it goes.

    Raises `SupplierWithoutAddress`, `AddressImpossible`.
    """
    supplier = session.get(Supplier, session.get(GoodsReceipt, receipt_id).supplier_id)
    if not supplier.email:
        raise SupplierWithoutAddress(supplier.name)
    language = supplier.language or by.language
    return queue(session, DELIVERY, supplier.email, subject=receipt_id, language=language, now=by.now).recipient
