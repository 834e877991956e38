"""Means of payment are named, kept to goods, switched on and off, and added; what was paid by them stays what it was."""

from dataclasses import replace
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.pos.model import Tender
from beesdesk.pos.queries import every_tender, tenders
from beesdesk.pos.receipt import receipt
from beesdesk.pos.refusals import AmountImpossible, AmountNotTaken, NameMissing, TenderNeeded, TenderUnknown
from beesdesk.pos.tenders import TenderWish, is_fixed, keep_tender, known_tags, switch_tender
from beesdesk.words import Act, Language

GIFT = TenderWish(("Chèque-cadeau", "Cadeaubon", "Gift voucher"), counted=True)


@pytest.fixture
def boss(till: FakeShop) -> str:
    return till.person("Lotte", "administrator")


def tender(shop: FakeShop, code: str) -> Tender:
    return next(one for one in shop.read(every_tender) if one.code == code)


def keep(shop: FakeShop, key: UUID | None, wish: TenderWish, who: str) -> UUID:
    return shop.do(keep_tender, key, wish, now=shop.now(), who=who)


def switch(shop: FakeShop, code: str, who: str, *, on: bool) -> None:
    shop.do(switch_tender, tender(shop, code).id, on=on, now=shop.now(), who=who)


def test_a_new_one_comes_last_and_pays_exactly(till: FakeShop, boss: str) -> None:
    keep(till, None, GIFT, boss)
    till.scan(till.product(price="3.00"))
    till.pay("cheque-cadeau", "2.00")

    made = till.read(tenders)[-1]
    assert (made.code, made.counted, made.gives_change, made.rounds) == ("cheque-cadeau", True, False, False)
    with pytest.raises(AmountNotTaken):
        till.pay("cheque-cadeau", "2.00")


def test_two_of_one_name_have_two_codes(till: FakeShop, boss: str) -> None:
    for _ in range(3):
        keep(till, None, GIFT, boss)
    keep(till, None, replace(GIFT, names=("???", "", "")), boss)

    assert [one.code for one in till.read(every_tender)][-4:] == [
        "cheque-cadeau", "cheque-cadeau-2", "cheque-cadeau-3", "tender",
    ]  # fmt: skip


def test_what_it_pays_and_its_smallest_piece_can_be_others(till: FakeShop, boss: str) -> None:
    zinne = tender(till, "local")
    names = ("Zinne", "Zinne", "Zinne")
    switch(till, "local", boss, on=True)
    keep(till, zinne.id, TenderWish(names, tag="meal", multiple=Decimal(5), counted=True), boss)
    till.scan(till.product(price="12.00"))
    till.scan(till.product(price="9.00", tags=None))

    assert till.pay("local").kept == Decimal(10)
    assert tender(till, "local").tag == "meal"


@pytest.mark.parametrize("code", ["cash", "wallet", "on_account"])
def test_of_some_only_the_names_change(till: FakeShop, boss: str, code: str) -> None:
    before = tender(till, code)
    assert is_fixed(before)

    keep(till, before.id, TenderWish(("Autre", "Ander", "Other"), tag="meal", multiple=Decimal(5), counted=True), boss)

    assert tender(till, code) == replace(before, name_fr="Autre", name_nl="Ander", name_en="Other")


def test_old_receipts_follow_the_name_and_survive_the_end_of_a_tender(till: FakeShop, boss: str) -> None:
    till.scan(till.product(price="3.00"))
    sale = till.pay("card").sale_id
    assert sale is not None
    card = tender(till, "card")
    keep(till, card.id, TenderWish(("Bancontact", "Bancontact", "Bancontact")), boss)
    switch(till, "card", boss, on=False)

    assert [payment.name for payment in till.read(receipt, sale, Language.FR).payments] == ["Bancontact"]
    till.scan(till.product(price="3.00"))
    with pytest.raises(TenderUnknown):
        till.pay("card")
    switch(till, "card", boss, on=True)
    assert till.pay("card").kept == Decimal("3.00")


def test_something_must_give_change(till: FakeShop, boss: str) -> None:
    with pytest.raises(TenderNeeded):
        switch(till, "cash", boss, on=False)

    assert "cash" in [one.code for one in till.read(tenders)]


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (replace(GIFT, names=("", " ", "")), NameMissing),
        (replace(GIFT, multiple=Decimal(0)), AmountImpossible),
        (replace(GIFT, multiple=Decimal("0.005")), AmountImpossible),
        (replace(GIFT, multiple=Decimal(1001)), AmountImpossible),
    ],
)
def test_what_cannot_be_is_refused(till: FakeShop, boss: str, wish: TenderWish, refusal: type[Exception]) -> None:
    before = till.read(every_tender)
    with pytest.raises(refusal):
        keep(till, None, wish, boss)

    assert till.read(every_tender) == before


def test_only_who_may_and_the_journal_knows(till: FakeShop, boss: str) -> None:
    card = tender(till, "card")
    for deed in (lambda: keep(till, None, GIFT, "Nadia B."), lambda: switch(till, "card", "Nadia B.", on=False)):
        with pytest.raises(NotAllowed):
            deed()
    till.do(switch_tender, card.id, on=False, now=till.now(), who="Nadia B.", approved_by=boss)

    (noted,) = till.read(lambda session: session.rows(ActEntry, "SELECT * FROM act"))
    assert (noted.kind, noted.approved_by) == (Act.SETTING_CHANGED, boss)


def test_goods_are_grouped_by_what_vouchers_and_articles_say(till: FakeShop, boss: str) -> None:
    till.product(tags="meal|local")
    till.product(tags="sport")

    assert till.read(known_tags) == ["meal", "eco", "local", "sport"]
