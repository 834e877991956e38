"""Brings every scan to the one who may use it: keys that a scanner types, and codes from a serial port, in one queue.

The router sees the keys of all windows before they do. Keys that come at the pace of a scanner go to no field; keys
that a person typed are given back to the window they were meant for, 55 ms later at most, or to the dialog that has
come before it meanwhile. A dialog says by `accepts_scans` what a scan means while it is open; without it, a scan is
refused and lands nowhere.
"""

import sys
from collections import deque
from collections.abc import Callable
from typing import Final, Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.hardware.wedge import GS, Key, KeyKind, Replay, Scan, Wedge, WedgeSettings
from beesdesk.ui.parts.focus_gap import windows_behind
from beesdesk.values import dataclass

_NAMED: Final[dict[int, KeyKind]] = {
    Qt.Key.Key_Return: KeyKind.ENTER,
    Qt.Key.Key_Enter: KeyKind.ENTER,
    Qt.Key.Key_Tab: KeyKind.TAB,
    Qt.Key.Key_Shift: KeyKind.MODIFIER,
    Qt.Key.Key_Control: KeyKind.MODIFIER,
    Qt.Key.Key_Alt: KeyKind.MODIFIER,
    Qt.Key.Key_AltGr: KeyKind.MODIFIER,
    Qt.Key.Key_CapsLock: KeyKind.MODIFIER,
}
_CTRL: Final = Qt.KeyboardModifier.ControlModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_META: Final = Qt.KeyboardModifier.MetaModifier
_KEYS: Final = {QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride}
_PRESSES: Final = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel}
_LOOKED_AT: Final = _KEYS | _PRESSES
_BURST_MS: Final = 250  # a silence that no scanner makes within a code, however slow it is set
_SCAN_CODE_SHIFT: Final = {"win32": 8, "darwin": None}.get(sys.platform, 0)
"""What makes an X11 key code of a system's scan code: those of a PC keyboard lie 8 lower, Apple's are others."""


@runtime_checkable
class TakesScans(Protocol):
    """A dialog that can use a scan while it is open."""

    accepts_scans: bool

    def take_scan(self, text: str) -> None:
        """Take a scanned code."""


@dataclass(frozen=True, slots=True)
class _Held:
    """A key press kept back, and the object that was about to get it."""

    event: QKeyEvent
    target: QObject


class ScanRouter(QObject):
    """The queue of scans. `scanned` is for the window, `refused` says that a dialog is in the way.

    `heard` may be emitted from any thread, with the text of a scan: hand it to `hardware.scanner.SerialScanner`.
    """

    scanned = Signal(str)
    typed = Signal(str)  # what a scanner typed, before anybody uses it
    refused = Signal(str)
    heard = Signal(str)

    def __init__(self, app: QApplication, settings: WedgeSettings | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._started = QElapsedTimer()
        self._started.start()
        self.clock: Callable[[QKeyEvent], float] = self._time_of
        """Milliseconds of a key press: as the system says, which a busy screen does not delay."""
        self._touched = 0
        self._held: deque[_Held] = deque()
        self._down: set[int] = set()  # keys held back, whose release is to be held back too
        self._passed: tuple[object, ...] = ()
        self._queue: deque[str] = deque()
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._take_next)
        self._silence = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        # Keys that already wait while the screen was busy come before this second timer, and so before the verdict.
        self._verdict = QTimer(self, interval=0, singleShot=True)
        self._silence.timeout.connect(self._verdict.start)
        self._verdict.timeout.connect(self._fall_silent)
        self.heard.connect(self._hear)
        self._studying: Callable[[tuple[Key, ...]], bool] | None = None
        self._studied: list[Key] = []
        self._burst = QTimer(self, interval=_BURST_MS, singleShot=True)
        self._burst.timeout.connect(self._end_burst)
        self.use(settings or WedgeSettings())

    def listen(self) -> None:
        """See every key from now on. Not before a window is painted: a thousand events of its making would come by."""
        self._app.installEventFilter(self)

    def use(self, settings: WedgeSettings) -> None:
        """Follow other settings of the scanner from the next key on."""
        self._studied.clear()
        self._replay(len(self._held))
        self._settings = settings
        self._wedge = Wedge(settings)

    def study(self, take: Callable[[tuple[Key, ...]], bool] | None) -> None:
        """Hand keys on as they come, run by run, until None is to take them; what `take` returns False for was a person's."""
        self._end_burst()
        self._studying = take

    @property
    def waiting(self) -> int:
        """How many scans are still to be handed on."""
        return len(self._queue)

    @property
    def untouched(self) -> int:
        """For how many milliseconds nobody has pressed, touched or scanned anything."""
        return self._started.elapsed() - self._touched

    def close(self) -> None:
        """Let all keys pass again."""
        self._app.removeEventFilter(self)
        self._queue.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold keys back until it is clear who typed them. Keys that a program made pass: ours, an on-screen pad's."""
        kind = event.type()
        if kind not in _LOOKED_AT or not event.spontaneous():
            return False
        self._touched = self._started.elapsed()
        if not isinstance(event, QKeyEvent):
            if self._held and kind in _PRESSES:
                self._fall_silent()  # a finger moves the focus: what was typed before it belongs where it was
            return _is_behind(watched)
        if kind == QEvent.Type.KeyRelease:
            return self._swallow_release(event)
        if kind == QEvent.Type.ShortcutOverride:
            return self._before_shortcut(watched, event)
        return self._press(watched, event)

    def _press(self, watched: QObject, event: QKeyEvent) -> bool:
        """Take a key press; return whether it is held back or used up."""
        mark = (event.key(), event.timestamp(), event.text(), event.nativeScanCode())
        if mark == self._passed and not watched.isWindowType():
            return False  # a press that was let through, on its way from the window to the widget
        self._held.append(_Held(_copy(event), watched))
        if self._studying is not None:
            self._studied.append(self._key(event))
            self._down.add(event.key())
            self._burst.start()
            return True
        passes = self._decide(self._key(event))
        self._passed = mark if passes else ()
        if not passes:
            self._down.add(event.key())
        return not passes

    def _decide(self, key: Key) -> bool:
        """Tell the decoder a key; return whether this very key may go its way."""
        passes = False
        for decision in self._wedge.press(key):
            match decision:
                case Scan(text=text, keys=keys):
                    self._forget(len(keys))
                    self._hear_typed(text)
                case Replay(keys=keys):
                    is_last = keys[-1] is key
                    self._replay(len(keys) - is_last)  # which may open a dialog before the last one
                    passes = is_last and _in_front_of(self._held[0].target) is None
                    self._replay(is_last - passes)
                    self._forget(int(passes))
                case _:
                    self._forget(len(decision.keys))
        self._watch()
        return passes

    def _before_shortcut(self, watched: QObject, event: QKeyEvent) -> bool:
        """Keep a scanner's keys from shortcuts, and let those before a shortcut arrive first.

        One that comes to a window that has the keyboard no more goes the way of keys: Qt would look for it there.
        """
        if self._studying is not None:
            event.accept()  # a scanner's own key comes as a press; whatever it is, it is no shortcut yet
            return True
        key = self._key(event)
        programmed = key.text and key.text in {self._settings.prefix, self._settings.suffix}
        if programmed or (not key.modified and key.kind in {KeyKind.CHAR, KeyKind.ENTER, KeyKind.TAB}):
            event.accept()
            return True
        if key.kind is KeyKind.OTHER and self._held:
            self._fall_silent()
        if _in_front_of(watched) is not None:
            event.accept()
            return True
        return False

    def _swallow_release(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.key() not in self._down:
            return False
        self._down.discard(event.key())
        return True

    def _watch(self) -> None:
        self._verdict.stop()
        if self._wedge.due is None:
            self._silence.stop()
        else:
            self._silence.start(int(self._wedge.patience) + 2)

    def _fall_silent(self) -> None:
        """Let the decoder decide about what it holds: nothing more came."""
        due = self._wedge.due
        if due is None:
            return
        for decision in self._wedge.tick(due):
            if isinstance(decision, Scan):
                self._forget(len(decision.keys))
                self._hear_typed(decision.text)
            else:
                self._replay(len(decision.keys))
        self._watch()

    def _end_burst(self) -> None:
        """Nothing more came for a while: whoever studies takes the keys, or their window gets them."""
        self._burst.stop()
        keys, self._studied = tuple(self._studied), []
        if not keys:
            return
        if self._studying is not None and self._studying(keys):
            self._forget(len(keys))
        else:
            self._replay(len(keys))

    def _forget(self, count: int) -> None:
        for _ in range(count):
            self._held.popleft()

    def _replay(self, count: int) -> None:
        """Give keys to whom they were meant for, pressed and released."""
        for _ in range(count):
            held = self._held.popleft()
            if not shiboken6.isValid(held.target) or _press_shortcut(held):
                continue
            for event in (held.event, _released(held.event)):
                if shiboken6.isValid(held.target):
                    QCoreApplication.sendEvent(_in_front_of(held.target) or held.target, event)

    def _key(self, event: QKeyEvent) -> Key:
        return key_of(event, self.clock(event))

    def _time_of(self, event: QKeyEvent) -> float:
        return float(event.timestamp() or self._started.elapsed())

    def _hear_typed(self, text: str) -> None:
        self.typed.emit(text)
        self._hear(text)

    def _hear(self, text: str) -> None:
        self._touched = self._started.elapsed()
        self._queue.append(text)
        if not self._next.isActive():
            self._next.start()

    def _take_next(self) -> None:
        """Hand on one scan; the screen is painted before the next."""
        text = self._queue.popleft()
        if self._queue:
            self._next.start()
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            self.scanned.emit(text)
        elif isinstance(dialog, TakesScans) and dialog.accepts_scans:
            dialog.take_scan(text)
        else:
            self.refused.emit(text)


def _in_front_of(target: QObject) -> QWindow | None:
    """Return the window that keys for another one belong to: that of a dialog before it, or what a closed one leaves."""
    if QApplication.activePopupWidget() is not None:
        return None
    dialog = QApplication.activeModalWidget()
    window = target.window().windowHandle() if isinstance(target, QWidget) else target
    front = dialog.windowHandle() if dialog is not None else _left_by(window)
    return front if window != front else None


def _left_by(window: QObject) -> QWindow | None:
    """Return the window itself, or the next one behind it that is still to be seen."""
    while isinstance(window, QWindow) and not window.isVisible() and window.transientParent() is not None:
        window = window.transientParent()
    return window if isinstance(window, QWindow) else None


def _is_behind(target: QObject) -> bool:
    """Tell whether a window is behind a dialog; Qt itself blocks it as soon as the dialog has the keyboard."""
    dialog = QApplication.activeModalWidget()
    return dialog is not None and QApplication.activePopupWidget() is None and target in windows_behind(dialog)


def _press_shortcut(held: _Held) -> bool:
    """Press the shortcut that a key meant for another window has in the one in front; return whether there is one."""
    front, sequence = _in_front_of(held.target), QKeySequence(held.event.keyCombination())
    for widget in QApplication.topLevelWidgets():
        if front is not None and widget.windowHandle() == front:
            return any(_press_if(shortcut, sequence, held.event) for shortcut in widget.findChildren(QShortcut))
    return False


def _press_if(shortcut: QShortcut, sequence: QKeySequence, event: QKeyEvent) -> bool:
    owner, names = shortcut.parent(), shortcut.keys()
    if sequence not in names or not isinstance(owner, QWidget) or not owner.isVisible() or not owner.isEnabled():
        return False
    if shortcut.autoRepeat() or not event.isAutoRepeat():
        shortcut.activated.emit()
    return True


def key_of(event: QKeyEvent, at: float) -> Key:
    """Return a key press as the decoder wants it; `at` is milliseconds."""
    text, key, modifiers = event.text(), Qt.Key(event.key()), event.modifiers()
    kind = _NAMED.get(key)
    if kind is None:
        kind = KeyKind.CHAR if (text.isprintable() and text) or text == GS else KeyKind.OTHER
    if kind is KeyKind.OTHER:
        text = QKeySequence(key).toString(QKeySequence.SequenceFormat.PortableText)
    alt_gr = modifiers & _CTRL and modifiers & _ALT and kind is KeyKind.CHAR  # as Windows says it
    modified = bool(modifiers & (_CTRL | _ALT | _META)) and not alt_gr
    code = 0 if _SCAN_CODE_SHIFT is None else event.nativeScanCode()
    shifted = code + (_SCAN_CODE_SHIFT or 0) if code else 0
    return Key(text, shifted, at, kind, modified and kind is not KeyKind.MODIFIER, event.isAutoRepeat())


def _copy(event: QKeyEvent, kind: QEvent.Type = QEvent.Type.KeyPress) -> QKeyEvent:
    return QKeyEvent(
        kind,
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        event.nativeModifiers(),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )


def _released(event: QKeyEvent) -> QKeyEvent:
    return _copy(event, QEvent.Type.KeyRelease)
