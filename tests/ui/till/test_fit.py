"""No key is cut and none lies over another, whatever the text size, the language and the page beside them."""

from decimal import Decimal
from itertools import combinations, pairwise

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.app import Program
from beesdesk.hardware.printer import SimulatedPrinter
from beesdesk.pos.sessions import close_till
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")


def place(widget: QWidget) -> QRect:
    """Return where a widget lies in its window."""
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def flaws(window: QWidget) -> list[str]:
    """Return which buttons are cut by what they lie in, and which lie over each other."""
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible()]
    found = []
    for button in buttons:
        line: list[QWidget] = [button]
        while line[-1] is not window:
            line.append(line[-1].parentWidget())
        if any(not place(outer).contains(place(button)) for _, outer in pairwise(line)):
            found.append(f"{button.text()} is cut")
        if button.height() < button.minimumSizeHint().height():
            found.append(f"{button.text()} is too low")
    over = [(one, other) for one, other in combinations(buttons, 2) if place(one).intersects(place(other))]
    return found + [f"{one.text()} lies over {other.text()}" for one, other in over]


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("language", list(Language))
def test_no_key_is_cut_before_during_and_after_a_sale(
    qtbot: QtBot, till: FakeShop, program: Program, size: tuple[int, int], text_size: int, language: Language
) -> None:
    window, desk = program.window, program.desk
    till.member(number=412)
    program.use(program.settings.with_(language=language, text_scale=text_size))
    program.printing.use(SimulatedPrinter(), 42)
    desk.printer_there = desk.mail_there = True
    window.resize(*size)

    def fits() -> None:
        assert flaws(window) == []

    qtbot.waitUntil(fits)
    desk.scan(till.product("Lait", "1.27"))
    desk.name_shopper(till.member_id(412))
    qtbot.waitUntil(fits)
    desk.pay("cash", Decimal(20))
    qtbot.waitUntil(fits)
    desk.scan(till.product("Lait", "1.27"))
    qtbot.waitUntil(fits)
    desk.pay("cash", Decimal(20))
    till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())
    desk.reload()
    qtbot.waitUntil(fits)
    program.use(program.settings.with_(language=Language.EN, text_scale=100))


def test_a_window_that_is_too_low_for_it_shows_the_total_smaller(
    qtbot: QtBot, window: QWidget, program: Program
) -> None:
    """Else this would be found only by an eye: the figure gives way to the keys, and no further than to its least."""
    program.use(program.settings.with_(text_scale=150))
    total = program.window.side.total.total
    qtbot.waitUntil(lambda: total.height() < total.sizeHint().height())
    assert total.height() >= total.minimumSizeHint().height()
    program.use(program.settings.with_(text_scale=100))
    qtbot.waitUntil(lambda: total.height() == total.sizeHint().height())
