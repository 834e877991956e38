from dataclasses import replace
from decimal import Decimal

import pytest
from fake_shop import FakeShop

from beesdesk.pos.actions import cancel, take_back
from beesdesk.pos.refusals import TillClosed
from beesdesk.pos.sessions import close_till, hand_over, move_cash, open_drawer
from beesdesk.pos.till_report import TillReport, x_report, z_by_number, z_by_session, z_latest
from beesdesk.words import Language


def busy_day(till: FakeShop) -> None:
    beer, milk = till.product("Bière", "1.80", vat="21", deposit="0.10"), till.product("Lait", "1.24")
    till.scan_many(beer, 6)
    till.scan(milk)
    till.do(take_back, 1, Decimal(1), now=till.now(), who="Nadia B.")
    till.pay("cash", "20.00")
    till.scan(milk)
    till.pay("card")
    till.scan(milk)
    till.do(cancel, reason="parti", now=till.now(), who="Nadia B.")
    till.do(move_cash, Decimal(-5), reason="Timbres", now=till.now(), who="Nadia B.")
    till.do(open_drawer, reason="Monnaie", now=till.now(), who="Nadia B.")


def close(till: FakeShop, counted: str = "105.00") -> TillReport:
    till.do(close_till, Decimal(counted), cashier="Omar", now=till.now())
    report = till.read(z_latest, Language.FR)
    assert report is not None
    return report


def test_the_z_report_is_the_x_report_of_the_same_moment_sealed(till: FakeShop) -> None:
    busy_day(till)
    x = till.read(x_report, Language.FR, now=till.now())

    z = close(till)

    assert x.closing is None
    assert replace(z, closing=None, totals=replace(z.totals, reconciled=())) == x
    assert (x.totals.corrections, x.totals.cancelled, x.totals.drawer_openings) == (1, 1, 1)
    assert x.totals.turnover == Decimal("11.48")


def test_the_z_report_compares_the_drawer_with_what_must_be_in_it(till: FakeShop) -> None:
    busy_day(till)

    z = close(till, "104.00")

    assert z.closing is not None
    assert z.totals.cash_expected == Decimal("105.75")
    assert (z.closing.number, z.closing.cashier) == (1, "Omar")
    assert (z.closing.counted, z.closing.difference) == (Decimal("104.00"), Decimal("-1.75"))


def test_the_z_report_carries_the_seal_of_its_entry(till: FakeShop) -> None:
    z = close(till)

    entry = till.read(lambda session: session.values("SELECT seq, hash FROM log WHERE kind = 'z_report'"))[0]
    assert z.closing is not None
    assert z.closing.seal is not None
    assert (z.closing.seal.seq, z.closing.seal.short) == (entry[0], entry[1].hex()[:8])


def test_an_old_z_report_stays_as_it_was_sealed(till: FakeShop) -> None:
    session_id = till.read(lambda session: session.values("SELECT id FROM till_session"))[0][0]
    busy_day(till)
    first = close(till)

    till.clock.pass_by(hours=14)
    till.open_till("50.00", "Omar")
    busy_day(till)
    second = close(till)

    assert till.read(z_by_session, session_id, Language.FR) == first
    assert till.read(z_by_number, 1, Language.FR) == first
    assert till.read(z_by_number, 3, Language.FR) is None
    assert second.session_number == 2
    assert second.totals.perpetual_before == first.totals.perpetual_after
    assert (second.totals.first_sale, second.totals.last_sale) == (3, 4)


def test_tenders_are_named_in_the_readers_language(till: FakeShop) -> None:
    names = [till.read(x_report, language, now=till.now()).tender_names["cash"] for language in Language]

    assert names == ["Espèces", "Contant", "Cash"]


def test_an_open_session_has_no_z_report(till: FakeShop) -> None:
    session_id = till.read(lambda session: session.values("SELECT id FROM till_session"))[0][0]

    assert till.read(z_by_session, session_id, Language.FR) is None
    assert till.read(z_latest, Language.FR) is None


def test_a_closed_till_has_no_x_report(shop: FakeShop) -> None:
    with pytest.raises(TillClosed):
        shop.read(x_report, Language.FR, now=shop.now())


def test_those_who_served_stand_on_it_by_name_with_what_each_sold(shop: FakeShop) -> None:
    nadia, karim = shop.person("Nadia B.", "cashier"), shop.person("Karim D.", "cashier")
    shop.open_till(cashier=nadia)
    milk = shop.product("Lait", "1.24")
    shop.scan(milk)
    shop.pay("cash", "5.00")
    shop.do(hand_over, karim, now=shop.now())
    shop.scan_many(milk, 2)
    shop.pay()

    x = shop.read(x_report, Language.FR, now=shop.now())
    shop.do(close_till, Decimal("101.25"), cashier=karim, now=shop.now())
    z = shop.read(z_latest, Language.FR)

    assert z is not None
    assert z.closing is not None
    assert (x.cashiers, z.cashiers, z.closing.cashier) == (("Nadia B.", "Karim D."),) * 2 + ("Karim D.",)
    assert [(one.cashier, one.turnover) for one in z.totals.cashiers] == [
        ("Nadia B.", Decimal("1.24")),
        ("Karim D.", Decimal("2.48")),
    ]
    assert replace(z, closing=None, totals=replace(z.totals, reconciled=())) == x
