import pytest
from fake_shop import FakeShop
from office import staff_office


@pytest.fixture
def shop(shop: FakeShop) -> FakeShop:
    """The shop, with somebody of the office."""
    staff_office(shop)
    return shop
