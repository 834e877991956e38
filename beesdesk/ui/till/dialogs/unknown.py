"""The codes that named nothing, one by one, so that no article leaves the shop unseen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from beesdesk.pos.model import UnknownCode
from beesdesk.pos.rules import local_time
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog


class UnknownDialog(TillDialog):
    """Answers with the `UnknownCode` to look up by name, or with None once none is left."""

    WIDTH = 720

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.counted = label("", "muted", self)
        self.code = label("", "huge", self, wrap=True)
        self.code.setTextFormat(Qt.TextFormat.PlainText)
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.since = label("", "muted", self)
        self._advice = StateLine(self)
        self._advice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        card = Card(parent=self)
        for part in (self.counted, self.code, self.since):
            card.add(part)
        self.content.addWidget(card)
        self.content.addWidget(self._advice)
        self.ignore = KeyButton(key="Del", parent=self)
        self.ignore.setAutoDefault(False)
        self.ignore.clicked.connect(self._ignore)
        self.bar.insertWidget(1, self.ignore, 1)
        self._retranslate()
        self.act.setFocus()

    @property
    def codes(self) -> tuple[UnknownCode, ...]:
        """The codes that are left, the first scanned first."""
        return self.desk.state.unknown

    def _do(self) -> None:
        self.answer(self.codes[0] if self.codes else None)

    def _ignore(self) -> None:
        self.clear_error()
        if self.codes:
            self.desk.settle_unknown(self.codes[0].id)
        if self.codes:
            self._retranslate()
        else:
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Unknown codes"))
        self.counted.setText(self.tr("%n code(s) that no article has", "", len(self.codes)))
        self.ignore.show_text(self.tr("Ignore"), self.tr("Ignore this code"))
        self.act.show_text(self.tr("Find the article") if self.codes else self.tr("Go on"))
        self._advice.show_state(
            State.WARN, self.tr("Find the article by its name, or put it aside and ignore the code.")
        )
        if not self.codes:
            return
        code = self.codes[0]
        at = formatting().clock(local_time(code.at, self.desk.rules))
        self.code.setText(code.code)
        self.since.setText(self.tr("Scanned at {time}").format(time=at))
