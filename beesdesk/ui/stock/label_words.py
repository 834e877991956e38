"""Words of the page of labels: what a field is called, and why a label is due."""

import json
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from beesdesk.catalog.label_formats import LabelAlign, LabelField
from beesdesk.catalog.label_queue import DueLabel
from beesdesk.ui.language import formatting

translate = QCoreApplication.translate


def field_word(field: LabelField) -> str:
    """Return what a field of a label is called."""
    return {
        LabelField.NAME: translate("Labels", "Name"),
        LabelField.BRAND: translate("Labels", "Brand, else supplier"),
        LabelField.CONTENT: translate("Labels", "Content"),
        LabelField.PRICE: translate("Labels", "Price"),
        LabelField.UNIT_PRICE: translate("Labels", "Unit price"),
        LabelField.DEPOSIT: translate("Labels", "Deposit"),
        LabelField.ORIGIN: translate("Labels", "Origin"),
        LabelField.MARKS: translate("Labels", "Organic and ethical marks"),
        LabelField.RATINGS: translate("Labels", "Ratings"),
        LabelField.ALLERGENS: translate("Labels", "Allergens"),
        LabelField.INGREDIENTS: translate("Labels", "Ingredients"),
        LabelField.SUPPLIER: translate("Labels", "Supplier"),
        LabelField.SHELF: translate("Labels", "Shelf"),
        LabelField.NUMBER: translate("Labels", "Shop's own number"),
        LabelField.BARCODE: translate("Labels", "Bar code"),
        LabelField.DAY: translate("Labels", "Day of printing"),
        LabelField.TITLE: translate("Labels", "Title, or percent off"),
        LabelField.WAS: translate("Labels", "Price before"),
        LabelField.EXPIRY: translate("Labels", "Use-by date"),
        LabelField.WEIGHT: translate("Labels", "Weight"),
    }[field]


def align_word(align: LabelAlign) -> str:
    """Return where a text stands in its place."""
    return {
        LabelAlign.LEFT: translate("Labels", "at the left"),
        LabelAlign.CENTRE: translate("Labels", "in the middle"),
        LabelAlign.RIGHT: translate("Labels", "at the right"),
    }[align]


def _column_word(name: str) -> str:
    return {
        "article": translate("Labels", "number"),
        "name_fr": translate("Labels", "name"),
        "name_nl": translate("Labels", "name"),
        "name_en": translate("Labels", "name"),
        "brand": translate("Labels", "brand"),
        "content": translate("Labels", "content"),
        "unit": translate("Labels", "unit"),
        "allergens": translate("Labels", "allergens"),
        "labels": translate("Labels", "marks"),
        "origin": translate("Labels", "origin"),
        "shelf": translate("Labels", "shelf"),
        "measured": translate("Labels", "content"),
        "measured_in": translate("Labels", "content"),
        "drained": translate("Labels", "drained weight"),
        "ingredients": translate("Labels", "ingredients"),
        "ratings": translate("Labels", "ratings"),
        "supplier": translate("Labels", "supplier"),
        "gtin": translate("Labels", "bar code"),
    }.get(name, name)


def why(due: DueLabel) -> str:
    """Return why a label is due: `price € 2,10 → € 2,25; name`."""
    reasons = [translate("Labels", "asked for")] if due.copies else []
    was = {} if due.was is None else json.loads(due.was)
    if "price" in was:
        reasons.append(_price(was.pop("price"), due.price))
    if "deposit" in was:
        was.pop("deposit")
        reasons.append(translate("Labels", "deposit"))
    reasons += dict.fromkeys(_column_word(name) for name in sorted(was))
    if not reasons:
        reasons.append(translate("Labels", "new"))
    return "; ".join(reasons)


def _price(cents: int | None, now: Decimal | None) -> str:
    form = formatting()
    before = "?" if cents is None else form.money(Decimal(cents).scaleb(-2))
    after = "?" if now is None else form.money(now)
    return translate("Labels", "price {before} → {after}").format(before=before, after=after)
