"""The mail server: one mail over one connection of its own, encrypted, to a server that proves who it is.

What is sure and what is not is kept apart: until the dot that ends a mail is sent, no server may deliver it; after the
server's answer to it all is known; only between the two nobody can tell.
"""

import re
import smtplib
import ssl
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from enum import StrEnum
from ipaddress import ip_address
from typing import Final

from beesdesk.errors import ShopError
from beesdesk.mail.addresses import is_address
from beesdesk.settings import MailSecurity, Settings

TIMEOUT: Final = 10.0  # seconds in which a server must take the next step
PORTS: Final = {MailSecurity.STARTTLS: 587, MailSecurity.TLS: 465, MailSecurity.NONE: 25}
_LONGEST_ANSWER: Final = 200
_GREETED_AS: Final = "[127.0.0.1]"  # what a server is told of this machine: nothing
_TAKEN: Final = range(200, 300)
_GO_ON: Final = 354
_LATER: Final = range(400, 500)
_FOR_GOOD: Final = range(500, 600)
_FIRST_DOT: Final = re.compile(rb"^\.", re.MULTILINE)


class Trouble(StrEnum):
    """Why a mail was not sent; the screen has the words."""

    NOT_SET = "mail_not_set"  # this device knows no server
    TRAINING = "mail_training"  # the practice shop writes to nobody
    UNREACHABLE = "mail_unreachable"
    CERTIFICATE = "mail_certificate"  # it does not prove who it is
    NOT_ENCRYPTED = "mail_not_encrypted"
    LOGIN = "mail_login"
    SENDER = "mail_sender"
    LATER = "mail_later"  # the server asks to try again
    CUT = "mail_cut"  # before the mail was whole
    RECIPIENT = "mail_recipient"
    REFUSED = "mail_refused"
    NO_ANSWER = "mail_no_answer"  # the mail was whole, and then came nothing
    NOTHING_TO_SEND = "mail_nothing_to_send"  # what it is made of is gone

    @property
    def lasting(self) -> bool:
        """True if the same would happen at the next try."""
        return self in (Trouble.RECIPIENT, Trouble.REFUSED, Trouble.NOTHING_TO_SEND)

    @property
    def unknown(self) -> bool:
        """True if the mail may have been taken all the same."""
        return self is Trouble.NO_ANSWER

    @property
    def concerns_all(self) -> bool:
        """True if every other mail would fare the same just now."""
        return self in _OF_THE_SERVER


_OF_THE_SERVER: Final = frozenset(
    {
        Trouble.NOT_SET, Trouble.TRAINING, Trouble.UNREACHABLE, Trouble.CERTIFICATE, Trouble.NOT_ENCRYPTED, Trouble.LOGIN, Trouble.SENDER,
        Trouble.CUT, Trouble.NO_ANSWER,
    }
)  # fmt: skip


@dataclass(eq=False)
class MailNotSent(ShopError):
    """A mail was not sent: why (`trouble`), and in which words the server `said` so."""

    trouble: Trouble
    said: str = ""

    @property
    def error(self) -> str:
        """What the outbox keeps of it."""
        return f"{self.trouble}: {self.said}" if self.said else str(self.trouble)


@dataclass(frozen=True, slots=True)
class MailAccount:
    """Where and as whom mail is sent. Without a `user` nobody logs in."""

    host: str
    port: int
    security: MailSecurity
    user: str
    password: str = field(repr=False)
    sender: str


def account_of(settings: Settings, password: str) -> MailAccount:
    """Return the account that a device is set to; `port` 0 is the usual one."""
    security = settings.mail_security
    port = settings.mail_port or PORTS[security]
    return MailAccount(settings.mail_host, port, security, settings.mail_user, password, settings.mail_sender)


def account_name(settings: Settings) -> str:
    """Return what a password is kept under: `user@host`."""
    return f"{settings.mail_user}@{settings.mail_host}"


def refuse_unset(account: MailAccount) -> None:
    """Raise `MailNotSent` where server or sender are not set, or cannot be."""
    if not account.host:
        raise MailNotSent(Trouble.NOT_SET)
    if not is_address(account.sender):
        raise MailNotSent(Trouble.SENDER)


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server that speaks SMTP."""

    account: MailAccount
    timeout: float = TIMEOUT

    def send(self, message: EmailMessage, recipient: str) -> None:
        """Send one message to one recipient; `timeout` seconds for each step. Raises `MailNotSent`."""
        refuse_unset(self.account)
        server = self._connected()
        try:
            with _trouble(Trouble.CUT):
                self._greet(server)
                _address(server, self.account.sender, recipient)
                _content(server, message.as_bytes())
            with suppress(smtplib.SMTPException, OSError):  # the mail is taken: how the server parts does not matter
                server.quit()
        finally:
            server.close()

    def _connected(self) -> smtplib.SMTP:
        account = self.account
        with _trouble(Trouble.UNREACHABLE):
            if account.security is MailSecurity.TLS:
                return smtplib.SMTP_SSL(
                    account.host, account.port, _GREETED_AS, timeout=self.timeout, context=ssl.create_default_context()
                )
            return smtplib.SMTP(account.host, account.port, _GREETED_AS, self.timeout)

    def _greet(self, server: smtplib.SMTP) -> None:
        """Encrypt and log in."""
        account = self.account
        if account.security is MailSecurity.STARTTLS:
            with _trouble(Trouble.NOT_ENCRYPTED):
                server.starttls(context=ssl.create_default_context())
        elif account.security is MailSecurity.NONE and not _is_here(account.host):
            raise MailNotSent(Trouble.NOT_ENCRYPTED)
        if account.user:
            with _trouble(Trouble.LOGIN):
                server.login(account.user, account.password)
        else:
            server.ehlo_or_helo_if_needed()


def plain_answer(code: int, answer: bytes) -> str:
    """Return what a server answered as one line that can be shown."""
    text = answer.decode("utf-8", "replace")
    shown = "".join(sign if sign.isprintable() else " " for sign in text)
    return f"{code} {' '.join(shown.split())}"[:_LONGEST_ANSWER].strip()


def _address(server: smtplib.SMTP, sender: str, recipient: str) -> None:
    _expect(_TAKEN, *server.mail(sender), for_good=Trouble.SENDER)
    _expect(_TAKEN, *server.rcpt(recipient), for_good=Trouble.RECIPIENT)


def _content(server: smtplib.SMTP, data: bytes) -> None:
    """Send the mail, then the dot that makes it whole: smtplib's own way does both at once, and cannot tell later."""
    _expect((_GO_ON,), *server.docmd("DATA"), for_good=Trouble.REFUSED)
    server.send(_FIRST_DOT.sub(b"..", data if data.endswith(b"\r\n") else data + b"\r\n"))
    with _trouble(Trouble.NO_ANSWER):
        server.send(b".\r\n")
        code, answer = server.getreply()
    _expect(_TAKEN, code, answer, for_good=Trouble.REFUSED, otherwise=Trouble.NO_ANSWER)


def _expect(
    wanted: Container[int], code: int, answer: bytes, *, for_good: Trouble, otherwise: Trouble = Trouble.CUT
) -> None:
    """Raise `MailNotSent` for any other answer; `otherwise` stands for one that no server should give."""
    if code not in wanted:
        trouble = Trouble.LATER if code in _LATER else for_good if code in _FOR_GOOD else otherwise
        raise MailNotSent(trouble, plain_answer(code, answer))


@contextmanager
def _trouble(otherwise: Trouble) -> Iterator[None]:
    """Say what network and server raise in our own words. What they say themselves may hold an address: it ends here."""
    try:
        yield
    except smtplib.SMTPResponseException as fault:
        trouble, said = otherwise, plain_answer(fault.smtp_code, _bytes(fault.smtp_error))
    except ssl.SSLCertVerificationError as fault:
        trouble, said = Trouble.CERTIFICATE, fault.verify_message
    except ssl.SSLError as fault:
        trouble, said = Trouble.NOT_ENCRYPTED, fault.reason or ""
    except (OSError, smtplib.SMTPException, UnicodeError) as fault:
        trouble, said = otherwise, (fault.strerror or "") if isinstance(fault, OSError) else ""
    else:
        return
    raise MailNotSent(trouble, said) from None


def _bytes(answer: bytes | str) -> bytes:
    return answer.encode() if isinstance(answer, str) else answer


def _is_here(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        return host.lower() == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
