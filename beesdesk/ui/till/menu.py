"""What has no key of its own at a till, or one that nobody remembers: everything as tiles, each always in its place."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QLabel, QVBoxLayout, QWidget

from beesdesk.settings import Settings
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.acts import Acts
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_FEW = 2


class Entry(NamedTuple):
    """A tile: its name in code, what it does, whether it can be done now, the key that does it without the menu."""

    name: str
    word: str
    act: Callable[[], object]
    possible: bool = True
    key: str = ""


class TillMenu(TillDialog):
    """The menu in columns. A scan closes it and is taken as ever; it answers nothing."""

    accepts_scans = True
    WIDTH = 980

    def __init__(self, desk: Desk, parent: QWidget, *, acts: Acts, settings: Settings) -> None:
        super().__init__(desk, parent)
        self._acts, self._settings = acts, settings
        self._titles: list[QLabel] = []
        self.tiles: dict[str, KeyButton] = {}
        self._arrows = QButtonGroup(self)  # the arrow keys go from tile to tile as they lie
        self._arrows.setExclusive(False)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(16)
        self.content.addLayout(self._grid)
        self.content.addStretch(1)
        self._blocks = [self._block(entries) for _, entries in self._groups()]
        self._place(len(self._blocks))
        self.act.setVisible(False)
        self._retranslate()
        next(tile for tile in self.tiles.values() if tile.isEnabled()).setFocus()

    def take_scan(self, text: str) -> None:
        """Go away: somebody goes on scanning."""
        self.accept()
        self._acts.scan(text)

    def fit(self) -> None:
        """Put two groups beside each other where large text has no room for all."""
        self._place(len(self._blocks))
        for tile in self.tiles.values():
            tile.ensurePolished()
        if self._needed_width() > self._room().width():
            self._place(_FEW)
        super().fit()

    def _block(self, entries: tuple[Entry, ...]) -> QWidget:
        """Make a group: its title, and a tile for each entry."""
        block = QWidget(self)
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._titles.append(label("", "strong", block))
        column.addWidget(self._titles[-1])
        for entry in entries:
            tile = KeyButton(hint=entry.key, parent=block)
            tile.setEnabled(entry.possible)
            tile.clicked.connect(partial(self._choose, entry.act))
            self._arrows.addButton(tile)
            column.addWidget(tile)
            self.tiles[entry.name] = tile
        column.addStretch(1)
        return block

    def _place(self, columns: int) -> None:
        for place, block in enumerate(self._blocks):
            self._grid.addWidget(block, place // columns, place % columns)
            self._grid.setColumnStretch(place, int(place < columns))

    def _choose(self, act: Callable[[], object]) -> None:
        self.accept()
        act()

    def _groups(self) -> tuple[tuple[str, tuple[Entry, ...]], ...]:
        """Return the columns: a title and its tiles."""
        return (
            (self.tr("Basket"), self._about_basket()),
            (self.tr("Papers"), self._about_papers()),
            (self.tr("Till"), self._about_till()),
            (self.tr("Shop"), self._about_shop()),
        )

    def _about_basket(self) -> tuple[Entry, ...]:
        acts, is_open, goods = self._acts, self.desk.till is not None, bool(self.desk.state.lines)
        return (
            Entry("empties", self.tr("Empties"), acts.empties, is_open, "F11"),
            Entry("price_check", self.tr("Show a price"), self._acts.ask.price_check),
            Entry("refund", self.tr("Refund a receipt"), self._acts.ask.refund, is_open),
            Entry("goods_return", self.tr("Return without a receipt"), self._acts.ask.goods_return, is_open),
            Entry("top_up", self.tr("Top up the wallet"), acts.top_up, is_open),
            Entry("cancel", self.tr("Cancel the basket"), acts.cancel, is_open and goods),
        )

    def _about_papers(self) -> tuple[Entry, ...]:
        acts, ask, is_open = self._acts, self._acts.ask, self.desk.till is not None
        return (
            Entry("receipts", self.tr("Receipts"), partial(ask.report, "receipt")),
            Entry("invoice", self.tr("Invoice"), ask.invoice),
            Entry("mails", self.tr("E-mails"), acts.mails, self.desk.mail_there or self.desk.mails_kept > 0),
            Entry("x", self.tr("Figures so far (X)"), partial(ask.report, "x"), is_open),
            Entry("z", self.tr("Last closing (Z)"), partial(ask.report, "z")),
            Entry("journal", self.tr("Closings and journal"), ask.journal),
        )

    def _about_till(self) -> tuple[Entry, ...]:
        acts, ask, is_open = self._acts, self._acts.ask, self.desk.till is not None
        return (
            Entry("hand_over", self.tr("Next cashier"), acts.hand_over, is_open, "Ctrl+H"),
            Entry("lock", self.tr("Lock the till"), acts.lock, is_open, "Ctrl+L"),
            Entry("cash_move", self.tr("Cash in or out"), ask.cash_move, is_open),
            Entry("drawer", self.tr("Open the drawer"), acts.drawer, is_open, "F8"),
            Entry("close", self.tr("Close the till"), ask.closing, is_open)
            if is_open
            else Entry("open", self.tr("Open the till"), acts.open_till),
            *self._about_practice(),
            Entry("settings", self.tr("Settings of this till"), partial(acts.settings, self._settings)),
        )

    def _about_shop(self) -> tuple[Entry, ...]:
        ask = self._acts.ask
        return (
            Entry("people", self.tr("People"), self._acts.people),
            Entry("recalls", self.tr("Recalls"), ask.recalls),
            Entry("tenders", self.tr("Means of payment"), ask.tenders),
            Entry("containers", self.tr("Containers"), ask.containers),
            Entry("devices", self.tr("Devices"), partial(self._acts.devices, self._settings), key="Ctrl+D"),
            *self._about_others(),
        )

    def _about_others(self) -> tuple[Entry, ...]:
        """Return what concerns the shop's other machines, where there are any."""
        if self.desk.exchanging is None or not self._settings.hub:
            return ()
        return (Entry("exchange", self.tr("Exchange"), self._acts.ask.exchange),)

    def _about_practice(self) -> tuple[Entry, ...]:
        acts = self._acts
        if not self.desk.rules.training:
            return (Entry("practise", self.tr("Practise"), acts.practise),)
        return (
            Entry("practice_cards", self.tr("Cards to practise with"), acts.practice_cards),
            Entry("real", self.tr("Back to the real till"), acts.stop_practising),
        )

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Menu"))
        for caption, (title, entries) in zip(self._titles, self._groups(), strict=True):
            caption.setText(title)
            for entry in entries:
                self.tiles[entry.name].show_text(entry.word)
