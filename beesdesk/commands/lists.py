"""The office's lists: printed a line a row, or written into a file by somebody who may."""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from beesdesk.commands import BadCall
from beesdesk.commands.people import proven
from beesdesk.reports.list_columns import columns_of, head, shown, usual
from beesdesk.reports.list_papers import ENDINGS, ListPaper, list_paper, write_list
from beesdesk.shifts.list_views import note_export
from beesdesk.shifts.lists import PERSONAL, Row, lists
from beesdesk.shifts.suggesting import proposals
from beesdesk.shop import Shop
from beesdesk.words import Act, Language, ListName


def show(options: argparse.Namespace) -> int:
    """Print a list, or write it into a file, all its columns in it; who writes one that names people is proven."""
    language, name = Language(options.settings.language), ListName(options.name)
    file = _file(options)
    with closing(Shop.open_existing(options.data)) as shop:
        rows = _rows(shop, name, language)
        keys = usual(name) if file is None else tuple(column.key for column in columns_of(name))
        paper = shop.read(list_paper, name, keys, rows, language, now=shop.now())
        if file is not None:
            who = proven(shop, options, Act.MEMBERS_EXPORTED).who if name in PERSONAL else ""
            shop.do(note_export, name, len(rows), file.suffix.removeprefix("."), now=shop.now(), who=who)
            write_list(paper, file)
            print(f"{file}: {len(rows)}", file=sys.stderr)
            return 0
    _print(paper)
    return 0


def _rows(shop: Shop, name: ListName, language: Language) -> tuple[Row, ...]:
    if name is ListName.SUGGESTIONS:
        return tuple(shop.read(proposals, now=shop.now()))
    return shop.read(lists, language, now=shop.now())[name]


def _file(options: argparse.Namespace) -> Path | None:
    """Return the file that is asked for, one at most, its name ending as its kind does."""
    wanted = {kind: file for kind in ENDINGS if (file := getattr(options, kind, None)) is not None}
    if len(wanted) > 1:
        raise BadCall("one file at a time: --xlsx, --csv or --pdf")
    for kind, file in wanted.items():
        if file.suffix.lower() != f".{kind}":
            raise BadCall(f"the name of the file must end in .{kind}")
        return Path(file)
    return None


def _print(paper: ListPaper) -> None:
    language, form = paper.reader.language, paper.reader.form
    print("\t".join(head(column.key, language) for column in paper.columns))
    for row in paper.rows:
        cells = (shown(column.cell(row, paper.reader), form) for column in paper.columns)
        print("\t".join(" ".join(cell.split()) for cell in cells))
