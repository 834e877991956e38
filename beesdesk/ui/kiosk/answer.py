"""Yes or no at the entrance: by a colour, a sign and a word that are seen from two metres, and what to do next."""

from typing import Final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.shifts.welcome import Greeting
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.kiosk.big_word import BigWord
from beesdesk.ui.kiosk.pieces import said
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import look

_SIGN: Final = 150  # px, whatever the size of the text


class Answer(QWidget):
    """The answer to one card. Why not stands nowhere on it: others can read it."""

    def __init__(self, greeting: Greeting) -> None:
        super().__init__()
        state = State.OK if greeting.may_shop else State.BAD
        answer = self.tr("YES") if greeting.may_shop else self.tr("NO")
        frame = QFrame(self)
        frame.setProperty("role", "banner")
        frame.setProperty("state", state.value)
        inner, row = QVBoxLayout(frame), QHBoxLayout()
        inner.setContentsMargins(36, 24, 36, 24)
        inner.setSpacing(8)
        row.setSpacing(36)
        row.addWidget(IconLabel(state.picture, round(_SIGN / look().scale), state.value, frame))
        row.addWidget(BigWord(answer, state.value, frame), 1)
        inner.addLayout(row, 1)
        lines = [(greeting.name, "huge"), (self._next(greeting), "heading")]
        if greeting.household:
            names = ", ".join(greeting.household)
            with_them = self.tr("Household: {names}") if not greeting.is_eater else self.tr("With: {names}")
            lines.append((with_them.format(names=names), "title"))
        for text, role in lines:
            inner.addWidget(said(text, role, frame))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame, 1)
        frame.setAccessibleName(f"{answer}. {greeting.name}. {self._next(greeting)}")
        announce(self, frame.accessibleName(), urgent=not greeting.may_shop)

    def _next(self, greeting: Greeting) -> str:
        if greeting.may_shop:
            return self.tr("Come in, and enjoy your shopping.")
        return self.tr("Please go to the desk first: together you put it in order.")
