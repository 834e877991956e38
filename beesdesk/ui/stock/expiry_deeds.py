"""What is done at the stock desk about what runs out and about what is recalled."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.queries import offer_by_code, patterns
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.pos.recalls import RecallRow, recall_rows
from beesdesk.shifts.known import zone_of
from beesdesk.stock.expiring import Expiring, expiring
from beesdesk.stock.levels import settle
from beesdesk.stock.marking_down import Sticker, WrittenOff, given_by_stickers, mark_down, write_off_past
from beesdesk.stock.recalled import RecallReport, note_recall_export, recall_report
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.stock.paper_work import recall_written, stickers_written

STICKERS: Final = "labels"
EXPORTS: Final = "exports"
P = ParamSpec("P")
T = TypeVar("T")


class ExpiryDeeds(QObject):
    """The deeds of one desk; what is refused is said by the desk, or somebody is asked to allow it."""

    def __init__(self, desk: OfficeDesk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk, self._shop = desk, desk.shop

    # Looking

    def zone(self) -> ZoneInfo:
        """Return the zone of the shop's clocks."""
        return self._shop.read(zone_of)

    def rows(self, days: int) -> list[Expiring]:
        """Return what runs out within so many days, or is past its date."""
        self._settle()
        return self._shop.read(expiring, self.desk.shop_day(), days, self.zone())

    def given(self) -> tuple[Decimal, int]:
        """Return what stickers took off since the month began, euro, and how many."""
        today, zone = self.desk.shop_day(), self.zone()
        first = datetime.combine(date(today.year, today.month, 1), datetime.min.time(), zone)
        return self._shop.read(given_by_stickers, first, self.desk.now() + timedelta(days=1))

    def product(self, text: str) -> UUID | None:
        """Return the product that a scan names."""
        day = self.desk.shop_day()
        code = read_code(text, self._shop.read(patterns), today=day)
        found = None if code.kind is CodeKind.CARD else self._shop.read(offer_by_code, code, day)
        return None if found is None else found.id

    def recalls(self) -> list[RecallRow]:
        """Return the recalls that stand, then those lifted last."""
        return self._shop.read(recall_rows)

    def report(self, recall: UUID) -> RecallReport:
        """Return what became of recalled goods."""
        self._settle()
        return self._shop.read(recall_report, recall, self.zone())

    # Doing

    def mark_down(self, row: Expiring, percent: Decimal, copies: int) -> Sticker | None:
        """Note that stickers are put on a lot."""
        desk, lot = self.desk, row.out.lot
        return self._try(
            mark_down, row.product.id, percent, copies, expiry=lot.expiry, lot=lot.lot, language=desk.language,
            today=desk.shop_day(), now=desk.now(), who=desk.who, approved_by=desk.approved_by,
        )  # fmt: skip

    def write_off(self, rows: Sequence[Expiring]) -> WrittenOff | None:
        """Lose what is past its date."""
        desk = self.desk
        return self._try(write_off_past, tuple(rows), now=desk.now(), who=desk.who, approved_by=desk.approved_by)

    def stickers(self, sticker: Sticker) -> Callable[[], Path]:
        """Return what writes stickers beside the screen."""
        at = self.desk.now().astimezone(self.zone())
        file = self._shop.path.parent / STICKERS / f"{at:%Y-%m-%d-%H%M%S}-{sticker.code}.pdf"
        language = self.desk.rules.language
        return lambda: stickers_written([sticker], language, file)

    def recall_file(self, report: RecallReport, ending: str) -> Callable[[], Path] | None:
        """Return what writes a recall's report beside the screen, once it is journaled; None where that is refused."""
        desk = self.desk
        done = self._try(
            _exported, report, ending, now=desk.now(), who=desk.who, approved_by=desk.approved_by
        )  # fmt: skip
        if done is None:
            return None
        shop, training, language = desk.rules.name, desk.rules.training, desk.language
        made, zone = desk.now().astimezone(self.zone()), self.zone()
        file = self._shop.path.parent / EXPORTS / f"recall-{made:%Y-%m-%d-%H%M}-{report.recall.gtin}.{ending}"
        return lambda: recall_written(report, shop, made, zone, language, file, training=training)

    def _settle(self) -> None:
        self._shop.do(settle, self.zone())

    def _try(self, action: Callable[Concatenate[Session, P], T], *args: P.args, **kwargs: P.kwargs) -> T | None:
        try:
            return self._shop.do(action, *args, **kwargs)
        except ShopError as error:
            self.desk.refuse(error)
            return None


def _exported(
    session: Session, report: RecallReport, ending: str, *, now: datetime, who: str, approved_by: str | None
) -> bool:
    note_recall_export(
        session, report.recall.id, len(report.hits), ending, now=now, who=who, approved_by=approved_by
    )  # fmt: skip
    return True
