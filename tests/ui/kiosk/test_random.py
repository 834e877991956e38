"""Hundreds of random touches, keys, scans, wheels, closed windows, dropped files: see `benchmarks.kiosk_random`."""

import sys
from pathlib import Path

import pytest
from fake_shop import Clock
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from thorough import examples

from beesdesk.kiosk import KioskProgram
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.words import Language
from benchmarks.kiosk_random import RandomHands, furnish

EVENTS, BATCHES, SEED = examples(2000, of=10), 4, 20261126


def test_random_hands_neither_leave_the_kiosk_nor_break_or_block_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    untouched, clock = [0], Clock()
    shop = Shop.open(tmp_path, clock, ballast=0, synchronous="OFF")
    cards = furnish(shop)
    settings = Settings(language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none")
    program = KioskProgram(qapp, shop, settings, untouched=lambda: untouched[0])
    window = program.window
    with qtbot.waitExposed(window):
        window.showFullScreen()
    window.bolt()
    program.router.listen()
    hands = RandomHands(window, cards, clock, lambda ms: untouched.__setitem__(0, ms), SEED)
    monkeypatch.setattr(sys, "excepthook", hands.catch)

    for _ in range(BATCHES):
        hands.play(EVENTS // BATCHES)
        hands.check()

    assert sum(hands.done.values()) == EVENTS
    qapp.removeEventFilter(window._bolt)
    program.router.close()
    window.go_home()
    window._may_close = True
    window.close()
    window.deleteLater()
    apply(qapp, LIGHT, reduced_motion=True)
    qapp.processEvents()
    shop.close()
