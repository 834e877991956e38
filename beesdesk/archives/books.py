"""A device's books, kept along its log: whether numbers follow each other, and sales, Z reports and closings add up."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from beesdesk.db.verify import Fault
from beesdesk.words import Act, LineKind, Period

GOODS = frozenset(str(kind) for kind in LineKind if kind.goods)


class Wrong(Exception):
    """What does not add up: the fault, and the sale or closing by its name."""

    def __init__(self, fault: Fault, what: str) -> None:
        super().__init__(fault, what)
        self.fault = fault
        self.what = what


@dataclass(slots=True)
class _Sums:
    """What sales and acts come to; amounts are cents, rates hundredths of a percent."""

    counts: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    acts: Counter[str] = field(default_factory=Counter)
    vat: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    tenders: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))

    def add(self, other: Self) -> None:
        """Add what other sales and acts come to."""
        self.counts.update(other.counts)
        self.kinds.update(other.kinds)
        self.acts.update(other.acts)
        for mine, theirs in ((self.vat, other.vat), (self.tenders, other.tenders)):
            _add_pairs(mine, theirs)

    def is_said(self, said: Any) -> bool:
        """Tell whether a Z report or closing says these figures."""
        figures = self.figures()
        counts = (self.counts["sales"], self.counts["refunds"])
        return {name: said[name] for name in figures} == figures and (said["sales"], said["refunds"]) == counts

    @property
    def turnover(self) -> int:
        """What was sold of goods."""
        return sum(self.kinds[kind] for kind in GOODS)

    def figures(self) -> dict[str, Any]:
        """Return what a Z report or closing must say."""
        return {
            "turnover": self.turnover,
            "deposits": self.kinds["deposit"],
            "rounding": self.counts["rounding"],
            "vat": [[rate, *sums] for rate, sums in sorted(self.vat.items())],
            "tenders": [[tender, *sums] for tender, sums in sorted(self.tenders.items())],
            "corrections": [self.counts["corrections"], self.counts["corrected"]],
            "cancelled": self.acts[Act.BASKET_CANCELLED],
            "drawer_openings": self.acts[Act.DRAWER_OPENED],
        }


@dataclass(slots=True)
class _Till:
    """A till session that has no Z report yet; amounts are cents."""

    opening_float: int
    numbers: list[int] = field(default_factory=list)
    sums: _Sums = field(default_factory=_Sums)
    movements: list[tuple[int, str, int, str]] = field(default_factory=list)

    def is_said(self, doc: Any, said: Any) -> bool:
        """Tell whether a Z report says what is in the drawer, how it came there, and from which sale to which."""
        moved = sorted(self.movements)
        cash = self.opening_float + self.sums.tenders.get("cash", [0])[0] + sum(movement[2] for movement in moved)
        return (
            (doc["expected"], doc["difference"]) == (cash, doc["counted"] - cash)
            and said["movements"] == [[amount, reason] for _, _, amount, reason in moved]
            and said["first_sale"] == min(self.numbers, default=None)
            and said["last_sale"] == max(self.numbers, default=None)
        )


@dataclass(slots=True)
class Books:
    """What a device has sold and closed so far; amounts are cents."""

    sales: int = 0
    z_reports: int = 0
    closings: Counter[str] = field(default_factory=Counter)
    total: int = 0
    perpetual: int = 0
    set_back: int = 0
    """How often the clock went back between sales, and the entry of the first time."""
    first_set_back: int = 0
    _at: int = 0
    _through: int = 0
    """The last entry that is in a day."""
    _tills: dict[str, _Till] = field(default_factory=dict)
    _closed: Counter[str] = field(default_factory=Counter)
    _recent: list[tuple[int, _Sums]] = field(default_factory=list)
    _days: dict[str, _Sums] = field(default_factory=dict)
    _open: dict[str, tuple[Any, _Sums]] = field(default_factory=dict)

    def take(self, seq: int, previous: str, rows: list[Any]) -> None:
        """Enter an entry. Raises `Wrong`; a value that no program writes is a `TypeError`, `KeyError` or `ValueError`."""
        takers: dict[str, Callable[[int, str, Any], None]] = {
            "till_session": self._till_session,
            "sale": self._sale,
            "sale_line": self._sale_line,
            "sale_vat": self._sale_vat,
            "payment": self._payment,
            "cash_movement": self._cash_movement,
            "z_report": self._z_report,
            "closing": self._closing,
        }
        self._open.clear()
        acts = _Sums()
        for deed, table, doc, *_ in rows:
            if deed == "add" and table in takers:
                takers[table](seq, previous, doc)
            elif deed == "add" and table == "act":
                acts.acts[doc["kind"]] += 1
        for doc, sums in self._open.values():
            paid = sum(amount for amount, _ in sums.tenders.values())
            if (doc["total"], doc["total"] + doc["rounding"]) != (sums.kinds.total(), paid):
                raise Wrong(Fault.TOTALS, f"sale {doc['number']}")
            self._tills[doc["session_id"]].sums.add(sums)
            self._recent.append((seq, sums))
        for till in self._tills.values():
            till.sums.add(acts)
        self._recent.append((seq, acts))

    def summary(self) -> dict[str, int]:
        """Return the figures that a manifest has of a device."""
        return {
            "sales": self.sales,
            "z_reports": self.z_reports,
            "closings": self.closings.total(),
            "total": self.total,
            "perpetual": self.perpetual,
        }

    def _till_session(self, _seq: int, _previous: str, doc: Any) -> None:
        self._tills[doc["id"]] = _Till(whole(doc["opening_float"]))

    def _sale(self, seq: int, _: str, doc: Any) -> None:
        number, at, total = whole(doc["number"]), whole(doc["at"]), whole(doc["total"])
        if number != self.sales + 1:
            raise Wrong(Fault.NUMBER, f"sale {number}")
        if doc["session_id"] not in self._tills:
            raise Wrong(Fault.TOTALS, f"sale {number}")
        self._tills[doc["session_id"]].numbers.append(number)
        kind = "refunds" if "refund_of" in doc else "sales"
        self._open[doc["id"]] = doc, _Sums(Counter({kind: 1, "rounding": whole(doc["rounding"])}))
        self.sales, self.total = number, self.total + total
        if at < self._at:
            self.set_back += 1
            self.first_set_back = self.first_set_back or seq
        self._at = at

    def _sale_line(self, _seq: int, _previous: str, doc: Any) -> None:
        sums, amount = self._sums_of(doc), whole(doc["amount"])
        sums.kinds[doc["kind"]] += amount
        if "corrects" in doc and doc["kind"] == "item":
            sums.counts["corrections"] += 1
            sums.counts["corrected"] += amount

    def _sale_vat(self, _seq: int, _previous: str, doc: Any) -> None:
        _add_pairs(self._sums_of(doc).vat, {whole(doc["rate"]): [whole(doc["gross"]), whole(doc["vat"])]})

    def _payment(self, _seq: int, _previous: str, doc: Any) -> None:
        _add_pairs(self._sums_of(doc).tenders, {doc["tender"]: [whole(doc["amount"]), 1]})

    def _sums_of(self, doc: Any) -> _Sums:
        """Return the sums of the sale that a fact belongs to; a sale is whole in its own entry."""
        sale = self._open.get(doc["sale_id"])
        if sale is None:
            raise Wrong(Fault.TOTALS, "")
        return sale[1]

    def _cash_movement(self, _seq: int, _previous: str, doc: Any) -> None:
        till = self._tills.get(doc["session_id"])
        if till is None:
            raise Wrong(Fault.TOTALS, "")
        till.movements.append((whole(doc["at"]), doc["id"], whole(doc["amount"]), doc["reason"]))

    def _z_report(self, seq: int, previous: str, doc: Any) -> None:
        number, before, after = (whole(doc[name]) for name in ("number", "perpetual_before", "perpetual_after"))
        what = f"z {number}"
        if number != self.z_reports + 1:
            raise Wrong(Fault.NUMBER, what)
        _refuse_head(seq, previous, doc, what)
        till = self._tills.pop(doc["session_id"], None)
        if till is None:
            raise Wrong(Fault.TOTALS, what)
        said, turnover = json.loads(doc["totals"]), till.sums.turnover
        sealed = (doc["turnover"], before, after)
        right = till.sums.is_said(said) and till.is_said(doc, said)
        if not right or sealed != (turnover, self.perpetual, before + turnover):
            raise Wrong(Fault.TOTALS, what)
        self.z_reports, self.perpetual = number, after

    def _closing(self, seq: int, previous: str, doc: Any) -> None:
        period, number = Period(doc["period"]), whole(doc["number"])
        what = f"{period} {number}"
        before, turnover, after = (whole(doc[name]) for name in ("perpetual_before", "turnover", "perpetual_after"))
        if number != self.closings[period] + 1:
            raise Wrong(Fault.NUMBER, what)
        _refuse_head(seq, previous, doc, what)
        said = json.loads(doc["totals"])
        if period == Period.DAY:
            sums = self._day(seq, whole(said["through"]), doc, what)
        else:
            sums = _added(part for day, part in self._days.items() if doc["first_day"] <= day <= doc["last_day"])
        right = sums.is_said(said["period"]) and doc["sales"] == sums.counts["sales"] and turnover == sums.turnover
        if not right or (before, after) != (self._closed[period], before + turnover):
            raise Wrong(Fault.TOTALS, what)
        self.closings[period], self._closed[period] = number, after

    def _day(self, seq: int, through: int, doc: Any, what: str) -> _Sums:
        """Return what has been sold since the day before, up to the entry that a day goes through."""
        if not self._through <= through < seq or doc["first_day"] != doc["last_day"]:
            raise Wrong(Fault.TOTALS, what)
        sums = self._days[doc["first_day"]] = _added(part for at, part in self._recent if at <= through)
        self._recent = [(at, part) for at, part in self._recent if at > through]
        self._through = through
        return sums


def _added(parts: Iterable[_Sums]) -> _Sums:
    sums = _Sums()
    for part in parts:
        sums.add(part)
    return sums


def _add_pairs(mine: dict[Any, list[int]], theirs: Mapping[Any, list[int]]) -> None:
    for key, (first, second) in theirs.items():
        mine[key][0] += first
        mine[key][1] += second


def _refuse_head(seq: int, previous: str, doc: Any, what: str) -> None:
    if ("head_seq" in doc or "head_hash" in doc) and (
        doc.get("head_seq") != seq - 1 or doc.get("head_hash") != previous
    ):
        raise Wrong(Fault.HEAD, what)


def whole(value: Any) -> int:
    """Return a whole number. Raises `TypeError` for anything else."""
    if type(value) is not int:
        raise TypeError(value)
    return value
