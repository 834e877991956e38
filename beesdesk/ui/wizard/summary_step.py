"""After the last step: what is set, and what comes next on this machine."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from beesdesk.members.people import name_of
from beesdesk.pos.introducing import stocked
from beesdesk.settings import DeviceRole
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.till.dialogs.settings import NO_DEVICE
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.wizard.desk import Outcome, WizardDesk
from beesdesk.ui.wizard.step import Step

_LINES = 4


class SummaryStep(Step):
    """Says in colour, sign and words what is there, and what can wait; its act opens the machine's window."""

    NAME = "summary"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.lines = [StateLine(self) for _ in range(_LINES)]
        self._next = Card(parent=self)
        self._todo = label("", "body", self._next, wrap=True)
        self._next.add(self._todo)
        for part in (*self.lines, self._next):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self._retranslate()

    def begin(self) -> None:
        """Show it; Enter goes on."""
        self._retranslate()

    def keep(self) -> bool:
        """Finish the first run."""
        self.desk.use(self.desk.settings.with_(first_run=""))
        self.desk.finished.emit(Outcome(self.desk.folder, self.desk.settings))
        return False

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("Ready")

    def lead(self) -> str:
        """Return what is so now."""
        return self.tr("The shop is set up. Everything here can be changed later.")

    def act(self) -> str:
        """Return what is opened."""
        match self.desk.settings.role:
            case DeviceRole.KIOSK:
                return self.tr("Open the kiosk")
            case DeviceRole.OFFICE:
                return self.tr("Open the desk")
            case DeviceRole.STOCK:
                return self.tr("Open the stock desk")
        return self.tr("Open the till")

    def _said(self) -> Iterator[tuple[State, str]]:
        """Give what is there and what is not: the shop, its administrator, the devices, the files."""
        desk = self.desk
        yield State.OK, self.tr("Shop: {name}").format(name=desk.rules.name)
        yield State.OK, self.tr("Administrator: {name}").format(name=desk.shop.read(name_of, desk.who))
        yield self._devices()
        there = desk.shop.read(stocked)
        whole = {"products": _whole(there.products), "members": _whole(there.members)}
        text = self.tr("Products: {products}. Members: {members}.").format(**whole)
        yield State.OK if there.products and there.members else State.OFF, text

    def _devices(self) -> tuple[State, str]:
        scanner = self.tr("scanner tried") if self.desk.scanned else self.tr("scanner not tried yet")
        if self.desk.settings.role is not DeviceRole.TILL:
            return State.OK if self.desk.scanned else State.OFF, self.tr("Devices: {scanner}").format(scanner=scanner)
        prints = self.desk.settings.printer != NO_DEVICE
        printer = self.tr("printer set") if prints else self.tr("no printer yet")
        state = State.OK if prints and self.desk.scanned else State.OFF
        return state, self.tr("Devices: {scanner}, {printer}").format(scanner=scanner, printer=printer)

    def _steps(self) -> tuple[str, ...]:
        """Return what comes next on this machine."""
        match self.desk.settings.role:
            case DeviceRole.KIOSK:
                return (
                    self.tr("Members scan their card: try it with yours."),
                    self.tr("To leave the kiosk, an administrator scans a badge or types the PIN."),
                )
            case DeviceRole.OFFICE:
                return (
                    self.tr("Sign in with your PIN."),
                    self.tr("Make the shift templates, and the weeks follow by themselves."),
                )
            case DeviceRole.STOCK:
                return (
                    self.tr("Sign in with your PIN."),
                    self.tr("Say who delivers and take in a price list: orders are proposed from what is sold."),
                )
        return (
            self.tr("Count the float: the till asks for it when it opens."),
            self.tr("Add who works here: Menu, People."),
            self.tr("Practise first: Menu, Practice shop. Nothing of it counts."),
        )

    def _retranslate(self) -> None:
        super()._retranslate()
        for line, (state, text) in zip(self.lines, self._said(), strict=True):
            line.show_state(state, text)
        self._next.set_title(self.tr("What comes next"))
        self._todo.setText("\n".join(f"{place}. {text}" for place, text in enumerate(self._steps(), 1)))


def _whole(count: int) -> str:
    return formatting().number(Decimal(count), 0)
