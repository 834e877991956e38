"""Making a hub on a PostgreSQL server: by its administrator, for the shop of this machine or for one that sent its card."""

import argparse
import getpass
import json
import os
import sys
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.commands import BadCall
from beesdesk.commands.sync_texts import Texts
from beesdesk.db.merging import is_office
from beesdesk.db.session import Session
from beesdesk.settings import DeviceRole, save_settings
from beesdesk.shop import Shop
from beesdesk.sync.enrolment import NotAnOffice
from beesdesk.sync.postgres_link import place_of
from beesdesk.sync.postgres_login import new_password, verifier_of
from beesdesk.sync.postgres_setup import Founder, connect_administrator, found_shop, make_hub, open_doors, other_doors
from beesdesk.sync.secrets import CA_FILE, keep_hub_password
from beesdesk.vault import Keeper
from beesdesk.words import Language

DONE: Final[Texts] = {
    Language.FR: "{hub} est maintenant le point d'échange de ce magasin, et cette machine l'utilise.",
    Language.NL: "{hub} is nu het uitwisselpunt van deze winkel, en deze machine gebruikt het.",
    Language.EN: "{hub} is now the hub of this shop, and this machine uses it.",
}
TAKEN: Final[Texts] = {
    Language.FR: "{hub} est prêt pour le magasin de {card}.",
    Language.NL: "{hub} is klaar voor de winkel van {card}.",
    Language.EN: "{hub} is ready for the shop of {card}.",
}
CARD: Final[Texts] = {
    Language.FR: "{card} est écrit, sans aucun secret. Donnez-le à qui administre le serveur : beesdesk hub init ADRESSE --shop {card}",
    Language.NL: "{card} is geschreven, zonder geheimen. Geef het aan wie de server beheert: beesdesk hub init ADRES --shop {card}",
    Language.EN: "{card} is written, with no secret in it. Give it to the server's administrator: beesdesk hub init ADDRESS --shop {card}",
}
OPEN: Final[Texts] = {
    Language.FR: "Attention : pg_hba.conf laisse entrer sans chiffrement (ligne {line}). N'y gardez que des lignes hostssl.",
    Language.NL: "Let op: pg_hba.conf laat zonder versleuteling binnen (lijn {line}). Houd er enkel lijnen met hostssl.",
    Language.EN: "Take care: pg_hba.conf lets in without encryption (line {line}). Keep only hostssl lines there.",
}
OTHER: Final[Texts] = {
    Language.FR: "Attention : les machines peuvent aussi ouvrir la base {name}. REVOKE CONNECT ON DATABASE {name} FROM PUBLIC l'empêche.",
    Language.NL: "Let op: de machines kunnen ook databank {name} openen. REVOKE CONNECT ON DATABASE {name} FROM PUBLIC belet dat.",
    Language.EN: "Take care: the machines can open the database {name}, too. REVOKE CONNECT ON DATABASE {name} FROM PUBLIC prevents it.",
}
ASKED: Final[Texts] = {
    Language.FR: "Mot de passe de {user} à {hub} (vide s'il n'en faut pas) : ",
    Language.NL: "Wachtwoord van {user} op {hub} (leeg als er geen nodig is): ",
    Language.EN: "Password of {user} at {hub} (empty where none is needed): ",
}
UNPROTECTED: Final[Texts] = {
    Language.FR: "Ce système n'a pas de trousseau : le mot de passe est dans un fichier que seul cet utilisateur peut lire.",
    Language.NL: "Dit systeem heeft geen sleutelhanger: het wachtwoord staat in een bestand dat enkel deze gebruiker kan lezen.",
    Language.EN: "This system has no keyring: the password is in a file that only this user can read.",
}


def init(options: argparse.Namespace) -> int:
    """Make or upgrade the hub in a database, and give a shop its place there."""
    language, place = Language(options.settings.language), place_of(options.address)
    if options.card is not None:
        return _write_card(options, language)
    authority = options.ca.read_text("ascii") if options.ca else ""
    founder = _read_card(options.shop) if options.shop else None
    password = _administrators_password(place.user or "postgres", place.name, language)
    with closing(connect_administrator(place, password, ca=options.ca)) as connection:
        make_hub(connection, place, ca=authority, citus=options.citus)
        if founder is None:
            founder = _use_here(options, language)
            print(DONE[language].format(hub=place.address))
        else:
            print(TAKEN[language].format(hub=place.address, card=options.shop))
        found_shop(connection, founder)
        for line in open_doors(connection):
            print(OPEN[language].format(line=line), file=sys.stderr)
        for name in other_doors(connection):
            print(OTHER[language].format(name=name), file=sys.stderr)
    return 0


def _write_card(options: argparse.Namespace, language: Language) -> int:
    founder = _use_here(options, language)
    words = {name: _plain(value) for name, value in asdict(founder).items()}
    options.card.write_text(json.dumps(words, indent=1, ensure_ascii=False) + "\n", "utf-8")
    print(CARD[language].format(card=options.card))
    return 0


def _use_here(options: argparse.Namespace, language: Language) -> Founder:
    """Set this machine to the hub, under a new password, and return what the hub has to know of it."""
    folder, address, password = options.data, place_of(options.address).address, new_password()
    with closing(Shop.open_existing(folder)) as shop:
        if not shop.read(is_office):
            raise NotAnOffice
        keeper = keep_hub_password(folder, address, shop.device_id, password)
        founder = shop.read(_founder, shop.signer.public_key, options.settings.role, verifier_of(password))
    if keeper is Keeper.FILE:
        print(UNPROTECTED[language], file=sys.stderr)
    if options.ca:
        (folder / CA_FILE).write_bytes(options.ca.read_bytes())
    save_settings(folder, options.settings.with_(hub=address))
    return founder


def _founder(session: Session, public_key: bytes, role: DeviceRole, verifier: str) -> Founder:
    device = session.device
    name = session.value("SELECT name FROM device WHERE id = ?", (device.id,)) or ""
    shop = session.value("SELECT value FROM setting WHERE name = 'shop_name'") or ""
    return Founder(device.shop_id, str(shop), device.id, str(name), str(role), public_key, verifier)


def _read_card(file: Path) -> Founder:
    try:
        said = json.loads(file.read_text("utf-8"))
        return Founder(
            UUID(said["shop_id"]), str(said["shop_name"]), UUID(said["device_id"]), str(said["device_name"]),
            str(DeviceRole(said["role"])), bytes.fromhex(said["public_key"]), str(said["verifier"]),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError) as error:
        raise BadCall(f"{file} is no card of a shop; see: beesdesk hub init --card") from error


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else str(value)


def _administrators_password(user: str, hub: str, language: Language) -> str:
    """Return what stands in PGPASSWORD, else what is typed or piped: never what stands on the command line."""
    if "PGPASSWORD" in os.environ:
        return os.environ["PGPASSWORD"]
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    return getpass.getpass(ASKED[language].format(user=user, hub=hub))
