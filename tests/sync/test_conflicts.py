"""What two machines wrote differently, in words, until somebody says which is right."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop
from machines import exchange_all, joined
from office import OFFICE, staff_office

from beesdesk.catalog.model import Price
from beesdesk.cli import run
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, Nature
from beesdesk.erasing import erase_member
from beesdesk.members.model import Member
from beesdesk.members.people import NotAllowed
from beesdesk.sync.conflict_texts import COLUMNS
from beesdesk.sync.conflict_texts import TABLES as NAMES
from beesdesk.sync.conflicts import BY_ITSELF, ConflictOver, ConflictUnreadable, keep, open_conflicts, turn_round
from beesdesk.words import Language

Two = tuple[FakeShop, FakeShop]


@pytest.fixture
def two(shop: FakeShop, tmp_path: Path) -> Iterator[Two]:
    staff_office(shop)
    shop.product("Miel de fleurs", "4.50")
    shop.member("Amélie", "Martin", number=204)
    other = joined(shop, tmp_path / "other")
    exchange_all(shop, other)
    yield shop, other
    other.close()


def price_of(shop: FakeShop) -> UUID:
    return UUID(bytes=shop.read(Session.value, "SELECT id FROM price"))


def differ(two: Two) -> None:
    """Have both machines write the same price, the second one last."""
    shop, other = two
    shop.do(Session.change, Price, price_of(shop), amount=Decimal("4.60"))
    other.clock.pass_by(minutes=3)
    for _ in range(5):
        other.member()
    other.do(Session.change, Price, price_of(shop), amount=Decimal("4.80"))
    exchange_all(*two)


def test_a_conflict_is_said_in_words(two: Two) -> None:
    differ(two)
    (shown,) = two[0].read(open_conflicts, Language.FR)
    assert (shown.kind, shown.thing, shown.column) == ("prix de vente", "Miel de fleurs", "montant")
    assert (shown.held.value, shown.lost.value) == ("4,80\xa0€", "4,60\xa0€")
    assert (shown.held.device, shown.lost.device) == (f"till-{two[1].till}", f"till-{two[0].till}")
    assert two[0].read(open_conflicts, Language.FR) == two[1].read(open_conflicts, Language.FR)


def test_kept_it_is_gone_on_both_and_nothing_changes(two: Two) -> None:
    differ(two)
    shop, other = two
    (shown,) = shop.read(open_conflicts)
    shop.do(keep, shown, OFFICE)
    assert shop.read(open_conflicts) == []
    with pytest.raises(ConflictOver):
        shop.do(keep, shown, OFFICE)

    exchange_all(*two)

    assert other.read(open_conflicts) == []
    assert other.read(Session.value, "SELECT amount FROM price") == 480
    assert other.read(Session.values, "SELECT turned, who FROM conflict_settled") == [(0, OFFICE)]


def test_turned_round_what_was_lost_holds_everywhere(two: Two) -> None:
    differ(two)
    shop, other = two
    (shown,) = other.read(open_conflicts)
    other.do(turn_round, shown, OFFICE)

    exchange_all(*two)

    for one in two:
        assert one.read(Session.value, "SELECT amount FROM price") == 460
        assert one.read(open_conflicts) == []
    assert shop.read(Session.value, "SELECT count(*) FROM act WHERE kind = 'conflict_settled'") == 1


def test_settled_on_both_at_once_it_is_settled(two: Two) -> None:
    differ(two)
    for one in two:
        (shown,) = one.read(open_conflicts)
        one.do(turn_round, shown, OFFICE)
    exchange_all(*two)
    for one in two:
        assert one.read(open_conflicts) == []
        assert one.read(Session.value, "SELECT amount FROM price") == 460


def test_whoever_may_not_is_refused(two: Two) -> None:
    differ(two)
    shop, _ = two
    (shown,) = shop.read(open_conflicts)
    with pytest.raises(NotAllowed):
        shop.do(keep, shown, shop.person("Karim", "cashier"))


def test_what_both_say_alike_by_now_is_nothing_to_look_at(two: Two) -> None:
    differ(two)
    shop, other = two
    shop.do(Session.change, Price, price_of(shop), amount=Decimal("4.60"))
    exchange_all(*two)
    assert other.read(open_conflicts) == []


def test_a_name_is_shown_while_its_key_is_there_and_not_after(two: Two) -> None:
    shop, other = two
    key = shop.member_id(204)
    shop.do(Session.change, Member, key, phone="0470 11 11 11")
    other.do(Session.change, Member, key, phone="0470 22 22 22")
    exchange_all(*two)
    (shown,) = other.read(open_conflicts, Language.NL)
    assert (shown.thing, shown.column) == ("Amélie Martin (204)", "telefoon")
    assert {shown.held.value, shown.lost.value} == {"0470 11 11 11", "0470 22 22 22"}

    shop.do(erase_member, key, OFFICE, today=shop.today, now=shop.now())
    exchange_all(*two)

    for one in two:
        assert one.read(open_conflicts) == []
        with pytest.raises((ConflictOver, ConflictUnreadable)):
            one.do(turn_round, shown, OFFICE)


def test_every_group_that_people_write_has_words(shop: FakeShop) -> None:
    registers = {shape.name: shape for shape in TABLES.values() if shape.nature is Nature.REGISTER}
    assert sorted(registers.keys() - NAMES.keys() - {"night_duty"}) == []
    unnamed = {
        f"{name}.{column}"
        for name, shape in registers.items()
        if name in NAMES
        for column in shape.columns[1:]
        if column not in COLUMNS and column not in BY_ITSELF
    }
    assert sorted(unnamed) == []
    assert [key for key, words in (COLUMNS | NAMES).items() if len(words) != len(Language) or not all(words)] == []


def test_the_command_line_lists_and_settles(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    differ(two)
    shop, _ = two
    assert run(["conflicts", "--data", str(shop.path.parent)]) == 0
    said = capsys.readouterr().out
    assert "Miel de fleurs" in said
    assert "4,60" in said
    assert run(["clashes", "--data", str(shop.path.parent)]) == 0
    assert capsys.readouterr().err.strip()
