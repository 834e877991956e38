"""`@dataclass`, made ten times as fast: the till makes a hundred and fifty such classes before its first paint.

The standard library compiles every method of every class by itself, 0.5 ms for a value of ten fields. Here the fields
are its own, so that `fields`, `replace` and `asdict` know them; `__init__` is compiled when it is first asked for, the
other methods are shared.
There are two kinds: `@dataclass(frozen=True, slots=True)` for values, `@dataclass(eq=False)` for refusals. Fields are
plain (a name, a type, perhaps a default); anything else is a TypeError when the class is made.
"""

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError
from operator import attrgetter
from types import FunctionType
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform()
def dataclass(*, frozen: bool = False, slots: bool = False, eq: bool = True) -> Callable[[type[T]], type[T]]:
    """Return what makes a value (frozen, with slots) or a refusal (without `eq`) of a class; no other kind is made."""
    if not (frozen == slots == eq):
        msg = "values are frozen and have slots, refusals are neither and have no eq"
        raise TypeError(msg)
    make = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)

    def declare(cls: type[T]) -> type[T]:
        own = set(vars(cls))
        made = make(cls)
        _refuse_odd_fields(made)
        shared = _of_any(made) | (_of_values(made) if frozen else {})
        for name in shared.keys() - own:
            setattr(made, name, shared[name])
        return made

    return declare


def _of_any(cls: type) -> dict[str, Any]:
    names = _names(cls)

    def shown(self: Any) -> str:
        facts = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({facts})"

    return {"__init__": _Init(cls), "__repr__": shown}


def _of_values(cls: type) -> dict[str, Any]:
    values = _all_of(_names(cls))

    def same(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    def reduced(self: Any) -> tuple[Any, ...]:
        return self.__class__, values(self)

    return {
        "__eq__": same,
        "__hash__": hashed,
        "__reduce__": reduced,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }


def _names(cls: type) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(cls))


def _all_of(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda self: tuple(getattr(self, name) for name in names)


def _refuse_odd_fields(cls: type) -> None:
    for field in dataclasses.fields(cls):
        if field.default_factory is not MISSING or not field.init or field.kw_only:
            msg = f"{cls.__qualname__}.{field.name} is no plain field"
            raise TypeError(msg)


class _Init:
    """Stands in for `__init__` until somebody asks for it: of the classes loaded at start, few have an instance by then."""

    def __init__(self, cls: type) -> None:
        self._cls = cls

    def __get__(self, instance: object, owner: type) -> Callable[..., None]:
        cls: Any = self._cls
        cls.__init__ = init = _compiled(cls)
        bound: Callable[..., None] = init.__get__(instance, owner)
        return bound


def _compiled(cls: type) -> FunctionType:
    """Return `__init__`. It sets the slots themselves where there are any: the class refuses every other way."""
    room: dict[str, Any] = {}
    heads, body = ["self"], []
    hints: dict[str, Any] = {"return": None}
    for field in dataclasses.fields(cls):
        name = field.name
        hints[name] = field.type
        if field.default is not MISSING:
            room[f"_default_{name}"] = field.default
        heads.append(name if field.default is MISSING else f"{name}=_default_{name}")
        slot = getattr(cls, name, None) if "__slots__" in vars(cls) else None
        if slot is None:
            body.append(f" self.{name} = {name}")
        else:
            room[f"_set_{name}"] = slot.__set__
            body.append(f" _set_{name}(self, {name})")
    if hasattr(cls, "__post_init__"):
        body.append(" self.__post_init__()")
    exec(f"def __init__({', '.join(heads)}):\n" + "\n".join(body or [" pass"]), room)  # noqa: S102 - names of fields
    init: FunctionType = room["__init__"]
    init.__qualname__, init.__module__ = f"{cls.__qualname__}.__init__", cls.__module__
    init.__annotations__ = hints
    return init


def _refuse(self: object, name: str, *_: object) -> None:
    msg = f"{type(self).__qualname__}.{name} is final"
    raise FrozenInstanceError(msg)
