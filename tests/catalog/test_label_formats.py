"""Formats of labels: kept as text, refused where they cannot be drawn."""

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.catalog.label_formats import (
    BUILT_IN,
    BadLabelFormat,
    LabelFormat,
    as_text,
    code_for,
    from_text,
    on_a4,
    refuse_undrawable,
)

SHELF, SHEET = BUILT_IN["shelf-60x38"], BUILT_IN["a4"]


@pytest.mark.parametrize("form", BUILT_IN.values(), ids=BUILT_IN)
def test_a_format_is_read_back_as_it_was_kept(form: LabelFormat) -> None:
    assert from_text(form.code, form.name, as_text(form)) == form


def test_the_sizes_that_a_shop_needs_are_there() -> None:
    assert BUILT_IN["shelf-60x38"].a_page == 1
    assert {BUILT_IN[code].a_page for code in ("a4", "a4-70x37", "a4-52x29", "a4-loose")} == {21, 24, 40, 8}


@pytest.mark.parametrize(
    ("form", "fault"),
    [
        (replace(SHELF, name=" "), "called"),
        (replace(SHELF, name="\x1b"), "called"),
        (replace(SHELF, width=1.0), "size"),
        (replace(SHELF, places=()), "fields"),
        (replace(SHELF, places=SHELF.places[:1] * 2), "fields"),
        (replace(SHELF, places=(replace(SHELF.places[0], x=10.0),)), "name"),
        (replace(SHELF, places=(replace(SHELF.places[0], height=2.0),)), "name"),
        (replace(SHELF, places=(replace(SHELF.places[0], least=20.0),)), "name"),
        (replace(SHEET, sheet=replace(SHEET.sheet, down=8)), "sheet"),  # type: ignore[type-var]
        (replace(SHEET, sheet=replace(SHEET.sheet, step_x=50.0)), "sheet"),  # type: ignore[type-var]
        (replace(SHEET, sheet=replace(SHEET.sheet, across=0)), "sheet"),  # type: ignore[type-var]
    ],
)
def test_what_cannot_be_drawn_is_refused(form: LabelFormat, fault: str) -> None:
    with pytest.raises(BadLabelFormat) as refused:
        refuse_undrawable(form)
    assert refused.value.fault == fault


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=9) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(part=st.sampled_from(["kind", "size", "languages", "places", "sheet"]), value=JSON)
def test_a_layout_that_says_anything_is_drawable_or_refused(part: str, value: Any) -> None:
    document = json.loads(as_text(SHEET))
    document[part] = value
    try:
        form = from_text("x", "x", json.dumps(document))
    except BadLabelFormat:
        return
    refuse_undrawable(form)


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"kind":"shelf"}'])
def test_no_layout_at_all_is_refused(text: str) -> None:
    with pytest.raises(BadLabelFormat):
        from_text("x", "x", text)


@given(st.floats(12, 420), st.floats(12, 420))
def test_a_format_is_put_on_a4_as_often_as_it_fits(width: float, height: float) -> None:
    form = replace(
        SHELF,
        width=width,
        height=height,
        places=(replace(SHELF.places[0], x=0, y=0, width=4, height=4, size=4, least=4),),
    )
    form = replace(form, sheet=on_a4(form))
    if width <= 210 and height <= 297:
        refuse_undrawable(form)
    else:
        with pytest.raises(BadLabelFormat):
            refuse_undrawable(form)


def test_a_new_format_has_a_code_that_no_other_has() -> None:
    assert code_for("Étroit, 2 lignes", []) == "troit-2-lignes"
    assert code_for("A4", ["a4-2"]) == "a4-3"
    assert code_for("牛奶", []) == "format"
