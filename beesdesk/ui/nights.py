"""The nights seen from the screen: what was missed is caught up beside it, and somebody is told how it went."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken

if TYPE_CHECKING:
    from subprocess import Popen

_EVERY_MS: Final = 240_000
_FROM_HOUR: Final = 4
"""A program that stays open catches a night up from then on: before, the system's own timer may still begin it."""


class Nights(QObject):
    """Has the night's work done where nobody did it, in a process of its own, and says what came of it.

    `told` carries a `sync.morning.Morning`, or None when there is nothing to say; `failed` a sentence. `start` begins the
    night's work of a folder and does not wait for it; without one nothing is begun here.
    """

    told = Signal(object)
    failed = Signal(str)
    _changed = Signal()

    def __init__(
        self,
        shop: Shop,
        background: Background,
        parent: QObject | None = None,
        *,
        start: "Callable[[Path], Popen[bytes]] | None" = None,
    ) -> None:
        super().__init__(parent)
        self._shop, self._background, self._start = shop, background, start
        self._begun: Popen[bytes] | None = None
        self._caught_up: date | None = None
        self._changed.connect(self.tell)
        self._deaf: Callable[[], None] | None = None
        self._clock = QTimer(self, interval=_EVERY_MS)
        self._clock.timeout.connect(self._look)

    def begin(self) -> None:
        """Catch up what is missing, whatever time it is, and tell how the last night went."""
        # Nobody waits for it at the first paint.
        from beesdesk.sync.night_model import NightStep  # noqa: PLC0415

        def hear(changed: frozenset[type]) -> None:
            if NightStep in changed:
                self._changed.emit()

        self._deaf = self._shop.listen(hear)
        self._clock.start()
        self._catch_up()
        self.tell()

    def end(self) -> None:
        """Hear of nothing any more; what was begun goes on by itself."""
        self._clock.stop()
        if self._deaf is not None:
            self._deaf()
            self._deaf = None
        self._is_at_work()

    def tell(self) -> None:
        """Say how the last night went, as things are now and in the language of the screen."""
        from beesdesk.sync.morning import morning  # noqa: PLC0415 - as in `begin`
        from beesdesk.sync.nightly import latest_steps  # noqa: PLC0415

        try:
            steps = self._shop.read(latest_steps)
        except ShopError as error:
            self.failed.emit(sentence(error, spoken()))
            return
        self.told.emit(morning(steps, spoken(), today=self._today(), now=self._shop.now()))

    def again(self) -> None:
        """Have done what is missing, failed, or wanted a hand."""
        if self._start is not None and not self._is_at_work():
            self._begun = self._start(self._shop.path.parent)

    def understand(self) -> None:
        """Note that somebody has read what was said."""
        from beesdesk.sync.nightly import understand  # noqa: PLC0415 - as in `begin`

        self._background.run(lambda: self._shop.do(understand), lambda _: None, self._fail)

    def _look(self) -> None:
        """Every few minutes: catch up a night that came while the program was open, once, and notice what was killed."""
        now = local_time(self._shop.now(), self._shop.read(shop_rules))
        if now.hour >= _FROM_HOUR and self._caught_up != now.date():
            self._catch_up()
        self.tell()

    def _catch_up(self) -> None:
        from beesdesk.sync.nightly import is_due  # noqa: PLC0415 - as in `begin`

        self._caught_up = self._today()
        if not self._shop.read(shop_rules).training and self._shop.read(is_due, self._caught_up):
            self.again()

    def _today(self) -> date:
        return local_time(self._shop.now(), self._shop.read(shop_rules)).date()

    def _is_at_work(self) -> bool:
        """Tell whether what was begun here is still at it."""
        return self._begun is not None and self._begun.poll() is None

    def _fail(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.failed.emit(sentence(fault, spoken()))
