"""Take the handbook's pictures from a tour: `python tools/handbook_pictures.py OUT` after `beesdesk tour OUT`.

Each picture of the handbook is named for what it shows; of several sizes the tour's middle one is taken.
"""

import re
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

PAGES = Path(__file__).parents[1] / "docs" / "handbook"
WIDTH = 800
SIZE = "1024x768"


def wanted() -> set[tuple[str, str]]:
    """Return language and name of every picture that a page shows."""
    found = (
        match
        for page in PAGES.glob("*.md")
        for match in re.finditer(r"pictures/(\w\w)-([\w-]+)\.png", page.read_text("utf-8"))
    )
    return {(match[1], match[2]) for match in found}


def main(tour: Path) -> int:
    """Write them; 1 if the tour lacks one."""
    missing = 0
    (PAGES / "pictures").mkdir(exist_ok=True)
    for language, name in sorted(wanted()):
        shots = sorted(tour.rglob(f"{language}-{SIZE}-[0-9][0-9]-{name}.png"))
        if not shots:
            print(f"no {language} {name} in {tour}", file=sys.stderr)  # noqa: T201 - a tool
            missing += 1
            continue
        picture = QImage(str(shots[0])).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
        picture.convertToFormat(QImage.Format.Format_RGB32).save(str(PAGES / "pictures" / f"{language}-{name}.png"))
    return int(bool(missing))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
