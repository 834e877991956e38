"""A catalogue of any size for measuring, with valid numbers of the demonstration prefix."""

from datetime import date
from decimal import Decimal

from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.model import Price, Product, ProductCode, Vat
from beesdesk.db.ids import uuid7
from beesdesk.db.session import Session
from beesdesk.shop import Shop
from beesdesk.words import Unit

WORDS = ("pain", "lait", "riz", "savon", "pomme", "biere", "fromage", "cafe", "tomate", "chocolat")
SINCE = date(2020, 1, 1)


def fill(shop: Shop, count: int) -> list[str]:
    """Put so many products into a shop; return their GTIN-13s."""
    codes = []
    for number in range(count):
        body = f"952{number:09}"
        codes.append(body + str(check_digit(body)))
    shop.do(_write, codes)
    return codes


def _write(session: Session, codes: list[str]) -> None:
    keys = [uuid7() for _ in codes]
    names = [f"{WORDS[i % 10]} {WORDS[i // 10 % 10]} {i}" for i in range(len(codes))]
    session.insert_many(
        Product(
            key, None, name, name, name, "Marque", "1 kg", Unit.PIECE, None, None, None, "meal", None, None, None,
            None, None, None,
        )
        for key, name in zip(keys, names, strict=True)
    )  # fmt: skip
    session.insert_many(ProductCode(uuid7(), k, c.zfill(14), Decimal(1)) for k, c in zip(keys, codes, strict=True))
    session.insert_many(Price(uuid7(), k, SINCE, Decimal(i % 900 + 50) / 100, True) for i, k in enumerate(keys))
    session.insert_many(Vat(uuid7(), key, SINCE, Decimal(6)) for key in keys)
