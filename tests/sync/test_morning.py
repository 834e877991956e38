"""What is said in the morning, as a table."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from beesdesk.db.file import DiskFull
from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.sync.morning import LONGEST, Mood, morning
from beesdesk.sync.night_model import NightStep, Result, Step
from beesdesk.sync.night_refusals import MailsStuck, ProjectionMended, TillLeftOpen
from beesdesk.words import Language

NIGHT = date(2026, 11, 24)
BEGAN = datetime(2026, 11, 24, 2, 30, tzinfo=UTC)
OPEN_SINCE = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
FULL, STUCK, MENDED = DiskFull(Path("/srv/shop")), MailsStuck(3), ProjectionMended("night_stock", 2)
LEFT_OPEN = TillLeftOpen(OPEN_SINCE, "Nadia B.")

Bad = tuple[Result | None, ShopError | None]


def row(
    step: Step, result: Result | None = Result.OK, said: ShopError | None = None, *, understood: bool = False
) -> NightStep:
    text = None if said is None else canonical({str(one): sentence(said, one) for one in Language})
    ended = None if result is None else BEGAN + timedelta(minutes=1)
    quiet = understood or (result in (Result.OK, Result.SKIPPED) and step is not Step.REPORT)
    return NightStep(uuid7(), NIGHT, step, BEGAN, ended, result, text, quiet)


def night(**bad: Bad) -> list[NightStep]:
    return [row(step, *bad.get(str(step), (Result.OK, None))) for step in Step]


CASES: list[tuple[str, list[NightStep], Mood | None, list[str]]] = [
    ("nothing was ever done", [], None, []),
    ("good", night(), Mood.GOOD, ["La nuit s'est bien passée", "De nacht verliep goed", "The night went well"]),
    ("skipped is good", night(mail=(Result.SKIPPED, None)), Mood.GOOD, []),
    ("mended", night(check=(Result.TOLD, MENDED)), Mood.TOLD, ["Cette nuit, vérification : Stock", "Vannacht, controle: Voorraad", "Last night, check: Stock"]),
    ("a hand", night(close=(Result.HAND, LEFT_OPEN)), Mood.WANTING, ["fermez-la", "sluit ze", "close it"]),
    ("failed", night(backup=(Result.FAILED, FULL)), Mood.WANTING, ["/srv/shop"]),
    ("failed comes before a hand", night(mail=(Result.HAND, STUCK), backup=(Result.FAILED, FULL)), Mood.WANTING, ["copie", "(en nog 1.)", "(and 1 more.)"]),
    ("a hand comes before what is told", night(close=(Result.HAND, LEFT_OPEN), check=(Result.TOLD, MENDED)), Mood.WANTING, ["clôtures"]),
    ("killed", night(backup=(None, None)), Mood.WANTING, ["copie : Interrompu", "kopie: Onderbroken", "backup: Interrupted"]),
    ("never begun", night()[:4], Mood.WANTING, ["vérification : Interrompu"]),
    ("a failed report alone", [*night()[:-1], row(Step.REPORT, Result.FAILED, FULL)], Mood.WANTING, ["rapport"]),
]  # fmt: skip


@pytest.mark.parametrize(("steps", "mood", "words"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_said(steps: list[NightStep], mood: Mood | None, words: list[str]) -> None:
    found = [morning(steps, one, today=NIGHT, now=BEGAN + timedelta(hours=6)) for one in Language]
    assert {one.mood if one else None for one in found} == {mood}
    texts = [one.text for one in found if one]
    assert all(any(word in text for text in texts) for word in words), texts
    assert all("{" not in text and text.endswith((".", ")")) for text in texts)


def test_while_the_night_is_at_work_nothing_is_said() -> None:
    for steps in (night(backup=(None, None)), night()[:4]):
        assert morning(steps, Language.EN, today=NIGHT, now=BEGAN + LONGEST - timedelta(seconds=1)) is None
        assert morning(steps, Language.EN, today=NIGHT, now=BEGAN + LONGEST) is not None


def test_what_is_understood_is_said_no_more_but_what_wants_a_hand() -> None:
    now = BEGAN + timedelta(hours=6)
    for result, said, stays in (
        (Result.OK, None, False), (Result.TOLD, MENDED, False), (Result.HAND, STUCK, True), (Result.FAILED, FULL, True),
    ):  # fmt: skip
        steps = [row(step, understood=True) for step in Step if step is not Step.CHECK]
        steps.insert(4, row(Step.CHECK, result, said, understood=True))
        assert (morning(steps, Language.EN, today=NIGHT, now=now) is not None) is stays


def test_nights_that_are_missing_are_said() -> None:
    for days, is_said in ((0, False), (1, False), (2, True), (30, True)):
        steps = [row(step, understood=True) for step in Step]
        found = morning(steps, Language.FR, today=NIGHT + timedelta(days), now=BEGAN + timedelta(days))
        assert (found is not None) is is_said
        assert found is None or "mardi 24\u00a0novembre" in found.text
