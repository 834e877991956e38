import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.reports.elements import Align, Barcode, Columns, Cut, Element, Rule, Size, Slip, Space, Table, Text
from beesdesk.ui.theme import LIGHT, apply
from beesdesk.ui.till.dialogs.paper import Paper
from beesdesk.words import Language


def slip(*elements: Element) -> Slip:
    return Slip("Ticket 1", Language.FR, elements)


def paper(qtbot: QtBot, *elements: Element, width: int = 400) -> Paper:
    made = Paper()
    qtbot.addWidget(made)
    made.resize(width, 300)
    made.show_slip(slip(*elements))
    return made


def test_all_that_is_printed_can_be_read(qtbot: QtBot, dressed: QApplication) -> None:
    made = paper(
        qtbot,
        Text("BeesCoop", Align.CENTRE, bold=True, size=Size.LARGE),
        Rule(),
        Columns("Lait", "1,25", mark="A"),
        Text("2 \u00d7 0,62", size=Size.SMALL, indent=True),
        Space(),
        Table(("Taux", "TVA"), (("6 %", "0,07"),)),
        Barcode("T1S1"),
        Cut(),
    )

    assert made.text() == "BeesCoop\n\nLait 1,25 A\n2 \u00d7 0,62\n\nTaux TVA\n6 % 0,07\nT1S1"
    assert made.accessibleName() == "Ticket 1"
    assert made.accessibleDescription() == made.text()


def test_a_long_name_takes_more_lines_and_a_narrow_paper_more_still(qtbot: QtBot, dressed: QApplication) -> None:
    line = Columns("Biscuits sablés au beurre salé de Guérande, en vrac", "12,60")

    wide = paper(qtbot, line)
    narrow = paper(qtbot, line, width=200)

    assert 1 < wide.text().count("\n") + 1 < narrow.text().count("\n") + 1
    assert wide.text().split("\n")[0].endswith("12,60")
    assert narrow.sizeHint().height() > wide.sizeHint().height()


def test_a_figure_as_wide_as_the_paper_stands_under_its_text(qtbot: QtBot, dressed: QApplication) -> None:
    made = paper(qtbot, Columns("Ouverture", "23/11/2026, 10 h 00"), width=220)

    assert made.text() == "Ouverture\n23/11/2026, 10 h 00"


def test_signs_that_turn_or_hide_text_never_show(qtbot: QtBot, dressed: QApplication) -> None:
    assert paper(qtbot, Text("Lait\u202e \x1bbio\nentier")).text() == "Lait bio entier"


def test_the_paper_grows_with_the_text_size(qtbot: QtBot, dressed: QApplication) -> None:
    made = paper(qtbot, *(Text("Lait"),) * 9)
    made.show()
    usual = made.sizeHint()

    apply(dressed, LIGHT, 2.0, reduced_motion=True)

    qtbot.waitUntil(lambda: made.sizeHint().height() > usual.height() * 3 // 2)
    assert made.sizeHint().width() == 2 * usual.width()


def test_ink_stands_on_the_paper(qtbot: QtBot, dressed: QApplication) -> None:
    blank, written = paper(qtbot, Space()), paper(qtbot, Text("MMMM", Align.RIGHT))

    def ink(made: Paper) -> set[int]:
        """Return the columns that have anything dark in the first line."""
        image = made.grab().toImage()
        return {x for x in range(10, 390) for y in range(24, 40) if image.pixelColor(x, y).lightness() < 100}

    assert ink(blank) == set()
    assert min(ink(written)) > 250
    assert max(ink(written)) < 380


@pytest.mark.parametrize("figure", ["80 015,54", "1 280 015,54"])
def test_large_figures_in_a_table_do_not_run_into_one_another(qtbot: QtBot, dressed: QApplication, figure: str) -> None:
    made = paper(qtbot, Table(("Taux", "HTVA", "TVA", "TVAC"), (("6 %", figure, figure, figure),)))

    for line in made._lines:
        metrics = QFontMetrics(line.font)
        starts = [piece.right - metrics.horizontalAdvance(piece.text) for piece in line.pieces[1:]]
        ends = [line.pieces[0].left + metrics.horizontalAdvance(line.pieces[0].text)]
        ends += [piece.right for piece in line.pieces[1:-1]]
        assert all(start > end for start, end in zip(starts, ends, strict=True))
