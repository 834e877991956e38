"""The editor of label formats: which fields, where, how large; the label beside it shows what comes of it."""

import re
from dataclasses import replace
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from beesdesk.catalog.label_formats import (
    BUILT_IN,
    LINE,
    MOST_SIDE,
    BadLabelFormat,
    LabelAlign,
    LabelField,
    LabelFormat,
    LabelPlace,
    refuse_undrawable,
)
from beesdesk.messages import sentence
from beesdesk.ui.language import spoken
from beesdesk.ui.parts.card import label
from beesdesk.ui.parts.key_button import KeyButton
from beesdesk.ui.stock.label_deeds import LabelDeeds
from beesdesk.ui.stock.label_views import LabelPreview
from beesdesk.ui.stock.label_words import align_word, field_word
from beesdesk.ui.till.dialogs.till_dialog import TillDialog
from beesdesk.words import Language

_HEIGHT: Final = 44
_PREVIEW: Final = 200
_FIGURES: Final = ("x", "y", "width", "height", "size", "least")
_NEW: Final = LabelPlace(LabelField.NAME, 1, 1, 20, 4, 8, 5)
_LANGUAGES: Final[tuple[tuple[Language, ...], ...]] = (
    (), (Language.FR,), (Language.NL,), (Language.FR, Language.NL), (Language.NL, Language.FR),
)  # fmt: skip


class LabelFormatDialog(TillDialog):
    """Choose a field, say whether and where it stands. Saved under a new name it is a format of its own.

    Answers with the code of the format.
    """

    WIDTH = 980

    def __init__(self, deeds: LabelDeeds, parent: QWidget, *, form: LabelFormat, product: UUID | None) -> None:
        super().__init__(deeds.desk, parent)
        self._deeds, self._first, self.form, self._product = deeds, form, form, product
        self.name = QLineEdit(form.name, self)
        self.name.setMaxLength(60)
        self.languages, self.field, self.align = QComboBox(self), QComboBox(self), QComboBox(self)
        self.shown, self.bold = QCheckBox(self), QCheckBox(self)
        self.figures = {name: self._figure(name) for name in _FIGURES}
        self.preview = LabelPreview(self, height=_PREVIEW)
        self.fault = label("", "error", self, wrap=True)
        self.drop = KeyButton(key="F8", height=_HEIGHT, parent=self)
        self._captions = {part: label("", "small", self) for part in self._parts()}
        self._lay_out()
        self._offer()
        self._connect()
        self._retranslate()
        self._show_field()
        self.field.setFocus()

    def unsaved(self) -> bool:
        """Tell whether something was changed."""
        return self.form != self._first or self.name.text() != self._first.name

    @property
    def chosen(self) -> LabelField:
        """The field that is being placed."""
        return LabelField(self.field.currentData())

    def _place(self) -> LabelPlace | None:
        return next((place for place in self.form.places if place.field is self.chosen), None)

    # What is shown

    def _show_field(self, *_: object) -> None:
        """Fill the fields with the place of the chosen one."""
        place = self._place()
        told = place or replace(_NEW, field=self.chosen)
        parts = (self.shown, self.bold, self.align, *self.figures.values())
        for part in parts:
            part.blockSignals(True)
        self.shown.setChecked(place is not None)
        self.bold.setChecked(told.bold)
        self.align.setCurrentIndex(list(LabelAlign).index(told.align))
        for name, field in self.figures.items():
            field.setValue(float(getattr(told, name)))
        for part in parts:
            part.blockSignals(False)
        for part in parts[1:]:
            part.setEnabled(place is not None)
        self._draw()

    def _draw(self) -> None:
        fault = self._fault(self.form)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if not fault:
            laid = self._deeds.laid_out(self._product, self.form)
            self.preview.show_label(laid, self.form, self.chosen, self.tr("Label"))

    def _fault(self, form: LabelFormat) -> str:
        try:
            refuse_undrawable(form)
        except BadLabelFormat as error:
            part = error.fault
            if part in set(LabelField):
                return self.tr("{field} does not lie on the label, or is too low for its letters.").format(
                    field=field_word(LabelField(part))
                )
            return sentence(error, spoken())
        return ""

    # What is changed

    def _edit(self, *_: object) -> None:
        """Put the chosen field where the fields say."""
        others = tuple(place for place in self.form.places if place.field is not self.chosen)
        if not self.shown.isChecked():
            self.form = replace(self.form, places=others)
        else:
            figures = {name: round(field.value(), 2) for name, field in self.figures.items()}
            figures["least"] = min(figures["least"], figures["size"], max(4.0, figures["height"] / LINE))
            told = LabelPlace(
                self.chosen, **figures, align=LabelAlign(self.align.currentData()), bold=self.bold.isChecked()
            )
            at = [place.field for place in self.form.places].index(self.chosen) if self._place() else len(others)
            self.form = replace(self.form, places=(*others[:at], told, *others[at:]))
        for part in (self.bold, self.align, *self.figures.values()):
            part.setEnabled(self.shown.isChecked())
        self.clear_error()
        self._draw()

    def _speak(self, place: int) -> None:
        self.form = replace(self.form, languages=_LANGUAGES[place])
        self._draw()

    def _do(self) -> None:
        name = self.name.text().strip()
        code = self._first.code if name == self._first.name else self._code_of(name)
        form = replace(self.form, name=name, code=code)
        fault = self._fault(form)
        if fault:
            self.show_error(fault)
        elif self._deeds.save(form):
            self.answer(code)

    def _code_of(self, name: str) -> str:
        """Return a code for a new name: that of the format which has it already, else one made from it."""
        known = {form.name: form.code for form in self._deeds.formats()}
        stem = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "format"
        taken = {*known.values(), *BUILT_IN}
        numbered = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
        return known.get(name) or next(code for code in (stem, *numbered) if code not in taken)

    def _give_up(self) -> None:
        if self._deeds.drop(self._first):
            self.answer(self._first.code)

    # Within

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.name, self.languages, self.field, self.align, *self.figures.values())

    def _figure(self, name: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        is_letters = name in {"size", "least"}
        field.setRange(4 if is_letters else 0, 200 if is_letters else MOST_SIDE)
        field.setDecimals(1)
        field.setSingleStep(0.5)
        return field

    def _offer(self) -> None:
        for field in LabelField:
            self.field.addItem("", field.value)
        for align in LabelAlign:
            self.align.addItem("", align.value)
        for _ in _LANGUAGES:
            self.languages.addItem("")
        known = [*_LANGUAGES, self.form.languages].index(self.form.languages)
        self.languages.setCurrentIndex(known if known < len(_LANGUAGES) else 0)

    def _connect(self) -> None:
        self.field.activated.connect(self._show_field)
        self.languages.activated.connect(self._speak)
        self.align.activated.connect(self._edit)
        for box in (self.shown, self.bold):
            box.toggled.connect(self._edit)
        for field in self.figures.values():
            field.valueChanged.connect(self._edit)
        self.drop.clicked.connect(self._give_up)

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(8)
        for part in (self.name, self.languages, self.field):
            left.addWidget(self._captions[part])
            left.addWidget(part)
        left.addWidget(self.shown)
        left.addWidget(self.bold)
        left.addWidget(self.drop)
        left.addStretch(1)
        right.addWidget(self.preview)
        right.addWidget(self.fault)
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, figure in enumerate(self.figures.values()):
            grid.addWidget(self._captions[figure], place // 2 * 2, place % 2)
            grid.addWidget(figure, place // 2 * 2 + 1, place % 2)
        right.addLayout(grid)
        right.addWidget(self._captions[self.align])
        right.addWidget(self.align)
        right.addStretch(1)
        for each in (*self._parts(), self.shown, self.bold):
            each.setMinimumHeight(_HEIGHT)
        for caption in self._captions.values():
            caption.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_columns(left, right, shares=(2, 3))

    def _retranslate(self) -> None:
        super()._retranslate()
        self.set_title(self.tr("Label format"))
        names = (
            self.tr("Name (a new one makes a new format)"), self.tr("Language of the label"), self.tr("Field"),
            self.tr("Where the text stands"), self.tr("From the left, mm"), self.tr("From the top, mm"),
            self.tr("Width, mm"), self.tr("Height, mm"), self.tr("Letters, points"), self.tr("Smallest letters, points"),
        )  # fmt: skip
        for part, name in zip(self._parts(), names, strict=True):
            self._captions[part].setText(name)
            part.setAccessibleName(name)
        self.shown.setText(self.tr("Stands on the label"))
        self.bold.setText(self.tr("Bold"))
        for place, field in enumerate(LabelField):
            self.field.setItemText(place, field_word(field))
        for place, align in enumerate(LabelAlign):
            self.align.setItemText(place, align_word(align))
        for place, languages in enumerate(_LANGUAGES):
            self.languages.setItemText(
                place, " + ".join(str(one).upper() for one in languages) or self.tr("The shop's")
            )
        self.drop.show_text(self.tr("Give this format up"))
        self.drop.setVisible(self._deeds.is_own(self._first))
        self.act.show_text(self.tr("Save the format"))
