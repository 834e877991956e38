import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thorough import examples

from beesdesk.sheets.encodings import OLD_SETS, is_garbled, mostly_garbled, old_set_of

TEXTS = (
    "Crème brûlée à l'ancienne, déjà goûtée; forêt; maïs; garçon; où; Noël",
    "Kräuter, Müsli, Öl; Grünkern; weiße Bohnen; Äpfel",
    "Crème fraîche ruche, crêpes, pâté, café",
    "geïmporteerde kaas; één; coöperatie; drieëntwintig",
)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("written", OLD_SETS)
@pytest.mark.parametrize("said", OLD_SETS)
def test_the_set_is_known_by_its_letters_whatever_the_file_says(text: str, written: str, said: str) -> None:
    assert text.encode(written).decode(old_set_of(text.encode(written), said)) == text


def test_marks_of_windows_are_no_letters_of_dos() -> None:
    text = "l\u2019huile d\u2019olive \u2013 bio\u2026 12 \u20ac"
    assert old_set_of(text.encode("cp1252")) == "cp1252"


def test_plain_letters_are_of_the_preferred_set() -> None:
    assert old_set_of(b"rice; 1,20", "cp850") == "cp850"


@given(st.sampled_from(TEXTS))
@settings(max_examples=examples(8), deadline=None)
def test_what_was_read_in_the_wrong_set_is_seen(text: str) -> None:
    assert not is_garbled(text)
    assert is_garbled(text.encode().decode("cp1252", "replace"))
    assert is_garbled(text.encode().decode("cp850"))
    assert is_garbled(text.encode("cp1252").decode("utf-8", "replace"))


def test_one_bad_line_is_not_a_bad_file() -> None:
    assert not mostly_garbled(["Thé", "Café", "Caf\ufffd", "rice"])
    assert mostly_garbled(["Th\ufffd", "Caf\ufffd", "Maïs", "rice"])
