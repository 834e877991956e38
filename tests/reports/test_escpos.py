import re
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.receipt import receipt
from beesdesk.pos.rules import set_rule
from beesdesk.pos.till_report import x_report
from beesdesk.reports.elements import Align, Barcode, Columns, Cut, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.reports.escpos import lines, render
from beesdesk.reports.slips import receipt_slip, x_slip
from beesdesk.words import Language, Unit

BARCODE = re.compile(rb"\x1dkI(.)\{B([ -~]*?)\n", re.DOTALL)
COMMANDS = re.compile(
    rb"\x1b@|\x1c\.|\x1b[REta!d][\x00-\xff]|\x1d[hwfH][\x00-\xff]|\x1dV\x00|\x1dkI.\{B[ -~]*?(?=\n)", re.DOTALL
)


def text_of(job: bytes) -> str:
    """What a job puts on paper. Any command but those of the renderer would stay in it."""
    return COMMANDS.sub(b"", job).decode("cp858")


def slip(*elements: Element) -> Slip:
    return Slip("Ticket", Language.FR, elements)


def job_of(shop: FakeShop, language: Language, width: int = 42) -> bytes:
    sale = shop.pay("cash", "50.00").sale_id
    assert sale is not None
    return render(receipt_slip(shop.read(receipt, sale, language), language), width)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            Language.FR,
            ("Crème brûlée à 3 €", "Vidange", "Repris : ", "TOTAL", "12,81 €", "Arrondi", "À PAYER", "Rendu", "37,20"),
        ),
        (Language.NL, ("Leeggoed", "Teruggenomen: ", "TOTAAL", "€ 12,81", "Afronding", "TE BETALEN", "Wisselgeld")),
        (Language.EN, ("Deposit", "Taken back: ", "TOTAL", "€12.81", "Rounding", "TO PAY", "Change", "37.20")),
    ],
)
@pytest.mark.parametrize("width", [32, 42, 48])
def test_a_sale_comes_out_of_the_printer_in_every_language(
    till: FakeShop, language: Language, words: tuple[str, ...], width: int
) -> None:
    apples = till.product("Crème brûlée à 3 €", "2.65", article="10001", unit=Unit.KG)
    till.scan(apples, Amounts(gross=Decimal("1.262"), tare=Decimal("0.012")))
    till.scan_many(till.product("Bière", "1.80", vat="21", deposit="0.10"), 6)
    till.do(take_back, 2, Decimal(1), now=till.now(), who="Nadia B.")

    text = text_of(job_of(till, language, width))

    assert [word for word in words if word not in text] == []
    assert max(map(len, text.splitlines())) <= width
    assert "?" not in text
    assert text.replace("\n", "").isprintable()


def test_the_job_chooses_the_code_page_once_and_cuts_once(till: FakeShop) -> None:
    till.scan(till.product())
    job = job_of(till, Language.FR)

    assert job.startswith(b"\x1b@\x1c.\x1bR\x00\x1bt\x13")
    assert job.count(b"\x1bt") == 1
    assert job.endswith(b"\x1bd\x06\x1dV\x00")


def test_the_bar_code_names_till_and_sale(till: FakeShop) -> None:
    till.scan(till.product())

    found = BARCODE.search(job_of(till, Language.FR))

    assert found is not None
    assert (found[1], found[2]) == (b"\x06", b"T1S1")


def test_printing_writes_nothing_to_the_programs_own_output(capfd: pytest.CaptureFixture[str]) -> None:
    render(slip(Text("Lait"), Barcode("T1S1"), Cut()))

    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "printed"),
    [
        ("Cœur de palmier \u2013 “bio”", 'Coeur de palmier - "bio"'),
        ("Crème fraîche, maïs, ça, Noël, Œufs", "Crème fraîche, maïs, ça, Noël, OEufs"),
        ("Prix 3\u202f€ l\u2019unité…", "Prix 3 € l'unité..."),
        ("Žatec", "Zatec"),
        ("🥛 Lait", "Lait"),
        ("牛奶", "??"),
        ("Lait\x1b@\x1dV\x00\x10\x14", "Lait@V"),
        ("</para><b>%s{0}", "</para><b>%s{0}"),
    ],
)
def test_every_character_is_printed_spelled_or_seen_to_be_missing(name: str, printed: str) -> None:
    assert text_of(render(slip(Text(name)))).rstrip("\n") == printed


def test_hostile_names_print_as_names_and_command_nothing(till: FakeShop) -> None:
    hostile = "Lait\x1bp\x00\x32\x32\x1b@\x1d(k\u202e\u200b\n\r</b>"
    till.do(set_rule, "name", hostile, who="Nadia B.", now=till.now())
    till.do(set_rule, "receipt_footer", hostile, who="Nadia B.", now=till.now())
    till.scan(till.product(hostile))
    till.scan(till.member(hostile, hostile))

    job = job_of(till, Language.FR)

    assert b"\x1bp" not in job, "the drawer stays shut"
    assert job.count(b"\x1b@") == 1
    assert text_of(job).replace("\n", "").isprintable()


def test_two_hundred_characters_stay_on_the_paper(till: FakeShop) -> None:
    till.scan(till.product("Pain" * 50))
    till.scan(till.member("M" * 200, "artin"))

    text = text_of(job_of(till, Language.FR, 32))

    assert max(map(len, text.splitlines())) <= 32
    assert "1,25 A" in text


def test_amounts_stand_under_each_other() -> None:
    items = [
        Columns("Lait", "3,75", mark="A"),
        Columns("Vidange", "0,60", mark=""),
        Columns("Pain " * 12, "12,49", mark="B"),
    ]

    first = [lines(item, 42)[0].text for item in items]

    assert {len(text.rstrip(" AB")) for text in first} == {40}


def test_a_figure_longer_than_the_paper_goes_under_its_text() -> None:
    texts = [line.text for line in lines(Columns("Caisse 1", "N" * 60), 42)]

    assert texts == ["Caisse 1", "N" * 42, " " * 24 + "N" * 18]


def test_a_table_too_wide_for_the_paper_becomes_a_list() -> None:
    table = Table(("Taux", "HTVA", "TVA", "TVAC"), (("A 21 %", "123 456,78", "25 925,92", "149 382,70"),))

    assert [line.text for line in lines(table, 32)] == [
        "A 21 %",
        f"\u00a0\u00a0HTVA{'123 456,78':>26}",
        f"\u00a0\u00a0TVA{'25 925,92':>27}",
        f"\u00a0\u00a0TVAC{'149 382,70':>26}",
    ]
    assert len(lines(table, 42)) == 2


def test_big_words_are_twice_as_wide_only_where_they_fit() -> None:
    short, long = Text("Coop", Align.CENTRE, size=Size.LARGE), Text("C" * 30, Align.CENTRE, size=Size.LARGE)

    assert [(line.tall, line.wide) for line in (*lines(short, 42), *lines(long, 42))] == [(True, True), (True, False)]


def test_a_printer_without_the_code_page_is_refused() -> None:
    with pytest.raises(KeyError, match="CP858"):
        render(slip(Text("Lait")), profile="simple")


def test_a_printer_with_another_number_for_the_code_page_gets_that() -> None:
    assert b"\x1bt\x04" in render(slip(Text("Lait")), profile="TSP600")


texts = st.text(max_size=90)
elements = st.one_of(
    st.builds(Text, texts, st.sampled_from(Align), st.booleans(), st.sampled_from(Size), st.booleans()),
    st.builds(Columns, texts, texts, st.booleans(), st.sampled_from(Size), st.sampled_from((None, "", "A"))),
    st.builds(lambda cells: Table(cells, (cells,)), st.tuples(texts, texts, texts)),
    st.just(Rule()),
    st.just(Space()),
)


@given(element=elements, width=st.sampled_from((32, 42)))
def test_nothing_is_wider_than_the_paper_and_nothing_but_text_comes_through(element: Element, width: int) -> None:
    assert all(len(line.text) * (1 + line.wide) <= width for line in lines(element, width))
    assert text_of(render(slip(element), width)).replace("\n", "").isprintable()


def test_an_x_report_fits_the_narrow_paper(till: FakeShop) -> None:
    till.scan_many(till.product(price="999.99"), 9999)
    till.pay("card")

    text = text_of(render(x_slip(till.read(x_report, Language.FR, now=till.now()), Language.FR), 32))

    assert "9 998 900,01 €" in text
    assert max(map(len, text.splitlines())) <= 32
