"""How the nights of all machines of the shop went, as each has said in its journal."""

import json
from datetime import date
from typing import Final

from beesdesk.db.session import Session
from beesdesk.values import dataclass

_LAST: Final = """
SELECT d.number, d.name, a.detail FROM act a JOIN device d ON d.id = a.device_id
WHERE a.kind = 'night_done' AND a.seq = (SELECT max(b.seq) FROM act b WHERE b.kind = 'night_done' AND b.device_id = a.device_id)
ORDER BY d.number
"""


@dataclass(frozen=True, slots=True)
class NightReport:
    """The last night of a machine: the day that it led to, and the steps that are not done (words: `night_` before them)."""

    number: int
    name: str
    night: date
    wanting: tuple[str, ...]


def night_reports(session: Session) -> list[NightReport]:
    """Return the last night that each machine has told of, by their numbers."""
    found = []
    for number, name, detail in session.values(_LAST):
        said = json.loads(detail)
        found.append(NightReport(number, name, date.fromisoformat(said["night"]), tuple(sorted(said["wanting"]))))
    return found
