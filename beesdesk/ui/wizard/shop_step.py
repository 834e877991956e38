"""The third step: who the shop is, as its papers say it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.pos.introducing import LONGEST, Introduction
from beesdesk.pos.rules import ShopRules
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.wizard.desk import WizardDesk
from beesdesk.ui.wizard.step import Step


class ShopStep(Step):
    """Name, address, legal form and VAT number, in one act. Only the name must be known today."""

    NAME = "shop"

    def __init__(self, desk: WizardDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.name, self.address, self.form, self.vat = (QLineEdit(self) for _ in range(4))
        self.fields = [Field(field, self) for field in (self.name, self.address, self.form, self.vat)]
        for field in self.fields:
            field.field.setMaxLength(LONGEST)  # type: ignore[attr-defined]
            self.column.addWidget(field)
        self.column.addStretch(1)
        self._filled = False
        self._retranslate()

    def begin(self) -> None:
        """Show what the shop says of itself; what is being typed stays."""
        if not self._filled:
            rules = self.desk.rules
            self.name.setText("" if rules.name == ShopRules().name else rules.name)
            self.address.setText(rules.address)
            self.form.setText(rules.legal_form)
            self.vat.setText(rules.vat_number)
            self._filled = True
        self.name.setFocus()

    def keep(self) -> bool:
        """Set it, all of it or nothing."""
        said = Introduction(
            self.name.text(), self.address.text(), self.form.text(), self.vat.text(), self.desk.settings.language
        )
        done = self.desk.introduce(said)
        self._filled = not done
        if not done:
            (self.vat if self.name.text().strip() else self.name).setFocus()
        return done

    def title(self) -> str:
        """Return what the step is called."""
        return self.tr("The shop")

    def lead(self) -> str:
        """Return what is to be filled in."""
        return self.tr("So your receipts, invoices and Z reports will begin. What you do not know yet can wait.")

    def _retranslate(self) -> None:
        super()._retranslate()
        explained = (
            (self.tr("Name of the shop"), ""),
            (self.tr("Address"), self.tr("On one line: street and number, postcode, town.")),
            (self.tr("Legal form"), self.tr("For example SC, ASBL.")),
            (self.tr("VAT number"), self.tr("For example BE0403170701. It is checked. Empty: not known yet.")),
        )
        for field, (caption, hint) in zip(self.fields, explained, strict=True):
            field.show_words(caption, hint)
