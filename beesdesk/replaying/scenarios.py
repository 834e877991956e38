"""Files of till scenarios: what a shop is given, what is done, what must come of it. All values are text.

A file is a list in YAML. A scenario has `id`, `title`, `given` (products, members, settings, float, now), `when` (steps,
each with what it must give, or `error: true` where it must be refused) and `then` (what stands at the end).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

import yaml

from beesdesk.errors import ShopError

Fields = Mapping[str, Any]
MOST = Decimal(1_000_000_000)
_OF_STEPS = {"do", "expect", "expect_before", "error", "refused"}


class ScenariosUnreadable(ShopError):
    """The file is no list of scenarios: `detail` says where and why."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class ScenariosMissing(ShopError):
    """There is no such file, or it cannot be opened."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


class BadValue(ValueError):
    """A scenario says something that is no amount, number or date: `what` is the field."""

    def __init__(self, what: str, value: Any) -> None:
        super().__init__(what, value)
        self.what = what
        self.value = value


@dataclass(frozen=True, slots=True)
class Step:
    """One thing done: `fields` are its own, `expect` what must hold after it, `refused` whether it must be refused.

    `before` is what must hold before it.
    """

    do: str
    fields: Fields
    expect: Fields
    refused: bool
    before: Fields


@dataclass(frozen=True, slots=True)
class Scenario:
    """A story with its end."""

    id: str
    title: str
    given: Fields
    steps: tuple[Step, ...]
    then: Fields


def read_scenarios(path: Path, *, may_idle: bool = False) -> list[Scenario]:
    """Return the scenarios of a file; in some (`may_idle`) nothing need be done.

    Raises `ScenariosMissing`, `ScenariosUnreadable`.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        raise ScenariosMissing(path, error.strerror or "") from error
    except UnicodeDecodeError as error:
        raise ScenariosUnreadable(path, "not UTF-8") from error
    try:
        # Every scalar stays text: YAML would read the card 0421 as an octal number and a price as a float.
        document = yaml.load(text, yaml.BaseLoader)  # noqa: S506 - the loader that makes nothing but text
    except (yaml.YAMLError, RecursionError) as error:
        raise ScenariosUnreadable(path, " ".join(str(error).split())) from error
    if not isinstance(document, list) or not document:
        raise ScenariosUnreadable(path, "not a list of scenarios")
    return [_scenario(path, number, each, may_idle=may_idle) for number, each in enumerate(document, 1)]


def text_of(fields: Fields, name: str) -> str:
    """Return a text that must be there. Raises `BadValue`."""
    value = fields.get(name)
    if not isinstance(value, str) or not value.strip():
        raise BadValue(name, value)
    return value


def number_of(fields: Fields, name: str, digits: int = 3) -> Decimal | None:
    """Return an amount or a quantity with so many decimals at most, None where nothing is said. Raises `BadValue`."""
    if name not in fields:
        return None
    try:
        number = Decimal(text_of(fields, name))
    except InvalidOperation as error:
        raise BadValue(name, fields[name]) from error
    if not number.is_finite() or abs(number) > MOST or number.scaleb(digits) % 1:
        raise BadValue(name, fields[name])
    return number


def whole_of(fields: Fields, name: str) -> int:
    """Return a whole number that must be there. Raises `BadValue`."""
    number = number_of(fields, name)
    if number is None or number % 1:
        raise BadValue(name, fields.get(name))
    return int(number)


def flag_of(fields: Fields, name: str, default: bool) -> bool:
    """Return a yes or no, `default` where nothing is said. Raises `BadValue`."""
    value = fields.get(name)
    if value not in (None, "true", "false"):
        raise BadValue(name, value)
    return default if value is None else value == "true"


def texts_of(fields: Fields, name: str) -> list[str]:
    """Return a list of texts, an empty one where nothing is said. Raises `BadValue`."""
    found = fields.get(name) or []
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise BadValue(name, found)
    return found


def mapping_of(fields: Fields, name: str) -> Fields:
    """Return a mapping, an empty one where nothing is said. Raises `BadValue`."""
    found = fields.get(name) or {}
    if not isinstance(found, dict):
        raise BadValue(name, found)
    return found


def mappings_of(fields: Fields, name: str) -> list[Fields]:
    """Return a list of mappings, such as the products. Raises `BadValue`."""
    found = fields.get(name) or []
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BadValue(name, found)
    return found


def _scenario(path: Path, number: int, document: Any, *, may_idle: bool) -> Scenario:
    if not isinstance(document, dict) or not isinstance(document.get("id"), str):
        raise ScenariosUnreadable(path, f"scenario {number}: no id")
    where = document["id"]
    when = _part(path, where, document, "when", list)
    if not when and not may_idle:
        raise ScenariosUnreadable(path, f"{where}: nothing is done")
    title = _part(path, where, document, "title", str)
    given, then = (_part(path, where, document, name, dict) for name in ("given", "then"))
    steps = tuple(_step(path, f"{where}: step {count}", step) for count, step in enumerate(when, 1))
    return Scenario(where, " ".join(title.split()), given, steps, then)


def _part(path: Path, where: str, document: Fields, name: str, kind: Callable[[], Any]) -> Any:
    """Return a part of this kind; one that is left out is empty."""
    empty = kind()
    part = document.get(name) or empty
    if type(part) is not type(empty):
        raise ScenariosUnreadable(path, f"{where}: {name} is no {type(empty).__name__}")
    return part


def _step(path: Path, where: str, document: Any) -> Step:
    if not isinstance(document, dict) or not isinstance(document.get("do"), str):
        raise ScenariosUnreadable(path, f"{where}: it does nothing")
    refused = document.get("error", document.get("refused", "false"))
    if refused not in ("true", "false"):
        raise ScenariosUnreadable(path, f"{where}: error is neither true nor false")
    expect, before = (_part(path, where, document, name, dict) for name in ("expect", "expect_before"))
    fields = {name: value for name, value in document.items() if name not in _OF_STEPS}
    return Step(document["do"], fields, expect, refused == "true", before)
