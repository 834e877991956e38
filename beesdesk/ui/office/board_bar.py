"""The bars above the board: which weeks, how many, which shifts of them; what can be taken back, and who could come."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from beesdesk.ui.language import Translated
from beesdesk.ui.office.board_model import Span
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.flow import FlowLayout
from beesdesk.ui.parts.key_button import KeyButton, Tone

_HEIGHT: Final = 44
_SPANS: Final = {Span.WEEK: "Alt+1", Span.CYCLE: "Alt+2", Span.MONTHS: "Alt+3", Span.TEMPLATES: "Alt+4"}


class BoardBar(Translated, QWidget):
    """Each button has its key; `span_picked` and `filtered` tell what was chosen."""

    span_picked = Signal(object)  # Span
    filtered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heading = label("", "title", self)
        self.before = KeyButton(key="Ctrl+Left", hint="Ctrl+←", height=_HEIGHT, parent=self)
        self.after = KeyButton(key="Ctrl+Right", hint="Ctrl+→", height=_HEIGHT, parent=self)
        self.today = self._button("Ctrl+T")
        self.undo, self.redo = self._button("Ctrl+Z"), self._button("Ctrl+Shift+Z")
        self.propose = KeyButton(key="F5", tone=Tone.PRIMARY, height=_HEIGHT, parent=self)
        self.spans = {span: self._button(key) for span, key in _SPANS.items()}
        self.tasks = QComboBox(self)
        self.tasks.setMinimumHeight(_HEIGHT)
        self.tasks.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.gaps, self.leaderless = self._button("Ctrl+G"), self._button("Ctrl+R")
        self.person, self.only = self._button("Ctrl+F"), self._button("Ctrl+Shift+F")
        self._called = ""
        for toggle in (*self.spans.values(), self.gaps, self.leaderless, self.only):
            toggle.setCheckable(True)
        for span, button in self.spans.items():
            button.clicked.connect(lambda _=False, span=span: self.span_picked.emit(span))
        self.tasks.activated.connect(lambda _: self.filtered.emit())
        for toggle in (self.gaps, self.leaderless, self.only):
            toggle.clicked.connect(lambda _=False: self.filtered.emit())
        self._lay_out()
        self._retranslate()

    @property
    def task(self) -> UUID | None:
        """The task that alone is shown."""
        chosen: UUID | None = self.tasks.currentData()
        return chosen

    def show_span(self, span: Span, heading: str) -> None:
        """Show how much is on the board."""
        self.heading.setText(heading)
        for each, button in self.spans.items():
            button.setChecked(each is span)
        for button in (self.before, self.after, self.today):
            button.setEnabled(span is not Span.TEMPLATES)
        self.propose.setEnabled(span is not Span.TEMPLATES)

    def offer_tasks(self, tasks: dict[UUID, str]) -> None:
        """Offer the tasks to choose from; the chosen one stays chosen."""
        rows = [(self.tr("Tasks"), None), *sorted((name, key) for key, name in tasks.items())]
        if rows == [(self.tasks.itemText(at), self.tasks.itemData(at)) for at in range(self.tasks.count())]:
            return
        chosen = self.task
        self.tasks.clear()
        for name, key in rows:
            self.tasks.addItem(name, key)
        keys = [key for _, key in rows]
        self.tasks.setCurrentIndex(keys.index(chosen) if chosen in keys else 0)

    def show_person(self, name: str) -> None:
        """Say who is looked for; nobody where the name is empty."""
        self._called = name
        if not name:
            self.only.setChecked(False)
        self._retranslate_person()

    def show_undo(self, last: str, following: str) -> None:
        """Say what would be taken back, and what would be done again."""
        self.undo.setEnabled(bool(last))
        self.redo.setVisible(bool(following))
        for button, what in ((self.undo, last), (self.redo, following)):
            button.setToolTip(what)
            button.setAccessibleDescription(what)

    def _button(self, key: str) -> KeyButton:
        return KeyButton(key=key, height=_HEIGHT, parent=self)

    def _lay_out(self) -> None:
        self.heading.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.heading.setMinimumHeight(_HEIGHT)
        flow = FlowLayout(parent=self)
        for part in (
            self.heading, self.before, self.after, self.today, self.undo, self.redo, self.propose, *self.spans.values(),
            self.gaps, self.leaderless, self.person, self.only, self.tasks,
        ):  # fmt: skip
            flow.addWidget(part)

    def _retranslate_person(self) -> None:
        self.person.show_text(self._called or self.tr("Find"))
        self.only.show_text(self.tr("Only their shifts"))
        self.only.setVisible(bool(self._called))

    def _retranslate(self) -> None:
        self.before.show_text("\u2039", self.tr("Earlier"))
        self.after.show_text("\u203a", self.tr("Later"))
        self.today.show_text(self.tr("Today"))
        self.undo.show_text(self.tr("Undo"))
        self.redo.show_text(self.tr("Redo"))
        self.propose.show_text(self.tr("Propose"))
        names = (self.tr("Week"), self.tr("Four weeks"), self.tr("Months"), self.tr("Regular"))
        for button, name in zip(self.spans.values(), names, strict=True):
            button.show_text(name)
        self.tasks.setAccessibleName(self.tr("Tasks shown"))
        if self.tasks.count():
            self.tasks.setItemText(0, self.tr("Tasks"))
        self.gaps.show_text(self.tr("Gaps"))
        self.leaderless.show_text(self.tr("No leader"))
        self._retranslate_person()
