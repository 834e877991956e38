"""Sections of rules that the shop has decided: what it is called, and what is asked at the till."""

from collections.abc import Sequence
from zoneinfo import available_timezones

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from beesdesk.messages import sentence
from beesdesk.pos.refusals import RuleImpossible
from beesdesk.pos.rule_changes import change_rules, written
from beesdesk.pos.rules import Gate, MemberRequired, Printing, shop_rules
from beesdesk.ui.language import spoken
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.rule_fields import (
    AmountField,
    BoxField,
    ChoiceField,
    LongField,
    Ruled,
    TextField,
    WholeField,
)
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.till.dialogs.setting_fields import Field
from beesdesk.words import Language, MarginOn, SignIn

translate = QCoreApplication.translate


class RulesSection(Section):
    """A form of rules; Save keeps all that were changed, or none."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.rules = list(self._rules())
        self.fields: list[Field] = [self.field(rule.field.widget) for rule in self.rules]
        self._shown: dict[str, str] = {}
        self._retranslate()
        self.reload()

    def _rules(self) -> Sequence[Ruled]:
        raise NotImplementedError

    def reload(self) -> None:
        """Show what is stored where nobody has typed something else."""
        stored = self.desk.shop.read(shop_rules)
        for rule in self.rules:
            value = written(stored, rule.name)
            if rule.name not in self._shown or rule.field.take() == self._shown[rule.name]:
                rule.field.put(value)
                self._shown[rule.name] = rule.field.take() or ""

    def begin(self) -> None:
        """Put the keys into the first field."""
        self.rules[0].field.widget.setFocus()

    def _keep(self) -> None:
        wanted = {rule.name: rule.field.take() for rule in self.rules}
        for rule in self.rules:
            if wanted[rule.name] is None:
                self._show_error(sentence(RuleImpossible(rule.name, ""), spoken()))
                rule.field.widget.setFocus()
                return
        changed = {name: value for name, value in wanted.items() if value is not None and value != self._shown[name]}
        before = {name: self._shown[name] for name in changed}
        if changed and self.do(change_rules, changed):
            self._shown |= changed
            self.done(self.tr("Saved."), lambda: self._put_back(before))

    def _put_back(self, before: dict[str, str]) -> bool:
        """Have some rules be what they were; what is typed elsewhere stays."""
        if not self.do(change_rules, before):
            return False
        for rule in self.rules:
            if rule.name in before:
                rule.field.put(before[rule.name])
                self._shown[rule.name] = rule.field.take() or ""
        return True

    def _retranslate(self) -> None:
        super()._retranslate()
        for rule, field in zip(self.rules, self.fields, strict=True):
            caption, hint = rule.words()
            field.show_words(caption, hint)
            if isinstance(rule.field, ChoiceField):
                rule.field.show_words()
            if isinstance(rule.field, WholeField):
                rule.field.show_words(caption, "", self.tr("Less"), self.tr("More"))


class ShopSection(RulesSection):
    """Who the shop is."""

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("ShopSection", "The shop")

    def _rules(self) -> Sequence[Ruled]:
        zones = sorted(name for name in available_timezones() if name.split("/")[0] in {"Europe", "America", "Indian"})
        return (
            Ruled("name", TextField(self), lambda: (self.tr("Name"), self.tr("Stands on receipts, sheets and messages."))),
            Ruled(
                "legal_form", TextField(self, 40),
                lambda: (self.tr("Legal form"), self.tr("Such as SC or CV: an invoice must say it.")),
            ),
            Ruled("address", TextField(self), lambda: (self.tr("Address"), self.tr("Street, postcode and town, on one line."))),
            Ruled(
                "vat_number", TextField(self, 24),
                lambda: (self.tr("VAT number"), self.tr("Without it the till writes no invoice. It is checked.")),
            ),
            Ruled(
                "office_email", TextField(self),
                lambda: (
                    self.tr("E-mail of the office"),
                    self.tr("Where shifts that lack people and sheets that nobody validated are told. Empty: nowhere."),
                ),
            ),
            Ruled(
                "language", ChoiceField(list(Language), lambda: ("Français", "Nederlands", "English"), self),
                lambda: (self.tr("Language of the shop"), self.tr("On papers, where nobody's own language is known.")),
            ),
            Ruled(
                "time_zone", BoxField(zones, self),
                lambda: (self.tr("Clocks"), self.tr("The place whose time the shop lives by.")),
            ),
            Ruled(
                "margin_on",
                ChoiceField(
                    list(MarginOn), lambda: (self.tr("The purchase price"), self.tr("The sale price without VAT")), self
                ),
                lambda: (self.tr("Margins are a part of"), self.tr("How sale prices are suggested, and margins shown.")),
            ),
            Ruled(
                "receipt_footer", LongField(self),
                lambda: (self.tr("Last lines of the receipt"), self.tr("A thank-you, or the opening hours.")),
            ),
        )  # fmt: skip

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("What stands on every paper of the shop."))


class TillRulesSection(RulesSection):
    """What is asked and allowed at the tills."""

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("TillRulesSection", "At the till")

    def _rules(self) -> Sequence[Ruled]:
        yes_no = lambda: (self.tr("No"), self.tr("Yes"))  # noqa: E731 - words, asked for anew in each language
        return (
            Ruled(
                "sign_in",
                ChoiceField(list(SignIn), lambda: [self._way(way) for way in SignIn], self),
                lambda: (self.tr("Signing in"), self.tr("How people say who they are at the tills and at this desk.")),
            ),
            Ruled(
                "lock_minutes", WholeField(0, 60, 1, self),
                lambda: (self.tr("Lock after (minutes)"), self.tr("So long without a touch; 0: never. A name alone locks nothing.")),
            ),
            Ruled(
                "member_required",
                ChoiceField(
                    list(MemberRequired),
                    lambda: (self.tr("Never"), self.tr("Before payment"), self.tr("Before the first article")), self,
                ),
                lambda: (self.tr("A member must be named"), self.tr("When the till insists on knowing for whom it sells.")),
            ),
            Ruled(
                "may_not_shop",
                ChoiceField(list(Gate), lambda: (self.tr("The cashier decides"), self.tr("A shift leader decides")), self),
                lambda: (self.tr("Who may not shop"), self.tr("Who lets a member through that may not shop at present.")),
            ),
            Ruled(
                "cash_step", AmountField("€", self),
                lambda: (self.tr("Rounding of cash"), self.tr("Belgium: 0,05. 0: cash is not rounded.")),
            ),
            Ruled(
                "count_tolerance", AmountField("€", self),
                lambda: (self.tr("Tolerance when counting"), self.tr("A drawer may differ by so much without being asked about.")),
            ),
            Ruled(
                "empties_most", AmountField("€", self),
                lambda: (self.tr("Empties paid out unasked"), self.tr("More than this in one basket wants somebody who may.")),
            ),
            Ruled(
                "sticker_most", AmountField("%", self),
                lambda: (self.tr("Most off by a sticker"), self.tr("A markdown sticker that gives more is refused.")),
            ),
            Ruled(
                "markdowns", TextField(self, 40),
                lambda: (
                    self.tr("Markdowns"),
                    self.tr("Days left and percent off what runs out: 3:20,1:50. Empty: nothing is proposed."),
                ),
            ),
            Ruled(
                "count_again_from", AmountField("€", self),
                lambda: (self.tr("Counted twice from"), self.tr("Stock that differs by so much is counted again by somebody else.")),
            ),
            Ruled(
                "on_account_most", AmountField("€", self),
                lambda: (self.tr("On account"), self.tr("What a member may owe. 0: nothing is sold on account.")),
            ),
            Ruled(
                "default_vat", AmountField("%", self),
                lambda: (self.tr("VAT of an article without a rate"), self.tr("The highest, so that the State is never short.")),
            ),
            Ruled(
                "receipt_print",
                ChoiceField(list(Printing), lambda: (self.tr("Ask"), self.tr("Always"), self.tr("Never")), self),
                lambda: (self.tr("Receipts on paper"), self.tr("A member's own wish comes before it.")),
            ),
            Ruled(
                "receipt_merges", ChoiceField(("0", "1"), yes_no, self),
                lambda: (self.tr("Like articles on one line"), self.tr("On receipts, however they were scanned.")),
            ),
            Ruled(
                "order_days", WholeField(7, 126, 7, self),
                lambda: (self.tr("Orders: days of the average"), self.tr("What is sold a day is taken from so many last days.")),
            ),
            Ruled(
                "order_service", AmountField("%", self),
                lambda: (
                    self.tr("Orders: enough in"),
                    self.tr("Goods last until the delivery after the next in so many cases; more of it is more stock."),
                ),
            ),
        )  # fmt: skip

    def _way(self, way: SignIn) -> str:
        return {
            SignIn.NAME: self.tr("By name"),
            SignIn.CARD: self.tr("By card"),
            SignIn.PIN: self.tr("By PIN"),
            SignIn.CARD_AND_PIN: self.tr("By card and PIN"),
        }[way]

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("Every till follows these at once."))
