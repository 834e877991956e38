"""The handbook, in the language of the screen: its chapters at the left, the text with its pictures beside."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QKeySequence, QShortcut, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QTextBrowser, QWidget

from beesdesk.ui.language import spoken
from beesdesk.ui.theme import RESOURCES, look
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

PAGES: Final = {Language.FR: "caisse.md", Language.NL: "kassa.md", Language.EN: "till.md"}
"""The book of the till."""
DESK_PAGES: Final = {Language.FR: "coordination.md", Language.NL: "coordinatie.md", Language.EN: "desk.md"}
"""The book of the coordinator's desk."""
STOCK_PAGES: Final = {Language.FR: "stock.md", Language.NL: "voorraad.md", Language.EN: "goods.md"}
"""The book of the stock desk."""
FIRST_PAGES: Final = {
    Language.FR: "premier-demarrage.md",
    Language.NL: "eerste-start.md",
    Language.EN: "first-start.md",
}
"""The book of the first start."""
MACHINE_PAGES: Final = {
    Language.FR: "plusieurs-machines.md",
    Language.NL: "meerdere-machines.md",
    Language.EN: "machines.md",
}
"""The book of several machines."""
DEVICE_PAGES: Final = {Language.FR: "appareils.md", Language.NL: "toestellen.md", Language.EN: "devices.md"}
"""The book of the devices."""
_INSTALLED: Final = RESOURCES / "handbook"
_IN_THE_SOURCE: Final = RESOURCES.parents[1] / "docs" / "handbook"
_CHAPTER: Final = 2  # the level of a chapter's heading
_CHAPTERS_WIDTH: Final = 250
_FINGER: Final = 44
_BETWEEN: Final = 8  # px under a paragraph
_ABOVE: Final = 18  # px over a title
_EDGE: Final = 40  # px that a picture leaves free at its side


def handbook_folder() -> Path:
    """Return where the handbook lies: with the installed program, or in its source."""
    return _INSTALLED if _INSTALLED.is_dir() else _IN_THE_SOURCE


class Book(QTextBrowser):
    """Shows a page of the handbook; its pictures are never wider than the text. Links lead nowhere outside."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def show_page(self, file: Path) -> list[tuple[str, int]]:
        """Show a page; return its chapters with their places in the text."""
        self.setSearchPaths([str(file.parent)])
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{file.parent}/"))
        self.setMarkdown(file.read_text("utf-8"))
        self._let_breathe()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        return [
            (block.text(), block.position())
            for block in self._blocks()
            if block.blockFormat().headingLevel() == _CHAPTER
        ]

    def go_to(self, position: int) -> None:
        """Bring a place of the text to the top."""
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        self.verticalScrollBar().setValue(int(top))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return a picture, made small enough for the page."""
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        path = handbook_folder() / "pictures" / Path(QUrl(name).path()).name
        picture, room = QImage(str(path)), self.viewport().width() - _EDGE
        return (
            picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            if picture.width() > room > 0
            else picture
        )

    def _let_breathe(self) -> None:
        """Leave room between paragraphs, and above the title of a chapter: Markdown brings none."""
        for block in self._blocks():
            shape = block.blockFormat()
            shape.setBottomMargin(look().px(_BETWEEN))
            if shape.headingLevel():
                shape.setTopMargin(look().px(_ABOVE))
            QTextCursor(block).setBlockFormat(shape)

    def _blocks(self) -> list[QTextBlock]:
        blocks, block = [], self.document().begin()
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return blocks


class HandbookDialog(TillDialog):
    """Answers nothing. F1 or Esc leads back. `pages` are the book's files by language."""

    WIDTH = 1180
    HEIGHT = 900

    def __init__(self, desk: Desk, parent: QWidget, pages: Mapping[Language, str] = PAGES) -> None:
        super().__init__(desk, parent)
        self._pages = pages
        self._places: list[int] = []
        self.chapters = QListWidget(self)
        self.chapters.setFixedWidth(look().px(_CHAPTERS_WIDTH))
        self.chapters.currentRowChanged.connect(self._go_to)
        self.book = Book(self)
        row = QHBoxLayout()
        row.addWidget(self.chapters)
        row.addWidget(self.book, 1)
        self.content.addLayout(row, 1)
        self.act.setVisible(False)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.reject)
        self._retranslate()
        self.chapters.setFocus()

    def _go_to(self, place: int) -> None:
        if 0 <= place < len(self._places):
            self.book.go_to(self._places[place] if place else 0)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Handbook"))
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.book.setAccessibleName(self.tr("Handbook"))
        found = self.book.show_page(handbook_folder() / self._pages[spoken()])
        self.chapters.clear()
        self._places = [place for _, place in found]
        self.chapters.addItems([title for title, _ in found])
        for place in range(self.chapters.count()):
            self.chapters.item(place).setSizeHint(QSize(0, look().px(_FINGER)))
