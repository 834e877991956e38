"""Weighing with a scale on the till: its real driver, over a pseudo-terminal."""

import sys
from collections.abc import Callable, Iterator
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beesdesk.hardware.scale import ScaleState
from beesdesk.hardware.simulators import ScaleSimulator, Whim
from beesdesk.hardware.toledo import ToledoScale
from beesdesk.pos.queries import basket_view
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.scale_face import ScaleFace
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.ui.till.weighing import Weighing
from beesdesk.words import Source, Unit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")

Show = Callable[[WeighDialog], WeighDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER = Qt.Key.Key_Return
APPLES, PEARS = Decimal("1.250"), Decimal("0.890")


@pytest.fixture
def plate() -> Iterator[ScaleSimulator]:
    with ScaleSimulator() as simulator:
        yield simulator


@pytest.fixture
def patience() -> float:
    """Seconds for an answer: a busy machine takes long for one."""
    return 5.0


@pytest.fixture
def weighing(desk: Desk, plate: ScaleSimulator, patience: float) -> Iterator[Weighing]:
    """The scale of the till, its plate still empty."""
    weighing = Weighing(desk)
    weighing.use(ToledoScale(plate.port, weighing.heard.emit, lambda *_: None, patience=patience, pause=0.01))
    desk.weighing = weighing
    yield weighing
    weighing.stop()


@pytest.fixture
def weigh(
    qtbot: QtBot, desk: Desk, till: FakeShop, window: QWidget, weighing: Weighing, show: Show
) -> Callable[[str], WeighDialog]:
    """Key in an article by its name, at 2.65 euro a kilogram, and see its dialog."""
    codes: dict[str, str] = {}

    def asked(name: str = "Pommes") -> WeighDialog:
        if name not in codes:
            codes[name] = till.product(name, "2.65", article=f"1000{len(codes)}", unit=Unit.KG)
        with qtbot.waitSignal(desk.weight_needed) as signal:
            desk.scan(codes[name])
        need, enter = signal.args
        return show(WeighDialog(desk, window, need=need, enter=enter))

    return asked


def sold(till: FakeShop) -> list[tuple[str, Decimal, Source]]:
    view = till.read(basket_view)
    return [(line.name, line.quantity, line.source) for line in view.lines] if view else []


def face(dialog: WeighDialog) -> ScaleFace:
    assert dialog.face is not None
    return dialog.face


def load(qtbot: QtBot, plate: ScaleSimulator, weighing: Weighing, weight: Decimal) -> None:
    """Put something on the plate and wait until it is stable."""
    plate.load = weight
    qtbot.waitUntil(
        lambda: (weighing.plate.reading.state, weighing.plate.reading.weight) == (ScaleState.STABLE, weight)
    )


def test_a_stable_weight_is_taken_with_enter_and_marked_as_weighed(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh()
    load(qtbot, plate, weighing, APPLES)
    assert face(dialog).state is State.OK
    assert face(dialog).text == "On the scale 1.250\u00a0kg, Stable: take it with Enter"
    assert dialog.state.text == "To pay €3.31"

    with qtbot.waitSignal(dialog.answered):
        type_keys(dialog, "", ENTER)

    assert sold(till) == [("Pommes", APPLES, Source.SCALE)]


def test_a_tare_is_taken_off_what_the_scale_says(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh()
    load(qtbot, plate, weighing, APPLES)
    type_keys(dialog, "", Qt.Key.Key_Tab)
    type_keys(dialog, "0,050")
    assert dialog.net() == "Net 1.200\u00a0kg \u00d7 €2.65"
    type_keys(dialog, "", ENTER)

    assert sold(till) == [("Pommes", Decimal("1.200"), Source.SCALE)]


def test_what_moves_is_not_taken(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh()
    load(qtbot, plate, weighing, APPLES)
    plate.moving = True
    qtbot.waitUntil(lambda: face(dialog).words == "Moving: wait a moment")

    type_keys(dialog, "", ENTER)

    assert (dialog.state.state, dialog.state.text) == (State.BAD, "There is no weight to take yet")
    assert sold(till) == []
    plate.moving = False
    qtbot.waitUntil(lambda: dialog.state.text == "To pay €3.31")


@pytest.mark.parametrize(
    ("weight", "state", "words"),
    [
        ("0.000", State.INFO, "Put it on the scale"),
        ("15.005", State.BAD, "Too heavy for this scale: weigh it in parts"),
        ("-0.010", State.WARN, "Below zero: clear the plate and set the scale to zero"),
    ],
)
def test_it_says_what_is_to_be_done_with_the_plate(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, type_keys: Typing,
    weight: str, state: State, words: str,
) -> None:  # fmt: skip
    plate.load = Decimal(weight)
    dialog = weigh()
    qtbot.waitUntil(lambda: (face(dialog).state, face(dialog).words) == (state, words))

    type_keys(dialog, "", ENTER)

    assert dialog.isVisible()
    assert sold(till) == []


def test_a_scale_with_a_tare_of_its_own_is_not_believed(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, type_keys: Typing
) -> None:
    plate.load, plate.tared = APPLES, True
    dialog = weigh()
    qtbot.waitUntil(lambda: face(dialog).words == "The scale takes off a tare of its own: clear it there")

    type_keys(dialog, "", ENTER)

    assert sold(till) == []


def test_a_weight_is_not_taken_for_a_second_article(
    qtbot: QtBot, weigh: Callable[[str], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh("Pommes")
    load(qtbot, plate, weighing, APPLES)
    type_keys(dialog, "", ENTER)

    dialog = weigh("Poires")
    assert (face(dialog).state, face(dialog).words) == (
        State.WARN, "Sold already (Pommes): clear the plate, or weigh again",
    )  # fmt: skip
    type_keys(dialog, "", ENTER)
    assert [name for name, *_ in sold(till)] == ["Pommes"]

    plate.load = Decimal("0.000")
    qtbot.waitUntil(lambda: face(dialog).words == "Put it on the scale")
    load(qtbot, plate, weighing, PEARS)
    type_keys(dialog, "", ENTER)
    assert sold(till)[1:] == [("Poires", PEARS, Source.SCALE)]


def test_the_cashier_may_have_it_weighed_anew(
    qtbot: QtBot, weigh: Callable[[str], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh("Pommes")
    assert not face(dialog).anew.isVisible()
    load(qtbot, plate, weighing, APPLES)
    type_keys(dialog, "", ENTER)
    dialog = weigh("Poires")
    load(qtbot, plate, weighing, PEARS)
    assert face(dialog).anew.isVisible()

    type_keys(dialog, "", Qt.Key.Key_F5)
    assert weighing.plate.weight is None
    qtbot.waitUntil(lambda: weighing.plate.weight == PEARS)
    assert not face(dialog).anew.isVisible()
    type_keys(dialog, "", ENTER)

    assert sold(till)[1:] == [("Poires", PEARS, Source.SCALE)]


def test_a_weight_that_was_refused_may_still_be_taken(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh()
    load(qtbot, plate, weighing, Decimal("0.200"))
    dialog.tare.set_value(Decimal("0.200"))
    type_keys(dialog, "", ENTER)
    assert sold(till) == []

    dialog.tare.set_value(Decimal("0.050"))
    type_keys(dialog, "", ENTER)

    assert sold(till) == [("Pommes", Decimal("0.150"), Source.SCALE)]


def test_a_typed_weight_counts_before_the_scale_and_leaves_its_weight_untaken(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh()
    load(qtbot, plate, weighing, APPLES)
    assert dialog.rule() == "The scale counts as long as no weight is typed."
    type_keys(dialog, "0,5")
    assert dialog.rule() == "The typed weight counts: 0.455 is 455 grams."
    plate.load = PEARS
    qtbot.waitUntil(lambda: weighing.plate.weight == PEARS)
    type_keys(dialog, "", ENTER)

    assert sold(till) == [("Pommes", Decimal("0.500"), Source.WEIGHT_TYPED)]
    assert weighing.plate.weight == PEARS


def test_weights_are_typed_while_the_scale_does_not_answer(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, type_keys: Typing
) -> None:
    plate.unplug()
    dialog = weigh()
    qtbot.waitUntil(lambda: face(dialog).state is State.BAD)
    assert face(dialog).words == "The scale does not answer: look at its cable, or type the weight"

    type_keys(dialog, "0,5", ENTER)

    assert sold(till) == [("Pommes", Decimal("0.500"), Source.WEIGHT_TYPED)]


@pytest.mark.parametrize("patience", [0.1])
def test_garbage_takes_a_weight_back(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], till: FakeShop, plate: ScaleSimulator, weighing: Weighing,
    type_keys: Typing,
) -> None:  # fmt: skip
    dialog = weigh()
    load(qtbot, plate, weighing, APPLES)
    plate.whim = Whim.GARBAGE
    qtbot.waitUntil(lambda: weighing.plate.weight is None)

    type_keys(dialog, "", ENTER)

    assert sold(till) == []


def test_litres_are_typed(
    qtbot: QtBot, desk: Desk, till: FakeShop, window: QWidget, weighing: Weighing, show: Show
) -> None:
    oil = till.product("Huile", "8.00", article="20001", unit=Unit.LITRE)
    with qtbot.waitSignal(desk.weight_needed) as asked:
        desk.scan(oil)
    need, enter = asked.args

    dialog = show(WeighDialog(desk, window, need=need, enter=enter))

    assert dialog.face is None
    assert dialog.rule() == "Always in litres: 0.455 is 455 millilitres."


def test_a_tare_label_may_be_scanned_while_something_is_weighed(
    weigh: Callable[[], WeighDialog], till: FakeShop
) -> None:
    dialog = weigh()

    dialog.take_scan("0700000001235")

    assert dialog.accepts_scans
    assert dialog.tare.value() == Decimal("0.123")
    assert dialog.gross.edit.text() == ""


def test_any_other_scan_is_refused_in_words(weigh: Callable[[], WeighDialog], till: FakeShop) -> None:
    dialog = weigh()

    dialog.take_scan(till.product("Lait"))

    assert dialog.error() == "9529999000019 is no tare label. Finish weighing first, or go back (Esc)."
    assert sold(till) == []


def test_it_speaks_another_language_while_it_is_open(
    qtbot: QtBot, weigh: Callable[[], WeighDialog], plate: ScaleSimulator, weighing: Weighing, speaks: Languages
) -> None:
    dialog = weigh()
    load(qtbot, plate, weighing, APPLES)

    speaks.use("nl")

    qtbot.waitUntil(lambda: face(dialog).text == "Op de weegschaal 1,250\u00a0kg, Stabiel: neem het met Enter")
    assert face(dialog).anew.text() == "Opnieuw wegen"
