from dataclasses import replace

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.label_formats import BUILT_IN
from beesdesk.catalog.label_model import LabelFormatRow
from beesdesk.catalog.label_refusals import LabelFormatUnknown
from beesdesk.members.people import NotAllowed
from beesdesk.stock.label_format_acts import drop_label_format, is_own, label_format, label_formats, save_label_format
from beesdesk.words import Act

SHELF = BUILT_IN["shelf-60x38"]


def test_a_format_of_the_shops_own_stands_beside_the_built_in_ones_or_in_place_of_one(shop: FakeShop) -> None:
    who = shop.person("Ada", "stock")
    wide = replace(SHELF, code="wide", name="Large")
    odd = replace(SHELF, name="60 x 38, mine", places=SHELF.places[:3])
    for form in (wide, odd):
        shop.do(save_label_format, form, now=shop.now(), who=who)

    assert [form.code for form in shop.read(label_formats)] == [*BUILT_IN, "wide"]
    assert shop.read(label_format, "shelf-60x38") == odd
    assert shop.read(is_own, "wide")

    for code in ("wide", "shelf-60x38"):
        shop.do(drop_label_format, code, now=shop.now(), who=who)
    assert shop.read(label_formats) == list(BUILT_IN.values())
    acts = shop.read(lambda session: session.values("SELECT kind FROM act WHERE kind = ?", (Act.CATALOGUE_CHANGED,)))
    assert len(acts) == 4


def test_only_who_may_change_the_catalogue_changes_formats(shop: FakeShop) -> None:
    shop.person("Ada", "stock")
    luc = shop.person("Luc", "cashier")
    with pytest.raises(NotAllowed):
        shop.do(save_label_format, replace(SHELF, name="Mine"), now=shop.now(), who=luc)
    assert shop.read(label_format, "shelf-60x38") == SHELF


def test_a_format_that_is_not_there_is_named(shop: FakeShop) -> None:
    who = shop.person("Ada", "stock")
    with pytest.raises(LabelFormatUnknown):
        shop.do(drop_label_format, "wide", now=shop.now(), who=who)


def test_a_format_that_cannot_be_read_leaves_the_built_in_one(shop: FakeShop) -> None:
    who = shop.person("Ada", "stock")
    shop.do(save_label_format, replace(SHELF, name="Mine"), now=shop.now(), who=who)
    key = shop.read(lambda session: session.rows(LabelFormatRow, "SELECT * FROM label_format"))[0].id
    shop.do(lambda session: session.change(LabelFormatRow, key, layout='{"kind":"star"}'))
    assert shop.read(label_format, "shelf-60x38") == SHELF
