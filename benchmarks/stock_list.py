"""The list of the stock with 57,000 products, beside one that is no longer than its first page.

Both are opened, filtered by what is typed, by category and by supplier, by how the stock stands, and sorted. A list of
any length may take one frame more of the processor than its first page alone; what it sorts is only told.
"""

import argparse
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from statistics import median
from uuid import UUID, uuid5

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from beesdesk.catalog.model import Category, Product, Supplier
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.office_app import build_office
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.stock.model import StockDay, StockLevel
from beesdesk.stock.product_list import StockFilter
from beesdesk.stock_app import make_stock
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.stock.product_table import PAGE
from beesdesk.ui.stock.products_page import ProductsPage
from beesdesk.ui.theme import STYLE
from beesdesk.words import Language, MoveCause
from benchmarks.board import SIZE
from benchmarks.catalogue import fill
from benchmarks.holding import Taken, timed

MANY = 57_000
SOLD = 3_000
"""Products that sell within a fortnight: a cooperative supermarket has some thousands."""
SPAN = 14
FRAME = 16.7
ROUNDS = 5
SEED = 1
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
TYPED = ("p", "pa", "pain", "pain l", "pain lait", "pain lait 4")
SHELVES = 40


def make(folder: Path, count: int) -> Path:
    """Make a shop with so many products, each with its stock, and with days of sales."""
    with closing(Shop.open(folder, lambda: NOW, ballast=0)) as shop:
        fill(shop, count)
        shop.do(_stock, count)
    return folder


def _stock(session: Session, count: int) -> None:
    chance = random.Random(SEED)
    keys = [UUID(bytes=one[0]) for one in session.values("SELECT id FROM product ORDER BY rowid")]
    shelves = [Category(uuid7(), f"shelf-{n}", None, *(f"Rayon {n}",) * 3) for n in range(SHELVES)]
    suppliers = [Supplier(uuid7(), f"S{n}", f"Fournisseur {n}", None) for n in range(SHELVES)]
    session.insert_many(shelves)
    session.insert_many(suppliers)
    for place, key in enumerate(keys):
        shelf, supplier = shelves[place % SHELVES].id, suppliers[place * 7 % SHELVES].id
        session.change(Product, key, category_id=shelf, supplier_id=supplier)
    session.insert_many(
        StockLevel(
            key, Decimal(chance.randint(-2, 40)), Decimal(chance.randint(0, 9000)) / 100, Decimal("1.2345"), NOW, key
        )
        for key in keys
    )
    selling = chance.sample(keys, min(count, SOLD))
    session.insert_many(
        StockDay(
            uuid5(key, f"{ago}"), key, (NOW - timedelta(days=ago)).date(), MoveCause.SALE, Decimal(-2), Decimal(-3)
        )
        for ago in range(1, SPAN + 1)
        for key in chance.sample(selling, max(1, len(selling) // 2))
    )


@contextmanager
def opened(app: QApplication, folder: Path) -> Iterator[OfficeWindow]:
    """Show the stock desk on a shop."""
    with closing(Shop.open(folder, lambda: NOW, ballast=0)) as shop:
        settings = Settings(language=Language.FR, scanner="none", theme="light")
        window = build_office(app, shop, settings, make_stock)
        Janitor(window)
        window.resize(*SIZE)
        window.show()
        window.pages.setEnabled(True)
        window.page(ProductsPage)
        app.processEvents()
        yield window
        window.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


def deeds(app: QApplication, window: OfficeWindow) -> dict[str, list[Taken]]:
    """Return what opening, filtering and sorting take."""
    found_times: dict[str, list[Taken]] = {}

    def note(name: str, deed: Callable[[], object]) -> None:
        found_times.setdefault(name, []).append(timed(app, deed))
        page.table.lines.count()  # as it does a moment later

    page = window.page(ProductsPage)
    for _ in range(ROUNDS):
        note("opened", lambda: window.open_page(ProductsPage))
        for text in TYPED:
            note(f"typed {text!r}", lambda text=text: page.field.setText(text))
        note("cleared", page.field.clear)
        for box, name in ((page.category, "category"), (page.supplier, "supplier")):
            note(f"one {name}", lambda box=box: box.setCurrentIndex(7))
            note(f"every {name}", lambda box=box: box.setCurrentIndex(0))
        for place, which in enumerate(StockFilter):
            note(f"shown {which}", lambda place=place: page.filter.setCurrentIndex(place))
        page.filter.setCurrentIndex(0)
        for column in (2, 3, 0):
            note(f"sorted by {column}", lambda column=column: page._sort(column))  # noqa: SLF001 - as a click does
    return found_times


def main() -> int:
    """Measure, print, and return 1 if a list of any length takes a frame more than its first page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--products", type=int, default=MANY)
    options = parser.parse_args()
    app = QApplication(["beesdesk", *STYLE])
    with tempfile.TemporaryDirectory() as name:
        measured = []
        for place, count in enumerate((PAGE, options.products)):
            with opened(app, make(Path(name) / str(place), count)) as window:
                measured.append(deeds(app, window))
    least, most = measured
    floor = median(one.worked for one in least["opened"])
    print(f"no more than its first page, opened: {floor:.1f} ms")
    broken = []
    for what, taken in most.items():
        whole = median(one.worked for one in taken)
        print(f"{what}: {whole:.1f} ms")
        if whole - floor > FRAME and not what.startswith("sorted"):
            broken.append(what)
    print(f"a frame more than the first page: {', '.join(broken)}" if broken else f"nothing takes {FRAME} ms more")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
