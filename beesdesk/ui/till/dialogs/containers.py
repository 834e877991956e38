"""The shop's containers: what they are called, what they are worth from a day on, which are taken back no more."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QWidget

from beesdesk.catalog.containers import ContainerRow, container_rows
from beesdesk.pos.containers import ContainerWish
from beesdesk.pos.empties import MOST_DEPOSIT
from beesdesk.pos.pricing import ZERO
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.denominations import CountField
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.names_form import NamesForm
from beesdesk.ui.till.dialogs.register import DayField, RegisterDialog, side_by_side
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.lines import TIMES


class ContainersDialog(RegisterDialog[ContainerRow]):
    """The containers, each with its amount, and the next one where it is known."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent, icon="empties")
        self.names = NamesForm(self)
        self.amount = AmountEdit(most=MOST_DEPOSIT, parent=self)
        self.day = DayField(desk.today(), self)
        self.bottle = QComboBox(self)
        self.bottles = CountField(self)
        self.bottle.currentIndexChanged.connect(self._follow_bottle)
        fields = (self.amount, self.day, self.bottle, self.bottles)
        self.fields = amount, day, bottle, bottles = [Field(field, self) for field in fields]
        self.form.addWidget(self.names)
        self.form.addLayout(side_by_side(amount, day))
        self.form.addLayout(side_by_side(bottle, bottles))
        for field in (*self.names.edits, self.amount.edit):
            field.textEdited.connect(self.clear_error)
        self.empty.acted.connect(lambda: desk.attempt(self._take_usual))
        self._begin()

    def _read(self) -> Sequence[ContainerRow]:
        return self.desk.shop.read(container_rows, self.desk.today())

    def _key(self, row: ContainerRow) -> UUID:
        return row.id

    def _line(self, row: ContainerRow) -> LineView:
        form = formatting()
        detail, later = [], ""
        bottle = next((one for one in self._rows if one.id == row.bottle_id), None)
        if bottle is not None and row.own is not None:
            detail.append(f"{form.money(row.own)} + {row.bottles}{TIMES}{bottle.name(spoken())}")
        if row.next_own is not None and row.next_from is not None:
            later = self.tr("{amount} from {day} on").format(
                amount=form.money(row.next_own), day=form.numeric_date(row.next_from)
            )
        worth = self.tr("no amount yet") if row.amount is None else form.money(row.amount)
        return LineView("", row.name(spoken()), ", ".join([*detail, *filter(None, [later])]), "", worth)

    def _fill(self, row: ContainerRow | None) -> None:
        self.names.set_names(row.names if row else ("", "", ""))
        self.amount.set_value(row.own if row else None)
        self.day.set_day(self.desk.today())
        self._offer_bottles(row)
        self.bottles.set_count(row.bottles or 0 if row else 0)

    def _said(self) -> object:
        bottle = self._held()
        count = self.bottles.count() if bottle else None
        return self.names.names(), self.amount.edit.text(), self.day.day(), bottle, count

    def _save(self) -> UUID | None:
        bottle = self._held()
        own = self.amount.value() if self.amount.edit.text().strip() or not bottle else ZERO
        if own is None:
            self.amount.check()
            self.amount.setFocus()
            return None
        count = self.bottles.count() if bottle else None
        wish = ContainerWish(self.names.names(), own, self.day.day(), bottle, count)
        return self.desk.keep_container(self.chosen.id if self.chosen else None, wish)

    def _take_out(self, row: ContainerRow) -> bool:
        return self.desk.withdraw_container(row.id)

    def _held(self) -> UUID | None:
        """Return which container a crate is filled with."""
        key = self.bottle.currentData()
        return UUID(hex=key) if key else None

    def _first_field(self) -> QWidget:
        return self.names

    def _take_usual(self) -> None:
        self.clear_error()
        if self.desk.begin_with_usual_containers():
            self._load(None)

    def _offer_bottles(self, row: ContainerRow | None) -> None:
        """Offer what a crate can hold: anything that is no crate, nor this one."""
        held = row.bottle_id.hex if row and row.bottle_id else ""
        self.bottle.clear()
        self.bottle.addItem(self.tr("Nothing: it is worth its own amount"), "")
        for one in self._rows:
            if one.bottle_id is None and (row is None or one.id != row.id):
                self.bottle.addItem(one.name(spoken()), one.id.hex)
        self.bottle.setCurrentIndex(max(0, self.bottle.findData(held)))
        self._follow_bottle()

    def _follow_bottle(self) -> None:
        self.bottles.setEnabled(bool(self.bottle.currentData()))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Containers"))
        self.rows.set_name(self.tr("Containers"))
        self.new.show_text(self.tr("+ New container"))
        self.take_out.show_text(self.tr("Take back no more"))
        self.empty.show_message(
            self.tr("No containers yet"),
            self.tr("Begin with the usual Belgian bottles and crates; each can be changed."),
            self.tr("Take them over"),
        )
        explained = (
            (self.tr("Amount"), self.tr("Of a crate: without its bottles.")),
            (self.tr("From this day on"), self.tr("Sales before keep the old amount.")),
            (self.tr("It holds"), self.tr("The bottles of a full crate.")),
            (self.tr("How many"), ""),
        )
        for field, (caption, hint) in zip(self.fields, explained, strict=True):
            field.show_words(caption, hint)
        self.bottle.setItemText(0, self.tr("Nothing: it is worth its own amount"))
        for place in range(1, self.bottle.count()):
            row = next(one for one in self._rows if one.id.hex == self.bottle.itemData(place))
            self.bottle.setItemText(place, row.name(spoken()))
