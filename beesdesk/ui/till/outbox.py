"""The outbox at work beside the screen: one sender, one mail after the other, tried again more and more seldom.

Loaded once the window is painted: it brings the network along.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from beesdesk.errors import ShopError
from beesdesk.mail.actions import hurry
from beesdesk.mail.model import Mail
from beesdesk.mail.password import password_of
from beesdesk.mail.pauses import pause
from beesdesk.mail.queries import OutboxCount, count_outbox, next_due
from beesdesk.mail.sending import MailAccount, Trouble, account_name, account_of
from beesdesk.posting import Round, send_waiting, settle_interrupted
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.background import Background

_LONGEST: Final = timedelta(hours=1)  # a clock that is set must not put the next look off for ever
_SOON: Final = timedelta(minutes=1)  # while somebody else sends
_ENDING_MS: Final = 20_000  # what is on its way at the end of the program may take as long


class Outbox(QObject):
    """Sends what waits as it comes due. `counted` tells how much waits, and what is wrong with the server if anything."""

    counted = Signal(object, object)  # OutboxCount, Trouble | None
    _stirred = Signal()  # from whichever thread has changed a mail

    def __init__(self, shop: Shop, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shop, self._settings = shop, settings
        # Threads of its own: a server that does not answer must not hold the printer up.
        self._background = Background(self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.look)
        self._stirred.connect(self.look, Qt.ConnectionType.QueuedConnection)
        self._ending = Event()
        self._at_work = False
        self._bad_rounds = 0
        self._not_before = shop.now()
        self.trouble: Trouble | None = None
        self._deaf = shop.listen(self._hear)

    def start(self) -> None:
        """Say what a crash has left behind, then send what waits."""
        if self._shop.read(count_outbox) == OutboxCount():
            self.look()
        else:
            self._work(partial(settle_interrupted, self._shop))

    def use(self, settings: Settings) -> None:
        """Send as a person has set it just now: everything that waits is tried at once."""
        self._settings, self.trouble, self._bad_rounds = settings, None, 0
        self._not_before = self._shop.now()
        if self._shop.read(count_outbox).waiting:
            self._shop.do(hurry)
        self.look()

    def look(self) -> None:
        """Tell how much waits; send what is due, or look again when it is."""
        if self._ending.is_set():
            return
        self.counted.emit(self._shop.read(count_outbox), self.trouble)
        due = self._shop.read(next_due)
        if due is None or not self._settings.mail_host or self._at_work:
            return
        wait = max(due, self._not_before) - self._shop.now()
        if wait <= timedelta(0):
            folder, settings, wanted = self._shop.path.parent, self._settings, self._wanted
            self._work(lambda: send_waiting(self._shop, _account(folder, settings), wanted))
        else:
            self._timer.start(min(wait, _LONGEST) // timedelta(milliseconds=1) + 1)

    def stop(self) -> None:
        """Begin no other mail."""
        self._ending.set()
        self._timer.stop()
        self._deaf()

    def finish(self) -> bool:
        """Wait for the mail that is on its way; false if the server does not end it in time."""
        self.stop()
        return self._background.finish(_ENDING_MS)

    def _work(self, work: Callable[[], Round | None]) -> None:
        self._at_work = True
        self._background.run(work, self._done, self._failed)

    def _done(self, done: Round | None) -> None:
        self._at_work = False
        if done is not None and not done.alone:
            self._not_before = self._shop.now() + _SOON
        elif done is not None:
            self._bad_rounds = self._bad_rounds + 1 if done.trouble else 0
            self.trouble = done.trouble
            self._rest()
        self.look()

    def _failed(self, fault: Exception) -> None:
        """Try again later what the disk refused; anything else is a bug."""
        self._at_work = False
        self._bad_rounds += 1
        self._rest()
        self.look()
        if not isinstance(fault, ShopError):
            raise fault

    def _rest(self) -> None:
        """Leave a server that is in trouble alone for longer and longer."""
        if self._bad_rounds:
            self._not_before = self._shop.now() + pause(self._bad_rounds)

    def _wanted(self) -> bool:
        return not self._ending.is_set()

    def _hear(self, changed: frozenset[type]) -> None:
        if Mail in changed:
            self._stirred.emit()


def _account(folder: Path, settings: Settings) -> MailAccount:
    """Return the account with its password; a keyring may take its time."""
    return account_of(settings, password_of(folder, account_name(settings)))
