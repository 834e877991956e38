"""Attendance sheets put on paper, beside the screen."""

from collections.abc import Sequence
from pathlib import Path

from beesdesk.shifts.sheet_papers import SheetPaper
from beesdesk.words import Language


def printed(papers: Sequence[SheetPaper], language: Language, file: Path) -> Path:
    """Write sheets into a file, and return it. Raises `PaperNotSaved`."""
    from beesdesk.reports.attendance_sheets import save_sheets  # noqa: PLC0415 - brings a PDF library along

    save_sheets(papers, language, file)
    return file
