"""How a list is shown is this device's own business; who takes one away is the journal's."""

import pytest
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.members.people import NotAllowed
from beesdesk.shifts.list_views import keep_view, note_export, view_of
from beesdesk.words import Act, ListName


def noted(shop: FakeShop) -> list[str]:
    rows = shop.read(lambda session: session.values("SELECT detail FROM act WHERE kind = ?", (Act.MEMBERS_EXPORTED,)))
    return [row[0] for row in rows]


def test_the_choice_of_columns_is_remembered_for_each_list(shop: FakeShop) -> None:
    assert shop.read(view_of, ListName.ALERT) is None

    shop.do(keep_view, ListName.ALERT, ("number", "until"), "until", descending=True)
    shop.do(keep_view, ListName.ALERT, ("number",), None, descending=False)

    found = shop.read(view_of, ListName.ALERT)
    assert found is not None
    assert (found.columns, found.sorted_by, found.descending) == ("number", None, False)
    assert shop.read(view_of, ListName.OWING) is None


def test_a_choice_is_not_in_the_log(shop: FakeShop) -> None:
    before = shop.read(lambda session: session.value("SELECT count(*) FROM log"))
    shop.do(keep_view, ListName.ALERT, ("number",), None, descending=False)
    assert shop.read(lambda session: session.value("SELECT count(*) FROM log")) == before


def test_taking_away_a_list_that_names_people_is_journaled(shop: FakeShop) -> None:
    shop.do(note_export, ListName.ALERT, 12, "xlsx", now=shop.now(), who=OFFICE)
    assert noted(shop) == ['{"file":"xlsx","list":"alert","rows":12}']


def test_a_list_of_shifts_names_nobody(shop: FakeShop) -> None:
    shop.do(note_export, ListName.GAPS, 12, "xlsx", now=shop.now(), who="")
    assert noted(shop) == []


def test_who_may_not_is_refused_unless_somebody_allows_it(shop: FakeShop) -> None:
    luc = shop.person("Luc", "shift_leader")
    with pytest.raises(NotAllowed):
        shop.do(note_export, ListName.ALERT, 1, "csv", now=shop.now(), who=luc)

    shop.do(note_export, ListName.ALERT, 1, "csv", now=shop.now(), who=luc, approved_by=OFFICE)

    assert len(noted(shop)) == 1
