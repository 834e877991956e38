"""Stand-in until the hub in memory is there."""

from datetime import datetime
from uuid import UUID

from beesdesk.sync.hub import HubRefuses, HubUnreachable, Request
from beesdesk.sync.invites import is_proved


class SmallHub:
    """Keeps tickets, requests, and who was let in; `away` makes it answer nobody."""

    name = "mem"

    def __init__(self) -> None:
        self.away = False
        self.tickets: dict[str, tuple[str, datetime]] = {}
        self.asked: list[Request] = []
        self.admitted: set[UUID] = set()
        self.revoked: dict[UUID, int] = {}

    def _reach(self) -> None:
        if self.away:
            raise HubUnreachable(self.name, "away")

    def open_ticket(self, ticket: str, code: str, until: datetime) -> None:
        self._reach()
        self.tickets[ticket] = (code, until)

    def requests(self) -> list[Request]:
        self._reach()
        return list(self.asked)

    def admit(self, request: Request) -> None:
        self._reach()
        self.admitted.add(request.device_id)
        self.asked.remove(request)

    def revoke(self, device_id: UUID, last_seq: int) -> None:
        self._reach()
        self.revoked[device_id] = last_seq

    def ask(self, request: Request) -> None:
        self._reach()
        if request.ticket not in self.tickets or not is_proved(self.tickets[request.ticket][0], request):
            raise HubRefuses(self.name, "code")
        self.asked.append(request)

    def is_admitted(self, device_id: UUID) -> bool:
        self._reach()
        return device_id in self.admitted

    def close(self) -> None:
        pass
