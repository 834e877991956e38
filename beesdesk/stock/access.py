"""Who sits at the stock desk."""

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.members.people import may_do, name_of
from beesdesk.values import dataclass
from beesdesk.words import Act


@dataclass(eq=False)
class NotAtStockDesk(ShopError):
    """This person works in the shop, but not with its goods."""

    name: str


def refuse_stranger(session: Session, who: str) -> None:
    """Raise `NotAtStockDesk` unless somebody may move stock: whoever has the role stock or office, an administrator."""
    if not may_do(session, Act.STOCK_MOVED, who):
        raise NotAtStockDesk(name_of(session, who))
