"""What is done in a scenario, through the same actions as the screen's."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from beesdesk.db.file import StoreError
from beesdesk.errors import ShopError
from beesdesk.members.people import people
from beesdesk.members.queries import Shopper
from beesdesk.pos.actions import Amounts, park, recall, scan, take_back
from beesdesk.pos.discounts import discount, override
from beesdesk.pos.empties import return_deposit
from beesdesk.pos.gates import MAY_NOT_SHOP, answer_age, confirm
from beesdesk.pos.model import BasketLine, SaleLine
from beesdesk.pos.paying import pay
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.queries import basket_by_id, parked_baskets, sale_by_id, tenders
from beesdesk.pos.refunds import refund
from beesdesk.pos.refusals import BasketGone, LineNotThere, SaleUnknown
from beesdesk.pos.right import Right
from beesdesk.pos.rules import shop_rules
from beesdesk.pos.sessions import close_till, move_cash, open_drawer, open_till
from beesdesk.replaying.given import furnish, may_not_shop, moment, others
from beesdesk.replaying.scenarios import BadValue, Fields, Step, flag_of, number_of, text_of, whole_of
from beesdesk.replaying.seen import difference, seen
from beesdesk.shop import Shop
from beesdesk.words import Language, LineKind

Item = TypeVar("Item", BasketLine, SaleLine)
WHO = "replay"
ONE = Decimal(1)
FLOAT = Decimal("100.00")
THOUSAND = Decimal(1000)


class Run:
    """A scenario under way: the till is open, the basket in hand is the last one that a step touched."""

    def __init__(self, shop: Shop, given: Fields) -> None:
        self._shop = shop
        self._now = moment(given, ZoneInfo(shop.read(shop_rules).time_zone))
        shop.do(furnish, given, now=self._now)
        self._right = _Barred(may_not_shop(given))
        self._sales: list[UUID] = []
        opening = number_of(given, "float", digits=2)
        if opening is not None and opening < 0:
            raise BadValue("float", opening)
        self._till = shop.do(open_till, FLOAT if opening is None else opening, cashier=WHO, now=self._now)
        self._basket: UUID | None = None

    def take(self, step: Step) -> str | None:
        """Take a step; return what went otherwise than it says."""
        before, basket = self._shop.read(seen, self._till, self._basket), self._basket
        refusal = self._refusal(step)
        if refusal and not step.refused:
            return f"expected it to be taken got {refusal}"
        if step.refused and not refusal:
            return "expected it to be refused got it taken"
        if refusal and self._shop.read(seen, self._till, basket) != before:
            return "expected nothing to change got a change"
        return self.look(step.expect)

    def look(self, expected: Fields) -> str | None:
        """Return what stands otherwise than expected."""
        return difference(expected, self._shop.read(seen, self._till, self._basket))

    def _refusal(self, step: Step) -> str | None:
        try:
            STEPS[step.do][0](self, step.fields)
        except StoreError:
            raise
        except ShopError as error:
            return type(error).__name__
        return None

    def scan(self, fields: Fields) -> None:
        """Scan or key a code; grams become kilograms."""
        gross, tare = number_of(fields, "weight_g"), number_of(fields, "tare_g")
        quantity = number_of(fields, "quantity")
        amounts = Amounts(
            quantity=Decimal(1) if quantity is None else quantity,
            gross=None if gross is None else gross / THOUSAND,
            tare=None if tare is None else tare / THOUSAND,
        )
        self._scan(text_of(fields, "code"), amounts)

    def member(self, fields: Fields) -> None:
        """Identify the shopper."""
        self._scan(text_of(fields, "card"), Amounts())

    def _scan(self, code: str, amounts: Amounts) -> None:
        today = self._now.date()
        self._basket = self._shop.do(scan, code, amounts, now=self._now, today=today, language=Language.FR).basket.id

    def correct(self, fields: Fields) -> None:
        """Take back the nth item: deposits and corrections are not counted."""
        self._shop.do(take_back, self._position(fields), number_of(fields, "quantity"), now=self._now, who=WHO)

    def _position(self, fields: Fields) -> int:
        """Return the position of the nth item: what concerns others and corrections are not counted."""
        line = whole_of(fields, "line")
        view = self._shop.read(basket_by_id, self._basket) if self._basket else None
        items = _items(view.lines if view else ())
        if not 1 <= line <= len(items):
            raise LineNotThere(line)
        return items[line - 1].position

    def _approved(self, fields: Fields) -> str | None:
        """Return the reference of whoever allows a step."""
        if "approved_by" not in fields:
            return None
        name = text_of(fields, "approved_by")
        return next((one.id.hex for one in self._shop.read(people) if one.name == name), name)

    def park(self, fields: Fields) -> None:
        """Set the basket aside under a name."""
        self._basket = self._shop.do(park, text_of(fields, "name"), now=self._now, who=WHO).id

    def recall(self, fields: Fields) -> None:
        """Take the basket of this name back."""
        name = text_of(fields, "name")
        wanted = [basket.id for basket in self._shop.read(parked_baskets) if basket.name == name]
        if not wanted:
            raise BasketGone
        self._basket = self._shop.do(recall, wanted[0], now=self._now, who=WHO).id

    def pay(self, fields: Fields) -> None:
        """Pay an amount, or all that this tender may pay."""
        paid = self._shop.do(
            pay, text_of(fields, "tender"), number_of(fields, "amount", digits=2), now=self._now, right=self._right
        )
        self._basket = paid.basket_id
        if paid.sale_id is not None:
            self._sales.append(paid.sale_id)

    def discount(self, fields: Fields) -> None:
        """Take something off a line or off the sale."""
        line = None if flag_of(fields, "sale", False) else self._position(fields)
        self._shop.do(
            discount, line, percent=number_of(fields, "percent", digits=2), amount=number_of(fields, "amount", digits=2),
            now=self._now, who=WHO, approved_by=self._approved(fields),
        )  # fmt: skip

    def price(self, fields: Fields) -> None:
        """Give a line another unit price."""
        price = number_of(fields, "price", digits=2)
        if price is None:
            raise BadValue("price", price)
        approved = self._approved(fields)
        self._shop.do(override, self._position(fields), price, now=self._now, who=WHO, approved_by=approved)

    def age_check(self, fields: Fields) -> None:
        """Answer the age question."""
        self._shop.do(answer_age, proven=flag_of(fields, "ok", True), now=self._now, who=WHO)

    def confirm(self, fields: Fields) -> None:
        """Answer a warning with yes."""
        what = text_of(fields, "what")
        if what != MAY_NOT_SHOP:
            raise BadValue("what", what)
        self._shop.do(confirm, what, now=self._now, who=WHO, approved_by=self._approved(fields))

    def return_deposit(self, fields: Fields) -> None:
        """Take empties back."""
        amount, quantity = number_of(fields, "amount", digits=2), number_of(fields, "quantity") or ONE
        if amount is None:
            raise BadValue("amount", amount)
        entry = self._shop.do(return_deposit, amount, quantity, now=self._now, approved_by=self._approved(fields))
        self._basket = entry.basket.id

    def refund(self, fields: Fields) -> None:
        """Give a sale back: the nth of the session, a line or all of it."""
        number = whole_of(fields, "sale")
        if not 1 <= number <= len(self._sales):
            raise SaleUnknown(number)
        sale = self._sales[number - 1]
        what = None
        if "line" in fields:
            view = self._shop.read(sale_by_id, sale)
            line, items = whole_of(fields, "line"), _items(view.lines if view else ())
            if not 1 <= line <= len(items):
                raise LineNotThere(line)
            what = {items[line - 1].id: number_of(fields, "quantity") or items[line - 1].quantity}
        tender = text_of(fields, "tender") if "tender" in fields else None
        done = self._shop.do(
            refund, sale, what, tender=tender, reason="scenario", now=self._now, who=WHO,
            approved_by=self._approved(fields),
        )  # fmt: skip
        self._basket = done.sale_id

    def cash_in(self, fields: Fields) -> None:
        """Put cash into the drawer."""
        self._move(fields, 1)

    def cash_out(self, fields: Fields) -> None:
        """Take cash out of the drawer."""
        self._move(fields, -1)

    def _move(self, fields: Fields, sign: int) -> None:
        amount = sign * (number_of(fields, "amount", digits=2) or ZERO)
        self._shop.do(move_cash, amount, reason=text_of(fields, "reason"), now=self._now, who=WHO)

    def open_drawer(self, fields: Fields) -> None:
        """Open the drawer without a sale."""
        self._shop.do(open_drawer, reason=text_of(fields, "reason"), now=self._now, who=WHO)

    def new_sale(self, _fields: Fields) -> None:
        """Begin anew: the next scan begins the basket."""
        self._basket = None

    def close(self, fields: Fields) -> None:
        """Close the session with the cash counted."""
        counted = number_of(fields, "counted", digits=2)
        if counted is None:
            raise BadValue("counted", counted)
        self._shop.do(close_till, counted, cashier=WHO, now=self._now)


class _Barred:
    """Says who may shop: everybody but those whom the scenario names."""

    def __init__(self, numbers: frozenset[int]) -> None:
        self._numbers = numbers

    def right(self, shopper: Shopper, today: date) -> Right:  # noqa: ARG002 - a scenario lasts one day
        """Return whether a member may shop."""
        return Right(may_shop=shopper.number not in self._numbers)


def _items(lines: Sequence[Item]) -> list[Item]:
    return [one for one in lines if one.kind is LineKind.ITEM and one.corrects is None]


STEPS: dict[str, tuple[Callable[[Run, Fields], None], set[str]]] = {
    "scan": (Run.scan, {"code", "quantity", "weight_g", "tare_g"}),
    "member": (Run.member, {"card"}),
    "correct": (Run.correct, {"line", "quantity"}),
    "park": (Run.park, {"name"}),
    "recall": (Run.recall, {"name"}),
    "discount": (Run.discount, {"line", "sale", "percent", "amount", "approved_by"}),
    "price": (Run.price, {"line", "price", "approved_by"}),
    "age_check": (Run.age_check, {"ok"}),
    "confirm": (Run.confirm, {"what", "approved_by"}),
    "return_deposit": (Run.return_deposit, {"amount", "quantity", "approved_by"}),
    "refund": (Run.refund, {"sale", "line", "quantity", "tender", "approved_by"}),
    "pay": (Run.pay, {"tender", "amount"}),
    "cash_in": (Run.cash_in, {"amount", "reason"}),
    "cash_out": (Run.cash_out, {"amount", "reason"}),
    "open_drawer": (Run.open_drawer, {"reason"}),
    "new_sale": (Run.new_sale, set()),
    "close": (Run.close, {"counted"}),
}
"""What can be done, with the fields of each deed."""


def unknown_steps(shop: Shop, steps: tuple[Step, ...]) -> list[str]:
    """Return the deeds, fields and tenders that the till does not know yet."""
    known = {tender.code for tender in shop.read(tenders)}
    unknown = []
    for step in steps:
        if step.do not in STEPS:
            unknown.append(f"step {step.do}")
            continue
        unknown += others(step.do, step.fields, STEPS[step.do][1])
        if "tender" in step.fields and text_of(step.fields, "tender") not in known:
            unknown.append(f"tender {step.fields['tender']}")
    return unknown
