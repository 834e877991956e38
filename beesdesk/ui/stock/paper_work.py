"""Papers of counts and of what runs out, written beside the screen: they bring a PDF library along."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from beesdesk.stock.count_lines import Counted
from beesdesk.stock.marking_down import Sticker
from beesdesk.stock.recalled import RecallReport
from beesdesk.words import Language


def count_sheet_written(
    title: str, shop: str, made: datetime, products: Sequence[Counted], language: Language, file: Path
) -> Path:
    """Write a count sheet into a file, and return it. Raises `PaperNotSaved`."""
    from beesdesk.reports.count_sheet import CountPaper, write_count_sheet  # noqa: PLC0415 - as said above

    write_count_sheet(CountPaper(title, shop, made, tuple(products)), language, file)
    return file


def stickers_written(stickers: Sequence[Sticker], language: Language, file: Path) -> Path:
    """Write markdown stickers into a file, and return it. Raises `PaperNotSaved`."""
    from beesdesk.reports.markdown_stickers import write_stickers  # noqa: PLC0415 - as said above

    write_stickers(stickers, language, file)
    return file


def recall_written(
    report: RecallReport, shop: str, made: datetime, zone: ZoneInfo, language: Language, file: Path, *, training: bool
) -> Path:
    """Write what became of recalled goods into a file, and return it. Raises what `write_recall` raises."""
    from beesdesk.reports.recall_papers import RecallPaper, write_recall  # noqa: PLC0415 - as said above

    write_recall(RecallPaper(report, shop, made, zone, training=training), language, file)
    return file
