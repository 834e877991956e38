"""The labels of what members weigh by themselves, laid out as slips as wide as the roll."""

from beesdesk.catalog.article_words import ALLERGENS, COUNTRIES, LABELS, worded
from beesdesk.formats import Format
from beesdesk.pos.self_weighing import GoodsLabel, TareLabel
from beesdesk.reports.elements import Align, Columns, Cut, Ean13, Element, Rule, Size, Slip, Text
from beesdesk.reports.slips import cut, mark
from beesdesk.reports.texts import word
from beesdesk.words import Language


def tare_slip(label: TareLabel, language: Language) -> Slip:
    """Lay out the label of an empty container."""
    form, title = Format(language), word("tare_label", language)
    elements = (
        *mark(label.head, language),
        Text(title, Align.CENTRE, bold=True),
        Text(form.weight(label.weight), Align.CENTRE, bold=True, size=Size.LARGE),
        Ean13(label.code),
        Text(word("tare_use", language), Align.CENTRE, size=Size.SMALL),
        Cut(),
    )
    return Slip(f"{label.head.shop}, {title}", language, elements)


def goods_slip(label: GoodsLabel, language: Language) -> Slip:
    """Lay out the label of weighed goods: what they are, net weight, price per kilogram and to pay, tare, day."""
    form = Format(language)
    price = form.money(label.price)
    elements: list[Element] = [
        *mark(label.head, language),
        Text(cut(label.name), bold=True, size=Size.LARGE),
        Columns(word("net_weight", language), form.weight(label.net), bold=True),
        Columns(word("per_kilogram", language), f"{price}/kg"),
    ]
    if label.tare:
        elements.append(Columns(word("container_tare", language), form.weight(label.tare)))
    if label.origin:
        elements.append(Columns(word("label_origin", language), worded(COUNTRIES, label.origin, language)))
    if label.labels:
        elements.append(Text(worded(LABELS, label.labels, language), size=Size.SMALL))
    if label.allergens:
        names = worded(ALLERGENS, label.allergens, language)
        elements.append(Text(word("label_allergens", language).format(names=names), bold=True, size=Size.SMALL))
    elements += [
        Columns(word("label_price", language), form.money(label.amount), bold=True, size=Size.LARGE),
        Ean13(label.code),
        Rule(),
        Columns(cut(label.head.shop), word("weighed_on", language).format(day=form.numeric_date(label.day))),
        Cut(),
    ]
    if label.head.demo:
        elements.insert(-1, Text(word("demo", language), Align.CENTRE, bold=True))
    return Slip(f"{label.head.shop}, {cut(label.name)}", language, tuple(elements))
