"""The page of counts: all of them, or one that is open."""

from typing import Final
from uuid import UUID

import shiboken6
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.stock.counting import Closed
from beesdesk.ui.background import Background
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.page import Page
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.banner import Banner
from beesdesk.ui.parts.chip import State
from beesdesk.ui.stock.count_deeds import CountDeeds
from beesdesk.ui.stock.count_dialogs import CloseCountDialog, NewCountDialog, NextCountDialog
from beesdesk.ui.stock.count_list import CountList
from beesdesk.ui.stock.count_view import CountView
from beesdesk.ui.stock.count_words import title_of
from beesdesk.ui.stock.sure_dialog import SureDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_MARGIN: Final = 16


class CountsPage(Page):
    """Scan on an open count to count; with none open, a scan opens the only one there is."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.deeds = CountDeeds(desk, self)
        self.work = Background(self)
        self.verdict = Banner(self)
        self.list = CountList(self.deeds, self)
        self.view = CountView(self.deeds, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.view)
        self.list.picked.connect(self.show_count)
        self.list.new_wanted.connect(lambda: self._ask(NewCountDialog(self.deeds, self.window())))
        self.list.next_wanted.connect(lambda: self._ask(NextCountDialog(self.deeds, self.window())))
        self.view.wanted.connect(self._act)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(10)
        column.addWidget(self.verdict)
        column.addWidget(self._pages, 1)
        self._retranslate()

    @property
    def busy(self) -> bool:
        """True while a paper is still to come."""
        return self.work.busy

    @classmethod
    def title(cls) -> str:
        """Return what the page is called."""
        return QCoreApplication.translate("CountsPage", "Counts")

    @property
    def count(self) -> UUID | None:
        """The count that is shown."""
        shown = self._pages.currentWidget() is self.view
        return self.view.count.id if shown and self.view.count else None

    def begin(self) -> None:
        """Put the keys into the list, or where scanning goes on."""
        (self.list if self.count is None else self.view).begin()

    def reload(self) -> None:
        """Show what is so now."""
        if self.count is None:
            self.list.reload()
        else:
            self.view.show_count(self.count)

    def leave(self) -> None:
        """Let a paper that is being written come to its end."""
        self.work.finish()

    def show_count(self, key: UUID) -> None:
        """Open a count."""
        self.verdict.clear()
        self.view.show_count(key)
        self._pages.setCurrentWidget(self.view)
        self.view.begin()

    def close_view(self) -> None:
        """Go back to the list."""
        self._pages.setCurrentWidget(self.list)
        self.list.reload()
        self.list.begin()

    def take_scan(self, text: str) -> bool:
        """Count what was scanned."""
        if self.count is None:
            opened = [row for row in self.list.counts if row.closed_at is None]
            if len(opened) != 1:
                return False
            self.show_count(opened[0].id)
        self.verdict.clear()
        self.view.take_scan(text)
        return True

    def _act(self, name: str) -> None:
        count = self.view.count
        if count is None:
            return
        match name:
            case "back":
                self.verdict.clear()
                self.close_view()
            case "renew":
                made = self.deeds.again(count.id)
                if made is not None:
                    self.show_count(made)
            case "paper":
                self.work.run(self.deeds.paper(count.id, title_of(count)), self._printed, self._unprinted)
            case "drop":
                question = self.tr("Give up the count {title}? What was counted in it changes nothing.")
                dialog = SureDialog(
                    self._desk, self.window(), question.format(title=title_of(count)), self.tr("Give up")
                )
                dialog.answered.connect(lambda _: self._drop(count.id))
                self._open(dialog)
            case "close":
                closing = CloseCountDialog(self.deeds, self.window(), count)
                closing.answered.connect(self._closed)
                self._open(closing)

    def _drop(self, key: UUID) -> None:
        if self.deeds.drop(key):
            self.close_view()
            self._desk.told.emit(self.tr("The count was given up."), None)

    def _closed(self, closed: Closed) -> None:
        self.close_view()
        value = formatting().money(closed.value)
        text = self.tr("Products set to what was found: {count}, worth {value} in all.")
        self._say(State.OK, self.tr("The count is closed"), text.format(count=closed.products, value=value))

    def _ask(self, dialog: TillDialog) -> None:
        dialog.answered.connect(self.show_count)
        self._open(dialog)

    def _printed(self, file: object) -> None:
        if shiboken6.isValid(self):
            self._say(State.OK, self.tr("Ready to print"), self.tr("Saved and shown: {file}").format(file=file))
            self._desk.show_file(file)  # type: ignore[arg-type]  # what the paper's work gives

    def _unprinted(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self._say(State.BAD, self.tr("Not printed"), sentence(fault, spoken()))

    def _say(self, state: State, title: str, text: str) -> None:
        self.verdict.show_message(state, title, text)
        announce(self.verdict, f"{title}. {text}", urgent=state is State.BAD)

    def _open(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _retranslate(self) -> None:
        self.verdict.clear()
