"""One thing out of a few, by large buttons."""

from collections.abc import Callable, Iterable

from beesdesk.ui.kiosk.pieces import key
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.kiosk.visit import Visit


class ChooseView(Step):
    """A question and its answers."""

    def __init__(self, visit: Visit, title: str, answers: Iterable[tuple[str, Callable[[], object]]]) -> None:
        super().__init__(visit, title)
        card = self.card()
        for text, act in answers:
            card.add(key(text, act))
        self.done()
