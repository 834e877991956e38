"""The office lets machines in and shuts them out."""

from dataclasses import replace
from uuid import UUID

import pytest
from fake_shop import FakeShop
from sync.small_hub import SmallHub

from beesdesk.db.ids import uuid7
from beesdesk.db.model import Admission, EnrolledDevice
from beesdesk.db.session import Session
from beesdesk.members.people import NotAllowed
from beesdesk.settings import DeviceRole
from beesdesk.sync.devices import NoSuchDevice, device_numbered, devices, free_number
from beesdesk.sync.enrolment import (
    AlreadyShutOut,
    Asking,
    By,
    MachineNameless,
    NotItself,
    RequestGone,
    asking,
    invite,
    let_in,
    open_invitations,
    shut_out,
    tell_hub,
    turn_away,
)
from beesdesk.sync.hub import HubUnreachable
from beesdesk.sync.invites import asked_with, fingerprint
from beesdesk.words import WhyRevoked

KEY = bytes(range(32))


@pytest.fixture
def hub() -> SmallHub:
    return SmallHub()


@pytest.fixture
def by(shop: FakeShop) -> By:
    """Ada of the office."""
    return By(shop.person("Ada", "office"))


def ask(hub: SmallHub, code: str, name: str = "Caisse 2", role: str = "till") -> UUID:
    """Have a new machine ask; return what it calls itself."""
    device = uuid7()
    hub.ask(asked_with(code, device, name, role, KEY))
    return device


def the_one(shop: FakeShop, hub: SmallHub) -> Asking:
    (one,) = asking(shop, hub)
    return one


def test_a_machine_is_invited_asks_and_is_let_in_with_the_smallest_free_number(
    shop: FakeShop, hub: SmallHub, by: By
) -> None:
    made = invite(shop, hub, by)
    assert hub.tickets == {made.ticket: (made.code, made.until)}
    device = ask(hub, made.code)
    one = the_one(shop, hub)
    assert (one.name, one.role, one.fingerprint) == ("Caisse 2", "till", fingerprint(KEY))

    assert let_in(shop, hub, one, by, name="Caisse du fond") == 2

    assert hub.is_admitted(device)
    (admission,) = shop.read(Session.rows, Admission, "SELECT * FROM admission")
    assert (admission.admitted_id, admission.number, admission.name, admission.role, admission.public_key) == (
        device, 2, "Caisse du fond", DeviceRole.TILL, KEY,
    )  # fmt: skip
    assert [(row.number, row.name, row.role, row.seq) for row in shop.read(devices)][1:] == [
        (2, "Caisse du fond", "till", 0)
    ]
    assert shop.read(open_invitations, shop.now()) == []
    assert asking(shop, hub) == []


def test_a_code_that_has_run_out_lets_nobody_in(shop: FakeShop, hub: SmallHub, by: By) -> None:
    ask(hub, invite(shop, hub, by).code)
    one = the_one(shop, hub)
    shop.clock.pass_by(minutes=15)

    assert asking(shop, hub) == []
    with pytest.raises(RequestGone):
        let_in(shop, hub, one, by)
    assert not hub.admitted


def test_a_request_that_somebody_changed_on_its_way_is_not_shown(shop: FakeShop, hub: SmallHub, by: By) -> None:
    ask(hub, invite(shop, hub, by).code)
    hub.asked = [replace(hub.asked[0], public_key=bytes(32))]

    assert asking(shop, hub) == []


def test_who_is_turned_away_is_shown_no_more(shop: FakeShop, hub: SmallHub, by: By) -> None:
    ask(hub, invite(shop, hub, by).code)

    shop.do(turn_away, the_one(shop, hub))

    assert asking(shop, hub) == []


def test_another_offices_guest_is_not_shown_here(shop: FakeShop, hub: SmallHub, by: By) -> None:
    theirs = "0" * 28
    hub.open_ticket(asked_with(theirs, uuid7(), "x", "till", KEY).ticket, theirs, shop.now())
    ask(hub, theirs)
    invite(shop, hub, by)

    assert asking(shop, hub) == []


def test_a_hub_that_went_away_is_told_when_it_is_done_again(shop: FakeShop, hub: SmallHub, by: By) -> None:
    device = ask(hub, invite(shop, hub, by).code)
    one = the_one(shop, hub)
    hub.away = True
    with pytest.raises(HubUnreachable):
        let_in(shop, hub, one, by)
    hub.away = False

    assert let_in(shop, hub, the_one(shop, hub), by) == 2
    assert hub.is_admitted(device)
    assert shop.read(Session.value, "SELECT count(*) FROM admission") == 1


def test_only_who_may_invites_and_lets_in(shop: FakeShop, hub: SmallHub, by: By) -> None:
    luc = By(shop.person("Luc", "shift_leader"))
    with pytest.raises(NotAllowed):
        invite(shop, hub, luc)
    assert hub.tickets == {}

    made = invite(shop, hub, By(luc.who, approved_by=by.who))
    ask(hub, made.code)
    with pytest.raises(NotAllowed):
        let_in(shop, hub, the_one(shop, hub), luc)


def test_a_machine_without_a_name_is_not_let_in(shop: FakeShop, hub: SmallHub, by: By) -> None:
    ask(hub, invite(shop, hub, by).code, name=" ")

    with pytest.raises(MachineNameless):
        let_in(shop, hub, the_one(shop, hub), by)


def test_an_unknown_role_is_a_tills(shop: FakeShop, hub: SmallHub, by: By) -> None:
    ask(hub, invite(shop, hub, by).code, role="robot")
    let_in(shop, hub, the_one(shop, hub), by)

    assert shop.read(device_numbered, 2).role == DeviceRole.TILL


def test_a_number_is_never_given_twice(shop: FakeShop, hub: SmallHub, by: By) -> None:
    shop.do(Session.insert, EnrolledDevice(uuid7(), 4, "till-4", KEY))
    assert shop.read(free_number) == 2
    for number in (2, 3, 5):
        ask(hub, invite(shop, hub, by).code)
        assert let_in(shop, hub, the_one(shop, hub), by) == number
    shop.do(shut_out, shop.read(device_numbered, 3).id, WhyRevoked.LOST, by, now=shop.now())

    assert shop.read(free_number) == 6


def test_a_machine_is_shut_out_here_at_once_and_at_the_hub_when_it_answers(
    shop: FakeShop, hub: SmallHub, by: By
) -> None:
    device = ask(hub, invite(shop, hub, by).code)
    let_in(shop, hub, the_one(shop, hub), by)
    shop.do(shut_out, device, WhyRevoked.STOLEN, by, now=shop.now())

    assert [row.revoked for row in shop.read(devices)] == ["", "stolen"]
    with pytest.raises(NoSuchDevice):
        shop.read(device_numbered, 2)
    hub.away = True
    with pytest.raises(HubUnreachable):
        tell_hub(shop, hub)
    hub.away = False
    assert tell_hub(shop, hub) == 1
    assert hub.revoked == {device: 0}
    assert tell_hub(shop, hub) == 0


def test_nobody_is_shut_out_twice_and_no_machine_by_itself(shop: FakeShop, hub: SmallHub, by: By) -> None:
    device = ask(hub, invite(shop, hub, by).code)
    let_in(shop, hub, the_one(shop, hub), by)
    shop.do(shut_out, device, WhyRevoked.STOLEN, by, now=shop.now())

    with pytest.raises(AlreadyShutOut):
        shop.do(shut_out, device, WhyRevoked.LOST, by, now=shop.now())
    with pytest.raises(NotItself):
        shop.do(shut_out, shop.device_id, WhyRevoked.REPLACED, by, now=shop.now())


def test_this_machine_is_told_from_the_others(shop: FakeShop) -> None:
    (row,) = shop.read(devices)

    assert (row.number, row.name, row.is_this, row.revoked) == (1, "till-1", True, "")
    assert row.seq == 1
    assert row.heard is not None
