"""The schema steps: one truth with the row classes, all or nothing, never without a copy."""

import json
import pkgutil
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

import beesdesk
from beesdesk.db.file import FileCorrupt, FileTooNew
from beesdesk.db.table import INNER, TABLES, Nature
from beesdesk.db.types import codec
from beesdesk.db.verify import verify
from beesdesk.migrations import HEAD
from beesdesk.migrations.upgrade import revision_of, upgrade
from beesdesk.shop import Shop

PACKAGE = Path(beesdesk.__file__).parent


def ask(path: Path, sql: str) -> list[Any]:
    connection = dbapi2.connect(str(path))
    rows: list[Any] = connection.execute(sql).fetchall()
    connection.close()
    return rows


def schema(path: Path) -> list[Any]:
    return ask(path, "SELECT type, name, sql FROM sqlite_master ORDER BY type, name")


# One truth


@pytest.mark.parametrize("shape", TABLES.values(), ids=lambda shape: shape.name)
def test_a_table_has_the_columns_of_its_class(template: Path, shape: Any) -> None:
    """Name, type, whether it may be empty, and the key; later steps add columns at the end."""
    found = ask(template / "shop.db", f"PRAGMA table_info({shape.name})")
    whole = codec(bytes), codec(int), codec(int)
    kinds = (*shape.codecs, *whole[: len(shape.extra)])
    wanted = [
        (name, kind.sql, 0 if kind.nullable else 1, 1 if name == "id" else 0)
        for name, kind in zip((*shape.columns, *shape.extra), kinds, strict=True)
    ]
    assert sorted((name, kind, full, key) for _, name, kind, full, _, key in found) == sorted(wanted)


@pytest.fixture(scope="module", autouse=True)
def _every_table() -> None:
    """Load whatever declares a table, also where no other test has."""
    for module in pkgutil.walk_packages(beesdesk.__path__, "beesdesk."):
        if not re.search(r"\.(ui|tour|migrations|__main__)\b", module.name):
            import_module(module.name)


def test_every_table_has_a_class(template: Path) -> None:
    sql = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_search%' ESCAPE '\\'"
    tables = {name for (name,) in ask(template / "shop.db", sql)} - {"product_words"}
    assert tables == {shape.name for shape in TABLES.values()} | INNER


def test_every_fact_refuses_change_and_deletion(template: Path) -> None:
    sql = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%RAISE(ABORT%'"
    guards = {(table, re.search(r"BEFORE (\w+)", text)[1]) for _, table, text in ask(template / "shop.db", sql)}  # type: ignore[index]
    facts = {shape.name for shape in TABLES.values() if shape.nature is Nature.FACT} | {"log"}
    assert guards == {(name, deed) for name in facts for deed in ("UPDATE", "DELETE")}


def test_every_reference_has_its_row_and_every_row_its_checks(shop: FakeShop) -> None:
    shop.open_till()
    shop.scan(shop.product())
    shop.pay()
    shop.close()
    assert ask(shop.path, "PRAGMA foreign_key_check") == []
    assert ask(shop.path, "PRAGMA integrity_check") == [("ok",)]


def test_the_programs_head_is_that_of_the_steps() -> None:
    config = Config()
    config.set_main_option("script_location", str(PACKAGE / "migrations"))
    steps = ScriptDirectory.from_config(config)
    assert steps.get_heads() == [HEAD]
    assert all(re.fullmatch(r"\d{4}", step.revision) for step in steps.walk_revisions())


# Running them


def test_an_up_to_date_file_is_left_alone(template: Path, tmp_path: Path) -> None:
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    assert upgrade(tmp_path / "shop.db") is None
    assert sorted(path.name for path in tmp_path.iterdir()) == ["device.key", "last-head.json", "shop.db"]


def test_a_new_file_gets_all_steps_and_no_copy(tmp_path: Path) -> None:
    assert upgrade(tmp_path / "50% off é.db") is None
    assert revision_of(tmp_path / "50% off é.db") == HEAD
    assert [path.name for path in tmp_path.iterdir()] == ["50% off é.db"]


def test_a_newer_programs_file_is_refused_untouched(shop: FakeShop) -> None:
    shop.close()
    connection = dbapi2.connect(str(shop.path), isolation_level=None)
    connection.execute("UPDATE alembic_version SET version_num = '0999'")
    connection.close()
    before = shop.path.read_bytes()
    with pytest.raises(FileTooNew) as refused:
        Shop.open(shop.path.parent, ballast=0)

    assert refused.value.detail == "0999"
    assert shop.path.read_bytes() == before


def test_another_programs_file_is_refused(tmp_path: Path) -> None:
    connection = dbapi2.connect(str(tmp_path / "shop.db"))
    connection.execute("CREATE TABLE bookmarks (url TEXT)")
    connection.close()
    with pytest.raises(FileCorrupt):
        upgrade(tmp_path / "shop.db")


# The next program: a copy of this one with one step more


NEXT = f"{int(HEAD) + 1:04}"
STEP = """
from alembic import op
revision, down_revision = "{next}", "{head}"
def upgrade():
    op.execute("ALTER TABLE setting ADD COLUMN note TEXT")
    op.execute("CREATE TABLE shelf (id BLOB PRIMARY KEY NOT NULL)")
    op.execute("UPDATE setting SET note = 'kept'")
    {last}
def downgrade():
    raise RuntimeError
"""
RUN = """
import json, sys
from pathlib import Path
from beesdesk.migrations import HEAD
from beesdesk.migrations.upgrade import revision_of, upgrade
for path in map(Path, sys.argv[1:]):
    try:
        copy = upgrade(path)
        outcome = copy and copy.name
    except Exception as error:
        outcome = type(error).__name__
    print(json.dumps([HEAD, outcome, revision_of(path)]))
"""


def next_program(folder: Path, last: str) -> Path:
    """Return a folder from which the next version of the program can be run."""
    shutil.copytree(PACKAGE, folder / "beesdesk", ignore=shutil.ignore_patterns("__pycache__", "ui", "resources"))
    init = folder / "beesdesk" / "migrations" / "__init__.py"
    init.write_text(init.read_text("utf-8").replace(f'HEAD = "{HEAD}"', f'HEAD = "{NEXT}"'))
    (folder / "beesdesk" / "migrations" / "versions" / f"{NEXT}_next.py").write_text(
        STEP.format(last=last, next=NEXT, head=HEAD)
    )
    return folder


def run_next(program: Path, *paths: Path) -> list[Any]:
    """Upgrade files with the next program; return of each the head, what came of it and the step it is at."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, *map(str, paths)],
        cwd=program,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_an_older_file_is_brought_up_to_date_after_a_copy(shop: FakeShop, tmp_path: Path) -> None:
    shop.open_till()
    shop.scan(shop.product())
    shop.pay()
    shop.close()
    before = schema(shop.path)
    ((head, copy, revision),) = run_next(next_program(tmp_path / "next", "pass"), shop.path)

    assert (head, copy, revision) == (NEXT, f"shop-before-{NEXT}-from-{HEAD}.db", NEXT)
    assert ("note",) in ask(shop.path, "SELECT name FROM pragma_table_info('setting')")
    kept = shop.path.with_name(copy)
    assert schema(kept) == before
    assert ask(kept, "PRAGMA integrity_check") == [("ok",)]
    with pytest.raises(FileTooNew):
        Shop.open(shop.path.parent, ballast=0)

    (tmp_path / "restored").mkdir()
    shutil.copy(kept, tmp_path / "restored" / "shop.db")
    shutil.copy(shop.path.parent / "device.key", tmp_path / "restored")
    restored = Shop.open(tmp_path / "restored", ballast=0)
    verdict = restored.read(verify)
    restored.close()
    assert (verdict.first_break, verdict.sales) == (None, 1)


def test_a_step_that_fails_leaves_the_file_as_it_was(shop: FakeShop, tmp_path: Path) -> None:
    shop.open_till()
    shop.close()
    before, rows = schema(shop.path), ask(shop.path, "SELECT * FROM log")
    halfway = "op.execute('INSERT INTO nowhere VALUES (1)')"
    new = tmp_path / "new.db"
    old, first = run_next(next_program(tmp_path / "next", halfway), shop.path, new)

    assert old == [NEXT, "OperationalError", HEAD]
    assert first == [NEXT, "OperationalError", None]
    assert schema(new) == []
    assert schema(shop.path) == before
    assert ask(shop.path, "SELECT * FROM log") == rows
    again = Shop.open(shop.path.parent, ballast=0)
    assert again.read(verify).first_break is None
    again.close()
