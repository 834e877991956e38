"""Any day at the till, whatever is done in whatever order: the money adds up and the log is whole."""

import shutil
import tempfile
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from archiving import write
from fake_shop import FakeShop
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from beesdesk.archives.checking import check_archive
from beesdesk.backups import witnesses
from beesdesk.pos import refusals as no
from beesdesk.pos.actions import Amounts, cancel, park, recall, take_back
from beesdesk.pos.audit import examine
from beesdesk.pos.model import TillSession
from beesdesk.pos.pricing import round_cash
from beesdesk.pos.queries import BasketView, basket_view, parked_baskets
from beesdesk.pos.sessions import close_till, move_cash
from beesdesk.pos.totals import session_totals
from beesdesk.words import LineKind, Unit
from benchmarks.tamper import stand_alone

FIVE = Decimal("0.05")
FLOAT = Decimal("100.00")
PIECES = st.integers(1, 12)
GRAMS = st.integers(1, 5000)
CENTS = st.integers(1, 9000).map(lambda cents: Decimal(cents).scaleb(-2))


class AnyDay(RuleBasedStateMachine):
    """A till, beside it what a bystander with a notebook would have written down."""

    template: Path

    @initialize()
    def open(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.till = FakeShop.in_folder(self.folder, self.template)
        self.codes = [
            self.till.product("Lait", "1.25"),
            self.till.product("Bière", "1.13", vat="21", deposit="0.10"),
            self.till.product("Œufs", "0.37", units="6"),
            self.till.product("Cadeau", "0.00"),
        ]
        self.till.product("Pommes", "2.33", article="12345", unit=Unit.KG)
        self.begin()

    def begin(self) -> None:
        self.session: TillSession = self.till.open_till(str(FLOAT))
        self.cash, self.turnover, self.sold, self.cancelled = FLOAT, Decimal(0), 0, 0
        self.all_sold = getattr(self, "all_sold", 0)

    def view(self) -> BasketView | None:
        return self.till.read(basket_view)

    @property
    def is_paying(self) -> bool:
        view = self.view()
        return view is not None and bool(view.payments)

    # What is done

    @rule(which=st.integers(0, 3), pieces=PIECES)
    def scan(self, which: int, pieces: int) -> None:
        if self.is_paying:
            with pytest.raises(no.PaymentBegun):
                self.till.scan_many(self.codes[which], pieces)
        else:
            self.till.scan_many(self.codes[which], pieces)

    @precondition(lambda self: not self.is_paying)
    @rule(grams=GRAMS)
    def weigh(self, grams: int) -> None:
        self.till.scan("12345", Amounts(gross=Decimal(grams).scaleb(-3)))

    @precondition(lambda self: not self.is_paying)
    @rule(data=st.data())
    def take_back(self, data: st.DataObject) -> None:
        view = self.view()
        items = [line for line in view.lines if line.kind is LineKind.ITEM and line.corrects is None] if view else []
        if not items:
            return
        line = data.draw(st.sampled_from(items))
        left = line.quantity - line.taken_back
        if not left:
            with pytest.raises(no.TooMuchTakenBack):
                self.till.do(take_back, line.position, now=self.till.now(), who="Nadia B.")
            return
        unit = Decimal("0.001") if line.unit.weighed else Decimal(1)
        taken = unit * data.draw(st.integers(1, int(left / unit)))
        self.till.do(take_back, line.position, taken, now=self.till.now(), who="Nadia B.")

    @rule()
    def park(self) -> None:
        if self.is_paying or self.view() is None:
            with pytest.raises((no.PaymentBegun, no.BasketEmpty)):
                self.till.do(park, "Ana", now=self.till.now(), who="Nadia B.")
        else:
            self.till.do(park, "Ana", now=self.till.now(), who="Nadia B.")

    @rule(data=st.data())
    def recall(self, data: st.DataObject) -> None:
        waiting = self.till.read(parked_baskets)
        if not waiting:
            return
        chosen: UUID = data.draw(st.sampled_from(waiting)).id
        if self.view() is None:
            self.till.do(recall, chosen, now=self.till.now(), who="Nadia B.")
        else:
            with pytest.raises(no.BasketOpen):
                self.till.do(recall, chosen, now=self.till.now(), who="Nadia B.")

    @precondition(lambda self: not self.is_paying and self.view() is not None)
    @rule()
    def cancel(self) -> None:
        self.till.do(cancel, reason="parti", now=self.till.now(), who="Nadia B.")
        self.cancelled += 1

    @precondition(lambda self: self.view() is not None)
    @rule(tender=st.sampled_from(["cash", "card"]), amount=st.none() | CENTS)
    def pay(self, tender: str, amount: Decimal | None) -> None:
        view = self.view()
        assert view is not None
        due = view.due
        owed = round_cash(due, FIVE) if tender == "cash" else due
        try:
            paid = self.till.pay(tender, None if amount is None else str(amount))
        except no.AmountNotTaken:
            assert amount is not None
            assert amount > owed or due <= amount < owed or not due
            return
        if paid.due:
            assert amount is not None
            assert paid.due == due - amount
            self.paid_in(tender, amount)
            return
        assert paid.kept == owed
        assert paid.change == (amount or owed) - owed
        assert paid.rounding == owed - due
        assert paid.number == self.all_sold + 1
        self.paid_in(tender, owed)
        self.cash += self.waiting_cash
        self.waiting_cash = Decimal(0)
        self.turnover += sum(line.amount for line in view.lines if line.kind is LineKind.ITEM)
        self.sold += 1
        self.all_sold += 1

    waiting_cash = Decimal(0)

    def paid_in(self, tender: str, amount: Decimal) -> None:
        """Cash of a basket that is not wholly paid is in no total yet."""
        self.waiting_cash += amount if tender == "cash" else 0

    @rule(amount=CENTS, out=st.booleans())
    def move(self, amount: Decimal, out: bool) -> None:
        moved = -amount if out else amount
        if self.cash + moved < 0:
            with pytest.raises(no.AmountImpossible):
                self.till.do(move_cash, moved, reason="banque", now=self.till.now(), who="Nadia B.")
        else:
            self.till.do(move_cash, moved, reason="banque", now=self.till.now(), who="Nadia B.")
            self.cash += moved

    @rule(minutes=st.integers(-600, 600))
    def set_the_clock(self, minutes: int) -> None:
        self.till.clock.pass_by(minutes=minutes)

    @rule()
    def restart(self) -> None:
        before = self.view()
        old = self.till
        old.close()
        again = FakeShop.open(self.folder, old.clock, ballast=0, synchronous="OFF")
        assert isinstance(again, FakeShop)
        again.clock, again.numbers = old.clock, old.numbers
        self.till = again
        assert self.view() == before

    @rule(slip=st.integers(-100, 100))
    def close_the_till(self, slip: int) -> None:
        counted = max(Decimal(0), self.cash + Decimal(slip).scaleb(-2))
        if self.view() is not None or self.till.read(parked_baskets):
            with pytest.raises(no.BasketsWaiting):
                self.till.do(close_till, counted, cashier="Nadia B.", now=self.till.now())
            return
        report = self.till.do(close_till, counted, cashier="Nadia B.", now=self.till.now())
        assert (report.expected, report.difference) == (self.cash, counted - self.cash)
        assert report.turnover == self.turnover
        assert report.totals == self.till.read(session_totals, self.session).as_text()
        self.begin()

    # What always holds

    @invariant()
    def the_running_figures_are_those_of_the_lines(self) -> None:
        view = self.view()
        if view is None:
            return
        assert view.basket.total == sum(line.amount for line in view.lines) >= 0
        assert view.basket.positions == len(view.lines)
        assert [line.position for line in view.lines] == list(range(1, len(view.lines) + 1))
        items = [line for line in view.lines if line.kind is LineKind.ITEM]
        pieces = sum(line.quantity for line in items if not line.unit.weighed)
        weighed = [line for line in items if line.unit.weighed and line.corrects is None]
        assert view.basket.items == pieces + sum(line.quantity > line.taken_back for line in weighed)
        for line in items:
            corrections = [part for part in items if part.corrects == line.position]
            assert line.corrects is not None or line.taken_back == -sum(part.quantity for part in corrections)
            if corrections and line.taken_back == line.quantity:
                assert line.amount + sum(part.amount for part in corrections) == 0

    @invariant()
    def the_session_adds_up(self) -> None:
        totals = self.till.read(session_totals, self.session)
        assert totals.cash_expected == self.cash
        assert (totals.sales, totals.turnover, totals.cancelled) == (self.sold, self.turnover, self.cancelled)
        assert sum(part.gross for part in totals.vat) == totals.turnover
        taken = sum(part.amount for part in totals.tenders)
        assert taken == totals.turnover + totals.deposits + totals.rounding

    def teardown(self) -> None:
        if not hasattr(self, "till"):
            return
        numbers = [
            n for (n,) in self.till.read(lambda session: session.values("SELECT number FROM sale ORDER BY number"))
        ]
        heads, odd = witnesses(self.folder)
        finding = self.till.read(examine, heads)
        verdict = finding.verdict
        archive = write(self.till, self.folder / "archive.zip").path
        sealed, others = check_archive(archive), stand_alone().verify(archive)[0]
        self.till.close()
        shutil.rmtree(self.folder)
        assert numbers == list(range(1, self.all_sold + 1))
        assert (verdict.first_break, verdict.sales, odd) == (None, self.all_sold, 0)
        assert (sealed.flaws, others) == ((), None)


@pytest.fixture
def any_day(template: Path) -> type[AnyDay]:
    AnyDay.template = template
    return AnyDay


def test_any_day_at_the_till_adds_up(any_day: type[AnyDay]) -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        any_day,
        settings=settings(
            deadline=None,
            max_examples=12,
            stateful_step_count=30,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
