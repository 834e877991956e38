from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from beesdesk.members.cards import check_digit
from beesdesk.reports.member_cards import CardFace, write_card, write_card_sheet
from beesdesk.words import Language

MM = 72 / 25.4
NAMES = [
    "Amélie Martin", "<b>Lait</b> &amp; %s {0}", "(Tj) \\) ET Q", "W" * 300,
    "Jan-Willem van der Straeten-Vandenberghe de la Croix du Bois", "\u202eedrevni", "",
]  # fmt: skip


def face(name: str = "Amélie Martin", place: int = 0, *, is_eater: bool = False) -> CardFace:
    body = f"0420{place * 977:08}"
    return CardFace("Coop du Canal", name, 204 + place, body + check_digit(body), is_eater)


def codes(document: pypdfium2.PdfDocument) -> list[str]:
    found = [zxingcpp.read_barcodes(page.render(scale=3).to_pil()) for page in document]
    assert all(code.format is zxingcpp.BarcodeFormat.EAN13 for page in found for code in page)
    return sorted(code.text for page in found for code in page)


@pytest.mark.parametrize("name", NAMES)
def test_a_card_has_the_size_of_a_card_and_can_be_scanned_whatever_the_name(tmp_path: Path, name: str) -> None:
    one, file = face(name), tmp_path / "card.pdf"
    write_card(one, Language.FR, file)

    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 1
        assert [round(side / MM, 1) for side in document[0].get_size()] == [85.6, 54.0]
        assert codes(document) == [one.code]


def test_what_looks_like_markup_is_only_a_name(tmp_path: Path) -> None:
    write_card(face(NAMES[1]), Language.NL, tmp_path / "card.pdf")
    with pypdfium2.PdfDocument(tmp_path / "card.pdf") as document:
        text = document[0].get_textpage().get_text_range()
    assert NAMES[1] in text
    assert "Coop du Canal" in text
    assert "Lid nr. 204" in text


def test_a_sheet_has_ten_cards_a_page_all_of_which_can_be_scanned(tmp_path: Path) -> None:
    faces = [face(NAMES[place % len(NAMES)], place, is_eater=place % 2 == 1) for place in range(13)]
    write_card_sheet(faces, Language.EN, tmp_path / "cards.pdf")

    with pypdfium2.PdfDocument(tmp_path / "cards.pdf") as document:
        assert len(document) == 2
        assert codes(document) == sorted(one.code for one in faces)
