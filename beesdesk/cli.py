"""The command line: what a screen does can be started here too. Answers go to standard output, messages to standard error.

Exit codes: 0 done, 1 refused or found wanting, 2 a wrong call; those of the shop's file and of the hub are in
`STORE_CODES`.
"""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any

from beesdesk import __version__
from beesdesk.commands import BadCall
from beesdesk.errors import ShopError
from beesdesk.messages import sentence
from beesdesk.settings import data_folder, load_settings
from beesdesk.words import Language, ListName, Role

REFUSED = 1
MOST_DAYS = 126
"""Days whose sales are looked at where orders are proposed."""
START = "till.start"
STORE_CODES = {
    "FolderReadOnly": 3,
    "DiskFull": 4,
    "FileCorrupt": 5,
    "FileTooNew": 6,
    "LibraryUnsafe": 7,
    "FileBusy": 8,
    "DiskFault": 9,
    "KeyMissing": 10,
    "FileMissing": 11,
    "HubUnreachable": 12,
    "HubRefuses": 13,
    "HubFull": 14,
    "HubForeign": 15,
    "Forked": 16,
}


def run(arguments: Sequence[str]) -> int:
    """Run one command; return its exit code. A refusal is one sentence on standard error, never a traceback."""
    options = parser(arguments).parse_args(arguments)
    if options.command is None:
        options.group.print_help(sys.stderr)
        return 2
    options.data = data_folder(getattr(options, "data", None))
    try:
        options.settings = load_settings(options.data)
        if hasattr(options, "lang"):
            options.settings = options.settings.with_(language=Language(options.lang))
        command = _command(options.command)
        if options.command != START:  # the window takes the collector over when it stands
            gc.enable()
        return command(options)
    except ShopError as error:
        print(sentence(error, _language(options)), file=sys.stderr)
        return STORE_CODES.get(type(error).__name__, REFUSED)
    except BadCall as error:
        print(f"beesdesk: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except KeyboardInterrupt:
        return 130


def _command(name: str) -> Callable[[argparse.Namespace], int]:
    """Return a command's function; only its own module is loaded, so that the window starts quickly."""
    module, function = name.split(".")
    found: Callable[[argparse.Namespace], int] = getattr(import_module(f"beesdesk.commands.{module}"), function)
    return found


def _language(options: argparse.Namespace) -> Language:
    if hasattr(options, "lang"):
        return Language(options.lang)
    if hasattr(options, "settings"):
        return Language(options.settings.language)
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return next((known for known in Language if named.startswith(known)), Language.EN)


def _days(text: str) -> int:
    """Return a number of days, at least one."""
    days = int(text)
    if not 1 <= days <= MOST_DAYS:
        raise ValueError(text)
    return days


class _Skipped:
    """Stands in for a command that a call does not name, whatever is added to it."""

    def __getattr__(self, _: str) -> Callable[..., "_Skipped"]:
        return lambda *_, **__: self


def parser(arguments: Sequence[str] | None = None) -> argparse.ArgumentParser:
    """Return the command line: all of it, or what certain arguments can mean.

    Making all of it takes as long as opening the shop's file, and the window would wait for it.
    """
    named = None if arguments is None else _commands_among(arguments)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--data", type=Path, default=argparse.SUPPRESS, metavar="DIR",
        help="folder of the shop (else BEESDESK_DATA, else the user's data folder)",
    )  # fmt: skip
    shared.add_argument(
        "--lang", choices=[str(known) for known in Language], default=argparse.SUPPRESS, help="language of this run"
    )
    top = argparse.ArgumentParser(
        "beesdesk", parents=[shared], description="The desktop program of a cooperative supermarket."
    )
    top.add_argument("--version", action="version", version=f"BeesDesk {__version__}")
    top.set_defaults(
        command=START,
        demo=False,
        training=False,
        till=False,
        kiosk=False,
        welcome=False,
        office=False,
        stock=False,
        tour=None,
    )
    groups = top.add_subparsers(title="commands", metavar="COMMAND")

    def add(name: str, command: str, text: str, within: Any = groups) -> Any:
        if within is groups and named is not None and name not in named:
            return _Skipped()
        made: argparse.ArgumentParser = within.add_parser(name, parents=[shared], help=text, description=text)
        made.set_defaults(command=command)
        return made

    def group(name: str, text: str) -> Any:
        if named is not None and name not in named:
            return _Skipped()
        made = groups.add_parser(name, parents=[shared], help=text, description=text)
        made.set_defaults(command=None, group=made)
        return made.add_subparsers(title="commands", metavar="COMMAND")

    opened = add("start", START, "Open the window of this device (also without any command).")
    opened.add_argument("--demo", action="store_true", help="make the demo shop first where the folder is empty")
    opened.add_argument("--training", action="store_true", help="open the practice shop: nothing reaches the real one")
    windows = opened.add_mutually_exclusive_group()
    windows.add_argument("--till", action="store_true", help="open the till, whatever this device is set to be")
    windows.add_argument("--kiosk", action="store_true", help="open the members' kiosk")
    windows.add_argument("--office", action="store_true", help="open the coordinator's desk")
    windows.add_argument("--stock", action="store_true", help="open the stock desk")
    opened.add_argument("--welcome", action="store_true", help="with --kiosk: as the welcome desk at the entrance")
    opened.add_argument(
        "--tour", type=Path, metavar="OUT", help="where there is no screen, run the tour into this folder"
    )

    made = add("demo", "till.demo", "Make a believable cooperative with a catalogue, members and some weeks of sales.")
    made.add_argument("--seed", type=int, default=1)
    made.add_argument("--products", type=Path, metavar="FILE", help="real products in place of the demo catalogue")
    made.add_argument("--weeks", type=int, default=3, help="weeks of sales before today")

    toured = add(
        "tour",
        "till.tour",
        "Drive the real windows through a cashier's day without a screen; leave pictures and receipts.",
    )
    toured.add_argument("out", type=Path)
    toured.add_argument("--seed", type=int, default=1)
    toured.add_argument("--quick", action="store_true", help="in one size and theme, as start does it without a screen")
    toured.add_argument("--only", nargs="+", metavar="WINDOW", help="till, desk, stock, kiosk, wizard, machines")
    toured.add_argument("--spoken", nargs="+", metavar="LANGUAGE", type=Language, choices=list(Language))
    toured.add_argument("--frames", nargs="+", metavar="FRAME", help="as pictures are named, such as 1024x768-dark")

    imports = group("import", "Take products or members over from a file.")
    products = add("products", "imports.products", "Import products from CSV, XLSX or ODS; all or nothing.", imports)
    products.add_argument(
        "--demo-prices", type=int, metavar="SEED", help="give every product without a price a plausible one"
    )
    people = add("members", "imports.members", "Import members with their cards and eaters; all or nothing.", imports)
    for one in (products, people):
        one.add_argument("file", type=Path)
        one.add_argument("--map", type=Path, metavar="FILE", help="which column of the file is which of ours")
        one.add_argument("--keep-going", action="store_true", help="take the good rows even if others are rejected")
        one.add_argument("--rejects", type=Path, metavar="FILE", help="where rejected rows go (else beside the file)")

    listed = add(
        "pricelist",
        "price_lists.take",
        "Take over a supplier's price list: CSV, XLSX, ODS, BNN-3 or Odin's XML.",
        imports,
    )
    listed.add_argument("file", type=Path)
    listed.add_argument("--supplier", required=True, metavar="NAME", help="name or code of the supplier")
    listed.add_argument("--dry-run", action="store_true", help="show what it would do, and write nothing")
    listed.add_argument(
        "--new-supplier", action="store_true", help="make the supplier where there is none of that name"
    )
    listed.add_argument(
        "--complete", action="store_true", help="the list is all that the supplier has: say what it lacks"
    )
    listed.add_argument("--new-articles", action="store_true", help="also take in articles that the shop does not have")
    listed.add_argument("--map", type=Path, metavar="FILE", help="which column of the file is which of ours")

    codes = group("barcode", "Bar codes and the shop's own numbers.")
    explained = add("explain", "catalog.explain", "Say what a code means.", codes)
    explained.add_argument("code")
    explained.add_argument("--json", action="store_true")
    explained.add_argument(
        "--preset", metavar="P", help="read it by a preset (bees, louve, odoo, empty), not by the shop's table"
    )
    used = add("use", "catalog.use_preset", "Take a preset over into the shop's table of own numbers.", codes)
    used.add_argument("preset")

    practice = group("training", "The practice shop.")
    add("list", "training.show", "Show its people, with the cards and PINs to practise with.", practice)
    papers = add("cards", "training.cards", "Write their cards as a PDF with bar codes to scan.", practice)
    papers.add_argument("file", type=Path)
    add("reset", "training.reset", "Put it aside and begin anew; its log is kept.", practice)

    journal = group("journal", "The signed log of this device.")
    verified = add("verify", "journal.verify", "Walk the log, or check an archive; name what is broken first.", journal)
    verified.add_argument("archive", type=Path, nargs="?", metavar="ARCHIVE", help="an archive, in place of the log")
    verified.add_argument(
        "--devices", type=Path, metavar="FILE", help="devices.json of an older archive, whose keys must be the same"
    )
    verified.add_argument(
        "--heads", type=Path, action="append", metavar="FILE", help="more witnesses: heads.jsonl, or a backup's .json"
    )
    archived = add("archive", "journal.archive", "Seal the log into one file that anybody can read and check.", journal)
    archived.add_argument("file", type=Path)
    archived.add_argument("--until", metavar="YYYY-MM-DD", help="up to the end of this day")

    copied = add("backup", "journal.backup", "Copy the shop while it sells; without FILE among its own backups.")
    copied.add_argument("file", type=Path, nargs="?", metavar="FILE")
    restored = add("restore", "journal.restore", "Check a backup, and put it in the place of the shop.")
    restored.add_argument("file", type=Path, nargs="?", metavar="BACKUP")
    restored.add_argument(
        "--from-hub",
        metavar="ADDRESS",
        help="no backup: make this machine anew from what the hub has, let in by an office",
    )
    restored.add_argument("--name", help="with --from-hub: by which people know this machine, such as: Till 2")
    _add_invitation(restored)
    restored.add_argument("--replace", action="store_true", help="also where there is a shop, which is kept aside")
    restored.add_argument("--key", metavar="KEY", help="of a sealed backup, from the paper in the safe; - asks for it")
    restored.add_argument("--anyway", action="store_true", help="also a backup whose log is not whole")

    sealed = add(
        "backup-key", "journal.backup_key", "Seal backups from now on: make their key and its paper for the safe."
    )
    sealed.add_argument("file", type=Path, nargs="?", metavar="PDF", help="where the paper is written")
    sealed.add_argument("--replace", action="store_true", help="make a new key in place of the present one")
    sealed.add_argument("--off", action="store_true", help="have backups in clear from now on")

    nightly = add("nightly", "nightly.run", "Do the night's work: close, back up, check, exchange; again is nothing.")
    nightly.add_argument("--only", nargs="+", metavar="STEP", help="these steps, whatever is due")
    nightly.add_argument("--install", action="store_true", help="have the system begin it every night")
    nightly.add_argument("--remove", action="store_true", help="have the system begin it no more")

    pos = group("pos", "The till.")
    replayed = add("replay", "till.replay", "Run scenarios on throw-away shops, a line each.", pos)
    replayed.add_argument("file", type=Path)
    printed = add("receipt", "till.receipt", "Write a receipt as PDF (.pdf) or ESC/POS bytes (any other name).", pos)
    printed.add_argument("number", type=int)
    printed.add_argument("file", type=Path)
    invoiced = add(
        "invoice",
        "papers.invoice",
        "Write the invoice of a receipt for a business, a PDF with Factur-X inside; without --vat the one that it has.",
        pos,
    )
    invoiced.add_argument("number", type=int, help="number of the receipt")
    invoiced.add_argument("file", type=Path)
    invoiced.add_argument("--vat", metavar="NUMBER", help="VAT number; the rest is remembered from earlier invoices")
    for part in ("name", "street", "postcode", "city"):
        invoiced.add_argument(f"--{part}")
    invoiced.add_argument("--country", metavar="CC", help="two letters (else that of the VAT number)")

    shifts = group("shifts", "Who works when, and where each member stands.")
    add(
        "generate",
        "shifts.generate",
        "Make the shifts of all weeks that are due; what is there stays as it is.",
        shifts,
    )
    add(
        "night", "shifts.night", "Do the day's work: countdowns, standings, shifts, messages; again is nothing.", shifts
    )
    stood = add("standing", "shifts.standing", "Say where a member stands, what comes next, and why.", shifts)
    stood.add_argument("number", type=int, metavar="MEMBER", help="number of the member")
    stood.add_argument(
        "--on", dest="day", type=date.fromisoformat, metavar="YYYY-MM-DD", help="as it was valid that day"
    )
    add("suggest", "shifts.suggest", "Propose who could fill the gaps of the coming four weeks, and why.", shifts)
    listed = add("list", "lists.show", "Print a list of the office, or write it into a file.", shifts)
    listed.add_argument("name", choices=[str(name) for name in ListName])
    listed.add_argument("--csv", type=Path, metavar="FILE")
    listed.add_argument("--xlsx", type=Path, metavar="FILE")
    listed.add_argument("--pdf", type=Path, metavar="FILE")
    listed.add_argument("--as", dest="who", metavar="NAME", help="who writes the file: a PIN or card is asked")
    counted = add("statistics", "shifts.statistics", "Count places, absences and members by status.", shifts)
    counted.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DAY")
    counted.add_argument("--to", dest="last", type=date.fromisoformat, metavar="DAY")
    dated = add("calendar", "shifts.calendar", "Write a member's shifts to come as a calendar file (.ics).", shifts)
    dated.add_argument("number", type=int, metavar="MEMBER", help="number of the member")
    dated.add_argument("file", type=Path)
    printed = add("sheet", "shifts.sheet", "Print a day's attendance sheets into a PDF.", shifts)
    printed.add_argument("--on", dest="day", type=date.fromisoformat, metavar="YYYY-MM-DD", help="the day (else today)")
    printed.add_argument("-o", "--output", dest="file", type=Path, required=True, metavar="FILE")
    told = add("replay", "shifts.replay", "Run scenarios on throw-away shops, a line each.", shifts)
    told.add_argument("file", type=Path)

    staff = group("person", "People who work in the shop, and what they may do.")
    added = add("add", "people.add", "Let somebody work here; the first is the administrator.", staff)
    added.add_argument("name", help="first name and initial, as on receipts")
    added.add_argument("--member", type=int, metavar="NUMBER", help="the member who it is: the member's card signs in")
    added.add_argument("--badge", metavar="CODE", help="a card of the person's own")
    added.add_argument("--pin", action="store_true", help="ask for a PIN on the terminal")
    added.add_argument("--role", action="append", default=[], choices=[str(role) for role in Role])
    add("list", "people.show", "Show who works here.", staff)
    roles = add("roles", "people.roles", "Say what somebody is here.", staff)
    roles.add_argument("name")
    roles.add_argument("role", nargs="+", choices=[str(role) for role in Role])
    pins = add("pin", "people.pin", "Give somebody a PIN, typed on the terminal.", staff)
    pins.add_argument("name")
    coded = add("code", "people.code", "Make an administrator's recovery code anew, and show it once.", staff)
    coded.add_argument("name")
    recovered = add("recover", "people.recover_access", "Give a new PIN to an administrator with the code.", staff)
    recovered.add_argument("name")
    left = add("withdraw", "people.leave", "Let somebody work here no longer.", staff)
    left.add_argument("name")
    member = group("member", "The shop's members.")
    erased = add("erase", "people.erase", "Erase what says who a member is, for ever; sales stay.", member)
    erased.add_argument("number", type=int)
    erased.add_argument("--yes", action="store_true", help="do not ask whether that is meant")
    given = add("export", "people.export", "Write all that the shop holds about a member: JSON and PDF.", member)
    given.add_argument("number", type=int)
    given.add_argument("-o", "--output", dest="folder", type=Path, required=True, metavar="FOLDER")
    reset = add("reset-pin", "people.reset_pin", "Take a member's forgotten PIN for the kiosk back.", member)
    reset.add_argument("number", type=int)
    add("cards", "people.cards", "Show who has asked for a new card and waits for it.", member)
    for one in (added, roles, pins, coded, left, erased, given, reset):
        one.add_argument("--as", dest="who", metavar="NAME", help="who does it: proven by a PIN or card")

    closed = add("close-periods", "exports.close_periods", "Close the days, months and years that are over.", pos)
    closed.add_argument("--sure", action="store_true", help="the clock is right, although the till was silent for long")

    exported = add("export", "exports.export", "Write a list of some days as CSV or XLSX, by the name of the file.")
    exported.add_argument("kind", choices=("journal", "sales", "lines", "payments", "closings"))
    exported.add_argument("file", type=Path)
    exported.add_argument("--from", dest="first", type=date.fromisoformat, default=date(2000, 1, 1), metavar="DAY")
    exported.add_argument("--to", dest="last", type=date.fromisoformat, default=date(2999, 12, 31), metavar="DAY")

    add("doctor", "doctor.examine", "Look whether file, log and stock are as they should be.")
    stock = group("stock", "What the shop has.")
    asked = add("level", "stock.level", "Say how much of an article there is, and what it is worth.", stock)
    asked.add_argument("code", help="the number under its bar code, or the shop's own number")
    add("check", "stock.check", "Work all stock out anew from sales and moves, and compare.", stock)
    expiring = add("expiring", "counts.show_expiring", "Show what runs out, and what to take off its price.", stock)
    expiring.add_argument("--days", type=int, default=7, help="how many days ahead")
    to_count = add("to-count", "counts.show_next", "Show what to count next, and why.", stock)
    to_count.add_argument("--most", type=int, default=20, help="how many products")

    lost = add("lose", "losses.lose", "Write an article off, or note that the shop uses it up.", stock)
    lost.add_argument("code", help="the number under its bar code, or the shop's own number")
    lost.add_argument("quantity", help="pieces, kilograms or litres")
    lost.add_argument("reason", choices=("broken", "spoilt", "past_date", "stolen", "other", "own_use"))
    lost.add_argument("--said", default="", metavar="WORDS", help="why, in a few words")
    lost.add_argument("--as", dest="who", metavar="NAME", help="who does it: a PIN or card is asked")
    losses = add("losses", "losses.write", "Write what left unsold on some days as CSV, XLSX or PDF.", stock)
    losses.add_argument("file", type=Path)
    losses.add_argument("--from", dest="first", type=date.fromisoformat, default=date(2000, 1, 1), metavar="DAY")
    losses.add_argument("--to", dest="last", type=date.fromisoformat, default=date(2998, 12, 31), metavar="DAY")

    orders = group("order", "Orders to suppliers.")
    proposed = add("propose", "orders.propose_order", "Say what to order from a supplier today.", orders)
    proposed.add_argument("supplier", help="its code, its name, or how its name begins")
    proposed.add_argument("--days", type=_days, metavar="N", help="days of the plain average (else the shop's rule)")
    proposed.add_argument("--make", action="store_true", help="keep it as a draft: say who you are with --as")
    proposed.add_argument("--as", dest="who", metavar="NAME", help="who keeps it: a PIN or card is asked")
    proposed.add_argument("-o", "--output", dest="file", type=Path, metavar="FILE", help="write it as .xlsx or .csv")
    _add_labels(add, group("labels", "Shelf labels, price tags and tare labels."))

    recalls = group("recall", "Articles that may not be sold.")
    recalled = add("add", "recalls.add", "Recall an article, or one lot of it.", recalls)
    add("list", "recalls.show", "Show what is recalled, and what was until lately.", recalls)
    lifted = add("lift", "recalls.lift", "Let it be sold again.", recalls)
    followed = add(
        "report", "counts.report_recall", "Write who bought it, and what is left, as PDF, CSV or XLSX.", recalls
    )
    followed.add_argument("code", help="the number under its bar code, or the shop's own number")
    followed.add_argument("file", type=Path)
    followed.add_argument("--lot", help="this lot only, as printed on the pack")
    followed.add_argument("--as", dest="who", metavar="NAME", help="who does it: a PIN or card is asked")
    for one, needed in ((recalled, True), (lifted, False)):
        one.add_argument("code", help="the number under its bar code, or the shop's own number")
        one.add_argument("--lot", help="this lot only, as printed on the pack")
        one.add_argument("--reason", required=needed)
        one.add_argument("--as", dest="who", metavar="NAME", help="who does it: a PIN or card is asked")

    rules = group("rule", "The shop's rules.")
    add("list", "office.list_rules", "Show every rule and its value.", rules)
    changed = add("set", "office.set_rule", "Set a rule; the journal keeps it.", rules)
    changed.add_argument("name")
    changed.add_argument("value")

    device = group("device", "This device's settings, and the shop's machines.")
    add("list", "office.list_settings", "Show every setting and its value.", device)
    chosen = add("set", "office.set_setting", "Set one, such as: printer tcp:192.0.2.7:9100", device)
    chosen.add_argument("name")
    chosen.add_argument("value")

    _add_machines(add, device)

    hardware = group("hardware", "Scanner, scale, printer, drawer and pole display.")
    spoken = add(
        "journal", "hardware.journal", "Print the last exchanges with them; card numbers are masked.", hardware
    )
    spoken.add_argument("--lines", type=int, default=50, metavar="N", help="so many (else 50)")

    _add_sync(add)
    _add_met(add)

    mail = group("mail", "The outbox: receipts by e-mail.")
    add("list", "mail.show", "Show the mails that wait, failed, or may have arrived.", mail)
    add("send", "mail.send", "Send everything that waits, now.", mail)
    chosen = add("here", "mail.here", "Have this machine mail what the shop says, whichever machine says it.", mail)
    chosen.add_argument("--each", action="store_true", help="every machine mails its own again")
    chosen.add_argument("--as", dest="who", metavar="NAME", help="who does it: proven by a PIN or card")
    add("password", "mail.password", "Ask for the mail server's password, and keep it.", mail)
    again = add("retry", "mail.retry", "Have a mail sent again, also one that may have arrived.", mail)
    dropped = add("drop", "mail.drop", "Give a mail up.", mail)
    for one in (again, dropped):
        one.add_argument("id")
    return top if groups.choices else parser()


def _add_machines(add: Callable[..., Any], device: Any) -> None:
    add("machines", "device.machines", "Show the shop's machines, and when each was heard last.", device)
    invited = add("invite", "device.invite", "Make a one-time code for a new machine, valid for 15 minutes.", device)
    add("requests", "device.requests", "Show which machines ask to be let in.", device)
    admitted = add("admit", "device.admit", "Let the machine in whose screen shows these signs.", device)
    admitted.add_argument("signs", help="the eight signs on the screen of the new machine")
    admitted.add_argument("--name", help="another name than the one it asks under")
    revoked = add("revoke", "device.revoke", "Shut a machine out: nothing that it says is believed any more.", device)
    revoked.add_argument("number", type=int)
    revoked.add_argument("reason", choices=("lost", "stolen", "replaced", "restored"))
    add("signs", "device.own_signs", "Show the signs of this machine's key.", device)
    trusted = add(
        "trust", "device.trust", "Believe the shop's only office again, which was brought back from a backup.", device
    )
    trusted.add_argument("signs", help="the eight signs that `device signs` shows there")
    for one in (invited, admitted, revoked, trusted):
        one.add_argument("--as", dest="who", metavar="NAME", help="who does it: a PIN or card is asked")
    joins = add("enrol", "device.enrol", "Join a shop that exists, on a new machine.", device)
    joins.add_argument("--name", required=True, help="by which people know this machine, such as: Till 2")
    joins.add_argument("--role", choices=("till", "kiosk", "office", "stock"), default="till")
    joins.add_argument("--hub", metavar="ADDRESS", help="the folder or server, as the office shows it")
    joins.add_argument("--invite", metavar="TEXT", help="what the office's QR code says, in place of these four")
    _add_invitation(joins)


def _add_invitation(joins: Any) -> None:
    joins.add_argument("--code", help="the one-time code of the office")
    joins.add_argument("--seal", help="the shop's seal")
    joins.add_argument("--shop", metavar="CODE", help="the shop's code, for a server only")
    joins.add_argument("--wait", type=int, default=15, metavar="MINUTES", help="so long (else 15)")


def _add_sync(add: Callable[..., Any]) -> None:
    hub = add("hub", "sync.init", "The place where the shop's machines exchange.")
    hubs = hub.add_subparsers(title="commands", metavar="COMMAND", required=True)
    made = add("init", "sync.init", "Make a folder, or a database, the hub of this shop.", hubs)
    made.add_argument("address", help="a folder, or postgresql://ADMINISTRATOR@HOST:PORT/NAME")
    made.add_argument("--ca", type=Path, metavar="FILE", help="the authority (PEM) that vouches for the server")
    made.add_argument("--citus", action="store_true", help="spread the shops over the servers of a Citus cluster")
    made.add_argument(
        "--shop", type=Path, metavar="CARD", help="for the shop of this card, not for that of this machine"
    )
    made.add_argument("--card", type=Path, metavar="FILE", help="only write this shop's card, for the administrator")
    exchanged = add("sync", "sync.run", "Exchange with the other machines of the shop, now.")
    exchanged.add_argument(
        "--hub", metavar="ADDRESS", help="a folder or a server (else the one that this device is set to)"
    )
    syncs = exchanged.add_subparsers(title="commands", metavar="COMMAND")
    played = add(
        "simulate",
        "sync.simulate",
        "Let devices of throw-away shops do all that they can, and look whether they agree.",
        syncs,
    )
    played.add_argument("--devices", type=int, default=5, metavar="N")
    played.add_argument("--schedules", type=int, default=1000, metavar="N", help="so many days, each another one")
    played.add_argument("--seed", type=int, default=1, help="of the first day; those after it have the next ones")
    played.add_argument("--steps", type=int, default=50, metavar="N", help="deeds of a day")
    played.add_argument(
        "--hub", dest="place", default="memory", metavar="HUB", help="memory, folder, or postgresql://…"
    )
    played.add_argument("--mutants", action="store_true", help="break the rules one by one: each has to be noticed")


def _add_met(add: Callable[..., Any]) -> None:
    """Add what is to be looked at after machines met."""
    met = add("clashes", "clashes.clashes", "Show what several machines did that could not all stand.")
    met.add_argument("--seen", metavar="ID", help="somebody has looked at this one")
    differing = add("conflicts", "clashes.conflicts", "Show what two machines wrote differently.")
    differing.add_argument("--keep", metavar="ID", help="what holds is right")
    differing.add_argument("--turn", metavar="ID", help="what was lost is right")
    for one in (met, differing):
        one.add_argument("--as", dest="who", metavar="NAME", help="who does it: proven by a PIN or card")


def _add_labels(add: Callable[..., Any], labels: Any) -> None:
    put = add("print", "labels.print_labels", "Print labels of products, or of all that are due.", labels)
    put.add_argument("code", nargs="*", metavar="CODE", help="the number under a bar code, or the shop's own number")
    put.add_argument("--queue", action="store_true", help="all that are due")
    empty = add("tare", "labels.tare", "Print labels of an empty container.", labels)
    empty.add_argument("weight", help="kilograms")
    for one, usual in ((put, "shelf-60x38"), (empty, "tare-50x30")):
        one.add_argument("--format", default=usual, help=f"one that `labels formats` shows (else {usual})")
        one.add_argument("--start", type=int, default=1, metavar="N", help="the first free place of a sheet")
        one.add_argument("--copies", type=int, default=1, metavar="N", help="labels of each")
        one.add_argument("--zpl", action="store_true", help="for a label printer: into the file, else to this device's")
        one.add_argument("--dpi", type=int, choices=(203, 300, 600), help="dots an inch (else as this device is set)")
        one.add_argument("-o", "--output", type=Path, metavar="FILE")
    add("queue", "labels.show_queue", "Show which labels are due.", labels)
    add("formats", "labels.show_formats", "Show the formats that there are.", labels)


def _commands_among(arguments: Sequence[str]) -> set[str] | None:
    """Return what may be the names of commands; None where the whole command line is to be shown or searched."""
    asked = {"-h", "--help"} & set(arguments)
    words = {
        word for before, word in pairwise(("", *arguments)) if not word.startswith("-") and not before.startswith("-")
    }
    return None if asked else words or {START.partition(".")[2]}
