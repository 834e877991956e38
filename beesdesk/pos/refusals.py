"""What the till says no to. Amounts are euro, weights kilograms; the sentences are in `messages.py`."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(eq=False)
class TillClosed(ShopError):
    """No session is open: the float must be counted first."""


@dataclass(eq=False)
class TillLocked(ShopError):
    """Nobody is there until somebody shows who it is."""


@dataclass(eq=False)
class TillAlreadyOpen(ShopError):
    """A session is open already, since `cashier` opened it."""

    cashier: str


@dataclass(eq=False)
class CodeInvalid(ShopError):
    """The code was misread: `reason` is the word of `catalog.barcodes`."""

    code: str
    reason: str


@dataclass(eq=False)
class CodeUnknown(ShopError):
    """Nothing in the shop has this code."""

    code: str


@dataclass(eq=False)
class CodeNotUsed(ShopError):
    """The code is understood (`kind`), and the till has no use for it."""

    code: str
    kind: str


@dataclass(eq=False)
class CardNotActive(ShopError):
    """The card was replaced or blocked (`status`)."""

    code: str
    status: str


@dataclass(eq=False)
class ProductWithdrawn(ShopError):
    """The product is no longer sold."""

    name: str


@dataclass(eq=False)
class UseByPassed(ShopError):
    """The use-by date in the code has passed: it may not be sold (Reg. (EU) 1169/2011, art. 24)."""

    name: str
    day: date


@dataclass(eq=False)
class PriceNeeded(ShopError):
    """The product has no price yet: somebody must say one."""

    name: str
    product_id: UUID
    unit: str


@dataclass(eq=False)
class WeightNeeded(ShopError):
    """The product is weighed and the code holds no weight. `price` is euro per unit, `tare` kilograms that wait."""

    name: str
    product_id: UUID
    unit: str
    price: Decimal
    tare: Decimal


@dataclass(eq=False)
class TareTooHeavy(ShopError):
    """The container weighs as much as the whole: nothing is left to sell."""

    gross: Decimal
    tare: Decimal


@dataclass(eq=False)
class WeightTooSmall(ShopError):
    """Less than the scale weighs exactly (Directive 2014/31/EU: its minimum capacity)."""

    weight: Decimal
    least: Decimal


@dataclass(eq=False)
class NoLabelNumber(ShopError):
    """No number of the shop's own can name this article with its weight or price."""

    name: str


@dataclass(eq=False)
class NoTareNumber(ShopError):
    """No number of the shop's own can say this tare."""

    weight: Decimal


@dataclass(eq=False)
class NotATareLabel(ShopError):
    """While something is weighed, only the label of its container may be scanned."""

    code: str


@dataclass(eq=False)
class QuantityImpossible(ShopError):
    """A quantity of zero or less, or more than the till takes in one line."""

    quantity: Decimal


@dataclass(eq=False)
class LineNotThere(ShopError):
    """The basket has no such line."""

    line: int


@dataclass(eq=False)
class TooMuchTakenBack(ShopError):
    """More would be taken back than is left of the line."""

    name: str
    left: Decimal


@dataclass(eq=False)
class BasketEmpty(ShopError):
    """There is nothing to pay, park or cancel."""


@dataclass(eq=False)
class BasketOpen(ShopError):
    """Another basket is being scanned: it must be paid, parked or cancelled first."""


@dataclass(eq=False)
class BasketGone(ShopError):
    """The basket was already paid, cancelled or taken back elsewhere."""


@dataclass(eq=False)
class PaymentBegun(ShopError):
    """Part of the basket is paid already (euro): it can only be paid to its end."""

    paid: Decimal


@dataclass(eq=False)
class TenderUnknown(ShopError):
    """The shop does not take this means of payment."""

    tender: str


@dataclass(eq=False)
class AmountNotTaken(ShopError):
    """This amount cannot be paid so: `owed` is what this tender owes, rounded if it is cash."""

    amount: Decimal
    owed: Decimal


@dataclass(eq=False)
class AttemptOpen(ShopError):
    """It is not known whether the payment terminal was paid this amount: somebody must look and say so first."""

    amount: Decimal


@dataclass(eq=False)
class AttemptEnded(ShopError):
    """It is known already what became of this payment."""


@dataclass(eq=False)
class BasketsWaiting(ShopError):
    """The till cannot be closed while baskets are open or parked: `names` says which."""

    names: tuple[str, ...]


@dataclass(eq=False)
class ReasonNeeded(ShopError):
    """The act is kept in the journal and needs a reason."""


@dataclass(eq=False)
class NameMissing(ShopError):
    """It must be called something."""


@dataclass(eq=False)
class DayPassed(ShopError):
    """What counts from a day on cannot begin on one that has passed."""

    day: date


@dataclass(eq=False)
class AmountImpossible(ShopError):
    """Not an amount of money that can be counted or moved here."""

    amount: Decimal


@dataclass(eq=False)
class SaleUnknown(ShopError):
    """No sale of this till has the number."""

    number: int


@dataclass(eq=False)
class MemberNeeded(ShopError):
    """The basket must say for whom it is."""


@dataclass(eq=False)
class ShopperMayNotShop(ShopError):
    """The member may not shop today: `word` is the machine word of the reason, `asks` whether somebody else must say yes."""

    number: int
    word: str
    asks: bool


@dataclass(eq=False)
class AgeUnproven(ShopError):
    """Goods in the basket need an age: the shopper must be born on or before `born`."""

    age: int
    born: date


@dataclass(eq=False)
class BestBeforePassed(ShopError):
    """The best-before date in the code has passed: it may be sold, knowingly (Reg. (EU) 1169/2011, art. 24)."""

    name: str
    day: date


@dataclass(eq=False)
class ProductRecalled(ShopError):
    """The article, or its lot, may not be sold."""

    name: str
    why: str


@dataclass(eq=False)
class LotToCheck(ShopError):
    """One lot of the article may not be sold, and the code does not say which lot this is."""

    name: str
    lot: str
    why: str


@dataclass(eq=False)
class RecallStands(ShopError):
    """The same article, or the same lot of it, is recalled already."""

    code: str


@dataclass(eq=False)
class RecallOver(ShopError):
    """Nothing of this article is recalled any more."""

    code: str


@dataclass(eq=False)
class QuantityLimited(ShopError):
    """One sale may hold `most` of it; `held` are in the basket already."""

    name: str
    most: Decimal
    held: Decimal


@dataclass(eq=False)
class DiscountImpossible(ShopError):
    """No such discount: nothing, more than the goods are worth, or a second sticker. `name` is the article, if one was meant."""

    name: str


@dataclass(eq=False)
class TicketUsed(ShopError):
    """The ticket for empties was paid out before, or stands in a basket."""

    code: str


@dataclass(eq=False)
class TicketEmpty(ShopError):
    """The ticket for empties says no amount."""

    code: str


@dataclass(eq=False)
class TenderNeeded(ShopError):
    """Somebody must be able to give change: the last such means of payment stays."""

    name: str


@dataclass(eq=False)
class TenderLimited(ShopError):
    """This tender may pay `most` euro of the basket and no more."""

    tender: str
    most: Decimal


@dataclass(eq=False)
class TenderNotWhole(ShopError):
    """This tender has no smaller pieces than `multiple` euro."""

    tender: str
    multiple: Decimal


@dataclass(eq=False)
class PaymentNotThere(ShopError):
    """The basket has no such payment."""


@dataclass(eq=False)
class NothingToRefund(ShopError):
    """Of this sale nothing is left to give back."""

    number: int


@dataclass(eq=False)
class TooMuchRefunded(ShopError):
    """More would be given back than is left of the line."""

    name: str
    left: Decimal


@dataclass(eq=False)
class RefundWay(ShopError):
    """A refund goes back the way the sale was paid: by this tender `most` euro, and no more."""

    tender: str
    most: Decimal


@dataclass(eq=False)
class RuleImpossible(ShopError):
    """A rule of the shop cannot have this value."""

    rule: str
    value: str
