"""Shifts to choose from, by day, hours and task: three large buttons, then the shifts that are left."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from beesdesk.messages import word
from beesdesk.shifts.at_kiosk import Option
from beesdesk.shifts.option_filter import Liking, parts, suits, tasks, weekdays
from beesdesk.ui.kiosk.choice_row import ChoiceRow
from beesdesk.ui.kiosk.choose import ChooseView
from beesdesk.ui.kiosk.pieces import KeyRow, hairline, key, said
from beesdesk.ui.kiosk.step import Step
from beesdesk.ui.language import formatting, spoken
from beesdesk.values import dataclass

FIRST: Final = 8  # shifts that are shown at once
ANY: Final = Liking()
_EACH: Final = 260  # px at 100 % for each question


@dataclass(frozen=True, slots=True)
class Choosing:
    """What is seen of a list, and what its button says and does. `again` makes the view for another liking and length."""

    liking: Liking
    most: int
    about: Callable[[Option], str]
    text: str
    take: Callable[[Option], object]
    again: Callable[..., Step]


class OptionStep(Step):
    """A step with such a list."""

    def list_options(self, title: str, options: Sequence[Option], none: str, choosing: Choosing) -> None:
        """Add the likings and the shifts; `none` is said where there are no shifts at all."""
        if options:
            self._add_likings(options, choosing)
        left = [one for one in options if suits(one, choosing.liking)]
        card = self.card(title)
        if not left:
            card.add(said(self.tr("None of these suits. Choose otherwise above.") if options else none, "muted"))
        for one in left[: choosing.most]:
            card.add(hairline())
            card.add(ChoiceRow(one, choosing.about(one), choosing.text, partial(choosing.take, one)))
        if len(left) > choosing.most:
            more = partial(choosing.again, liking=choosing.liking, most=choosing.most + FIRST)
            card.add(key(self.tr("Show more"), partial(self.visit.open, more)))

    def _add_likings(self, options: Sequence[Option], choosing: Choosing) -> None:
        liking, form = choosing.liking, formatting()
        names = {one.starts.isoweekday(): form.weekday(one.starts.date()) for one in options}
        days = [(self.tr("Any day"), replace(liking, weekday=None))]
        days += [(names[day], replace(liking, weekday=day)) for day in weekdays(options)]
        hours = [(self.tr("Any hour"), replace(liking, part=None))]
        hours += [(word(part, spoken()), replace(liking, part=part)) for part in parts(options)]
        jobs = [(self.tr("Any task"), replace(liking, task=None))]
        jobs += [(task, replace(liking, task=task)) for task in tasks(options)]
        questions = ((self.tr("Which day?"), days), (self.tr("Which hours?"), hours), (self.tr("Which task?"), jobs))
        buttons = []
        for title, choices in questions:
            if len(choices) > 2 or liking != ANY:  # noqa: PLR2004 - one and any are no choice
                now = next((text for text, one in choices if one == liking), choices[0][0])
                ask = partial(ChooseView, title=title, answers=self._answers(choices, choosing))
                text = self.tr("{question} {answer}").format(question=title, answer=now)
                buttons.append(key(text, partial(self.visit.open, ask)))
        if buttons:
            self.add(KeyRow(buttons, _EACH))

    def _answers(
        self, choices: Sequence[tuple[str, Liking]], choosing: Choosing
    ) -> list[tuple[str, Callable[[], object]]]:
        return [
            (text, partial(self.visit.open, partial(choosing.again, liking=one, most=FIRST))) for text, one in choices
        ]
