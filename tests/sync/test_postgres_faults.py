"""A hub whose connections break, that is restarted, that is full: nothing is lost, nothing comes twice."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing, suppress
from itertools import product
from pathlib import Path
from typing import Any

import psycopg
import pytest
from cutting_proxy import Cut, How, answering, proxy
from hub_devices import DATABASE, Device, HubShop, address_of
from postgres_server import Server, find_binaries, kill_backends, running

from beesdesk.db.ids import uuid7
from beesdesk.db.log import Sealed
from beesdesk.sync.hub import HubFull, HubRefuses, HubUnreachable
from beesdesk.sync.postgres_hub import PostgresHub
from beesdesk.sync.postgres_link import Link, Place, place_of
from beesdesk.sync.postgres_setup import make_hub

ENTRIES = 120
SEVENTHS = {How.RESET: range(7), How.FINISH: range(7), How.STALL: (3, 6)}
"""Where a conversation is cut, of all of its bytes in one direction. Before there is a connection, waiting takes long."""
STALL_SECONDS = 0.15
TRIES = 6
KEYS = {uuid7(): os.urandom(32) for _ in range(20)}
WAYS = list(product((True, False), How))


def send(device: Device, said: list[Sealed], port: int) -> None:
    """Do what a device does to send: ask how far the hub is, then say what follows in two goes, then keys."""
    with closing(through(device, port)) as hub:
        end = hub.ends().get(device.id)
        known = end.seq if end else 0
        hub.push(said[known : ENTRIES // 2])
        hub.push(said[max(known, ENTRIES // 2) :])
        hub.put_person_keys(KEYS)


def fetch(device: Device, whose: Device, port: int) -> list[Sealed]:
    """Do what a device does to fetch."""
    with closing(through(device, port)) as hub:
        hub.ends()
        first = hub.pull(whose.id, 0, ENTRIES // 2)
        assert hub.person_keys(list(KEYS)) == KEYS
        return first + hub.pull(whose.id, len(first), ENTRIES)


def through(device: Device, port: int) -> PostgresHub:
    return PostgresHub(
        address_of(device.server, port), device.shop_id, device.id, device.password,
        ca=device.server.ca if device.server.has_tls else None, patience=STALL_SECONDS,
    )  # fmt: skip


@pytest.mark.parametrize(("up", "how"), WAYS)
def test_a_connection_that_breaks_while_sending_loses_nothing_and_doubles_nothing(
    up: bool, how: How, hub_shop: HubShop
) -> None:
    till, port = hub_shop.device(), hub_shop.server.port
    with proxy(port) as way:
        send(till, till.say(ENTRIES, kind="sale"), way.port)
        (whole,) = way.passed
    for place in SEVENTHS[how]:
        till = hub_shop.device()
        said = till.say(ENTRIES, kind="sale")
        with proxy(port, [Cut(up, whole[up] * place // 7, how)]) as way:
            for _ in range(TRIES):
                try:
                    send(till, said, way.port)
                    break
                except HubUnreachable:
                    continue
            assert len(way.passed) > 1
        assert hub_shop.hub.pull(till.id, 0, 2 * ENTRIES) == said
        assert hub_shop.hub.person_keys(list(KEYS)) == KEYS


@pytest.mark.parametrize(("up", "how"), WAYS)
def test_a_connection_that_breaks_while_fetching_brings_all_in_the_end(up: bool, how: How, hub_shop: HubShop) -> None:
    till, office, port = hub_shop.device(), hub_shop.office, hub_shop.server.port
    said = till.say(ENTRIES, kind="sale")
    send(till, said, port)
    with proxy(port) as way:
        assert fetch(office, till, way.port) == said
        (whole,) = way.passed
    for place in SEVENTHS[how]:
        found: list[Sealed] = []
        with proxy(port, [Cut(up, whole[up] * place // 7, how)]) as way:
            for _ in range(TRIES):
                try:
                    found = fetch(office, till, way.port)
                    break
                except HubUnreachable:
                    continue
            assert len(way.passed) > 1
        assert found == said


@pytest.mark.parametrize("how", How)
def test_what_was_kept_although_nobody_could_say_so_is_sent_again_and_is_there_once(
    how: How, hub_shop: HubShop
) -> None:
    till, port = hub_shop.device(), hub_shop.server.port
    with proxy(port) as way, closing(through(till, way.port)) as hub:
        hub.push(till.say(ENTRIES, kind="sale"))
        heard = way.passed[0][False]
    till = hub_shop.device()
    said = till.say(ENTRIES, kind="sale")
    last = heard - 10  # within the answer to COMMIT: a handshake's signature is longer or shorter by some bytes
    with proxy(port, [Cut(up=False, after=last, how=how)]) as way, closing(through(till, way.port)) as hub:
        with pytest.raises(HubUnreachable):
            hub.push(said)
        assert hub_shop.hub.pull(till.id, 0, 2 * ENTRIES) == said
        hub.push(said)

    assert hub_shop.hub.pull(till.id, 0, 2 * ENTRIES) == said


def test_a_server_that_takes_a_call_and_says_nothing_is_waited_for_no_longer_than_it_deserves(
    hub_shop: HubShop,
) -> None:
    with answering(b"") as (port, _), closing(through(hub_shop.office, port)) as hub, pytest.raises(HubUnreachable):
        hub.ends()


def test_a_transaction_that_was_in_anothers_way_is_done_again(hub_shop: HubShop) -> None:
    office = hub_shop.office
    server = office.server
    link = Link(place_of(office.address), office.login, office.password, ca=server.ca if server.has_tls else None)
    said: list[str] = ["40001", "40P01"]

    def work(cursor: Any) -> Any:
        if said:
            raise psycopg.errors.lookup(said.pop())
        return cursor.execute("SELECT 1").fetchone()

    assert link.run(work) == (1,)
    said = ["40001"] * 100
    with pytest.raises(HubUnreachable):
        link.run(work)
    link.close()


@pytest.fixture(scope="module")
def own_server() -> Iterator[Server]:
    """A server that may be stopped and filled."""
    binaries = find_binaries()
    if binaries is None:
        pytest.skip("NO POSTGRESQL HERE")
    with running(binaries) as server:
        with server.admin() as admin:
            admin.execute(f"CREATE DATABASE {DATABASE}")
        with server.admin(DATABASE) as admin:
            place = Place(str(server.folder), server.port, DATABASE, "postgres", clear=True)
            make_hub(admin, place, ca=server.ca.read_text() if server.has_tls else "")
        yield server


@pytest.fixture
def own_shop(own_server: Server) -> Iterator[HubShop]:
    with own_server.admin(DATABASE) as admin:
        shop = HubShop(own_server, admin)
        yield shop
        shop.close()


def test_a_hub_whose_plug_was_pulled_has_what_it_said_it_had_and_goes_on(own_server: Server, own_shop: HubShop) -> None:
    till = own_shop.device()
    hub, said = till.hub(), till.say(ENTRIES)
    hub.push(said[:50])
    own_server.stop()
    with pytest.raises(HubUnreachable):
        hub.push(said[50:])
    own_server.start()
    hub.push(said[50:])

    assert own_shop.hub.pull(till.id, 0, 2 * ENTRIES) == said


def test_a_connection_that_ended_while_nobody_used_it_is_opened_again_by_itself(hub_shop: HubShop) -> None:
    office = hub_shop.office
    hub_shop.hub.push(office.say(1))
    assert kill_backends(office.server, office.login) == 1

    hub_shop.hub.push(office.say(1))
    assert hub_shop.hub.ends()[office.id].seq == 2


@pytest.fixture
def small_disk(own_server: Server) -> Iterator[Path]:
    folder = own_server.folder / "small"
    folder.mkdir()
    mounted = os.geteuid() == 0 and not _run("mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder))
    if not mounted:
        pytest.skip("NO SMALL DISK CAN BE MOUNTED HERE: a full hub is not tested")
    _run("chown", "postgres:postgres", str(folder))
    yield folder
    _run("umount", "-l", str(folder))


def test_a_full_hub_says_so_and_takes_everything_once_there_is_room(
    own_server: Server, own_shop: HubShop, small_disk: Path
) -> None:
    own_shop.admin.execute(f"CREATE TABLESPACE small LOCATION '{small_disk}'".encode())
    own_shop.admin.execute("ALTER TABLE hub.log SET TABLESPACE small")
    till = own_shop.device()
    hub = till.hub()
    said = [row for _ in range(40) for row in till.say(1, body='{"rows":["' + os.urandom(40_000).hex() + '"]}')]
    taken = 0
    with suppress(HubFull):
        while taken < len(said):
            hub.push(said[taken : taken + 1])
            taken += 1
    assert 0 < taken < len(said)
    assert own_shop.hub.pull(till.id, 0, 1000) == said[:taken], "what is there can still be read"
    with pytest.raises(HubFull):
        hub.push(said)

    assert not _run("mount", "-o", "remount,size=64m", str(small_disk))
    hub.push(said)
    assert own_shop.hub.pull(till.id, 0, 1000) == said
    own_shop.admin.execute("ALTER TABLE hub.log SET TABLESPACE pg_default")
    own_shop.admin.execute("DROP TABLESPACE small")


def test_a_device_that_is_shut_out_while_it_sends_leaves_nothing_half(hub_shop: HubShop) -> None:
    till = hub_shop.device()
    said = till.say(ENTRIES)
    till.hub().push(said[:10])
    with till.plain() as sending:
        sending.execute("BEGIN")
        sending.execute("CREATE TEMP TABLE staged AS SELECT * FROM hub.log WHERE false")
        hub_shop.hub.revoke(till.id, 10)
        with pytest.raises(psycopg.OperationalError):
            sending.execute("COMMIT")
    with pytest.raises(HubRefuses):
        till.hub().push(said[10:])

    assert hub_shop.hub.pull(till.id, 0, 2 * ENTRIES) == said[:10]


def _run(*words: str) -> int:
    return subprocess.run(words, check=False, stderr=subprocess.DEVNULL).returncode


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ("terminating connection due to unexpected postmaster exit", HubUnreachable),
        ("the database system is shutting down", HubUnreachable),
        ('password authentication failed for user "d"', HubRefuses),
    ],
)
def test_a_server_that_ends_while_it_lets_in_refuses_nobody(
    told: str, refusal: type[Exception], hub_shop: HubShop
) -> None:
    """What it says then comes without a code."""
    office = hub_shop.office
    link = Link(place_of(office.address), office.login, office.password)
    with office.plain() as connection:
        error = psycopg.OperationalError(
            f'connection failed: connection to server at "127.0.0.1", port 5432 failed: FATAL:  {told}'
        )
        error._pgconn = connection.pgconn  # one to which the password was told
        assert isinstance(link.refusal(error), refusal)
