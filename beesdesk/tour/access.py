"""What keeps somebody from using a screen: looked for in the window that is in front, as it stands.

- A name and a role for whatever takes the keys, and for what paints its own words: Qt gives both to screen readers
  (AT-SPI, UI Automation) as they are read here (WCAG 2.2, 4.1.2).
- Targets of 44 px (2.5.5); `tab_faults`: the Tab key goes in reading order and reaches everything (2.1.1, 2.4.3).
- Text against its ground: 4.5:1, in high contrast 7:1 (1.4.3, 1.4.6), measured in the picture.
- No text that is cut (1.4.4), unless it says so by an ellipsis.
- No message over a button that somebody may want next (2.4.11).
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from beesdesk.ui.parts.toast import Toast
from beesdesk.ui.theme import ThemeName, look

TARGET: Final = 44  # px
DECORATION: Final = "decoration"
"""The property of a widget that says nothing which is not in words beside it."""
_MOST_STOPS: Final = 500
_SLACK: Final = 2  # px that rounding may take
_ENOUGH: Final = {ThemeName.LIGHT: 4.5, ThemeName.DARK: 4.5, ThemeName.CONTRAST: 7.0}
_TARGETS: Final = (QAbstractButton, QComboBox, QLineEdit, QAbstractSpinBox)
_NAMED: Final = (*_TARGETS, QAbstractItemView, QTextEdit)
_NO_ROLE: Final = {QAccessible.Role.NoRole, QAccessible.Role.Client}


def in_front(window: QWidget) -> QWidget:
    """Return the dialog or menu that has the screen, else the window."""
    return QApplication.activePopupWidget() or QApplication.activeModalWidget() or window


def obstacles(window: QWidget) -> list[str]:
    """Return what is in somebody's way, a sentence each; empty where nothing is."""
    shown = [widget for widget in window.findChildren(QWidget) if _is_shown(widget)]
    return [*_names(shown), *_targets(shown), *_contrast(window, shown), *_cut(shown), *_under(window, shown)]


def _names(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        said = isinstance(widget, _NAMED) or _takes_keys(widget) or _paints_words(widget)
        if not said or _is_inside(widget) or widget.property(DECORATION):
            continue
        if isinstance(widget, QLabel) and not _words(widget).strip():
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told.role() in _NO_ROLE and not isinstance(widget, QScrollArea):  # Qt gives those none
            yield f"{_called(widget)} has no role"
        if not told.text(QAccessible.Text.Name).strip():
            yield f"{_called(widget)} has no name"


def _targets(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        if isinstance(widget, _TARGETS) and widget.isEnabled() and not _is_inside(widget):
            if min(widget.height(), widget.width()) < TARGET:
                yield f"{_called(widget)} is a target of {widget.width()} x {widget.height()} px"
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None and widget.model().rowCount():
            height = widget.visualRect(widget.model().index(0, 0)).height()
            if 0 < height < TARGET and widget.selectionMode() != QAbstractItemView.SelectionMode.NoSelection:
                yield f"{_called(widget)} has rows of {height} px"


def tab_faults(window: QWidget) -> list[str]:
    """Press Tab all the way round; return what it does not reach, and where it goes back.

    The keys may go right, or down, or up into the next column, and back once. What has the focus afterwards is what
    had it before. (To ask Qt for the chain of widgets would have Python take them from their parents.)
    """
    begun = window.focusWidget()
    before = _stops(window)
    chain = list(_pressed(window))
    wanted = before & _stops(window)  # what comes or goes meanwhile, as the end of some work does, is not missed
    places = {one: QRect(one.mapTo(window, QPoint()), one.size()) for one in chain if not _seen(one).isEmpty()}
    shown = [one for one in chain if one in places]  # what has scrolled away meanwhile is nowhere
    back = [pair for pair in pairwise([*shown, *shown[:1]]) if _goes_back(places[pair[0]], places[pair[1]])]
    if begun is not None:
        begun.setFocus(Qt.FocusReason.TabFocusReason)
    return [
        *(f"{_called(lost)} is not reached by the Tab key" for lost in wanted - set(chain)),
        *(f"the Tab key goes back from {_called(one)} up to {_called(other)}" for one, other in back[1:]),
    ]


def _stops(window: QWidget) -> set[QWidget]:
    return {one for one in window.findChildren(QWidget) if _is_shown(one) and _takes_tab(one)}


def _pressed(window: QWidget) -> Iterator[QWidget]:
    first = None
    for _ in range(_MOST_STOPS):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        here = window.focusWidget()
        if here is None or here is first:
            return
        first = first or here
        yield here


def _goes_back(here: QRect, there: QRect) -> bool:
    return there.bottom() < here.top() and there.left() <= here.left()


def _contrast(window: QWidget, shown: list[QWidget]) -> Iterator[str]:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    least = _ENOUGH[look().theme.name]
    for widget in shown:
        if not widget.isEnabled() or not _words(widget).strip() or _outside(widget) or _is_covered(window, widget):
            continue
        ratio = _ratio(image.copy(_seen(widget).translated(widget.mapTo(window, QPoint()))))
        if ratio is not None and ratio < least:
            yield f"{_called(widget)} has a contrast of {ratio:.1f}:1"


def _is_covered(window: QWidget, widget: QWidget) -> bool:
    """Say whether a message that soon goes lies over it: its words are read then."""
    place = QRect(widget.mapTo(window, QPoint()), widget.size())
    for across in (0.1, 0.5, 0.9):
        for down in (0.2, 0.8):
            above = window.childAt(place.x() + int(place.width() * across), place.y() + int(place.height() * down))
            if (
                above is not None
                and above is not widget
                and not widget.isAncestorOf(above)
                and not above.isAncestorOf(widget)
            ):
                return True
    return False


def _under(window: QWidget, shown: list[QWidget]) -> Iterator[str]:
    """Give the targets that a message lies over."""
    messages = [one for one in shown if isinstance(one, Toast)]
    for widget in shown:
        if isinstance(widget, _TARGETS) and widget.isEnabled() and not _is_inside(widget):
            place = _seen(widget).translated(widget.mapTo(window, QPoint()))
            for message in messages:
                over = QRect(message.mapTo(window, QPoint()), message.size())
                if over.intersects(place) and not message.isAncestorOf(widget):
                    yield f"{_called(widget)} lies under a message"


def _cut(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        if isinstance(widget, QLabel) and widget.text():
            if widget.wordWrap():
                cut = widget.heightForWidth(widget.width()) > widget.height() + _SLACK
            else:
                cut = widget.minimumSizeHint().width() > widget.width() + _SLACK
            if cut:
                yield f"{_called(widget)} is cut"
        elif isinstance(widget, QAbstractButton) and _words(widget):
            wide = widget.minimumSizeHint().width() > widget.width() + _SLACK
            high = widget.hasHeightForWidth() and widget.heightForWidth(widget.width()) > widget.height() + _SLACK
            if wide or high:
                yield f"{_called(widget)} is cut"
        if _words(widget) and not _area(widget) and _outside(widget):
            yield f"{_called(widget)} is partly hidden"


def _outside(widget: QWidget) -> bool:
    seen = _seen(widget)
    return seen.width() < widget.width() - _SLACK or seen.height() < widget.height() - _SLACK


def _seen(widget: QWidget) -> QRect:
    """Return what the widgets that it lies in leave of it; its own children may cover it."""
    seen, above = widget.rect(), widget.parentWidget()
    while above is not None and not widget.isWindow():
        seen &= QRect(widget.mapFrom(above, QPoint()), above.size())
        if above.isWindow():
            break
        above = above.parentWidget()
    return seen


def _ratio(image: QImage) -> float | None:
    """Return the strongest contrast in a picture with what most of it is; None where it has one colour."""
    count = Counter(memoryview(bytes(image.constBits())).cast("I"))
    if len(count) < 2:  # noqa: PLR2004 - nothing is written there
        return None
    ground = _light(count.most_common(1)[0][0])
    return max((max(ground, ink) + 0.05) / (min(ground, ink) + 0.05) for ink in map(_light, count))


def _light(colour: int) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    known = QColor(colour)
    parts = (known.redF(), known.greenF(), known.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004 - sRGB
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return widget.text()
    if isinstance(widget, QAbstractButton):
        return widget.text() or widget.accessibleName()
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.accessibleName() if _paints_words(widget) else ""


def _called(widget: QWidget) -> str:
    words = (_words(widget) or widget.accessibleName() or widget.objectName()).replace("\n", " ")
    return f"{type(widget).__name__} {words[:40]!r}" if words else f"{type(widget).__name__} in {_inside(widget)}"


def _inside(widget: QWidget) -> str:
    """Return the nearest part of our own that a widget lies in."""
    above = widget.parentWidget()
    while above is not None and not type(above).__module__.startswith("beesdesk"):
        above = above.parentWidget()
    return type(above).__name__


def _is_shown(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty() and not isinstance(widget, QScrollBar)


def _is_inside(widget: QWidget) -> bool:
    """Tell whether it is part of a field that is one for whoever uses it, as the line of a spin box is."""
    above = widget.parentWidget()
    if isinstance(above, QAbstractSpinBox | QComboBox):
        return True
    return (isinstance(above, QAbstractScrollArea) and widget is above.viewport()) or isinstance(
        above, QAbstractItemView
    )


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and not widget.isWindow()


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isEnabled() and widget.focusProxy() is None and not _is_inside(widget)


def _paints_words(widget: QWidget) -> bool:
    """Say whether one of our own widgets paints what it says."""
    ours = any("paintEvent" in vars(kind) for kind in type(widget).__mro__ if kind.__module__.startswith("beesdesk"))
    return ours and not widget.findChildren(QLabel)


def _area(widget: QWidget) -> QAbstractScrollArea | None:
    above = widget.parentWidget()
    while above is not None and not above.isWindow():
        if isinstance(above, QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return None
