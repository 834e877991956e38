"""Self-weighing: the label of an empty container, and that of what is weighed, chosen by large tiles."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from beesdesk.catalog.barcodes import CodeKind
from beesdesk.catalog.enquiry import enquire
from beesdesk.catalog.shelves import CategoryRow
from beesdesk.errors import ShopError
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.pos.self_weighing import tare_label, weighable, weighed_products, weighed_shelves
from beesdesk.reports.elements import Slip
from beesdesk.reports.weighed_slips import tare_slip
from beesdesk.settings import Settings
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.page import KioskPage, column_of
from beesdesk.ui.kiosk.pieces import key, said
from beesdesk.ui.kiosk.scale_bar import ScaleBar
from beesdesk.ui.kiosk.tiles import Tiles
from beesdesk.ui.kiosk.weigh_view import WeighView
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.words import Unit


class WeighPage(KioskPage):
    """From the scale to a label. A label that does not come out is kept, to be printed again."""

    icon = "weigh"
    patience_ms = 90_000  # a jar is filled meanwhile

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(booth, parent)
        self.tare = ZERO
        self._shelf: CategoryRow | None = None
        self._product: UUID | None = None
        self._kept: Slip | None = None  # the label that is being printed, or did not come out
        self.container = key("", self._print_tare, icon="printer")
        self.again = key("", self._print_kept, icon="printer", tone=Tone.PRIMARY)
        self.forget = key("", self._forget_tare, icon="cross")
        for button in (self.container, self.forget, self.again):
            self._foot.addWidget(button)
        self.again.hide()
        if booth.weighing is not None:
            self._inside.insertWidget(1, ScaleBar(booth.weighing, self))
            booth.weighing.changed.connect(self._follow)
        self._begin()

    @classmethod
    def title(cls) -> str:
        """Return what the button says."""
        return QCoreApplication.translate("WeighPage", "Weigh it yourself")

    @classmethod
    def is_offered(cls, settings: Settings) -> bool:
        """Return whether the shop wants it here."""
        return settings.kiosk_weighing

    @property
    def weight(self) -> Decimal | None:
        """Kilograms that may be taken now."""
        return None if self.booth.weighing is None else self.booth.weighing.plate.weight

    @property
    def must_clear(self) -> str:
        """What is to be done first where the weight on the plate has its label; nothing where it has none."""
        weighing = self.booth.weighing
        used = weighing is not None and weighing.plate.sold_as is not None
        return self.tr("This weight has its label: take it off the scale.") if used else ""

    def take_scan(self, text: str) -> bool:
        """Take off the tare of a label, or open the article that was scanned."""
        found = self.shop.read(enquire, text, self.today)
        if found.code.kind is CodeKind.CARD:
            return False
        if found.code.kind is CodeKind.TARE and found.code.weight is not None:
            self.booth.sounds.scanned()
            self.tare = found.code.weight
            self.say(State.OK, self.tr("Your container is taken off: {weight}.").format(weight=self._grams(self.tare)))
            self._show()
        elif found.offer is not None and found.offer.unit is Unit.KG:
            self.booth.sounds.scanned()
            self._open_product(found.offer.id)
        else:
            self.refuse(CodeUnknown(found.code.raw))
        return True

    # The labels

    def print_slip(self, slip: Slip) -> None:
        """Print a label; the weight on the plate is used up with it."""
        if self.booth.weighing is not None:
            self.booth.weighing.take(slip.title)
        self._kept = slip
        self._print_kept()

    def _print_tare(self) -> None:
        weight = self.weight
        if weight is None:
            return
        try:
            label = self.shop.read(tare_label, weight, today=self.today)
        except ShopError as error:
            self.refuse(error)
            return
        self.tare = weight
        self.print_slip(tare_slip(label, spoken()))

    def _print_kept(self) -> None:
        if self._kept is None:
            return
        self.again.hide()
        self.say(State.INFO, self.tr("The label is being printed\u2026"))
        self.booth.print_label(self._kept, self._while_here(self._printed), self._while_here(self._not_printed))

    def _while_here(self, tell: Callable[..., None]) -> Callable[..., None]:
        """Return what tells nothing any more once the page is left."""
        return lambda *said_of: tell(*said_of) if shiboken6.isValid(self) else None

    def _printed(self) -> None:
        self._kept = None
        self.booth.sounds.scanned()
        self.say(State.OK, self.tr("Your label is printed."), self.tr("Stick it on, the till reads it."))
        self._show()

    def _not_printed(self, error: ShopError) -> None:
        self.refuse(error)
        self.again.show()

    def _forget_tare(self) -> None:
        self.tare = ZERO
        self._note.clear()
        self._show()

    # The views

    def _open_shelf(self, shelf: CategoryRow) -> None:
        self._shelf = shelf
        self._note.clear()
        self._show()

    def _open_product(self, product_id: UUID) -> None:
        self._product = product_id
        self._note.clear()
        self._show()

    def _go_back(self) -> None:
        if self._product is None and self._shelf is None:
            self.finished.emit()
            return
        if self._product is None:
            self._shelf = None
        self._product = None
        self._note.clear()
        self._show()

    def _build(self) -> QWidget:
        self._show_keys()
        if self.booth.weighing is None:
            view = EmptyState("weigh")
            view.show_message(self.tr("This kiosk has no scale"), self.tr("Have it weighed at the till."))
            return view
        if self._product is not None:
            try:
                return WeighView(self, self.shop.read(weighable, self._product, self.today, spoken()))
            except ShopError as error:
                self._product = None
                self.refuse(error)
        if self._shelf is not None:
            hits = self.shop.read(weighed_products, self._shelf.id, spoken(), self.today)
            tiles = [key(hit.name, partial(self._open_product, hit.id)) for hit in hits]
            for tile, hit in zip(tiles, hits, strict=True):
                if hit.price is not None:
                    tile.set_hint(f"{formatting().money(hit.price)}/kg")
            return column_of(said(self._shelf.name, "title"), Tiles(tiles))
        return self._shelves()

    def _shelves(self) -> QWidget:
        shelves = self.shop.read(weighed_shelves, spoken(), self.today)
        hint = self.tr(
            "An empty jar or box of your own? Weigh it first, and print its label. Then choose what you weigh:"
        )
        tiles: list[KeyButton] = [key(shelf.name, partial(self._open_shelf, shelf)) for shelf in shelves]
        if not tiles:
            return column_of(said(self.tr("Nothing is sold by weight yet."), "muted"))
        return column_of(said(hint), Tiles(tiles))

    def _show_keys(self) -> None:
        self.container.show_text(self.tr("Label for an empty container"))
        self.container.setVisible(self.booth.weighing is not None and self._product is None)
        self.container.setEnabled(self.weight is not None)
        self.again.show_text(self.tr("Print the label again"))
        self.again.setVisible(self._kept is not None and self.again.isVisible())
        self.forget.show_text(self.tr("Forget my container ({weight})").format(weight=self._grams(self.tare)))
        self.forget.setVisible(bool(self.tare))

    def _follow(self) -> None:
        self.container.setEnabled(self.weight is not None)
        if isinstance(self._view, WeighView):
            self._view.follow()

    def _grams(self, weight: Decimal) -> str:
        return formatting().weight(weight)
