"""What is done about counts at the stock desk: opened, filled scan by scan, compared, closed, put on paper."""

from collections.abc import Callable, Sequence
from datetime import datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from beesdesk.catalog.barcodes import Code, CodeKind, read_code
from beesdesk.catalog.queries import ProductOffer, offer_by_code, offer_by_id, patterns
from beesdesk.catalog.search import ProductHit, search_products
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.shifts.known import zone_of
from beesdesk.stock.count_lines import CountLine, Rest, compare, standing, to_count, turn_for, uncounted
from beesdesk.stock.count_model import CountEntry
from beesdesk.stock.count_queries import (
    Choice,
    CountRow,
    EntryRow,
    ResultRow,
    choices,
    count_row,
    counts,
    last_entries,
    result,
)
from beesdesk.stock.counting import Closed, Scope, close_count, correct, drop_count, enter, open_count, scope_of
from beesdesk.stock.levels import settle
from beesdesk.stock.rolling import CountWish, count_wishes
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.stock.paper_work import count_sheet_written
from beesdesk.words import CountScope

FOLDER: Final = "counts"
SHOWN: Final = 60
"""Entries that are shown, the last ones."""
P = ParamSpec("P")
T = TypeVar("T")


class CountDeeds(QObject):
    """The deeds of one desk; what is refused is said by the desk."""

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop

    # Looking

    def zone(self) -> ZoneInfo:
        """Return the zone of the shop's clocks."""
        return self._shop.read(zone_of)

    def counts(self) -> list[CountRow]:
        """Return the counts, open ones first."""
        return self._shop.read(counts, self.desk.language)

    def count(self, key: UUID) -> CountRow | None:
        """Return a count."""
        return self._shop.read(count_row, key, self.desk.language)

    def entries(self, key: UUID) -> list[EntryRow]:
        """Return the last entries of a count."""
        return self._shop.read(last_entries, key, self.desk.language, SHOWN)

    def found_of(self, key: UUID, product: UUID, turn: int) -> Decimal:
        """Return what was seen so far of a product in a turn."""
        seen = self._shop.read(standing, key, product)
        return sum((one.quantity or Decimal(0) for one in seen if one.turn == turn), Decimal(0))

    def lines(self, key: UUID) -> list[CountLine]:
        """Return what a count comes to so far."""
        self._settle()
        return self._shop.read(compare, key)

    def rest(self, key: UUID) -> list[Rest]:
        """Return what of its scope nobody counted."""
        self._settle()
        return self._shop.read(uncounted, key)

    def result(self, key: UUID) -> list[ResultRow]:
        """Return what a closed count said."""
        return self._shop.read(result, key, self.desk.language)

    def choices(self, kind: CountScope) -> list[Choice]:
        """Return what a count of a kind can go over."""
        return self._shop.read(choices, kind, self.desk.language)

    def wishes(self, most: int) -> list[CountWish]:
        """Return what should be counted next."""
        self._settle()
        return self._shop.read(count_wishes, self.desk.shop_day(), self.zone(), most)

    def find(self, text: str) -> list[ProductHit]:
        """Return the products that a text finds."""
        return self._shop.read(search_products, text, self.desk.language, self.desk.shop_day())

    def offer(self, product: UUID) -> ProductOffer | None:
        """Return a product by its id."""
        return self._shop.read(offer_by_id, product, self.desk.shop_day())

    def read(self, text: str) -> tuple[ProductOffer, Code] | None:
        """Return the product that a code names, and what else the code says; what names none is refused aloud."""
        day = self.desk.shop_day()
        code = read_code(text, self._shop.read(patterns), today=day)
        found = None if code.kind is CodeKind.CARD else self._shop.read(offer_by_code, code, day)
        if found is None:
            self.desk.refuse(CodeUnknown(code.raw))
            return None
        return found, code

    # Doing

    def open(self, scope: Scope) -> UUID | None:
        """Begin a count."""
        return self._try(open_count, scope, now=self.desk.now(), who=self.desk.who)

    def again(self, key: UUID) -> UUID | None:
        """Begin a new count over the same."""
        return self.open(self._shop.read(scope_of, key))

    def enter(
        self, key: UUID, product: UUID, quantity: Decimal, *, again: bool, back: bool, seen: time | None
    ) -> CountEntry | None:
        """Note what was seen, today at a time that is on paper or now; `again` where somebody else counts it once more."""
        at = None if seen is None else datetime.combine(self.desk.shop_day(), seen, self.zone())
        turn = turn_for(self._shop.read(standing, key, product), self.desk.who) if again else 1
        return self._try(
            enter,
            key,
            product,
            quantity,
            turn=max(turn, 2) if again else 1,
            back=back,
            seen=at,
            now=self.desk.now(),
            who=self.desk.who,
        )

    def correct(self, entry: UUID, quantity: Decimal | None) -> CountEntry | None:
        """Say what an entry should have been; None takes it back."""
        return self._try(correct, entry, quantity, who=self.desk.who)

    def drop(self, key: UUID) -> bool:
        """Give a count up."""
        return self._try(_done, drop_count, key, now=self.desk.now(), who=self.desk.who) is not None

    def close(self, key: UUID, *, rest_is_gone: bool | None) -> Closed | None:
        """Make what was found the stock."""
        return self._try(
            close_count, key, self.zone(), rest_is_gone=rest_is_gone, now=self.desk.now(), who=self.desk.who,
            approved_by=self.desk.approved_by,
        )  # fmt: skip

    def paper(self, key: UUID, title: str) -> Callable[[], Path]:
        """Return what writes a count sheet beside the screen."""
        shop, made = self.desk.rules.name, self.desk.now().astimezone(self.zone())
        products = tuple(self._shop.read(to_count, key))
        file = self._shop.path.parent / FOLDER / f"{made:%Y-%m-%d}-{key.hex[-6:]}.pdf"
        language = self.desk.rules.language
        return lambda: count_sheet_written(title, shop, made, products, language, file)

    def _settle(self) -> None:
        self._shop.do(settle, self.zone())

    def _try(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self.desk.refuse(error)
            return None


def _done(session: Session, action: Callable[..., None], *args: Any, **kwargs: Any) -> bool:
    action(session, *args, **kwargs)
    return True


def products_of(wishes: Sequence[CountWish]) -> tuple[UUID, ...]:
    """Return the products that are wished to be counted."""
    return tuple(wish.product.id for wish in wishes)
