"""A member who asks gets all that the shop holds about them, and nothing about anybody else."""

import json
import re
from contextlib import closing
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from fake_shop import FakeShop
from test_house import modules

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.store import connect
from beesdesk.db.table import TABLES
from beesdesk.member_data import DEEDS, NOT_PERSONAL, OWN, PARTS, as_document, export_member, member_data
from beesdesk.members.model import Member, Person
from beesdesk.members.people import NotAllowed
from beesdesk.pos.model import AccountMove
from beesdesk.reports.member_data_paper import save_member_data, shop_facts
from beesdesk.reports.member_data_texts import _WORDS
from beesdesk.reports.member_data_texts import TABLES as NAMED
from beesdesk.words import Account, Act, CardStatus, FactKind, Language, PlaceState, ReceiptWish

NAMES_SOMEBODY = re.compile(
    r"^(who|recipient|subject_id|cashier|previous|.*_by|.*member.*|.*person.*|.*leader_id|.*partner.*|.*eater_id|replaced.*)$"
)


def referring(folder: Path) -> set[str]:
    """Return every column that names a person: by its name, by what it points to, or since its key is a member's."""
    found = set()
    with closing(connect(folder / "shop.db")) as connection:
        for shape in TABLES.values():
            found |= {f"{shape.name}.{name}" for name in shape.columns if NAMES_SOMEBODY.match(name)}
            keys = connection.execute(f"PRAGMA foreign_key_list({shape.name})").fetchall()
            found |= {f"{shape.name}.{key[3]}" for key in keys if key[2] in ("member", "person", "eater", "card")}
            if shape.owner == "id" and shape.personal:
                found.add(f"{shape.name}.id")
    return found


def test_every_column_that_names_a_person_is_given_or_said_not_to_be_personal(till: FakeShop) -> None:
    for name in modules():
        import_module(name)
    given = {f"{name}.{column}" for tables in (OWN, DEEDS) for name, columns in tables.items() for column in columns}
    given |= {f"{name}.{column}" for name, (column, _) in PARTS.items()}

    found = referring(till.path.parent)

    assert {"place.replaced_by", "standing.id", "stock_move.who", "exchange_request.partner_id"} <= found
    unspoken = sorted(found - given - NOT_PERSONAL.keys())
    assert not unspoken, unspoken
    assert sorted(key for key in NOT_PERSONAL.keys() & given) == []


def test_no_table_is_named_that_is_gone(till: FakeShop) -> None:
    known = {shape.name: shape.columns for shape in TABLES.values()}
    named = {(name, column) for tables in (OWN, DEEDS) for name, columns in tables.items() for column in columns}
    named |= {(name, column) for name, (column, _) in PARTS.items()}
    named |= {tuple(key.split(".")) for key in NOT_PERSONAL}  # type: ignore[misc]
    assert [(name, column) for name, column in sorted(named) if column not in known.get(name, ())] == []


def furnish(shop: FakeShop) -> Member:
    """Put a member with a life in the shop into it, and another one of whom nothing must come along."""
    shop.member("Zoé", "Inconnue", number=205, eaters=("Autre",))
    card = shop.member("Amélie", "Martin", number=204, eaters=("Jan",))
    key = shop.member_id(204)
    shop.do(
        Session.change, Member, key, email="amelie@example.org", phone="0470 11 22 33", address="Rue de la Paix 1",
        receipt=ReceiptWish.MAIL,
    )  # fmt: skip
    works = Person(uuid7(), key, "Amélie M.", "|cashier|", None, "argon2-secret", withdrawn=False)
    shop.do(Session.insert, works)
    shop.open_till(cashier=works.id.hex)
    shop.scan(card)
    shop.scan(shop.product("Miel de fleurs", "4.50"))
    shop.pay()
    move = AccountMove(uuid7(), key, Account.WALLET, shop.now(), Decimal(20), "topup", None, "Nadia B.", "cadeau")
    shop.do(Session.insert, move)
    return shop.do(Session.get, Member, key)


def test_the_export_holds_what_there_is(shop: FakeShop) -> None:
    member = furnish(shop)

    document = as_document(shop.read(member_data, member.id, Language.FR, now=shop.now()))

    tables: dict[str, list[dict[str, Any]]] = document["tables"]
    assert tables["member"][0]["email"] == "amelie@example.org"
    assert [row["name"] for row in tables["eater"]] == ["Jan"]
    assert [line["name"] for line in tables["sale_line"]] == ["Miel de fleurs"]
    assert [Decimal(row["amount"]) for row in tables["account_move"]] == [20]
    assert tables["payment"]
    assert {deed["table"] for deed in document["deeds"]} >= {"till_session", "sale"}
    text = json.dumps(document, ensure_ascii=False)
    assert not [word for word in ("Zoé", "Inconnue", "Autre", "argon2-secret", shop.member_id(205).hex) if word in text]


def test_the_rare_facts_come_along(shop: FakeShop) -> None:
    shop.open_till()
    shop.scan(shop.member(number=301))
    shop.scan(shop.product())
    shop.pay()
    shop.rare_facts()
    member = shop.read(Session.value, "SELECT member_id FROM message")

    found = as_document(shop.read(member_data, UUID(bytes=member), Language.NL, now=shop.now()))["tables"]

    assert {"account_move", "standing_fact", "share_movement", "lateness", "message"} <= found.keys()


@pytest.mark.parametrize("language", Language)
def test_both_files_are_written_in_the_members_language(shop: FakeShop, tmp_path: Path, language: Language) -> None:
    member = furnish(shop)
    data = shop.read(member_data, member.id, language, now=shop.now())

    written = save_member_data(data, *shop.read(shop_facts, data, language), language, tmp_path / "out")

    assert json.loads(written.json.read_text("utf-8"))["member"] == 204
    with closing(pypdfium2.PdfDocument(written.pdf)) as pdf:
        text = "".join(page.get_textpage().get_text_bounded() for page in pdf)
    assert all(word in text for word in ("amelie@example.org", "0470 11 22 33", "Jan", "Miel de fleurs", "204"))
    assert "Zoé" not in text


def test_who_gave_it_stands_in_the_journal_and_needs_the_right(shop: FakeShop) -> None:
    member = furnish(shop)
    office, cashier = shop.person("Olivier", "office"), shop.person("Karim", "cashier")

    with pytest.raises(NotAllowed):
        shop.do(export_member, member.id, Language.FR, now=shop.now(), who=cashier)
    shop.do(export_member, member.id, Language.FR, now=shop.now(), who=office)

    rows = shop.read(Session.values, "SELECT who, subject_id FROM act WHERE kind = ?", (str(Act.MEMBER_EXPORTED),))
    assert rows == [(office, member.id.bytes)]


def test_every_word_of_the_paper_is_there_in_three_languages() -> None:
    kinds = [
        *(f"state_{one}" for one in PlaceState), *(f"fact_{one}" for one in FactKind),
        *(f"card_{one}" for one in CardStatus), *(f"receipt_{one}" for one in ReceiptWish),
        *(f"account_{one}" for one in Account),
    ]  # fmt: skip
    assert [key for key in kinds if key not in _WORDS] == []
    assert [key for key, words in (_WORDS | NAMED).items() if len(words) != 3 or not all(words)] == []
    assert sorted(DEEDS.keys() - NAMED.keys()) == []
