"""The password of the mail server: in the system's keyring, or where there is none in a file that its owner alone reads."""

from pathlib import Path
from typing import Final

from beesdesk.vault import Keeper, Vault

FILE_NAME: Final = "mail.password"
_VAULT: Final = Vault("BeesDesk mail", FILE_NAME)


def keep_password(folder: Path, account: str, password: str) -> Keeper:
    """Keep the password of an account (`user@host`), and say where; an empty one is forgotten.

    Raises `OSError` where not even the file can be written. A keyring may ask its owner to unlock it: not on the
    screen's thread.
    """
    return _VAULT.keep(folder, account, password)


def password_of(folder: Path, account: str) -> str:
    """Return the password of an account, empty if none is kept. Not on the screen's thread."""
    return _VAULT.secret_of(folder, account)


def keeper(account: str) -> Keeper:
    """Return where a password would be kept on this machine."""
    return _VAULT.keeper(account)
