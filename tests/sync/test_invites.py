"""A one-time code is read however it is written, and proves that whoever asks has it."""

from dataclasses import replace
from uuid import UUID

import pytest

from beesdesk.db.ids import uuid7
from beesdesk.sync.invites import (
    CodeMisread,
    Invite,
    NoInvite,
    asked_with,
    fingerprint,
    invite_text,
    is_proved,
    new_code,
    read_code,
    read_invite,
    ticket_of,
    written,
)

CODE = new_code()
KEY = bytes(range(32))
DEVICE = UUID(int=7)


def test_a_code_is_read_as_it_is_written_down_by_hand() -> None:
    by_hand = written(CODE).lower().replace("0", "o").replace("1", "l")

    assert read_code(f" {by_hand} ") == CODE
    assert len({new_code() for _ in range(50)}) == 50


def test_every_single_sign_read_wrong_is_found() -> None:
    missed = 0
    for place, sign in enumerate(CODE):
        wrong = CODE[:place] + ("7" if sign != "7" else "8") + CODE[place + 1 :]
        try:
            read_code(wrong)
        except CodeMisread:
            continue
        missed += 1

    assert missed <= 1, "one of 1024 may pass by chance"


@pytest.mark.parametrize("text", ["", "ABCD", CODE[:-1], CODE + "0", CODE[:-1] + "é"])
def test_what_is_no_code_is_refused(text: str) -> None:
    with pytest.raises(CodeMisread):
        read_code(text)


@pytest.mark.parametrize("hub", ["postgresql://hub.example.be:5432/shop", "/media/nas/Bees coop/échange"])
@pytest.mark.parametrize("seal", ["", fingerprint(KEY)])
@pytest.mark.parametrize("shop_id", [None, DEVICE, UUID(int=2**128 - 1)])
def test_an_invitation_survives_its_qr_code(hub: str, seal: str, shop_id: UUID | None) -> None:
    invite = Invite(hub, CODE, shop_id, seal)

    assert read_invite(invite_text(invite)) == invite


@pytest.mark.parametrize("text", ["5400141046526", "", "BEESDESK1 x", f"BEESDESK2 {CODE} - - /hub"])
def test_another_scan_is_no_invitation(text: str) -> None:
    with pytest.raises(NoInvite):
        read_invite(text)


def test_the_code_proves_every_part_of_a_request() -> None:
    asked = asked_with(CODE, DEVICE, "Caisse 2", "till", KEY, "SCRAM-SHA-256$…")

    assert is_proved(CODE, asked)
    assert not is_proved(new_code(), asked)
    for part in (
        {"device_id": uuid7()}, {"name": "Caisse 3"}, {"role": "office"}, {"public_key": bytes(32)}, {"verifier": ""},
        {"ticket": "0" * 32},
    ):  # fmt: skip
        assert not is_proved(CODE, replace(asked, **part)), part


def test_a_ticket_tells_nothing_of_its_code() -> None:
    assert ticket_of(CODE) != ticket_of(new_code())
    assert CODE not in ticket_of(CODE)


def test_a_fingerprint_is_eight_signs_of_the_key() -> None:
    shown = fingerprint(KEY)

    assert len(shown.replace("-", "")) == 8
    assert shown != fingerprint(bytes(32))
