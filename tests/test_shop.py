import shutil
from pathlib import Path
from threading import Thread

import pytest
from fake_shop import FakeShop
from sqlcipher3 import dbapi2

from beesdesk.db.file import FILE_NAME, FileCorrupt, FileMissing
from beesdesk.db.heads import LAST_NAME
from beesdesk.db.keys import KEY_FILE, KeyMissing
from beesdesk.db.session import Session
from beesdesk.db.verify import verify
from beesdesk.pos import refusals as no
from beesdesk.pos.model import Basket
from beesdesk.pos.queries import basket_view, open_session, tenders
from beesdesk.shop import Shop, is_untouched


def raw(folder: Path, *statements: str) -> None:
    connection = dbapi2.connect(str(folder / FILE_NAME), isolation_level=None)
    for sql in statements:
        connection.execute(sql)
    connection.close()


# Opening and founding


def test_an_empty_folder_becomes_a_shop(tmp_path: Path) -> None:
    shop = Shop.open(tmp_path / "new" / "shop", ballast=0)
    assert shop.till == 1
    assert len(shop.read(tenders)) == 5
    assert shop.path == tmp_path / "new" / "shop" / FILE_NAME
    shop.close()
    assert sorted(path.name for path in shop.path.parent.iterdir()) == [KEY_FILE, LAST_NAME, FILE_NAME]


def test_a_shop_opens_again_as_the_same_device(shop: FakeShop) -> None:
    device, entries = shop.device_id, shop.read(verify).entries
    shop.close()
    again = Shop.open(shop.path.parent, ballast=0)
    assert (again.device_id, again.read(verify).entries) == (device, entries)
    again.close()


def test_only_an_existing_shop_is_opened_where_one_is_expected(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        Shop.open_existing(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_shop_without_its_key_can_be_read_but_writes_nothing(till: FakeShop) -> None:
    code = till.product()
    till.close()
    (till.path.parent / KEY_FILE).unlink()
    again = FakeShop.open(till.path.parent, till.clock, ballast=0)
    assert isinstance(again, FakeShop)
    again.clock = till.clock
    again.scan(code)
    with pytest.raises(KeyMissing):
        again.pay()

    assert again.read(verify).first_break is None
    view = again.read(basket_view)
    assert view is not None
    assert len(view.lines) == 1
    again.close()


def test_nobody_has_begun_in_a_shop_without_people_and_products(shop: FakeShop, tmp_path: Path) -> None:
    assert is_untouched(tmp_path / "nowhere")
    assert is_untouched(shop.path.parent)

    shop.product("Milk")

    assert not is_untouched(shop.path.parent)


def test_a_shop_that_somebody_works_in_is_begun(shop: FakeShop) -> None:
    shop.person("Ada", "administrator", pin="271828")

    assert not is_untouched(shop.path.parent)


def test_a_file_without_our_tables_is_no_new_shop(tmp_path: Path) -> None:
    raw(tmp_path, "CREATE TABLE something (id INTEGER)")

    assert not is_untouched(tmp_path)


def test_a_founding_that_was_cut_short_is_taken_up_again(template: Path, tmp_path: Path) -> None:
    """The tables stand and the device has its name, but the log has no entry yet."""
    for statements in (("DELETE FROM this_device",), ()):
        folder = tmp_path / str(len(statements))
        shutil.copytree(template, folder)
        empty_the_log(folder)
        raw(folder, *statements)
        shop = Shop.open(folder, ballast=0)
        verdict = shop.read(verify)

        assert len(shop.read(tenders)) == 5
        assert (verdict.first_break, shop.read(lambda s: s.value("SELECT count(*) FROM this_device"))) == (None, 1)
        shop.close()


def empty_the_log(folder: Path) -> None:
    tables = ("log", "device", "tender", "barcode_pattern")
    raw(folder, "DROP TRIGGER log_no_delete", *(f"DELETE FROM {name}" for name in tables))  # noqa: S608 - our own names


def test_two_programs_that_found_one_shop_at_once_agree(template: Path, tmp_path: Path) -> None:
    folder = tmp_path / "shop"
    shutil.copytree(template, folder)
    empty_the_log(folder)
    raw(folder, "DELETE FROM this_device")
    shops: list[Shop] = []
    threads = [Thread(target=lambda: shops.append(Shop.open(folder, ballast=0))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len({shop.device_id for shop in shops}) == 1
    assert len(shops) == 4
    assert len(shops[0].read(tenders)) == 5
    assert shops[0].read(verify).first_break is None
    for shop in shops:
        shop.close()


@pytest.mark.parametrize("left", [b"", b"S"])
def test_an_emptied_file_beside_its_key_is_damage_not_a_new_shop(shop: FakeShop, left: bytes) -> None:
    shop.close()
    shop.path.write_bytes(left)
    with pytest.raises(FileCorrupt):
        Shop.open(shop.path.parent, ballast=0)


def test_an_empty_file_alone_becomes_a_shop(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"")
    Shop.open(tmp_path, ballast=0).close()


# Doing and reading


def test_an_action_is_done_whole_or_not_at_all(till: FakeShop) -> None:
    code = till.product()

    def fail(session: Session) -> None:
        session.execute_local(Basket, "DELETE FROM basket_line")
        raise no.TillClosed

    till.scan(code)
    with pytest.raises(no.TillClosed):
        till.do(fail)
    view = till.read(basket_view)
    assert view is not None
    assert len(view.lines) == 1


def test_arguments_go_through_and_the_answer_comes_back(shop: FakeShop) -> None:
    def add(_session: Session, one: int, *, other: int) -> int:
        return one + other

    assert shop.do(add, 2, other=3) == shop.read(add, 2, other=3) == 5


# News


def test_listeners_hear_what_changed_once_it_is_stored(till: FakeShop) -> None:
    heard = []

    def listen(changed: frozenset[type]) -> None:
        heard.append(({cls.__name__ for cls in changed}, till.read(basket_view) is not None))

    till.listen(listen)
    till.scan(till.product())
    till.pay()

    assert heard[-2] == ({"Basket", "BasketLine"}, True)
    assert heard[-1] == (
        {"Basket", "BasketLine", "BasketPayment", "UnknownCode", "Sale", "SaleLine", "SaleVat", "Payment"},
        False,
    )


def test_nobody_hears_of_what_failed_or_changed_nothing(till: FakeShop) -> None:
    heard: list[frozenset[type]] = []
    till.listen(heard.append)
    with pytest.raises(no.CodeUnknown):
        till.scan("5400000000003")
    till.do(open_session)
    assert heard == []


def test_who_stops_listening_hears_no_more(till: FakeShop) -> None:
    heard: list[frozenset[type]] = []
    stop = till.listen(heard.append)
    stop()
    stop()
    till.scan(till.product())
    assert heard == []


def test_a_listener_may_stop_while_it_listens(till: FakeShop) -> None:
    heard: list[str] = []
    stops = []

    def once(_changed: frozenset[type]) -> None:
        heard.append("once")
        stops[0]()

    stops.append(till.listen(once))
    till.listen(lambda _changed: heard.append("always"))
    code = till.product()
    till.scan(code)
    assert heard == ["once", "always", "always"]


def test_another_program_at_the_same_file_is_noticed(till: FakeShop) -> None:
    code = till.product()
    heard: list[frozenset[type]] = []
    till.listen(heard.append)
    assert not till.look_around()

    other = FakeShop.open(till.path.parent, till.clock, ballast=0)
    assert isinstance(other, FakeShop)
    other.clock = till.clock
    other.scan(code)
    assert heard == []
    assert till.look_around()
    assert len(heard) == 1
    assert not till.look_around()
    other.close()


def test_the_clock_is_the_shops(shop: FakeShop) -> None:
    assert shop.now() == shop.clock.now
    shop.clock.pass_by(minutes=5)
    assert shop.now() == shop.clock.now
