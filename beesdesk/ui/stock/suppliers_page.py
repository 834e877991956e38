"""The page of suppliers: one is found, its terms and items are shown, and price lists are taken over."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.catalog.enquiry import enquire
from beesdesk.catalog.model import Supplier, SupplierItem
from beesdesk.catalog.suppliers import find_suppliers, items_of_product
from beesdesk.db.session import Session
from beesdesk.pos.refusals import CodeUnknown
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.parts.tab_order import set_order
from beesdesk.ui.stock.price_list_dialog import PriceListDialog
from beesdesk.ui.stock.supplier_dialogs import ItemDialog, PurchasePriceDialog, SupplierDialog
from beesdesk.ui.stock.supplier_view import SupplierView
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST: Final = 60
_HEIGHT: Final = 44
_LIST: Final = 220  # px at 100 %
_NARROW: Final = 700


class SuppliersPage(Page):
    """Type a name and press Enter; a scan in the file of a supplier opens what it offers of that product."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._found: list[Supplier] = []
        self.supplier: UUID | None = None
        self._is_open = False
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.deeds = MemberDeeds(desk, self)
        self.view = SupplierView(self.deeds, self)
        self.empty = EmptyState("search", self)
        self.new = KeyButton(key="Ctrl+N", height=_HEIGHT, parent=self)
        self._lay_out()
        self.new.clicked.connect(self._make)
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._take)
        self.rows.taken.connect(self._take)
        self.rows.activated.connect(lambda index: self._take(index.row()))
        self.view.acted.connect(self._act)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.begin)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("SuppliersPage", "Suppliers")

    def begin(self) -> None:
        """Look for a supplier."""
        self._is_open = False
        self._share_room()
        self.field.setFocus()
        self.field.selectAll()

    def reload(self) -> None:
        """Show the list and the open file as they are now."""
        self._look()
        if self.supplier is not None:
            self.view.show_supplier(self._desk.shop.read(_supplier, self.supplier))

    def show_supplier(self, supplier_id: UUID) -> None:
        """Open the file of a supplier."""
        self.supplier = supplier_id
        self.view.show_supplier(self._desk.shop.read(_supplier, supplier_id))
        self._pages.setCurrentWidget(self._file)
        self._is_open = True
        self._share_room()
        self.view.table.setFocus()

    def take_scan(self, text: str) -> bool:
        """Open what the supplier offers of the product that a code names, or add it."""
        if self.supplier is None or self.view.supplier is None:
            return False
        found = self._desk.shop.read(enquire, text, self._desk.shop_day())
        if found.offer is None:
            self._desk.refuse(CodeUnknown(text))
            return True
        items = self._desk.shop.read(items_of_product, found.offer.id)
        item = next((one for one in items if one.supplier_id == self.supplier), None)
        self._edit_item(item, (found.offer.id, found.offer.name(spoken())))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Show list and file beside each other, or, where there is no room for both, the one that is worked in."""
        is_narrow = self.width() < look().px(_NARROW)
        self._side.setVisible(not is_narrow or not self._is_open)
        self._pages.setVisible(not is_narrow or self._is_open)
        self._side.setFixedWidth(self.width() - 32 if is_narrow else look().px(_LIST))

    # Acts

    def _act(self, key: str) -> None:
        supplier = self.view.supplier
        if supplier is None:
            return
        match key:
            case "F2":
                self._show(SupplierDialog(self.deeds, self.window(), supplier=supplier))
            case "F3":
                self._edit_item(None, None)
            case "F4" | "F5":
                self._on_item(key)
            case "F6":
                self._import(supplier)
            case "F9":
                self.begin()
            case "F10":
                self.deeds.take_back()

    def _on_item(self, key: str) -> None:
        row, item = self.view.item(), self.view.chosen()
        if row is None or item is None:
            return
        if key == "F4":
            self._edit_item(item, (row.product_id, row.name))
        else:
            self._show(PurchasePriceDialog(self.deeds, self.window(), item=item, name=row.name))

    def _edit_item(self, item: SupplierItem | None, product: tuple[UUID, str] | None) -> None:
        if self.view.supplier is not None:
            parent, supplier = self.window(), self.view.supplier
            self._show(ItemDialog(self.deeds, parent, supplier=supplier, item=item, product=product))

    def _import(self, supplier: Supplier) -> None:
        dialog = PriceListDialog(self._desk, self.window(), supplier=supplier)
        dialog.answered.connect(lambda text: self._desk.told.emit(text, None))
        self._show(dialog)

    def _make(self) -> None:
        dialog = SupplierDialog(self.deeds, self.window())
        dialog.answered.connect(self.show_supplier)
        self._show(dialog)

    def _show(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # The list

    def _look(self) -> None:
        chosen = self.rows.selected()
        self._found = self._desk.shop.read(find_suppliers, self.field.text())
        self.rows.offer([LineView(_initials(one.name), one.name, one.city or "", "", "") for one in self._found])
        if 0 <= chosen < len(self._found):
            self.rows.select(chosen)

    def _take(self, place: int = -1) -> None:
        chosen = place if place >= 0 else self.rows.selected()
        if 0 <= chosen < len(self._found):
            self.show_supplier(self._found[chosen].id)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self.rows, 1)
        left.addWidget(self.new)
        left.setContentsMargins(0, 0, 0, 0)
        self._side = QWidget(self)
        self._side.setLayout(left)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.empty)
        self._file = QScrollArea(self)
        self._file.setWidget(self.view)
        self._file.setWidgetResizable(True)
        self._file.setFrameShape(QFrame.Shape.NoFrame)
        self._file.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(self._file)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(self._side)
        row.addWidget(self._pages, 1)
        set_order([self.field, self.rows, self.new, *self.view.buttons.values(), self.view.search, self.view.table])

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Name or town"))
        self.field.setAccessibleName(self.tr("Name, code or town of the supplier"))
        self.rows.set_name(self.tr("Suppliers found"))
        self.empty.show_message(self.tr("Choose a supplier"), self.tr("Type a part of the name, and press Enter."))
        self.new.show_text(self.tr("New supplier"))
        self._look()


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split()[:2]).upper()


def _supplier(session: Session, supplier_id: UUID) -> Supplier:
    return session.get(Supplier, supplier_id)
