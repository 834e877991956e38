from dataclasses import replace
from decimal import Decimal

import pytest
from fake_shop import FakeShop

from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.invoices import Business, invoice_sale
from beesdesk.pos.paying import Paid
from beesdesk.pos.receipt import note_copy, receipt
from beesdesk.pos.reconciling import Actual
from beesdesk.pos.refunds import refund
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import close_till, move_cash
from beesdesk.pos.till_report import TillReport, x_report, z_latest
from beesdesk.reports.elements import Barcode, Columns, Cut, Element, Slip, Table, Text
from beesdesk.reports.slips import LONGEST_NAME, LONGEST_TEXT, receipt_slip, x_slip, z_slip
from beesdesk.words import Language, Unit

FR, NL, EN = Language


def plain(text: str) -> str:
    return text.replace("\u00d7", "x").replace("\u00a0", " ").replace("\u2212", "-").replace("\u2013", "-")


def said(element: Element) -> str | None:
    """What an element says, columns between bars; nothing for a line or a space."""
    match element:
        case Text():
            return plain(element.text)
        case Columns():
            return plain(f"{element.left} | {element.right}" + (f" {element.mark}" if element.mark else ""))
        case Table():
            return plain("\n".join(" | ".join(row) for row in (element.head, *element.rows)))
        case Barcode():
            return f"[{element.data}]"
    return None


def words(slip: Slip) -> list[str]:
    return [text for element in slip.elements if (text := said(element)) is not None]


def slip_of(shop: FakeShop, paid: Paid, language: Language = FR) -> Slip:
    assert paid.sale_id is not None
    return receipt_slip(shop.read(receipt, paid.sale_id, language), language)


def basket(till: FakeShop) -> None:
    till.scan(
        till.product("Pommes", "2.65", article="10001", unit=Unit.KG),
        Amounts(Decimal(1), Decimal("1.262"), Decimal("0.012")),
    )
    till.scan_many(till.product("Bière", "1.80", vat="21", deposit="0.10"), 6)
    till.do(take_back, 2, Decimal(1), now=till.now(), who="Nadia B.")


EXPECTED = {
    FR: """Pommes | 3,31 A
1,250 kg net x 2,65 €/kg, tare 0,012 kg
Bière | 10,80 B
6 x 1,80
Vidange | 0,60
6 x 0,10
Repris : Bière | -1,80 B
-1 x 1,80
Repris : Vidange | -0,10
-1 x 0,10
Marchandises | 12,31
Vidanges | 0,50
TOTAL | 12,81 €
Arrondi | -0,01
À PAYER | 12,80 €
Espèces | 20,00
Rendu | 7,20
Taux | HTVA | TVA | TVAC
A 6 % | 3,12 | 0,19 | 3,31
B 21 % | 7,44 | 1,56 | 9,00""",
    NL: """Pommes | 3,31 A
1,250 kg netto x € 2,65/kg, tarra 0,012 kg
Bière | 10,80 B
6 x 1,80
Leeggoed | 0,60
6 x 0,10
Teruggenomen: Bière | -1,80 B
-1 x 1,80
Teruggenomen: Leeggoed | -0,10
-1 x 0,10
Goederen | 12,31
Leeggoed | 0,50
TOTAAL | € 12,81
Afronding | -0,01
TE BETALEN | € 12,80
Contant | 20,00
Wisselgeld | 7,20
Tarief | Excl. | Btw | Incl.
A 6% | 3,12 | 0,19 | 3,31
B 21% | 7,44 | 1,56 | 9,00""",
    EN: """Pommes | 3.31 A
1.250 kg net x €2.65/kg, tare 0.012 kg
Bière | 10.80 B
6 x 1.80
Deposit | 0.60
6 x 0.10
Taken back: Bière | -1.80 B
-1 x 1.80
Taken back: Deposit | -0.10
-1 x 0.10
Goods | 12.31
Deposits | 0.50
TOTAL | €12.81
Rounding | -0.01
TO PAY | €12.80
Cash | 20.00
Change | 7.20
Rate | Net | VAT | Gross
A 6% | 3.12 | 0.19 | 3.31
B 21% | 7.44 | 1.56 | 9.00""",
}


@pytest.mark.parametrize("language", Language)
def test_a_receipt_reads_like_one_in_every_language(till: FakeShop, language: Language) -> None:
    basket(till)
    slip = slip_of(till, till.pay("cash", "20.00"), language)

    text = "\n".join(words(slip))

    assert EXPECTED[language] in text
    assert slip.language is language


def test_the_head_has_shop_till_sale_time_cashier_and_member(till: FakeShop) -> None:
    for name, value in {
        "name": "Coop du Canal",
        "legal_form": "SC agréée",
        "address": "Quai 1\n1000 Bruxelles",
        "vat_number": "BE 0123.456.789",
    }.items():
        till.do(set_rule, name, value, who="Nadia B.", now=till.now())
    till.scan(till.member("Amélie", "Martin", number=412))
    till.scan(till.product())

    assert words(slip_of(till, till.pay()))[:8] == [
        "Coop du Canal",
        "SC agréée",
        "Quai 1",
        "1000 Bruxelles",
        "TVA BE 0123.456.789",
        "Ticket 1 | 23/11/2026, 10 h 00",
        "Caisse 1 | Nadia B.",
        "Membre n° 412, Amélie Martin",
    ]


def test_the_foot_has_the_shops_words_the_bar_code_and_the_seal(till: FakeShop) -> None:
    till.do(set_rule, "receipt_footer", "Merci !\nÀ bientôt", who="Nadia B.", now=till.now())
    till.scan(till.product())
    paid = till.pay()
    assert paid.sale_id is not None
    seal = till.read(receipt, paid.sale_id, FR).seal
    slip = slip_of(till, paid)

    assert seal is not None
    assert words(slip)[-4:] == ["Merci !", "À bientôt", "[T1S1]", f"Sceau {seal.seq} · {seal.short}"]
    assert slip.elements[-1] == Cut()


def test_an_exact_payment_has_no_rounding_and_no_change(till: FakeShop) -> None:
    till.scan(till.product(price="7.24"))

    assert [text for text in words(slip_of(till, till.pay("card"))) if "Arrondi" in text or "Rendu" in text] == []


def test_money_to_give_back_is_not_money_to_pay(till: FakeShop) -> None:
    till.scan(till.product(price="7.24"))
    sale = till.pay("cash").sale_id
    assert sale is not None
    paper = till.read(receipt, sale, FR)
    payments = tuple(replace(part, amount=Decimal("-7.25"), handed=Decimal("-7.25")) for part in paper.payments)

    slip = receipt_slip(replace(paper, total=Decimal("-7.24"), rounding=Decimal("-0.01"), payments=payments), FR)

    assert {"TOTAL | -7,24 €", "Arrondi | -0,01", "À RENDRE | -7,25 €", "Espèces | -7,25"} <= set(words(slip))


@pytest.mark.parametrize(
    ("language", "mark"), [(FR, "DUPLICATA n° 2"), (NL, "DUPLICAAT nr. 2"), (EN, "DUPLICATE no. 2")]
)
def test_a_duplicate_says_so_and_which_it_is(till: FakeShop, language: Language, mark: str) -> None:
    till.scan(till.product())
    paid = till.pay()
    assert paid.sale_id is not None
    assert not [text for text in words(slip_of(till, paid, language)) if "DUPLI" in text]

    for _ in range(2):
        till.do(note_copy, paid.sale_id, now=till.now(), who="Omar")

    assert mark in words(slip_of(till, paid, language))


def test_a_demo_shop_prints_no_proof_of_purchase(till: FakeShop) -> None:
    till.do(set_rule, "demo", "1", who="Nadia B.", now=till.now())
    till.scan(till.product())

    assert "DÉMONSTRATION, SANS VALEUR" in words(slip_of(till, till.pay()))


def test_a_basket_taken_back_whole_still_has_a_receipt(till: FakeShop) -> None:
    till.scan(till.product("Lait"))
    till.do(take_back, 1, now=till.now(), who="Nadia B.")

    said_by = words(slip_of(till, till.pay("card")))

    assert {"Repris : Lait | -1,25 A", "TOTAL | 0,00 €", "A 6 % | 0,00 | 0,00 | 0,00"} <= set(
        "\n".join(said_by).split("\n")
    )


def test_a_long_name_is_cut(till: FakeShop) -> None:
    till.scan(till.product("a" * 200))

    names = [element.left for element in slip_of(till, till.pay()).elements if isinstance(element, Columns)]

    assert "a" * (LONGEST_NAME - 1) + "…" in names


def day(till: FakeShop, language: Language) -> tuple[TillReport, TillReport]:
    """Give the X report of the last moment and the Z report of the same."""
    basket(till)
    till.pay("cash", "20.00")
    till.scan(till.product(price="4.00"))
    till.pay("card")
    till.do(move_cash, Decimal(-5), reason="Timbres", now=till.now(), who="Nadia B.")
    till.clock.pass_by(hours=9)
    x = till.read(x_report, language, now=till.now())
    till.do(close_till, Decimal("108.00"), cashier="Omar", now=till.now())
    z = till.read(z_latest, language)
    assert z is not None
    return x, z


def test_a_z_report_has_every_figure_of_the_day(till: FakeShop) -> None:
    _, z = day(till, FR)
    assert z.closing is not None
    assert z.closing.seal is not None

    assert (
        "\n".join(words(z_slip(z, FR)))
        == f"""BeesDesk
RAPPORT Z n° 1
Caisse 1 | Session 1
Ouverture | 23/11/2026, 10 h 00
Clôture | 23/11/2026, 19 h 00
Nadia B., Omar
Tickets | 1 - 2
Ventes | 2
Remboursements | 0
Chiffre d'affaires | 16,31 €
Vidanges | 0,50
Arrondi | -0,01
Total perpétuel avant | 0,00
Total perpétuel après | 16,31
Taux | HTVA | TVA | TVAC
6 % | 6,89 | 0,42 | 7,31
21 % | 7,44 | 1,56 | 9,00
Moyens de paiement
Carte bancaire (1) | 4,00
Espèces (1) | 12,80
Entrées et sorties
Timbres | -5,00
Reprises (1) | -1,80
Paniers annulés | 0
Tiroir ouvert sans vente | 0
Fonds de caisse | 100,00
Attendu | 107,80
Compté | 108,00
Écart | +0,20
Carte bancaire | non compté
Sceau {z.closing.seal.seq} · {z.closing.seal.short}"""
    )


@pytest.mark.parametrize("language", Language)
def test_an_x_report_says_what_the_z_report_of_the_same_moment_says(till: FakeShop, language: Language) -> None:
    x, z = day(till, language)
    x_words, z_words = words(x_slip(x, language)), words(z_slip(z, language))

    assert len(x_words) == len(z_words) - 4, (
        "counted, difference, the card not counted and seal are the Z report's alone"
    )
    differing = [(said_x, said_z) for said_x, said_z in zip(x_words, z_words, strict=False) if said_x != said_z]
    assert len(differing) == 3, "title, name of the moment, cashiers"


def test_a_day_without_sales_has_its_reports_too(till: FakeShop) -> None:
    assert "Tickets | -" in words(x_slip(till.read(x_report, FR, now=till.now()), FR))


def test_an_x_report_is_no_z_report(till: FakeShop) -> None:
    with pytest.raises(ValueError, match="not sealed"):
        z_slip(till.read(x_report, FR, now=till.now()), FR)


def test_a_sale_with_an_invoice_says_so_and_its_refund_the_credit_note(till: FakeShop) -> None:
    till.name_seller()
    till.scan(till.product())
    paid = till.pay("card")
    assert paid.sale_id is not None
    buyer = Business("BE0403170701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")
    till.do(invoice_sale, paid.sale_id, buyer, now=till.now(), who="Nadia B.")
    back = till.do(refund, paid.sale_id, reason="abîmé", now=till.now(), who="Nadia B.")

    assert "FACTURE F1-1" in words(slip_of(till, paid))
    again = receipt_slip(till.read(receipt, back.sale_id, NL), NL)
    assert "CREDITNOTA F1-2" in words(again)


COMPARED = {
    FR: """Carte bancaire
Attendu | 4,00
Réel | 3,50
Écart | -0,50
Frais retenus | 0,12
Chèques-repas
Attendu | 2,00
Réel | 2,00
Écart | 0,00
Frais retenus | 0,08
Frais retenus, en tout | 0,20
Note : Ticket 3 non trouvé""",
    NL: """Bankkaart
Verwacht | 4,00
Werkelijk | 3,50
Verschil | -0,50
Ingehouden kosten | 0,12
Maaltijdcheques
Verwacht | 2,00
Werkelijk | 2,00
Verschil | 0,00
Ingehouden kosten | 0,08
Ingehouden kosten, samen | 0,20
Opmerking: Ticket 3 non trouvé""",
    EN: """Card
Expected | 4.00
Actual | 3.50
Difference | -0.50
Fees kept | 0.12
Meal vouchers
Expected | 2.00
Actual | 2.00
Difference | 0.00
Fees kept | 0.08
Fees kept, in all | 0.20
Note: Ticket 3 non trouvé""",
}


def compared(till: FakeShop, actuals: dict[str, Actual], remark: str = "") -> TillReport:
    """Close a day of 4.00 by card and 2.00 in meal vouchers."""
    for price, tender in (("4.00", "card"), ("2.00", "meal_voucher")):
        till.scan(till.product(price=price))
        till.pay(tender)
    till.do(close_till, Decimal(100), actuals=actuals, remark=remark, cashier="Omar", now=till.now())
    z = till.read(z_latest, EN)
    assert z is not None
    return z


@pytest.mark.parametrize("language", Language)
def test_a_z_report_compares_what_was_read_elsewhere(till: FakeShop, language: Language) -> None:
    actuals = {
        "card": Actual(Decimal("3.50"), Decimal("0.12")),
        "meal_voucher": Actual(Decimal("2.00"), Decimal("0.08")),
    }
    compared(till, actuals, "Ticket 3 non trouvé")
    z = till.read(z_latest, language)
    assert z is not None

    text = "\n".join(words(z_slip(z, language)))
    assert COMPARED[language] in text
    assert text.count("6,00") + text.count("6.00") == 3, "turnover, perpetual total and VAT know nothing of fees"


def test_fees_of_what_nobody_counted_stand_alone(till: FakeShop) -> None:
    z = compared(till, {"card": Actual(None, Decimal("0.12"))})

    assert words(z_slip(z, EN))[-5:-1] == [
        "Difference | 0.00", "Card | not counted", "Fees kept | 0.12", "Meal vouchers | not counted",
    ]  # fmt: skip


def test_a_long_note_is_cut(till: FakeShop) -> None:
    z = compared(till, {}, "x" * 5000)

    assert f"Note: {'x' * LONGEST_TEXT}" in words(z_slip(z, EN))
