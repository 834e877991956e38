import ast
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.reports import (
    backup_key_paper,
    cii,
    closing_slips,
    invoice,
    label_pdf,
    label_texts,
    member_cards,
    practice,
    recovery_slip,
    slips,
    weighed_slips,
)
from beesdesk.reports.texts import WORDS, legible, word, wrapped
from beesdesk.words import Language


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_word_is_there_in_all_three_languages() -> None:
    assert [key for key, texts in WORDS.items() if len(texts) != len(Language) or not all(map(str.strip, texts))] == []


def test_every_language_has_the_same_figures_in_a_sentence() -> None:
    assert [key for key, texts in WORDS.items() if len({frozenset(placeholders(text)) for text in texts}) != 1] == []


def test_the_papers_use_every_word_and_no_other() -> None:
    papers = (
        slips,
        closing_slips,
        cii,
        invoice,
        practice,
        recovery_slip,
        backup_key_paper,
        weighed_slips,
        member_cards,
        label_pdf,
        label_texts,
    )
    trees = [ast.parse(Path(paper.__file__).read_text(encoding="utf-8")) for paper in papers]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    texts = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    asked = {
        node.args[0].value
        for node in nodes
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", "") == "word"
        and isinstance(node.args[0], ast.Constant)
    }

    assert asked <= WORDS.keys() <= texts


def test_words_come_in_the_language_asked_for() -> None:
    assert [word("change", language) for language in Language] == ["Rendu", "Wisselgeld", "Change"]


def test_an_unknown_word_is_an_error() -> None:
    with pytest.raises(KeyError):
        word("nonsense", Language.FR)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Cœur d'été \u2013 3\u202f€ “bio”", 'Coeur d\'ete - 3 E "bio"'),
        ("\uff2c\uff41\uff49\uff54 ½", "Lait 1/2"),
        ("٣ kg", "? kg"),
        ("молоко", "??????"),
        ("🥛 Lait™", " LaitTM"),
        ("e\u0301te\u0301", "ete"),
    ],
)
def test_what_a_device_cannot_show_is_spelled_or_seen_to_be_missing(text: str, shown: str) -> None:
    assert legible(text.replace("€", "E"), str.isascii) == shown


@pytest.mark.parametrize(
    "hostile",
    ["\x1b@", "\x1dV\x00", "\x9b2J", "\u202e", "\u200b\u2066", "\x7f", "\ufeff", "\ud800", "\ue000", "a\u0335\u0337"],
)
def test_nothing_that_commands_or_hides_passes_even_if_the_device_knows_it(hostile: str) -> None:
    shown = legible(f"Lait{hostile}cru", lambda _character: True)

    assert shown.isprintable()
    assert shown.startswith("Lait")
    assert shown.endswith("cru")
    assert not set(hostile) & set(shown) - set(string.printable)


@given(st.text(max_size=200))
def test_any_text_is_shown_in_characters_that_the_device_has(text: str) -> None:
    shown = legible(text, str.isascii)

    assert shown.isascii()
    assert shown.isprintable()


def test_lines_break_at_spaces_and_long_words_where_they_must() -> None:
    assert wrapped("Pain d'épeautre complet", lambda part: len(part) <= 10) == ["Pain", "d'épeautre", "complet"]
    assert wrapped("abcdefghij", lambda part: len(part) <= 4) == ["abcd", "efgh", "ij"]
    assert wrapped("   ", lambda part: len(part) <= 4) == []


@given(st.text(alphabet="ab \u00a0", max_size=60), st.integers(1, 12))
def test_wrapped_text_keeps_every_letter_and_fits(text: str, room: int) -> None:
    lines = wrapped(text, lambda part: len(part) <= room)

    assert all(len(line) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_single_character_wider_than_the_paper_still_comes_out() -> None:
    assert wrapped("ab", lambda _part: False) == ["a", "b"]
