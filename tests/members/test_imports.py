from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from beesdesk.members.imports import MemberRow, read_members
from beesdesk.sheets.columns import MappingNeeded
from beesdesk.sheets.rejects import Rejected
from beesdesk.words import Language

NAMES = "number,first_name,family_name"
CARD = "0420000001003"


def rows(folder: Path, *lines: str) -> list[MemberRow | Rejected]:
    path = folder / "members.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_members(path))


def row(folder: Path, header: str, line: str) -> MemberRow:
    (only,) = rows(folder, header, line)
    assert isinstance(only, MemberRow), only
    return only


@pytest.mark.parametrize(
    "header",
    [
        "Numéro de membre;Prénom;Nom;Courriel;Langue;Carte;Mangeurs;Date d'entrée",
        "Lidnummer;Voornaam;Achternaam;E-mail;Taal;Kaart;Eters;Lid sinds",
        "number;first name;family name;email;language;card;eaters;joined",
    ],
)
def test_columns_are_known_in_three_languages(tmp_path: Path, header: str) -> None:
    line = row(tmp_path, header, f"77;Amélie;Martin;amelie@example.org;néerlandais;{CARD};Jan|An;01/03/2024")

    assert (line.number, line.first_name, line.family_name) == (77, "Amélie", "Martin")
    assert (line.email, line.language, line.card) == ("amelie@example.org", Language.NL, CARD)
    assert (line.eaters, line.joined) == (("Jan", "An"), date(2024, 3, 1))


def test_a_member_may_have_no_more_than_number_and_names(tmp_path: Path) -> None:
    line = row(tmp_path, NAMES, "77,Amélie,Martin")
    assert (line.email, line.language, line.card, line.eaters, line.joined) == (None, None, None, (), None)


def test_a_file_without_names_asks_for_a_mapping(tmp_path: Path) -> None:
    with pytest.raises(MappingNeeded) as refusal:
        rows(tmp_path, "number,who", "77,Amélie Martin")
    assert refusal.value.missing == ("first_name", "family_name")


def test_a_workbook_drops_zeros_and_they_are_put_back(tmp_path: Path) -> None:
    path = tmp_path / "members.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["number", "first_name", "family_name", "card"])
        sheet.write_row(1, 0, [77, "Amélie", "Martin", int(CARD)])

    (line,) = read_members(path)
    assert isinstance(line, MemberRow)
    assert (line.number, line.card) == (77, CARD)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-03-01", date(2024, 3, 1)), ("2024-03-01 14:00:00", date(2024, 3, 1)), ("1/3/2024", date(2024, 3, 1)),
        ("01-03-2024", date(2024, 3, 1)), ("1.3.2024", date(2024, 3, 1)), ("", None),
    ],
)  # fmt: skip
def test_a_day_is_read_day_first(tmp_path: Path, text: str, day: date | None) -> None:
    assert row(tmp_path, f"{NAMES},joined", f"77,Amélie,Martin,{text}").joined == day


@pytest.mark.parametrize(("text", "eaters"), [("Jan; An ;", ("Jan", "An")), ("Jan|Jan", ("Jan",)), (" ; ", ())])
def test_eaters_are_parted_by_bars_or_semicolons(tmp_path: Path, text: str, eaters: tuple[str, ...]) -> None:
    assert row(tmp_path, f"{NAMES},eaters", f"77,Amélie,Martin,{text}").eaters == eaters


@pytest.mark.parametrize(
    ("header", "line", "why"),
    [
        (NAMES, "x,Amélie,Martin", "number"),
        (NAMES, "0,Amélie,Martin", "number"),
        (NAMES, ",Amélie,Martin", "number"),
        (NAMES, "-3,Amélie,Martin", "number"),
        (NAMES, f"{'9' * 10},Amélie,Martin", "number"),
        (NAMES, "77,,Martin", "missing_name"),
        (NAMES, "77,Amélie,", "missing_name"),
        (f"{NAMES},email", "77,Amélie,Martin,amelie", "email"),
        (f"{NAMES},email", "77,Amélie,Martin,a b@example.org", "email"),
        (f"{NAMES},language", "77,Amélie,Martin,klingon", "language"),
        (f"{NAMES},card", "77,Amélie,Martin,42", "card_digits"),
        (f"{NAMES},card", f"77,Amélie,Martin,{CARD}0", "card_digits"),
        (f"{NAMES},card", "77,Amélie,Martin,042OOOOO01003", "card_digits"),
        (f"{NAMES},card", "77,Amélie,Martin,0420000001007", "card_check_digit"),
        (f"{NAMES},joined", "77,Amélie,Martin,31/02/2024", "date"),
        (f"{NAMES},joined", "77,Amélie,Martin,lundi", "date"),
    ],
)
def test_a_row_that_cannot_be_understood_is_rejected_with_its_reason(
    tmp_path: Path, header: str, line: str, why: str
) -> None:
    (only,) = rows(tmp_path, header, line)
    assert isinstance(only, Rejected)
    assert only.reason == why


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=100)
def test_any_text_under_a_good_header_gives_rows_or_rejects(
    tmp_path_factory: pytest.TempPathFactory, text: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "any-members.csv"
    path.write_bytes(b"number,first_name,family_name,card,joined\n" + text.encode("utf-8", "replace"))
    assert all(isinstance(line, MemberRow | Rejected) for line in read_members(path))
