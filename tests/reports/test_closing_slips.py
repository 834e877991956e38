"""Closings and the journal of receipts on paper: every figure in three languages, duplicates marked."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.pos.closing_report import closed_rows, closing_report, journal_report
from beesdesk.pos.closings import catch_up
from beesdesk.pos.model import Invoice
from beesdesk.pos.reconciling import Actual
from beesdesk.pos.reprints import note_print
from beesdesk.pos.sessions import close_till, open_drawer
from beesdesk.pos.till_report import z_latest
from beesdesk.reports.closing_slips import closing_slip, journal_slip
from beesdesk.reports.elements import Columns, Element, Slip, Table, Text
from beesdesk.reports.pdf import write_pdf
from beesdesk.reports.slips import z_slip
from beesdesk.words import Language

FR, NL, EN = Language
WHO = "Nadia B."


def said(element: Element) -> str | None:
    match element:
        case Text():
            return element.text
        case Columns():
            return f"{element.left} | {element.right}"
        case Table():
            return "\n".join(" | ".join(row) for row in (element.head, *element.rows))
    return None


def words(slip: Slip) -> list[str]:
    texts = [text for element in slip.elements if (text := said(element)) is not None]
    return [text.replace("\u00a0", " ").replace("\u2013", "-").replace("\u2212", "-") for text in texts]


@pytest.fixture
def closed(till: FakeShop) -> FakeShop:
    """A day of two sales and an opened drawer, closed, and the next one without any."""
    till.scan(till.product(price="3.75"))
    till.pay("cash")
    till.scan(till.product(price="3.49", vat="21", deposit="0.10"))
    till.pay("card")
    till.do(open_drawer, reason="monnaie", now=till.now(), who=WHO)
    till.do(close_till, Decimal("103.75"), cashier=WHO, now=till.now())
    till.clock.pass_by(days=2)
    till.do(catch_up, till.now())
    return till


def id_of(shop: FakeShop, kind: str, number: int) -> UUID:
    rows = shop.read(closed_rows, kind, date(2026, 1, 1), date(2027, 12, 31))  # type: ignore[arg-type]
    return next(row.id for row in rows if row.number == number)


def paper(shop: FakeShop, number: int = 1, language: Language = EN, kind: str = "day") -> list[str]:
    return words(closing_slip(shop.read(closing_report, id_of(shop, kind, number), language), language))


EXPECTED = {
    FR: """CLÔTURE DU JOUR n° 1
lundi 23 novembre 2026
Caisse 1
Établie | 25/11/2026, 10 h 00
Tickets | 1 - 2
Ventes | 2
Remboursements | 0
Chiffre d'affaires | 7,24 €
Vidanges | 0,10
Arrondi | 0,00
Total perpétuel avant | 0,00
Total perpétuel après | 7,24
Taux | HTVA | TVA | TVAC
6 % | 3,54 | 0,21 | 3,75
21 % | 2,88 | 0,61 | 3,49
Moyens de paiement
Carte bancaire (1) | 3,59
Espèces (1) | 3,75
Reprises (0) | 0,00
Paniers annulés | 0
Tiroir ouvert sans vente | 1
Totaux perpétuels
Taux | HTVA | TVA | TVAC
6 % | 3,54 | 0,21 | 3,75
21 % | 2,88 | 0,61 | 3,49""",
    NL: """DAGAFSLUITING nr. 1
maandag 23 november 2026
Kassa 1
Opgemaakt | 25/11/2026, 10.00 u.
Kastickets | 1 - 2
Verkopen | 2
Terugbetalingen | 0
Omzet | € 7,24
Leeggoed | 0,10
Afronding | 0,00
Doorlopend totaal voor | 0,00
Doorlopend totaal na | 7,24
Tarief | Excl. | Btw | Incl.
6% | 3,54 | 0,21 | 3,75
21% | 2,88 | 0,61 | 3,49
Betaalmiddelen
Bankkaart (1) | 3,59
Contant (1) | 3,75
Teruggenomen (0) | 0,00
Geannuleerde manden | 0
Lade open zonder verkoop | 1
Doorlopende totalen
Tarief | Excl. | Btw | Incl.
6% | 3,54 | 0,21 | 3,75
21% | 2,88 | 0,61 | 3,49""",
    EN: """DAY CLOSING no. 1
Monday 23 November 2026
Till 1
Made | 25/11/2026, 10:00
Receipts | 1 - 2
Sales | 2
Refunds | 0
Turnover | €7.24
Deposits | 0.10
Rounding | 0.00
Perpetual total before | 0.00
Perpetual total after | 7.24
Rate | Net | VAT | Gross
6% | 3.54 | 0.21 | 3.75
21% | 2.88 | 0.61 | 3.49
Means of payment
Card (1) | 3.59
Cash (1) | 3.75
Taken back (0) | 0.00
Cancelled baskets | 0
Drawer opened, no sale | 1
Perpetual totals
Rate | Net | VAT | Gross
6% | 3.54 | 0.21 | 3.75
21% | 2.88 | 0.61 | 3.49""",
}


@pytest.mark.parametrize("language", Language)
def test_a_closing_says_everything_in_the_language(closed: FakeShop, language: Language) -> None:
    assert EXPECTED[language] in "\n".join(paper(closed, language=language))


def test_a_closing_names_its_seal_and_the_end_of_the_log_before_it(closed: FakeShop) -> None:
    report = closed.read(closing_report, id_of(closed, "day", 1), EN)
    assert report.seal is not None
    assert paper(closed)[-2:] == [
        f"Log before: {report.before.seq} · {report.before.short}",
        f"Seal {report.seal.seq} · {report.seal.short}",
    ]
    assert report.seal.seq == report.before.seq + 1


def test_a_day_without_sales_says_so(closed: FakeShop) -> None:
    text = paper(closed, 2)
    assert "Receipts | -" in text
    assert "Turnover | €0.00" in text


def test_a_month_and_a_year_are_named_in_words(closed: FakeShop) -> None:
    closed.clock.pass_by(days=45)
    closed.do(catch_up, closed.now())

    assert "November 2026" in paper(closed, kind="month")
    assert paper(closed, kind="month", language=FR)[1:4] == ["CLÔTURE DU MOIS n° 1", "novembre 2026", "Caisse 1"]
    assert paper(closed, kind="year", language=NL)[1:3] == ["JAARAFSLUITING nr. 1", "2026"]


def test_what_is_printed_again_is_a_duplicate_with_the_same_figures(closed: FakeShop) -> None:
    key, original = id_of(closed, "day", 1), paper(closed)
    copies = [closed.do(note_print, key, now=closed.now(), who=WHO) for _ in range(3)]

    assert copies == [0, 1, 2]
    assert [text for text in paper(closed) if text not in original] == ["DUPLICATE no. 2"]


def test_a_z_report_printed_again_is_a_duplicate_too(closed: FakeShop) -> None:
    report = closed.read(z_latest, EN)
    assert report is not None
    assert report.closing is not None
    original = words(z_slip(report, EN))
    for _ in range(2):
        closed.do(note_print, report.closing.id, now=closed.now(), who=WHO)
    again = closed.read(z_latest, EN)
    assert again is not None

    assert words(z_slip(again, EN)) == [*original[:1], "DUPLICATE no. 1", *original[1:]]


def test_the_journal_has_every_day_with_its_rates_and_means_of_payment(closed: FakeShop) -> None:
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    text = words(journal_slip(closed.read(journal_report, first, last, EN, now=closed.now()), EN))

    assert text[1:] == [
        "JOURNAL OF RECEIPTS",
        "01/11/2026 - 30/11/2026",
        "Mon 23 November | 7.34",
        "6% · VAT 0.21 | 3.75",
        "21% · VAT 0.61 | 3.49",
        "Deposits | 0.10",
        "Card 3.59 · Cash 3.75",
        "Tue 24 November | 0.00",
        "Wed 25 November | 0.00",
        "Not closed yet",
        "Total | €7.34",
        "Rate | Net | VAT | Gross\n6% | 3.54 | 0.21 | 3.75\n21% | 2.88 | 0.61 | 3.49",
        "Deposits | 0.10",
        "Card 3.59 · Cash 3.75",
    ]


def test_the_journal_says_what_was_left_out_for_an_invoice(closed: FakeShop) -> None:
    closed.open_till()
    closed.scan(closed.product(price="3.59"))
    sale = closed.pay().sale_id or uuid7()
    row = Invoice(uuid7(), sale, 1, closed.now(), "BE0403170701", "Le Fournil", "1 rue", "1030", "Bruxelles", "BE")
    closed.do(lambda session: session.insert(row))
    day = date(2026, 11, 25)
    text = words(journal_slip(closed.read(journal_report, day, day, FR, now=closed.now()), FR))

    assert "mer. 25 novembre | 0,00" in text
    assert "Facturé, non repris: 3,59" in text


def test_fees_stand_apart_in_a_closing_and_in_the_journal(till: FakeShop) -> None:
    till.scan(till.product(price="5.00"))
    till.pay("card")
    fees = {"card": Actual(Decimal("5.00"), Decimal("0.35"))}
    till.do(close_till, Decimal(100), actuals=fees, cashier=WHO, now=till.now())
    till.clock.pass_by(days=1)
    till.do(catch_up, till.now())
    day = date(2026, 11, 23)
    journal = words(journal_slip(till.read(journal_report, day, day, EN, now=till.now()), EN))

    text = paper(till)
    assert "Turnover | €5.00" in text
    assert text[text.index("Fees kept | 0.35") + 1] == "Perpetual totals"
    assert journal[3:7] == ["Mon 23 November | 5.00", "6% · VAT 0.28 | 5.00", "Fees kept: 0.35", "Card 5.00"]
    assert "Total | €5.00" in journal


def test_a_closing_without_fees_says_nothing_of_them(closed: FakeShop) -> None:
    assert not any("Fees" in text for text in paper(closed))


def test_a_shop_that_never_opened_has_an_empty_journal(shop: FakeShop) -> None:
    day = date(2026, 11, 25)
    text = words(journal_slip(shop.read(journal_report, day, day, EN, now=shop.now()), EN))
    assert "Total | €0.00" in text


@pytest.mark.parametrize("paper_width", ["58mm", "80mm"])
def test_a_closing_and_a_long_journal_become_a_pdf(closed: FakeShop, tmp_path: Path, paper_width: str) -> None:
    closed.clock.pass_by(days=60)
    closed.do(catch_up, closed.now())
    report = closed.read(journal_report, date(2026, 1, 1), date(2027, 12, 31), NL, now=closed.now())
    for name, slip in (
        ("journal", journal_slip(report, NL)),
        ("closing", closing_slip(closed.read(closing_report, id_of(closed, "day", 1), NL), NL)),
    ):
        write_pdf(slip, tmp_path / f"{name}.pdf", paper_width)
        assert (tmp_path / f"{name}.pdf").read_bytes().startswith(b"%PDF")
