from dataclasses import fields

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.theme import (
    CONTRAST,
    DARK,
    FAMILY,
    LIGHT,
    Appearance,
    Room,
    Theme,
    apply,
    dress,
    look,
    style_sheet,
    theme_named,
)

STATES = ("ok", "warn", "bad", "info", "off")


def luminance(color: str) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in QColor(color).getRgbF()[:3]
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, relative luminance."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture
def screen(qtbot: QtBot, dressed: QApplication) -> QWidget:
    screen = QWidget()
    column = QVBoxLayout(screen)
    column.addWidget(QLabel("Total"))
    column.addWidget(QPushButton("Pay"))
    column.addWidget(QLineEdit())
    dress(screen, Room.TILL)
    qtbot.addWidget(screen)
    screen.show()
    return screen


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_text_and_states_are_readable(theme: Theme) -> None:
    least = 7 if theme is CONTRAST else 4.5
    for ground in (theme.surface, theme.background, theme.mark, theme.hover, theme.flash):
        assert contrast(theme.text, ground) >= 7
    assert contrast(theme.muted, theme.surface) >= least
    assert contrast(theme.muted, theme.mark) >= least
    assert contrast(theme.hint, theme.surface) >= least
    assert contrast(theme.hint, theme.background) >= least  # a field that is only read
    assert contrast(theme.accent_ink, theme.accent) >= 7
    assert contrast(theme.selected_ink, theme.selected) >= 7
    for state in STATES:
        ink = getattr(theme, state)
        assert contrast(ink, getattr(theme, f"{state}_tint")) >= least, state
        assert contrast(ink, theme.surface) >= least, state


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_an_empty_field_says_readably_what_it_is_for(qtbot: QtBot, dressed: QApplication, theme: Theme) -> None:
    apply(dressed, theme)
    field = QLineEdit(placeholderText="MMMMMMMM")
    qtbot.addWidget(field)
    field.resize(200, 44)
    picture = field.grab().toImage()

    inks = {picture.pixelColor(x, y).name().upper() for x in range(12, 188) for y in range(8, 36)}

    assert theme.hint in inks  # Qt's own choice is the text's colour at half its strength


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_borders_with_a_meaning_are_seen(theme: Theme) -> None:
    for ink in (theme.edge, theme.focus):
        assert contrast(ink, theme.surface) >= 3
        assert contrast(ink, theme.background) >= 3
    assert contrast(theme.accent_focus, theme.accent) >= 3


@pytest.mark.parametrize("theme", [LIGHT, DARK, CONTRAST], ids=lambda theme: theme.name)
def test_every_colour_is_one(theme: Theme) -> None:
    for field in fields(theme):
        value = getattr(theme, field.name)
        if isinstance(value, str) and field.name not in {"name", "drawn"}:
            assert QColor.isValidColorName(value)


def test_every_token_of_the_style_sheet_is_filled_in(dressed: QApplication) -> None:
    assert "$" not in style_sheet(look())


def test_a_theme_is_changed_while_windows_are_open(screen: QWidget, dressed: QApplication) -> None:
    assert screen.grab().toImage().pixelColor(1, 1) == QColor(LIGHT.background)

    apply(dressed, DARK)

    assert screen.grab().toImage().pixelColor(1, 1) == QColor(DARK.background)
    assert look().theme is DARK


def test_a_room_sets_text_and_buttons(screen: QWidget) -> None:
    button, label = screen.findChild(QPushButton), screen.findChild(QLabel)
    assert label.font().pixelSize() == 18
    assert button.height() >= 56

    dress(screen, Room.KIOSK)
    assert label.font().pixelSize() == 24


def test_text_grows_to_twice_its_size_and_its_field_with_it(screen: QWidget, dressed: QApplication) -> None:
    apply(dressed, LIGHT, scale=2.0)

    field = screen.findChild(QLineEdit)
    assert field.font().pixelSize() == 36
    assert field.minimumHeight() >= QFontMetrics(field.font()).height()


def test_small_print_is_never_smaller_than_14(dressed: QApplication) -> None:
    apply(dressed, LIGHT, scale=0.5)

    assert look().scale == 0.8
    assert "font-size: 13px" not in style_sheet(look())
    assert look().text(10) == 14


def test_digits_are_of_one_width(dressed: QApplication) -> None:
    metrics = QFontMetrics(dressed.font())
    assert QFontInfo(dressed.font()).family() == FAMILY
    assert len({metrics.horizontalAdvance(digit * 10) for digit in "0123456789"}) == 1


def test_themes_have_names_and_others_are_refused(dressed: QApplication) -> None:
    assert [theme_named(name) for name in ("light", "dark", "contrast")] == [LIGHT, DARK, CONTRAST]
    with pytest.raises(ValueError, match="pink"):
        theme_named("pink")


def test_the_system_s_choice_is_followed_while_it_is_chosen(dressed: QApplication) -> None:
    appearance = Appearance(dressed)
    hints = dressed.styleHints()

    appearance.use("system", scale=1.5)
    apply(dressed, DARK)
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert (look().theme, look().scale) == (theme_named("system"), 1.5)

    appearance.use("dark")
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert look().theme is DARK
    appearance.deleteLater()
