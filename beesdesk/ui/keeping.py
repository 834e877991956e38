"""What the program does while nobody looks: it journals that it runs, copies the shop, and does the shifts' daily work."""

import logging
from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

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

_EVERY_MS: Final = 240_000
"""How often it is looked whether the shifts have something due: sheets are made a quarter of an hour ahead."""


class Keeping(QObject):
    """Journals start and end of the program, has a backup made after each Z report, and the shifts' work done in time.

    `failed` carries a sentence.
    """

    failed = Signal(str)
    _closed = Signal()

    def __init__(
        self, shop: Shop, background: Background, parent: QObject | None = None, *, only_alone: bool = False
    ) -> None:
        """`only_alone`: what is done once for the shop is left to other devices, wherever there are any."""
        super().__init__(parent)
        self._shop, self._background, self._only_alone = shop, background, only_alone
        self._deaf: Callable[[], None] | None = None
        # Heard in whatever thread closed the till, acted upon in the screen's.
        self._closed.connect(self._copy)
        self._worked: date | None = None
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._work)

    def begin(self) -> None:
        """Journal the start, and make the copy that a Z report of an earlier day may still wait for."""
        self._deaf = self._shop.listen(self._hear)
        self._background.run(self._started, lambda _: self._copy(), self._fail)
        self._clock.start(_EVERY_MS)
        self._work()

    def end(self) -> None:
        """Journal the end, if the start was."""
        if self._deaf is None:
            return
        self._clock.stop()
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

    def _work(self) -> None:
        self._background.run(self._shifts, self._note_day, self._fail)

    def _shifts(self) -> date | None:
        from beesdesk.sync.duty import work_of_the_day  # noqa: PLC0415 - the window is painted before

        return self._shop.do(work_of_the_day, self._shop.now(), done=self._worked, only_alone=self._only_alone)

    def _note_day(self, day: date | None) -> None:
        self._worked = day

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.failed.emit(sentence(fault, spoken()))
