"""Which members for which gaps, all at once, by OR-Tools' CP-SAT. Loading it takes as long as opening the shop's file.

Two rounds: first as many places as can be filled, in the shifts that lack most people or have nobody experienced; then,
with as many filled as well, by those who owe shifts, on their usual days, and evenly. One worker, a fixed seed and a limit
in the solver's own measure of work: the same question has the same answer, however busy the machine is.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Final

from ortools.sat.python.cp_model import FEASIBLE, OPTIMAL, CpModel, CpSolver, IntVar, LinearExpr, LinearExprT

from beesdesk.shifts.policies.parameters import Parameters
from beesdesk.shifts.search import Search
from beesdesk.shifts.shortlist import Pair, fitting, one_by_one, shortlist
from beesdesk.shifts.suggestion_rules import (
    MOST_USUAL,
    Candidate,
    Gap,
    Suggestion,
    clash,
    habit,
    lack,
    room_in_month,
    room_on,
    why,
)
from beesdesk.words import PlaceKind

EFFORT: Final = 4.0
"""How long each round may take, in seconds of a usual machine, counted in work and not by the clock."""
_SEED: Final = 20260323
_MOST_DONE: Final = 20
"""Those who did more shifts than that are not told apart."""
_EXPERIENCED: Final = 10
"""An experienced person where there is none weighs as much as the first of all places of a shift."""


def fill(
    gaps: Iterable[Gap],
    candidates: Iterable[Candidate],
    limits: Parameters,
    *,
    effort: float = EFFORT,
    search: Search | None = None,
) -> list[Suggestion]:
    """Return who could take which place, the earliest shift first. In whatever order it is asked, the answer is the same.

    `search` is told how far it is, may end it (then the answer is empty), and names pairs that nobody wants again.
    """
    search = search or Search()
    wanted = sorted((gap for gap in gaps if gap.free > 0), key=lambda gap: (gap.starts, gap.shift))
    people = sorted(candidates, key=lambda one: one.member)
    chosen = _Question(wanted, people, limits, search).answer(effort)
    if search.is_over():
        return []
    found = []
    for who, what in sorted(chosen, key=lambda pair: (pair[1], pair[0])):
        gap, one = wanted[what], people[who]
        others = [people[other] for other, same in chosen if same == what and other != who]
        kind = PlaceKind.COMPENSATION if one.regular else None
        found.append(Suggestion(gap.shift, one.member, kind, why(gap, one, others)))
    return found


class _Question:
    """The gaps and the candidates as variables: one for each candidate and each gap that fits."""

    def __init__(self, gaps: Sequence[Gap], people: Sequence[Candidate], limits: Parameters, search: Search) -> None:
        self._gaps, self._people, self._limits, self._search = gaps, people, limits, search
        self._model = CpModel()
        pairs = fitting(gaps, people, limits, search.declined)
        search.step()
        self._first = one_by_one(gaps, people, limits, pairs)
        self._takes = {pair: self._model.new_bool_var("") for pair in shortlist(gaps, people, pairs, self._first)}
        self._of_gap: dict[int, dict[int, IntVar]] = defaultdict(dict)
        self._of_person: dict[int, dict[int, IntVar]] = defaultdict(dict)
        for (who, what), take in self._takes.items():
            self._of_gap[what][who] = take
            self._of_person[who][what] = take
        self._refuse()

    def answer(self, effort: float) -> list[Pair]:
        """Return the pairs of the best answer that so much effort finds."""
        if not self._takes or self._search.is_over():
            return []
        filled = self._how_full()
        full = self._best(filled, self._first, effort)
        self._search.step()
        if self._search.is_over():
            return []
        if full is None or len(full[0]) < len(self._first):  # the effort was over before the solver had caught up
            return self._first
        chosen, value = full
        self._model.add(filled >= value)
        fair = self._best(self._how_fair(), chosen, effort)
        return chosen if fair is None else fair[0]

    def _best(self, aim: LinearExprT, hint: Iterable[Pair], effort: float) -> tuple[list[Pair], int] | None:
        known = set(hint)
        self._model.clear_hints()  # type: ignore[no-untyped-call]  # the library forgot it
        for pair, take in self._takes.items():
            self._model.add_hint(take, pair in known)
        self._model.maximize(aim)
        solver = CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = _SEED
        solver.parameters.linearization_level = 2
        solver.parameters.max_deterministic_time = effort
        with self._search.stopping(solver.stop_search):
            status = solver.solve(self._model)
        if status not in (OPTIMAL, FEASIBLE):
            return None
        return [pair for pair, take in self._takes.items() if solver.boolean_value(take)], int(solver.value(aim))

    # What may never be

    def _refuse(self) -> None:
        cliques = _cliques(self._gaps, self._limits.rest_hours)
        for who, takes in self._of_person.items():
            one = self._people[who]
            for clique in cliques:
                self._at_most(1, [takes[what] for what in clique if what in takes])
            if one.regular:
                self._at_most(one.owes, list(takes.values()))
            for held in _by(takes, lambda what: (self._gaps[what].day.toordinal(),)):
                self._at_most(
                    room_on(self._gaps[held[0]].day, one.booked, self._limits), [takes[what] for what in held]
                )
            for held in _by(takes, lambda what: (self._gaps[what].day.year, self._gaps[what].day.month)):
                room = room_in_month(self._gaps[held[0]].day, one.booked, self._limits)
                self._at_most(room, [takes[what] for what in held])
        for what, takers in self._of_gap.items():
            self._at_most(self._gaps[what].free, list(takers.values()))
            if not self._gaps[what].experienced:
                experienced = self._experienced(what)
                for who, take in takers.items():
                    if self._people[who].beginner:
                        self._model.add_bool_or([*experienced, ~take])

    def _at_most(self, most: int, takes: Sequence[IntVar]) -> None:
        if len(takes) > most:
            self._model.add(LinearExpr.sum(takes) <= most)

    def _experienced(self, what: int) -> list[IntVar]:
        return [take for who, take in self._of_gap[what].items() if not self._people[who].beginner]

    def _most(self, one: Candidate, takes: dict[int, IntVar]) -> int:
        """Return how many of these gaps a candidate can take at most."""
        months = {(gap.day.year, gap.day.month): gap.day for gap in (self._gaps[what] for what in takes)}
        room = sum(room_in_month(day, one.booked, self._limits) for day in months.values())
        return min(len(takes), room, one.owes if one.regular else room)

    # What is wished

    def _how_full(self) -> LinearExprT:
        """Return what grows with every place filled, and among answers of as many with those that are missed most."""
        weights: list[tuple[IntVar, int]] = []
        for what, takers in self._of_gap.items():
            gap = self._gaps[what]
            steps = [self._model.new_bool_var("") for _ in range(min(gap.free, len(takers)))]
            self._model.add(LinearExpr.sum(steps) == LinearExpr.sum(list(takers.values())))
            weights += [(step, lack(gap, filled)) for filled, step in enumerate(steps)]
            experienced = self._experienced(what)
            if not gap.experienced and experienced:
                led = self._model.new_bool_var("")
                self._model.add_bool_or([*experienced, ~led])
                weights.append((led, _EXPERIENCED))
        each = 1 + sum(weight for _, weight in weights)
        return _weighted([*weights, *((take, each) for take in self._takes.values())])

    def _how_fair(self) -> LinearExprT:
        """Return what grows with every shift owed, then with usual days, then where those come who came least."""
        owed: list[IntVar] = []
        costs: list[tuple[IntVar, int]] = []
        for who, takes in self._of_person.items():
            one, total = self._people[who], LinearExpr.sum(list(takes.values()))
            steps = [self._model.new_bool_var("") for _ in range(self._most(one, takes))]
            self._model.add(LinearExpr.sum(steps) == total)
            costs += [(step, -min(one.done + again, _MOST_DONE)) for again, step in enumerate(steps)]
            owed += steps[: max(one.owes, 0)]
        habits = [(take, habit(self._gaps[what], self._people[who])) for (who, what), take in self._takes.items()]
        places = sum(gap.free for gap in self._gaps)
        usual = 1 + _MOST_DONE * places
        owing = usual * (1 + MOST_USUAL * places)
        return _weighted(
            [*costs, *((take, usual * weight) for take, weight in habits), *((step, owing) for step in owed)]
        )


def _weighted(terms: Sequence[tuple[IntVar, int]]) -> LinearExprT:
    return LinearExpr.weighted_sum([term for term, _ in terms], [weight for _, weight in terms])


def _by(takes: Iterable[int], key: Callable[[int], tuple[int, ...]]) -> Iterable[list[int]]:
    found: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for what in takes:
        found[key(what)].append(what)
    return found.values()


def _cliques(gaps: Sequence[Gap], rest_hours: int) -> list[list[int]]:
    """Return groups of gaps of which anybody can take one only; every two that clash are in one of them."""
    near: dict[int, set[int]] = defaultdict(set)
    pairs = [pair for pair in combinations(range(len(gaps)), 2) if clash(gaps[pair[0]], gaps[pair[1]], rest_hours)]
    for one, other in pairs:
        near[one].add(other)
        near[other].add(one)
    found: list[list[int]] = []
    covered: set[Pair] = set()
    for one, other in pairs:
        if (one, other) in covered:
            continue
        clique = [one, other]
        for third in sorted(near[one] & near[other]):
            if all(third in near[member] for member in clique):
                clique.append(third)
        covered.update(combinations(sorted(clique), 2))
        found.append(clique)
    return found
