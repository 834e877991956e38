"""What names a person is in the log only under that person's key."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidTag
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.sealing import SEALED, unsealed
from beesdesk.db.session import NotFound, Session
from beesdesk.db.verify import verify
from beesdesk.members.model import Eater, Member, Person
from beesdesk.words import Language

AMELIE = Member(uuid7(), 204, "Amélie", "Martin", Language.FR, "amelie@example.org", None, solidarity_rounding=False)


def written(shop: FakeShop, table: str) -> list[list[Any]]:
    """Return the rows of a table in the log, the oldest first."""
    bodies = shop.read(lambda session: session.values("SELECT body FROM log ORDER BY seq"))
    return [row for (body,) in bodies for row in json.loads(body)["rows"] if row[1] == table]


def key_of(shop: FakeShop, owner: UUID) -> bytes:
    found: bytes = shop.read(lambda session: session.value("SELECT key FROM person_key WHERE id = ?", (owner,)))
    return found


def test_the_log_has_no_name_and_its_key_gives_it_back(shop: FakeShop) -> None:
    shop.do(Session.insert, AMELIE)

    ((_, _, document),) = written(shop, "member")
    sealed = document.pop(SEALED)
    assert document == {"id": AMELIE.id.hex, "number": 204, "language": "fr", "solidarity_rounding": 0}
    assert unsealed(key_of(shop, AMELIE.id), "member", AMELIE.id.bytes, sealed) == {
        "first_name": "Amélie",
        "family_name": "Martin",
        "email": "amelie@example.org",
    }
    assert shop.read(Session.get, Member, AMELIE.id) == AMELIE


def test_what_is_sealed_belongs_to_its_row_and_its_person(shop: FakeShop) -> None:
    bart = Member(uuid7(), 205, "Bart", "Peeters", Language.NL, None, None, solidarity_rounding=False)
    shop.do(Session.insert_many, [AMELIE, bart])

    sealed = written(shop, "member")[0][2][SEALED]
    key = key_of(shop, AMELIE.id)
    assert key != key_of(shop, bart.id)
    for wrong in (
        (key, "member", bart.id.bytes),
        (key, "person", AMELIE.id.bytes),
        (key_of(shop, bart.id), "member", AMELIE.id.bytes),
    ):
        with pytest.raises(InvalidTag):
            unsealed(*wrong, sealed)


def test_a_change_is_sealed_as_far_as_it_is_personal(shop: FakeShop) -> None:
    shop.do(Session.insert, AMELIE)
    shop.do(lambda session: session.change(Member, AMELIE.id, email="a@example.org", language=Language.NL))

    deed, _, row_id, _, document, nulls = written(shop, "member")[-1]
    assert (deed, row_id, nulls, document.keys()) == ("set", AMELIE.id.hex, [], {"language", SEALED})
    assert unsealed(key_of(shop, AMELIE.id), "member", AMELIE.id.bytes, document[SEALED]) == {"email": "a@example.org"}


def test_a_change_without_anything_personal_needs_no_key(shop: FakeShop) -> None:
    shop.do(Session.insert, AMELIE)
    shop.do(lambda session: session.change(Member, AMELIE.id, number=7, first_name="", email=None))

    assert written(shop, "member")[-1][4:] == [{"number": 7, "first_name": ""}, ["email"]]


def test_nobody_can_be_renamed_who_is_not_there(shop: FakeShop) -> None:
    with pytest.raises(NotFound):
        shop.do(lambda session: session.change(Member, uuid7(), first_name="Amélie"))
    assert shop.read(lambda session: session.values("SELECT * FROM person_key")) == []


def test_eaters_share_the_key_of_their_member_and_a_person_has_one_alone(shop: FakeShop) -> None:
    eaters = [Eater(uuid7(), AMELIE.id, name) for name in ("Jan", "An")]
    person = Person(uuid7(), AMELIE.id, "Amélie M.", "cashier", None, "$argon2id$", withdrawn=False)
    shop.do(Session.insert, AMELIE)
    shop.do(Session.insert_many, eaters)
    shop.do(Session.insert, person)

    for eater, (_, _, document) in zip(eaters, written(shop, "eater"), strict=True):
        assert document.keys() == {"id", "member_id", SEALED}
        assert unsealed(key_of(shop, AMELIE.id), "eater", eater.id.bytes, document[SEALED]) == {"name": eater.name}
    ((_, _, document),) = written(shop, "person")
    assert unsealed(key_of(shop, person.id), "person", person.id.bytes, document[SEALED]) == {
        "name": "Amélie M.",
        "pin_hash": "$argon2id$",
    }
    assert len(shop.read(lambda session: session.values("SELECT * FROM person_key"))) == 2


def test_the_log_is_whole_with_and_without_keys(shop: FakeShop, tmp_path: Path) -> None:
    shop.do(Session.insert, AMELIE)
    assert shop.read(verify).first_break is None

    shop.do(lambda session: session._connection.execute("DELETE FROM person_key"))
    assert shop.read(verify).first_break is None


def test_somebody_new_has_a_key_before_a_name(shop: FakeShop) -> None:
    shop.do(Session.insert, Member(AMELIE.id, 204, "", "", Language.FR, None, None, solidarity_rounding=False))
    key = key_of(shop, AMELIE.id)
    shop.do(lambda session: session.change(Member, AMELIE.id, first_name="Amélie"))

    assert shop.person_keys_to_send() == {AMELIE.id: key}
