"""Takes mail out of the outbox and sends it: claimed on the disk before the network is touched, so that it is sent once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from beesdesk.db.ids import uuid7
from beesdesk.db.session import NotFound
from beesdesk.mail.actions import claim_next, forget_sent, mark_failed, mark_interrupted, mark_sent, mark_unknown
from beesdesk.mail.letter import Letter, message
from beesdesk.mail.model import Mail, MailState
from beesdesk.mail.sending import MailAccount, MailNotSent, MailServer, Trouble, refuse_unset
from beesdesk.mail.sole import sole_sender
from beesdesk.pos.rules import shop_rules
from beesdesk.reports.letters import WRITERS, Writer, trial_letter
from beesdesk.shifts.mail_sharing import share_mails
from beesdesk.shop import Shop
from beesdesk.words import Language


@dataclass(frozen=True, slots=True)
class Round:
    """What came of a round: mails sent, and the trouble that ended it. `alone` is false if somebody else sends."""

    sent: int = 0
    trouble: Trouble | None = None
    alone: bool = True


def send_waiting(
    shop: Shop,
    account: MailAccount,
    wanted: Callable[[], bool] = lambda: True,
    writers: Mapping[str, Writer] = WRITERS,
) -> Round:
    """Send the mails that are due, one after the other, as long as they are `wanted`; not on the screen's thread.

    A trouble that every other mail would meet as well ends the round. The practice shop sends nothing.
    """
    if shop.read(shop_rules).training:
        return Round(trouble=Trouble.TRAINING)
    with sole_sender(shop.path.parent) as alone:
        if not alone:
            return Round(alone=False)
        settle(shop)
        sent = 0
        try:
            refuse_unset(account)
        except MailNotSent as refusal:
            return Round(trouble=refusal.trouble)
        while wanted() and (mail := shop.do(claim_next, now=shop.now())):
            try:
                MailServer(account).send(message(mail, _letter(shop, mail, writers), account.sender), mail.recipient)
            except MailNotSent as refusal:
                _note(shop, mail, refusal)
                if refusal.trouble.concerns_all:
                    return Round(sent, refusal.trouble)
            else:
                shop.do(mark_sent, mail.id, now=shop.now())
                sent += 1
    return Round(sent)


def settle_interrupted(shop: Shop) -> None:
    """Note what a crash has left between sent and not sent, unless somebody is sending just now."""
    with sole_sender(shop.path.parent) as alone:
        if alone:
            settle(shop)


def settle(shop: Shop) -> None:
    """Note what was interrupted, forget what was sent long ago, share with the other machines; only for the one that sends."""
    shop.do(mark_interrupted)
    shop.do(share_mails, now=shop.now())
    shop.do(forget_sent, now=shop.now())


def send_trial(account: MailAccount, shop_name: str, language: Language, now: datetime) -> None:
    """Send a mail to the sender's own address, outside the outbox. Raises `MailNotSent`."""
    refuse_unset(account)
    mail = Mail(uuid7(), "trial", account.sender, None, language, MailState.SENDING, now, 1, now, None, None)
    MailServer(account).send(message(mail, trial_letter(shop_name, language), account.sender), account.sender)


def _letter(shop: Shop, mail: Mail, writers: Mapping[str, Writer]) -> Letter:
    write = writers.get(mail.kind)
    if write is None:
        raise MailNotSent(Trouble.NOTHING_TO_SEND)
    try:
        return shop.read(write, mail)
    except NotFound as gone:
        raise MailNotSent(Trouble.NOTHING_TO_SEND) from gone


def _note(shop: Shop, mail: Mail, refusal: MailNotSent) -> None:
    if refusal.trouble.unknown:
        shop.do(mark_unknown, mail.id, refusal.error)
    else:
        shop.do(mark_failed, mail.id, refusal.error, lasting=refusal.trouble.lasting)
