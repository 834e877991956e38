"""Three sounds of the till: scanned (one short high), refused (two low), attention (up and down).

A sound is never alone: the screen says the same. QtMultimedia takes 65 ms to load and needs the system's audio
library, so it is loaded by `prepare`, which the program calls once the window is shown; where it is missing, or the
machine has no loudspeaker, the system's own beep sounds instead.
"""

import importlib
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from beesdesk.ui.theme import RESOURCES


class Sound(StrEnum):
    """A sound, by the name of its file."""

    SCANNED = "scanned"
    REFUSED = "refused"
    ATTENTION = "attention"


class Sounds(QObject):
    """The sounds, with one volume (0 to 1); muted, nothing sounds, the beep neither."""

    def __init__(self, volume: float = 0.8, *, muted: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.muted = muted
        self._volume = volume
        self._effects: dict[Sound, Any] = {}
        self._prepared = False

    @property
    def has_loudspeaker(self) -> bool:
        """True if the sounds are played, false if the system beeps in their place."""
        return bool(self._effects)

    def set_volume(self, volume: float) -> None:
        """Set how loud, from 0 to 1."""
        self._volume = min(1.0, max(0.0, volume))
        for effect in self._effects.values():
            effect.setVolume(self._volume)

    def prepare(self) -> None:
        """Load the sounds; the first one played would do so too, but late."""
        if self._prepared:
            return
        self._prepared = True
        # Without a sound server Qt Multimedia complains, in part without a category; the beep is answer enough.
        told = qInstallMessageHandler(_keep_quiet)
        try:
            self._load()
        finally:
            qInstallMessageHandler(told)

    def scanned(self) -> None:
        """Say that a scan was taken."""
        self._play(Sound.SCANNED)

    def refused(self) -> None:
        """Say that something was not taken."""
        self._play(Sound.REFUSED)

    def attention(self) -> None:
        """Ask for a look: an age to check, a weight, a recall."""
        self._play(Sound.ATTENTION)

    def _load(self) -> None:
        try:
            multimedia = importlib.import_module("PySide6.QtMultimedia")
        except ImportError:
            return
        if multimedia.QMediaDevices.defaultAudioOutput().isNull():
            return
        from PySide6.QtCore import QUrl  # noqa: PLC0415 - only here

        for sound in Sound:
            effect = multimedia.QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(RESOURCES / "sounds" / f"{sound}.wav")))
            effect.setVolume(self._volume)
            self._effects[sound] = effect

    def _play(self, sound: Sound) -> None:
        if self.muted:
            return
        self.prepare()
        if sound in self._effects:
            self._effects[sound].play()
        else:
            QApplication.beep()


def _keep_quiet(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    """Take what Qt says, and say nothing."""
