from pathlib import Path
from typing import Any

import pytest
from fake_shop import FakeShop

from beesdesk.catalog.gtin import check_digit
from beesdesk.members.actions import import_members
from beesdesk.members.imports import read_members
from beesdesk.members.model import Card, Member
from beesdesk.members.queries import find_shoppers, shopper_by_card
from beesdesk.sheets.rejects import ImportRefused, ImportReport
from beesdesk.words import CardStatus, Language

HEADER = "number,first_name,family_name,email,language,card,eaters,joined"


def card(number: int) -> str:
    body = f"0420{number:08}"
    return body + check_digit(body)


AMELIE = f"77,Amélie,Martin,amelie@example.org,nl,{card(1)},Jan|An,2024-03-01"
BART = f"78,Bart,Peeters,,,{card(2)},,"


def write(folder: Path, *lines: str) -> Path:
    path = folder / "members.csv"
    path.write_text("\n".join((HEADER, *lines)), encoding="utf-8")
    return path


def take(shop: FakeShop, path: Path, **wishes: Any) -> ImportReport:
    return shop.do(import_members, read_members(path), today=shop.today, **wishes)


def counts(report: ImportReport) -> tuple[int, int, int, int]:
    return report.taken, report.updated, report.unchanged, len(report.rejected)


def cards(shop: FakeShop) -> dict[str, CardStatus]:
    rows = shop.read(lambda session: session.rows(Card, "SELECT * FROM card"))
    return {row.code: row.status for row in rows}


def members(shop: FakeShop) -> list[Member]:
    return shop.read(lambda session: session.rows(Member, "SELECT * FROM member ORDER BY number"))


def rejected(shop: FakeShop, path: Path) -> list[tuple[int, str]]:
    with pytest.raises(ImportRefused) as refusal:
        take(shop, path)
    return [(row.line, row.reason) for row in refusal.value.report.rejected]


def test_members_come_in_with_card_and_eaters(shop: FakeShop, tmp_path: Path) -> None:
    assert counts(take(shop, write(tmp_path, AMELIE, BART))) == (2, 0, 0, 0)

    amelie, bart = members(shop)
    assert (amelie.language, amelie.email, bart.language) == (Language.NL, "amelie@example.org", Language.FR)
    shopper = shop.read(shopper_by_card, card(1))
    assert shopper is not None
    assert (shopper.name, shopper.card_status) == ("Amélie Martin", CardStatus.ACTIVE)
    assert [found.number for found in shop.read(find_shoppers, "amelie")] == [77]
    eaters = shop.read(lambda session: session.values("SELECT name FROM eater ORDER BY name"))
    assert eaters == [("An",), ("Jan",)]


def test_a_second_import_says_nothing_new(shop: FakeShop, tmp_path: Path) -> None:
    path = write(tmp_path, AMELIE, BART)
    take(shop, path)
    before = shop.read(lambda session: session.value("SELECT count(*) FROM log"))

    assert counts(take(shop, path)) == (0, 0, 2, 0)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM log")) == before


def test_a_second_import_changes_what_differs_and_an_empty_cell_takes_nothing_away(
    shop: FakeShop, tmp_path: Path
) -> None:
    take(shop, write(tmp_path, AMELIE))
    report = take(shop, write(tmp_path, "77,Amélie,Martin-Dubois,,,,Jan|Zoé,"))

    assert counts(report) == (0, 1, 0, 0)
    (amelie,) = members(shop)
    assert (amelie.family_name, amelie.email, amelie.language) == ("Martin-Dubois", "amelie@example.org", Language.NL)
    eaters = shop.read(lambda session: session.values("SELECT name FROM eater ORDER BY name"))
    assert eaters == [("An",), ("Jan",), ("Zoé",)]
    assert cards(shop) == {card(1): CardStatus.ACTIVE}


def test_a_changed_card_takes_the_place_of_the_old_one(shop: FakeShop, tmp_path: Path) -> None:
    take(shop, write(tmp_path, AMELIE))
    take(shop, write(tmp_path, AMELIE.replace(card(1), card(9))))

    assert cards(shop) == {card(1): CardStatus.REPLACED, card(9): CardStatus.ACTIVE}


def test_an_old_file_does_not_bring_a_replaced_card_back(shop: FakeShop, tmp_path: Path) -> None:
    take(shop, write(tmp_path, AMELIE))
    take(shop, write(tmp_path, AMELIE.replace(card(1), card(9))))

    assert counts(take(shop, write(tmp_path, AMELIE))) == (0, 0, 1, 0)
    assert cards(shop) == {card(1): CardStatus.REPLACED, card(9): CardStatus.ACTIVE}


def test_rows_that_contradict_the_file_or_the_shop_are_rejected(shop: FakeShop, tmp_path: Path) -> None:
    take(shop, write(tmp_path, AMELIE))
    path = write(
        tmp_path,
        BART,
        BART.replace(card(2), card(3)),
        f"79,Chloé,Dubois,,,{card(2)},,",
        f"80,David,Leroy,,,{card(1)},,",
        "81,Eva,,,,,,",
    )

    assert rejected(shop, path) == [
        (3, "duplicate_number"),
        (4, "duplicate_card"),
        (5, "card_taken"),
        (6, "missing_name"),
    ]
    assert [member.number for member in members(shop)] == [77]


def test_the_good_rows_come_in_when_told_to_keep_going(shop: FakeShop, tmp_path: Path) -> None:
    told: list[int] = []
    lines = [f"{number},Ana,Peeters,,,,," for number in range(1, 451)]
    report = take(shop, write(tmp_path, *lines, "x,Bart,,,,,,"), keep_going=True, progress=told.append)

    assert counts(report) == (450, 0, 0, 1)
    assert told == [200, 400]


def test_the_language_of_new_members_may_be_given(shop: FakeShop, tmp_path: Path) -> None:
    take(shop, write(tmp_path, BART), language=Language.NL)
    assert members(shop)[0].language is Language.NL
