from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from beesdesk.ui.office.board_cell import CellPainter
from beesdesk.ui.office.board_words import CellView
from beesdesk.ui.parts.chip import State


def view(*people: str, task: str = "Till", leader: str = "Ada L.", unskilled: int = 0) -> CellView:
    named = tuple((name, UUID(int=number)) for number, name in enumerate(people, 1))
    return CellView(UUID(int=0), task, "3/6", State.WARN, 500, leader, named, unskilled, "")


@pytest.fixture
def painter(dressed: QApplication) -> CellPainter:
    painter = CellPainter()
    painter.dress(dressed.font(), 1.0)
    return painter


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=14), max_size=20), st.integers(80, 400))
def test_nobody_is_left_out_and_nothing_runs_over_the_edge(qapp: QApplication, names: list[str], width: int) -> None:
    assert qapp is not None  # text is measured by it
    painter = CellPainter()
    pieces = painter._pieces(view(*names), width)

    shown = sum(piece.seat is not None for piece in pieces)
    more = [int(piece.text[1:]) for piece in pieces if piece.text.startswith("+")]
    assert shown + sum(more) == len(names)
    assert all(piece.x + piece.width <= width for piece in pieces if piece.seat)


def test_a_shift_without_a_leader_and_without_the_skill_says_so(painter: CellPainter) -> None:
    pieces = painter._pieces(view(leader="", unskilled=1), 200)
    assert [(piece.text, piece.ink, piece.icon) for piece in pieces] == [
        ("leader?", "warn", "star"), ("skill?", "warn", "exclaim"),
    ]  # fmt: skip


def test_a_narrow_cell_has_its_task_on_a_line_of_its_own(painter: CellPainter) -> None:
    narrow, wide = (painter._pieces(view("Zoé M."), width) for width in (90, 240))
    assert narrow[0].text == "Till"
    assert wide[0].text == "Ada L."


def test_the_name_under_a_point_is_found(painter: CellPainter) -> None:
    shown = view("Zoé M.", "Koen S.")
    piece = next(one for one in painter._pieces(shown, 240) if one.seat == UUID(int=2))
    assert painter.seat_at(shown, 240, piece.x + 2, piece.y + 2) == UUID(int=2)
    assert painter.seat_at(shown, 240, 1, 1) is None


def test_a_picture_is_drawn_once_and_anew_where_it_says_something_else(painter: CellPainter) -> None:
    first = painter.picture(view("Zoé M."), 200)
    assert painter.picture(view("Zoé M."), 200) is first
    assert painter.has(view("Zoé M."), 200, lit=False)
    lit = painter.picture(view("Zoé M."), 200, lit=True)
    assert lit.toImage() != first.toImage()
    assert (first.width(), first.height()) == (200, painter.height)
