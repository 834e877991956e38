from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.sheets.columns import (
    MappingNeeded,
    MappingUnreadable,
    plain,
    read_mapping,
    recognise,
    write_mapping_template,
)

NAMES = {"gtin": ("gtin", "ean", "code barres"), "name": ("name", "libelle"), "price": ("price", "prix ttc", "prix")}
NEEDED = (("gtin",), ("name",))


@pytest.mark.parametrize(
    ("text", "bare"),
    [("Libellé (FR)", "libelle fr"), ("CODE-BARRES", "code barres"), (" prix_TTC ", "prix ttc"), ("Straße", "strasse")],
)
def test_a_columns_name_is_compared_without_case_accents_and_marks(text: str, bare: str) -> None:
    assert plain(text) == bare


@given(st.text())
def test_a_plain_name_is_as_plain_as_can_be(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_columns_are_known_by_any_of_their_names() -> None:
    assert recognise(["Prix", "Libellé", "EAN", "autre"], NAMES, NEEDED) == {"gtin": 2, "name": 1, "price": 0}


def test_of_two_columns_that_may_be_one_the_surer_name_counts() -> None:
    assert recognise(["ean", "name", "prix", "Prix TTC"], NAMES, NEEDED)["price"] == 3


def test_of_two_columns_with_one_name_the_first_counts() -> None:
    assert recognise(["ean", "name", "name"], NAMES, NEEDED)["name"] == 1


def test_what_is_missing_is_said_with_what_was_found() -> None:
    with pytest.raises(MappingNeeded) as refusal:
        recognise(["ean", "quoi"], NAMES, (("gtin",), ("name", "price")))
    assert refusal.value.found == ("ean", "quoi")
    assert refusal.value.missing == ("name/price",)
    assert refusal.value.fields == ("gtin", "name", "price")


def test_a_mapping_goes_before_the_names_and_may_leave_a_column_out() -> None:
    header = ["ean", "name", "Ce qu'on dit", "prix"]
    where = recognise(header, NAMES, NEEDED, {"name": "ce qu'on dit", "price": ""})
    assert where == {"gtin": 0, "name": 2}


def test_a_mapping_to_a_column_that_is_not_there_is_refused() -> None:
    with pytest.raises(MappingNeeded) as refusal:
        recognise(["ean", "name"], NAMES, NEEDED, {"price": "tarif"})
    assert refusal.value.missing == ("price",)


def test_a_template_filled_in_is_a_mapping(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    write_mapping_template(path, ["Quoi ?", 'dit "ça"'], tuple(NAMES))
    assert read_mapping(path, tuple(NAMES)) == {}

    filled = path.read_text(encoding="utf-8").replace('# name = ""', 'name = "Quoi ?"')
    path.write_text(filled, encoding="utf-8")
    assert read_mapping(path, tuple(NAMES)) == {"name": "Quoi ?"}


@pytest.mark.parametrize("text", ["name = ", "unknown = 'x'", "name = 3", "[name]\na = 1"])
def test_a_mapping_that_says_nothing_clear_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "map.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MappingUnreadable):
        read_mapping(path, tuple(NAMES))


def test_a_mapping_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(MappingUnreadable):
        read_mapping(tmp_path / "map.toml", tuple(NAMES))
