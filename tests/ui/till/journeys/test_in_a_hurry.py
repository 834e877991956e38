"""Keys that were held back while the one before them opened a dialog: what is before the window gets them."""

from keyboard import ENTER, PERSON, Keyboard, rows

from beesdesk.ui.till.dialogs.search import SearchDialog


def test_the_second_letter_of_a_word_goes_into_the_search_that_the_first_opens(keys: Keyboard) -> None:
    keys.hurry("br", PERSON)

    keys.is_in(SearchDialog)
    assert keys.dialog.field.text() == "br"
    keys.write("ead")
    keys.press(ENTER)
    assert rows(keys.shop, "SELECT name FROM basket_line") == [("Bread",)]
