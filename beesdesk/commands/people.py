"""Who works in the shop, and members who want to be forgotten. Whoever does it says so with `--as` and a PIN or card."""

import argparse
import sys
from collections.abc import Callable
from contextlib import closing
from getpass import getpass

from beesdesk.commands import BadCall
from beesdesk.db.session import Session
from beesdesk.erasing import erase_member, member_by_number
from beesdesk.formats import Format
from beesdesk.member_data import export_member
from beesdesk.members.lost_cards import card_requests
from beesdesk.members.member_pins import reset_member_pin
from beesdesk.members.model import Member, Person
from beesdesk.members.people import administrators, name_of, people, roles_of
from beesdesk.members.people_changes import By, Wish, set_pin, set_roles, withdraw
from beesdesk.members.recovery import keep_with_code, make_recovery_code, recover
from beesdesk.members.signing_in import Proof, approve
from beesdesk.messages import word
from beesdesk.pos.rules import shop_rules
from beesdesk.shop import Shop
from beesdesk.sync.erasure import clean_up
from beesdesk.words import Act, Language, Role, SignIn

PIN = {Language.FR: "Code de {name} : ", Language.NL: "Pincode van {name}: ", Language.EN: "PIN of {name}: "}
AGAIN = {Language.FR: "Encore une fois : ", Language.NL: "Nog eens: ", Language.EN: "Once more: "}
CARD = {Language.FR: "Carte de {name} : ", Language.NL: "Kaart van {name}: ", Language.EN: "Card of {name}: "}
FIRST = {
    Language.FR: "{name} est le premier administrateur.",
    Language.NL: "{name} is de eerste beheerder.",
    Language.EN: "{name} is the first administrator.",
}
CODE = {
    Language.FR: "Code de secours de {name} : ",
    Language.NL: "Herstelcode van {name}: ",
    Language.EN: "Recovery code of {name}: ",
}
RECOVERED = {
    Language.FR: "{name} a un nouveau code.",
    Language.NL: "{name} heeft een nieuwe pincode.",
    Language.EN: "{name} has a new PIN.",
}
NEXT_CODE = {
    Language.FR: "Code de secours, montré cette seule fois, à garder avec les clés du magasin : {code}",
    Language.NL: "Herstelcode, alleen nu getoond, te bewaren bij de sleutels van de winkel: {code}",
    Language.EN: "Recovery code, shown this once, to be kept with the keys of the shop: {code}",
}
SURE = {
    Language.FR: "Effacer pour toujours {name}, membre {number} ? (o/n) ",
    Language.NL: "{name}, lid {number}, voorgoed wissen? (j/n) ",
    Language.EN: "Erase {name}, member {number}, for ever? (y/n) ",
}
YES = {Language.FR: "o", Language.NL: "j", Language.EN: "y"}
RESET = {
    Language.FR: "Le code du membre {number} est effacé : il en choisit un nouveau à la borne.",
    Language.NL: "De pincode van lid {number} is gewist: het kiest een nieuwe aan de kiosk.",
    Language.EN: "The PIN of member {number} is taken back: they choose another at the kiosk.",
}
ERASED = {
    Language.FR: "Le membre {number} est effacé.",
    Language.NL: "Lid {number} is gewist.",
    Language.EN: "Member {number} is erased.",
}

EXPORTED = {
    Language.FR: "Écrit : {file}",
    Language.NL: "Geschreven: {file}",
    Language.EN: "Written: {file}",
}


def add(options: argparse.Namespace) -> int:
    """Let somebody work here; the first one is the administrator."""

    def deed(shop: Shop) -> int:
        by = proven(shop, options, Act.PEOPLE_CHANGED)
        is_first = not shop.read(administrators)
        member = None if options.member is None else shop.read(member_by_number, options.member).id
        pin = _new_pin(options, options.name) if options.pin else ""
        roles = tuple(Role(role) for role in options.role)
        wish = Wish(options.name, roles, options.badge or "", pin, shop.secret(), member)
        kept = shop.do(keep_with_code, None, wish, by)
        if is_first:
            print(FIRST[_language(options)].format(name=shop.read(name_of, kept.id.hex)))
            _show_code(options, kept.code)
        return 0

    return _with_shop(options, deed)


def show(options: argparse.Namespace) -> int:
    """Show who works here, as what, and how each signs in."""

    def deed(shop: Shop) -> int:
        language = _language(options)
        for person in shop.read(people):
            roles = ", ".join(word(role, language) for role in Role if role in roles_of(person))
            ways = [
                way
                for way, given in (("PIN", person.pin_hash), ("badge", person.badge), ("member", person.member_id))
                if given
            ]
            print("\t".join((person.name, roles, ", ".join(ways))).rstrip())
        return 0

    return _with_shop(options, deed)


def roles(options: argparse.Namespace) -> int:
    """Say what somebody is here."""

    def deed(shop: Shop) -> int:
        person = _person(shop, options.name)
        shop.do(set_roles, person.id, [Role(role) for role in options.role], proven(shop, options, Act.PEOPLE_CHANGED))
        return 0

    return _with_shop(options, deed)


def pin(options: argparse.Namespace) -> int:
    """Give somebody a PIN, typed twice on the terminal."""

    def deed(shop: Shop) -> int:
        person = _person(shop, options.name)
        by = proven(shop, options, Act.PEOPLE_CHANGED)
        shop.do(set_pin, person.id, _new_pin(options, person.name), shop.secret(), by)
        return 0

    return _with_shop(options, deed)


def code(options: argparse.Namespace) -> int:
    """Make the recovery code of an administrator anew, and show it once."""

    def deed(shop: Shop) -> int:
        person = _person(shop, options.name)
        _show_code(options, shop.do(make_recovery_code, person.id, proven(shop, options, Act.PEOPLE_CHANGED)))
        return 0

    return _with_shop(options, deed)


def recover_access(options: argparse.Namespace) -> int:
    """Give an administrator who has forgotten the PIN a new one, against the recovery code."""

    def deed(shop: Shop) -> int:
        person, language = _person(shop, options.name), _language(options)
        typed = getpass(CODE[language].format(name=person.name))
        done = shop.do(recover, person.id, typed, _new_pin(options, person.name), shop.secret(), now=shop.now())
        if done.refusal is not None:
            raise done.refusal
        print(RECOVERED[language].format(name=person.name))
        _show_code(options, done.code)
        return 0

    return _with_shop(options, deed)


def leave(options: argparse.Namespace) -> int:
    """Let somebody work here no longer."""

    def deed(shop: Shop) -> int:
        shop.do(withdraw, _person(shop, options.name).id, proven(shop, options, Act.PEOPLE_CHANGED))
        return 0

    return _with_shop(options, deed)


def erase(options: argparse.Namespace) -> int:
    """Erase a member, after a question."""

    def deed(shop: Shop) -> int:
        member = shop.read(member_by_number, options.number)
        if member.erased is None and not (options.yes or _is_sure(options, member)):
            return 1
        by = proven(shop, options, Act.MEMBER_ERASED)
        shop.do(erase_member, member.id, by.who, today=shop.now().astimezone().date(), now=by.now)
        clean_up(shop)
        print(ERASED[_language(options)].format(number=options.number))
        return 0

    return _with_shop(options, deed)


def export(options: argparse.Namespace) -> int:
    """Write all that the shop holds about a member into a folder: a JSON file and a PDF, in the member's language."""

    def deed(shop: Shop) -> int:
        # reportlab is loaded for this command alone.
        from beesdesk.reports.member_data_paper import save_member_data, shop_facts  # noqa: PLC0415

        member = shop.read(member_by_number, options.number)
        by = proven(shop, options, Act.MEMBER_EXPORTED)
        language = member.language
        data = shop.do(export_member, member.id, language, now=by.now, who=by.who)
        written = save_member_data(data, *shop.read(shop_facts, data, language), language, options.folder)
        for path in (written.json, written.pdf):
            print(EXPORTED[_language(options)].format(file=path))
        return 0

    return _with_shop(options, deed)


def reset_pin(options: argparse.Namespace) -> int:
    """Take a member's forgotten PIN back."""

    def deed(shop: Shop) -> int:
        member = shop.read(member_by_number, options.number)
        by = proven(shop, options, Act.MEMBER_PIN_RESET)
        shop.do(reset_member_pin, member.id, by.who, now=by.now)
        print(RESET[_language(options)].format(number=options.number))
        return 0

    return _with_shop(options, deed)


def cards(options: argparse.Namespace) -> int:
    """Show who waits for a new card, a line each."""

    def deed(shop: Shop) -> int:
        form = Format(_language(options))
        for wish in shop.read(card_requests):
            name = wish.eater or f"{wish.first_name} {wish.family_name}"
            print("\t".join((str(wish.number), name, form.day(wish.at.astimezone().date()))))
        return 0

    return _with_shop(options, deed)


def _with_shop(options: argparse.Namespace, deed: Callable[[Shop], int]) -> int:
    with closing(Shop.open_existing(options.data)) as shop:
        return deed(shop)


def proven(shop: Shop, options: argparse.Namespace, act: Act) -> By:
    """Return who does it, proven by card or PIN as the shop decided; nobody as long as there is no administrator."""
    if options.who is None:
        if act is Act.PEOPLE_CHANGED and not shop.read(administrators):
            return By("", shop.now())
        raise BadCall("say who you are: --as NAME")
    person, how = _person(shop, options.who), shop.read(lambda session: shop_rules(session).sign_in)
    language = _language(options)
    needs_card = how is SignIn.CARD_AND_PIN or person.pin_hash is None
    card = getpass(CARD[language].format(name=person.name)).strip() if needs_card else None
    typed = getpass(PIN[language].format(name=person.name)).strip() if person.pin_hash else None
    proof = Proof(card=card) if typed is None else Proof(card=card, person_id=person.id, pin=typed)
    answer = shop.do(approve, act, proof, shop.secret(), how=how, now=shop.now())
    if answer.refusal is not None:
        raise answer.refusal
    return By(answer.who, shop.now())


def _person(shop: Shop, name: str) -> Person:
    def find(session: Session) -> Person | None:
        return next((one for one in people(session) if one.name.casefold() == name.casefold()), None)

    found = shop.read(find)
    if found is None:
        raise BadCall(f"nobody here is called {name!r}; see: beesdesk person list")
    return found


def _new_pin(options: argparse.Namespace, name: str) -> str:
    language = _language(options)
    typed = getpass(PIN[language].format(name=name)).strip()
    if getpass(AGAIN[language]).strip() != typed:
        raise BadCall("the two PINs differ")
    return typed


def _show_code(options: argparse.Namespace, code: str) -> None:
    print(NEXT_CODE[_language(options)].format(code=code))


def _is_sure(options: argparse.Namespace, member: Member) -> bool:
    language = _language(options)
    name = f"{member.first_name} {member.family_name}"
    print(SURE[language].format(name=name, number=member.number), end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().casefold().startswith(YES[language])


def _language(options: argparse.Namespace) -> Language:
    return Language(options.settings.language)
