"""The practice shop: everything can be tried in it, and nothing of it reaches the real one.

It has a folder, a file, a key and a signed log of its own (French law counts what is recorded in training, too). The
catalogue, the containers, the means of payment and the rules are the real ones, brought up to date at each start; its
people are invented. Its till has a number that no real one has, and its cards numbers that no member has, so that its
papers mean nothing at the real till.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from uuid import UUID

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import (
    BarcodePattern,
    Category,
    Container,
    ContainerAmount,
    Price,
    Product,
    ProductCode,
    Recall,
    Supplier,
    Vat,
)
from beesdesk.catalog.patterns import PatternKind
from beesdesk.db.file import BALLAST_NAME, FILE_NAME, FileBusy
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.db.table import TABLES, columns
from beesdesk.demo.people import DemoMember, make_members
from beesdesk.errors import ShopError
from beesdesk.hardware.simulated import SETTINGS, SIMULATED
from beesdesk.members.model import Card, Eater, Member
from beesdesk.members.people_changes import By, Keys, add_person
from beesdesk.members.practice import PIN, practitioners
from beesdesk.pos.model import Setting, Tender, setting_id
from beesdesk.pos.rules import shop_rules
from beesdesk.settings import TRAINING, Settings, load_settings, save_settings
from beesdesk.shop import Shop
from beesdesk.words import CardStatus, Role

TILL: Final = 99
"""The number of the practice till: a receipt of it is `T99S1`, an invoice `F99-1`."""
MEMBERS: Final = 12
_SEED, _AS_OF = 2, date(2025, 1, 6)  # members that are told apart by their first names
_FIRST_NUMBER: Final = 999_900
_PREFIX: Final = "042"
_WIDTH: Final = 12  # digits of an EAN-13 before its check digit
_TWO_CARDS, _BLOCKED = 2, 3  # places in the list: a member whose card was replaced, one whose card is blocked
_STAFF: Final = (("Camille", Role.ADMINISTRATOR, 91), ("Sam", Role.CASHIER, 92))
_KEPT: Final = "before-"
_BY_ID: Final[tuple[type, ...]] = (
    Category, Supplier, Container, ContainerAmount, Product, ProductCode, Price, Vat, BarcodePattern, Recall,
)  # fmt: skip
_BY_NAME: Final[Mapping[type, str]] = {Tender: "code", Setting: "name"}
_PARENTS: Final[Mapping[type, str]] = {Category: "parent_id", Container: "bottle_id"}

Rows = Mapping[type, Sequence[Any]]


@dataclass(eq=False)
class NotPractice(ShopError):
    """A shop that is no practice shop lies in the folder of the practice shop."""

    path: Path


def training_folder(real: Path) -> Path:
    """Return the folder of the practice shop of a real one."""
    return real / TRAINING


def prepare(real: Shop) -> Path:
    """Found the practice shop of a real one, or bring its catalogue and rules up to date; return its folder.

    The real shop is only read. Raises `NotPractice` and the refusals of `Shop.open`.
    """
    folder = training_folder(real.path.parent)
    rows = real.read(_rows_of)
    shop = Shop.open(folder, real.now, preset="empty", till=TILL, ballast=0)
    try:
        shop.do(_take_over, rows, folder)
        if not shop.read(practitioners):
            shop.do(_invent_people, shop.secret(), now=shop.now())
    finally:
        shop.close()
    return folder


def reset(real: Path, now: datetime) -> Path | None:
    """Put the practice shop aside, so that the next start founds a new one; return where it is kept, None where none was.

    Its log stays as it is: what was recorded in training is kept like everything else. Raises `FileBusy` where another
    program holds it.
    """
    folder = training_folder(real)
    if not (folder / FILE_NAME).exists():
        return None
    (folder / BALLAST_NAME).unlink(missing_ok=True)
    kept = folder / f"{_KEPT}{now:%Y%m%d-%H%M%S}"
    try:
        kept.mkdir()
        for path in sorted(folder.iterdir()):
            if not path.name.startswith(_KEPT):
                path.rename(kept / path.name)
    except OSError as error:
        raise FileBusy(folder, error.strerror or "") from error
    return kept


def practice_settings(settings: Settings, folder: Path) -> Settings:
    """Return a device's settings for practising.

    They print where a person has set a printer there, send no mail, and exchange with nobody. What is simulated there
    stays so; no real payment terminal is asked for anything.
    """
    own = load_settings(folder)
    kept = {name: SIMULATED for name in SETTINGS if getattr(own, name) == SIMULATED}
    # A real terminal would take real money.
    kept = {"terminal": "none", "printer": own.printer} | kept
    made = settings.with_(**kept, receipt_columns=own.receipt_columns, mail_host="", hub="")
    save_settings(folder, made)
    return made


def _rows_of(session: Session) -> Rows:
    """Return what the practice shop takes over: nothing about a person, nothing that was sold."""
    return {cls: _all(session, cls) for cls in (*_BY_ID, *_BY_NAME)}


def _all(session: Session, cls: type[Any]) -> list[Any]:
    return session.rows(cls, f"SELECT {columns(cls)} FROM {TABLES[cls].name} ORDER BY id")  # noqa: S608 - names are ours


def _take_over(session: Session, rows: Rows, folder: Path) -> None:
    """Make catalogue and rules those of the real shop: what is new comes in, what is another is changed."""
    if not shop_rules(session).training:
        if session.value("SELECT 1 FROM setting") or session.value("SELECT 1 FROM product"):
            raise NotPractice(folder)
        session.insert(Setting(setting_id(TRAINING), TRAINING, "1"))
    for cls in _BY_ID:
        known = {row.id: row for row in _all(session, cls)}
        _write(session, cls, rows[cls], {row.id: known.get(row.id) for row in rows[cls]})
    for cls, name in _BY_NAME.items():
        known = {getattr(row, name): row for row in _all(session, cls)}
        real = [row for row in rows[cls] if getattr(row, name) != TRAINING]
        _write(session, cls, real, {row.id: known.get(getattr(row, name)) for row in real})


def _write(session: Session, cls: type, rows: Sequence[Any], known: Mapping[UUID, Any]) -> None:
    new = [row for row in rows if known[row.id] is None]
    for row in rows:
        before = known[row.id]
        if before is not None:
            changes = {
                field.name: getattr(row, field.name)
                for field in fields(cls)
                if field.name != "id" and getattr(row, field.name) != getattr(before, field.name)
            }
            if changes:
                session.change(cls, before.id, **changes)
    session.insert_many(_parents_first(new, _PARENTS.get(cls)))


def _parents_first(rows: Sequence[Any], parent: str | None) -> Iterable[Any]:
    """Return rows so that each comes after the one that it names."""
    if parent is None:
        return rows
    waiting = {row.id: row for row in rows}
    ordered: list[Any] = []

    def put(row: Any) -> None:
        if waiting.pop(row.id, None) is not None:
            above = waiting.get(getattr(row, parent))
            if above is not None:
                put(above)
            ordered.append(row)

    for row in rows:
        put(row)
    return ordered


def _invent_people(session: Session, secret: bytes, *, now: datetime) -> None:
    """Write members that do not exist, with cards of every state, and two people who work there."""
    by = By("", now)
    for name, role, place in _STAFF:
        card = practice_card(session, place)
        person = add_person(session, name, [role], by, keys=Keys(card, PIN, secret))
        by = by if by.who else replace(by, who=person.id.hex)
    for place, member in enumerate(make_members(_SEED, MEMBERS, today=_AS_OF)):
        _write_member(session, member, place)


def _write_member(session: Session, member: DemoMember, place: int) -> None:
    key, eaters = uuid7(), [(uuid7(), eater.name) for eater in member.eaters]
    session.insert(
        Member(
            key, _FIRST_NUMBER + place + 1, member.first_name, member.family_name, member.language, None, member.joined,
            member.solidarity_rounding,
        )
    )  # fmt: skip
    session.insert_many(Eater(eater, key, name) for eater, name in eaters)
    first = 4 * place + 1  # card numbers of one member: own, second, eaters
    cards = [Card(uuid7(), practice_card(session, first), key, None, CardStatus.ACTIVE, member.joined)]
    if place == _TWO_CARDS:
        cards = [replace(cards[0], status=CardStatus.REPLACED)]
        cards.append(Card(uuid7(), practice_card(session, first + 1), key, None, CardStatus.ACTIVE, _AS_OF))
    if place == _BLOCKED:
        cards = [replace(cards[0], status=CardStatus.BLOCKED)]
    cards += (
        Card(uuid7(), practice_card(session, first + 2 + number), key, eater, CardStatus.ACTIVE, member.joined)
        for number, (eater, _) in enumerate(eaters[:2])
    )
    session.insert_many(cards)


def practice_card(session: Session, number: int) -> str:
    """Return the EAN-13 of a card of the practice shop (1 to 99), as the shop's own cards begin; no real one has such."""
    found = session.value(
        "SELECT prefix FROM barcode_pattern WHERE kind = ? AND withdrawn = 0 ORDER BY priority DESC, prefix LIMIT 1",
        (str(PatternKind.CARD),),
    )
    payload = (found or _PREFIX).ljust(_WIDTH - 2, "9") + f"{number:02d}"
    return payload + check_digit(payload)
