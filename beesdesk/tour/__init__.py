"""The tour: the real windows of till, desk, kiosk and first run, driven without a screen through a day of the demo shop.

It looks at what it does: pictures of every screen, receipts and reports as files, and a log with what was expected and
what was seen. It is off where one of them is not as it must be.
"""

import gc
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Final

import shiboken6
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from beesdesk.db.file import FolderReadOnly
from beesdesk.demo.catalogue import read_products
from beesdesk.demo.make import MEMBERS, make_demo
from beesdesk.demo.people import DemoMember, make_members
from beesdesk.shop import system_clock
from beesdesk.tour.camera import FRAMES, Frame, frame_named
from beesdesk.tour.day import Day
from beesdesk.tour.desk import tour_desk
from beesdesk.tour.goods import tour_goods
from beesdesk.tour.hands import Stuck
from beesdesk.tour.kiosk import tour_kiosk
from beesdesk.tour.logbook import Logbook
from beesdesk.tour.machines import tour_machines
from beesdesk.tour.papers import check_log, keep_papers
from beesdesk.tour.plan import Shopping, plan_sales
from beesdesk.tour.stock import furnish
from beesdesk.tour.till import opened_till, printed
from beesdesk.tour.wizard import tour_wizard
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.theme import STYLE
from beesdesk.words import Language

__all__ = ["FRAMES", "SALES", "Chapter", "Wish", "frame_named", "take_tour"]

SALES: Final = 20
LOG: Final = "tour.log"
_OWN: Final = re.compile(
    r"(fr|nl|en)-(\d+x\d+(-dark|-contrast)?(-\d+)?-\d\d+-[\w-]+\.png|(receipt|z)-\d+\.(pdf|escpos))"
)
_HARMLESS: Final = "does not support"  # what the screen that is none cannot do
_BEGUN: Final = {
    Language.FR: "Visite guidée : une journée à la caisse, au bureau et à la borne, sans écran…",
    Language.NL: "Rondleiding: een dag aan kassa, bureau en kiosk, zonder scherm…",
    Language.EN: "The tour: a day at till, desk and kiosk, without a screen…",
}
_DAY: Final = {
    Language.FR: "  {day} : {sales} ventes, {pictures} images, {papers} papiers, {seconds:.0f} s",
    Language.NL: "  {day}: {sales} verkopen, {pictures} beelden, {papers} papieren, {seconds:.0f} s",
    Language.EN: "  {day}: {sales} sales, {pictures} pictures, {papers} papers, {seconds:.0f} s",
}
_DONE: Final = {
    Language.FR: "Tout est juste, {checks} fois vérifié. Images, tickets et journal : {out}",
    Language.NL: "Alles klopt, {checks} keer nagekeken. Beelden, kastickets en verslag: {out}",
    Language.EN: "All is right, {checks} times checked. Pictures, receipts and log: {out}",
}
_OFF: Final = {
    Language.FR: "La visite a trouvé {count} écart(s), dont : {first}\nLe reste : {log}",
    Language.NL: "De rondleiding vond {count} afwijking(en), waaronder: {first}\nDe rest: {log}",
    Language.EN: "The tour found {count} thing(s) off, among them: {first}\nThe rest: {log}",
}


class Chapter(StrEnum):
    """The windows that are gone through."""

    TILL = "till"
    DESK = "desk"
    STOCK = "stock"
    KIOSK = "kiosk"
    WIZARD = "wizard"
    MACHINES = "machines"


@dataclass(frozen=True, slots=True)
class Wish:
    """What tour is wanted: the same `seed` sells the same; `frames` are those of its pictures, `weeks` have been sold before."""

    seed: int = 1
    languages: Sequence[Language] = tuple(Language)
    sales: int = SALES
    frames: Sequence[Frame] = FRAMES
    weeks: int = 1
    chapters: Sequence[Chapter] = tuple(Chapter)


def take_tour(out: Path, *, seed: int = 1, language: Language = Language.FR, wish: Wish | None = None) -> int:
    """Take the tour and leave its files in `out`, replacing those of an earlier one; return 1 if anything is off.

    `language` is that of the messages, on standard error. Raises `FolderReadOnly` where `out` cannot be written.
    """
    wish = wish or Wish(seed)
    log = _begin(out)
    _say(_BEGUN[language])
    with TemporaryDirectory(prefix="beesdesk-tour-") as name:
        app = _application(Path(name))
        with _listening(log), _tidying(app):
            _make(Path(name) / "demo", wish, log)
            for spoken in wish.languages:
                _live(app, Path(name), out, spoken, wish, language, log)
    log.close()
    if log.faults:
        _say(_OFF[language].format(count=len(log.faults), first=log.faults[0], log=out / LOG))
        return 1
    _say(_DONE[language].format(checks=log.checks, out=out))
    return 0


def _live(
    app: QApplication, root: Path, out: Path, spoken: Language, wish: Wish, language: Language, log: Logbook
) -> None:
    """Live the day in one language."""
    begun = time.monotonic()
    log.name = spoken
    folder, stem = root / spoken, out / spoken
    shutil.copytree(root / "demo", folder)
    stay_away = furnish(folder, spoken)
    pictures = sales = papers = 0
    for chapter in wish.chapters:
        try:
            match chapter:
                case Chapter.TILL:
                    members = _members(wish, stay_away)
                    plan = plan_sales(wish.seed, wish.sales, read_products(), members, spoken)
                    taken, sales, papers = _sell(app, folder, stem, plan, wish.frames, spoken, log)
                case Chapter.DESK:
                    taken = tour_desk(app, folder, stem, wish.frames, spoken, log)
                case Chapter.STOCK:
                    taken = tour_goods(app, folder, stem, wish.frames, spoken, log)
                case Chapter.KIOSK:
                    taken = tour_kiosk(app, folder, stem, wish.frames, spoken, log)
                case Chapter.WIZARD:
                    taken = tour_wizard(app, root / f"new-{spoken}", stem, wish.frames, spoken, log)
                case Chapter.MACHINES:
                    taken = tour_machines(app, folder, root / f"more-{spoken}", stem, wish.frames, spoken, log)
            pictures += taken
        except Stuck as stuck:
            log.fault(str(stuck))
    seconds = time.monotonic() - begun
    _say(_DAY[language].format(day=spoken, sales=sales, pictures=pictures, papers=papers, seconds=seconds))


def _members(wish: Wish, stay_away: frozenset[int]) -> list[DemoMember]:
    """Return the members of the demo shop who may shop."""
    today = system_clock().astimezone().date()
    return [one for one in make_members(wish.seed, MEMBERS, today=today) if one.number not in stay_away]


def _sell(
    app: QApplication,
    folder: Path,
    stem: Path,
    plan: Sequence[Shopping],
    frames: Sequence[Frame],
    spoken: Language,
    log: Logbook,
) -> tuple[int, int, int]:
    """Live a day at the till; return how many pictures, sales and papers it made."""
    with opened_till(app, folder, stem, frames, spoken, log) as till:
        day = Day(till)
        try:
            day.run(plan)
        except Stuck as stuck:
            log.fault(str(stuck))
            till.camera.shoot("stuck")
        else:
            till.hands.wait("the printer", lambda: not till.program.background.busy)
        log.note(f"{till.scans[True]} scans by serial port, {till.scans[False]} by keyboard")
        papers = keep_papers(till.desk.shop, printed(folder), stem, day.numbers, spoken, log)
        check_log(till.desk.shop, log)
        till.camera.finish()
        return till.camera.pictures, len(day.numbers), papers


def _make(folder: Path, wish: Wish, log: Logbook) -> None:
    begun = time.monotonic()
    today = system_clock().astimezone().date()
    made = make_demo(folder, seed=wish.seed, today=today, weeks=wish.weeks, ballast=0)
    log.place = "demo shop"
    log.note(f"{made.products} products, {made.members} members, {made.sales} sales, {time.monotonic() - begun:.1f} s")


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _begin(out: Path) -> Logbook:
    """Make the folder, remove what an earlier tour left in it (anything else stays), and begin the log."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for file in out.iterdir():
            if _OWN.fullmatch(file.name):
                file.unlink()
        return Logbook(out / LOG)
    except OSError as error:
        raise FolderReadOnly(out) from error


def _application(folder: Path) -> QApplication:
    """Return the application, on a screen as large as the largest window where none is there."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen" and sys.platform != "win32":
        width, height = (max(sizes) for sizes in zip(*((one.width, one.height) for one in FRAMES), strict=True))
        screen = {"name": "tour", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
        (folder / "screen.json").write_text(json.dumps({"screens": [screen]}), "utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={folder / 'screen.json'}"
    return QApplication(["beesdesk", *STYLE])


@contextmanager
def _tidying(app: QApplication) -> Iterator[None]:
    """Collect garbage in the screen's thread only, as the program does: the window before must not end in a worker's."""
    collected = gc.isenabled()
    janitor = Janitor(app)
    try:
        yield
    finally:
        shiboken6.delete(janitor)
        gc.unfreeze()
        gc.collect()
        if collected:
            gc.enable()


@contextmanager
def _listening(log: Logbook) -> Iterator[None]:
    """Take every fault of the program, and every complaint of Qt, as something that is off."""

    def fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.fault(f"unexpected {kind.__name__}: {error}")
        sys.__excepthook__(kind, error, trace)

    def complaint(_: QtMsgType, __: QMessageLogContext, text: str) -> None:
        if _HARMLESS not in text:
            log.fault(f"Qt says: {text}")

    hook, sys.excepthook = sys.excepthook, fault
    handler = qInstallMessageHandler(complaint)
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(handler)
