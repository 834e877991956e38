"""The exchange with the other machines, beside the screen: in time, quietly, and at once where somebody wants it.

Loaded once the window is painted: it brings the network along.
"""

from datetime import timedelta
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from beesdesk.errors import ShopError
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.sync.rounds import exchange_now
from beesdesk.sync.state import ExchangeState, Health, exchange_state, last_exchange, rest
from beesdesk.ui.background import Background
from beesdesk.ui.parts.exchange_words import said

_LOOK: Final = timedelta(minutes=1)
"""How often it is looked whether something is due: what was said here goes out within a minute, and a machine that slept
wakes with a clock of its own."""
_ENDING_MS: Final = 20_000


class Exchanging(QObject):
    """Exchanges with the hub that is set as it comes due. The window never waits for it.

    `changed` carries the `ExchangeState` whenever it is another one, `progressed` how far a running exchange is,
    `ended` the refusal that ended one, None where it came to its end; `alarmed` a sentence, where somebody has to do
    something from now on.
    """

    changed = Signal(object)
    progressed = Signal(int, int)
    ended = Signal(object)
    alarmed = Signal(str)

    def __init__(self, shop: Shop, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._settings = shop, settings
        self._background = Background(self)  # threads of its own: a hub that does not answer holds nobody up
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._end = Event()
        self._stopped = False
        self.state: ExchangeState | None = None
        self._loud: Health | None = None
        self.at_work = False

    def start(self) -> None:
        """Exchange from now on."""
        self.look()

    def use(self, settings: Settings) -> None:
        """Exchange as it is set now."""
        before, self._settings = self._settings, settings
        if (settings.hub, settings.sync_minutes) != (before.hub, before.sync_minutes):
            self.look()

    def look(self) -> None:
        """Tell how it stands; exchange if that is due, or look again when it is."""
        if self._stopped:
            return
        self._tell()
        if not self._settings.hub or self.at_work:
            return
        wait = self._rest()
        if wait <= timedelta(0):
            self.now()
        else:
            self._timer.start(min(wait, _LOOK) // timedelta(milliseconds=1) + 1)

    def now(self) -> None:
        """Exchange at once, unless that is being done."""
        if self._stopped or self.at_work or not self._settings.hub:
            return
        self.at_work = True
        self._end = end = Event()
        self.progressed.emit(0, 0)
        settings, told = self._settings, self._step
        self._background.run(
            lambda: exchange_now(self._shop, settings, progress=told, wanted=lambda: not end.is_set()),
            lambda _: self._done(None),
            self._done,
        )

    def cancel(self) -> None:
        """End the running exchange at its next step: what has come through stays."""
        self._end.set()

    def stop(self) -> None:
        """Begin no other exchange, and end the running one at its next step."""
        self._stopped = True
        self._end.set()
        self._timer.stop()

    def finish(self) -> bool:
        """Wait for the running exchange; false if the hub does not end it in time."""
        self.stop()
        return self._background.finish(_ENDING_MS)

    def _step(self, done: int, of: int) -> None:
        """Tell how far it is, from the thread of the exchange."""
        try:
            self.progressed.emit(done, of)
        except RuntimeError:  # the window is gone
            self._end.set()

    def _done(self, fault: Exception | None) -> None:
        self.at_work = False
        self._tell()
        self.ended.emit(fault)
        self._alarm()
        if fault is not None and not isinstance(fault, ShopError):
            self._timer.start(_LOOK // timedelta(milliseconds=1))
            raise fault
        if not self._stopped:
            self._timer.start(min(max(self._rest(), timedelta(seconds=1)), _LOOK) // timedelta(milliseconds=1) + 1)

    def _alarm(self) -> None:
        """Disturb somebody once for each trouble: it stands in the header until it is over."""
        state = self.state
        loud = state.health if state is not None and state.is_loud else None
        if state is not None and loud is not None and loud is not self._loud:
            self.alarmed.emit(said(state).tip)
        self._loud = loud

    def _rest(self) -> timedelta:
        last = self._shop.read(last_exchange, self._settings.hub)
        unsent = self.state.unsent if self.state is not None else 0
        return rest(last, unsent=unsent, minutes=self._settings.sync_minutes, now=self._shop.now())

    def _tell(self) -> None:
        state = self._shop.read(exchange_state, self._settings.hub, self._shop.now())
        before, self.state = self.state, state
        if state != before:
            self.changed.emit(state)
