"""The program's log: one JSON object a line in `beesdesk.log`, turned over at 1 MB, five old ones kept."""

import logging
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final

from beesdesk import __version__

FILE_NAME: Final = "beesdesk.log"
_LARGEST: Final = 1_000_000  # bytes
_KEPT: Final = 5


class JsonLines(logging.Formatter):
    """A record as one line of JSON: when (UTC), how grave, where, what, and the whole traceback of a fault."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        import json  # noqa: PLC0415 - the window is painted before

        entry = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "where": record.name,
            "what": record.getMessage(),
            "version": __version__,
        }
        if record.exc_info:
            entry["fault"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


class LogFile(logging.Handler):
    """The file, which nothing is loaded for before there is something to write."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: logging.Handler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; the first one opens the file."""
        if self._file is None:
            # Brings sockets, queues and pickles along, 4 ms: the window is painted before.
            from logging.handlers import RotatingFileHandler  # noqa: PLC0415

            self._file = RotatingFileHandler(self._path, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8")
            self._file.setFormatter(JsonLines())
        self._file.handle(record)

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()
        super().close()


def start_log(folder: Path) -> Path:
    """Write what the program has to say into the log of a data folder; return the file."""
    path = folder / FILE_NAME
    handler = LogFile(path)
    root = logging.getLogger("beesdesk")
    for old in root.handlers[:]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def log_fault(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """Write a fault into the log, whole."""
    logging.getLogger("beesdesk").critical("unexpected fault", exc_info=(kind, fault, trace))


def log_thread_faults() -> None:
    """Have the faults of all threads logged."""

    def logged(fault: threading.ExceptHookArgs) -> None:
        if fault.exc_value is not None:
            log_fault(fault.exc_type, fault.exc_value, fault.exc_traceback)
            sys.__excepthook__(fault.exc_type, fault.exc_value, fault.exc_traceback)

    threading.excepthook = logged
