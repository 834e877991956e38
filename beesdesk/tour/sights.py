"""What a cashier meets beside plain scans: each screen is opened, looked at, used or left again."""

from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt

from beesdesk.demo.catalogue import read_products
from beesdesk.formats import NBSP, Format
from beesdesk.pos.till_report import x_report
from beesdesk.tour.plan import name_in, piece, weighed_amount
from beesdesk.tour.stock import UNPRICED, expected_at_the_desk
from beesdesk.tour.till import Row, Till
from beesdesk.ui.display.shown import language_of
from beesdesk.ui.till.dialogs.cash_move import CashMoveDialog
from beesdesk.ui.till.dialogs.empties import EmptiesDialog
from beesdesk.ui.till.dialogs.help import HelpDialog
from beesdesk.ui.till.dialogs.member import MemberDialog
from beesdesk.ui.till.dialogs.name import NameDialog
from beesdesk.ui.till.dialogs.parked import ParkedDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.price import PriceDialog
from beesdesk.ui.till.dialogs.price_change import PriceChangeDialog
from beesdesk.ui.till.dialogs.price_check import PriceCheckDialog
from beesdesk.ui.till.dialogs.quantity import QuantityDialog
from beesdesk.ui.till.dialogs.reason import ReasonDialog
from beesdesk.ui.till.dialogs.refund import RefundDialog
from beesdesk.ui.till.dialogs.report import ReportDialog
from beesdesk.ui.till.dialogs.search import SearchDialog
from beesdesk.ui.till.dialogs.settings import SettingsDialog
from beesdesk.ui.till.dialogs.unknown import UnknownDialog
from beesdesk.ui.till.dialogs.weigh import WeighDialog
from beesdesk.words import Source, Unit

UNKNOWN: Final = "5400000000027"
"""A good number that the demo shop does not sell."""
_PRICE: Final = Decimal("4.50")
_GRAMS, _TARE, _ON_SCALE = 1250, 50, 815
Key = Qt.Key


def between_two_scans(till: Till) -> None:
    """Correct, weigh, name a price, count, search, ask for a price and a member, with goods in the basket."""
    for sight in (
        correction,
        unknown_code,
        weigh,
        put_on_scale,
        look_at_pole,
        price,
        quantity,
        search,
        price_check,
        member,
        empties,
    ):
        till.log.place = sight.__name__.replace("_", " ")
        sight(till)
        till.check_basket("basket")


def correction(till: Till) -> None:
    """Take the last article back, which leaves both lines."""
    item = max(place for place, row in enumerate(till.rows) if row[0] == "item")
    taken = [("correction", row[1], -row[2]) for row in till.rows[item:]]
    till.press(Key.Key_Delete)
    till.rows += taken
    till.camera.shoot("correction")


def unknown_code(till: Till) -> None:
    """Scan what the shop does not know: refused, kept, and the next scan is taken."""
    till.scan(UNKNOWN)
    till.camera.shoot("unknown-code")
    till.log.check("kept codes", [UNKNOWN], [kept.code for kept in till.desk.state.unknown])


def weigh(till: Till) -> None:
    """Type the number of a loose article, then what the scale says."""
    product = next(product for product in read_products() if product.unit is Unit.KG)
    till.hands.write(product.article or "")
    till.press(Key.Key_Return)
    till.hands.dialog(WeighDialog)
    till.hands.write(f"{_GRAMS / 1000:.3f}")
    till.press(Key.Key_Tab)
    till.hands.write(f"{_TARE / 1000:.3f}")
    till.camera.shoot("weigh")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.add(product, weighed_amount(product, _GRAMS - _TARE))


def put_on_scale(till: Till) -> None:
    """Put a loose article on the scale, and take its weight once it is stable."""
    if till.plate is None:
        till.log.note("no pseudo-terminal here: there is no scale")
        return
    product = [product for product in read_products() if product.unit is Unit.KG][1]
    till.hands.write(product.article or "")
    till.press(Key.Key_Return)
    till.hands.dialog(WeighDialog)
    till.plate.load = weight = Decimal(_ON_SCALE) / 1000
    till.hands.wait(
        "a stable weight", lambda: till.desk.weighing is not None and till.desk.weighing.plate.weight == weight
    )
    till.camera.shoot("scale")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.plate.load = Decimal(0)
    till.log.check("weighed by the scale", Source.SCALE, till.desk.state.lines[-1].source)
    till.add(product, weighed_amount(product, _ON_SCALE))


def look_at_pole(till: Till) -> None:
    """Read the total off the pole display."""
    pole = till.pole
    if pole is None:
        till.log.note("no pseudo-terminal here: there is no pole display")
        return
    total = Format(language_of(till.desk.state)).money(till.desk.state.total).replace(NBSP, " ")
    till.hands.wait("the total on the pole display", lambda: pole.lines[1].endswith(f" {total}"))
    till.log.check("pole display without garbage", b"", pole.glass.garbage)


def price(till: Till) -> None:
    """Scan an article without a price, and say one."""
    till.scan(UNPRICED.gtin or "")
    till.hands.dialog(PriceDialog)
    till.hands.write(str(_PRICE))
    till.camera.shoot("price")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.add(UNPRICED, _PRICE)


def quantity(till: Till) -> None:
    """Say by the numeric pad how many come next."""
    article = piece(next(product for product in read_products() if product.gtin and not product.deposit), 3)
    till.hands.touch(till.window.side.keys.buttons[0])
    till.hands.dialog(QuantityDialog)
    till.hands.write("3")
    till.camera.shoot("quantity")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.scan(article.code)
    till.add(article.product, article.amount, article.deposit)


def search(till: Till) -> None:
    """Find an article by its name."""
    product = next(product for product in read_products() if product.gtin and not product.deposit)
    name = name_in(product, till.language)
    till.press(Key.Key_F2)
    dialog = till.hands.dialog(SearchDialog)
    till.camera.shoot("search-shelves")
    till.hands.write("".join(sign for sign in name[:12].lower() if sign.isascii() and (sign.isalnum() or sign == " ")))
    till.hands.wait("the articles", lambda: bool(dialog.found))
    till.camera.shoot("search")
    names = [dialog.rows.lines.row(place).name for place in range(dialog.rows.lines.rowCount())]
    till.log.check("found by name", True, name in names)
    till.hands.press(Key.Key_Down, names.index(name) if name in names else 0)
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.add(product, product.price, product.deposit)


def price_check(till: Till) -> None:
    """See how a price is changed, then show what a bottle costs without selling it."""
    product = next(product for product in read_products() if product.gtin and product.deposit)
    till.press(Key.Key_F4)
    change = till.hands.dialog(PriceChangeDialog)
    till.hands.write("10")
    till.hands.touch(change.ready.buttons[1])
    till.camera.shoot("price-change")
    till.hands.touch(change.check)
    dialog = till.hands.dialog(PriceCheckDialog)
    till.hands.scan([product.gtin or ""], serial=till.hands.has_serial)
    till.hands.wait("the price", dialog.card.isVisible)
    till.camera.shoot("price-check")
    till.log.check("price shown", product.price, dialog.card.price.amount)
    _leave(till)


def member(till: Till) -> None:
    """Find a member by name, and leave things as they are."""
    shopper = till.desk.state.shopper
    till.press(Key.Key_F3)
    dialog = till.hands.dialog(MemberDialog)
    till.hands.write("mar")
    till.hands.wait("the members", lambda: bool(dialog.found))
    till.camera.shoot("member-search")
    _leave(till)
    till.log.check("member as before", shopper, till.desk.state.shopper)


def see_the_desk(till: Till, card: str) -> None:
    """Scan the card of a member who may not shop, ask why, and go on with the member of the basket's own `card`."""
    till.log.place = "see the desk"
    shopper = till.desk.state.shopper
    expected = till.desk.shop.read(expected_at_the_desk, till.language)
    if expected is None:
        till.log.note("everybody who speaks this language may shop")
        return
    code, name = expected
    till.scan(code)
    now, right = till.desk.state.shopper, till.desk.right()
    till.log.check("member expected at the desk", name, now.name if now else None)
    till.log.check("may shop", False, right.may_shop if right else None)
    till.camera.shoot("see-the-desk")
    till.press(Key.Key_F3)
    dialog = till.hands.dialog(MemberDialog)
    till.log.check("the reason is told to whoever asks", True, dialog.standing.isVisible())
    till.camera.shoot("see-the-desk-why")
    _leave(till)
    till.scan(card)
    again = till.desk.state.shopper
    till.log.check("member as before", shopper and shopper.member_id, again and again.member_id)
    till.check_basket("basket")


def empties(till: Till) -> None:
    """Take empties back: a crate by its tile, some bottles by their number."""
    till.press(Key.Key_F11)
    dialog = till.hands.dialog(EmptiesDialog)
    bottle, crate = dialog.grid.rows[0], dialog.grid.rows[5]
    till.hands.write("7")
    till.hands.touch(crate.tile)
    till.camera.shoot("empties")
    rows: list[Row] = [("deposit", row.kind.name, -row.worth) for row in (bottle, crate)]
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.rows += rows


def park(till: Till) -> None:
    """Set the basket aside."""
    till.log.place = "set aside"
    till.press(Key.Key_F6)
    till.hands.dialog(NameDialog)
    till.camera.shoot("set-aside")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.log.check("aside", 1, till.desk.state.parked)


def recall(till: Till, rows: list[Row]) -> None:
    """Take the basket back, whole."""
    till.log.place = "take back"
    till.press(Key.Key_F7)
    till.hands.dialog(ParkedDialog)
    till.camera.shoot("parked")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.rows = rows
    till.check_basket("basket as it was")


def settle_unknown(till: Till) -> None:
    """Pay asks about the code that named nothing; it is ignored."""
    till.log.place = "unknown code"
    till.press(Key.Key_F12)
    dialog = till.hands.dialog(UnknownDialog)
    till.camera.shoot("unknown-left")
    till.hands.touch(dialog.ignore)
    till.hands.dialog(PaymentDialog)
    till.log.check("kept codes", (), till.desk.state.unknown)


def drawer(till: Till) -> None:
    """Open the drawer without a sale."""
    till.log.place = "drawer"
    till.press(Key.Key_F8)
    dialog = till.hands.dialog(ReasonDialog)
    till.hands.touch(dialog.ready.buttons[0])
    till.camera.shoot("reason")
    till.press(Key.Key_F12)
    till.hands.no_dialog()


def to_the_safe(till: Till, amount: Decimal) -> Decimal:
    """Take cash out of the drawer; return how much."""
    till.log.place = "cash out"
    till.open_menu()
    till.camera.shoot("menu")
    till.menu("cash_move")
    dialog = till.hands.dialog(CashMoveDialog)
    till.hands.touch(dialog.out)
    till.hands.write(str(amount))
    till.hands.touch(dialog.ready.buttons[0])
    till.camera.shoot("cash-out")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    return amount


def receipt(till: Till, number: int) -> None:
    """Look at the receipt of the last sale."""
    till.log.place = "receipt"
    till.menu("receipts")
    till.hands.dialog(ReportDialog)
    till.hands.pause()
    till.camera.shoot("receipt")
    till.log.note(f"receipt of sale {number} shown")
    _leave(till)


def refund(till: Till) -> None:
    """Look at how the last receipt is given back, and leave it as it is."""
    till.log.place = "refund"
    till.menu("refund")
    dialog = till.hands.dialog(RefundDialog)
    till.hands.touch(dialog.last)
    till.hands.touch(dialog.lines.all)
    till.camera.shoot("refund-goods")
    till.hands.touch(dialog.act)
    till.hands.touch(dialog.why.ready.buttons[0])
    till.camera.shoot("refund-way")
    till.log.check("to give back", True, dialog.total.amount > 0)
    till.press(Key.Key_Escape)
    till.press(Key.Key_Escape)
    _leave(till)


def figures_so_far(till: Till, sales: int) -> None:
    """Look at the X report."""
    till.log.place = "X report"
    till.menu("x")
    till.hands.dialog(ReportDialog)
    till.camera.shoot("x-report")
    report = till.desk.shop.read(x_report, till.language, now=till.desk.now())
    till.log.check("sales", sales, report.totals.sales)
    _leave(till)


def help_and_settings(till: Till) -> None:
    """Look at the keys of the till and at this device's settings."""
    till.log.place = "help"
    till.press(Key.Key_F1)
    till.hands.dialog(HelpDialog)
    till.camera.shoot("help")
    _leave(till)
    till.log.place = "settings"
    till.menu("settings")
    till.hands.dialog(SettingsDialog)
    till.camera.shoot("settings")
    _leave(till)


def looks(till: Till) -> None:
    """Wear the other colours and the largest text, with a basket open; then give the basket up."""
    till.log.place = "looks"
    usual = till.window.settings
    till.rows = []
    till.take([piece(product) for product in read_products() if product.gtin][:6])
    for name, changes in (
        ("looks-dark", {"theme": "dark"}),
        ("looks-contrast", {"theme": "contrast"}),
        ("looks-text-200", {"text_scale": 200}),
    ):
        till.window.settings_chosen.emit(usual.with_(**changes))
        till.camera.shoot(name, as_worn=True)
    till.window.settings_chosen.emit(usual)
    till.check_basket("basket in usual colours")
    till.menu("cancel")
    dialog = till.hands.dialog(ReasonDialog)
    till.hands.touch(dialog.ready.buttons[0])
    till.camera.shoot("cancel")
    till.press(Key.Key_F12)
    till.hands.no_dialog()
    till.rows = []
    till.check_basket("basket given up")


def _leave(till: Till) -> None:
    till.press(Key.Key_Escape)
    till.hands.no_dialog()
