"""What a new shop starts with: its first device, the tenders, the meaning of its own bar codes."""

from uuid import UUID

from beesdesk.catalog.model import BarcodePattern
from beesdesk.catalog.patterns import PRESETS
from beesdesk.db.ids import uuid7
from beesdesk.db.model import EnrolledDevice
from beesdesk.db.session import Session
from beesdesk.pos.model import Tender

CASH, CARD = "cash", "card"


def found(session: Session, *, public_key: bytes, preset: str) -> None:
    """Write the first entries of a new shop. `preset` names the bar code patterns (`catalog.patterns.PRESETS`)."""
    device = session.device
    if session.value("SELECT 1 FROM log WHERE device_id = ?", (device.id,)):
        return  # another process was quicker
    session.insert(EnrolledDevice(device.id, device.number, f"till-{device.number}", public_key))
    session.insert(Tender(uuid7(), CASH, "Espèces", "Contant", "Cash", 1, True, True, None, False))
    session.insert(Tender(uuid7(), CARD, "Carte bancaire", "Bankkaart", "Card", 2, False, False, None, False))
    use_preset(session, preset)


def use_preset(session: Session, preset: str) -> None:
    """Take over the bar code patterns of another cooperative as a beginning; an unknown name is a `KeyError`."""
    for (old,) in session.values("SELECT id FROM barcode_pattern WHERE withdrawn = 0"):
        session.change(BarcodePattern, UUID(bytes=old), withdrawn=True)
    for pattern in PRESETS[preset]:
        session.insert(
            BarcodePattern(
                uuid7(),
                pattern.prefix,
                pattern.item_digits,
                pattern.kind,
                pattern.value_digits,
                pattern.decimals,
                pattern.value_check,
                pattern.valid_from,
                pattern.priority,
                False,
            )
        )
