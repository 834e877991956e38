"""Labels on paper: every bar code is read back by another library, nothing leaves its place, whatever the names are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from label_goods import SETTING, goods
from thorough import examples

from beesdesk.catalog.label_formats import BUILT_IN, LINE, LabelField, LabelFormat, LabelKind, LabelPlace
from beesdesk.reports.fonts import Type, plain
from beesdesk.reports.label_layout import POINT, Laid, lay_out
from beesdesk.reports.label_pdf import corner, labels_pdf
from beesdesk.reports.label_texts import (
    LabelContent,
    named,
    shelf_content,
    sticker_content,
    tare_content,
    unit_price_text,
)
from beesdesk.words import Language, Measure, Unit

MM = 72 / 25.4
SLACK = 0.06  # mm, what rounding to the file's figures may take
MANY = examples(1000, of=16)
GOODS = [f for f in BUILT_IN.values() if f.kind in {LabelKind.SHELF, LabelKind.LOOSE}]
PLAIN = goods(1, hostile=False)[0]


def contents(form: LabelFormat, count: int, *, hostile: bool) -> list[LabelContent]:
    return [shelf_content(one, form, SETTING) for one in goods(count, hostile=hostile)]


def outside(laid: Laid) -> list[str]:
    """Return each line of text that leaves its place, and each bar code that does."""
    found = []
    for one in laid.words:
        place, kind = one.place, Type(one.font, one.size)
        top, bottom = one.y - 0.969 * one.size * POINT, one.y + 0.242 * one.size * POINT
        width = kind.width(one.text) * POINT
        across = place.x - SLACK <= one.x and one.x + width <= place.x + place.width + SLACK
        down = place.y - SLACK <= top and bottom <= place.y + place.height + SLACK
        found += [] if across and down else [f"{place.field}: {one.text!r}"]
    for code in laid.codes:
        ends = [(at, at + width) for at, width in code.rectangles()]
        inside = code.place.x <= ends[0][0] and ends[-1][1] <= code.place.x + code.place.width + SLACK
        found += [] if inside and code.y + code.height <= code.place.y + code.place.height else ["the bar code"]
    return found


def lost(laid: Laid, content: LabelContent) -> list[str]:
    """Return each field of which something is missing without an ellipsis that says so."""
    found = []
    for place in {one.place for one in laid.words if one.place.field is not LabelField.BARCODE}:
        lines = [one.text for one in laid.words if one.place == place]
        wanted = "".join(plain(content.text(place.field)).split())
        whole = "".join("".join(lines).split()) == (wanted or "?")
        found += [] if whole or lines[-1].endswith("…") else [f"{place.field}: {lines}"]
    return found


def read(page: pypdfium2.PdfPage, scale: float) -> list[str]:
    picture = page.render(scale=scale, grayscale=True).to_pil()
    # Shrunk, a bar code is now and then read as another one beside the right one: no scanner does that.
    return [code.text.zfill(14) for code in zxingcpp.read_barcodes(picture, try_downscale=False)]


def rectangles(page: pypdfium2.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Give where text stands on a page: left, top, right, bottom, mm from the top left corner."""
    height = page.get_height()
    text = page.get_textpage()
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        yield left / MM, (height - top) / MM, right / MM, (height - bottom) / MM


def strays(form: LabelFormat, page: pypdfium2.PdfPage) -> list[tuple[float, ...]]:
    """Return the text on a page that does not lie within one label."""
    sheet = form.sheet
    corners = [(0.0, 0.0)] if sheet is None else [corner(sheet, place) for place in range(form.a_page)]
    return [
        one
        for one in rectangles(page)
        if not any(
            x - SLACK <= one[0]
            and one[2] <= x + form.width + SLACK
            and y - SLACK <= one[1]
            and one[3] <= y + form.height + SLACK
            for x, y in corners
        )
    ]


@pytest.mark.parametrize("hostile", [False, True], ids=["random", "hostile"])
@pytest.mark.parametrize("code", ["shelf-60x38", "a4"])
def test_every_bar_code_is_read_back_and_no_text_leaves_its_label(code: str, *, hostile: bool) -> None:
    form = BUILT_IN[code]
    labels = contents(form, MANY, hostile=hostile)
    wanted = [(one.number or "none").zfill(14) for one in labels]

    with pypdfium2.PdfDocument(labels_pdf(labels, form, Language.FR)) as document:
        assert len(document) == -(-MANY // form.a_page)
        for place, page in enumerate(document):
            here = wanted[place * form.a_page : (place + 1) * form.a_page]
            assert Counter(read(page, 300 / 72)) == Counter(here), f"page {place}"
            assert strays(form, page) == [], f"page {place}"


@pytest.mark.parametrize("hostile", [False, True], ids=["random", "hostile"])
@pytest.mark.parametrize("form", GOODS, ids=lambda form: form.code)
def test_nothing_leaves_its_place_nor_is_lost_without_an_ellipsis(form: LabelFormat, *, hostile: bool) -> None:
    for content in contents(form, MANY, hostile=hostile):
        laid = lay_out(content, form)
        assert outside(laid) == []
        assert lost(laid, content) == []


@pytest.mark.parametrize("form", GOODS, ids=lambda form: form.code)
def test_each_format_has_the_name_the_price_and_a_bar_code_that_reads(form: LabelFormat) -> None:
    labels = contents(form, 10, hostile=False)
    with pypdfium2.PdfDocument(labels_pdf(labels, form, Language.FR)) as document:
        found = [code for page in document for code in read(page, 4)]
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert Counter(found) == Counter((one.number or "none").zfill(14) for one in labels)
    assert all(one.text(LabelField.PRICE).replace("\u00a0", " ") in text.replace("\u00a0", " ") for one in labels)


@given(
    text=st.text(max_size=400),
    width=st.floats(4, 80),
    height=st.floats(3, 30),
    size=st.floats(4, 40),
    bold=st.booleans(),
)
def test_any_text_fits_any_place(text: str, width: float, height: float, size: float, *, bold: bool) -> None:
    least = min(size, 5.0)
    place = LabelPlace(LabelField.NAME, 1, 1, width, max(height, least * LINE), size, least, bold=bold)
    form = replace(BUILT_IN["shelf-60x38"], width=width + 2, height=place.height + 2, places=(place,))
    content = LabelContent({LabelField.NAME: text}, None)

    laid = lay_out(content, form)

    assert outside(laid) == []
    assert not text.strip() or lost(laid, content) == []


def test_what_looks_like_markup_is_only_a_name() -> None:
    odd = replace(PLAIN, name_fr="<b>Lait</b> a</para>b")
    form = BUILT_IN["shelf-60x38"]
    with pypdfium2.PdfDocument(labels_pdf([shelf_content(odd, form, SETTING)], form, Language.FR)) as document:
        text = document[0].get_textpage().get_text_range()
        images = [one for one in document[0].get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    assert "<b>Lait</b>" in text
    assert "a</para>b" in text
    assert images == []


def test_a_name_of_nothing_that_letters_show_is_seen_to_be_missing() -> None:
    odd = replace(PLAIN, name_fr="🥛🐝")
    laid = lay_out(shelf_content(odd, BUILT_IN["shelf-60x38"], SETTING), BUILT_IN["shelf-60x38"])
    assert [one.text for one in laid.words if one.place.field is LabelField.NAME] == ["?"]


def test_a_sheet_that_is_begun_is_gone_on_with() -> None:
    form = BUILT_IN["a4"]
    with pypdfium2.PdfDocument(labels_pdf(contents(form, 3, hostile=False), form, Language.FR, start=20)) as document:
        assert len(document) == 2
        first, second = (list(rectangles(page)) for page in document)
    sheet = form.sheet
    assert sheet is not None
    assert min(top for _, top, _, _ in first) >= corner(sheet, 19)[1]
    assert max(bottom for *_, bottom in second) <= sheet.top + form.height


@pytest.mark.parametrize(
    ("content", "unit", "extra", "text"),
    [
        ("500 g", Unit.PIECE, {}, "4,20 €/kg"),
        ("33 cl", Unit.PIECE, {}, "6,36 €/l"),
        ("10 pièces", Unit.PIECE, {}, "0,21 €/pièce"),
        ("40 lavages", Unit.PIECE, {}, "0,05 €/lavage"),
        ("1,5 l", Unit.PIECE, {"measured": Decimal(30), "measured_in": Measure.WASH}, "0,07 €/lavage"),
        ("400 g", Unit.PIECE, {"drained": Decimal("0.24")}, "8,75 €/kg égoutté"),
        ("400 g (240 g égoutté)", Unit.PIECE, {}, "8,75 €/kg"),
        ("20 m", Unit.PIECE, {}, "0,11 €/m"),
        ("10 m²", Unit.PIECE, {}, "0,21 €/m²"),
        ("1 pc", Unit.PIECE, {}, ""),
        (None, Unit.PIECE, {}, ""),
        ("500 g", Unit.KG, {}, ""),
    ],
)
def test_the_unit_price_is_that_of_what_the_product_is_compared_by(
    content: str | None, unit: Unit, extra: dict[str, object], text: str
) -> None:
    blank = {"measured": None, "measured_in": None, "drained": None}
    facts = replace(PLAIN, content=content, unit=unit, price=Decimal("2.10"), **{**blank, **extra})  # type: ignore[arg-type]
    assert unit_price_text(facts.price, facts, Language.FR).replace("\u00a0", " ") == text


def test_deposit_origin_marks_and_allergens_stand_in_the_language_of_the_label() -> None:
    facts = replace(
        PLAIN, deposit=Decimal("0.10"), origin="BE", labels="organic|fair-trade", allergens="milk|eggs", unit=Unit.PIECE,
        brand=None, supplier="Ferme", ratings="local:green", price=Decimal("2.10"),
    )  # fmt: skip
    dutch = shelf_content(facts, replace(BUILT_IN["shelf-60x38"], languages=(Language.NL, Language.FR)), SETTING)
    shown = {
        field: dutch.text(field).replace("\u00a0", " ")
        for field in (
            LabelField.DEPOSIT,
            LabelField.ORIGIN,
            LabelField.MARKS,
            LabelField.ALLERGENS,
            LabelField.BRAND,
            LabelField.RATINGS,
            LabelField.PRICE,
        )
    }
    assert list(shown.values()) == [
        "+ leeggoed € 0,10", "Oorsprong: België", "bio, eerlijke handel", "Bevat: melk, eieren", "Ferme", "lokaal: groen", "€ 2,10",
    ]  # fmt: skip


def test_both_names_stand_on_a_label_in_two_languages_each_once() -> None:
    facts = replace(PLAIN, name_fr="Lait", name_nl="Melk", name_en="Lait")
    assert named(facts, (Language.FR, Language.NL, Language.EN)) == "Lait / Melk"
    assert named(replace(facts, name_fr="", article="12"), (Language.FR,)) == "12"


def test_a_sticker_says_what_the_till_comes_to() -> None:
    form = BUILT_IN["sticker-50x30"]
    facts = replace(PLAIN, price=Decimal("2.15"), unit=Unit.PIECE)
    content = sticker_content(facts, form, SETTING, Decimal(30), "2900000300000", SETTING.today)
    shown = [
        content.text(field).replace("\u00a0", " ") for field in (LabelField.TITLE, LabelField.PRICE, LabelField.WAS)
    ]
    assert shown == ["\u221230 %", "1,50 €", "au lieu de 2,15 €"]  # 0.645 off, half a cent up: 0.65
    assert outside(lay_out(content, form)) == []


def test_a_tare_label_reads_and_the_practice_shop_says_so() -> None:
    form, practice = BUILT_IN["tare-50x30"], replace(SETTING, training=True)
    content = tare_content(Decimal("0.300"), form, practice, "0700000003000")
    assert "EXERCICE" in content.text(LabelField.TITLE)
    with pypdfium2.PdfDocument(labels_pdf([content], form, Language.FR)) as document:
        assert read(document[0], 4) == ["00700000003000"]


def test_every_place_of_a_built_in_format_lies_apart_from_the_others() -> None:
    def apart(one: LabelPlace, other: LabelPlace) -> bool:
        return (
            one.x + one.width <= other.x + 0.15
            or other.x + other.width <= one.x + 0.15
            or one.y + one.height <= other.y + 0.15
            or other.y + other.height <= one.y + 0.15
        )

    for form in BUILT_IN.values():
        pairs = [(a.field, b.field) for a in form.places for b in form.places if a.field < b.field and not apart(a, b)]
        assert pairs == [], form.code
