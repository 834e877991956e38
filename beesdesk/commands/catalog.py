"""Imports and bar codes."""

import argparse
import json
from datetime import date

from beesdesk.catalog.barcodes import CodeKind, read_code
from beesdesk.catalog.patterns import PRESETS, Pattern
from beesdesk.catalog.queries import patterns
from beesdesk.commands import BadCall
from beesdesk.db.file import FILE_NAME
from beesdesk.founding import use_preset as take_over
from beesdesk.shop import Shop


def explain(options: argparse.Namespace) -> int:
    """Say what a code means, by a preset or by the shop's own table."""
    code = read_code(options.code, _patterns(options), today=date.today())  # noqa: DTZ011 - the day where the shop stands
    document = code.as_json()
    if options.json:
        print(json.dumps(document, ensure_ascii=False))
    else:
        for name, value in document.items():
            print(f"{name}: {value}")
    return 1 if code.kind is CodeKind.INVALID else 0


def use_preset(options: argparse.Namespace) -> int:
    """Take a preset over into the shop's table of own numbers."""
    _known_preset(options.preset)
    shop = Shop.open_existing(options.data)
    try:
        shop.do(take_over, options.preset)
    finally:
        shop.close()
    return 0


def _patterns(options: argparse.Namespace) -> list[Pattern]:
    if options.preset is not None:
        return list(_known_preset(options.preset))
    if not (options.data / FILE_NAME).exists():
        return list(PRESETS["bees"])
    shop = Shop.open_existing(options.data)
    try:
        return shop.read(patterns)
    finally:
        shop.close()


def _known_preset(name: str) -> tuple[Pattern, ...]:
    if name not in PRESETS:
        raise BadCall(f"no preset {name!r}; there are: {', '.join(PRESETS)}")
    return PRESETS[name]
