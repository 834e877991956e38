"""The exchange is quiet while a hub is away for a while, and loud where somebody has to do something."""

import pytest
from fake_shop import FakeShop

from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.pos.rules import set_rule
from beesdesk.sync.hub import Forked, HubForeign, HubFull, HubRefuses, HubUnreachable
from beesdesk.sync.state import ExchangeState, Health, exchange_state, note_done, note_failed
from beesdesk.words import Language

HUB = "/media/nas/hub"
AWAY = HubUnreachable(HUB, "no such folder")


def state(shop: FakeShop, hub: str = HUB) -> ExchangeState:
    return shop.read(exchange_state, hub, shop.now())


def test_without_a_hub_a_machine_is_alone(shop: FakeShop) -> None:
    assert state(shop, "").health is Health.ALONE


def test_what_the_hub_lacks_is_counted(shop: FakeShop) -> None:
    assert (state(shop).health, state(shop).unsent) == (Health.NEW, 1)
    shop.do(note_done, HUB, 1, now=shop.now())
    assert (state(shop).health, state(shop).unsent, state(shop).done_at) == (Health.FRESH, 0, shop.now())

    shop.do(set_rule, "name", "La Ruche", who="Ada", now=shop.now())

    assert state(shop).unsent == 1


def test_a_hub_that_is_away_is_quiet_for_a_day_then_loud(shop: FakeShop) -> None:
    shop.do(note_done, HUB, 1, now=shop.now())
    done = shop.now()
    shop.clock.pass_by(hours=23)
    shop.do(note_failed, HUB, AWAY, now=shop.now())
    quiet = state(shop)
    assert (quiet.health, quiet.is_loud, quiet.done_at, said(quiet)) == (Health.AWAY, False, done, said_of(AWAY))

    shop.clock.pass_by(hours=1)

    assert (state(shop).health, state(shop).is_loud) == (Health.LATE, True)


def test_a_hub_that_never_answered_is_loud_a_day_after_the_first_try(shop: FakeShop) -> None:
    for hours in (0, 12, 11):
        shop.clock.pass_by(hours=hours)
        shop.do(note_failed, HUB, AWAY, now=shop.now())
    assert state(shop).health is Health.AWAY

    shop.clock.pass_by(hours=1)

    assert state(shop).health is Health.LATE


def test_a_machine_that_tries_nothing_for_a_day_is_late(shop: FakeShop) -> None:
    shop.do(note_done, HUB, 1, now=shop.now())
    shop.clock.pass_by(hours=24)

    assert state(shop).health is Health.LATE


def said(found: ExchangeState) -> str:
    assert found.trouble is not None
    return said_of(found.trouble)


def said_of(trouble: ShopError) -> str:
    return sentence(trouble, Language.EN)


@pytest.mark.parametrize(
    ("trouble", "health"),
    [
        (HubRefuses(HUB, "revoked"), Health.REFUSED),
        (HubForeign(HUB), Health.REFUSED),
        (Forked(7), Health.FORKED),
        (HubFull(HUB), Health.AWAY),
    ],
)
def test_what_somebody_has_to_mend_is_loud_at_once(shop: FakeShop, trouble: ShopError, health: Health) -> None:
    shop.do(note_failed, HUB, trouble, now=shop.now())

    found = state(shop)
    assert (found.health, said(found)) == (health, said_of(trouble))
    assert found.is_loud is (health is not Health.AWAY)


def test_another_hub_is_begun_anew(shop: FakeShop) -> None:
    shop.do(note_done, HUB, 1, now=shop.now())

    assert state(shop, "/media/usb").health is Health.NEW
