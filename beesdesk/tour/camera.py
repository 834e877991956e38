"""Pictures of the till: its window with whatever lies above it, in several sizes."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEventLoop, QSize
from PySide6.QtGui import QPainter, QPen, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.tour.logbook import Logbook
from beesdesk.ui.theme import look
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

LEAST_COLOURS: Final = 12
"""What has fewer is an empty sheet: even the closed till shows words in several colours."""
_SAMPLE: Final = QSize(160, 120)


class Camera:
    """Takes `fr-1024x768-03-sale.png` and so on; a picture of each size for each moment."""

    def __init__(self, window: QWidget, stem: Path, sizes: Sequence[tuple[int, int]], log: Logbook) -> None:
        self._window, self._stem, self._sizes, self._log = window, stem, sizes, log
        self._taken = 0

    @property
    def pictures(self) -> int:
        """How many were taken."""
        return self._taken * len(self._sizes)

    def shoot(self, name: str) -> None:
        """Take the window, in each size, as it stands now."""
        self._taken += 1
        for width, height in self._sizes:
            self.resize(width, height)
            picture = _whole(self._window)
            file = self._stem.with_name(f"{self._stem.name}-{width}x{height}-{self._taken:02}-{name}.png")
            picture.save(str(file))
            self._log.check(file.name, "drawn", "drawn" if _colours(picture) >= LEAST_COLOURS else "blank")

    def resize(self, width: int, height: int) -> None:
        """Give the window a size, and let everything find its place."""
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
            place = top.geometry().translated(-window.geometry().topLeft())
            painter.drawPixmap(place.topLeft(), top.grab())
            painter.setPen(QPen(look().color("edge"), 2))
            painter.drawRect(place)
    return picture


def _colours(picture: QPixmap) -> int:
    sample = picture.toImage().scaled(_SAMPLE)
    return len({sample.pixel(x, y) for x in range(sample.width()) for y in range(sample.height())})
