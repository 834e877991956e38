"""Digits for a finger that go into whichever field of the dialog is being filled."""

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from beesdesk.ui.parts.numpad import NumericPad


class FocusPad(NumericPad):
    """A numeric pad for a dialog with several fields: it takes no focus, so the field in hand keeps it."""

    def __init__(self, parent: QWidget, *, decimals: bool = True) -> None:
        super().__init__(parent)
        self.mark.setEnabled(decimals)
        self.entered.connect(self._insert)
        self.erased.connect(self._erase)

    def _insert(self, text: str) -> None:
        field = self._field()
        if field is not None:
            field.insert(text)

    def _erase(self) -> None:
        field = self._field()
        if field is not None:
            field.backspace()

    def _field(self) -> QLineEdit | None:
        focused = self.window().focusWidget()
        if isinstance(focused, QAbstractSpinBox):
            return focused.lineEdit()
        return focused if isinstance(focused, QLineEdit) else None
