"""People and erasing from the command line; PINs are typed on a terminal of their own, never among the arguments."""

import os
import re
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.cli import run
from beesdesk.db.session import Session
from beesdesk.members.lost_cards import request_card
from beesdesk.members.member_pins import choose_member_pin, has_member_pin
from beesdesk.members.people import people
from beesdesk.members.pins import is_pin
from beesdesk.pos.rules import set_rule
from beesdesk.shop import Shop

T = TypeVar("T")
Captured = pytest.CaptureFixture[str]
Answers = Callable[..., None]
PIN, BADGE = "4826", "2990000000001"


@pytest.fixture
def folder(tmp_path: Path, template: Path) -> Path:
    """A folder with a shop of one member and an administrator."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.member("Amélie", "Martin", number=204, eaters=("Jan",))
    shop.person("Chef", "administrator", pin=PIN, badge=BADGE)
    shop.close()
    return tmp_path / "shop"


def call(folder: Path, *words: str) -> int:
    return run(["--data", str(folder), "--lang", "en", *words])


def ask(folder: Path, query: Callable[[Session], T]) -> T:
    with closing(Shop.open_existing(folder)) as shop:
        return shop.read(query)


def test_the_first_person_is_the_administrator_without_being_asked_who_adds(
    tmp_path: Path, template: Path, capsys: Captured, type_secretly: Answers
) -> None:
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    shop.close()
    type_secretly(PIN, PIN)

    assert call(tmp_path / "shop", "person", "add", "Chef", "--pin") == 0

    first, second = capsys.readouterr().out.splitlines()
    assert first == "Chef is the first administrator."
    assert re.fullmatch(r"Recovery code, shown this once, .*: (\w{4}-){3}\w{4}", second)
    assert call(tmp_path / "shop", "person", "list") == 0
    assert capsys.readouterr().out == "Chef\tcashier, administrator\tPIN\n"
    (chef,) = ask(tmp_path / "shop", people)
    assert chef.pin_hash is not None
    assert is_pin(PIN, chef.pin_hash, shop.secret())


def test_who_forgot_the_pin_comes_back_by_the_code_and_has_the_next_one(
    folder: Path, capsys: Captured, type_secretly: Answers
) -> None:
    type_secretly(PIN)
    assert call(folder, "person", "code", "Chef", "--as", "Chef") == 0
    code = capsys.readouterr().out.split()[-1]

    type_secretly(code, "7093", "7093")
    assert call(folder, "person", "recover", "Chef") == 0

    said, shown = capsys.readouterr().out.splitlines()
    assert said == "Chef has a new PIN."
    assert shown.split()[-1] != code
    (chef,) = ask(folder, people)
    with closing(Shop.open_existing(folder)) as shop:
        assert is_pin("7093", chef.pin_hash or "", shop.secret())


def test_a_wrong_code_is_refused_and_counted(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    type_secretly(PIN)
    assert call(folder, "person", "code", "Chef", "--as", "Chef") == 0
    for left in (4, 3):
        type_secretly("0000-0000-0000-0000", "7093", "7093")
        assert call(folder, "person", "recover", "Chef") == 1
        assert f"tries left: {left}." in capsys.readouterr().err


def test_an_administrator_adds_changes_and_withdraws(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    boss = ("--as", "chef")
    type_secretly(PIN)
    assert call(folder, "person", "add", "Luc", "--badge", "2990000000018", "--role", "shift_leader", *boss) == 0
    type_secretly(PIN)
    assert call(folder, "person", "add", "", "--member", "204", *boss) == 0
    type_secretly(PIN)
    assert call(folder, "person", "roles", "Luc", "stock", "cashier", *boss) == 0
    type_secretly(PIN, "7093", "7093")
    assert call(folder, "person", "pin", "luc", *boss) == 0
    type_secretly(PIN)
    assert call(folder, "person", "withdraw", "Amélie M.", *boss) == 0

    capsys.readouterr()
    assert call(folder, "person", "list") == 0
    assert capsys.readouterr().out == "Chef\tadministrator\tPIN, badge\nLuc\tcashier, stock\tPIN, badge\n"


def test_without_saying_who_it_is_nothing_is_changed(folder: Path, capsys: Captured) -> None:
    for words in (("person", "withdraw", "Chef"), ("member", "erase", "204", "--yes")):
        assert call(folder, *words) == 2
        assert "--as NAME" in capsys.readouterr().err


def test_a_wrong_pin_is_refused_and_counted(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    type_secretly("1111")
    assert call(folder, "person", "add", "Luc", "--as", "Chef") == 1

    assert "Wrong PIN. Tries left: 4." in capsys.readouterr().err
    assert ask(folder, lambda session: session.value("SELECT failures FROM pin_guard")) == 1
    assert len(ask(folder, people)) == 1


def test_two_pins_that_differ_set_none(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    before = ask(folder, people)
    type_secretly(PIN, "7093", "7094")
    assert call(folder, "person", "pin", "Chef", "--as", "Chef") == 2
    assert "differ" in capsys.readouterr().err
    assert ask(folder, people) == before


def test_where_both_are_the_rule_the_card_is_asked_for_first(folder: Path, type_secretly: Answers) -> None:
    with closing(Shop.open_existing(folder)) as shop:
        shop.do(set_rule, "sign_in", "card_and_pin", who="", now=shop.now())
    type_secretly(BADGE, PIN)
    assert call(folder, "person", "add", "Luc", "--as", "Chef") == 0


def test_nobody_of_that_name_is_said(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    assert call(folder, "person", "withdraw", "Zoé", "--as", "Chef") == 2
    assert "'Zoé'" in capsys.readouterr().err


def test_a_member_is_erased_to_the_last_byte(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    type_secretly(PIN)
    assert call(folder, "member", "erase", "204", "--yes", "--as", "Chef") == 0

    assert capsys.readouterr().out == "Member 204 is erased.\n"
    assert [path.name for path in folder.iterdir() if b"Martin" in path.read_bytes()] == []
    assert call(folder, "journal", "verify") == 0


@pytest.mark.parametrize(("said", "code"), [("n\n", 1), ("", 1), ("y\n", 0)])
def test_a_member_is_erased_only_if_that_is_meant(
    folder: Path, capsys: Captured, type_secretly: Answers, monkeypatch: pytest.MonkeyPatch, said: str, code: int
) -> None:
    reading, writing = os.pipe()
    os.write(writing, said.encode())
    os.close(writing)
    type_secretly(PIN)
    with os.fdopen(reading) as answers:
        monkeypatch.setattr(sys, "stdin", answers)
        assert call(folder, "member", "erase", "204", "--as", "Chef") == code

    assert "Erase Amélie Martin, member 204, for ever?" in capsys.readouterr().err
    names = ask(folder, lambda session: session.values("SELECT first_name FROM member"))
    assert names == [("" if code == 0 else "Amélie",)]


def test_a_forgotten_pin_of_a_member_is_taken_back(folder: Path, capsys: Captured, type_secretly: Answers) -> None:
    with closing(Shop.open_existing(folder)) as shop:
        member = UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM member")))
        shop.do(choose_member_pin, member, PIN, PIN)
    type_secretly(PIN)

    assert call(folder, "member", "reset-pin", "204", "--as", "Chef") == 0

    assert "choose another at the kiosk" in capsys.readouterr().out
    assert not ask(folder, lambda session: has_member_pin(session, member))
    type_secretly(PIN)
    assert call(folder, "member", "reset-pin", "204", "--as", "Chef") == 1
    assert "No PIN is chosen" in capsys.readouterr().err


def test_who_waits_for_a_new_card_is_listed(folder: Path, capsys: Captured) -> None:
    with closing(Shop.open_existing(folder)) as shop:
        member, eater = shop.read(lambda one: one.values("SELECT member_id, id FROM eater"))[0]
        shop.do(request_card, UUID(bytes=member), UUID(bytes=eater), now=shop.now(), who="")

    assert call(folder, "member", "cards") == 0
    assert capsys.readouterr().out.startswith("204\tJan\t")


def test_a_member_that_is_not_there_is_said(folder: Path, capsys: Captured) -> None:
    assert call(folder, "member", "erase", "9", "--yes", "--as", "Chef") == 1
    assert "number 9" in capsys.readouterr().err
