"""Every act of the member's file by keyboard alone, one journey in each language: what it will change is said before."""

from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from fake_roster import attend, on, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from ui.office.desk_keys import CTRL, go_to, let_pass, sit_down

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.hardware.wedge import WedgeSettings
from beesdesk.mail.actions import claim_next, mark_sent
from beesdesk.members.cards import cards_of
from beesdesk.members.households import eaters
from beesdesk.members.lost_cards import card_requests, request_card
from beesdesk.members.member_pins import choose_member_pin, has_member_pin
from beesdesk.members.model import Member
from beesdesk.members.shares import ShareType, held_count
from beesdesk.shifts.bookings import booked
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.shifts.known import standing_of, state_of
from beesdesk.shifts.messages import tell
from beesdesk.shifts.roster import templates_of
from beesdesk.ui.background import Background
from beesdesk.ui.language import spoken
from beesdesk.ui.office import member_acts as standing
from beesdesk.ui.office.act_dialog import FormDialog
from beesdesk.ui.office.member import card_acts as cards
from beesdesk.ui.office.member import data_acts as data
from beesdesk.ui.office.member import identity_acts as identity
from beesdesk.ui.office.member import share_acts as shares
from beesdesk.ui.office.member import shift_acts as shifts
from beesdesk.ui.office.member.messages import MailAgainDialog
from beesdesk.ui.office.member.shifts import ShiftsSection
from beesdesk.ui.office.member_view import SECTIONS
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import CardStatus, Language, MessageKind, Mode, PlaceKind, PlaceState, Status

Press = Callable[..., None]
Key = Qt.Key
Words = tuple[str, str, str]
"""In French, Dutch, English."""
ALT = Qt.KeyboardModifier.AltModifier
TAB, UP, DOWN, SPACE, ENTER, BACK = (
    Key.Key_Tab, Key.Key_Up, Key.Key_Down, Key.Key_Space, Key.Key_Return, Key.Key_Backspace,
)  # fmt: skip
STANDING, SHIFTS, IDENTITY, CARDS, SHARES, MESSAGES, JOURNAL = range(1, 8)


class Keys:
    """Somebody at the desk who has no mouse, and remembers which acts were done."""

    def __init__(self, office: OfficeWindow, press: Press) -> None:
        self.office, self.press = office, press
        self.done: set[object] = set()

    def chord(self, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
        self.office.activateWindow()
        let_pass()
        self.office.router.use(WedgeSettings())
        QTest.keyClick(self.office.windowHandle(), key, modifier)
        let_pass()

    def find(self, words: str, section: int) -> UUID:
        """Open the file of whom some letters name, at a section."""
        self.chord(Key.Key_F, CTRL)
        self.press(words, ENTER)
        self.chord(Key(int(Key.Key_0) + section), ALT)
        assert self.office.members.member is not None
        return self.office.members.member

    def act(self, kind: type[FormDialog], key: int | None, *typed: str | Qt.Key, says: Words) -> None:
        """Open an act by its key (None: it is open), fill it in, read what it will change in the language, and do it."""
        if key is not None:
            self.press("", Key(int(Key.Key_F1) + key - 1))
        let_pass()
        panel = QApplication.activeModalWidget()
        assert type(panel) is kind, f"{panel} is in front, not {kind.__name__}"
        for one in typed:
            self.press(one) if isinstance(one, str) else self.press("", one)
        let_pass()
        wanted = says[tuple(Language).index(spoken())]
        assert wanted in panel.foresight.text(), f"{kind.__name__}: {panel.foresight.text()!r}"
        self.press("", Key.Key_F12)
        let_pass()
        front = QApplication.activeModalWidget()
        assert front is None, f"{kind.__name__}: {front.error()}"
        self.done.add(kind)

    def undo(self) -> None:
        self.press("", Key.Key_F10)
        let_pass()


@pytest.mark.qt_log_ignore("does not support (propagateSizeHints|raise|grabbing)")
@pytest.mark.parametrize("language", list(Language))
def test_every_act_is_reached_said_beforehand_and_done_by_keys(
    shop: FakeShop, office: OfficeWindow, press: Press, language: Language
) -> None:
    zoe = worker(shop, first_name="Zoé", irregular_start=on(shop, -3))
    ria = worker(shop, Mode.REGULAR, first_name="Ria")
    bart = worker(shop, first_name="Bart", sr=-2, alert_start=on(shop, -60), irregular_start=on(shop, -90))
    koen = worker(shop, Mode.REGULAR, first_name="Koen")
    shift(shop, on(shop, 5), of=[zoe])
    shift(shop, on(shop, 6), free=2)
    shift(shop, on(shop, 4), of=[ria], kind=PlaceKind.REGULAR)
    attend(shop, shift(shop, on(shop, -3), of=[ria], kind=PlaceKind.REGULAR), PlaceState.ABSENT_1)
    slots = [new_template(letter, 2, 600, 765, 3) for letter in "AB"]
    shop.do(add_templates, slots, now=shop.now())
    kind = ShareType(uuid7(), "A", "Part A", "Aandeel A", "Share A", Decimal(25), True, True, None, False)
    shop.do(Session.insert, kind)
    sit_down(shop, office, language=language)
    keys = Keys(office, press)

    _standing(shop, keys, zoe)
    _household(shop, keys, zoe)
    _cards(shop, keys, zoe)
    _shares(shop, keys, zoe, koen, kind)
    _messages(shop, keys, zoe)
    _shifts(shop, keys, zoe, ria)
    _more_time(shop, keys, bart)
    _data(shop, keys, koen)

    every = {act for section in SECTIONS for act, _ in section.ACTS}
    assert keys.done == every | {identity.NewMemberDialog}


def _data(shop: FakeShop, keys: Keys, koen: UUID) -> None:
    number = str(shop.read(Session.get, Member, koen).number)
    assert keys.find("koen", IDENTITY) == koen
    told = ("Deux fichiers sont écrits", "Er worden twee bestanden", "Two files are written")
    keys.act(data.ExportDataDialog, 8, says=told)
    (written,) = (shop.path.parent / data.FOLDER).glob("*.json")
    assert "Koen" in written.read_text("utf-8")
    told = ("sur toutes les machines", "op elke machine", "on every machine")
    keys.act(data.EraseDialog, 9, number, says=told)
    for one in keys.office.desk.findChildren(Background):
        assert one.finish()
    let_pass()
    assert shop.read(Session.get, Member, koen).erased == shop.today
    assert not written.exists()
    assert shop.read(Session.value, "SELECT count(*) FROM forgetting") == 1


def _standing(shop: FakeShop, keys: Keys, zoe: UUID) -> None:
    assert keys.find("zoe", STANDING) == zoe
    keys.act(standing.LeaveDialog, 2, says=("Créneaux libérés : 1 (", "Shiften vrijgemaakt: 1 (", "Shifts freed: 1 ("))
    assert shop.read(booked, zoe, now=shop.now()) == []
    keys.act(standing.TakeBackDialog, 9, says=("N'est plus : 24/11", "Niet meer: 24/11", "No longer: 24/11"))
    assert shop.read(state_of, zoe, shop.today).leave_first is None
    told = ("Aucun shift à faire : 24/11", "Geen shiften te doen: 24/11", "No shifts to do: 24/11")
    keys.act(standing.ExemptionDialog, 3, *[TAB] * 6, SPACE, TAB, "ill", says=told)
    keys.act(standing.TakeBackDialog, 9, says=("jusqu'à nouvel ordre", "tot nader order", "until further notice"))
    assert shop.read(state_of, zoe, shop.today).exemption_first is None
    keys.act(standing.CorrectDialog, 8, UP, *[TAB] * 4, "asked", says=("+1 d'avance", "+1 vooruit", "+1 in advance"))
    keys.undo()
    assert shop.read(standing_of, zoe, shop.today).counters["sr"] == 0
    keys.act(
        standing.SubscribeDialog, 6, TAB, DOWN,
        says=("Mode : volant → régulier", "Wijze: vliegend → vast", "Mode: irregular → regular"),
    )  # fmt: skip
    assert len(shop.read(templates_of, zoe)) == 1
    told = ("Ne peut plus faire ses courses", "Mag niet meer winkelen", "May no longer shop")
    keys.act(standing.UnsubscribeDialog, 7, says=told)
    assert shop.read(templates_of, zoe) == []
    told = ("Peut de nouveau faire ses courses", "Mag weer winkelen", "May shop again")
    keys.act(standing.SubscribeDialog, 6, DOWN, says=told)
    assert shop.read(standing_of, zoe, shop.today).mode is Mode.IRREGULAR


def _household(shop: FakeShop, keys: Keys, zoe: UUID) -> None:
    keys.chord(Key.Key_N, CTRL)
    told = ("Yann Laurent devient le membre n°", "Yann Laurent wordt lid nr.", "Yann Laurent becomes member no.")
    keys.act(identity.NewMemberDialog, None, "Yann", TAB, "Laurent", says=told)
    yann = keys.office.members.member
    assert yann is not None
    keys.act(standing.EndMembershipDialog, 7, says=("→ en démission", "→ neemt ontslag", "→ resigning"))
    assert shop.read(standing_of, yann, shop.today).status is Status.RESIGNING
    assert keys.find("zoe", IDENTITY) == zoe
    told = ("Écrit à nouveau : Adresse", "Opnieuw geschreven: Adres", "Written anew: Address")
    keys.act(identity.IdentityDialog, 2, TAB, TAB, "Rue Neuve 1", says=told)
    assert shop.read(Session.get, Member, zoe).address == "Rue Neuve 1"
    told = ("Bruno peut faire ses courses", "Bruno mag winkelen", "Bruno may shop")
    keys.act(identity.AddEaterDialog, 3, "Bruno", says=told)
    told = (
        "Bruno s'appelle désormais Bruno M.",
        "Bruno heet voortaan Bruno M.",
        "Bruno is called Bruno M from now on.",
    )
    keys.act(identity.RenameEaterDialog, 4, "Bruno M", says=told)
    told = ("Bruno M ne peut plus", "Bruno M mag niet meer", "Bruno M may no longer")
    keys.act(identity.EndEaterDialog, 5, says=told)
    told = ("Bruno M peut de nouveau", "Bruno M mag opnieuw", "Bruno M may shop on this member's right again")
    keys.act(identity.EaterBackDialog, 6, says=told)
    assert [(one.name, one.ended) for one in shop.read(eaters, zoe)] == [("Bruno M", None)]


def _cards(shop: FakeShop, keys: Keys, zoe: UUID) -> None:
    """Bruno's card, which stays chosen wherever it stands in the list."""
    keys.find("zoe", CARDS)
    told = ("ouvre le magasin à Bruno M", "opent de winkel voor Bruno M", "opens the shop for Bruno M")
    keys.act(cards.GiveCardDialog, 2, says=told)
    keys.act(cards.BlockCardDialog, 4, says=("est refusée", "wordt vanaf nu geweigerd", "is refused"))
    told = ("ouvre de nouveau le magasin à Bruno M", "opent de winkel opnieuw voor Bruno M", "for Bruno M again")
    keys.act(cards.UnblockCardDialog, 5, says=told)
    keys.act(cards.ReplaceCardDialog, 3, says=("n'est plus valable", "is niet meer geldig", "is no longer valid"))
    keys.act(cards.PrintCardDialog, 6, says=("d'une carte", "van één kaart", "of one card"))
    keys.act(cards.PrintSheetDialog, 7, says=("2 cartes", "2 kaarten", "2 cards"))
    shop.do(request_card, zoe, None, now=shop.now(), who=zoe.hex)
    shop.do(choose_member_pin, zoe, "271828", "271828")
    keys.find("zoe", CARDS)
    keys.act(
        cards.HandOverDialog, 8, says=("n'attend plus de carte", "wacht niet meer op een kaart", "waits for no card")
    )
    assert shop.read(card_requests) == []
    told = ("n'est plus accepté", "niet meer aanvaard", "is no longer taken")
    keys.act(cards.ResetPinDialog, 9, says=told)
    assert not shop.read(has_member_pin, zoe)
    found = [(card.eater, card.status) for card in shop.read(cards_of, zoe)]
    assert found == [(None, CardStatus.ACTIVE), ("Bruno M", CardStatus.ACTIVE), ("Bruno M", CardStatus.REPLACED)]


def _shares(shop: FakeShop, keys: Keys, zoe: UUID, koen: UUID, kind: ShareType) -> None:
    keys.find("zoe", SHARES)
    keys.act(shares.BuySharesDialog, 2, TAB, UP, UP, says=("À payer par", "Te betalen door", "To be paid by"))
    keys.act(shares.RepaySharesDialog, 3, says=("À rembourser", "Terug te betalen", "To be paid back"))
    told = ("Koen Martin reçoit", "Koen Martin krijgt", "Koen Martin receives")
    keys.act(shares.TransferSharesDialog, 4, TAB, TAB, "koen", ENTER, says=told)
    assert [shop.read(held_count, who, kind.id) for who in (zoe, koen)] == [1, 1]


def _messages(shop: FakeShop, keys: Keys, zoe: UUID) -> None:
    shop.do(Session.change, Member, zoe, email="zoe@example.org")
    shop.do(tell, MessageKind.SUSPENDED, zoe, "x", {}, now=shop.now())
    while (mail := shop.do(claim_next, now=shop.now())) is not None:
        shop.do(mark_sent, mail.id, now=shop.now())
    keys.find("zoe", MESSAGES)
    told = ("repart vers zoe@", "naar zoe@", "goes to zoe@")
    keys.act(MailAgainDialog, 2, says=told)
    assert shop.do(claim_next, now=shop.now()) is not None


def _shifts(shop: FakeShop, keys: Keys, zoe: UUID, ria: UUID) -> None:
    keys.find("zoe", SHIFTS)
    keys.act(shifts.BookDialog, 2, says=("Créneaux attribués : 1 (", "Shiften toegekend: 1 (", "Shifts given: 1 ("))
    assert len(shop.read(booked, zoe, now=shop.now())) == 1
    keys.act(shifts.TakeOffDialog, 3, says=("Créneaux libérés : 1 (", "Shiften vrijgemaakt: 1 (", "Shifts freed: 1 ("))
    keys.act(shifts.RelieveDialog, 6, says=("+1 d'avance", "+1 vooruit", "+1 in advance"))
    keys.act(shifts.ReliefBackDialog, 7, says=("\u22121 d'avance", "\u22121 vooruit", "\u22121 in advance"))
    assert shop.read(booked, zoe, now=shop.now()) == []

    keys.find("ria", SHIFTS)
    told = ("Koen Martin vient à la place", "Koen Martin komt in de plaats", "Koen Martin comes instead")
    keys.act(shifts.ReplacementDialog, 5, "koen", ENTER, says=told)
    told = ("Places fixes attribuées : 1", "Vaste plaatsen toegekend: 1", "Regular places given: 1")
    keys.act(standing.JoinTemplateDialog, 8, says=told)
    told = ("Places fixes quittées : 1", "Vaste plaatsen beëindigd: 1", "Regular places ended: 1")
    keys.act(standing.LeaveTemplateDialog, 9, says=told)
    section = keys.office.members.view.section()
    assert isinstance(section, ShiftsSection)
    go_to(keys.press, section.past.rows)
    keys.act(shifts.AttendanceDialog, 4, TAB, "ill", says=("+1 régulier", "+1 gewoon", "+1 regular"))
    assert shop.read(standing_of, ria, shop.today).counters["sr"] == 0


def _more_time(shop: FakeShop, keys: Keys, bart: UUID) -> None:
    keys.find("bart", STANDING)
    told = ("Peut de nouveau faire ses courses", "Mag weer winkelen", "May shop again")
    keys.act(standing.ExtensionDialog, 4, says=told)
    shop.clock.pass_by(days=60)
    keys.find("bart", STANDING)
    keys.act(standing.MoreTimeDialog, 5, says=told)
    assert shop.read(standing_of, bart, shop.today).status is Status.EXTENSION
