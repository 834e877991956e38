"""A shop furnished in a line: real SQLite on a real file, a fixed clock."""

import shutil
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import cache
from itertools import count
from pathlib import Path
from uuid import UUID

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.label_model import LabelPrint
from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.clash_facts import clash_id, mark_seen, note_clash
from beesdesk.db.ids import uuid7
from beesdesk.db.model import Admission, ConflictSettled, Forgetting, Revocation
from beesdesk.db.session import Session
from beesdesk.mail.model import MailOutcome
from beesdesk.members.model import Card, Eater, Member, Person
from beesdesk.members.pins import hash_pin
from beesdesk.members.rights import CASHIERS
from beesdesk.members.shares import ShareMovement, ShareType
from beesdesk.pos.actions import ONE, Amounts, Entry, scan
from beesdesk.pos.books import EMPTY
from beesdesk.pos.model import (
    AccountMove,
    AttemptAnswer,
    EmptiesTicket,
    Handover,
    Invoice,
    PaymentAttempt,
    PeriodClosing,
    Setting,
    TillSession,
)
from beesdesk.pos.paying import Paid, pay
from beesdesk.pos.rules import set_rule
from beesdesk.pos.sessions import open_till
from beesdesk.shifts.mailing_model import Mailing
from beesdesk.shifts.model import Lateness, Message, Place, PolicyChange, Shift, StandingFact
from beesdesk.shop import Shop
from beesdesk.stock.counting import Scope, enter, open_count
from beesdesk.stock.expiry_model import Markdown
from beesdesk.stock.model import StockMove
from beesdesk.words import (
    Account,
    Act,
    AttemptState,
    CardStatus,
    ClashKind,
    CountScope,
    FactKind,
    Language,
    MessageKind,
    MoveCause,
    Period,
    PlaceState,
    Source,
    Unit,
)

LONG_AGO = date(2020, 1, 1)
SELLER = {
    "name": "La Ruche",
    "legal_form": "SC",
    "address": "Rue de l'Exemple 12, 1030 Bruxelles",
    "vat_number": "BE 0000.000.097",
}


_hashed = cache(hash_pin)
"""A PIN as a device keeps it, worked out once: that takes as long as it should."""


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self, now: datetime = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **span: float) -> None:
        self.now += timedelta(**span)


class FakeShop(Shop):
    """A `Shop` on a copy of a fresh file, with what a test needs to furnish it."""

    clock: Clock
    numbers: "count[int]"

    @classmethod
    def in_folder(cls, folder: Path, template: Path) -> "FakeShop":
        shutil.copytree(template, folder, dirs_exist_ok=True)
        clock = Clock()
        shop = cls.open(folder, clock, ballast=0, synchronous="OFF")  # no test pulls the plug of a machine
        assert isinstance(shop, cls)
        shop.clock = clock
        shop.numbers = count(1)
        return shop

    @property
    def today(self) -> date:
        return self.clock.now.date()

    def product(
        self,
        name: str = "Lait 1 l",
        price: str | None = "1.25",
        *,
        gtin: str | None = None,
        article: str | None = None,
        unit: Unit = Unit.PIECE,
        vat: str | None = "6",
        deposit: str | None = None,
        tags: str | None = "meal",
        min_age: int | None = None,
        brand: str | None = None,
        units: str = "1",
    ) -> str:
        """Put a product into the catalogue; return the code to scan (its GTIN-13, or its article number)."""
        if gtin is None and article is None:
            body = f"9529999{next(self.numbers):05}"
            gtin = body + str(check_digit(body))

        def add(session: Session) -> None:
            key = uuid7()
            session.insert(
                Product(
                    key, article, name, name, name, brand, None, unit, None, None,
                    None if deposit is None else Decimal(deposit), tags, min_age, None, None, None, None, None,
                )
            )  # fmt: skip
            if gtin:
                session.insert(ProductCode(uuid7(), key, gtin.zfill(14), Decimal(units)))
            if price is not None:
                session.insert(Price(uuid7(), key, LONG_AGO, Decimal(price), False))
            if vat is not None:
                session.insert(Vat(uuid7(), key, LONG_AGO, Decimal(vat)))

        self.do(add)
        return gtin or article or ""

    def member(
        self,
        first_name: str = "Amélie",
        family_name: str = "Martin",
        *,
        card: str | None = None,
        number: int | None = None,
        language: Language = Language.FR,
        eaters: tuple[str, ...] = (),
        status: CardStatus = CardStatus.ACTIVE,
    ) -> str:
        """Put a member with a card into the shop; return the card's code."""
        number = number or next(self.numbers)
        if card is None:
            body = f"0420{number:06}00"
            card = body + str(check_digit(body))

        def add(session: Session) -> None:
            key = uuid7()
            session.insert(Member(key, number, first_name, family_name, language, None, None, False))
            for eater in eaters:
                session.insert(Eater(uuid7(), key, eater))
            session.insert(Card(uuid7(), card, key, None, status, None))

        self.do(add)
        return card

    def person(
        self,
        name: str = "Luc",
        roles: str = "shift_leader",
        *,
        pin: str | None = None,
        badge: str | None = None,
        member: int | None = None,
    ) -> str:
        """Let somebody work here; return the reference by which facts know the person."""
        kept = _hashed(pin, self.secret()) if pin else None
        key = None if member is None else self.member_id(member)
        row = Person(uuid7(), key, name, roles, badge, kept, withdrawn=False)
        self.do(Session.insert, row)
        return row.id.hex

    def cashiers_may_not(self, *acts: Act) -> None:
        """Let cashiers do all that they may by default but these acts."""
        left = ",".join(sorted(CASHIERS - set(acts)))
        self.do(set_rule, "cashier_may", left, who="", now=self.now())

    def member_id(self, number: int) -> UUID:
        return UUID(bytes=self.read(lambda session: session.value("SELECT id FROM member WHERE number = ?", (number,))))

    def open_till(self, opening_float: str = "100.00", cashier: str = "Nadia B.") -> TillSession:
        return self.do(open_till, Decimal(opening_float), cashier=cashier, now=self.now())

    def scan(self, code: str, amounts: Amounts = ONE, source: Source = Source.SCAN) -> Entry:
        return self.do(scan, code, amounts, now=self.now(), today=self.today, language=Language.FR, source=source)

    def scan_many(self, code: str, quantity: int) -> Entry:
        return self.scan(code, Amounts(quantity=Decimal(quantity)))

    def pay(self, tender: str = "card", handed: str | None = None) -> Paid:
        return self.do(pay, tender, None if handed is None else Decimal(handed), now=self.now())

    def name_seller(self) -> None:
        """Give the shop what an invoice must say of it."""
        for name, value in SELLER.items():
            self.do(set_rule, name, value, who="office", now=self.now())

    def be_practice(self) -> None:
        """Be a shop to practise in."""
        self.do(lambda session: session.insert(Setting(uuid7(), "training", "1")))

    def rare_facts(self) -> None:
        """Write one of each fact that a plain day does not have, beside the first sale."""

        def write(session: Session) -> None:
            sale, till = (
                UUID(bytes=session.value(f"SELECT id FROM {name} ORDER BY number"))  # noqa: S608 - names above
                for name in ("sale", "till_session")
            )
            member = UUID(bytes=session.value("SELECT id FROM member"))
            now, zero, head = self.now(), Decimal(0), session.head
            session.insert(EmptiesTicket(uuid7(), sale, "9800012300250", now, Decimal("2.50")))
            session.insert(Handover(uuid7(), till, now, "Nadia B.", "Karim D."))
            attempt = PaymentAttempt(
                uuid7(), sale, till, "card", Decimal(5), "0123456789", "zvt:local", now, "Nadia B."
            )
            session.insert(attempt)
            session.insert(
                AttemptAnswer(
                    uuid7(), attempt.id, AttemptState.REFUSED, "declined", None, None, None, "6C", None, None, now
                )
            )  # fmt: skip
            session.insert(
                AccountMove(uuid7(), member, Account.WALLET, now, Decimal(20), "topup", sale, "Nadia B.", "gift")
            )
            session.insert(
                PeriodClosing(
                    uuid7(), Period.YEAR, self.today, self.today, 1, now, 0, zero, zero, zero, EMPTY.as_text(), head.seq, head.hash
                )
            )  # fmt: skip
            session.insert(
                Invoice(uuid7(), sale, 1, now, "BE0403170701", "Le Fournil", "1 rue", "1030", "Bruxelles", "BE")
            )

            session.insert(
                StandingFact(
                    uuid7(), member, FactKind.SUBSCRIPTION, 1, now, self.today, None, None, None, None, None,
                    '{"mode":"exempt"}', "founder", "Nadia B.",
                )
            )  # fmt: skip
            kind = ShareType(uuid7(), "A", "Part A", "Aandeel A", "Share A", Decimal(25), True, True, None, False)
            session.insert(kind)
            session.insert(ShareMovement(uuid7(), member, kind.id, 2, now, "Nadia B.", None))
            shift, place = uuid7(), uuid7()
            session.insert(Shift(shift, None, None, self.today, now, now, None, cancelled=False))
            session.insert(Place(place, shift, 0, None, None, None, solidarity=False, state=PlaceState.OPEN))
            session.insert(Lateness(uuid7(), place, member, 20, 1, now, None, "Nadia B."))
            session.insert(PolicyChange(uuid7(), "grace", "12", self.today, 1, now, "Nadia B."))
            session.insert(Message(uuid7(), MessageKind.ALERT, member, None, now, "{}"))
            session.insert(Mailing(uuid7(), now, "Nadia B.", '{"fr":["Bonjour","Bonjour"]}'))
            product = UUID(bytes=session.value("SELECT id FROM product"))
            session.insert(
                StockMove(
                    uuid7(), product, MoveCause.LOSS, now, Decimal(-1), None, None, None, None, "broken", "Nadia B."
                )
            )
            scope = Scope(CountScope.LIST, products=(product,))
            counted = open_count(session, scope, now=now, who="Nadia B.")
            enter(session, counted, product, Decimal(3), now=now, who="Nadia B.")
            session.insert(
                Markdown(
                    uuid7(),
                    product,
                    self.today,
                    "L1",
                    Decimal(20),
                    Decimal(2),
                    Decimal("1.60"),
                    Decimal(3),
                    now,
                    "Nadia B.",
                )
            )
            session.insert(LabelPrint(uuid7(), product, now, "shelf-60x38", 1, '{"price":125}', "Nadia B."))
            session.insert(Admission(uuid7(), uuid7(), bytes(32), "till", 2, "till-2", now, "Nadia B."))
            session.insert(Revocation(uuid7(), uuid7(), 7, now, "Nadia B.", "stolen"))
            session.insert(ConflictSettled(uuid7(), uuid7(), False, now, "Nadia B."))
            session.insert(MailOutcome(uuid7(), now, sent=True))
            session.insert(Forgetting(uuid7(), uuid7(), now))
            note_clash(session, ClashKind.CARD_TWICE, "1", subject=uuid7(), member=member, about={"code": "1"}, now=now)
            mark_seen(session, clash_id(ClashKind.CARD_TWICE, "1"), now=now, who="Nadia B.")

        self.member()
        self.do(write)
