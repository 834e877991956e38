"""Where this machine's label printer is, and how fine it prints."""

from typing import Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.errors import ShopError
from beesdesk.hardware.printer import printer_for
from beesdesk.messages import sentence
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.settings import NO_DEVICE
from beesdesk.ui.till.dialogs.till_dialog import TillDialog

_HEIGHT: Final = 44
_DOTS: Final = (203, 300, 600)


class LabelPrinterDialog(TillDialog):
    """Sets the printer that takes ZPL; answers with its address once it is one that can be reached in principle."""

    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        settings = desk.settings
        self.address = QLineEdit("" if settings.label_printer == NO_DEVICE else settings.label_printer, self)
        self.dots = QComboBox(self)
        for dots in _DOTS:
            self.dots.addItem("", dots)
        self.dots.setCurrentIndex(_DOTS.index(settings.label_dpi) if settings.label_dpi in _DOTS else 0)
        self.fields = [Field(field, self) for field in (self.address, self.dots)]
        for field in self.fields:
            field.field.setMinimumHeight(_HEIGHT)
            self.content.addWidget(field)
        self._retranslate()
        self.address.setFocus()

    def _do(self) -> None:
        address = self.address.text().strip() or NO_DEVICE
        try:
            printer_for(address)
        except ShopError as error:
            self.show_error(sentence(error, spoken()))
            return
        self.desk.use_settings(self.desk.settings.with_(label_printer=address, label_dpi=self.dots.currentData()))
        self.answer(address)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Label printer of this machine"))
        where, fine = self.fields
        where.show_words(
            self.tr("Address"), self.tr("tcp:HOST:9100, device:/dev/usb/lp0, or file:FOLDER; empty where there is none")
        )
        fine.show_words(self.tr("How fine it prints"), self.tr("It stands on the printer or in its papers"))
        for place, dots in enumerate(_DOTS):
            self.dots.setItemText(place, self.tr("{dots} dots an inch").format(dots=dots))
        self.act.show_text(self.tr("Save"))
