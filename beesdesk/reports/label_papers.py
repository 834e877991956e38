"""Labels of products made ready to print: what stands on each, for paper or for a label printer."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from beesdesk.catalog.label_facts import LabelFacts, label_facts
from beesdesk.catalog.label_formats import LabelFormat, LabelKind
from beesdesk.catalog.label_numbers import tare_number
from beesdesk.catalog.label_refusals import LabelWithoutPrice, TareNumberMissing
from beesdesk.catalog.queries import patterns
from beesdesk.db.session import Session
from beesdesk.pos.rules import shop_rules
from beesdesk.reports.label_pdf import labels_pdf
from beesdesk.reports.label_texts import LabelContent, Setting, shelf_content, sticker_content, tare_content
from beesdesk.reports.label_zpl import labels_zpl
from beesdesk.values import dataclass
from beesdesk.words import Language


@dataclass(frozen=True, slots=True)
class Ready:
    """Labels to print, each with how many copies, in a format. `without_price` are names of products that have no label."""

    form: LabelFormat
    language: Language
    labels: tuple[tuple[UUID, LabelContent, int], ...]
    without_price: tuple[str, ...] = ()

    def pdf(self, start: int = 1) -> bytes:
        """Return them as a PDF, on a sheet from a place on."""
        return labels_pdf(
            (one for _, one, copies in self.labels for _ in range(copies)), self.form, self.language, start
        )

    def zpl(self, dpi: int) -> bytes:
        """Return them for a label printer of so many dots an inch."""
        return labels_zpl([(one, copies) for _, one, copies in self.labels], self.form, dpi)

    @property
    def printed(self) -> list[tuple[UUID, int]]:
        """Return which products they are of, with how many copies."""
        return [(product, copies) for product, _, copies in self.labels]


def label_setting(session: Session, today: date) -> Setting:
    """Return the shop that labels are for."""
    rules = shop_rules(session)
    return Setting(rules.language, patterns(session), today, rules.training, rules.demo)


def labels_ready(session: Session, wanted: Sequence[tuple[UUID, int]], form: LabelFormat, today: date) -> Ready:
    """Return labels of products, so many copies of each; of what has no price there is none."""
    setting, copies = label_setting(session, today), dict(wanted)
    facts = label_facts(session, copies, today)
    priced = [one for one in facts if one.price is not None]
    return Ready(
        form,
        setting.language,
        tuple((one.id, shelf_content(one, form, setting), copies[one.id]) for one in priced),
        tuple(one.name(setting.language) for one in facts if one.price is None),
    )


def stickers_ready(
    session: Session,
    product_id: UUID,
    percent: Decimal,
    number: str,
    form: LabelFormat,
    today: date,
    *,
    copies: int = 1,
    expiry: date | None = None,
) -> Ready:
    """Return markdown stickers of a product with the `number` by which the till takes so many percent off.

    Raises `LabelWithoutPrice`.
    """
    setting = label_setting(session, today)
    (facts,) = label_facts(session, [product_id], today)
    if facts.price is None:
        raise LabelWithoutPrice(facts.name(setting.language))
    content = sticker_content(facts, form, setting, percent, number, expiry)
    return Ready(form, setting.language, ((facts.id, content, copies),))


def tares_ready(session: Session, weight: Decimal, form: LabelFormat, today: date, *, copies: int = 1) -> Ready:
    """Return labels of an empty container of so many kilograms. Raises `TareNumberMissing`."""
    number = tare_number(session, weight, today)
    if number is None:
        raise TareNumberMissing(f"{weight:f}")
    setting = label_setting(session, today)
    return Ready(form, setting.language, ((UUID(int=0), tare_content(weight, form, setting, number), copies),))


def preview(facts: LabelFacts, form: LabelFormat, setting: Setting) -> LabelContent:
    """Return what a label of a product would look like in a format, whatever the format is for."""
    match form.kind:
        case LabelKind.MARKDOWN:
            return sticker_content(facts, form, setting, Decimal(30), "2900000300003", setting.today)
        case LabelKind.TARE:
            return tare_content(Decimal("0.250"), form, setting, "0700000002508")
        case _:
            return shelf_content(facts, form, setting)
