from datetime import UTC, datetime, timedelta

import pytest
from hub_devices import HubShop

from beesdesk.db.ids import uuid7
from beesdesk.sync import postgres_hub
from beesdesk.sync.hub import ClockAhead, Forked, HubEnd, HubRefuses, Revisions
from beesdesk.sync.postgres_login import new_password
from beesdesk.sync.postgres_schema import PIECE_BYTES


def test_what_a_device_says_reaches_another_whole_and_in_order(hub_shop: HubShop) -> None:
    till, office = hub_shop.device(), hub_shop.office
    said = till.say(5, kind="sale", body='{"rows":[["add","sale",{"name":"œuf 🥚"}]]}')
    till.hub().push(said)

    assert office.hub().pull(till.id, 0, 3) == said[:3]
    assert office.hub().pull(till.id, 3, 100) == said[3:]
    assert office.hub().ends() == {till.id: HubEnd(5, said[-1].hash)}


def test_sending_again_changes_nothing(hub_shop: HubShop) -> None:
    till = hub_shop.device()
    said = till.say(4)
    hub = till.hub()
    hub.push(said[:3])
    hub.push(said)
    hub.push([])

    assert hub.pull(till.id, 0, 10) == said


def test_a_device_that_goes_on_from_an_old_copy_is_told_and_nothing_of_it_is_kept(hub_shop: HubShop) -> None:
    till = hub_shop.device()
    first = till.say(2)
    seq, last, hlc = till.seq, till.last, till.hlc
    true = till.say(2)
    till.hub().push(first + true)
    till.seq, till.last, till.hlc = seq, last, hlc
    with pytest.raises(Forked) as refusal:
        till.hub().push(till.say(5))

    assert refusal.value.seq == 3
    assert till.hub().pull(till.id, 0, 10) == first + true


def test_a_gap_is_never_handed_out(hub_shop: HubShop) -> None:
    till = hub_shop.device()
    said = till.say(6)
    hub = till.hub()
    hub.push(said[:2])
    hub.push(said[3:])

    assert hub.pull(till.id, 0, 10) == said[:2]
    assert hub.pull(till.id, 2, 10) == []


def test_long_entries_come_in_several_pages_and_the_longest_comes_alone(
    hub_shop: HubShop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgres_hub, "PAGE_BYTES", 30_000)
    till = hub_shop.device()
    body = '{"rows":["' + "x" * 10_000 + '"]}'
    said = till.say(4, body=body)
    hub = till.hub()
    hub.push(said)

    assert [len(hub.pull(till.id, after, 10)) for after in (0, 2)] == [2, 2]
    monkeypatch.setattr(postgres_hub, "PAGE_BYTES", 1)
    assert hub.pull(till.id, 1, 10) == said[1:2]


def test_a_register_of_the_future_waits_and_a_fact_does_not(hub_shop: HubShop) -> None:
    till, later = hub_shop.device(), datetime.now(UTC) + timedelta(hours=3)
    facts = till.say(1, kind="sale", at=later)
    till.hub().push(facts)
    with pytest.raises(ClockAhead) as refusal:
        till.hub().push(till.say(1, kind="set", at=later))

    assert 175 < refusal.value.minutes < 185
    assert till.hub().pull(till.id, 0, 10) == facts


def test_the_key_of_a_person_stays_as_it_was_first_said(hub_shop: HubShop) -> None:
    till, other = hub_shop.device(), hub_shop.device("kiosk")
    known, unknown = uuid7(), uuid7()
    till.hub().put_person_keys({known: b"k" * 32})
    other.hub().put_person_keys({known: b"x" * 32})
    other.hub().put_person_keys({})

    assert other.hub().person_keys([known, unknown]) == {known: b"k" * 32}
    assert other.hub().person_keys([]) == {}


def test_who_is_forgotten_has_no_key_for_ever_also_who_never_had_one(hub_shop: HubShop) -> None:
    till, office = hub_shop.device(), hub_shop.office.hub()
    gone, never, here = uuid7(), uuid7(), uuid7()
    till.hub().put_person_keys({gone: b"k" * 32, here: b"h" * 32})
    office.forget_persons([gone, never])
    office.forget_persons([gone])
    office.forget_persons([])
    till.hub().put_person_keys({gone: b"k" * 32, never: b"n" * 32})

    assert till.hub().forgotten() == {gone, never}
    assert till.hub().person_keys([gone, never, here]) == {here: b"h" * 32}
    with pytest.raises(HubRefuses):
        till.hub().forget_persons([here])


def test_a_snapshot_takes_the_place_of_the_one_before(hub_shop: HubShop) -> None:
    till, office = hub_shop.device(), hub_shop.office.hub()
    assert till.hub().snapshot() is None
    office.put_snapshot(b"old" * PIECE_BYTES, {till.id: 1})
    new = bytes(range(256)) * (PIECE_BYTES // 128) + b"end"
    till.hub().put_snapshot(new, {till.id: 2})

    assert till.hub().snapshot() == new
    assert hub_shop.admin.execute(
        "SELECT count(DISTINCT snapshot_id) FROM hub.snapshot WHERE shop_id = %s", (hub_shop.id,)
    ).fetchone() == (1,)


def test_the_hub_tells_its_time_and_what_the_shop_speaks(hub_shop: HubShop) -> None:
    till = hub_shop.device()
    hub = till.hub()
    assert hub.revisions() == Revisions(1, 1)
    hub.push([row.__class__(**{**_fields(row), "revision": 7}) for row in till.say(1)])

    moment = hub.now()
    assert moment is not None
    assert abs(moment - datetime.now(UTC)) < timedelta(minutes=1)
    assert hub.revisions() == Revisions(1, 7)


def test_shops_on_one_hub_know_nothing_of_each_other(hub_shop: HubShop) -> None:
    other = HubShop(hub_shop.server, hub_shop.admin)
    try:
        other.office.hub().push(other.office.say(3))
        other.office.hub().put_person_keys({other.id: b"k" * 32})
        other.office.hub().put_snapshot(b"theirs", {})
        hub = hub_shop.office.hub()
        hub.push(hub_shop.office.say(1))

        assert set(hub.ends()) == {hub_shop.office.id}
        assert hub.pull(other.office.id, 0, 10) == []
        assert hub.person_keys([other.id]) == {}
        assert hub.snapshot() is None
    finally:
        other.close()


def test_asking_to_be_let_in_works_once_with_the_code_and_the_hub_never_has_it(hub_shop: HubShop) -> None:
    office, code = hub_shop.office.hub(), new_password()
    office.open_ticket("t", code, datetime.now(UTC) + timedelta(minutes=15))
    new = hub_shop.device()  # comes in by a ticket of its own, meanwhile
    asking = new.__class__(hub_shop.server, hub_shop.id, "kiosk")
    gate, request = hub_shop.gate("t", code), asking.request("t", code)
    gate.ask(request)
    gate.ask(request)  # the answer was lost

    assert office.requests() == [request]
    assert not gate.is_admitted(asking.id)
    with pytest.raises(HubRefuses):  # somebody else with the same code
        gate.ask(new.__class__(hub_shop.server, hub_shop.id, "office").request("t", code))

    office.admit(request)
    office.admit(request)
    assert gate.is_admitted(asking.id)
    assert office.requests() == []
    with pytest.raises(HubRefuses):
        gate.ask(request)
    asking.hub().push(asking.say(1))
    asking.close()
    gate.close()
    rows = hub_shop.admin.execute("SELECT rolpassword FROM pg_authid WHERE rolname LIKE 't!_%' ESCAPE '!'").fetchall()
    assert rows
    assert all(code not in text for (text,) in rows)


def test_a_wrong_code_and_one_that_has_run_out_open_nothing(hub_shop: HubShop) -> None:
    office, code = hub_shop.office.hub(), new_password()
    asking = hub_shop.office.__class__(hub_shop.server, hub_shop.id, "till")
    with pytest.raises(HubRefuses):
        hub_shop.gate("none", code).ask(asking.request("none", code))
    office.open_ticket("t", code, datetime.now(UTC) + timedelta(minutes=15))
    with pytest.raises(HubRefuses):
        hub_shop.gate("t", new_password()).ask(asking.request("t", code))
    with pytest.raises(HubRefuses):
        office.open_ticket("past", code, datetime.now(UTC) - timedelta(minutes=1))
    hub_shop.admin.execute(
        "UPDATE hub.ticket SET until = now() - interval '1 minute' WHERE shop_id = %s", (hub_shop.id,)
    )
    with pytest.raises(HubRefuses):
        hub_shop.gate("t", code).ask(asking.request("t", code))
    office.open_ticket("t", code, datetime.now(UTC) + timedelta(minutes=15))  # what ran out makes room

    hub_shop.gate("t", code).ask(asking.request("t", code))


def test_who_is_shut_out_is_so_at_once_and_what_it_has_open_ends(hub_shop: HubShop) -> None:
    till, office = hub_shop.device(), hub_shop.office.hub()
    hub, said = till.hub(), till.say(2)
    hub.push(said)
    with till.plain() as idle:
        office.revoke(till.id, 2)
        with pytest.raises(Exception, match="terminating connection"):
            idle.execute("SELECT 1")
    with pytest.raises(HubRefuses):
        hub.push(till.say(1))
    with pytest.raises(HubRefuses):
        till.hub().ends()

    assert office.pull(till.id, 0, 10) == said
    with pytest.raises(HubRefuses):  # nobody locks the office that they sit at
        office.revoke(hub_shop.office.id, 0)


def test_who_was_shut_out_is_not_let_in_again(hub_shop: HubShop) -> None:
    till, office = hub_shop.device(), hub_shop.office.hub()
    office.revoke(till.id, 0)
    code = new_password()
    office.open_ticket("again", code, datetime.now(UTC) + timedelta(minutes=15))
    request = till.request("again", code)
    hub_shop.gate("again", code).ask(request)
    with pytest.raises(HubRefuses):
        office.admit(request)


def _fields(row: object) -> dict[str, object]:
    return {name: getattr(row, name) for name in row.__slots__}  # type: ignore[attr-defined]
