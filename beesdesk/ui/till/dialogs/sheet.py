"""What a dialog shows, as high as it needs."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QScroller, QWidget


class Sheet(QScrollArea):
    """What a dialog shows: as high as it needs, and scrolling where there is no room for that.

    `grown` is for content that has changed its size.
    """

    grown = Signal()

    def __init__(self, content: QLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._content = content
        page = QWidget(self)
        page.setProperty("role", "page")
        content.setContentsMargins(0, 0, 0, 0)
        page.setLayout(content)
        self.setWidget(page)
        self.setWidgetResizable(True)
        page.installEventFilter(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice content of another size."""
        seen = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self.grown.emit()
        return seen

    def sizeHint(self) -> QSize:
        """Return the size of the content."""
        return self._content.totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return a few lines: title and buttons stay on the screen."""
        return QSize(200, 120)

    def hasHeightForWidth(self) -> bool:
        """Return yes: sentences take more lines in a narrow dialog."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the content in a width (px)."""
        content, least = self._content, self._content.totalMinimumSize().height()
        return max(
            least, content.totalHeightForWidth(width) if content.hasHeightForWidth() else self.sizeHint().height()
        )
