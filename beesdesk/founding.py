"""What a new shop starts with: its first device, the tenders, the meaning of its own bar codes."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from beesdesk.catalog.model import BarcodePattern
from beesdesk.catalog.patterns import PRESETS
from beesdesk.db.ids import uuid7
from beesdesk.db.model import EnrolledDevice
from beesdesk.db.session import Session
from beesdesk.journal import note
from beesdesk.pos.model import Tender
from beesdesk.words import Account, Act

CASH, CARD = "cash", "card"


def _tender(code: str, *names: str, **traits: Any) -> dict[str, Any]:
    """Return a tender's fields; a trait that is not said is no."""
    return {
        "code": code,
        **dict(zip(("name_fr", "name_nl", "name_en"), names, strict=True)),
        **dict.fromkeys(("gives_change", "rounds", "withdrawn", "counted"), False),
        "tag": None,
        **traits,
    }


_TENDERS = (
    _tender(CASH, "Espèces", "Contant", "Cash", gives_change=True, rounds=True),
    _tender(CARD, "Carte bancaire", "Bankkaart", "Card"),
    _tender("meal_voucher", "Chèques-repas", "Maaltijdcheques", "Meal vouchers", tag="meal"),
    _tender("eco_voucher", "Écochèques", "Ecocheques", "Eco vouchers", tag="eco"),
    _tender("wallet", "Portefeuille", "Portemonnee", "Wallet", account=Account.WALLET),
    _tender("local", "Zinne", "Zinne", "Zinne", multiple=Decimal(1), counted=True, withdrawn=True),
    _tender("cheque", "Chèque", "Cheque", "Cheque", counted=True, withdrawn=True),
    _tender("on_account", "À crédit", "Op rekening", "On account", account=Account.DEBT, withdrawn=True),
)
"""The means of payment in their order. A shop switches those on that it takes; local currency has no cents."""


def found(session: Session, *, public_key: bytes, preset: str) -> None:
    """Write the first entries of a new shop. `preset` names the bar code patterns (`catalog.patterns.PRESETS`)."""
    device = session.device
    if session.value("SELECT 1 FROM log WHERE device_id = ?", (device.id,)):
        return  # another process was quicker
    session.insert(EnrolledDevice(device.id, device.number, f"till-{device.number}", public_key))
    for place, fields in enumerate(_TENDERS, 1):
        session.insert(Tender(id=uuid7(), position=place, **fields))
    use_preset(session, preset)


def rejoin(session: Session, *, public_key: bytes, detail: str, who: str, now: datetime) -> None:
    """Begin the log of a shop that goes on from a backup, as a new device; `detail` is canonical JSON."""
    device = session.device
    session.insert(EnrolledDevice(device.id, device.number, f"till-{device.number}", public_key))
    note(session, Act.RESTORED, now=now, who=who, detail=detail)


def join(session: Session, *, public_key: bytes, name: str) -> None:
    """Begin the log of a machine that has joined a shop, under the number and name by which it was let in."""
    device = session.device
    session.insert(EnrolledDevice(device.id, device.number, name, public_key))


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
