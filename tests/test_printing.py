"""Papers to a simulated printer over a real network port: each comes out once, or a person is asked."""

from collections.abc import Iterator

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beesdesk.hardware.printer import NetworkPrinter, PrinterState, printer_for, state_of
from beesdesk.hardware.printer_simulator import PrinterSimulator, PrinterWhim
from beesdesk.hardware.state import Reason
from beesdesk.pos.print_jobs import doubtful_jobs, put_back, queue_job, settle_jobs, waiting_jobs
from beesdesk.printing import Printed, print_next, seen


@pytest.fixture
def device() -> Iterator[PrinterSimulator]:
    with PrinterSimulator() as simulator:
        yield simulator


def printer(device: PrinterSimulator) -> NetworkPrinter:
    found = printer_for(device.address)
    assert isinstance(found, NetworkPrinter)
    return found


def queue(till: FakeShop, name: str) -> bool:
    return till.do(queue_job, name, name.encode(), now=till.now())


def print_all(till: FakeShop, device: PrinterSimulator) -> Printed:
    while (printed := print_next(till, printer(device))).job and (not printed.trouble or printed.doubtful):
        pass
    return printed


@pytest.mark.parametrize(
    ("whim", "state"),
    [
        (PrinterWhim.NONE, PrinterState.READY),
        (PrinterWhim.LOW, PrinterState.LOW),
        (PrinterWhim.OUT, PrinterState.OUT),
        (PrinterWhim.OPEN, PrinterState.OPEN),
        (PrinterWhim.MUTE, PrinterState.UNKNOWN),
    ],
)
def test_a_printer_says_how_it_is_and_one_that_says_nothing_is_not_well(
    device: PrinterSimulator, whim: PrinterWhim, state: PrinterState
) -> None:
    device.whim = whim
    assert state_of(printer(device)) is state
    assert bool(seen(printer(device))) is (whim in {PrinterWhim.OUT, PrinterWhim.OPEN})


@pytest.mark.parametrize("whim", [PrinterWhim.NONE, PrinterWhim.LOW, PrinterWhim.MUTE])
def test_papers_come_out_in_order_and_once(till: FakeShop, device: PrinterSimulator, whim: PrinterWhim) -> None:
    device.whim = whim
    assert [queue(till, name) for name in ("receipt 1", "receipt 2", "receipt 1")] == [True, True, False]
    print_all(till, device)
    device.switch_off()  # a mute one is waited for by its line's end
    assert device.jobs == [b"receipt 1", b"receipt 2"]
    assert till.read(waiting_jobs) == 0


@pytest.mark.parametrize(
    ("whim", "reason"), [(PrinterWhim.OUT, Reason.OUT_OF_PAPER), (PrinterWhim.OPEN, Reason.COVER_OPEN)]
)
def test_what_the_printer_cannot_take_waits(
    till: FakeShop, device: PrinterSimulator, whim: PrinterWhim, reason: Reason
) -> None:
    queue(till, "receipt 1")
    device.whim = whim
    assert print_all(till, device).trouble is reason
    device.whim = PrinterWhim.NONE
    print_all(till, device)
    assert device.jobs == [b"receipt 1"]


def test_a_printer_that_is_off_loses_nothing(till: FakeShop, device: PrinterSimulator) -> None:
    device.switch_off()
    for number in range(20):
        queue(till, f"receipt {number}")
    assert print_all(till, device).trouble is Reason.OFFLINE
    assert till.read(waiting_jobs) == 20
    device.switch_on()
    print_all(till, device)
    assert device.jobs == [f"receipt {number}".encode() for number in range(20)]


def test_a_paper_that_broke_off_is_a_persons_to_judge(till: FakeShop, device: PrinterSimulator) -> None:
    queue(till, "receipt 1")
    queue(till, "receipt 2")
    device.whim = PrinterWhim.HALF
    first = print_next(till, printer(device))
    assert first.doubtful
    print_all(till, device)
    assert device.jobs == [b"receipt 2"]  # the first is not printed again by itself
    (doubtful,) = till.read(doubtful_jobs)
    till.do(put_back, doubtful.id)
    print_all(till, device)
    assert device.jobs == [b"receipt 2", b"receipt 1"]


def test_what_was_being_printed_at_a_power_cut_is_in_doubt(till: FakeShop) -> None:
    from beesdesk.pos.print_jobs import mark_sending, next_job  # noqa: PLC0415

    queue(till, "receipt 1")
    job = till.read(next_job)
    assert job
    till.do(mark_sending, job.id)
    till.do(settle_jobs, now=till.now())
    assert [one.name for one in till.read(doubtful_jobs)] == ["receipt 1"]
    till.clock.pass_by(days=3)
    till.do(settle_jobs, now=till.now())
    assert till.read(doubtful_jobs) == []


STEP = st.sampled_from(["queue", "print", *(whim for whim in PrinterWhim if whim is not PrinterWhim.MUTE), "off", "on"])


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(steps=st.lists(STEP, max_size=25))
def test_whatever_happens_no_paper_is_lost_and_none_comes_twice(till: FakeShop, steps: list[str]) -> None:
    till.do(lambda session: [session.delete(type(job), job.id) for job in till.read(doubtful_jobs)])
    with PrinterSimulator() as device:
        queued: list[str] = []
        for step in steps:
            match step:
                case "queue":
                    queued.append(f"paper {len(queued)}")
                    queue(till, queued[-1])
                case "print":
                    print_next(till, printer(device))
                case "off":
                    device.switch_off()
                case "on":
                    device.switch_on()
                case whim:
                    device.whim = PrinterWhim(whim)
        device.switch_on()
        device.whim = PrinterWhim.NONE
        print_all(till, device)
        in_doubt = [job.name for job in till.read(doubtful_jobs)]
        came = [job.decode() for job in device.jobs]
    assert sorted([*came, *in_doubt]) == sorted(queued)
    assert came == [name for name in queued if name not in in_doubt]
