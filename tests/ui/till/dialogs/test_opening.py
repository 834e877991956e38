from collections.abc import Callable
from decimal import Decimal
from itertools import count

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.db.session import Session
from beesdesk.members.people import name_of, people
from beesdesk.pos.model import TillSession
from beesdesk.pos.queries import open_session
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.opening import OpeningDialog

Show = Callable[[OpeningDialog], OpeningDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def opening(shop: FakeShop, window: QWidget, show: Show) -> OpeningDialog:
    return show(OpeningDialog(Desk(shop), window))


def counted(session: Session) -> list[tuple[int, int]]:
    return [tuple(row) for row in session.values("SELECT denomination, pieces FROM cash_count ORDER BY denomination")]


def test_the_name_comes_first_and_the_float_is_counted(
    qtbot: QtBot, opening: OpeningDialog, shop: FakeShop, type_keys: Typing
) -> None:
    type_keys(opening, "Nadia B.", ENTER)
    type_keys(opening, "", *[ENTER] * 4)
    type_keys(opening, "2", ENTER)
    type_keys(opening, "3")
    assert opening.act.text() == "Open with €70.00"
    with qtbot.waitSignal(opening.answered) as answered:
        type_keys(opening, "", Qt.Key.Key_F12)

    session = shop.read(open_session)
    assert isinstance(session, TillSession)
    assert answered.args == [session]
    assert (shop.read(name_of, session.cashier), session.opening_float) == ("Nadia B.", Decimal("70.00"))
    assert shop.read(counted) == [(1000, 3), (2000, 2)]


def test_fingers_count_too(opening: OpeningDialog, shop: FakeShop, type_keys: Typing, tap: Tap) -> None:
    type_keys(opening, "Nadia B.")
    tap(opening.count.fields[Decimal(50)])
    opening.count.fields[Decimal(50)].setFocus()
    keys = {button.text(): button for button in opening.pad.findChildren(type(opening.pad.mark))}
    tap(keys["1"])
    tap(opening.act)

    session = shop.read(open_session)
    assert session is not None
    assert session.opening_float == Decimal("50.00")


def test_without_a_name_the_till_stays_closed(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    type_keys(opening, "  ", Qt.Key.Key_F12)

    assert opening.error() == "Say who is at the till: the name stands on the receipts."
    assert opening.focusWidget() is opening.cashier
    assert shop.read(open_session) is None
    type_keys(opening, "N")
    assert opening.error() == ""


def test_a_till_that_is_open_already_says_by_whom(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    shop.open_till(cashier="Karim")
    type_keys(opening, "Nadia B.", Qt.Key.Key_F12)

    assert "Karim" in opening.error()
    assert opening.isVisible()


def test_nothing_scrolls_on_the_smallest_screen(opening: OpeningDialog, type_keys: Typing) -> None:
    type_keys(opening, "", Qt.Key.Key_F12)

    bar = opening.sheet.verticalScrollBar()
    assert (bar.maximum(), opening.sheet.horizontalScrollBar().maximum()) == (0, 0)
    assert opening.height() <= 728


def test_enter_after_the_last_coin_comes_to_the_act(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    type_keys(opening, "Nadia B.", *[ENTER] * 16)
    assert opening.focusWidget() is opening.act
    type_keys(opening, "", ENTER)

    assert shop.read(open_session) is not None


PIN, BADGE = "4826", "2990000000001"


def cashier(shop: FakeShop) -> str:
    session = shop.read(open_session)
    assert session is not None
    return session.cashier


def test_the_session_knows_the_cashier_by_a_reference(
    opening: OpeningDialog, shop: FakeShop, type_keys: Typing
) -> None:
    type_keys(opening, "Nadia B.", Qt.Key.Key_F12)

    (nadia,) = shop.read(people)
    assert cashier(shop) == nadia.id.hex


def test_a_badge_says_who_it_is_before_anything_is_typed(
    opening: OpeningDialog, shop: FakeShop, type_keys: Typing
) -> None:
    luc = shop.person("Luc V.", badge=BADGE)
    assert opening.accepts_scans

    opening.take_scan(BADGE)
    assert opening.cashier.text() == "Luc V."
    type_keys(opening, "", Qt.Key.Key_F12)

    assert cashier(shop) == luc


def test_a_name_typed_after_a_badge_counts(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    shop.person("Luc V.", badge=BADGE)
    opening.take_scan(BADGE)
    opening.cashier.selectAll()
    type_keys(opening, "Zoe", Qt.Key.Key_F12)

    assert shop.read(name_of, cashier(shop)) == "Zoe"


def test_a_card_of_nobody_is_refused(opening: OpeningDialog, shop: FakeShop) -> None:
    opening.take_scan(shop.member())
    assert "belongs to nobody who works here" in opening.error()


def test_who_has_a_pin_is_asked_for_it(opening: OpeningDialog, shop: FakeShop, type_keys: Typing) -> None:
    chef = shop.person("Chef", "administrator", pin=PIN)
    slow = count(step=1)
    opening.identity.pin.field.clock = lambda: float(next(slow))
    type_keys(opening, "chef", Qt.Key.Key_F12)

    assert opening.focusWidget() is opening.identity.pin.field
    assert opening.identity.pin.caption.text() == "PIN of Chef"
    assert (opening.error(), shop.read(open_session)) == ("", None)
    bar = opening.sheet.verticalScrollBar()
    assert bar.maximum() == 0
    type_keys(opening, PIN, Qt.Key.Key_F12)

    assert cashier(shop) == chef


def test_who_has_signed_in_before_is_not_asked_again(
    shop: FakeShop, window: QWidget, show: Show, type_keys: Typing
) -> None:
    luc = shop.person("Luc V.")
    dialog = show(OpeningDialog(Desk(shop), window, who=luc))
    assert (dialog.cashier.text(), dialog.cashier.isEnabled(), dialog.accepts_scans) == ("Luc V.", False, False)

    type_keys(dialog, "2", Qt.Key.Key_F12)

    session = shop.read(open_session)
    assert session is not None
    assert (session.cashier, session.opening_float) == (luc, Decimal("1000.00"))
