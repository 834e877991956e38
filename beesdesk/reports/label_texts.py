"""What stands on labels, in words: a product's shelf label, a markdown sticker, the label of an empty container."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from beesdesk.catalog.article_words import ALLERGENS, COUNTRIES, GRADES, LABELS, RATINGS, worded
from beesdesk.catalog.contents import Goods, unit_price
from beesdesk.catalog.label_facts import LabelFacts
from beesdesk.catalog.label_formats import LabelField, LabelFormat
from beesdesk.catalog.label_numbers import shelf_number
from beesdesk.catalog.patterns import Pattern
from beesdesk.formats import Format
from beesdesk.reports.texts import word
from beesdesk.values import dataclass
from beesdesk.words import Language, Measure

_CENT: Final = Decimal("0.01")
_HUNDRED: Final = Decimal(100)
_F: Final = LabelField
_EACH: Final[Mapping[Measure, str]] = {
    Measure.KG: "label_each_kg", Measure.LITRE: "label_each_l", Measure.PIECE: "label_each_piece",
    Measure.WASH: "label_each_wash", Measure.METRE: "label_each_m", Measure.SQUARE_METRE: "label_each_m2",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelContent:
    """What stands on one label: the text of each field, and the number of its bar code, None where it has none."""

    texts: Mapping[LabelField, str]
    number: str | None

    def text(self, field: LabelField) -> str:
        """Return what stands in a field."""
        return self.texts.get(field, "")


@dataclass(frozen=True, slots=True)
class Setting:
    """The shop that labels are for: its language, its own numbers, its day, and whether it is only practice or a demo."""

    language: Language
    patterns: Sequence[Pattern]
    today: date
    training: bool = False
    demo: bool = False


def shelf_content(facts: LabelFacts, form: LabelFormat, setting: Setting) -> LabelContent:
    """Return what stands on a product's label.

    Selling price and unit price: Directive 98/6/EC, royal decree of 30 June 1996; the deposit apart from the price;
    allergens: Regulation (EU) 1169/2011, annex II.
    """
    language = _first(form, setting)
    figures = Format(language)
    texts = {
        _F.NAME: _marked(named(facts, form.languages or (setting.language,)), setting, language),
        _F.BRAND: facts.brand or facts.supplier or "",
        _F.CONTENT: facts.content or "",
        _F.PRICE: price_text(facts, language),
        _F.UNIT_PRICE: unit_price_text(facts.price, facts, language),
        _F.DEPOSIT: word("label_deposit", language).format(amount=figures.money(facts.deposit))
        if facts.deposit
        else "",
        _F.ORIGIN: word("label_from", language).format(name=worded(COUNTRIES, facts.origin, language))
        if facts.origin
        else "",
        _F.MARKS: worded(LABELS, facts.labels, language),
        _F.RATINGS: ratings_text(facts.ratings, language),
        _F.ALLERGENS: word("label_allergens", language).format(names=worded(ALLERGENS, facts.allergens, language))
        if facts.allergens
        else "",
        _F.INGREDIENTS: word("label_ingredients", language).format(text=facts.ingredients) if facts.ingredients else "",
        _F.SUPPLIER: facts.supplier or "",
        _F.SHELF: facts.shelf or "",
        _F.NUMBER: facts.article or "",
        _F.DAY: word("demo", language) if setting.demo else figures.numeric_date(setting.today),
    }
    return LabelContent(texts, shelf_number(setting.patterns, facts.gtin, facts.article, setting.today))


def sticker_content(
    facts: LabelFacts, form: LabelFormat, setting: Setting, percent: Decimal, number: str | None, expiry: date | None
) -> LabelContent:
    """Return what stands on a markdown sticker: percent off, the price that the till comes to, the price before, the day."""
    language = _first(form, setting)
    figures = Format(language)
    content = shelf_content(facts, form, setting)
    texts = {
        **content.texts,
        _F.TITLE: f"\u2212{figures.percent(percent / _HUNDRED)}",
        _F.WAS: word("label_was", language).format(price=content.text(_F.PRICE)) if facts.price is not None else "",
        _F.EXPIRY: word("label_until", language).format(day=figures.numeric_date(expiry)) if expiry else "",
    }
    if facts.price is not None:
        off = (facts.price * percent / _HUNDRED).quantize(_CENT, ROUND_HALF_UP)
        texts[_F.PRICE] = _per_unit(facts, facts.price - off, language)
    return LabelContent(texts, number)


def tare_content(weight: Decimal, form: LabelFormat, setting: Setting, number: str | None) -> LabelContent:
    """Return what stands on the label of an empty container of so many kilograms."""
    language = _first(form, setting)
    texts = {
        _F.TITLE: _marked(word("tare_label", language), setting, language),
        _F.WEIGHT: Format(language).weight(weight),
        _F.DAY: Format(language).numeric_date(setting.today),
    }
    return LabelContent(texts, number)


def named(facts: LabelFacts, languages: Sequence[Language]) -> str:
    """Return the names in some languages, each only once; what has none is called by its number."""
    names: dict[str, str] = {}
    for language in languages:
        name = facts.name(language).strip()
        if name:
            names.setdefault(name.casefold(), name)
    return " / ".join(names.values()) or facts.article or facts.gtin or "?"


def price_text(facts: LabelFacts, language: Language) -> str:
    """Return the selling price, of weighed goods for a kilogram or a litre; nothing where nobody set one."""
    return "" if facts.price is None else _per_unit(facts, facts.price, language)


def unit_price_text(price: Decimal | None, goods: Goods, language: Language) -> str:
    """Return the price for one of what a product is compared by; nothing where the selling price is just that."""
    found = unit_price(price, goods)
    if found is None:
        return ""
    text = word("label_each_drained" if goods.drained else _EACH[found[1]], language)
    return text.format(price=Format(language).money(found[0]))


def ratings_text(ratings: str | None, language: Language) -> str:
    """Return what a product is rated as: `local : vert · équitable : orange`."""
    pairs = [one.partition(":") for one in (ratings or "").split("|") if one]
    said = [(worded(RATINGS, what, language), worded(GRADES, grade, language)) for what, _, grade in pairs]
    return " · ".join(word("label_rating", language).format(what=what, grade=grade) for what, grade in said)


def _per_unit(facts: LabelFacts, price: Decimal, language: Language) -> str:
    money = Format(language).money(price)
    return f"{money}/{facts.unit}" if facts.unit.weighed else money


def _marked(text: str, setting: Setting, language: Language) -> str:
    return f"{word('training', language)}: {text}" if setting.training else text


def _first(form: LabelFormat, setting: Setting) -> Language:
    return form.languages[0] if form.languages else setting.language
