from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from beesdesk.ui.parts.card import Card, label
from beesdesk.ui.theme import Room, dress


def test_a_card_has_its_title_as_its_name(qtbot: QtBot, dressed: QApplication) -> None:
    card = Card("Why this status")
    qtbot.addWidget(card)
    card.add(label("0 regular", "strong"))
    card.show()

    title, line = card.findChildren(QLabel)
    assert card.accessibleName() == title.text() == "Why this status"
    assert title.geometry().bottom() < line.geometry().top()

    card.set_title("")
    assert not title.isVisible()


def test_texts_have_the_size_of_their_role(qtbot: QtBot, dressed: QApplication) -> None:
    card = Card()
    qtbot.addWidget(card)
    roles = ("small", "body", "strong", "title", "heading", "huge")
    texts = [label("a", role) for role in roles]
    for text in texts:
        card.add(text)
    dress(card, Room.KIOSK)
    card.show()

    sizes = [text.font().pixelSize() for text in texts]
    assert sizes == sorted(sizes)
    assert sizes[1] == 24
