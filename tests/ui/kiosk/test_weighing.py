"""Self-weighing by touch, on a scale over a pseudo-terminal, with labels that the till reads back."""

import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from fake_shop import FakeShop
from kiosk_hands import Hands, Untouched
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.catalog.model import Product, Recall
from beesdesk.catalog.shelves import Shelves
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.hardware.printer import DevicePrinter, FilePrinter
from beesdesk.hardware.simulators import ScaleSimulator, Whim
from beesdesk.kiosk import KioskProgram
from beesdesk.settings import Settings
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.words import Language, Unit

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
SETTINGS = Settings(
    language=Language.EN, theme="light", reduced_motion=True, volume=0, scanner="none", kiosk_weighing=True
)
PATIENCE = 20_000  # ms until a test gives up; none waits so long unless it fails
EAN = re.compile(rb"\x1dk\x02(\d{12,13})")


class Weigher(Hands):
    """Somebody in front of a kiosk with a scale and a label printer."""

    plate: ScaleSimulator
    labels: Path

    def until(self, text: str) -> None:
        """Wait for words."""
        self.qtbot.waitUntil(lambda: self.sees_text(text), timeout=PATIENCE)

    def codes(self) -> list[str]:
        """The bar codes of the labels that came out, the oldest first."""
        jobs = [path.read_bytes() for path in sorted(self.labels.glob("*.bin"))]
        return [found.decode() for job in jobs for found in EAN.findall(job)]


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    """Where labels come out."""
    return tmp_path / "labels"


@pytest.fixture
def weigher(
    request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot, shop: FakeShop, labels: Path
) -> Iterator[Weigher]:
    """A kiosk with a scale, a printer and apples to weigh; a parameter is another setting of the printer."""
    shop.person("Nadia B.", "administrator", pin="4831")
    fruit(shop)
    untouched = Untouched()
    with ScaleSimulator() as plate:
        printer = getattr(request, "param", f"file:{labels}")
        settings = SETTINGS.with_(scale=plate.port, printer=printer)
        program = KioskProgram(qapp, shop, settings, untouched=untouched)
        window = program.window
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        program.router.listen()
        window.booth.begin()
        hands = Weigher(qtbot, window, untouched)
        hands.plate, hands.labels = plate, labels
        yield hands
        window.booth.stop()
        program.router.close()
        window.go_home()
        window._may_close = True
        window.close()
        window.deleteLater()
    apply(qapp, LIGHT, reduced_motion=True)
    qapp.processEvents()


def fruit(shop: FakeShop) -> UUID:
    shop.product("Pommes", "2.95", article="10002", unit=Unit.KG)
    key = UUID(bytes=shop.read(lambda one: one.value("SELECT id FROM product ORDER BY id DESC")))
    shop.do(lambda one: one.change(Product, key, category_id=Shelves(one).find("fresh/fruit")[0]))
    return key


WORDS = {
    Language.FR: (
        "Français", "Peser soi-même", "Pesé", "Étiquette d'un récipient vide", "Votre étiquette est imprimée.",
        "C'est fait", "Posez-le", "Fruits", "Net 0,455 kg", "Imprimer l'étiquette",
    ),
    Language.NL: (
        "Nederlands", "Zelf wegen", "Gewogen", "Etiket voor een lege verpakking", "Uw etiket is gedrukt.",
        "Klaar", "Leg het op", "Fruit", "Netto 0,455 kg", "Het etiket afdrukken",
    ),
    Language.EN: (
        "English", "Weigh it yourself", "Weighed", "Label for an empty container", "Your label is printed.",
        "Done", "Put it on", "Fruit", "Net 0.455 kg", "Print the label",
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", Language)
def test_from_the_empty_jar_to_the_till(weigher: Weigher, shop: FakeShop, language: Language) -> None:
    speak, open_page, weighed, container, printed, done, put_on, shelf, net, print_it = WORDS[language]
    weigher.touch(speak)
    weigher.touch(open_page)
    weigher.plate.load = Decimal("0.112")
    weigher.until(weighed)
    weigher.touch(container)
    weigher.until(printed)
    weigher.until(done)

    weigher.plate.load = Decimal("0.000")
    weigher.until(put_on)
    weigher.touch(shelf)
    weigher.touch("Pommes")
    weigher.plate.load = Decimal("0.567")
    weigher.until(net)
    weigher.touch(print_it)
    weigher.until(printed)

    tare, goods = weigher.codes()
    shop.open_till()
    assert shop.scan(tare).tare == Decimal("0.112")
    (line,) = shop.scan(goods).lines
    assert (line.name, line.amount) == ("Pommes", Decimal("1.34"))


def test_no_weight_makes_two_labels(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.touch("Fruit")
    weigher.touch("Pommes")
    weigher.plate.load = Decimal("0.455")
    weigher.until("Net 0.455 kg")
    weigher.touch("Print the label")
    weigher.until("Your label is printed.")

    weigher.until("This weight has its label: take it off the scale.")
    (button,) = [one for one in weigher.buttons() if one.text() == "Print the label"]
    assert not button.isEnabled()
    assert len(weigher.codes()) == 1


@pytest.mark.parametrize(
    ("load", "change", "said"),
    [
        ("16", {}, "Too heavy for this scale"),
        ("-0.010", {}, "Below zero"),
        ("0.455", {"moving": True}, "It moves: wait a moment"),
        ("0.455", {"tared": True}, "tare set by hand"),
        ("0.000", {}, "Put it on the scale"),
    ],
)
def test_what_cannot_be_weighed_is_said_in_words(
    weigher: Weigher, load: str, change: dict[str, bool], said: str
) -> None:
    weigher.touch("Weigh it yourself")
    weigher.touch("Fruit")
    weigher.touch("Pommes")
    for name, value in change.items():
        setattr(weigher.plate, name, value)
    weigher.plate.load = Decimal(load)

    weigher.until(said)
    (button,) = [one for one in weigher.buttons() if one.text() == "Print the label"]
    assert not button.isEnabled()


def test_a_scale_that_falls_silent_is_said(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.plate.load = Decimal("0.455")
    weigher.until("Weighed")
    weigher.plate.whim = Whim.SILENT
    weigher.until("The scale does not answer: ask at the desk")


def test_too_little_for_the_scale_is_said(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.touch("Fruit")
    weigher.touch("Pommes")
    weigher.plate.load = Decimal("0.010")
    weigher.until("0.010 kg is too little for this scale")


@pytest.mark.parametrize("weigher", ["device:/nowhere/lp0"], indirect=True)
def test_a_label_that_does_not_come_out_is_kept_and_printed_later(weigher: Weigher, labels: Path) -> None:
    weigher.touch("Weigh it yourself")
    weigher.touch("Fruit")
    weigher.touch("Pommes")
    weigher.plate.load = Decimal("0.455")
    weigher.until("Net 0.455 kg")
    weigher.touch("Print the label")
    weigher.until("The label did not come out")
    weigher.until("Print the label again")
    assert isinstance(weigher.window.booth.printer, DevicePrinter)

    weigher.window.booth.printer = FilePrinter(labels)
    weigher.plate.load = Decimal("0.000")
    weigher.until("Put it on the scale")
    weigher.touch("Print the label again")
    weigher.until("Your label is printed.")

    weigher.settle()
    assert len(weigher.codes()) == 1
    assert not weigher.sees_text("Print the label again")


@pytest.mark.parametrize("weigher", ["none"], indirect=True)
def test_a_kiosk_without_a_printer_says_where_to_weigh(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.plate.load = Decimal("0.112")
    weigher.until("Weighed")
    weigher.touch("Label for an empty container")
    weigher.until("This kiosk has no label printer.")


def test_a_scanned_tare_is_taken_off_and_forgotten_by_a_key(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.show_card("0700000001129")
    assert weigher.sees_text("Your container is taken off: 0.112 kg.")
    weigher.show_card("10002")
    weigher.plate.load = Decimal("0.567")
    weigher.until("Net 0.455 kg")

    weigher.touch("Forget my container (0.112\u00a0kg)")
    weigher.until("Net 0.567 kg")


def test_a_container_heavier_than_the_whole_is_said(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.show_card("0700000001129")
    weigher.show_card("10002")
    weigher.plate.load = Decimal("0.100")
    weigher.until("weighs as much as the whole")


def test_what_is_recalled_is_not_weighed(weigher: Weigher, shop: FakeShop) -> None:
    shop.do(Session.insert, Recall(uuid7(), "10002", None, "glass", shop.today, None))
    weigher.touch("Weigh it yourself")
    weigher.touch("Fruit")
    weigher.touch("Pommes")
    assert weigher.sees_text("Pommes is recalled: glass.")


def test_the_page_waits_while_a_jar_is_filled_and_then_goes(weigher: Weigher) -> None:
    weigher.touch("Weigh it yourself")
    weigher.wait(60)
    assert not weigher.is_inviting
    weigher.wait(90)
    assert weigher.is_inviting


def test_a_card_at_the_scale_opens_its_owners_page(weigher: Weigher, shop: FakeShop) -> None:
    weigher.touch("Weigh it yourself")
    weigher.show_card(shop.member("Amélie", language=Language.EN))
    assert weigher.sees_text("Hello Amélie")
