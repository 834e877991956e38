"""Two machines that each do the night alone and then meet have one of each, as one machine would."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_tells import WHO, member, messages, newcomer, office_reads
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from machines import exchange_all, hand_over, joined
from office import staff_office

from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.mail.model import Mail
from beesdesk.mail.queries import outbox
from beesdesk.pos.rules import set_rule
from beesdesk.posting import settle
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.duties import Subscription, subscribe
from beesdesk.shifts.generating import add_templates, keep_rotation, new_template
from beesdesk.shifts.known import ROTATION, standing_of, state_of, today_of, zone_of
from beesdesk.shifts.model import Message, Rotation, StandingFact
from beesdesk.shifts.nightly import work
from beesdesk.stock.levels import settle as settle_stock
from beesdesk.sync.clashes import open_clashes, settle_clashes
from beesdesk.sync.conflicts import open_conflicts
from beesdesk.sync.fingerprint import table_digests
from beesdesk.sync.following import follow_standings
from beesdesk.words import Language, MessageKind, Mode, PlaceState, Status

COUNTED = (
    "shift", "place", "sheet", "sheet_line", "message", "standing_fact WHERE kind = 'countdown'", "regular_place", "swap",
)  # fmt: skip
MONDAY = date(2026, 11, 23)


def furnish(shop: FakeShop) -> None:
    """Put a template of each week, a regular member in it, and an irregular one into the shop."""
    office_reads(shop)
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    templates = [new_template(letter, 3, 600, 780, 2) for letter in "ABCD"]
    shop.do(add_templates, templates, now=shop.now())
    shop.do(subscribe, member(shop), Subscription(Mode.REGULAR, templates[0].id), now=shop.now(), who=WHO)
    newcomer(shop, mode=Mode.IRREGULAR, sr=0, irregular_start=MONDAY)


def furnish_all(shop: FakeShop) -> None:
    if shop.read(Session.value, "SELECT count(*) FROM person") == 0:
        staff_office(shop)
    furnish(shop)
    for ahead in (0, 0, 1):
        newcomer(shop, mode=Mode.IRREGULAR, sr=ahead, irregular_start=MONDAY)


@pytest.fixture
def two(shop: FakeShop, tmp_path: Path) -> Iterator[tuple[FakeShop, FakeShop]]:
    """A shop with shifts on two machines that know the same."""
    furnish_all(shop)
    other = joined(shop, tmp_path / "other")
    exchange_all(shop, other)
    yield shop, other
    other.close()


def meet(*shops: FakeShop) -> None:
    """Hand everything over until nobody writes any more."""
    for _ in range(3):
        exchange_all(*shops)
        for one in shops:
            one.do(settle_clashes, now=one.now())
    exchange_all(*shops)


def counts(shop: FakeShop) -> dict[str, int]:
    return {one: shop.read(Session.value, f"SELECT count(*) FROM {one}") for one in COUNTED}  # noqa: S608 - above


def standings(shop: FakeShop) -> list[tuple[object, ...]]:
    """Return everybody's standing as it is known here, on this day."""
    today = shop.read(today_of, shop.now())
    keys = [UUID(bytes=key) for (key,) in shop.read(Session.values, "SELECT id FROM standing ORDER BY id")]
    return [(key, shop.read(standing_of, key, today), shop.read(state_of, key, today)) for key in keys]


def same(*shops: FakeShop) -> None:
    first, *others = shops
    for other in others:
        assert first.read(table_digests) == other.read(table_digests)
        assert standings(first) == standings(other)
    for one in shops:
        assert one.read(verify).first_break is None


def nights(shop: FakeShop, days: int) -> None:
    for _ in range(days):
        shop.clock.now += timedelta(days=1)
        shop.do(work, shop.now(), done=None)


def alone(shop: FakeShop, folder: Path, days: int) -> FakeShop:
    """Return a machine of the same shop that did these nights by itself, whom nobody heard of."""
    by_itself = joined(shop, folder)
    nights(by_itself, days)
    return by_itself


def test_two_machines_that_did_the_same_nights_have_what_one_would_have(
    two: tuple[FakeShop, FakeShop], tmp_path: Path
) -> None:
    shop, other = two
    single = alone(shop, tmp_path / "single", 60)
    nights(shop, 60)
    nights(other, 60)

    meet(shop, other)

    same(shop, other)
    assert counts(shop) == counts(single)
    assert counts(shop)["standing_fact WHERE kind = 'countdown'"] > 4
    assert standings(shop) == standings(single)
    assert shop.read(open_clashes) == []
    assert shop.read(open_conflicts) == []
    single.close()


def test_nights_on_other_days_come_to_the_same(two: tuple[FakeShop, FakeShop], tmp_path: Path) -> None:
    """One machine stood still for weeks and caught up at once, the other ran every night."""
    shop, other = two
    single = alone(shop, tmp_path / "single", 45)
    nights(shop, 45)
    other.clock.now = shop.clock.now + timedelta(hours=2)
    other.do(work, other.now(), done=None)
    shop.clock.now = other.clock.now

    meet(shop, other)

    same(shop, other)
    found, wanted = counts(shop), counts(single)
    assert {name: found[name] for name in found if name != "message"} == {
        name: wanted[name] for name in wanted if name != "message"
    }
    assert standings(shop) == standings(single)
    assert shop.read(open_conflicts) == []
    single.close()


def test_a_countdown_is_word_for_word_the_same_on_every_machine(two: tuple[FakeShop, FakeShop]) -> None:
    for one in two:
        nights(one, 29)
    said = [
        one.read(
            lambda session: session.rows(
                StandingFact,
                "SELECT id, member_id, kind, noted, at, day, due, place_id, state, place_kind, solidarity, changes, reason,"
                " who FROM standing_fact WHERE kind = 'countdown' ORDER BY id",
            )
        )
        for one in two
    ]
    assert said[0]
    assert said[0] == said[1]


def test_a_countdown_written_by_a_machine_that_knew_no_better_costs_nothing(two: tuple[FakeShop, FakeShop]) -> None:
    """The desk's machine had noted a leave; the kiosk, which had not heard of it, counted down."""
    from beesdesk.shifts.leaves import set_leave  # noqa: PLC0415 - here alone

    shop, other = two
    bo = shop.read(Session.value, "SELECT id FROM standing WHERE mode = 'irregular' ORDER BY id")
    key = UUID(bytes=bo)
    office = shop.person("Odile", "office")
    shop.do(set_leave, key, MONDAY + timedelta(20), MONDAY + timedelta(40), now=shop.now(), who=office)
    nights(shop, 30)
    nights(other, 30)
    before = [row for row in standings(shop) if row[0] == key]

    meet(shop, other)

    same(shop, other)
    assert [row for row in standings(shop) if row[0] == key] == before


def test_what_two_machines_know_together_is_told_once(two: tuple[FakeShop, FakeShop]) -> None:
    """Each alone saw one absence; together they are an alert on both, and one message."""
    shop, other = two
    amelie = UUID(bytes=shop.read(Session.value, "SELECT id FROM standing WHERE mode = 'regular'"))
    nights(shop, 8)
    place = UUID(
        bytes=shop.read(
            Session.value,
            "SELECT p.id FROM place p JOIN shift s ON s.id = p.shift_id WHERE p.member_id = ? AND s.starts < ? LIMIT 1",
            (amelie, shop.now()),
        )
    )
    shop.do(mark, place, PlaceState.ABSENT_2, now=shop.now(), who=staff(shop))
    other.clock.now = shop.clock.now

    exchange_all(shop, other)
    turned = other.do(follow_standings, now=other.now())

    assert turned == [amelie]
    assert other.do(follow_standings, now=other.now()) == []
    meet(shop, other)
    same(shop, other)
    assert [one.member_id for one in messages(other, MessageKind.ALERT)].count(amelie) == 1
    status = other.read(Session.value, "SELECT status FROM standing WHERE id = ?", (amelie,))
    assert status == Status.ALERT


def staff(shop: FakeShop) -> str:
    return str(shop.read(lambda session: session.value("SELECT lower(hex(id)) FROM person LIMIT 1")))


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_whoever_does_which_night_and_whenever_they_meet_it_comes_to_the_same(template: Path, seed: int) -> None:
    """Of three machines any does a night, or none; one machine that did all of them has the same of each."""
    dice = random.Random(seed)
    with TemporaryDirectory() as folder:
        shop = FakeShop.in_folder(Path(folder) / "a", template)
        furnish_all(shop)
        machines = [shop, *(joined(shop, Path(folder) / name) for name in "bc")]
        exchange_all(*machines)
        single = alone(shop, Path(folder) / "single", 40)
        for day in range(1, 41):
            for machine in machines:
                machine.clock.now += timedelta(days=1)
            for machine in dice.sample(machines, dice.choice([0, 1, 2, 3]) if day < 40 else 3):
                machine.clock.pass_by(seconds=dice.randrange(60))
                machine.do(work, machine.now(), done=None)
            if dice.random() < 0.2:
                giver, taker = dice.sample(machines, 2)
                hand_over(giver, taker, dice=dice)
                taker.do(settle_clashes, now=taker.now())

        meet(*machines)
        for machine in machines:
            machine.do(work, machine.now(), done=None)
        meet(*machines)

        same(*machines)
        found, wanted = counts(shop), counts(single)
        assert {name: found[name] for name in found if name != "message"} == {
            name: wanted[name] for name in wanted if name != "message"
        }
        assert standings(shop) == standings(single)
        assert shop.read(open_conflicts) == []
        assert shop.read(open_clashes) == []
        for machine in (*machines, single):
            machine.close()


# Mails


def test_of_what_two_have_told_the_one_whose_message_stands_mails_it(two: tuple[FakeShop, FakeShop]) -> None:
    shop, other = two
    other.clock.now += timedelta(minutes=7)
    nights(shop, 29)
    nights(other, 29)
    assert {mail.id for mail in shop.read(outbox)} & {mail.id for mail in other.read(outbox)}

    meet(shop, other)
    for one in two:
        settle(one)

    mine, theirs = ({mail.id for mail in one.read(outbox)} for one in two)
    assert not mine & theirs
    told = {one.id for one in messages(shop)}
    assert mine | theirs <= told
    assert mine


def test_the_machine_that_was_chosen_mails_what_all_say(two: tuple[FakeShop, FakeShop]) -> None:
    shop, other = two
    shop.do(set_rule, "mail_device", shop.device_id.hex, who=staff(shop), now=shop.now())
    exchange_all(shop, other)
    nights(other, 29)
    shop.clock.now = other.clock.now

    meet(shop, other)
    for one in two:
        settle(one)
        settle(one)

    assert other.read(outbox) == []
    assert {mail.id for mail in shop.read(outbox)} >= {
        one.id for one in messages(shop, MessageKind.ALERT) if one.at > shop.now() - timedelta(days=7)
    }
    assert shop.read(outbox)


def test_what_one_has_mailed_no_other_mails_again(two: tuple[FakeShop, FakeShop]) -> None:
    from beesdesk.mail.actions import claim_next, mark_sent  # noqa: PLC0415 - here alone

    shop, other = two
    nights(shop, 1)
    nights(other, 1)
    sent = shop.do(claim_next, now=shop.now())
    assert sent is not None
    shop.do(mark_sent, sent.id, now=shop.now())

    exchange_all(shop, other)
    other.do(set_rule, "mail_device", other.device_id.hex, who=staff(other), now=other.now())
    settle(other)

    assert sent.id not in {mail.id for mail in other.read(outbox)}
    assert other.read(Session.value, "SELECT sent FROM mail_outcome WHERE id = ?", (sent.id,)) == 1


def test_stock_is_the_same_whoever_folds_it(two: tuple[FakeShop, FakeShop]) -> None:
    shop, other = two
    code = shop.product("Miel")
    exchange_all(shop, other)
    for one in two:
        one.open_till()
        one.scan(code)
        one.pay()
        one.do(settle_stock, one.read(zone_of))

    exchange_all(shop, other)
    for one in two:
        one.do(settle_stock, one.read(zone_of))

    levels = [one.read(Session.values, "SELECT id, on_hand, value FROM stock_level ORDER BY id") for one in two]
    assert levels[0] == levels[1]
    assert levels[0][0][1] == -2000


def test_both_have_the_message_and_its_language(two: tuple[FakeShop, FakeShop]) -> None:
    shop, other = two
    member(shop, "dirk", language=Language.NL)
    office_reads(shop)
    exchange_all(shop, other)
    nights(shop, 3)
    nights(other, 3)
    meet(shop, other)
    rows = "SELECT id, kind, member_id, subject_id, at, about FROM message ORDER BY id"
    assert shop.read(lambda s: s.rows(Message, rows)) == other.read(lambda s: s.rows(Message, rows))
    assert shop.read(lambda s: s.value("SELECT count(*) FROM mail")) == len(
        shop.read(lambda s: s.rows(Mail, "SELECT * FROM mail"))
    )
