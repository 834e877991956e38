"""What is recalled is not sold, by whatever number it is scanned, until the recall is lifted."""

from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.journal import ActEntry
from beesdesk.members.people import NotAllowed
from beesdesk.pos.actions import Amounts
from beesdesk.pos.recalls import lift_recall, recall_product, recall_rows, standing_recall
from beesdesk.pos.refusals import CodeUnknown, LotToCheck, ProductRecalled, ReasonNeeded, RecallOver, RecallStands
from beesdesk.words import Act, Language, Unit


@pytest.fixture
def lotte(till: FakeShop) -> str:
    """Somebody who looks after the stock."""
    return till.person("Lotte", "stock")


def recall(shop: FakeShop, code: str, who: str, lot: str | None = None, reason: str = "verre") -> UUID:
    return shop.do(recall_product, code, lot, reason, today=shop.today, now=shop.now(), who=who)


def acts(shop: FakeShop) -> list[tuple[Act, str | None]]:
    found = shop.read(lambda session: session.rows(ActEntry, "SELECT * FROM act ORDER BY at, id"))
    return [(act.kind, act.reason) for act in found]


def test_a_recalled_article_is_not_sold_until_it_is_lifted(till: FakeShop, lotte: str) -> None:
    code = till.product("Houmous", "3.20")
    key = recall(till, code, lotte)
    with pytest.raises(ProductRecalled) as refusal:
        till.scan(code)
    assert (refusal.value.name, refusal.value.why) == ("Houmous", "verre")

    till.do(lift_recall, key, today=till.today, now=till.now(), who=lotte)

    assert till.scan(code).basket.total == Decimal("3.20")
    assert acts(till) == [(Act.RECALLED, "verre"), (Act.RECALL_LIFTED, None)]


def test_one_lot_is_asked_about(till: FakeShop, lotte: str) -> None:
    code = till.product("Houmous")
    recall(till, code, lotte, lot=" L24 ")

    with pytest.raises(LotToCheck) as question:
        till.scan(code)

    assert question.value.lot == "L24"


def test_what_has_only_a_number_of_the_shop_is_recalled_by_it(till: FakeShop, lotte: str) -> None:
    sesame = till.product("Sésame", "9.00", article="32010", unit=Unit.KG)
    recall(till, sesame, lotte)

    with pytest.raises(ProductRecalled):
        till.scan(sesame, Amounts(gross=Decimal("0.200")))

    assert [row.name(Language.FR) for row in till.read(recall_rows)] == ["Sésame"]


def test_an_article_that_is_not_in_the_shop_yet_is_recalled_by_its_trade_item_number(
    till: FakeShop, lotte: str
) -> None:
    recall(till, "5400000000027", lotte)
    code = till.product("Arrivé après", gtin="5400000000027")

    with pytest.raises(ProductRecalled):
        till.scan(code)


@pytest.mark.parametrize("code", ["", "123", "5400000000028", "chips"])
def test_a_number_that_means_nothing_is_refused(till: FakeShop, lotte: str, code: str) -> None:
    with pytest.raises(CodeUnknown):
        recall(till, code, lotte)


def test_a_reason_and_a_right_are_needed(till: FakeShop, lotte: str) -> None:
    code = till.product()
    with pytest.raises(ReasonNeeded):
        recall(till, code, lotte, reason=" ")
    with pytest.raises(NotAllowed):
        recall(till, code, "Nadia B.")
    key = recall(till, code, lotte)
    with pytest.raises(NotAllowed):
        till.do(lift_recall, key, today=till.today, now=till.now(), who="Nadia B.")
    assert len(till.read(recall_rows)) == 1


def test_the_same_is_recalled_once_and_lifted_once(till: FakeShop, lotte: str) -> None:
    code = till.product()
    key = recall(till, code, lotte)
    recall(till, code, lotte, lot="L24")
    with pytest.raises(RecallStands):
        recall(till, code, lotte)
    till.do(lift_recall, key, today=till.today, now=till.now(), who=lotte)
    with pytest.raises(RecallOver):
        till.do(lift_recall, key, today=till.today, now=till.now(), who=lotte)
    recall(till, code, lotte)


def test_those_that_stand_come_first_the_newest_at_the_top(till: FakeShop, lotte: str) -> None:
    old, newer, lifted = (till.product(name) for name in ("Old", "Newer", "Lifted"))
    key = recall(till, lifted, lotte)
    recall(till, old, lotte)
    till.clock.pass_by(days=1)
    recall(till, newer, lotte)
    till.do(lift_recall, key, today=till.today, now=till.now(), who=lotte)

    assert [row.name(Language.EN) for row in till.read(recall_rows)] == ["Newer", "Old", "Lifted"]


def test_a_recall_that_stands_is_found_by_article_and_lot(till: FakeShop, lotte: str) -> None:
    code = till.product()
    key = recall(till, code, lotte, lot="L24")

    assert till.read(standing_recall, code, "L24", today=till.today) == key
    for lot, day in ((None, till.today), ("L24", till.today - timedelta(days=1))):
        with pytest.raises(RecallOver):
            till.read(standing_recall, code, lot, today=day)
