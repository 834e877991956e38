"""The customer display follows the desk, and nothing else."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
import shiboken6
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.db.ids import uuid7
from beesdesk.pos.refunds import Refunded
from beesdesk.ui.display.shown import Bill, Idle, Thanks
from beesdesk.ui.display.window import CustomerDisplay
from beesdesk.ui.language import Languages
from beesdesk.ui.theme import CONTRAST, DARK, LIGHT, Theme, apply
from beesdesk.ui.till.desk import Desk


@pytest.fixture
def desk(till: FakeShop) -> Desk:
    return Desk(till)


@pytest.fixture
def display(qtbot: QtBot, dressed: QApplication, speaks: Languages, desk: Desk) -> Iterator[CustomerDisplay]:
    display = CustomerDisplay(desk)
    display.resize(1024, 768)
    display.show()
    yield display
    shiboken6.delete(display)


def names(display: CustomerDisplay) -> list[str]:
    return [row.name for row in display.shown.rows] if isinstance(display.shown, Bill) else []


def test_it_begins_with_the_name_of_the_shop(display: CustomerDisplay) -> None:
    assert display.shown == Idle("BeesDesk")


def test_it_follows_scans_and_what_is_taken_back(
    qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay
) -> None:
    desk.scan(till.product("Lait"))
    qtbot.waitUntil(lambda: names(display) == ["Lait"])

    desk.take_back(1)
    qtbot.waitUntil(lambda: names(display) == ["Lait", "Repris : Lait"])


def test_a_burst_of_scans_is_shown_at_once(qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay) -> None:
    codes = [till.product(f"Article {number}") for number in range(5)]
    for code in codes:
        desk.scan(code)
    assert display.shown == Idle("BeesDesk")  # the till's own window goes first

    qtbot.waitUntil(lambda: len(names(display)) == 5)


def test_what_is_refused_changes_nothing(qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay) -> None:
    desk.scan(till.product("Lait"))
    qtbot.waitUntil(lambda: names(display) == ["Lait"])
    before = display.shown

    with qtbot.waitSignal(desk.refused):
        desk.scan("5400000000027")

    assert not display.showing.soon.isActive()
    assert display.shown == before


def test_a_basket_set_aside_leaves_the_display(
    qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay
) -> None:
    desk.scan(till.product("Lait"))
    qtbot.waitUntil(lambda: names(display) == ["Lait"])

    desk.park("Zénobie")

    qtbot.waitUntil(lambda: display.shown == Idle("BeesDesk"))


def test_the_card_of_a_member_changes_the_language(
    qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay
) -> None:
    desk.scan(till.product("Lait"))
    desk.take_back(1)
    qtbot.waitUntil(lambda: names(display) == ["Lait", "Repris : Lait"])

    desk.scan(till.member(language="nl"))  # type: ignore[arg-type]

    qtbot.waitUntil(lambda: names(display) == ["Lait", "Teruggenomen: Lait"])


def test_a_sale_is_thanked_for_until_somebody_else_comes(
    qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay
) -> None:
    desk.scan(till.product("Lait", "12.50"))
    desk.pay("card", Decimal("2.50"))
    qtbot.waitUntil(lambda: isinstance(display.shown, Bill) and len(display.shown.sums) == 3)
    desk.pay("cash", Decimal(20))
    qtbot.waitUntil(lambda: isinstance(display.shown, Thanks))
    assert display.showing.thanks.isActive()

    desk.scan(till.product("Pain"))

    qtbot.waitUntil(lambda: names(display) == ["Pain"])


def test_thanks_end_by_themselves(qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay) -> None:
    desk.scan(till.product("Lait", "12.50"))
    desk.pay("card")
    qtbot.waitUntil(lambda: isinstance(display.shown, Thanks))

    display.showing.thanks.timeout.emit()

    assert display.shown == Idle("BeesDesk")


def test_the_end_of_thanks_does_not_disturb_the_next_basket(
    qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay
) -> None:
    desk.scan(till.product("Lait"))
    qtbot.waitUntil(lambda: names(display) == ["Lait"])

    display.showing.thanks.timeout.emit()

    assert names(display) == ["Lait"]


def test_a_refund_is_shown_until_the_next_scan(
    qtbot: QtBot, till: FakeShop, desk: Desk, display: CustomerDisplay
) -> None:
    desk.refunded.emit(Refunded(uuid7(), 7, Decimal("-3.50"), {"card": Decimal("3.50")}))
    qtbot.waitUntil(lambda: isinstance(display.shown, Thanks))

    desk.scan(till.product("Lait"))

    qtbot.waitUntil(lambda: names(display) == ["Lait"])


def test_it_takes_no_focus_and_does_not_keep_the_program_open(display: CustomerDisplay) -> None:
    assert display.focusPolicy() is Qt.FocusPolicy.NoFocus
    assert display.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert not display.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), (480, 800), (320, 240)])
def test_it_is_painted_in_every_size_and_colour(
    qtbot: QtBot, dressed: QApplication, till: FakeShop, desk: Desk, display: CustomerDisplay, theme: Theme,
    size: tuple[int, int],
) -> None:  # fmt: skip
    apply(dressed, theme, reduced_motion=True)
    display.resize(*size)
    accent = QColor(theme.accent).rgb()
    desk.scan(till.product("Un nom qui n'en finit pas, avec tout ce qu'il contient et d'où il vient", "12.50"))
    qtbot.waitUntil(lambda: bool(names(display)))
    bill = display.grab().toImage()
    desk.pay("cash", Decimal(20))
    qtbot.waitUntil(lambda: isinstance(display.shown, Thanks))
    thanks = display.grab().toImage()
    display.showing.thanks.timeout.emit()
    idle = display.grab().toImage()

    for picture in (bill, thanks, idle):
        assert (picture.width(), picture.height()) == size
        middle = [picture.pixel(size[0] // 2, y) for y in range(size[1])]
        assert accent in middle
        assert picture.pixelColor(size[0] - 1, 0).name() == theme.background.lower()


def test_its_title_follows_the_language(qtbot: QtBot, display: CustomerDisplay, speaks: Languages) -> None:
    assert display.windowTitle() == "BeesDesk, customer display"

    speaks.use("nl")

    qtbot.waitUntil(lambda: display.windowTitle() == "BeesDesk, klantenscherm")
