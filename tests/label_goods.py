"""Products for labels: plausible ones, and ones whose every text is hostile."""

from datetime import date
from decimal import Decimal
from random import Random
from uuid import UUID

from beesdesk.catalog.article_words import ALLERGENS, COUNTRIES, LABELS
from beesdesk.catalog.gtin import check_digit
from beesdesk.catalog.label_facts import LabelFacts
from beesdesk.catalog.patterns import PRESETS
from beesdesk.reports.label_texts import Setting
from beesdesk.words import Language, Unit

SETTING = Setting(Language.FR, PRESETS["bees"], date(2026, 11, 23))
WORDS = [
    "lait",
    "riz",
    "complet",
    "basmati",
    "du",
    "Hainaut",
    "tomates",
    "pelées",
    "bio",
    "yaourt",
    "grec",
    "œufs",
    "de",
    "poules",
    "élevées",
    "en",
    "plein",
    "air",
    "lessive",
    "liquide",
    "savon",
    "de",
    "Marseille",
    "chocolat",
    "noir",
    "74%",
    "noisettes",
    "jus",
    "de",
    "pommes",
    "brut",
    "biologisch",
    "volkoren",
    "brood",
    "kaas",
]
CONTENTS = (
    "500 g", "6 x 33 cl", "40 lavages", "30 wasbeurten", "400 g (240 g égoutté)", "10 pièces", "2 x 90 m", "1 l", None, "20 m²",
)  # fmt: skip
HOSTILE = (
    "<b>Lait</b>", "a</para>b", '<img src="/etc/passwd"/>', "<img src='file:///etc/hosts' width=9999>", "=1+1", "@SUM(A1)",
    "-2+3+cmd|' /C calc'!A0", "%s%n%x", "{0.__class__}", "'; DROP TABLE product; --", "\x00\x01\x02\x1b@\x1dV\x00", "^XZ^XA^FDx",
    "~JA", "_5E_7E", "\\&\\\\", "\u202eedrevni\u202c", "\u2066x\u2069\u200b\ufeff", "e\u0301" * 40, "🥛🐝", "молоко", "牛奶", "حليب", "\ud800",
    "\ue000", "W" * 300, "i" * 400, "a b " * 2500, "x" * 10_000, "(Tj) \\) ET Q BT", '<font color="[[[getattr]]]">', "\n\n\t\r\v\f",
    "&lt;&amp;&#0;", "ﷺ" * 30, "\u0336" * 50 + "Lait", "…" * 80, "A" + "\u0300" * 500, "٣ kg", "½ ㎏ ™", "", " ",
)  # fmt: skip


def number(chance: Random, digits: int) -> str:
    """Return a trade item number, 14 digits, that is no number of a shop's own."""
    body = chance.choice("13568") + "".join(chance.choice("0123456789") for _ in range(digits - 2))
    return (body + check_digit(body)).zfill(14)


def facts(chance: Random, place: int, *, hostile: bool) -> LabelFacts:
    """Return the product of a place: by turns an EAN-13, an EAN-8, a UPC-A, a GTIN-14, a number of the shop's own."""

    def text(words: int) -> str:
        if not hostile:
            return " ".join(chance.choice(WORDS) for _ in range(words))
        picked = "".join(chance.choice(HOSTILE) for _ in range(chance.choice((1, 1, 2, 3))))
        return picked[:10_000]

    gtin = (number(chance, 13), number(chance, 8), number(chance, 12), number(chance, 14), None)[place % 5]
    return LabelFacts(
        UUID(int=place), f"{chance.randint(0, 99999):05}", text(chance.randint(1, 12)), text(4), text(3),
        text(2) if chance.random() < 0.7 else None, text(1) if hostile else chance.choice(CONTENTS),
        chance.choice((Unit.PIECE, Unit.PIECE, Unit.KG)),
        text(1) if hostile else "|".join(chance.sample(sorted(ALLERGENS), chance.randint(0, 5))) or None,
        text(1) if hostile else "|".join(chance.sample(sorted(LABELS), chance.randint(0, 3))) or None,
        text(1) if hostile else chance.choice(sorted(COUNTRIES)), text(1), None, None,
        Decimal("0.24") if chance.random() < 0.1 else None, text(30), "local:green|fair:orange" if not hostile else text(1),
        text(2), gtin, Decimal("0.10") if chance.random() < 0.3 else None,
        Decimal(chance.randint(1, 99_999)).scaleb(-2),
    )  # fmt: skip


def goods(count: int, *, hostile: bool) -> list[LabelFacts]:
    chance = Random(f"labels {hostile}")
    return [facts(chance, place, hostile=hostile) for place in range(count)]
