from collections.abc import Callable

from fake_roster import worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.ui.office.conflicts_page import ConflictsPage
from beesdesk.ui.office.lock_page import OfficeLock
from beesdesk.ui.office.window import PAGES, OfficeWindow
from beesdesk.ui.till.dialogs.handbook import HandbookDialog

Press = Callable[..., None]
ENTER, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape
PIN = "271828"


def type_pin(press: Press) -> None:
    field = QApplication.activeModalWidget().identity.pin.field  # type: ignore[union-attr]
    seconds = iter(range(100))
    field.clock = lambda: float(next(seconds))  # a person's pace
    press(PIN, ENTER)


def control(office: OfficeWindow, key: Qt.Key) -> None:
    office.activateWindow()
    QApplication.processEvents()
    office.router.use(WedgeSettings())  # nothing before it makes it a scan
    QTest.keyClick(office.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()


def test_every_page_opens_by_its_key(office: OfficeWindow, press: Press) -> None:
    type_pin(press)

    for place, kind in enumerate(PAGES, 1):
        before = office.pages.currentWidget()
        control(office, Qt.Key(int(Qt.Key.Key_0) + place))
        if kind is ConflictsPage:  # a machine that is alone has none
            assert office.pages.currentWidget() is before
            continue
        assert isinstance(office.pages.currentWidget(), kind)
        assert [each for each, tab in office.tabs.items() if tab.isChecked()] == [kind]


def test_a_locked_desk_shows_nobody_and_goes_on_where_it_was(
    shop: FakeShop, office: OfficeWindow, press: Press
) -> None:
    member = worker(shop, first_name="Zoé")
    type_pin(press)
    office.members.show_member(member)

    control(office, Qt.Key.Key_L)
    page = QApplication.activeModalWidget()
    assert isinstance(page, OfficeLock)
    assert page.geometry() == office.geometry()
    press("", ESCAPE)
    assert page.isVisible()
    type_pin(press)

    assert QApplication.activeModalWidget() is None
    assert office.members.member == member


def test_somebody_who_may_not_does_not_unlock_it(office: OfficeWindow, press: Press) -> None:
    type_pin(press)
    control(office, Qt.Key.Key_L)

    press("", Qt.Key.Key_Down)
    type_pin(press)

    assert isinstance(QApplication.activeModalWidget(), OfficeLock)


def test_the_handbook_is_behind_its_key(office: OfficeWindow, press: Press) -> None:
    type_pin(press)

    press("", Qt.Key.Key_F1)
    assert isinstance(QApplication.activeModalWidget(), HandbookDialog)
    press("", ESCAPE)

    assert QApplication.activeModalWidget() is None
