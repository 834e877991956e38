import json
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from beesdesk.logs import FILE_NAME, log_thread_faults, start_log


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    yield start_log(tmp_path)
    logger = logging.getLogger("beesdesk")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()
    logger.setLevel(logging.NOTSET)


def entries(log: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def test_each_record_is_one_line_of_json(log: Path) -> None:
    logging.getLogger("beesdesk.hardware.scanner").info("%s is gone:\nunplugged", "COM3")

    (entry,) = entries(log)
    assert log.name == FILE_NAME
    assert (entry["level"], entry["where"]) == ("INFO", "beesdesk.hardware.scanner")
    assert entry["what"] == "COM3 is gone:\nunplugged"
    assert entry["at"].endswith("+00:00")


def test_a_full_log_is_turned_over_and_five_old_ones_are_kept(log: Path) -> None:
    for number in range(70):
        logging.getLogger("beesdesk").info("%s %s", number, "x" * 100_000)

    assert sorted(path.name for path in log.parent.iterdir()) == [FILE_NAME, *(f"{FILE_NAME}.{n}" for n in range(1, 6))]
    assert log.stat().st_size <= 1_000_000


def test_the_log_is_started_anew_without_doubling_its_lines(log: Path) -> None:
    start_log(log.parent)
    logging.getLogger("beesdesk").warning("once")

    assert [entry["what"] for entry in entries(log)] == ["once"]


def test_the_fault_of_a_thread_is_logged_whole(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hook = threading.excepthook
    log_thread_faults()
    try:
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
    finally:
        threading.excepthook = hook

    (entry,) = entries(log)
    assert "ZeroDivisionError" in entry["fault"]
    assert "ZeroDivisionError" in capsys.readouterr().err
