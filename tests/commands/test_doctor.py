from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.cli import run
from beesdesk.commands import doctor
from beesdesk.db.file import FILE_NAME
from beesdesk.stock.model import StockLevel
from beesdesk.words import Language


@pytest.fixture
def folder(tmp_path: Path, template: Path) -> Path:
    """A shop that sold something."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    code = shop.product("Houmous", "3.20")
    shop.open_till()
    shop.scan(code)
    shop.pay()
    shop.close()
    return tmp_path / "shop"


def test_a_sound_shop_is_said_to_be_sound(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "--data", str(folder), "doctor"]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == "The file is whole."
    assert said[-1] == "The stock of every article is right."


def test_stock_that_was_kept_wrongly_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--lang", "en", "--data", str(folder), "doctor"]) == 0
    shop = FakeShop.open_existing(folder)
    shop.do(lambda session: session.execute_local(StockLevel, "UPDATE stock_level SET on_hand = 7000"))
    shop.close()

    assert run(["--lang", "en", "--data", str(folder), "doctor"]) == 1
    assert "Houmous: 7.000 before, \u22121.000 now" in capsys.readouterr().out + capsys.readouterr().err
    assert run(["--lang", "en", "--data", str(folder), "doctor"]) == 0


def test_a_log_that_somebody_changed_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = folder / FILE_NAME
    text = file.read_bytes()
    assert b"Houmous" in text
    file.write_bytes(text.replace(b"Houmous", b"Houmuus"))

    assert run(["--lang", "en", "--data", str(folder), "doctor"]) == 1
    assert capsys.readouterr().err


@pytest.mark.parametrize("language", ["fr", "nl", "en"])
def test_a_row_that_no_log_knows_so_is_named_when_all_is_made_anew(
    folder: Path, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--lang", language, "--data", str(folder), "doctor", "--rebuild"]
    assert run(asked) == 0
    sound = capsys.readouterr().out.splitlines()[-1]
    assert sound == doctor._REBUILT[Language(language)]

    shop = FakeShop.open_existing(folder)
    shop.do(lambda session: session.connection.execute("UPDATE product SET brand = 'Forged'"))
    shop.close()
    assert run(asked) == 1
    assert "brand" in capsys.readouterr().out.splitlines()[-1]
