"""The lines of a price list beside the shop: which article each means, and what it would change.

Articles are matched by the GTIN of the unit of sale, then of the pack, then by the supplier's order code. Nothing is written.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final
from uuid import UUID

from beesdesk.catalog.imports import sellable
from beesdesk.catalog.markups import Markups
from beesdesk.catalog.model import PurchasePrice, Supplier, SupplierItem
from beesdesk.catalog.patterns import Pattern
from beesdesk.catalog.price_preview import Known, LineState, Preview, PreviewLine
from beesdesk.catalog.price_rows import PriceList, PriceRow, Remark, Step, size_of
from beesdesk.catalog.purchase_prices import ANY, holding, price_for
from beesdesk.catalog.queries import patterns
from beesdesk.catalog.sale_price import change_of, margin_of, suggested_price
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.db.types import Quantity
from beesdesk.sheets.columns import plain
from beesdesk.sheets.rejects import Rejected, RowRefused
from beesdesk.values import dataclass
from beesdesk.words import MarginOn, Unit

_BATCH: Final = 5000
_ONE: Final = Decimal(1)
_TEN_THOUSANDTH: Final = Decimal("0.0001")
_THOUSANDTH: Final = Decimal("0.001")
_HEADER: Final = ("order_code", "gtin", "name")
_BY_GTIN: Final = "SELECT j.value AS gtin, c.product_id, c.units FROM json_each(?) j JOIN product_code c ON c.id = (SELECT min(id) FROM product_code WHERE gtin = j.value)"
_KNOWN: Final = """
SELECT p.id, p.name_fr, p.name_nl, p.name_en, p.content, p.unit, p.category_id,
       (SELECT amount FROM price WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS price,
       (SELECT rate FROM vat WHERE product_id = p.id AND valid_from <= :today
        ORDER BY valid_from DESC, version DESC, id DESC LIMIT 1) AS vat
FROM json_each(:keys) j JOIN product p ON p.id = unhex(j.value)
"""
_PRICES: Final = (
    f"SELECT {columns(PurchasePrice, 'r')} FROM supplier_item i JOIN purchase_price r ON r.item_id = i.id"  # noqa: S608 - its columns
    " WHERE i.supplier_id = ? ORDER BY r.version, r.rowid"
)


@dataclass(frozen=True, slots=True)
class Coded:
    """A product by one of its numbers, which stands for so many units of sale."""

    gtin: str
    product_id: UUID
    units: Quantity


class Matching:
    """One list beside the shop. `step` is told how far it is; what it raises ends the work."""

    def __init__(
        self,
        session: Session,
        supplier: Supplier,
        listed: PriceList,
        *,
        today: date,
        on: MarginOn,
        default_vat: Decimal,
        step: Callable[[int, int], object] = lambda _done, _of: None,
    ) -> None:
        self._session, self._supplier, self._listed, self._today = session, supplier, listed, today
        self._on, self._default_vat, self._step = on, default_vat, step
        self._patterns: list[Pattern] = patterns(session)
        self._markups = Markups(session, on)
        items = session.rows(
            SupplierItem,
            f"SELECT {columns(SupplierItem)} FROM supplier_item WHERE supplier_id = ? ORDER BY withdrawn IS NOT NULL, rowid",  # noqa: S608 - its columns
            (supplier.id,),
        )
        self._items = items
        self._by_code = {item.order_code: item for item in reversed(items) if item.order_code}
        self._by_pack = {item.gtin: item for item in reversed(items) if item.gtin}
        self._of_product: dict[UUID, list[SupplierItem]] = defaultdict(list)
        for item in items:
            self._of_product[item.product_id].append(item)
        self._prices: dict[UUID, list[PurchasePrice]] = defaultdict(list)
        for price in session.rows(PurchasePrice, _PRICES, (supplier.id,)):
            self._prices[price.item_id].append(price)
        self._shared = _shared(listed.rows)
        self._seen: set[str] = set()
        self._met: set[UUID] = set()
        self._lined: set[UUID] = set()

    def preview(self) -> Preview:
        """Return what the list would do."""
        lines: list[PreviewLine] = []
        rejected = list(self._listed.rejected)
        rows = self._listed.rows
        for start in range(0, len(rows), _BATCH):
            batch = rows[start : start + _BATCH]
            coded, known = self._look_up(batch)
            for done, row in enumerate(batch, start):
                self._step(done, len(rows))
                try:
                    lines.append(self._line(row, coded, known))
                except RowRefused as refused:
                    cells = (row.order_code or "", row.gtin or "", row.name)
                    rejected.append(Rejected(row.line, refused.reason, refused.text, _HEADER, cells))
        lines += self._vanished()
        remarks = self._listed.remarks
        if self._listed.until is not None and self._listed.until < self._today:
            remarks = (*remarks, Remark.OVER)
        rejected.sort(key=lambda one: one.line)
        return Preview(self._supplier, self._listed, tuple(lines), tuple(rejected), remarks)

    def _look_up(self, batch: Sequence[PriceRow]) -> tuple[dict[str, Coded], dict[UUID, Known]]:
        gtins = {gtin for row in batch for gtin in (row.gtin, row.pack_gtin) if gtin}
        coded = {one.gtin: one for one in self._session.rows(Coded, _BY_GTIN, (_json(gtins),))}
        keys = {one.product_id for one in coded.values()}
        keys |= {self._by_code[row.order_code].product_id for row in batch if row.order_code in self._by_code}
        keys |= {self._by_pack[row.pack_gtin].product_id for row in batch if row.pack_gtin in self._by_pack}
        return coded, self._known(keys)

    def _known(self, keys: Iterable[UUID]) -> dict[UUID, Known]:
        parameters = {"keys": _json(key.hex for key in keys), "today": self._today}
        return {one.id: one for one in self._session.rows(Known, _KNOWN, parameters)}

    def _line(self, row: PriceRow, coded: Mapping[str, Coded], known: Mapping[UUID, Known]) -> PreviewLine:
        """Say what a row would do. Raises `RowRefused`."""
        if row.order_code in self._by_code:
            self._met.add(self._by_code[row.order_code].id)  # named, even where the line is refused
        self._refuse_twice(row)
        if row.until is not None and row.until < self._today:
            raise RowRefused("offer_over", f"{row.until:%d/%m/%Y}")
        product_id, units, item = self._meant(row, coded)
        if item is not None:
            if item.id in self._lined:
                raise RowRefused("duplicate_product", row.order_code or row.gtin or "")
            self._lined.add(item.id)
            self._met.add(item.id)
        product = None if product_id is None else known.get(product_id)
        day = max(self._today, row.valid_from or self._today)
        if product is None:
            return self._new(row, day)
        share = units * _share(row, product, item)
        pack = (row.pack * share).quantize(_THOUSANDTH, ROUND_HALF_UP)
        steps = tuple(Step(one.from_packs, _cost(one.amount, share)) for one in row.steps)
        prices = tuple(self._prices[item.id]) if item else ()
        return self._beside(row, product, item, day, max(pack, _THOUSANDTH), steps, prices)

    def _refuse_twice(self, row: PriceRow) -> None:
        key = row.order_code or f"gtin {row.gtin}"
        if key in self._seen:
            raise RowRefused(
                "duplicate_order_code" if row.order_code else "duplicate_gtin", row.order_code or row.gtin or ""
            )
        if row.gtin in self._shared and row.order_code is None:
            raise RowRefused("shared_gtin", row.gtin or "")
        self._seen.add(key)

    def _meant(self, row: PriceRow, coded: Mapping[str, Coded]) -> tuple[UUID | None, Decimal, SupplierItem | None]:
        """Return the product that a row is about, how many of its units the row's one is, and the supplier's item of it."""
        by_code = self._by_code.get(row.order_code or "")
        named = coded.get(row.gtin or "") if row.gtin not in self._shared else None
        if named is not None:
            if by_code is not None and by_code.product_id != named.product_id:
                if by_code.withdrawn is None:
                    raise RowRefused("code_of_other", row.order_code or "")
                by_code = None  # a code that was free is used again
            return named.product_id, named.units, by_code or self._nameless(named.product_id, row)
        packed = self._by_pack.get(row.pack_gtin or "") if row.gtin is None else None
        item = packed or by_code
        if item is not None:
            return item.product_id, _ONE, item
        return None, _ONE, None

    def _nameless(self, product_id: UUID, row: PriceRow) -> SupplierItem | None:
        """Return the item of a product that a row can mean: any where the row has no order code, else one that has none."""
        return next(
            (
                one
                for one in self._of_product[product_id]
                if not row.order_code or (one.order_code is None and one.id not in self._lined)
            ),
            None,
        )

    def _new(self, row: PriceRow, day: date) -> PreviewLine:
        if not row.listed:
            return PreviewLine(
                str(row.line), row.line, LineState.ABSENT, row, None, None, row.name, day, row.pack, (), None, None,
                None, None, None, None, None,
            )  # fmt: skip
        if row.gtin and row.gtin not in self._shared and not sellable(row.gtin, self._patterns, self._today):
            raise RowRefused("restricted_number", row.gtin)
        new = _at_least(row.steps, row.least_packs)
        vat = self._default_vat if row.vat is None else row.vat
        suggested = suggested_price(new, vat, self._markups.of(self._supplier, None))
        then = None if suggested is None else margin_of(suggested, new, vat, self._on)
        return PreviewLine(
            str(row.line), row.line, LineState.NEW, row, None, None, row.name, day, row.pack, row.steps, None, new,
            None, suggested, None, None, then, (), row.gtin not in self._shared,
        )  # fmt: skip

    def _beside(
        self,
        row: PriceRow,
        product: Known,
        item: SupplierItem | None,
        day: date,
        pack: Decimal,
        steps: tuple[Step, ...],
        prices: tuple[PurchasePrice, ...],
    ) -> PreviewLine:
        """Put what a row says beside what the shop knows."""
        old = price_for(prices, row.least_packs, day)
        if not row.listed:
            is_open = item is not None and item.withdrawn is None
            state, new = LineState.GONE if is_open else LineState.ABSENT, None
        else:
            new = _at_least(steps, row.least_packs)
            state = _state(row, item, pack, old, new, same=_same(steps, holding(prices, day)))
        vat = self._default_vat if product.vat is None else product.vat
        markup = self._markups.of(self._supplier, product.category_id)
        suggested = None if new is None else suggested_price(new, vat, markup)

        def left(price: Decimal | None, cost: Decimal | None) -> Decimal | None:
            return None if price is None or cost is None else margin_of(price, cost, vat, self._on)

        return PreviewLine(
            str(row.line), row.line, state, row, item, product, row.name, day, pack, steps, old, new,
            None if old is None or new is None else change_of(old, new),
            suggested, left(product.price, old), left(product.price, new), left(suggested, new), prices,
        )  # fmt: skip

    def _vanished(self) -> Iterator[PreviewLine]:
        """Give the open items of the supplier that the list does not name; only a whole list could."""
        if not self._listed.whole:
            return
        missed = [item for item in self._items if item.withdrawn is None and item.id not in self._met]
        for start in range(0, len(missed), _BATCH):
            batch = missed[start : start + _BATCH]
            known = self._known({item.product_id for item in batch})
            for item in batch:
                prices = tuple(self._prices[item.id])
                old = price_for(prices, item.least_packs, self._today)
                product = known.get(item.product_id)
                yield PreviewLine(
                    item.id.hex, 0, LineState.VANISHED, None, item, product, item.called or (product.name_fr if product else ""),
                    self._today, item.pack, (), old, None, None, None, None, None, None, prices,
                )  # fmt: skip


def _shared(rows: Iterable[PriceRow]) -> frozenset[str | None]:
    """Return the numbers that stand for several articles in one list: they name none of them."""
    names: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.gtin:
            names[row.gtin].add(plain(row.name))
    return frozenset(gtin for gtin, called in names.items() if len(called) > 1)


def _share(row: PriceRow, product: Known, item: SupplierItem | None) -> Decimal:
    """Return how many units of sale the row's unit is: 0.5 of a product sold by weight for a piece of 500 g.

    A list that says nothing of units means for a known item what it meant before.
    """
    if product.unit is Unit.PIECE:
        if row.unit is None:
            return _ONE
        held = size_of(product.content)
        if held is None or held[1] is not row.unit:
            raise RowRefused("unit_differs", row.unit)
        return 1 / held[0]
    if row.unit is product.unit or (item is not None and row.unit is None and row.content is None):
        return _ONE
    size = size_of(row.content)
    if size is None or size[1] is not product.unit or row.unit is not None:
        raise RowRefused("unit_differs", row.content or "")
    return size[0]


def _cost(amount: Decimal, share: Decimal) -> Decimal:
    return (amount / share).quantize(_TEN_THOUSANDTH, ROUND_HALF_UP)


def _at_least(steps: Sequence[Step], packs: Decimal) -> Decimal:
    """Return what a unit costs where the least that may be ordered is."""
    return [step for step in steps if step.from_packs <= max(packs, ANY)][-1].amount


def _same(steps: Iterable[Step], prices: Iterable[PurchasePrice]) -> bool:
    return [(step.from_packs, step.amount) for step in steps] == [(one.from_packs, one.amount) for one in prices]


def _state(
    row: PriceRow, item: SupplierItem | None, pack: Decimal, old: Decimal | None, new: Decimal, *, same: bool
) -> LineState:
    if item is None:
        return LineState.ADDED
    if old is None or new > old:
        return LineState.DEARER
    if new < old:
        return LineState.CHEAPER
    kept = (item.pack, item.least_packs, item.order_code, item.gtin, item.withdrawn)
    said = (pack, row.least_packs, row.order_code or item.order_code, row.pack_gtin or item.gtin, None)
    return LineState.SAME if same and kept == said else LineState.TERMS


def _json(texts: Iterable[str]) -> str:
    return "[" + ",".join(f'"{text}"' for text in texts) + "]"
