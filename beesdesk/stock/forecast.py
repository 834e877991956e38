"""What will be sold a day: the plain average, and exponential smoothing where it has come closer on the shop's own past.

Everything is worked out for all products of a supplier at once, on tables of a row a product and a column a day. These
are estimates, so they are floats; what follows from them (packs, euro) is not.

A day speaks only if the product was there to be bought and the shop was open. What is sold is first freed of the rhythm of
the week, so that a Monday and a Saturday say the same of a product. The smoothing is coreforecast's; how quickly it forgets
is chosen by what would have been right for all these products in the past weeks (`FORGETTING`), and whether it is used
at all by each product's own past.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from math import nan
from typing import Final

import numpy as np
from coreforecast.grouped_array import GroupedArray
from coreforecast.lag_transforms import ExponentiallyWeightedMean
from numpy.typing import NDArray

from beesdesk.stock.ordering import Outlook

Figures = NDArray[np.float64]
FORGETTING: Final = (0.01, 0.03, 0.06, 0.12, 0.25)
"""The weights of the last day among which the past chooses."""
PAST: Final = 126
"""So many days are looked at: eighteen weeks."""
TRIED: Final = 56
"""Over so many of the last days forecasts are compared with what was sold."""
_WEEK: Final = 7
_LEAST_DAYS: Final = 14
"""Days that must speak before a forecast is made."""
_LEAST_OF_WEEK: Final = 4
"""Days of a week that must speak before its forecast is judged."""
_OWN: Final = 60.0
"""So many units sold weigh as much as what all products say of a weekday."""


def consumption(sold: Figures, moved: Figures, on_hand: Figures, is_open: Sequence[bool]) -> Figures:
    """Return what was sold, product by product and day by day, `nan` where a day says nothing of what is wanted.

    `sold` and `moved` (sales, deliveries and all else together) are units on each day, `on_hand` what there is after the
    last. A day counts if something was sold, or if there was something to sell from morning to evening.
    """
    closing = on_hand[:, None] - (np.cumsum(moved[:, ::-1], axis=1)[:, ::-1] - moved)
    opening = closing - moved
    speaks = ((sold > 0) | ((opening > 0) & (closing > 0))) & np.asarray(is_open, dtype=bool)[None, :]
    return np.where(speaks, np.maximum(sold, 0.0), nan)


def outlooks(speaking: Figures, first: date, average_days: int) -> list[Outlook]:
    """Return what is to be expected of each product from what `consumption` gives; its first column is the day `first`.

    `average_days` are the last days of the plain average; where fewer than a week of them speak, all days do.
    """
    if not speaking.size:
        return [Outlook() for _ in speaking]
    weekdays = np.array([(first + timedelta(days=day)).weekday() for day in range(speaking.shape[1])])
    factors = _factors(speaking, weekdays)
    free = speaking / factors[:, weekdays]
    plain = _averages(free, average_days)
    smooth, weight = _smoothest(free, plain)
    plain_error, smooth_error = _error(free, plain), _error(free, smooth)
    days = np.sum(~np.isnan(speaking), axis=1)
    is_better = (smooth_error < plain_error) & (days >= _LEAST_DAYS)
    chosen = np.where(is_better[:, None], smooth, plain)
    deviation = _deviation(free, chosen)
    memory = np.where(is_better, (2 - weight) / weight, average_days)
    return [
        Outlook(
            average=_known(plain[row, -1]),
            average_error=_maybe(plain_error[row]),
            smoothed=_maybe(smooth[row, -1]) if days[row] >= _LEAST_DAYS else None,
            smoothed_error=_maybe(smooth_error[row]),
            deviation=_known(deviation[row]),
            days=int(min(days[row], memory[row])),
            factors=tuple(factors[row].tolist()),
            is_smooth=bool(is_better[row]),
        )
        for row in range(len(speaking))
    ]


def _factors(speaking: Figures, weekdays: NDArray[np.int64]) -> Figures:
    """Return how much more or less of each product is sold on each weekday than on an average day that the shop is open."""
    rate = np.nan_to_num(_mean(speaking))[:, None]
    by_day = np.zeros((len(speaking), _WEEK))
    expected = np.zeros_like(by_day)
    there = ~np.isnan(speaking)
    for weekday in range(_WEEK):
        of_day = weekdays == weekday
        by_day[:, weekday] = np.nansum(speaking[:, of_day], axis=1)
        expected[:, weekday] = (there[:, of_day] * rate).sum(axis=1)
    all_expected = expected.sum(axis=0)
    pooled = np.divide(by_day.sum(axis=0), all_expected, out=np.ones(_WEEK), where=all_expected > 0)
    factors = (by_day + _OWN * pooled) / (expected + _OWN)
    used = all_expected > 0
    usual = factors[:, used].mean(axis=1, keepdims=True) if used.any() else np.ones((len(speaking), 1))
    scaled: Figures = np.maximum(factors / np.maximum(usual, 1e-9), 0.05)
    return scaled


def _averages(free: Figures, days: int) -> Figures:
    """Return for every day, and for the one after the last, the average of the last `days` before it."""
    there = ~np.isnan(free)
    sums = np.cumsum(np.pad(np.where(there, free, 0.0), ((0, 0), (1, 0))), axis=1)
    counts = np.cumsum(np.pad(there.astype(float), ((0, 0), (1, 0))), axis=1)
    back = np.maximum(np.arange(sums.shape[1]) - days, 0)
    some, of = sums - sums[:, back], counts - counts[:, back]
    too_few = of < _WEEK
    some, of = np.where(too_few, sums, some), np.where(too_few, counts, of)
    return np.divide(some, of, out=np.full_like(some, nan), where=of > 0)


def _smoothest(free: Figures, plain: Figures) -> tuple[Figures, float]:
    """Return the smoothing whose weight was best for all these products together, and that weight."""
    scale = np.maximum(np.nan_to_num(plain[:, -1]), 0.02)
    best: tuple[float, Figures, float] | None = None
    for weight in FORGETTING:
        smooth = _smoothed(free, weight)
        errors = _error(free, smooth) ** 2 / scale
        sure = errors[~np.isnan(errors)]
        loss = float(sure.mean()) if sure.size else 0.0
        if best is None or loss < best[0]:
            best = (loss, smooth, weight)
    if best is None:
        raise ValueError("no weight to choose")
    return best[1], best[2]


def _smoothed(free: Figures, weight: float) -> Figures:
    """Return for every day, and for the one after the last, what smoothing made of the days before it.

    It begins at nothing and is scaled up by what it has not seen yet: so the first day weighs no more than it should.
    """
    rows, days = free.shape
    padded = np.concatenate([np.zeros((rows, 1)), free, np.full((rows, 1), nan)], axis=1)
    ends = np.arange(0, (rows + 1) * (days + 2), days + 2, dtype=np.int32)
    grouped = GroupedArray(padded.ravel(), ends)
    raw = ExponentiallyWeightedMean(1, weight, skipna=True).transform(grouped).reshape(rows, days + 2)[:, 1:]
    seen = np.cumsum(np.pad((~np.isnan(free)).astype(float), ((0, 0), (1, 0))), axis=1)
    share = 1 - (1 - weight) ** seen
    smoothed: Figures = np.divide(raw, share, out=np.full_like(raw, nan), where=share > 0)
    return smoothed


def _error(free: Figures, forecast: Figures) -> Figures:
    """Return by how much a day's forecast was off on average over a week, units a day (root of the mean square)."""
    days = free.shape[1]
    there = ~np.isnan(free)
    sums = np.cumsum(np.pad(np.where(there, free, 0.0), ((0, 0), (1, 0))), axis=1)
    counts = np.cumsum(np.pad(there.astype(float), ((0, 0), (1, 0))), axis=1)
    starts = np.arange(max(days - TRIED, 0), max(days - _WEEK + 1, 0))
    if not starts.size:
        return np.full(len(free), nan)
    of = counts[:, starts + _WEEK] - counts[:, starts]
    actual = np.divide(sums[:, starts + _WEEK] - sums[:, starts], of, out=np.full(of.shape, nan), where=of > 0)
    off = np.where(of >= _LEAST_OF_WEEK, (forecast[:, starts] - actual) ** 2, nan)
    return np.sqrt(_mean(off))


def _deviation(free: Figures, forecast: Figures) -> Figures:
    """Return by how much a single day was off."""
    off: Figures = np.sqrt(_mean((forecast[:, :-1] - free)[:, -TRIED:] ** 2))
    return off


def _mean(table: Figures) -> Figures:
    """Return the mean of what is known in each row, `nan` where nothing is."""
    there = ~np.isnan(table)
    count = there.sum(axis=1).astype(float)
    mean: Figures = np.divide(
        np.where(there, table, 0.0).sum(axis=1), count, out=np.full(len(table), nan), where=count > 0
    )
    return mean


def _known(figure: float) -> float:
    return 0.0 if np.isnan(figure) else float(figure)


def _maybe(figure: float) -> float | None:
    return None if np.isnan(figure) else float(figure)
