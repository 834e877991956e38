from collections.abc import Callable
from decimal import Decimal

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.catalog.gtin import check_digit
from beesdesk.founding import use_preset
from beesdesk.journal import ActEntry
from beesdesk.pos.rules import set_rule
from beesdesk.ui.language import Languages
from beesdesk.ui.till.desk import Desk
from beesdesk.ui.till.dialogs.choose_article import ChooseArticleDialog
from beesdesk.ui.till.dialogs.goods_return import ReturnDialog
from beesdesk.words import Act, Source, Unit

Show = Callable[[ReturnDialog], ReturnDialog]
Typing = Callable[..., None]
Tap = Callable[[QWidget], None]
ENTER, ESC, F2, F12 = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_F2, Qt.Key.Key_F12


@pytest.fixture
def back(till: FakeShop, desk: Desk, window: QWidget, show: Show) -> ReturnDialog:
    """The dialog at a till whose cashier may take goods back."""
    till.do(set_rule, "cashier_may", ",".join(Act), who="", now=till.now())
    return show(ReturnDialog(desk, window))


def lines(desk: Desk) -> list[tuple[str, Decimal, Decimal]]:
    return [(line.name, line.quantity, line.amount) for line in desk.state.lines]


def test_a_scanned_article_comes_back_at_todays_price_with_its_deposit(
    qtbot: QtBot, back: ReturnDialog, till: FakeShop, desk: Desk, type_keys: Typing
) -> None:
    back.take_scan(till.product("Bière", "2.10", deposit="0.10"))
    assert back.total.amount == Decimal("2.20")
    assert back.quantity.hasFocus()
    type_keys(back, "3")
    assert back.act.text() == "Give back €6.60"
    back.why.field.setFocus()

    with qtbot.waitSignal(back.answered):
        type_keys(back, "corked", ENTER)

    assert lines(desk) == [("Bière", Decimal(-3), Decimal("-6.30")), ("Bière", Decimal(-3), Decimal("-0.30"))]
    assert {line.source for line in desk.state.lines} == {Source.RETURNED}
    (noted,) = [act for act in till.read(lambda s: s.rows(ActEntry, "SELECT * FROM act")) if act.kind is Act.RETURN]
    assert noted.reason == "corked"


def test_the_same_article_again_is_one_more(back: ReturnDialog, till: FakeShop) -> None:
    soap = till.product("Savon", "3.00")

    back.take_scan(soap)
    back.take_scan(soap)

    assert back.quantity.text() == "2"
    assert back.total.amount == Decimal("6.00")


def test_fingers_count_and_give_a_ready_reason(back: ReturnDialog, till: FakeShop, desk: Desk, tap: Tap) -> None:
    back.take_scan(till.product("Savon", "3.00"))
    for widget in (back.more, back.more, back.less, back.why.ready.buttons[0], back.act):
        tap(widget)

    assert lines(desk) == [("Savon", Decimal(-2), Decimal("-6.00"))]


def test_a_typed_code_is_found_first(back: ReturnDialog, till: FakeShop, type_keys: Typing) -> None:
    till.product("Pommes", "2.00", article="24", unit=Unit.KG)

    type_keys(back, "24", ENTER)

    assert back.offer is not None
    assert back.act.text() == "Give back €0.00"
    type_keys(back, "0,5")
    assert back.total.amount == Decimal("1.00")


def test_weighed_goods_come_back_net_whatever_tare_waits(
    back: ReturnDialog, till: FakeShop, desk: Desk, type_keys: Typing, tap: Tap
) -> None:
    till.product("Pommes", "2.00", article="24", unit=Unit.KG)
    back.take_scan("24")

    type_keys(back, "0,455")
    tap(back.why.ready.buttons[0])
    tap(back.act)

    assert lines(desk) == [("Pommes", Decimal("-0.455"), Decimal("-0.91"))]


def test_a_label_of_the_scale_says_its_weight(back: ReturnDialog, till: FakeShop) -> None:
    till.do(use_preset, "odoo")
    till.product("Fromage", "20.00", gtin="211234500000" + check_digit("211234500000"), unit=Unit.KG)
    body = "211234500455"

    back.take_scan(body + check_digit(body))

    assert back.quantity.text() == "0.455"
    assert back.total.amount == Decimal("9.10")


def test_an_article_is_found_by_name(qtbot: QtBot, back: ReturnDialog, till: FakeShop, type_keys: Typing) -> None:
    till.product("Savon de Marseille", "3.00")
    type_keys(back, "", F2)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ChooseArticleDialog))
    search = QApplication.activeModalWidget()
    assert isinstance(search, ChooseArticleDialog)
    search.field.setText("savon")
    qtbot.waitUntil(lambda: bool(search.found))

    search.act.click()

    assert back.offer is not None
    assert (back.offer.name_fr, back.total.amount) == ("Savon de Marseille", Decimal("3.00"))


def test_without_a_price_one_is_asked(
    back: ReturnDialog, till: FakeShop, desk: Desk, type_keys: Typing, tap: Tap
) -> None:
    back.take_scan(till.product("Panier", None))
    tap(back.why.ready.buttons[0])
    tap(back.act)
    assert back.error().startswith("Panier has no price")
    assert back.price.edit.hasFocus()

    type_keys(back, "7,50", F12)

    assert lines(desk) == [("Panier", Decimal(-1), Decimal("-7.50"))]


@pytest.mark.parametrize(("scan", "said"), [
    ("5412345678901", "Code misread"), ("5400000000027", "Nothing in the shop has the code"),
])  # fmt: skip
def test_a_scan_that_is_no_article_is_said(back: ReturnDialog, scan: str, said: str) -> None:
    back.take_scan(scan)

    assert back.error().startswith(said)
    assert back.offer is None


def test_a_card_is_no_article(back: ReturnDialog, till: FakeShop) -> None:
    back.take_scan(till.member())

    assert back.error() == "This is no article: card."


def test_what_is_missing_is_asked_for_one_by_one(
    back: ReturnDialog, till: FakeShop, desk: Desk, type_keys: Typing
) -> None:
    type_keys(back, "", F12)
    assert back.error() == "Scan the article, type its code, or find it by name (F2)."
    back.take_scan(till.product("Savon", "3.00"))
    type_keys(back, "0", F12)
    assert back.error() == "Type how much comes back."
    type_keys(back, "1", F12)
    assert back.error() == "Say why: the reason stays in the journal."
    assert lines(desk) == []


def test_somebody_has_to_allow_it_and_then_it_is_done(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, tap: Tap
) -> None:
    leader = till.person("Luc", "shift_leader")
    asked: list[str] = []

    def allow(act: str, again: Callable[[str], object]) -> None:
        asked.append(act)
        again(leader)

    desk.approval_wanted.connect(allow)
    dialog = show(ReturnDialog(desk, window))
    dialog.take_scan(till.product("Savon", "3.00"))
    tap(dialog.why.ready.buttons[0])
    tap(dialog.act)

    assert asked == ["return"]
    assert not dialog.isVisible()
    assert lines(desk) == [("Savon", Decimal(-1), Decimal("-3.00"))]


def test_nobody_came_and_all_that_was_entered_stays(
    till: FakeShop, desk: Desk, window: QWidget, show: Show, tap: Tap
) -> None:
    till.person("Luc", "shift_leader")
    asked: list[str] = []
    desk.approval_wanted.connect(lambda act, _: asked.append(act))
    dialog = show(ReturnDialog(desk, window))
    dialog.take_scan(till.product("Savon", "3.00"))
    tap(dialog.why.ready.buttons[0])
    tap(dialog.act)
    desk.deny(asked[0])

    assert dialog.isVisible()
    assert "You may not do this" in dialog.error()
    assert (dialog.offer is not None, dialog.why.text) == (True, "Damaged or spoiled")


def test_escape_asks_once(back: ReturnDialog, till: FakeShop, type_keys: Typing) -> None:
    back.take_scan(till.product("Savon", "3.00"))
    type_keys(back, "", ESC)
    assert back.isVisible()
    type_keys(back, "", ESC)
    assert not back.isVisible()


def test_the_language_changes_while_it_is_open(
    qtbot: QtBot, back: ReturnDialog, till: FakeShop, speaks: Languages
) -> None:
    back.take_scan(till.product("Savon", "3.00"))

    speaks.use("nl")

    qtbot.waitUntil(lambda: back.windowTitle() == "Terugname zonder kasticket")
    assert back.act.text() == "€\u00a03,00 teruggeven"
