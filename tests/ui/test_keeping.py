"""What the program journals and copies by itself."""

import json
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from pytestqt.qtbot import QtBot

from beesdesk import __version__
from beesdesk.backups import backup_folder
from beesdesk.db.backup import copies
from beesdesk.db.session import Session
from beesdesk.pos.sessions import close_till
from beesdesk.shifts.generating import add_templates, keep_rotation, new_template
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.model import Rotation
from beesdesk.ui.background import Background
from beesdesk.ui.keeping import Keeping


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.finish()


@pytest.fixture
def keeping(till: FakeShop, background: Background) -> Keeping:
    return Keeping(till, background)


def acts(shop: FakeShop) -> list[str]:
    return [kind for (kind,) in shop.read(lambda session: session.values("SELECT kind FROM act ORDER BY seq"))]


def made(shop: FakeShop) -> int:
    return len(copies(backup_folder(shop.path.parent)))


def close(shop: FakeShop) -> None:
    shop.do(close_till, Decimal(100), cashier="Nadia B.", now=shop.now())


def test_start_and_end_are_journaled_with_the_version(
    qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping
) -> None:
    keeping.begin()
    qtbot.waitUntil(lambda: not background.busy)
    keeping.end()
    keeping.end()

    assert acts(till) == ["started", "stopped"]
    detail = till.read(lambda session: session.value("SELECT detail FROM act"))
    assert json.loads(detail) == {"version": __version__}


def test_what_never_began_has_no_end(till: FakeShop, keeping: Keeping) -> None:
    keeping.end()
    assert acts(till) == []


def test_a_copy_is_made_after_a_z_report(
    qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping
) -> None:
    keeping.begin()
    qtbot.waitUntil(lambda: not background.busy)
    assert made(till) == 0

    close(till)
    qtbot.waitUntil(lambda: made(till) == 1 and not background.busy)
    assert acts(till) == ["started", "backed_up"]


def test_a_copy_that_the_last_day_waits_for_is_made_at_the_start(
    qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping
) -> None:
    close(till)
    keeping.begin()
    qtbot.waitUntil(lambda: made(till) == 1 and not background.busy)


def test_after_the_end_no_copy_is_begun(qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping) -> None:
    keeping.begin()
    qtbot.waitUntil(lambda: not background.busy)
    keeping.end()
    close(till)
    assert not background.busy
    assert made(till) == 0


def test_a_folder_that_takes_no_copy_is_said(
    qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping
) -> None:
    backup_folder(till.path.parent).write_text("in the way")
    keeping.begin()
    qtbot.waitUntil(lambda: not background.busy)
    with qtbot.waitSignal(keeping.failed) as said:
        close(till)
    assert "backups" in said.args[0]


def test_the_shifts_daily_work_is_done_once_a_day(
    qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping
) -> None:
    monday = till.today - timedelta(till.today.weekday())
    till.do(keep_rotation, Rotation(ROTATION, monday, "A", monday))
    till.do(add_templates, [new_template("A", 1, 600, 720, 1)], now=till.now())
    keeping.begin()
    qtbot.waitUntil(lambda: not background.busy)
    keeping.end()

    assert till.read(Session.value, "SELECT count(*) FROM shift") == 9


def test_a_shop_without_shifts_has_no_daily_work(
    qtbot: QtBot, till: FakeShop, background: Background, keeping: Keeping
) -> None:
    keeping.begin()
    qtbot.waitUntil(lambda: not background.busy)
    keeping.end()

    assert till.read(Session.value, "SELECT count(*) FROM rotation") == 0
