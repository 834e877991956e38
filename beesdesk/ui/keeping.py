"""What the program does for the shop's safety while nobody looks: it journals that it runs, and copies the shop."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from beesdesk import __version__
from beesdesk.db.log import canonical
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.messages import sentence
from beesdesk.pos.model import ZReport
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.words import Act


class Keeping(QObject):
    """Journals start and end of the program, and has a backup made after each Z report. `failed` carries a sentence."""

    failed = Signal(str)
    _closed = Signal()

    def __init__(self, shop: Shop, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._background = shop, background
        self._deaf: Callable[[], None] | None = None
        # Heard in whatever thread closed the till, acted upon in the screen's.
        self._closed.connect(self._copy)

    def begin(self) -> None:
        """Journal the start, and make the copy that a Z report of an earlier day may still wait for."""
        self._deaf = self._shop.listen(self._hear)
        self._background.run(self._started, lambda _: self._copy(), self._fail)

    def end(self) -> None:
        """Journal the end, if the start was."""
        if self._deaf is None:
            return
        self._deaf()
        self._deaf = None
        try:
            self._shop.do(note, Act.STOPPED, now=self._shop.now(), who="")
        except ShopError:
            logging.getLogger(__name__).exception("the end of the program could not be journaled")

    def _started(self) -> None:
        detail = canonical({"version": __version__})
        self._shop.do(note, Act.STARTED, now=self._shop.now(), who="", detail=detail)

    def _hear(self, changed: frozenset[type]) -> None:
        if ZReport in changed:
            self._closed.emit()

    def _copy(self) -> None:
        self._background.run(self._copied, lambda _: None, self._fail)

    def _copied(self) -> None:
        # Only where a copy is made: nothing of it is needed before.
        from beesdesk.backups import back_up, is_due  # noqa: PLC0415

        if is_due(self._shop):
            back_up(self._shop)

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.failed.emit(sentence(fault, spoken()))
