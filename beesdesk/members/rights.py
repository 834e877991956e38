"""Who may do what: roles are people's, and each opens acts of the journal.

What a role may is data (`OF_ROLE`), and what every cashier may without asking is the shop's own choice.
"""

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

from beesdesk.words import Act, Role

CASHIERS: Final = frozenset(
    {
        Act.CORRECTION,
        Act.BASKET_CANCELLED,
        Act.BASKET_PARKED,
        Act.BASKET_RECALLED,
        Act.REFUND,
        Act.DRAWER_OPENED,
        Act.CASH_MOVED,
        Act.PRICE_ASKED,
        Act.WEIGHT_TYPED,
        Act.RECEIPT_COPIED,
        Act.TILL_OPENED,
        Act.TILL_CLOSED,
        Act.PAYMENT_TAKEN_BACK,
        Act.ATTEMPT_DECIDED,
        Act.INVOICED,
    }
)
"""What a cashier may where the shop has not decided otherwise (`rules.cashier_may`)."""

_OF_MEMBERS: Final = frozenset(
    {
        Act.DUTY_CHANGED,
        Act.MEMBER_CHANGED,
        Act.CARD_CHANGED,
        Act.MAILED_AGAIN,
        Act.STANDING_CORRECTED,
        Act.MEMBER_PIN_RESET,
        Act.MEMBERS_EXPORTED,
        Act.MEMBERS_MAILED,
    }
)
"""What the members' files are worked with."""
_OF_STOCK: Final = frozenset({Act.STOCK_MOVED, Act.ORDERED, Act.CATALOGUE_CHANGED})
"""What goods are bought, counted and priced with."""
_LEADERS: Final = CASHIERS | {
    Act.DISCOUNT,
    Act.PRICE_OVERRIDE,
    Act.RETURN,
    Act.EMPTIES,
    Act.SHOPPER_ADMITTED,
    Act.BEST_BEFORE_PASSED,
    Act.ON_ACCOUNT,
    Act.RECALLED,
    Act.SHEET_VALIDATED,
    Act.KIOSK_SWITCHED,
}
OF_ROLE: Final = MappingProxyType(
    {
        Role.CASHIER: frozenset[Act](),
        Role.SHIFT_LEADER: _LEADERS,
        Role.COORDINATOR: _LEADERS | _OF_MEMBERS,
        Role.STOCK: _OF_STOCK | {Act.RECALLED, Act.RECALL_LIFTED},
        Role.OFFICE: _LEADERS
        | _OF_MEMBERS
        | _OF_STOCK
        | {
            Act.RECALL_LIFTED,
            Act.ACCOUNT_CORRECTED,
            Act.SETTING_CHANGED,
            Act.IMPORTED,
            Act.MEMBER_ERASED,
            Act.MEMBER_EXPORTED,
            Act.SHARES_MOVED,
            Act.SOLIDARITY_GRANTED,
            Act.ATTENDANCE_CORRECTED,
            Act.DEVICES_CHANGED,
            Act.CONFLICT_SETTLED,
        },
        Role.ADMINISTRATOR: frozenset(Act),
    }
)


def may(act: Act, roles: Iterable[Role], cashier_may: frozenset[Act]) -> bool:
    """Return whether somebody with these roles may do an act; `cashier_may` is what everybody at the till may."""
    return act in cashier_may or any(act in OF_ROLE[role] for role in roles)


def acts_in(text: str) -> frozenset[Act]:
    """Return the acts named in a text, parted by commas or bars. An unknown one is a `ValueError`."""
    return frozenset(Act(word.strip()) for word in text.replace("|", ",").split(",") if word.strip())
