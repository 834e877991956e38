from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

import pytest
from fake_shop import FakeShop
from fake_tells import WHO, everything, member, messages, newcomer, office_reads, place_of, shift
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from office import staff_office

from beesdesk.db.session import Session
from beesdesk.shifts.attendance import mark
from beesdesk.shifts.duties import Subscription, subscribe
from beesdesk.shifts.generating import add_templates, generate_ahead, keep_rotation, new_template
from beesdesk.shifts.keeping import count_down, move_day
from beesdesk.shifts.known import ROTATION
from beesdesk.shifts.leaves import set_leave
from beesdesk.shifts.model import Rotation
from beesdesk.shifts.nightly import Night, nightly
from beesdesk.shifts.reminders import remind, report_gaps
from beesdesk.shifts.sheet_making import make_due_sheets
from beesdesk.shifts.sheet_office import report_unvalidated
from beesdesk.shifts.swapping import warn_unmatched
from beesdesk.words import MessageKind, Mode, PlaceState

MONDAY = date(2026, 11, 23)
JOBS: tuple[Callable[..., object], ...] = (
    nightly, count_down, move_day, generate_ahead, remind, report_gaps, make_due_sheets, report_unvalidated, warn_unmatched,
)  # fmt: skip


def furnish(shop: FakeShop) -> list[UUID]:
    """Put a template of each week, a regular member in it, and an irregular one into the shop; return the two."""
    office_reads(shop)
    shop.do(keep_rotation, Rotation(ROTATION, MONDAY, "ABCD", MONDAY))
    templates = [new_template(letter, 3, 600, 780, 2) for letter in "ABCD"]
    shop.do(add_templates, templates, now=shop.now())
    amelie = member(shop)
    shop.do(subscribe, amelie, Subscription(Mode.REGULAR, templates[0].id), now=shop.now(), who=WHO)
    bo = newcomer(shop, mode=Mode.IRREGULAR, sr=0, irregular_start=MONDAY)
    return [amelie, bo]


def test_a_night_does_all_jobs(shop: FakeShop) -> None:
    _, bo = furnish(shop)

    night = shop.do(nightly, shop.now())
    assert night == Night(counted=0, turned=0, made=9, reminded=1, unmatched=0, unvalidated=0, gaps=True)
    assert shop.do(nightly, shop.now()) == Night(
        counted=0, turned=0, made=0, reminded=0, unmatched=0, unvalidated=0, gaps=False
    )

    shop.clock.now += timedelta(days=28)
    night = shop.do(nightly, shop.now())
    assert (night.counted, night.made, night.reminded) == (1, 4, 1)
    (alert,) = messages(shop, MessageKind.ALERT)
    assert alert.member_id == bo


def test_a_night_reports_the_sheets_of_yesterday_that_nobody_validated(shop: FakeShop) -> None:
    amelie, _ = furnish(shop)
    shift(shop, shop.now() + timedelta(minutes=5), amelie)
    shop.do(make_due_sheets, now=shop.now())
    assert shop.do(nightly, shop.now()).unvalidated == 0

    shop.clock.now += timedelta(days=1)

    assert shop.do(nightly, shop.now()).unvalidated == 1
    assert shop.do(nightly, shop.now()).unvalidated == 0


def test_whoever_falls_back_into_alert_at_night_is_told(shop: FakeShop) -> None:
    amelie, _ = furnish(shop)
    missed = shift(shop, shop.now() - timedelta(hours=4), amelie)
    shop.do(mark, place_of(shop, missed), PlaceState.ABSENT_1, now=shop.now(), who=WHO)
    shop.do(set_leave, amelie, MONDAY, MONDAY + timedelta(9), now=shop.now(), who=WHO)

    shop.clock.now += timedelta(days=10)
    night = shop.do(nightly, shop.now())

    assert night.turned == 1
    assert [message.about for message in messages(shop, MessageKind.ALERT)][-1] == '{"until":"2026-12-31"}'


@pytest.mark.parametrize("job", JOBS)
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_job_run_again_changes_nothing(template: Path, job: Callable[..., object], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        shop = FakeShop.in_folder(Path(folder) / "shop", template)
        staff_office(shop)
        amelie, bo = furnish(shop)
        for _ in range(data.draw(st.integers(1, 4))):
            shop.clock.now += timedelta(hours=data.draw(st.integers(0, 900)))
            if data.draw(st.booleans()):
                missed = shift(shop, shop.now() - timedelta(hours=4), data.draw(st.sampled_from([amelie, bo])), None)
                shop.do(mark, place_of(shop, missed), PlaceState.ABSENT_2, now=shop.now(), who=WHO)
            if data.draw(st.booleans()):
                shift(shop, shop.now() + timedelta(hours=data.draw(st.integers(1, 200))), amelie, None)
            _run(shop, job)
            before = everything(shop)

            _run(shop, job)

            assert everything(shop) == before
        shop.close()


def _run(shop: FakeShop, job: Callable[..., object]) -> None:
    def run(session: Session) -> None:
        job(session, now=shop.now())

    shop.do(run)
