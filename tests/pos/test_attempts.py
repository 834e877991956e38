"""Payments asked of a terminal: no amount is lost, doubled or taken twice, whatever is answered and when."""

from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from fake_shop import FakeShop
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.pos import refusals as no
from beesdesk.pos.actions import cancel, park, recall, take_back
from beesdesk.pos.asked import answers_of, attempts_of, open_attempts, state_of
from beesdesk.pos.attempts import TerminalSaid, answer_attempt, begin_attempt, decide_attempt
from beesdesk.pos.model import AttemptAnswer, PaymentAttempt
from beesdesk.pos.paying import Paid
from beesdesk.pos.sessions import close_till
from beesdesk.words import Act, AttemptState

ACCEPTED = TerminalSaid(AttemptState.ACCEPTED, "", Decimal("7.24"), "************3456", "000123")
REFUSED = TerminalSaid(AttemptState.REFUSED, "declined", code="6C")
UNKNOWN = TerminalSaid(AttemptState.UNKNOWN, "no_answer")


def begin(till: FakeShop, amount: str = "7.24", tender: str = "card") -> PaymentAttempt:
    return till.do(begin_attempt, tender, Decimal(amount), now=till.now(), terminal="zvt:local")


def answer(till: FakeShop, attempt: PaymentAttempt, said: TerminalSaid) -> Paid | None:
    return till.do(answer_attempt, attempt.id, said, now=till.now())


def decide(
    till: FakeShop, attempt: PaymentAttempt, *, is_paid: bool, reason: str = "Ticket du terminal"
) -> Paid | None:
    return till.do(decide_attempt, attempt.id, is_paid=is_paid, reason=reason, now=till.now(), who="Nadia B.")


def sales(till: FakeShop) -> list[tuple[int, int, bytes | None]]:
    return [
        tuple(row) for row in till.read(lambda session: session.values("SELECT s.number, p.amount, p.attempt_id FROM sale s JOIN payment p ON p.sale_id = s.id"))
    ]  # fmt: skip


def acts(till: FakeShop, act: Act) -> list[tuple[str, str]]:
    return [tuple(row) for row in till.read(lambda s: s.values("SELECT who, reason FROM act WHERE kind = ?", (act,)))]


@pytest.fixture
def paying(till: FakeShop) -> FakeShop:
    till.scan(till.product(price="7.24"))
    return till


def test_an_attempt_is_written_before_anything_is_asked(paying: FakeShop) -> None:
    attempt = begin(paying)
    assert [one.id for one in paying.read(open_attempts)] == [attempt.id]
    assert len(attempt.reference) == 10
    assert attempt.reference.isdigit()
    assert sales(paying) == []


def test_an_accepted_attempt_is_one_payment(paying: FakeShop) -> None:
    attempt = begin(paying)
    paid = answer(paying, attempt, ACCEPTED)
    assert paid
    assert paid.number == 1
    assert sales(paying) == [(1, 724, attempt.id.bytes)]
    assert answer(paying, attempt, ACCEPTED) is None
    assert len(sales(paying)) == 1
    assert paying.read(open_attempts) == []


def test_a_refused_attempt_leaves_the_basket_to_be_paid_otherwise(paying: FakeShop) -> None:
    answer(paying, begin(paying), REFUSED)
    assert sales(paying) == []
    assert paying.pay("cash", "10.00").number == 1


@pytest.mark.parametrize("said", [None, UNKNOWN])
def test_while_it_is_not_known_nothing_else_happens_to_the_basket(paying: FakeShop, said: TerminalSaid | None) -> None:
    attempt = begin(paying)
    if said:
        answer(paying, attempt, said)
    for act in (
        lambda: paying.pay("cash", "10.00"),
        lambda: begin(paying),
        lambda: paying.scan(paying.product(price="1.00")),
        lambda: paying.do(take_back, 1, Decimal(1), now=paying.now(), who="Nadia B."),
        lambda: paying.do(cancel, reason="Parti", now=paying.now(), who="Nadia B."),
    ):
        with pytest.raises(no.AttemptOpen) as refused:
            act()
        assert refused.value.amount == Decimal("7.24")


def test_a_basket_whose_payment_is_not_known_may_wait_and_the_till_does_not_close(paying: FakeShop) -> None:
    attempt = begin(paying)
    answer(paying, attempt, UNKNOWN)
    basket = paying.do(park, now=paying.now(), who="Nadia B.")
    assert [one.id for one in paying.read(attempts_of, basket.id)] == [attempt.id]
    with pytest.raises(no.BasketsWaiting):
        paying.do(close_till, Decimal(100), cashier="Nadia B.", now=paying.now())
    with pytest.raises(no.BasketGone):
        decide(paying, attempt, is_paid=True)
    paying.do(recall, basket.id, now=paying.now(), who="Nadia B.")
    paid = decide(paying, attempt, is_paid=True)
    assert paid
    assert sales(paying) == [(1, 724, attempt.id.bytes)]


@pytest.mark.parametrize("is_paid", [True, False])
def test_a_doubt_ends_by_a_persons_decision_that_is_journaled(paying: FakeShop, is_paid: bool) -> None:
    attempt = begin(paying)
    answer(paying, attempt, UNKNOWN)
    with pytest.raises(no.ReasonNeeded):
        decide(paying, attempt, is_paid=is_paid, reason=" ")
    decide(paying, attempt, is_paid=is_paid)
    assert acts(paying, Act.ATTEMPT_DECIDED) == [("Nadia B.", "Ticket du terminal")]
    assert bool(sales(paying)) is is_paid
    with pytest.raises(no.AttemptEnded):
        decide(paying, attempt, is_paid=not is_paid)


def test_an_answer_after_a_doubt_is_kept_and_decides_nothing(paying: FakeShop) -> None:
    attempt = begin(paying)
    answer(paying, attempt, UNKNOWN)
    answer(paying, attempt, ACCEPTED)
    assert sales(paying) == []
    said = paying.read(answers_of, attempt.id)
    assert [one.state for one in said] == [AttemptState.UNKNOWN, AttemptState.LATE]
    assert said[1].code == "accepted"
    decide(paying, attempt, is_paid=True)
    assert len(sales(paying)) == 1


def test_an_answer_that_comes_when_its_basket_is_not_there_is_a_doubt(paying: FakeShop) -> None:
    attempt = begin(paying)
    basket = paying.do(park, now=paying.now(), who="Nadia B.")
    answer(paying, attempt, ACCEPTED)
    assert sales(paying) == []
    paying.do(recall, basket.id, now=paying.now(), who="Nadia B.")
    decide(paying, attempt, is_paid=True)
    assert len(sales(paying)) == 1


def test_a_part_is_asked_of_the_terminal_and_the_rest_is_paid_otherwise(paying: FakeShop) -> None:
    paid = answer(paying, begin(paying, "5.00"), TerminalSaid(AttemptState.ACCEPTED, "", Decimal("5.00")))
    assert paid
    assert paid.due == Decimal("2.24")
    assert paying.pay("cash").number == 1


@pytest.mark.parametrize("amount", ["0.00", "7.25", "-1.00", "0.001", "Infinity"])
def test_what_is_not_owed_is_not_asked_for(paying: FakeShop, amount: str) -> None:
    with pytest.raises((no.AmountNotTaken, no.TenderLimited)):
        begin(paying, amount)
    assert paying.read(open_attempts) == []


# The state of an attempt

_SAID = st.sampled_from([AttemptState.ACCEPTED, AttemptState.REFUSED, AttemptState.UNKNOWN, AttemptState.LATE])


@given(st.lists(_SAID, max_size=6))
def test_the_first_yes_or_no_stands(states: list[AttemptState]) -> None:
    answers = [
        AttemptAnswer(uuid4(), UUID(int=0), state, None, None, None, None, None, None, None, None)  # type: ignore[arg-type]
        for state in states
    ]
    ends = [state for state in states if state in {AttemptState.ACCEPTED, AttemptState.REFUSED}]
    expected = ends[0] if ends else AttemptState.UNKNOWN if states else AttemptState.SENT
    assert state_of(answers) is expected
