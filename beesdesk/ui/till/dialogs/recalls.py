"""What may not be sold: articles, or lots of them, that are recalled, until somebody lifts that."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import ProductOffer, offer_by_code, offer_by_id, patterns
from beesdesk.pos.recalls import RecallRow, recall_rows
from beesdesk.ui.language import formatting, spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.ui.till.dialogs.reason import LONGEST, ReadyReasons
from beesdesk.ui.till.dialogs.register import RegisterDialog, side_by_side
from beesdesk.ui.till.dialogs.setting_fields import Field

_LONGEST_CODE = 128
_GTIN_14 = 14
_LONGEST_LOT = 20  # as GS1 element strings have it at most


class RecallsDialog(RegisterDialog[RecallRow]):
    """The recalls that stand, and those lifted last. A scanned article, with its lot if the code says one, begins one."""

    accepts_scans = True

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent, icon="warning")
        self.code = QLineEdit(self)
        self.by_name = KeyButton(key="F2", icon="search", parent=self)
        self.by_name.setAutoDefault(False)
        self.lot, self.reason = QLineEdit(self), QLineEdit(self)
        for field, longest in ((self.code, _LONGEST_CODE), (self.lot, _LONGEST_LOT), (self.reason, LONGEST)):
            field.setMaxLength(longest)
            field.textEdited.connect(self.clear_error)
        self._name = label("", "title", self, wrap=True)
        self._why = label("", "strong", self)
        self.ready = ReadyReasons(self.reason, self)
        self._lot_field = Field(self.lot, self)
        self.form.addLayout(side_by_side(self.code, self.by_name))
        for part in (self._name, self._lot_field, self._why, self.ready, self.reason):
            self.form.addWidget(part)
        self.code.textChanged.connect(self._name_article)
        self.by_name.clicked.connect(self._search)
        self.empty.acted.connect(self._begin_new)
        self._begin()
        if not self._rows:
            self.code.setFocus()

    def take_scan(self, text: str) -> None:
        """Begin a recall of a scanned article, of its lot where the code says one."""
        today, shop = self.desk.today(), self.desk.shop
        code = shop.read(lambda session: read_code(text, patterns(session), today=today))
        self.clear_error()
        if code.kind is CodeKind.INVALID or not (code.gtin or code.article):
            self.show_error(self.tr("This is no article: {code}.").format(code=code.raw))
            return
        offer = shop.read(offer_by_code, code, today)
        if self.chosen is not None:
            self._begin_new()
        self._take(offer, code.gtin or code.article or "")
        self.lot.setText(code.lot or self.lot.text())

    def _read(self) -> Sequence[RecallRow]:
        return self.desk.shop.read(recall_rows)

    def _key(self, row: RecallRow) -> UUID:
        return row.id

    def _line(self, row: RecallRow) -> LineView:
        form = formatting()
        lot = self.tr("lot {lot}").format(lot=row.lot) if row.lot else self.tr("all of it")
        detail = f"{lot}, {row.reason}"
        if row.lifted is not None:
            until = self.tr("lifted {day}").format(day=form.numeric_date(row.lifted))
            return LineView("", row.name(spoken()), detail, "", until, kind="correction")
        return LineView("!", row.name(spoken()), detail, "", form.numeric_date(row.since))

    def _fill(self, row: RecallRow | None) -> None:
        self.code.setText(_printed(row.gtin) if row else "")
        self.lot.setText(row.lot or "" if row else "")
        self.reason.setText(row.reason if row else "")

    def _show(self, place: int) -> None:
        super()._show(place)
        is_new = self.chosen is None
        for field in (self.code, self.lot, self.reason):
            field.setReadOnly(not is_new)
        for part in (self.ready, self.by_name, self.act):
            part.setVisible(is_new)
        self.take_out.setEnabled(self.chosen is not None and self.chosen.stands(self.desk.today()))

    def _said(self) -> object:
        return self.code.text(), self.lot.text(), self.reason.text()

    def _save(self) -> UUID | None:
        return self.desk.recall_product(self.code.text(), self.lot.text(), self.reason.text())

    def _take_out(self, row: RecallRow) -> bool:
        return self.desk.lift_recall(row.id)

    def _first_field(self) -> QWidget:
        return self.code

    def _told(self, *, out: bool = False) -> str:
        return self.tr("Lifted: it is sold again") if out else self.tr("Recalled: it is not sold any more")

    def _search(self) -> None:
        dialog = ChooseArticleDialog(self.desk, self)
        dialog.answered.connect(lambda key: self._take(self.desk.shop.read(offer_by_id, key, self.desk.today()), ""))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, offer: ProductOffer | None, number: str) -> None:
        """Mean an article: by its trade item number, else by the shop's own."""
        key = (offer.gtin or offer.article or number) if offer else number
        self.code.setText(_printed(key))
        self.lot.setFocus()

    def _name_article(self) -> None:
        """Say which article the number means."""
        text, today, shop = self.code.text().strip(), self.desk.today(), self.desk.shop
        code = shop.read(lambda session: read_code(text, patterns(session), today=today))
        offer = shop.read(offer_by_code, code, today) if text and code.kind is not CodeKind.INVALID else None
        self._name.setText(offer.name(spoken()) if offer else "")
        self._name.setVisible(offer is not None)

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Recalls"))
        self.rows.set_name(self.tr("Recalls"))
        self.new.show_text(self.tr("+ New recall"))
        self.act.show_text(self.tr("Recall it"))
        self.take_out.show_text(self.tr("Lift the recall"))
        self.empty.show_message(
            self.tr("Nothing is recalled"), self.tr("Scan an article to recall it, or find it by name.")
        )
        self.code.setPlaceholderText(self.tr("Code of the article"))
        self.code.setAccessibleName(self.tr("Code of the article"))
        self.by_name.show_text(self.tr("By name"), self.tr("Find the article by name"))
        self._lot_field.show_words(self.tr("Lot"), self.tr("As printed on the pack. Empty: all of it."))
        self._why.setText(self.tr("Why? The till says it to the cashier."))
        self.reason.setPlaceholderText(self.tr("Another reason, in a few words"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.ready.offer(
            (
                self.tr("Salmonella"), self.tr("Listeria"), self.tr("Foreign body"), self.tr("Allergen not declared"),
            )
        )  # fmt: skip
        self._name_article()


def _printed(key: str) -> str:
    """Return a trade item number of 14 digits as it stands under a bar code; an article number as it is."""
    return key[1:] if len(key) == _GTIN_14 and key.startswith("0") else key
