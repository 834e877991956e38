"""What lies on the till's scale, and whether it has been sold: no weight is taken for two articles."""

from dataclasses import replace
from decimal import Decimal
from typing import Self

from beesdesk.hardware.scale import Reading, ScaleState
from beesdesk.values import dataclass

_NOTHING = Reading(ScaleState.NO_ANSWER)


@dataclass(frozen=True, slots=True)
class Plate:
    """The plate as the scale tells it. `sold_as` names the article that its weight was taken for.

    A weight that was taken counts again once the plate was cleared, or once the cashier has had it weighed anew: then
    only readings of that `round` or a later one count.
    """

    reading: Reading = _NOTHING
    sold_as: str | None = None
    round: int = 0

    @property
    def weight(self) -> Decimal | None:
        """Kilograms that may be sold now, None where there are none."""
        weight = self.reading.weight
        stable = self.reading.state is ScaleState.STABLE
        return weight if stable and weight and self.sold_as is None else None

    @property
    def is_clear(self) -> bool:
        """Whether nothing lies there, for sure."""
        weightless = self.reading.state is ScaleState.STABLE and self.reading.weight == 0
        return weightless or self.reading.state is ScaleState.BELOW_ZERO

    def told(self, reading: Reading, of: int) -> Self:
        """Return the plate after a reading of a round."""
        if of < self.round:
            return self
        plate = replace(self, reading=reading)
        return replace(plate, sold_as=None) if plate.is_clear else plate

    def taken(self, article: str) -> Self:
        """Return the plate after its weight was taken for an article."""
        return replace(self, sold_as=article)

    def weighed_anew(self, of: int) -> Self:
        """Return the plate after the cashier asked for a round of new readings."""
        return replace(self, reading=Reading(ScaleState.UNSTABLE), sold_as=None, round=of)
