"""What stands in the place of a list's rows where there are none."""

from PySide6.QtWidgets import QWidget

from beesdesk.ui.office.list_suggestions import Suggestions
from beesdesk.ui.office.list_words import words_of
from beesdesk.ui.parts.empty import EmptyState
from beesdesk.words import ListName


class ListEmpty(EmptyState):
    """Why nothing is there, and what comes next."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("check", parent)

    def wait(self, *, is_on: bool) -> None:
        """Say that the lists are being read, or that somebody gave that up."""
        if is_on:
            self.show_message(self.tr("Reading…"), self.tr("There are many members. The rows come in a moment."))
        else:
            self.show_message(
                self.tr("The lists are not read yet."), self.tr("Reading was cancelled."), self.tr("Read them")
            )

    def tell(self, name: ListName, suggestions: Suggestions, hidden_by: str) -> None:
        """Say it for a list; `hidden_by` is what was typed into the filter where that hides all rows there are."""
        words = words_of(name)
        if hidden_by:
            told = self.tr("Nothing matches “{text}”").format(text=hidden_by)
            self.show_message(told, self.tr("Other rows are hidden by what you typed."), self.tr("Show all rows"))
        elif name is not ListName.SUGGESTIONS:
            self.show_message(words.empty, words.next)
        elif suggestions.is_searching:
            self.show_message(self.tr("Looking who could come"), words.next)
        elif suggestions.rows is None:
            self.show_message(words.empty, words.next, self.tr("Search now"))
        else:
            told = self.tr("Nobody else can come, or nobody is missing.")
            self.show_message(told, self.tr("What you declined is not proposed again."), self.tr("Search again"))
