"""A section of the settings: a form with one act, or a list of things that are named."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.ui.icons import IconLabel
from beesdesk.ui.language import Translated, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.parts.tab_order import set_order, stops
from beesdesk.ui.till.dialogs.setting_fields import Field

_HEIGHT = 44
_REFUSED: Final = object()


class Section(Translated, QWidget):
    """Fields under one another that scroll, what they are about above them, and Save under them. F8 takes the last back.

    What was done is told by the desk; what is refused stands beside the act, and nothing is kept of it.
    """

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self.about = label("", "muted", self, wrap=True)
        self.content = QVBoxLayout()
        self.content.setSpacing(16)
        self.save = KeyButton(key="F12", tone=Tone.PRIMARY, height=_HEIGHT, parent=self)
        self.save.clicked.connect(lambda: self.desk.attempt(self._keep))
        self.back = KeyButton(key="F8", height=_HEIGHT, parent=self)
        self.back.clicked.connect(lambda: self.desk.attempt(self._take_back))
        self._undo: Callable[[], bool] | None = None
        self._sign = IconLabel("warning", 24, "bad", self)
        self._error = label("", "error", self, wrap=True)
        self.bar = FlowLayout(spacing=12)
        self._lay_out()
        self._show_error("")
        self._offer(None)

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        raise NotImplementedError

    def reload(self) -> None:
        """Show what is so now, unless somebody is changing it."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the keys into the first field."""
        self.save.setFocus()

    def leave(self) -> None:
        """End what works for it beside the screen: the desk closes."""

    def take_scan(self, text: str) -> bool:
        """Take a scan; False leaves it to the desk."""
        del text
        return False

    def _keep(self) -> None:
        """Keep what the fields say."""
        raise NotImplementedError

    def do(self, action: Callable[..., Any], *told: Any, **named: Any) -> bool:
        """Carry out a deed of whoever sits here; False where it is refused, which is said beside the act."""
        return self.give(action, *told, **named) is not _REFUSED

    def give(self, action: Callable[..., Any], *told: Any, **named: Any) -> Any:
        """Carry out a deed as `do` does, and return what it gives; `was_refused` knows a refusal."""
        self._show_error("")
        desk = self.desk
        try:
            return desk.shop.do(action, *told, now=desk.now(), who=desk.who, approved_by=desk.approved_by, **named)
        except ShopError as error:
            if not desk.may_ask(error):
                self._show_error(sentence(error, spoken()))
            return _REFUSED

    def was_refused(self, given: Any) -> bool:
        """Tell whether a deed was refused."""
        return given is _REFUSED

    def done(self, text: str, undo: Callable[[], bool] | None = None) -> None:
        """Say what was done, and offer to take it back for as long as nothing else is done here."""
        self._offer(undo)
        self.desk.told.emit(text, None)

    def _offer(self, undo: Callable[[], bool] | None) -> None:
        self._undo = undo
        if undo is None and self.back.hasFocus():
            self.save.setFocus()
        self.back.setEnabled(undo is not None)

    def _take_back(self) -> None:
        """Take back what was done last; what is refused stays to be taken back."""
        undo = self._undo
        if undo is not None and undo():
            self.done(self.tr("Taken back: it is as it was before."))

    def _show_error(self, text: str) -> None:
        self._error.setText(text)
        for part in (self._sign, self._error):
            part.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def field(self, widget: QWidget, *beside: QWidget) -> Field:
        """Put a field with its words under the others."""
        made = Field(widget, self, *beside)
        self.content.addWidget(made)
        return made

    def order(self) -> None:
        """Let Tab go through the fields as they stand, then through the acts."""
        set_order([*stops(self.content), *stops(self.bar)])

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "page")
        inner = QVBoxLayout(page)
        inner.setContentsMargins(0, 0, 12, 0)
        inner.addLayout(self.content)
        inner.addStretch(1)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(page)
        refusal = QHBoxLayout()
        refusal.setSpacing(8)
        refusal.addWidget(self._sign)
        refusal.addWidget(self._error, 1)
        self.bar.addWidget(self.back)
        self.bar.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.about)
        column.addWidget(self.area, 1)
        column.addLayout(refusal)
        column.addLayout(self.bar)

    def _retranslate(self) -> None:
        self.save.show_text(self.tr("Save"))
        self.back.show_text(self.tr("Undo"), self.tr("Undo what was done last in this section"))
        self.area.setAccessibleName(self.title())
