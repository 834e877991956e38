"""The board's deeds: carried out, taken back, done again, or refused aloud as the desk does it."""

from collections.abc import Callable
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts.board_acts import Done
from beesdesk.shifts.board_foresight import BoardForesight, foresee_on_board
from beesdesk.shifts.board_undo import take_back
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.values import dataclass

_MOST: Final = 100
Act = Callable[..., Done]


@dataclass(frozen=True, slots=True)
class BoardCall:
    """An act with what it is told, and whom it concerns; `said` is what is said once it is done.

    `coming` is a member with the shift that they come to and the one that they give for it, `leaving` the place that
    somebody loses.
    """

    act: Act
    told: tuple[Any, ...]
    said: str
    concerning: tuple[UUID, ...] = ()
    coming: tuple[UUID, UUID, UUID | None] | None = None
    leaving: UUID | None = None


class BoardDeeds(QObject):
    """What was done here since the board was opened can be taken back, the last first."""

    said = Signal(str, bool)  # what was done, and whether it can be taken back
    turned = Signal()  # there is something else to take back, or to do again

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._past: list[tuple[Done, str]] = []
        self._future: list[tuple[Done, str]] = []

    @property
    def last(self) -> str:
        """What would be taken back; empty if nothing would."""
        return self._past[-1][1] if self._past else ""

    @property
    def next(self) -> str:
        """What would be done again; empty if nothing would."""
        return self._future[-1][1] if self._future else ""

    def carry_out(self, call: BoardCall) -> bool:
        """Do an act; False where it is refused."""
        done = self._try(call.act, *call.told)
        if done is None:
            return False
        self._past = [*self._past, (done, call.said)][-_MOST:]
        self._future.clear()
        self.turned.emit()
        self.said.emit(call.said, True)
        return True

    def foresee(self, call: BoardCall) -> BoardForesight | str:
        """Return what an act would change, or why it would be refused."""
        shop = self._desk.shop
        try:
            return shop.try_out(
                lambda session: foresee_on_board(
                    session, call.act, *call.told, concerning=call.concerning, coming=call.coming,
                    leaving=call.leaving, now=self._desk.now(), who=self._desk.who,
                )
            )  # fmt: skip
        except ShopError as error:
            return sentence(error, self._desk.language)

    def undo(self) -> bool:
        """Take the last act back; what the shop has moved on from cannot be, and is forgotten."""
        return self._turn(self._past, self._future, self.tr("Undone: {act}"))

    def redo(self) -> bool:
        """Do again what was taken back last."""
        return self._turn(self._future, self._past, self.tr("Done again: {act}"))

    def _turn(self, here: list[tuple[Done, str]], there: list[tuple[Done, str]], text: str) -> bool:
        if not here:
            return False
        done, said = here.pop()
        back = self._try(take_back, done)
        if back is not None:
            there.append((back, said))
            self.said.emit(text.format(act=said), False)
        self.turned.emit()
        return back is not None

    def _try(self, act: Act, *told: Any) -> Done | None:
        desk = self._desk
        try:
            return desk.shop.do(act, *told, now=desk.now(), who=desk.who)
        except ShopError as error:
            desk.refused.emit(sentence(error, desk.language), error)
            return None


def concerned(*members: UUID | None) -> tuple[UUID, ...]:
    """Return whom an act concerns, nobody left out who is somebody."""
    return tuple(member for member in members if member is not None)
