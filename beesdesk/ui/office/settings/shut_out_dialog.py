"""A machine is shut out: which, why, and what that means."""

from PySide6.QtWidgets import QWidget

from beesdesk.messages import word
from beesdesk.sync.devices import DeviceRow
from beesdesk.sync.enrolment import By, shut_out
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import Tone
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import WhyRevoked


class ShutOutDialog(TillDialog):
    """Answers with the word why, once it is done."""

    WIDTH = 680
    desk: OfficeDesk

    def __init__(self, desk: OfficeDesk, parent: QWidget, *, device: DeviceRow) -> None:
        super().__init__(desk, parent)
        self._device = device
        self.why = Choices(tuple(WhyRevoked), None, self)
        self._field = Field(self.why, self)
        self._means = label("", "body", self, wrap=True)
        self.content.addWidget(self._field)
        self.content.addWidget(self._means)
        self.act.set_tone(Tone.DANGER)
        for button in self.why.buttons.values():
            button.clicked.connect(self.clear_error)
        self._retranslate()
        self.why.buttons[WhyRevoked.LOST].setFocus()

    def _do(self) -> None:
        if self.why.value is None:
            self.show_error(self.tr("Say why first: it stays in the journal."))
            return
        why = WhyRevoked(str(self.why.value))
        by = By(self.desk.who, self.desk.approved_by)
        if self.desk.did(shut_out, self._device.id, why, by, now=self.desk.now()):
            self.answer(why)

    def _retranslate(self) -> None:
        super()._retranslate()
        name = f"{self._device.name} ({self._device.number})"
        self.set_title(self.tr("Shut out: {name}").format(name=name))
        self.act.show_text(self.tr("Shut {name} out").format(name=self._device.name))
        self._field.show_words(self.tr("Why?"), "")
        self.why.show_words([_capital(word(f"revoked_{why}", spoken())) for why in WhyRevoked])
        self._means.setText(
            self.tr(
                "What it has said up to now stays. Nothing that it says from now on is believed, on any machine, and the hub"
                " lets it in no longer. This is for good: a machine that is found again joins anew, under another number."
            )
        )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
