"""What the shop writes to people: each kind of mail, made when it is sent from the row that it is about."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final

from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.mail.letter import Attachment, Letter
from beesdesk.mail.model import Mail
from beesdesk.pos.issuing import RECEIPT
from beesdesk.pos.receipt import receipt
from beesdesk.reports.delivery_slip import differences_line, slip_of, slip_pdf
from beesdesk.reports.delivery_texts import delivery_word
from beesdesk.reports.order_papers import called_off_letter, order_letter
from beesdesk.reports.pdf import write_pdf
from beesdesk.reports.slips import receipt_slip
from beesdesk.shifts.messages import MESSAGE
from beesdesk.shifts.model import Message
from beesdesk.shifts.wording import NAMELESS, shop_says, written
from beesdesk.stock.orders import CALLED_OFF, ORDER
from beesdesk.stock.receipt_mail import DELIVERY
from beesdesk.stock.receipt_view import delivery
from beesdesk.words import Language

Writer = Callable[[Session, Mail], Letter]
"""Makes the letter of a mail. Raises `NotFound` where the row that it is about is gone."""
_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    # key: French, Dutch, English
    "hello": ("Bonjour {name},", "Dag {name},", "Hello {name},"),
    "hello_you": ("Bonjour,", "Dag,", "Hello,"),
    "subject": ("Votre ticket {number}, {shop}", "Uw kasticket {number}, {shop}", "Your receipt {number}, {shop}"),
    "receipt": (
        "Voici votre ticket {number} du {moment} : {total}.\nIl est joint à ce message, en PDF.",
        "Hierbij uw kasticket {number} van {moment}: {total}.\nU vindt het als pdf in bijlage.",
        "Here is your receipt {number} of {moment}: {total}.\nIt is attached to this message, as PDF.",
    ),
    "bye": ("Merci, et à bientôt !", "Bedankt, en tot binnenkort!", "Thank you, and see you soon!"),
    "file": ("ticket-{number}.pdf", "kasticket-{number}.pdf", "receipt-{number}.pdf"),
    "test_subject": ("Essai de BeesDesk", "Test van BeesDesk", "Test from BeesDesk"),
    "test": (
        "Si vous lisez ceci, la caisse peut envoyer des tickets par e-mail.",
        "Als u dit leest, kan de kassa kastickets per e-mail versturen.",
        "If you read this, the till can send receipts by e-mail.",
    ),
}


def receipt_letter(session: Session, mail: Mail) -> Letter:
    """Write to a buyer, with the receipt of the sale as it was when the mail was queued."""
    if mail.subject_id is None:
        raise ValueError("a receipt without its sale")
    language, form = mail.language, Format(mail.language)
    content = receipt(session, mail.subject_id, language, as_of=mail.queued_at)
    shop, number = content.letterhead.shop, content.number
    hello = "hello" if content.buyer else "hello_you"
    parts = (
        _word(hello, language).format(name=content.buyer.first_name if content.buyer else ""),
        _word("receipt", language).format(
            number=number, moment=form.moment(content.at), total=form.money(content.to_pay)
        ),
        _word("bye", language),
        shop,
    )
    paper = BytesIO()
    write_pdf(receipt_slip(content, language), paper)
    return Letter(
        shop,
        _word("subject", language).format(number=number, shop=shop),
        "\n\n".join(parts) + "\n",
        (Attachment(_word("file", language).format(number=number), "application/pdf", paper.getvalue()),),
    )


def message_letter(session: Session, mail: Mail) -> Letter:
    """Write to a member or the office, with what the message says in the shop's words of today."""
    if mail.subject_id is None:
        raise ValueError("a message's mail without its message")
    text = written(session, session.get(Message, mail.subject_id), mail.language)
    return Letter(shop_says(session, "name", NAMELESS), text.subject, text.body)


def delivery_letter(session: Session, mail: Mail) -> Letter:
    """Write to a supplier, with the slip of a delivery as it is known by now."""
    if mail.subject_id is None:
        raise ValueError("a slip without its delivery")
    whose = slip_of(session)
    found = delivery(session, mail.subject_id, mail.language, mail.queued_at.astimezone(whose.zone).date())
    number, shop = found.head.number, whose.shop
    slip = slip_pdf(found, whose, mail.language)
    return Letter(
        shop,
        delivery_word("subject", mail.language).format(number=number, shop=shop),
        delivery_word("letter", mail.language).format(
            supplier=found.head.supplier, what=differences_line(found.ending, mail.language), shop=shop
        ),
        (Attachment(delivery_word("file", mail.language).format(number=number), "application/pdf", slip),),
    )


def trial_letter(shop: str, language: Language) -> Letter:
    """Write to whoever sets the mail up."""
    return Letter(shop, _word("test_subject", language), _word("test", language) + "\n")


WRITERS: Final[Mapping[str, Writer]] = {
    RECEIPT: receipt_letter,
    MESSAGE: message_letter,
    DELIVERY: delivery_letter,
    ORDER: order_letter,
    CALLED_OFF: called_off_letter,
}
"""By the kind of the mail."""


def _word(key: str, language: Language) -> str:
    return _WORDS[key][list(Language).index(language)]
