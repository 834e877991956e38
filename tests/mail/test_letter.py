from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest

from beesdesk.db.ids import uuid7
from beesdesk.mail.letter import Attachment, Letter, message, one_line
from beesdesk.mail.model import Mail, MailState
from beesdesk.words import Language

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
HOSTILE = "Bees\r\nBcc: spy@example.org\n\n<script>\x00\u202eevil\u2028To: spy@example.org\x85X: y"


def read(mail: Mail, letter: Letter) -> EmailMessage:
    raw = message(mail, letter, "caisse@bees.example.be").as_bytes()
    return cast("EmailMessage", message_from_bytes(raw, policy=default))


@pytest.fixture
def mail() -> Mail:
    return Mail(uuid7(), "receipt", "amelie@exemple.be", None, Language.FR, MailState.SENDING, NOW, 1, NOW, None, None)


def test_a_message_says_from_whom_to_whom_when_and_what(mail: Mail) -> None:
    made = read(mail, Letter("Coopérative d'ici", "Votre ticket 12", "Bonjour\n"))

    assert str(made["From"]) == "Coopérative d'ici <caisse@bees.example.be>"
    assert str(made["To"]) == "amelie@exemple.be"
    assert str(made["Subject"]) == "Votre ticket 12"
    assert made["Date"].datetime == NOW
    assert made["Message-ID"] == f"<{mail.id}@beesdesk.invalid>"


def test_a_mail_is_the_same_at_each_try(mail: Mail) -> None:
    letter = Letter("Bees", "Ticket", "Bonjour\n")

    assert message(mail, letter, "caisse@bees.example.be").as_bytes() == (
        message(mail, letter, "caisse@bees.example.be").as_bytes()
    )


@pytest.mark.parametrize("place", ["sender_name", "subject", "text", "file"])
def test_no_header_comes_in_through_names_subjects_texts_and_files(mail: Mail, place: str) -> None:
    values = {"sender_name": "Bees", "subject": "Ticket", "text": "Bonjour\n"}
    file = HOSTILE if place == "file" else "ticket.pdf"
    letter = Letter(
        **{name: HOSTILE if name == place else value for name, value in values.items()},
        attachments=(Attachment(file, "application/pdf", b"%PDF"),),
    )

    made = read(mail, letter)

    expected = {
        "from", "to", "subject", "date", "message-id", "auto-submitted", "mime-version", "content-type",
    }  # fmt: skip
    assert {name.lower() for name in made.keys()} == expected  # noqa: SIM118 - a message is no dictionary
    assert made["To"].addresses[0].addr_spec == "amelie@exemple.be"
    assert len(made["To"].addresses) == 1
    assert len(made["From"].addresses) == 1
    assert [part.get_content_type() for part in made.iter_parts()] == ["text/plain", "application/pdf"]


def test_a_header_is_one_line_not_too_long() -> None:
    assert one_line(HOSTILE) == "Bees Bcc: spy@example.org <script>evil To: spy@example.org X: y"
    assert len(one_line("x" * 5000)) == 200
