"""Who is looked at for which gap, before the solver weighs everything together.

Candidates and gaps are known by their numbers in the lists given.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from typing import Final
from uuid import UUID

from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.suggestion_rules import Candidate, Gap, fits, habit, lack

MOST_PAIRS: Final = 4000
"""As many pairs are weighed in seconds; a shop with ten times as many candidates as places has more."""
_EACH: Final = 6
_BESIDE: Final = 8
_OFTEN: Final = 8
Pair = tuple[int, int]
"""The numbers of a candidate and of a gap."""


def fitting(
    gaps: Sequence[Gap],
    people: Sequence[Candidate],
    limits: Parameters,
    declined: Container[tuple[UUID, UUID]] = frozenset(),
) -> dict[int, list[int]]:
    """Return the candidates that fit each gap; gaps without any, and pairs that were declined, are left out."""
    found: dict[int, list[int]] = {}
    for what, gap in enumerate(gaps):
        takers = [
            who
            for who, one in enumerate(people)
            if fits(gap, one, (), limits) and (gap.shift, one.member) not in declined
        ]
        if takers:
            found[what] = takers
    return found


def one_by_one(
    gaps: Sequence[Gap], people: Sequence[Candidate], limits: Parameters, pairs: dict[int, list[int]]
) -> list[Pair]:
    """Return what somebody would find who looks at one gap after the other, the emptiest first."""
    found: list[Pair] = []
    taken: dict[int, list[Gap]] = defaultdict(list)
    for what in sorted(pairs, key=lambda what: -lack(gaps[what])):
        gap, seated = gaps[what], 0
        company = gap.experienced
        for who in sorted(pairs[what], key=lambda who: _turn(people[who], gap)):
            one = people[who]
            if seated < gap.free and (company or not one.beginner) and fits(gap, one, taken[who], limits):
                taken[who].append(gap)
                found.append((who, what))
                seated += 1
                company += not one.beginner
    return found


def shortlist(
    gaps: Sequence[Gap], people: Sequence[Candidate], pairs: dict[int, list[int]], keep: Iterable[Pair]
) -> list[Pair]:
    """Return the pairs to weigh: all of them, or where they are too many those that suit best, and those to `keep`.

    Nobody is looked at for many gaps before others have been: else the same few would be it everywhere.
    """
    if sum(map(len, pairs.values())) <= MOST_PAIRS:
        return [(who, what) for what, takers in pairs.items() for who in takers]
    kept = set(keep)
    looked_at = Counter(who for who, _ in kept)
    for what, takers in pairs.items():
        gap = gaps[what]
        order = sorted(takers, key=lambda who: (looked_at[who] // _OFTEN, *_turn(people[who], gap), looked_at[who]))
        chosen = order[: _EACH * gap.free + _BESIDE]
        looked_at.update(who for who in chosen if (who, what) not in kept)
        kept.update((who, what) for who in chosen)
    return sorted(kept)


def _turn(one: Candidate, gap: Gap) -> tuple[bool, bool, int, int]:
    return one.beginner, one.owes <= 0, -habit(gap, one), one.done
