"""Words of the catalogue that are nearly what was typed."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import accumulate
from typing import Final

from beesdesk.db.session import Session

_SHORTEST: Final = 4
_ONE_MISTAKE_BELOW: Final = 7
_MOST: Final = 6


class Speller:
    """Finds the words of the catalogue within one mistake of a word of 4 to 6 letters, two of a longer one.

    A mistake is a letter too many, missing, wrong, or two of them swapped. The catalogue's words are read at first use
    (`load`, best in the background: a tenth of a second for 57,000 products) and again when products were added.
    """

    def __init__(self) -> None:
        self._newest = -1
        self._words: list[str] = []
        self._sums: list[int] = []
        self._by_letter: dict[tuple[int, str], list[int]] = {}
        self._cut: dict[tuple[int, int, str], dict[str, int]] = {}

    def load(self, session: Session) -> None:
        """Read the catalogue's words, unless they are known already."""
        newest = session.value("SELECT max(rowid) FROM product") or 0
        if newest == self._newest:
            return
        self._newest = newest
        rows = session.values("SELECT term, doc FROM product_words ORDER BY term")
        self._words = [term for term, _ in rows]
        self._sums = [0, *accumulate(products for _, products in rows)]
        by_letter: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        for index, word in enumerate(self._words):
            for key in ((0, word[:1]), (0, word[:2]), (1, word[1:3])):
                by_letter[key].append(index)
        self._by_letter = dict(by_letter)
        self._cut = {}

    def products(self, session: Session, word: str) -> int:
        """Return how many products have a word that begins so; one with several such words counts for each."""
        self.load(session)
        first, after = bisect_left(self._words, word), bisect_left(self._words, word + "\U0010ffff")
        return self._sums[after] - self._sums[first]

    def near(self, session: Session, word: str) -> list[str]:
        """Return the beginnings of words that a word is likely meant for, the likeliest first; none for digits.

        Few mistype the first letters: words that share them are looked at first, others only where those are too far.
        """
        if len(word) < _SHORTEST or any(ch.isdigit() for ch in word):
            return []
        self.load(session)
        ranked: list[tuple[float, int, str]] = []
        # Last: the first letter wrong, missing, one too many, or swapped with the second.
        others = ((1, word[1:3]), (1, word[:2]), (0, word[1:3]), (0, word[1::-1]))
        for letters in ([(0, word[:2])], [(0, word[:1])], others):
            if not ranked or ranked[0][0] > 1:
                ranked = sorted({*ranked, *self._ranked(word, letters)})
        best: list[str] = []
        for _, _, near in ranked:
            if not near.startswith(tuple(best)):
                best.append(near)
        return best[:_MOST]

    def _ranked(self, word: str, letters: Iterable[tuple[int, str]]) -> list[tuple[float, int, str]]:
        """Return mistakes, products (the more the smaller) and beginning, for near words with such letters there."""
        from rapidfuzz.distance import OSA  # noqa: PLC0415 - 0.2 s, not before the first misspelt word
        from rapidfuzz.process import extract  # noqa: PLC0415 - as above

        length = len(word)
        cut: dict[str, int] = {}
        for place, begun in letters:
            cut |= self._beginnings(length, place, begun)
        mistakes = 1 if length < _ONE_MISTAKE_BELOW else 2
        found = extract(word, cut.keys(), scorer=OSA.distance, score_cutoff=mistakes, limit=None)
        return sorted((distance, -cut[near], near) for near, distance, _ in found if near != word)

    def _beginnings(self, length: int, place: int, begun: str) -> dict[str, int]:
        """Return the words with such letters there, cut to about a length, for what is typed may be unfinished.

        Each has the number of its products.
        """
        key = length, place, begun
        if key not in self._cut:
            cut: defaultdict[str, int] = defaultdict(int)
            for index in self._by_letter.get((place, begun), ()):
                word = self._words[index]
                products = self._sums[index + 1] - self._sums[index]
                for end in range(length - 1, max(length, min(len(word), length + 1) + 1)):
                    cut[word[:end]] += products
            self._cut[key] = dict(cut)
        return self._cut[key]
