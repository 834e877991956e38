from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages, Translated, formatting, spoken
from beesdesk.ui.parts.numpad import NumericPad
from beesdesk.words import Language


class Greeting(Translated, QLabel):
    times = 0

    def _retranslate(self) -> None:
        self.times += 1


def test_open_windows_follow_the_language(qtbot: QtBot, speaks: Languages) -> None:
    pad = NumericPad()
    qtbot.addWidget(pad)
    assert (pad.accessibleName(), pad.mark.text()) == ("Numeric pad", ".")

    speaks.use("fr")
    qtbot.waitUntil(lambda: pad.accessibleName() == "Pavé numérique")
    assert pad.mark.text() == ","

    speaks.use("nl")
    qtbot.waitUntil(lambda: pad.accessibleName() == "Numeriek klavier")


def test_a_widget_hears_of_a_change_once(qtbot: QtBot, speaks: Languages) -> None:
    label = Greeting()
    qtbot.addWidget(label)
    qtbot.wait(1)
    before = label.times

    speaks.use("fr")
    qtbot.waitUntil(lambda: label.times > before)
    qtbot.wait(1)

    assert label.times == before + 1


def test_figures_and_qt_s_own_words_follow_too(speaks: Languages) -> None:
    speaks.use("fr")
    assert formatting().money(Decimal("1.5")) == "1,50\u00a0€"
    assert spoken() is Language.FR
    assert QLocale().name() == "fr_BE"
    assert QKeySequence("Del").toString(QKeySequence.SequenceFormat.NativeText) == "Suppr"


def test_the_change_is_told_and_an_unknown_language_refused(qtbot: QtBot, speaks: Languages) -> None:
    with qtbot.waitSignal(speaks.changed):
        speaks.use("nl")
    with pytest.raises(ValueError, match="de"):
        speaks.use("de")
