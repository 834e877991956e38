"""What each step of the night does. Every job may run again: what is done stays done."""

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk import backups
from beesdesk.db import backup
from beesdesk.db.file import FileCorrupt, keep_ballast
from beesdesk.errors import ShopError
from beesdesk.mail.actions import hurry
from beesdesk.mail.password import password_of
from beesdesk.mail.queries import count_outbox
from beesdesk.mail.sending import MailNotSent, account_name, account_of
from beesdesk.migrations.upgrade import old_copies
from beesdesk.pos.audit import examine
from beesdesk.pos.closings import catch_up, open_days
from beesdesk.pos.queries import current_cashier, open_session
from beesdesk.posting import send_waiting
from beesdesk.settings import DeviceRole
from beesdesk.shifts.known import today_of, zone_of
from beesdesk.shifts.nightly import work as shifts_work
from beesdesk.shifts.rebuilding import mend_standings, wrong_standings
from beesdesk.shop import Shop
from beesdesk.stock.levels import doubtful, rebuild, settle
from beesdesk.sync.duty import take_duty
from beesdesk.sync.night_model import NightStep, Result, Step
from beesdesk.sync.night_refusals import (
    ClockDoubtful,
    ClockOff,
    CopyDamaged,
    LogBroken,
    LogRefused,
    MailsStuck,
    ProgramOld,
    ProjectionMended,
    TillLeftOpen,
)
from beesdesk.sync.nightly import Job, Outcome, Work

DAMAGED: Final = ".damaged"
_KEPT: Final = timedelta(days=60)
"""How long it is known how a night went."""
_OLD: Final = timedelta(days=30)
"""How long copies before upgrades and damaged ones stay: erased members may be in them."""
_SKIPPED: Final = Outcome(Result.SKIPPED)


def close(work: Work) -> Outcome:
    """Close the days, months and years of this till that are over; say which session nobody has closed."""
    shop = work.shop
    shop.do(catch_up, shop.now())
    notes: list[ShopError] = []
    waiting = shop.read(lambda session: open_days(session, session.device.id, shop.now()))
    if waiting.doubtful and waiting.over:
        notes.append(ClockDoubtful(waiting.over))
    session = shop.read(open_session)
    if session is not None and shop.read(today_of, session.opened_at) < work.night:
        notes.append(TillLeftOpen(session.opened_at, shop.read(current_cashier, session)))
    return Outcome(Result.HAND if notes else Result.OK, tuple(notes))


def roll_shifts(work: Work) -> Outcome:
    """Do the shifts' daily work, once for the shop."""
    if not _has_duty(work):
        return _SKIPPED
    work.shop.do(shifts_work, work.shop.now(), done=None)
    return Outcome()


def send_mail(work: Work) -> Outcome:
    """Send everything that waits."""
    shop, settings = work.shop, work.settings
    if not settings.mail_host:
        return _SKIPPED
    account = account_of(settings, password_of(shop.path.parent, account_name(settings)))
    shop.do(hurry)
    done = send_waiting(shop, account)
    if done.trouble is not None:
        raise MailNotSent(done.trouble)
    stuck = shop.read(count_outbox).stuck
    return Outcome(Result.HAND, (MailsStuck(stuck),)) if stuck else Outcome()


def back_up(work: Work) -> Outcome:
    """Put damaged copies aside, make one that is opened and checked, and bring it to the second place."""
    data = work.shop.path.parent
    damaged = [path for path in backup.copies(backups.backup_folder(data)).values() if _is_damaged(path)]
    for path in damaged:
        for one in (path, backup.sidecar(path)):
            if one.exists():
                one.replace(one.with_name(one.name + DAMAGED))
    backups.back_up(work.shop)
    if work.settings.backup_folder:
        backups.mirror(data, Path(work.settings.backup_folder))
    notes = tuple(CopyDamaged(path) for path in damaged)
    return Outcome(Result.TOLD if notes else Result.OK, notes)


def check(work: Work) -> Outcome:
    """Look at the file, work stock and standings out anew, and walk the log."""
    shop = work.shop
    said = str(shop.read(lambda session: session.value("PRAGMA integrity_check")))
    if said != "ok":
        raise FileCorrupt(shop.path, said)
    mended = _mended(shop)
    # Read before the shop is: what is sealed meanwhile has a head that the older heads cannot miss.
    heads, _ = backups.witnesses(shop.path.parent)
    broken = shop.read(examine, heads).verdict.first_break
    if broken is not None:
        return Outcome(Result.HAND, (LogBroken(_number(shop, broken.device_id), broken.seq), *mended))
    return Outcome(Result.TOLD if mended else Result.OK, mended)


def _mended(shop: Shop) -> tuple[ShopError, ...]:
    """Compare stock and standings with their facts, and mend them where they differ: a till that sells waits only then."""
    zone = shop.read(zone_of)
    shop.do(settle, zone)
    notes: list[ShopError] = []
    if wrong := shop.read(doubtful, zone):
        shop.do(rebuild, zone)
        notes.append(ProjectionMended("night_stock", len(wrong)))
    if members := shop.read(wrong_standings):
        shop.do(mend_standings, now=shop.now())
        notes.append(ProjectionMended("night_standing", len(members)))
    return tuple(notes)


def prune(work: Work) -> Outcome:
    """Remove what its time is over for, and set space aside again where some was given up."""
    shop, data = work.shop, work.shop.path.parent
    begin = shop.now() - _OLD
    backup.prune(backups.backup_folder(data))
    old = [*old_copies(shop.path), *backups.backup_folder(data).glob(f"*{DAMAGED}")]
    for path in old:
        if path.stat().st_mtime < begin.timestamp():
            path.unlink(missing_ok=True)
    before = (work.night - _KEPT).isoformat()
    shop.do(lambda session: session.execute_local(NightStep, "DELETE FROM night_step WHERE night < ?", (before,)))
    keep_ballast(data)
    return Outcome()


def _has_duty(work: Work) -> bool:
    """Take what is done once for the shop, if nobody else has; a kiosk only where there is nothing but the kiosk."""
    return work.shop.do(take_duty, work.shop.now(), only_alone=work.settings.role is DeviceRole.KIOSK)


def _number(shop: Shop, device_id: UUID) -> int:
    return int(shop.read(lambda session: session.value("SELECT number FROM device WHERE id = ?", (device_id,))) or 0)


def _is_damaged(path: Path) -> bool:
    try:
        backup.refuse_other_bytes(path)
    except FileCorrupt:
        return True
    return False


def exchange(work: Work) -> Outcome:
    """Give the hub what this device has said, and take in what the others have."""
    if not work.settings.hub:
        return _SKIPPED
    # Brings the network along: only where there is a hub.
    from beesdesk.sync.rounds import exchange_now  # noqa: PLC0415

    done = exchange_now(work.shop, work.settings)
    notes: list[ShopError] = [LogRefused(_number(work.shop, one.device_id), one.seq) for one in done.refused]
    if done.too_old or done.carried:
        notes.append(ProgramOld())
    if done.says_clock and done.clock is not None:
        notes.append(ClockOff(round(abs(done.clock.total_seconds()) / 60)))
    return Outcome(Result.HAND if notes else Result.OK, tuple(notes))


def seed(work: Work) -> Outcome:
    """Keep a packed copy of the shop at the hub, from which a new machine begins; once a week, once for the shop."""
    if not work.settings.hub or not _has_duty(work):
        return _SKIPPED
    from beesdesk.sync.rounds import at_hub  # noqa: PLC0415 - as above
    from beesdesk.sync.seeding import put_seed_if_due  # noqa: PLC0415 - as above

    return Outcome() if at_hub(work.shop, work.settings, partial(put_seed_if_due, work.shop)) else _SKIPPED


JOBS: Final[Mapping[Step, Job]] = {
    Step.CLOSE: close,
    Step.SHIFTS: roll_shifts,
    Step.MAIL: send_mail,
    Step.BACKUP: back_up,
    Step.CHECK: check,
    Step.EXCHANGE: exchange,
    Step.SEED: seed,
    Step.PRUNE: prune,
}
"""The job of each step but the report, which is of the night itself."""
