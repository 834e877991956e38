"""What an act will change, in a sentence a line."""

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from beesdesk.shift_reasons import counter_word, mode_word, status_word
from beesdesk.shifts.foresight import Foresight
from beesdesk.ui.language import formatting, spoken
from beesdesk.words import Mode

translate = QCoreApplication.translate


def foreseen(found: Foresight) -> list[str]:
    """Return what changes; one line that says so where nothing does today."""
    if found.is_nothing:
        return [translate("Foreseen", "Nothing changes today.")]
    return [*_roster(found), *_standing(found), *_dates(found)]


def _roster(found: Foresight) -> Iterator[str]:
    form = formatting()
    for places, text in (
        (found.freed, translate("Foreseen", "Shifts freed: {count} ({days})")),
        (found.given, translate("Foreseen", "Shifts given: {count} ({days})")),
    ):
        if places:
            yield text.format(count=len(places), days=", ".join(form.day(one.day) for one in places))
    if found.left:
        yield translate("Foreseen", "Regular places ended: {count}").format(count=found.left)
    if found.joined:
        yield translate("Foreseen", "Regular places given: {count}").format(count=found.joined)


def _standing(found: Foresight) -> Iterator[str]:
    before, after, language = found.before, found.after, spoken()
    if before.mode is not after.mode:
        text = translate("Foreseen", "Mode: {before} → {after}")
        yield text.format(before=mode_word(before.mode, language), after=mode_word(after.mode, language))
    if before.status is not after.status:
        text = translate("Foreseen", "Status: {before} → {after}")
        yield text.format(before=status_word(before.status, language), after=status_word(after.status, language))
    if before.may_shop is not after.may_shop:
        yield (
            translate("Foreseen", "May shop again") if after.may_shop else translate("Foreseen", "May no longer shop")
        )
    irregular = after.mode is Mode.IRREGULAR
    for name, by in found.counted.items():
        yield f"{formatting().signed(Decimal(by))} {counter_word(name, language, irregular=irregular)}"


def _dates(found: Foresight) -> Iterator[str]:
    form = formatting()
    moves = {
        "alert_until": translate("Foreseen", "Alert ends: {before} → {after}"),
        "extension_until": translate("Foreseen", "Extension ends: {before} → {after}"),
        "future_alert": translate("Foreseen", "Next alert: {before} → {after}"),
        "next_countdown": translate("Foreseen", "Next countdown: {before} → {after}"),
    }
    none = translate("Foreseen", "none")
    for name, (before, after) in found.moved.items():
        shown = (none if day is None else form.numeric_date(day) for day in (before, after))
        yield moves[name].format(**dict(zip(("before", "after"), shown, strict=True)))
