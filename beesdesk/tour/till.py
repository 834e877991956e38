"""One till of the tour: its window, worked by hand, and what its screen must show after each step."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from beesdesk.app import Program, build
from beesdesk.demo.catalogue import DemoProduct
from beesdesk.formats import Format
from beesdesk.hardware.pole_glass import escpos_glass
from beesdesk.hardware.simulators import PoleSimulator, ScaleSimulator, ScannerSimulator
from beesdesk.hardware.state import DeviceState
from beesdesk.pos.rules import Printing, set_rule
from beesdesk.reports.texts import word
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.tour.camera import Camera, Frame
from beesdesk.tour.hands import LONGEST_GAP, Hands
from beesdesk.tour.logbook import Logbook
from beesdesk.tour.plan import Bought, name_in
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.menu import TillMenu
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import Language

Row = tuple[str, str, Decimal]
"""A line of the list as it must be: its kind, its name, its amount in euro."""


@dataclass
class Till:
    """The window with its hands, and what is in its basket by the tour's own reckoning."""

    program: Program
    window: TillWindow
    hands: Hands
    camera: Camera
    log: Logbook
    language: Language
    plate: ScaleSimulator | None = None
    pole: PoleSimulator | None = None
    rows: list[Row] = field(default_factory=list)
    answers: int = 0  # of the till to scans and picks
    scans: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})  # by serial port or not

    def __post_init__(self) -> None:
        """Hear every answer of the till."""
        desk = self.desk
        for signal in (desk.line_added, desk.refused, desk.weight_needed, desk.price_needed):
            signal.connect(self._answered)

    @property
    def desk(self) -> Desk:
        """The deeds behind the window, to be looked at only."""
        return self.window.desk

    def scan(self, *codes: str) -> None:
        """Scan codes one right after the other, through whichever scanner has had less to do; wait for the answers."""
        serial = self.hands.has_serial and self.scans[True] <= self.scans[False]
        wanted = self.answers + len(codes)
        self.scans[serial] += len(codes)
        self.hands.scan(codes, serial=serial)
        self.hands.wait(f"the answer to {' '.join(codes)}", lambda: self.answers >= wanted)

    def take(self, articles: Sequence[Bought]) -> None:
        """Scan articles in bursts; several of one are typed before its scan."""
        burst: list[str] = []
        for article in articles:
            if article.quantity > 1:
                self._flush(burst)
                self.hands.write(f"{article.quantity}*")
                burst.append(article.code)
                self._flush(burst)
            else:
                burst.append(article.code)
            self.add(article.product, article.amount, article.deposit)
        self._flush(burst)

    def add(self, product: DemoProduct, amount: Decimal, deposit: Decimal = Decimal(0)) -> None:
        """Reckon with an article in the basket."""
        self.rows.append(("item", name_in(product, self.language), amount))
        if deposit:
            self.rows.append(("deposit", word("deposit", self.language), deposit))

    def total(self) -> Decimal:
        """Return what the basket must come to, euro."""
        return sum((amount for _, _, amount in self.rows), Decimal(0))

    def goods(self) -> Decimal:
        """Return the same without deposits, which are no turnover."""
        deposit = word("deposit", self.language)
        goods = (amount for kind, name, amount in self.rows if kind != "deposit" and name != deposit)
        return sum(goods, Decimal(0))

    def check_basket(self, what: str) -> None:
        """Compare every line on the screen, in order, and the total with what they must be."""
        form = Format(self.language)
        lines = self.window.panel.list.lines
        seen = [lines.row(place) for place in range(lines.rowCount())]
        self._check_rows(
            what,
            [(kind, name, form.amount(amount)) for kind, name, amount in self.rows],
            [(line.kind, line.name, line.amount) for line in seen],
        )
        self.log.check(f"{what}: total", self.total(), self.window.side.total.total.amount)

    def press(self, key: Qt.Key) -> None:
        """Press a key."""
        self.hands.press(key)

    def menu(self, name: str) -> None:
        """Choose an entry of the till's menu by its name in code."""
        self.hands.touch(self.open_menu().tiles[name])

    def open_menu(self) -> TillMenu:
        """Open the till's menu; return it."""
        if not isinstance(QApplication.activeModalWidget(), TillMenu):
            self.hands.touch(self.window.side.keys.buttons[-1])
        return self.hands.dialog(TillMenu)

    def _check_rows(self, what: str, expected: Sequence[object], seen: Sequence[object]) -> None:
        for place, (one, other) in enumerate(zip(expected, seen, strict=False), start=1):
            if one != other:
                self.log.check(f"{what}: line {place}", one, other)
        self.log.check(f"{what}: lines", len(expected), len(seen))

    def _flush(self, burst: list[str]) -> None:
        if burst:
            self.scan(*burst)
            burst.clear()

    def _answered(self, *_: object) -> None:
        self.answers += 1


@contextmanager
def opened_till(
    app: QApplication, folder: Path, stem: Path, frames: Sequence[Frame], language: Language, log: Logbook
) -> Iterator[Till]:
    """Show the till of a shop's folder as the program does; put everything away in the end."""
    shop = Shop.open_existing(folder)
    shop.do(set_rule, "receipt_print", Printing.ALWAYS, who="BeesDesk", now=shop.now())  # every paper is looked at
    scanner = ScannerSimulator() if sys.platform != "win32" else None
    scale = ScaleSimulator() if scanner else None
    pole = PoleSimulator(escpos_glass()) if scanner else None
    window = build(app, shop, _settings(folder, language, scanner, scale, pole))
    program = _program(window)
    hands, heard = Hands(window, scanner), list[DeviceState]()
    program.scanner_said.connect(lambda state, _: heard.append(state))
    try:
        window.move(0, 0)
        window.show()
        program.start_devices()
        program.settle()
        hands.await_keys(window)
        if scanner is None:
            log.note("no pseudo-terminal here: every scan is typed")
        else:
            hands.wait("the scanner", lambda: DeviceState.READY in heard)
        yield Till(program, window, hands, Camera(window, stem, frames, log), log, language, scale, pole)
    finally:
        window.close()
        program.stop()
        for device in (scanner, scale, pole):
            if device is not None:
                device.close()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        shop.close()


def printed(folder: Path) -> Path:
    """Return where the till of a folder prints."""
    return folder / "printed"


def _program(window: TillWindow) -> Program:
    program = window.findChild(Program)
    if program is None:
        raise AssertionError("a window without its program")
    return program


def _settings(
    folder: Path,
    language: Language,
    scanner: ScannerSimulator | None,
    scale: ScaleSimulator | None,
    pole: PoleSimulator | None,
) -> Settings:
    return Settings(
        language=language,
        theme="light",
        reduced_motion=True,
        volume=0,
        scanner="none" if scanner is None else scanner.port,
        scale="none" if scale is None else scale.port,
        pole_display="none" if pole is None else f"escpos:{pole.port}",
        wedge_gap=LONGEST_GAP,
        printer=f"file:{printed(folder)}",
        print_receipts=True,
    )
