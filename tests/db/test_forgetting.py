"""Who was erased is erased in the backups too, and they stay what they were."""

from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.backups import back_up, restore, witnesses
from beesdesk.db.backup import Backup, opened, refuse_other_bytes, refuse_unsound
from beesdesk.db.forgetting import forget_in_copies
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.db.witnessed import read_heads
from beesdesk.erasing import erase_member
from beesdesk.members.model import Member
from beesdesk.shop import Shop


@pytest.fixture
def office(till: FakeShop) -> str:
    return till.person("Olivier", "office")


@pytest.fixture
def copy(till: FakeShop, office: str) -> Backup:
    """A backup from before Zénaïde was erased; Quirin stays."""
    for number, (first, family) in enumerate((("Zénaïde", "Wolkenkratzer"), ("Quirin", "Bleibtreu")), 1):
        till.scan(till.member(first, family, number=number, eaters=(f"Eater{number}",)))
        till.do(Session.change, Member, till.member_id(number), email=f"{family.lower()}@example.org")
        till.scan(till.product())
        till.pay()
    made = back_up(till)
    till.do(erase_member, till.member_id(1), office, today=till.today, now=till.now())
    return made


def traces(folder: Path) -> set[str]:
    words = ("zénaïde", "zenaide", "wolkenkratzer", "eater1", "quirin", "bleibtreu", "eater2")
    texts = [path.read_bytes().lower() for path in folder.rglob("*") if path.is_file()]
    return {word for word in words if any(word.encode() in text for text in texts)}


def test_the_erased_are_gone_from_every_file_and_the_others_stay(till: FakeShop, copy: Backup) -> None:
    assert "wolkenkratzer" in traces(copy.path.parent)
    till.scrub()
    till.close()

    assert traces(till.path.parent) == {"quirin", "bleibtreu", "eater2"}


def test_the_copy_is_a_whole_one_still(till: FakeShop, copy: Backup) -> None:
    till.scrub()
    refuse_unsound(copy.path)
    refuse_other_bytes(copy.path)
    with opened(copy.path) as session:
        verdict = verify(session)

    assert (verdict.first_break, verdict.sales) == (None, 2)
    assert read_heads([copy.path.with_name(f"{copy.path.name}.json")]) == ([copy.head], 0)


def test_a_restored_copy_knows_the_erased_no_more(till: FakeShop, copy: Backup, tmp_path: Path) -> None:
    till.scrub()
    restore(tmp_path / "new", copy.path, who="Ana", clock=till.clock)
    again = Shop.open(tmp_path / "new", till.clock, ballast=0)
    rows = again.read(lambda session: session.values("SELECT first_name, email, erased FROM member ORDER BY number"))
    again.close()

    assert rows == [("", None, str(till.today)), ("Quirin", "bleibtreu@example.org", None)]


def test_a_copy_without_the_erased_is_not_touched(till: FakeShop, copy: Backup) -> None:
    till.scrub()
    before = copy.path.read_bytes()
    assert till.read(lambda live: forget_in_copies(copy.path.parent, live)) == []
    assert copy.path.read_bytes() == before
    assert witnesses(till.path.parent)[1] == 0
    assert isinstance(till.device_id, UUID)


def test_a_damaged_file_aside_keeps_nobody_from_being_forgotten(till: FakeShop, copy: Backup) -> None:
    aside = till.path.parent / "before-20261101-080000"
    aside.mkdir()
    (aside / till.path.name).write_bytes(b"Wolkenkratzer, and nothing that could be opened " * 200)
    till.scrub()
    assert list(aside.iterdir()) == []
    assert "wolkenkratzer" not in traces(copy.path.parent)
