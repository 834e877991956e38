"""A mail as the mail server gets it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from beesdesk.mail.model import Mail

_SEVEN_BITS: Final = SMTP.clone(cte_type="7bit")  # what every server on the way takes
_LONGEST: Final = 200  # characters of a subject or a name


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file beside a letter's text; `media` is its type, such as `application/pdf`."""

    name: str
    media: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What a mail says, and in whose name."""

    sender_name: str
    subject: str
    text: str
    attachments: Sequence[Attachment] = ()


def message(mail: Mail, letter: Letter, sender: str) -> EmailMessage:
    """Return a letter as a message from the address `sender`, always the same for the same mail.

    Names and subjects come from imports and people: whatever is in them, they stay within their own line.
    """
    made = EmailMessage(_SEVEN_BITS)
    made["From"] = Address(one_line(letter.sender_name), addr_spec=sender)
    made["To"] = Address(addr_spec=mail.recipient)
    made["Subject"] = one_line(letter.subject)
    made["Date"] = format_datetime(mail.queued_at)
    made["Message-ID"] = mail.message_id
    made["Auto-Submitted"] = "auto-generated"  # so that no absence message comes back
    made.set_content(letter.text)
    for file in letter.attachments:
        media, _, kind = file.media.partition("/")
        made.add_attachment(file.data, maintype=media, subtype=kind, filename=one_line(file.name))
    return made


def one_line(text: str) -> str:
    """Return a text without line ends, control and text-turning characters, and not too long for a header."""
    spaced = " ".join(text[: 2 * _LONGEST].split())
    return "".join(sign for sign in spaced if unicodedata.category(sign)[0] != "C")[:_LONGEST]
