"""The editor of label formats: which fields, where, how large; the label beside it shows what comes of it."""

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
    LINE,
    MOST_SIDE,
    BadLabelFormat,
    LabelAlign,
    LabelField,
    LabelFormat,
    LabelPlace,
    LabelSheet,
    code_for,
    on_a4,
    refuse_undrawable,
)
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
_OF_LABEL: Final = ("", "", "width", "height", "", "")
_OF_SHEET: Final = ("left", "top", "step_x", "step_y", "across", "down")
"""What the same six figures are of the label itself, and of the sheet."""
_LABEL, _SHEET = "label", "sheet"
_SMALLEST: Final = 4.0  # points
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
    def part(self) -> LabelField | str:
        """What is being placed: a field, `label` or `sheet`."""
        key = str(self.field.currentData())
        return key if key in {_LABEL, _SHEET} else LabelField(key)

    def _place(self) -> LabelPlace | None:
        return next((place for place in self.form.places if place.field is self.part), None)

    # What is shown

    def _show_field(self, *_: object) -> None:
        """Fill the fields with what is so of the chosen part."""
        told: object = self.form
        is_there, names = True, _OF_LABEL
        if self.part == _SHEET:
            told, is_there, names = self.form.sheet or on_a4(self.form), self.form.sheet is not None, _OF_SHEET
        elif isinstance(self.part, LabelField):
            place = self._place()
            told, is_there, names = place or replace(_NEW, field=self.part), place is not None, _FIGURES
        parts = (self.shown, self.bold, self.align, *self.figures.values())
        for part in parts:
            part.blockSignals(True)
        self.shown.setChecked(is_there)
        if isinstance(told, LabelPlace):
            self.bold.setChecked(told.bold)
            self.align.setCurrentIndex(list(LabelAlign).index(told.align))
        for field, name in zip(self.figures.values(), names, strict=True):
            field.setRange(1 if name in {"across", "down"} else 0, MOST_SIDE)
            field.setDecimals(0 if name in {"across", "down"} else 1)
            field.setValue(float(getattr(told, name, 0)))
        for part in parts:
            part.blockSignals(False)
        self._follow()

    def _follow(self) -> None:
        """Show what can be said of the chosen part, and draw the label."""
        names = {_LABEL: _OF_LABEL, _SHEET: _OF_SHEET}.get(str(self.part), _FIGURES)
        is_field = isinstance(self.part, LabelField)
        self.shown.setVisible(self.part != _LABEL)
        self.shown.setText(self.tr("Stands on the label") if is_field else self.tr("On sheets, not on a roll"))
        shown: list[tuple[QWidget, bool]] = [
            (one, is_field) for one in (self.bold, self.align, self._captions[self.align])
        ]
        for field, name in zip(self.figures.values(), names, strict=True):
            caption = self._figure_name(name)
            self._captions[field].setText(caption)
            field.setAccessibleName(caption)
            shown += [(field, bool(name)), (self._captions[field], bool(name))]
        for part, is_shown in shown:
            part.setVisible(is_shown)
            part.setEnabled(self.shown.isChecked())
        self._draw()

    def _figure_name(self, name: str) -> str:
        return {
            "x": self.tr("From the left, mm"), "y": self.tr("From the top, mm"), "width": self.tr("Width, mm"),
            "height": self.tr("Height, mm"), "size": self.tr("Letters, points"),
            "least": self.tr("Smallest letters, points"), "left": self.tr("Left margin, mm"),
            "top": self.tr("Top margin, mm"), "step_x": self.tr("From one label to the next, across, mm"),
            "step_y": self.tr("From one label to the next, down, mm"), "across": self.tr("Labels across"),
            "down": self.tr("Labels down"),
        }.get(name, "")  # fmt: skip

    def _draw(self) -> None:
        fault = self._fault(self.form)
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))
        if not fault:
            laid = self._deeds.laid_out(self._product, self.form)
            framed = self.part if isinstance(self.part, LabelField) else None
            self.preview.show_label(laid, self.form, framed, self.tr("Label"))

    def _fault(self, form: LabelFormat) -> str:
        try:
            refuse_undrawable(form)
        except BadLabelFormat as error:
            if error.fault in set(LabelField):
                return self.tr("{field} does not lie on the label, or is too low for its letters.").format(
                    field=field_word(LabelField(error.fault))
                )
            return {
                "called": self.tr("Give the format a name."),
                "size": self.tr("The label is too small or too large."),
                "sheet": self.tr("The labels do not lie on the sheet, or lie over each other."),
            }.get(error.fault, self.tr("Nothing stands on the label."))
        return ""

    # What is changed

    def _edit(self, *_: object) -> None:
        """Make the chosen part what the fields say."""
        said = [round(field.value(), 2) for field in self.figures.values()]
        if self.part == _LABEL:
            self.form = replace(self.form, width=said[2], height=said[3])
        elif self.part == _SHEET:
            self.form = replace(self.form, sheet=self._sheet(said) if self.shown.isChecked() else None)
        else:
            self._put(LabelField(self.part), dict(zip(_FIGURES, said, strict=True)))
        self.clear_error()
        self._follow()

    def _sheet(self, said: list[float]) -> LabelSheet:
        left, top, step_x, step_y, across, down = said
        page = self.form.sheet or on_a4(self.form)
        return replace(page, left=left, top=top, step_x=step_x, step_y=step_y, across=int(across), down=int(down))

    def _put(self, field: LabelField, figures: dict[str, float]) -> None:
        others = tuple(place for place in self.form.places if place.field is not field)
        if not self.shown.isChecked():
            self.form = replace(self.form, places=others)
            return
        figures["size"] = max(_SMALLEST, figures["size"])
        figures["least"] = max(_SMALLEST, min(figures["least"], figures["size"], figures["height"] / LINE))
        told = LabelPlace(field, **figures, align=LabelAlign(self.align.currentData()), bold=self.bold.isChecked())
        at = [place.field for place in self.form.places].index(field) if self._place() else len(others)
        self.form = replace(self.form, places=(*others[:at], told, *others[at:]))

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
        return known.get(name) or code_for(name, known.values())

    def _give_up(self) -> None:
        if self._deeds.drop(self._first):
            self.answer(self._first.code)

    # Within

    def _parts(self) -> tuple[QWidget, ...]:
        return (self.name, self.languages, self.field, self.align, *self.figures.values())

    def _figure(self, name: str) -> QDoubleSpinBox:
        field = QDoubleSpinBox(self)
        field.setObjectName(name)
        field.setSingleStep(0.5)
        return field

    def _offer(self) -> None:
        for part in (*LabelField, _LABEL, _SHEET):
            self.field.addItem("", str(part))
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
            self.tr("Where the text stands"),
        )  # fmt: skip
        for part, name in zip(self._parts(), names, strict=False):
            self._captions[part].setText(name)
            part.setAccessibleName(name)
        self.bold.setText(self.tr("Bold"))
        words = [*map(field_word, LabelField), self.tr("The label itself"), self.tr("The sheet")]
        for place, text in enumerate(words):
            self.field.setItemText(place, text)
        for place, align in enumerate(LabelAlign):
            self.align.setItemText(place, align_word(align))
        for place, languages in enumerate(_LANGUAGES):
            self.languages.setItemText(
                place, " + ".join(str(one).upper() for one in languages) or self.tr("The shop's")
            )
        self.drop.show_text(self.tr("Give this format up"))
        self.drop.setVisible(self._deeds.is_own(self._first))
        self.act.show_text(self.tr("Save the format"))
