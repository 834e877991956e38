"""The outbox: what waits, sending it, and what a person does about a mail that is stuck."""

import argparse
import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from beesdesk.commands import BadCall
from beesdesk.commands.people import proven
from beesdesk.mail.actions import give_up, hurry, send_again
from beesdesk.mail.password import keep_password, password_of
from beesdesk.mail.queries import count_outbox, outbox
from beesdesk.mail.sending import MailNotSent, account_name, account_of
from beesdesk.messages import reason, sentence, word
from beesdesk.pos.rules import set_rule
from beesdesk.posting import send_waiting, settle_interrupted
from beesdesk.shop import Shop
from beesdesk.vault import Keeper
from beesdesk.words import Act, Language

EMPTY = {
    Language.FR: "Aucun e-mail n'attend.",
    Language.NL: "Er wacht geen e-mail.",
    Language.EN: "No e-mail is waiting.",
}
OUTCOME = {
    Language.FR: "{sent} partis, {waiting} en attente, {failed} refusés, {unknown} peut-être arrivés",
    Language.NL: "{sent} vertrokken, {waiting} wachten nog, {failed} geweigerd, {unknown} misschien aangekomen",
    Language.EN: "{sent} sent, {waiting} waiting, {failed} failed, {unknown} may have arrived",
}
BUSY = {
    Language.FR: "La caisse ouverte envoie déjà les e-mails.",
    Language.NL: "De open kassa verstuurt de e-mails al.",
    Language.EN: "The open till is sending the e-mails already.",
}
ASKED = {
    Language.FR: "Mot de passe de {account} : ",
    Language.NL: "Wachtwoord van {account}: ",
    Language.EN: "Password of {account}: ",
}
UNPROTECTED = {
    Language.FR: "Ce système n'a pas de trousseau : le mot de passe est dans un fichier que seul cet utilisateur peut lire.",
    Language.NL: "Dit systeem heeft geen sleutelhanger: het wachtwoord staat in een bestand dat enkel deze gebruiker kan lezen.",
    Language.EN: "This system has no keyring: the password is in a file that only this user can read.",
}

HERE = {
    Language.FR: "Cette machine envoie désormais les messages de toutes.",
    Language.NL: "Deze machine verstuurt voortaan de berichten van alle.",
    Language.EN: "This machine mails what all of them say from now on.",
}
EACH = {
    Language.FR: "Chaque machine envoie désormais ses propres messages.",
    Language.NL: "Elke machine verstuurt voortaan haar eigen berichten.",
    Language.EN: "Each machine mails its own messages from now on.",
}


def show(options: argparse.Namespace) -> int:
    """Show every mail that is not known to be sent, a line each: id, state, tries, address, what went wrong."""
    language = Language(options.settings.language)
    with _shop(options) as shop:
        settle_interrupted(shop)
        mails = shop.read(outbox)
    for mail in mails:
        state = "unknown" if mail.unknown else str(mail.state)
        error = reason(mail.error, language) if mail.error else ""
        print(
            "  ".join(
                (str(mail.id), word(f"mail_is_{state}", language), str(mail.tries), mail.recipient, error)
            ).rstrip()
        )
    if not mails:
        print(EMPTY[language], file=sys.stderr)
    return 0


def send(options: argparse.Namespace) -> int:
    """Send everything that waits, whenever it is due; success only if nothing is left over."""
    language, settings = Language(options.settings.language), options.settings
    with _shop(options) as shop:
        account = account_of(settings, password_of(options.data, account_name(settings)))
        shop.do(hurry)
        done = send_waiting(shop, account)
        left = shop.read(count_outbox)
    if not done.alone:
        print(BUSY[language], file=sys.stderr)
        return 1
    if done.trouble is not None:
        print(sentence(MailNotSent(done.trouble), language), file=sys.stderr)
    print(OUTCOME[language].format(sent=done.sent, waiting=left.waiting, failed=left.failed, unknown=left.unknown))
    return int(left.waiting + left.stuck > 0)


def retry(options: argparse.Namespace) -> int:
    """Have a mail sent again with the next round."""
    with _shop(options) as shop:
        settle_interrupted(shop)
        shop.do(send_again, _id(options))
    return 0


def drop(options: argparse.Namespace) -> int:
    """Give a mail up."""
    with _shop(options) as shop:
        settle_interrupted(shop)
        shop.do(give_up, _id(options))
    return 0


def here(options: argparse.Namespace) -> int:
    """Have this machine mail what the shop says by itself, whichever machine says it; with `--each` every one its own."""
    language = Language(options.settings.language)
    with _shop(options) as shop:
        chosen = "" if options.each else shop.device_id.hex
        by = proven(shop, options, Act.SETTING_CHANGED)
        shop.do(set_rule, "mail_device", chosen, who=by.who, now=by.now)
    print((EACH if options.each else HERE)[language])
    return 0


def password(options: argparse.Namespace) -> int:
    """Ask for the password of the account that is set, or read it from a pipe: it never stands on the command line."""
    language, account = Language(options.settings.language), account_name(options.settings)
    typed = sys.stdin.readline() if not sys.stdin.isatty() else getpass.getpass(ASKED[language].format(account=account))
    options.data.mkdir(parents=True, exist_ok=True)
    kept = keep_password(options.data, account, typed.rstrip("\r\n"))
    if kept is Keeper.FILE:
        print(UNPROTECTED[language], file=sys.stderr)
    return 0


@contextmanager
def _shop(options: argparse.Namespace) -> Iterator[Shop]:
    shop = Shop.open_existing(options.data)
    try:
        yield shop
    finally:
        shop.close()


def _id(options: argparse.Namespace) -> UUID:
    try:
        return UUID(options.id)
    except ValueError as error:
        raise BadCall(f"{options.id!r} is no id of a mail; see: beesdesk mail list") from error
