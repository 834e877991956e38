"""Any byte of anything sealed: 200 of them here, `make tamper` takes a thousand."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.tamper import Forger, make_days

SEEDS = (11, 12, 13, 14)
TRIALS = 50


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("days") / "shop"
    make_days(folder)
    return folder


@pytest.mark.parametrize("seed", SEEDS)
def test_any_byte_that_is_changed_is_named(days: Path, tmp_path: Path, seed: int) -> None:
    lost = [trial for trial in Forger(tmp_path, days, seed).trials(TRIALS) if not trial.won]
    assert lost == []


def test_the_forger_loses_where_nothing_looks(days: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the trials would be won whatever is found."""
    forger = Forger(tmp_path, days, 1)
    monkeypatch.setattr(forger, "_checked", lambda _: "nothing")
    monkeypatch.setattr(forger, "_examined", lambda: "nothing")
    assert [trial.won for trial in forger.trials(6)] == [False] * 6


def test_the_verifier_stands_alone(days: Path, tmp_path: Path) -> None:
    """In an interpreter that sees neither our modules nor the folder it stands in."""
    archive = Forger(tmp_path, days, 1).archive
    script = Path(__file__).parents[1] / "tools" / "verify_archive.py"

    def run(*arguments: str) -> tuple[int, str]:
        command = [sys.executable, "-I", str(script), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
        return done.returncode, done.stdout or done.stderr

    assert run(str(archive))[0] == 0
    assert "WHOLE" in run(str(archive))[1]
    assert run(str(tmp_path / "none.zip"))[0] == 2
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 1
    archive.write_bytes(content)
    code, said = run(str(archive), "--json")
    assert (code, json.loads(said)["whole"]) == (1, False)
    assert "NOT WHOLE" in run(str(archive))[1]
    assert "beesdesk" not in {line.split()[1].split(".")[0] for line in script.read_text().splitlines() if line.startswith(("import ", "from "))}  # fmt: skip
