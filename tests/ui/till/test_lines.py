from decimal import Decimal

from fake_shop import FakeShop
from PySide6.QtWidgets import QApplication

from beesdesk.formats import Format
from beesdesk.pos.actions import Amounts, take_back
from beesdesk.pos.discounts import discount, override
from beesdesk.pos.rules import set_rule
from beesdesk.pos.till_state import till_state
from beesdesk.ui.language import Languages
from beesdesk.ui.parts.line_view import LineView
from beesdesk.ui.till.lines import LineTexts
from beesdesk.words import Act, Language, Source, Unit

NBSP = "\u00a0"


def views(shop: FakeShop, language: Language = Language.FR) -> list[LineView]:
    lines = shop.read(till_state).lines
    texts = LineTexts(Format(language), lines)
    return [texts.view(line) for line in lines]


def test_pieces_show_their_price_and_are_numbered(till: FakeShop, speaks: Languages) -> None:
    till.scan(till.product("Pain", "4.20"))
    till.scan_many(till.product("Lait", "1.25"), 3)

    assert views(till) == [
        LineView("1", "Pain", "", f"1{NBSP}\u00d7{NBSP}4,20", "4,20"),
        LineView("2", "Lait", "", f"3{NBSP}\u00d7{NBSP}1,25", "3,75"),
    ]


def test_weighed_goods_show_net_weight_and_tare(till: FakeShop, speaks: Languages) -> None:
    code = till.product("Pommes", "2.65", article="24", unit=Unit.KG)
    till.scan(code, Amounts(gross=Decimal("1.262"), tare=Decimal("0.012")), Source.KEYED)
    till.scan(code, Amounts(gross=Decimal("0.500")), Source.KEYED)

    first, second = views(till)

    assert (first.quantity, first.detail) == (f"1,250{NBSP}kg{NBSP}\u00d7{NBSP}2,65", f"weighed, tare 12{NBSP}g")
    assert second.detail == "weighed"


def test_goods_by_volume_show_litres(till: FakeShop, speaks: Languages) -> None:
    till.scan(till.product("Huile", "9.90", article="31", unit=Unit.LITRE), Amounts(gross=Decimal("0.750")))

    assert views(till)[0].quantity == f"0,750{NBSP}l{NBSP}\u00d7{NBSP}9,90"


def test_a_deposit_has_no_number_and_the_next_article_has_the_next(till: FakeShop, speaks: Languages) -> None:
    till.scan_many(till.product("Bière", "1.80", deposit="0.10"), 6)
    till.scan(till.product("Pain", "4.20"))

    assert [(view.position, view.name, view.kind, view.amount) for view in views(till)] == [
        ("1", "Bière", "item", "10,80"),
        ("", "Deposit", "deposit", "0,60"),
        ("2", "Pain", "item", "4,20"),
    ]


def test_a_correction_names_the_line_and_the_line_says_what_was_taken_back(till: FakeShop, speaks: Languages) -> None:
    till.scan_many(till.product("Lait", "1.25"), 3)
    till.do(take_back, 1, Decimal(1), now=till.now(), who="Nadia B.")
    till.scan(till.product("Pain", "4.20"))
    till.do(take_back, 3, now=till.now(), who="Nadia B.")

    milk, one, bread, all_of_it = views(till)

    assert (milk.detail, bread.detail) == ("1 taken back", "taken back")
    assert (one.position, one.detail, one.kind, one.quantity) == (
        "", "taken back, line 1", "correction", f"\u22121{NBSP}\u00d7{NBSP}1,25",
    )  # fmt: skip
    assert (all_of_it.detail, all_of_it.amount) == ("taken back, line 2", "\u22124,20")


def test_lines_speak_the_language_of_the_screen(till: FakeShop, qapp: QApplication, speaks: Languages) -> None:
    till.scan(till.product("Bière", "1.80", deposit="0.10"))
    speaks.use("nl")

    assert views(till, Language.NL)[1].name == "Leeggoed"


def test_a_discount_names_its_article(till: FakeShop, speaks: Languages) -> None:
    till.do(set_rule, "cashier_may", ",".join(Act), who="", now=till.now())
    till.scan(till.product("Savon", "3.00"))
    till.scan(till.product("Riz", "2.00"))
    till.do(discount, 1, percent=Decimal(10), reason="chipped", now=till.now(), who="Nadia B.")
    till.do(override, 2, Decimal("1.50"), reason="shelf", now=till.now(), who="Nadia B.")

    assert [(view.name, view.detail) for view in views(till, Language.EN)[2:]] == [
        ("Discount 10%", "line 1, Savon"),
        ("Another price", "line 2, Riz"),
    ]
