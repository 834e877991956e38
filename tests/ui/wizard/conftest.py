import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from first_run_hand import FirstRun
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot


@pytest.fixture
def first_run(qapp: QApplication, qtbot: QtBot, tmp_path: Path, template: Path) -> Iterator[FirstRun]:
    """A machine with a shop that was just founded."""
    shutil.copytree(template, tmp_path / "shop")
    run = FirstRun(qapp, qtbot, tmp_path / "shop")
    run.start()
    yield run
    run.end()


@pytest.fixture
def products(tmp_path: Path) -> Path:
    """A file with two products that can be sold, and one whose price is none."""
    file = tmp_path / "products.csv"
    file.write_text("article;name;price\n1;Pommes;2,50\n2;Poires;3,10\n3;Prunes;beaucoup\n", "utf-8")
    return file
