"""Price lists from the command line."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from price_list_files import MILK, TEA, bnn, record

from beesdesk.catalog.model import Supplier
from beesdesk.cli import run
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.words import Language

Captured = pytest.CaptureFixture[str]
LIST = [record("10"), record("20", name="Thé vert", price="2,40", gtin=TEA), record("")]


@pytest.fixture
def call(tmp_path: Path, template: Path) -> Callable[..., int]:
    """Call the import in a shop that sells milk and has one supplier."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.product("Lait", "1.59", gtin=MILK)
    shop.do(Session.insert, Supplier(uuid7(), "GRAINE", "Graine et Fils", None, margin=Decimal(20)))
    shop.close()

    def called(file: Path, *words: str, to: str = "graine", language: Language = Language.EN) -> int:
        base = ["--data", str(tmp_path / "shop"), "--lang", language]
        return run([*base, "import", "pricelist", str(file), "--supplier", to, *words])

    return called


def test_a_dry_run_shows_all_and_writes_nothing(tmp_path: Path, call: Callable[..., int], capsys: Captured) -> None:
    file = bnn(tmp_path / "PL.BNN", LIST)
    for _ in range(2):
        assert call(file, "--dry-run") == 0
        text = capsys.readouterr().out
        assert "3 lines read, 1 refused" in text
        assert [line.split()[1] for line in text.splitlines() if line.split()[0] in ("2", "3")] == ["new", "new"]
        assert "1.59       1.59" in text
        assert "4  The order number is missing" in text
        assert text.rstrip().endswith("Nothing is written.")


@pytest.mark.parametrize(("language", "said"), [(Language.FR, "Repris : "), (Language.NL, "Overgenomen: ")])
def test_a_list_is_taken_over_once(
    tmp_path: Path, call: Callable[..., int], capsys: Captured, language: Language, said: str
) -> None:
    file = bnn(tmp_path / "PL.BNN", LIST)
    assert call(file, language=language) == 0
    assert said in capsys.readouterr().out
    assert call(file, "--new-articles", language=language) == 0
    assert said in capsys.readouterr().out
    assert call(file, "--new-articles", language=language) == 0
    assert said not in capsys.readouterr().out


def test_a_complete_list_names_what_it_lacks(tmp_path: Path, call: Callable[..., int], capsys: Captured) -> None:
    assert call(bnn(tmp_path / "PL.BNN", LIST)) == 0
    shorter = bnn(tmp_path / "PL.BNN", [record("20", name="Thé vert", price="2,40", gtin=TEA)])
    capsys.readouterr()
    assert call(shorter, "--complete", "--dry-run") == 0
    assert "no longer named" in capsys.readouterr().out
    assert call(shorter, "--dry-run") == 0
    assert "no longer named" not in capsys.readouterr().out


def test_where_nothing_can_be_used_it_is_1(tmp_path: Path, call: Callable[..., int], capsys: Captured) -> None:
    assert call(bnn(tmp_path / "PL.BNN", [record("")])) == 1
    (tmp_path / "no.bnn").write_bytes(b"%PDF-1.7")
    assert call(tmp_path / "no.bnn") == 1
    assert "neither a table nor a price list" in capsys.readouterr().err


def test_an_unknown_supplier_is_refused_unless_it_is_wanted(
    tmp_path: Path, call: Callable[..., int], capsys: Captured
) -> None:
    file = bnn(tmp_path / "PL.BNN", LIST)
    assert call(file, to="Somebody") == 1
    assert "No supplier is called Somebody" in capsys.readouterr().err
    assert call(file, "--new-supplier", to="Somebody") == 0


def test_unknown_columns_leave_a_mapping_to_complete(
    tmp_path: Path, call: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "list.csv").write_text("what;asked\nLait;1,20\n", "utf-8")
    assert call(tmp_path / "list.csv") == 1
    mapping = tmp_path / "list.csv.map.toml"
    assert mapping.exists()
    mapping.write_text('order_code = "what"\nname = "what"\nprice = "asked"\n', "utf-8")
    assert call(tmp_path / "list.csv", "--map", str(mapping)) == 0
