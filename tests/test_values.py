import copy
import dataclasses
import inspect
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beesdesk.errors import ShopError
from beesdesk.values import dataclass


@dataclass(frozen=True, slots=True)
class Ware:
    """Something sold."""

    name: str
    cents: int = 5

    @property
    def dear(self) -> bool:
        return self.cents > 100


@dataclass(frozen=True, slots=True)
class Other:
    """The same fields, another thing."""

    name: str
    cents: int = 5


@dataclass(frozen=True, slots=True)
class Alone:
    """One field."""

    name: str


@dataclass(frozen=True, slots=True)
class Empty:
    """None."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Refuses what cannot be."""

    count: int

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError(self.count)


@dataclass(frozen=True, slots=True)
class Cask(Ware):
    """A ware with more to it."""

    litres: int = 30


@dataclass(eq=False)
class Refused(ShopError):
    """No."""

    name: str
    count: int = 1


def plain(cls: type) -> type:
    """Return the same class as the standard library makes it."""
    space = {"__annotations__": cls.__annotations__, "cents": 5, "__doc__": cls.__doc__}
    return dataclasses.dataclass(frozen=True, slots=True)(type(cls.__name__, (), space))


@given(st.text(), st.integers(), st.text(), st.integers())
def test_a_value_is_what_the_standard_library_makes_of_it(name: str, cents: int, other: str, more: int) -> None:
    theirs = plain(Ware)

    assert (Ware(name, cents) == Ware(other, more)) is (theirs(name, cents) == theirs(other, more))
    assert repr(Ware(name, cents=cents)) == repr(theirs(name, cents=cents))
    assert hash(Ware(name, cents)) == hash(Ware(name, cents))
    assert dataclasses.asdict(Ware(name, cents)) == dataclasses.asdict(theirs(name, cents))
    assert inspect.signature(Ware) == inspect.signature(theirs)
    assert Ware.__match_args__ == theirs.__match_args__ == ("name", "cents")


def test_a_value_is_equal_to_its_like_only() -> None:
    assert Ware("tea") == Ware("tea", 5)
    assert Ware("tea") != Ware("tea", 6)
    assert Ware("tea") != Other("tea")
    assert Ware("tea") != Cask("tea")
    assert Alone("tea") != ("tea",)
    assert Empty() == Empty()
    assert len({Ware("tea"), Ware("tea"), Alone("tea"), Alone("tea"), Empty(), Empty()}) == 3


def test_a_value_is_final_and_has_room_for_nothing_else() -> None:
    ware = Ware("tea")

    with pytest.raises(dataclasses.FrozenInstanceError):
        ware.cents = 6
    with pytest.raises(dataclasses.FrozenInstanceError):
        del ware.cents
    with pytest.raises(dataclasses.FrozenInstanceError):
        ware.colour = "green"
    assert not hasattr(ware, "__dict__")
    assert ware == Ware("tea")


def test_a_value_can_be_copied_changed_stored_and_matched() -> None:
    ware = Ware("tea", 250)

    assert copy.deepcopy(ware) == copy.copy(ware) == pickle.loads(pickle.dumps(ware)) == ware  # noqa: S301 - our own
    assert dataclasses.replace(ware, cents=3) == Ware("tea", 3)
    assert ware.dear
    match ware:
        case Ware(name, cents):
            assert (name, cents) == ("tea", 250)


def test_a_value_built_on_another_has_the_fields_of_both() -> None:
    assert dataclasses.astuple(Cask("ale", 9)) == ("ale", 9, 30)
    assert Cask("ale") != Cask("ale", litres=50)


def test_a_value_can_refuse_what_it_is_given() -> None:
    assert Counted(0).count == 0
    with pytest.raises(ValueError, match="-1"):
        Counted(-1)
    with pytest.raises(ValueError, match="-1"):
        dataclasses.replace(Counted(1), count=-1)


def test_a_refusal_has_facts_and_is_equal_to_itself_only() -> None:
    with pytest.raises(Refused) as no:
        raise Refused("tea", count=2)

    assert (no.value.name, no.value.count) == ("tea", 2)
    assert repr(no.value) == "Refused(name='tea', count=2)"
    assert Refused("tea") != Refused("tea")
    assert len({Refused("tea"), Refused("tea")}) == 2
    assert list(inspect.signature(Refused).parameters) == ["name", "count"]


def test_what_is_no_plain_field_or_no_known_kind_is_said_at_once() -> None:
    with pytest.raises(TypeError, match="things is no plain field"):

        @dataclass(frozen=True, slots=True)
        class _Holds:
            things: list[int] = dataclasses.field(default_factory=list)

    with pytest.raises(TypeError, match="values are frozen"):
        dataclass(frozen=True)


def test_a_class_built_on_a_value_is_made_as_that_is() -> None:
    class Labelled(Other):
        """Plain, on a value that nobody has made one of yet."""

    class Priced(Alone):
        """Makes what it is built on itself."""

        def __init__(self, name: str) -> None:
            Alone.__init__(self, name.upper())

    assert Labelled("tea", cents=7).cents == 7
    assert repr(Other("tea")) == "Other(name='tea', cents=5)"
    assert Priced("tea").name == "TEA"
