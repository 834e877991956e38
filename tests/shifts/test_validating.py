import json
from datetime import timedelta
from uuid import UUID

import pytest
from fake_roster import task
from fake_sheets import Worker, counters, place, shift, standing, worker
from fake_shop import FakeShop
from office import OFFICE

from beesdesk.db.session import Session
from beesdesk.members.people import NotAllowed, name_of
from beesdesk.shifts import attendance, duties, refusals, sheet_lines
from beesdesk.shifts import sheet_refusals as no
from beesdesk.shifts.model import Place
from beesdesk.shifts.roster import places_of_shift
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_queries import LineRow, SheetRow, lines_of, sheet_row, warnings, why_corrected
from beesdesk.shifts.validating import Feedback, correct, validate, validate_by_card
from beesdesk.words import Act, CardStatus, MessageKind, Mode, PlaceKind, PlaceState, SheetWarning, Status, TeamSize

ENOUGH = Feedback(TeamSize.ENOUGH)
DONE, ABSENT_0, ABSENT_1, ABSENT_2 = (
    PlaceState.DONE, PlaceState.ABSENT_0, PlaceState.ABSENT_1, PlaceState.ABSENT_2,
)  # fmt: skip


def sheet_of(shop: FakeShop) -> UUID:
    """Make the only sheet that is due."""
    (sheet,) = shop.do(make_due_sheets, now=shop.now())
    return sheet


def begin(shop: FakeShop) -> None:
    shop.clock.pass_by(minutes=15)


def say(shop: FakeShop, sheet: UUID, someone: Worker, state: PlaceState) -> None:
    shop.do(sheet_lines.set_state, line_of(shop, sheet, someone).id, state)


def line_of(shop: FakeShop, sheet: UUID, someone: Worker) -> LineRow:
    return next(row for row in shop.read(lines_of, sheet) if row.member_id == someone.id)


def do_validate(shop: FakeShop, sheet: UUID, said: Feedback = ENOUGH, who: str | None = None) -> int:
    return shop.do(validate, sheet, said, now=shop.now(), who=who or shop.person("Chef", "coordinator"))


def row(shop: FakeShop, sheet: UUID) -> SheetRow:
    found = shop.read(sheet_row, sheet)
    assert found is not None
    return found


def missed(shop: FakeShop) -> list[tuple[UUID, UUID]]:
    sql = "SELECT member_id, subject_id FROM message WHERE kind = ? ORDER BY at, id"
    rows = shop.read(Session.values, sql, (MessageKind.MISSED,))
    return [(UUID(bytes=member), UUID(bytes=subject)) for member, subject in rows]


def warned(shop: FakeShop, sheet: UUID) -> list[tuple[SheetWarning, str]]:
    return [(one.word, one.name) for one in shop.read(warnings, sheet)]


def journal(shop: FakeShop, kind: Act) -> list[tuple[str, str | None, str | None]]:
    return shop.read(Session.values, "SELECT who, reason, approved_by FROM act WHERE kind = ?", (kind,))


# Those who were expected


def test_what_the_sheet_says_becomes_attendance_at_validation_only(shop: FakeShop) -> None:
    anna, bea, ivan = worker(shop, "Anna"), worker(shop, "Bea"), worker(shop, "Ivan", Mode.IRREGULAR)
    places = shift(shop, [anna, bea, ivan])
    sheet = sheet_of(shop)
    say(shop, sheet, anna, DONE)
    say(shop, sheet, bea, ABSENT_1)
    say(shop, sheet, ivan, DONE)
    assert [place(shop, key).state for key in places] == [PlaceState.OPEN] * 3

    begin(shop)
    attended = do_validate(shop, sheet)

    assert attended == row(shop, sheet).attended == 2
    assert [place(shop, key).state for key in places] == [DONE, ABSENT_1, DONE]
    assert [counters(shop, one) for one in (anna, bea, ivan)] == [(0, 0), (-1, 0), (1, 0)]


def test_a_replacement_is_charged_instead_and_told(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    (held,) = shift(shop, [anna])
    sheet = sheet_of(shop)
    shop.do(sheet_lines.replace, line_of(shop, sheet, anna).id, bea.id, now=shop.now())
    say(shop, sheet, anna, ABSENT_2)

    begin(shop)
    do_validate(shop, sheet)

    assert place(shop, held).replaced_by == bea.id
    assert (counters(shop, anna), counters(shop, bea)) == ((0, 0), (-1, -1))
    assert missed(shop) == [(bea.id, held)]


def test_every_absence_is_told_excused_ones_too_and_nobody_else(shop: FakeShop) -> None:
    anna, bea, carl = worker(shop, "Anna"), worker(shop, "Bea"), worker(shop, "Carl")
    places = shift(shop, [anna, bea, carl], task=task(shop))
    sheet = sheet_of(shop)
    say(shop, sheet, anna, DONE)
    say(shop, sheet, bea, ABSENT_0)

    begin(shop)
    do_validate(shop, sheet)

    assert set(missed(shop)) == {(bea.id, places[1]), (carl.id, places[2])}
    about = json.loads(shop.read(Session.value, "SELECT about FROM message WHERE subject_id = ?", (places[1],)))
    assert set(about) == {"starts", "ends", "task"}


def test_of_a_place_that_was_freed_meanwhile_nothing_is_counted_but_the_office_is_warned(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    (held,) = shift(shop, [anna])
    sheet = sheet_of(shop)
    shop.do(attendance.hold, held, None, now=shop.now(), who="")

    begin(shop)
    do_validate(shop, sheet)

    assert counters(shop, anna) == (0, 0)
    assert missed(shop) == []
    assert warned(shop, sheet) == [(SheetWarning.PLACE_GONE, "Anna Martin")]
    assert not line_of(shop, sheet, anna).corrected


def test_who_came_although_the_place_was_given_to_somebody_else_gets_one_more(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    (held,) = shift(shop, [anna])
    sheet = sheet_of(shop)
    say(shop, sheet, anna, DONE)
    shop.do(attendance.hold, held, bea.id, PlaceKind.REGULAR, now=shop.now(), who="")

    begin(shop)
    do_validate(shop, sheet)

    places = shop.read(places_of_shift, place(shop, held).shift_id)
    assert [(one.member_id, one.state) for one in places] == [(bea.id, PlaceState.OPEN), (anna.id, DONE)]
    assert warned(shop, sheet) == [(SheetWarning.LEFT_OPEN, "Bea Martin")]


def test_where_the_office_had_marked_a_place_otherwise_the_sheet_prevails_and_says_so(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    (held,) = shift(shop, [anna])
    sheet = sheet_of(shop)
    begin(shop)
    shop.do(attendance.mark, held, ABSENT_0, now=shop.now(), who=OFFICE)

    do_validate(shop, sheet)

    assert counters(shop, anna) == (-1, -1)
    assert warned(shop, sheet) == [(SheetWarning.MARKED_OTHERWISE, "Anna Martin")]


def test_of_who_does_no_shifts_any_more_nothing_is_counted(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    shift(shop, [anna])
    sheet = sheet_of(shop)
    shop.do(
        duties.subscribe, anna.id, duties.Subscription(Mode.EXEMPT, reason="birth"), now=shop.now(), who=OFFICE
    )  # fmt: skip

    begin(shop)
    do_validate(shop, sheet)

    assert warned(shop, sheet) == [(SheetWarning.NO_SHIFTS, "Anna Martin")]
    assert counters(shop, anna) == (0, 0)


# Those who came besides


def test_who_came_besides_takes_an_empty_place_of_the_same_task(shop: FakeShop) -> None:
    till, cheese = task(shop, "till"), task(shop, "cheese")
    (wrong,) = shift(shop, [None], task=cheese)
    (right,) = shift(shop, [None], task=till)
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop)
    shop.do(sheet_lines.add, sheet, anna.id, till, now=shop.now())

    begin(shop)
    do_validate(shop, sheet)

    taken = place(shop, right)
    assert (taken.member_id, taken.kind, taken.state) == (anna.id, PlaceKind.COMPENSATION, DONE)
    assert place(shop, wrong).member_id is None
    assert line_of(shop, sheet, anna).place_id == right
    assert counters(shop, anna) == (1, 0)


def test_where_no_place_is_empty_the_shift_gets_one_more(shop: FakeShop) -> None:
    till = task(shop)
    (held, empty) = shift(shop, [worker(shop, "Bea"), None], task=till)
    came = [worker(shop, name) for name in ("Anna", "Carl", "Dora")]
    sheet = sheet_of(shop)
    for one in came:
        shop.do(sheet_lines.add, sheet, one.id, till, now=shop.now())

    begin(shop)
    do_validate(shop, sheet)

    places = shop.read(places_of_shift, place(shop, held).shift_id)
    assert [one.member_id for one in places[1:]] == [one.id for one in came]
    assert places[1].id == empty


def test_a_task_that_was_not_planned_becomes_a_shift_of_its_own(shop: FakeShop) -> None:
    cheese = task(shop, "cheese")
    (planned,) = shift(shop, [None], task=task(shop, "till"))
    came = [worker(shop, "Anna"), worker(shop, "Ivan", Mode.IRREGULAR)]
    sheet = sheet_of(shop)
    for one in came:
        shop.do(sheet_lines.add, sheet, one.id, cheese, now=shop.now())

    begin(shop)
    do_validate(shop, sheet)

    keys = [line_of(shop, sheet, one).place_id for one in came]
    places = [place(shop, key) for key in keys if key]
    assert [(one.member_id, one.kind) for one in places] == [
        (came[0].id, PlaceKind.COMPENSATION),
        (came[1].id, None),
    ]
    assert len({one.shift_id for one in places}) == 1
    assert place(shop, planned).member_id is None


def test_a_regular_member_added_with_a_regular_shift_leaves_a_warning(shop: FakeShop) -> None:
    shift(shop, [None])
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop)
    shop.do(sheet_lines.add, sheet, anna.id, kind=PlaceKind.REGULAR, now=shop.now())

    begin(shop)
    do_validate(shop, sheet)

    assert warned(shop, sheet) == [(SheetWarning.ADDED_AS_REGULAR, "Anna Martin")]
    assert counters(shop, anna) == (0, 0)


# Refusals


def test_a_sheet_is_validated_once_begun_and_once_only(shop: FakeShop) -> None:
    shift(shop, [worker(shop)])
    sheet = sheet_of(shop)

    with pytest.raises(refusals.ShiftNotBegun):
        do_validate(shop, sheet)
    begin(shop)
    do_validate(shop, sheet)
    with pytest.raises(no.SheetLocked):
        do_validate(shop, sheet)


def test_the_size_of_the_team_must_be_said(shop: FakeShop) -> None:
    shift(shop, [worker(shop)])
    sheet = sheet_of(shop)
    begin(shop)

    with pytest.raises(no.TeamSizeNeeded):
        do_validate(shop, sheet, Feedback(None))
    do_validate(shop, sheet, Feedback(TeamSize.NOT_ENOUGH, "  froid en panne ", " "))

    found = row(shop, sheet)
    assert (found.team, found.notes, found.comments) == (TeamSize.NOT_ENOUGH, "froid en panne", None)


def test_who_was_added_must_be_there_and_have_a_task(shop: FakeShop) -> None:
    till = task(shop)
    shift(shop, [None], task=till)
    anna = worker(shop, "Anna")
    sheet = sheet_of(shop)
    line = shop.do(sheet_lines.add, sheet, anna.id, till, now=shop.now())
    begin(shop)

    say(shop, sheet, anna, ABSENT_2)
    with pytest.raises(no.AddedNotThere):
        do_validate(shop, sheet)
    say(shop, sheet, anna, DONE)
    shop.do(sheet_lines.set_task, line, None)
    with pytest.raises(no.TaskNeeded):
        do_validate(shop, sheet)

    assert row(shop, sheet).validated is None
    assert counters(shop, anna) == (0, 0)


def test_who_was_added_must_still_do_shifts(shop: FakeShop) -> None:
    shift(shop, [None])
    ivan = worker(shop, "Ivan", Mode.IRREGULAR)
    sheet = sheet_of(shop)
    shop.do(sheet_lines.add, sheet, ivan.id, now=shop.now())
    begin(shop)

    for mode, refused in ((Mode.REGULAR, refusals.KindNeeded), (Mode.EXEMPT, refusals.NoShifts)):
        wanted = duties.Subscription(mode, reason="office")
        shop.do(duties.subscribe, ivan.id, wanted, now=shop.now(), who=OFFICE)
        with pytest.raises(refused):
            do_validate(shop, sheet)


def test_a_line_that_says_nothing_yet_is_asked_for(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    shift(shop, [anna])
    sheet = sheet_of(shop)
    shop.do(Session.change, sheet_lines.SheetLine, line_of(shop, sheet, anna).id, state=PlaceState.OPEN)
    begin(shop)

    with pytest.raises(no.LineUndecided) as refusal:
        do_validate(shop, sheet)
    assert refusal.value.name == "Anna Martin"


# Who may


def test_a_cashier_validates_nothing_alone_but_somebody_may_allow_it(shop: FakeShop) -> None:
    shift(shop, [worker(shop)])
    sheet = sheet_of(shop)
    begin(shop)
    cashier, leader = shop.person("Nadia", "cashier"), shop.person("Luc", "shift_leader")

    with pytest.raises(NotAllowed):
        do_validate(shop, sheet, who=cashier)
    shop.do(validate, sheet, ENOUGH, now=shop.now(), who=cashier, approved_by=leader)

    assert row(shop, sheet).validated_by == leader
    assert journal(shop, Act.SHEET_VALIDATED) == [(cashier, None, leader)]


def test_a_shift_leaders_card_validates_and_the_sheet_knows_whose_it_was(shop: FakeShop) -> None:
    leader = worker(shop, "Sophie", leader=True)
    shift(shop, [leader])
    sheet = sheet_of(shop)
    begin(shop)

    shop.do(validate_by_card, sheet, ENOUGH, leader.card, now=shop.now())

    who = row(shop, sheet).validated_by or ""
    assert who == leader.id.hex
    assert shop.read(name_of, who) == "Sophie Martin"
    assert journal(shop, Act.SHEET_VALIDATED) == [(leader.id.hex, None, None)]


@pytest.mark.parametrize("status", [CardStatus.BLOCKED, CardStatus.REPLACED])
def test_a_leaders_card_that_is_over_validates_nothing(shop: FakeShop, status: CardStatus) -> None:
    leader = worker(shop, "Sophie", leader=True, card=status)
    shift(shop, [leader])
    sheet = sheet_of(shop)
    begin(shop)

    with pytest.raises(no.MemberCardEnded):
        shop.do(validate_by_card, sheet, ENOUGH, leader.card, now=shop.now())
    with pytest.raises(no.MemberCardUnknown):
        shop.do(validate_by_card, sheet, ENOUGH, "0420999999990", now=shop.now())
    assert row(shop, sheet).validated is None


def test_a_card_of_who_leads_nothing_or_has_gone_validates_nothing(shop: FakeShop) -> None:
    plain, gone = worker(shop, "Anna"), worker(shop, "Guy", leader=True, resigning=True)
    shift(shop, [plain])
    sheet = sheet_of(shop)
    begin(shop)

    with pytest.raises(no.NotLeading):
        shop.do(validate_by_card, sheet, ENOUGH, plain.card, now=shop.now())
    with pytest.raises(no.MemberResigning):
        shop.do(validate_by_card, sheet, ENOUGH, gone.card, now=shop.now())


def test_badge_and_card_of_somebody_with_the_right_validate(shop: FakeShop) -> None:
    card = shop.member("Karim", "Diallo", number=500)
    karim = shop.person("Karim", "coordinator", member=500)
    office = shop.person("Bureau", "office", badge="2990000000017")
    shop.person("Caisse", "cashier", badge="2990000000024")
    for code, who in ((card, karim), ("2990000000017", office)):
        shift(shop, [None])
        sheet = sheet_of(shop)
        begin(shop)
        with pytest.raises(no.NotLeading):
            shop.do(validate_by_card, sheet, ENOUGH, "2990000000024", now=shop.now())
        shop.do(validate_by_card, sheet, ENOUGH, code, now=shop.now())
        assert row(shop, sheet).validated_by == who


# Corrections


def corrected(shop: FakeShop, sheet: UUID, someone: Worker, state: PlaceState, reason: str = "was there") -> None:
    office = shop.person("Bureau", "office")
    line = line_of(shop, sheet, someone).id
    shop.do(correct, line, state, reason, now=shop.now(), who=office)


def test_a_correction_undoes_the_effect_and_the_sheet_shows_it(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    (held,) = shift(shop, [anna])
    sheet = sheet_of(shop)
    begin(shop)
    do_validate(shop, sheet)
    assert (counters(shop, anna), standing(shop, anna).status) == ((-1, -1), Status.ALERT)

    corrected(shop, sheet, anna, DONE)

    assert (counters(shop, anna), standing(shop, anna).status) == ((0, 0), Status.OK)
    line = line_of(shop, sheet, anna)
    assert (line.state, line.stands, line.corrected) == (ABSENT_2, DONE, True)
    assert row(shop, sheet).attended == 0
    assert shop.read(why_corrected, held) == "was there"
    assert [(reason, approved) for _, reason, approved in journal(shop, Act.ATTENDANCE_CORRECTED)] == [
        ("was there", None)
    ]


def test_a_correction_to_absent_is_told_once(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    (held,) = shift(shop, [anna])
    sheet = sheet_of(shop)
    say(shop, sheet, anna, DONE)
    begin(shop)
    do_validate(shop, sheet)

    for state in (ABSENT_1, DONE, ABSENT_2):
        corrected(shop, sheet, anna, state)

    assert missed(shop) == [(anna.id, held)]
    assert counters(shop, anna) == (-1, -1)


def test_who_was_added_by_mistake_loses_the_credit_and_the_place_and_can_get_both_back(shop: FakeShop) -> None:
    ivan = worker(shop, "Ivan", Mode.IRREGULAR)
    (empty,) = shift(shop, [None])
    sheet = sheet_of(shop)
    shop.do(sheet_lines.add, sheet, ivan.id, now=shop.now())
    begin(shop)
    do_validate(shop, sheet)
    assert counters(shop, ivan) == (1, 0)

    corrected(shop, sheet, ivan, PlaceState.OPEN)
    assert (counters(shop, ivan), place(shop, empty).member_id) == ((0, 0), None)
    assert line_of(shop, sheet, ivan).stands is PlaceState.OPEN

    corrected(shop, sheet, ivan, DONE)
    assert (counters(shop, ivan), place(shop, empty).member_id) == ((1, 0), ivan.id)
    assert not line_of(shop, sheet, ivan).corrected


def test_a_correction_needs_a_reason_the_right_and_a_validated_sheet(shop: FakeShop) -> None:
    anna = worker(shop, "Anna")
    shift(shop, [anna])
    sheet = sheet_of(shop)
    begin(shop)
    with pytest.raises(no.SheetNotValidated):
        corrected(shop, sheet, anna, DONE)
    do_validate(shop, sheet)

    with pytest.raises(refusals.WhyNeeded):
        corrected(shop, sheet, anna, DONE, " ")
    leader = shop.person("Luc", "shift_leader")
    with pytest.raises(NotAllowed):
        shop.do(correct, line_of(shop, sheet, anna).id, DONE, "x", now=shop.now(), who=leader)
    assert counters(shop, anna) == (-1, -1)


def test_where_nothing_was_counted_nothing_is_corrected(shop: FakeShop) -> None:
    anna, bea = worker(shop, "Anna"), worker(shop, "Bea")
    held, other = shift(shop, [anna, bea])
    sheet = sheet_of(shop)
    shop.do(attendance.hold, held, None, now=shop.now(), who="")
    begin(shop)
    do_validate(shop, sheet)
    shop.do(Session.change, Place, other, member_id=anna.id)

    for one in (anna, bea):
        with pytest.raises(no.NothingCounted):
            corrected(shop, sheet, one, DONE)


def test_a_freeze_by_a_missed_shift_is_lifted_by_the_correction(shop: FakeShop) -> None:
    anna = worker(shop, "Anna", sr=-1, sc=-1, alert_start=shop.today - timedelta(3))
    shift(shop, [anna])
    sheet = sheet_of(shop)
    begin(shop)
    do_validate(shop, sheet)
    assert standing(shop, anna).status is Status.UNSUBSCRIBED

    corrected(shop, sheet, anna, ABSENT_1)

    assert standing(shop, anna).status is Status.ALERT
