"""Refusals: what the shop says no to, as facts. Their sentences are in `messages.py`."""


class ShopError(Exception):
    """A refusal: the facts are fields, the sentence is the screen's."""
