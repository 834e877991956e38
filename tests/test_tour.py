from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from thorough import THOROUGH

from beesdesk.db.file import FolderReadOnly
from beesdesk.tour import Chapter, Wish, take_tour
from beesdesk.tour.camera import Frame
from beesdesk.words import Language

SIZE = (1024, 768)
FRAME = Frame(*SIZE, percent=200)
"""Where there is least room."""
PLAIN = 12  # colours: fewer are an empty sheet


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Path:
    """What a tour of one language leaves, beside a file that is not its own and one of an earlier tour."""
    out = tmp_path_factory.mktemp("tour")
    (out / "mine.txt").write_text("mine")
    (out / "nl-receipt-0007.pdf").write_bytes(b"old")
    chapters = [Chapter.TILL, Chapter.KIOSK, Chapter.WIZARD]  # the desks are walked through page by page elsewhere
    wish = Wish(
        languages=[Language.NL], sales=3, frames=[FRAME], weeks=0, chapters=tuple(Chapter) if THOROUGH else chapters
    )
    assert take_tour(out, language=Language.EN, wish=wish) == 0, (out / "tour.log").read_text("utf-8")
    return out


def test_every_picture_shows_something(out: Path) -> None:
    pictures = sorted(out.glob(f"nl-{FRAME.name}-*.png"))

    assert len(pictures) > 30
    for picture in pictures:
        image = QImage(str(picture))
        assert (image.width(), image.height()) == SIZE
        small = image.scaled(64, 36)
        assert len({small.pixel(x, y) for x in range(64) for y in range(36)}) >= PLAIN, picture.name


def test_receipts_and_the_closing_can_be_read(out: Path) -> None:
    papers = [path for path in sorted(out.glob("*.pdf")) if path.name.startswith("nl-")]

    assert [path.name.split("-")[1] for path in papers] == ["receipt"] * 3 + ["z"]
    for path in papers:
        with pypdfium2.PdfDocument(path) as document:
            text = document[0].get_textpage().get_text_range()
        assert "TOTAAL" in text or "Z-RAPPORT" in text
        assert path.with_suffix(".escpos").read_bytes().startswith(b"\x1b@")


def test_the_log_ends_well_and_every_step_is_in_it(out: Path) -> None:
    lines = (out / "tour.log").read_text("utf-8").splitlines()

    assert lines[-1].endswith("0 off")
    assert not [line for line in lines if " OFF " in line]
    for step in ("opening", "long basket: lines", "Z difference: 0.00", "first broken link: None", "by serial port"):
        assert [line for line in lines if step in line], step


def test_a_folder_that_cannot_be_one_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    with pytest.raises(FolderReadOnly):
        take_tour(tmp_path / "out")


def test_only_its_own_files_are_replaced(out: Path) -> None:
    assert (out / "mine.txt").read_text() == "mine"
    assert not (out / "nl-receipt-0007.pdf").exists()
