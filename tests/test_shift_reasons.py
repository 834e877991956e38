"""Every reason is a sentence in every language, whatever the policy can say."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from beesdesk.shift_reasons import counter_word, mode_word, reason_line, status_word, suggestion_line
from beesdesk.shift_sentences import COUNTERS, FIELDS, MODES, REASONS, STATUSES, SUGGESTION_REASONS
from beesdesk.shifts.history import Fact, in_order
from beesdesk.shifts.policies.bees import _EFFECTS, BY_HAND, BeesPolicy, BeesState
from beesdesk.shifts.policies.parameters import Change, through_time
from beesdesk.shifts.standing import Reason, fold
from beesdesk.shifts.suggestion_rules import Candidate, Gap, why
from beesdesk.words import FactKind, Language, Mode, PlaceKind, PlaceState, Status

SPRING = date(2026, 3, 2)
TODAY = date(2026, 3, 14)
POLICY = BeesPolicy()
ABSENT_1, ABSENT_2 = PlaceState.ABSENT_1, PlaceState.ABSENT_2


def day(days: int) -> date:
    return SPRING + timedelta(days)


def opening(mode: Mode = Mode.REGULAR, sr: int = 0, sc: int = 0) -> Fact:
    said = f'{{"mode":"{mode}","sr":{sr},"sc":{sc},"irregular_start":"2026-01-05"}}'
    return Fact(UUID(int=1), FactKind.OPENING, 1, SPRING, changes=said)


def attended(state: PlaceState, kind: PlaceKind | None, due: date, noted: date) -> Fact:
    return Fact(UUID(int=2), FactKind.ATTENDANCE, 2, noted, due, UUID(int=3), state, kind)


def told(kind: FactKind, noted: int, on: date, changes: str | None = None, due: date | None = None) -> Fact:
    return Fact(UUID(int=noted), kind, noted, on, due, changes=changes)


def lines(
    *facts: Fact, language: Language = Language.EN, until: date = TODAY, policy: BeesPolicy = POLICY
) -> list[str]:
    """The sentences of a history, without that of its opening."""
    reasons: list[Reason] = []
    fold(policy, in_order(facts, until), until, reasons)
    return [reason_line(reason, language) for reason in reasons if reason.word != "opening"]


# Sentences as people read them


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            Language.FR,
            (
                "14/03/2026 : a manqué le shift du 12\u00a0mars (deux shifts à rattraper) : "
                "\u22121 régulier, \u22121 rattrapage\u00a0; à jour → alerte"
            ),
        ),
        (
            Language.NL,
            (
                "14/03/2026: heeft de shift van 12\u00a0maart gemist (twee shiften in te halen): "
                "\u22121 gewoon, \u22121 inhaal; in orde → waarschuwing"
            ),
        ),
        (
            Language.EN,
            (
                "14/03/2026: missed the shift of 12\u00a0March (two shifts to make up): "
                "\u22121 regular, \u22121 compensation; up to date → alert"
            ),
        ),
    ],
)
def test_a_missed_shift_says_what_it_cost(language: Language, sentence: str) -> None:
    missed = attended(ABSENT_2, PlaceKind.REGULAR, date(2026, 3, 12), TODAY)

    assert lines(opening(), missed, language=language) == [sentence]


def test_shifts_of_irregular_members_are_in_advance() -> None:
    done = attended(PlaceState.DONE, None, date(2026, 3, 12), TODAY)

    assert lines(opening(Mode.IRREGULAR), done) == ["14/03/2026: did the shift of 12\u00a0March: +1 in advance"]


def test_a_shift_of_another_year_says_which() -> None:
    done = attended(PlaceState.DONE, PlaceKind.COMPENSATION, date(2025, 12, 30), TODAY)

    assert lines(opening(), done) == ["14/03/2026: did the compensation of 30\u00a0December 2025: +1 regular"]


def test_a_countdown_with_nothing_ahead_costs_one_more() -> None:
    countdown = told(FactKind.COUNTDOWN, 5, day(0), due=day(0))

    assert lines(opening(Mode.IRREGULAR), countdown)[-1] == (
        "02/03/2026: countdown of 2\u00a0March without a shift in advance, one more is owed: \u22122 in advance; "
        "up to date → alert"
    )


def test_delays_and_leaves_that_pass_are_told_apart() -> None:
    missed = attended(ABSENT_1, PlaceKind.REGULAR, SPRING, SPRING)
    leave = told(FactKind.LEAVE, 5, day(40), '{"first":"2026-04-13","last":"2026-04-20"}')

    assert lines(opening(), missed, leave, until=day(90))[1:] == [
        "31/03/2026: the delay is over; alert → suspended",
        "11/04/2026: leave from 13/04/2026 to 20/04/2026",
        "13/04/2026: the leave begins; suspended → on leave",
        "21/04/2026: the leave is over; on leave → alert",
        "20/05/2026: the delay is over; alert → suspended",
    ]


def test_leave_and_exemption_may_have_no_end_or_be_taken_back() -> None:
    assert lines(
        opening(),
        told(FactKind.EXEMPTION, 5, day(1), '{"first":"2026-03-03","last":null}'),
        told(FactKind.EXEMPTION, 6, day(2), '{"first":null,"last":null}'),
        told(FactKind.LEAVE, 7, day(3), '{"first":"2026-03-30","last":null}'),
        told(FactKind.LEAVE, 8, day(4), '{"first":null,"last":null}'),
    ) == [
        "03/03/2026: exemption from 03/03/2026 until further notice; up to date → exempted",
        "04/03/2026: exemption taken back; exempted → up to date",
        "05/03/2026: leave from 30/03/2026, no end noted",
        "06/03/2026: leave taken back",
    ]


def test_a_correction_names_what_was_set() -> None:
    by_hand = '{"sr_by":-2,"alert_start":"2026-03-01","extension_start":null,"penalised":1,"mode":"irregular"}'

    assert lines(opening(), told(FactKind.CORRECTION, 5, day(1), by_hand)) == [
        (
            "03/03/2026: corrected by the office: \u22122 regular, mode: irregular, alert since: 01/03/2026, "
            "extension since: none, penalty counted already: yes; up to date → alert"
        )
    ]


def test_coming_and_going_are_told() -> None:
    assert lines(
        told(FactKind.SUBSCRIPTION, 1, day(0), '{"mode":"irregular"}'),
        told(FactKind.UNSUBSCRIPTION, 2, day(1), '{"resigning":0}'),
        told(FactKind.UNSUBSCRIPTION, 3, day(2), '{"resigning":1}'),
    ) == [
        "02/03/2026: subscribed: irregular; up to date",
        "03/03/2026: unsubscribed; up to date → frozen",
        "04/03/2026: leaves the cooperative; frozen → resigning",
    ]


def test_more_time_says_until_when() -> None:
    missed = attended(ABSENT_1, PlaceKind.REGULAR, SPRING, SPRING)

    assert lines(opening(), missed, told(FactKind.EXTENSION, 5, day(29)), until=day(45))[-2:] == [
        "31/03/2026: more time until 10/04/2026; suspended → extension",
        "11/04/2026: the extension is over; extension → suspended",
    ]


# Every word


def cases() -> Iterator[tuple[BeesPolicy, BeesState, Fact]]:
    """Every kind of fact with every field that an effect looks at, in states where it can have each outcome."""
    silent = BeesPolicy(through_time([Change("always_ok", "1", date(2000, 1, 1))]))
    changes: dict[FactKind, list[dict[str, Any]]] = {
        FactKind.OPENING: [{"mode": "regular"}],
        FactKind.CORRECTION: [{"sr_by": 1}],
        FactKind.LEAVE: [{"first": "2026-03-03", "last": "2026-03-04"}],
        FactKind.EXEMPTION: [{"first": "2026-03-03", "last": None}],
        FactKind.EXTENSION: [{}, {"days": 28}],
        FactKind.SUBSCRIPTION: [{"mode": "regular"}],
        FactKind.UNSUBSCRIPTION: [{}, {"resigning": 1}],
        FactKind.SOLIDARITY: [{"sr_by": 1}, {"sr_by": -1}],
    }
    as_kinds = (None, *PlaceKind)
    for policy, kind, sr in product((POLICY, silent), FactKind, (-1, 0, 1)):
        for state, as_, solidarity, due in product(PlaceState, as_kinds, (False, True), (None, day(0), day(1))):
            for said in changes.get(kind, [{}]):
                begun = policy.begin()
                begun.day, begun.sr, begun.mode = day(0), sr, Mode.IRREGULAR
                begun.irregular_start = day(-28)
                text = "{" + ",".join(f'"{name}":{_json(value)}' for name, value in said.items()) + "}"
                yield policy, begun, Fact(UUID(int=1), kind, 1, day(0), due, None, state, as_, solidarity, text)


def _json(value: Any) -> str:
    return "null" if value is None else f'"{value}"' if isinstance(value, str) else str(value)


def test_every_word_that_the_policy_can_give_is_a_sentence_and_no_other() -> None:
    given = {"day"}
    for policy, state, fact in cases():
        word, detail = _EFFECTS[fact.kind](policy, state, fact)
        given.add(str(word))
        for language in Language:
            line = reason_line(
                Reason(day(0), word, fact.id, fact.due, {"sr": 1, "sc": -1}, None, Status.OK, detail), language
            )
            assert "{" not in line

    told_apart = {key for key in REASONS if key not in given}
    assert given <= REASONS.keys()
    assert told_apart == {
        "leave_open", "leave_none", "exemption_open", "exemption_none", "unsubscription_resigning",
        "day_to_holiday", "day_to_exempted", "day_from_holiday", "day_from_exempted", "day_from_alert",
        "day_from_extension",
    }  # fmt: skip


def test_a_day_says_what_passed_between_any_two_statuses() -> None:
    for before, after in product((None, *Status), repeat=2):
        for language in Language:
            line = reason_line(Reason(day(0), "day", None, None, {}, before, after, {}), language)
            assert (before is not after) == (";" in line)


def test_statuses_modes_counters_and_fields_have_words_in_three_languages() -> None:
    assert STATUSES.keys() == {"none", *Status}
    assert MODES.keys() == {"none", *Mode}
    assert COUNTERS.keys() == {"ahead", *POLICY.standing(POLICY.begin()).counters}
    assert FIELDS.keys() == BY_HAND
    for texts in (STATUSES, MODES, COUNTERS, FIELDS, REASONS, SUGGESTION_REASONS):
        assert all(all(row) for row in texts.values())
    assert [status_word(Status.SUSPENDED, language) for language in Language] == [
        "alerte rouge",
        "geschorst",
        "suspended",
    ]
    assert status_word(None, Language.EN) == "no status"
    assert mode_word(None, Language.EN) == "takes no part in shifts"
    assert counter_word("sr", Language.FR, irregular=True) == "d'avance"


def test_everything_that_speaks_for_a_suggestion_is_a_sentence_and_nothing_else() -> None:
    till = UUID(int=9)
    start = SPRING
    given = set()
    for skill, experienced, regular, beginner, owes, times in product(
        (None, till), (0, 1), (False, True), (False, True), (0, 2), (0, 3)
    ):
        at = datetime(2026, 3, 2, 9, tzinfo=UTC)
        gap = Gap(UUID(int=1), start, 600, at, at + timedelta(hours=3), None, skill, 2, 3, experienced)
        usual = {gap.slot: times}
        one = Candidate(UUID(int=2), regular, True, beginner, frozenset({till}), owes, usual, 1, (), ())
        for because in why(gap, one, ()):
            given.add(because.word)
            for language in Language:
                assert "{" not in suggestion_line(because.word, because.figures, language)

    assert given == SUGGESTION_REASONS.keys()
    assert suggestion_line("lacking", {"free": 2, "places": 5}, Language.NL) == "vrije plaatsen: 2 van 5"
