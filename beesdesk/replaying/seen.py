"""What stands after a step, in the words of a scenario, and whether it is what was expected."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import Any
from uuid import UUID

from beesdesk.db.session import Session
from beesdesk.pos.accounts import balance
from beesdesk.pos.model import BasketLine, BasketPayment, Payment, SaleLine, SaleVat, TillSession
from beesdesk.pos.paying import bill
from beesdesk.pos.pricing import ZERO, VatAmount, vat_inside
from beesdesk.pos.queries import BasketView, SaleView, basket_by_id, sale_by_id, z_report_of
from beesdesk.pos.totals import session_totals
from beesdesk.replaying.given import others
from beesdesk.replaying.scenarios import Fields, mapping_of
from beesdesk.words import Account, BasketStatus, LineKind

EXPECTED = {
    "total", "due", "change", "rounding", "lines", "vat", "tenders", "status", "session", "eligible", "tip", "wallet",
}  # fmt: skip
OF_SESSION = {"cash_expected", "difference", "z_number", "sales", "refunds", "turnover"}
NAME_OF_DEPOSIT = "Deposit"


def unknown_expectations(expected: Fields) -> list[str]:
    """Return what is expected and cannot be seen yet."""
    return others("expect", expected, EXPECTED) + others("session", mapping_of(expected, "session"), OF_SESSION)


def seen(session: Session, till: TillSession, basket_id: UUID | None) -> dict[str, Any]:
    """Return what can be expected of a basket, or of the sale that it became, and of its till session."""
    found: dict[str, Any] = {"session": _session_seen(session, till)}
    sale = sale_by_id(session, basket_id) if basket_id else None
    view = basket_by_id(session, basket_id) if basket_id else None
    if sale is not None:
        found |= _sale_seen(sale)
    elif view is not None:
        found["status"] = str(view.basket.status)
        found |= _content_seen(view.lines, view.payments, vat_inside(view.lines))
        found |= {"total": view.basket.total, "due": view.due, "change": ZERO, "rounding": ZERO, "tip": ZERO}
        found |= _open_seen(session, view)
    elif basket_id is not None:
        found["status"] = "cancelled"
    member = sale.sale.member_id if sale else view.basket.member_id if view else None
    if member is not None:
        found["wallet"] = balance(session, member, Account.WALLET)
    return found


def _open_seen(session: Session, view: BasketView) -> dict[str, Any]:
    """Return what only the basket under the cashier's hands has: what is due with the gift, what vouchers may pay."""
    now = bill(session) if view.basket.status is BasketStatus.OPEN else None
    if now is None:
        return {}
    ways = {way.tender.code: way.most for way in now.ways if way.tender.tag}
    return {"due": now.due, "tip": now.tip, "eligible": ways}


def difference(expected: Fields, found: dict[str, Any]) -> str | None:
    """Return the first thing that is not as expected, such as `expected total 7.24 got 7.25`."""
    for name, wanted in expected.items():
        got = found.get(name)
        if name in {"session", "eligible"} and isinstance(wanted, dict):
            got = {key: (got or {}).get(key) for key in wanted}
        if _plain(wanted) != _plain(got):
            return f"expected {name} {_shown(wanted)} got {_shown(got)}"
    return None


def _session_seen(session: Session, till: TillSession) -> dict[str, Any]:
    totals, report = session_totals(session, till), z_report_of(session, till.id)
    return {
        "cash_expected": totals.cash_expected,
        "sales": totals.sales,
        "refunds": totals.refunds,
        "turnover": totals.turnover,
        "difference": report and report.difference,
        "z_number": report and report.number,
    }


def _sale_seen(view: SaleView) -> dict[str, Any]:
    sale = view.sale
    figures = {"total": sale.total, "due": ZERO, "change": sale.change, "rounding": sale.rounding}
    tip = sum((line.amount for line in view.lines if line.kind is LineKind.TIP), ZERO)
    return {"status": "paid", "tip": tip, **figures, **_content_seen(view.lines, view.payments, view.vat)}


def _content_seen(
    lines: Iterable[BasketLine | SaleLine],
    payments: Iterable[BasketPayment | Payment],
    vat: Iterable[VatAmount | SaleVat],
) -> dict[str, Any]:
    kept: dict[str, Decimal] = defaultdict(lambda: ZERO)
    for payment in payments:
        kept[payment.tender] += payment.amount
    return {
        "lines": [[_name(line), _quantity(line), line.amount] for line in lines],
        "tenders": dict(kept),
        "vat": {f"{part.rate.normalize():f}": {"gross": part.gross, "vat": part.vat, "net": part.net} for part in vat},
    }


def _name(line: BasketLine | SaleLine) -> str:
    match line.kind:
        case LineKind.ITEM:
            return line.name
        case LineKind.DEPOSIT:
            return NAME_OF_DEPOSIT
    return line.kind.capitalize()


def _quantity(line: BasketLine | SaleLine) -> str:
    """Return a quantity as on a receipt: `3`, `1.060 kg`."""
    return f"{line.quantity:.3f} {line.unit}" if line.unit.weighed else f"{line.quantity:.0f}"


def _plain(value: Any) -> Any:
    """Return a value whose amounts compare as numbers: 2.5 is 2.50."""
    match value:
        case dict():
            return {str(key): _plain(part) for key, part in value.items()}
        case list():
            return [_plain(part) for part in value]
        case str():
            try:
                return Decimal(value)
            except InvalidOperation:
                return value
    return value


def _shown(value: Any) -> str:
    match value:
        case dict():
            return ", ".join(f"{key} {_shown(part)}" for key, part in value.items()) or "nothing"
        case list():
            return " / ".join(_shown(part) for part in value) or "nothing"
        case None:
            return "nothing"
    return str(value)
