"""Finding an article for another dialog, which says what becomes of it."""

from beesdesk.ui.till.dialogs.search import SearchDialog


class ChooseArticleDialog(SearchDialog):
    """Answers with the `UUID` of the article chosen; nothing is put into the basket."""

    def _take(self, place: int) -> None:
        self.answer(self.found[place].id)

    def _title_text(self) -> str:
        return self.tr("Which article?")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.act.show_text(self.tr("Choose"))
