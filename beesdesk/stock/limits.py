"""What a shop decides about its stock, where it has not said otherwise; its rules (`pos.rules`) start from these."""

from decimal import Decimal
from typing import Final

COUNT_AGAIN_FROM: Final = Decimal(10)
"""Euro from which on a difference of a count is counted once more by somebody else."""
MARKDOWNS: Final = "3:20,1:50"
"""Days left and the percent that are then taken off."""
