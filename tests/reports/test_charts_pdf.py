from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from beesdesk.reports.charts_pdf import ChartPicture, ChartsPaper, charts_pdf, write_charts
from beesdesk.reports.saving import PaperNotSaved
from beesdesk.words import Language


def png(width: int, height: int) -> bytes:
    target = BytesIO()
    Image.new("RGB", (width, height), "white").save(target, "PNG")
    return target.getvalue()


PAPER = ChartsPaper(
    "Dashboard", "La Ruche", (("On leave <b>", "3 (away)"),),
    tuple(ChartPicture(f"Chart {number}", "to be read so", png(900, 500)) for number in range(4)),
)  # fmt: skip


def test_every_figure_and_chart_is_on_paper_with_its_words() -> None:
    pages = list(pypdfium2.PdfDocument(charts_pdf(PAPER, Language.EN)))

    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert "On leave <b>" in texts[0]
    assert [f"Chart {number}" for number in range(4) if f"Chart {number}" in "".join(texts)] == [
        chart.title for chart in PAPER.charts
    ]
    assert len(pages) == 2
    assert all("La Ruche" in text for text in texts)


def test_a_page_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(PaperNotSaved):
        write_charts(PAPER, Language.EN, tmp_path / "file" / "page.pdf")
