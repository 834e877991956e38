import subprocess
import sys
import wave
from importlib.util import find_spec

import pytest
from PySide6.QtWidgets import QApplication

from beesdesk.ui.sounds import Sound, Sounds
from beesdesk.ui.theme import RESOURCES


@pytest.mark.parametrize("sound", list(Sound))
def test_a_sound_is_short_and_mono(sound: Sound) -> None:
    with wave.open(str(RESOURCES / "sounds" / f"{sound}.wav")) as file:
        assert file.getnchannels() == 1
        assert file.getnframes() / file.getframerate() < 0.5


def test_the_three_sounds_differ() -> None:
    assert len({(RESOURCES / "sounds" / f"{sound}.wav").read_bytes() for sound in Sound}) == 3


def test_a_machine_without_sound_keeps_quiet_about_it(dressed: QApplication) -> None:
    sounds = Sounds()
    sounds.prepare()
    sounds.scanned()
    sounds.refused()
    sounds.attention()
    sounds.set_volume(2.0)
    sounds.muted = True
    sounds.scanned()
    assert sounds.has_loudspeaker in {True, False}


def test_nothing_is_loaded_before_it_is_needed() -> None:
    assert find_spec("PySide6.QtMultimedia")
    code = "import sys, beesdesk.ui.sounds as s; s.Sounds(); print('PySide6.QtMultimedia' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "False"
