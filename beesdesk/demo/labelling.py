"""The shelves bear labels; some of them still say an older price or brand, and somebody wants a few again."""

from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from beesdesk.catalog.label_facts import kept_facts, shown
from beesdesk.catalog.label_formats import BUILT_IN
from beesdesk.catalog.label_model import LabelPrint
from beesdesk.catalog.label_queue import want_labels
from beesdesk.db.ids import uuid7s
from beesdesk.db.session import Session
from beesdesk.words import Language

_DEARER: Final = 60
"""Of so many products one became dearer since its label was printed."""
_ELSEWHERE: Final = 170
"""And of so many one comes from elsewhere now."""
_WANTED: Final = 210
_MORE: Final = 15  # cents
_LONG: Final = timedelta(days=30)


def put_labels(session: Session, keys: list[UUID], *, today: date, now: datetime) -> None:
    """Note a label of each product as printed a while ago; those that tell something older are due."""
    form, kept = BUILT_IN["shelf-60x38"], kept_facts(session, keys, today)
    facts = [kept[key.bytes] for key in keys]
    for one in facts[7::_DEARER]:
        one["price"] -= min(_MORE, one["price"] - 1)
    for one in facts[11::_ELSEWHERE]:
        one["origin"] = "IT" if one["origin"] != "IT" else "ES"
    session.insert_many(
        LabelPrint(label, key, now - _LONG, form.code, 1, shown(one, form, Language.FR), "")
        for label, key, one in zip(uuid7s(len(keys)), keys, facts, strict=True)
    )
    want_labels(session, keys[13::_WANTED], 2, now=now, who="")
