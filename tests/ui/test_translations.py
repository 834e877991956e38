"""The words of the screens in French and Dutch are whole. `python tests/ui/test_translations.py` gathers and compiles."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "beesdesk" / "resources" / "translations"
LANGUAGES = ("fr", "nl", "en")
PLACEHOLDER = re.compile(r"\{\w+\}|%n|%L\d|%\d")


class Message(NamedTuple):
    context: str
    source: str
    plural: bool
    translations: tuple[str, ...]
    finished: bool


def tool(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} comes with PySide6"
    return found


def gather(file: Path, *, plurals_only: bool = False) -> None:
    """Bring a .ts file up to date with the code: new strings come in unfinished, old ones go."""
    code = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "beesdesk" / "ui").rglob("*.py"))]
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    options += ["-pluralonly"] if plurals_only else []
    subprocess.run([tool("pyside6-lupdate"), *options, *code, "-ts", str(file)], check=True, cwd=ROOT)


def compile_ts(file: Path, target: Path) -> None:
    subprocess.run([tool("pyside6-lrelease"), "-silent", str(file), "-qm", str(target)], check=True)


def update() -> None:
    for language in LANGUAGES:
        file = FOLDER / f"beesdesk_{language}.ts"
        gather(file, plurals_only=language == "en")
        compile_ts(file, file.with_suffix(".qm"))


def messages(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314  # our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None
            plural = message.get("numerus") == "yes"
            yield Message(name, message.findtext("source", ""), plural, tuple(forms), finished)


@pytest.fixture(scope="module")
def in_code(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str, bool]]:
    file = tmp_path_factory.mktemp("gathered") / "code_fr.ts"
    gather(file)
    return {message[:3] for message in messages(file)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_of_the_screens_is_gathered(language: str, in_code: set[tuple[str, str, bool]]) -> None:
    gathered = {message[:3] for message in messages(FOLDER / f"beesdesk_{language}.ts")}
    wanted = {key for key in in_code if key[2]} if language == "en" else in_code
    assert gathered == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated(language: str) -> None:
    found = messages(FOLDER / f"beesdesk_{language}.ts")
    assert [message for message in found if not message.finished or not all(map(str.strip, message.translations))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_placeholders_survive_translation(language: str) -> None:
    for message in messages(FOLDER / f"beesdesk_{language}.ts"):
        for text in filter(None, message.translations):
            # A singular may say "one" instead of the number.
            wanted, got = set(PLACEHOLDER.findall(message.source)), set(PLACEHOLDER.findall(text))
            assert got == wanted or (message.plural and got | {"%n"} == wanted | {"%n"}), message


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str, tmp_path: Path) -> None:
    file = FOLDER / f"beesdesk_{language}.ts"
    compile_ts(file, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == file.with_suffix(".qm").read_bytes()


if __name__ == "__main__":
    update()
