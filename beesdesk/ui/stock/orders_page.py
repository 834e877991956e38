"""Orders to suppliers: from whom today, what and how much, sent, and what of it is still to come."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from beesdesk.catalog.model import Supplier
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.stock.order_queries import OrderRow
from beesdesk.stock.order_refusals import NotFromSupplier, NothingToOrder
from beesdesk.stock.proposing import Proposal, SupplierDue
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.long_work import LongWork
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.stock.order_deeds import OrderDeeds
from beesdesk.ui.stock.order_dialogs import EndDialog, SendDialog
from beesdesk.ui.stock.order_words import warnings
from beesdesk.ui.stock.orders_list import OrdersList
from beesdesk.ui.stock.proposal_view import ProposalView
from beesdesk.ui.stock.sent_view import SentView
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import OrderFile, OrderState

_MARGIN: Final = 16


class OrdersPage(Page):
    """The list of suppliers and orders, a proposal or draft, or an order that was sent."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = OrderDeeds(desk, self)
        self.verdict = Banner(self)
        self.progress = ProgressPanel(self)
        self.work = LongWork(self.progress, self)
        self.list = OrdersList(self.deeds, self)
        self.proposal = ProposalView(self)
        self.sent = SentView(self)
        self._pages = QStackedWidget(self)
        for part in (self.list, self.proposal, self.sent):
            self._pages.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self.verdict)
        column.addWidget(self.progress)
        column.addWidget(self._pages, 1)
        self.list.supplier_picked.connect(self._propose)
        self.list.order_picked.connect(self._open)
        self.proposal.wanted.connect(self._act_on_proposal)
        self.sent.wanted.connect(self._act_on_order)
        self._retranslate()

    @property
    def busy(self) -> bool:
        """True while a proposal or a paper is still to come."""
        return self.work.busy

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("OrdersPage", "Orders")

    def begin(self) -> None:
        """Put the keys where work begins."""
        shown = self._pages.currentWidget()
        if isinstance(shown, OrdersList | ProposalView | SentView):
            shown.begin()

    def reload(self) -> None:
        """Show what is so now; packs that are being typed stay."""
        shown = self._pages.currentWidget()
        if shown is self.list:
            self.list.reload()
        elif shown is self.sent and self.sent.view is not None:
            self.sent.show_order(self.deeds.order(self.sent.view.order.id))

    def leave(self) -> None:
        """End what is worked out beside the screen: the desk closes."""
        self.work.stop()

    def take_scan(self, text: str) -> bool:
        """Add a pack of what was scanned to the open proposal."""
        if self._pages.currentWidget() is not self.proposal or self.proposal.proposal is None:
            return False
        product = self.deeds.product_of(text)
        if product is None:
            return False
        taken = self.proposal.take_product(product)
        sounds = self.window().findChild(Sounds)
        if sounds is not None:
            (sounds.scanned if taken else sounds.refused)()
        if taken:
            self.verdict.clear()
        else:
            refusal = NotFromSupplier(text, self.proposal.proposal.supplier.name)
            self._say(State.BAD, self.tr("Not on the order"), sentence(refusal, spoken()))
        return True

    def show_list(self) -> None:
        """Go back to the suppliers and orders."""
        self.work.stop()
        self._pages.setCurrentWidget(self.list)
        self.list.reload()
        self.list.begin()

    def show_order(self, order: UUID) -> None:
        """Open an order that was sent."""
        self.sent.show_order(self.deeds.order(order))
        self._pages.setCurrentWidget(self.sent)
        self.sent.begin()

    def _propose(self, due: SupplierDue) -> None:
        self._work_out(due.supplier, None)

    def _open(self, row: OrderRow) -> None:
        self.verdict.clear()
        if row.state is OrderState.DRAFT:
            self._work_out(self.deeds.order(row.id).supplier, row.id)
        else:
            self.show_order(row.id)

    def _work_out(self, supplier: Supplier, order: UUID | None) -> None:
        """Propose beside the window: it takes a second with thousands of products."""
        self.verdict.clear()
        title = self.tr("Working out the order")
        propose = self.deeds.proposing(supplier)
        self.work.run(title, lambda _: propose(), lambda found: self._proposed(found, order), self._failed)

    def _proposed(self, found: Proposal, order: UUID | None) -> None:
        packs = None if order is None else {line.item_id: line.packs for line in self.deeds.order(order).lines}
        self.proposal.show_proposal(found, order, packs)
        self._pages.setCurrentWidget(self.proposal)
        self.proposal.begin()
        if not found.packs and order is None:
            self._say_nothing(found)

    def _act_on_proposal(self, name: str) -> None:
        match name:
            case "back":
                self._go_back()
            case "keep":
                if self._keep() is not None:
                    self._say(State.OK, self.tr("Kept"), self.tr("The draft is among the orders until it is sent."))
                    self.proposal.begin()
            case "send":
                self._ask_how()
            case "call_off":
                self._end(self.proposal.order)

    def _go_back(self) -> None:
        """Leave a proposal; what was typed is kept as a draft first, so that nothing is lost."""
        if self.proposal.is_unsaved and self.proposal.chosen:
            if self._keep() is None:
                return
            self._say(State.INFO, self.tr("Kept"), self.tr("What you changed is a draft among the orders."))
        else:
            self.verdict.clear()
        self.show_list()

    def _say_nothing(self, found: Proposal) -> None:
        refusal = NothingToOrder(found.supplier.name)
        self._say(State.INFO, self.tr("Nothing to order"), sentence(refusal, spoken()))

    def _keep(self) -> UUID | None:
        view = self.proposal
        if view.proposal is None:
            return None
        if view.order is None and not any(view.packs.values()):
            self._say_nothing(view.proposal)
            return None
        order = self.deeds.keep(view.proposal, view.order, view.chosen)
        if order is not None:
            view.kept_as(order)
        return order

    def _ask_how(self) -> None:
        view = self.proposal
        if view.proposal is None:
            return
        order = self._keep()
        if order is None:
            return
        found = self.deeds.order(order)
        dialog = SendDialog(self._desk, self.window(), found.supplier, [view.totals.text()], warnings(found.lacks))
        due = view.proposal.delivery.first
        dialog.answered.connect(lambda answer: self._send(order, due, answer[0]))
        self._show(dialog)

    def _send(self, order: UUID, due: date, kind: OrderFile | None) -> None:
        number = self.deeds.send(order, due, by_mail=kind is None)
        if number is None:
            return
        self.show_order(order)
        if kind is None:
            self._say(State.OK, self.tr("Sent"), self.tr("Order {number} is in the outbox.").format(number=number))
        else:
            self._save(order, kind)

    def _act_on_order(self, name: str) -> None:
        view = self.sent.view
        if view is None:
            return
        match name:
            case "back":
                self.verdict.clear()
                self.show_list()
            case "pdf" | "xlsx" | "csv":
                self._save(view.order.id, OrderFile(name))
            case "call_off":
                self._end(view.order.id)
            case "close_rest":
                words = (
                    self.tr("Close the rest"), self.tr("Nobody waits any longer for what has not come."),
                    self.tr("Close the rest"),
                )  # fmt: skip
                self._ask_why(words, partial(self.deeds.close_rest, view.order.id))

    def _end(self, order: UUID | None) -> None:
        if order is None:
            return
        view = self.deeds.order(order)
        if view.order.state is OrderState.DRAFT:
            said = self.tr("The draft is gone.")
        elif view.supplier.email:
            said = self.tr("A mail tells the supplier: {address}").format(address=view.supplier.email)
        else:
            said = self.tr("Tell the supplier, who has no address here.")
        words = (self.tr("Call the order off"), said, self.tr("Call off"))
        self._ask_why(words, partial(self.deeds.cancel, order))

    def _ask_why(self, words: tuple[str, str, str], deed: Callable[[str], bool]) -> None:
        dialog = EndDialog(self._desk, self.window(), words, deed)
        dialog.answered.connect(lambda _: self.show_list())
        self._show(dialog)

    def _save(self, order: UUID, kind: OrderFile) -> None:
        title = self.tr("Writing the order")
        save = self.deeds.saving(order, kind)
        self.work.run(title, lambda _: save(), self._saved, self._failed)

    def _saved(self, file: Path) -> None:
        if shiboken6.isValid(self):
            self._say(State.OK, self.tr("Saved"), self.tr("Saved and shown: {file}").format(file=file))
            self._desk.show_file(file)

    def _failed(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self._say(State.BAD, self.tr("Not done"), sentence(fault, spoken()))

    def _say(self, state: State, title: str, text: str) -> None:
        self.verdict.show_message(state, title, text)
        announce(self.verdict, f"{title}. {text}", urgent=state is State.BAD)

    def _show(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _retranslate(self) -> None:
        self.verdict.clear()
