"""Every setting is changed by keyboard alone, in every language."""

from collections.abc import Callable

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.office.desk_keys import front, go_to, let_pass, open_page, sit_down

from beesdesk.db.session import Session
from beesdesk.pos.info_texts import InfoPart, info_page
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.shifts.default_texts import Text
from beesdesk.shifts.skilled import holders
from beesdesk.shifts.tasks import skills, tasks
from beesdesk.shifts.texts import default_text
from beesdesk.shifts.what_if import present
from beesdesk.shifts.wording import text_of
from beesdesk.tour.access import tab_faults
from beesdesk.ui.office.settings.kiosk_section import KioskSection
from beesdesk.ui.office.settings.machine_sections import MachineSection, PeopleSection
from beesdesk.ui.office.settings.named_section import TasksSection
from beesdesk.ui.office.settings.policy_section import PolicySection
from beesdesk.ui.office.settings.rules_section import ShopSection, TillRulesSection
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.office.settings.skills_section import SkillsSection
from beesdesk.ui.office.settings.texts_section import TextsSection
from beesdesk.ui.office.settings_page import SECTIONS, SettingsPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.words import Language, MessageKind

pytestmark = pytest.mark.in_turn("page")

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
    office.desk.use_settings(office.desk.settings.with_(text_scale=100))


def test_the_tab_key_goes_through_every_section(page: SettingsPage, press: Press) -> None:
    for kind in SECTIONS:
        enter(page, press, kind)
        assert tab_faults(page.window()) == []


def elsewhere(shop: FakeShop) -> None:
    """Have something of the shop changed by somebody else, which every open page follows."""
    shop.do(set_rule, "address", "Rue du Miel 1", who="", now=shop.now())
    let_pass()


def test_a_name_that_is_typed_stays_while_others_work(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, TasksSection)
    assert isinstance(section, TasksSection)
    press("caisse", K.Key_F12)
    go_to(press, section.names[2])
    press("x")
    elsewhere(shop)
    assert section.names[2].text() == "x"

    press("", K.Key_F2)
    press("stock")
    elsewhere(shop)
    assert section.names[0].text() == "stock"
    press("", K.Key_F12)

    assert {task.name_fr for task in shop.read(tasks)} == {"caisse", "stock"}


def test_a_rule_that_is_being_set_stays_while_others_work(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, PolicySection)
    assert isinstance(section, PolicySection)
    go_to(press, section.number)
    press("", K.Key_Up)
    elsewhere(shop)
    press("", K.Key_F12)

    assert shop.read(present, now=shop.now()).alert_delay == 29


def test_the_size_of_the_text_that_is_typed_stays_while_others_work(
    shop: FakeShop, office: OfficeWindow, page: SettingsPage, press: Press
) -> None:
    section = enter(page, press, MachineSection)
    assert isinstance(section, MachineSection)
    go_to(press, section.text_size.widget.focusProxy())
    write(press, "120")
    elsewhere(shop)
    press("", K.Key_F12)

    assert office.desk.settings.text_scale == 120
    office.desk.use_settings(office.desk.settings.with_(text_scale=100))


def test_the_placeholders_are_those_of_the_kind(page: SettingsPage, press: Press) -> None:
    section = enter(page, press, TextsSection)
    assert isinstance(section, TextsSection)
    assert "{hours}" in section.body.widget.accessibleDescription()

    press("", *[K.Key_Down] * list(MessageKind).index(MessageKind.ALERT))

    assert "{until}" in section.body.widget.accessibleDescription()
    assert "{hours}" not in section.body.widget.accessibleDescription()


@pytest.mark.parametrize("kind", [TextsSection, KioskSection])
def test_what_is_written_in_one_language_stays_while_another_is_written(
    shop: FakeShop, page: SettingsPage, press: Press, kind: type[TextsSection | KioskSection]
) -> None:
    section = enter(page, press, kind)
    assert isinstance(section, TextsSection | KioskSection)
    section.language.setFocus()
    press("", K.Key_Home)
    field = section.subject if isinstance(section, TextsSection) else section.texts[InfoPart.NEWS].widget
    go_to(press, field)
    write(press, "bonjour")
    section.language.setFocus()
    press("", K.Key_Down)
    go_to(press, field)
    write(press, "dag")
    elsewhere(shop)
    press("", K.Key_F12)

    if kind is TextsSection:
        said = [shop.read(text_of, MessageKind.REMINDER, one).subject for one in (Language.FR, Language.NL)]
    else:
        said = [shop.read(info_page, one).news for one in (Language.FR, Language.NL)]
    assert said == ["bonjour", "dag"]


def test_a_rule_of_the_shop_is_taken_back(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, ShopSection)
    before = shop.read(shop_rules).name
    assert not section.back.isEnabled()
    write(press, "ruche")
    press("", K.Key_F12)
    assert shop.read(shop_rules).name == "ruche"

    press("", K.Key_F8)

    assert shop.read(shop_rules).name == before
    assert section.rules[0].field.take() == before  # type: ignore[attr-defined]
    assert not section.back.isEnabled()


def test_a_rule_of_standing_is_taken_back(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, PolicySection)
    assert isinstance(section, PolicySection)
    go_to(press, section.number)
    press("", K.Key_Up, K.Key_F12)
    assert shop.read(present, now=shop.now()).alert_delay == 29

    press("", K.Key_F8)

    assert shop.read(present, now=shop.now()).alert_delay == 28
    assert section.number.value() == 28


def test_a_task_that_was_ended_or_renamed_comes_back(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, TasksSection)
    assert isinstance(section, TasksSection)
    press("caisse", K.Key_F12)
    go_to(press, section.names[0])
    write(press, "stock")
    press("", K.Key_F12, K.Key_F8)
    assert [task.name_fr for task in shop.read(tasks)] == ["caisse"]

    QTest.keyClick(page.window().windowHandle(), K.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert shop.read(tasks) == []
    press("", K.Key_F8)

    assert [task.name_fr for task in shop.read(tasks)] == ["caisse"]


def test_texts_of_message_and_kiosk_are_taken_back(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, TextsSection)
    assert isinstance(section, TextsSection)
    kind, language = section._open
    own = default_text(kind, language)
    assert not section.difference.isVisible()
    go_to(press, section.subject)
    write(press, "bonjour")
    assert section.difference.text() == f"\u2212 {own.subject}\n+ bonjour"
    press("", K.Key_F12, K.Key_F8)
    assert shop.read(text_of, kind, language) == own

    kiosk = enter(page, press, KioskSection)
    assert isinstance(kiosk, KioskSection)
    go_to(press, kiosk.texts[InfoPart.NEWS].widget)
    press("soup", K.Key_F12, K.Key_F8)
    assert shop.read(info_page, language).news == ""


@pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
def test_a_member_is_said_to_be_able_and_no_longer(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    shop.member("Zoe", number=4711)
    section = enter(page, press, SkillsSection)
    assert isinstance(section, SkillsSection)
    press("kassa", K.Key_F12, K.Key_F5)
    assert section._error.isVisible()  # nobody is named

    go_to(press, section.member)
    press("4711", K.Key_Return, K.Key_F5)
    assert section.holders.rows() == [["Zoe Martin", "4711"]]
    press("", K.Key_F6)
    assert section.holders.rows() == []
    press("", K.Key_F8)

    assert [one.number for one in shop.read(holders, shop.read(skills)[0].id)] == [4711]


def test_a_scanned_card_names_who_is_able(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    card = shop.member("Zoe", number=4711)
    section = enter(page, press, SkillsSection)
    assert isinstance(section, SkillsSection)
    press("kassa", K.Key_F12)

    assert page.take_scan(card)
    press("", K.Key_F5)

    assert section.holders.rows() == [["Zoe Martin", "4711"]]


def test_this_machine_is_set_back(office: OfficeWindow, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, MachineSection)
    assert isinstance(section, MachineSection)
    go_to(press, section.text_size.widget.focusProxy())
    write(press, "120")
    press("", K.Key_F12, K.Key_F8)

    assert office.desk.settings.text_scale == 100


def test_text_of_200_percent_fits_beside_which_there_is_no_room(
    office: OfficeWindow, page: SettingsPage, press: Press
) -> None:
    office.desk.use_settings(office.desk.settings.with_(text_scale=200))
    try:
        office.resize(1024, 768)
        let_pass()
        page.begin()
        assert page.choice.hasFocus()
        for place, kind in enumerate(SECTIONS):
            if place:
                press("", K.Key_Down)
            assert type(page.section) is kind
            assert page.section.isVisible()
            assert page.minimumSizeHint().width() <= 1024 - office._bar.width()
            assert page.section.area.horizontalScrollBar().maximum() == 0
            page.choice.setFocus()
        assert tab_faults(office) == []
    finally:
        office.desk.use_settings(office.desk.settings.with_(text_scale=100))
        let_pass()
    assert page.chooser.isVisible()


def test_what_a_kiosk_offers_on_this_machine_is_set(office: OfficeWindow, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, MachineSection)
    assert isinstance(section, MachineSection)
    go_to(press, section.switches["kiosk_weighing"].widget.buttons["1"])  # type: ignore[attr-defined]
    press("", K.Key_Space, K.Key_F12)
    assert office.desk.settings.kiosk_weighing
    assert office.desk.settings.kiosk_price_check

    press("", K.Key_F8)
    assert not office.desk.settings.kiosk_weighing


def test_a_rule_that_is_decided_for_later_says_so(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, PolicySection)
    assert isinstance(section, PolicySection)
    assert section.list.text_of(0)[1] == "28"
    go_to(press, section.number)
    press("", K.Key_Up)
    go_to(press, section.day)
    press("", K.Key_Up, K.Key_F12)

    assert section.list.text_of(0)[1] == "28 \u2192 29"
    assert ": 29." in section.value.accessibleDescription()
    assert shop.read(present, now=shop.now()).alert_delay == 28


def test_a_rule_that_is_so_already_is_not_set_anew(shop: FakeShop, page: SettingsPage, press: Press) -> None:
    section = enter(page, press, PolicySection)
    press("", K.Key_F12)

    assert shop.read(Session.value, "SELECT count(*) FROM policy_change") == 0
    assert not section.back.isEnabled()
