"""What stands between a basket and its payment: for whom it is, whether they may shop, how old they are, the gift."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from typing import Final

from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.members.people import allow
from beesdesk.members.queries import Shopper, shopper_by_id
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import take_back
from beesdesk.pos.basket import Entry, current_basket
from beesdesk.pos.model import Basket, BasketLine
from beesdesk.pos.pricing import ZERO, next_euro
from beesdesk.pos.queries import lines_of
from beesdesk.pos.right import EverybodyMay, RightToShop
from beesdesk.pos.rules import Gate, MemberRequired, ShopRules, local_time, shop_rules
from beesdesk.values import dataclass
from beesdesk.words import Act, LineKind

MAY_NOT_SHOP: Final = "may_not_shop"
EVERYBODY: Final[RightToShop] = EverybodyMay()


@dataclass(frozen=True, slots=True)
class AgeQuestion:
    """What the cashier has to find out: whether the shopper is `age`, that is born on or before `born`."""

    age: int
    born: date


def refuse_unready(session: Session, basket: Basket, right: RightToShop, now: datetime) -> None:
    """Raise what has to be answered before a basket is paid, one after the other.

    `MemberNeeded` and `ShopperMayNotShop` (by the status at this moment), then `AgeUnproven`.
    """
    rules = shop_rules(session)
    today = local_time(now, rules).date()
    lines = lines_of(session, basket.id)
    if basket.member_id is None:
        if rules.member_required is not MemberRequired.NEVER or any(line.kind is LineKind.TOPUP for line in lines):
            raise no.MemberNeeded
    else:
        _refuse_gated(session, basket, right, rules, today)
    question = _question(basket, lines, today)
    if question is not None:
        raise no.AgeUnproven(question.age, question.born)


def confirm(
    session: Session,
    what: str,
    *,
    now: datetime,
    who: str,
    reason: str | None = None,
    approved_by: str | None = None,
) -> Basket:
    """Answer a warning about the shopper with yes, for this basket. Raises `NotAllowed`, `BasketEmpty`, `PaymentBegun`."""
    if what != MAY_NOT_SHOP:
        raise ValueError(what)
    basket = current_basket(session)
    if basket.member_id is None:
        raise no.MemberNeeded
    approved = approved_by
    if shop_rules(session).may_not_shop is Gate.REQUIRE:
        approved = allow(session, Act.SHOPPER_ADMITTED, who, approved_by)
    note(session, Act.SHOPPER_ADMITTED, now=now, who=who, reason=reason, subject=basket.member_id, approved_by=approved)
    words = "|".join(sorted({*_words(basket), what}))
    session.change(Basket, basket.id, confirmed=words)
    return replace(basket, confirmed=words)


def age_question(session: Session, *, now: datetime) -> AgeQuestion | None:
    """Return what has to be asked about the open basket's goods, None where nothing has. Raises `BasketEmpty`."""
    basket = current_basket(session)
    return _question(basket, lines_of(session, basket.id), local_time(now, shop_rules(session)).date())


def answer_age(session: Session, *, proven: bool, now: datetime, who: str) -> Entry:
    """Take the answer to the age question, once a sale: what needs more than was proven leaves the basket.

    Law of 24 January 1977 and of 10 December 2009 (Belgium): 16 for beer and wine, 18 for spirits and tobacco. No date
    of birth is kept. Raises `BasketEmpty`, `PaymentBegun`.
    """
    basket = current_basket(session)
    lines = lines_of(session, basket.id)
    question = _question(basket, lines, local_time(now, shop_rules(session)).date())
    if question is None:
        return Entry(basket)
    kind = Act.AGE_CHECKED if proven else Act.AGE_REFUSED
    note(session, kind, now=now, who=who, subject=basket.id, detail=canonical({"age": question.age}))
    if proven:
        session.change(Basket, basket.id, age_checked=question.age)
        return Entry(replace(basket, age_checked=question.age))
    added: list[BasketLine] = []
    for line in lines:
        if _left_of(line) and line.min_age is not None and line.min_age >= question.age:
            entry = take_back(session, line.position, now=now, who=who, reason=str(kind), may=True)
            basket, added = entry.basket, [*added, *entry.lines]
    return Entry(basket, tuple(added))


def decline_tip(session: Session, *, declined: bool, now: datetime, who: str) -> Basket:
    """Say that the member does not round up this time, or does after all. Raises `BasketEmpty`, `PaymentBegun`."""
    basket = current_basket(session)
    note(session, Act.TIP_DECLINED, now=now, who=who, subject=basket.id, detail=canonical({"declined": int(declined)}))
    session.change(Basket, basket.id, no_tip=declined)
    return replace(basket, no_tip=declined)


def tip_of(basket: Basket, *, rounds_up: bool) -> Decimal:
    """Return the gift up to the next whole euro of a member who `rounds_up`, euro."""
    return next_euro(basket.total) - basket.total if rounds_up and not basket.no_tip and basket.total > 0 else ZERO


def _refuse_gated(session: Session, basket: Basket, right: RightToShop, rules: ShopRules, today: date) -> None:
    shopper: Shopper | None = shopper_by_id(session, basket.member_id) if basket.member_id else None
    if shopper is None or MAY_NOT_SHOP in _words(basket):
        return
    answer = right.right(shopper, today)
    if not answer.may_shop:
        raise no.ShopperMayNotShop(shopper.number, answer.word, rules.may_not_shop is Gate.REQUIRE)


def _question(basket: Basket, lines: list[BasketLine], today: date) -> AgeQuestion | None:
    proven = basket.age_checked or 0
    asked = max((line.min_age or 0 for line in lines if _left_of(line)), default=0)
    return AgeQuestion(asked, _years_before(today, asked)) if asked > proven else None


def _years_before(today: date, years: int) -> date:
    """Return the day so many years ago; who was born on 29 February is of age on 1 March, so 28 February is asked."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return today.replace(year=today.year - years, day=28)


def _left_of(line: BasketLine) -> bool:
    return line.kind is LineKind.ITEM and line.corrects is None and line.taken_back < line.quantity


def _words(basket: Basket) -> frozenset[str]:
    return frozenset((basket.confirmed or "").split("|")) - {""}
