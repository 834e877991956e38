"""Why: for acts that the journal keeps."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from beesdesk.messages import sentence
from beesdesk.pos.refusals import ReasonNeeded
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import Tone
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choice import Choice
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Act

LONGEST: Final = 120


class ReadyReasons(QWidget):
    """Reasons that are often given, two beside each other; one fills the field, which may say more."""

    def __init__(self, field: QLineEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._field = field
        self.buttons: list[Choice] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(8)
        field.textChanged.connect(self._mark)

    def offer(self, reasons: tuple[str, ...]) -> None:
        """Offer reasons in the language of the screen."""
        while len(self.buttons) < len(reasons):
            self._add()
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(reasons))
            button.show_text(reasons[place] if place < len(reasons) else "")
        self._mark(self._field.text())

    def after_field(self, stops: Sequence[QWidget]) -> list[QWidget]:
        """Return the stops of Tab with these behind the field: where that is filled first, it stands under them."""
        first = next(place for place, stop in enumerate(stops) if stop in self.buttons)
        rest = [stop for stop in stops if stop is not self._field]
        return [*rest[:first], self._field, *rest[first:]]

    def _add(self) -> None:
        button, place = Choice(parent=self), len(self.buttons)
        button.clicked.connect(partial(self._take, button))
        self._grid.addWidget(button, place // 2, place % 2)
        self.buttons.append(button)

    def _take(self, button: Choice) -> None:
        self._field.setText(button.text())
        self._field.setFocus()
        self._mark(button.text())

    def _mark(self, text: str) -> None:
        for button in self.buttons:
            button.setChecked(bool(text) and button.text() == text)


class ReasonDialog(TillDialog):
    """Answers with the reason, never an empty one. Title, ready words and the verb follow the act."""

    WIDTH = 640

    def __init__(self, desk: Desk, parent: QWidget, *, act: Act) -> None:
        super().__init__(desk, parent)
        self._kind = act
        self._hint = label("", "muted", self, wrap=True)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(LONGEST)
        self.ready = ReadyReasons(self.reason, self)
        for part in (self._hint, self.ready, self.reason):
            self.content.addWidget(part)
        self.reason.textChanged.connect(self.clear_error)
        if act is Act.BASKET_CANCELLED:
            self.act.set_tone(Tone.DANGER)
        self._retranslate()
        self.reason.setFocus()

    def _do(self) -> None:
        reason = self.reason.text().strip()
        if reason:
            self.answer(reason)
        else:
            self.reason.setFocus()
            self.show_error(sentence(ReasonNeeded(), spoken()))

    def _stops_within(self) -> list[QWidget]:
        """Come from the field to the ready reasons."""
        return self.ready.after_field(super()._stops_within())

    def _words(self) -> tuple[str, str, tuple[str, ...]]:
        """Return title, verb and ready words of the act."""
        match self._kind:
            case Act.BASKET_CANCELLED:
                title = verb = self.tr("Cancel the basket")
                ready = (
                    self.tr("Customer left"),
                    self.tr("Not enough money"),
                    self.tr("Rung up twice"),
                    self.tr("A try"),
                )
            case Act.DRAWER_OPENED:
                title = verb = self.tr("Open the drawer")
                ready = (
                    self.tr("To give change"), self.tr("To check the float"), self.tr("Wrong change given"),
                    self.tr("Drawer jammed"),
                )  # fmt: skip
            case Act.PAYMENT_TAKEN_BACK:
                title = verb = self.tr("Undo the payment")
                ready = (
                    self.tr("Wrong amount typed"), self.tr("Refused by the terminal"), self.tr("Paid otherwise"),
                    self.tr("Customer changed their mind"),
                )  # fmt: skip
            case _:
                title, verb = self.tr("Take the line back"), self.tr("Take back")
                ready = self.tr("Rung up by mistake"), self.tr("Too dear"), self.tr("Damaged"), self.tr("Wrong weight")
        return title, verb, ready

    def _retranslate(self) -> None:
        super()._retranslate()
        title, verb, ready = self._words()
        self.set_title(title)
        self.act.show_text(verb)
        self.ready.offer(ready)
        self._hint.setText(self.tr("Why? The reason stays in the journal."))
        self.reason.setPlaceholderText(self.tr("Another reason, in a few words"))
        self.reason.setAccessibleName(self.tr("Reason"))
