"""The promises that hold for the whole program."""

import inspect
import pkgutil
import re
from importlib import import_module
from pathlib import Path
from string import Formatter

import pytest

import beesdesk
from beesdesk.db.table import TABLES, Nature
from beesdesk.errors import ShopError
from beesdesk.sentences import SENTENCES, WORDS
from beesdesk.words import Act, Language

ROOT = Path(__file__).parent.parent
SKIPPED = ("beesdesk.migrations.env", "beesdesk.migrations.versions")


def modules() -> list[str]:
    found = pkgutil.walk_packages(beesdesk.__path__, "beesdesk.")
    return [module.name for module in found if not module.name.startswith(SKIPPED) and "__main__" not in module.name]


def refusals() -> list[type[ShopError]]:
    for name in modules():
        import_module(name)
    todo, found = [ShopError], []
    while todo:
        cls = todo.pop()
        below = [sub for sub in cls.__subclasses__() if sub.__module__.startswith("beesdesk.")]
        todo += below
        if not below:
            found.append(cls)
    return found


@pytest.mark.parametrize("cls", refusals(), ids=lambda cls: cls.__name__)
def test_every_refusal_has_a_sentence_in_three_languages_made_of_its_own_facts(cls: type[ShopError]) -> None:
    sentences = SENTENCES[cls.__name__]
    facts = set(inspect.signature(cls).parameters)

    assert len(sentences) == len(Language)
    for text in sentences:
        used = {name for _, name, _, _ in Formatter().parse(text) if name}
        assert used <= facts, f"{cls.__name__} has no {used - facts}"
        assert text.strip().endswith((".", ")"))


def test_no_two_refusals_have_one_name_for_it_names_their_sentence() -> None:
    names = [cls.__name__ for cls in refusals()]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_no_sentence_is_left_of_a_refusal_that_is_gone() -> None:
    assert set(SENTENCES) == {cls.__name__ for cls in refusals()}


def test_every_word_stands_in_three_languages() -> None:
    assert [key for key, words in WORDS.items() if len(words) != len(Language) or not all(words)] == []


def test_every_table_says_whether_it_is_synced() -> None:
    for name in modules():
        import_module(name)
    assert {shape.name for shape in TABLES.values() if shape.nature is Nature.LOCAL} == {
        "basket",
        "conflict",
        "quarantine",
        "basket_line",
        "basket_payment",
        "unknown_code",
        "pin_guard",
        "person_key",
        "hub_duty",
        "invitation",
        "last_exchange",
        "mail",
        "night_step",
        "standing",
        "list_view",
        "visit_count",
        "stock_cursor",
        "stock_day",
        "stock_level",
        "stock_pace",
        "label_cursor",
        "label_due",
    }
    assert len({shape.name for shape in TABLES.values()}) == len(TABLES)


def test_no_machine_and_no_registry_stands_in_the_project() -> None:
    place = re.compile(r"pypi\.org|pythonhosted|registry\.npmjs|deb\.debian|/work/|/root/")
    files = [
        path
        for path in ROOT.rglob("*")
        if path.suffix in {".py", ".toml", ".txt", ".md", ".yaml", ".c", ""}
        and path.is_file()
        and not {".venv", ".git", "out", "build", "dist"} & set(path.relative_to(ROOT).parts)
        and not any(part.startswith(".") and part != ".ci" for part in path.relative_to(ROOT).parts)
    ]
    assert files
    assert [
        str(path) for path in files if path != Path(__file__) and place.search(path.read_text("utf-8", "ignore"))
    ] == []


def test_no_dialog_for_files_is_named_where_members_and_cashiers_are() -> None:
    rooms = (ROOT / "beesdesk" / "ui" / room for room in ("kiosk", "till", "display", "parts"))
    files = [path for room in rooms for path in room.rglob("*.py")]
    assert files
    assert [path.name for path in files if "FileDialog(" in path.read_text("utf-8")] == []


def test_every_act_of_the_journal_is_written_somewhere() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "beesdesk").rglob("*.py"))
    assert [act.name for act in Act if f"Act.{act.name}" not in source] == []
