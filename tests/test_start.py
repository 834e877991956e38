"""What the window waits for, in processes of their own. `python -m benchmarks.start` measures it."""

import ast
import os
import subprocess
import sys

import pytest
from fake_shop import FakeShop

NOT_YET = (
    # ours: whatever nobody sees or needs before the first key
    "beesdesk.demo", "beesdesk.mail", "beesdesk.migrations.steps", "beesdesk.pos.closings", "beesdesk.pos.invoices",
    "beesdesk.pos.receipt", "beesdesk.replay",
    "beesdesk.reports", "beesdesk.sheets", "beesdesk.tour", "beesdesk.ui.fault_dialog", "beesdesk.ui.parts.announce",
    "beesdesk.ui.parts.toast", "beesdesk.ui.till.ask",
    "beesdesk.ui.till.dialogs",
    # others'
    "PIL", "PySide6.QtMultimedia", "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtSvg", "alembic", "argon2",
    "cryptography", "email", "escpos", "http", "openpyxl", "python_calamine", "rapidfuzz", "reportlab", "smtplib",
    "sqlalchemy", "ssl", "stdnum", "xlsxwriter", "xml", "yaml",
    # the standard library's, 1 ms or more each
    "asyncio", "hashlib", "json", "logging.handlers", "multiprocessing", "pickle", "subprocess", "tomllib",
)  # fmt: skip
NOT_MADE = ("QFileDialog", "QIcon", "QProcess", "QStyle", "QTextDocument", "QTreeView", "QWizard")
"""Types of Qt: PySide makes each when it is first met, and all of them when it meets an object of an unknown one."""

CODE = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from beesdesk import app
from beesdesk.settings import Settings

def started(program):
    modules.extend(sys.modules)
    start_scanner(program)

def ready():
    parts = [vars(sys.modules[f"PySide6.Qt{part}"]) for part in ("Core", "Gui", "Widgets")]
    ours = [module for name, module in sys.modules.items() if name.startswith("beesdesk.")]
    shared = sys.modules["beesdesk.values"].__file__
    slow = [
        cls.__qualname__ for module in ours for cls in vars(module).values()
        if isinstance(cls, type) and cls.__module__ == module.__name__ and "__dataclass_params__" in vars(cls)
        and cls.__repr__.__code__.co_filename != shared
    ]
    (window,) = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    print({
        "modules": modules, "types": [name for part in parts for name in part], "slow": slow,
        "page": type(window.panel.stage.layout().currentWidget()).__name__,
    })
    QApplication.quit()

modules, start_scanner = [], app.Program.start_scanner
app.Program.start_scanner = started
sys.exit(app.open_till(Path(sys.argv[1]), Settings(scanner="none", volume=0), on_ready=ready))
"""


def start(shop: FakeShop) -> dict[str, list[str]]:
    """Open the till on a shop in a process of its own; return what was there when it took scans."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(shop.path.parent)],
        check=False, capture_output=True, text=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    seen: dict[str, list[str]] = ast.literal_eval(done.stdout)
    return seen


@pytest.fixture
def selling(till: FakeShop) -> FakeShop:
    """A till in the middle of a sale."""
    for name in ("Milk", "Bread", "Tea"):
        till.scan(till.product(name, deposit="0.10"))
    return till


def test_nothing_is_loaded_before_the_first_paint_that_it_does_not_need(selling: FakeShop) -> None:
    seen = start(selling)

    early = [name for name in seen["modules"] if any(name == no or name.startswith(f"{no}.") for no in NOT_YET)]
    assert early == [], "import it where it is used, or after the first paint (`Program.settle`)"
    assert set(NOT_MADE) & set(seen["types"]) == set()
    assert seen["slow"] == [], "take `dataclass` from `beesdesk.values`"


def test_the_till_takes_scans_whatever_it_shows_first(shop: FakeShop) -> None:
    assert start(shop)["page"] == "EmptyState"
    shop.open_till()
    assert start(shop)["page"] == "EmptyState"
    shop.scan(shop.product("Milk"))
    assert start(shop)["page"] == "BasketList"
