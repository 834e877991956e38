"""What is done in a member's file: said beforehand, done, and taken back once where that is possible."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.ui.office.desk import Call, OfficeDesk
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """An action with what it is told; who does it, when, and who allows it are added."""

    act: Callable[..., Any]
    told: tuple[Any, ...] = ()
    named: dict[str, Any] | None = None


def on_member(member_id: UUID, call: Call) -> Deed:
    """Return an act on a member as a deed."""
    return Deed(call.act, (member_id, *call.told), call.named)


class MemberDeeds(QObject):
    """The deeds. `back_changed` tells that something else, or nothing, can be taken back."""

    back_changed = Signal()

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._back: Deed | None = None
        self._what = ""

    @property
    def what_back(self) -> str:
        """What would be taken back, empty where nothing can."""
        return self._what

    def refusal(self, deed: Deed) -> str:
        """Return why a deed would be refused, empty where it would not."""
        try:
            self.desk.shop.try_out(deed.act, *deed.told, **self._named(deed))
        except ShopError as error:
            return sentence(error, self.desk.language)
        return ""

    def do(self, deed: Deed, what: str, back: Callable[[Any], Deed | None] = lambda _: None) -> tuple[Any] | None:
        """Do it, say `what` was done, and keep what takes it back (`back` makes it of what it gives).

        Return what it gives, in a tuple; None where it is refused.
        """
        try:
            given = self.desk.shop.do(deed.act, *deed.told, **self._named(deed))
        except ShopError as error:
            self.desk.refuse(error)
            return None
        way_back = back(given)
        self._keep_back(way_back, what)
        self.desk.told.emit(what, self.take_back if way_back else None)
        return (given,)

    def take_back(self) -> None:
        """Take the last deed back, once."""
        back, what = self._back, self._what
        if back is not None:
            self._keep_back(None, "")
            self.desk.attempt(lambda: self.do(back, self.tr("Taken back: {what}").format(what=what)))

    def _keep_back(self, back: Deed | None, what: str) -> None:
        """Remember what takes the last deed back."""
        self._back, self._what = back, what if back else ""
        self.back_changed.emit()

    def _named(self, deed: Deed) -> dict[str, Any]:
        given = {"now": self.desk.now(), "who": self.desk.who, "approved_by": self.desk.approved_by}
        return {**given, **(deed.named or {})}
