from decimal import Decimal

import pytest
from fake_shop import FakeShop

from beesdesk.pos.model import ZReport
from beesdesk.pos.refusals import ReasonNeeded
from beesdesk.pos.remarks import notes_of, remark
from beesdesk.pos.sessions import close_till


@pytest.fixture
def closed(till: FakeShop) -> ZReport:
    return till.do(close_till, Decimal(99), remark="Compté deux fois", cashier="Nadia B.", now=till.now())


def test_what_is_said_later_stands_after_what_was_sealed(till: FakeShop, closed: ZReport) -> None:
    for text in ("  Un billet sous le tiroir ", "Remis"):
        till.clock.pass_by(minutes=5)
        till.do(remark, closed.id, text, now=till.now(), who="Karim D.")

    assert till.read(notes_of, closed) == ("Compté deux fois", "Un billet sous le tiroir", "Remis")


def test_the_journal_knows_who_said_it_and_the_report_stays_as_it_was(till: FakeShop, closed: ZReport) -> None:
    till.do(remark, closed.id, "Remis", now=till.now(), who="Karim D.")

    sql = "SELECT who, reason, subject_id FROM act WHERE kind = 'report_noted'"
    assert till.read(lambda session: session.values(sql)) == [("Karim D.", "Remis", closed.id.bytes)]
    assert till.read(lambda session: session.get(ZReport, closed.id)) == closed


@pytest.mark.parametrize("text", ["", " \n\t "])
def test_nothing_said_is_refused(till: FakeShop, closed: ZReport, text: str) -> None:
    with pytest.raises(ReasonNeeded):
        till.do(remark, closed.id, text, now=till.now(), who="Karim D.")
    assert till.read(notes_of, closed) == ("Compté deux fois",)


def test_each_report_has_its_own(till: FakeShop, closed: ZReport) -> None:
    till.do(remark, closed.id, "Remis", now=till.now(), who="Karim D.")
    till.open_till()
    second = till.do(close_till, Decimal(100), cashier="Nadia B.", now=till.now())

    assert till.read(notes_of, second) == ()
