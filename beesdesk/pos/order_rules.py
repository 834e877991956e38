"""How the shop orders, by its own rules."""

from typing import Final

from beesdesk.db.session import Session
from beesdesk.pos.rules import shop_rules
from beesdesk.stock.terms import OrderRules

_DAYS: Final = (1, 126)
_SERVICE: Final = (0.5, 0.9999)
"""No stock is enough in all cases; less than half of them would be less than what is sold."""


def order_rules(session: Session) -> OrderRules:
    """Return the rules of ordering, within what can be reckoned with."""
    rules = shop_rules(session)
    days = min(max(rules.order_days, _DAYS[0]), _DAYS[1])
    return OrderRules(days, min(max(float(rules.order_service / 100), _SERVICE[0]), _SERVICE[1]))
