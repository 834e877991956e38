"""What this machine alone knows of the hub: the password of its login there, and whose word the server's name rests on.

The key that signs its log and the secret that is mixed into PINs stay in their files beside the shop (`db.keys`): a till
has to sign its first sale whether or not somebody has unlocked a keyring.
"""

from pathlib import Path
from typing import Final
from uuid import UUID

from beesdesk.vault import Keeper, Vault

FILE_NAME: Final = "hub.password"
CA_FILE: Final = "hub-ca.pem"
"""The authority (PEM) that vouches for the hub's server, beside the shop; it is no secret."""
_VAULT: Final = Vault("BeesDesk hub", FILE_NAME)


def keep_hub_password(folder: Path, hub: str, device_id: UUID, password: str) -> Keeper:
    """Keep the password of a device's login at a hub's address, and say where; an empty one is forgotten.

    Raises `OSError` where not even the file can be written. Not on the screen's thread.
    """
    return _VAULT.keep(folder, _account(hub, device_id), password)


def hub_password(folder: Path, hub: str, device_id: UUID) -> str:
    """Return the password of a device's login at a hub, empty if none is kept. Not on the screen's thread."""
    return _VAULT.secret_of(folder, _account(hub, device_id))


def hub_keeper(hub: str, device_id: UUID) -> Keeper:
    """Return where the password of a hub is kept on this machine."""
    return _VAULT.keeper(_account(hub, device_id))


def _account(hub: str, device_id: UUID) -> str:
    """Return whose password it is: one computer may be several devices of a shop."""
    return f"{device_id.hex}@{hub}"
