"""Who sits at the coordinator's desk."""

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.people import may_do, name_of
from beesdesk.values import dataclass
from beesdesk.words import Act


@dataclass(eq=False)
class NotAtDesk(ShopError):
    """This person works in the shop, but not with everybody's files."""

    name: str


def refuse_stranger(session: Session, who: str) -> None:
    """Raise `NotAtDesk` unless somebody may change standings: a coordinator, the office, an administrator."""
    if not may_do(session, Act.STANDING_CORRECTED, who):
        raise NotAtDesk(name_of(session, who))
