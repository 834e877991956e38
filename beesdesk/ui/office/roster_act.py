"""An act on the planned weeks, in a panel that says what it will change in the shifts to come while it is filled in."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtWidgets import QDateEdit, QLabel, QVBoxLayout, QWidget

from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.shifts.roster_foresight import RosterForesight, foresee_roster
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.roster_foreseen import roster_foreseen
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.long_work import LongWork, Step
from beesdesk.ui.parts.progress import ProgressPanel
from beesdesk.ui.parts.tab_order import stops
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.values import dataclass

_DATE: Final = "dd/MM/yyyy"
_SETTLE_MS: Final = 200


@dataclass(frozen=True, slots=True)
class Act:
    """An action with what it is told; `undone` gives, from what it returned, the action that takes it back."""

    action: Callable[..., Any]
    told: tuple[Any, ...]
    undone: Callable[[Any], "Act"] | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What was done, in words, and what takes it back."""

    text: str
    undo: Act | None


class RosterActDialog(TillDialog):
    """Subclasses add fields and say what is to be done; both the foresight and the act are worked out beside the screen.

    Answers with `Done`.
    """

    WIDTH = 980
    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.captions: list[tuple[QLabel, QWidget]] = []
        self.progress = ProgressPanel(self)
        self.work = LongWork(self.progress, self)
        self.foresight_title = label("", "strong", self)
        self.foresight = label("", "body", self, wrap=True)
        self.foresight.setTextFormat(Qt.TextFormat.PlainText)
        self._soon = QTimer(self, interval=_SETTLE_MS, singleShot=True)
        self._soon.timeout.connect(self._foresee)
        self.fields, right = QVBoxLayout(), QVBoxLayout()
        for column in (self.fields, right):
            column.setSpacing(8)
        self._fill()
        self.fields.addStretch(1)
        for part in (self.foresight_title, self.foresight, self.progress):
            right.addWidget(part)
        right.addStretch(1)
        self.set_columns(self.fields, right, shares=(1, 1))
        # Enter ends a number or an hour; it must not move everybody's shifts.
        self.act.setDefault(False)
        self.act.setAutoDefault(False)
        self.back.setAutoDefault(False)
        next(stops(self.content), self.act).setFocus()
        self._retranslate()

    def done(self, result: int) -> None:
        """Work nothing out any more."""
        self._soon.stop()
        self.work.stop()
        super().done(result)

    def _fill(self) -> None:
        """Add the fields."""
        raise NotImplementedError

    def _act(self) -> Act | str:
        """Return what is to be done, or what is missing for it."""
        raise NotImplementedError

    def _names(self) -> tuple[str, ...]:
        """Return what the fields are called, in their order."""
        raise NotImplementedError

    def _verb(self) -> str:
        """Return what the act is called."""
        raise NotImplementedError

    def _said(self) -> str:
        """Return what is said once it is done."""
        raise NotImplementedError

    # What it will change

    def _edited(self, *_: object) -> None:
        """Look anew once nothing has been typed for a moment."""
        self.clear_error()
        self._soon.start()

    def _foresee(self) -> None:
        act = self._act()
        if isinstance(act, str):
            self.work.stop()
            self._tell(act)
            return
        shop, now = self.desk.shop, self.desk.now()

        def work(_: Step) -> RosterForesight:
            return shop.try_out(lambda session: foresee_roster(session, act.action, *act.told, now=now))

        def then(found: RosterForesight) -> None:
            self._tell("\n".join(roster_foreseen(found)))

        self.work.run(self.tr("Trying it out"), work, then, self._foreseen_refusal)

    def _foreseen_refusal(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self._tell(sentence(fault, self.desk.language))

    def _tell(self, text: str) -> None:
        if text != self.foresight.text():
            self.foresight.setText(text)
            announce(self.foresight, text)
            if self.isVisible():  # before, it has no width yet that anything could be fitted into
                self._grow()

    # Doing it

    def _do(self) -> None:
        act = self._act()
        if isinstance(act, str):
            self.show_error(act)
            return
        self._soon.stop()
        work = partial(_carry_out, self.desk, act)

        def then(result: object) -> None:
            undo = None if act.undone is None else act.undone(result)
            self._finish(Done(self._said(), undo))

        self.work.run(self.tr("Changing the shifts"), work, then, self._refuse, may_cancel=False)

    def _finish(self, done: Done) -> None:
        self.answer(done)

    def _refuse(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.desk.refuse(fault)

    # Fields

    def _add(self, widget: QWidget) -> None:
        """Put a field under the others, with a caption that `_names` says."""
        caption = label("", "strong", self)
        self.captions.append((caption, widget))
        self.fields.addWidget(caption)
        self.fields.addWidget(widget)

    def _date_field(self, day: date) -> QDateEdit:
        field = QDateEdit(QDate(day.year, day.month, day.day), self)
        field.setDisplayFormat(_DATE)
        field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        field.dateChanged.connect(self._edited)
        return field

    def _retranslate(self) -> None:
        super()._retranslate()
        for (caption, widget), name in zip(self.captions, self._names(), strict=True):
            caption.setText(name)
            widget.setAccessibleName(name)
        self.foresight_title.setText(self.tr("What this will change"))
        self.set_title(self._verb())
        self.act.show_text(self._verb())
        self._foresee()


def day_of(field: QDateEdit) -> date:
    """Return the day that a field shows."""
    found: date = field.date().toPython()  # type: ignore[assignment]
    return found


def take_back(desk: OfficeDesk, act: Act, work: LongWork, title: str) -> None:
    """Carry an act out that takes another back, beside the screen."""

    def fell(fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        desk.refuse(fault)

    work.run(title, partial(_carry_out, desk, act), lambda _: None, fell, may_cancel=False)


def _carry_out(desk: OfficeDesk, act: Act, _: Step) -> object:
    def action(session: Session) -> object:
        return act.action(session, *act.told, now=desk.now())

    return desk.shop.do(action)
