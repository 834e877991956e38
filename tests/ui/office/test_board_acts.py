"""Every act of the board, by keyboard alone and in three languages; and by a pointer what can be dragged."""

from uuid import UUID

import pytest
from board_hand import CTRL, SHIFT, BoardHand, K
from fake_roster import on, places, shift, worker
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from beesdesk.shifts.attendance import hold
from beesdesk.shifts.generating import cancel_shift
from beesdesk.shifts.model import Shift
from beesdesk.ui.language import Languages
from beesdesk.ui.office.board_dialogs import PickDialog, SureDialog
from beesdesk.ui.office.board_plan import PlanDialog
from beesdesk.ui.office.board_words import staffing_words
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import Language


@pytest.fixture(params=list(Language), ids=list(Language))
def spoken(request: pytest.FixtureRequest, office: OfficeWindow, speaks: Languages) -> Language:
    """The language of the story."""
    del office
    speaks.use(request.param)
    return Language(request.param)


@pytest.fixture
def hand(qtbot: QtBot, shop: FakeShop, office: OfficeWindow, spoken: Language) -> BoardHand:
    del spoken
    return BoardHand(qtbot, shop, office)


@pytest.fixture
def plain(qtbot: QtBot, shop: FakeShop, office: OfficeWindow) -> BoardHand:
    """The same in English only."""
    return BoardHand(qtbot, shop, office)


def chosen(hand: BoardHand, key: UUID) -> None:
    hand.settle()
    hand.board.grid.choose(key)
    hand.board.grid.setFocus()
    hand.settle()


def test_somebody_is_added_by_name_undone_and_added_again(shop: FakeShop, hand: BoardHand) -> None:
    worker(shop, first_name="Zoé")
    key = shift(shop, on(shop, 1), free=2)
    chosen(hand, key)

    hand.press(K.Key_F2)
    dialog = hand.dialog(PickDialog)
    hand.write("zoe")
    assert "Zoé Martin" in dialog.foresight.text()
    assert hand.names(key) == [None, None]
    hand.press(K.Key_F12)

    hand.is_done()
    assert hand.names(key) == ["Zoé Martin", None]
    assert any("Zoé Martin" in text for text in hand.said())
    hand.press(K.Key_Z, CTRL)
    assert hand.names(key) == [None, None]
    hand.press(K.Key_Z, CTRL | SHIFT)
    assert hand.names(key) == ["Zoé Martin", None]


def test_whoever_is_chosen_is_taken_off(shop: FakeShop, hand: BoardHand) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    key = shift(shop, on(shop, 1), of=[amelie, koen])
    chosen(hand, key)

    hand.press(K.Key_Return)
    hand.press(K.Key_Down)
    hand.press(K.Key_Delete)
    dialog = hand.dialog(SureDialog)
    assert "Koen Martin" in dialog.foresight.text()
    hand.press(K.Key_Return)

    hand.is_done()
    assert hand.names(key) == ["Amélie Martin", None]
    hand.press(K.Key_Z, CTRL)
    assert hand.names(key) == ["Amélie Martin", "Koen Martin"]


def test_esc_leaves_everything_as_it_was(shop: FakeShop, hand: BoardHand) -> None:
    key = shift(shop, on(shop, 1), of=[worker(shop)])
    chosen(hand, key)
    for number in (K.Key_Delete, K.Key_F4, K.Key_F3, K.Key_F6, K.Key_F8):
        hand.press(number)
        assert QApplication.activeModalWidget() is not None
        hand.press(K.Key_Escape)
        hand.is_done()
    assert hand.names(key) == ["Amélie Martin"]
    assert not hand.board.bar.undo.isEnabled()


def test_somebody_is_moved_by_choosing_where(shop: FakeShop, hand: BoardHand) -> None:
    here = shift(shop, on(shop, 1), of=[worker(shop)])
    there = shift(shop, on(shop, 2), 15, free=1)
    shift(shop, on(shop, 3), of=[worker(shop, first_name="Koen")])
    chosen(hand, here)

    hand.press(K.Key_F3)
    dialog = hand.dialog(PickDialog)
    assert [one.id for one in dialog._found] == [there]
    hand.press(K.Key_F12)

    hand.is_done()
    assert (hand.names(here), hand.names(there)) == ([None], ["Amélie Martin"])
    hand.press(K.Key_Z, CTRL)
    assert (hand.names(here), hand.names(there)) == (["Amélie Martin"], [None])


def test_somebody_is_moved_by_cut_and_paste(shop: FakeShop, hand: BoardHand) -> None:
    here = shift(shop, on(shop, 1), of=[worker(shop)])
    there = shift(shop, on(shop, 2), free=1)
    chosen(hand, here)

    hand.press(K.Key_X, CTRL)
    hand.press(K.Key_Right)
    assert hand.board.grid.current() == there
    hand.press(K.Key_V, CTRL)
    hand.dialog(SureDialog)
    hand.press(K.Key_Return)

    assert (hand.names(here), hand.names(there)) == ([None], ["Amélie Martin"])
    hand.press(K.Key_V, CTRL)
    hand.is_done()


def test_somebody_comes_instead(shop: FakeShop, hand: BoardHand) -> None:
    worker(shop, first_name="Zoé")
    key = shift(shop, on(shop, 1), of=[worker(shop)])
    chosen(hand, key)

    hand.press(K.Key_F4)
    hand.write("zoe")
    text = hand.dialog(PickDialog).foresight.text()
    assert "Zoé Martin" in text
    assert "Amélie Martin" in text
    hand.press(K.Key_F12)

    assert hand.names(key) == ["Zoé Martin"]
    hand.press(K.Key_Z, CTRL)
    assert hand.names(key) == ["Amélie Martin"]


def test_a_leader_is_set_and_unset(shop: FakeShop, hand: BoardHand) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 1), of=[amelie])
    chosen(hand, key)

    for leader in (amelie, None):
        hand.press(K.Key_F6)
        hand.press(K.Key_F12)
        hand.is_done()
        assert hand.shift(key).leader_id == leader
    hand.press(K.Key_Z, CTRL)
    assert hand.shift(key).leader_id == amelie


def test_places_are_added_and_taken_away_at_once(shop: FakeShop, hand: BoardHand) -> None:
    key = shift(shop, on(shop, 1), free=1)
    chosen(hand, key)
    hand.press(K.Key_F7)
    hand.press(K.Key_F7)
    assert len(hand.shift(key).seats) == 3
    hand.press(K.Key_F7, SHIFT)
    assert len(hand.shift(key).seats) == 2
    for left in (3, 2, 1):
        hand.press(K.Key_Z, CTRL)
        assert len(hand.shift(key).seats) == left
    assert not hand.board.bar.undo.isEnabled()


def test_a_shift_is_cancelled_and_comes_back(shop: FakeShop, hand: BoardHand) -> None:
    key = shift(shop, on(shop, 1), of=[worker(shop)])
    chosen(hand, key)
    hand.press(K.Key_F8)
    assert "Amélie Martin" in hand.dialog(SureDialog).foresight.text()
    hand.press(K.Key_F12)

    assert shop.read(lambda session: session.get(Shift, key)).cancelled
    shown = hand.shift(key)
    assert shown.cancelled
    assert staffing_words(shown) in hand.board.card.chip.word
    assert not hand.board.acts.acts["add"].isEnabled()
    hand.press(K.Key_Z, CTRL)
    assert hand.names(key) == ["Amélie Martin"]


def test_a_cancelled_shift_takes_place_after_all(shop: FakeShop, hand: BoardHand) -> None:
    key = shift(shop, on(shop, 1), of=[worker(shop)])
    shop.do(cancel_shift, key, now=shop.now())
    chosen(hand, key)
    assert not hand.board.acts.acts["cancel"].isEnabled()
    assert hand.board.acts.all.isEnabled()

    hand.press(K.Key_F8, SHIFT)
    assert "1" in hand.dialog(SureDialog).act.text()
    hand.press(K.Key_F12)

    assert hand.names(key) == ["Amélie Martin"]
    assert not hand.board.acts.acts["reopen"].isEnabled()
    assert hand.board.acts.acts["cancel"].isEnabled()
    hand.press(K.Key_Z, CTRL)
    assert hand.shift(key).cancelled


def test_who_could_come_is_proposed_and_accepted(shop: FakeShop, hand: BoardHand) -> None:
    worker(shop, first_name="Zoé", irregular_start=on(shop, -20))
    key = shift(shop, on(shop, 1), free=1)
    chosen(hand, key)

    hand.press(K.Key_F5)
    hand.wait()
    assert hand.board.card.proposals.hasFocus()
    assert hand.board.card.proposals.item(0).text().startswith("Zoé Martin")
    hand.press(K.Key_Return)
    hand.dialog(SureDialog)
    hand.press(K.Key_Return)

    assert hand.names(key) == ["Zoé Martin"]


def test_all_gaps_have_their_proposals_accepted_one_by_one(shop: FakeShop, hand: BoardHand) -> None:
    worker(shop, first_name="Zoé", irregular_start=on(shop, -20))
    worker(shop, first_name="Koen", irregular_start=on(shop, -20))
    key = shift(shop, on(shop, 1), free=2)
    chosen(hand, key)

    hand.press(K.Key_F5, SHIFT)
    dialog = hand.dialog(PlanDialog)
    hand.qtbot.waitUntil(lambda: not dialog.busy, timeout=60_000)  # a process is started
    hand.settle()
    count = len(dialog.found)
    assert count
    assert dialog.why.text()
    for _ in range(count):
        hand.press(K.Key_F12)
    assert dialog.found == []
    hand.press(K.Key_Escape)

    assert hand.shift(key).held == count


def test_what_somebody_changed_meanwhile_is_not_undone_and_that_is_said(shop: FakeShop, hand: BoardHand) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    key = shift(shop, on(shop, 1), of=[amelie])
    chosen(hand, key)
    hand.press(K.Key_Delete)
    hand.press(K.Key_Return)
    shop.do(hold, places(shop, key)[0], koen, now=shop.now(), who="")
    hand.settle()

    hand.press(K.Key_Z, CTRL)

    assert hand.names(key) == ["Koen Martin"]
    assert len(hand.said()[-1]) > 40
    assert not hand.board.bar.undo.isEnabled()


def test_the_toast_takes_it_back_too(shop: FakeShop, plain: BoardHand) -> None:
    key = shift(shop, on(shop, 1), free=1)
    chosen(plain, key)
    plain.press(K.Key_F7)
    toast = plain.office.toasts.toasts()[-1]
    QTest.mouseClick(toast.act, Qt.MouseButton.LeftButton)
    plain.settle()
    assert len(plain.shift(key).seats) == 1


def test_what_has_begun_is_refused_with_the_way_out(shop: FakeShop, plain: BoardHand) -> None:
    key = shift(shop, on(shop, 0), 8, free=1)
    chosen(plain, key)
    plain.press(K.Key_F7)
    assert "attendance sheet" in plain.said()[-1]


def test_a_caution_is_said_beforehand_and_the_coordination_decides(shop: FakeShop, plain: BoardHand) -> None:
    zoe = worker(shop, first_name="Zoé")
    for hour in (6, 18):
        shift(shop, on(shop, 1), hour, hours=2, of=[zoe])
    key = shift(shop, on(shop, 1), 10, free=1)
    chosen(plain, key)
    plain.press(K.Key_F2)
    plain.write("zoe")
    assert plain.dialog(PickDialog).foresight.text().startswith("Mind: ")
    plain.press(K.Key_F12)
    assert plain.names(key) == ["Zoé Martin"]


def test_a_refusal_is_known_beforehand(shop: FakeShop, plain: BoardHand) -> None:
    zoe = worker(shop, first_name="Zoé")
    shift(shop, on(shop, 1), 10, of=[zoe])
    key = shift(shop, on(shop, 1), 11, free=1)
    chosen(plain, key)
    plain.press(K.Key_F2)
    plain.write("zoe")
    assert "another shift at that time" in plain.dialog(PickDialog).foresight.text()
    plain.press(K.Key_F12)
    assert "another shift at that time" in plain.dialog(PickDialog).error()


@pytest.mark.qt_log_ignore("does not support grabbing", "does not support propagateSizeHints", "does not support raise")
def test_every_act_stands_in_the_menu(shop: FakeShop, plain: BoardHand) -> None:
    key = shift(shop, on(shop, 1), of=[worker(shop)])
    chosen(plain, key)
    plain.press(K.Key_M, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions() == list(plain.board.acts.acts.values())
    assert all(act.text() for act in menu.actions())
    menu.close()


def test_nobody_to_propose_says_why_and_what_to_do(shop: FakeShop, plain: BoardHand) -> None:
    worker(shop, first_name="Zoé")
    key = shift(shop, on(shop, 1), free=1)
    chosen(plain, key)
    plain.press(K.Key_F5)
    plain.wait()
    assert plain.board.card.proposing.text().endswith("Add somebody by name (F2).")


def cell(hand: BoardHand, key: UUID) -> QRect:
    return hand.board.grid.visualRect(hand.board.model.index(*hand.board.model.grid.places[key]))


def name_in(hand: BoardHand, key: UUID) -> QPoint:
    """The middle of the first name in a cell."""
    grid, room = hand.board.grid, cell(hand, key)
    spots = (QPoint(x, y) for y in range(room.top(), room.bottom(), 3) for x in range(room.left(), room.right(), 3))
    return next(spot for spot in spots if grid._seat_at(spot)) + QPoint(4, 3)


def test_a_name_is_dragged_from_cell_to_cell(shop: FakeShop, plain: BoardHand) -> None:
    here = shift(shop, on(shop, 1), of=[worker(shop)])
    there = shift(shop, on(shop, 2), free=1)
    chosen(plain, here)
    ground = plain.board.grid.viewport()

    plain.drag(ground, name_in(plain, here), ground, cell(plain, there).center())

    assert "Amélie Martin" in plain.dialog(SureDialog).foresight.text()
    plain.press(K.Key_Return)
    assert (plain.names(here), plain.names(there)) == ([None], ["Amélie Martin"])
    assert not plain.board.drag.ghost.isVisible()


def test_a_name_is_dragged_from_the_card(shop: FakeShop, plain: BoardHand) -> None:
    here = shift(shop, on(shop, 1), of=[worker(shop), worker(shop, first_name="Koen")])
    there = shift(shop, on(shop, 2), free=1)
    chosen(plain, here)
    seats, ground = plain.board.card.seats, plain.board.grid.viewport()

    start = seats.visualItemRect(seats.item(1)).center()
    plain.drag(seats.viewport(), start, ground, cell(plain, there).center())
    plain.press(K.Key_Return)

    assert (plain.names(here), plain.names(there)) == (["Amélie Martin", None], ["Koen Martin"])


def test_a_drag_that_ends_nowhere_moves_nobody(shop: FakeShop, plain: BoardHand) -> None:
    here = shift(shop, on(shop, 1), of=[worker(shop)])
    chosen(plain, here)
    ground = plain.board.grid.viewport()
    plain.drag(ground, name_in(plain, here), plain.board.bar, QPoint(5, 5))
    plain.is_done()
    assert plain.names(here) == ["Amélie Martin"]
