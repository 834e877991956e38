"""What the tour saw, a line for each step, and whether it was what had to be."""

from datetime import datetime
from pathlib import Path


class Logbook:
    """The file `tour.log`. Each check notes what was expected and what was seen."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8")
        self.name = self.place = ""
        self.checks = 0
        self.faults: list[str] = []

    def note(self, text: str) -> None:
        """Write what was done."""
        self._write("     ", text)

    def check(self, what: str, expected: object, seen: object) -> None:
        """Compare what was expected with what was seen."""
        self.checks += 1
        if expected == seen:
            self._write("ok   ", f"{what}: {seen}")
        else:
            self.fault(f"{what}: expected {expected}, seen {seen}")

    def fault(self, text: str) -> None:
        """Write what is off."""
        self.faults.append(f"{self._where()}: {text}")
        self._write("OFF  ", text)

    def close(self) -> None:
        """Write how it ended, and close the file."""
        self.name, self.place = "", "end"
        self._write("OFF  " if self.faults else "ok   ", f"{self.checks} checks, {len(self.faults)} off")
        self._file.close()

    def _where(self) -> str:
        return f"{self.name} {self.place}".strip()

    def _write(self, verdict: str, text: str) -> None:
        self._file.write(f"{datetime.now().astimezone():%H:%M:%S.%f}"[:12] + f" {verdict}{self._where()}: {text}\n")
        self._file.flush()
