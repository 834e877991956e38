"""Deliveries: chosen from what is waited for, scanned, compared with the order, closed into the stock."""

from collections.abc import Callable, Mapping
from typing import Final
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.stock.arrival_entry import read_typed, told_before
from beesdesk.stock.receipt_closing import Closing
from beesdesk.stock.receipt_view import DeliveryRow
from beesdesk.stock.receiving import Taken, Told
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.chip import State
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.stock.receive_choose import ReceiveChoose
from beesdesk.ui.stock.receive_deeds import ReceiveDeeds
from beesdesk.ui.stock.receive_dialogs import CratesDialog, LineDialog, PaperDialog, SupplierDialog
from beesdesk.ui.stock.receive_endings import CloseDialog, GiveUpDialog
from beesdesk.ui.stock.receive_view import ReceiveView
from beesdesk.ui.stock.receive_words import summary, taken_state, taken_text, taken_title
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MARGIN: Final = 16
_PANELS: Final[Mapping[str, Callable[..., TillDialog]]] = {
    "crates": CratesDialog, "paper": PaperDialog, "give_up": GiveUpDialog, "close": CloseDialog,
}  # fmt: skip


class ReceivePage(Page):
    """The deliveries that are waited for, or one of them open; then every scan is a line of it."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = ReceiveDeeds(desk, self)
        self.receipt: UUID | None = None
        self._told = Told()
        self.list = ReceiveChoose(self.deeds, self)
        self.view = ReceiveView(self)
        self._pages = QStackedWidget(self)
        for part in (self.list, self.view):
            self._pages.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self._pages)
        self.list.picked.connect(self._open)
        self.list.other_wanted.connect(self._ask_supplier)
        self.view.wanted.connect(self._act)
        self.view.entered.connect(self._enter)
        self.view.picked.connect(self._change)
        self._retranslate()

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("ReceivePage", "Receive")

    def begin(self) -> None:
        """Put the keys where work begins."""
        (self.list if self.receipt is None else self.view).begin()

    def reload(self) -> None:
        """Show what is so now."""
        if self.receipt is None:
            self.list.reload()
        else:
            row = self.view.current()
            self.view.show_delivery(self.deeds.delivery(self.receipt), product=row.known.id if row else None)

    def leave(self) -> None:
        """Let a paper that is being written come to its end."""
        self.deeds.finish()

    def take_scan(self, text: str) -> bool:
        """Take a scan into the open delivery, as often as was typed before it."""
        if self.receipt is None or self.view.delivery is None or self.view.delivery.head.closed_at is not None:
            return False
        front = QApplication.activeModalWidget()
        if isinstance(front, TillDialog):  # it says what stands in the delivery now: nothing comes in behind it
            front.scan_refused(self.tr("This was not scanned into the delivery. Close this window first."))
            self._sound(State.BAD)
            return True
        typed = told_before(self.view.field.text())
        told = self._told if typed == Told() else typed
        self.view.field.clear()
        self._taken(self.deeds.scan(self.receipt, text, told))
        return True

    def show_receipt(self, receipt: UUID) -> None:
        """Open a delivery."""
        self.receipt, self._told = receipt, Told()
        self.view.last.clear()
        self.view.show_delivery(self.deeds.delivery(receipt))
        self._pages.setCurrentWidget(self.view)
        self.view.begin()

    def close_receipt(self) -> None:
        """Go back to what is waited for."""
        self.receipt = None
        self._pages.setCurrentWidget(self.list)
        self.list.reload()
        self.list.begin()

    def _open(self, supplier: UUID, order: UUID | None, receipt: UUID | None) -> None:
        found = receipt or self.deeds.open(supplier, order)
        if found is not None:
            self.show_receipt(found)

    def _ask_supplier(self) -> None:
        dialog = SupplierDialog(self.deeds, self.window())
        dialog.answered.connect(lambda supplier: self._open(supplier, None, None))
        self._show(dialog)

    def _enter(self, text: str) -> None:
        """Take what was typed: a code, or a quantity that waits for one."""
        if self.receipt is None:
            return
        typed = read_typed(text)
        self.view.field.clear()
        if not typed.code:
            self._told = typed.told
            self._say_waiting()
        else:
            told = typed.told if typed.told != Told() else self._told
            self._taken(self.deeds.scan(self.receipt, typed.code, told))

    def _say_waiting(self) -> None:
        form, told = formatting(), self._told
        amount = f"{form.quantity(told.times)} \u00d7" if told.weight is None else form.quantity(told.weight)
        self._say(State.INFO, amount, self.tr("Now scan the product."))

    def _taken(self, taken: Taken | ShopError) -> None:
        """Say loudly what a scan brought, or why it was not taken."""
        self._told = Told()
        if isinstance(taken, ShopError):
            self._say(State.BAD, self.tr("Not taken"), sentence(taken, spoken()))
            self._sound(State.BAD)
            return
        state = taken_state(taken)
        self._say(state, taken_title(taken), taken_text(taken))
        if self.receipt is not None:
            self.view.show_delivery(self.deeds.delivery(self.receipt), product=taken.product_id)
        self._sound(state)

    def _sound(self, state: State) -> None:
        sounds = self.window().findChild(Sounds)
        if sounds is not None:
            {State.OK: sounds.scanned, State.BAD: sounds.refused}.get(state, sounds.attention)()

    def _act(self, name: str) -> None:
        found = self.view.delivery
        if self.receipt is None or found is None:
            return
        if name in _PANELS:
            self._ask(_PANELS[name](self.deeds, self.window(), found=found))
            return
        match name:
            case "back":
                self.close_receipt()
            case "find":
                self._find(self.receipt)
            case "line":
                row = self.view.current()
                if row is not None:
                    self._change(row)
            case "undo":
                self._undo(self.receipt)
            case "print":
                self.deeds.save_slip(found, self._printed, self._unprinted)
            case "mail":
                self._mail(self.receipt)

    def _ask(self, dialog: TillDialog) -> None:
        if isinstance(dialog, CloseDialog):
            dialog.answered.connect(self._closed)
        elif isinstance(dialog, GiveUpDialog):
            dialog.answered.connect(lambda _: self.close_receipt())
        self._show(dialog)

    def _change(self, row: DeliveryRow) -> None:
        """Have quantity and price of a line said."""
        if self.receipt is not None and self.view.delivery is not None and self.view.delivery.head.closed_at is None:
            self._show(LineDialog(self.deeds, self.window(), receipt=self.receipt, row=row))

    def _find(self, receipt: UUID) -> None:
        typed = told_before(self.view.field.text())
        told = self._told if typed == Told() else typed
        dialog = ChooseArticleDialog(self._desk, self.window())
        dialog.answered.connect(lambda product: self._taken(self.deeds.take(receipt, product, told)))
        self._show(dialog)

    def _undo(self, receipt: UUID) -> None:
        back = self.deeds.undo(receipt)
        if isinstance(back, ShopError):
            self._say(State.BAD, self.tr("Nothing taken back"), sentence(back, spoken()))
        else:
            self._say(State.INFO, self.tr("Taken back"), taken_title(back))
            self.view.show_delivery(self.deeds.delivery(receipt), product=back.product_id)

    def _mail(self, receipt: UUID) -> None:
        address = self.deeds.mail_slip(receipt)
        if isinstance(address, ShopError):
            self._say(State.BAD, self.tr("Not sent"), sentence(address, spoken()))
        else:
            self._say(
                State.OK, self.tr("In the outbox"), self.tr("The slip goes to {address}.").format(address=address)
            )

    def _printed(self, file: object) -> None:
        if shiboken6.isValid(self):
            self._say(State.OK, self.tr("Ready to print"), self.tr("Saved and shown: {file}").format(file=file))
            self._desk.show_file(file)  # type: ignore[arg-type]  # what `save_slip` gives

    def _unprinted(self, text: str) -> None:
        self._say(State.BAD, self.tr("Not printed"), text)

    def _closed(self, done: Closing) -> None:
        if self.receipt is not None:
            self.view.show_delivery(self.deeds.delivery(self.receipt))
        self._say(State.OK, self.tr("Delivery closed"), summary(done))
        self.view.begin()

    def _say(self, state: State, title: str, text: str) -> None:
        self.view.say(state, title, text)
        announce(self.view.last, f"{title}. {text}", urgent=state is State.BAD)

    def _show(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _retranslate(self) -> None:
        self.view.last.clear()
