"""What machines did without knowing of each other, in words."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication

from beesdesk.sync.clashes import OpenClash
from beesdesk.sync.conflicts import OpenConflict, Side
from beesdesk.ui.language import formatting
from beesdesk.words import ClashKind

translate = QCoreApplication.translate


def side_words(side: Side) -> str:
    """Return who wrote one side of a conflict, on which machine, when."""
    when = formatting().moment(side.at.astimezone())
    if side.who:
        return translate("Conflicts", "{who}, on {machine}, {moment}").format(
            who=side.who, machine=side.device, moment=when
        )
    return translate("Conflicts", "on {machine}, {moment}").format(machine=side.device, moment=when)


def conflict_line(conflict: OpenConflict) -> str:
    """Return what was written of a thing: `price: 2,10 € → 2,30 €`, what was lost first."""
    return f"{conflict.column}: {conflict.lost.value} \u2192 {conflict.held.value}"


def clash_title(kind: ClashKind) -> str:
    """Return what clashed."""
    return _words(kind)[0]


def clash_outcome(clash: OpenClash) -> str:
    """Return what the rule made of it, and what may be left to do."""
    about = _shown(clash.about)
    text = _words(clash.kind)[1].format_map(about)
    if clash.kind is ClashKind.AWAY_BOOKED and clash.about.get("freed"):
        return translate("Conflicts", "The leave was announced after it: the place is free again.")
    return text


def clash_line(clash: OpenClash) -> str:
    """Return whom and what it is about, shortly."""
    about = _shown(clash.about)
    whom = f"{clash.name} ({clash.number})" if clash.number is not None else clash.name
    return ", ".join(part for part in (whom, about["starts"], about["code"], about["amount"]) if part)


def _shown(about: Mapping[str, Any]) -> dict[str, str]:
    form, cents = formatting(), about.get("amount")
    shown = {name: str(about.get(name, "")) for name in ("code", "before", "after", "places", "receipt")}
    starts = about.get("starts")
    shown["starts"] = form.moment(datetime.fromisoformat(starts).astimezone()) if isinstance(starts, str) else ""
    shown["amount"] = form.money(Decimal(cents).scaleb(-2)) if isinstance(cents, int) else ""
    return shown


def _words(kind: ClashKind) -> tuple[str, str]:
    match kind:
        case ClashKind.PLACE_TAKEN:
            return (
                translate("Conflicts", "Two members booked one place"),
                translate("Conflicts", "Who was first keeps it. The other one was told, and offered other shifts."),
            )
        case ClashKind.TWO_SHIFTS:
            return (
                translate("Conflicts", "In two shifts at once"),
                translate("Conflicts", "Both places stay: ask which one counts, and free the other on the board."),
            )
        case ClashKind.AWAY_BOOKED:
            return (
                translate("Conflicts", "Booked on a day of leave"),
                translate("Conflicts", "The leave was announced before it: both stay. Ask whether the member comes."),
            )
        case ClashKind.SHIFT_OFF:
            return (
                translate("Conflicts", "Booked in a shift that was called off"),
                translate("Conflicts", "The place is gone with the shift. The member was told."),
            )
        case ClashKind.SWAPPED_TWICE:
            return (
                translate("Conflicts", "A shift was given away twice"),
                translate("Conflicts", "What was agreed first stands. Whoever came second was told."),
            )
        case ClashKind.EXCHANGED_TWICE:
            return (
                translate("Conflicts", "A request was agreed to twice"),
                translate("Conflicts", "The first answer stands. Whoever came second was told."),
            )
        case ClashKind.SHEET_TWICE:
            return (
                translate("Conflicts", "A sheet was validated twice"),
                translate("Conflicts", "Nobody\u2019s shift counts twice. Look whether both said the same."),
            )
    return _more_words(kind)


def _more_words(kind: ClashKind) -> tuple[str, str]:
    match kind:
        case ClashKind.TEMPLATE_OVER:
            return (
                translate("Conflicts", "More regular members than places"),
                translate("Conflicts", "The slot has {places} places now: one for each."),
            )
        case ClashKind.WALLET_BELOW:
            return (
                translate("Conflicts", "A wallet was spent twice"),
                translate("Conflicts", "The sales stay. The member owes {amount}, and was told."),
            )
        case ClashKind.CARD_TWICE:
            return (
                translate("Conflicts", "A card was given to two people"),
                translate("Conflicts", "It stays valid for the first one. Give the other one a new card."),
            )
        case ClashKind.NUMBER_TWICE:
            return (
                translate("Conflicts", "A member number was given twice"),
                translate("Conflicts", "Who came second has number {after} in place of {before}, and was told."),
            )
        case ClashKind.CODE_TWICE:
            return (
                translate("Conflicts", "A bar code was put on two products"),
                translate("Conflicts", "{code} scans as the product that had it first."),
            )
        case ClashKind.ARTICLE_TWICE:
            return (
                translate("Conflicts", "An article number was given twice"),
                translate("Conflicts", "{code} is the first product\u2019s. Give the other one another number."),
            )
        case ClashKind.TICKET_TWICE:
            return (
                translate("Conflicts", "A ticket of the empties machine was paid out twice"),
                translate("Conflicts", "{amount} went out twice for ticket {code}. Nothing is taken back by itself."),
            )
        case _:
            return (
                translate("Conflicts", "A delivery was closed twice"),
                translate("Conflicts", "Receipt {receipt} counts once. Look whether both said the same."),
            )
