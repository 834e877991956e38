"""What the customer display says, and what it never says."""

from dataclasses import replace
from decimal import Decimal

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.empties import Returned
from beesdesk.pos.refunds import Refunded
from beesdesk.pos.till_state import TillState, till_state
from beesdesk.ui.display.shown import MOST_ROWS, Bill, Idle, Row, Sum, Thanks, bill, refunded, sold
from beesdesk.ui.till.desk import Desk
from beesdesk.words import Language, LineKind, Source, Unit

NBSP = "\u00a0"


def state(till: FakeShop) -> TillState:
    return till.read(till_state)


def shown(till: FakeShop) -> Bill:
    now = state(till)
    made = bill(now, now.due)
    assert isinstance(made, Bill)
    return made


def paid(desk: Desk) -> Thanks:
    assert desk.last_sale is not None
    return sold(desk.state, desk.last_sale)


def plain(sums: tuple[Sum, ...]) -> list[tuple[str, str]]:
    return [(one.caption, one.amount.replace(NBSP, " ")) for one in sums]


@pytest.fixture
def desk(till: FakeShop) -> Desk:
    return Desk(till)


def test_without_a_basket_it_is_the_name_of_the_shop(till: FakeShop) -> None:
    assert bill(state(till), Decimal(0)) == Idle("BeesDesk")
    till.scan(till.member())
    assert bill(state(till), Decimal(0)) == Idle("BeesDesk")


def test_a_line_has_name_quantity_unit_price_and_amount(till: FakeShop) -> None:
    till.scan_many(till.product("Pain complet", "4.20"), 2)

    assert shown(till) == Bill(
        (Row("Pain complet", f"2{NBSP}\u00d7{NBSP}4,20{NBSP}€", f"8,40{NBSP}€"),), (Sum("Total", f"8,40{NBSP}€"),)
    )


def test_weighed_goods_have_net_weight_price_of_a_kilogram_and_tare(till: FakeShop) -> None:
    apples = till.product("Pommes", "2.65", article="10002", unit=Unit.KG)
    till.scan(apples, Amounts(gross=Decimal("1.262"), tare=Decimal("0.012")))

    (row,) = shown(till).rows
    assert row.detail.replace(NBSP, " ") == "1,250 kg \u00d7 2,65 €/kg (tare 0,012 kg)"


def test_what_is_taken_back_and_a_deposit_say_so(till: FakeShop) -> None:
    till.scan(till.product("Eau", "1.10", deposit="0.30"))
    till.do(take_back, 1, now=till.now(), who="Nadia")

    rows = [(row.name, row.amount.replace(NBSP, " ")) for row in shown(till).rows]
    assert rows == [
        ("Eau", "1,10 €"), ("Vidange", "0,30 €"), ("Repris : Eau", "\u22121,10 €"), ("Repris : Vidange", "\u22120,30 €"),
    ]  # fmt: skip


def test_of_many_lines_the_last_are_shown(till: FakeShop) -> None:
    for number in range(MOST_ROWS + 3):
        till.scan(till.product(f"Article {number}", "1.00"))

    assert [row.name for row in shown(till).rows] == [f"Article {number}" for number in range(3, MOST_ROWS + 3)]
    assert plain(shown(till).sums) == [("Total", "11,00 €")]


@pytest.mark.parametrize(("language", "total"), [("fr", "2,50 €"), ("nl", "€ 2,50"), ("en", "€2.50")])
def test_it_speaks_the_language_of_who_shops(till: FakeShop, language: str, total: str) -> None:
    till.scan(till.member(language=Language(language)))
    till.scan(till.product("Lait", "2.50"))

    assert shown(till).sums[-1].amount.replace(NBSP, " ") == total


def test_while_it_is_paid_in_parts_it_says_what_was_received_and_what_is_left(till: FakeShop) -> None:
    till.scan(till.product("Lait", "12.50"))
    till.pay("card", "5.00")

    assert plain(shown(till).sums) == [("Total", "12,50 €"), ("Reçu", "5,00 €"), ("Reste à payer", "7,50 €")]


def test_after_the_sale_it_thanks_and_says_the_change(till: FakeShop, desk: Desk) -> None:
    desk.scan(till.product("Lait", "12.52"))
    desk.pay("card", Decimal("2.50"))
    desk.pay("cash", Decimal("20.00"))

    assert paid(desk).words == "Merci, à bientôt"
    assert plain(paid(desk).sums) == [
        ("Total", "12,52 €"), ("Arrondi", "\u22120,02 €"), ("Reçu", "22,50 €"), ("À vous rendre", "10,00 €"),
    ]  # fmt: skip


def test_an_exact_payment_is_said_to_be_paid(till: FakeShop, desk: Desk) -> None:
    desk.scan(till.product("Lait", "12.52"))
    desk.pay("card")

    assert plain(paid(desk).sums) == [("Payé", "12,52 €")]


def test_money_for_empties_is_given_back(till: FakeShop, desk: Desk) -> None:
    desk.scan(till.member(language=Language.NL))
    desk.return_empties([Returned(Decimal("0.10"), Decimal(24), "Casier")])
    assert plain(shown(till).sums) == [("U krijgt terug", "€ 2,40")]
    assert shown(till).rows[0].name == "Casier"

    desk.pay("cash")

    assert plain(paid(desk).sums) == [("Totaal", "€ \u22122,40"), ("U krijgt terug", "€ 2,40")]


def test_a_refund_says_what_was_given_back(till: FakeShop, desk: Desk) -> None:
    done = Refunded(uuid7(), 7, Decimal("-3.50"), {"card": Decimal("2.00"), "cash": Decimal("1.50")})

    assert plain(refunded(desk.state, done).sums) == [("Remboursé", "3,50 €")]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"kind": LineKind.DISCOUNT, "percent": Decimal(20)}, "Remise 20 %"),
        ({"kind": LineKind.DISCOUNT}, "Remise"),
        ({"kind": LineKind.OVERRIDE}, "Autre prix"),
        ({"kind": LineKind.TIP}, "Arrondi solidaire"),
        ({"kind": LineKind.TOPUP}, "Mis sur le portefeuille"),
        ({"source": Source.RETURNED}, "Rendu : Lait"),
    ],
)
def test_every_kind_of_line_is_called_what_it_is(till: FakeShop, row: dict[str, object], name: str) -> None:
    line = till.scan(till.product("Lait", "1.25")).lines[0]
    made = bill(replace(state(till), lines=(replace(line, **row),)), Decimal(0))

    assert isinstance(made, Bill)
    assert made.rows[0].name.replace(NBSP, " ") == name


def test_it_never_names_who_shops_nor_who_serves(till: FakeShop, desk: Desk) -> None:
    desk.scan(till.member("Zénobie", "Quichotte", number=98765, eaters=("Ludivine",)))
    desk.scan(till.product("Lait", "12.52"))
    seen = [repr(shown(till))]
    desk.pay("card", Decimal("2.50"))
    seen.append(repr(shown(till)))
    desk.pay("cash", Decimal("20.00"))
    seen.append(repr(paid(desk)))

    for secret in ("Zénobie", "Quichotte", "98765", "Ludivine", "Nadia"):
        assert not any(secret in text for text in seen)
