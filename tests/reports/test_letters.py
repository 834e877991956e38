from datetime import datetime
from io import BytesIO
from uuid import UUID

import pypdfium2
import pytest
from fake_shop import FakeShop

from beesdesk.db.ids import uuid7
from beesdesk.db.session import NotFound
from beesdesk.mail.letter import Letter
from beesdesk.mail.model import Mail, MailState
from beesdesk.pos.issuing import RECEIPT
from beesdesk.pos.receipt import note_copy
from beesdesk.pos.rules import set_rule
from beesdesk.reports.letters import WRITERS, trial_letter
from beesdesk.words import Language

HELLO = {Language.FR: "Bonjour Amélie,", Language.NL: "Dag Amélie,", Language.EN: "Hello Amélie,"}
SUBJECT = {
    Language.FR: "Votre ticket 1, Coop du Canal",
    Language.NL: "Uw kasticket 1, Coop du Canal",
    Language.EN: "Your receipt 1, Coop du Canal",
}
FILES = {Language.FR: "ticket-1.pdf", Language.NL: "kasticket-1.pdf", Language.EN: "receipt-1.pdf"}
TOTALS = {Language.FR: "7,25\u00a0€", Language.NL: "€\u00a07,25", Language.EN: "€7.25"}


def a_sale(till: FakeShop, *, to_member: bool = True) -> UUID:
    till.do(set_rule, "name", "Coop du Canal", who="Nadia B.", now=till.now())
    if to_member:
        till.scan(till.member("Amélie", "Martin", number=412))
    till.scan(till.product("Lait 1 l", "7.24"))
    sale = till.pay("cash", "10.00").sale_id
    assert sale is not None
    return sale


def written(till: FakeShop, sale: UUID | None, language: Language = Language.FR, at: datetime | None = None) -> Letter:
    now = at or till.now()
    mail = Mail(uuid7(), RECEIPT, "amelie@exemple.be", sale, language, MailState.SENDING, now, 1, now, None, None)
    return till.read(WRITERS[RECEIPT], mail)


def paper(letter: Letter) -> str:
    (file,) = letter.attachments
    document = pypdfium2.PdfDocument(BytesIO(file.data))
    text: str = document[0].get_textpage().get_text_range()
    document.close()
    return text


@pytest.mark.parametrize("language", list(Language))
def test_a_receipt_goes_out_in_the_members_language(till: FakeShop, language: Language) -> None:
    letter = written(till, a_sale(till), language)

    (file,) = letter.attachments
    assert (letter.sender_name, letter.subject) == ("Coop du Canal", SUBJECT[language])
    assert letter.text.startswith(HELLO[language])
    assert TOTALS[language] in letter.text
    assert letter.text.endswith("Coop du Canal\n")
    assert (file.name, file.media) == (FILES[language], "application/pdf")
    assert "Lait 1 l" in paper(letter)


def test_a_buyer_whom_nobody_knows_is_greeted_without_a_name(till: FakeShop) -> None:
    assert written(till, a_sale(till, to_member=False)).text.startswith("Bonjour,\n")


def test_the_paper_is_that_of_the_moment_in_which_it_was_wanted(till: FakeShop) -> None:
    sale, before = a_sale(till), till.now()
    till.clock.pass_by(minutes=1)
    till.do(note_copy, sale, now=till.now(), who="Nadia B.")

    assert "DUPLICATA" not in paper(written(till, sale, at=before))
    assert "DUPLICATA n° 1" in paper(written(till, sale))


def test_a_sale_that_never_was_has_no_letter(till: FakeShop) -> None:
    with pytest.raises(NotFound):
        written(till, uuid7())
    with pytest.raises(ValueError, match="without its sale"):
        written(till, None)


@pytest.mark.parametrize("language", list(Language))
def test_whoever_sets_the_mail_up_reads_that_it_works(language: Language) -> None:
    letter = trial_letter("Coop du Canal", language)

    assert "BeesDesk" in letter.subject
    assert letter.text.strip()
    assert (letter.sender_name, letter.attachments) == ("Coop du Canal", ())
