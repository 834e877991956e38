"""A device's books, kept along its log: whether numbers follow each other, and sales, Z reports and closings add up."""

import json
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

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
class _Till:
    """A till session that has no Z report yet; amounts are cents."""

    opened: int
    opening_float: int
    numbers: list[int] = field(default_factory=list)
    sums: Counter[str] = field(default_factory=Counter)
    vat: dict[int, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    tenders: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    movements: list[tuple[int, str, int, str]] = field(default_factory=list)
    acts: Counter[str] = field(default_factory=Counter)

    @property
    def cash(self) -> int:
        """What must be in the drawer."""
        return self.opening_float + self.tenders.get("cash", [0])[0] + sum(moved[2] for moved in self.movements)

    def figures(self) -> dict[str, Any]:
        """Return what its Z report must say."""
        return {
            "first_sale": min(self.numbers, default=None),
            "last_sale": max(self.numbers, default=None),
            "turnover": sum(self.sums[kind] for kind in GOODS),
            "deposits": self.sums["deposit"],
            "rounding": self.sums["rounding"],
            "vat": [[rate, *sums] for rate, sums in sorted(self.vat.items())],
            "tenders": [[tender, *sums] for tender, sums in sorted(self.tenders.items())],
            "movements": [[amount, reason] for _, _, amount, reason in sorted(self.movements)],
            "corrections": [self.sums["corrections"], self.sums["corrected"]],
            "cancelled": self.acts[Act.BASKET_CANCELLED],
            "drawer_openings": self.acts[Act.DRAWER_OPENED],
        }


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
    _tills: dict[str, _Till] = field(default_factory=dict)
    _sold_in: dict[str, str] = field(default_factory=dict)
    _closed: Counter[str] = field(default_factory=Counter)
    _days: dict[str, int] = field(default_factory=dict)
    _open: dict[str, list[int]] = field(default_factory=dict)

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
        acts: Counter[str] = Counter()
        for deed, table, doc, *_ in rows:
            if deed == "add" and table in takers:
                takers[table](seq, previous, doc)
            elif deed == "add" and table == "act":
                acts[doc["kind"]] += 1
        for till in self._tills.values():
            till.acts.update(acts)
        for number, total, rounding, lines, paid in self._open.values():
            if total != lines or total + rounding != paid:
                raise Wrong(Fault.TOTALS, f"sale {number}")

    def summary(self) -> dict[str, int]:
        """Return the figures that a manifest has of a device."""
        return {
            "sales": self.sales,
            "z_reports": self.z_reports,
            "closings": self.closings.total(),
            "total": self.total,
            "perpetual": self.perpetual,
        }

    def _till_session(self, seq: int, _: str, doc: Any) -> None:
        self._tills[doc["id"]] = _Till(seq, whole(doc["opening_float"]))

    def _sale(self, seq: int, _: str, doc: Any) -> None:
        number, at = whole(doc["number"]), whole(doc["at"])
        if number != self.sales + 1:
            raise Wrong(Fault.NUMBER, f"sale {number}")
        if doc["session_id"] not in self._tills:
            raise Wrong(Fault.TOTALS, f"sale {number}")
        till = self._tills[doc["session_id"]]
        till.numbers.append(number)
        till.sums["rounding"] += whole(doc["rounding"])
        self._sold_in[doc["id"]] = doc["session_id"]
        self._open[doc["id"]] = [number, whole(doc["total"]), whole(doc["rounding"]), 0, 0]
        self.sales, self.total = number, self.total + doc["total"]
        if at < self._at:
            self.set_back += 1
            self.first_set_back = self.first_set_back or seq
        self._at = at

    def _sale_line(self, _seq: int, _previous: str, doc: Any) -> None:
        till, sale, amount = self._till_of(doc), self._open.get(doc["sale_id"]), whole(doc["amount"])
        till.sums[doc["kind"]] += amount
        if "corrects" in doc and doc["kind"] == "item":
            till.sums["corrections"] += 1
            till.sums["corrected"] += amount
        if sale:
            sale[3] += amount

    def _sale_vat(self, _seq: int, _previous: str, doc: Any) -> None:
        sums = self._till_of(doc).vat[whole(doc["rate"])]
        sums[0] += whole(doc["gross"])
        sums[1] += whole(doc["vat"])

    def _payment(self, _seq: int, _previous: str, doc: Any) -> None:
        sums, sale = self._till_of(doc).tenders[doc["tender"]], self._open.get(doc["sale_id"])
        sums[0] += whole(doc["amount"])
        sums[1] += 1
        if sale:
            sale[4] += doc["amount"]

    def _till_of(self, doc: Any) -> _Till:
        """Return the open session of the sale that a fact belongs to; a closed one takes no more."""
        till = self._tills.get(self._sold_in.get(doc["sale_id"], ""))
        if till is None:
            raise Wrong(Fault.TOTALS, "")
        return till

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
        said, figures = json.loads(doc["totals"]), till.figures()
        right = (
            {name: said[name] for name in figures} == figures
            and said["sales"] + said["refunds"] == len(till.numbers)
            and doc["turnover"] == figures["turnover"]
            and doc["expected"] == till.cash
            and doc["difference"] == doc["counted"] - till.cash
            and before == self.perpetual
            and after == before + figures["turnover"]
        )
        if not right:
            raise Wrong(Fault.TOTALS, what)
        self.z_reports, self.perpetual = number, after
        self._sold_in = {sale: session for sale, session in self._sold_in.items() if session != doc["session_id"]}

    def _closing(self, seq: int, previous: str, doc: Any) -> None:
        period, number = doc["period"], whole(doc["number"])
        what = f"{period} {number}"
        before, turnover, after = (whole(doc[name]) for name in ("perpetual_before", "turnover", "perpetual_after"))
        if number != self.closings[period] + 1:
            raise Wrong(Fault.NUMBER, what)
        _refuse_head(seq, previous, doc, what)
        if period == Period.DAY:
            self._days[doc["first_day"]] = turnover
            days = turnover
        else:
            days = sum(sold for day, sold in self._days.items() if doc["first_day"] <= day <= doc["last_day"])
        if after != before + turnover or before != self._closed[period] or turnover != days:
            raise Wrong(Fault.TOTALS, what)
        self.closings[period], self._closed[period] = number, after


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
