"""What a pole display makes of the bytes that it gets: two lines of 20 characters. The simulator's half of the dialects."""

import re
from collections.abc import Callable, Mapping
from typing import Final

WIDTH, HEIGHT = 20, 2
_PAGES: Final = {0x00: "cp437", 0x10: "cp1252", 0x13: "cp858", 0x34: "cp858"}
_LONGEST: Final = 8  # bytes of a command
_TEXT: Final = re.compile(rb"[^\x00-\x1f]+")
_Command = Callable[["Glass", re.Match[bytes]], None]


class Glass:
    """The lit characters of a display, written by its commands in any pieces; `garbage` has bytes that are none of them."""

    def __init__(self, commands: Mapping[re.Pattern[bytes], _Command]) -> None:
        self._commands = commands
        self._held = b""
        self.garbage = b""
        self.cursor = True
        self.reset()

    @property
    def lines(self) -> tuple[str, str]:
        """What can be read."""
        first, second = ("".join(row) for row in self._cells)
        return first, second

    def feed(self, data: bytes) -> None:
        """Take bytes; a command that is not whole yet waits for the rest."""
        self._held += data
        while self._held:
            text = _TEXT.match(self._held)
            found, command = self._next() if text is None else (text, Glass.put)
            if found is not None and command is not None:
                command(self, found)
                self._held = self._held[found.end() :]
            elif len(self._held) < _LONGEST:
                return
            else:
                self.garbage += self._held[:1]
                self._held = self._held[1:]

    def reset(self) -> None:
        """Be as after switching on."""
        self._page = _PAGES[0]
        self.clear()

    def clear(self) -> None:
        """Show nothing, and begin at the first place."""
        self._cells = [[" "] * WIDTH for _ in range(HEIGHT)]
        self._place = 0

    def clear_line(self, *, whole: bool) -> None:
        """Show nothing on the cursor's line, or behind the cursor."""
        row, column = divmod(self._place, WIDTH)
        first = 0 if whole else column
        self._cells[row][first:] = [" "] * (WIDTH - first)
        self._place = row * WIDTH if whole else self._place

    def go(self, row: int, column: int) -> None:
        """Go to a place, counted from 1; one that is not there is garbage."""
        if 1 <= row <= HEIGHT and 1 <= column <= WIDTH:
            self._place = (row - 1) * WIDTH + column - 1
        else:
            self.garbage += bytes((row & 0xFF, column & 0xFF))

    def choose(self, page: int) -> None:
        """Read bytes by another code page from now on."""
        self._page = _PAGES.get(page, _PAGES[0])

    def put(self, text: re.Match[bytes]) -> None:
        """Show characters, each at the next place."""
        for sign in text[0].decode(self._page, "replace"):
            row, column = divmod(self._place, WIDTH)
            self._cells[row][column] = sign
            self._place = (self._place + 1) % (WIDTH * HEIGHT)

    def _next(self) -> tuple[re.Match[bytes] | None, _Command | None]:
        for pattern, command in self._commands.items():
            found = pattern.match(self._held)
            if found:
                return found, command
        return None, None


def escpos_glass() -> Glass:
    """Return the glass of a display that speaks ESC/POS."""
    return Glass({
        re.compile(rb"\x1b@"): lambda glass, _: glass.reset(),
        re.compile(rb"\x0c"): lambda glass, _: glass.clear(),
        re.compile(rb"\x0b"): lambda glass, _: glass.go(1, 1),
        re.compile(rb"\x18"): lambda glass, _: glass.clear_line(whole=True),
        re.compile(rb"\x1bt(.)", re.DOTALL): lambda glass, found: glass.choose(found[1][0]),
        re.compile(rb"\x1f\$(.)(.)", re.DOTALL): lambda glass, found: glass.go(found[2][0], found[1][0]),
        re.compile(rb"\x1fC(.)", re.DOTALL): lambda glass, found: setattr(glass, "cursor", found[1] != b"\x00"),
        re.compile(rb"\x1f\x01"): lambda _, __: None,  # to write over what is there, as this one always does
    })  # fmt: skip


def vt100_glass() -> Glass:
    """Return the glass of a display that speaks as a VT100 does."""
    return Glass({
        re.compile(rb"\x1b\[2J"): lambda glass, _: glass.clear(),
        re.compile(rb"\x1b\[([0-9]+);([0-9]+)H"): lambda glass, found: glass.go(int(found[1]), int(found[2])),
        re.compile(rb"\x1b\[0?K"): lambda glass, _: glass.clear_line(whole=False),
        re.compile(rb"\x1bR(.)", re.DOTALL): lambda glass, found: glass.choose(found[1][0]),
    })  # fmt: skip
