"""For whom the basket is."""

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from beesdesk.members.queries import Shopper
from beesdesk.pos.pricing import ZERO
from beesdesk.pos.right import Right
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.theme import look, weighted


class Name(QLabel):
    """A name as it is (Qt would read markup in it), cut with dots where the room is too small, and then the tooltip."""

    def __init__(self, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", role)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def minimumSizeHint(self) -> QSize:
        """Return the size of a few letters."""
        metrics = self.fontMetrics()
        return QSize(min(super().minimumSizeHint().width(), metrics.averageCharWidth() * 8), metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint what fits."""
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        with QPainter(self) as painter:
            painter.setPen(look().color("muted" if self.property("role") in {"small", "muted"} else "text"))
            painter.drawText(self.rect(), self.alignment() | Qt.TextFlag.TextSingleLine, shown)


class Initials(QWidget):
    """The initials of a member in a round spot: decoration beside the name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = ""
        self.setProperty("decoration", True)

    def show_letters(self, letters: str) -> None:
        """Show one or two letters."""
        self._letters = letters
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square as high as two lines of text."""
        side = look().px(44)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's own signature
        """Paint the spot."""
        worn, side = look(), min(self.width(), self.height())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(worn.color("info") if worn.theme.border > 1 else QColor(Qt.GlobalColor.transparent))
            painter.setBrush(worn.color("info_tint"))
            spot = self.rect()
            spot.setSize(QSize(side - 2, side - 2))
            spot.moveCenter(self.rect().center())
            painter.drawEllipse(spot)
            painter.setPen(worn.color("info"))
            painter.setFont(weighted(self.font(), QFont.Weight.Bold, round(side * 0.38)))
            painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, self._letters)


class MemberCard(Translated, QFrame):
    """For whom the basket is. A touch asks for another member."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shopper: Shopper | None = None
        self._eaters: Sequence[str] = ()
        self._right: Right | None = None
        self._wallet = self._debt = ZERO
        self._small = False
        self._under: bool | None = None
        self._initials = Initials(self)
        self._name = Name("strong", self)
        self._detail = Name("small", self)
        self._chip = StateChip(parent=self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 12, 10)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._initials, 0, 0, 2, 1)
        self._grid.addWidget(self._name, 0, 1)
        self.be_small(small=False)
        self._retranslate()

    def show_shopper(
        self,
        shopper: Shopper | None,
        eaters: Sequence[str],
        right: Right | None,
        *,
        wallet: Decimal = ZERO,
        debt: Decimal = ZERO,
    ) -> None:
        """Show a member, the eaters of the household, whether they may shop, and what stands on their accounts (euro)."""
        self._shopper, self._eaters, self._right = shopper, eaters, right
        self._wallet, self._debt = wallet, debt
        self._retranslate()

    def be_small(self, *, small: bool) -> None:
        """Leave the decoration out, and put the chip under the name."""
        self._small = small
        self._initials.setVisible(not small)
        self._grid.addWidget(self._detail, 1, 1, 1, 1 if small else 2)
        self._place_chip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chip beside the name, or under it where both would be cut."""
        super().resizeEvent(event)
        self._place_chip()

    def _place_chip(self) -> None:
        parts = [self._name, self._chip] if self._small else [self._initials, self._name, self._chip]
        needed = sum(part.sizeHint().width() + self._grid.horizontalSpacing() for part in parts)
        edges = self._grid.contentsMargins()
        under = self._small or needed > self.contentsRect().width() - edges.left() - edges.right()
        if under != self._under:
            self._under = under
            self._grid.addWidget(self._chip, *((2, 1, 1, 2) if under else (0, 2, 1, 1)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a touch as the wish for another member."""
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    def _retranslate(self) -> None:
        shopper, right = self._shopper, self._right
        self._chip.setVisible(right is not None)
        if shopper is None:
            self._initials.show_letters("+")
            self._name.setText(self.tr("No member yet"))
            self._detail.setText(self.tr("Scan a card, or look for a name (F3)"))
        else:
            self._initials.show_letters(shopper.first_name[:1] + shopper.family_name[:1])
            self._name.setText(shopper.eater_name or shopper.name)
            self._detail.setText(self._about(shopper))
        if right is not None:
            state = State.OK if right.may_shop else State.WARN
            self._chip.show_state(state, self.tr("may shop") if right.may_shop else self.tr("see the desk"))
        self._place_chip()
        self.setAccessibleName(f"{self._name.text()}, {self._detail.text()}")

    def _about(self, shopper: Shopper) -> str:
        number = ", ".join([self.tr("no. {number}").format(number=shopper.number), *self._accounts()])
        if shopper.eater_name:
            return self.tr("{number}, eater of {member}").format(number=number, member=shopper.name)
        if not self._eaters:
            return number
        return self.tr("{number}, eaters: {names}").format(number=number, names=", ".join(self._eaters))

    def _accounts(self) -> list[str]:
        """Say what stands on the member's accounts, as far as that is not nothing."""
        form, told = formatting(), []
        if self._wallet:
            told.append(self.tr("wallet {amount}").format(amount=form.money(self._wallet)))
        if self._debt:
            told.append(self.tr("on account {amount}").format(amount=form.money(self._debt)))
        return told
