"""What this machine alone knows of the hub: the password of its login there.

The key that signs its log and the secret that is mixed into PINs stay in their files beside the shop (`db.keys`): a till
has to sign its first sale whether or not somebody has unlocked a keyring.
"""

from pathlib import Path
from typing import Final

from beesdesk.vault import Keeper, Vault

FILE_NAME: Final = "hub.password"
_VAULT: Final = Vault("BeesDesk hub", FILE_NAME)


def keep_hub_password(folder: Path, hub: str, password: str) -> Keeper:
    """Keep the password of this device's login at a hub's address, and say where; an empty one is forgotten.

    Raises `OSError` where not even the file can be written. Not on the screen's thread.
    """
    return _VAULT.keep(folder, hub, password)


def hub_password(folder: Path, hub: str) -> str:
    """Return the password of this device's login at a hub, empty if none is kept. Not on the screen's thread."""
    return _VAULT.secret_of(folder, hub)


def hub_keeper(hub: str) -> Keeper:
    """Return where the password of a hub is kept on this machine."""
    return _VAULT.keeper(hub)
