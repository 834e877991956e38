"""Price lists of suppliers taken over: what it would do is worked out again in the transaction that does it."""

from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog import off
from beesdesk.catalog.model import Product, ProductCode, Supplier, SupplierItem, Vat
from beesdesk.catalog.price_matching import Matching
from beesdesk.catalog.price_preview import LineState, Preview, PreviewLine
from beesdesk.catalog.price_rows import PriceList
from beesdesk.catalog.purchase_prices import holding
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.stock.product_acts import write_sale_price
from beesdesk.stock.supplier_acts import write_prices
from beesdesk.values import dataclass
from beesdesk.words import Act, MarginOn, Unit

Step = Callable[[int, int], object]
"""Called now and then: so many lines of so many are done. What it raises ends the work, and nothing is written."""
_ONE: Final = Decimal(1)
_DAY: Final = timedelta(days=1)
WRITES: Final = frozenset(LineState) - {LineState.SAME, LineState.ABSENT}
"""What a line has to be for anything to be written for it."""
TICKED: Final = WRITES - {LineState.NEW, LineState.VANISHED}
"""What is taken over where nobody chooses: what the shop has already, and what the list itself says."""


@dataclass(frozen=True, slots=True)
class Pricing:
    """What the shop has decided of prices: what margins are a part of, and the VAT of what has no rate, percent."""

    on: MarginOn
    default_vat: Decimal


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be taken over: lines by their keys, and sale prices (euro with VAT) by the keys of theirs."""

    lines: frozenset[str]
    sale: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class TakenOver:
    """What a list did: purchase prices changed, items and products added, items that are no longer to be had, sale prices."""

    prices: int = 0
    added: int = 0
    new: int = 0
    gone: int = 0
    sale: int = 0

    @property
    def anything(self) -> bool:
        """Whether anything was written."""
        return bool(self.prices or self.added or self.new or self.gone or self.sale)


def look_at(
    session: Session,
    supplier_id: UUID,
    listed: PriceList,
    pricing: Pricing,
    *,
    today: date,
    step: Step = lambda _done, _of: None,
) -> Preview:
    """Return what a list would do; nothing is written."""
    supplier = session.get(Supplier, supplier_id)
    matching = Matching(
        session, supplier, listed, today=today, on=pricing.on, default_vat=pricing.default_vat, step=step
    )
    return matching.preview()


def everything(preview: Preview, states: Collection[LineState] = TICKED) -> Chosen:
    """Return the choice of all lines of some states, and of no sale price."""
    return Chosen(frozenset(line.key for line in preview.lines if line.state in states), {})


def take_over(
    session: Session,
    supplier_id: UUID,
    listed: PriceList,
    pricing: Pricing,
    chosen: Chosen,
    *,
    today: date,
    step: Step = lambda _done, _of: None,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> TakenOver:
    """Write what was chosen of a list, all or nothing, and journal it; what the shop knows already writes nothing."""
    approved = allow(session, Act.CATALOGUE_CHANGED, who, approved_by)
    return write_list(
        session, supplier_id, listed, pricing, chosen, today=today, step=step, now=now, who=who, approved_by=approved
    )


def write_list(
    session: Session,
    supplier_id: UUID,
    listed: PriceList,
    pricing: Pricing,
    chosen: Chosen | None,
    *,
    today: date,
    step: Step = lambda _done, _of: None,
    now: datetime,
    who: str,
    approved_by: str | None = None,
) -> TakenOver:
    """Do it for who may by now, as whoever sits at the command line; without a choice what is `TICKED` is taken over."""
    preview = look_at(session, supplier_id, listed, pricing, today=today, step=step)
    writing = _Writing(session, preview, chosen or everything(preview), today)
    done = writing.run(step)
    if done.anything:
        detail = {
            "file": listed.file.name, "prices": done.prices, "added": done.added, "new": done.new,
            "gone": done.gone, "sale": done.sale,
        }  # fmt: skip
        note(
            session, Act.CATALOGUE_CHANGED, now=now, who=who, subject=supplier_id, detail=canonical(detail),
            approved_by=approved_by,
        )  # fmt: skip
    return done


class _Writing:
    """One list on its way into the shop."""

    def __init__(self, session: Session, preview: Preview, chosen: Chosen, today: date) -> None:
        self._session, self._preview, self._chosen, self._today = session, preview, chosen, today
        self._mains = {
            UUID(bytes=key)
            for (key,) in session.values("SELECT product_id FROM supplier_item WHERE main = 1 AND withdrawn IS NULL")
        }
        self._made: dict[str, UUID] = {}
        self._counts = dict.fromkeys(("prices", "added", "new", "gone", "sale"), 0)

    def run(self, step: Step) -> TakenOver:
        lines = self._preview.lines
        for done, line in enumerate(lines):
            step(done, len(lines))
            product_id = line.known.id if line.known else None
            if line.key in self._chosen.lines and line.state in WRITES:
                product_id = self._take(line) or product_id
            amount = self._chosen.sale.get(line.key)
            if amount is not None and product_id is not None:
                self._counts["sale"] += write_sale_price(self._session, product_id, amount, line.day)
        return TakenOver(**self._counts)

    def _take(self, line: PreviewLine) -> UUID | None:
        """Write what a line says; return the product that it made."""
        if line.state in (LineState.GONE, LineState.VANISHED):
            if line.item is not None:
                self._session.change(SupplierItem, line.item.id, withdrawn=self._today)
                self._counts["gone"] += 1
            return None
        made = None
        if line.known is not None:
            product_id = line.known.id
        else:
            product_id = made = self._product_of(line)
        item_id = self._item(line, product_id)
        self._prices(line, item_id)
        return made

    def _product_of(self, line: PreviewLine) -> UUID:
        """Return the new product of a line: made, or made already for another pack of the same number."""
        row = line.row
        if row is None:
            raise AssertionError("a new article stands on a line")
        if row.gtin in self._made:
            return self._made[row.gtin]
        key = uuid7()
        self._session.insert(
            Product(
                key, None, row.name, row.name, row.name, row.brand, row.content if row.unit is None else None,
                row.unit or Unit.PIECE, None, self._preview.supplier.id, None, None, None, None, None,
                off.origin_of(row.origin or ""), None, None,
            )
        )  # fmt: skip
        if row.gtin and line.gtin_is_its_own:
            self._session.insert(ProductCode(uuid7(), key, row.gtin, _ONE))
            self._made[row.gtin] = key
        if row.vat is not None:
            self._session.insert(Vat(uuid7(), key, self._today, row.vat))
        self._counts["new"] += 1
        return key

    def _item(self, line: PreviewLine, product_id: UUID) -> UUID:
        """Return the supplier's item of a product as the line says it now."""
        row, item = line.row, line.item
        if row is None:
            raise AssertionError("only what vanished has no row")
        if item is None:
            key = uuid7()
            is_main = product_id not in self._mains
            self._mains.add(product_id)
            self._session.insert(
                SupplierItem(
                    key, self._preview.supplier.id, product_id, row.order_code, row.name, row.pack_gtin, line.pack,
                    row.least_packs, is_main, None,
                )
            )  # fmt: skip
            self._counts["added"] += line.state is LineState.ADDED
            return key
        said = {
            "order_code": row.order_code or item.order_code, "called": row.name, "gtin": row.pack_gtin or item.gtin,
            "pack": line.pack, "least_packs": row.least_packs, "withdrawn": None,
        }  # fmt: skip
        changes = {name: value for name, value in said.items() if getattr(item, name) != value}
        if changes:
            self._session.change(SupplierItem, item.id, **changes)
        return item.id

    def _prices(self, line: PreviewLine, item_id: UUID) -> None:
        """Write the prices of a line from its day on; an offer is followed by what held before it."""
        row = line.row
        steps = [(one.from_packs, one.amount) for one in line.steps]
        before = holding(line.prices, line.day)
        if steps != [(one.from_packs, one.amount) for one in before]:
            written = write_prices(self._session, item_id, steps, line.day, line.prices)
            self._counts["prices"] += bool(written) and line.item is not None
        if row is not None and row.until is not None and before:
            self._end_offer(item_id, row.until + _DAY, line)

    def _end_offer(self, item_id: UUID, day: date, line: PreviewLine) -> None:
        if any(line.day < price.valid_from <= day for price in line.prices):
            return
        regular = holding(line.prices, day)
        if any(
            (price.from_packs, price.amount) not in {(s.from_packs, s.amount) for s in line.steps} for price in regular
        ):
            write_prices(self._session, item_id, [(one.from_packs, one.amount) for one in regular], day, line.prices)
