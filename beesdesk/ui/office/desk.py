"""The deeds of whoever sits at the coordinator's desk."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.people import NotAllowed
from beesdesk.members.queries import shopper_by_card
from beesdesk.messages import sentence
from beesdesk.settings import Settings
from beesdesk.shifts.desk_access import refuse_stranger
from beesdesk.shifts.foresight import Foresight, foresee
from beesdesk.shifts.known import today_of
from beesdesk.shifts.member_file import MemberFile, member_file
from beesdesk.shifts.sheet_refusals import MemberCardUnknown
from beesdesk.shop import Shop
from beesdesk.ui.till.desk import Desk
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Call:
    """An act on a member with what it is told."""

    act: Callable[..., object]
    told: tuple[Any, ...]
    named: dict[str, Any]


class OfficeDesk(Desk):
    """People sign in, allow and are refused as at the till; who is there is kept here, for no till session is open."""

    settings_chosen = Signal(object)  # Settings
    told = Signal(str, object)  # what was done, and what takes it back, None where nothing does

    def __init__(
        self, shop: Shop, parent: QObject | None = None, *, door: Callable[[Session, str], None] = refuse_stranger
    ) -> None:
        """`door` refuses whoever may not sit down here."""
        super().__init__(shop, None, parent)
        self._who, self._door = "", door
        self.settings = Settings()

    @property
    def who(self) -> str:
        """Whoever signed in."""
        return self._who

    def enter(self, who: str) -> bool:
        """Let somebody sit down here; False where they may not."""
        try:
            self.shop.read(self._door, who)
        except ShopError as error:
            return self._refuse(error)
        self._who = who
        return True

    def use_settings(self, settings: Settings) -> None:
        """Have this machine be set otherwise."""
        self.settings = settings
        self.settings_chosen.emit(settings)

    def shop_day(self) -> date:
        """Return the shop's day."""
        return self.shop.read(today_of, self.now())

    def file(self, member_id: UUID) -> MemberFile:
        """Return all that is known of a member."""
        return self.shop.read(member_file, member_id, self.language, now=self.now())

    def member_of(self, text: str) -> UUID | None:
        """Return whom a scanned card names, a blocked one or an eater's too; None is refused aloud."""
        code = self.card_code(text)
        found = self.shop.read(shopper_by_card, code)
        if found is None:
            self._refuse(MemberCardUnknown(code))
            return None
        return found.member_id

    def refuse(self, error: ShopError) -> None:
        """Say why something that was tried beside the screen is refused, or ask for whoever may allow it."""
        self._refuse(error)

    def did(self, action: Callable[..., None], *told: Any, **named: Any) -> bool:
        """Carry out a deed; False where it is refused, or where whoever may allow it is asked first."""
        return self._did(action, *told, **named)

    def may_ask(self, error: ShopError) -> bool:
        """Ask for whoever may allow what was refused, where that is why; return whether it was."""
        if not isinstance(error, NotAllowed):
            return False
        self._refuse(error)
        return True

    def foresee(self, member_id: UUID, call: Call) -> Foresight | str:
        """Return what an act would change, or why it would be refused."""
        try:
            return self.shop.try_out(
                lambda session: foresee(
                    session, member_id, call.act, *call.told, now=self.now(), who=self.who, **call.named
                )
            )
        except ShopError as error:
            return sentence(error, self.language)

    def carry_out(self, subject_id: UUID, call: Call) -> bool:
        """Do an act on something, a member or a sheet; False where it is refused."""
        return self._try(call.act, subject_id, *call.told, now=self.now(), who=self.who, **call.named) is not None
