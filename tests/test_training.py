"""The practice shop is as the real one, and nothing of it ever reaches that."""

import hashlib
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
import zxingcpp
from archiving import read_members, verdict
from archiving import write as write_archive
from fake_shop import FakeShop
from mail_server import MailServerHere
from pypdfium2 import PdfDocument

from beesdesk.backups import CopyOfOther, back_up, restore
from beesdesk.catalog.model import BarcodePattern, Container, ContainerAmount, Price, Product
from beesdesk.db.ids import uuid7
from beesdesk.db.verify import verify
from beesdesk.mail.actions import queue
from beesdesk.mail.queries import count_outbox
from beesdesk.mail.sending import Trouble
from beesdesk.members.people import roles_of
from beesdesk.members.practice import PIN, Practitioner, practitioners
from beesdesk.members.signing_in import Proof, approve, person_by_card
from beesdesk.pos.actions import name_shopper
from beesdesk.pos.closings import catch_up
from beesdesk.pos.invoice_content import invoice_document
from beesdesk.pos.invoices import Business, code_of, invoice_of, invoice_sale
from beesdesk.pos.model import Setting, Tender
from beesdesk.pos.queries import tenders
from beesdesk.pos.receipt import note_copy, receipt
from beesdesk.pos.refunds import refund
from beesdesk.pos.refusals import CardNotActive, CodeUnknown, SaleUnknown
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.pos.sale_finding import sale_by_code
from beesdesk.pos.sessions import close_till
from beesdesk.pos.till_report import x_report, z_latest
from beesdesk.posting import send_waiting
from beesdesk.reports import escpos
from beesdesk.reports.cii import invoice_xml
from beesdesk.reports.exports import KINDS, sheet
from beesdesk.reports.practice import write_cards
from beesdesk.reports.slips import receipt_slip, x_slip, z_slip
from beesdesk.reports.texts import word
from beesdesk.settings import Settings, load_settings, save_settings
from beesdesk.shop import Shop
from beesdesk.training import NotPractice, practice_settings, prepare, reset, training_folder
from beesdesk.words import Act, CardStatus, Language, Role, SignIn

WHO = "Nadia B."
BAKERY = Business("BE0403170701", "Le Fournil", "Rue Haute 3", "1000", "Bruxelles", "BE")


@pytest.fixture
def real(shop: FakeShop) -> FakeShop:
    """A shop with goods, rules and a member of its own, whose till is open with a basket."""
    shop.name_seller()
    for name, value in (("cashier_may", ",".join(Act)), ("cash_step", "0.05"), ("receipt_footer", "Merci")):
        shop.do(set_rule, name, value, who=WHO, now=shop.now())
    shop.open_till()
    shop.product("Lait", "1.25", gtin="9529999000019")
    shop.product("Bière", "1.13", vat="21", deposit="0.10", gtin="9529999000026")
    shop.member("Amélie", "Martin", card="0420000001009")
    shop.scan("9529999000019")
    return shop


@pytest.fixture
def practice(real: FakeShop) -> Iterator[FakeShop]:
    shop = opened(prepare(real), real)
    yield shop
    shop.close()


def opened(folder: Path, real: FakeShop) -> FakeShop:
    shop = FakeShop.open(folder, real.clock, ballast=0)
    assert isinstance(shop, FakeShop)
    shop.clock, shop.numbers = real.clock, real.numbers
    return shop


def bytes_of(shop: Shop) -> dict[str, str]:
    """Return what is in the folder of a shop, without its practice shop."""
    folder = shop.path.parent
    own = training_folder(folder)
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and own not in path.parents]
    # How readers of the file take turns is nobody's figure.
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
        if path.suffix != ".db-shm"
    }


def live_a_day(shop: FakeShop) -> None:
    """Sell, give back, invoice, close, export, write mail: all that a till does."""
    shop.open_till("50.00", "Camille")
    shop.do(name_shopper, shop.member_id(999_901), now=shop.now())
    shop.scan_many("9529999000019", 3)
    shop.scan_many("9529999000026", 6)
    sold = shop.pay("cash", "20.00").sale_id
    assert sold is not None
    shop.do(invoice_sale, sold, BAKERY, now=shop.now(), who=WHO)
    shop.do(refund, sold, reason="abîmé", now=shop.now(), who=WHO)
    shop.do(note_copy, sold, now=shop.now(), who=WHO)
    shop.scan("9529999000019")
    shop.pay("card")
    shop.do(queue, "receipt", "a@example.org", subject=sold, language=Language.FR, now=shop.now())
    shop.do(set_rule, "receipt_footer", "Autre", who=WHO, now=shop.now())
    shop.do(close_till, Decimal("50.00"), cashier="Camille", now=shop.now())


def cards_of(shop: FakeShop) -> list[Practitioner]:
    return shop.read(practitioners)


def texts(slip: object) -> str:
    return str(getattr(slip, "elements"))  # noqa: B009 - any slip


def test_the_goods_prices_rules_and_means_of_payment_are_the_real_ones(real: FakeShop, practice: FakeShop) -> None:
    for query in (
        "SELECT id, name_fr, deposit FROM product ORDER BY id",
        "SELECT product_id, gtin FROM product_code ORDER BY id",
        "SELECT product_id, valid_from, amount FROM price ORDER BY id",
        "SELECT product_id, rate FROM vat ORDER BY id",
        "SELECT prefix, kind FROM barcode_pattern WHERE withdrawn = 0 ORDER BY id",
        "SELECT code, name_fr, withdrawn FROM tender ORDER BY code",
        "SELECT name, value FROM setting WHERE name <> 'training' ORDER BY name",
    ):
        assert practice.read(lambda s, q=query: s.values(q)) == real.read(lambda s, q=query: s.values(q))
    practice.open_till()
    assert practice.scan("9529999000019").basket.total == Decimal("1.25")


def test_no_member_no_person_and_no_sale_of_the_real_shop_is_there(real: FakeShop, practice: FakeShop) -> None:
    real.pay("card")
    found = practice.read(lambda s: s.values("SELECT first_name, family_name, email FROM member"))

    assert len(found) == 12
    assert ("Amélie", "Martin", None) not in found
    assert {email for *_, email in found} == {None}
    assert practice.read(lambda s: s.value("SELECT count(*) FROM sale")) == 0


def test_the_real_file_does_not_change_by_a_byte_over_a_day_of_practice(real: FakeShop) -> None:
    before = bytes_of(real)
    assert {"shop.db", "device.key"} <= before.keys()

    practice = opened(prepare(real), real)
    live_a_day(practice)
    practice.clock.pass_by(days=1)
    practice.do(catch_up, now=practice.now())
    practice.close()
    prepare(real)
    reset(real.path.parent, real.now())

    assert bytes_of(real) == before


def test_a_closed_shop_does_not_change_either(real: FakeShop) -> None:
    real.close()
    closed = Shop.open(real.path.parent, real.clock, ballast=0)
    closed.close()
    before = bytes_of(real)

    closed = Shop.open_existing(real.path.parent, real.clock)
    folder = prepare(closed)
    closed.close()
    practice = opened(folder, real)
    live_a_day(practice)
    practice.close()

    ballast = {"ballast"} - before.keys()
    assert {name: mark for name, mark in bytes_of(real).items() if name not in ballast} == before


def test_it_keeps_a_signed_log_of_its_own(real: FakeShop, practice: FakeShop) -> None:
    live_a_day(practice)

    verdict = practice.read(verify)
    assert verdict.first_break is None
    assert verdict.sales == 3
    assert practice.device_id != real.device_id
    keys = [shop.read(lambda s: s.value("SELECT public_key FROM device")) for shop in (real, practice)]
    assert keys[0] != keys[1]


def test_its_papers_mean_nothing_at_the_real_till(real: FakeShop, practice: FakeShop) -> None:
    practice.open_till()
    practice.scan("9529999000019")
    sale = practice.pay("card").sale_id
    assert sale is not None
    made = practice.do(invoice_sale, sale, BAKERY, now=practice.now(), who=WHO)

    assert practice.read(receipt, sale, Language.FR).code == "T99S1"
    assert practice.read(code_of, made) == "F99-1"
    with pytest.raises(SaleUnknown):
        real.read(sale_by_code, 99, 1)
    for one in cards_of(practice):
        with pytest.raises(CodeUnknown):
            real.scan(one.card)


@pytest.mark.parametrize("language", Language)
def test_every_paper_says_so(practice: FakeShop, language: Language) -> None:
    mark = word("training", language)
    practice.open_till()
    practice.scan("9529999000026")
    sale = practice.pay("cash", "5.00").sale_id
    assert sale is not None
    made = practice.do(invoice_sale, sale, BAKERY, now=practice.now(), who=WHO)
    back = practice.do(refund, sale, reason="abîmé", now=practice.now(), who=WHO)
    x = x_slip(practice.read(x_report, language, now=practice.now()), language)
    practice.do(close_till, Decimal("100.00"), cashier=WHO, now=practice.now())
    closed = practice.read(z_latest, language)
    assert closed is not None
    slips = [x, z_slip(closed, language)]
    slips += [receipt_slip(practice.read(receipt, key, language), language) for key in (sale, back.sale_id)]

    assert [texts(slip).count(mark) for slip in slips] == [2] * 4  # at the head and at the foot
    plain = mark.replace("É", "\x90").encode("latin-1")  # the printer's code page
    assert all(plain in escpos.render(slip, 42) for slip in slips)
    credit = practice.read(invoice_of, back.sale_id)
    assert credit is not None
    for paper in (made, credit):
        assert mark in invoice_xml(practice.read(invoice_document, paper.id, language), language).decode()


def test_a_real_paper_does_not(real: FakeShop) -> None:
    sale = real.pay("card").sale_id
    assert sale is not None
    slip = receipt_slip(real.read(receipt, sale, Language.FR), Language.FR)
    assert "EXERCICE" not in texts(slip)


def test_lists_for_the_accountant_say_so_in_every_row(real: FakeShop, practice: FakeShop) -> None:
    live_a_day(practice)
    day = practice.today
    practice.clock.pass_by(days=1)
    practice.do(catch_up, now=practice.now())

    for kind in KINDS:
        found = practice.read(sheet, kind, day, day, Language.EN, now=practice.now())
        assert found.head[0] == "training"
        assert found.rows
        assert {row[0] for row in found.rows} == {"TRAINING / EXERCICE / OEFENING"}
    assert "training" not in real.read(sheet, "sales", day, day, Language.EN, now=real.now()).head


def test_its_archive_says_so_and_holds(real: FakeShop, practice: FakeShop, tmp_path: Path) -> None:
    live_a_day(practice)

    for shop, name in ((practice, "practice"), (real, "real")):
        write_archive(shop, tmp_path / f"{name}.zip")
    found, other = (read_members(tmp_path / f"{name}.zip") for name in ("practice", "real"))

    assert found["README.txt"].decode().startswith("EXERCICE, SANS VALEUR")
    assert json.loads(found["manifest.json"])["training"] is True
    assert "EXERCICE, SANS VALEUR" not in other["README.txt"].decode()
    assert "training" not in json.loads(other["manifest.json"])
    assert [verdict(tmp_path / f"{name}.zip") for name in ("practice", "real")] == [None, None]


def test_a_copy_of_it_never_becomes_the_real_shop_nor_the_other_way_round(
    real: FakeShop, practice: FakeShop, tmp_path: Path
) -> None:
    copies = {}
    for shop, name in ((practice, "practice"), (real, "real")):
        copies[name] = back_up(shop, tmp_path / f"{name}.db", who=WHO).path
        shop.close()
    before = bytes_of(real)

    for folder, copy in ((real.path.parent, copies["practice"]), (practice.path.parent, copies["real"])):
        with pytest.raises(CopyOfOther):
            restore(folder, copy, replace=True, who=WHO, clock=real.clock)
    assert bytes_of(real) == before
    done = restore(practice.path.parent, copies["practice"], replace=True, who=WHO, clock=real.clock)
    assert done.till == 100


def test_it_writes_to_nobody(practice: FakeShop) -> None:
    practice.do(queue, "trial", "a@example.org", subject=None, language=Language.FR, now=practice.now())

    with MailServerHere() as here:
        done = send_waiting(practice, here.account())

        assert (done.sent, done.trouble) == (0, Trouble.TRAINING)
        assert here.answers.taken == []
    assert practice.read(count_outbox).waiting == 1


def test_it_follows_the_real_catalogue_at_the_next_start(real: FakeShop, practice: FakeShop) -> None:
    live_a_day(practice)
    practice.close()
    milk = UUID(bytes=real.read(lambda s: s.value("SELECT id FROM product WHERE name_fr = 'Lait'")))
    cheque = UUID(bytes=real.read(lambda s: s.value("SELECT id FROM tender WHERE code = 'cheque'")))
    crate, bottle = uuid7(), uuid7()  # the one that names the other was made first
    real.product("Thé", "3.00", gtin="9529999000033")
    real.do(lambda s: s.change(Product, milk, name_fr="Lait entier"))
    real.do(lambda s: s.insert(Price(uuid7(), milk, real.today, Decimal("1.35"), False)))
    real.do(lambda s: s.change(Tender, cheque, withdrawn=False))
    real.do(lambda s: s.insert(Container(bottle, "b", "b", "b", "b", 1, None, None, False)))
    real.do(lambda s: s.insert(Container(crate, "c", "c", "c", "c", 2, bottle, 24, False)))
    real.do(lambda s: s.insert(ContainerAmount(uuid7(), crate, real.today, Decimal("2.10"))))
    real.do(set_rule, "receipt_footer", "Au revoir", who=WHO, now=real.now())

    again = opened(prepare(real), real)
    try:
        again.open_till()
        again.scan("9529999000019")
        entry = again.scan("9529999000033")
        assert [line.name for line in entry.lines] == ["Thé"]
        assert entry.basket.total == Decimal("4.35")
        assert again.read(lambda s: s.value("SELECT name_fr FROM product WHERE id = ?", (milk,))) == "Lait entier"
        assert "cheque" in {one.code for one in again.read(tenders)}
        assert again.read(shop_rules).receipt_footer == "Au revoir"
        assert again.read(lambda s: s.value("SELECT count(*) FROM container")) == 2
        assert again.read(lambda s: s.value("SELECT count(*) FROM sale")) == 3
        assert again.read(shop_rules).training
        assert again.read(verify).first_break is None
    finally:
        again.close()


def test_nothing_is_written_where_nothing_has_changed(real: FakeShop, practice: FakeShop) -> None:
    before = practice.read(lambda s: s.value("SELECT max(seq) FROM log"))
    practice.close()

    prepare(real)

    again = opened(training_folder(real.path.parent), real)
    assert again.read(lambda s: s.value("SELECT max(seq) FROM log")) == before
    again.close()


def test_its_people_have_cards_of_every_state(practice: FakeShop) -> None:
    people = cards_of(practice)

    assert len({one.card for one in people}) == len(people)
    assert {one.status for one in people} == {CardStatus.ACTIVE, CardStatus.REPLACED, CardStatus.BLOCKED}
    assert any(one.is_eater for one in people)
    practice.open_till()
    for one in people:
        if one.number is None:
            continue
        if one.valid:
            assert practice.scan(one.card).shopper is not None
        else:
            with pytest.raises(CardNotActive):
                practice.scan(one.card)


def test_somebody_there_may_allow_everything_by_card_or_pin(practice: FakeShop) -> None:
    leader, cashier = (one for one in cards_of(practice) if one.number is None)
    assert (leader.roles, cashier.roles) == ({Role.ADMINISTRATOR}, {Role.CASHIER})
    person = practice.read(person_by_card, leader.card)
    assert roles_of(person) == {Role.ADMINISTRATOR}

    proof = Proof(person_id=person.id, pin=PIN)
    answer = practice.do(approve, Act.IMPORTED, proof, practice.secret(), how=SignIn.PIN, now=practice.now())

    assert answer.who == person.id.hex


def test_its_cards_begin_as_those_of_the_shop(real: FakeShop) -> None:
    card = real.read(lambda s: s.value("SELECT id FROM barcode_pattern WHERE kind = 'card'"))
    real.do(lambda s: s.change(BarcodePattern, UUID(bytes=card), prefix="24", item_digits=10))

    practice = opened(prepare(real), real)

    practice.open_till()
    member = next(one for one in cards_of(practice) if one.number)
    assert member.card.startswith("2499999999")
    assert practice.scan(member.card).shopper is not None
    practice.close()


def test_its_cards_can_be_printed_and_scanned(practice: FakeShop, tmp_path: Path) -> None:
    people = cards_of(practice)
    write_cards(people, Language.NL, tmp_path / "cards.pdf")

    document = PdfDocument(tmp_path / "cards.pdf")
    codes = {found.text for page in document for found in zxingcpp.read_barcodes(page.render(scale=3).to_pil())}
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()

    assert codes == {one.card for one in people}
    assert [one.name for one in people if one.name not in text] == []
    assert text.count("OEFENING, ZONDER WAARDE") == len(people) + 1


def test_beginning_anew_puts_the_old_one_aside_with_its_log(real: FakeShop, practice: FakeShop) -> None:
    live_a_day(practice)
    practice.close()

    kept = reset(real.path.parent, real.now())
    fresh = opened(prepare(real), real)

    assert kept is not None
    assert fresh.read(lambda s: s.value("SELECT count(*) FROM sale")) == 0
    fresh.close()
    old = Shop.open_existing(kept, real.clock)
    assert old.read(verify).sales == 3
    assert old.read(verify).first_break is None
    old.close()
    real.clock.pass_by(minutes=1)
    assert reset(real.path.parent, real.now()) not in {None, kept}
    assert kept.exists()


def test_without_a_practice_shop_there_is_nothing_to_put_aside(real: FakeShop) -> None:
    assert reset(real.path.parent, real.now()) is None


def test_a_real_shop_in_its_place_is_left_alone(real: FakeShop) -> None:
    other = Shop.open(training_folder(real.path.parent), real.clock, ballast=0)
    other.do(set_rule, "name", "Another shop", who=WHO, now=other.now())
    before = other.read(lambda s: s.value("SELECT max(seq) FROM log"))

    with pytest.raises(NotPractice):
        prepare(real)

    assert other.read(lambda s: s.value("SELECT max(seq) FROM log")) == before
    other.close()


@pytest.mark.parametrize("value", ["0", "1"])
def test_nobody_makes_a_shop_real_or_practice_by_a_rule(real: FakeShop, practice: FakeShop, value: str) -> None:
    for shop in (real, practice):
        with pytest.raises(ValueError, match="training"):
            shop.do(set_rule, "training", value, who=WHO, now=shop.now())
    assert (real.read(shop_rules).training, practice.read(shop_rules).training) == (False, True)


def test_it_prints_and_mails_nothing_until_somebody_sets_a_printer_there(real: FakeShop) -> None:
    folder = prepare(real)
    own = real.path.parent
    set_up = Settings(
        language=Language.NL, printer="tcp:192.0.2.7:9100", mail_host="mail.example.org", receipt_columns=32
    )
    save_settings(own, set_up)

    first = practice_settings(set_up, folder)
    assert (first.printer, first.mail_host, first.language) == ("none", "", Language.NL)
    save_settings(folder, first.with_(printer="file:out"))

    assert practice_settings(set_up.with_(language=Language.FR), folder).printer == "file:out"
    assert load_settings(own) == set_up


def test_an_interrupted_founding_is_taken_up_again(real: FakeShop) -> None:
    folder = training_folder(real.path.parent)
    begun = Shop.open(folder, real.clock, preset="empty", till=99, ballast=0)
    begun.do(lambda s: s.insert(Setting(uuid7(), "training", "1")))
    begun.close()

    practice = opened(prepare(real), real)

    assert len(cards_of(practice)) > 12
    practice.close()
