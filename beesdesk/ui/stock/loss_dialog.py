"""The panel that notes goods which leave unsold: what, how much, why, and what that is worth before it is done."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from beesdesk.catalog.enquiry import Enquiry
from beesdesk.messages import word
from beesdesk.stock.moving import Goods
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.stock.losses_deeds import LossesDeeds, Wish
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.ui.till.dialogs.state_line import StateLine
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import LossReason, MoveCause, Unit

_LONGEST: Final = 120
_MADE, _CARRIED = "made", "carried"
KINDS: Final = (*(reason.value for reason in LossReason), "own_use", "return", _MADE, _CARRIED)
"""Why goods leave, in the order of the choices."""


class LossDialog(TillDialog):
    """Stays open for the next product, the reason kept. A scan brings the product, the same one again one more of it.

    Answers when it goes.
    """

    WIDTH = 680

    def __init__(self, deeds: LossesDeeds, parent: QWidget) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds = deeds
        self._found: Enquiry | None = None
        self._into: Enquiry | None = None
        self.product = label("", "title", self, wrap=True)
        self.on_hand = label("", "muted", self, wrap=True)
        self.search = KeyButton(key="F3", height=44, parent=self)
        self.quantity = AmountEdit("", 3, parent=self)
        self.kind = QComboBox(self)
        self.kind.addItems([""] * len(KINDS))
        self.said = QLineEdit(self)
        self.said.setMaxLength(_LONGEST)
        self.supplier = QComboBox(self)
        self._suppliers = deeds.suppliers()
        self.supplier.addItems([name for _, name in self._suppliers])
        self.credit = AmountEdit("€", 2, parent=self)
        self.into = KeyButton(key="F4", height=44, parent=self)
        self.made = AmountEdit("", 3, parent=self)
        self.fields = {
            name: Field(part, self)
            for name, part in (
                ("quantity", self.quantity), ("kind", self.kind), ("said", self.said), ("supplier", self.supplier),
                ("credit", self.credit), ("made", self.made),
            )
        }  # fmt: skip
        self.told = StateLine(self)
        for part in (self.product, self.on_hand, self.search, self.fields["quantity"], self.fields["kind"],
                     self.fields["said"], self.fields["supplier"], self.fields["credit"], self.into,
                     self.fields["made"]):  # fmt: skip
            self.content.addWidget(part)
        self.body.insertWidget(self.body.indexOf(self.sheet) + 1, self.told)  # in sight however large the text is
        self.search.clicked.connect(lambda: self._choose(self.take_product))
        self.into.clicked.connect(lambda: self._choose(self._take_into))
        self.quantity.value_changed.connect(self._tell)
        self.kind.currentIndexChanged.connect(self._show_fields)
        self.made.value_changed.connect(self._tell)
        self._retranslate()
        self._show_fields()
        self.search.setFocus()

    # What comes from outside

    def take_scan(self, text: str) -> None:
        """Take the product that was scanned; while another one waits to be noted it is refused."""
        found = self._deeds.find(text)
        if found is None or found.offer is None:
            return
        if self._found is not None and self._found.offer is not None and self._found.offer.id != found.offer.id:
            self.show_error(self.tr("Note {name} first, or leave it with Esc.").format(name=self._name(self._found)))
            return
        before = self.quantity.value() if self._found is not None else None
        self._take(found, (before or Decimal(0)) + self._brought(found))

    def take_product(self, product_id: UUID) -> None:
        """Take a product that was chosen from the list."""
        self._take(self._deeds.product(product_id), Decimal(1))

    def unsaved(self) -> bool:
        """Tell whether a product waits to be noted."""
        return self._found is not None

    # Within

    def _brought(self, found: Enquiry) -> Decimal:
        """Return how much a scan stands for: the weight of a label, the units of a pack, else one."""
        if found.code.weight is not None:
            return found.code.weight
        return found.offer.units if found.offer is not None else Decimal(1)

    def _take(self, found: Enquiry, quantity: Decimal) -> None:
        self.clear_error()
        self._found = found
        self._deeds.settle()
        self.quantity.edit.setText(formatting().quantity(quantity))
        supplier = self._deeds.supplier_of(found.offer.id) if found.offer else None
        keys = [key for key, _ in self._suppliers]
        if supplier in keys:
            self.supplier.setCurrentIndex(keys.index(supplier))
        self._show_product()
        self._tell()
        self.quantity.setFocus()
        self.quantity.edit.selectAll()

    def _take_into(self, product_id: UUID) -> None:
        self._into = self._deeds.product(product_id)
        self._show_product()
        self._tell()
        self.made.setFocus()

    def _choose(self, take: object) -> None:
        dialog = ChooseArticleDialog(self.desk, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.answered.connect(take)
        dialog.open()

    def _do(self) -> None:
        wish = self._wish()
        if isinstance(wish, str):
            self.show_error(wish)
        elif self._deeds.note(wish) is not None:
            self._noted(wish)

    def _noted(self, wish: Wish) -> None:
        """Say what was done, and be ready for the next product."""
        text = self.tr("Noted: {amount} {name}").format(
            amount=self._amount(wish.goods.quantity), name=self._name(self._found)
        )
        self._found = None
        self.said.clear()
        self.credit.set_value(None)
        self.quantity.set_value(None)
        self._show_product()
        self.told.show_state(State.OK, text)
        self.search.setFocus()

    def _wish(self) -> Wish | str:
        """Return what is to be done, or what is missing for it."""
        if self._found is None or self._found.offer is None:
            return self.tr("Scan a product, or find it with F3.")
        quantity = self.quantity.check()
        if quantity is None:
            return self.quantity.error()
        code = self._found.code
        goods = Goods(self._found.offer.id, quantity, code.lot, code.expiry or code.best_before)
        said, kind = self.said.text().strip(), self._kind
        if kind == _MADE:
            return self._made_into(goods)
        if kind == "return":
            return self._sent_back(goods, said)
        if kind in ("own_use", _CARRIED):
            cause = MoveCause.OWN_USE if kind == "own_use" else MoveCause.TRANSFER
            return Wish(cause, goods, said=said)
        return Wish(MoveCause.LOSS, goods, LossReason(kind), said)

    def _made_into(self, goods: Goods) -> Wish | str:
        if self._into is None or self._into.offer is None:
            return self.tr("Choose with F4 what it is made into.")
        quantity = self.made.check()
        if quantity is None:
            return self.made.error()
        return Wish(MoveCause.TRANSFER, goods, into=Goods(self._into.offer.id, quantity))

    def _sent_back(self, goods: Goods, said: str) -> Wish | str:
        if not self._suppliers:
            return self.tr("The shop knows no supplier yet.")
        credit = self.credit.check() if self.credit.edit.text().strip() else None
        supplier = self._suppliers[max(0, self.supplier.currentIndex())][0]
        return Wish(MoveCause.RETURN, goods, said=said, supplier_id=supplier, credit=credit)

    @property
    def _kind(self) -> str:
        return KINDS[max(0, self.kind.currentIndex())]

    def _tell(self, *_: object) -> None:
        """Say what it is worth, before it is done."""
        quantity = self.quantity.value()
        if self._found is None or self._found.offer is None or not quantity:
            self.told.show_state(State.INFO, self.tr("Scan a product, or find it with F3."))
            return
        worth = self._deeds.worth(Goods(self._found.offer.id, quantity))
        amount = self._amount(quantity)
        if worth is None:
            self.told.show_state(State.WARN, self.tr("{amount}; what it costs is not known").format(amount=amount))
            return
        money = formatting().money(worth)
        self.told.show_state(State.INFO, self._sentence().format(amount=amount, worth=money))

    def _sentence(self) -> str:
        match self._kind:
            case "own_use":
                return self.tr("Uses up {amount}, {worth}")
            case "return":
                return self.tr("Sends back {amount}, {worth}")
            case "made":
                return self.tr("Makes {amount}, {worth}, into something else")
            case "carried":
                return self.tr("Carries away {amount}, {worth}")
        return self.tr("Writes off {amount}, {worth}")

    def _amount(self, quantity: Decimal) -> str:
        unit = self._found.offer.unit if self._found and self._found.offer else Unit.PIECE
        if unit.weighed:
            return f"{formatting().quantity(quantity)} {word(unit, spoken())}"
        count = int(quantity) if quantity == quantity.to_integral() else 0
        return self.tr("%n piece(s)", "", count) if count else formatting().quantity(quantity)

    def _name(self, found: Enquiry | None) -> str:
        return found.offer.name(spoken()) if found is not None and found.offer is not None else ""

    def _show_fields(self, *_: object) -> None:
        kind = self._kind
        shown = {
            "said": kind != _MADE, "supplier": kind == "return", "credit": kind == "return", "made": kind == _MADE,
        }  # fmt: skip
        for name, is_shown in shown.items():
            self.fields[name].setVisible(is_shown)
        self.into.setVisible(kind == _MADE)
        self._show_words()
        self._tell()
        if self.isVisible():
            self._grow()

    def _show_product(self) -> None:
        found = self._found
        self.product.setText(self._name(found) or self.tr("No product yet"))
        offer = found.offer if found else None
        if offer is None:
            self.on_hand.setText(self.tr("Scan it, or find it by its name."))
        else:
            on_hand = self._deeds.level(offer.id).on_hand
            self.on_hand.setText(self.tr("On hand: {amount}").format(amount=self._amount(on_hand)))
        made = self._name(self._into)
        self.into.show_text(self.tr("Into: {name}").format(name=made) if made else self.tr("Made into what?"))

    def _show_words(self) -> None:
        said = {
            _CARRIED: self.tr("To which shop"),
            "other": self.tr("Why"),
        }.get(self._kind, self.tr("Remark"))
        captions = {
            "quantity": self.tr("How much"), "kind": self.tr("Why it leaves"), "said": said,
            "supplier": self.tr("Supplier"), "credit": self.tr("Credit expected, without VAT"),
            "made": self.tr("How much of it is made"),
        }  # fmt: skip
        for name, text in captions.items():
            self.fields[name].show_words(text, "")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Goods that leave unsold"))
        names = [word(f"move_{kind}", spoken()) for kind in KINDS[:-2]]
        for place, text in enumerate(
            [*names, self.tr("made into another product"), self.tr("carried to another shop")]
        ):
            self.kind.setItemText(place, text)
        self.search.show_text(self.tr("Find a product"))
        self.act.show_text(self.tr("Note it"))
        self._show_words()
        self._show_product()
