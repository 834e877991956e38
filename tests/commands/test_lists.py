"""Lists of the office from the command line: printed, or written by somebody who may and proves it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fake_roster import on, shift, worker
from fake_shop import FakeShop
from python_calamine import CalamineWorkbook

from beesdesk.cli import run
from beesdesk.words import Act, Language, ListName, Mode

Captured = pytest.CaptureFixture[str]
Answers = Callable[..., None]
Call = Callable[..., int]
PIN = "271828"


@pytest.fixture
def shop(tmp_path: Path, template: Path) -> Iterator[FakeShop]:
    """A shop whose clock is right, with a member who owes a shift, a gap, and people who work here."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.clock.now = datetime.now(UTC)
    shop.person("Ada", "office", pin=PIN)
    shop.person("Luc", "shift_leader", pin=PIN)
    worker(shop, Mode.REGULAR, first_name="Zoé\n=1", sr=-1)
    shift(shop, on(shop, 5), free=2)
    yield shop
    shop.close()


@pytest.fixture
def call(shop: FakeShop, tmp_path: Path) -> Call:
    def called(*words: str, language: str = "en") -> int:
        return run(["--data", str(shop.path.parent), "--lang", language, "shifts", "list", *words])

    return called


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", ListName)
def test_every_list_is_printed_under_its_heads(call: Call, capsys: Captured, name: str, language: str) -> None:
    assert call(name, language=language) == 0
    assert "\t" in capsys.readouterr().out.splitlines()[0]


def test_a_row_is_a_line_whatever_stands_in_it(call: Call, capsys: Captured) -> None:
    assert call("owing") == 0
    head, row = capsys.readouterr().out.splitlines()
    assert head.split("\t") == ["No.", "Member", "Status", "Until", "To make up", "To book"]
    assert row.split("\t")[1] == "Martin Zoé =1"


def test_a_list_that_names_nobody_is_written_without_a_proof(call: Call, tmp_path: Path, capsys: Captured) -> None:
    assert call("gaps", "--pdf", str(tmp_path / "gaps.pdf")) == 0
    assert (tmp_path / "gaps.pdf").read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().err.endswith("gaps.pdf: 1\n")


def test_a_list_of_members_is_written_by_somebody_who_may_and_journaled(
    shop: FakeShop, call: Call, tmp_path: Path, type_secretly: Answers
) -> None:
    file = tmp_path / "owing.xlsx"
    type_secretly(PIN)

    assert call("owing", "--xlsx", str(file), "--as", "Ada") == 0

    head, row = CalamineWorkbook.from_path(str(file)).get_sheet_by_index(0).to_python()
    assert dict(zip(head, row, strict=True))["First name"] == "Zoé =1"
    sql = "SELECT detail FROM act WHERE kind = ?"
    kept = shop.read(lambda session: session.value(sql, (Act.MEMBERS_EXPORTED,)))
    assert kept == '{"file":"xlsx","list":"owing","rows":1}'


def test_a_shift_leader_takes_no_list_away(
    call: Call, tmp_path: Path, type_secretly: Answers, capsys: Captured
) -> None:
    type_secretly(PIN)
    assert call("owing", "--csv", str(tmp_path / "owing.csv"), "--as", "Luc") == 1
    assert capsys.readouterr().err
    assert not (tmp_path / "owing.csv").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("owing", "--csv", "owing.csv"), "--as NAME"),
        (("gaps", "--csv", "gaps.xlsx"), "must end in .csv"),
        (("gaps", "--csv", "gaps.csv", "--pdf", "gaps.pdf"), "one file at a time"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(call: Call, words: tuple[str, ...], said: str, capsys: Captured) -> None:
    assert call(*words) == 2
    assert said in capsys.readouterr().err
