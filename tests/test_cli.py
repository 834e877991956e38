"""The command line as it is called: answers on standard output, messages on standard error, exit code 0 for success only."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import facturx
import pytest
from archiving import forge
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.cli import STORE_CODES, parser, run
from beesdesk.pos.sessions import close_till
from beesdesk.shop import Shop

SCENARIOS = Path(__file__).parent / "pos" / "till-scenarios.yaml"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, template: Path) -> Path:
    """A folder with a founded shop."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.close()
    return tmp_path / "shop"


def parsers(top: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield words
    for action in top._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, below in action.choices.items():
                yield from parsers(below, (*words, name))


@pytest.mark.parametrize("words", list(parsers(parser())), ids=" ".join)
def test_every_command_has_help(words: tuple[str, ...], capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        run([*words, "--help"])

    assert left.value.code == 0
    assert "usage: beesdesk" in capsys.readouterr().out


def test_a_call_makes_what_it_names_and_a_wrong_one_is_told_of_all(capsys: Captured) -> None:
    whole = [words[0] for words in parsers(parser()) if len(words) == 1]

    assert [words for words in parsers(parser([])) if words] == [("start",)]
    assert [words for words in parsers(parser(["--data", "pos", "--lang", "fr"])) if words] == [("start",)]
    assert {words[0] for words in parsers(parser(["--lang", "fr", "rule", "list"])) if words} == {"rule"}
    with pytest.raises(SystemExit) as left:
        run(["startt"])
    assert left.value.code == 2
    said = capsys.readouterr().err
    assert [name for name in whole if f"'{name}'" not in said] == []


@pytest.mark.parametrize(
    ("code", "preset", "wanted"),
    [
        ("0212345002650", "bees", {"kind": "price", "article": "12345", "price_cents": 265}),
        ("2400123012504", "louve", {"kind": "weight", "article": "00123", "weight_g": 1250}),
        ("]d201054101880310721726123110ABC\x1d21XYZ", "bees",
         {"kind": "gtin", "gtin": "05410188031072", "lot": "ABC", "serial": "XYZ", "expiry": "2026-12-31"}),
        ("0700000001235", "bees", {"kind": "tare", "weight_g": 123}),
    ],
)  # fmt: skip
def test_a_code_is_explained_in_json(code: str, preset: str, wanted: dict[str, object], capsys: Captured) -> None:
    assert run(["barcode", "explain", code, "--json", "--preset", preset]) == 0

    assert wanted.items() <= json.loads(capsys.readouterr().out).items()


def test_a_misread_code_is_no_success(capsys: Captured) -> None:
    assert run(["barcode", "explain", "5410188031073", "--preset", "bees"]) == 1

    assert "invalid" in capsys.readouterr().out


def test_an_unknown_preset_is_a_wrong_call(capsys: Captured) -> None:
    assert run(["barcode", "explain", "1", "--preset", "nowhere"]) == 2

    assert "bees" in capsys.readouterr().err


@pytest.mark.parametrize(("option", "known"), [("--only", "wizard"), ("--frames", "1024x768-contrast")])
def test_a_tour_of_what_is_not_there_is_a_wrong_call(option: str, known: str, tmp_path: Path, capsys: Captured) -> None:
    assert run(["--data", str(tmp_path), "tour", str(tmp_path / "out"), option, "moon"]) == 2

    said = capsys.readouterr().err
    assert option in said
    assert known in said
    assert not (tmp_path / "out").exists()


def test_products_come_in_and_rejects_are_named(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "list.csv"
    file.write_text("EAN;Libellé;Prix\n9520000000004;Pain gris;2,80\n9520000000005;Faux;1,00\n", "utf-8")
    rejects = tmp_path / "rejects.csv"
    call = ["--data", str(folder), "--lang", "fr", "import", "products", str(file), "--rejects", str(rejects)]

    assert run(call) == 1
    assert "Rien n'a été importé" in capsys.readouterr().err
    assert "Faux" in rejects.read_text("utf-8")

    assert run([*call, "--keep-going"]) == 0
    assert "1 nouveaux" in capsys.readouterr().out


def test_columns_that_nobody_knows_ask_for_a_mapping(
    folder: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "odd.csv"
    file.write_text("x,y\n9520000000004,Pain\n", "utf-8")

    assert run(["--data", str(folder), "--lang", "en", "import", "products", str(file)]) == 1

    assert "--map" in capsys.readouterr().err
    assert (tmp_path / "odd.csv.map.toml").exists()


def test_members_come_in(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    file = tmp_path / "members.csv"
    file.write_text("number,first name,family name,language\n12,Ana,Test,nl\n", "utf-8")

    assert run(["--data", str(folder), "--lang", "nl", "import", "members", str(file)]) == 0
    assert "1 nieuw" in capsys.readouterr().out


def test_a_whole_log_is_verified_and_a_broken_link_named(folder: Path, capsys: Captured) -> None:
    assert run(["--data", str(folder), "--lang", "en", "journal", "verify"]) == 0
    assert "whole" in capsys.readouterr().out

    connection = dbapi2.connect(str(folder / "shop.db"))
    connection.execute("DROP TRIGGER log_no_update")
    connection.execute("UPDATE log SET body = replace(body, 'till-1', 'till-2') WHERE seq = 1")
    connection.commit()
    connection.close()

    assert run(["--data", str(folder), "--lang", "en", "journal", "verify"]) == 1
    assert "broken at entry 1" in capsys.readouterr().err


@pytest.fixture
def closed_day(tmp_path: Path, template: Path) -> Path:
    """A folder with a shop that has sold once and closed."""
    shop = FakeShop.in_folder(tmp_path / "day", template)
    shop.open_till()
    shop.scan(shop.product())
    shop.pay()
    shop.do(close_till, Decimal(100), cashier="Nadia B.", now=shop.now())
    shop.close()
    return tmp_path / "day"


@pytest.mark.parametrize(("language", "whole", "broken"), [
    ("fr", "L'archive est intacte", "son contenu a été modifié (vente 1)"),
    ("nl", "Het archief is gaaf", "haar inhoud is gewijzigd (verkoop 1)"),
    ("en", "The archive is whole", "it was changed (sale 1)"),
])  # fmt: skip
def test_an_archive_is_sealed_checked_and_journaled(
    closed_day: Path, tmp_path: Path, capsys: Captured, language: str, whole: str, broken: str
) -> None:
    archive = tmp_path / "archive.zip"
    data = ["--data", str(closed_day), "--lang", language]

    assert run([*data, "journal", "archive", str(archive)]) == 0
    assert whole in capsys.readouterr().out
    assert run(["--lang", language, "journal", "verify", str(archive)]) == 0
    assert whole in capsys.readouterr().out
    assert run([*data, "journal", "verify"]) == 0

    def change(members: dict[str, bytes]) -> None:
        log = next(name for name in members if name.startswith("log-"))
        members[log] = members[log].replace(b'\\"total\\":', b'\\"total\\":1', 1)

    forge(archive, change)
    assert run(["--lang", language, "journal", "verify", str(archive)]) == 1
    assert broken in capsys.readouterr().err
    shop = Shop.open_existing(closed_day)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM act WHERE kind = 'archived'")) == 1
    shop.close()


def test_a_day_that_is_none_is_a_wrong_call(closed_day: Path, tmp_path: Path, capsys: Captured) -> None:
    call = ["--data", str(closed_day), "journal", "archive", str(tmp_path / "x.zip"), "--until"]
    assert run([*call, "yesterday"]) == 2
    assert "--until" in capsys.readouterr().err
    assert run([*call, "2020-01-01"]) == 0
    assert run(["journal", "verify", str(tmp_path / "x.zip"), "--devices", str(tmp_path / "none")]) == 2
    assert run(["--lang", "nl", "journal", "verify", str(tmp_path / "none.zip")]) == STORE_CODES["FileMissing"]


def test_a_tail_that_was_cut_off_is_named_by_the_last_sale_that_was_witnessed(
    closed_day: Path, capsys: Captured
) -> None:
    connection = dbapi2.connect(str(closed_day / "shop.db"), isolation_level=None)
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    for name in ("log", "z_report", "reconciliation", "sale", "sale_line", "sale_vat", "payment"):
        connection.execute(f"DELETE FROM {name} WHERE seq >= 4")  # noqa: S608 - names above
    connection.close()

    assert run(["--data", str(closed_day), "--lang", "fr", "journal", "verify"]) == 1
    assert "rompu à l'entrée 4 : la fin manque, dernière connue (vente 1 rapport Z 1)" in capsys.readouterr().err

    for name in ("heads.jsonl", "last-head.json"):
        (closed_day / name).rename(closed_day.parent / name)
    assert run(["--data", str(closed_day), "journal", "verify"]) == 0
    kept = str(closed_day.parent / "heads.jsonl")
    assert run(["--data", str(closed_day), "journal", "verify", "--heads", kept]) == 1


def test_missing_witnesses_are_said_and_no_fault(closed_day: Path, capsys: Captured) -> None:
    for name in ("heads.jsonl", "last-head.json"):
        (closed_day / name).unlink()
    assert run(["--data", str(closed_day), "--lang", "en", "journal", "verify"]) == 0
    said = capsys.readouterr()
    assert "heads.jsonl" in said.err
    assert "whole" in said.out


def test_a_backup_is_made_and_restored(closed_day: Path, tmp_path: Path, capsys: Captured) -> None:
    copy = tmp_path / "usb" / "copy.db"
    assert run(["--data", str(closed_day), "--lang", "en", "backup", str(copy)]) == 0
    assert run(["--data", str(closed_day), "--lang", "en", "backup"]) == 0
    assert len(list((closed_day / "backups").glob("*.db"))) == 1
    capsys.readouterr()

    new = ["--data", str(tmp_path / "new"), "--lang", "en"]
    assert run([*new, "restore", str(copy)]) == 0
    said = capsys.readouterr()
    assert "goes on as number 2" in said.out
    assert "PIN" in said.err
    assert run([*new, "journal", "verify"]) == 0
    assert run([*new, "restore", str(copy)]) == 1
    assert run([*new, "restore", str(copy), "--replace"]) == 0
    assert "before-" in capsys.readouterr().err
    copy.write_bytes(b"damaged" * 1000)
    assert run([*new, "restore", str(copy), "--replace"]) == STORE_CODES["FileCorrupt"]


def test_scenarios_are_replayed_a_line_each(capsys: Captured) -> None:
    assert run(["pos", "replay", str(SCENARIOS)]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[:-1]] == [["PASS", f"POS-{n:03}"] for n in range(1, 29)]
    assert lines[-1] == "28 passed, 0 failed"


def test_rules_and_settings_are_shown_and_set(folder: Path, capsys: Captured) -> None:
    data = ["--data", str(folder)]

    assert run([*data, "rule", "set", "name", "La Ruche"]) == 0
    assert run([*data, "rule", "list"]) == 0
    assert "name = La Ruche" in capsys.readouterr().out
    assert run([*data, "rule", "set", "cash_step", "much"]) == 2
    assert run([*data, "rule", "set", "colour", "red"]) == 2
    assert run([*data, "device", "set", "text_scale", "150"]) == 0
    assert run([*data, "device", "list"]) == 0
    assert "text_scale = 150" in capsys.readouterr().out


def test_a_receipt_is_written_as_pdf_and_bytes(tmp_path: Path, template: Path) -> None:
    folder = tmp_path / "shop"
    shop = FakeShop.in_folder(folder, template)
    shop.open_till()
    shop.scan(shop.product())
    shop.pay("cash", "5.00")
    shop.close()
    data = ["--data", str(folder)]

    assert run([*data, "pos", "receipt", "1", str(tmp_path / "receipt.pdf")]) == 0
    assert run([*data, "pos", "receipt", "1", str(tmp_path / "receipt.bin")]) == 0
    assert run([*data, "pos", "receipt", "2", str(tmp_path / "none.pdf")]) == 1
    assert (tmp_path / "receipt.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "receipt.bin").read_bytes().startswith(b"\x1b@")


def test_an_invoice_is_written_once_and_again(tmp_path: Path, template: Path, capsys: Captured) -> None:
    folder = tmp_path / "shop"
    shop = FakeShop.in_folder(folder, template)
    shop.name_seller()
    shop.open_till()
    for _ in range(2):
        shop.scan(shop.product())
        shop.pay("card")
    shop.close()
    first, again, second = (tmp_path / "papers" / name for name in ("first.pdf", "again.pdf", "second.pdf"))
    call = ["--data", str(folder), "--lang", "fr", "pos", "invoice"]
    address = ["--name", "Le Fournil", "--street", "Rue Haute 3", "--postcode", "1000", "--city", "Bruxelles"]

    assert run([*call, "1", str(first)]) == 2
    assert "--vat" in capsys.readouterr().err
    assert run([*call, "1", str(first), "--vat", "BE0403170702", *address]) == 1
    assert "n'est pas un numéro de TVA" in capsys.readouterr().err
    assert run([*call, "1", str(first), "--vat", "BE0403170701"]) == 1
    assert "il manque le nom" in capsys.readouterr().err
    assert not first.exists()
    assert run([*call, "1", str(first), "--vat", "0403.170.701", *address]) == 0
    assert run([*call, "1", str(again)]) == 0
    assert run([*call, "1", str(again), "--vat", "FR40303265045"]) == 2
    assert run([*call, "2", str(second), "--vat", "BE0403170701"]) == 0
    assert all(facturx.get_xml_from_pdf(file.read_bytes())[1] for file in (first, again, second))
    assert b"F1-2<" in facturx.get_xml_from_pdf(second.read_bytes())[1]


def test_the_practice_shop_is_shown_printed_and_begun_anew(folder: Path, tmp_path: Path, capsys: Captured) -> None:
    call = ["--data", str(folder), "--lang", "en", "training"]
    assert run([*call, "reset"]) == 0
    assert "no practice shop yet" in capsys.readouterr().err

    assert run([*call, "list"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[0] == "0429999999919  Camille  administrator  4826"
    assert any(line.endswith("blocked") for line in shown)
    assert run([*call, "cards", str(tmp_path / "cards.pdf")]) == 0
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF")
    assert run([*call, "cards", str(folder / "shop.db" / "cards.pdf")]) == 1
    assert "could not be saved" in capsys.readouterr().err

    assert run([*call, "reset"]) == 0
    assert "put aside" in capsys.readouterr().err
    (kept,) = (folder / "training").glob("before-*")
    assert run(["--data", str(kept), "journal", "verify"]) == 0


def test_without_a_real_shop_nobody_practises(tmp_path: Path, capsys: Captured) -> None:
    assert run(["--data", str(tmp_path), "--lang", "en", "training", "list"]) == STORE_CODES["FileMissing"]
    assert run(["--data", str(tmp_path), "--lang", "en", "start", "--training"]) == STORE_CODES["FileMissing"]
    assert not list(tmp_path.iterdir())


def test_nobody_makes_a_shop_a_practice_shop_by_a_rule(folder: Path, capsys: Captured) -> None:
    assert run(["--data", str(folder), "rule", "set", "training", "1"]) == 2
    assert run(["--data", str(folder), "rule", "list"]) == 0
    assert "training = False" in capsys.readouterr().out


def test_an_invoice_that_cannot_be_saved_says_so_and_is_kept(tmp_path: Path, template: Path, capsys: Captured) -> None:
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.name_seller()
    shop.open_till()
    shop.scan(shop.product())
    shop.pay("card")
    shop.close()
    (tmp_path / "file").write_text("not a folder")
    call = ["--data", str(tmp_path / "shop"), "--lang", "en", "pos", "invoice", "1"]
    address = ["--name", "Le Fournil", "--street", "Rue Haute 3", "--postcode", "1000", "--city", "Bruxelles"]

    assert run([*call, str(tmp_path / "file" / "x.pdf"), "--vat", "BE0403170701", *address]) == 1
    assert "could not be saved" in capsys.readouterr().err
    assert run([*call, str(tmp_path / "x.pdf")]) == 0


def test_a_file_that_is_no_shop_has_its_own_exit_code_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "shop.db").write_bytes(b"not a database, but long enough to be taken for one" * 100)

    done = subprocess.run(
        [sys.executable, "-m", "beesdesk", "--data", str(tmp_path), "--lang", "fr", "rule", "list"],
        capture_output=True, text=True, check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip

    assert done.returncode == STORE_CODES["FileCorrupt"]
    assert "abîmé" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_without_a_shop_is_said(tmp_path: Path, capsys: Captured) -> None:
    assert run(["--data", str(tmp_path), "--lang", "nl", "journal", "verify"]) == STORE_CODES["FileMissing"]

    assert "geen winkel" in capsys.readouterr().err


def test_a_kiosk_that_nobody_could_leave_does_not_start(shop: FakeShop, capsys: Captured) -> None:
    shop.product("Milk")
    folder = shop.path.parent

    assert run(["--data", str(folder), "--lang", "en", "start", "--kiosk"]) == 1
    assert "beesdesk person pin NAME" in capsys.readouterr().err
