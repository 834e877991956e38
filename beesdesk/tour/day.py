"""A cashier's day on the tour: open, sell, set aside, correct, close; each step looked at and compared."""

from collections.abc import Sequence
from decimal import ROUND_CEILING, Decimal
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from beesdesk.pos.gates import age_question
from beesdesk.pos.queries import open_session
from beesdesk.pos.totals import session_totals
from beesdesk.tour import devices, sights
from beesdesk.tour.plan import How, Shopping, in_coins
from beesdesk.tour.till import Till
from beesdesk.ui.parts.chip import State
from beesdesk.ui.parts.denominations import COINS, NOTES
from beesdesk.ui.till.dialogs.closing import ClosingDialog
from beesdesk.ui.till.dialogs.opening import OpeningDialog
from beesdesk.ui.till.dialogs.payment import PaymentDialog
from beesdesk.ui.till.dialogs.question import QuestionDialog

FLOAT: Final = Decimal("150.00")
TO_THE_SAFE: Final = Decimal(50)
_CASHIER: Final = "Nadia B."
_NOTE: Final = Decimal(10)


class Day:
    """One day. `drawer` is what must lie in the drawer, `numbers` are the sales made, in order."""

    def __init__(self, till: Till) -> None:
        self._till, self._log = till, till.log
        self.drawer = Decimal(0)
        self.turnover = Decimal(0)
        self.numbers: list[int] = []
        self._seen: set[str] = set()

    def run(self, shoppings: Sequence[Shopping]) -> None:
        """Live the day; the first basket waits aside while the second is sold."""
        self._open()
        first, *others = shoppings
        self._begin(first)
        sights.park(self._till)
        aside, self._till.rows = self._till.rows, []
        for shopping in others[:1]:
            self._sell(shopping)
        sights.recall(self._till, aside)
        sights.settle_unknown(self._till)
        self._pay(How.NOTES)
        for shopping in others[1:]:
            self._sell(shopping)
        self._look_around()
        self._close(len(shoppings))

    def _open(self) -> None:
        till = self._till
        self._log.place = "opening"
        till.camera.shoot("closed")
        till.press(Qt.Key.Key_Return)
        till.hands.dialog(OpeningDialog)
        till.hands.write(_CASHIER)
        till.press(Qt.Key.Key_Return)
        self._count(FLOAT)
        till.camera.shoot("opening-count")
        till.press(Qt.Key.Key_F12)
        till.hands.no_dialog()
        session = till.desk.till
        self._log.check("float", FLOAT, session.opening_float if session else None)
        self._log.check("cashier", _CASHIER, till.desk.state.cashier_name)
        self.drawer = FLOAT
        till.camera.shoot("empty-basket")

    def _begin(self, shopping: Shopping) -> None:
        """Scan the first basket, and meet on the way all that can come between two scans."""
        till, first = self._till, shopping.articles[:1]
        self._log.place = "first basket"
        till.take(first)
        till.camera.shoot("first-scan")
        if shopping.card:
            till.scan(shopping.card)
            till.camera.shoot("member")
        till.take(shopping.articles[1:])
        till.check_basket("long basket")
        till.camera.shoot("basket")
        sights.between_two_scans(till)
        if shopping.card:
            sights.see_the_desk(till, shopping.card)

    def _sell(self, shopping: Shopping) -> None:
        till = self._till
        self._log.place = f"sale {len(self.numbers) + 1}"
        till.rows = []
        if shopping.card:
            till.scan(shopping.card)
        till.take(shopping.articles)
        self._log.check("member", bool(shopping.card), till.desk.state.shopper is not None)
        self._log.check("planned total", shopping.total, till.total())
        till.check_basket("basket")
        self._pay(shopping.how)

    def _pay(self, how: How) -> None:
        """Pay what is in the basket, and look at what is given back."""
        total = self._till.total() + self._gift()
        handed, change, paid = Decimal(0), Decimal(0), total
        match how:
            case How.NOTES:
                handed = (in_coins(total) // _NOTE + 1) * _NOTE
                change = handed - in_coins(total)
                self._tender(Qt.Key.Key_F9, handed, "payment-cash")
            case How.EXACT:
                handed = paid = in_coins(total)
                self._tender(Qt.Key.Key_F9, None, "payment-exact")
            case How.CARD:
                self._tender(Qt.Key.Key_F10, None, "payment-card")
            case How.SPLIT:
                handed = total // 2
                self._tender(Qt.Key.Key_F9, handed, "payment-part", last=False)
                self._tender(Qt.Key.Key_F10, None, "payment-rest")
        self.drawer += handed - change
        self.turnover += self._till.goods()
        self._check_paid(change, paid)

    def _gift(self) -> Decimal:
        """Return what the member adds up to the next euro."""
        shopper, total = self._till.desk.state.shopper, self._till.total()
        rounds_up = shopper is not None and shopper.solidarity_rounding
        return total.to_integral_value(ROUND_CEILING) - total if rounds_up else Decimal(0)

    def _tender(self, key: Qt.Key, handed: Decimal | None, picture: str, *, last: bool = True) -> None:
        """Give something in the payment dialog, which a part payment leaves open."""
        till = self._till
        before = len(till.desk.state.payments)
        if QApplication.activeModalWidget() is None:
            asked = till.desk.shop.read(age_question, now=till.desk.now())
            till.press(Qt.Key.Key_F12)
            if asked is not None:
                self._prove_age()
        till.hands.dialog(PaymentDialog)
        till.press(key)
        if handed is not None:
            till.hands.write(str(handed.quantize(Decimal(1))))
        if picture not in self._seen:
            self._seen.add(picture)
            till.camera.shoot(picture)
        till.press(Qt.Key.Key_F12)
        if last:
            till.hands.no_dialog()
        else:
            till.hands.wait("the part payment", lambda: len(till.desk.state.payments) > before)

    def _prove_age(self) -> None:
        """Answer the age question with yes; the payment follows by itself."""
        till = self._till
        till.hands.dialog(QuestionDialog)
        if "age" not in self._seen:
            self._seen.add("age")
            till.camera.shoot("age")
        till.press(Qt.Key.Key_F12)

    def _check_paid(self, change: Decimal, paid: Decimal) -> None:
        till = self._till
        last = till.desk.last_sale
        number = last.paid.number if last else None
        self._log.check("change", change, last.paid.change if last else None)
        self._log.check(
            "change, or else what was paid, on the screen", change or paid, till.window.side.total.total.amount
        )
        self._log.check("sale number", self.numbers[-1] + 1 if self.numbers else number, number)
        self.numbers.append(number or 0)
        if "change-due" not in self._seen and change:
            self._seen.add("change-due")
            till.camera.shoot("change-due")
        till.rows = []

    def _look_around(self) -> None:
        till = self._till
        sights.drawer(till)
        self.drawer -= sights.to_the_safe(till, TO_THE_SAFE)
        sights.receipt(till, self.numbers[-1])
        sights.refund(till)
        sights.figures_so_far(till, len(self.numbers))
        sights.help_and_settings(till)
        devices.devices(till)
        devices.terminal(till)
        sights.looks(till)

    def _close(self, sales: int) -> None:
        till = self._till
        self._log.place = "closing"
        session = till.desk.shop.read(open_session)
        if session is not None:
            totals = till.desk.shop.read(session_totals, session)
            self._log.check("turnover", self.turnover, totals.turnover)
            self._log.check("cash in the drawer", self.drawer, totals.cash_expected)
        till.menu("close")
        dialog = till.hands.dialog(ClosingDialog)
        self._count(self.drawer)
        till.camera.shoot("closing-count")
        till.press(Qt.Key.Key_F12)
        self._compare(dialog)
        till.camera.shoot("closing-actuals")
        till.press(Qt.Key.Key_F12)
        till.camera.shoot("closing-sure")
        till.press(Qt.Key.Key_F12)
        if dialog.report is None:  # the pictures took longer than it waits for the second press
            till.press(Qt.Key.Key_F12)
        till.hands.wait("the Z report", lambda: dialog.report is not None)
        report = dialog.report
        self._log.check("Z difference", Decimal("0.00"), report.difference if report else None)
        self._log.check("sales", sales, len(self.numbers))
        till.camera.shoot("z-result")
        till.hands.touch(dialog.print)
        till.press(Qt.Key.Key_F12)
        till.hands.no_dialog()
        self._log.check("till", "closed", "open" if till.desk.till else "closed")

    def _compare(self, dialog: ClosingDialog) -> None:
        """Type what the terminal has of the first means of payment, with its fees, and nothing for the others."""
        row = dialog.actuals.rows[0]
        self._till.hands.write(str(row.one.expected))
        self._till.press(Qt.Key.Key_Return)
        self._till.hands.write("0.35")
        for _ in dialog.actuals.rows:
            self._till.press(Qt.Key.Key_Return)
        self._log.check("difference of the card terminal", State.OK, row.difference.state)

    def _count(self, amount: Decimal) -> None:
        """Type how many there are of each note and coin, in as few pieces as may be."""
        left = amount
        for worth in (*NOTES, *COINS):
            pieces = int(left // worth)
            if pieces:
                self._till.hands.write(str(pieces))
                left -= pieces * worth
            self._till.press(Qt.Key.Key_Return)
