import pkgutil
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from importlib import import_module
from uuid import UUID

import pytest

import beesdesk
from beesdesk.db.table import TABLES, Nature, decoder, table
from beesdesk.db.types import Money
from beesdesk.models import MODELS
from beesdesk.pos.model import Basket, CashMovement, Payment, Setting

KEY = UUID("0190b6b2-1111-7222-8333-444455556666")
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cls", "nature", "extra"),
    [
        (Payment, Nature.FACT, ("device_id", "seq")),
        (Setting, Nature.REGISTER, ("device_id", "seq", "version")),
        (Basket, Nature.LOCAL, ()),
    ],
)
def test_the_store_adds_what_the_nature_of_a_table_asks_for(cls: type, nature: Nature, extra: tuple[str, ...]) -> None:
    assert TABLES[cls].nature is nature
    assert TABLES[cls].extra == extra
    assert TABLES[cls].insert.count("?") == len(TABLES[cls].columns) + len(extra)


def test_a_row_is_written_in_the_order_of_its_fields() -> None:
    row = CashMovement(KEY, KEY, NOON, Decimal("-20.00"), "banque", "Nadia")
    shape = TABLES[CashMovement]

    assert shape.columns == ("id", "session_id", "at", "amount", "reason", "cashier", "approved_by")
    assert shape.encode(row) == [KEY.bytes, KEY.bytes, 1795435200000, -2000, "banque", "Nadia", None]


def test_changes_are_written_as_the_row_would_be() -> None:
    changes = TABLES[Basket].encode_changes({"total": Decimal("7.24"), "tare": None, "parked_at": NOON})
    assert changes == {"total": 724, "tare": None, "parked_at": 1795435200000}


def test_changing_a_field_that_is_none_is_a_programmers_error() -> None:
    with pytest.raises(KeyError):
        TABLES[Basket].encode_changes({"totl": Decimal(1)})


@dataclass(frozen=True)
class Pair:
    name: str
    amount: Money | None


def test_rows_come_by_name_in_whatever_order_the_query_has_them() -> None:
    straight = decoder(Pair, ("name", "amount"))
    turned = decoder(Pair, ("amount", "more", "name"))

    assert straight(("Lait", 125)) == turned((125, b"?", "Lait")) == Pair("Lait", Decimal("1.25"))


def test_nothing_stays_nothing() -> None:
    assert decoder(Pair, ("name", "amount"))(("Lait", None)) == Pair("Lait", None)


def test_a_query_without_a_field_of_the_row_is_a_programmers_error() -> None:
    with pytest.raises(KeyError):
        decoder(Pair, ("name",))


def test_no_two_tables_share_a_name_and_every_key_is_called_id() -> None:
    assert len({shape.name for shape in TABLES.values()}) == len(TABLES)
    assert {shape.columns[0] for shape in TABLES.values()} == {"id"}


def test_the_list_of_all_models_leaves_no_synced_table_out() -> None:
    for module in pkgutil.walk_packages(beesdesk.__path__, "beesdesk."):
        if not module.name.startswith(("beesdesk.migrations", "beesdesk.ui", "beesdesk.__main__")):
            import_module(module.name)
    listed = {cls for module in MODELS for cls in vars(module).values() if isinstance(cls, type) and cls in TABLES}
    ours = {cls: shape for cls, shape in TABLES.items() if cls.__module__.startswith("beesdesk.")}

    synced = {cls.__name__ for cls, shape in ours.items() if shape.nature is not Nature.LOCAL}
    assert synced - {cls.__name__ for cls in listed} == set()


def test_columns_that_are_in_two_groups_or_are_personal_or_unknown_are_no_group() -> None:
    for groups in ((("a", "b"), ("b", "c")), (("id", "a"),), (("a", "name"),), (("a", "z"),)):
        with pytest.raises(TypeError, match="the groups of odd"):

            @table("odd", Nature.REGISTER, personal=("name",), groups=groups)
            @dataclass(frozen=True, slots=True)
            class Odd:
                id: UUID
                a: int
                b: int
                c: int
                name: str


def test_a_column_in_no_group_is_one_by_itself() -> None:
    shape = next(shape for shape in TABLES.values() if shape.name == "price")
    dated = dict.fromkeys(("valid_from", "amount", "demo"), "valid_from")
    assert shape.group_of == {"product_id": "product_id", **dated}
    assert shape.columns_of("valid_from") == ("valid_from", "amount", "demo")
    assert shape.columns_of("product_id") == ("product_id",)
