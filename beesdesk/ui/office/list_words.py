"""What each list of the office is for, and what it says when it is empty: why, and what comes next."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from beesdesk.values import dataclass
from beesdesk.words import ListName

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ListWords:
    """`about` says who or what is listed and what to do with it; `empty` and `next` stand where nothing is."""

    about: str
    empty: str
    next: str


ORDER: Final = tuple(ListName)
"""In the chooser from top to bottom."""


def words_of(name: ListName) -> ListWords:
    """Return the words of a list in the language of the screen."""
    return ListWords(*_WORDS[name]())


_WORDS: Final = {
    ListName.ALERT: lambda: (
        translate("ListWords", "They may still shop: until the day shown they have to book what they missed."),
        translate("ListWords", "Nobody is on alert."),
        translate("ListWords", "Everybody has made up what they missed. Look who has shifts to make up all the same."),
    ),
    ListName.SUSPENDED: lambda: (
        translate("ListWords", "They may not shop. A shift made up, or an extension in their file, opens the door."),
        translate("ListWords", "Nobody is suspended."),
        translate("ListWords", "Whoever is on alert comes here when their time is over."),
    ),
    ListName.EXTENSION: lambda: (
        translate("ListWords", "They may shop until the day shown, and have to make up a shift before."),
        translate("ListWords", "No extension is running."),
        translate("ListWords", "Suspended members can be given one in their file."),
    ),
    ListName.FROZEN: lambda: (
        translate("ListWords", "They owe so much that they hold no places any more. Their file can subscribe them anew."),
        translate("ListWords", "Nobody is frozen."),
        translate("ListWords", "Nothing is to be done here."),
    ),
    ListName.AWAY: lambda: (
        translate("ListWords", "On leave or exempted until the day shown; no day means until further notice."),
        translate("ListWords", "Nobody is on leave or exempted."),
        translate("ListWords", "A leave is noted in the member's file."),
    ),
    ListName.OWING: lambda: (
        translate("ListWords", "Shifts missed or not done in time, and how many of them are booked already."),
        translate("ListWords", "Nobody owes a shift."),
        translate("ListWords", "Nothing is to be done here."),
    ),
    ListName.PLACELESS: lambda: (
        translate("ListWords", "Regular members whom no shift expects. Give them a slot in their file."),
        translate("ListWords", "Every regular member has a place."),
        translate("ListWords", "Nothing is to be done here."),
    ),
    ListName.ENDED: lambda: (
        translate("ListWords", "Members unsubscribed by hand, with the reason."),
        translate("ListWords", "No subscription has been ended."),
        translate("ListWords", "It is ended in the member's file."),
    ),
    ListName.LATE: lambda: (
        translate("ListWords", "Who came late in the last weeks. They were there: it changes no standing."),
        translate("ListWords", "Nobody came late in the last weeks."),
        translate("ListWords", "Lateness is noted on the attendance sheet: by card, or with the key L."),
    ),
    ListName.UNVALIDATED: lambda: (
        translate("ListWords", "Nobody's attendance counts until somebody validates them."),
        translate("ListWords", "Every sheet of the past is validated."),
        translate("ListWords", "Nothing is to be done here."),
    ),
    ListName.NOTES: lambda: (
        translate("ListWords", "What shift leaders wrote for the office, and what the sheets noticed themselves."),
        translate("ListWords", "Everything is read."),
        translate("ListWords", "New notes come here when a sheet is validated."),
    ),
    ListName.CARDS: lambda: (
        translate("ListWords", "A new card is printed in the member's file. F9 once it is handed over."),
        translate("ListWords", "Nobody waits for a card."),
        translate("ListWords", "Whoever loses a card asks for another at the kiosk, and comes here."),
    ),
    ListName.GAPS: lambda: (
        translate("ListWords", "Shifts of the next four weeks that lack people."),
        translate("ListWords", "Nobody is missing in the next four weeks."),
        translate("ListWords", "Shifts are made in advance for every week that has templates."),
    ),
    ListName.SUGGESTIONS: lambda: (
        translate("ListWords", "Who could fill the gaps, and why. Nothing is booked until you book it, one by one."),
        translate("ListWords", "No suggestions yet."),
        translate("ListWords", "Have the gaps of the next four weeks looked through. Nothing is booked by it."),
    ),
    ListName.CLASHES: lambda: (
        translate("ListWords", "One of the two shifts has to be given up: open the member's file."),
        translate("ListWords", "Nobody is in two shifts at once."),
        translate("ListWords", "Nothing is to be done here."),
    ),
}  # fmt: skip
