"""One device on the devices page: what it is called, how it is, where it is, a key that tries it, what it said last."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from beesdesk.hardware.journal import Direction, Noted
from beesdesk.ui.language import Translated, formatting
from beesdesk.ui.parts.announce import announce
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State, StateChip
from beesdesk.ui.parts.key_button import KeyButton

HEIGHT: Final = 40
_BYTES: Final = 14  # of an exchange: more has no room on a line
_SHOWN: Final = 10  # characters of an address that are seen at the least


class DeviceCard(Translated, QFrame):
    """A device. `address` is None for one that hangs on another; `more` are further keys beside its own."""

    def __init__(self, key: str, parent: QWidget, *, has_address: bool = True) -> None:
        super().__init__(parent)
        self._caption = label("", "strong", self)
        self.chip = StateChip(parent=self)
        self.about = label("", "small", self, wrap=True)
        self.wire = label("", "small", self, wrap=True)
        self.wire.setVisible(False)
        self.test = KeyButton(key=key, height=HEIGHT, parent=self) if key else None
        self.address: QComboBox | None = None
        self._noted: Noted | None = None
        self.row = QHBoxLayout()
        self.row.setSpacing(8)
        if has_address:
            self.address = QComboBox(self)
            self.address.setEditable(True)
            # What is written is what is meant: nothing is completed.
            self.address.setCompleter(None)  # type: ignore[arg-type] # Qt takes none
            self.address.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            self.address.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            self.address.setMinimumContentsLength(_SHOWN)
            self.row.addWidget(self.address, 1)
        else:
            self.row.addStretch(1)
        if self.test is not None:
            self.test.setAutoDefault(False)
            self.row.addWidget(self.test)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._caption, 1)
        head.addWidget(self.chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(self.row)
        column.addWidget(self.about)
        column.addWidget(self.wire)

    @property
    def caption(self) -> str:
        """What the device is called."""
        return self._caption.text()

    def name_it(self, caption: str, test: str, examples: str) -> None:
        """Say what it is called, what its key does, and how its address is written."""
        self._caption.setText(caption)
        if self.test is not None:
            self.test.show_text(test, f"{caption}: {test}")
        line = None if self.address is None else self.address.lineEdit()
        if self.address is not None and line is not None:
            self.address.setAccessibleName(caption)
            self.address.setToolTip(examples)
            line.setAccessibleName(caption)
            line.setPlaceholderText(examples)

    def offer(self, *addresses: str) -> None:
        """Offer addresses to choose from; what is written stays."""
        if self.address is not None:
            known = {self.address.itemText(place) for place in range(self.address.count())}
            line = self.address.lineEdit()
            written, cursor = self.address.currentText(), 0 if line is None else line.cursorPosition()
            self.address.addItems([one for one in addresses if one not in known])
            self.address.setEditText(written)
            if line is not None:
                line.setCursorPosition(cursor)

    def tell(self, state: State, text: str, about: str = "") -> None:
        """Show how the device is in a word or two, and what there is to say about it."""
        before = f"{self.chip.word} {self.about.text()}"
        self.chip.show_state(state, text, about)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        if f"{text} {about}" != before:
            announce(self, f"{self.caption}: {text}. {about}")

    def show_exchange(self, noted: Noted | None) -> None:
        """Show what went over the wire last."""
        self._noted = noted
        self._retranslate()

    def _retranslate(self) -> None:
        noted = self._noted
        self.wire.setVisible(noted is not None)
        if noted is None:
            return
        shown = noted.hex.split()
        data = " ".join(shown[:_BYTES]) + (" …" if len(shown) > _BYTES else "")
        text = self.tr("{time} sent: {data}") if noted.direction is Direction.SENT else self.tr("{time} heard: {data}")
        time = formatting().clock_to_the_second(noted.at.astimezone())
        self.wire.setText(text.format(time=time, data=data))
        self.wire.setToolTip(noted.hex)
