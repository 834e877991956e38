"""Who is who on a PostgreSQL hub: logins named after shop and device, and what proves a password.

A policy compares the login with the row by an expression that looks nothing up, so the name holds both ids whole:
22 characters each, and PostgreSQL's 63 are enough.
"""

import secrets
from base64 import b64encode, urlsafe_b64encode
from hashlib import pbkdf2_hmac, sha256
from hmac import digest
from typing import Final
from uuid import UUID

CLASSES: Final = {"till": "tills", "stock": "tills", "kiosk": "kiosks", "office": "offices"}
"""The class of a device's role: the stock desk may say what a till may, and neither lets anybody in."""
ROUNDS: Final = 4096
"""As PostgreSQL itself: passwords here are random, nobody tries them out."""
_SALT_BYTES: Final = 16
_PASSWORD_BYTES: Final = 32


def login_of(shop_id: UUID, device_id: UUID) -> str:
    """Return the name by which a device logs in."""
    return f"d_{_short(shop_id.bytes)}_{_short(device_id.bytes)}"


def gate_of(shop_id: UUID, ticket: str) -> str:
    """Return the name by which whoever has a ticket logs in, to ask to be let in and for nothing else."""
    return f"t_{_short(shop_id.bytes)}_{_short(sha256(ticket.encode()).digest()[:16])}"


def short_sql(uuid: str) -> str:
    """Return the SQL that writes a uuid column as the names above do."""
    return f"translate(encode(uuid_send({uuid}), 'base64'), '+/=', '-_')"


def gate_sql(shop: str, ticket: str) -> str:
    """Return the SQL of `gate_of`."""
    hashed = f"translate(encode(substr(sha256(convert_to({ticket}, 'UTF8')), 1, 16), 'base64'), '+/=', '-_')"
    return f"'t_' || {short_sql(shop)} || '_' || {hashed}"


def new_password() -> str:
    """Return a password that nobody guesses, in plain ASCII."""
    return secrets.token_urlsafe(_PASSWORD_BYTES)


def verifier_of(password: str, salt: bytes | None = None) -> str:
    """Return the SCRAM-SHA-256 verifier of an ASCII password: with it a server checks the password and never has it."""
    salt = secrets.token_bytes(_SALT_BYTES) if salt is None else salt
    salted = pbkdf2_hmac("sha256", password.encode("ascii"), salt, ROUNDS)
    stored = sha256(digest(salted, b"Client Key", "sha256")).digest()
    server = digest(salted, b"Server Key", "sha256")
    return f"SCRAM-SHA-256${ROUNDS}:{_text(salt)}${_text(stored)}:{_text(server)}"


def _text(data: bytes) -> str:
    return b64encode(data).decode()


def _short(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")
