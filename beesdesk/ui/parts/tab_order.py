"""The order in which Tab goes through a dialog: as the eye does, whatever was made first."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def stops(layout: QLayout) -> Iterator[QWidget]:
    """Give what Tab may stop at within a layout, in the order in which things were laid out.

    What hands its focus on to a part of itself comes before that part: left elsewhere, it would call Tab back there.
    """
    items = (layout.itemAt(place) for place in range(layout.count()))
    for item in filter(None, items):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            if widget.focusProxy() is not None or widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from stops(inner)


def set_order(widgets: Sequence[QWidget]) -> None:
    """Let Tab go from each to the next."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)
