"""Which machine mails a message: one of them, once, whichever told it, and however many did before they met.

Where the shop has chosen a machine for it (`mail_device`), that one mails everything. Else each mails what it has told
itself; of what two have told, the one whose message stands.
"""

from datetime import datetime, timedelta
from typing import Final

from beesdesk.db.session import Session
from beesdesk.db.table import columns
from beesdesk.mail.model import Mail
from beesdesk.shifts.messages import mail_it
from beesdesk.shifts.model import Message
from beesdesk.shifts.wording import shop_says

CAUGHT_UP: Final = timedelta(days=7)
"""What was told longer ago is not mailed any more by a machine that learns of it."""
_TOLD: Final = f"""
SELECT {columns(Message, "m")} FROM message m WHERE m.at > ? AND m.device_id <> ?
AND NOT EXISTS (SELECT 1 FROM mail WHERE id = m.id) AND NOT EXISTS (SELECT 1 FROM mail_outcome WHERE id = m.id)
ORDER BY m.at, m.id
"""  # noqa: S608 - names are ours
_DONE_ELSEWHERE: Final = """
DELETE FROM mail WHERE state = 'waiting' AND subject_id = id AND id IN (SELECT id FROM mail_outcome)
"""
_OTHERS_NOW: Final = """
DELETE FROM mail WHERE state = 'waiting' AND subject_id = id AND id IN (SELECT id FROM message WHERE device_id <> ?)
"""
_ALL_OWN: Final = "DELETE FROM mail WHERE state = 'waiting' AND subject_id = id AND id IN (SELECT id FROM message)"


def share_mails(session: Session, *, now: datetime) -> int:
    """Take those messages into the outbox that this machine is to mail, and those out that another one does.

    Return how many came in. Done again, nothing changes. A mail that may be on its way already is left alone.
    """
    chosen, own = shop_says(session, "mail_device"), session.device.id
    session.execute_local(Mail, _DONE_ELSEWHERE)
    if not chosen:
        session.execute_local(Mail, _OTHERS_NOW, (own,))
        return 0
    if chosen != own.hex:
        session.execute_local(Mail, _ALL_OWN)
        return 0
    told = session.rows(Message, _TOLD, (now - CAUGHT_UP, own))
    return sum(mail_it(session, one, now=now) for one in told)
