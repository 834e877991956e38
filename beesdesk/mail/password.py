"""The password of the mail server: in the system's keyring, or where there is none in a file that its owner alone reads."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

FILE_NAME: Final = "mail.password"
_SERVICE: Final = "BeesDesk mail"


class Keeper(StrEnum):
    """Where a password is kept."""

    KEYRING = "keyring"
    FILE = "file"
    """Not protected by the system: whoever reads the user's files reads it."""


class _KeyringFails(Exception):
    """There is no keyring, or it does not do what it says."""


def keep_password(folder: Path, account: str, password: str) -> Keeper:
    """Keep the password of an account (`user@host`), and say where; an empty one is forgotten.

    Raises `OSError` where not even the file can be written. A keyring may ask its owner to unlock it: not on the
    screen's thread.
    """
    file = folder / FILE_NAME
    if _kept_in_keyring(account, password):
        file.unlink(missing_ok=True)
        return Keeper.KEYRING
    if password:
        _write(file, f"{account}\n{password}")
    else:
        file.unlink(missing_ok=True)
    return Keeper.FILE


def password_of(folder: Path, account: str) -> str:
    """Return the password of an account, empty if none is kept. Not on the screen's thread."""
    try:
        owner, _, password = (folder / FILE_NAME).read_text("utf-8").partition("\n")
    except FileNotFoundError:
        return _from_keyring(account)
    return password if owner == account else ""


def keeper(account: str) -> Keeper:
    """Return where a password would be kept on this machine."""
    try:
        with _keyring() as ring:
            ring.get_password(_SERVICE, account)
    except _KeyringFails:
        return Keeper.FILE
    return Keeper.KEYRING


def _kept_in_keyring(account: str, password: str) -> bool:
    try:
        with _keyring() as ring:
            if password:
                ring.set_password(_SERVICE, account, password)
            elif ring.get_password(_SERVICE, account) is not None:
                ring.delete_password(_SERVICE, account)
            return (ring.get_password(_SERVICE, account) or "") == password
    except _KeyringFails:
        return False


def _from_keyring(account: str) -> str:
    try:
        with _keyring() as ring:
            return ring.get_password(_SERVICE, account) or ""
    except _KeyringFails:
        return ""


@contextmanager
def _keyring() -> Iterator[Any]:
    """Give the system's keyring. Raises `_KeyringFails` for whatever goes wrong in it: each system has its own ways."""
    import keyring  # noqa: PLC0415 - looks for its drivers in all that is installed: only where a password is needed
    from keyring.backends import fail, null  # noqa: PLC0415 - as above

    works = False
    try:
        ring = keyring.get_keyring()
        works = not isinstance(ring, fail.Keyring | null.Keyring)
        if works:
            yield ring
    except Exception as fault:  # D-Bus, Windows and macOS raise what they like, and the file is always there
        raise _KeyringFails from fault
    if not works:
        raise _KeyringFails


def _write(file: Path, text: str) -> None:
    draft = file.with_suffix(".new")
    draft.unlink(missing_ok=True)
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(file)
