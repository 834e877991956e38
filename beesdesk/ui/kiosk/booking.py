"""Booking: the shifts that lack people and that this member may take."""

from beesdesk.shifts.at_kiosk import Option, mode_of, options
from beesdesk.shifts.booking import book_in
from beesdesk.shifts.option_filter import Liking
from beesdesk.ui.kiosk.choice_row import when
from beesdesk.ui.kiosk.option_list import ANY, FIRST, Choosing, OptionStep
from beesdesk.ui.kiosk.visit import Visit
from beesdesk.ui.language import spoken
from beesdesk.words import Mode, PlaceKind


class BookView(OptionStep):
    """The shifts to book, those that lack people most first."""

    def __init__(self, visit: Visit, liking: Liking = ANY, most: int = FIRST) -> None:
        self._mode = visit.shop.read(mode_of, visit.shopper.member_id, now=visit.shop.now())
        super().__init__(visit, self._title())
        free = visit.shop.read(options, visit.shopper.member_id, spoken(), now=visit.shop.now())
        none = self.tr("There is nothing that you could book just now. Ask at the desk.")
        choosing = Choosing(liking, most, self._about, self.tr("Book"), self._book, BookView)
        self.list_options(self.tr("Which one suits you?"), free, none, choosing)
        self.done()

    def _title(self) -> str:
        return self.tr("Book a shift") if self._mode is Mode.IRREGULAR else self.tr("Book a compensation")

    def _about(self, one: Option) -> str:
        room = self.tr("%n free place(s)", "", one.free)
        parts = (one.task, room, self.tr("people are lacking") if one.is_lacking else "")
        return " · ".join(part for part in parts if part)

    def _book(self, one: Option) -> None:
        visit = self.visit
        kind = PlaceKind.COMPENSATION if self._mode is Mode.REGULAR else None
        done = self.tr("Booked: {shift}.").format(shift=when(one))
        visit.act(done, book_in, one.slot.shift_id, visit.shopper.member_id, kind, now=visit.shop.now(), who=visit.who)
