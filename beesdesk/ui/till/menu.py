"""What is done at a till a few times a day: reports, cash moved, cancelling, closing, settings."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from beesdesk.settings import Settings
from beesdesk.ui.till.acts import Acts
from beesdesk.ui.till.desk import Desk


class TillMenu(QMenu):
    """The menu, with what is possible now."""

    def __init__(self, desk: Desk, acts: Acts, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask, is_open = acts.ask, desk.till is not None
        for word, act, possible in (
            (self.tr("Figures so far (X)"), partial(ask.report, "x"), is_open),
            (self.tr("Receipts"), partial(ask.report, "receipt"), True),
            (self.tr("Last closing (Z)"), partial(ask.report, "z"), True),
            (self.tr("Cash in or out"), ask.cash_move, is_open),
            (self.tr("Cancel the basket"), acts.cancel, bool(desk.state.lines)),
            (self.tr("Close the till"), ask.closing, is_open),
            (self.tr("Open the till"), ask.opening, not is_open),
            (self.tr("Settings"), partial(acts.settings, settings), True),
        ):
            if possible:
                self.addAction(word, act)
