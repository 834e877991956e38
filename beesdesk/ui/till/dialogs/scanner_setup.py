"""Setting up a scanner that types: three codes are scanned from the screen or from paper, and the till finds out the rest."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beesdesk.errors import ShopError
from beesdesk.hardware.scanner_layouts import Layout
from beesdesk.hardware.scanner_setup import CODES, Ending, Learned, learn
from beesdesk.hardware.wedge import Key, KeyKind
from beesdesk.messages import sentence, word
from beesdesk.reports.scanner_sheet import write_scanner_sheet
from beesdesk.settings import Settings
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.bar_code import BarCode
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

SHEET_FILE: Final = "scanner.pdf"
_FEWEST: Final = 6  # characters: fewer are a person's


class ScannerSetupDialog(TillDialog):
    """Answers with the `Settings` that fit the scanner. Each run of keys is a scan here; what a person types passes."""

    accepts_scans = True
    WIDTH = 1000

    def __init__(self, desk: Desk, parent: QWidget, *, settings: Settings) -> None:
        super().__init__(desk, parent)
        self._settings = settings
        self._background = parent.window().findChild(Background) or Background(self)
        self.bursts: list[tuple[Key, ...]] = []
        self.learned: Learned | None = None
        self._on_a_port = ""
        self.state = StateLine(self)
        self._how = label("", "body", self, wrap=True)
        self.found = label("", "body", self, wrap=True)
        codes, texts = QVBoxLayout(), QVBoxLayout()
        self.codes = [BarCode(code, self) for code in CODES]
        self._names = [label("", "small", self) for _ in CODES]
        for bar_code, name in zip(self.codes, self._names, strict=True):
            codes.addWidget(name)
            codes.addWidget(bar_code)
        for part in (self._how, self.state, self.found):
            texts.addWidget(part)
        texts.addStretch(1)
        codes.addStretch(1)
        self.set_columns(codes, texts)
        self.again, self.paper = KeyButton(key="F5", parent=self), KeyButton(key="F3", icon="printer", parent=self)
        for button, act in ((self.again, self.begin), (self.paper, self._write)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            self.bar.insertWidget(1, button, 1)
        self._retranslate()
        self.begin()
        self.again.setFocus()
        if desk.study is not None:
            desk.study(self._take)

    def begin(self) -> None:
        """Forget what was scanned, and wait for the first code."""
        self.bursts, self.learned, self._on_a_port = [], None, ""
        self.clear_error()
        self._show()

    def done(self, result: int) -> None:
        """Leave the keys to everybody again."""
        if self.desk.study is not None:
            self.desk.study(None)
        super().done(result)

    def take_scan(self, text: str) -> None:
        """Say that a scanner on a port of its own needs no set-up."""
        self._on_a_port = text
        self._show()

    def _take(self, keys: tuple[Key, ...]) -> bool:
        """Take a run of keys if it is a scan; the same code twice counts once."""
        if sum(key.kind is KeyKind.CHAR for key in keys) < _FEWEST:
            return False
        if len(self.bursts) < len(CODES) and (not self.bursts or _text(keys) != _text(self.bursts[-1])):
            self.bursts.append(keys)
            if len(self.bursts) == len(CODES):
                self.learned = learn(self.bursts)
            QTimer.singleShot(0, self, self._show)
        return True

    def _do(self) -> None:
        learned = self.learned
        if learned is None or not learned.works:
            self.show_error(self.tr("Scan the three codes first, one after the other."))
            return
        self.answer(
            self._settings.with_(
                wedge_gap=learned.gap,
                wedge_prefix=learned.prefix,
                wedge_suffix=learned.suffix,
                wedge_layout=str(learned.layout),
            )
        )

    def _write(self) -> None:
        """Save the sheet, and have it shown: from there it can be printed."""
        self.clear_error()
        file = self.desk.shop.path.parent / SHEET_FILE
        troubles = self.learned.troubles if self.learned else ()
        work = partial(write_scanner_sheet, troubles, spoken(), file)
        self._background.run(work, lambda _: self.desk.show_file(Path(file)), self._not_written)

    def _not_written(self, fault: Exception) -> None:
        if not isinstance(fault, ShopError):
            raise fault
        self.show_error(sentence(fault, spoken()))

    def _show(self) -> None:
        """Say which code comes next, or what was found out."""
        learned = self.learned
        if self._on_a_port:
            self.state.show_state(
                State.OK, self.tr("The scanner has a port of its own: {code}").format(code=self._on_a_port)
            )
            self.found.setText(self.tr("Nothing has to be set up: leave with Esc."))
        elif learned is None:
            number = len(self.bursts) + 1
            self.state.show_state(
                State.INFO, self.tr("Scan code {number} of {all}").format(number=number, all=len(CODES))
            )
            self.found.setText("")
        elif learned.works:
            self.state.show_state(State.OK, self.tr("The till can read this scanner"))
            self.found.setText("\n".join([*self._lines(learned), *_troubles(learned)]))
        else:
            self.state.show_state(State.BAD, self.tr("The scanner itself has to be set"))
            self.found.setText("\n".join([*_troubles(learned), self.tr("F3 makes a sheet of what to do.")]))
        self.act.setEnabled(learned is not None and learned.works)
        if self.act.isEnabled():
            self.act.setFocus()
        if self.isVisible():  # before, its width is nobody's
            self._grow()

    def _lines(self, learned: Learned) -> Sequence[str]:
        layouts = {
            Layout.SAME: self.tr("Keyboard layout: the same as this machine's"),
            Layout.BELGIAN: self.tr("Keyboard layout: US on a Belgian one, which the till translates"),
            Layout.FRENCH: self.tr("Keyboard layout: US on a French one, which the till translates"),
        }
        endings = {
            Ending.ENTER: self.tr("Behind each code: Enter"), Ending.TAB: self.tr("Behind each code: Tab"),
            Ending.KEY: self.tr("Behind each code: {key}").format(key=learned.suffix),
            Ending.NONE: self.tr("Behind each code: nothing"),
        }  # fmt: skip
        before = self.tr("Before each code: {key}").format(key=learned.prefix) if learned.prefix else ""
        pause = self.tr("Longest pause between two keys: {slowest} ms; set: {gap} ms")
        pace = pause.format(slowest=round(learned.slowest), gap=learned.gap)
        return [line for line in (layouts[learned.layout], before, endings[learned.ending], pace) if line]

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Set up the scanner"))
        self._how.setText(
            self.tr(
                "Scan the three codes from the top, here or on the printed sheet. A scanner that types is read key by key."
            )
        )
        for number, (name, code) in enumerate(zip(self._names, CODES, strict=True), 1):
            name.setText(f"{number}. {code}")
        self.again.show_text(self.tr("From the start"))
        self.paper.show_text(self.tr("Set-up sheet"))
        self.act.show_text(self.tr("Use this"))
        self._show()


def _troubles(learned: Learned) -> list[str]:
    return [word(f"scanner_{trouble}", spoken()) for trouble in learned.troubles]


def _text(keys: Sequence[Key]) -> str:
    return "".join(key.text for key in keys)
