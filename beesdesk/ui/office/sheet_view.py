"""An open attendance sheet: who was expected, what became of them, and what can be done with it now."""

from collections.abc import Iterator
from typing import Final
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from beesdesk.members.people import name_of
from beesdesk.messages import word
from beesdesk.shifts.known import zone_of
from beesdesk.shifts.sheet_queries import LineRow, SheetRow
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.office.sheet_deeds import SheetDeeds
from beesdesk.ui.office.sheet_lines_view import SheetLines
from beesdesk.ui.office.sheet_words import clocks, standing_of, there
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import StateChip
from beesdesk.ui.parts.key_button import KeyButton, Tone
from beesdesk.ui.theme import look

_HEIGHT: Final = 48
_ACROSS: Final = 4
_ACROSS_LARGE: Final = 3
_LARGE: Final = 1.5
translate = QCoreApplication.translate

OPEN_ACTS: Final = {"add": "F2", "replace": "F3", "task": "F4", "remove": "Del", "undo": "Ctrl+Z", "enter": "F6"}
DONE_ACTS: Final = {"correct": "F8", "read": "F9"}
ALWAYS: Final = {"print": "Ctrl+P", "back": "Esc"}
VALIDATE: Final = "validate"


class SheetView(Translated, QWidget):
    """Shows a sheet. `wanted` carries the word of an act, `marked` what is to be said of a line, `late_wanted` who was late."""

    wanted = Signal(str)
    marked = Signal(object, object)  # LineRow, PlaceState
    late_wanted = Signal(object)  # LineRow

    def __init__(self, deeds: SheetDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self._deeds = deeds
        self.sheet: SheetRow | None = None
        self.heading = label("", "title", self, wrap=True)
        self.chip = StateChip(parent=self)
        self.sums = label("", "muted", self, wrap=True)
        self.feedback = Card(parent=self)
        self.said = label("", "body", self.feedback, wrap=True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.feedback.add(self.said)
        self.lines = SheetLines(self)
        self.acts = {
            name: KeyButton(key=key, height=_HEIGHT, tone=Tone.PRIMARY if name == VALIDATE else Tone.PLAIN, parent=self)
            for name, key in (OPEN_ACTS | DONE_ACTS | {VALIDATE: "F12"} | ALWAYS).items()
        }
        for name, button in self.acts.items():
            button.clicked.connect(lambda _=False, name=name: self.wanted.emit(name))
        self.acts["back"].setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.lines.marked.connect(self.marked)
        self.lines.late_wanted.connect(self.late_wanted)
        self.lines.line_chosen.connect(self._offer)
        self._lay_out()
        self._retranslate()

    def show_sheet(self, key: UUID) -> None:
        """Show a sheet as it is now."""
        other = self.sheet is None or self.sheet.id != key
        self.sheet = self._deeds.sheet(key)
        if self.sheet is None:
            return
        lines = self._deeds.lines(key)
        self.lines.show_lines(lines, self._deeds.tasks(), locked=self.sheet.validated is not None)
        if other:
            self.lines.choose_first()
        self._say(self.sheet, lines)
        self._offer(self.lines.current())

    def _say(self, sheet: SheetRow, lines: list[LineRow]) -> None:
        zone, form = self._deeds.desk.shop.read(zone_of), formatting()
        this_year = sheet.day.year == self._deeds.desk.shop_day().year
        day = form.day(sheet.day) if this_year else form.long_day(sheet.day)
        self.heading.setText(f"{day[:1].upper()}{day[1:]} · {clocks(sheet, zone)}")
        state, text = standing_of(sheet, begun=self._has_begun(sheet))
        self.chip.show_state(state, text)
        self.sums.setText(" · ".join(self._sums(sheet, lines, zone)))
        said = "\n".join(self._feedback(sheet))
        self.said.setText(said)
        self.feedback.setVisible(bool(said))

    def _has_begun(self, sheet: SheetRow) -> bool:
        return sheet.starts <= self._deeds.desk.now()

    def _sums(self, sheet: SheetRow, lines: list[LineRow], zone: object) -> Iterator[str]:
        yield there(sheet)
        yield self.tr("%n place(s)", "", sheet.places)
        corrected = sum(line.corrected for line in lines)
        if corrected:
            yield self.tr("%n corrected", "", corrected)
        if sheet.validated is not None:
            by = self._deeds.desk.shop.read(name_of, sheet.validated_by or "")
            at = sheet.validated.astimezone(zone)  # type: ignore[arg-type]
            yield self.tr("validated by {name} on {moment}").format(name=by, moment=formatting().moment(at))

    def _feedback(self, sheet: SheetRow) -> Iterator[str]:
        """Give what whoever validated had to say, what the sheet says by itself, and why it was corrected."""
        if sheet.team is not None:
            yield self.tr("Team: {size}").format(size=word(f"team_{sheet.team}", spoken()))
        if sheet.notes:
            yield self.tr("Notes: {text}").format(text=sheet.notes)
        if sheet.comments:
            yield self.tr("Comments: {text}").format(text=sheet.comments)
        if sheet.validated is not None:
            for one in self._deeds.warnings(sheet.id):
                yield f"! {one.name}: {word(f'sheet_{one.word}', spoken())}"
            for line in self._deeds.lines(sheet.id):
                if line.corrected and line.place_id is not None:
                    why = self._deeds.why(line.place_id)
                    yield self.tr("{name} corrected: {reason}").format(name=line.name, reason=why)

    def _offer(self, line: LineRow | None) -> None:
        """Offer what can be done with the sheet and the chosen line."""
        sheet = self.sheet
        if sheet is None:
            return
        is_open, added = sheet.validated is None, line is not None and line.added
        unread = not is_open and sheet.notes_read is None and bool(sheet.notes or self._deeds.warnings(sheet.id))
        shown = dict.fromkeys((*OPEN_ACTS, VALIDATE), is_open) | {"correct": not is_open, "read": unread}
        enabled = {
            "replace": line is not None and not added, "task": added, "remove": added,
            "undo": self._deeds.can_undo(sheet.id), VALIDATE: self._has_begun(sheet),
            "correct": line is not None and line.place_id is not None,
        }  # fmt: skip
        for name, button in self.acts.items():
            button.setEnabled(enabled.get(name, True))
            button.setVisible(shown.get(name, True) and (button.isEnabled() or not _is_large()))
        self._place_acts()
        self.acts["replace"].show_text(
            self.tr("Take replacement back") if line and line.replaced_by else self.tr("Replaced by")
        )

    def _place_acts(self) -> None:
        """Put the acts where they always are; with large text those that can be done now stand closer together."""
        if _is_large():
            offered = [name for name in _PLACES if not self.acts[name].isHidden()]
            places = {name: divmod(at, _ACROSS_LARGE) for at, name in enumerate(offered)}
        else:
            places = _PLACES
        for name, (row, column) in places.items():
            self._buttons.addWidget(self.acts[name], row, column)
        for column in range(_ACROSS):
            self._buttons.setColumnStretch(column, int(column < _ACROSS_LARGE or not _is_large()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.heading, 1)
        head.addWidget(self.acts["back"])
        state = QHBoxLayout()
        state.setSpacing(12)
        state.addWidget(self.chip)
        state.addWidget(self.sums, 1)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(8)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(10)
        body.addLayout(head)
        body.addLayout(state)
        self.lines.put_above(self.feedback)
        body.addWidget(self.lines, 1)
        body.addLayout(self._buttons)

    def _retranslate(self) -> None:
        names = {
            "add": self.tr("Add somebody"), "task": self.tr("Task"), "remove": self.tr("Take off"),
            "undo": self.tr("Undo"), "enter": self.tr("Type from paper"), "correct": self.tr("Correct"),
            "read": self.tr("Mark as read"), VALIDATE: self.tr("Validate"), "print": self.tr("Print"),
            "back": self.tr("All sheets"), "replace": self.tr("Replaced by"),
        }  # fmt: skip
        for name, text in names.items():
            self.acts[name].show_text(text)
        if self.sheet is not None:
            self.show_sheet(self.sheet.id)


_PLACES: Final = {
    "add": (0, 0), "replace": (0, 1), "task": (0, 2), "remove": (0, 3),
    "undo": (1, 0), "enter": (1, 1), "print": (1, 2), VALIDATE: (1, 3),
    "correct": (1, 0), "read": (1, 1),
}  # fmt: skip


def _is_large() -> bool:
    return look().scale > _LARGE
