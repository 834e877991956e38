"""What a standing means to whoever has it: may I shop, and what is there to do. Words only, the rules have decided."""

from PySide6.QtCore import QCoreApplication

from beesdesk.shifts.at_kiosk import EaterPage, MemberPage
from beesdesk.ui.language import formatting
from beesdesk.ui.parts.chip import State
from beesdesk.values import dataclass
from beesdesk.words import Mode, Status

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer to `may I shop?`: by a state, in a few large words, and in a sentence."""

    state: State
    title: str
    text: str


def verdict(page: MemberPage) -> Verdict:
    """Return the answer for a member."""
    if not page.right.may_shop:
        return Verdict(State.BAD, translate("Verdict", "You cannot shop for now"), _why_not(page))
    if page.until is not None:
        day = formatting().day_month(page.until)
        return Verdict(State.WARN, translate("Verdict", "You may shop until {day}").format(day=day), _to_do(page))
    if page.right.word:
        return Verdict(State.WARN, translate("Verdict", "You may shop"), _to_do(page))
    return Verdict(State.OK, translate("Verdict", "You may shop"), _fine(page))


def eater_verdict(page: EaterPage) -> Verdict:
    """Return the answer for an eater, who learns nothing of the member's standing."""
    if page.right.may_shop:
        return Verdict(State.OK, translate("Verdict", "You may shop"), translate("Verdict", "Enjoy your shopping."))
    why = translate("Verdict", "The member of your household finds the reason here with their own card.")
    return Verdict(State.BAD, translate("Verdict", "You cannot shop for now"), why)


def _to_do(page: MemberPage) -> str:
    text = translate("Verdict", "Shifts to make up: {count}. Then all is in order.").format(count=page.owed)
    if page.standing.status is Status.EXTENSION:
        return translate("Verdict", "You have extra time.") + " " + text
    return text


def _why_not(page: MemberPage) -> str:
    if page.right.word == "unpaid":
        return translate("Verdict", "Your shares are not complete: ask at the desk.")
    match page.standing.status:
        case Status.SUSPENDED:
            owed = translate("Verdict", "Shifts to make up: {count}.").format(count=page.owed)
            return owed + " " + translate("Verdict", "Book one now, or ask at the desk for extra time.")
        case Status.UNSUBSCRIBED:
            return translate("Verdict", "Your place is frozen. Ask at the desk how to take part again.")
        case Status.HOLIDAY if page.away_until is not None:
            day = formatting().day_month(page.away_until)
            return translate("Verdict", "You are on leave until {day}. The desk can end it sooner.").format(day=day)
        case Status.HOLIDAY:
            return translate("Verdict", "You are on leave. The desk can end it.")
        case Status.RESIGNING:
            return translate("Verdict", "You are leaving the cooperative. Ask at the desk.")
    return translate("Verdict", "Ask at the desk.")


def _fine(page: MemberPage) -> str:
    standing = page.standing
    if standing.status is Status.EXEMPTED:
        return translate("Verdict", "You are exempt from shifts.")
    countdown = standing.dates["future_alert"]
    if standing.mode is Mode.IRREGULAR and countdown is not None:
        day = formatting().day_month(countdown)
        return translate("Verdict", "All is in order. Your next shift is due before {day}.").format(day=day)
    if standing.mode is None or standing.mode is Mode.EXEMPT:
        return translate("Verdict", "You do no shifts.")
    return translate("Verdict", "All is in order.")
