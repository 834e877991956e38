"""One section of a member's file: what can be done there, each act with its key, and under it what is known."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from beesdesk.shifts.member_file import MemberFile
from beesdesk.ui.language import Translated
from beesdesk.ui.office.act_dialog import FormDialog
from beesdesk.ui.office.member.deeds import MemberDeeds
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.flow import EvenLayout
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.dialogs.pick_list import PickList

ACROSS: Final = 4
_HEIGHT: Final = 44
_GAP: Final = 8
_SHOWN: Final = 6  # rows that are seen at once

Act = Callable[..., FormDialog]


class ListCard(Card):
    """A card with rows of which one is chosen; a sentence stands there where there are none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.items: Sequence[Any] = ()
        self._wanted: object = None
        self.rows = PickList(self)
        self.nothing = label("", "muted", self, wrap=True)
        self.add(self.rows)
        self.add(self.nothing)

    def show_items(
        self,
        items: Sequence[Any],
        line: Callable[[Any], LineView],
        nothing: str,
        key: Callable[[Any], Hashable] = lambda item: getattr(item, "id", item),
    ) -> None:
        """Show rows; what has just come is chosen, else what was, wherever it stands now (`key` knows it), else its place."""
        place, before = max(0, self.rows.selected()), self.chosen()
        wanted = [self._wanted, None if before is None else key(before)]
        self._wanted, self.items = None, items
        self.rows.offer([line(item) for item in items])
        if items:
            places = {key(item): at for at, item in enumerate(items)}
            known = (places[one] for one in wanted if one is not None and one in places)
            self.rows.select(next(known, min(place, len(items) - 1)))
        self.nothing.setText(nothing)
        self.nothing.setVisible(not items)
        self.rows.setVisible(bool(items))
        self.rows.setFixedHeight(min(len(items), _SHOWN) * self.rows.verticalHeader().defaultSectionSize() + 4)

    def want(self, key: object) -> None:
        """Have something chosen that is about to come."""
        self._wanted = key

    def forget(self) -> None:
        """Begin at the top: somebody else's rows come."""
        self.items, self._wanted = (), None
        self.rows.offer([])

    def chosen(self) -> Any:
        """Return what is chosen, None for nothing."""
        place = self.rows.selected()
        return self.items[place] if 0 <= place < len(self.items) else None

    def set_name(self, title: str) -> None:
        """Say what is listed."""
        self.set_title(title)
        self.rows.set_name(title)


class Section(Translated, QWidget):
    """Subclasses name their `ACTS` with their keys, fill the cards, and say which acts make sense for what is chosen."""

    ACTS: tuple[tuple[Act, str], ...] = ()

    def __init__(self, deeds: MemberDeeds, parent: QWidget) -> None:
        super().__init__(parent)
        self.deeds, self.desk = deeds, deeds.desk
        self.file: MemberFile | None = None
        self.buttons = {kind: KeyButton(key=key, height=_HEIGHT, parent=self) for kind, key in self.ACTS}
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda _=False, kind=kind: self.open_act(kind))
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, _GAP, 0)
        self.body.setSpacing(12)
        self._build()
        self.body.addStretch(1)
        self._lay_out()
        self._retranslate()

    def show_file(self, file: MemberFile) -> None:
        """Show a member."""
        if self.file is not None and self.file.member.id != file.member.id:
            for card in self.findChildren(ListCard):
                card.forget()
        self.file = file
        self._show(file)
        self.allow()

    def open_act(self, kind: Act) -> None:
        """Open the panel of an act."""
        if self.file is None:
            return
        dialog = kind(self.deeds, self.window(), file=self.file, row=self.chosen())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(self._want)
        dialog.open()

    def _want(self, given: object) -> None:
        """Have what an act gave be chosen where it comes into a list."""
        for card in self.findChildren(ListCard):
            card.want(given if isinstance(given, UUID) else None)

    def allow(self) -> None:
        """Let only those acts be pressed that make sense now."""
        for kind, button in self.buttons.items():
            button.setEnabled(self.file is not None and self._makes_sense(kind, self.file))

    def chosen(self) -> Any:
        """Return what an act is about, None for the member."""
        return None

    def stops(self) -> Iterator[QWidget]:
        """Give where the keys may begin: the first list, else the first act."""
        yield from self.findChildren(PickList)
        yield from self.buttons.values()

    def _build(self) -> None:
        """Add the cards to `body`."""

    def _show(self, file: MemberFile) -> None:
        """Fill the cards."""

    def _names(self) -> Sequence[str]:
        """Return what the acts are called, in their order."""
        return ()

    def _makes_sense(self, kind: Act, file: MemberFile) -> bool:
        del kind, file
        return True

    def _list(self) -> ListCard:
        card = ListCard(self)
        card.rows.line_selected.connect(lambda _: self.allow())
        self.body.addWidget(card)
        return card

    def _text(self) -> tuple[Card, QLabel]:
        card = Card(parent=self)
        text = label("", "body", card, wrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setAlignment(Qt.AlignmentFlag.AlignTop)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.add(text)
        self.body.addWidget(card)
        return card, text

    def _lay_out(self) -> None:
        acts = EvenLayout(ACROSS, _GAP)
        for button in self.buttons.values():
            acts.addWidget(button)
        inner = QWidget(self)
        inner.setProperty("role", "page")
        inner.setLayout(self.body)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        if self.buttons:
            column.addLayout(acts)
        column.addWidget(scroll, 1)

    def _retranslate(self) -> None:
        for button, name in zip(self.buttons.values(), self._names(), strict=True):
            button.show_text(name)
        if self.file is not None:
            self.show_file(self.file)
