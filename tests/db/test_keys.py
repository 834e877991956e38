import os
from pathlib import Path

import pytest

from beesdesk.db.keys import KEY_BYTES, KEY_FILE, KeyMissing, KeySigner, create_key, signature_check


def test_what_the_key_signs_its_public_half_confirms(tmp_path: Path) -> None:
    signer = create_key(tmp_path)
    holds = signature_check(signer.public_key)
    signature = signer.sign(b"entry")

    assert len(signature) == 64
    assert holds(signature, b"entry")
    assert not holds(signature, b"entri")
    assert not holds(signature[:-1] + bytes([signature[-1] ^ 1]), b"entry")
    assert not holds(b"", b"entry")


def test_another_key_confirms_nothing(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    signer, other = create_key(tmp_path), create_key(tmp_path / "other")
    assert not signature_check(other.public_key)(signer.sign(b"entry"), b"entry")


def test_an_existing_key_is_kept(tmp_path: Path) -> None:
    first = create_key(tmp_path).public_key
    assert create_key(tmp_path).public_key == first
    assert KeySigner(tmp_path / KEY_FILE).public_key == first


def test_only_its_owner_may_read_the_key(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("this system has no such permissions")
    create_key(tmp_path)
    assert (tmp_path / KEY_FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", [b"", b"cut", bytes(KEY_BYTES + 1)])
def test_a_key_that_is_none_is_refused_and_made_again_where_nothing_was_signed(tmp_path: Path, content: bytes) -> None:
    (tmp_path / KEY_FILE).write_bytes(content)
    with pytest.raises(KeyMissing) as refused:
        KeySigner(tmp_path / KEY_FILE).sign(b"entry")

    assert refused.value.path == tmp_path / KEY_FILE
    assert len(create_key(tmp_path).sign(b"entry")) == 64


def test_a_missing_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KeyMissing):
        KeySigner(tmp_path / KEY_FILE).sign(b"entry")
    with pytest.raises(KeyMissing):
        assert KeySigner(tmp_path / KEY_FILE).public_key
