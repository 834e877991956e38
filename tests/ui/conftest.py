import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from beesdesk.ui.language import Languages
from beesdesk.ui.theme import LIGHT, apply

HERE = Path(__file__).parent
GARBAGE = 5000
"""Objects that may wait: the collector runs between tests, in the screen's thread, as it does in the program."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            # The offscreen plugin says so of every window with a least size, or raised; a real screen does not.
            item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints", "does not support raise"))


@pytest.fixture(autouse=True)
def garbage_is_collected_here() -> Iterator[None]:
    gc.disable()
    yield
    if gc.get_count()[0] > GARBAGE:
        gc.collect()


@pytest.fixture
def dressed(qapp: QApplication) -> QApplication:
    """The application in the light theme, at 100 %, without motion."""
    apply(qapp, LIGHT, reduced_motion=True)
    return qapp


@pytest.fixture
def speaks(qapp: QApplication) -> Iterator[Languages]:
    """The languages of the application, English again after the test."""
    languages = Languages(qapp)
    languages.use("en")
    yield languages
    languages.use("en")
    languages.deleteLater()
