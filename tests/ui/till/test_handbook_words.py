"""Every key, tile and word that the handbook names is there, in its language."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from driving import dialog_of
from PySide6.QtGui import QKeySequence, QShortcut
from pytestqt.qtbot import QtBot

import beesdesk
from beesdesk.app import Program
from beesdesk.reports.texts import WORDS
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.till.dialogs.handbook import DEVICE_PAGES, FIRST_PAGES, MACHINE_PAGES, PAGES, handbook_folder
from beesdesk.ui.till.menu import TillMenu
from beesdesk.words import Language

pytestmark = pytest.mark.in_turn("language")

STRINGS = Path(beesdesk.__file__).parent / "resources" / "translations"
TO_MENU = re.compile(r"menu, \*([^*]+)\*", re.IGNORECASE)
SHOWN = re.compile(r"(?<!\*)\*([^*]+)\*(?!\*)")
KEY = re.compile(r"`([^`]+)`")


@pytest.fixture(params=list(Language))
def language(program: Program, request: pytest.FixtureRequest) -> Iterator[Language]:
    """Each language in turn, on the screen."""
    program.use(program.settings.with_(language=request.param))
    yield request.param
    program.use(program.settings.with_(language=Language.EN))


@pytest.fixture
def page(language: Language) -> str:
    """The handbook on one line."""
    return " ".join((handbook_folder() / PAGES[language]).read_text("utf-8").split())


@pytest.fixture
def menu(qtbot: QtBot, program: Program, language: Language) -> TillMenu:
    program.window.side.keys.buttons[-1].click()
    return dialog_of(qtbot, TillMenu)


def said(language: Language) -> set[str]:
    """Return all that the program says, on screens and on paper, as it is compared."""
    place = "source" if language is Language.EN else "translation"
    name = Language.FR if language is Language.EN else language
    listed = (STRINGS / f"beesdesk_{name}.ts").read_text("utf-8")
    texts = re.findall(rf"<{place}>(.*?)</{place}>", listed, re.DOTALL)
    papers = [words[list(Language).index(language)] for words in WORDS.values()]
    return {plain(text) for text in [*map(unescape, texts), *papers]}


def plain(text: str) -> str:
    return text.replace("\xa0", " ").casefold()


def unsaid(page: str, language: Language) -> list[str]:
    """Return what a page quotes and nothing says; what goes on after an ellipsis is a figure that the screen fills in."""
    quoted = [plain(words).split("…")[0].split(" (")[0] for words in SHOWN.findall(page)]
    texts = said(language)
    return [words for words in quoted if not any(words in text for text in texts)]


def test_every_tile_of_the_menu_that_is_named_is_there(page: str, menu: TillMenu) -> None:
    tiles = {plain(tile.text()) for tile in menu.tiles.values()}
    practice = {plain(menu.tr(text)) for text in ("Cards to practise with", "Back to the real till")}
    named = [plain(name) for name in TO_MENU.findall(page)]
    assert len(named) >= 10
    assert [name for name in named if name not in tiles | practice] == []


def test_every_key_that_is_named_does_something(page: str, program: Program, menu: TillMenu) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    keys = {shortcut.key().toString(native) for shortcut in program.window.findChildren(QShortcut)}
    keys |= {button.key_text for button in program.window.findChildren(KeyButton)}
    keys |= {QKeySequence("Enter").toString(native)}
    named = set(KEY.findall(page))
    assert {"F12", "F2"} <= named
    assert {key for key in named if not key.isdigit()} - keys == set()


def test_every_word_that_is_quoted_is_said(page: str, language: Language) -> None:
    assert len(SHOWN.findall(page)) > 15
    assert unsaid(page, language) == []


@pytest.mark.parametrize("spoken", list(Language))
@pytest.mark.parametrize("book", [FIRST_PAGES, DEVICE_PAGES])
def test_every_word_that_another_book_quotes_is_said(spoken: Language, book: dict[Language, str]) -> None:
    page = " ".join((handbook_folder() / book[spoken]).read_text("utf-8").split())
    assert len(SHOWN.findall(page)) > 10
    assert unsaid(page, spoken) == []


@pytest.mark.parametrize("spoken", list(Language))
def test_every_word_that_the_page_of_several_machines_quotes_is_said(spoken: Language) -> None:
    page = " ".join((handbook_folder() / MACHINE_PAGES[spoken]).read_text("utf-8").split())
    assert len(SHOWN.findall(page)) > 20
    assert unsaid(page, spoken) == []
