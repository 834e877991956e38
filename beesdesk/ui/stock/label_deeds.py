"""What the page of labels asks of the shop and has it do."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from beesdesk.catalog.enquiry import enquire
from beesdesk.catalog.label_facts import label_facts
from beesdesk.catalog.label_formats import LabelFormat
from beesdesk.catalog.label_queue import (
    Chosen,
    DueLabel,
    chosen_products,
    due_count,
    due_labels,
    note_printed,
    settle_labels,
    shelves,
    unwant_labels,
    want_labels,
)
from beesdesk.catalog.label_refusals import LabelPrinterMissing, LabelWithoutPrice
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.stock.label_format_acts import (
    drop_label_format,
    is_own,
    label_formats,
    save_label_format,
)
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.words import Language

if TYPE_CHECKING:
    from beesdesk.reports.label_layout import Laid
    from beesdesk.reports.label_papers import Ready

FOLDER: Final = "labels"
MOST: Final = 5000
"""Products that are put into the queue at once."""


class LabelDeeds(QObject):
    """The deeds of one desk. `printed` carries how many labels were, and what puts their products into the queue again."""

    printed = Signal(int, object)

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop
        self._background = Background(self)

    # Looking

    def bring_up(self) -> None:
        """Look through what was written since the last time."""
        self._shop.do(settle_labels, self.today)

    @property
    def today(self) -> date:
        """The shop's day."""
        return self.desk.shop_day()

    def due(self, chosen: Chosen, most: int | None) -> list[DueLabel]:
        """Return what is due, so many at most."""
        return self._shop.read(due_labels, chosen, spoken(), self.today, most)

    def due_count(self, chosen: Chosen) -> int:
        """Return how many products' labels are due."""
        return self._shop.read(due_count, chosen, self.today)

    def formats(self) -> list[LabelFormat]:
        """Return every format of labels."""
        return self._shop.read(label_formats)

    def is_own(self, form: LabelFormat) -> bool:
        """Tell whether the shop made or changed a format itself."""
        return self._shop.read(is_own, form.code)

    def categories(self) -> list[tuple[UUID, str, UUID | None]]:
        """Return all categories by their way from the top: id, name, and the one that each is in."""
        return self._shop.read(_categories, spoken())

    def suppliers(self) -> list[tuple[UUID, str]]:
        """Return all suppliers by name."""
        return self._shop.read(_suppliers)

    def shelves(self) -> list[str]:
        """Return the places where products stand."""
        return self._shop.read(shelves)

    def chosen(self, chosen: Chosen) -> list[UUID]:
        """Return the products that are meant."""
        return self._shop.read(chosen_products, chosen, self.today, MOST)

    def product_of(self, text: str) -> UUID | None:
        """Return the product that a code names; none is refused."""
        found = self._shop.read(enquire, text, self.today)
        if found.offer is None:
            self.desk.refuse(CodeUnknown(found.code.raw))
            return None
        return found.offer.id

    def laid_out(self, product: UUID | None, form: LabelFormat) -> "Laid | None":
        """Return a label of a product as it would be printed; without a product one of any."""
        return self._shop.read(_laid_out, product, form, self.today)

    # Doing

    def want(self, products: Sequence[UUID], copies: int = 1) -> int:
        """Put labels into the queue."""
        return self._shop.do(want_labels, products, copies, now=self.desk.now(), who=self.desk.who)

    def take_out(self, product: UUID, form: LabelFormat) -> None:
        """Take a product out of the queue without paper: its label was looked at, and is right."""
        self._shop.do(unwant_labels, [product])
        self._note([(product, 0)], form)

    def save(self, form: LabelFormat) -> bool:
        """Keep a format."""
        return self._done(save_label_format, form)

    def drop(self, form: LabelFormat) -> bool:
        """Give a format of the shop's own up."""
        return self._done(drop_label_format, form.code)

    def print_labels(
        self, wanted: Sequence[tuple[UUID, int]], form: LabelFormat, start: int, *, zpl: bool = False
    ) -> None:
        """Print labels beside the screen: into a file that the desktop shows, or by the label printer; they leave the queue."""
        from beesdesk.reports.label_papers import labels_ready  # noqa: PLC0415 - brings a PDF library along

        ready = self._shop.read(labels_ready, wanted, form, self.today)
        if ready.without_price:
            self.desk.refuse(LabelWithoutPrice(ready.without_price[0]))
        if ready.labels:
            self._send(ready, start, partial(self._came, ready, wanted), zpl=zpl)

    def _send(self, ready: "Ready", start: int, then: Callable[[object], object], *, zpl: bool) -> bool:
        """Write labels into a file, or send them to the label printer, beside the screen."""
        if not zpl:
            stem = f"{ready.form.code}-{self.desk.now():%Y%m%d-%H%M%S-%f}"
            file = self._shop.path.parent / FOLDER / f"{stem}.pdf"
            self._background.run(partial(_write, ready, start, file), then, self._failed)
            return True
        from beesdesk.hardware.printer import printer_for  # noqa: PLC0415 - not before something is printed

        try:
            printer = printer_for(self.desk.settings.label_printer)
        except ShopError as error:
            self.desk.refuse(error)
            return False
        if printer is None:
            self.desk.refuse(LabelPrinterMissing())
            return False
        dpi = self.desk.settings.label_dpi
        self._background.run(lambda: printer.print(ready.zpl(dpi)), then, self._failed)
        return True

    @property
    def is_printing(self) -> bool:
        """Whether labels are on their way."""
        return self._background.busy

    def _came(self, ready: "Ready", wanted: Sequence[tuple[UUID, int]], file: object) -> None:
        """Note what is on paper; it can be put into the queue again."""
        self._note(ready.printed, ready.form)
        printed = {product for product, _ in ready.printed}
        again = [(product, copies) for product, copies in wanted if product in printed]
        self._shown(sum(copies for _, copies in ready.printed), file, lambda: self._again(again))

    def _shown(self, count: int, file: object, undo: Callable[[], None] | None = None) -> None:
        if isinstance(file, Path):
            self.desk.show_file(file)
        self.printed.emit(count, undo)

    def _again(self, wanted: Sequence[tuple[UUID, int]]) -> None:
        for copies in {copies for _, copies in wanted}:
            self.want([product for product, many in wanted if many == copies], copies)

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.desk.refuse(fault)

    def _note(self, printed: Sequence[tuple[UUID, int]], form: LabelFormat) -> None:
        self._shop.do(
            note_printed,
            printed,
            form,
            language=self.desk.rules.language,
            today=self.today,
            now=self.desk.now(),
            who=self.desk.who,
        )

    def _done(self, action: Callable[..., None], *told: Any) -> bool:
        named = {"now": self.desk.now(), "who": self.desk.who, "approved_by": self.desk.approved_by}
        try:
            self._shop.do(action, *told, **named)
        except ShopError as error:
            self.desk.refuse(error)
            return False
        return True


def _write(ready: "Ready", start: int, file: Path) -> Path:
    from beesdesk.reports.saving import save  # noqa: PLC0415 - with the PDF library

    save(ready.pdf(start), file)
    return file


def _laid_out(session: Session, product: UUID | None, form: LabelFormat, today: date) -> "Laid | None":
    from beesdesk.reports.fonts import plain  # noqa: PLC0415 - brings a PDF library along
    from beesdesk.reports.label_layout import lay_out  # noqa: PLC0415 - as above
    from beesdesk.reports.label_papers import label_setting, preview  # noqa: PLC0415 - as above

    plain("")  # knows the fonts from here on
    wanted = product or _any(session)
    facts = label_facts(session, [wanted], today) if wanted is not None else []
    return lay_out(preview(facts[0], form, label_setting(session, today)), form) if facts else None


def _any(session: Session) -> UUID | None:
    """Return a product whose label has much on it."""
    key = session.value(
        "SELECT id FROM product WHERE withdrawn IS NULL"
        " ORDER BY (allergens IS NOT NULL) + (labels IS NOT NULL) + (content IS NOT NULL) + (brand IS NOT NULL) DESC LIMIT 1"
    )
    return None if key is None else UUID(bytes=key)


def _categories(session: Session, language: Language) -> list[tuple[UUID, str, UUID | None]]:
    rows = session.values(f"SELECT id, name_{language}, parent_id FROM category ORDER BY slug")  # noqa: S608 - one of three
    return [(UUID(bytes=key), str(name), UUID(bytes=parent) if parent else None) for key, name, parent in rows]


def _suppliers(session: Session) -> list[tuple[UUID, str]]:
    rows = session.values("SELECT id, name FROM supplier WHERE ended IS NULL ORDER BY name COLLATE NOCASE, id")
    return [(UUID(bytes=key), str(name)) for key, name in rows]
