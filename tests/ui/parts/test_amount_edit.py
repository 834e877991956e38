from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beesdesk.ui.language import Languages
from beesdesk.ui.parts.amount_edit import AmountEdit


@pytest.fixture
def field(qtbot: QtBot, speaks: Languages) -> AmountEdit:
    field = AmountEdit(most=Decimal(500))
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize("typed", ["12,5", "12.5", "12,50"])
def test_comma_and_point_mean_the_same(field: AmountEdit, qtbot: QtBot, typed: str) -> None:
    qtbot.keyClicks(field.edit, typed)
    assert field.value() == Decimal("12.50")


def test_every_change_is_told(field: AmountEdit, qtbot: QtBot) -> None:
    told: list[Decimal | None] = []
    field.value_changed.connect(told.append)
    qtbot.keyClicks(field.edit, "5x")
    assert told == [Decimal("5.00"), None]


def test_enter_hands_over_a_good_amount(field: AmountEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(field.edit, "20")
    with qtbot.waitSignal(field.submitted) as told:
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert told.args == [Decimal("20.00")]


def test_enter_says_in_words_what_is_wrong(field: AmountEdit, qtbot: QtBot) -> None:
    told: list[Decimal] = []
    field.submitted.connect(told.append)
    qtbot.keyClicks(field.edit, "12,345")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)

    assert told == []
    assert field.error() == "This is not an amount. Write it like 12.34."
    assert field.edit.accessibleDescription() == field.error()

    qtbot.keyClick(field.edit, Qt.Key.Key_Backspace)
    assert field.error() == ""


def test_limits_are_named(qtbot: QtBot, field: AmountEdit) -> None:
    qtbot.keyClicks(field.edit, "501")
    assert field.value() is None
    assert field.check() is None
    assert field.error() == "At most 500.00."

    field.set_value(Decimal(-1))
    assert field.check() is None
    assert field.error() == "At least 0.00."


def test_an_empty_field_is_no_error_until_it_is_asked(field: AmountEdit) -> None:
    assert field.value() is None
    assert field.error() == ""
    assert field.check() is None
    assert field.error()


def test_an_amount_is_written_as_the_language_writes_it(qtbot: QtBot, speaks: Languages) -> None:
    speaks.use("fr")
    weight = AmountEdit("kg", 3)
    qtbot.addWidget(weight)
    weight.set_name("Poids")

    weight.set_value(Decimal("1.25"))

    assert weight.edit.text() == "1,250"
    assert weight.edit.selectedText() == "1,250"
    assert weight.value() == Decimal("1.250")
    assert weight.edit.accessibleName() == "Poids"

    weight.set_value(None)
    assert weight.edit.text() == ""


def test_the_error_follows_the_language(field: AmountEdit, qtbot: QtBot, speaks: Languages) -> None:
    field.check()
    speaks.use("nl")
    qtbot.waitUntil(lambda: field.error().startswith("Dit is geen bedrag"))
