"""Whoever asks to be forgotten is: in the tables, the indexes, the log, and every byte of every file of the shop."""

import random
import string
from collections.abc import Callable
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.file import FileBusy
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.store import connect
from beesdesk.db.verify import verify
from beesdesk.erasing import AccountOpen, MemberAtTill, MemberUnknown, erase_member, member_by_number
from beesdesk.mail.model import Mail, MailState
from beesdesk.members.actions import import_members
from beesdesk.members.imports import read_members
from beesdesk.members.model import Member, Person
from beesdesk.members.people import LastAdministrator, NobodyMayAllow, NotAllowed, name_of
from beesdesk.members.queries import find_shoppers
from beesdesk.pos.actions import cancel
from beesdesk.pos.model import AccountMove
from beesdesk.pos.receipt import receipt
from beesdesk.pos.sale_finding import sale_by_number
from beesdesk.sheets.rejects import ImportRefused
from beesdesk.words import Account, Act, Language

Erase = Callable[..., None]


def person(shop: FakeShop, name: str, roles: str, member: UUID | None = None) -> str:
    """Let somebody work here; return the reference."""
    row = Person(uuid7(), member, name, roles, None, None, withdrawn=False)
    shop.do(Session.insert, row)
    return row.id.hex


@pytest.fixture
def office(till: FakeShop) -> str:
    return person(till, "Olivier", "office")


@pytest.fixture
def erase(till: FakeShop, office: str) -> Erase:
    def erased(number: int, who: str = office, approved_by: str | None = None) -> None:
        till.do(erase_member, till.member_id(number), who, approved_by, today=till.today, now=till.now())

    return erased


def move(shop: FakeShop, number: int, amount: str, account: Account = Account.WALLET) -> None:
    row = AccountMove(
        uuid7(), shop.member_id(number), account, shop.now(), Decimal(amount), "topup", None, "Nadia B.", None
    )
    shop.do(Session.insert, row)


def traces(folder: Path, words: list[str]) -> dict[str, list[str]]:
    """Return which words, in any case, stand in which file."""
    texts = {path.name: path.read_bytes().lower() for path in folder.iterdir() if path.is_file()}
    found = {name: [word for word in words if word.lower().encode() in text] for name, text in texts.items()}
    return {name: hits for name, hits in found.items() if hits}


def test_no_byte_is_left_of_those_who_are_erased(till: FakeShop, erase: Erase) -> None:
    chance = random.Random(7)
    words = {
        number: ["".join(chance.choices(string.ascii_lowercase, k=12)) for _ in range(6)] for number in range(1, 241)
    }
    cards = {
        number: till.member(first, family, number=number, eaters=(eater,))
        for number, (first, family, eater, *_) in words.items()
    }
    for number, (*_, old, new, badge) in words.items():
        key = till.member_id(number)
        for address in (old * 3, new):
            till.do(Session.change, Member, key, email=f"{address}@example.org")
        person(till, badge, "cashier", key)
    code = till.product()
    till.scan(cards[100])
    till.scan(code)
    till.pay()
    gone, kept = range(40, 160), words[200]
    before = traces(till.path.parent, [word for number in gone for word in words[number]])

    for number in gone:
        erase(number)
    till.scrub()

    assert sum(map(len, before.values())) > 600
    assert traces(till.path.parent, [word for number in gone for word in words[number]]) == {}
    assert [shopper.number for shopper in till.read(find_shoppers, kept[0][:8])] == [200]
    assert till.read(verify).first_break is None


def test_what_the_shop_must_keep_stays_under_a_bare_number(till: FakeShop, erase: Erase) -> None:
    card = till.member("Amélie", "Martin", number=204, eaters=("Jan",))
    works = person(till, "Amélie M.", "cashier", till.member_id(204))
    till.scan(card)
    till.scan(till.product())
    till.pay()

    erase(204)

    member = till.read(member_by_number, 204)
    assert (member.first_name, member.family_name, member.email, member.erased) == ("", "", None, till.today)
    assert till.read(Session.values, "SELECT name FROM eater") == [("",)]
    assert till.read(Session.values, "SELECT status FROM card") == [("blocked",)]
    assert till.read(name_of, works) == ""
    assert till.read(find_shoppers, "204") == []
    keys = till.read(Session.values, "SELECT id FROM person_key")
    assert not {member.id.bytes, bytes.fromhex(works)} & {key for (key,) in keys}
    assert till.read(Session.value, "SELECT member_id FROM sale") == member.id.bytes
    assert till.read(receipt, till.read(sale_by_number, 1), Language.FR).buyer is None


def test_the_journal_says_who_erased_whom(till: FakeShop, erase: Erase, office: str) -> None:
    till.member(number=204)
    boss = person(till, "Chef", "administrator")

    erase(204, "Nadia B.", boss)

    entries = till.read(Session.values, "SELECT who, approved_by, subject_id FROM act WHERE kind = 'member_erased'")
    assert entries == [("Nadia B.", boss, till.member_id(204).bytes)]


def test_a_cashier_erases_nobody(till: FakeShop, erase: Erase) -> None:
    till.member(number=204)
    with pytest.raises(NotAllowed) as refused:
        erase(204, person(till, "Karim", "cashier"))
    assert refused.value.act == Act.MEMBER_ERASED
    assert till.read(member_by_number, 204).first_name == "Amélie"


def test_where_nobody_has_the_right_nobody_is_erased(till: FakeShop) -> None:
    till.member(number=204)
    with pytest.raises(NobodyMayAllow):
        till.do(erase_member, till.member_id(204), "Nadia B.", today=till.today, now=till.now())


@pytest.mark.parametrize("amount", ["12.50", "-3.00"])
def test_money_must_be_settled_first(till: FakeShop, erase: Erase, amount: str) -> None:
    till.member(number=204)
    move(till, 204, amount)
    with pytest.raises(AccountOpen) as refused:
        erase(204)
    assert (refused.value.number, refused.value.amount) == (204, Decimal(amount))

    move(till, 204, str(-Decimal(amount)))
    erase(204)
    assert till.read(member_by_number, 204).erased == till.today


def test_a_full_wallet_does_not_pay_a_debt_by_itself(till: FakeShop, erase: Erase) -> None:
    till.member(number=204)
    move(till, 204, "5.00")
    move(till, 204, "-5.00", Account.DEBT)
    with pytest.raises(AccountOpen):
        erase(204)


def test_a_basket_must_be_finished_first(till: FakeShop, erase: Erase) -> None:
    till.scan(till.member(number=204))
    with pytest.raises(MemberAtTill):
        erase(204)

    till.do(cancel, reason="", now=till.now(), who="Nadia B.")
    erase(204)


def test_the_only_administrator_stays(till: FakeShop, erase: Erase) -> None:
    till.member(number=204)
    person(till, "Amélie M.", "office|administrator", till.member_id(204))
    with pytest.raises(LastAdministrator):
        erase(204)

    person(till, "Chef", "administrator")
    erase(204)


def test_mail_that_waits_for_the_member_is_not_sent(till: FakeShop, erase: Erase) -> None:
    card = till.member(number=204)
    till.do(Session.change, Member, till.member_id(204), email="amelie@example.org")
    till.scan(card)
    till.scan(till.product())
    till.pay()
    sale = UUID(bytes=till.read(Session.value, "SELECT id FROM sale"))
    waiting = [("amelie@example.org", None), ("an.older@example.org", sale), ("somebody@example.org", None)]
    for recipient, subject in waiting:
        row = Mail(
            uuid7(), "receipt", recipient, subject, Language.FR, MailState.WAITING, till.now(), 0, None, None, None
        )
        till.do(Session.insert, row)

    erase(204)

    assert till.read(Session.values, "SELECT recipient FROM mail") == [("somebody@example.org",)]


def test_who_is_erased_already_stays_so(till: FakeShop, erase: Erase) -> None:
    till.member(number=204)
    erase(204)
    erase(204)

    assert till.read(Session.value, "SELECT count(*) FROM act WHERE kind = 'member_erased'") == 1


def test_a_file_does_not_bring_an_erased_member_back(till: FakeShop, erase: Erase, tmp_path: Path) -> None:
    till.member(number=204)
    erase(204)
    file = tmp_path / "members.csv"
    file.write_text("number,first_name,family_name\n204,Amélie,Martin\n", encoding="utf-8")

    with pytest.raises(ImportRefused) as refused:
        till.do(import_members, read_members(file), today=till.today)

    assert [row.reason for row in refused.value.report.rejected] == ["erased_member"]


def test_nobody_has_a_number_that_was_never_given(till: FakeShop) -> None:
    with pytest.raises(MemberUnknown):
        till.read(member_by_number, 999)


def test_the_copies_made_before_upgrades_go_too(till: FakeShop) -> None:
    copy = till.path.with_name("shop-before-0002-from-0001.db")
    copy.write_bytes(b"Martin")

    till.scrub()

    assert not copy.exists()


def test_the_last_traces_wait_while_somebody_reads(till: FakeShop) -> None:
    with closing(connect(till.path)) as reader:
        till._store._writer.execute("PRAGMA busy_timeout=20")
        reader.execute("BEGIN")
        reader.execute("SELECT 1 FROM member").fetchall()
        till.member()
        with pytest.raises(FileBusy):
            till.scrub()
        reader.execute("ROLLBACK")

    till.scrub()
