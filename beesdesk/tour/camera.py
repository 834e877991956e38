"""Pictures of a window with whatever lies above it, in several sizes and themes, and what stands in somebody's way there."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QRect, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.settings import Settings
from beesdesk.tour.access import in_front, obstacles
from beesdesk.tour.logbook import Logbook
from beesdesk.ui.background import Background
from beesdesk.ui.theme import ThemeName, apply, look, theme_named
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

LEAST_COLOURS: Final = 12
"""What has fewer is an empty sheet: even the closed till shows words in several colours."""
_FRAME: Final = re.compile(rf"(\d{{3,4}})x(\d{{3,4}})(?:-({'|'.join(ThemeName)}))?(?:-(\d{{3}}))?")
_SAMPLE: Final = QSize(64, 48)
_QUICKLY: Final = 80  # of 100: larger files in two thirds of the time


@dataclass(frozen=True, slots=True)
class Frame:
    """How a picture is taken: px of the window, its theme, its text in percent."""

    width: int
    height: int
    theme: ThemeName = ThemeName.LIGHT
    percent: int = 100

    @property
    def name(self) -> str:
        """The frame in the name of a file."""
        theme = "" if self.theme is ThemeName.LIGHT else f"-{self.theme}"
        return f"{self.width}x{self.height}{theme}{'' if self.percent == 100 else f'-{self.percent}'}"  # noqa: PLR2004 - %

    def worn_by(self, settings: Settings) -> Settings:
        """Return settings with which a window looks so from the beginning."""
        return settings.with_(theme=self.theme.value, text_scale=self.percent)


FRAMES: Final = (
    Frame(1024, 768),
    Frame(1024, 768, ThemeName.DARK),
    Frame(1024, 768, ThemeName.CONTRAST),
    Frame(1920, 1080),
    Frame(1920, 1080, percent=200),
    Frame(1024, 768, percent=200),
)


def frame_named(name: str) -> Frame | None:
    """Return the frame of a name such as `1024x768-dark-200`, None where it is no name of one."""
    known = _FRAME.fullmatch(name)
    if known is None:
        return None
    width, height, theme, percent = known.groups()
    return Frame(int(width), int(height), ThemeName(theme or ThemeName.LIGHT), int(percent or 100))


class Camera:
    """Takes `fr-1024x768-03-sale.png`, `fr-1024x768-dark-03-sale.png` and so on: a picture in each frame for each moment.

    The window is back in the first frame's theme afterwards. Whatever is in somebody's way is noted as a fault.
    """

    def __init__(self, window: QWidget, stem: Path, frames: Sequence[Frame], log: Logbook) -> None:
        self._window, self._stem, self._frames, self._log = window, stem, frames, log
        self._background = Background()
        self._taken = 0
        self.pictures = 0
        """How many were taken."""

    def shoot(self, name: str, *, as_worn: bool = False) -> None:
        """Take the window as it stands now: in each frame, or once in the theme and text that it wears."""
        self._taken += 1
        worn, first = look(), self._frames[0]
        as_it_is = Frame(first.width, first.height, worn.theme.name, round(worn.scale * 100))
        for frame in (as_it_is,) if as_worn else self._frames:
            self._wear(frame.theme, frame.percent / 100)
            self._resize(frame.width, frame.height)
            self._take(frame, name)
        self._wear(worn.theme.name, worn.scale)
        self._resize(self._frames[0].width, self._frames[0].height)
        front = in_front(self._window)
        if QGuiApplication.focusWindow() != front.windowHandle():  # without a window manager nobody gives the keys back
            front.activateWindow()
            _settle()

    def _take(self, frame: Frame, name: str) -> None:
        self.pictures += 1
        picture = _whole(self._window).toImage()
        file = self._stem.with_name(f"{self._stem.name}-{frame.name}-{self._taken:02}-{name}.png")
        if self._window.size() != QSize(frame.width, frame.height):
            self._log.fault(f"{file.name}: the window needs {picture.width()}x{picture.height()}")
        self._log.check(file.name, "drawn", "drawn" if _colours(picture) >= LEAST_COLOURS else "blank")
        for obstacle in obstacles(in_front(self._window)):
            self._log.fault(f"{file.name}: {obstacle}")
        # To write a large picture takes longer than to live through what is on it.
        self._background.run(partial(picture.save, str(file), "PNG", _QUICKLY), partial(self._kept, file), self._failed)

    def finish(self) -> None:
        """Wait until every picture is written."""
        while self._background.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _kept(self, file: Path, kept: bool) -> None:
        if not kept:
            self._log.fault(f"{file} could not be written")

    def _failed(self, fault: Exception) -> None:
        self._log.fault(f"a picture could not be written: {fault}")

    def _wear(self, theme: ThemeName, scale: float) -> None:
        app, worn = QApplication.instance(), look()
        if isinstance(app, QApplication) and (worn.theme.name, worn.scale) != (theme, scale):
            apply(app, theme_named(theme), scale, worn.reduced_motion)

    def _resize(self, width: int, height: int) -> None:
        if self._window.size() != QSize(width, height):
            self._window.resize(width, height)
        _settle()
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, TillDialog):
            dialog.fit()
            dialog.move(self._window.geometry().center() - dialog.rect().center())
        _settle()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _whole(window: QWidget) -> QPixmap:
    """Return the window with the dialogs and menus above it, which are windows of their own."""
    picture = window.grab()
    above = [top for top in QApplication.topLevelWidgets() if top is not window and top.isVisible()]
    with QPainter(picture) as painter:
        for top in sorted(above, key=lambda top: (top is QApplication.activePopupWidget(), _height(top))):
            place = _within(top.geometry().translated(-window.geometry().topLeft()), window.rect())
            painter.drawPixmap(place.topLeft(), top.grab())
            painter.setPen(QPen(look().color("edge"), 2))
            painter.drawRect(place)
    return picture


def _height(top: QWidget) -> int:
    """Return how many windows a dialog stands on: one over another is in front of it."""
    under = top.parentWidget()
    return 0 if under is None else 1 + _height(under.window())


def _within(place: QRect, room: QRect) -> QRect:
    """Return a place pushed into a room, as a screen no larger than the window does it."""
    left = max(room.left(), min(place.left(), room.right() - place.width() + 1))
    top = max(room.top(), min(place.top(), room.bottom() - place.height() + 1))
    return QRect(left, top, place.width(), place.height())


def _colours(picture: QImage) -> int:
    sample = picture.scaled(_SAMPLE)
    return len({sample.pixel(x, y) for x in range(sample.width()) for y in range(sample.height())})
