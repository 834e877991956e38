"""The rules that standings follow from, as somebody who does not know the program reads them."""

from PySide6.QtCore import QCoreApplication

from beesdesk.shifts.policies.parameters import parse
from beesdesk.values import dataclass

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Rule:
    """What a parameter is called, what it does, and the least and the greatest number it may be (of a switch: 0 and 1)."""

    name: str
    title: str
    text: str
    least: int
    most: int
    switch: bool = False
    moves: bool = True
    """Whether standings follow from it."""


def rules() -> tuple[Rule, ...]:
    """Return the rules in the language of the screen."""
    return (
        Rule(
            "alert_delay", translate("Rules", "Length of an alert (days)"),
            translate("Rules", "So many days a member on alert may still shop to catch up. After them comes the suspension."),
            0, 365,
        ),
        Rule(
            "grace", translate("Rules", "Length of an extension (days)"),
            translate("Rules", "So many days a suspended member may shop again when the desk gives an extension."),
            0, 365,
        ),
        Rule(
            "freeze_regular", translate("Rules", "Freezing a regular member"),
            translate(
                "Rules",
                "At this sum of shifts and compensations a regular member is frozen: the places are freed and shopping ends.",
            ),
            -99, -1,
        ),
        Rule(
            "freeze_irregular", translate("Rules", "Freezing an irregular member"),
            translate("Rules", "At this count of shifts ahead an irregular member is frozen, and shopping ends."),
            -99, -1,
        ),
        Rule(
            "countdown_period", translate("Rules", "Time between two countdowns (days)"),
            translate("Rules", "Every so many days an irregular member must be a shift ahead: one is taken off then."),
            1, 365,
        ),
        Rule(
            "irregular_penalty", translate("Rules", "Second shift for coming too late"),
            translate("Rules", "An irregular member whom a countdown finds with no shift ahead owes one more, once."),
            0, 1, switch=True,
        ),
        Rule(
            "always_ok", translate("Rules", "Everybody is up to date"),
            translate("Rules", "Shifts change no counter and everybody may shop: for the weeks in which the shop tries the program out."),
            0, 1, switch=True,
        ),
        Rule(
            "late_after", translate("Rules", "Late from so many minutes on"),
            translate("Rules", "Who checks in by card more minutes after the start is noted as late. They are present: no standing changes."),
            0, 240, moves=False,
        ),
        Rule(
            "late_weeks", translate("Rules", "List of those who came late (weeks)"),
            translate("Rules", "So many weeks the list looks back. No standing follows from it."),
            1, 104, moves=False,
        ),
    )  # fmt: skip


def moving_rules() -> tuple[Rule, ...]:
    """Return the rules from which standings follow."""
    return tuple(rule for rule in rules() if rule.moves)


def shown(rule: Rule, value: str) -> str:
    """Return a value as it is read: a number, or yes and no."""
    known = parse(rule.name, value)
    if rule.switch:
        return translate("Rules", "yes") if known else translate("Rules", "no")
    return f"\u2212{-known}" if known < 0 else str(known)
