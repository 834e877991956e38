import pytest
from board_hand import ALT, CTRL, BoardHand, K
from fake_roster import on, shift, skill, task, worker
from fake_shop import FakeShop
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.shifts.attendance import hold
from beesdesk.shifts.duties import Subscription, subscribe
from beesdesk.shifts.generating import add_templates, new_template
from beesdesk.ui.office.board_dialogs import PickDialog
from beesdesk.ui.office.board_model import Span
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.ui.parts.chip import State
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.words import Mode


@pytest.fixture
def hand(qtbot: QtBot, shop: FakeShop, office: OfficeWindow) -> BoardHand:
    return BoardHand(qtbot, shop, office)


def test_the_board_shows_who_is_missing_and_tells_the_chosen_shift_whole(shop: FakeShop, hand: BoardHand) -> None:
    amelie = worker(shop)
    key = shift(shop, on(shop, 0), free=3, of=[amelie], leader=amelie, task_id=task(shop, "Till"))
    hand.settle()

    view = hand.board.model.view(0, 0)
    assert view is not None
    assert (view.id, view.task, view.figures, view.state, view.leader) == (key, "Till", "1/4", State.BAD, "Amélie M.")
    card = hand.board.card
    assert (card.chip.state, card.chip.word) == (State.BAD, "1\u00a0/\u00a04, 3 missing")
    assert card.leader.text() == "Leader: Amélie Martin"
    assert [card.seats.item(place).text() for place in range(2)] == ["Amélie Martin · booked", "(empty)"]
    assert card.sums.text() == "1 / 4 places · 1 with gaps · 0 without a leader"


def test_whoever_lacks_the_skill_is_marked(shop: FakeShop, hand: BoardHand) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    till = skill(shop, of=[koen])
    shift(shop, on(shop, 0), of=[amelie, koen], task_id=task(shop, skill_id=till))
    hand.settle()
    view = hand.board.model.view(0, 0)
    assert view is not None
    assert view.unskilled == 1
    assert hand.board.card.skill.text() == "1 person without the skill that the task asks for"


def test_shifts_of_the_same_hours_stand_one_under_the_other(shop: FakeShop, hand: BoardHand) -> None:
    till, shelves = task(shop, "Till"), task(shop, "Shelves")
    early = shift(shop, on(shop, 1), 8, free=1)
    first, second = shift(shop, on(shop, 0), free=1, task_id=till), shift(shop, on(shop, 0), free=1, task_id=shelves)
    hand.settle()
    model = hand.board.model
    assert {place: key for key, place in model.grid.places.items()} == {(0, 1): early, (1, 0): first, (2, 0): second}
    rows = [model.headerData(row, Qt.Orientation.Vertical) for row in range(3)]
    assert rows == ["8:00\n11:00", "10:00\n13:00", ""]


def test_keys_go_from_week_to_week_and_back_to_today(shop: FakeShop, hand: BoardHand) -> None:
    key = shift(shop, on(shop, 7), free=1)
    hand.settle()
    assert hand.board.model.rowCount() == 0

    hand.press(K.Key_Right, CTRL)
    assert hand.board.grid.current() == key
    hand.press(K.Key_T, CTRL)
    assert hand.board.model.rowCount() == 0


def test_arrow_keys_go_from_shift_to_shift_past_the_days(shop: FakeShop, hand: BoardHand) -> None:
    here, there = shift(shop, on(shop, 0), free=1), shift(shop, on(shop, 7), free=1)
    hand.press(K.Key_3, ALT)
    hand.board.show_week(on(shop, 0))
    hand.board.grid.choose(here)

    hand.press(K.Key_Down)

    assert hand.board.grid.current() == there


def test_four_weeks_months_and_the_regular_weeks_are_a_key_away(shop: FakeShop, hand: BoardHand) -> None:
    template = new_template("B", 2, 600, 765, 3)
    shop.do(add_templates, [template], now=shop.now())
    shop.do(
        subscribe,
        (zoe := worker(shop, first_name="Zoé")),
        Subscription(Mode.REGULAR, template.id),
        now=shop.now(),
        who=shop.person("Cleo", "coordinator"),
    )
    keys = [shift(shop, on(shop, 7 * week), free=1) for week in range(1, 20)]
    for number, count in ((K.Key_1, 0), (K.Key_3, 19)):
        hand.press(number, ALT)
        assert sum(key in hand.board.model.grid.places for key in keys) == count
    assert hand.board.span is Span.MONTHS

    hand.press(K.Key_4, ALT)

    assert list(hand.board.model.grid.places) == [template.id]
    seats = hand.shift(template.id).seats
    assert [seat.member_id for seat in seats] == [zoe, None, None]
    assert not hand.board.acts.acts["add"].isEnabled()
    assert hand.board.card.title.text().startswith("Week B · Tuesday · 10:00")


def test_filters_leave_what_is_asked_for(shop: FakeShop, hand: BoardHand) -> None:
    amelie, till = worker(shop), task(shop, "Till")
    gap = shift(shop, on(shop, 0), free=1, leader=amelie)
    full = shift(shop, on(shop, 1), of=[amelie], task_id=till)
    hand.settle()
    shown = hand.board.model

    hand.press(K.Key_G, CTRL)
    assert list(shown.grid.places) == [gap]
    hand.press(K.Key_G, CTRL)
    hand.press(K.Key_R, CTRL)
    assert list(shown.grid.places) == [full]
    hand.press(K.Key_R, CTRL)
    tasks = hand.board.bar.tasks
    tasks.setCurrentIndex(tasks.findText("Till"))
    tasks.activated.emit(tasks.currentIndex())
    assert list(shown.grid.places) == [full]


def test_somebody_is_found_and_then_alone_on_the_board(shop: FakeShop, hand: BoardHand) -> None:
    amelie, koen = worker(shop), worker(shop, first_name="Koen")
    shift(shop, on(shop, 0), of=[amelie])
    theirs = shift(shop, on(shop, 1), of=[amelie, koen])
    hand.settle()

    hand.press(K.Key_F, CTRL)
    hand.dialog(PickDialog)
    hand.write("koe")
    hand.press(K.Key_F12)

    assert hand.board.grid.lit == {theirs}
    assert hand.board.grid.current() == theirs
    hand.press(K.Key_F, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert list(hand.board.model.grid.places) == [theirs]
    hand.press(K.Key_F, CTRL)
    assert hand.board.grid.lit == frozenset()
    assert len(hand.board.model.grid.places) == 2


def test_the_board_follows_the_shop_and_keeps_what_is_chosen(shop: FakeShop, hand: BoardHand) -> None:
    amelie = worker(shop)
    shift(shop, on(shop, 0), free=1)
    key = shift(shop, on(shop, 1), free=1)
    hand.settle()
    hand.board.grid.choose(key)

    shop.do(hold, hand.shift(key).seats[0].id, amelie, now=shop.now(), who="Ada")
    hand.settle()

    assert hand.board.grid.current() == key
    assert hand.names(key) == ["Amélie Martin"]
    assert hand.board.card.chip.state is State.OK


def test_the_months_are_scrolled_with_every_week_in_its_place(shop: FakeShop, hand: BoardHand) -> None:
    keys = [shift(shop, on(shop, 7 * week), free=1) for week in range(25)]
    hand.press(K.Key_3, ALT)
    hand.board.show_week(on(shop, 0))

    hand.board.grid.verticalScrollBar().setValue(hand.board.grid.verticalScrollBar().maximum())
    hand.settle()

    assert all(key in hand.board.model.grid.places for key in keys)
    last = hand.board.model.index(*hand.board.model.grid.places[keys[-1]])
    centre = hand.board.grid.viewport().mapToGlobal(hand.board.grid.visualRect(last).center())
    assert hand.board.grid.shift_at(centre) == keys[-1]
    hand.qtbot.waitUntil(lambda: hand.board.model.has(on(shop, 7 * 24)))


def test_a_cell_is_read_out_whole(shop: FakeShop, hand: BoardHand) -> None:
    amelie = worker(shop)
    shift(shop, on(shop, 0), free=1, of=[amelie], task_id=task(shop, "Till"))
    hand.settle()
    index = hand.board.model.index(0, 0)
    spoken = hand.board.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert (
        spoken
        == "Mon 23\u00a0November 10:00\u00a0\u2013 13:00, Till, 1\u00a0/\u00a02, 1 missing, Nobody leads it, Amélie Martin"
    )


def test_the_card_goes_below_where_there_is_no_room_beside(hand: BoardHand) -> None:
    hand.office.resize(900, 900)
    hand.settle()
    grid, card = hand.board.grid, hand.board.card
    assert card.mapTo(hand.board, QPoint(0, 0)).y() > grid.mapTo(hand.board, QPoint(0, 0)).y()


def test_rows_and_names_grow_with_the_text_while_the_board_is_open(
    shop: FakeShop, hand: BoardHand, dressed: QApplication
) -> None:
    shift(shop, on(shop, 0), free=1, of=[worker(shop)])
    hand.settle()
    grid, before = hand.board.grid, hand.board.grid.rowHeight(0)

    apply(dressed, LIGHT, 2.0, reduced_motion=True)
    hand.settle()

    assert grid.rowHeight(0) > 1.5 * before
    assert grid.rowHeight(0) == grid._painter.height
    apply(dressed, LIGHT, reduced_motion=True)


def test_enter_on_a_place_opens_the_file_of_whoever_holds_it(shop: FakeShop, hand: BoardHand) -> None:
    zoe = worker(shop, first_name="Zoé")
    key = shift(shop, on(shop, 0), of=[zoe])
    hand.settle()
    hand.board.grid.choose(key)

    hand.press(K.Key_Return)
    hand.press(K.Key_Return)

    assert hand.office.pages.currentWidget() is hand.office.members
    assert hand.office.members.member == zoe


def test_a_week_that_is_wanted_is_shown_from_the_regular_weeks_too(shop: FakeShop, hand: BoardHand) -> None:
    key = shift(shop, on(shop, 14), free=1)
    hand.press(K.Key_4, ALT)
    hand.board.show_week(on(shop, 14))
    assert hand.board.span is Span.WEEK
    assert list(hand.board.model.grid.places) == [key]
