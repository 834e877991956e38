"""Finding for whom the basket is: by card, by name, by number."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from beesdesk.db.session import Session
from beesdesk.members.queries import Shopper, eaters_of, find_shoppers
from beesdesk.messages import right_word
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.focus_pad import FocusPad
from beesdesk.ui.till.dialogs.pick_list import FindField, PickList
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_LONGEST: Final = 60
_CARD: Final = 8  # digits from which a number that is nobody's is read as a card's


class Found(NamedTuple):
    """A member, and the eaters of the household."""

    shopper: Shopper
    eaters: Sequence[str]


class MemberDialog(TillDialog):
    """Answers with the `Shopper`, or None for nobody in particular. A card may be scanned while it is open."""

    accepts_scans = True
    WIDTH = 940
    HEIGHT = 640

    def __init__(self, desk: Desk, parent: QWidget, *, words: str = "") -> None:
        super().__init__(desk, parent)
        self.found: list[Found] = []
        self.rows = PickList(self)
        self.field = FindField(self.rows, self)
        self.field.setMaxLength(_LONGEST)
        self.field.setText(words)
        self._hint = label("", "muted", self, wrap=True)
        self.standing = StateLine(self)
        self.empty = EmptyState("member", self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.rows)
        self._pages.addWidget(self.empty)
        self.pad = FocusPad(self, decimals=False)
        self.nobody = KeyButton(parent=self)
        self.nobody.setAutoDefault(False)
        self.nobody.setVisible(desk.state.shopper is not None)
        self._lay_out()
        self.field.textChanged.connect(self._look)
        self.rows.line_selected.connect(self._show_act)
        self.rows.taken.connect(self._take)
        self.nobody.clicked.connect(self._name_nobody)
        self._look()
        self._retranslate()
        self.field.setFocus()

    def take_scan(self, text: str) -> None:
        """Take a card: whoever it names is served."""
        self.clear_error()
        if self.desk.scan_card(text):
            self.answer(self.desk.state.shopper)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.field)
        left.addWidget(self._pages, 1)
        right.addWidget(self._hint)
        right.addWidget(self.standing)
        right.addStretch(1)
        right.addWidget(self.pad)
        self.set_columns(left, right, shares=(7, 3))
        self.bar.insertWidget(1, self.nobody, 1)

    def _look(self) -> None:
        self.clear_error()
        self.found = self.desk.shop.read(_found, self.field.text())
        self._show()

    def _do(self) -> None:
        words = self.field.text().strip()
        if self.found and self.rows.selected() >= 0:
            self._take(self.rows.selected())
        elif words.isdecimal() and len(words) >= _CARD:
            self.take_scan(words)
        else:
            self.field.setFocus()
            self.show_error(self.tr("Nobody found. Try a part of the name, or the number."))

    def _take(self, place: int) -> None:
        if self.desk.name_shopper(self.found[place].shopper.member_id) is not None:
            self.answer(self.desk.state.shopper)

    def _name_nobody(self) -> None:
        self.clear_error()
        if self.desk.name_shopper(None) is not None:
            self.answer(None)

    def _show(self) -> None:
        """Show the members found, or why there are none."""
        self.rows.offer([self._line(found) for found in self.found])
        self._pages.setCurrentWidget(self.rows if self.found else self.empty)
        if self.field.text().strip():
            self.empty.show_message(self.tr("Nobody found"), self.tr("Try a part of the name, or the number."))
        else:
            self.empty.show_message(self.tr("Scan the card"), self.tr("or type a name or a number."))
        self._show_act(self.rows.selected())

    def _show_act(self, place: int) -> None:
        chosen = 0 <= place < len(self.found)
        name = self.found[place].shopper.name if chosen else ""
        self.act.show_text(self.tr("Choose {name}").format(name=name) if chosen else self.tr("Choose"))

    def _line(self, found: Found) -> LineView:
        shopper = found.shopper
        number = self.tr("no. {number}").format(number=shopper.number)
        eaters = self.tr("Eaters: {names}").format(names=", ".join(found.eaters)) if found.eaters else ""
        return LineView(shopper.first_name[:1] + shopper.family_name[:1], shopper.name, eaters, "", number)

    def _show_standing(self) -> None:
        """Say what the member of the basket is expected at the desk for: who opens this has asked."""
        shopper, right = self.desk.state.shopper, self.desk.right()
        missing = right is not None and not right.may_shop
        self.standing.setVisible(missing)
        self._hint.setVisible(not missing)  # a small window has room for one of them above the pad
        if shopper is not None and right is not None and missing:
            text = self.tr("{name} is expected at the desk: {reason}.")
            self.standing.show_state(
                State.WARN, text.format(name=shopper.name, reason=right_word(right.word, spoken()))
            )

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Member"))
        self._show_standing()
        self.field.setPlaceholderText(self.tr("Name or number"))
        self.field.setAccessibleName(self.tr("Name or number of the member"))
        self._hint.setText(self.tr("The first letters are enough. A card can be scanned at any time."))
        self.nobody.show_text(self.tr("Nobody in particular"))
        self.rows.set_name(self.tr("Members found"))
        chosen = self.rows.selected()
        self._show()
        self.rows.select(chosen)


def _found(session: Session, words: str) -> list[Found]:
    return [Found(shopper, eaters_of(session, shopper.member_id)) for shopper in find_shoppers(session, words)]
