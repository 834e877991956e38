"""Several rules of the shop changed together, by somebody who may."""

from collections.abc import Mapping
from datetime import datetime

from beesdesk.db.session import Session
from beesdesk.members.people import allow
from beesdesk.pos.refusals import RuleImpossible
from beesdesk.pos.rules import ShopRules, set_rule, shop_rules
from beesdesk.pos.vat_numbers import vat_number
from beesdesk.words import Act


def change_rules(
    session: Session, wanted: Mapping[str, str], *, who: str, now: datetime, approved_by: str | None = None
) -> int:
    """Set those rules that are to be otherwise, all or none; return how many. The shop's VAT number is checked.

    Raises `RuleImpossible`, `VatNumberWrong` and what `allow` raises.
    """
    return set_rules(
        session, wanted, who=who, now=now, approved_by=allow(session, Act.SETTING_CHANGED, who, approved_by)
    )


def set_rules(
    session: Session, wanted: Mapping[str, str], *, who: str, now: datetime, approved_by: str | None = None
) -> int:
    """Set rules as `change_rules` does where nobody's right is asked, as before the shop has an administrator."""
    known = {name: written(shop_rules(session), name) for name in wanted}
    changed = {name: value.strip() for name, value in wanted.items() if value.strip() != known[name]}
    for name, value in changed.items():
        if name == "vat_number" and value:
            vat_number(value)
        try:
            set_rule(session, name, value, who=who, now=now, approved_by=approved_by)
        except ValueError as error:
            raise RuleImpossible(name, value) from error
    return len(changed)


def written(rules: ShopRules, name: str) -> str:
    """Return a rule as it is stored: what `set_rule` takes."""
    value = getattr(rules, name)
    return str(int(value)) if isinstance(value, bool) else str(value)
