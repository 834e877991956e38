"""Which column is which: by its name in three languages, or by a mapping that somebody wrote for the file."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

from beesdesk.errors import ShopError

Names = Mapping[str, tuple[str, ...]]
"""Our columns, each with the names that it may have in a file, in `plain` form, the surest first."""


class MappingNeeded(ShopError):
    """Columns that must be there were not recognised.

    `found` are the columns of the file, `missing` ours (`gtin/article`: one of them), `fields` all of ours.
    """

    def __init__(self, found: tuple[str, ...], missing: tuple[str, ...], fields: tuple[str, ...]) -> None:
        super().__init__(found, missing, fields)
        self.found = found
        self.missing = missing
        self.fields = fields


class MappingUnreadable(ShopError):
    """The mapping file is not `our_column = "their column"`, or names a column that we do not have."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


def plain(text: str) -> str:
    """Return a text without case, accents and marks: `Libellé (FR)` is `libelle fr`."""
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return re.sub(r"[\W_]+", " ", "".join(ch for ch in folded if not unicodedata.combining(ch))).strip()


def recognise(
    header: Sequence[str],
    names: Names,
    needed: Sequence[tuple[str, ...]],
    mapping: Mapping[str, str] | None = None,
) -> dict[str, int]:
    """Return where each of our columns stands in a header.

    Of each tuple of `needed` one column must be there, else `MappingNeeded`. What `mapping` says goes before the names;
    an empty name there means that the file does not have the column.
    """
    told = dict(mapping or {})
    where = _by_name(header, {field: known for field, known in names.items() if field not in told})
    places = {plain(column): index for index, column in reversed(list(enumerate(header)))}
    absent = tuple(field for field, column in told.items() if column and plain(column) not in places)
    where |= {field: places[plain(column)] for field, column in told.items() if column and plain(column) in places}
    missing = absent + tuple("/".join(group) for group in needed if not any(field in where for field in group))
    if missing:
        raise MappingNeeded(tuple(header), missing, tuple(names))
    return where


def _by_name(header: Sequence[str], names: Names) -> dict[str, int]:
    """Give each column of ours the first of its names that is free in the header."""
    free = {plain(column): index for index, column in reversed(list(enumerate(header)))}
    where: dict[str, int] = {}
    for field, known in names.items():
        found = next((name for name in known if name in free), None)
        if found is not None:
            where[field] = free.pop(found)
    return where


def read_mapping(path: Path, fields: Sequence[str]) -> dict[str, str]:
    """Return a mapping file (TOML, `our_column = "their column"`). Raises `MappingUnreadable`."""
    try:
        mapping = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise MappingUnreadable(path, str(error)) from error
    for field, column in mapping.items():
        if field not in fields or not isinstance(column, str):
            raise MappingUnreadable(path, field)
    return mapping


def write_mapping_template(path: Path, found: Sequence[str], fields: Sequence[str]) -> None:
    """Write a mapping file to be filled in: our columns, each a comment, under those that the file has."""
    lines = [
        '# our_column = "their column"',
        "#",
        "# Colonnes du fichier / kolommen van het bestand / columns of the file:",
    ]
    lines += [f"#   {json.dumps(column, ensure_ascii=False)}" for column in found]
    lines += ["", *(f'# {field} = ""' for field in fields), ""]
    path.write_text("\n".join(lines), encoding="utf-8")
