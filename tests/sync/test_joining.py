"""A new machine joins a shop through a folder, takes over what the shop knows, and is heard from then on."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from fake_shop import FakeShop
from sync.enrolling import Office, fresh, joined, opened

from beesdesk.backups import back_up, restore
from beesdesk.db.session import Session
from beesdesk.pos.queries import tenders
from beesdesk.pos.rules import set_rule, shop_rules
from beesdesk.settings import DeviceRole, Settings, load_settings
from beesdesk.sync.devices import devices, is_stranger, shop_seal
from beesdesk.sync.enrolment import By, NotAnOffice, invite, shut_out, tell_hub
from beesdesk.sync.hub import HubForeign, HubRefuses, HubUnreachable
from beesdesk.sync.invites import fingerprint, new_code
from beesdesk.sync.joining import (
    AT_WORK,
    NotLetIn,
    SealOther,
    ShopBegun,
    ask,
    ask_as_restored,
    give_up,
    is_let_in,
    take_over,
    take_place,
    trust,
)
from beesdesk.sync.rounds import at_hub, exchange_now
from beesdesk.sync.state import Health, exchange_state
from beesdesk.words import WhyRevoked


@pytest.fixture
def office(shop: FakeShop, tmp_path: Path) -> Office:
    """An office whose hub is a folder."""
    return Office(shop, tmp_path / "hub")


@pytest.fixture
def machine(tmp_path: Path, template: Path) -> Path:
    """A new machine's folder."""
    return fresh(tmp_path / "machine", template)


def test_a_machine_joins_knows_the_shop_and_is_heard(office: Office, machine: Path) -> None:
    code = office.shop.product("Pommes")
    card = office.shop.member("Amélie", "Martin")

    candidate, done = joined(office, machine)

    assert (done.number, done.name, done.seal) == (2, "Caisse 2", office.shop.read(shop_seal))
    assert not (machine / AT_WORK).exists()
    kept = load_settings(machine)
    assert (kept.hub, kept.role, kept.first_run) == (office.settings.hub, DeviceRole.TILL, "")
    with closing(opened(machine)) as till:
        assert (till.device_id, till.till) == (candidate.request.device_id, 2)
        assert till.read(Session.value, "SELECT gtin FROM product_code") == code.zfill(14)
        assert till.read(Session.value, "SELECT code FROM card") == card
        assert till.read(Session.value, "SELECT first_name FROM member") == "Amélie", "a name, not only its key"
        assert len(till.read(tenders)) == len(office.shop.read(tenders)), "nothing was founded a second time"
        assert till.read(exchange_state, kept.hub, till.now()).health is Health.FRESH

        till.do(set_rule, "name", "La Ruche", who="", now=till.now())
        exchange_now(till, kept)
    office.exchange()

    assert office.shop.read(shop_rules).name == "La Ruche"
    assert [(row.number, row.name, row.role) for row in office.shop.read(devices)] == [
        (1, "till-1", ""), (2, "Caisse 2", "till"),
    ]  # fmt: skip
    assert office.shop.read(devices)[1].seq > 1


def test_both_screens_show_the_same_signs(office: Office, machine: Path) -> None:
    candidate = ask(machine, office.invite(), "Caisse 2", DeviceRole.TILL)

    (one,) = office.asking()

    assert one.fingerprint == candidate.fingerprint
    assert not is_let_in(candidate)
    office.let_in()
    assert is_let_in(candidate)


def test_a_third_machine_joins_after_a_second_has_spoken(
    office: Office, machine: Path, tmp_path: Path, template: Path
) -> None:
    joined(office, machine)
    with closing(opened(machine)) as till:
        till.do(set_rule, "name", "La Ruche", who="", now=till.now())
        exchange_now(till, load_settings(machine))

    _, done = joined(office, fresh(tmp_path / "third", template), "Entrée", DeviceRole.KIOSK)

    assert done.number == 3
    with closing(opened(tmp_path / "third")) as kiosk:
        assert kiosk.read(shop_rules).name == "La Ruche"
        assert [row.number for row in kiosk.read(devices)] == [1, 2, 3]


def test_a_till_lets_nobody_in(office: Office, machine: Path) -> None:
    joined(office, machine)
    with closing(opened(machine)) as till, pytest.raises(NotAnOffice):
        invite(till, None, By(office.by.who))  # type: ignore[arg-type]  # it does not come to the hub


def test_an_office_that_has_joined_lets_others_in(
    office: Office, machine: Path, tmp_path: Path, template: Path
) -> None:
    joined(office, machine, "Bureau 2", DeviceRole.OFFICE)
    second = FakeShop.open(machine, office.shop.clock, ballast=0)
    assert isinstance(second, FakeShop)
    with closing(second):
        other = Office.__new__(Office)
        other.shop, other.settings, other.by = second, load_settings(machine), office.by
        candidate = ask(fresh(tmp_path / "third", template), other.invite(), "Caisse 3", DeviceRole.TILL)
        assert other.let_in() == 3
        done = take_over(candidate, Settings())
        assert done is not None
        assert done.number == 3


def test_a_wrong_code_is_refused_and_leaves_nothing(office: Office, machine: Path) -> None:
    right = office.invite()
    with pytest.raises(HubRefuses):
        ask(machine, replace(right, code=new_code()), "Caisse 2", DeviceRole.TILL)
    give_up(machine)

    assert not (machine / AT_WORK).exists()
    assert office.asking() == []


def test_a_folder_that_is_no_hub_or_is_away_is_said(office: Office, machine: Path, tmp_path: Path) -> None:
    right = office.invite()
    (tmp_path / "empty").mkdir()
    with pytest.raises(HubForeign):
        ask(machine, replace(right, hub=str(tmp_path / "empty")), "Caisse 2", DeviceRole.TILL)
    with pytest.raises(HubUnreachable):
        ask(machine, replace(right, hub=str(tmp_path / "nowhere")), "Caisse 2", DeviceRole.TILL)


def test_an_invented_shop_is_known_by_its_seal(office: Office, machine: Path) -> None:
    candidate = ask(machine, replace(office.invite(), seal="AAAA-AAAA"), "Caisse 2", DeviceRole.TILL)
    office.let_in()

    with pytest.raises(SealOther):
        take_over(candidate, Settings())
    assert not take_place(machine, office.shop.now())


def test_who_was_not_let_in_takes_nothing_over(office: Office, machine: Path) -> None:
    candidate = ask(machine, office.invite(), "Caisse 2", DeviceRole.TILL)
    office.exchange()

    with pytest.raises(NotLetIn):
        take_over(candidate, Settings())


def test_a_shop_in_which_somebody_has_begun_stays(office: Office, tmp_path: Path, template: Path) -> None:
    begun = FakeShop.in_folder(tmp_path / "begun", template)
    begun.product()
    begun.close()

    with pytest.raises(ShopBegun):
        ask(tmp_path / "begun", office.invite(), "Caisse 2", DeviceRole.TILL)


def test_taking_over_ends_where_nobody_waits_and_is_begun_again(office: Office, machine: Path) -> None:
    candidate = ask(machine, office.invite(), "Caisse 2", DeviceRole.TILL)
    office.let_in()

    assert take_over(candidate, Settings(), wanted=lambda: False) is None
    assert not take_place(machine, office.shop.now())
    assert take_over(candidate, Settings()) is not None
    assert take_place(machine, office.shop.now())


@pytest.mark.parametrize("moved", range(1, 5))
def test_a_power_cut_while_taking_the_place_is_gone_on_from(office: Office, machine: Path, moved: int) -> None:
    candidate = ask(machine, office.invite(), "Caisse 2", DeviceRole.TILL)
    office.let_in()
    take_over(candidate, Settings())
    left = moved

    class PowerCut(Exception):
        pass

    real = Path.replace

    def cut(self: Path, target: Path) -> Path:
        nonlocal left
        left -= 1
        if not left:
            raise PowerCut
        return real(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", cut)
        with pytest.raises(PowerCut):
            take_place(machine, office.shop.now())

    assert take_place(machine, office.shop.now())
    with closing(opened(machine)) as till:
        assert till.till == 2
    assert len(list(machine.glob("before-*/shop.db"))) == 1, "the one that nobody has begun in is kept aside"


def test_a_restored_machine_is_a_stranger_until_the_office_lets_it_in(office: Office, machine: Path) -> None:
    joined(office, machine)
    with closing(opened(machine)) as till:
        made = back_up(till)
    restore(machine, made.path, replace=True, who="Ada")
    kept = load_settings(machine)
    with closing(opened(machine)) as till:
        assert till.read(is_stranger)
        till.do(set_rule, "name", "La Ruche", who="", now=till.now())
        exchange_now(till, kept)
        assert till.read(exchange_state, kept.hub, till.now()).health is Health.STRANGER
        office.exchange()
        assert office.shop.read(shop_rules).name != "La Ruche", "nobody has let it in"

        candidate = ask_as_restored(till, office.invite(), "Caisse 2 bis", DeviceRole.TILL)
        assert candidate.fingerprint == office.asking()[0].fingerprint
        assert office.let_in() == till.till == 3
        exchange_now(till, kept)
        assert not till.read(is_stranger)
    office.exchange()

    assert office.shop.read(shop_rules).name == "La Ruche"


def test_the_only_office_is_believed_again_by_hand(office: Office, machine: Path) -> None:
    joined(office, machine)
    made = back_up(office.shop)
    folder = office.shop.path.parent
    office.shop.close()
    restore(folder, made.path, replace=True, who="Ada")
    with closing(opened(folder)) as again, closing(opened(machine)) as till:
        again.do(set_rule, "name", "La Ruche", who="", now=again.now())
        exchange_now(again, office.settings)
        kept = load_settings(machine)
        exchange_now(till, kept)
        assert till.read(shop_rules).name != "La Ruche"
        signs = fingerprint(again.signer.public_key)
        with pytest.raises(SealOther):
            at_hub(till, kept, lambda hub: trust(till, hub, "AAAA-AAAA"))

        at_hub(till, kept, lambda hub: trust(till, hub, signs))
        exchange_now(till, kept)

        assert till.read(shop_rules).name == "La Ruche"


def test_who_was_shut_out_is_believed_no_longer(office: Office, machine: Path) -> None:
    candidate, _ = joined(office, machine)
    office.shop.do(shut_out, candidate.request.device_id, WhyRevoked.STOLEN, office.by, now=office.shop.now())
    office.exchange()
    office.at_hub(lambda hub: tell_hub(office.shop, hub))
    with closing(opened(machine)) as till:
        till.do(set_rule, "name", "Voleurs", who="", now=till.now())
        with pytest.raises(HubRefuses):
            exchange_now(till, load_settings(machine))
        assert till.read(exchange_state, office.settings.hub, till.now()).health is Health.REFUSED
    office.exchange()

    assert office.shop.read(shop_rules).name != "Voleurs"
