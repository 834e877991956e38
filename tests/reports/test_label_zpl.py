"""ZPL: one label after the other, each a whole; no name is a command, whatever it is."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from label_goods import HOSTILE, SETTING, goods

from beesdesk.catalog.label_formats import BUILT_IN
from beesdesk.reports.label_texts import LabelContent, shelf_content
from beesdesk.reports.label_zpl import escaped, labels_zpl

FORM = BUILT_IN["shelf-60x38"]
PLAIN = replace(goods(1, hostile=False)[0], name_fr="Lait", price=Decimal("2.10"))
COMMANDS = {
    "XA", "CI28", "PW", "LL", "LH", "BY", "FO", "A0N", "FB", "FH", "FD", "FS", "PQ", "XZ", "BEN", "B8N", "BUN", "B2N", "BCN",
}  # fmt: skip


def content(**changes: object) -> LabelContent:
    return shelf_content(replace(PLAIN, **changes), FORM, SETTING)  # type: ignore[arg-type]


def unescaped(text: str) -> str:
    raw = re.sub(rb"_([0-9A-F]{2})", lambda found: bytes([int(found[1], 16)]), text.encode())
    return raw.decode()


@pytest.mark.parametrize(("dpi", "width", "height"), [(203, 480, 304), (300, 709, 449)])
def test_a_label_has_its_size_in_dots_and_as_many_copies_as_wanted(dpi: int, width: int, height: int) -> None:
    text = labels_zpl([(content(), 3)], FORM, dpi).decode()
    assert text.startswith(f"^XA^CI28^PW{width}^LL{height}^LH0,0\n")
    assert text.endswith("^PQ3^XZ\n")


@pytest.mark.parametrize(
    ("gtin", "command"),
    [
        ("05410056186156", r"\^BEN,\d+,N,N\^FH\^FD541005618615\^FS"),
        ("00000096385074", r"\^B8N,\d+,N,N\^FH\^FD9638507\^FS"),
        ("00036000291452", r"\^BUN,\d+,N,N,N\^FH\^FD03600029145\^FS"),
        ("15400141288763", r"\^B2N,\d+,N,N,N\^FH\^FD15400141288763\^FS"),
        (None, r"\^BCN,\d+,N,N,N,A\^FH\^FD12345\^FS"),
    ],
)
def test_each_number_has_the_bar_code_of_its_length(gtin: str | None, command: str) -> None:
    text = labels_zpl([(content(gtin=gtin, article="12345"), 1)], FORM).decode()
    assert len(re.findall(command, text)) == 1
    assert re.search(r"\^BY[123],2.5,\d+\^FO", text)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_name_is_no_command(name: str) -> None:
    text = labels_zpl([(content(name_fr=name, brand=name, supplier=name), 1)], FORM).decode()
    assert set(re.findall(r"\^([A-Z][A-Z0-9](?:28|N)?)", text)) <= COMMANDS
    assert text.count("^XA") == text.count("^XZ") == 1
    assert "~" not in text
    assert all(data.isascii() and data.isprintable() for data in re.findall(r"\^FD(.*?)\^FS", text, re.DOTALL))


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=80))
def test_what_is_escaped_is_read_back_as_it_was_but_for_backslashes(text: str) -> None:
    shown = escaped(text)
    assert not set(shown) & set("^~\\")
    assert unescaped(shown) == text.replace("\\", "/")
