"""The shop's rules, this device's settings."""

import argparse
import getpass
from dataclasses import asdict, fields

from beesdesk.commands import BadCall
from beesdesk.pos.rules import rule_names, shop_rules
from beesdesk.pos.rules import set_rule as change_rule
from beesdesk.settings import Settings, save_settings
from beesdesk.shop import Shop


def list_rules(options: argparse.Namespace) -> int:
    """Show every rule of the shop and its value."""
    shop = Shop.open_existing(options.data)
    try:
        rules = shop.read(shop_rules)
    finally:
        shop.close()
    for name, value in asdict(rules).items():
        print(f"{name} = {value}")
    return 0


def set_rule(options: argparse.Namespace) -> int:
    """Set a rule of the shop; the journal keeps who did it."""
    if options.name not in rule_names():
        raise BadCall(f"no rule {options.name!r}; there are: {', '.join(rule_names())}")
    shop = Shop.open_existing(options.data)
    try:
        shop.do(change_rule, options.name, options.value, who=getpass.getuser(), now=shop.now())
    except (ValueError, ArithmeticError) as error:
        raise BadCall(f"{options.name} cannot be {options.value!r}") from error
    finally:
        shop.close()
    return 0


def list_settings(options: argparse.Namespace) -> int:
    """Show every setting of this device and its value."""
    for name, value in asdict(options.settings).items():
        print(f"{name} = {value}")
    return 0


def set_setting(options: argparse.Namespace) -> int:
    """Set one setting of this device."""
    kinds = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    if options.name not in kinds:
        raise BadCall(f"no setting {options.name!r}; there are: {', '.join(kinds)}")
    kind = kinds[options.name]
    try:
        value = options.value.lower() in ("1", "true", "yes", "on") if kind is bool else kind(options.value)
    except ValueError as error:
        raise BadCall(f"{options.name} cannot be {options.value!r}") from error
    options.data.mkdir(parents=True, exist_ok=True)
    save_settings(options.data, options.settings.with_(**{options.name: value}))
    return 0
