"""The board's acts by name and key: the frequent ones as buttons, all of them in a menu, which nobody needs to drag for."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from beesdesk.shifts.week_board import BoardSeat, BoardShift
from beesdesk.ui.language import Translated
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

KEYS: Final = {
    "add": "F2", "off": "Del", "replace": "F4", "move": "F3", "lead": "F6", "more": "F7", "fewer": "Shift+F7",
    "cancel": "F8", "reopen": "Shift+F8", "cut": "Ctrl+X", "paste": "Ctrl+V", "plan": "Shift+F5",
}  # fmt: skip
"""The acts on a shift, and their keys."""
_BUTTONS: Final = ("add", "off", "replace", "move")
_HEIGHT: Final = 44
_TWO: Final = 260  # px at 100 % from which two buttons stand side by side


class BoardActs(Translated, QWidget):
    """What can be done with the chosen shift; what cannot be done just now is grey."""

    def __init__(self, deeds: Mapping[str, Callable[[], object]], page: QWidget) -> None:
        super().__init__(page)
        self.acts = {name: self._act(name, deed, page) for name, deed in deeds.items()}
        self.buttons = {name: self._button(self.acts[name]) for name in _BUTTONS}
        self.all = KeyButton(key="Ctrl+M", height=_HEIGHT, parent=self)
        self.all.clicked.connect(lambda: self.open_menu(self.all.mapToGlobal(self.all.rect().topLeft())))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        self._across = 0
        self._spread(2)
        self._retranslate()

    def offer(self, shift: BoardShift | None, seat: BoardSeat | None, *, putting_down: bool, frozen: bool) -> None:
        """Offer what goes with a shift and one of its places; nothing of it where all is `frozen`, as on templates."""
        some = shift is not None and not frozen and not shift.cancelled
        can = dict.fromkeys(KEYS, some)
        for name in ("off", "replace", "move", "cut"):
            can[name] = some and seat is not None
        if shift is not None:
            can["add"] = some and shift.free > 0
            can["fewer"] = some and shift.free > 0 and len(shift.seats) > 1
        can["paste"] = some and putting_down
        can["reopen"] = shift is not None and not frozen and shift.cancelled
        can["plan"] = not frozen
        for name, act in self.acts.items():
            act.setEnabled(can[name])
        for name, button in self.buttons.items():
            button.setEnabled(can[name])
        self.all.setEnabled(some or can["reopen"])

    def open_menu(self, spot: QPoint) -> None:
        """Offer every act by name."""
        if not self.all.isEnabled():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(list(self.acts.values()))
        menu.popup(spot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room."""
        super().resizeEvent(event)
        self._spread(2 if self.width() >= look().px(_TWO) else 1)

    def _spread(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, button in enumerate((*self.buttons.values(), self.all)):
            last = button is self.all
            self._grid.addWidget(button, place // across, place % across, 1, across if last else 1)

    def _act(self, name: str, deed: Callable[[], object], page: QWidget) -> QAction:
        act = QAction(page)
        act.setShortcut(QKeySequence(KEYS[name]))
        act.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        act.triggered.connect(lambda _=False: deed())
        page.addAction(act)
        return act

    def _button(self, act: QAction) -> KeyButton:
        hint = act.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button = KeyButton(hint=hint, height=_HEIGHT, parent=self)
        button.clicked.connect(act.trigger)
        return button

    def _retranslate(self) -> None:
        names = {
            "add": self.tr("Add…"), "off": self.tr("Take off…"), "replace": self.tr("Replace…"),
            "move": self.tr("Move to…"), "lead": self.tr("Leader…"), "more": self.tr("One more place"),
            "fewer": self.tr("One place less"), "cancel": self.tr("Cancel the shift…"),
            "reopen": self.tr("Have it take place after all…"),
            "cut": self.tr("Take up to move"), "paste": self.tr("Put down here"),
            "plan": self.tr("Propose for all gaps…"),
        }  # fmt: skip
        for name, act in self.acts.items():
            act.setText(names[name])
        for name, button in self.buttons.items():
            button.set_hint(self.acts[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            button.show_text(names[name])
        self.all.show_text(self.tr("All acts"))
