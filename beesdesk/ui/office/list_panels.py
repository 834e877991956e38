"""The panels that a list opens: its columns, a file of it, a letter to whom is chosen."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.list_deeds import ListDeeds
from beesdesk.ui.office.list_dialogs import ColumnsDialog, ListExportDialog
from beesdesk.ui.office.list_table import ListTable
from beesdesk.ui.office.mailing_dialog import MailingDialog
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import ListName


class ListPanels(QObject):
    """Opens them in front of the desk. `sent` tells to how many a letter went."""

    sent = Signal(object)  # int

    def __init__(self, desk: OfficeDesk, deeds: ListDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._deeds, self._page = desk, deeds, page

    def choose_columns(self, name: ListName, seen: Sequence[str], then: Callable[[list[str]], object]) -> None:
        """Have the columns of a list chosen."""
        dialog = ColumnsDialog(self._desk, self._page.window(), name=name, seen=seen)
        dialog.answered.connect(lambda keys: then(list(keys)))
        self._show(dialog)

    def save(self, name: ListName, table: ListTable) -> None:
        """Have what a table shows written into a file."""
        keys = [column.key for column in table.rows.columns]
        dialog = ListExportDialog(self._desk, self._page.window(), deeds=self._deeds, name=name, keys=keys)
        dialog.take(tuple(table.rows.rows), tuple(table.picked()))
        self._show(dialog)

    def write_to(self, rows: Iterable[Any]) -> None:
        """Have a letter written to the members of these rows."""
        chosen = [row.member_id for row in rows]
        dialog = MailingDialog(self._desk, self._page.window(), deeds=self._deeds, chosen=chosen)
        dialog.answered.connect(self.sent)
        self._show(dialog)

    def _show(self, dialog: TillDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
