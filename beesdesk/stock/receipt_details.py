"""What the delivery note says besides what is scanned: prices, lots, crates, its own number and total."""

from datetime import date
from decimal import Decimal
from typing import Final
from uuid import UUID, uuid5

from beesdesk.catalog.model import Container
from beesdesk.catalog.queries import containers
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.stock.model import GoodsReceipt, ReceiptContainer, ReceiptLine, ReceiptPrice
from beesdesk.stock.moving import By, name_in
from beesdesk.stock.receipt_queries import expected_of, expected_price, meant_product, price_key
from beesdesk.stock.receiving import open_one, set_arrived
from beesdesk.values import dataclass

MOST_CONTAINERS: Final = 9_999
MOST_PRICE: Final = Decimal(99_999)


@dataclass(eq=False)
class PurchasePriceImpossible(ShopError):
    """No purchase price: below nothing, or beyond all measure."""

    name: str
    price: Decimal


@dataclass(eq=False)
class ContainersImpossible(ShopError):
    """No number of containers that a delivery could have."""

    count: int


@dataclass(frozen=True, slots=True)
class LineSaid:
    """What somebody says of a product of a delivery: how much came, what a unit costs; None leaves it as it is.

    `lot` is lot and best-before date of what was scanned last of it.
    """

    quantity: Decimal | None = None
    lot: tuple[str | None, date | None] | None = None
    price: Decimal | None = None
    kept: bool = False
    sale: Decimal | None = None


def say_line(session: Session, receipt_id: UUID, product_id: UUID, said: LineSaid, by: By) -> bool:
    """Say how much of a product came and what it costs, both or neither. Raises as `set_arrived` and `set_price` do."""
    if said.quantity is not None:
        set_arrived(session, receipt_id, product_id, said.quantity, by)
    if said.lot is not None:
        set_lot(session, receipt_id, product_id, *said.lot)
    if said.price is not None:
        set_price(session, receipt_id, product_id, said.price, by, kept=said.kept, sale=said.sale)
    return True


def set_lot(session: Session, receipt_id: UUID, product_id: UUID, lot: str | None, expiry: date | None) -> None:
    """Say of which lot, and best before when, is what was scanned last of a product. Raises `ReceiptClosed`."""
    open_one(session, receipt_id)
    last = session.value(
        "SELECT id FROM receipt_line WHERE receipt_id = ? AND product_id = ? AND quantity <> 0"
        " ORDER BY position DESC, id DESC LIMIT 1",
        (receipt_id, product_id),
    )
    if last is not None:
        session.change(ReceiptLine, UUID(bytes=last), lot=(lot or "").strip() or None, expiry=expiry)


def set_price(
    session: Session,
    receipt_id: UUID,
    product_id: UUID,
    amount: Decimal,
    by: By,
    *,
    kept: bool,
    sale: Decimal | None = None,
) -> None:
    """Say what the delivery note asks for a unit; `kept`: it holds from now on, and `sale` is to be the sale price then.

    Raises `ReceiptClosed`, `PurchasePriceImpossible`.
    """
    receipt = open_one(session, receipt_id)
    if not 0 <= amount <= MOST_PRICE or (sale is not None and not 0 < sale <= MOST_PRICE):
        raise PurchasePriceImpossible(name_in(session, product_id, by.language), amount)
    key, sale = price_key(receipt_id, product_id), sale if kept else None
    if session.find(ReceiptPrice, key) is None:
        before = _price_before(session, receipt, product_id, by)
        session.insert(ReceiptPrice(key, receipt_id, product_id, before, amount, kept, sale))
    else:
        session.change(ReceiptPrice, key, amount=amount, kept=kept, sale=sale)
    for (line,) in session.values(
        "SELECT id FROM receipt_line WHERE receipt_id = ? AND product_id = ?", (receipt_id, product_id)
    ):
        session.change(ReceiptLine, UUID(bytes=line), price=amount)


def set_containers(session: Session, receipt_id: UUID, container_id: UUID, came: int, given_back: int, by: By) -> None:
    """Say how many crates or bottles with a deposit came, and how many were given back.

    Raises `ReceiptClosed`, `ContainersImpossible`.
    """
    open_one(session, receipt_id)
    if not (0 <= came <= MOST_CONTAINERS and 0 <= given_back <= MOST_CONTAINERS):
        raise ContainersImpossible(max(came, given_back, key=abs))
    session.get(Container, container_id)
    offers = {offer.id: offer.amount for offer in containers(session, by.today)}
    key = uuid5(receipt_id, f"container {container_id}")
    if session.find(ReceiptContainer, key) is None:
        amount = offers.get(container_id, Decimal(0))
        session.insert(ReceiptContainer(key, receipt_id, container_id, came, given_back, amount))
    else:
        session.change(ReceiptContainer, key, came=came, given_back=given_back)


def set_paper(session: Session, receipt_id: UUID, paper: str | None, paper_total: Decimal | None, by: By) -> None:
    """Say the number and the total (euro without VAT and deposits) of the delivery note. Raises `ReceiptClosed`."""
    receipt = open_one(session, receipt_id)
    if paper_total is not None and not 0 <= paper_total <= MOST_PRICE * 10:
        raise PurchasePriceImpossible(receipt.number, paper_total)
    del by
    session.change(GoodsReceipt, receipt_id, paper=(paper or "").strip() or None, paper_total=paper_total)


def _price_before(session: Session, receipt: GoodsReceipt, product_id: UUID, by: By) -> Decimal | None:
    expected = expected_of(session, receipt, product_id).get(product_id)
    item = expected.item_id if expected else meant_product(session, product_id, receipt.supplier_id).item_id
    return expected_price(session, expected, item, by.today)
