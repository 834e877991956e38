"""By how much sale prices are above purchase prices: the supplier's margin, else that of the nearest shelf that has one."""

from collections.abc import Iterator
from uuid import UUID

from beesdesk.catalog.model import Category, Supplier
from beesdesk.catalog.sale_price import CENT, USUAL_MARGIN, Markup
from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.words import MarginOn, Rounding


def margin_on(session: Session) -> MarginOn:
    """Return what the shop's margins are a part of, by its rule."""
    stored = session.value("SELECT value FROM setting WHERE name = 'margin_on' ORDER BY id")
    return MarginOn.COST if stored is None else MarginOn(stored)


class Markups:
    """The markups of a shop; `on` is what its margins are a part of."""

    def __init__(self, session: Session, on: MarginOn) -> None:
        shelves = session.rows(Category, f"SELECT {columns(Category)} FROM category")  # noqa: S608 - its columns
        self._shelves = {shelf.id: shelf for shelf in shelves}
        self._on = on
        self._found: dict[UUID | None, Markup] = {}

    def of(self, supplier: Supplier | None, category_id: UUID | None) -> Markup:
        """Return the markup of what a supplier delivers for a shelf."""
        if category_id not in self._found:
            self._found[category_id] = self._of_shelf(category_id)
        markup = self._found[category_id]
        if supplier is None or supplier.margin is None:
            return markup
        return Markup(supplier.margin, markup.on, markup.step, markup.rounding)

    def _of_shelf(self, category_id: UUID | None) -> Markup:
        path = list(self._upwards(category_id))
        margin = next((one.margin for one in path if one.margin is not None), USUAL_MARGIN)
        step = next((one.price_step for one in path if one.price_step), CENT)
        rounding = next((one.rounding for one in path if one.rounding), Rounding.HALF)
        return Markup(margin, self._on, step, rounding)

    def _upwards(self, category_id: UUID | None) -> Iterator[Category]:
        """Give a shelf and those above it; one that is its own parent ends it."""
        seen: set[UUID] = set()
        while category_id is not None and category_id not in seen and category_id in self._shelves:
            seen.add(category_id)
            shelf = self._shelves[category_id]
            yield shelf
            category_id = shelf.parent_id
