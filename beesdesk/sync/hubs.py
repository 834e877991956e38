"""Which hub an address is: a folder, or a PostgreSQL server."""

from importlib import import_module
from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.db.log import SCHEMA_REVISION
from beesdesk.db.merging import beliefs
from beesdesk.db.session import Session
from beesdesk.errors import ShopError
from beesdesk.settings import DeviceRole
from beesdesk.shop import Shop
from beesdesk.sync.folder_hub import FolderGate, FolderHub, Roll, init_folder
from beesdesk.sync.hub import Gate, Hub
from beesdesk.sync.shelf import Skipped
from beesdesk.values import dataclass

NOTES: Final = "hub-files.json"
"""What is known of the files of a shared folder, beside the shop's own file."""
_SERVERS: Final = ("postgresql://", "postgres://")
_SERVER: Final = "beesdesk.sync.postgres_opening"
"""The module that opens a server's hub: `hub_at(address, shop)`, `gate_at(address, shop_id, ticket, code)`. Loaded when needed."""


@dataclass(eq=False)
class NoHub(ShopError):
    """No hub is set: this machine exchanges with no other."""


def is_server(address: str) -> bool:
    """Tell whether an address is that of a PostgreSQL server, not of a folder."""
    return address.startswith(_SERVERS)


def open_hub(address: str, shop: Shop) -> Hub:
    """Return the hub at an address as this device sees it. Raises `NoHub` for an empty one, and the hub's refusals."""
    if not address:
        raise NoHub
    if is_server(address):
        found: Hub = import_module(_SERVER).hub_at(address, shop)
        return found
    shop_id = shop.read(lambda session: session.device.shop_id)
    notes = shop.path.with_name(NOTES)
    return FolderHub(Path(address), shop_id, shop.device_id, shop.signer, lambda: shop.read(roll), notes)


def open_gate(address: str, shop_id: UUID, ticket: str, code: str) -> Gate:
    """Return the hub at an address as a machine sees it that has only a code. Raises the hub's refusals."""
    if not address:
        raise NoHub
    if is_server(address):
        found: Gate = import_module(_SERVER).gate_at(address, shop_id, ticket, code)
        return found
    return FolderGate(Path(address))


def make_hub(folder: Path, shop: Shop) -> None:
    """Make a folder the hub of a shop. Raises `HubForeign` where it is another shop's, `HubFull`, `HubUnreachable`."""
    init_folder(folder, shop.read(lambda session: session.device.shop_id), SCHEMA_REVISION)


def skipped(hub: Hub) -> tuple[Skipped, ...]:
    """Return the files that a hub could not use; only a folder has such."""
    return hub.skipped if isinstance(hub, FolderHub) else ()


def roll(session: Session) -> Roll:
    """Return the devices of the shop that are believed here; kiosks read no names, nor does who was shut out."""
    known = {UUID(bytes=device): belief for device, belief in beliefs(session).items()}
    return Roll(
        {device: belief.public_key for device, belief in known.items()},
        frozenset(
            device for device, belief in known.items() if belief.last_seq is None and belief.role != DeviceRole.KIOSK
        ),
    )
