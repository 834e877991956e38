"""What two machines did before they met: settled alike on both, told once, and shown to the office."""

import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from fake_roster import places, shift, worker
from fake_shop import FakeShop
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from machines import exchange_all, hand_over, joined
from office import OFFICE, staff_office

from beesdesk.catalog.model import ProductCode
from beesdesk.clash_facts import mark_seen
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.members.model import Card, Member
from beesdesk.pos.clashes import Moved, below_since
from beesdesk.pos.model import AccountMove, EmptiesTicket
from beesdesk.shifts.attendance import hold
from beesdesk.shifts.booking import book, book_in, release
from beesdesk.shifts.generating import (
    add_templates,
    cancel_shift,
    generate_ahead,
    keep_rotation,
    new_template,
    set_hours,
)
from beesdesk.shifts.keeping import note_fact, set_parameter
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.leaves import register_leave
from beesdesk.shifts.model import Message, Place, Rotation, Shift
from beesdesk.shifts.roster import join
from beesdesk.shifts.sheet_lines import add, lines_of_sheet, set_state
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.swap_model import ExchangeRequest, Swap
from beesdesk.shifts.validating import Feedback, validate
from beesdesk.sync.clashes import open_clashes, settle_clashes
from beesdesk.sync.conflict_texts import CLASHES, clash_sentence
from beesdesk.sync.conflicts import open_conflicts
from beesdesk.sync.fingerprint import table_digests
from beesdesk.words import (
    Account,
    CardStatus,
    ClashKind,
    ExchangeState,
    FactKind,
    Language,
    Mode,
    PlaceKind,
    PlaceState,
    TeamSize,
)

Two = tuple[FakeShop, FakeShop]
MONDAY = date(2026, 11, 23)


@pytest.fixture
def two(shop: FakeShop, tmp_path: Path) -> Iterator[Two]:
    staff_office(shop)
    shop.do(set_parameter, "beginner_shifts", "0", valid_from=shop.today, now=shop.now(), who=OFFICE)
    other = joined(shop, tmp_path / "other")
    learn(shop, other)
    yield shop, other
    other.close()


def learn(*shops: FakeShop) -> None:
    """Have all machines know what was furnished."""
    exchange_all(*shops)
    for one in shops:
        one.do(settle_clashes, now=one.now())


def later(shop: FakeShop) -> None:
    """Let time pass on a machine, by its hybrid clock too: that of the file may be ahead of the fake one."""
    shop.clock.pass_by(minutes=3)
    for _ in range(20):
        shop.member()


def two_ids() -> list[UUID]:
    """Return two ids, the first of which was made before."""
    return sorted(uuid7() for _ in range(2))


def meet(*shops: FakeShop) -> None:
    """Have all machines know and settle everything, until nobody has anything to say."""
    for _ in range(3):
        exchange_all(*shops)
        for one in shops:
            one.do(settle_clashes, now=one.now())
    exchange_all(*shops)
    same(*shops)


def same(*shops: FakeShop) -> None:
    before = [one.read(Session.value, "SELECT count(*) FROM log") for one in shops]
    for one in shops:
        one.do(settle_clashes, now=one.now())
        assert one.read(verify).first_break is None
    digests = [one.read(table_digests) for one in shops]
    assert all(digest == digests[0] for digest in digests)
    assert [one.read(Session.value, "SELECT count(*) FROM log") for one in shops] == before


def kinds(shop: FakeShop) -> list[ClashKind]:
    return [one.kind for one in shop.read(open_clashes)]


def news(shop: FakeShop) -> list[tuple[UUID | None, str]]:
    rows = shop.read(
        lambda session: session.rows(Message, "SELECT * FROM message WHERE kind = 'clash' ORDER BY about, member_id")
    )
    return [(one.member_id, one.about) for one in rows]


def holders(shop: FakeShop, shift_id: UUID) -> list[UUID | None]:
    sql = "SELECT member_id FROM place WHERE shift_id = ? ORDER BY position, id"
    return [None if key is None else UUID(bytes=key) for (key,) in shop.read(Session.values, sql, (shift_id,))]


def ahead(shop: FakeShop, days: int = 5) -> date:
    return shop.today + timedelta(days)


# Places


def test_who_booked_first_keeps_the_place_and_the_other_is_offered_another_shift(two: Two) -> None:
    shop, other = two
    early, late = worker(shop), worker(shop)
    one = shift(shop, ahead(shop), free=1)
    elsewhere = shift(shop, ahead(shop, 7), free=2)
    learn(*two)
    place = places(shop, one)[0]
    shop.do(book, place, early, now=shop.now(), who=early.hex)
    later(other)
    other.do(book, place, late, now=other.now(), who=late.hex)

    meet(*two)

    assert holders(shop, one) == [early]
    assert kinds(shop) == [ClashKind.PLACE_TAKEN]
    ((member, about),) = news(other)
    assert member == late
    assert '"news":"place_taken"' in about
    starts = other.read(Session.get, Shift, elsewhere).starts.isoformat()
    assert starts in about
    assert shop.read(open_conflicts) == []


def test_who_came_second_gets_another_place_of_the_same_shift(two: Two) -> None:
    shop, other = two
    early, late = worker(shop), worker(shop)
    one = shift(shop, ahead(shop), free=3)
    learn(*two)
    shop.do(book_in, one, early, now=shop.now(), who=early.hex)
    later(other)
    other.do(book_in, one, late, now=other.now(), who=late.hex)

    meet(*two)

    assert holders(shop, one) == [early, late, None]
    assert kinds(shop) == []
    assert news(shop) == []


def test_a_release_frees_only_whom_it_was_meant_for(two: Two) -> None:
    shop, other = two
    before, after = worker(shop), worker(shop)
    one = shift(shop, ahead(shop), of=[before])
    learn(*two)
    place = places(shop, one)[0]
    shop.do(release, place, now=shop.now(), who=before.hex)
    shop.do(book, place, after, now=shop.now(), who=after.hex)
    later(other)
    other.do(release, place, now=other.now(), who=before.hex)

    meet(*two)

    assert holders(other, one) == [after]
    assert news(shop) == []


def test_what_somebody_decides_afterwards_stands(two: Two) -> None:
    shop, other = two
    early, late = worker(shop), worker(shop)
    one = shift(shop, ahead(shop), free=1)
    learn(*two)
    place = places(shop, one)[0]
    shop.do(book, place, early, now=shop.now(), who=early.hex)
    other.do(book, place, late, now=other.now(), who=late.hex)
    meet(*two)
    shop.clock.pass_by(minutes=5)
    shop.do(hold, place, None, now=shop.now(), who=OFFICE)
    shop.do(hold, place, late, now=shop.now(), who=OFFICE)

    meet(*two)

    assert holders(other, one) == [late]


def test_whoever_is_in_two_shifts_at_once_is_told_and_keeps_both(two: Two) -> None:
    shop, other = two
    member = worker(shop)
    one, another = shift(shop, ahead(shop), free=1), shift(shop, ahead(shop), hour=11, free=1)
    learn(*two)
    shop.do(book_in, one, member, now=shop.now(), who=member.hex)
    other.do(book_in, another, member, now=other.now(), who=member.hex)

    meet(*two)

    assert (holders(shop, one), holders(shop, another)) == ([member], [member])
    assert kinds(other) == [ClashKind.TWO_SHIFTS]
    assert [who for who, _ in news(shop)] == [member]


def test_a_shift_called_off_tells_whoever_booked_it_meanwhile(two: Two) -> None:
    shop, other = two
    member = worker(shop)
    one = shift(shop, ahead(shop), free=2)
    learn(*two)
    shop.do(cancel_shift, one, now=shop.now())
    later(other)
    other.do(book_in, one, member, now=other.now(), who=member.hex)

    meet(*two)

    states = shop.read(Session.values, "SELECT state FROM place WHERE shift_id = ?", (one,))
    assert states == [("cancel",), ("cancel",)]
    told = shop.read(Session.values, "SELECT member_id FROM message WHERE kind = 'cancelled'")
    assert told == [(member.bytes,)]
    assert kinds(shop) == [ClashKind.SHIFT_OFF]


@pytest.mark.parametrize("leave_last", [True, False])
def test_a_leave_said_later_frees_the_place_booked_meanwhile(two: Two, leave_last: bool) -> None:
    shop, other = two
    member = worker(shop)
    day = ahead(shop, 9)
    one = shift(shop, day, free=1)
    learn(*two)
    later(shop if leave_last else other)
    shop.do(register_leave, member, day - timedelta(2), day + timedelta(2), now=shop.now(), who=member.hex)
    other.do(book_in, one, member, now=other.now(), who=member.hex)

    meet(*two)

    assert holders(shop, one) == [None if leave_last else member]
    assert kinds(shop) == [ClashKind.AWAY_BOOKED]
    ((_, about),) = news(other)
    assert ("away_freed" if leave_last else "away_kept") in about


# Machines' own


def templates(shop: FakeShop, places: int = 2) -> list[UUID]:
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    return shop.do(add_templates, [new_template(letter, 3, 600, 780, places) for letter in "ABCD"], now=shop.now())


def test_shifts_made_by_a_machine_that_had_not_heard_of_new_hours_have_them(two: Two) -> None:
    shop, other = two
    made = templates(shop)
    learn(*two)
    for key in made:
        shop.do(set_hours, key, 4, 660, 840, now=shop.now())
    shop.do(generate_ahead, now=shop.now())
    other.clock.pass_by(hours=1)
    other.do(generate_ahead, now=other.now())

    meet(*two)

    rows = other.read(Session.values, "SELECT DISTINCT strftime('%w', day), (ends - starts) / 60000 FROM shift")
    assert rows == [("4", 180)]
    hours = {
        row[0] for row in other.read(Session.values, "SELECT strftime('%H', starts / 1000, 'unixepoch') FROM shift")
    }
    assert hours == {"10"}
    assert other.read(open_conflicts) == []


def test_regular_members_are_in_shifts_made_by_a_machine_that_did_not_know_them(two: Two) -> None:
    shop, other = two
    made = templates(shop)
    member = worker(shop, Mode.REGULAR)
    learn(*two)
    shop.do(join, made[0], member, now=shop.now())
    shop.do(generate_ahead, now=shop.now())
    other.clock.pass_by(hours=1)
    other.do(generate_ahead, now=other.now())

    meet(*two)

    sql = """SELECT count(*), count(p.id) FROM shift s LEFT JOIN place p ON p.shift_id = s.id AND p.member_id = ?
             WHERE s.template_id = ? AND s.starts > ?"""
    made_shifts, held = other.read(Session.values, sql, (member, made[0], other.now()))[0]
    assert made_shifts == held > 0


def test_a_slot_that_too_many_joined_has_a_place_for_each(two: Two) -> None:
    shop, other = two
    made = templates(shop, places=1)
    one, another = worker(shop, Mode.REGULAR), worker(shop, Mode.REGULAR)
    shop.do(generate_ahead, now=shop.now())
    learn(*two)
    shop.do(join, made[0], one, now=shop.now())
    other.do(join, made[0], another, now=other.now())

    meet(*two)

    assert other.read(Session.value, "SELECT places FROM shift_template WHERE id = ?", (made[0],)) == 2
    future = other.read(
        Session.value, "SELECT id FROM shift WHERE template_id = ? AND starts > ?", (made[0], other.now())
    )
    assert set(holders(other, UUID(bytes=future))) == {one, another}
    assert ClashKind.TEMPLATE_OVER in kinds(shop)
    assert shop.read(Session.value, "SELECT count(*) FROM regular_place WHERE ended IS NULL") == 2


def test_a_sheet_validated_twice_counts_once_for_everybody(two: Two) -> None:
    shop, other = two
    expected, extra = worker(shop), worker(shop)
    shift(shop, shop.today, hour=11, of=[expected], free=3)
    for one in two:
        one.clock.now = shop.now().replace(hour=9, minute=50)
    made = shop.do(make_due_sheets, now=shop.now())
    learn(*two)
    for minutes, one in enumerate(two):
        one.clock.pass_by(hours=4, minutes=minutes)
        one.do(add, made[0], extra, None, None, now=one.now())
        for line in one.read(lines_of_sheet, made[0]):
            one.do(set_state, line.id, PlaceState.DONE)
        one.do(validate, made[0], Feedback(TeamSize.ENOUGH), now=one.now(), who=OFFICE)

    meet(*two)

    assert kinds(shop) == [ClashKind.SHEET_TWICE]
    done = shop.read(Session.values, "SELECT member_id FROM place WHERE state = 'done' ORDER BY member_id")
    assert sorted(done) == sorted([(expected.bytes,), (extra.bytes,)])
    counters = [
        other.read(Session.value, "SELECT json_extract(state, '$.sr') FROM standing WHERE id = ?", (key,))
        for key in (expected, extra)
    ]
    assert counters == [1, 1]


# Swaps


def swap_row(shop: FakeShop, member: UUID, give: UUID, take: UUID) -> Swap:
    def write(session: Session) -> Swap:
        day = session.get(Shift, give).day
        row = Swap(
            uuid7(), member, give, None, day, take, None, session.get(Shift, take).day, session.hybrid_time, shop.now(),
            member.hex, withdrawn=False,
        )  # fmt: skip
        session.insert(row)
        for place in session.rows(Place, "SELECT * FROM place WHERE shift_id = ? AND member_id = ?", (give, member)):
            session.change(Place, place.id, member_id=None, kind=None)
        free = session.row(Place, "SELECT * FROM place WHERE shift_id = ? AND member_id IS NULL", (take,))
        assert free is not None
        session.change(Place, free.id, member_id=member, kind=PlaceKind.REGULAR)
        return row

    return shop.do(write)


def test_of_two_swaps_of_one_shift_the_first_stands(two: Two) -> None:
    shop, other = two
    member = worker(shop, Mode.REGULAR)
    give = shift(shop, ahead(shop), of=[member], kind=PlaceKind.REGULAR)
    first, second = shift(shop, ahead(shop, 6), free=1), shift(shop, ahead(shop, 7), free=1)
    learn(*two)
    kept = swap_row(shop, member, give, first)
    later(other)
    swap_row(other, member, give, second)

    meet(*two)

    assert [holders(other, one) for one in (give, first, second)] == [[None], [member], [None]]
    assert shop.read(Session.values, "SELECT id FROM swap WHERE withdrawn = 0") == [(kept.id.bytes,)]
    assert kinds(shop) == [ClashKind.SWAPPED_TWICE]


def test_of_two_answers_agreed_to_the_first_stands(two: Two) -> None:
    shop, other = two
    author, *answerers = (worker(shop, Mode.REGULAR) for _ in range(3))
    own = shift(shop, ahead(shop), of=[author], kind=PlaceKind.REGULAR)
    theirs = [shift(shop, ahead(shop, 6 + n), of=[one], kind=PlaceKind.REGULAR) for n, one in enumerate(answerers)]
    at = shop.now()

    def requests(session: Session) -> list[UUID]:
        first = ExchangeRequest(
            uuid7(),
            author,
            own,
            None,
            ahead(shop),
            None,
            None,
            ExchangeState.HAS_MATCH,
            session.hybrid_time,
            None,
            at,
            author.hex,
        )
        answers = [
            ExchangeRequest(
                uuid7(), one, slot, None, ahead(shop, 6 + n), first.id, None, ExchangeState.AWAITING_VALIDATION,
                session.hybrid_time, None, at, one.hex,
            )
            for n, (one, slot) in enumerate(zip(answerers, theirs, strict=True))
        ]  # fmt: skip
        for row in (first, *answers):
            session.insert(row)
        return [first.id, *(row.id for row in answers)]

    first, *answers = shop.do(requests)
    learn(*two)

    def agree(session: Session, number: int) -> None:
        for key in (first, answers[number]):
            session.change(ExchangeRequest, key, state=ExchangeState.DONE, settled=session.hybrid_time)
        for slot, member in ((own, answerers[number]), (theirs[number], author)):
            place = session.row(Place, "SELECT * FROM place WHERE shift_id = ?", (slot,))
            assert place is not None
            session.change(Place, place.id, member_id=member, kind=PlaceKind.REGULAR)

    shop.do(agree, 0)
    later(other)
    other.do(agree, 1)

    meet(*two)

    assert holders(other, own) == [answerers[0]]
    assert holders(other, theirs[0]) == [author]
    assert holders(other, theirs[1]) == [answerers[1]]
    assert ClashKind.EXCHANGED_TWICE in kinds(shop)


# People, goods, money


def test_a_card_given_to_two_is_the_first_ones(two: Two) -> None:
    shop, other = two
    shop.member("Ann", number=801, card="2000000000015")
    shop.member("Bea", number=802, card="2000000000022")
    learn(*two)
    first, second = (
        Card(key, "2000000000084", shop.member_id(number), None, CardStatus.ACTIVE, None)
        for key, number in zip(two_ids(), (801, 802), strict=True)
    )
    shop.do(Session.insert, first)
    other.do(Session.insert, second)

    meet(*two)

    rows = shop.read(Session.values, "SELECT id, status FROM card WHERE code = '2000000000084' ORDER BY id")
    assert rows == [(first.id.bytes, "active"), (second.id.bytes, "blocked")]
    assert kinds(other) == [ClashKind.CARD_TWICE]
    assert [who for who, _ in news(shop)] == [shop.member_id(802)]


def test_a_number_given_to_two_is_the_first_ones(two: Two) -> None:
    shop, other = two
    first, second = (
        Member(key, 900, name, "X", Language.FR, None, None, False)
        for key, name in zip(two_ids(), ("Ann", "Bea"), strict=True)
    )
    shop.do(Session.insert, first)
    other.do(Session.insert, second)

    meet(*two)

    assert shop.read(Session.get, Member, first.id).number == 900
    assert shop.read(Session.get, Member, second.id).number == 901
    (clash,) = shop.read(open_clashes)
    assert (clash.kind, clash.number, clash.name) == (ClashKind.NUMBER_TWICE, 901, "Bea X")
    assert clash.about == {"before": 900, "after": 901}


def test_a_bar_code_on_two_products_means_the_first(two: Two) -> None:
    shop, other = two
    one, another = shop.product("Miel"), shop.product("Confiture")
    learn(*two)
    products = [
        shop.read(Session.value, "SELECT product_id FROM product_code WHERE gtin = ?", (code.zfill(14),))
        for code in (one, another)
    ]
    for machine, key, product in zip(two, two_ids(), products, strict=True):
        machine.do(Session.insert, ProductCode(key, UUID(bytes=product), "05410000000017", Decimal(1)))

    meet(*two)

    rows = other.read(Session.values, "SELECT DISTINCT product_id FROM product_code WHERE gtin = '05410000000017'")
    assert rows == [(products[0],)]
    assert kinds(other) == [ClashKind.CODE_TWICE]


def test_a_wallet_spent_twice_is_owed_and_the_member_told(two: Two) -> None:
    shop, other = two
    shop.member("Ann", number=801)
    key = shop.member_id(801)

    def moved(machine: FakeShop, amount: int) -> None:
        row = AccountMove(uuid7(), key, Account.WALLET, machine.now(), Decimal(amount), "payment", None, "Nadia", None)
        machine.do(Session.insert, row)

    moved(shop, 20)
    learn(*two)
    for machine in two:
        machine.clock.pass_by(minutes=1)
        moved(machine, -15)

    meet(*two)

    (clash,) = other.read(open_clashes)
    assert (clash.kind, clash.number, clash.about) == (ClashKind.WALLET_BELOW, 801, {"amount": -1000})
    assert [who for who, _ in news(other)] == [key]
    assert shop.read(Session.value, "SELECT sum(amount) FROM account_move") == -1000


def test_a_ticket_paid_out_at_two_tills_is_shown_to_the_office(two: Two) -> None:
    for machine in two:
        machine.open_till()
        machine.scan(machine.product())
        machine.pay()
        sale = UUID(bytes=machine.read(Session.value, "SELECT id FROM sale WHERE device_id = ?", (machine.device_id,)))
        machine.do(Session.insert, EmptiesTicket(uuid7(), sale, "9800012300250", machine.now(), Decimal("2.50")))

    meet(*two)

    (clash,) = two[1].read(open_clashes)
    assert (clash.kind, clash.about) == (ClashKind.TICKET_TWICE, {"code": "9800012300250", "amount": 250})


def test_what_the_office_has_seen_is_shown_no_more_anywhere(two: Two) -> None:
    test_a_ticket_paid_out_at_two_tills_is_shown_to_the_office(two)
    shop, other = two
    (clash,) = shop.read(open_clashes)
    shop.do(mark_seen, clash.id, now=shop.now(), who=OFFICE)
    meet(*two)
    assert other.read(open_clashes) == []


@pytest.mark.parametrize("language", Language)
def test_every_clash_has_a_sentence(language: Language) -> None:
    assert CLASHES.keys() == set(ClashKind)
    assert all(clash_sentence(kind, language).endswith(".") for kind in ClashKind)


# Any order


@given(st.lists(st.integers(-5000, 5000).filter(bool), max_size=30))
def test_a_wallet_is_below_since_the_last_time_it_went_there(amounts: list[int]) -> None:
    moves = [Moved(UUID(int=n), Decimal(amount).scaleb(-2)) for n, amount in enumerate(amounts)]
    since = below_since(moves)
    if since is None:
        assert sum(amounts) >= 0
        return
    at = since.int
    assert sum(amounts[:at]) >= 0
    assert all(sum(amounts[: end + 1]) < 0 for end in range(at, len(amounts)))


Act = Callable[[FakeShop, random.Random], None]


def a_booking(members: list[UUID], slots: list[UUID]) -> Act:
    def act(machine: FakeShop, dice: random.Random) -> None:
        member, slot = dice.choice(members), dice.choice(slots)
        free = [n for n, holder in enumerate(holders(machine, slot)) if holder is None]
        if free and member not in holders(machine, slot):
            machine.do(hold, places(machine, slot)[dice.choice(free)], member, now=machine.now(), who=member.hex)

    return act


def a_release(slots: list[UUID]) -> Act:
    def act(machine: FakeShop, dice: random.Random) -> None:
        slot = dice.choice(slots)
        taken = [n for n, holder in enumerate(holders(machine, slot)) if holder is not None]
        if taken:
            machine.do(hold, places(machine, slot)[dice.choice(taken)], None, now=machine.now(), who=OFFICE)

    return act


def a_cancelling(slots: list[UUID]) -> Act:
    def act(machine: FakeShop, dice: random.Random) -> None:
        machine.do(cancel_shift, dice.choice(slots), now=machine.now())

    return act


def a_leave(members: list[UUID], day: date) -> Act:
    def act(machine: FakeShop, dice: random.Random) -> None:
        first = day + timedelta(dice.randrange(-3, 3))
        said = {"first": first, "last": first + timedelta(4)}
        machine.do(note_fact, dice.choice(members), FactKind.LEAVE, said, now=machine.now(), who=OFFICE)

    return act


def a_number(machine: FakeShop, dice: random.Random) -> None:
    machine.do(Session.insert, Member(uuid7(), 5000 + dice.randrange(2), "Zoé", "X", Language.FR, None, None, False))


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(seed=554)
@given(seed=st.integers(0, 2**32))
def test_whatever_three_machines_do_in_whatever_order_they_meet_they_end_alike(template: Path, seed: int) -> None:
    dice = random.Random(seed)
    with TemporaryDirectory() as folder:
        shop = FakeShop.in_folder(Path(folder) / "a", template)
        staff_office(shop)
        members = [worker(shop) for _ in range(4)]
        day = ahead(shop, 9)
        slots = [shift(shop, day, hour=10 + n, free=2) for n in range(3)]
        machines = [shop, *(joined(shop, Path(folder) / name) for name in "bc")]
        exchange_all(*machines)
        acts = [
            a_booking(members, slots), a_booking(members, slots), a_booking(members, slots), a_release(slots),
            a_leave(members, day), a_number, a_cancelling(slots[2:]),
        ]  # fmt: skip
        for _ in range(25):
            machine = dice.choice(machines)
            machine.clock.pass_by(seconds=dice.randrange(90))
            match dice.randrange(6):
                case 0:
                    hand_over(dice.choice([one for one in machines if one is not machine]), machine, dice=dice)
                case 1:
                    machine.do(settle_clashes, now=machine.now())
                case _:
                    dice.choice(acts)(machine, dice)
        for _ in range(4):
            exchange_all(*machines)
            for machine in dice.sample(machines, 3):
                machine.do(settle_clashes, now=machine.now())
        exchange_all(*machines)
        same(*machines)
        for slot in slots:
            sql = "SELECT member_id FROM place WHERE shift_id = ? AND state = 'open' AND member_id IS NOT NULL"
            seated = shop.read(Session.values, sql, (slot,))
            assert len(seated) == len(set(seated))
        numbers = shop.read(Session.values, "SELECT number FROM member")
        assert len(numbers) == len(set(numbers))
        told = shop.read(Session.values, "SELECT member_id, about FROM message WHERE kind = 'clash'")
        assert all(member for member, _ in told)
        for machine in machines:
            machine.close()
