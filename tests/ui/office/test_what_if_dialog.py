from collections.abc import Callable
from uuid import UUID

import pytest
from fake_roster import attend, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.office.conftest import PIN
from ui.office.desk_keys import front, go_to, let_pass, open_page, settled, sit_down

from beesdesk.db.session import Session
from beesdesk.shifts.known import standing_of
from beesdesk.ui.office.dashboard_page import DashboardPage
from beesdesk.ui.office.parameter_words import moving_rules
from beesdesk.ui.office.what_if_dialog import WhatIfDialog
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.words import Language, Mode, PlaceKind, PlaceState, Status

Press = Callable[..., None]
DOWN, TAB, ESC = Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape
F6, F12, ENTER = Qt.Key.Key_F6, Qt.Key.Key_F12, Qt.Key.Key_Return
STATUSES = {
    Language.FR: "alerte → alerte rouge",
    Language.NL: "waarschuwing → geschorst",
    Language.EN: "alert → suspended",
}


@pytest.fixture
def owing(shop: FakeShop) -> UUID:
    """A regular member who has been on alert for ten days."""
    member = worker(shop, Mode.REGULAR, sr=0)
    attend(shop, shift(shop, shop.today, hour=8, of=[member], kind=PlaceKind.REGULAR), PlaceState.ABSENT_1)
    shop.clock.pass_by(days=10)
    return member


def ask(office: OfficeWindow, press: Press, qtbot: QtBot) -> WhatIfDialog:
    """Open the question from the dashboard."""
    settled(qtbot, open_page(office, DashboardPage))
    press("", F6)
    found = front(WhatIfDialog)
    assert isinstance(found, WhatIfDialog)
    return found


def shorten_the_alert(dialog: WhatIfDialog, press: Press, qtbot: QtBot) -> None:
    """Try an alert of seven days: it is the first rule."""
    press("", TAB)
    assert QApplication.focusWidget() is dialog.number
    dialog.number.selectAll()
    press("7")
    qtbot.waitUntil(dialog.outcome.members.isVisible)


def changed(shop: FakeShop) -> list[tuple[str, str]]:
    rows = shop.read(Session.values, "SELECT name, value FROM policy_change WHERE who <> '' ORDER BY noted")
    return [(row[0], row[1]) for row in rows if row[0] == "alert_delay"]


@pytest.mark.parametrize("language", list(Language))
def test_a_rule_is_tried_and_adopted_by_keys(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, owing: UUID, language: Language
) -> None:
    sit_down(shop, office, language=language)
    dialog = ask(office, press, qtbot)
    shorten_the_alert(dialog, press, qtbot)
    assert dialog.outcome.members.rows() == [["Amélie Martin · 1", STATUSES[language]]]
    assert changed(shop) == []

    go_to(press, dialog.reason)
    press("AG")
    press("", F12)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    let_pass()

    assert changed(shop) == [("alert_delay", "7")]
    assert shop.read(standing_of, owing, shop.today).status is Status.SUSPENDED
    assert len(office.toasts.toasts()) == 1


def test_what_would_change_stands_in_sentences_by_status_and_by_member(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, owing: UUID
) -> None:
    sit_down(shop, office)
    dialog = ask(office, press, qtbot)
    assert dialog.outcome.said.text().startswith("Give a rule another value")

    shorten_the_alert(dialog, press, qtbot)

    assert dialog.outcome.said.text().splitlines() == [
        "On 03/12/2026: statuses that change: 1; only dates or counters: 0.",
        "May shop again: 0; may no longer shop: 1.",
    ]
    assert dialog.outcome.counts.rows() == [["alert", "1", "0", "\u22121"], ["suspended", "0", "1", "+1"]]
    assert "alert → suspended" in dialog.outcome.why.text()
    assert "Alert ends: 21/12/2026 → none" in dialog.outcome.why.text()
    assert dialog.list.text_of(0) == ["Length of an alert (days)", "28", "→ 7"]


def test_each_rule_says_what_it_does(shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot) -> None:
    sit_down(shop, office)
    dialog = ask(office, press, qtbot)

    for rule in moving_rules():
        assert dialog.text.text() == rule.text
        assert dialog.field.currentWidget().accessibleDescription() == rule.text
        press("", DOWN)


def test_without_a_reason_nothing_is_adopted(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, owing: UUID
) -> None:
    sit_down(shop, office)
    dialog = ask(office, press, qtbot)
    press("", F12)
    assert dialog.error().startswith("No rule has another value yet")

    shorten_the_alert(dialog, press, qtbot)
    press("", F12)

    assert "Say why" in dialog.error()
    assert QApplication.focusWidget() is dialog.reason
    assert changed(shop) == []


def test_discarding_asks_once_and_leaves_everything_as_it_was(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, owing: UUID
) -> None:
    sit_down(shop, office)
    dialog = ask(office, press, qtbot)
    shorten_the_alert(dialog, press, qtbot)

    press("", ESC)
    assert dialog.isVisible()
    press("", ESC)

    assert QApplication.activeModalWidget() is None
    assert changed(shop) == []
    assert shop.read(standing_of, owing, shop.today).status is Status.ALERT


def test_enter_in_a_number_adopts_nothing(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, owing: UUID
) -> None:
    sit_down(shop, office)
    dialog = ask(office, press, qtbot)
    shorten_the_alert(dialog, press, qtbot)
    dialog.reason.setText("AG")

    press("", ENTER)

    assert dialog.isVisible()
    assert changed(shop) == []


def test_a_coordinator_has_it_allowed_by_somebody_who_may(
    shop: FakeShop, office: OfficeWindow, press: Press, qtbot: QtBot, owing: UUID
) -> None:
    shop.person("Nour", "coordinator", pin=PIN)
    sit_down(shop, office, "Nour")
    dialog = ask(office, press, qtbot)
    shorten_the_alert(dialog, press, qtbot)
    go_to(press, dialog.reason)
    press("AG")
    press("", F12)
    let_pass()

    approval = front(ApprovalDialog)
    field = approval.identity.pin.field  # type: ignore[attr-defined]
    seconds = iter(range(100))
    field.clock = lambda: float(next(seconds))  # a person's pace
    press(PIN, ENTER)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    assert changed(shop) == [("alert_delay", "7")]
    ada = shop.read(Session.value, "SELECT lower(hex(id)) FROM person WHERE name = 'Ada'")
    allowed = shop.read(Session.values, "SELECT approved_by FROM act WHERE kind = 'setting_changed' ORDER BY id")
    assert allowed[-1][0] == ada
