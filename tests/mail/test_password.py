import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from beesdesk.mail.password import FILE_NAME, keep_password, keeper, password_of
from beesdesk.vault import Keeper

ACCOUNT = "caisse@mail.bees.example.be"


class Ring(KeyringBackend):
    """A keyring in memory; a broken one raises what no driver should."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.broken = self.forgetful = False

    def set_password(self, service: str, username: str, password: str) -> None:
        self._refuse()
        if not self.forgetful:
            self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        self._refuse()
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError
        del self.kept[service, username]

    def _refuse(self) -> None:
        if self.broken:
            raise ZeroDivisionError


@pytest.fixture
def ring() -> Iterator[Ring]:
    before = keyring.get_keyring()
    ring = Ring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_keyring_keeps_the_password_and_no_file_does(tmp_path: Path, ring: Ring) -> None:
    assert keep_password(tmp_path, ACCOUNT, "secret") is Keeper.KEYRING

    assert password_of(tmp_path, ACCOUNT) == "secret"
    assert list(tmp_path.iterdir()) == []
    assert keeper(ACCOUNT) is Keeper.KEYRING


def test_without_a_keyring_a_file_that_its_owner_alone_reads_does(tmp_path: Path) -> None:
    assert keep_password(tmp_path, ACCOUNT, "sécret\u00a0 ") is Keeper.FILE

    assert password_of(tmp_path, ACCOUNT) == "sécret\u00a0 "
    assert keeper(ACCOUNT) is Keeper.FILE
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize("fault", ["broken", "forgetful"])
def test_a_keyring_that_does_not_keep_what_it_is_given_is_none(tmp_path: Path, ring: Ring, fault: str) -> None:
    setattr(ring, fault, True)

    assert keep_password(tmp_path, ACCOUNT, "secret") is Keeper.FILE
    assert password_of(tmp_path, ACCOUNT) == "secret"


def test_a_file_from_before_goes_once_there_is_a_keyring(tmp_path: Path) -> None:
    keep_password(tmp_path, ACCOUNT, "old")
    before, ring = keyring.get_keyring(), Ring()
    keyring.set_keyring(ring)
    try:
        keep_password(tmp_path, ACCOUNT, "new")
        assert password_of(tmp_path, ACCOUNT) == "new"
    finally:
        keyring.set_keyring(before)
    assert not (tmp_path / FILE_NAME).exists()


def test_another_accounts_password_is_not_handed_out(tmp_path: Path) -> None:
    keep_password(tmp_path, ACCOUNT, "secret")

    assert password_of(tmp_path, "caisse@elsewhere.example.org") == ""


@pytest.mark.parametrize("protected", [True, False])
def test_an_empty_password_is_forgotten(tmp_path: Path, ring: Ring, protected: bool) -> None:
    ring.broken = not protected
    keep_password(tmp_path, ACCOUNT, "secret")
    for _ in range(2):
        keep_password(tmp_path, ACCOUNT, "")

    assert password_of(tmp_path, ACCOUNT) == ""
    assert list(tmp_path.iterdir()) == []
