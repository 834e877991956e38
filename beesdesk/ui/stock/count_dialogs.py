"""The dialogs of counts: a new one, what to count next, closing one."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QComboBox, QLineEdit, QRadioButton, QSpinBox, QWidget

from beesdesk.messages import word
from beesdesk.stock.count_lines import CountLine, Rest
from beesdesk.stock.count_queries import CountRow
from beesdesk.stock.counting import Scope
from beesdesk.stock.rolling import CountWish
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.stock.count_deeds import CountDeeds, products_of
from beesdesk.ui.stock.count_words import scope_word, title_of
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import CountScope

_SEEN: Final = 6
_NAMED: Final = 5
_MOST: Final = 200
_USUAL: Final = 20
_LONGEST: Final = 60


class NewCountDialog(TillDialog):
    """Choose what is counted; answers with the id of the new count."""

    def __init__(self, deeds: CountDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds = deeds
        self.kind, self.over, self.name = QComboBox(self), QComboBox(self), QLineEdit(self)
        self.name.setMaxLength(_LONGEST)
        self._kind_field, self._over_field = Field(self.kind, self), Field(self.over, self)
        self._name_field = Field(self.name, self)
        for field in (self._kind_field, self._over_field, self._name_field):
            self.content.addWidget(field)
        for kind in (CountScope.SHELF, CountScope.CATEGORY, CountScope.SUPPLIER, CountScope.LIST):
            self.kind.addItem("", kind.value)
        self.kind.currentIndexChanged.connect(self._offer)
        self._retranslate()
        self.kind.setFocus()

    @property
    def _chosen(self) -> CountScope:
        return CountScope(self.kind.currentData())

    def _offer(self) -> None:
        kind = self._chosen
        self.clear_error()
        self.over.clear()
        for choice in self._deeds.choices(kind):
            self.over.addItem(choice.name, choice.key)
        self._over_field.setVisible(kind is not CountScope.LIST)
        self._name_field.setVisible(kind is CountScope.LIST)
        self._over_field.show_words(scope_word(kind), "")
        self._grow()

    def _do(self) -> None:
        kind, key = self._chosen, self.over.currentData()
        if kind is CountScope.LIST:
            scope = Scope(kind, name=self.name.text().strip() or None)
        elif key is None:
            self.show_error(self.tr("There is nothing of the kind. Count a list instead."))
            return
        else:
            scope = _scope(kind, str(key))
        made = self._deeds.open(scope)
        if made is not None:
            self.answer(made)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("New count"))
        self.act.show_text(self.tr("Begin"))
        self._kind_field.show_words(self.tr("What is counted"), "")
        self._name_field.show_words(self.tr("Name of the list"), self.tr("Whatever is scanned is on the list."))
        for place in range(self.kind.count()):
            self.kind.setItemText(place, scope_word(CountScope(self.kind.itemData(place))))
        self._offer()


class NextCountDialog(TillDialog):
    """What should be counted next, and why; answers with the id of a count of these."""

    WIDTH = 900

    def __init__(self, deeds: CountDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds = deeds
        self._wishes: list[CountWish] = []
        self.most = QSpinBox(self)
        self.most.setRange(1, _MOST)
        self.most.setValue(_USUAL)
        self._most_field = Field(self.most, self)
        self.rows = PlainTable(self, most=_SEEN)
        self.content.addWidget(self._most_field)
        self.content.addWidget(self.rows)
        self.most.valueChanged.connect(self._show)
        self._retranslate()
        self.most.setFocus()

    def _show(self) -> None:
        self.clear_error()
        self._wishes = self._deeds.wishes(self.most.value())
        language, form = self._deeds.desk.language, formatting()
        heads = (self.tr("Product"), self.tr("Shelf"), self.tr("In stock"), self.tr("Why"))
        rows = [
            (
                wish.product.name(language), wish.product.shelf or "", form.quantity(wish.product.on_hand),
                word(wish.reason, language),
            )
            for wish in self._wishes
        ]  # fmt: skip
        self.rows.fill(heads, rows, figures=(2,))
        self.act.show_text(self.tr("Count %n product(s)", "", len(self._wishes)))
        self._grow()

    def _do(self) -> None:
        if not self._wishes:
            self.show_error(self.tr("Nothing is due: everything was counted lately."))
            return
        name = self.tr("Due on {day}").format(day=formatting().numeric_date(self._deeds.desk.shop_day()))
        made = self._deeds.open(Scope(CountScope.LIST, name=name, products=products_of(self._wishes)))
        if made is not None:
            self.answer(made)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("What to count next"))
        self.rows.setAccessibleName(self.tr("Products to count"))
        self._most_field.show_words(
            self.tr("How many"), self.tr("What most money goes through is counted most often, what was wrong sooner.")
        )
        self._show()


class CloseCountDialog(TillDialog):
    """Says what closing changes; answers with what it did."""

    WIDTH = 680

    def __init__(self, deeds: CountDeeds, parent: QWidget, count: CountRow) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._count = deeds, count
        self._lines: list[CountLine] = deeds.lines(count.id)
        self._rest: list[Rest] = deeds.rest(count.id)
        self.said = label("", "body", self, wrap=True)
        self.rest_said = label("", "strong", self, wrap=True)
        self.rest_named = label("", "muted", self, wrap=True)
        self.leave, self.gone = QRadioButton(self), QRadioButton(self)
        for part in (self.said, self.rest_said, self.rest_named, self.leave, self.gone):
            self.content.addWidget(part)
        for part in (self.rest_said, self.rest_named, self.leave, self.gone):
            part.setVisible(bool(self._rest))
        self.leave.toggled.connect(lambda _: self.clear_error())
        self._retranslate()
        (self.leave if self._rest else self.act).setFocus()

    def _do(self) -> None:
        answer = False if self.leave.isChecked() else True if self.gone.isChecked() else None
        closed = self._deeds.close(self._count.id, rest_is_gone=answer)
        if closed is not None:
            self.answer(closed)

    def _retranslate(self) -> None:
        super()._retranslate()
        form, language = formatting(), self._deeds.desk.language
        self.set_title(self.tr("Close: {title}").format(title=title_of(self._count)))
        self.act.show_text(self.tr("Close the count"))
        value = sum((line.value for line in self._lines), Decimal(0))
        text = self.tr(
            "The stock of {count} products becomes what was found; {differ} differ, worth {value} in all. "
            "What is sold meanwhile is taken into account. It cannot be taken back: who counts again makes a new count."
        )
        differ = sum(bool(line.difference) for line in self._lines)
        self.said.setText(text.format(count=len(self._lines), differ=differ, value=form.money(value)))
        worth = sum((one.value for one in self._rest), Decimal(0))
        self.rest_said.setText(
            self.tr("Nobody counted {count} products, worth {value}:").format(
                count=len(self._rest), value=form.money(worth)
            )
        )
        names = [f"{one.name(language)} ({form.quantity(one.on_hand)})" for one in self._rest[:_NAMED]]
        more = len(self._rest) - len(names)
        self.rest_named.setText(", ".join([*names, *([self.tr("and %n more", "", more)] if more > 0 else [])]))
        self.leave.setText(self.tr("Leave their stock as it is"))
        self.gone.setText(self.tr("There are none: set their stock to 0"))


def _scope(kind: CountScope, key: str) -> Scope:
    if kind is CountScope.SHELF:
        return Scope(kind, shelf=key)
    if kind is CountScope.CATEGORY:
        return Scope(kind, category_id=UUID(hex=key))
    return Scope(kind, supplier_id=UUID(hex=key))
