"""Every setting is changed by keyboard alone, in every language."""

from collections.abc import Callable

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.office.desk_keys import front, go_to, let_pass, open_page, sit_down

from beesdesk.pos.info_texts import InfoPart, info_page
from beesdesk.pos.rules import shop_rules
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.tasks import skills, tasks
from beesdesk.shifts.texts import default_text
from beesdesk.shifts.what_if import present
from beesdesk.shifts.wording import text_of
from beesdesk.tour.access import tab_faults
from beesdesk.ui.office.settings.kiosk_section import KioskSection
from beesdesk.ui.office.settings.machine_sections import MachineSection, PeopleSection
from beesdesk.ui.office.settings.named_section import SkillsSection, TasksSection
from beesdesk.ui.office.settings.policy_section import PolicySection
from beesdesk.ui.office.settings.rules_section import ShopSection, TillRulesSection
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.office.settings.texts_section import TextsSection
from beesdesk.ui.office.settings_page import SECTIONS, SettingsPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.words import Language, MessageKind

Press = Callable[..., None]
K = Qt.Key


@pytest.fixture(params=list(Language), ids=str)
def page(request: pytest.FixtureRequest, shop: FakeShop, office: OfficeWindow) -> SettingsPage:
    """The settings, open before somebody of the office."""
    sit_down(shop, office, language=request.param)
    return open_page(office, SettingsPage)


def enter(page: SettingsPage, press: Press, kind: type[Section]) -> Section:
    """Choose a section by arrow keys, and go into it."""
    page.begin()
    press("", K.Key_Home, *[K.Key_Down] * SECTIONS.index(kind), K.Key_Return)
    assert isinstance(page.section, kind)
    return page.section


def write(press: Press, text: str) -> None:
    """Put a text in the place of what stands in a field."""
    window = QApplication.focusWidget().window().windowHandle()
    QTest.keyClick(window, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(text)


def test_the_shop_is_named_and_a_wrong_number_is_refused(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, ShopSection)
    assert isinstance(section, ShopSection)
    write(press, "ruche")
    go_to(press, section.rules[3].field.widget)
    write(press, "0403170702")
    press("", K.Key_F12)

    assert section._error.isVisible()
    assert shop.read(shop_rules).name != "ruche"
    write(press, "0403170701")
    press("", K.Key_F12)

    assert not section._error.isVisible()
    assert (shop.read(shop_rules).name, shop.read(shop_rules).vat_number) == ("ruche", "0403170701")


def test_a_rule_of_standing_is_changed_from_today_on(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, PolicySection)
    assert isinstance(section, PolicySection)
    press("", K.Key_Down)
    go_to(press, section.number)
    press("", K.Key_Up, K.Key_F12)

    assert shop.read(present, now=shop.now()).grace == 11


def test_a_skill_and_a_task_that_asks_for_it_are_made_and_ended(
    shop: FakeShop, page: SettingsPage, press: Press
) -> None:
    enter(page, press, SkillsSection)
    press("kassa", K.Key_F12)
    assert [skill.name_nl for skill in shop.read(skills)] == ["kassa"]
    section = enter(page, press, TasksSection)
    assert isinstance(section, TasksSection)
    press("caisse")
    go_to(press, section.skill)
    press("", K.Key_Down, K.Key_F12)
    (task,) = shop.read(tasks)
    assert task.skill_id == shop.read(skills)[0].id

    enter(page, press, SkillsSection)
    QTest.keyClick(page.window().windowHandle(), K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert len(shop.read(skills)) == 1  # the task still asks for it
    enter(page, press, TasksSection)
    QTest.keyClick(page.window().windowHandle(), K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    let_pass()

    assert shop.read(tasks) == []


def test_a_message_is_worded_anew_and_back(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, TextsSection)
    assert isinstance(section, TextsSection)
    language = list(Language)[section.language.currentIndex()]
    go_to(press, section.subject)
    write(press, "shift {who}")
    press("", K.Key_F12)
    assert section._error.isVisible()  # nobody knows {who}
    write(press, "shift {day}")
    assert "shift " in section.preview.text()
    assert "{day}" not in section.preview.text()
    press("", K.Key_F12)
    assert shop.read(text_of, MessageKind.REMINDER, language).subject == "shift {day}"

    QTest.keyClick(page.window().windowHandle(), K.Key_R, Qt.KeyboardModifier.ControlModifier)

    kept: Text = shop.read(text_of, MessageKind.REMINDER, language)
    assert kept == default_text(MessageKind.REMINDER, language)


def test_what_the_kiosk_tells_is_written(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, KioskSection)
    assert isinstance(section, KioskSection)
    language = list(Language)[section.language.currentIndex()]
    go_to(press, section.texts[InfoPart.NEWS].widget)
    press("soup", K.Key_F12)

    assert shop.read(info_page, language).news == "soup"


def test_people_are_changed_in_their_dialog(page: SettingsPage, press: Press) -> None:
    section = enter(page, press, PeopleSection)
    assert isinstance(section, PeopleSection)
    assert section.list.rowCount() == 2

    press("", K.Key_F12)
    let_pass()
    front(PeopleDialog)
    press("", K.Key_Escape)


def test_the_till_follows_its_rules(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, TillRulesSection)
    assert isinstance(section, TillRulesSection)
    lock = next(rule for rule in section.rules if rule.name == "lock_minutes")
    go_to(press, lock.field.widget.focusProxy())
    write(press, "9")
    press("", K.Key_F12)

    assert shop.read(shop_rules).lock_minutes == 9


def test_this_machine_speaks_and_looks_otherwise(office: OfficeWindow, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, MachineSection)
    assert isinstance(section, MachineSection)
    go_to(press, section.text_size.widget.focusProxy())
    write(press, "120")
    press("", K.Key_F12)

    assert office.desk.settings.text_scale == 120
    press("", K.Key_F2)
    front(SettingsDialog)
    press("", K.Key_Escape)
    office.desk.use_settings(office.desk.settings.with_(text_scale=100))


def test_the_tab_key_goes_through_every_section(page: SettingsPage, press: Press) -> None:
    for kind in SECTIONS:
        enter(page, press, kind)
        assert tab_faults(page.window()) == []
