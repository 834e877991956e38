"""Who would stand otherwise: in a sentence, by status, and member by member."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.shift_reasons import reason_line, status_word
from beesdesk.shifts.what_if import Moved, Outcome
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.dashboard_charts import ORDER
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.words import Mode

translate = QCoreApplication.translate
_SEEN: Final = 9
_MEMBERS: Final = 5


class OutcomeView(QWidget):
    """Shows an outcome; counts by status above, members below, whose status would turn first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = label("", "strong", self, wrap=True)
        self.counts = PlainTable(self, most=_SEEN, close=True)
        self.members = PlainTable(self, most=_MEMBERS)
        self.why = label("", "body", self, wrap=True)
        self.why.setTextFormat(Qt.TextFormat.PlainText)
        self._moved: tuple[Moved, ...] = ()
        self.members.chosen.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.said, self.counts, self.members, self.why):
            column.addWidget(part)
        column.addStretch(1)

    def show_nothing(self) -> None:
        """Say what to do first."""
        self.said.setText(translate("Outcome", "Give a rule another value, and you see here whom it would concern."))
        for part in (self.counts, self.members, self.why):
            part.setVisible(False)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show an outcome."""
        self.said.setText("\n".join(sentences(outcome)))
        self.counts.setAccessibleName(translate("Outcome", "Members by status, before and after"))
        self.members.setAccessibleName(translate("Outcome", "Members who would stand otherwise"))
        heads = (
            translate("Outcome", "Status"), translate("Outcome", "Before"), translate("Outcome", "After"),
            translate("Outcome", "Change"),
        )  # fmt: skip
        self.counts.fill(heads, [*_counts(outcome)], figures=(1, 2, 3))
        self._moved = outcome.moved
        self.members.fill(
            (translate("Outcome", "Member"), translate("Outcome", "Status")), [*map(_member, outcome.moved)]
        )
        self._tell(self.members.currentRow())
        self.counts.setVisible(True)
        for part in (self.members, self.why):
            part.setVisible(bool(outcome.moved))

    def _tell(self, row: int) -> None:
        """Tell all of the chosen member."""
        if 0 <= row < len(self._moved):
            self.why.setText("\n".join(why(self._moved[row])))


def sentences(outcome: Outcome) -> Iterator[str]:
    """Give what would change as a whole."""
    if not outcome.moved:
        yield translate("Outcome", "Nobody would stand otherwise.")
        return
    day = formatting().numeric_date(outcome.day)
    text = translate("Outcome", "On {day}: statuses that change: {turned}; only dates or counters: {others}.")
    turned = len(outcome.turned)
    yield text.format(day=day, turned=turned, others=len(outcome.moved) - turned)
    gained, lost = outcome.shopping
    text = translate("Outcome", "May shop again: {gained}; may no longer shop: {lost}.")
    yield text.format(gained=gained, lost=lost)
    freed, left = (sum(getattr(one, name) for one in outcome.moved) for name in ("freed", "left"))
    if freed or left:
        text = translate("Outcome", "Places freed in shifts to come: {freed}; regular places ended: {left}.")
        yield text.format(freed=freed, left=left)


def _counts(outcome: Outcome) -> Iterator[tuple[str, ...]]:
    for status in ORDER:
        before, after = (counts.get(status, 0) for counts in (outcome.before, outcome.after))
        if before or after:
            by = after - before
            change = f"+{by}" if by > 0 else f"\u2212{-by}" if by < 0 else "="
            yield status_word(status, spoken()), str(before), str(after), change


def _member(one: Moved) -> tuple[str, str]:
    before, after = (status_word(standing.status, spoken()) for standing in (one.before, one.after))
    return f"{one.name} · {one.number}", f"{before} → {after}" if one.turned else before


def why(one: Moved) -> list[str]:
    """Return what brings the new status about, the dates that move, and the places that are lost."""
    irregular = one.after.mode is Mode.IRREGULAR
    because = [] if one.reason is None else [reason_line(one.reason, spoken(), irregular=irregular)]
    return [*because, *_dates(one), *_places(one)]


def _dates(one: Moved) -> Iterator[str]:
    form = formatting()
    names = {
        "alert_until": translate("Outcome", "Alert ends: {before} → {after}"),
        "extension_until": translate("Outcome", "Extension ends: {before} → {after}"),
        "future_alert": translate("Outcome", "Next alert: {before} → {after}"),
        "next_countdown": translate("Outcome", "Next countdown: {before} → {after}"),
    }
    none = translate("Outcome", "none")
    for name, (was, is_) in one.dates.items():
        before, after = (none if day is None else form.numeric_date(day) for day in (was, is_))
        yield names[name].format(before=before, after=after)


def _places(one: Moved) -> Iterator[str]:
    if one.freed:
        yield translate("Outcome", "Shifts freed: {count}").format(count=one.freed)
    if one.left:
        yield translate("Outcome", "Regular places ended: {count}").format(count=one.left)
