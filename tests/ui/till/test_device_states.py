"""What the till's bar says of a device can be read and followed, in each language."""

import pytest

from beesdesk.app import Program
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.sentences import WORDS
from beesdesk.ui.till.device_states import told
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")


@pytest.mark.parametrize("reason", [reason for reason in Reason if reason])
def test_every_reason_has_words_and_what_to_do_next(reason: Reason) -> None:
    assert str(reason) in WORDS
    assert all(text.endswith(".") for text in WORDS[f"next_{reason}"])


@pytest.mark.parametrize(
    ("language", "tip"),
    [
        (Language.FR, "Introuvable. Vérifiez le câble et l'alimentation, puis l'adresse."),
        (Language.NL, "Niet gevonden. Kijk kabel en stroom na, en dan het adres."),
        (Language.EN, "Not found. Check its cable and power, then the address."),
    ],
)
def test_the_tip_of_the_bar_follows_the_language(program: Program, language: Language, tip: str) -> None:
    program.scanner_said.emit(DeviceState.ABSENT, Reason.NOT_FOUND)
    program.use(program.settings.with_(language=language))
    said = program.window.header._devices["scanner"].toolTip()
    program.use(program.settings.with_(language=Language.EN))

    assert said == tip


def test_nothing_is_told_of_what_is_well(program: Program) -> None:
    assert told(Reason.NONE) == ""
    program.desk.devices.say("scale", DeviceState.READY, Reason.NONE)
    assert program.desk.devices.of("scale") == (DeviceState.READY, Reason.NONE)
    program.desk.devices.forget("scale")
    assert program.desk.devices.of("scale") is None
