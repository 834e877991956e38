"""Labels from the command line."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from fake_shop import FakeShop

from beesdesk.cli import run
from beesdesk.settings import Settings, save_settings


@pytest.fixture
def milk(tmp_path: Path, template: Path) -> str:
    """The code of an article."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    code = shop.product("Lait", "2.10")
    shop.product("Sans prix", None, article="777")
    shop.close()
    return code


def call(tmp_path: Path, *words: str) -> int:
    return run(["--lang", "en", "--data", str(tmp_path / "shop"), "labels", *words])


def codes(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(file) as document:
        return [one.text for page in document for one in zxingcpp.read_barcodes(page.render(scale=3).to_pil())]


def test_labels_are_written_into_a_file_and_can_be_read(tmp_path: Path, milk: str) -> None:
    file = tmp_path / "labels.pdf"
    assert call(tmp_path, "print", milk, "--format", "a4", "--start", "20", "--copies", "3", "-o", str(file)) == 0
    assert codes(file) == [milk] * 3
    with pypdfium2.PdfDocument(file) as document:
        assert len(document) == 2


def test_the_queue_is_printed_and_empty_then(tmp_path: Path, milk: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "labels.pdf"
    assert call(tmp_path, "print", "--queue", "-o", str(file)) == 1
    assert capsys.readouterr().err.startswith("No label to print.")
    assert call(tmp_path, "print", milk, "-o", str(file)) == 0
    shop = FakeShop.open(tmp_path / "shop", ballast=0)
    assert isinstance(shop, FakeShop)
    shop.numbers = iter(range(50, 60))  # type: ignore[assignment]
    shop.product("Pain", "3.00")
    shop.close()

    assert call(tmp_path, "queue") == 0
    assert capsys.readouterr().out.split("\t")[:2] == ["Pain", "3.00"]
    assert call(tmp_path, "print", "--queue", "-o", str(file)) == 0
    assert call(tmp_path, "queue") == 0
    assert capsys.readouterr().out == ""


def test_what_has_no_price_is_named_and_left_out(tmp_path: Path, milk: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "labels.pdf"
    assert call(tmp_path, "print", "777", "-o", str(file)) == 1
    assert not file.exists()
    assert call(tmp_path, "print", milk, "777", "-o", str(file)) == 0
    assert "No price, so no label: Sans prix" in capsys.readouterr().err
    assert codes(file) == [milk]


def test_a_label_printer_gets_zpl_and_a_machine_without_one_says_so(
    tmp_path: Path, milk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, "print", milk, "--zpl") == 1
    assert "no label printer" in capsys.readouterr().err
    save_settings(tmp_path / "shop", Settings(label_printer=f"file:{tmp_path / 'jobs'}", label_dpi=300))
    assert call(tmp_path, "print", milk, "--zpl") == 0
    (job,) = (tmp_path / "jobs").iterdir()
    assert job.read_bytes().startswith(b"^XA^CI28^PW709")


def test_a_tare_label_bears_its_own_number(tmp_path: Path, milk: str) -> None:
    file = tmp_path / "labels.pdf"
    assert call(tmp_path, "tare", "0,3", "-o", str(file)) == 0
    assert codes(file) == ["0700000003000"]
    assert call(tmp_path, "tare", "250", "-o", str(file)) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("print", "1"),
        ("tare", "x", "-o", "f.pdf"),
        ("tare", "0", "-o", "f.pdf"),
        ("tare", "1", "--copies", "0", "-o", "f.pdf"),
    ],
)
def test_a_call_that_says_too_little_is_refused(tmp_path: Path, milk: str, words: tuple[str, ...]) -> None:
    assert call(tmp_path, *words) in {1, 2}


def test_formats_are_shown_and_an_unknown_one_is_refused(
    tmp_path: Path, milk: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(tmp_path, "formats") == 0
    assert "shelf-60x38\t60 x 38 mm" in capsys.readouterr().out
    assert call(tmp_path, "print", milk, "--format", "none", "-o", str(tmp_path / "x.pdf")) == 1
