"""The night's work: every step is a row with what came of it, and none keeps the others from running.

Run again in the same night, only what is missing, failed or wants a hand is done. A step that began and never ended was
killed: it is done again after all the others, or it could keep them from running for ever.
"""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from beesdesk.db.ids import uuid7
from beesdesk.db.log import canonical
from beesdesk.db.session import Session
from beesdesk.db.sole import alone
from beesdesk.db.table import columns
from beesdesk.errors import ShopError
from beesdesk.journal import note
from beesdesk.messages import sentence
from beesdesk.settings import Settings
from beesdesk.shifts.known import today_of
from beesdesk.shop import Shop
from beesdesk.sync.night_model import NightStep, Result, Step
from beesdesk.sync.night_refusals import NightFault, NightRunning
from beesdesk.values import dataclass
from beesdesk.words import Act, Language

LOCK_NAME: Final = "night.lock"
_STEPS: Final = f"SELECT {columns(NightStep)} FROM night_step WHERE night = ? ORDER BY rowid"  # noqa: S608 - names are ours
_LATEST: Final = (
    f"SELECT {columns(NightStep)} FROM night_step WHERE night = (SELECT max(night) FROM night_step) ORDER BY rowid"  # noqa: S608 - as above
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a step came to, and what is to be said of it."""

    result: Result = Result.OK
    notes: tuple[ShopError, ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """What a step works on. `night` is the shop's day that the night leads to."""

    shop: Shop
    settings: Settings
    night: date


Job = Callable[[Work], Outcome]
"""Does a step. What it raises is its failure."""


def run_night(
    shop: Shop, settings: Settings, *, only: Collection[Step] = (), jobs: Mapping[Step, Job] | None = None
) -> list[NightStep]:
    """Do what is due tonight, or the steps that are named whatever is due; return the last try of each step.

    Raises `NightRunning` where another program on this machine is at it.
    """
    from beesdesk.sync.night_jobs import JOBS  # noqa: PLC0415 - brings all of the shop along: only whoever works needs it

    work = Work(shop, settings, shop.read(today_of, shop.now()))
    with alone(shop.path.parent / LOCK_NAME) as is_alone:
        if not is_alone:
            raise NightRunning
        before = {row.step: row for row in last_tries(shop.read(steps_of, work.night))}
        killed = [step for step, row in before.items() if row.ended is None]
        done = dict(before)
        due = sorted(only or _due(before), key=lambda step: (step in killed, tuple(Step).index(step)))
        for step in due:
            if step is not Step.REPORT:
                done[step] = _try(work, step, (JOBS if jobs is None else jobs)[step])
        if due and not only:
            done[Step.REPORT] = _try(work, Step.REPORT, lambda _: _report(work, done, killed))
    return [done[step] for step in Step if step in done]


def steps_of(session: Session, night: date) -> list[NightStep]:
    """Return every try of a night's steps, the earliest first."""
    return session.rows(NightStep, _STEPS, (night,))


def latest_steps(session: Session) -> list[NightStep]:
    """Return the last try of each step of the latest night that was begun; nothing where none ever was."""
    return last_tries(session.rows(NightStep, _LATEST))


def last_tries(rows: Collection[NightStep]) -> list[NightStep]:
    """Return the last try of each step, in the order of the steps."""
    found = {row.step: row for row in rows}
    return [found[step] for step in Step if step in found]


def is_due(session: Session, night: date) -> bool:
    """Tell whether something of a night is missing, failed, or was killed."""
    return bool(_due({row.step: row for row in last_tries(steps_of(session, night))}))


def understand(session: Session) -> None:
    """Note that somebody has read how the night went."""
    session.execute_local(NightStep, "UPDATE night_step SET understood = 1 WHERE ended IS NOT NULL AND understood = 0")


def _due(before: Mapping[Step, NightStep]) -> list[Step]:
    return [step for step in Step if step not in before or not (result := before[step].result) or not result.is_done]


def _try(work: Work, step: Step, job: Job) -> NightStep:
    """Do one step, whatever happens in it, and note how it went."""
    row = NightStep(uuid7(), work.night, step, work.shop.now(), None, None, None, understood=False)
    is_noted = _noted(lambda: work.shop.do(lambda session: session.insert(row)))
    try:
        outcome = job(work)
    except ShopError as refusal:
        logging.getLogger(__name__).warning("night, %s: %r", step, refusal)
        outcome = Outcome(Result.FAILED, (refusal,))
    except Exception as fault:  # the edge of a step: the others still run, and the night says so
        logging.getLogger(__name__).exception("night, %s", step)
        outcome = Outcome(Result.FAILED, (NightFault(f"night_{step}", type(fault).__name__),))
    said = _said(outcome.notes)
    quiet = outcome.result in (Result.OK, Result.SKIPPED) and step is not Step.REPORT
    after = replace(row, ended=work.shop.now(), result=outcome.result, said=said, understood=quiet)
    if is_noted:
        changes = {"ended": after.ended, "result": after.result, "said": said, "understood": quiet}
        _noted(lambda: work.shop.do(lambda session: session.change(NightStep, row.id, **changes)))
    else:
        _noted(lambda: work.shop.do(lambda session: session.insert(after)))
    return after


def _noted(note_it: Callable[[], object]) -> bool:
    """Note something in the shop's file, if it takes it: where it does not, the steps say so themselves."""
    try:
        note_it()
    except ShopError:
        logging.getLogger(__name__).exception("a step of the night could not be noted")
        return False
    return True


def _said(notes: tuple[ShopError, ...]) -> str | None:
    if not notes:
        return None
    return canonical({str(one): " ".join(sentence(error, one) for error in notes) for one in Language})


def _report(work: Work, done: Mapping[Step, NightStep], killed: list[Step]) -> Outcome:
    """Journal how the night went, so that the other devices of the shop know it too."""
    wanting = {str(step): str(row.result or "interrupted") for step, row in done.items() if not _is_well(row)}
    said = {"night": work.night.isoformat(), "wanting": wanting, "interrupted": [str(step) for step in killed]}
    work.shop.do(note, Act.NIGHT_DONE, now=work.shop.now(), who="", detail=canonical(said))
    return Outcome()


def _is_well(row: NightStep) -> bool:
    return row.step is Step.REPORT or (row.result is not None and row.result.is_done)
