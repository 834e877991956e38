import gc
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # no test writes into anybody's own

import pytest
from fake_shop import FakeShop
from hypothesis import HealthCheck, settings
from thorough import in_turn

from beesdesk.shop import Shop
from beesdesk.ui.theme import STYLE

# How long a busy machine takes to think of examples says nothing about the program.
settings.register_profile("shop", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shop")


@pytest.fixture(autouse=True, scope="session")
def no_patience() -> None:
    """Keep the rank of this process: a command that lets others go first would do so for all tests after it."""
    os.nice = lambda _more: 0  # type: ignore[assignment]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is not its variant's turn, unless it is asked for by its name."""
    tests: dict[tuple[Path, str], list[pytest.Function]] = {}
    for item in items:
        if isinstance(item, pytest.Function) and item.get_closest_marker("in_turn") and hasattr(item, "callspec"):
            tests.setdefault((item.path, item.originalname), []).append(item)
    left_out: set[pytest.Item] = set()
    for turn, variants in enumerate(tests.values()):
        (axis,) = variants[0].get_closest_marker("in_turn").args  # type: ignore[union-attr]
        tried = in_turn([item.callspec.params for item in variants], axis, turn)
        left_out.update(item for item, wanted in zip(variants, tried, strict=True) if not wanted)
    asked = {argument.rsplit("::", 1)[-1] for argument in config.args if "[" in argument}
    left_out = {item for item in left_out if item.name not in asked}
    if left_out:
        config.hook.pytest_deselected(items=list(left_out))
        items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish() -> None:
    """Have what was loaded until now never looked at again by the collector, as the program does (`ui.janitor`)."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The arguments of the application of all tests."""
    return ["beesdesk", *STYLE]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh shop's folder, to be copied: founding one runs the schema steps."""
    folder = tmp_path_factory.mktemp("template")
    Shop.open(folder, ballast=0, synchronous="OFF").close()
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
