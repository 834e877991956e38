"""What the shop tells everybody: opening hours, news, the next assembly; written in the office."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from beesdesk.pos.info_texts import info_page
from beesdesk.ui.kiosk.booth import Booth
from beesdesk.ui.kiosk.page import KioskPage, column_of
from beesdesk.ui.kiosk.pieces import card, said
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.empty import EmptyState


class InfoPage(KioskPage):
    """A card for each; what is not written is left out."""

    icon = "info"

    def __init__(self, booth: Booth, parent: QWidget | None = None) -> None:
        super().__init__(booth, parent)
        self._begin()

    @classmethod
    def title(cls) -> str:
        """Return what the button says."""
        return QCoreApplication.translate("InfoPage", "Hours and news")

    def _build(self) -> QWidget:
        info = self.shop.read(info_page, spoken())
        cards = []
        for title, text in (
            (self.tr("Opening hours"), info.hours),
            (self.tr("News"), info.news),
            (self.tr("Next assembly"), info.assembly),
        ):
            if text:
                made = card(title)
                made.add(said(text))
                cards.append(made)
        if cards:
            return column_of(*cards)
        view = EmptyState("info")
        view.show_message(self.tr("There is no news"), self.tr("Ask at the desk for hours and assemblies."))
        return view
