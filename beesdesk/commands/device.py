"""The shop's machines: invited, let in, listed and shut out from an office; joining, on a new one."""

import argparse
import sys
import time
from contextlib import closing
from datetime import timedelta
from typing import Final

from beesdesk.commands import BadCall
from beesdesk.commands import device_texts as say
from beesdesk.commands.people import proven
from beesdesk.db.log import canonical
from beesdesk.errors import ShopError
from beesdesk.formats import Format
from beesdesk.journal import note
from beesdesk.messages import sentence, word
from beesdesk.settings import DeviceRole, Settings, save_settings
from beesdesk.shop import Shop, is_untouched, system_clock
from beesdesk.sync import enrolment
from beesdesk.sync.devices import DeviceRow, device_numbered, devices, is_stranger, shop_seal
from beesdesk.sync.hub import Hub
from beesdesk.sync.invites import (
    Invite,
    fingerprint,
    invite_shown,
    invite_text,
    read_code,
    read_fingerprint,
    read_invite,
    shop_of,
)
from beesdesk.sync.joining import (
    Candidate,
    ShopBegun,
    ask,
    ask_as_restored,
    give_up,
    is_let_in,
    take_over,
    take_place,
)
from beesdesk.sync.joining import trust as believe
from beesdesk.sync.rounds import at_hub, exchange_now
from beesdesk.words import Act, Language, WhyRevoked

_EVERY_SECONDS: Final = 1.0


def invite(options: argparse.Namespace) -> int:
    """Make a one-time code, and show what a new machine needs to ask with it."""
    settings: Settings = options.settings
    with closing(Shop.open_existing(options.data)) as shop:
        by = _by(shop, options)
        made = at_hub(shop, settings, lambda hub: enrolment.invite(shop, hub, by))
        shown = enrolment.invitation_of(shop, settings.hub, made)
    language = _language(options)
    hub, code, seal, shop_code = invite_shown(shown)
    print(say.ADDRESS[language].format(hub=hub))
    print(say.CODE[language].format(code=code))
    print(say.SEAL[language].format(seal=seal))
    if shop_code:
        print(say.SHOP[language].format(code=shop_code))
    print(say.UNTIL[language].format(clock=Format(language).clock(made.until.astimezone())), file=sys.stderr)
    if sys.stdout.isatty():
        _print_qr(invite_text(shown))
    return 0


def requests(options: argparse.Namespace) -> int:
    """Show which machines ask to be let in, a line each: signs to compare, name, role."""
    language = _language(options)
    with closing(Shop.open_existing(options.data)) as shop:
        found = at_hub(shop, options.settings, lambda hub: enrolment.asking(shop, hub))
    for one in found:
        print("\t".join((one.fingerprint, one.name, word(f"role_{one.role}", language))))
    if not found:
        print(say.NOBODY[language], file=sys.stderr)
    return 0


def admit(options: argparse.Namespace) -> int:
    """Let the machine in whose screen shows these signs."""
    language, settings, signs = _language(options), options.settings, read_fingerprint(options.signs)
    with closing(Shop.open_existing(options.data)) as shop:
        by = _by(shop, options)

        def let_in(hub: Hub) -> tuple[int, str]:
            asked = next((one for one in enrolment.asking(shop, hub) if one.fingerprint == signs), None)
            if asked is None:
                raise enrolment.RequestGone
            name = options.name or asked.name
            return enrolment.let_in(shop, hub, asked, by, name=name), name

        number, name = at_hub(shop, settings, let_in)
        exchange_now(shop, settings)
    print(say.ADMITTED[language].format(name=name, number=number))
    return 0


def revoke(options: argparse.Namespace) -> int:
    """Shut a machine out; where the hub is away it learns it later."""
    language, settings = _language(options), options.settings
    with closing(Shop.open_existing(options.data)) as shop:
        row = shop.read(device_numbered, options.number)
        shop.do(enrolment.shut_out, row.id, WhyRevoked(options.reason), _by(shop, options), now=shop.now())
        print(say.REVOKED[language].format(name=row.name))
        if settings.hub:
            try:
                exchange_now(shop, settings)
            except ShopError as error:
                print(say.REVOKED_LATER[language].format(why=sentence(error, language)), file=sys.stderr)
    return 0


def machines(options: argparse.Namespace) -> int:
    """Show the shop's machines, a line each: number, name, role, last heard, state."""
    language = _language(options)
    form = Format(language)
    with closing(Shop.open_existing(options.data)) as shop:
        for row in shop.read(devices):
            heard = form.moment(row.heard.astimezone()) if row.heard is not None else ""
            role = word(f"role_{row.role}", language) if row.role else ""
            print("\t".join((str(row.number), row.name, role, heard, _state(row, language))).rstrip())
    return 0


def enrol(options: argparse.Namespace) -> int:
    """Join a shop that exists: ask with the office's code, wait to be let in, and take over what the shop knows.

    A machine that was brought back from a backup has all of it: it asks under the identity that it has.
    """
    if not is_untouched(options.data):
        return _enrol_restored(options)
    language = _language(options)
    candidate = ask(options.data, _invite(options), options.name, DeviceRole(options.role))
    try:
        joined = take_over(candidate, options.settings) if _is_in(candidate, options) else None
    finally:
        if not take_place(options.data, system_clock()):
            give_up(options.data)
    if joined is None:
        return 1
    print(say.JOINED[language].format(name=joined.name, number=joined.number, seal=joined.seal))
    return 0


def _enrol_restored(options: argparse.Namespace) -> int:
    language, role = _language(options), DeviceRole(options.role)
    with closing(Shop.open_existing(options.data)) as shop:
        if not shop.read(is_stranger):
            raise ShopBegun(options.data)
        candidate = ask_as_restored(shop, _invite(options), options.name, role)
        if not _is_in(candidate, options):
            return 1
        settings = options.settings.with_(hub=candidate.invite.hub, role=role)
        save_settings(options.data, settings)
        exchange_now(shop, settings)
        print(say.JOINED[language].format(name=options.name, number=shop.till, seal=shop.read(shop_seal)))
    return 0


def trust(options: argparse.Namespace) -> int:
    """Believe a machine as an office, by hand: the shop's only office was brought back from a backup."""
    language, settings = _language(options), options.settings
    with closing(Shop.open_existing(options.data)) as shop:
        proof = proven(shop, options, Act.DEVICES_CHANGED)
        at_hub(shop, settings, lambda hub: believe(shop, hub, read_fingerprint(options.signs)))
        detail = canonical({"change": "trusted", "signs": options.signs})
        shop.do(note, Act.DEVICES_CHANGED, now=proof.now, who=proof.who, detail=detail)
        exchange_now(shop, settings)
    print(say.TRUSTED[language])
    return 0


def own_signs(options: argparse.Namespace) -> int:
    """Show the signs of this machine's key, by which somebody at another one knows it."""
    with closing(Shop.open_existing(options.data)) as shop:
        print(fingerprint(shop.signer.public_key))
    return 0


def _is_in(candidate: Candidate, options: argparse.Namespace) -> bool:
    """Show the signs to be compared, and wait to be let in."""
    language = _language(options)
    print(say.COMPARE[language].format(signs=candidate.fingerprint), file=sys.stderr)
    if _await(candidate, timedelta(minutes=options.wait)):
        return True
    print(say.RAN_OUT[language], file=sys.stderr)
    return False


def _invite(options: argparse.Namespace) -> Invite:
    if options.invite:
        return read_invite(options.invite)
    if not (options.hub and options.code and options.seal):
        raise BadCall(
            "give --hub, --code and --seal as the office shows them, or --invite with the text of its QR code"
        )
    shop_id = shop_of(options.shop) if options.shop else None
    return Invite(options.hub, read_code(options.code), shop_id, read_fingerprint(options.seal))


def _await(candidate: Candidate, patience: timedelta) -> bool:
    """Ask every second whether the machine was let in; false once nobody has for so long."""
    end = time.monotonic() + patience.total_seconds()
    while not is_let_in(candidate):
        if time.monotonic() >= end:
            return False
        time.sleep(_EVERY_SECONDS)
    return True


def _state(row: DeviceRow, language: Language) -> str:
    if row.revoked:
        return say.OUT[language].format(why=word(f"revoked_{row.revoked}", language))
    if row.stopped:
        return say.STOPPED[language].format(seq=row.stopped)
    if row.waiting:
        return say.WAITS[language].format(count=row.waiting)
    return say.THIS[language] if row.is_this else ""


def _by(shop: Shop, options: argparse.Namespace) -> enrolment.By:
    return enrolment.By(proven(shop, options, Act.DEVICES_CHANGED).who)


def _print_qr(text: str) -> None:
    from qrcode import QRCode  # noqa: PLC0415 - only on a terminal

    code = QRCode(border=2)
    code.add_data(text)
    code.print_ascii(invert=True)


def _language(options: argparse.Namespace) -> Language:
    return Language(options.settings.language)
