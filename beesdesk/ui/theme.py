"""Colours, sizes and type of every screen: three sets of tokens, one style sheet, switched while the shop is open.

`apply` dresses the application; `look` tells a widget that paints itself what it is dressed in; `dress` says whether a
screen is read at the till (18 px), at the kiosk (24 px) or at a desk (16 px). All sizes are Qt pixels at 100 %.

Text is set in Bees Sans, which is Inter with digits of one width (`resources/fonts`): figures line up in every widget.
"""

from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.values import dataclass

RESOURCES: Final = Path(__file__).parents[1] / "resources"
SMALLEST: Final = 14  # px; small print is never smaller
FAMILY: Final = "Bees Sans"
STYLE: Final = ("-style", "Fusion")
"""Arguments of a `QApplication`. Asking for a style later hands it to Python, and the type takes 4 ms to make."""
_LOOK: Final = "beesdesk_look"
_FRAME: Final = 7  # px of border and padding above and below the text of a button


class ThemeName(StrEnum):
    """What a person may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours (#RRGGBB) and the width of borders in px. A tint is the ground on which its state is written."""

    name: ThemeName
    background: str
    surface: str
    line: str  # a hairline that only divides
    edge: str  # a border that carries meaning: 3:1 on page and card
    text: str
    muted: str
    hint: str  # of a field that nothing is typed in yet
    accent: str
    accent_ink: str
    accent_edge: str
    accent_focus: str
    focus: str
    disabled: str
    hover: str
    pressed: str
    selected: str
    selected_ink: str
    mark: str  # tint of the line that was scanned last
    flash: str  # the same for its first 150 ms
    ok: str
    ok_tint: str
    warn: str
    warn_tint: str
    bad: str
    bad_tint: str
    info: str
    info_tint: str
    off: str
    off_tint: str
    border: int
    drawn: str  # the colour of small pictures that the style sheet takes from files: ink or pale


LIGHT: Final = Theme(
    name=ThemeName.LIGHT, background="#F6F4EF", surface="#FFFFFF", line="#DDD8CC", edge="#857D6D",
    text="#1E1B16", muted="#625C50", hint="#6E675A", accent="#F5B700", accent_ink="#1E1B16", accent_edge="#C99700",
    accent_focus="#1F5FA8", focus="#1F5FA8", disabled="#857D6D", hover="#F6F4EF", pressed="#E9E5DB",
    selected="#E4EEF9", selected_ink="#1E1B16", mark="#FFF7DF", flash="#FFE38A",
    ok="#17703F", ok_tint="#E3F4EA", warn="#8A5000", warn_tint="#FFF1D6", bad="#B3261E", bad_tint="#FCE4E2",
    info="#1F5FA8", info_tint="#E4EEF9", off="#5C574B", off_tint="#ECE9E1", border=1, drawn="ink",
)  # fmt: skip
DARK: Final = Theme(
    name=ThemeName.DARK, background="#17150F", surface="#221F18", line="#3B372D", edge="#857D6D",
    text="#F3EFE6", muted="#B9B2A3", hint="#A19A8B", accent="#F5B700", accent_ink="#1E1B16", accent_edge="#F5B700",
    accent_focus="#1E1B16", focus="#8FBDF2", disabled="#857D6D", hover="#2C2920", pressed="#3B372D",
    selected="#10263F", selected_ink="#F3EFE6", mark="#3A3115", flash="#5C4A0C",
    ok="#6FD39B", ok_tint="#15301F", warn="#F2B84B", warn_tint="#38280A", bad="#FF8A80", bad_tint="#40120F",
    info="#8FBDF2", info_tint="#10263F", off="#B9B2A3", off_tint="#2E2A21", border=1, drawn="pale",
)  # fmt: skip
CONTRAST: Final = Theme(
    name=ThemeName.CONTRAST, background="#000000", surface="#000000", line="#FFFFFF", edge="#FFFFFF",
    text="#FFFFFF", muted="#FFFFFF", hint="#A8A8A8", accent="#FFE000", accent_ink="#000000", accent_edge="#FFE000",
    accent_focus="#000000", focus="#FFE000", disabled="#9A9A9A", hover="#333333", pressed="#4D4D4D",
    selected="#FFFFFF", selected_ink="#000000", mark="#000000", flash="#4D4D4D",
    ok="#FFFFFF", ok_tint="#000000", warn="#FFE000", warn_tint="#000000", bad="#FFE000", bad_tint="#000000",
    info="#FFFFFF", info_tint="#000000", off="#FFFFFF", off_tint="#000000", border=2, drawn="pale",
)  # fmt: skip
_THEMES: Final = {theme.name: theme for theme in (LIGHT, DARK, CONTRAST)}


class Room(StrEnum):
    """Where a screen is read: standing at the till, at the kiosk, or sitting at a desk."""

    TILL = "till"
    KIOSK = "kiosk"
    DESK = "desk"


# px of body text and of the height of a button; 44 is the least that a finger hits (WCAG 2.2, 2.5.5)
_SIZES: Final = {Room.TILL: (18, 56), Room.KIOSK: (24, 72), Room.DESK: (16, 44)}


@dataclass(frozen=True, slots=True)
class Look:
    """What the application is dressed in; `scale` (0.8 to 2) is of text, and of whatever holds text."""

    theme: Theme = LIGHT
    scale: float = 1.0
    reduced_motion: bool = False

    def px(self, size: float) -> int:
        """Return a size scaled with the text."""
        return round(size * self.scale)

    def text(self, size: float) -> int:
        """Return a text size in px, never under the smallest print."""
        return max(SMALLEST, round(size * self.scale))

    def color(self, token: str) -> QColor:
        """Return a colour by the name of its token."""
        return QColor(getattr(self.theme, token))


def apply(app: QApplication, theme: Theme, scale: float = 1.0, reduced_motion: bool = False) -> None:
    """Dress the application, at start or while it runs; a scale beyond 80 to 200 % is brought back to it.

    What it wears already is left alone: every widget would be dressed anew. The sheet is made for the style that `STYLE`
    names: make the application with it.
    """
    worn = app.property(_LOOK)
    look = Look(theme, min(2.0, max(0.8, scale)), reduced_motion)
    if look == worn:
        return
    app.setProperty(_LOOK, look)
    if worn is None:
        for font in sorted((RESOURCES / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(font))
    app.setFont(_font(look))
    app.setPalette(_palette(theme))
    app.setStyleSheet(style_sheet(look))


def look() -> Look:
    """Return what the application is dressed in; plain light before `apply`."""
    app = QApplication.instance()
    worn = app.property(_LOOK) if app else None
    return worn if isinstance(worn, Look) else Look()


def application() -> QApplication:
    """Return the one application of this program; it outlives the window before, where there was one."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    made = QApplication(["beesdesk", *STYLE])  # also the class of its windows, which desktops group by
    made.setApplicationName("beesdesk")
    return made


def dress(widget: QWidget, room: Room) -> None:
    """Give a screen, and all that is in it, the text and button sizes of a room."""
    widget.setProperty("room", room.value)
    for piece in (widget, *widget.findChildren(QWidget)):
        restyle(piece)


def restyle(widget: QWidget) -> None:
    """Have the style sheet look again at a widget whose properties changed; at its first look it sees them anyway."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def weighted(font: QFont, weight: QFont.Weight, size: int | None = None) -> QFont:
    """Return a font in another weight, and in another size (px) if one is given."""
    other = QFont(font)
    other.setWeight(weight)
    if size is not None:
        other.setPixelSize(max(SMALLEST, size))
    return other


def theme_named(name: str) -> Theme:
    """Return a theme by its name; `system` gives what the desktop asks for now. Another name is a ValueError."""
    chosen = ThemeName(name)
    if chosen is not ThemeName.SYSTEM:
        return _THEMES[chosen]
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


class Appearance(QObject):
    """The chosen theme, kept in step with the desktop's while the choice is `system`."""

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = (ThemeName.SYSTEM.value, 1.0, False)
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def use(self, name: str, scale: float = 1.0, reduced_motion: bool = False) -> None:
        """Dress the application in a theme by its name (`ThemeName`)."""
        self._choice = (name, scale, reduced_motion)
        apply(self._app, theme_named(name), scale, reduced_motion)
        self.changed.emit()

    def _follow(self) -> None:
        if self._choice[0] == ThemeName.SYSTEM:
            self.use(*self._choice)


def style_sheet(look: Look) -> str:
    """Return the style sheet of a look, made from the template in `resources/themes`."""
    template = (RESOURCES / "themes" / "beesdesk.qss").read_text(encoding="utf-8")
    general, of_a_room = template.split("/* room */")
    theme = look.theme
    ring, frame = 3, _FRAME  # a border that thickens for the focus takes its pixels from the padding
    tokens: dict[str, object] = asdict(theme) | {"ring": ring, "themes": (RESOURCES / "themes").as_posix()}
    tokens |= {"pad": frame - theme.border, "side": frame + 10 - theme.border}
    tokens |= {"ring_pad": frame - ring, "ring_side": frame + 10 - ring}
    rooms = [Template(of_a_room).substitute(_sizes(look, room)) for room in Room]
    return Template(general).substitute(tokens | _sizes(look, Room.DESK)) + "".join(rooms)


def _sizes(look: Look, room: Room) -> dict[str, object]:
    body, button = _SIZES[room]
    shares = {"small": 0.78, "body": 1, "strong": 1.12, "title": 1.28, "heading": 1.6, "huge": 2.0}
    sizes: dict[str, object] = {name: look.text(body * share) for name, share in shares.items()}
    return sizes | {"room": room.value, "inner": max(button - 2 * _FRAME, round(look.text(body) * 1.3))}


def _font(look: Look) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    font.setFamilies([FAMILY, font.family()])
    font.setFeature(QFont.Tag("tnum"), 1)  # for the platform's own font, should ours be missing
    font.setPixelSize(look.text(_SIZES[Room.DESK][0]))
    return font


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    tokens = {
        role.Window: theme.background, role.WindowText: theme.text, role.Base: theme.surface,
        role.AlternateBase: theme.background, role.Text: theme.text, role.PlaceholderText: theme.hint,
        role.Button: theme.surface, role.ButtonText: theme.text, role.BrightText: theme.bad,
        role.Highlight: theme.focus, role.HighlightedText: theme.surface, role.Accent: theme.focus,
        role.ToolTipBase: theme.surface, role.ToolTipText: theme.text, role.Link: theme.info,
        role.LinkVisited: theme.info, role.Light: theme.surface, role.Midlight: theme.line, role.Mid: theme.edge,
        role.Dark: theme.edge, role.Shadow: theme.text,
    }  # fmt: skip
    palette = QPalette()
    for key, value in tokens.items():
        palette.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, key, QColor(theme.disabled))
    return palette
