"""Pictures of the till: its window with whatever lies above it, in several sizes."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QRect, QSize
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.tour.logbook import Logbook
from beesdesk.ui.background import Background
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

LEAST_COLOURS: Final = 12
"""What has fewer is an empty sheet: even the closed till shows words in several colours."""
_SAMPLE: Final = QSize(64, 48)
_QUICKLY: Final = 80  # of 100: larger files in two thirds of the time


class Camera:
    """Takes `fr-1024x768-03-sale.png` and so on; a picture of each size for each moment."""

    def __init__(self, window: QWidget, stem: Path, sizes: Sequence[tuple[int, int]], log: Logbook) -> None:
        self._window, self._stem, self._sizes, self._log = window, stem, sizes, log
        self._background = Background()
        self._taken = 0

    @property
    def pictures(self) -> int:
        """How many were taken."""
        return self._taken * len(self._sizes)

    def shoot(self, name: str) -> None:
        """Take the window, in each size, as it stands now."""
        self._taken += 1
        self._sizes = self._sizes[::-1]  # the size that the window has comes first: it need not change for it
        for width, height in self._sizes:
            self._resize(width, height)
            picture = _whole(self._window).toImage()
            file = self._stem.with_name(f"{self._stem.name}-{width}x{height}-{self._taken:02}-{name}.png")
            if self._window.size() != QSize(width, height):
                self._log.fault(f"{file.name}: the window needs {picture.width()}x{picture.height()}")
            self._log.check(file.name, "drawn", "drawn" if _colours(picture) >= LEAST_COLOURS else "blank")
            # To write a large picture takes longer than to live through what is on it.
            self._background.run(
                partial(picture.save, str(file), "PNG", _QUICKLY), partial(self._kept, file), self._failed
            )

    def finish(self) -> None:
        """Wait until every picture is written."""
        while self._background.busy:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _kept(self, file: Path, kept: bool) -> None:
        if not kept:
            self._log.fault(f"{file} could not be written")

    def _failed(self, fault: Exception) -> None:
        self._log.fault(f"a picture could not be written: {fault}")

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
        for top in sorted(above, key=lambda top: top is QApplication.activePopupWidget()):
            place = _within(top.geometry().translated(-window.geometry().topLeft()), window.rect())
            painter.drawPixmap(place.topLeft(), top.grab())
            painter.setPen(QPen(look().color("edge"), 2))
            painter.drawRect(place)
    return picture


def _within(place: QRect, room: QRect) -> QRect:
    """Return a place pushed into a room, as a screen no larger than the window does it."""
    left = max(room.left(), min(place.left(), room.right() - place.width() + 1))
    top = max(room.top(), min(place.top(), room.bottom() - place.height() + 1))
    return QRect(left, top, place.width(), place.height())


def _colours(picture: QImage) -> int:
    sample = picture.scaled(_SAMPLE)
    return len({sample.pixel(x, y) for x in range(sample.width()) for y in range(sample.height())})
