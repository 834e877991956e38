"""Puts the till together: the open shop, this device's settings, its hardware, and the window. Knows everything.

Whoever opens the till waits for all that is imported from here on the way to the first paint: what is not needed for it
is imported where it is used, or by `Program.settle`. `tests/test_start.py` watches, `benchmarks/start.py` measures.
"""

import importlib
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from beesdesk.admission import ByStanding
from beesdesk.errors import ShopError
from beesdesk.hardware.journal import FILE_NAME, Device, Direction, HardwareJournal
from beesdesk.hardware.state import DeviceState, Reason
from beesdesk.hardware.wedge import wedge_settings
from beesdesk.logs import log_thread_faults, start_log
from beesdesk.members.people import is_badge
from beesdesk.messages import sentence, word
from beesdesk.pos.issuing import prints_itself
from beesdesk.pos.right import RightToShop
from beesdesk.settings import TRAINING, Settings, load_settings, save_settings
from beesdesk.shop import Shop
from beesdesk.ui.background import Background
from beesdesk.ui.faults import Faults
from beesdesk.ui.janitor import Janitor
from beesdesk.ui.keeping import Keeping
from beesdesk.ui.language import Languages, spoken
from beesdesk.ui.scan_router import ScanRouter
from beesdesk.ui.sounds import Sounds
from beesdesk.ui.theme import Appearance, application
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.device_states import told
from beesdesk.ui.till.printing import Printing
from beesdesk.ui.till.window import TillWindow
from beesdesk.words import ReceiptWish, SignIn

if TYPE_CHECKING:
    from subprocess import Popen

    from beesdesk.hardware.simulated import SimulatedCounter
    from beesdesk.mail.queries import OutboxCount
    from beesdesk.mail.sending import Trouble
    from beesdesk.sync.state import ExchangeState
    from beesdesk.ui.display.pole import PoleScreen
    from beesdesk.ui.display.second_screen import SecondScreen
    from beesdesk.ui.exchanging import Exchanging
    from beesdesk.ui.nights import Nights
    from beesdesk.ui.till.counter_panel import CounterPanel
    from beesdesk.ui.till.outbox import Outbox
    from beesdesk.ui.till.weighing import Weighing

_SIMULATED: Final = "simulated"  # as `hardware.simulated.SIMULATED`, which no start waits for
_DEVICES: Final = ("scanner", "scale", "printer", "pole_display", "terminal", "label_printer")
_SETTLED_MS: Final = 300  # after the first paint: what nobody waits for


class Program(QObject):
    """The parts of one till and what runs between them; it lives as long as its window."""

    scanner_said = Signal(object, object)  # DeviceState, Reason; from the scanner's thread
    scale_said = Signal(object, object)  # the same of the scale
    pole_said = Signal(object, object)  # of the pole display

    def __init__(self, app: QApplication, shop: Shop, settings: Settings, right: RightToShop | None) -> None:
        super().__init__()
        self.settings = settings
        self._app = app
        self._folder = shop.path.parent
        self._languages, self._appearance = Languages(app), Appearance(app)
        for part in (self._languages, self._appearance):
            part.setParent(self)
        self._languages.use(settings.language)
        self._appearance.use(settings.theme, settings.text_scale / 100, settings.reduced_motion)
        self.background = Background(self)
        self.router = ScanRouter(app)
        self.printing = Printing(shop, self.background, self)
        self.keeping = Keeping(shop, self.background, self)
        self.sounds = Sounds(settings.volume / 100, muted=not settings.volume, parent=self)
        self.desk = Desk(shop, right or ByStanding(shop), self)
        self.journal = HardwareJournal(self._folder / FILE_NAME, lambda code: shop.read(is_badge, code))
        self.desk.hardware_journal = self.journal
        self.desk.study, self.desk.placed = self.router.study, lambda: self.placed
        self.desk.originals = self.printing.originals
        self.desk.mail_there = bool(settings.mail_host)
        self.window = TillWindow(self.desk, self.router, self.printing, self.sounds, settings)
        self.setParent(self.window)
        self.elsewhere: Path | None = None
        """The folder of the shop to go on with, once the window is closed."""
        self._scanner: Any = None
        self._placed: Settings | None = None
        self.counter: SimulatedCounter | None = None
        self.counter_panel: CounterPanel | None = None
        self.outbox: Outbox | None = None
        self.nights: Nights | None = None
        self.night_starter: Callable[[Path], Popen[bytes]] | None = None
        """What begins the night's work beside the window; nothing is begun without it."""
        self.exchanging: Exchanging | None = None
        self.second_screen: SecondScreen | None = None
        self.pole: PoleScreen | None = None
        self._connect()
        self._use_keyboard_scanner(settings)

    def use(self, settings: Settings) -> None:
        """Keep other settings, and follow them at once."""
        before, placed_before, self.settings = self.settings, self.placed, settings
        self._placed = None
        save_settings(self._folder, settings)
        if settings.language != before.language:
            self._languages.use(settings.language)
            self._say_again()
        worn = (settings.theme, settings.text_scale, settings.reduced_motion)
        if worn != (before.theme, before.text_scale, before.reduced_motion):
            self._appearance.use(settings.theme, settings.text_scale / 100, settings.reduced_motion)
        self.sounds.set_volume(settings.volume / 100)
        self.sounds.muted = not settings.volume
        self._use_keyboard_scanner(settings)
        self.use_printer()
        self.desk.mail_there = bool(settings.mail_host)
        if self.outbox is not None and (self.outbox.trouble or _mail_part(settings) != _mail_part(before)):
            self.outbox.use(settings)
        self.use_exchange()
        placed = self.placed
        if placed.scanner != placed_before.scanner:
            self.start_scanner()
        if placed.scale != placed_before.scale:
            self.start_scale()
        if (placed.terminal, settings.terminal_tenders) != (placed_before.terminal, before.terminal_tenders):
            self.use_terminal()
        if settings.customer_display != before.customer_display:
            self.use_display()
        if placed.pole_display != placed_before.pole_display:
            self.use_pole()
        self.show_counter()
        self.window.show_settings(settings)

    def start_devices(self) -> None:
        """Take scanner, printer and scale as they are set."""
        self.start_scanner()
        self.use_printer()
        self.start_scale()
        self.use_terminal()
        self.show_counter()

    @property
    def placed(self) -> Settings:
        """The settings with the addresses of simulated devices in their places: what is opened."""
        if self._placed is None:
            self._placed = self._place(self.settings)
        return self._placed

    def _place(self, settings: Settings) -> Settings:
        """Start and stop simulators as they are wanted; where that is refused, it is said, and the device is none."""
        wanted = {name: getattr(settings, name) for name in _DEVICES}
        if self.counter is None and _SIMULATED not in wanted.values():
            return settings
        # Nobody simulates where sales are real: no start waits for it.
        from beesdesk.hardware.simulated import SimulatedCounter, refuse_simulated  # noqa: PLC0415

        try:
            refuse_simulated(wanted, nothing_is_real=self.desk.nothing_is_real)
            self.counter = self.counter or SimulatedCounter()
            return settings.with_(**self.counter.use(wanted))
        except ShopError as error:
            self.window.toasts.fail(sentence(error, spoken()))
        return settings.with_(**{name: "none" for name, address in wanted.items() if address == _SIMULATED})

    def show_counter(self) -> None:
        """Show what the trainee works the simulated devices with, as long as there are any."""
        if self.counter is None or not self.counter.names:
            if self.counter_panel is not None:
                self.counter_panel.close()
            return
        # As above.
        from beesdesk.ui.till.counter_panel import CounterPanel  # noqa: PLC0415

        if self.counter_panel is None:
            self.counter_panel = CounterPanel(self._app, self.desk, self.counter)
        self.counter_panel.refresh()
        self.counter_panel.show()

    def start_scanner(self) -> None:
        """Listen to the scanner on its port, in a thread of its own; to another one if there was one."""
        # The window is painted before.
        from beesdesk.hardware.scanner_ports import scanner_for  # noqa: PLC0415

        self.stop_scanner()
        self.desk.devices.forget("scanner")
        if self.placed.scanner == "none":
            self._show_scanner(DeviceState.ABSENT, Reason.NONE)
            return
        self._scanner = scanner_for(
            self.placed.scanner, self.router.heard.emit, self.scanner_said.emit, journal=self.journal
        )
        self._scanner.start()

    def use_printer(self) -> None:
        """Take the printer as it is set; an address that is none is said, and has no effect."""
        # Brings the network along: the window is painted before.
        from beesdesk.hardware.printer import printer_for  # noqa: PLC0415

        try:
            self.printing.use(printer_for(self.placed.printer, self.journal), self.settings.receipt_columns)
        except ShopError as error:
            self._say_setting("printer", error)
        self.desk.printer_there = self.printing.has_printer
        self.desk.printer_able = self.settings.print_receipts

    def use_terminal(self) -> None:
        """Take the payment terminal as it is set; an address that is none is said, and amounts are typed on it by hand."""
        self.desk.terminal, self.desk.terminal_address = None, self.settings.terminal
        self.desk.terminal_tenders = frozenset(self.settings.terminal_tenders.split())
        if self.placed.terminal == "none":
            self._forget("terminal")
            return
        # Few tills have one: no start waits for it.
        from beesdesk.hardware.terminals import terminal_for  # noqa: PLC0415

        try:
            self.desk.terminal = terminal_for(self.placed.terminal, self.journal)
        except ShopError as error:
            self._say_setting("terminal", error)

    def start_scale(self) -> None:
        """Weigh with the scale on its port, in a thread of its own; with another one if there was one."""
        before = self.stop_scale()
        self.desk.devices.forget("scale")
        if self.placed.scale == "none":
            self._forget("scale")
            return
        # Not every till has one: no start waits for it.
        from beesdesk.hardware.reaching import scale_for  # noqa: PLC0415
        from beesdesk.pos.plate import Plate  # noqa: PLC0415
        from beesdesk.ui.till.weighing import Weighing  # noqa: PLC0415

        # What lies there may be sold already, whichever way the scale is read.
        self.desk.weighing = weighing = Weighing(self, Plate(sold_as=before.plate.sold_as if before else None))
        scale = scale_for(self.placed.scale, weighing.heard.emit, self.scale_said.emit, journal=self.journal)
        weighing.use(scale)

    def stop_scale(self) -> "Weighing | None":
        """Let the scale go; return what was known of it."""
        weighing, self.desk.weighing = self.desk.weighing, None
        if weighing is not None:
            weighing.stop()
            weighing.deleteLater()
        return weighing

    def start_outbox(self) -> None:
        """Send the e-mails that wait, from now on."""
        # Brings the network along: the window is painted before.
        from beesdesk.ui.till.outbox import Outbox  # noqa: PLC0415

        self.outbox = Outbox(self.desk.shop, self.settings, self)
        self.outbox.counted.connect(self._show_outbox)
        self.outbox.start()

    def use_exchange(self) -> None:
        """Exchange with the shop's other machines as it is set; a till that is alone loads nothing for it."""
        if self.exchanging is not None:
            self.exchanging.use(self.settings)
        elif self.settings.hub:
            # Brings the network along: the window is painted before.
            from beesdesk.ui.exchanging import Exchanging  # noqa: PLC0415

            self.exchanging = self.desk.exchanging = Exchanging(self.desk.shop, self.settings, self)
            self.exchanging.changed.connect(self._show_exchange)
            self.exchanging.alarmed.connect(self._warn)
            self.exchanging.start()

    def use_display(self) -> None:
        """Show the customer display, or put it away, as it is set."""
        self.stop_display()
        if self.settings.customer_display:
            # Few tills have one: no start waits for it.
            from beesdesk.ui.display.second_screen import SecondScreen  # noqa: PLC0415

            self.second_screen = SecondScreen(self._app, self.desk, self.window)
            self.second_screen.open()

    def stop_display(self) -> None:
        """Put the customer display away."""
        if self.second_screen is not None:
            self.second_screen.close()
            self.second_screen = None

    def use_pole(self) -> None:
        """Show two lines on the pole display on its port, in a thread of its own; an address that is none is said."""
        self.stop_pole()
        self.desk.devices.forget("pole_display")
        if self.placed.pole_display == "none":
            self._forget("pole_display")
            return
        # Few tills have one: no start waits for it.
        from beesdesk.hardware.pole_display import pole_display_for  # noqa: PLC0415
        from beesdesk.ui.display.pole import PoleScreen  # noqa: PLC0415

        try:
            display = pole_display_for(self.placed.pole_display, self.pole_said.emit, self.journal)
        except ShopError as error:
            self._say_setting("pole_display", error)
            return
        if display is not None:
            self.pole = PoleScreen(self.desk, display, self)
            self.desk.pole_trial = self.pole.try_out

    def stop_pole(self, *, wait: bool = False) -> None:
        """Let the pole display go dark; nobody waits for it but the end of the program."""
        pole, self.pole = self.pole, None
        self.desk.pole_trial = None
        if pole is not None:
            pole.stop(wait=wait)

    def stop_scanner(self) -> None:
        """Let the port go."""
        if self._scanner is not None:
            self._scanner.stop()
            self._scanner = None

    def settle(self) -> None:
        """Do what the first paint did not wait for: sounds, dialogs, collecting garbage again, the journal."""
        importlib.import_module("beesdesk.ui.till.ask")
        self.window.panel.list.ensurePolished()
        self.sounds.prepare()
        self.start_outbox()
        self.printing.begin()
        self.use_exchange()
        self.use_display()
        self.use_pole()
        self.use_terminal()
        self.show_counter()
        self._watch_over()
        Janitor(self)
        self.keeping.begin()
        self.start_nights()

    def start_nights(self) -> None:
        """Have a night that was missed caught up, and say how the last one went."""
        from beesdesk.ui.nights import Nights  # noqa: PLC0415 - the window is painted before

        panel = self.window.panel
        self.nights = nights = Nights(self.desk.shop, self.background, self, start=self.night_starter)
        nights.told.connect(panel.show_night)
        nights.failed.connect(self._warn)
        panel.night_wanted.connect(nights.again)
        panel.night_understood.connect(nights.understand)
        panel.night_untold.connect(nights.tell)
        nights.begin()

    def lock_minutes(self) -> int:
        """Return after how many untouched minutes the till asks who is there, 0 for never."""
        rules = self.desk.rules
        return rules.lock_minutes if self.desk.till is not None and rules.sign_in is not SignIn.NAME else 0

    def _watch_over(self) -> None:
        """Lock the till when nobody is at it, and at once where nobody has said who is there since the start."""
        from beesdesk.ui.till.idle import Idle  # noqa: PLC0415 - minutes from now

        Idle(self.lock_minutes, lambda: self.router.untouched, self).noticed.connect(self.window.acts.lock)
        if self.lock_minutes():
            self.window.acts.lock()

    def stop(self) -> None:
        """Let go of scanner, scale, displays and keys; what is being printed is finished, no other e-mail is begun."""
        if self.nights is not None:
            self.nights.end()
        if self.outbox is not None:
            self.outbox.stop()
        if self.exchanging is not None:
            self.exchanging.stop()
        self.stop_scanner()
        self.stop_scale()
        self.stop_display()
        self.stop_pole(wait=True)
        self.router.close()
        self.printing.stop()
        self.background.finish()
        self._end_counter()
        self.journal.close()

    def _end_counter(self) -> None:
        if self.counter_panel is not None:
            self.counter_panel.end()
            self.counter_panel = None
        if self.counter is not None:
            self.counter.close()

    def _connect(self) -> None:
        desk, printing, window = self.desk, self.printing, self.window
        window.settings_chosen.connect(self.use)
        window.closing.connect(self.stop)
        window.elsewhere.connect(self._leave)
        printing.state_changed.connect(self._show_printer)
        desk.line_added.connect(self._look_at_printer)
        self.scanner_said.connect(self._show_scanner)
        self.scale_said.connect(self._show_scale)
        self.pole_said.connect(self._show_pole)
        self.router.typed.connect(self._note_typed)
        self.keeping.failed.connect(self._warn)
        desk.drawer_wanted.connect(printing.kick_drawer)
        desk.receipt_wanted.connect(self._print_receipt)
        desk.slip_wanted.connect(printing.print_slip)
        desk.file_wanted.connect(self._show_file)
        desk.sold.connect(self._print_sale)
        desk.refunded.connect(self._print_refund)

    def _leave(self, folder: Path) -> None:
        """Close the window, to go on in another shop."""
        self.elsewhere = folder
        QTimer.singleShot(0, self.window, self.window.close)  # the dialog that says so closes first

    def _warn(self, text: str) -> None:
        self.window.toasts.fail(text)  # not made before there is one to show

    def _use_keyboard_scanner(self, settings: Settings) -> None:
        try:
            self.router.use(wedge_settings(settings))
        except ShopError as error:
            self._say_setting("scanner", error)

    def _say_setting(self, device: str, error: ShopError) -> None:
        text = sentence(error, spoken())
        self.desk.devices.say(device, DeviceState.ERROR, Reason.BAD_ADDRESS)
        self.window.header.show_device(device, DeviceState.ERROR, text)
        self.window.toasts.fail(text)

    def _show_scanner(self, state: DeviceState, reason: Reason) -> None:
        self._show_device("scanner", state, reason)

    def _show_printer(self, state: DeviceState) -> None:
        self._show_device("printer", state, self.printing.reason)

    def _show_device(self, name: str, state: DeviceState, reason: Reason) -> None:
        self.desk.devices.say(name, state, reason)
        self.window.header.show_device(name, state, told(reason))

    def _forget(self, name: str) -> None:
        """Say nothing more of a device that this till has no longer."""
        self.desk.devices.forget(name)
        self.window.header.forget_device(name)

    def _say_again(self) -> None:
        """Say in another language how the devices are."""
        for name, (state, reason) in self.desk.devices.all().items():
            self.window.header.show_device(name, state, told(reason))

    def _look_at_printer(self, _: object) -> None:
        """Ask the printer how it is with the first line of a sale: better than once the customer waits for the paper."""
        if len(self.desk.state.lines) == 1:
            self.printing.look()

    def _show_scale(self, state: DeviceState, reason: Reason) -> None:
        if self.desk.weighing is not None:  # a word may still be on its way from one that was let go
            self._show_device("scale", state, reason)

    def _show_pole(self, state: DeviceState, reason: Reason) -> None:
        if self.pole is not None:  # as with the scale
            self._show_device("pole_display", state, reason)

    def _note_typed(self, text: str) -> None:
        self.journal.note(Device.KEYBOARD, Direction.HEARD, text.encode())

    def _show_outbox(self, count: "OutboxCount", trouble: "Trouble | None") -> None:
        self.desk.mails_kept = count.waiting + count.stuck
        why = word(str(trouble), spoken()) if trouble else ""
        self.window.header.show_mail(count.waiting, count.stuck, is_set=self.desk.mail_there, tip=why)
        self.desk.outbox_changed.emit()

    def _show_exchange(self, state: "ExchangeState") -> None:
        from beesdesk.ui.parts.exchange_words import said  # noqa: PLC0415 - as `start_exchanging`

        self.window.header.show_exchange((lambda: said(state)[:3]) if self.settings.hub else None)

    def _print_sale(self) -> None:
        """Print the receipt of the sale just paid if it is to come by itself; one that is mailed was its original."""
        last = self.desk.last_sale
        if last is None or last.paid.number is None:
            return
        if not last.paid.mailed:
            self.printing.expect(last.paid.number)
        standing = last.receiving.wish if last.receiving else None
        rule, able = self.desk.rules.receipt_print, self.desk.printer_able
        if self.printing.has_printer and prints_itself(rule, standing, last.wish, able=able):
            self.printing.print_receipt(last.paid.number, last.language, who=self.desk.who)
            self.desk.receipt_is(ReceiptWish.PRINT)

    def _print_refund(self, refunded: Any) -> None:
        self.printing.expect(refunded.number)
        if self.desk.prints_alone:
            self._print_receipt(refunded.number)

    def _print_receipt(self, number: int) -> None:
        last = self.desk.last_sale
        language = last.language if last and last.paid.number == number else self.desk.rules.language
        try:
            self.printing.print_receipt(number, language, who=self.desk.who)
        except ShopError as error:
            self.window.toasts.fail(sentence(error, spoken()))

    def _show_file(self, file: Path) -> None:
        """Have the desktop show a paper, and say where it is."""
        # The window is painted before.
        from PySide6.QtCore import QUrl  # noqa: PLC0415
        from PySide6.QtGui import QDesktopServices  # noqa: PLC0415

        self.window.show_saved(file)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))


def _mail_part(settings: Settings) -> tuple[object, ...]:
    return tuple(getattr(settings, field.name) for field in fields(settings) if field.name.startswith("mail_"))


def build(app: QApplication, shop: Shop, settings: Settings, *, right: RightToShop | None = None) -> TillWindow:
    """Return the till's window on an open shop, not yet shown; its child `Program` has the parts."""
    program = Program(app, shop, settings, right)
    program.router.listen()
    return program.window


class FirstPaint(QObject):
    """Says once that a widget is being painted, then that it has been: from then on the till shows what it scans."""

    begins = Signal()
    happened = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let every event through."""
        if event.type() == QEvent.Type.Paint:
            self._widget.removeEventFilter(self)
            self.begins.emit()
            QTimer.singleShot(0, self.happened.emit)
        return False


def open_till(folder: Path, settings: Settings, *, on_ready: Callable[[], object] | None = None) -> int:
    """Open the shop in a folder, show the till, and return the exit code when its window is closed.

    `on_ready` is called once the window is painted and takes scans. Who goes to practise, or back, gets another window on
    the other shop. Raises the refusals of `Shop.open`. Faults of the program go into `beesdesk.log` beside the shop.
    """
    shop = _open(folder)
    app = application()
    while True:
        try:
            program = Program(app, shop, settings, None)
            code = _run(app, program, on_ready)
        finally:
            shop.close()
        settings, elsewhere = program.settings, program.elsewhere
        shiboken6.delete(program.window)
        if elsewhere is None:
            return code
        shop, settings = _open_other(elsewhere, settings)


def _start_night(folder: Path) -> "Popen[bytes]":
    from beesdesk.sync.beside import start_night  # noqa: PLC0415 - long after the first paint

    return start_night(folder)


def _run(app: QApplication, program: Program, on_ready: Callable[[], object] | None) -> int:
    """Show a till until its window is closed."""
    window = program.window
    program.night_starter = _start_night
    Faults(start_log(program.desk.shop.path.parent), window)
    log_thread_faults()
    window.resize(window.screen().availableSize())  # as it will be: laid out once
    painted = FirstPaint(window)
    painted.begins.connect(program.router.listen)
    painted.happened.connect(program.start_scanner)
    if on_ready is not None:
        painted.happened.connect(on_ready)
    painted.happened.connect(program.use_printer)
    painted.happened.connect(program.start_scale)
    painted.happened.connect(lambda: QTimer.singleShot(_SETTLED_MS, program, program.settle))
    window.showMaximized()
    try:
        return app.exec()
    finally:
        program.stop()
        if program.outbox is not None:
            program.outbox.finish()  # nobody sees it any more: the windows are gone
        if program.exchanging is not None:
            program.exchanging.finish()
        program.keeping.end()


def _open_other(folder: Path, settings: Settings) -> tuple[Shop, Settings]:
    """Open the practice shop, or the real one again; return it with the settings that count there."""
    if folder.name != TRAINING:
        return _open(folder), load_settings(folder)
    # Brings the invented people along: no start waits for them.
    from beesdesk.training import practice_settings  # noqa: PLC0415

    return _open(folder), practice_settings(settings, folder)


def _open(folder: Path) -> Shop:
    """Open a shop; a practice shop sets no space aside for a day when the disk is full."""
    return Shop.open(folder, ballast=0) if folder.name == TRAINING else Shop.open(folder)
