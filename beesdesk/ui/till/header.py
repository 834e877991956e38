"""The bar above the till: which till, whose, how its devices are, and in which words and colours it speaks."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from beesdesk.hardware.state import DeviceState
from beesdesk.ui.language import Translated, formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.theme import ThemeName
from beesdesk.words import Language

TEXT_SIZES: Final = (80, 100, 125, 150, 175, 200)
_SIDE, _GAP = 16, 10
_DEVICE: Final = {
    DeviceState.READY: State.OK,
    DeviceState.OPENING: State.INFO,
    DeviceState.ABSENT: State.OFF,
    DeviceState.ERROR: State.BAD,
}


class Header(Translated, QFrame):
    """The bar. What a person chooses in it is told by signals; the program carries it out and calls `show_choices`."""

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    text_size_chosen = Signal(int)  # percent
    help_wanted = Signal()

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._number = number
        self._opened: datetime | None = None
        self._is_demo = self._narrow = False
        self._chosen = (ThemeName.SYSTEM.value, 100)
        self._cashier_name = ""
        self._mail: StateChip | None = None
        self._mails = (0, 0, True, "")  # waiting, stuck, whether a server is set, what is wrong with it
        self._exchange: StateChip | None = None
        self._exchange_said: Callable[[], tuple[State, str, str]] | None = None
        self._states = {"scanner": DeviceState.OPENING, "printer": DeviceState.ABSENT}
        self._till = label("", "strong", self)
        self._session = StateChip(parent=self)
        self._demo = StateChip(parent=self)
        self._devices = {name: StateChip(parent=self) for name in self._states}
        self._cashier = label("", "body", self)
        self._cashier.setTextFormat(Qt.TextFormat.PlainText)
        self._languages = {language: self._language_button(language) for language in Language}
        self._look = KeyButton("Aa", parent=self)
        self._help = KeyButton("", "F1", parent=self)
        self._look.clicked.connect(self._open_menu)
        self._help.clicked.connect(self.help_wanted)
        self._arrange()
        self._retranslate()

    def show_session(self, opened: datetime | None, cashier: str, *, demo: bool) -> None:
        """Show since when (local time) the till is open, None while it is not, and who serves."""
        self._opened, self._cashier_name = opened, cashier
        self._is_demo = demo
        self._retranslate()

    def show_device(self, name: str, state: DeviceState, tip: str = "") -> None:
        """Show how the `scanner`, the `printer`, the `scale` or the `pole_display` is; `tip` says more."""
        self._states[name] = state
        if name not in self._devices:  # one that not every till has
            self._devices[name] = StateChip(parent=self)
            self._row.insertWidget(self._row.indexOf(self._cashier), self._devices[name])
        self._devices[name].show_state(_DEVICE[state], self._device_word(name), tip)
        self._make_room()

    def device_state(self, name: str) -> DeviceState | None:
        """Return how a device is, None for one that this till does not have."""
        return self._states.get(name)

    def forget_device(self, name: str) -> None:
        """Say nothing more of a device that this till has no longer."""
        if name in self._devices:
            del self._states[name]
            self._devices.pop(name).deleteLater()
            self._make_room()

    def show_mail(self, waiting: int, stuck: int, *, is_set: bool, tip: str = "") -> None:
        """Show how many e-mails wait and how many need a person; `tip` says what is wrong with the server."""
        self._mails = (waiting, stuck, is_set, tip)
        if self._mail is None and (is_set or waiting or stuck):
            self._mail = StateChip(parent=self)
            self._row.insertWidget(self._row.indexOf(self._cashier), self._mail)
        self._name_mail()
        self._make_room()

    def show_exchange(self, said: Callable[[], tuple[State, str, str]] | None) -> None:
        """Show how the exchange with the other machines stands: state, word, sentence. None for a machine that is alone."""
        self._exchange_said = said
        if said is None and self._exchange is not None:
            self._exchange.deleteLater()
            self._exchange = None
        elif said is not None and self._exchange is None:
            self._exchange = StateChip(parent=self)
            self._row.insertWidget(self._row.indexOf(self._cashier), self._exchange)
        self._name_exchange()
        self._make_room()

    def show_choices(self, theme: str, text_size: int) -> None:
        """Tick what is chosen in the menu of looks."""
        self._chosen = (theme, text_size)
        for language, button in self._languages.items():
            button.setChecked(language is spoken())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is in order where there is little room: exceptions stay."""
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """See how much room there is."""
        super().showEvent(event)
        self._make_room()

    def _arrange(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.setContentsMargins(_SIDE, 4, _SIDE, 4)
        row.setSpacing(_GAP)
        row.addWidget(self._till)
        row.addWidget(self._session)
        row.addWidget(self._demo)
        row.addStretch(1)
        for chip in self._devices.values():
            row.addWidget(chip)
        row.addWidget(self._cashier)
        for button in (*self._languages.values(), self._look, self._help):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button)

    def _language_button(self, language: Language) -> KeyButton:
        button = KeyButton(language.upper(), height=44, parent=self)
        button.setCheckable(True)
        button.clicked.connect(partial(self._choose_language, language))
        return button

    def _choose_language(self, language: Language) -> None:
        self.language_chosen.emit(language.value)
        self.show_choices(*self._chosen)

    def minimumSizeHint(self) -> QSize:
        """Return the room without which nothing goes."""
        optional = set(self._optional())
        needed = [widget for widget in self._parts() if widget not in optional]
        return QSize(_width(needed) + 2 * _SIDE, self._row.minimumSize().height())

    def _name_mail(self) -> None:
        if self._mail is None:
            return
        waiting, stuck, is_set, tip = self._mails
        state = State.OK if is_set else State.OFF
        if stuck:
            state, tip = State.WARN, self.tr("%n e-mail(s) not sent: see the menu, E-mails.", "", stuck)
        elif waiting and not is_set:
            state, tip = State.WARN, self.tr("No mail server is set: see the menu, Settings.")
        elif waiting:
            state, tip = State.INFO, tip or self.tr("%n e-mail(s) waiting", "", waiting)
        word = self.tr("E-mail")
        self._mail.show_state(state, f"{word} ({waiting + stuck})" if waiting or stuck else word, tip)

    def _name_exchange(self) -> None:
        if self._exchange is not None and self._exchange_said is not None:
            self._exchange.show_state(*self._exchange_said())

    def _parts(self) -> list[QWidget]:
        demo = [self._demo] if self._is_demo else []
        mail = [one for one in (self._mail, self._exchange) if one]
        languages = self._languages.values()
        return [
            self._till,
            self._session,
            *demo,
            *self._devices.values(),
            *mail,
            self._cashier,
            *languages,
            self._look,
            self._help,
        ]

    def _optional(self) -> list[QWidget]:
        """Return what may be missing where there is little room, the dearest first; what is wrong is always shown."""
        more = [one for one in (self._mail, self._exchange) if one]
        quiet = [chip for chip in (*self._devices.values(), *more) if chip.state in {State.OK, State.OFF, State.INFO}]
        alarmed = any(chip not in quiet for chip in more)
        session = [self._session] if alarmed else []  # where there is room for one of the two, the alarm stays
        return [*self._languages.values(), *session, self._cashier, *quiet]

    def _make_room(self) -> None:
        """Show as much as there is room for; before the first paint nobody asks."""
        if not self.isVisible():
            return
        optional = self._optional()
        shown = [widget for widget in self._parts() if widget not in optional]
        self._narrow = False
        for group in (optional[: len(self._languages)], *([widget] for widget in optional[len(self._languages) :])):
            fits = _width([*shown, *group]) + 2 * _SIDE <= self.width() and not self._narrow
            shown += group if fits else []
            self._narrow = self._narrow or not fits
        if self._session in shown and _width(shown) + 2 * _SIDE > self.width():
            shown.remove(self._session)  # at two o'clock it is wider than at one: no key is cut for that
        for widget in self._parts():
            widget.setVisible(widget in shown)
        self._demo.setVisible(self._is_demo)

    def _device_word(self, name: str) -> str:
        match name:
            case "scanner":
                return self.tr("Scanner")
            case "terminal":
                return self.tr("Terminal")
            case "scale":
                return self.tr("Scale")
            case "pole_display":
                return self.tr("Pole display")
        return self.tr("Printer")

    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu)
        menu.popup(self._look.mapToGlobal(QPoint(0, self._look.height())))

    def _fill(self, menu: QMenu) -> None:
        theme, size = self._chosen
        if self._narrow:
            for language in Language:
                choice = _choice(menu, language.upper(), language is spoken())
                choice.triggered.connect(partial(self._choose_language, language))
                menu.addAction(choice)
            menu.addSeparator()
        themes = QActionGroup(menu)
        for name, word in self._theme_words().items():
            themes.addAction(_choice(menu, word, name == theme)).triggered.connect(
                partial(self.theme_chosen.emit, name.value)
            )
        menu.addActions(themes.actions())
        menu.addSeparator()
        sizes = QActionGroup(menu)
        for percent in TEXT_SIZES:
            word = self.tr("Text {percent} %").format(percent=percent)
            sizes.addAction(_choice(menu, word, percent == size)).triggered.connect(
                partial(self.text_size_chosen.emit, percent)
            )
        menu.addActions(sizes.actions())

    def _theme_words(self) -> dict[ThemeName, str]:
        return {
            ThemeName.SYSTEM: self.tr("Colours of the desktop"),
            ThemeName.LIGHT: self.tr("Light"),
            ThemeName.DARK: self.tr("Dark"),
            ThemeName.CONTRAST: self.tr("High contrast"),
        }

    def _retranslate(self) -> None:
        self._till.setText(self.tr("Till {number}").format(number=self._number))
        self._demo.show_state(State.WARN, self.tr("Demo"), self.tr("Nothing here is a real sale."))
        if self._opened is None:
            self._session.show_state(State.OFF, self.tr("Closed"))
        else:
            since = formatting().clock(self._opened)
            self._session.show_state(State.INFO, self.tr("Open since {time}").format(time=since))
        self._cashier.setText(self._cashier_name)
        for name, state in self._states.items():
            self._devices[name].show_state(_DEVICE[state], self._device_word(name), self._devices[name].toolTip())
        self._name_mail()
        self._name_exchange()
        self._look.setAccessibleName(self.tr("Colours and text size"))
        self._look.setToolTip(self.tr("Colours and text size"))
        self._help.show_text(self.tr("Help"))
        for language, button in self._languages.items():
            button.setChecked(language is spoken())
        self._make_room()


def _width(widgets: Sequence[QWidget]) -> int:
    """Return how wide widgets are beside each other, with a gap after each."""
    return sum(widget.sizeHint().width() + _GAP for widget in widgets)


def _choice(menu: QMenu, word: str, chosen: bool) -> QAction:
    action = QAction(word, menu)
    action.setCheckable(True)
    action.setChecked(chosen)
    return action
