"""Sections about this machine and about the people who work in the shop: each opens the dialog that the tills have, too."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from beesdesk.members.people import people
from beesdesk.settings import Settings
from beesdesk.ui.office.desk import OfficeDesk
from beesdesk.ui.office.settings.rule_fields import ChoiceField, RuleField, WholeField
from beesdesk.ui.office.settings.section import Section
from beesdesk.ui.parts.plain_table import PlainTable
from beesdesk.ui.theme import ThemeName
from beesdesk.ui.till.dialogs.identity import role_words
from beesdesk.ui.till.dialogs.people import PeopleDialog
from beesdesk.words import Language

translate = QCoreApplication.translate
_KIOSK = ("kiosk_welcome", "kiosk_price_check", "kiosk_weighing")
_OFF_ON = ("0", "1")


class MachineSection(Section):
    """How this desk looks, and what a kiosk on this machine offers."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.language = ChoiceField(list(Language), lambda: ("Français", "Nederlands", "English"), self)
        self.theme = ChoiceField(list(ThemeName), self._theme_words, self)
        self.text_size = WholeField(80, 200, 10, self)
        self.switches = {name: ChoiceField(_OFF_ON, lambda: (self.tr("No"), self.tr("Yes")), self) for name in _KIOSK}
        fields: list[RuleField] = [self.language, self.theme, self.text_size, *self.switches.values()]
        self.fields = [self.field(one.widget) for one in fields]
        self._shown: Settings | None = None
        self._retranslate()
        self.reload()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("MachineSection", "This machine")

    def reload(self) -> None:
        """Show how it is set, where nobody has chosen otherwise."""
        settings = self.desk.settings
        if self._shown is None or self._wanted(self._shown) == self._shown:
            self.language.put(settings.language)
            self.theme.put(settings.theme)
            self.text_size.put(str(settings.text_scale))
            for name, switch in self.switches.items():
                switch.put(_OFF_ON[getattr(settings, name)])
        self._shown = settings

    def begin(self) -> None:
        """Choose a language."""
        self.language.widget.setFocus()

    def _keep(self) -> None:
        before = self.desk.settings
        self._use(self._wanted(before))
        self.done(self.tr("Saved."), lambda: self._use(before))

    def _wanted(self, settings: Settings) -> Settings:
        """Return the settings with what the fields say."""
        return settings.with_(
            language=Language(self.language.take() or ""),
            theme=self.theme.take() or "",
            text_scale=int(self.text_size.take() or ""),
            **{name: switch.take() == _OFF_ON[True] for name, switch in self.switches.items()},
        )

    def _use(self, settings: Settings) -> bool:
        self._shown = None
        self.desk.use_settings(settings)
        self.reload()
        return True

    def _theme_words(self) -> tuple[str, ...]:
        return (self.tr("As the desktop"), self.tr("Light"), self.tr("Dark"), self.tr("High contrast"))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(self.tr("These hold for this machine alone; a kiosk follows when it is opened next."))
        words = (
            (self.tr("Language"), self.tr("Of this screen. Papers and messages have their own.")),
            (self.tr("Colours"), self.tr("High contrast has 7:1 at least.")),
            (self.tr("Size of the text (%)"), ""),
            (
                self.tr("Kiosk: is the welcome desk"),
                self.tr("Whoever comes in scans the card, and is greeted or sent on."),
            ),
            (self.tr("Kiosk: shows prices"), self.tr("An article that is scanned is shown with its price.")),
            (
                self.tr("Kiosk: weighs"),
                self.tr("Members weigh loose goods themselves; it needs a scale and a printer."),
            ),
        )
        for field, (caption, hint) in zip(self.fields, words, strict=True):
            field.show_words(caption, hint)
        for choice in (self.language, self.theme, *self.switches.values()):
            choice.show_words()
        self.text_size.show_words(self.tr("Size of the text (%)"), "%", self.tr("Smaller"), self.tr("Larger"))


class PeopleSection(Section):
    """Who works in the shop, and as what."""

    def __init__(self, desk: OfficeDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.list = PlainTable(self, wide=1, most=10, wrap=True)
        self.content.addWidget(self.list)
        self.back.setVisible(False)  # the dialog changes them, and knows what is undone
        self._retranslate()
        self.reload()

    @classmethod
    def title(cls) -> str:
        """Return what the section is called."""
        return translate("PeopleSection", "People and roles")

    def reload(self) -> None:
        """Show who works here now."""
        rows = [
            (person.name, role_words(person), self._signs_in(person.badge, person.pin_hash))
            for person in self.desk.shop.read(people)
        ]
        self.list.fill((self.tr("Name"), self.tr("Role"), self.tr("Signs in by")), rows)

    def begin(self) -> None:
        """Go through the list."""
        self.list.setFocus()

    def _keep(self) -> None:
        if self.desk.may_change_people():
            allowed = self.desk.approved_by
            PeopleDialog(self.desk, self.window(), approved_by=allowed).open()

    def _signs_in(self, badge: str | None, pin: str | None) -> str:
        ways = [text for text, is_set in ((self.tr("card"), badge), (self.tr("PIN"), pin)) if is_set]
        return ", ".join(ways) or self.tr("name")

    def _retranslate(self) -> None:
        super()._retranslate()
        self.about.setText(
            self.tr("A role says what somebody may do alone. A forgotten PIN is given anew here, by an administrator.")
        )
        self.save.show_text(self.tr("Change people…"))
        self.list.setAccessibleName(self.title())
