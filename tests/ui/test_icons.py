import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beesdesk.ui.icons import IconLabel, icon, pixmap
from beesdesk.ui.theme import DARK, LIGHT, RESOURCES, apply

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))
WANTED = {
    "scanner", "printer", "offline", "search", "member", "weigh", "park", "help", "warning", "check", "cross", "back",
    "card", "cash", "settings",
}  # fmt: skip


def colors(name: str, ink: str) -> set[str]:
    image = pixmap(name, 48, QColor(ink)).toImage()
    pixels = (image.pixelColor(x, y) for x in range(48) for y in range(48))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_the_shop_has_its_icons() -> None:
    assert set(NAMES) >= WANTED


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_drawn_in_the_colour_asked_for(name: str, dressed: QApplication) -> None:
    assert colors(name, "#b3261e") == {"#b3261e"}
    assert colors(name, "#17703f") == {"#17703f"}


def test_an_icon_on_a_screen_follows_the_theme(qtbot: QtBot, dressed: QApplication) -> None:
    label = IconLabel("check", 24)
    qtbot.addWidget(label)
    label.show()

    for theme in (LIGHT, DARK):
        apply(dressed, theme)
        image = label.grab().toImage()
        found = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
        assert theme.text.lower() in found


def test_buttons_take_icons_too(dressed: QApplication) -> None:
    assert not icon("printer").isNull()


def test_an_unknown_icon_is_an_error(dressed: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        pixmap("unicorn", 24, QColor("black"))
