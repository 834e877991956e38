"""The member's file by keyboard alone: each act, what it leaves, and what takes it back, in one language or another."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID
from zlib import crc32

import pypdfium2
import pytest
import zxingcpp
from fake_roster import attend, on, places, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.mail.actions import claim_next, mark_sent
from beesdesk.members.cards import cards_of
from beesdesk.members.households import eaters
from beesdesk.members.lost_cards import card_requests, request_card
from beesdesk.members.member_pins import choose_member_pin, has_member_pin
from beesdesk.members.model import Member
from beesdesk.members.shares import ShareMovement, ShareType, held_count
from beesdesk.messages import word
from beesdesk.shift_reasons import status_word
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.known import standing_of, state_of
from beesdesk.shifts.member_places import reliefs_of
from beesdesk.shifts.messages import tell
from beesdesk.shifts.model import Place
from beesdesk.shifts.roster import templates_of
from beesdesk.ui.language import Languages
from beesdesk.ui.office import member_acts as acts
from beesdesk.ui.office.act_dialog import FormDialog
from beesdesk.ui.office.member.card_acts import GiveCardDialog, ResetPinDialog
from beesdesk.ui.office.member.cards import CardsSection
from beesdesk.ui.office.member.identity import IdentitySection
from beesdesk.ui.office.member.identity_acts import NewMemberDialog
from beesdesk.ui.office.member.journal import JournalSection
from beesdesk.ui.office.member.standing import StandingSection
from beesdesk.ui.office.member_view import MemberView
from beesdesk.ui.office.sign_in import OfficeSignIn
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.words import CardStatus, Language, MessageKind, Mode, PlaceKind, PlaceState, Status

pytestmark = pytest.mark.in_turn("language")

Press = Callable[..., None]
Control = Callable[..., None]
ENTER, UP, DOWN, TAB, ESC, SPACE = (
    Qt.Key.Key_Return, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Space,
)  # fmt: skip
F2, F3, F4, F5, F6, F7, F8, F9, F10, F12 = (Qt.Key(int(Qt.Key.Key_F1) + place) for place in (*range(1, 10), 11))
STANDING, SHIFTS, IDENTITY, CARDS, SHARES, MESSAGES, JOURNAL = range(1, 8)
PIN = "271828"


def front() -> object:
    return QApplication.activeModalWidget()


def panel() -> FormDialog:
    found = front()
    assert isinstance(found, FormDialog)
    return found


def type_pin(press: Press) -> None:
    field = front().identity.pin.field  # type: ignore[attr-defined]
    seconds = iter(range(100))
    field.clock = lambda: float(next(seconds))  # a person's pace
    press(PIN, ENTER)


@pytest.fixture
def language(request: pytest.FixtureRequest, speaks: Languages) -> Language:
    """One language, spoken once the desk is open, each test in another: the journey does every act in all of them."""
    assert speaks
    return tuple(Language)[crc32(request.node.name.encode()) % len(Language)]


@pytest.fixture
def member(shop: FakeShop) -> UUID:
    """Zoé, with a shift in five days."""
    key = worker(shop, first_name="Zoé", irregular_start=on(shop, -3))
    shift(shop, on(shop, 5), of=[key])
    return key


@pytest.fixture
def opened(member: UUID, office: OfficeWindow, press: Press, language: Language) -> Iterator[OfficeWindow]:
    """The desk after Ada has signed in and opened the file of Zoé."""
    office.findChild(Languages).use(language)
    type_pin(press)
    press("zoe", ENTER)
    yield office
    office.findChild(Languages).use(Language.EN)


@pytest.fixture
def chord(opened: OfficeWindow) -> Control:
    """Presses a key with Ctrl or Alt."""

    def pressed(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.AltModifier) -> None:
        opened.activateWindow()
        QApplication.processEvents()
        opened.router.use(WedgeSettings())
        QTest.keyClick(opened.windowHandle(), key, modifier)
        for _ in range(3):
            QApplication.processEvents()

    return pressed


@pytest.fixture
def section(chord: Control) -> Callable[[int], None]:
    """Opens a section by its key."""

    def open_it(place: int) -> None:
        chord(Qt.Key(int(Qt.Key.Key_0) + place))

    return open_it


@pytest.fixture
def undo(press: Press) -> Callable[[], None]:
    return lambda: press("", F10)


def view(office: OfficeWindow) -> MemberView:
    return office.members.view


def sr(shop: FakeShop, member: UUID) -> int:
    return shop.read(standing_of, member, shop.today).counters["sr"]


# Who sits down, and whose file it is


def test_nothing_is_seen_before_somebody_signs_in(office: OfficeWindow) -> None:
    assert isinstance(front(), OfficeSignIn)
    assert not office.pages.isEnabled()


def test_a_shift_leader_is_not_let_in(office: OfficeWindow, press: Press) -> None:
    press("", DOWN)
    type_pin(press)

    assert isinstance(front(), OfficeSignIn)
    assert "Luc has no access" in front().error()
    assert not office.pages.isEnabled()


def test_a_member_is_found_by_the_first_letters(opened: OfficeWindow, member: UUID, language: Language) -> None:
    assert opened.members.member == member
    assert view(opened).name.text().startswith("Zoé Martin · ")
    assert view(opened).chip.word == status_word(Status.OK, language)


def test_a_scanned_card_opens_the_file(shop: FakeShop, opened: OfficeWindow, qtbot: QtBot) -> None:
    code = shop.member("Koen", "De Smet", number=900)
    opened.members.take_scan(code)
    assert view(opened).name.text() == "Koen De Smet · 900"


def test_sections_open_by_their_keys_and_have_the_keys(opened: OfficeWindow, section: Callable[[int], None]) -> None:
    for place, kind in enumerate(view(opened).sections, 1):
        section(place)
        assert view(opened).section() is view(opened).sections[kind]
        assert [tab.isChecked() for tab in view(opened).tabs.values()].index(True) == place - 1


# Standing


def test_a_leave_says_what_it_frees_frees_it_and_is_taken_back(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, undo: Callable[[], None]
) -> None:
    press("", F2)
    assert isinstance(front(), acts.LeaveDialog)
    assert ": 1 (" in panel().foresight.text()
    assert len(shop.read(booked, member, now=shop.now())) == 1

    press("", F12)
    assert front() is None
    assert shop.read(booked, member, now=shop.now()) == []
    assert shop.read(state_of, member, shop.today).leave_first is not None
    assert view(opened).back.isVisible()

    undo()
    assert shop.read(state_of, member, shop.today).leave_first is None
    assert not view(opened).back.isVisible()


def test_an_exemption_needs_a_reason_and_is_taken_back_by_its_own_act(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press
) -> None:
    press("", F3, F12)
    assert panel().error()
    press("", *[TAB] * 6, SPACE, TAB)  # day, month and year are a stop each
    press("ill", F12)
    assert front() is None
    assert shop.read(state_of, member, shop.today).exemption_first == on(shop, 1)

    press("", F9)
    assert isinstance(front(), acts.TakeBackDialog)
    press("", F12)
    assert shop.read(state_of, member, shop.today).exemption_first is None


def test_a_suspended_member_is_given_time_twice(
    shop: FakeShop, opened: OfficeWindow, press: Press, section: Callable[[int], None]
) -> None:
    late = worker(shop, first_name="Bart", sr=-2, alert_start=on(shop, -60), irregular_start=on(shop, -90))
    opened.members.show_member(late)
    press("", F4, F12)
    assert shop.read(state_of, late, shop.today).status is Status.EXTENSION

    shop.clock.pass_by(days=60)
    opened.members.reload()
    press("", F5, F12)
    assert front() is None
    assert shop.read(state_of, late, shop.today).status is Status.EXTENSION


def test_a_correction_wants_a_reason_and_is_undone(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, undo: Callable[[], None]
) -> None:
    press("", F8)
    assert isinstance(front(), acts.CorrectDialog)
    press("", UP, UP, F12)
    assert panel().error()

    press("", TAB, TAB, TAB, TAB)
    press("agreed with the office", F12)
    assert front() is None
    assert sr(shop, member) == 2
    section = view(opened).sections[StandingSection]
    assert isinstance(section, StandingSection)
    assert "+2" in section.why.text()

    undo()
    assert sr(shop, member) == 0


def test_a_correction_sets_days_and_flags_too(shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press) -> None:
    press("", F8)
    press("", TAB, TAB, TAB, TAB)
    press("moved house", TAB, SPACE, F12)

    assert front() is None
    assert shop.read(state_of, member, shop.today).alert_start == shop.today
    assert sr(shop, member) == 0


def test_unsubscribing_says_that_shopping_ends(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, language: Language
) -> None:
    press("", F7)
    assert isinstance(front(), acts.UnsubscribeDialog)
    assert status_word(Status.UNSUBSCRIBED, language) in panel().foresight.text()

    press("", F12)
    assert shop.read(standing_of, member, shop.today).status is Status.UNSUBSCRIBED

    (toast,) = opened.toasts.toasts()
    toast.act.click()
    assert shop.read(standing_of, member, shop.today).status is Status.OK


def test_an_extension_is_refused_beforehand(opened: OfficeWindow, press: Press) -> None:
    press("", F4)
    assert isinstance(front(), acts.ExtensionDialog)
    assert panel().foresight.text().endswith(".")


def test_escape_leaves_everything_as_it_was(shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press) -> None:
    press("", F7)
    press("", ESC)
    assert front() is None
    assert shop.read(standing_of, member, shop.today).status is Status.OK


def test_a_member_becomes_regular_in_a_slot_with_room_and_then_in_another(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    first, second = new_template("A", 2, 600, 765, 3), new_template("B", 2, 600, 765, 3)
    shop.do(add_templates, [first, second], now=shop.now())
    press("", F6)
    assert isinstance(front(), acts.SubscribeDialog)
    press("", TAB, DOWN)
    assert ": 1" in panel().foresight.text()
    press("", F12)
    assert [held.template_id for held in shop.read(templates_of, member)] == [first.id]

    section(SHIFTS)
    press("", F8, F12)
    assert [held.template_id for held in shop.read(templates_of, member)] == [first.id, second.id]
    press("", F9, F12)
    assert [held.template_id for held in shop.read(templates_of, member)] == [second.id]


def test_the_standing_of_a_day_gone_by_is_shown_as_it_was(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press
) -> None:
    shop.clock.pass_by(days=2)
    press("", F7, F12)
    page = view(opened).sections[StandingSection]
    assert isinstance(page, StandingSection)
    now = page.standing.text()

    page.day.setFocus()
    press("", DOWN)

    assert page.day.date().toPython() == on(shop, -1)
    assert page.standing.text() != now
    assert len(page.why.text().splitlines()) == 1


# Identity and household


def test_somebody_new_is_taken_in_and_likely_twins_are_named(
    shop: FakeShop, opened: OfficeWindow, press: Press, chord: Control
) -> None:
    chord(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(front(), NewMemberDialog)
    press("Zoe", TAB)
    press("Martin", TAB)
    assert "Zoé Martin" in panel().foresight.text()
    press("", Qt.Key.Key_Backspace)
    press("Rue Neuve 1", TAB)
    press("", TAB)
    press("zoe.m@example.org", F12)

    assert front() is None
    key = opened.members.member
    assert key is not None
    row = shop.read(lambda session: session.get(Member, key))
    assert (row.first_name, row.family_name, row.email, row.address) == (
        "Zoe",
        "Martin",
        "zoe.m@example.org",
        "Rue Neuve 1",
    )
    assert isinstance(view(opened).section(), IdentitySection)


def test_an_address_is_noted_and_undone(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None],
    undo: Callable[[], None],
) -> None:  # fmt: skip
    section(IDENTITY)
    press("", F2)
    press("", TAB, TAB)
    press("Rue Neuve 1", F12)
    assert shop.read(lambda session: session.get(Member, member)).address == "Rue Neuve 1"

    undo()
    assert shop.read(lambda session: session.get(Member, member)).address is None


def test_an_eater_comes_is_renamed_goes_and_comes_back(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    def household() -> list[tuple[str, bool]]:
        return [(one.name, one.ended is None) for one in shop.read(eaters, member)]

    section(IDENTITY)
    press("", F3)
    press("Bruno", F12)
    assert household() == [("Bruno", True)]
    press("", F4)
    press("Bruno M", F12)
    assert household() == [("Bruno M", True)]
    press("", F5, F12)
    assert household() == [("Bruno M", False)]
    press("", F6, F12)
    assert household() == [("Bruno M", True)]


def test_the_end_of_a_membership_is_ticked_already(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    section(IDENTITY)
    press("", F7, F12)
    assert shop.read(standing_of, member, shop.today).status is Status.RESIGNING


# Cards


def states(shop: FakeShop, member: UUID) -> list[CardStatus]:
    return [card.status for card in shop.read(cards_of, member)]


def test_a_card_is_blocked_taken_again_and_replaced(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None],
    undo: Callable[[], None],
) -> None:  # fmt: skip
    section(CARDS)
    press("", F4, F12)
    assert states(shop, member) == [CardStatus.BLOCKED]
    undo()
    assert states(shop, member) == [CardStatus.ACTIVE]
    press("", F4, F12)
    press("", F5, F12)
    assert states(shop, member) == [CardStatus.ACTIVE]
    press("", F3, F12)
    assert states(shop, member) == [CardStatus.ACTIVE, CardStatus.REPLACED]


def test_a_new_card_is_scanned_for_an_eater_without_one(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    section(IDENTITY)
    press("", F3)
    press("Bruno", F12)
    section(CARDS)
    press("", F2)
    dialog = front()
    assert isinstance(dialog, GiveCardDialog)
    dialog.take_scan("0421000000003")
    QApplication.processEvents()
    assert "0421000000003" in dialog.foresight.text()
    assert "Bruno" in dialog.foresight.text()
    press("", F12)

    found = {card.code: card.eater for card in shop.read(cards_of, member)}
    assert found["0421000000003"] == "Bruno"


@pytest.mark.parametrize(("key", "file"), [(F6, "card-{number}.pdf"), (F7, "cards-{number}.pdf")])
def test_a_card_is_printed_and_can_be_scanned(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None], key: Qt.Key,
    file: str,
) -> None:  # fmt: skip
    shown: list[Path] = []
    opened.desk.file_wanted.connect(shown.append)
    section(CARDS)
    press("", key, F12)

    number = shop.read(lambda session: session.get(Member, member)).number
    assert [path.name for path in shown] == [file.format(number=number)]
    with pypdfium2.PdfDocument(shown[0]) as document:
        found = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    assert [code.text for code in found] == [shop.read(cards_of, member)[0].code]


# Shares


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
def test_shares_are_subscribed_paid_back_and_transferred(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None],
    undo: Callable[[], None],
) -> None:  # fmt: skip
    kind = ShareType(uuid7(), "A", "Part A", "Aandeel A", "Share A", Decimal(25), True, True, None, False)
    shop.do(Session.insert, kind)
    shop.member("Koen", "De Smet", number=900)
    section(SHARES)

    press("", F2)
    press("", TAB, UP)
    assert "50" in panel().foresight.text()
    press("", F12)
    assert shop.read(held_count, member, kind.id) == 2
    press("", F3, F12)
    assert shop.read(held_count, member, kind.id) == 1
    undo()
    assert shop.read(held_count, member, kind.id) == 2

    press("", F4, F12)
    assert panel().error()
    press("900", ENTER, F12)
    assert front() is None
    assert shop.read(held_count, shop.member_id(900), kind.id) == 1
    assert shop.read(lambda session: session.rows(ShareMovement, "SELECT * FROM share_movement"))


# Shifts


def test_a_member_is_taken_off_a_shift_and_put_back(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None],
    undo: Callable[[], None],
) -> None:  # fmt: skip
    section(SHIFTS)
    press("", F3)
    assert ": 1 (" in panel().foresight.text()
    press("", F12)
    assert shop.read(booked, member, now=shop.now()) == []
    undo()
    assert len(shop.read(booked, member, now=shop.now())) == 1


def test_an_absence_is_excused(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None],
    undo: Callable[[], None],
) -> None:  # fmt: skip
    other = worker(shop, Mode.REGULAR, first_name="Bart")
    missed = shift(shop, on(shop, -3), of=[other], kind=PlaceKind.REGULAR)
    attend(shop, missed, PlaceState.ABSENT_1)
    opened.members.show_member(other)
    section(SHIFTS)
    press("", F4)
    assert "+1" in panel().foresight.text()
    press("", TAB)
    press("ill", F12)
    assert sr(shop, other) == 0
    undo()
    assert sr(shop, other) == -1


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
def test_somebody_is_named_who_comes_instead(
    shop: FakeShop, opened: OfficeWindow, press: Press, section: Callable[[int], None]
) -> None:
    regular, other = worker(shop, Mode.REGULAR, first_name="Bart"), worker(shop, Mode.REGULAR, first_name="Koen")
    (place,) = places(shop, shift(shop, on(shop, 4), of=[regular], kind=PlaceKind.REGULAR))
    opened.members.show_member(regular)
    section(SHIFTS)
    press("", F5)
    press("koen", ENTER)
    assert "Koen" in panel().foresight.text()
    press("", F12)
    assert shop.read(lambda session: session.get(Place, place)).replaced_by == other


def test_an_irregular_member_is_relieved_and_owes_again(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    section(SHIFTS)
    press("", F6, F12)
    assert sr(shop, member) == 1
    press("", F7, F12)
    assert sr(shop, member) == 0
    assert shop.read(reliefs_of, member) == []


# Messages, journal, rights


def test_a_message_is_read_and_sent_again(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    shop.do(Session.change, Member, member, email="zoe@example.org")
    shop.do(tell, MessageKind.SUSPENDED, member, "x", {}, now=shop.now())
    mail = shop.do(claim_next, now=shop.now())
    assert mail is not None
    shop.do(mark_sent, mail.id, now=shop.now())
    section(MESSAGES)
    press("", F2)
    assert "zoe@example.org" in panel().foresight.text()
    press("", F12)

    assert shop.do(claim_next, now=shop.now()) is not None


def test_the_journal_says_what_was_done_and_by_whom(
    opened: OfficeWindow, press: Press, section: Callable[[int], None], language: Language
) -> None:
    press("", F2, F12)
    section(JOURNAL)
    page = view(opened).sections[JournalSection]
    assert isinstance(page, JournalSection)
    line = page.deeds_done.rows.lines.row(0)
    assert line.name.casefold() == word("change_leave", language)
    assert "Ada" in line.detail


def test_what_the_coordination_may_not_do_alone_the_office_allows(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    kind = ShareType(uuid7(), "A", "Part A", "Aandeel A", "Share A", Decimal(25), True, True, None, False)
    shop.do(Session.insert, kind)
    assert opened.desk.enter(shop.person("Cleo", "coordinator", pin=PIN))
    section(SHARES)
    press("", F2, F12)
    for _ in range(3):
        QApplication.processEvents()
    assert isinstance(front(), ApprovalDialog)
    type_pin(press)
    for _ in range(3):
        QApplication.processEvents()

    assert front() is None
    assert shop.read(held_count, member, kind.id) == 1


def test_where_there_is_no_room_for_both_the_file_takes_the_place_of_the_members(
    office: OfficeWindow, opened: OfficeWindow, press: Press, chord: Control, dressed: QApplication
) -> None:
    page, sections = opened.members, view(opened).choice
    apply(dressed, LIGHT, scale=2, reduced_motion=True)
    for _ in range(3):
        QApplication.processEvents()
    assert office.size() == QSize(1024, 768), "large text makes no window wider"
    assert (page.field.isVisible(), sections.isVisible()) == (False, True)

    chord(Qt.Key.Key_2)
    assert (sections.currentIndex(), view(opened).pages.currentIndex()) == (1, 1)
    chord(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert (page.field.hasFocus(), sections.isVisible()) == (True, False)
    press("", ESC)
    assert sections.hasFocus()
    view(opened).search.click()
    press("zoe", ENTER)
    assert sections.hasFocus()


def test_a_name_that_nobody_has_is_said(opened: OfficeWindow, press: Press) -> None:
    opened.members.begin()
    assert not opened.members.nobody.isVisible()
    press("xyz")
    assert opened.members.nobody.isVisible()


def test_a_card_that_was_asked_for_is_handed_over_and_taken_back_by_keys(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    page = view(opened).sections[CardsSection]
    assert isinstance(page, CardsSection)
    shop.do(request_card, member, None, now=shop.now(), who=member.hex)
    section(CARDS)
    assert page.asked.isVisible()

    press("", F8, F12)
    assert shop.read(card_requests) == []
    assert not page.asked.isVisible()

    opened.members.deeds.take_back()
    assert len(shop.read(card_requests)) == 1


def test_a_forgotten_pin_is_reset_by_keys(
    shop: FakeShop, opened: OfficeWindow, member: UUID, press: Press, section: Callable[[int], None]
) -> None:
    page = view(opened).sections[CardsSection]
    section(CARDS)
    assert not page.buttons[ResetPinDialog].isEnabled()
    shop.do(choose_member_pin, member, "271828", "271828")
    opened.members.reload()

    press("", F9, F12)

    assert not shop.read(has_member_pin, member)
    assert not page.buttons[ResetPinDialog].isEnabled()
