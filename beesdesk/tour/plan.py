"""What is bought on the tour: baskets drawn from the demo shop's goods, with what they must come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from random import Random
from typing import Final

from beesdesk.catalog.gtin import check_digit
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.demo.people import DemoMember
from beesdesk.words import CardStatus, Language, Unit

CENT: Final = Decimal("0.01")
COINS: Final = Decimal(20)
"""To the euro: 5 cents is the smallest coin at a Belgian till (WER/CDE VI.7/1)."""
AGED: Final = 2  # the basket of each seven that asks for an age
LONG: Final = 14  # articles in the first basket: more than a small screen shows
_LABEL: Final = "02"  # of the shop's own scale: 5 digits of the article, 5 of its price
_MOST_ON_LABEL: Final = 99_999  # cents


class How(StrEnum):
    """How a basket is paid."""

    NOTES = "notes"
    CARD = "card"
    EXACT = "exact"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Bought:
    """An article as it is scanned: `quantity` is typed before it; amounts are euro for all of them."""

    code: str
    product: DemoProduct
    quantity: int
    amount: Decimal
    deposit: Decimal


@dataclass(frozen=True, slots=True)
class Shopping:
    """One basket: the card scanned for it, the articles in order, how it is paid."""

    card: str | None
    articles: tuple[Bought, ...]
    how: How

    @property
    def total(self) -> Decimal:
        """What it comes to, euro."""
        return sum((article.amount + article.deposit for article in self.articles), Decimal(0))


def name_in(product: DemoProduct, language: Language) -> str:
    """Return the name that a line of a product must bear."""
    return {Language.FR: product.name_fr, Language.NL: product.name_nl, Language.EN: product.name_en}[language]


def piece(product: DemoProduct, quantity: int = 1) -> Bought:
    """Return some pieces of a product, by its own bar code."""
    return Bought(product.gtin or "", product, quantity, product.price * quantity, product.deposit * quantity)


def labelled(product: DemoProduct, grams: int) -> Bought:
    """Return a weighed product with the label of the shop's scale, which carries the price."""
    amount = weighed_amount(product, grams)
    cents = min(int(amount * 100), _MOST_ON_LABEL)
    number = f"{_LABEL}{product.article}{cents:05}"
    return Bought(number + check_digit(number), product, 1, Decimal(cents) / 100, Decimal(0))


def weighed_amount(product: DemoProduct, grams: int) -> Decimal:
    """Return what so many grams cost, euro."""
    return (product.price * grams / 1000).quantize(CENT, ROUND_HALF_UP)


def in_coins(amount: Decimal) -> Decimal:
    """Return an amount as it is paid in cash, to the nearest 5 cents."""
    return (amount * COINS).quantize(Decimal(1), ROUND_HALF_UP) / COINS


def plan_sales(
    seed: int, count: int, products: Sequence[DemoProduct], members: Sequence[DemoMember], language: Language
) -> list[Shopping]:
    """Return so many baskets, the first one long; the same for the same seed. Members speak the language."""
    chance = Random(f"tour {seed} {language}")  # noqa: S311 - a story, not a secret
    pieces = [product for product in products if product.unit is Unit.PIECE and not product.min_age]
    bottles = [product for product in pieces if product.deposit]
    loose = [product for product in products if product.unit is Unit.KG]
    for_adults = [product for product in products if product.unit is Unit.PIECE and product.min_age]
    cards = [code for member in members if member.language is language if (code := _card(member))]
    ways = list(How)
    sales = []
    for number in range(count):
        lines = LONG if number == 0 else chance.randint(2, 9)
        articles = [piece(product, _quantity(chance)) for product in chance.sample(pieces, lines)]
        articles += [
            labelled(product, chance.randint(60, 1400)) for product in chance.sample(loose, chance.randint(1, 3))
        ]
        articles += [piece(chance.choice(bottles), 2)] if number % 3 == 0 else []
        articles += [piece(chance.choice(for_adults))] if number % 7 == AGED and for_adults else []
        chance.shuffle(articles)
        card = chance.choice(cards) if (number + 1) % 5 else None
        sales.append(Shopping(card, tuple(articles), ways[number % len(ways)]))
    return sales


def _quantity(chance: Random) -> int:
    return chance.choice((1, 1, 1, 1, 1, 2, 3))


def _card(member: DemoMember) -> str | None:
    return next((card.code for card in member.cards if card.status is CardStatus.ACTIVE), None)
