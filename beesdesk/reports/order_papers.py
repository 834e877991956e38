"""Orders on their way to suppliers: as a paper, a workbook or a text table, in the supplier's language.

An order code, a name or a note that a spreadsheet would reckon with is text there (`exports.write`), and only a name on paper.
"""

from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.formats import Format
from beesdesk.mail.letter import Attachment, Letter
from beesdesk.mail.model import Mail
from beesdesk.members.people import name_of
from beesdesk.messages import word
from beesdesk.pos.rules import ShopRules, shop_rules
from beesdesk.reports.exports import TRAINING, TRAINING_MARK, ExportKindUnknown, ExportNotWritten, Sheet, write
from beesdesk.reports.saving import save
from beesdesk.reports.table_pdf import Paper, table_pdf
from beesdesk.stock.order_queries import OrderLineRow, OrderView, order_view
from beesdesk.stock.proposing import Proposal
from beesdesk.values import dataclass
from beesdesk.words import Language, OrderFile

ORDER_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    # key: French, Dutch, English
    "order": ("Commande {number}", "Bestelling {number}", "Order {number}"),
    "draft": ("brouillon", "ontwerp", "draft"),
    "deliver": ("à livrer {day}", "te leveren {day}", "to be delivered {day}"),
    "customer": ("client n° {number}", "klant nr. {number}", "customer no. {number}"),
    "contact": ("contact : {name}", "contact: {name}", "contact: {name}"),
    "code": ("Réf.", "Ref.", "Ref."),
    "gtin": ("Code-barres", "Barcode", "Bar code"),
    "name": ("Article", "Artikel", "Article"),
    "packs": ("Colis", "Dozen", "Packs"),
    "pack": ("Par colis", "Per doos", "In a pack"),
    "units": ("Quantité", "Hoeveelheid", "Quantity"),
    "unit": ("Unité", "Eenheid", "Unit"),
    "price": ("Prix HTVA", "Prijs excl. btw", "Price excl. VAT"),
    "amount": ("Montant HTVA", "Bedrag excl. btw", "Amount excl. VAT"),
    "total": ("Total HTVA", "Totaal excl. btw", "Total excl. VAT"),
    "stock": ("Stock", "Voorraad", "Stock"),
    "on_order": ("Commandé", "Besteld", "On order"),
    "daily": ("Par jour", "Per dag", "A day"),
    "coverage": ("Jours couverts", "Dagen gedekt", "Days covered"),
    "hello": ("Bonjour,", "Dag,", "Hello,"),
    "text": (
        "Voici la commande {number} de {shop}, à livrer {day}.\nElle est jointe à ce message.",
        "Hierbij bestelling {number} van {shop}, te leveren {day}.\nU vindt ze in bijlage.",
        "Here is order {number} of {shop}, to be delivered {day}.\nIt is attached to this message.",
    ),
    "off": ("Commande {number} annulée", "Bestelling {number} geannuleerd", "Order {number} is called off"),
    "off_text": (
        "{shop} annule la commande {number}, à livrer {day}. Merci de ne pas la livrer.",
        "{shop} annuleert bestelling {number}, te leveren {day}. Gelieve ze niet te leveren.",
        "{shop} calls order {number} off, to be delivered {day}. Please do not deliver it.",
    ),
    "bye": ("Merci d'avance.", "Alvast bedankt.", "Thank you in advance."),
    "file": ("commande-{number}", "bestelling-{number}", "order-{number}"),
}
_MEDIA: Final = {
    OrderFile.PDF: "application/pdf",
    OrderFile.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    OrderFile.CSV: "text/csv",
}
_HEADS: Final = ("code", "gtin", "name", "packs", "pack", "units", "unit", "price", "amount")
_FIGURES: Final = (False, False, False, True, True, True, False, True, True)
_PROPOSED: Final = ("code", "name", "stock", "on_order", "daily", "coverage", "packs", "pack", "amount")
_CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class OrderPaper:
    """An order as it is sent: what it says, in which language, from whom, and who is asked about it (`contact`)."""

    view: OrderView
    language: Language
    rules: ShopRules
    contact: str


def order_paper(session: Session, order_id: UUID, language: Language | None = None) -> OrderPaper:
    """Return an order as a paper in the supplier's language, or in the shop's where none is known, or in another one."""
    rules = shop_rules(session)
    supplier = order_view(session, order_id, rules.language).supplier
    chosen = language or supplier.language or rules.language
    view = order_view(session, order_id, chosen)
    return OrderPaper(view, chosen, rules, name_of(session, view.order.who))


def write_order(paper: OrderPaper, path: Path) -> None:
    """Write an order as PDF, XLSX or CSV by the name's ending, whole or not at all; its folder is made.

    Raises `ExportKindUnknown`, `ExportNotWritten`, `PaperNotSaved`.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in set(OrderFile):
        raise ExportKindUnknown(path.name)
    if ending == OrderFile.PDF:
        save(table_pdf(_on_paper(paper), paper.language), path)
        return
    _write_table(_sheet(paper), path, paper.language)


def write_proposal(proposal: Proposal, path: Path, language: Language) -> None:
    """Write a proposal as XLSX or CSV by the name's ending. Raises `ExportKindUnknown`, `ExportNotWritten`."""
    heads = tuple(order_word(name, language) for name in _PROPOSED)
    rows = tuple(
        (
            line.item.order_code, line.item.name, line.item.on_hand, line.on_order,
            Decimal(line.outlook.daily).quantize(_CENT), line.before, line.wanted.packs, line.item.pack,
            line.cost(line.wanted.packs),
        )
        for line in proposal.lines
    )  # fmt: skip
    _write_table(Sheet(heads, rows), path, language)


def order_letter(session: Session, mail: Mail) -> Letter:
    """Write to a supplier, with the order as the kind of file that it wishes."""
    if mail.subject_id is None:
        raise ValueError("an order's mail without its order")
    paper = order_paper(session, mail.subject_id, mail.language)
    language, order = mail.language, paper.view.order
    shop, day = paper.rules.name, _day(paper)
    kind = paper.view.supplier.order_file or OrderFile.PDF
    text = order_word("text", language).format(number=order.number, shop=shop, day=day)
    parts = (order_word("hello", language), text, order_word("bye", language), "\n".join(_from(paper)))
    name = f"{order_word('file', language).format(number=order.number)}.{kind}"
    return Letter(
        shop,
        f"{order_word('order', language).format(number=order.number)}, {shop}",
        "\n\n".join(parts) + "\n",
        (Attachment(name, _MEDIA[kind], _as_bytes(paper, kind)),),
    )


def called_off_letter(session: Session, mail: Mail) -> Letter:
    """Tell a supplier that an order which was sent is not to be delivered."""
    if mail.subject_id is None:
        raise ValueError("a mail of an order without its order")
    paper = order_paper(session, mail.subject_id, mail.language)
    language, number, shop = mail.language, paper.view.order.number, paper.rules.name
    text = order_word("off_text", language).format(number=number, shop=shop, day=_day(paper))
    parts = (order_word("hello", language), text, order_word("bye", language), "\n".join(_from(paper)))
    return Letter(shop, f"{order_word('off', language).format(number=number)}, {shop}", "\n\n".join(parts) + "\n")


def order_word(key: str, language: Language) -> str:
    """Return a word of these papers."""
    return ORDER_WORDS[key][list(Language).index(language)]


def file_name(paper: OrderPaper) -> str:
    """Return what an order's file is called, without its ending."""
    order = paper.view.order
    number = order.number or order_word("draft", paper.language)
    return order_word("file", paper.language).format(number=number)


def _as_bytes(paper: OrderPaper, kind: OrderFile) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"order.{kind}"
        write_order(paper, path)
        return path.read_bytes()


def _write_table(sheet: Sheet, path: Path, language: Language) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportNotWritten(str(path), error.strerror or "") from error
    write(sheet, path, language)


def _sheet(paper: OrderPaper) -> Sheet:
    heads = tuple(order_word(name, paper.language) for name in _HEADS)
    rows = tuple(
        (
            line.order_code, line.bar_code or None, line.called or line.name, line.packs, line.pack, line.units,
            word(line.unit, paper.language), line.price, line.amount,
        )
        for line in paper.view.lines
    )  # fmt: skip
    if not paper.rules.training:
        return Sheet(heads, rows)
    return Sheet((TRAINING, *heads), tuple((TRAINING_MARK, *row) for row in rows))


def _on_paper(paper: OrderPaper) -> Paper:
    language, form, view = paper.language, Format(paper.language), paper.view
    marked = f"{TRAINING_MARK} · " if paper.rules.training else ""
    number = view.order.number or order_word("draft", language)
    title = [f"{marked}{order_word('order', language).format(number=number)}", view.supplier.name]
    if view.order.due is not None:
        title.append(order_word("deliver", language).format(day=_day(paper)))
    total = (order_word("total", language), *[""] * (len(_HEADS) - 2), form.money(view.total))
    return Paper(
        " · ".join(title),
        " · ".join([*_from(paper), *_terms(paper)]),
        tuple(order_word(name, language) for name in _HEADS),
        tuple(_row(line, language, form) for line in view.lines),
        total,
        _FIGURES,
    )


def _row(line: OrderLineRow, language: Language, form: Format) -> tuple[str, ...]:
    price = "" if line.price is None else form.money(line.price, 4 if line.price % _CENT else 2)
    return (
        line.order_code or "", line.bar_code, line.called or line.name, form.quantity(line.packs),
        form.quantity(line.pack), form.quantity(line.units), word(line.unit, language), price, form.money(line.amount),
    )  # fmt: skip


def _from(paper: OrderPaper) -> list[str]:
    rules = paper.rules
    contact = order_word("contact", paper.language).format(name=paper.contact) if paper.contact else ""
    return [text for text in (rules.name, rules.address, contact) if text]


def _terms(paper: OrderPaper) -> list[str]:
    number = paper.view.supplier.customer_number
    return [order_word("customer", paper.language).format(number=number)] if number else []


def _day(paper: OrderPaper) -> str:
    due = paper.view.order.due
    return "" if due is None else Format(paper.language).day(due)
