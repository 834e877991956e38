"""A server's hub as this machine opens it: with the login and the authority that are kept beside its shop."""

from uuid import UUID

from beesdesk.shop import Shop
from beesdesk.sync.postgres_hub import PostgresGate, PostgresHub
from beesdesk.sync.secrets import CA_FILE, hub_password


def hub_at(address: str, shop: Shop) -> PostgresHub:
    """Return the hub at an address for a shop's device. Raises `AddressBad`, `AuthorityMissing`."""
    folder = shop.path.parent
    password = hub_password(folder, address, shop.device_id)
    shop_id = shop.read(lambda session: session.device.shop_id)
    return PostgresHub(address, shop_id, shop.device_id, password, ca=folder / CA_FILE)


def gate_at(address: str, shop_id: UUID, ticket: str, code: str) -> PostgresGate:
    """Return the hub at an address for who has a one-time code. Raises `AddressBad`."""
    return PostgresGate(address, shop_id, ticket, code)
