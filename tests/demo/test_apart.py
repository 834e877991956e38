from datetime import date
from pathlib import Path

import pytest

from beesdesk.db.file import FILE_NAME
from beesdesk.demo.apart import make_apart
from beesdesk.pos.introducing import stocked
from beesdesk.shop import Shop

TODAY = date(2026, 11, 23)


class Stop(Exception):
    """Somebody has had enough."""


def test_the_demo_shop_has_a_folder_of_its_own_and_is_made_once(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []

    folder = make_apart(tmp_path, today=TODAY, step=lambda done, of: steps.append((done, of)), weeks=0, ballast=0)
    before = (folder / FILE_NAME).stat()
    again = make_apart(tmp_path, today=TODAY, weeks=0, ballast=0)
    after = (folder / FILE_NAME).stat()

    shop = Shop.open(folder, ballast=0)
    there = shop.read(stocked)
    shop.close()
    assert [path.name for path in tmp_path.iterdir()] == ["demo"]
    assert there.products > 100
    assert there.members > 1000
    assert steps[0] == (1, 2)
    assert (again, after.st_mtime_ns, after.st_size) == (folder, before.st_mtime_ns, before.st_size)


def test_one_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        make_apart(tmp_path, today=TODAY, step=stop, weeks=0, ballast=0)

    assert list(tmp_path.iterdir()) == []
