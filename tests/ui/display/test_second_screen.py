"""The customer display stands on the second screen as long as there is one, and never on the till."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

from fake_shop import FakeShop

SCREENS = [("one", 0, 1280, 800), ("two", 1280, 1024, 768)]
CODE = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from beesdesk.app import Program, build
from beesdesk.settings import Settings
from beesdesk.shop import Shop
from beesdesk.ui.display.second_screen import SecondScreen

app = QApplication(["till", "-style", "Fusion"])
shop = Shop.open_existing(Path(sys.argv[1]))
window = build(app, shop, Settings(scanner="none", volume=0))
program = window.findChild(Program)
window.resize(1280, 800)
window.show()
window.activateWindow()
QTest.qWaitForWindowActive(window)
one, two = app.screens()
there, seen = [one], []

def look(second):
    QTest.qWait(1)
    display = second.display
    seen.append((display.isVisible(), display.isFullScreen(), display.screen().name(), app.activeWindow() is window))

second = SecondScreen(app, program.desk, window, screens=lambda: there)
second.open()
look(second)
there.append(two)
app.screenAdded.emit(two)
look(second)
there.remove(two)
app.screenRemoved.emit(two)
look(second)
there.append(two)
app.screenAdded.emit(two)
look(second)
second.display.close()
app.screenAdded.emit(two)
look(second)
second.close()

program.use(program.settings.with_(customer_display=True))
look(program.second_screen)
QTimer.singleShot(0, window.close)
code = app.exec()
print((seen, code, program.second_screen is None))
program.stop()
shop.close()
"""


def test_it_follows_screens_that_come_and_go_and_closes_with_the_till(till: FakeShop, tmp_path: Path) -> None:
    screens = [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in SCREENS
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": screens}))
    till.close()

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CODE, str(till.path.parent)],
        check=False, capture_output=True, text=True, timeout=120,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
    )  # fmt: skip

    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])
    seen, code, gone = ast.literal_eval(done.stdout)
    assert seen == [
        (True, False, "one", True),  # one screen: a window beside the till
        (True, True, "two", True),  # another is plugged in
        (False, True, "two", True),  # and out again: the till stays free
        (True, True, "two", True),
        (True, True, "two", True),  # closed by hand, and opened by a screen that is plugged in
        (True, True, "two", True),  # as the program opens it
    ]
    assert (code, gone) == (0, True)
