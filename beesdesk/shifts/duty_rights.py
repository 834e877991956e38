"""Who at the desk may change what a member owes. Each time is journaled; members need no right for what is their own."""

from datetime import datetime
from uuid import UUID

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.values import dataclass
from beesdesk.words import Act


@dataclass(frozen=True, slots=True)
class By:
    """Who changes something (a reference), when, and who allows it. Both methods raise `NotAllowed`, `NobodyMayAllow`."""

    now: datetime
    who: str
    approved_by: str | None = None

    def allow_duty(self, session: Session, member_id: UUID, what: str, reason: str | None = None) -> None:
        """Journal that somebody who may changes when or how a member works: `what` is the word of the fact."""
        approved = allow(session, Act.DUTY_CHANGED, self.who, self.approved_by)
        note(
            session, Act.DUTY_CHANGED, now=self.now, who=self.who, reason=reason, subject=member_id,
            detail=canonical({"what": what}), approved_by=approved,
        )  # fmt: skip

    def allow_correction(self, session: Session, member_id: UUID, reason: str | None) -> None:
        """Journal that somebody who may changes a standing otherwise than by what happened."""
        approved = allow(session, Act.STANDING_CORRECTED, self.who, self.approved_by)
        note(
            session, Act.STANDING_CORRECTED, now=self.now, who=self.who, reason=reason, subject=member_id,
            approved_by=approved,
        )  # fmt: skip
