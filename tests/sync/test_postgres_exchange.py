"""Whole exchanges of two real shops, cut off in the middle of every phase: in the end both know the same."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cutting_proxy import Cut, How, proxy
from fake_shop import FakeShop
from hub_devices import address_of, forget_shop
from machines import joined
from postgres_server import Server

from beesdesk.pos.rules import set_rule
from beesdesk.sync.exchange import exchange
from beesdesk.sync.fingerprint import fingerprint
from beesdesk.sync.hub import HubUnreachable
from beesdesk.sync.postgres_hub import PostgresHub
from beesdesk.sync.postgres_login import new_password, verifier_of
from beesdesk.sync.postgres_setup import Founder, found_shop

STALL_SECONDS = 0.2
FIFTHS = {How.RESET: range(5), How.FINISH: range(5), How.STALL: (2, 4)}
"""Where an exchange is cut, of all of its bytes in one direction. Before there is a connection, waiting takes long."""
TRIES = 6
NAMES = "SELECT count(*) FROM member WHERE first_name != ''"


@dataclass
class Pair:
    """An office and another machine, both with a login at the hub."""

    server: Server
    office: FakeShop
    till: FakeShop
    passwords: dict[Any, str]

    def hub(self, shop: FakeShop, port: int) -> PostgresHub:
        return PostgresHub(
            address_of(self.server, port), shop.read(lambda session: session.device.shop_id), shop.device_id,
            self.passwords[shop.device_id], ca=self.server.ca if self.server.has_tls else None, patience=STALL_SECONDS,
        )  # fmt: skip

    def exchange(self, shop: FakeShop, port: int = 0) -> None:
        hub = self.hub(shop, port or self.server.port)
        try:
            exchange(shop, hub)
        finally:
            hub.close()

    def work(self, turn: int) -> None:
        """Let both do something: facts, a name under a key, and a register that both write."""
        for shop, name in ((self.office, "Ada"), (self.till, "Bo")):
            shop.member(f"{name} {turn}")
            shop.do(set_rule, "name", f"{name} {turn}", who="", now=shop.now())


@pytest.fixture
def both(shop: FakeShop, postgres: Server, hub_admin: psycopg.Connection[Any], tmp_path: Path) -> Iterator[Pair]:
    shop_id = shop.read(lambda session: session.device.shop_id)
    forget_shop(hub_admin, shop_id)
    till = joined(shop, tmp_path / "till")
    made = Pair(postgres, shop, till, {one.device_id: new_password() for one in (shop, till)})
    for one in (shop, till):
        verifier = verifier_of(made.passwords[one.device_id])
        found_shop(hub_admin, Founder(shop_id, "", one.device_id, "", "office", one.signer.public_key, verifier))
    for one in (shop, till, shop):
        made.exchange(one)
    yield made
    till.close()


@pytest.mark.parametrize("how", How)
@pytest.mark.parametrize("up", [True, False])
def test_an_exchange_that_is_cut_anywhere_is_taken_up_and_both_know_the_same(up: bool, how: How, both: Pair) -> None:
    both.work(0)
    with proxy(both.server.port) as way:
        for one in (both.office, both.till, both.office):
            both.exchange(one, way.port)
        length = max(count[up] for count in way.passed)
    for done, turn in enumerate(FIFTHS[how], 1):
        both.work(done)
        with proxy(both.server.port, [Cut(up, length * turn // 5, how) for _ in range(2)]) as way:
            for one in (both.office, both.till, both.office):
                for _ in range(TRIES):
                    try:
                        both.exchange(one, way.port)
                        break
                    except HubUnreachable:
                        continue
            assert len(way.passed) > 3
        assert both.office.read(fingerprint) == both.till.read(fingerprint)
        assert both.till.read(lambda session: session.value(NAMES)) == 2 * (done + 1)
