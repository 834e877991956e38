"""The journal: verify it, seal it into an archive; backups of the shop, and the way back from one."""

import argparse
import getpass
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

from beesdesk import __version__, backups
from beesdesk.archives.checking import Report, check_archive
from beesdesk.archives.writing import write_archive
from beesdesk.commands import BadCall
from beesdesk.commands import journal_texts as say
from beesdesk.db.backup_key import keep_key, key_from, key_id, key_text, new_key, stop_sealing
from beesdesk.db.file import FILE_NAME, FileMissing, ShopThere
from beesdesk.db.heads import Cause
from beesdesk.db.keys import SECRET_FILE
from beesdesk.db.log import canonical
from beesdesk.db.witnessed import Doubt, Note, read_heads
from beesdesk.journal import note
from beesdesk.pos.audit import examine
from beesdesk.pos.rules import local_time, shop_rules
from beesdesk.reports.backup_key_paper import write_key_paper
from beesdesk.shop import Shop, system_clock
from beesdesk.words import Act, Language


def verify(options: argparse.Namespace) -> int:
    """Walk the log, or check an archive; name the first thing that is broken."""
    language = Language(options.settings.language)
    if options.archive is not None:
        return _verify_archive(options.archive, options.devices, language)
    # Read before the shop is: what is sealed meanwhile has a head that the older heads cannot miss.
    heads, broken = backups.witnesses(options.data)
    more, others = read_heads(_existing(options.heads))
    with closing(Shop.open_existing(options.data)) as shop:
        found = shop.read(examine, [*heads, *more])
        tills = shop.read(
            lambda session: {UUID(bytes=key): n for key, n in session.values("SELECT id, number FROM device")}
        )
    notes = found.notes
    if broken + others:
        notes = (*notes, Note(Doubt.BAD_HEADS, shop.device_id, broken + others))
    for one in notes:
        text = say.DOUBTS[one.doubt][_column(language)]
        print(text.format(count=one.count, first=one.first, till=tills.get(one.device_id, "?")), file=sys.stderr)
    verdict = found.verdict
    if verdict.first_break is None:
        print(say.SOUND[language].format(entries=verdict.entries, sales=verdict.sales))
        return 0
    at = verdict.first_break
    things = _said(" ".join((at.table, f"sale {at.sale}" if at.sale is not None else "", at.closing)), language)
    why, till = say.WHY[at.kind][_column(language)], tills.get(at.device_id, "?")
    print(say.BROKEN[language].format(till=till, seq=at.seq, why=why, what=things), file=sys.stderr)
    return 1


def archive(options: argparse.Namespace) -> int:
    """Seal the log into a file that can be read and checked without the shop; the file is checked at once."""
    language, file = Language(options.settings.language), options.file
    until = _day(options.until)
    with closing(Shop.open_existing(options.data)) as shop:
        now = shop.now()
        done = shop.read(
            write_archive, file, shop.signer, now=now, until=until, zone=shop.read(shop_rules).time_zone,
            program=f"BeesDesk {__version__}",
        )  # fmt: skip
        shop.witness(Cause.ARCHIVE)
        detail = canonical({"file": file.name, "sha256": done.sha256, "entries": done.entries, "until": options.until})
        shop.do(note, Act.ARCHIVED, now=now, who=getpass.getuser(), detail=detail)
    report = check_archive(file)
    print(
        say.ARCHIVED[language].format(entries=done.entries, sales=done.sales, closings=done.closings, file=file),
        file=sys.stderr,
    )
    return _tell(report, language)


def backup(options: argparse.Namespace) -> int:
    """Copy the shop beside the selling till, into a file or among its own backups."""
    language = Language(options.settings.language)
    with closing(Shop.open_existing(options.data)) as shop:
        made = backups.back_up(shop, options.file, who=getpass.getuser())
    print(say.BACKED_UP[language].format(seq=made.head.seq, file=made.path))
    return 0


def backup_key(options: argparse.Namespace) -> int:
    """Seal backups from now on; the key is on the paper, or shown here, this one time. Or seal them no more."""
    language, folder = Language(options.settings.language), options.data
    with closing(Shop.open_existing(folder)) as shop:
        if options.off:
            stop_sealing(folder)
            print(say.KEY_OFF[language])
        else:
            key = new_key(folder, replace=options.replace)
            name, text = key_id(key), key_text(key)
            if options.file is not None:
                rules = shop.read(shop_rules)
                made = local_time(shop.now(), rules)
                write_key_paper(rules.name, text, name, made, language, options.file)
            keep_key(folder, key)  # not before it is on paper
            if options.file is not None:
                print(say.KEY_MADE[language].format(key=name, file=options.file))
            else:
                print(say.KEY_SHOWN[language].format(key=name), file=sys.stderr)
                print(text)
        detail = canonical({"setting": "backup_key", "after": "" if options.off else name})
        shop.do(note, Act.SETTING_CHANGED, now=shop.now(), who=getpass.getuser(), detail=detail)
    return 0


def restore(options: argparse.Namespace) -> int:
    """Put a backup in the place of the shop, after checking it; or make the machine anew from the hub."""
    language = Language(options.settings.language)
    if options.from_hub:
        return _from_hub(options, language)
    if options.file is None:
        raise BadCall("name a backup, or --from-hub")
    same_machine = (options.data / SECRET_FILE).exists()
    done = backups.restore(
        options.data,
        options.file,
        replace=options.replace,
        anyway=options.anyway,
        key=_key(options.key, language),
        who=getpass.getuser(),
    )
    print(say.RESTORED[language].format(entries=done.entries, sales=done.sales, till=done.till))
    if done.aside is not None:
        print(say.ASIDE[language].format(folder=done.aside), file=sys.stderr)
    if not same_machine:
        print(say.NEW_PINS[language], file=sys.stderr)
    if options.settings.hub:
        print(say.ADMIT_AGAIN[language].format(hub=options.settings.hub), file=sys.stderr)
    return 0


def _from_hub(options: argparse.Namespace, language: Language) -> int:
    """Have this machine let in as a new one, and take over what the shop knows; what was there is kept aside."""
    from beesdesk.commands.device import enrol  # noqa: PLC0415 - a backup comes back without all of that

    if options.file is not None or not options.name:
        raise BadCall("--from-hub wants the machine's --name, and no backup")
    if (options.data / FILE_NAME).exists() and not options.replace:
        raise ShopThere(options.data)
    options.hub, options.invite, options.role = options.from_hub, None, str(options.settings.role)
    aside = backups.set_aside(options.data, system_clock())
    done = 1
    try:
        done = enrol(options)
    finally:
        if done and aside is not None:
            backups.put_back(options.data, aside)
    if not done and aside is not None:
        print(say.ASIDE[language].format(folder=aside), file=sys.stderr)
    return done


def _key(said: str | None, language: Language) -> bytes | None:
    """Return the key of a backup; `-` asks for it, or reads it from a pipe: then it stands on no command line."""
    if said == "-":
        said = sys.stdin.readline() if not sys.stdin.isatty() else getpass.getpass(say.KEY_ASKED[language])
    return None if said is None else key_from(said)


def _verify_archive(path: Path, known: Path | None, language: Language) -> int:
    try:
        return _tell(check_archive(path, *_existing([known] if known else [])), language)
    except FileNotFoundError as error:
        raise FileMissing(path) from error


def _tell(report: Report, language: Language) -> int:
    """Say what an archive was found to be; return the exit code."""
    numbers = {one.id: one.number for one in report.devices}
    for one in report.devices:
        figures = {"entries": one.entries, "sales": one.books.sales, "z": one.books.z_reports, "key": one.fingerprint}
        print(say.TILL[language].format(till=one.number, **figures))
        if one.books.set_back:
            text = say.DOUBTS[Doubt.CLOCK][_column(language)]
            said = text.format(count=one.books.set_back, first=one.books.first_set_back, till=one.number)
            print(said, file=sys.stderr)
    if report.whole:
        print(say.ARCHIVE_SOUND[language])
        return 0
    flaw = report.flaws[0]
    why, what = say.WHY[flaw.fault][_column(language)], _said(flaw.what, language)
    if flaw.device_id is None:
        print(say.ARCHIVE_BROKEN[language].format(why=why, what=what), file=sys.stderr)
    else:
        till = numbers[flaw.device_id]
        print(say.BROKEN[language].format(till=till, seq=flaw.seq, why=why, what=what), file=sys.stderr)
    return 1


def _said(what: str, language: Language) -> str:
    """Return the names of sales and closings in a language, in brackets; nothing for nothing."""
    words = [say.THINGS[part][_column(language)] if part in say.THINGS else part for part in what.split()]
    return f" ({' '.join(words)})" if words else ""


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadCall(f"--until is a day such as 2026-12-31, not {text!r}") from error


def _existing(paths: list[Path] | None) -> list[Path]:
    for path in paths or []:
        if not path.is_file():
            raise BadCall(f"there is no file {path}")
    return paths or []


def _column(language: Language) -> int:
    return tuple(Language).index(language)
