from pathlib import Path

import pytest
from fake_shop import FakeShop

from beesdesk.members.people import NotAllowed
from beesdesk.pos.introducing import Stocked, stocked
from beesdesk.sheets.reading import SheetUnreadable
from beesdesk.taking_in import Content, look_at, take_in

PRODUCTS = "article;name;price\n1;Pommes;2,50\n2;Poires;3,10\n3;Prunes;beaucoup\n"
MEMBERS = "number;first name;family name\n7;Zoé;Dupont\n8;Luc;Martin\n"


class Stop(Exception):
    """Somebody has had enough."""


def never(_done: int, _of: int) -> None:
    """Tell nobody."""


def file(folder: Path, text: str) -> Path:
    made = folder / "list.csv"
    made.write_text(text, "utf-8")
    return made


@pytest.mark.parametrize(
    ("content", "text", "there"),
    [(Content.PRODUCTS, PRODUCTS, Stocked(2, 0)), (Content.MEMBERS, MEMBERS, Stocked(0, 2))],
)
def test_a_file_is_looked_at_before_anything_is_written(
    shop: FakeShop, tmp_path: Path, content: Content, text: str, there: Stocked
) -> None:
    looked = look_at(shop, content, file(tmp_path, text), never)
    assert shop.read(stocked) == Stocked(0, 0)

    report = take_in(shop, looked, never, who="")

    assert report == looked.report
    assert shop.read(stocked) == there


def test_what_is_refused_is_told_and_the_rest_is_good(shop: FakeShop, tmp_path: Path) -> None:
    report = look_at(shop, Content.PRODUCTS, file(tmp_path, PRODUCTS), never).report

    assert (report.taken, [(row.line, row.reason) for row in report.rejected]) == (2, [(4, "price")])


def test_what_is_stopped_on_its_way_leaves_nothing(shop: FakeShop, tmp_path: Path) -> None:
    looked = look_at(shop, Content.MEMBERS, file(tmp_path, MEMBERS), never)

    def stop(done: int, of: int) -> None:
        assert of == 2
        if done:
            raise Stop

    with pytest.raises(Stop):
        take_in(shop, looked, stop, who="")

    assert shop.read(stocked) == Stocked(0, 0)


def test_looking_can_be_stopped_too(shop: FakeShop, tmp_path: Path) -> None:
    def stop(_done: int, _of: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        look_at(shop, Content.MEMBERS, file(tmp_path, MEMBERS), stop)


def test_a_file_that_is_none_is_refused(shop: FakeShop, tmp_path: Path) -> None:
    with pytest.raises(SheetUnreadable):
        look_at(shop, Content.PRODUCTS, tmp_path / "nowhere.csv", never)


def test_once_there_is_an_administrator_not_everybody_may(shop: FakeShop, tmp_path: Path) -> None:
    boss = shop.person("Ada", "administrator", pin="271828")
    looked = look_at(shop, Content.MEMBERS, file(tmp_path, MEMBERS), never)

    with pytest.raises(NotAllowed):
        take_in(shop, looked, never, who="")
    take_in(shop, looked, never, who=str(boss))

    assert shop.read(stocked) == Stocked(0, 2)
    assert shop.read(lambda s: s.values("SELECT who FROM act WHERE kind = 'imported'")) == [(str(boss),)]
