"""One line of a basket as the screen shows it."""

from typing import Literal

from beesdesk.values import dataclass

Kind = Literal["item", "correction", "deposit", "note"]


@dataclass(frozen=True, slots=True)
class LineView:
    """One line as it is shown, every text ready: `5`, `Riz basmati vrac`, `étiquette balance`, `0,780 kg at 3,20`, `2,50`.

    A correction is muted and has a sign in place of its position; a note has a name only. The marked line is the last
    that was scanned.
    """

    position: str
    name: str
    detail: str
    quantity: str
    amount: str
    kind: Kind = "item"
    marked: bool = False

    @property
    def spoken(self) -> str:
        """The line as it is read out."""
        return ", ".join(part for part in (self.position, self.name, self.detail, self.quantity, self.amount) if part)
