"""Rows sorted and filtered, whatever they are."""

from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from beesdesk.db.ids import uuid7
from beesdesk.reports.list_columns import Reader, columns_of, usual
from beesdesk.shifts.member_list import MemberRow
from beesdesk.ui.office.list_model import ListModel, key_of, plain
from beesdesk.words import Language, ListName, Mode, Status

READER = Reader(Language.EN, ZoneInfo("Europe/Brussels"), {})
TODAY = date(2026, 11, 23)


def row(name: str = "Zoé Martin", *, number: int = 1, until: date | None = None, sr: int = -1) -> MemberRow:
    first, _, family = name.partition(" ")
    return MemberRow(
        uuid7(), number, first, family, Language.FR, None, Mode.REGULAR, Status.ALERT, sr, 0, 0, None, True, None, until,
        None, None, None,
    )  # fmt: skip


def model(rows: list[MemberRow], sorted_by: str | None = None, *, descending: bool = False) -> ListModel:
    made = ListModel()
    made.sorted_by, made.descending = sorted_by, descending
    known = {column.key: column for column in columns_of(ListName.ALERT)}
    made.show(rows, [known[key] for key in (*usual(ListName.ALERT), "status")], READER)
    return made


def first_names(made: ListModel) -> list[str]:
    return [one.first_name for one in made.rows]


def test_rows_stay_as_they_come_until_somebody_sorts() -> None:
    assert first_names(model([row("Zoé A"), row("Ann B")])) == ["Zoé", "Ann"]


def test_names_are_sorted_without_their_accents() -> None:
    rows = [row("a Éloy"), row("b Zed"), row("c Eloi")]
    assert first_names(model(rows, "name")) == ["c", "a", "b"]
    assert first_names(model(rows, "name", descending=True)) == ["b", "a", "c"]


def test_numbers_are_sorted_as_numbers() -> None:
    assert first_names(model([row("ten", number=10), row("nine", number=9)], "number")) == ["nine", "ten"]


@pytest.mark.parametrize("descending", [False, True])
def test_empty_cells_come_last_either_way(descending: bool) -> None:
    rows = [row("none"), row("soon", until=TODAY), row("late", until=TODAY + timedelta(9))]
    found = first_names(model(rows, "until", descending=descending))
    assert found == (["late", "soon", "none"] if descending else ["soon", "late", "none"])


@pytest.mark.parametrize("typed", ["zoe", "MARTIN zoé", "mart al", "  ", "! alert"])
def test_every_word_typed_is_looked_for_wherever_it_stands(typed: str) -> None:
    made = model([row("Zoé Martin"), row("Bo Peeters", sr=0)])
    made.filter(typed)
    assert "Zoé" in first_names(made)


def test_a_filter_hides_the_others_and_counts_them() -> None:
    made = model([row("Zoé Martin"), row("Bo Peeters")])
    made.filter("peet")
    assert (first_names(made), made.rowCount(), made.total) == (["Bo"], 1, 2)
    made.filter("nobody")
    assert made.rowCount() == 0


@given(
    st.lists(st.tuples(st.text(max_size=12), st.integers(0, 99), st.none() | st.dates()), max_size=20),
    st.text(max_size=5),
)
def test_sorting_and_filtering_lose_and_invent_nothing(cells: list[tuple[str, int, date | None]], typed: str) -> None:
    rows = [row(f"x {name}", number=number, until=until) for name, number, until in cells]
    for key in ("number", "name", "until", "status"):
        made = model(rows, key)
        assert sorted(map(id, made.rows)) == sorted(map(id, rows))
        made.filter(typed)
        assert {id(one) for one in made.rows} <= {id(one) for one in rows}
        assert all(plain(typed.strip()) in plain(f"{one.number}{one.name}") or typed for one in made.rows)


def test_a_cell_says_its_state_by_sign_and_word_and_its_column_to_who_hears_it() -> None:
    made = model([row()])
    place = [column.key for column in made.columns].index("status")
    index = made.index(0, place)
    assert made.data(index) == "! alert"
    assert made.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Status: ! alert"
    assert made.headerData(place, Qt.Orientation.Horizontal) == "Status"


def test_a_row_is_known_again_by_its_member() -> None:
    one = row()
    assert key_of(one) == one.member_id
    assert isinstance(key_of(one), UUID)
