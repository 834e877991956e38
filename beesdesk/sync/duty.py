"""Which device does tonight what is done once for the whole shop: the shifts' daily work, the packed copy for new machines.

A lease, kept as a register that all devices see: whoever comes first each night takes it, and until it runs out nobody else
does. A device that is alone needs none. Two that have not heard of each other may both take it; what they do has the same
ids, or is told once, so that nothing is done twice.
"""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

from beesdesk.db.model import NightDuty
from beesdesk.db.session import Session
from beesdesk.shifts.known import today_of
from beesdesk.shifts.nightly import work

LASTS: Final = timedelta(hours=20)
"""From one night into the evening: the next night it is free again, whatever became of the device."""
_OTHERS: Final = "SELECT 1 FROM device WHERE id <> ? LIMIT 1"


def is_ours(session: Session, now: datetime) -> bool:
    """Tell whether this device may do what is done once: nobody else has taken it."""
    duty = session.find(NightDuty, _id(session))
    return duty is None or duty.holder == session.device.id or duty.until <= now


def take_duty(session: Session, now: datetime, *, only_alone: bool = False) -> bool:
    """Take the duty if it is free; return whether this device has it. Nothing is written where there is no other device.

    `only_alone`: it is for others to take, wherever there are others; so it is with a kiosk.
    """
    if session.value(_OTHERS, (session.device.id,)) is None:
        return True
    if only_alone or not is_ours(session, now):
        return False
    key, until = _id(session), now + LASTS
    before = session.find(NightDuty, key)
    if before is None:
        session.insert(NightDuty(key, session.device.id, until))
    elif before.holder != session.device.id or before.until <= now:
        session.change(NightDuty, key, holder=session.device.id, until=until)
    return True


def _id(session: Session) -> UUID:
    return uuid5(session.device.shop_id, "night duty")


def work_of_the_day(session: Session, now: datetime, *, done: date | None, only_alone: bool = False) -> date | None:
    """Do what the shifts want by day: sheets for all, and what is done once for the shop where this device has the duty.

    Return the day whose work is done, as far as this device knows.
    """
    today = today_of(session, now)
    if done != today and not take_duty(session, now, only_alone=only_alone):
        work(session, now, done=today)
        return done
    return work(session, now, done=done)
