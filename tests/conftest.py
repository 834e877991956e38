import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # no test writes into anybody's own

import pytest
from fake_shop import FakeShop

from beesdesk.shop import Shop
from beesdesk.ui.theme import STYLE


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The arguments of the application of all tests."""
    return ["beesdesk", *STYLE]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh shop's folder, to be copied: founding one runs the schema steps."""
    folder = tmp_path_factory.mktemp("template")
    Shop.open(folder, ballast=0).close()
    return folder


@pytest.fixture
def shop(tmp_path: Path, template: Path) -> Iterator[FakeShop]:
    """A shop with nothing in it but its founding entries."""
    shop = FakeShop.in_folder(tmp_path / "shop", template)
    yield shop
    shop.close()


@pytest.fixture
def till(shop: FakeShop) -> FakeShop:
    """A shop whose till is open with a float of 100 euro."""
    shop.open_till()
    return shop
