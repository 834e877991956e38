from datetime import timedelta
from uuid import UUID

import pytest
from fake_roster import task
from fake_sheets import Worker, shift, worker
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.members.model import Card
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.check_in import CheckedIn, check_in
from beesdesk.shifts.keeping import set_parameter
from beesdesk.shifts.model import Place
from beesdesk.shifts.refusals import NoShifts
from beesdesk.shifts.sheet_lines import replace
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_queries import LineRow, lines_of
from beesdesk.shifts.validating import Feedback, validate
from beesdesk.words import CardStatus, Mode, PlaceKind, PlaceState, TeamSize


def sheet_of(shop: FakeShop, *holders: Worker | None, task: UUID | None = None) -> UUID:
    shift(shop, holders, task=task)
    return shop.do(make_due_sheets, now=shop.now())[0]


def scan(shop: FakeShop, sheet: UUID, code: str) -> CheckedIn:
    return shop.do(check_in, sheet, code, now=shop.now())


def lines(shop: FakeShop, sheet: UUID) -> list[LineRow]:
    return shop.read(lines_of, sheet)


def test_the_card_of_somebody_expected_marks_them_present(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, anna)

    came = scan(shop, sheet, anna.card)

    assert (came.name, came.added, came.again) == ("Anna Martin", False, False)
    assert [row.state for row in lines(shop, sheet)] == [PlaceState.DONE]
    assert scan(shop, sheet, anna.card).again


def test_the_card_of_a_replacement_marks_the_place_as_done(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    (held,) = shift(shop, [anna])
    shop.do(Session.change, Place, held, replaced_by=bea.id)
    (sheet,) = shop.do(make_due_sheets, now=shop.now())

    scan(shop, sheet, bea.card)

    assert [(row.name, row.state) for row in lines(shop, sheet)] == [("Anna Martin", PlaceState.DONE)]
    with pytest.raises(no.MemberReplaced) as refusal:
        scan(shop, sheet, anna.card)
    assert (refusal.value.name, refusal.value.by) == ("Anna Martin", "Bea Martin")


@pytest.mark.parametrize(("mode", "kind"), [(Mode.REGULAR, PlaceKind.COMPENSATION), (Mode.IRREGULAR, None)])
def test_whoever_was_not_expected_is_added_once(shop: FakeShop, mode: Mode, kind: PlaceKind | None) -> None:
    extra = worker(shop, "Zoé", mode)
    till = task(shop)
    sheet = sheet_of(shop, worker(shop), task=till)

    assert scan(shop, sheet, extra.card).added
    assert scan(shop, sheet, extra.card).again
    assert [(row.name, row.kind, row.state, row.task_id) for row in lines(shop, sheet) if row.added] == [
        ("Zoé Martin", kind, PlaceState.DONE, till)
    ]


def test_whoever_was_not_expected_does_what_the_shop_has_chosen_or_is_asked(shop: FakeShop) -> None:
    till = task(shop, "till")
    shift(shop, [None], task=task(shop, "cheese"))
    sheet = sheet_of(shop, None, task=till)
    first, second = worker(shop, "Anna"), worker(shop, "Bea")

    scan(shop, sheet, first.card)
    shop.do(set_parameter, "sheet_task", "till", valid_from=shop.today, now=shop.now(), who=OFFICE)
    scan(shop, sheet, second.card)

    assert [row.task_id for row in lines(shop, sheet)] == [None, till]


def test_who_took_a_place_after_the_sheet_was_made_comes_as_expected(shop: FakeShop) -> None:
    late = worker(shop, "Zoé")
    (empty,) = shift(shop, [None])
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    shop.do(hold, empty, late.id, PlaceKind.REGULAR, now=shop.now(), who="")

    assert not scan(shop, sheet, late.card).added
    assert [(row.place_id, row.kind, row.state) for row in lines(shop, sheet)] == [
        (empty, PlaceKind.REGULAR, PlaceState.DONE)
    ]


def test_suspended_members_and_members_on_leave_check_in(shop: FakeShop) -> None:
    long_ago, week = shop.today - timedelta(60), timedelta(7)
    suspended = worker(shop, "Sam", sr=-1, alert_start=long_ago)
    away = worker(shop, "Léa", leave_first=shop.today - week, leave_last=shop.today + week)
    sheet = sheet_of(shop, None)

    assert scan(shop, sheet, suspended.card).added
    assert scan(shop, sheet, away.card).added


def test_an_unknown_code_is_nobodys(shop: FakeShop) -> None:
    with pytest.raises(no.MemberCardUnknown) as refusal:
        scan(shop, sheet_of(shop, None), "0420999999990")
    assert refusal.value.code == "0420999999990"


@pytest.mark.parametrize("status", [CardStatus.BLOCKED, CardStatus.REPLACED])
def test_a_card_that_is_over_checks_nobody_in(shop: FakeShop, status: CardStatus) -> None:
    anna = worker(shop, "Anna", card=status)
    sheet = sheet_of(shop, anna)

    with pytest.raises(no.MemberCardEnded) as refusal:
        scan(shop, sheet, anna.card)

    assert (refusal.value.name, refusal.value.status) == ("Anna Martin", status)
    assert [row.state for row in lines(shop, sheet)] == [PlaceState.ABSENT_2]


def test_a_code_of_two_members_checks_nobody_in(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    shop.do(Session.insert, Card(uuid7(), anna.card, bea.id, None, CardStatus.ACTIVE, None))

    with pytest.raises(no.CardAmbiguous) as refusal:
        scan(shop, sheet_of(shop, anna), anna.card)
    assert refusal.value.names == ("Anna Martin", "Bea Martin")


def test_an_eaters_card_checks_nobody_in(shop: FakeShop) -> None:
    shop.member("Anna", number=77, eaters=("Jan",))
    eater = UUID(bytes=shop.read(Session.value, "SELECT id FROM eater"))
    shop.do(Session.insert, Card(uuid7(), "0421000007702", shop.member_id(77), eater, CardStatus.ACTIVE, None))

    with pytest.raises(no.EaterCard) as refusal:
        scan(shop, sheet_of(shop, None), "0421000007702")
    assert (refusal.value.eater, refusal.value.name) == ("Jan", "Anna Martin")


def test_an_unsubscribed_member_is_refused_with_the_counter(shop: FakeShop) -> None:
    gone = worker(shop, "Guy", sr=-2, sc=-3)
    with pytest.raises(no.MemberUnsubscribed) as refusal:
        scan(shop, sheet_of(shop, None), gone.card)
    assert (refusal.value.name, refusal.value.counter) == ("Guy Martin", -5)


def test_somebody_who_leaves_or_does_no_shifts_is_refused(shop: FakeShop) -> None:
    sheet = sheet_of(shop, None)
    with pytest.raises(no.MemberResigning):
        scan(shop, sheet, worker(shop, resigning=True).card)
    for mode in (Mode.EXEMPT, None):
        with pytest.raises(NoShifts):
            scan(shop, sheet, worker(shop, mode=mode).card)


def test_on_a_validated_sheet_nobody_checks_in(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop, anna)
    shop.clock.pass_by(minutes=15)
    shop.do(validate, sheet, Feedback(TeamSize.ENOUGH), now=shop.now(), who=shop.person("Luc"))

    with pytest.raises(no.SheetLocked) as refusal:
        scan(shop, sheet, anna.card)
    assert refusal.value.name == "Luc"


def test_a_replacement_named_on_the_sheet_checks_in_again_without_a_change(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    sheet = sheet_of(shop, anna)
    (line,) = lines(shop, sheet)
    shop.do(replace, line.id, bea.id, now=shop.now())

    assert scan(shop, sheet, bea.card).again
