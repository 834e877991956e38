"""The night: every step on its own, whatever happens to the one before; nothing twice, nothing left out."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from fake_shop import FakeShop
from mail_server import HOST, SENDER, MailServerHere, free_port
from sqlcipher3 import dbapi2
from test_posting import buy

from beesdesk.backups import back_up, backup_folder
from beesdesk.db.backup import copies, sidecar
from beesdesk.db.session import Session
from beesdesk.db.sole import alone
from beesdesk.members.model import Member
from beesdesk.pos.sessions import close_till
from beesdesk.settings import MailSecurity, Settings, save_settings
from beesdesk.shifts.keeping import note_fact
from beesdesk.shifts.known import zone_of
from beesdesk.stock.levels import settle
from beesdesk.sync.morning import Mood, morning
from beesdesk.sync.night_model import NightStep, Result, Step
from beesdesk.sync.night_refusals import NightRunning
from beesdesk.sync.nightly import LOCK_NAME, is_due, latest_steps, run_night, steps_of, understand
from beesdesk.words import FactKind, Language

QUIET = {Step.MAIL: Result.SKIPPED, Step.EXCHANGE: Result.SKIPPED, Step.SEED: Result.SKIPPED}
GOOD = {step: QUIET.get(step, Result.OK) for step in Step}
PLAIN = Settings()


def results(rows: list[NightStep]) -> dict[Step, Result | None]:
    return {row.step: row.result for row in rows}


def said(rows: list[NightStep], step: Step) -> str:
    (row,) = (row for row in rows if row.step is step)
    return str(json.loads(row.said or "{}").get("en", ""))


def words(shop: FakeShop, rows: list[NightStep]) -> str:
    """What is said in the morning; the till is opened, and sells."""
    shop.clock.pass_by(hours=5)
    if shop.read(lambda session: session.value("SELECT count(*) FROM till_session")) == shop.read(
        lambda session: session.value("SELECT count(*) FROM z_report")
    ):
        shop.open_till()
    shop.scan(shop.product())
    assert shop.pay().number
    found = morning(rows, Language.EN, today=shop.today, now=shop.now())
    return "" if found is None else f"{found.mood}: {found.text}"


@pytest.fixture
def closed(till: FakeShop) -> FakeShop:
    """A till that sold and was closed; it is four in the morning of the next day."""
    till.scan(till.product())
    till.pay()
    till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())
    till.clock.pass_by(hours=18)
    return till


def test_a_night_closes_copies_and_checks(closed: FakeShop) -> None:
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD
    assert [row.night for row in rows] == [closed.today] * len(Step)
    assert (
        closed.read(Session.value, "SELECT group_concat(first_day) FROM closing WHERE period = 'day'") == "2026-11-23"
    )
    assert len(copies(backup_folder(closed.path.parent))) == 1
    assert words(closed, rows) == "good: The night went well: everything is closed, copied and checked."


def test_run_again_nothing_is_done_twice(closed: FakeShop) -> None:
    run_night(closed, PLAIN)
    before = closed.read(Session.value, "SELECT count(*) FROM log")
    closed.clock.pass_by(hours=1)

    assert results(run_night(closed, PLAIN)) == GOOD
    assert len(closed.read(steps_of, closed.today)) == len(Step)
    assert closed.read(Session.value, "SELECT count(*) FROM log") == before
    assert not closed.read(is_due, closed.today)
    closed.clock.pass_by(days=1)
    assert closed.read(is_due, closed.today)


def test_a_step_may_be_done_alone(closed: FakeShop) -> None:
    assert results(run_night(closed, PLAIN, only=[Step.BACKUP])) == {Step.BACKUP: Result.OK}
    assert len(copies(backup_folder(closed.path.parent))) == 1
    run_night(closed, PLAIN)
    assert len(copies(backup_folder(closed.path.parent))) == 1


# Each step fails in turn: the others run, the shop opens, somebody is told what to do


def test_a_till_that_nobody_closed_is_said_until_it_is_closed(till: FakeShop) -> None:
    till.scan(till.product())
    till.pay()
    till.clock.pass_by(hours=18)
    rows = run_night(till, PLAIN)

    assert results(rows) == GOOD | {Step.CLOSE: Result.HAND}
    assert "Nadia B." in said(rows, Step.CLOSE)
    assert "close it" in words(till, rows)
    till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())
    assert results(run_night(till, PLAIN)) == GOOD


def test_a_clock_that_ran_ahead_closes_nothing(closed: FakeShop) -> None:
    closed.clock.pass_by(days=400)
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.CLOSE: Result.HAND}
    assert "close-periods --sure" in words(closed, rows)
    assert closed.read(Session.value, "SELECT count(*) FROM closing WHERE period = 'year'") == 0


def test_damaged_standings_fail_the_shifts_and_are_mended_by_the_check(closed: FakeShop) -> None:
    closed.member()
    member = closed.read(lambda session: session.rows(Member, "SELECT * FROM member"))[0].id
    closed.do(note_fact, member, FactKind.SUBSCRIPTION, {"mode": "irregular"}, now=closed.now(), who="Ana")
    damage(closed.path, "UPDATE standing SET state = 'x', next_due = '2026-01-01', mode = 'irregular'")
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.SHIFTS: Result.FAILED, Step.CHECK: Result.TOLD}
    assert "fault of the program" in words(closed, rows)
    assert results(run_night(closed, PLAIN)) == GOOD | {Step.CHECK: Result.TOLD}


def test_a_mail_server_that_refuses_keeps_the_mail(till: FakeShop) -> None:
    buy(till)
    rows = run_night(till, mailing(free_port()))

    assert results(rows) == GOOD | {Step.MAIL: Result.FAILED}
    assert "e-mails" in words(till, rows)
    with MailServerHere() as here:
        rows = run_night(till, mailing(here.port))
        assert len(here.answers.taken) == 1
    assert results(rows) == GOOD | {Step.MAIL: Result.OK}


def test_a_mail_that_the_server_does_not_want_needs_somebody(till: FakeShop) -> None:
    buy(till, "gone@exemple.be")
    with MailServerHere() as here:
        here.answers.to_recipient["gone@exemple.be"] = "550 nobody of this name"
        rows = run_night(till, mailing(here.port))
    assert results(rows) == GOOD | {Step.MAIL: Result.HAND}
    assert "1 e-mails were not sent" in words(till, rows)


def test_a_folder_that_takes_no_copy_keeps_nothing_else_from_being_done(closed: FakeShop) -> None:
    backup_folder(closed.path.parent).write_text("in the way")
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.BACKUP: Result.FAILED}
    assert "backups" in words(closed, rows)
    backup_folder(closed.path.parent).unlink()
    assert results(run_night(closed, PLAIN)) == GOOD
    assert len(copies(backup_folder(closed.path.parent))) == 1


def test_a_second_place_that_is_away_gets_its_copies_later(closed: FakeShop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    settings = Settings(backup_folder=str(stick))
    rows = run_night(closed, settings)
    assert results(rows) == GOOD | {Step.BACKUP: Result.FAILED}
    assert "Plug the stick in" in words(closed, rows)
    assert not stick.exists()

    stick.mkdir()
    closed.do(close_till, Decimal(100), cashier="Nadia B.", now=closed.now())
    assert results(run_night(closed, settings)) == GOOD
    assert list(copies(stick)) == list(copies(backup_folder(closed.path.parent)))


def test_a_corrupt_copy_is_put_aside_and_another_made(closed: FakeShop) -> None:
    path = back_up(closed).path
    content = bytearray(path.read_bytes())
    content[5000] ^= 1
    path.write_bytes(content)
    closed.clock.pass_by(minutes=1)
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.BACKUP: Result.TOLD}
    assert "put aside" in words(closed, rows)
    assert path not in copies(path.parent).values()
    assert path.with_name(f"{path.name}.damaged").read_bytes() == content
    assert len(copies(path.parent)) == 1
    closed.do(understand)
    assert morning(closed.read(latest_steps), Language.EN, today=closed.today, now=closed.now()) is None


def test_a_damaged_projection_is_mended_and_said(closed: FakeShop) -> None:
    closed.do(settle, closed.read(zone_of))
    damage(closed.path, "UPDATE stock_level SET on_hand = 77000")
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.CHECK: Result.TOLD}
    assert said(rows, Step.CHECK).startswith("Stock: 1 kept values")
    assert closed.read(Session.value, "SELECT on_hand FROM stock_level") == -1000


def test_a_forged_sale_is_said_every_morning(closed: FakeShop) -> None:
    damage(closed.path, "DROP TRIGGER sale_no_update", "UPDATE sale SET total = total + 1")
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.CHECK: Result.HAND}
    assert "till 1 is broken at entry" in words(closed, rows)


def test_a_damaged_file_is_said_and_no_copy_of_it_called_good(closed: FakeShop) -> None:
    spoil_page(closed, "night_duty")
    rows = run_night(closed, PLAIN)

    assert results(rows) == GOOD | {Step.BACKUP: Result.FAILED, Step.CHECK: Result.FAILED}
    assert "beesdesk restore" in words(closed, rows)


def test_what_cannot_be_tidied_up_is_said(closed: FakeShop) -> None:
    odd = closed.path.with_name("shop-before-0021-from-0001.db")
    odd.mkdir()
    os.utime(odd, (0, 0))
    rows = run_night(closed, PLAIN)
    assert results(rows) == GOOD | {Step.PRUNE: Result.FAILED}
    assert "tidying up" in words(closed, rows)


# Two at once, and the middle of one


def test_only_one_at_a_time(closed: FakeShop) -> None:
    with alone(closed.path.parent / LOCK_NAME), pytest.raises(NightRunning):
        run_night(closed, PLAIN)
    assert results(run_night(closed, PLAIN)) == GOOD


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """A mail server that takes the call and never says a word."""
    with socket.create_server((HOST, 0)) as server:
        yield server


def test_a_night_that_was_killed_goes_on_with_what_is_missing(shop: FakeShop, silent: socket.socket) -> None:
    """The step that it died in comes last: it could be the one that kills."""
    shop.clock.now = datetime.now(UTC)  # that of the process that is killed
    shop.open_till()
    buy(shop)
    folder = shop.path.parent
    save_settings(folder, mailing(silent.getsockname()[1]))
    call = [sys.executable, "-m", "beesdesk", "nightly", "--data", str(folder)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as night, silent.accept()[0]:
        night.send_signal(signal.SIGKILL)
    rows = shop.read(latest_steps)
    assert {row.step: row.ended is None for row in rows} == {Step.CLOSE: False, Step.SHIFTS: False, Step.MAIL: True}
    at = rows[0].began
    assert morning(rows, Language.EN, today=rows[0].night, now=at) is None
    later = morning(rows, Language.EN, today=rows[0].night, now=at + timedelta(hours=2))
    assert later is not None
    assert (later.mood, "Interrupted" in later.text) == (Mood.WANTING, True)

    shop.clock.now = rows[-1].began + timedelta(seconds=5)
    with MailServerHere() as here:
        again = run_night(shop, mailing(here.port))
    tries = [row.step for row in shop.read(steps_of, rows[0].night)]
    assert tries[:3] == [Step.CLOSE, Step.SHIFTS, Step.MAIL]
    assert tries[3:] == [Step.BACKUP, Step.CHECK, Step.EXCHANGE, Step.SEED, Step.PRUNE, Step.MAIL, Step.REPORT]
    assert results(again) == GOOD | {Step.MAIL: Result.HAND}
    assert "may have been" in said(again, Step.MAIL)
    detail = shop.read(Session.value, "SELECT detail FROM act WHERE kind = 'night_done'")
    assert json.loads(detail)["interrupted"] == ["mail"]


# The second place


def test_the_second_place_has_what_the_first_has_and_nothing_damaged(closed: FakeShop, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = back_up(closed).path
    run_night(closed, Settings(backup_folder=str(stick)))
    there = stick / made.name
    assert there.read_bytes() == made.read_bytes()
    assert sidecar(there).read_bytes() == sidecar(made).read_bytes()
    shutil.rmtree(made.parent)
    closed.clock.pass_by(days=1)
    run_night(closed, Settings(backup_folder=str(stick)))
    assert there.exists()
    assert len(copies(stick)) == 2


def mailing(port: int) -> Settings:
    return Settings(mail_host=HOST, mail_port=port, mail_security=MailSecurity.NONE, mail_sender=SENDER)


def damage(path: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def spoil_page(shop: FakeShop, table: str) -> None:
    """Write nonsense over the page of a table that holds nothing and that nobody reads."""
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    with shop.path.open("rb+") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)
