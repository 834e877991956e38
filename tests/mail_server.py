"""A real mail server on this machine, and certificates for it."""

import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Self, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from beesdesk.mail.sending import MailAccount
from beesdesk.settings import MailSecurity

HOST = "127.0.0.1"
SENDER = "caisse@bees.example.be"
USER, PASSWORD = "caisse", "correct horse"


@dataclass
class Taken:
    """A mail that the server has taken, and to whom it was to go."""

    recipients: list[str]
    raw: bytes

    @property
    def mail(self) -> EmailMessage:
        return cast("EmailMessage", message_from_bytes(self.raw, policy=default))


@dataclass
class Answers:
    """What the server says; `before_answer` is called when a mail is taken and the client does not know it yet."""

    taken: list[Taken] = field(default_factory=list)
    logins: list[bytes] = field(default_factory=list)
    to_recipient: dict[str, str] = field(default_factory=dict)
    to_mail: str = "250 taken"
    before_answer: Callable[[Any], object] = lambda _: None

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Envelope, address: str, _options: Any) -> str:
        answer = self.to_recipient.get(address, "250 go on")
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, _session: Any, envelope: Envelope) -> str:
        if self.to_mail.startswith("250"):
            assert isinstance(envelope.original_content, bytes)
            self.taken.append(Taken(list(envelope.rcpt_tos), envelope.original_content))
        self.before_answer(server)
        return self.to_mail

    def authenticate(self, _server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
        assert isinstance(data, LoginPassword)
        self.logins.append(data.password)
        right = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
        return AuthResult(success=right, handled=right)


class CutsInData(SMTP):
    """Hangs up after the first line of a mail."""

    async def smtp_DATA(self, _arg: str) -> None:
        await self.push("354 go on")
        await self._reader.readline()
        self.transport.abort()


class _Controller(Controller):
    kind: type[SMTP] = SMTP

    def factory(self) -> SMTP:
        return self.kind(self.handler, **self.SMTP_kwargs)


class MailServerHere:
    """A server while it is entered; `account` is what a till has to know of it."""

    def __init__(
        self, *, port: int = 0, kind: type[SMTP] = SMTP, certificate: Path | None = None, login: bool = False
    ) -> None:
        self.answers = Answers()
        self.port = port or free_port()
        self._kind, self._certificate, self._login = kind, certificate, login

    def account(self, **other: Any) -> MailAccount:
        given = {
            "host": HOST,
            "port": self.port,
            "security": MailSecurity.STARTTLS if self._certificate else MailSecurity.NONE,
            "user": USER if self._login else "",
            "password": PASSWORD,
            "sender": SENDER,
        }
        return MailAccount(**{**given, **other})

    def __enter__(self) -> Self:
        options: dict[str, Any] = {"auth_require_tls": False, "authenticator": self.answers.authenticate}
        options["server_hostname"] = "here"  # else it asks the network for its own name
        if self._certificate is not None:
            context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
            context.load_cert_chain(self._certificate)
            options |= {"tls_context": context, "require_starttls": True}
        self._controller = _Controller(self.answers, hostname=HOST, port=self.port, data_size_limit=0, **options)
        self._controller.kind = self._kind
        self._controller.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._controller.stop()


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port


def make_certificate(file: Path, address: str = HOST) -> Path:
    """Write a key and a certificate that vouches for itself, for a server at an address; return the file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(secret + made.public_bytes(Encoding.PEM))
    return file
