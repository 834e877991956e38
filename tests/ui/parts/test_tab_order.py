from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.amount_edit import AmountEdit
from beesdesk.ui.parts.tab_order import set_order, stops


def test_tab_goes_as_things_are_laid_out_and_not_as_they_were_made(qtbot: QtBot, dressed: QApplication) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    last, amount, label, first = QPushButton(form), AmountEdit(parent=form), QLabel(form), QLineEdit(form)
    column, row = QVBoxLayout(form), QHBoxLayout()
    column.addWidget(label)
    column.addWidget(first)
    column.addLayout(row)
    row.addWidget(amount)
    row.addWidget(last)

    set_order(list(stops(column)))

    form.show()
    first.setFocus()
    visited = []
    for _ in range(4):
        visited.append(form.focusWidget())
        form.focusNextChild()
    assert visited == [first, amount.edit, last, first]
