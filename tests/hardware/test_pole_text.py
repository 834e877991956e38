"""Two lines of exactly 20 characters, whatever is to be said; an amount is never cut."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.formats import Format
from beesdesk.hardware.pole_display import DIALECTS
from beesdesk.hardware.pole_text import WIDTH, PoleLine, encodable, fitted
from beesdesk.words import Language

ENCODINGS = ["cp1252", "cp858", "ascii"]
AMOUNTS = st.decimals("-999999.99", "999999.99", places=2)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (PoleLine("Lait", "1,95 €"), "Lait          1,95 €"),
        (PoleLine("Pommes de terre à chair ferme", "12,50 €"), "Pommes de te 12,50 €"),
        (PoleLine("Reste à payer", "12,50 €", "Reste"), "Reste        12,50 €"),
        (PoleLine("Still to pay", "€12.50", "To pay"), "Still to pay  €12.50"),
        (PoleLine("Bienvenue"), "Bienvenue           "),
        (PoleLine("Bedankt, tot binnenkort", short="Bedankt"), "Bedankt             "),
        (PoleLine("Total", "1 234 567 890,50 €"), "  1 234 567 890,50 €"),
        (PoleLine("", ""), "                    "),
    ],
)
def test_words_stand_left_and_amounts_right(line: PoleLine, shown: str) -> None:
    assert fitted(line, "cp1252") == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Crème brûlée, maïs, Noël: 3 €", ["Crème brûlée, maïs, Noël: 3 €"] * 2 + ["Creme brulee, mais, Noel: 3 EUR"]),
        ("Œufs", ["Œufs", "OEufs", "OEufs"]),
        ("\u2212€\u00a04,50", ["-€ 4,50", "-€ 4,50", "-EUR 4,50"]),
        ("Łódź", ["Lódz", "Lódz", "Lodz"]),
        ("豆腐", ["??"] * 3),
        ("a\x1b@\x0cb\tc", ["a @ b c"] * 3),  # no command comes from the name of an article
        ("e\u0301", ["é", "é", "e"]),
    ],
)
def test_what_a_code_page_has_not_is_spelt_otherwise(text: str, shown: list[str]) -> None:
    assert [encodable(text, encoding) for encoding in ENCODINGS] == shown


@given(st.text(), st.text(max_size=30), st.text(max_size=12), st.sampled_from(ENCODINGS))
def test_a_line_is_always_20_characters_of_the_code_page(words: str, amount: str, short: str, encoding: str) -> None:
    shown = fitted(PoleLine(words, amount, short), encoding)

    assert len(shown) == len(shown.encode(encoding)) == WIDTH
    assert not any(byte < 0x20 or byte == 0x7F for byte in shown.encode(encoding))


@given(st.text(), AMOUNTS, st.text(max_size=12), st.sampled_from(list(Language)), st.sampled_from(ENCODINGS))
def test_an_amount_is_never_cut(words: str, euros: Decimal, short: str, language: Language, encoding: str) -> None:
    amount = encodable(Format(language).money(euros), encoding)

    shown = fitted(PoleLine(words, Format(language).money(euros), short), encoding)

    assert shown.endswith(amount)
    assert shown[: -len(amount)].endswith(" ")  # no word runs into it


def test_an_amount_wider_than_the_display_is_not_shown_in_part() -> None:
    assert fitted(PoleLine("Total", "123 456 789 012 345,00 €"), "cp1252") == "  123456789012345,00"
    assert fitted(PoleLine("Total", "1" * 21), "cp1252") == "#" * WIDTH


@given(st.sampled_from(sorted(DIALECTS)), st.text(), st.text())
def test_both_lines_are_written_each_time(kind: str, first: str, second: str) -> None:
    dialect = DIALECTS[kind]
    one, two = (fitted(PoleLine(text), dialect.encoding) for text in (first, second))

    image = dialect.image(one, two)

    assert image.count(one.encode(dialect.encoding)) >= 1
    assert image.endswith(two.encode(dialect.encoding))
