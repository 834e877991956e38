"""The keys of the till, each with the key of the keyboard that does the same."""

from typing import Any, Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import look

GAP: Final = 8
_ABOVE: Final = 300  # px at 100 % that header, page and total need above the keys, where those lie under the list


class Keys(Translated, QWidget):
    """The till's keys, three beside each other, or more in a wide strip."""

    quantity = Signal()
    take_back = Signal()
    search = Signal()
    member = Signal()
    price = Signal()
    weigh = Signal()
    park = Signal()
    recall = Signal()
    cash = Signal()
    card = Signal()
    empties = Signal()
    menu = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._parked = 0
        made = (
            (self.quantity, "", "\u00d7"), (self.take_back, "Del", ""), (self.search, "F2", ""),
            (self.member, "F3", ""), (self.price, "F4", ""), (self.weigh, "F5", ""),
            (self.park, "F6", ""), (self.recall, "F7", ""), (self.empties, "F11", ""),
            (self.cash, "F9", ""), (self.card, "F10", ""), (self.menu, "Ctrl+M", ""),
        )  # fmt: skip
        self.buttons = [self._button(signal, key, hint) for signal, key, hint in made]
        self._columns = self._widest = 0
        self._choices: tuple[int, ...] = (3,)
        self._tight = False
        self._grid.setSizeConstraint(QGridLayout.SizeConstraint.SetNoConstraint)
        self._lay(3)
        self._retranslate()

    def set_choices(self, *choices: int) -> None:
        """Set how many keys may stand beside each other: the first number that fits."""
        self._choices = choices
        self._lay(choices[0])
        self._choose()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put as many keys beside each other as fit."""
        super().resizeEvent(event)
        self._choose()

    def showEvent(self, event: QShowEvent) -> None:
        """See how much room there is."""
        super().showEvent(event)
        self._choose()

    def hasHeightForWidth(self) -> bool:
        """Tell whether a name that is too wide gets a second line for its key: not where every line counts."""
        return not self._tight

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest that the keys can be, and the height that they have now."""
        return QSize(self.width_of(self._choices[-1]), self._grid.minimumSize().height())

    def sizeHint(self) -> QSize:
        """Return the same: there is no need for more."""
        return self.minimumSizeHint()

    def _choose(self) -> None:
        if not self.isVisible():
            return
        fitting = (number for number in self._choices if self.width_of(number) <= self.width())
        columns = next(fitting, self._choices[-1])
        if columns != self._columns:
            self._lay(columns)
        lies_under = len(self._choices) > 1
        above = self.window().height() - self._whole_height()
        tight = lies_under and above < look().px(_ABOVE)
        if tight != self._tight:
            self._tight = tight
            for button in self.buttons:
                policy = button.sizePolicy()
                policy.setHeightForWidth(not tight)
                button.setSizePolicy(policy)
            self.updateGeometry()

    def _whole_height(self) -> int:
        """Return how high the keys are when each has its two lines."""
        width = (self.width() + GAP) // self._columns - GAP
        heights = [button.heightForWidth(width) for button in self.buttons]
        lines = [max(heights[start : start + self._columns]) for start in range(0, len(heights), self._columns)]
        return sum(lines) + GAP * (len(lines) - 1)

    def _lay(self, columns: int) -> None:
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for place, button in enumerate(self.buttons):
            self._grid.addWidget(button, place // columns, place % columns)
        self.updateGeometry()

    def width_of(self, columns: int) -> int:
        """Return how wide so many keys are beside each other, all of them as wide as the widest."""
        if not self._widest:
            for button in self.buttons:
                button.ensurePolished()  # with the letters that it will have: no second thoughts after the first paint
            self._widest = max(button.minimumSizeHint().width() for button in self.buttons)
        return columns * self._widest + (columns - 1) * GAP

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the text is another or has another size."""
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._widest = 0
        super().changeEvent(event)

    def show_parked(self, parked: int) -> None:
        """Say on the key how many baskets are set aside."""
        self._parked = parked
        self._retranslate()

    def _button(self, signal: Any, key: str, hint: str) -> KeyButton:
        button = KeyButton("", key, hint=hint, parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(signal)
        return button

    def _retranslate(self) -> None:
        recall = self.tr("Recall")
        words = (
            self.tr("Quantity"), self.tr("Take back"), self.tr("Search"), self.tr("Member"), self.tr("Price"),
            self.tr("Weigh"), self.tr("Set aside"), f"{recall} ({self._parked})" if self._parked else recall,
            self.tr("Empties"), self.tr("Cash"), self.tr("Card"), self.tr("Menu"),
        )  # fmt: skip
        self._widest = 0
        for button, word in zip(self.buttons, words, strict=True):
            button.show_text(word)
        self._choose()
