"""The board's panels: each act says what it will change before it is done."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import Tone
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.values import dataclass

_LIST = 230  # px
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Wording:
    """What a panel is called, what its act is called, and what is typed into its field."""

    title: str
    verb: str
    prompt: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody or something to be chosen, as it is listed."""

    id: UUID
    mark: str
    name: str
    detail: str = ""


class SureDialog(TillDialog):
    """One act, of which nothing is to be said but what it will change."""

    WIDTH = 640

    def __init__(
        self,
        desk: OfficeDesk,
        parent: QWidget,
        wording: Wording,
        foresee: Callable[[], str],
        deed: Callable[[], bool],
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(desk, parent)
        self._wording, self._foresee, self._deed = wording, foresee, deed
        self._heading = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        self.content.addWidget(self._heading)
        self.content.addWidget(self.foresight)
        self.content.addStretch(1)
        if danger:
            self.act.set_tone(Tone.DANGER)
        self.act.setFocus()
        self._retranslate()

    def _do(self) -> None:
        if self._deed():
            self.answer(None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._wording.title)
        self.act.show_text(self._wording.verb)
        self._heading.setText(self.tr("What this will change"))
        self.foresight.setText(self._foresee())


class PickDialog(TillDialog):
    """Type a few letters, choose with the arrow keys; what the choice will change is said below it."""

    WIDTH = 680

    def __init__(
        self,
        desk: OfficeDesk,
        parent: QWidget,
        wording: Wording,
        find: Callable[[str], Sequence[Choice]],
        foresee: Callable[[UUID], str] | None,
        deed: Callable[[UUID], bool],
    ) -> None:
        super().__init__(desk, parent)
        self._wording, self._find, self._foresee, self._deed = wording, find, foresee, deed
        self._found: list[Choice] = []
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.rows.setMinimumHeight(_LIST)
        self._heading = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        for part in (self.field, self.rows, self._heading, self.foresight):
            self.content.addWidget(part)
        self._heading.setVisible(foresee is not None)
        self.foresight.setVisible(foresee is not None)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._say)
        self.field.textChanged.connect(self._look)
        self.rows.line_selected.connect(lambda _: self._soon.start())
        self.rows.activated.connect(lambda _: self.act.click())
        self.field.setFocus()
        self._retranslate()

    @property
    def chosen(self) -> Choice | None:
        """Who or what is chosen."""
        place = self.rows.selected()
        return self._found[place] if 0 <= place < len(self._found) else None

    def unsaved(self) -> bool:
        """Nothing that takes long to enter again."""
        return False

    def _look(self) -> None:
        self.clear_error()
        self._found = list(self._find(self.field.text()))
        self.rows.offer([LineView(one.mark, one.name, one.detail, "", "") for one in self._found])
        self._soon.start()

    def _say(self) -> None:
        chosen = self.chosen
        if self._foresee is None:
            return
        text = self._foresee(chosen.id) if chosen else self.tr("Nobody and nothing is chosen yet.")
        if text != self.foresight.text():
            self.foresight.setText(text)
            announce(self.foresight, text)
            self._grow()

    def _do(self) -> None:
        chosen = self.chosen
        if chosen is None:
            self.show_error(self.tr("Type a few letters, then choose."))
        elif self._deed(chosen.id):
            self.answer(chosen.id)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self._wording.title)
        self.act.show_text(self._wording.verb)
        self.field.setPlaceholderText(self._wording.prompt)
        self.field.setAccessibleName(self._wording.prompt)
        self.rows.set_name(self._wording.prompt)
        self._heading.setText(self.tr("What this will change"))
        self._look()
