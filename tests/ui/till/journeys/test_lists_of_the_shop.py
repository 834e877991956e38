"""What the shop keeps lists of: people, recalls, means of payment, containers; changed by keyboard and scanner alone."""

import pytest
from fake_shop import FakeShop
from keyboard import DOWN, ENTER, UP, Keyboard, rows
from PySide6.QtCore import Qt

from beesdesk.ui.till.dialogs.approval import ApprovalDialog
from beesdesk.ui.till.dialogs.containers import ContainersDialog
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.ui.till.dialogs.recalls import RecallsDialog
from beesdesk.ui.till.dialogs.tenders import TendersDialog

K = Qt.Key
BADGE = "2990000000001"


@pytest.fixture
def office(till: FakeShop) -> str:
    return till.person("Ines", "administrator", badge=BADGE)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagateSizeHints)")
@pytest.mark.story("people")
def test_somebody_new_gets_roles_and_a_pin(till: FakeShop, keys: Keyboard, bread: str, milk: str) -> None:
    till.member("Bob", "Peeters", number=413)
    keys.scan(bread)
    keys.turn_back(lambda: (keys.open_menu("People"), keys.choose("+ Somebody new"), keys.write("Z")), code=milk)
    assert rows(till, "SELECT name FROM person") == []

    keys.open_menu("People")
    keys.is_in(PeopleDialog)
    keys.choose("+ Somebody new")
    keys.go_to("Name")
    keys.write("Ines D.")
    keys.go_to("New PIN")
    keys.write("4711")
    keys.go_to("Once more")
    keys.write("4711")
    keys.press(K.Key_F12)
    assert rows(till, "SELECT name, roles, pin_hash NOT NULL FROM person") == [("Ines D.", "cashier|administrator", 1)]
    keys.interrupt(milk)
    keys.choose("It is kept")
    keys.is_in(PeopleDialog)
    keys.choose("+ Somebody new")
    keys.write("peet")
    keys.press(ENTER)
    keys.choose("Shift leader")
    keys.scan(BADGE)
    keys.press(K.Key_F12)
    keys.is_in(ApprovalDialog)
    keys.write("4711")
    keys.press(ENTER)
    keys.is_in(PeopleDialog)

    keys.leave()
    assert rows(till, "SELECT name, badge, member_id FROM person WHERE badge NOT NULL") == [
        ("Bob P.", BADGE, till.member_id(413).bytes)
    ]


@pytest.mark.story("recalls")
def test_an_article_is_recalled_and_the_recall_lifted(
    till: FakeShop, keys: Keyboard, office: str, bread: str, milk: str
) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: keys.open_menu("Recalls"), code=milk)

    keys.open_menu("Recalls")
    keys.is_in(RecallsDialog)
    keys.scan(milk)
    keys.write("L42")
    keys.choose("Listeria")
    keys.press(K.Key_F12)
    keys.is_in(ApprovalDialog)
    keys.scan(BADGE)
    keys.is_in(RecallsDialog)
    stands = "SELECT gtin, lot, reason, lifted IS NULL FROM recall"
    assert rows(till, stands) == [(milk.zfill(14), "L42", "Listeria", 1)]
    keys.choose("Lift the recall")
    keys.is_in(ApprovalDialog)
    keys.scan(BADGE)

    assert rows(till, stands) == [(milk.zfill(14), "L42", "Listeria", 0)]
    keys.leave()
    assert rows(till, "SELECT name FROM basket_line") == [("Bread",)]


@pytest.mark.story("tenders")
def test_a_means_of_payment_is_added_and_another_taken_no_more(
    till: FakeShop, keys: Keyboard, office: str, bread: str, milk: str
) -> None:
    keys.scan(bread)
    keys.turn_back(
        lambda: (keys.open_menu("Means of payment"), keys.choose("+ New means of payment"), keys.write("Bon")),
        code=milk,
    )

    keys.open_menu("Means of payment")
    keys.is_in(TendersDialog)
    keys.choose("+ New means of payment")
    keys.write("Bon cadeau")
    keys.go_to("It pays")
    keys.press(DOWN)
    keys.go_to("Smallest piece")
    keys.write("5")
    keys.choose("Apart")
    keys.press(K.Key_F12)
    keys.is_in(ApprovalDialog)
    keys.scan(BADGE)
    keys.is_in(TendersDialog)
    made = "SELECT name_fr, name_en, tag NOT NULL, multiple, counted FROM tender WHERE name_fr = 'Bon cadeau'"
    assert rows(till, made) == [("Bon cadeau", "Bon cadeau", 1, 500, 1)]
    keys.choose("Take it no more")
    keys.scan(BADGE)

    assert rows(till, "SELECT withdrawn FROM tender WHERE name_fr = 'Bon cadeau'") == [(1,)]
    keys.leave()


@pytest.mark.story("containers")
def test_containers_are_taken_over_and_one_is_changed(
    till: FakeShop, keys: Keyboard, office: str, bread: str, milk: str
) -> None:
    keys.scan(bread)
    keys.turn_back(lambda: (keys.open_menu("Containers"), keys.choose("+ New container"), keys.write("Pot")), code=milk)

    keys.open_menu("Containers")
    keys.is_in(ContainersDialog)
    keys.choose("Take them over")
    keys.scan(BADGE)
    count = len(rows(till, "SELECT id FROM container"))
    assert count > 3
    keys.choose("+ New container")
    keys.write("Seau")
    keys.go_to("Amount")
    keys.write("2")
    keys.go_to("From this day on")
    keys.press(UP)
    keys.go_to("It holds")
    keys.press(DOWN)
    keys.go_to("How many")
    keys.write("6")
    keys.press(K.Key_F12)
    keys.scan(BADGE)
    assert rows(till, "SELECT name_fr, bottles FROM container WHERE name_fr = 'Seau'") == [("Seau", 6)]
    keys.choose("Take back no more")
    keys.scan(BADGE)

    assert rows(till, "SELECT withdrawn FROM container WHERE name_fr = 'Seau'") == [(1,)]
    keys.leave()
