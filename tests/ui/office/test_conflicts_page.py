"""What two machines wrote of one thing is kept or turned round by keys, in every language."""

from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from fake_shop import FakeShop
from PySide6.QtCore import Qt
from sync.enrolling import Office, fresh, joined, opened
from ui.office.desk_keys import let_pass, open_page, sit_down

from beesdesk.catalog.model import Product
from beesdesk.clash_facts import note_clash
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.settings import load_settings
from beesdesk.shop import Shop
from beesdesk.sync.rounds import exchange_now
from beesdesk.tour.access import obstacles, tab_faults
from beesdesk.ui.exchanging import Exchanging
from beesdesk.ui.office.conflict_words import clash_outcome, clash_title
from beesdesk.ui.office.conflicts_page import ConflictsPage
from beesdesk.ui.office.window import OfficeWindow
from beesdesk.words import ClashKind, Language

pytestmark = pytest.mark.in_turn("page")

Press = Callable[..., None]
K = Qt.Key


@pytest.fixture
def quarrel(shop: FakeShop, tmp_path: Path, template: Path) -> str:
    """The address of a hub at which this office and a till have called one product differently; the till's word is later."""
    desk = Office(shop, tmp_path / "hub")
    shop.product("Pommes")
    machine = fresh(tmp_path / "machine", template)
    joined(desk, machine)
    with closing(opened(machine)) as till:
        call_it(shop, "Pommes Jonagold")
        shop.clock.now += timedelta(minutes=1)
        desk.shop.clock.now = shop.clock.now
        call_it(till, "Pommes Boskoop")
        exchange_now(till, load_settings(machine))
    desk.exchange()
    return desk.settings.hub


def call_it(shop: Shop, name: str) -> None:
    def change(session: Session) -> None:
        (product,) = session.rows(Product, "SELECT * FROM product")
        session.change(Product, product.id, brand=name)

    shop.do(change)


def brand(shop: FakeShop) -> str:
    return str(shop.read(Session.value, "SELECT brand FROM product"))


@pytest.fixture(params=list(Language), ids=str)
def page(request: pytest.FixtureRequest, shop: FakeShop, quarrel: str, office: OfficeWindow) -> ConflictsPage:
    """The page, open before somebody of the office."""
    desk = office.desk
    desk.settings = desk.settings.with_(hub=quarrel)
    desk.exchanging = Exchanging(shop, desk.settings, office)
    office.follow_exchange()
    desk.exchanging.look()
    sit_down(shop, office, language=request.param)
    return open_page(office, ConflictsPage)


def test_a_conflict_is_told_in_words_and_kept(shop: FakeShop, page: ConflictsPage, press: Press) -> None:
    ((what, about, _),) = page.list.rows()
    assert "Pommes" in what
    assert "Jonagold" in about
    assert "Boskoop" in about
    assert "Caisse 2" in page.held.text()
    assert "Boskoop" in page.held.text()
    assert "Jonagold" in page.lost.text()
    assert "Boskoop" in page.keep.text()

    press("", K.Key_F12)

    assert brand(shop) == "Pommes Boskoop"
    assert page.lines == []
    assert page.empty.isVisible()


def test_a_conflict_is_turned_round(shop: FakeShop, page: ConflictsPage, press: Press) -> None:
    press("", K.Key_F9)

    assert brand(shop) == "Pommes Jonagold"
    assert page.lines == []


def test_what_machines_settled_themselves_is_seen(shop: FakeShop, page: ConflictsPage, press: Press) -> None:
    shop.do(
        note_clash, ClashKind.CODE_TWICE, "x", subject=uuid7(), about={"code": "5400141046526"}, now=shop.now(),
    )  # fmt: skip
    page.reload()
    assert len(page.lines) == 2
    page.list.setFocus()
    press("", K.Key_Down)
    assert "5400141046526" in page.lost.text()
    assert not page.turn.isVisible()

    press("", K.Key_F12)

    assert len(page.lines) == 1
    assert shop.read(Session.value, "SELECT count(*) FROM clash_seen") == 1


def test_every_kind_of_clash_has_words(shop: FakeShop, page: ConflictsPage) -> None:
    about = {
        "starts": shop.now().isoformat(), "ends": shop.now().isoformat(), "code": "C", "amount": 250, "before": 3,
        "after": 9, "places": 4, "receipt": 12,
    }  # fmt: skip
    for kind in ClashKind:
        shop.do(note_clash, kind, "x", subject=uuid7(), about=about, now=shop.now())
    page.reload()

    clashes = [line for line in page.lines if not hasattr(line, "held")]
    assert len(clashes) == len(ClashKind)
    assert len({clash_title(kind) for kind in ClashKind}) == len(ClashKind)
    for clash in clashes:
        assert "{" not in clash_outcome(clash)  # type: ignore[arg-type]


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_in_anybodys_way(office: OfficeWindow, page: ConflictsPage, scale: int) -> None:
    office.desk.use_settings(office.desk.settings.with_(text_scale=scale))
    try:
        page.begin()
        let_pass()
        assert [*obstacles(office), *tab_faults(office)] == []
    finally:
        office.desk.use_settings(office.desk.settings.with_(text_scale=100))
