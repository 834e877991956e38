"""What people can pay with here: which means are taken, what they are called, what they may pay."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from beesdesk.pos.model import Tender
from beesdesk.pos.queries import every_tender
from beesdesk.pos.tenders import MOST_MULTIPLE, TenderWish, is_fixed, known_tags
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.key_button import Tone
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.names_form import NamesForm
from beesdesk.ui.till.dialogs.register import RegisterDialog
from beesdesk.ui.till.dialogs.setting_fields import Choices, Field
from beesdesk.ui.till.dialogs.tender_bar import tender_name
from beesdesk.words import Account


class TendersDialog(RegisterDialog[Tender]):
    """The means of payment in their order, those that are taken and those that are not."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent, icon="cash")
        self.names = NamesForm(self)
        self.tag = QComboBox(self)
        for tag in ("", *desk.shop.read(known_tags)):
            self.tag.addItem(tag, tag)
        self.multiple = AmountEdit(most=MOST_MULTIPLE, parent=self)
        self.counted = Choices((False, True), value=False, parent=self)
        fields = (self.tag, self.multiple, self.counted)
        self.fields = [Field(field, self) for field in fields]
        for part in (self.names, *self.fields):
            self.form.addWidget(part)
        for edit in (*self.names.edits, self.multiple.edit):
            edit.textEdited.connect(self.clear_error)
        self._begin()

    def _read(self) -> Sequence[Tender]:
        return self.desk.shop.read(every_tender)

    def _key(self, row: Tender) -> UUID:
        return row.id

    def _line(self, row: Tender) -> LineView:
        detail = ", ".join(filter(None, (self._pays(row.tag), self._kind(row))))
        name = tender_name(row, spoken())
        if row.withdrawn:
            return LineView("\u2013", name, ", ".join((self.tr("not taken"), detail)), "", "", kind="deposit")
        return LineView("\u2713", name, detail, "", "")

    def _kind(self, row: Tender) -> str:
        """Say what is particular about a means of payment."""
        match row.account:
            case Account.WALLET:
                return self.tr("from the member's wallet")
            case Account.DEBT:
                return self.tr("invoiced later")
        if row.gives_change:
            return self.tr("gives change")
        told = []
        if row.multiple:
            told.append(self.tr("multiples of {amount}").format(amount=formatting().money(row.multiple)))
        if row.counted:
            told.append(self.tr("counted apart"))
        return ", ".join(told)

    def _fill(self, row: Tender | None) -> None:
        self.names.set_names((row.name_fr, row.name_nl, row.name_en) if row else ("", "", ""))
        self.tag.setCurrentIndex(max(0, self.tag.findData(row.tag or "" if row else "")))
        self.multiple.set_value(row.multiple if row else None)
        self.counted.choose(bool(row.counted) if row else False)

    def _show(self, place: int) -> None:
        super()._show(place)
        fixed = self.chosen is not None and is_fixed(self.chosen)
        for field in self.fields:
            field.setVisible(not fixed)
        self._show_switch()

    def _show_switch(self) -> None:
        off = self.chosen is not None and self.chosen.withdrawn
        self.take_out.show_text(self.tr("Take it from now on") if off else self.tr("Take it no more"))
        self.take_out.set_tone(Tone.PLAIN if off else Tone.DANGER)

    def _said(self) -> object:
        return self.names.names(), self.tag.currentData(), self.multiple.edit.text(), self.counted.value

    def _save(self) -> UUID | None:
        multiple = self.multiple.value() if self.multiple.edit.text().strip() else None
        if self.multiple.edit.text().strip() and multiple is None:
            self.multiple.check()
            self.multiple.setFocus()
            return None
        wish = TenderWish(self.names.names(), self.tag.currentData() or None, multiple, bool(self.counted.value))
        return self.desk.keep_tender(self.chosen.id if self.chosen else None, wish)

    def _take_out(self, row: Tender) -> bool:
        return self.desk.switch_tender(row.id, on=row.withdrawn)

    def _told(self, *, out: bool = False) -> str:
        if not out:
            return self.tr("Saved")
        on = self.chosen is not None and self.chosen.withdrawn  # as it was before
        return self.tr("Taken from now on") if on else self.tr("Not taken any more")

    def _first_field(self) -> QWidget:
        return self.names

    def _pays(self, tag: str | None) -> str:
        """Say which goods a means of payment is kept to."""
        known = {"": self.tr("All goods"), "meal": self.tr("Food and drink"), "eco": self.tr("Ecological goods")}
        return known.get(tag or "", tag or "")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Means of payment"))
        self.rows.set_name(self.tr("Means of payment"))
        self.new.show_text(self.tr("+ New means of payment"))
        for place in range(self.tag.count()):
            self.tag.setItemText(place, self._pays(self.tag.itemData(place)))
        explained = (
            (self.tr("It pays"), self.tr("Vouchers pay some goods only.")),
            (self.tr("Smallest piece"), self.tr("Local currency: 1. Empty: any amount.")),
            (self.tr("Counted"), self.tr("Apart: lies in the drawer, and is counted by itself at closing.")),
        )
        for field, (caption, hint) in zip(self.fields, explained, strict=True):
            field.show_words(caption, hint)
        self.counted.show_words((self.tr("Not"), self.tr("Apart")))
        self._show_switch()
