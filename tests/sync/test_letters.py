"""A letter is read by those for whom it is sealed, and by nobody else."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from beesdesk.db.keys import KeySigner, create_key
from beesdesk.sync.letters import NotForUs, montgomery, open_letter, seal


def key_in(folder: Path) -> KeySigner:
    folder.mkdir()
    return create_key(folder)


def test_each_reader_reads_it_and_nobody_else_does(tmp_path: Path) -> None:
    anne, bart, eve = (key_in(tmp_path / name) for name in ("anne", "bart", "eve"))
    one, two, three = (uuid4() for _ in range(3))
    letter = seal(b"the names", {one: anne.public_key, two: bart.public_key})

    assert open_letter(letter, one, anne) == b"the names"
    assert open_letter(letter, two, bart) == b"the names"
    for reader, key in ((three, eve), (one, eve), (two, anne)):
        with pytest.raises(NotForUs):
            open_letter(letter, reader, key)


@pytest.mark.parametrize("field", ["once", "text"])
def test_a_changed_letter_is_not_read(tmp_path: Path, field: str) -> None:
    anne, one = key_in(tmp_path / "anne"), uuid4()
    letter = seal(b"the names", {one: anne.public_key})
    letter[field] = ("0" if letter[field][0] != "0" else "1") + letter[field][1:]

    with pytest.raises(NotForUs):
        open_letter(letter, one, anne)
    with pytest.raises(NotForUs):
        open_letter({}, UUID(int=1), anne)


def test_a_signing_key_agrees_with_any_key_of_the_other_form(tmp_path: Path) -> None:
    anne, other = key_in(tmp_path / "anne"), X25519PrivateKey.generate()
    hers = X25519PublicKey.from_public_bytes(montgomery(anne.public_key))

    assert other.exchange(hers) == anne.agree(other.public_key().public_bytes_raw())


@pytest.mark.parametrize("public_key", [b"", bytes(31), b"\x01" + bytes(31), b"\xff" * 32])
def test_what_is_no_public_key_is_refused(public_key: bytes) -> None:
    with pytest.raises(ValueError, match="no public key"):
        montgomery(public_key)
