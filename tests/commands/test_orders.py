"""Orders from the command line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from fake_orders import live, put_goods, put_supplier
from fake_shop import FakeShop

from beesdesk.cli import run
from beesdesk.shop import system_clock
from beesdesk.stock.order_queries import order_rows

Captured = pytest.CaptureFixture[str]
Answers = Callable[..., None]
PIN = "4826"


@pytest.fixture
def folder(tmp_path: Path, template: Path) -> Path:
    """A shop with a supplier, whose milk runs out today."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.clock.now = system_clock()
    shop.person("Lotte", "stock", pin=PIN)
    supplier = put_supplier(shop)
    milk, _ = put_goods(shop, supplier, "Lait")
    put_goods(shop, supplier, "Sel")
    live(shop, {milk: 4.0}, 200)
    shop.close()
    return tmp_path / "shop"


def call(folder: Path, *words: str) -> int:
    return run(["--data", str(folder), "--lang", "en", "order", "propose", *words])


def test_a_proposal_is_a_table_with_what_is_missing(folder: Path, capsys: Captured, tmp_path: Path) -> None:
    assert call(folder, "moes", "--days", "40", "-o", str(tmp_path / "order.csv")) == 0
    name, comes, heads, milk, salt, total, *lacks = capsys.readouterr().out.splitlines()
    assert name == "Moeshof"
    assert comes.startswith("Delivery ")
    assert heads.split("\t")[:3] == ["Article", "Stock", "On order"]
    assert milk.split("\t")[0] == "Lait"
    assert int(milk.split("\t")[5]) > 0
    assert salt.split("\t")[3:] == ["0.00", "0.0", "0", "€0.00"]
    assert total.startswith("Total excl. VAT €")
    assert lacks[-1].endswith("short of free delivery.")
    assert len((tmp_path / "order.csv").read_text(encoding="utf-8").splitlines()) == 3


def test_a_proposal_is_kept_by_somebody_who_may(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    assert call(folder, "moes", "--make") == 2
    type_secretly(PIN)
    assert call(folder, "moes", "--make", "--as", "Lotte") == 0
    assert "Kept as a draft." in capsys.readouterr().out
    shop = FakeShop.open(folder, ballast=0)
    (row,) = shop.read(order_rows)
    shop.close()
    assert (row.supplier, row.state, row.lines) == ("Moeshof", "draft", 1)


def test_an_unknown_supplier_is_refused(folder: Path, capsys: Captured) -> None:
    assert call(folder, "nobody") == 1
    assert "No supplier is called" in capsys.readouterr().err
