"""Orders on the tour: what is proposed to order from the first supplier, and an order that was sent."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from beesdesk.stock.order_queries import order_rows
from beesdesk.tour.camera import Camera
from beesdesk.ui.stock.orders_page import OrdersPage
from beesdesk.words import OrderState


def look_at_orders(page: OrdersPage, name: str, camera: Camera, look: Callable[[str], object]) -> None:
    """Take what opens from the list of orders; `look` goes through what is shown, but for the key that leaves it."""
    if not page.list.due:
        return
    page.list.supplier_picked.emit(page.list.due[0])
    _settle(page)
    camera.shoot(f"{name}-proposal")
    look(f"{name}-proposal")
    proposal, order = page.proposal.proposal, page.proposal.order
    sent = page.deeds.desk.shop.read(order_rows, OrderState.SENT)
    if not sent and proposal is not None and order is not None and any(page.proposal.packs.values()):
        page.deeds.send(order, proposal.delivery.first, by_mail=False)
        sent = page.deeds.desk.shop.read(order_rows, OrderState.SENT)
    if sent:
        page.show_order(sent[0].id)
        camera.shoot(f"{name}-sent")
        look(f"{name}-sent")
        _settle(page)
    page.show_list()


def _settle(page: OrdersPage) -> None:
    """Wait for what is worked out beside the window."""
    while page.work.busy:
        QApplication.processEvents()
